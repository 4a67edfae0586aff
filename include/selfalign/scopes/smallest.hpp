// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_SCOPES_SMALLEST_HPP
#define SELFALIGN_SCOPES_SMALLEST_HPP

#include <selfalign/relations/parts/pareto.hpp>
#include <selfalign/scopes/granted_names.hpp>
#include <selfalign/scopes/other_members.hpp>
#include <selfalign/scopes/searched_families.hpp>
#include <selfalign/scopes/smallest_system.hpp>

#include <string>
#include <utility>

/// The smallest system with some property, of strict orders, of orders with ties or of bounded
/// utilities, certified: every smaller one was looked at, itself or, where names are granted not to
/// matter, by the first system of its class, which differs from it by names only. What is granted,
/// and on whose word, `smallest_system::leans_on` says. Smaller: fewer options; with as many, fewer
/// parts; with as many, earlier in the order of the scope (`strict_orders`, `weak_orders`,
/// `utilities`).
///
/// The word is tried, on just what the certificate leans on: other systems of a class have to have
/// the property if and only if the first one has. Of classes of up to 200 systems, which are the
/// most symmetric ones, all are looked at; of larger ones at least one that is drawn, each as
/// likely as any other, and about a thousand in each scope. So a claim that is wrong about one in k
/// systems of each of c large classes passes with a chance of at most (1 - 1/k)^c; one that is
/// wrong about few systems of large classes is likely to pass.

namespace selfalign {

namespace scopes::detail {

// Searches one scope. True if found.
template <class Family, int MaxParts, int Options, class Rule, class Property>
bool search_scope(Rule const& rule, indifference what, int parts, Property const& property,
                  smallest_system& result) {
    using rows = typename Family::template rows<Options>;
    auto h = search_start<Family, MaxParts, Options>(rule, parts);
    other_members<rows, MaxParts, decltype(h)> others(h, what, parts);
    int all[MaxParts] = {};
    wide_integer passed = 0;
    bool found = false;
    walk_classes<rows, MaxParts>(
        large_renamings<rows>(), what, parts, 0, [](int, int) { return 0; },
        [&](int, int const* row, last_rows<rows> const& last) {
            // parts <= MaxParts, which g++ -O3 does not know and warns of parts beyond.
            for (int i = 0; i + 1 < parts && i + 1 < MaxParts; ++i)
                rows::set(h.profile(), i, all[i] = row[i]);
            for (int c = last.first; c < rows::count; ++c) {
                auto const systems = last.systems(c);
                if (systems == 0) continue;
                rows::set(h.profile(), parts - 1, all[parts - 1] = c);
                ++result.judged;
                found = property(h);
                if (systems > 1)
                    result.looked_at_again += others.look(all, systems, property, found);
                if (!found) {
                    passed += systems;
                    continue;
                }
                result.options = Options;
                result.stands_for = systems;
                result.index = 0;
                for (int i = 0; i < parts; ++i) {
                    result.index = result.index * rows::count + all[i];
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

template <class Family, int MaxParts, class Rule, class Property, int... OptionsMinusOne>
smallest_system search_all(Rule const& rule, granted_names const& granted, double most_classes,
                           Property const& property,
                           std::integer_sequence<int, OptionsMinusOne...>) {
    smallest_system result;
    auto const with = [&](auto options) {
        constexpr int m = decltype(options)::value;
        using rows = typename Family::template rows<m>;
        int parts = 0;
        bool found = false;
        while (!found && parts < MaxParts
               && about_classes<rows>(granted.what, parts + 1) <= most_classes)
            found = search_scope<Family, MaxParts, m>(rule, granted.what, ++parts, property,
                                                      result);
        if (parts > 0)
            result.searched += (result.searched.empty() ? "" : ",") + std::to_string(m) + ":1-" +
                               std::to_string(parts);
        return found;
    };
    static_cast<void>((with(std::integral_constant<int, OptionsMinusOne + 1>()) || ...));
    if (result.looked_at_again > 0)
        result.leans_on = granted.in_words() + "; seen in " +
                          std::to_string(result.looked_at_again) +
                          " looks at other systems of the classes";
    return result;
}

} // namespace scopes::detail

/// How far a search goes: no scope of more classes than this is searched, and none beyond it with
/// as many options.
struct search_limit {
    double classes = 1e6;
};

/// The smallest system that is misaligned with itself under f: certified minimal among all that
/// `searched` names, if what it `leans_on` is so. Strict orders are scored by Borda;
/// `smallest_failure<4, 3, scopes::of_weak_orders>(...)` and `scopes::of_utilities<2>` look
/// elsewhere. Needs up to 5 options.
/// Cost: two judgements of each class; of one with up to 200 systems, as many as it has renamings.
/// Errors: a claim of symmetry that is seen not to hold, on some small scope or within a class.
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
    return scopes::detail::search_all<Family, MaxParts>(
        rule,
        scopes::detail::claimed_names<Family>(rule, f, reading) &
            scopes::detail::claimed_names<Family>(rule, g, reading),
        limit.classes,
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
    return scopes::detail::search_all<Family, MaxParts>(
        rule,
        scopes::detail::claimed_names<Family>(rule, relations::pareto, ties::forall) &
            scopes::detail::claimed_names<Family>(other, relations::pareto, ties::forall),
        limit.classes,
        [&](auto const& h) { return !(winners(rule, h.profile()) == winners(other, h.profile())); },
        std::make_integer_sequence<int, MaxOptions>());
}

} // namespace selfalign

#endif
