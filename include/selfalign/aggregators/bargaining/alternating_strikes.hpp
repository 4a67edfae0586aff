// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_BARGAINING_ALTERNATING_STRIKES_HPP
#define SELFALIGN_AGGREGATORS_BARGAINING_ALTERNATING_STRIKES_HPP

#include <selfalign/core/scores.hpp>

#include <vector>

namespace selfalign {

namespace aggregators {

/// Representatives of the parts strike options in turn, `first` first, then the next part and so on
/// around, until one option is left; everybody foresees what everybody will do. An aggregator: the
/// outcome of the subgame perfect equilibrium. `alternating_strikes(1)`: part 1 moves first. Needs
/// `OrdinalProfile`; a representative that is indifferent strikes the HIGHEST index, so the outcome
/// is unique. Resolute; on strict orders neutral and Pareto; not anonymous: who moves first is a
/// thumb on the scale, therefore it has no default. Compare `serial_veto`, where everybody strikes
/// sincerely. Every part strikes once in its turn, whatever its weight.
/// Satisfies: neutral, Pareto; not anonymous, Condorcet, Smith.
/// Source: D. Mueller, 1978; H. Moulin, 1983 (voting by veto, in equilibrium).
/// Cost: options^2 if nobody who strikes has ties: then it is as if each, from the last turn back
/// to the first, struck the worst of what is left (H. Moulin, 1983). With ties 2^options x options.
/// Errors: more than 20 options and ties, no such part.
/// Ties, menus, weights, unranked options: `aggregators/bargaining.hpp`.
inline constexpr struct alternating_strikes_rule {
    static constexpr int most_options = 20;

    struct rule {
        int first = 0;

        template <OrdinalProfile P>
        constexpr opt operator()(P const& p) const {
            int const options = p.options();
            if (first < 0 || first >= p.parts()) bad_input::there_is_no_such_part(first, p.parts());
            if (no_ties(p)) return from_the_last_turn(p);
            if (options > most_options)
                bad_input::a_rule_gets_more_options_than_it_can_finish("alternating_strikes",
                                                                       options, most_options);
            unsigned const all = (1u << options) - 1;
            // What is left in the end of each set of options, for the part whose turn it is then.
            std::vector<int> end(std::size_t{1} << options, -1);
            for (unsigned left = 1; left <= all; ++left) {
                int const size = __builtin_popcount(left);
                if (size == 1) {
                    end[left] = __builtin_ctz(left);
                    continue;
                }
                int const mover = mover_of(p, options - size);
                for (int struck = options - 1; struck >= 0; --struck) {
                    if ((left >> struck & 1u) == 0) continue;
                    int const outcome = end[left & ~(1u << struck)];
                    if (end[left] < 0
                        || p.rank(mover, opt(outcome)) < p.rank(mover, opt(end[left])))
                        end[left] = outcome;
                }
            }
            return opt(end[all]);
        }

    private:
        template <class P>
        constexpr int mover_of(P const& p, int turn) const {
            return static_cast<int>((static_cast<long long>(first) + turn) % p.parts());
        }
        // Of those whose turn it is before one option is left.
        template <class P>
        constexpr bool no_ties(P const& p) const {
            if constexpr (!StrictProfile<P>) {
                int const turns = p.options() - 1;
                per_option<P, int> taken(p.options());
                for (int turn = 0; turn < turns && turn < p.parts(); ++turn) {
                    int const mover = mover_of(p, turn);
                    for (int r = 0; r < p.options(); ++r) taken[r] = 0;
                    for (int x = 0; x < p.options(); ++x)
                        if (taken[p.rank(mover, opt(x))]++ != 0) return false;
                }
            }
            return true;
        }
        template <class P>
        constexpr opt from_the_last_turn(P const& p) const {
            auto left = options_of<P>::all(p.options());
            for (int turn = p.options() - 2; turn >= 0; --turn) {
                int const mover = mover_of(p, turn);
                opt worst = left.lowest();
                for (opt x : left)
                    if (p.rank(mover, x) > p.rank(mover, worst)) worst = x;
                left.erase(worst);
            }
            return left.lowest();
        }
    };
    constexpr rule operator()(int first) const { return {first}; }
} alternating_strikes;

} // namespace aggregators
} // namespace selfalign

#endif
