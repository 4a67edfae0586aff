// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_INSTRUCTIONS_WEIGHTED_VOTING_HPP
#define SELFALIGN_AGGREGATORS_INSTRUCTIONS_WEIGHTED_VOTING_HPP

#include <selfalign/aggregators/instructions/listed.hpp>
#include <selfalign/aggregators/instructions/quota.hpp>
#include <selfalign/core/number.hpp>
#include <selfalign/core/told.hpp>

namespace selfalign {
namespace aggregators {

/// The weighted voting game [q; v_0, v_1, ..]: the options to which no other is preferred by parts
/// with q votes or more together. `weighted_voting({4, 4, 4, 2, 2, 1}, 12)`. A part may have no
/// votes. The profile's own weights are ignored: the votes are the rule's. UNDEFINED (the empty
/// set) when every option can be blocked. Needs `PreferenceProfile`; a part that ties two options
/// votes for neither. Pareto for q up to the sum of votes.
/// Satisfies: neutral; not anonymous, Pareto, Condorcet, Smith.
/// Source: J. von Neumann and O. Morgenstern, 1944. Cost: parts x options^2.
/// Errors: not one number of votes a part, a negative one, q below 1.
/// Ties, menus, weights, unranked options: `aggregators/instructions.hpp`.
inline constexpr struct weighted_voting_rule {
    using argument = told::votes_of_each_part;

    template <class Votes>
    struct rule {
        Votes votes;
        long long q;

        template <PreferenceProfile P>
        constexpr options_of<P> operator()(P const& p) const {
            if (q < 1) bad_input::a_quota_is_not_positive(q);
            if (selfalign::detail::count_of(votes) != p.parts())
                bad_input::a_list_of_votes_has_another_number_of_parts(
                    selfalign::detail::count_of(votes), p.parts());
            for (int i = 0; i < p.parts(); ++i)
                if (votes_of(i) < 0)
                    bad_input::a_part_has_a_negative_number_of_votes(i, votes_of(i));
            options_of<P> core;
            for (int x = 0; x < p.options(); ++x) {
                bool blocked = false;
                for (int y = 0; y < p.options() && !blocked; ++y) {
                    long long against = 0;
                    for (int i = 0; i < p.parts(); ++i)
                        if (p.prefers(i, opt(y), opt(x))) against = add(against, votes_of(i));
                    blocked = against >= q;
                }
                if (!blocked) core.insert(opt(x));
            }
            return core;
        }

    private:
        constexpr long long votes_of(int i) const {
            return static_cast<long long>(selfalign::detail::item_of(votes, i));
        }
    };
    template <int N>
    constexpr auto operator()(long long const (&votes)[N], long long q) const {
        return rule<list<long long, N>>{selfalign::detail::listed(votes), q};
    }
    template <selfalign::detail::ListOfIntegers Votes>
    constexpr auto operator()(Votes const& votes, long long q) const {
        return rule<Votes>{votes, q};
    }
} weighted_voting;

} // namespace aggregators
} // namespace selfalign

#endif
