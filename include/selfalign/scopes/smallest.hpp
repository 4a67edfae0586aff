// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_SCOPES_SMALLEST_HPP
#define SELFALIGN_SCOPES_SMALLEST_HPP

#include <selfalign/relations/parts/pareto.hpp>
#include <selfalign/scopes/classes.hpp>
#include <selfalign/scopes/proofs.hpp>
#include <selfalign/scopes/smallest_system.hpp>
#include <selfalign/scopes/utilities.hpp>
#include <selfalign/scopes/weak_orders.hpp>

#include <string>
#include <utility>
#include <vector>

/// The smallest system with some property, of strict orders, of orders with ties or of bounded
/// utilities, certified: every smaller one was looked at, itself or by a system that differs from
/// it by names only. Smaller: fewer options; with as many, fewer parts; with as many, earlier in
/// the order of the scope (`strict_orders`, `weak_orders`, `utilities`).

namespace selfalign {

namespace bad_input {
[[noreturn]] inline void a_claim_of_symmetry_is_wrong(text why) {
    throw error("a claim that names do not matter is wrong: ", why);
}
} // namespace bad_input

namespace scopes {

/// Where a search looks: strict orders, scored by Borda.
struct of_strict_orders {
    template <int Options>
    using rows = strict_rows<Options>;
    template <class Shape>
    using rows_table = table<Shape, selfalign::strict_orders>;
    template <class Shape>
    using profile = borda_scored_profile<rows_table<Shape>, long long>;
    /// Calls `see` with scopes on which a wrong claim of symmetry is likely to show.
    template <class Rule, class See>
    static void small_scopes(Rule const& rule, See const& see) {
        see(strict_orders<4, 3>(rule).borda_scored());
        see(strict_orders<2, 4>(rule).borda_scored());
    }
};
/// Where a search looks: orders with ties.
struct of_weak_orders {
    template <int Options>
    using rows = weak_rows<Options>;
    template <class Shape>
    using rows_table = table<Shape, selfalign::weak_orders>;
    template <class Shape>
    using profile = rows_table<Shape>;
    template <class Rule, class See>
    static void small_scopes(Rule const& rule, See const& see) {
        see(weak_orders<4, 2>(rule));
        see(weak_orders<2, 3>(rule));
    }
};
/// Where a search looks: utilities 0..Max on one scale.
template <int Max>
struct of_utilities {
    static constexpr bool valued = true;
    template <int Options>
    using rows = utility_rows<Options, Max, common_scale>;
    template <class Shape>
    using rows_table =
        table<Shape, selfalign::weak_orders, selfalign::values<long long, common_scale>>;
    template <class Shape>
    using profile = rows_table<Shape>;
    template <class Rule, class See>
    static void small_scopes(Rule const& rule, See const& see) {
        see(utilities<3, 2, Max>(rule));
        see(utilities<2, 3, (Max < 2 ? Max : 2)>(rule));
    }
};

} // namespace scopes

namespace scopes::detail {

// Systems of up to MaxParts parts, one type for each number of options.
template <class Family, int MaxParts, int Options, class Rule>
using search_system = situation<typename Family::template profile<capacity<MaxParts, Options>>,
                                numbers<Options>, Rule>;

template <class Family, int MaxParts, int Options, class Rule>
search_system<Family, MaxParts, Options, Rule> search_start(Rule const& rule, int parts) {
    using system = search_system<Family, MaxParts, Options, Rule>;
    using shape = capacity<MaxParts, Options>;
    typename Family::template rows_table<shape> profile(shape(parts, Options));
    for (int i = 0; i < parts; ++i) Family::template rows<Options>::set(profile, i, 0);
    return system(typename system::profile_type(profile), numbers<Options>(), rule);
}

// Systems of a scope on which claims of symmetry are tried before it is searched: all if they are
// few, else so many spread over it.
inline constexpr int systems_to_try_claims = 300;
template <class Family, int MaxParts, int Options, class Rule>
auto systems_to_try_claims_on(Rule const& rule, int parts) {
    using rows = typename Family::template rows<Options>;
    bool all = true;
    int systems = 1;
    for (int i = 0; i < parts && all; ++i) {
        all = systems <= systems_to_try_claims / rows::count;
        systems *= all ? rows::count : 1;
    }
    if (!all) systems = systems_to_try_claims;
    auto h = search_start<Family, MaxParts, Options>(rule, parts);
    std::vector<decltype(h)> result;
    for (int k = 0; k < systems; ++k) {
        for (int i = 0, rest = k; i < parts; ++i, rest /= rows::count)
            rows::set(h.profile(), i,
                      all ? rest % rows::count : drawn_row(k, parts, i, rows::count));
        result.push_back(h);
    }
    return result;
}

// Searches one scope. True if found.
template <class Family, int MaxParts, int Options, class Rule, class Property>
bool search_scope(Rule const& rule, indifference what, int parts, Property const& property,
                  smallest_system& result) {
    using rows = typename Family::template rows<Options>;
    auto h = search_start<Family, MaxParts, Options>(rule, parts);
    wide_integer passed = 0;
    bool found = false;
    walk_classes<rows, MaxParts>(
        large_renamings<rows>(), what, parts, 0, [](int, int) { return 0; },
        [&](int, int const* row, last_rows<rows> const& last) {
            for (int i = 0; i + 1 < parts; ++i) rows::set(h.profile(), i, row[i]);
            for (int c = last.first; c < rows::count; ++c) {
                auto const systems = last.systems(c);
                if (systems == 0) continue;
                rows::set(h.profile(), parts - 1, c);
                ++result.judged;
                if (!property(h)) {
                    passed += systems;
                    continue;
                }
                found = true;
                result.options = Options;
                result.stands_for = systems;
                result.index = 0;
                for (int i = 0; i < parts; ++i) {
                    int const r = i + 1 < parts ? row[i] : c;
                    result.index = result.index * rows::count + r;
                    auto& ranks = result.ranks.emplace_back();
                    for (int x = 0; x < Options; ++x) ranks.push_back(h.rank(i, opt(x)));
                    if constexpr (requires { Family::valued; }) {
                        auto& values = result.values.emplace_back();
                        for (int x = 0; x < Options; ++x)
                            values.push_back(static_cast<int>(h.value(i, opt(x))));
                    }
                }
                return false;
            }
            return true;
        });
    // Those of a class that come later than the one that was found are not before it.
    result.excluded += found ? result.index : passed;
    return found;
}

template <class Rows>
bool small_enough(indifference what, int parts, double most_classes) {
    double n = 1;
    for (int i = 1; i <= parts; ++i)
        n = n * (Rows::count + (what.parts ? i - 1 : 0)) / (what.parts ? i : 1);
    return n / (what.options ? renamings<Rows>::count : 1) <= most_classes;
}

template <class Family, int MaxParts, class Rule, class Claims, class Property,
          int... OptionsMinusOne>
smallest_system search_all(Rule const& rule, Claims const& claims, double most_classes,
                           Property const& property,
                           std::integer_sequence<int, OptionsMinusOne...>) {
    smallest_system result;
    indifference const what = claims.names();
    auto const with = [&](auto options) {
        constexpr int m = decltype(options)::value;
        int parts = 0;
        bool found = false;
        while (!found && parts < MaxParts
               && small_enough<typename Family::template rows<m>>(what, parts + 1, most_classes)) {
            claims.template try_on<Family, MaxParts, m>(++parts);
            found = search_scope<Family, MaxParts, m>(rule, what, parts, property, result);
        }
        if (parts > 0)
            result.searched += (result.searched.empty() ? "" : ",") + std::to_string(m) + ":1-" +
                               std::to_string(parts);
        return found;
    };
    static_cast<void>((with(std::integral_constant<int, OptionsMinusOne + 1>()) || ...));
    return result;
}

// Which names are indifferent to a rule and a relation: what is claimed and tested. A claim that is
// seen to be wrong is an error, tested or not.
template <class Rule, class F> class symmetry_claims_of {
public:
    symmetry_claims_of(Rule const& rule, F const& f, ties reading)
        : rule_(rule), f_(f), reading_(reading),
          claimed_{claims_anonymous<Rule> && claims_anonymous<F>,
                   claims_neutral<Rule> && claims_neutral<F> && reading != ties::lowest} {}

    indifference names() const {
        return claims_are_tested<Rule> && claims_are_tested<F> ? claimed_ : indifference{};
    }
    template <class Systems>
    void try_on(Systems const& systems, char const* where) const {
        auto const check = [&](symmetry const& found, char const* law) {
            if (found) return;
            std::string const why = std::string("not ") + law + ", system " +
                                    std::to_string(found.first_failure) + " of " + where +
                                    " shows it";
            bad_input::a_claim_of_symmetry_is_wrong(why.c_str());
        };
        if (claimed_.parts) check(anonymous(f_, systems, reading_), "anonymous");
        if (claimed_.options) check(neutral(f_, systems, reading_), "neutral");
    }
    /// On some systems of a scope that is to be searched.
    template <class Family, int MaxParts, int Options>
    void try_on(int parts) const {
        if (!claimed_.parts && !claimed_.options) return;
        try_on(systems_to_try_claims_on<Family, MaxParts, Options>(rule_, parts),
               "those tried of a scope");
    }

private:
    Rule const& rule_;
    F const& f_;
    ties reading_;
    indifference claimed_;
};

// The same of two pairs.
template <class One, class Other> class both_claims {
public:
    both_claims(One const& one, Other const& other) : one_(one), other_(other) {}

    indifference names() const {
        return {one_.names().parts && other_.names().parts,
                one_.names().options && other_.names().options};
    }
    template <class Family, int MaxParts, int Options>
    void try_on(int parts) const {
        one_.template try_on<Family, MaxParts, Options>(parts);
        other_.template try_on<Family, MaxParts, Options>(parts);
    }

private:
    One one_;
    Other other_;
};

// What is claimed, tried on scopes on which what is wrong is likely to show.
template <class Family, class Rule, class F>
symmetry_claims_of<Rule, F> claimed_names(Rule const& rule, F const& f, ties reading) {
    symmetry_claims_of<Rule, F> const claims(rule, f, reading);
    Family::small_scopes(rule,
                         [&](auto const& scope) { claims.try_on(scope, "a small scope"); });
    return claims;
}

} // namespace scopes::detail

/// How far a search goes: no scope of more classes than this is searched, and none beyond it with
/// as many options.
struct search_limit {
    double classes = 1e6;
};

/// The smallest system that is misaligned with itself under f: certified minimal among all that
/// `searched` names. Strict orders are scored by
/// Borda; `smallest_failure<4, 3, scopes::of_weak_orders>(...)` and `scopes::of_utilities<2>` look
/// elsewhere. Needs up to 5 options.
/// Errors: a claim of symmetry that is seen not to hold: it is tried on small scopes, and on some
/// systems of each scope before that is searched.
template <int MaxParts, int MaxOptions, class Family = scopes::of_strict_orders, class Rule,
          class F>
smallest_system smallest_failure(Rule const& rule, F const& f, ties reading,
                                 search_limit limit = {}) {
    static_assert(MaxOptions >= 1 && MaxOptions <= 5, "searches go up to 5 options");
    return scopes::detail::search_all<Family, MaxParts>(
        rule, scopes::detail::claimed_names<Family>(rule, f, reading), limit.classes,
        [&](auto const& h) { return judge(f, h, reading).value == answer::misaligned; },
        std::make_integer_sequence<int, MaxOptions>());
}

/// The smallest system, under this rule, that is aligned with itself under f and misaligned under
/// g.
template <int MaxParts, int MaxOptions, class Family = scopes::of_strict_orders, class Rule,
          class F, class G>
smallest_system smallest_separation(Rule const& rule, F const& f, G const& g, ties reading,
                                    search_limit limit = {}) {
    static_assert(MaxOptions >= 1 && MaxOptions <= 5, "searches go up to 5 options");
    scopes::detail::both_claims const claims(
        scopes::detail::claimed_names<Family>(rule, f, reading),
        scopes::detail::claimed_names<Family>(rule, g, reading));
    return scopes::detail::search_all<Family, MaxParts>(
        rule, claims, limit.classes,
        [&](auto const& h) {
            return judge(f, h, reading).value == answer::aligned &&
                   judge(g, h, reading).value == answer::misaligned;
        },
        std::make_integer_sequence<int, MaxOptions>());
}

/// The smallest profile on which two rules have different co-winners.
template <int MaxParts, int MaxOptions, class Family = scopes::of_strict_orders, class Rule,
          class Other>
smallest_system smallest_difference(Rule const& rule, Other const& other, search_limit limit = {}) {
    static_assert(MaxOptions >= 1 && MaxOptions <= 5, "searches go up to 5 options");
    scopes::detail::both_claims const claims(
        scopes::detail::claimed_names<Family>(rule, relations::pareto, ties::forall),
        scopes::detail::claimed_names<Family>(other, relations::pareto, ties::forall));
    return scopes::detail::search_all<Family, MaxParts>(
        rule, claims, limit.classes,
        [&](auto const& h) { return !(winners(rule, h.profile()) == winners(other, h.profile())); },
        std::make_integer_sequence<int, MaxOptions>());
}

} // namespace selfalign

#endif
