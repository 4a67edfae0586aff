// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_SCOPES_SEARCHED_FAMILIES_HPP
#define SELFALIGN_SCOPES_SEARCHED_FAMILIES_HPP

#include <selfalign/scopes/strict_orders.hpp>
#include <selfalign/scopes/utilities.hpp>
#include <selfalign/scopes/weak_orders.hpp>

/// Where a search for the smallest system looks: what each part can want, for any number of parts.

namespace selfalign::scopes {

/// Strict orders, scored by Borda.
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
/// Orders with ties.
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
/// Utilities 0..Max on one scale.
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

namespace detail {

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

} // namespace detail

} // namespace selfalign::scopes

#endif
