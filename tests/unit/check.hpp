// SPDX-License-Identifier: BSL-1.0
//
// What the unit tests share. The independent oracle (tests/oracle) is heavy to include, so only
// oracle.cpp does: what crosses the line between the two are plain samples, choices and fractions.
#ifndef TESTS_UNIT_CHECK_HPP
#define TESTS_UNIT_CHECK_HPP

#include <doctest/doctest.h>

#include <functional>
#include <set>
#include <string>
#include <type_traits>
#include <vector>

#include <selfalign.hpp>
// In every file, so that doctest prints a type in one way everywhere.
#include <selfalign/ext/doctest.hpp>

// What holds while compiling must hold at run time, and the other way round.
#define BOTH(...)                   \
    do {                            \
        static_assert(__VA_ARGS__); \
        CHECK((__VA_ARGS__));       \
    } while (false)

namespace check {

namespace sa = selfalign;
using sa::opt;

/// What parts want, as plain data: rank[part][option] = number of options strictly better.
struct sample {
    std::vector<std::vector<int>> rank;
    std::vector<long long> weight;

    int parts() const { return static_cast<int>(rank.size()); }
    int options() const { return static_cast<int>(rank[0].size()); }
    int at(int part, int option) const {
        return rank[static_cast<std::size_t>(part)][static_cast<std::size_t>(option)];
    }
    friend bool operator==(sample const&, sample const&) = default;
};
using samples = std::vector<sample>;
using choice = std::set<int>;

/// Of a long sweep of cases, look at every so many: more than 1 where all of it runs elsewhere.
/// A rare counterexample may then be missed: `CHECK((found != "" || thinned))`.
inline constexpr std::size_t stride = SELFALIGN_UNIT_SWEEPS;
inline constexpr bool thinned = stride > 1;
/// Of pairs whose types differ, so that each is compiled: then each rule with one relation, and
/// each relation with one rule.
template <class Rule, class F>
inline constexpr bool is_looked_at =
    !thinned || std::is_same_v<Rule const, decltype(sa::aggregators::borda)>
    || std::is_same_v<F const, decltype(sa::relations::veto)>;

struct fraction {
    long long numerator = 0, denominator = 1;
    friend bool operator==(fraction const&, fraction const&) = default;
};

/// Code as the preprocessor spells it: on one line, with one space for many; and none after an
/// opening bracket, where a line may be broken.
std::string one_line(std::string const& code);

std::string text_of(sample const&);
std::string text_of(choice const&);
std::string text_of(fraction const&);

// --- samples, in the theory's order: part 0 first, the last part varying fastest -----------------
samples const& strict(int parts, int options);
samples const& weak(int parts, int options);
/// Weighted profiles of weak (or strict) orders, 1..6 parts and 1..5 options, always the same.
samples const& random_weak();
samples const& random_strict();
samples joined(std::vector<samples> const& scopes);
/// All strict profiles of (1,3), (2,2), (2,3), (3,3) and (2,4).
samples const& small_strict();
/// All weak profiles of (1,3), (2,3) and every seventh one of (3,3).
samples const& small_weak();

// --- what the oracle says ------------------------------------------------------------------------
/// Co-winners on a menu, in the numbering of the whole. An empty menu stands for everything.
choice oracle_choice(std::string const& rule, sample const&, choice const& menu = {});
fraction oracle_loss(std::string const& relation, std::string const& rule, sample const&, int x);
/// "utilitarian", "nash" or "egalitarian" welfare of x from integer utilities[part][option].
fraction oracle_welfare(std::string const& kind,
                        std::vector<std::vector<long long>> const& utilities,
                        std::vector<long long> const& weight, int x);
/// Which options the maximin strategies draw in the symmetric game with these gains of rows.
choice oracle_drawn_in_game(std::vector<std::vector<long long>> const& gains);
choice condorcet_winner(sample const&);  // empty if there is none
choice smith_set(sample const&);
bool majority_beats(sample const&, int x, int y);
long long oracle_margin(sample const&, int x, int y);
/// The sample on a menu, options renamed in index order.
sample restricted_to(sample const&, choice const& menu);
std::vector<choice> menus_of(int options);
/// Ranks (number of options strictly better) from scores, the highest first.
std::vector<int> ranks_of(std::vector<int> const& score);

/// Integer utilities with weights.
struct utilities {
    std::string name;
    std::vector<std::vector<long long>> value;  // value[part][option]
    std::vector<long long> weight;
};
/// Small ones, some negative, some 0; always the same.
std::vector<utilities> const& random_utilities();
choice oracle_best(std::string const& kind, utilities const&);

// --- properties of a rule: the first counterexample in the scope, "" if there is none ------------
using plain_rule = std::function<choice(sample const&)>;
std::string not_anonymous(plain_rule const&, samples const&);
std::string not_neutral(plain_rule const&, samples const&);
/// Some co-winner is worse for every part than some other option.
std::string not_pareto(plain_rule const&, samples const&);
/// A strict Condorcet winner that is not the only co-winner.
std::string not_condorcet(plain_rule const&, samples const&);
std::string elects_a_condorcet_loser(plain_rule const&, samples const&);
std::string not_smith(plain_rule const&, samples const&);
std::string not_resolute(plain_rule const&, samples const&);
/// A co-winner stops to be one when one part moves it up a place (strict orders).
std::string not_monotone(plain_rule const&, samples const&);

// --- samples as library profiles -----------------------------------------------------------------
template <class Shape>
constexpr Shape shape_of(int parts, int options) {
    if constexpr (requires { Shape(parts, options); }) return Shape(parts, options);
    else return Shape{};
}

template <class Shape, class... Contents>
auto table_of(sample const& s) {
    sa::table<Shape, Contents...> t(shape_of<Shape>(s.parts(), s.options()));
    for (int i = 0; i < s.parts(); ++i) {
        for (int x = 0; x < s.options(); ++x) t.set_rank(i, opt(x), s.at(i, x));
        if constexpr (requires { t.set_weight(0, 1LL); })
            t.set_weight(i, s.weight[static_cast<std::size_t>(i)]);
    }
    return t;
}

/// Utilities as a profile that promises everything, of any number type, in any shape.
struct common {};
using all_promises = sa::scale<sa::zero, sa::in_units_of<common>, sa::at_levels_of<common>>;
template <class Number = long long, class Shape = sa::dynamic>
auto valued_table(utilities const& u) {
    auto const parts = static_cast<int>(u.value.size());
    auto const options = static_cast<int>(u.value[0].size());
    sa::table<Shape, sa::weak_orders, sa::values<Number, all_promises>, sa::weights> t(
        Shape(parts, options));
    for (int i = 0; i < parts; ++i) {
        auto const& row = u.value[static_cast<std::size_t>(i)];
        for (int x = 0; x < options; ++x) {
            auto const v = row[static_cast<std::size_t>(x)];
            int rank = 0;
            for (long long other : row) rank += v < other ? 1 : 0;
            t.set_rank(i, opt(x), rank);
            t.set_value(i, opt(x), Number(v));
        }
        t.set_weight(i, u.weight[static_cast<std::size_t>(i)]);
    }
    return t;
}

/// The way back, from any library profile of orders.
template <sa::OrdinalProfile P>
sample sample_of(P const& p) {
    sample s;
    for (int i = 0; i < p.parts(); ++i) {
        s.rank.emplace_back();
        for (int x = 0; x < p.options(); ++x) s.rank.back().push_back(p.rank(i, opt(x)));
        s.weight.push_back(sa::weight_of(p, i));
    }
    return s;
}

template <class Set>
choice choice_of(Set const& set) {
    choice result;
    for (opt x : set) result.insert(x.index);
    return result;
}

template <int Words>
sa::option_set<Words> menu_of(choice const& options) {
    sa::option_set<Words> result;
    for (int x : options) result.insert(opt(x));
    return result;
}

template <class Number>
fraction fraction_of(Number const& n) {
    if constexpr (requires { n.numerator(); }) return {n.numerator(), n.denominator()};
    else return {static_cast<long long>(n), 1};
}

// How a rule or relation reads orders: as they are, or scored by Borda with the given number type.
struct as_orders {
    template <class P>
    P const& operator()(P const& p) const {
        return p;
    }
};
template <class Number> struct as_borda {
    template <class P>
    auto operator()(P const& p) const {
        return sa::borda_scored<Number>(p);
    }
};

// The shapes that answer for a kind of scope; the same text must serve all of them. Each costs
// every test its compile time, so each is there once: fixed and inline with strict orders, on the
// heap with weak ones.
template <class Orders, class... Shapes> struct on {};
using strict_shapes = on<sa::strict_orders, sa::capacity<6, 5>>;
using weak_shapes = on<sa::weak_orders, sa::dynamic>;

namespace detail {

template <class Shape, class Orders, class F, class Rule, class Read>
std::string losses_differ(F const& f, Rule const& rule, sample const& s,
                          std::vector<fraction> const& expected, Read const& read) {
    auto const profile = read(table_of<Shape, Orders, sa::weights>(s));
    auto const h = sa::compose(sa::numbered(s.options()), rule, profile);
    for (int x = 0; x < s.options(); ++x) {
        fraction got = fraction_of(sa::loss_at(f, opt(x), h));
        fraction const wanted = expected[static_cast<std::size_t>(x)];
        // Some relations can also tell all losses at once.
        if constexpr (requires { f.losses(h); })
            if (got == wanted) got = fraction_of(f.losses(h)[x]);
        if (!(got == wanted))
            return text_of(s) + " at " + std::to_string(x) + ": " + text_of(got) +
                   ", the oracle " + text_of(wanted);
    }
    return "";
}

}  // namespace detail

template <class Orders, class... Shapes, class F, class Rule, class Read>
std::string first_loss_difference(on<Orders, Shapes...>, F const& f, std::string const& relation,
                                  Rule const& rule, std::string const& rule_name,
                                  samples const& scope, Read const& read) {
    for (std::size_t k = 0; k < scope.size(); k += stride) {
        sample const& s = scope[k];
        std::vector<fraction> expected;
        for (int x = 0; x < s.options(); ++x)
            expected.push_back(oracle_loss(relation, rule_name, s, x));
        std::string said;
        static_cast<void>(
            ((said = detail::losses_differ<Shapes, Orders>(f, rule, s, expected, read),
              said.empty()) &&
             ...));
        if (!said.empty()) return said;
    }
    return "";
}

/// A relation's exact losses against the oracle, at every option of every profile of every scope.
template <class F, class ReadStrict = as_orders, class ReadWeak = as_orders,
          class Rule = std::remove_const_t<decltype(sa::aggregators::plurality)>>
std::string loss_difference(F const& f, std::string const& relation,
                            ReadStrict const& strictly = {}, ReadWeak const& weakly = {},
                            Rule const& rule = {}, std::string const& rule_name = "plurality") {
    std::string said = first_loss_difference(on<sa::strict_orders, sa::fixed<3, 3>>{}, f, relation,
                                             rule, rule_name, strict(3, 3), strictly);
    if (said.empty())
        said = first_loss_difference(
            strict_shapes{}, f, relation, rule, rule_name,
            joined({strict(1, 3), strict(2, 2), strict(2, 3), strict(2, 4), random_strict()}),
            strictly);
    if (said.empty())
        said = first_loss_difference(weak_shapes{}, f, relation, rule, rule_name,
                                     joined({weak(1, 3), weak(2, 3), weak(3, 3), random_weak()}),
                                     weakly);
    return said;
}

/// The first option of a profile of the scope whose objection does not prove its loss; "" if all
/// do. `proves(o, x, h)` computes anew, from the relation's documentation, what the objection says
/// against x; where nothing is lost there must be no objection.
template <class Orders, class F, class Proves, class Read = as_orders>
std::string unsound_witness(F const& f, samples const& scope, Proves proves,
                            Read const& read = {}) {
    for (sample const& s : scope) {
        auto const h =
            sa::compose(sa::numbered(s.options()), sa::aggregators::plurality,
                        read(table_of<sa::capacity<6, 5>, Orders, sa::weights>(s)));
        for (int x = 0; x < s.options(); ++x) {
            auto const o = f.witness(opt(x), h);
            auto const loss = f.loss(opt(x), h);
            bool const nothing = loss == decltype(loss)(0);
            if (nothing ? o.amount != decltype(loss)(0) : !proves(o, opt(x), h))
                return text_of(s) + " at " + std::to_string(x);
        }
    }
    return "";
}

/// A library rule as a plain function, for the properties above.
template <class Rule, class Read = as_orders>
plain_rule plain(Rule const& r, Read read = {}) {
    return [r, read](sample const& s) {
        return choice_of(
            sa::winners(r, read(table_of<sa::dynamic, sa::weak_orders, sa::weights>(s))));
    };
}
template <class Rule, class Read = as_orders>
plain_rule plain_strict(Rule const& r, Read read = {}) {
    return [r, read](sample const& s) {
        return choice_of(
            sa::winners(r, read(table_of<sa::dynamic, sa::strict_orders, sa::weights>(s))));
    };
}

// --- systems to reason about ---------------------------------------------------------------------
enum class trip { sea, city, home };

constexpr sa::option_set<1> menu_of_two(int x, int y) {
    auto menu = sa::option_set<1>::of(opt(x));
    menu.insert(opt(y));
    return menu;
}

/// What bad input throws: the text, or "" if nothing (or something else) was thrown.
template <class Action>
std::string error_of(Action action) {
    try {
        action();
    } catch (sa::error const& e) {
        return e.what();
    }
    return "";
}

}  // namespace check

#endif
