// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CORE_RESTRICTED_HPP
#define SELFALIGN_CORE_RESTRICTED_HPP

#include <selfalign/core/table.hpp>
#include <selfalign/core/scores.hpp>
#include <selfalign/core/with_content.hpp>

namespace selfalign {

namespace detail {

template <class P> struct value_content { using type = void; };
template <CardinalProfile P>
struct value_content<P> { using type = values<typename P::value_type, typename P::scale_type>; };

// The table that can hold what P knows, in another shape.
template <class Shape, class P>
using table_like = contents_if<
    table<Shape>, choice<StrictProfile<P>, strict_orders>,
    choice<OrdinalProfile<P> && !StrictProfile<P>, weak_orders>,
    choice<PreferenceProfile<P> && !OrdinalProfile<P>, partial_orders>,
    choice<CardinalProfile<P>, typename value_content<P>::type>,
    choice<ApprovalProfile<P>, approvals>, choice<WeightedProfile<P>, weights>>;

}  // namespace detail

/// The profile on a menu: the options of the menu, renumbered 0..k-1 in index order, and what the
/// parts want among them. Ranks are those within the menu; values and approvals stay.
/// Cost: parts x menu^2. Errors: an empty menu, an option that the profile does not have.
template <Profile P, class Menu>
constexpr auto restricted(P const& p, Menu const& options) {
    auto const menu = menu_of(p, options);
    if constexpr (requires { p.restricted(menu); }) {
        return p.restricted(menu);
    } else {
        using shape = typename detail::submenu_shape<P>::type;
        detail::table_like<shape, P> result(shape(p.parts(), menu.size()));
        for (int i = 0; i < p.parts(); ++i) {
            int k = 0;
            for (opt x : menu) {
                opt const renamed(k++);
                if constexpr (PreferenceProfile<P>) {
                    int rank = 0;
                    for (opt y : menu) rank += p.prefers(i, y, x) ? 1 : 0;
                    if constexpr (requires { p.ranks(i, x); }) {
                        if (!p.ranks(i, x)) rank = result.unranked;
                    }
                    result.set_rank(i, renamed, rank);
                }
                if constexpr (CardinalProfile<P>) result.set_value(i, renamed, p.value(i, x));
                if constexpr (ApprovalProfile<P>) result.set_approval(i, renamed, p.approves(i, x));
            }
            if constexpr (WeightedProfile<P>) result.set_weight(i, p.weight(i));
        }
        return result;
    }
}

}  // namespace selfalign

#endif
