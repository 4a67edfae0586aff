// SPDX-License-Identifier: BSL-1.0
//
// The rules and relations of the library behind one type each, on situations of one type:
// erased.cpp and catalogue.cpp compile them, and nobody else. What they say of a profile is
// remembered. Ties are broken to the lowest index.
#ifndef TESTS_UNIT_LAWS_ERASED_HPP
#define TESTS_UNIT_LAWS_ERASED_HPP

#include <selfalign/core/entry.hpp>
#include <selfalign/core/fraction.hpp>
#include <selfalign/core/lottery.hpp>

#include "../check.hpp"

#include <array>
#include <stdexcept>
#include <string_view>
#include <vector>

namespace erased {

namespace sa = selfalign;
using sa::opt;

using orders = sa::table<sa::capacity<4, 4>, sa::strict_orders>;
using profile = sa::borda_scored_profile<orders, long long>;

template <class P>
profile profile_of(P const& p) {
    if constexpr (std::is_same_v<P, profile>) {
        return p;
    } else {
        orders t(sa::capacity<4, 4>(p.parts(), p.options()));
        for (int i = 0; i < p.parts(); ++i)
            for (int x = 0; x < p.options(); ++x) t.set_rank(i, opt(x), p.rank(i, opt(x)));
        return profile(t);
    }
}

struct rule {
    std::string name;
    std::size_t place; // in check::catalogue()

    /// None where the rule is undefined.
    template <sa::StrictProfile P>
    opt operator()(P const& p) const {
        return co_winners(profile_of(p)).lowest();
    }
    sa::option_set<1> co_winners(profile const&) const;
    bool has_scores() const;
    friend bool operator==(rule const& r, rule const& s) { return r.place == s.place; }
};
using erased_system = sa::situation<profile, sa::numbers<sa::unbounded>, rule>;

/// A relation that sees A through its choice.
struct relation {
    std::string name;
    std::size_t place;
    /// Whether it depends on Σ, and not only on what parts want.
    bool asks_rule;
    std::array<long long, 4> (*find_losses)(erased_system const&);

    template <sa::StrictProfile H>
    long long loss(opt x, H const& h) const;
    /// All but `boundary_score` can be asked under any rule; that one counts in 60ths.
    bool can_be_asked_under(rule const& r) const {
        return name != "boundary_score" || r.has_scores();
    }
};
long long remembered_loss(relation const&, opt, erased_system const&);

/// A relation that reads two systems as wholes.
struct whole_relation {
    std::string name;
    long long (*loss_of)(erased_system const& a, erased_system const& h);
    long long loss(erased_system const& a, erased_system const& h) const { return loss_of(a, h); }
};

/// A rule that draws lots, and a relation of systems that do.
struct drawing {
    std::string name;
    std::size_t place;

    template <sa::StrictProfile P>
    sa::lottery<long long, sa::max_options<P>> operator()(P const& p) const {
        auto const all = weights(check::sample_of(p));
        sa::list<long long, sa::max_options<P>> list(p.options());
        for (int x = 0; x < p.options(); ++x) list[x] = all[static_cast<std::size_t>(x)];
        return sa::lottery<long long, sa::max_options<P>>(list);
    }
    friend bool operator==(drawing const& r, drawing const& s) { return r.place == s.place; }

private:
    std::vector<long long> weights(check::sample const&) const;
};
using drawing_system = sa::situation<profile, sa::numbers<sa::unbounded>, drawing>;
struct lottery_relation {
    std::string name;
    sa::fraction (*loss_of)(drawing_system const& a, drawing_system const& h);
    sa::fraction loss(drawing_system const& a, drawing_system const& h) const {
        return loss_of(a, h);
    }
};

/// The rules and the relations of the theory's conventions, in its order and by its names.
extern std::vector<rule> const rules;
extern std::vector<relation> const relations;

/// All rules of the library's catalogue, and those among them that draw lots.
std::vector<rule> const& catalogued_rules();
std::vector<drawing> const& drawing_rules();
/// All relations of the library's catalogue: each is in one of these.
std::vector<relation> const& catalogued();
std::vector<whole_relation> const& whole_relations();
std::vector<lottery_relation> const& lottery_relations();

template <class Table>
auto const& named(Table const& table, std::string_view name) {
    for (auto const& t : table)
        if (t.name == name) return t;
    throw std::runtime_error("no such entry: " + std::string(name));
}
inline rule const& the_rule(std::string_view name) { return named(rules, name); }
inline relation const& the_relation(std::string_view name) { return named(relations, name); }

template <sa::StrictProfile H>
long long relation::loss(opt x, H const& h) const {
    if constexpr (std::is_same_v<H, erased_system>) {
        return remembered_loss(*this, x, h);
    } else if constexpr (requires { rule(h.sigma()); }) {
        return remembered_loss(*this, x,
                               erased_system(profile_of(h), sa::numbered(h.options()), h.sigma()));
    } else {
        if (asks_rule) throw std::runtime_error(name + " asks another Σ");
        return remembered_loss(*this, x,
                               erased_system(profile_of(h), sa::numbered(h.options()), rules[0]));
    }
}

/// The relations by name, as `lattice`, `consistent` and `coverage` take them.
inline std::vector<sa::entry<relation>> entries() {
    std::vector<sa::entry<relation>> all;
    for (relation const& f : relations) all.push_back({sa::as_text(std::string_view(f.name)), f});
    return all;
}

/// All systems of n strict orders over m options under a rule, in the theory's order.
template <class Rule>
    requires std::is_same_v<Rule, rule> || std::is_same_v<Rule, drawing>
auto scope(int n, int m, Rule const& r) {
    std::vector<sa::situation<profile, sa::numbers<sa::unbounded>, Rule>> all;
    for (check::sample const& s : check::strict(n, m))
        all.emplace_back(profile(check::table_of<sa::capacity<4, 4>, sa::strict_orders>(s)),
                         sa::numbered(m), r);
    return all;
}
inline std::vector<erased_system> scope(int n, int m, std::string_view rule) {
    return scope(n, m, the_rule(rule));
}

} // namespace erased

#endif
