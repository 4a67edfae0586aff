// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_INSTRUCTIONS_VETO_LIST_HPP
#define SELFALIGN_AGGREGATORS_INSTRUCTIONS_VETO_LIST_HPP

#include <selfalign/aggregators/instructions/listed.hpp>

namespace selfalign::aggregators {

template <class Parts>
struct veto_list_over {
    Parts with_veto;

    template <PreferenceProfile P>
    constexpr options_of<P> operator()(P const& p) const {
        selfalign::detail::check_parts(with_veto, p.parts());
        options_of<P> left;
        for (int x = 0; x < p.options(); ++x) {
            bool struck = false;
            for (int k = 0; k < selfalign::detail::count_of(with_veto) && !struck; ++k)
                struck = is_last(p, selfalign::detail::part_at(with_veto, k), opt(x));
            if (!struck) left.insert(opt(x));
        }
        return left;
    }

private:
    template <class P>
    static constexpr bool is_last(P const& p, int part, opt x) {
        bool worse_than_some = false;
        for (int y = 0; y < p.options(); ++y) {
            if (p.prefers(part, x, opt(y))) return false;
            worse_than_some = worse_than_some || p.prefers(part, opt(y), x);
        }
        return worse_than_some;
    }
};

/// The options that no part on the list ranks last. `veto_list({0, 2})`: parts 0 and 2 have a veto;
/// `veto_list` alone: every part has. Needs `PreferenceProfile`. x is last for a part if the part
/// prefers some option to x and x to none; so k options tied in last place are all struck, and an
/// indifferent part strikes nothing. UNDEFINED (the empty set) when nothing survives, which can
/// happen as soon as as many parts as options have a veto. Weights do not matter. Anonymous only
/// with every part on the list.
/// Satisfies: neutral; not anonymous, Pareto, Condorcet, Smith.
/// Source: the veto relation of the theory (H. Moulin, 1983, on veto power). Cost: parts on the
/// list x options^2.
/// Errors: a listed part that is not there.
/// Ties, menus, weights, unranked options: `aggregators/instructions.hpp`.
inline constexpr struct veto_list : selfalign::detail::given_parts<veto_list_over> {
} veto_list;

} // namespace selfalign::aggregators

#endif
