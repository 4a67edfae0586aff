// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_INSTRUCTIONS_LEXICOGRAPHIC_HPP
#define SELFALIGN_AGGREGATORS_INSTRUCTIONS_LEXICOGRAPHIC_HPP

#include <selfalign/aggregators/instructions/listed.hpp>

namespace selfalign::aggregators {

template <class Parts>
struct lexicographic_over {
    Parts priority;

    template <PreferenceProfile P>
    constexpr options_of<P> operator()(P const& p) const {
        selfalign::detail::check_parts(priority, p.parts());
        auto left = options_of<P>::all(p.options());
        for (int k = 0; k < selfalign::detail::count_of(priority) && left.size() > 1; ++k) {
            int const part = selfalign::detail::part_at(priority, k);
            options_of<P> best;
            for (opt x : left) {
                bool beaten = false;
                for (opt y : left) beaten = beaten || p.prefers(part, y, x);
                if (!beaten) best.insert(x);
            }
            left = best;
        }
        return left;
    }
};

/// Priorities: the best options of the first part on the list; of these, the best of the second;
/// and so on (serial dictatorship). `lexicographic({2, 0})`: part 2, then part 0, and nobody else;
/// `lexicographic` alone: all parts in index order. Needs `PreferenceProfile`: the best of a part
/// are those to which it prefers no other that is left. Co-winners: what the list leaves tied (an
/// empty list: everything). Weights do not matter. Weakly Pareto if the list is not empty.
/// Satisfies: neutral; not anonymous, Pareto, Condorcet, Smith.
/// Source: R. Luce and H. Raiffa, 1957.
/// Cost: options^2 for each part on the list, until one option is left. Errors: a listed part that
/// is not there.
/// Ties, menus, weights, unranked options: `aggregators/instructions.hpp`.
inline constexpr struct lexicographic : selfalign::detail::given_parts<lexicographic_over> {
} lexicographic;

} // namespace selfalign::aggregators

#endif
