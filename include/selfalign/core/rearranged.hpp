// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CORE_REARRANGED_HPP
#define SELFALIGN_CORE_REARRANGED_HPP

#include <selfalign/core/restricted.hpp>

namespace selfalign {

/// The table that holds a copy of what P knows, with sizes at run time.
template <Profile P>
using table_of_profile = detail::table_like<typename detail::submenu_shape<P>::type, P>;

/// The profile in another arrangement: part i of the result is part `part_at[i]` of p (as many as
/// the list has, in any order, each as often as it is listed; at least one), and the option at
/// index y of the result is the option `option_at[y]` of p (a permutation). Ranks, values,
/// approvals and weights come along. Cost: parts x options.
template <Profile P, class Parts, class Options>
constexpr table_of_profile<P> rearranged(P const& p, Parts const& part_at,
                                         Options const& option_at) {
    using shape = typename detail::submenu_shape<P>::type;
    table_of_profile<P> result(shape(static_cast<int>(part_at.size()), p.options()));
    for (int i = 0; i < result.parts(); ++i) {
        int const from = part_at[i];
        for (int y = 0; y < p.options(); ++y) {
            opt const x(option_at[y]);
            if constexpr (OrdinalProfile<P>) {
                result.set_rank(i, opt(y), p.rank(from, x));
            } else if constexpr (PreferenceProfile<P>) {
                int rank = result.unranked;
                if (p.ranks(from, x)) {
                    rank = 0;
                    for (int z = 0; z < p.options(); ++z)
                        rank += p.ranks(from, opt(z)) && p.prefers(from, opt(z), x) ? 1 : 0;
                }
                result.set_rank(i, opt(y), rank);
            }
            if constexpr (CardinalProfile<P>) result.set_value(i, opt(y), p.value(from, x));
            if constexpr (ApprovalProfile<P>) result.set_approval(i, opt(y), p.approves(from, x));
        }
        if constexpr (WeightedProfile<P>) result.set_weight(i, p.weight(from));
    }
    return result;
}

/// 0, 1, ..., size-1: everything where it is.
template <int Capacity = unbounded>
constexpr list<int, Capacity> in_order(int size) {
    list<int, Capacity> all(size);
    for (int i = 0; i < size; ++i) all[i] = i;
    return all;
}

/// The profile without part i. Errors: no such part; the only one.
template <Profile P>
constexpr table_of_profile<P> without_part(P const& p, int part) {
    if (part < 0 || part >= p.parts()) bad_input::there_is_no_such_part(part, p.parts());
    list<int, unbounded> others(p.parts() - 1);
    for (int i = 0; i < others.size(); ++i) others[i] = i < part ? i : i + 1;
    return rearranged(p, others, in_order(p.options()));
}

}  // namespace selfalign

#endif
