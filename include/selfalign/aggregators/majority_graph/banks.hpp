// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_MAJORITY_GRAPH_BANKS_HPP
#define SELFALIGN_AGGREGATORS_MAJORITY_GRAPH_BANKS_HPP

#include <selfalign/core/majority.hpp>

namespace selfalign {

namespace detail {

// A chain is a set of options of which each beats all that stand below it.
template <class Majority>
class chain_search {
public:
    constexpr explicit chain_search(Majority const& among)
        : above_(among.size()), below_(among.size()) {
        for (int x = 0; x < among.size(); ++x)
            for (int y = 0; y < among.size(); ++y) {
                if (among.margin(y, x) > 0) above_[x] |= bit_of(y);
                if (among.margin(x, y) > 0) below_[x] |= bit_of(y);
            }
    }

    /// Whether x tops a maximal chain: whether it has a chain below it such that nothing beats both
    /// x and all of that. (What fits in further down leaves x on top.)
    constexpr bool tops_a_chain(int x) { return extend(above_[x], 0, below_[x]); }

private:
    // `threats` beat everything so far; `candidates` may still join the chain below x.
    constexpr bool extend(option_bits threats, option_bits chain, option_bits candidates) {
        if (threats == 0) return true;
        if (++steps_ > most_steps)
            bad_input::a_rule_takes_more_steps_than_it_may("banks", most_steps);
        option_bits stops = candidates & ~beaten_by(lowest_of(threats));
        for (; stops != 0; stops &= stops - 1) {
            int const c = lowest_of(stops);
            if (fits(c, chain)
                && extend(threats & above_[c], chain | bit_of(c),
                          candidates & (above_[c] | below_[c])))
                return true;
        }
        return false;
    }
    // No use against this threat.
    constexpr option_bits beaten_by(int threat) const { return below_[threat]; }
    // Those in the chain that beat c beat those in the chain that c beats.
    constexpr bool fits(int c, option_bits chain) const {
        for (option_bits upper = chain & above_[c]; upper != 0; upper &= upper - 1)
            if ((chain & below_[c] & ~below_[lowest_of(upper)]) != 0) return false;
        return true;
    }

    static constexpr long long most_steps = 1LL << 24;
    store<option_bits> above_, below_;
    long long steps_ = 0;
};

} // namespace detail

namespace aggregators {

/// Banks set: the tops of the maximal chains, a chain being a sequence of options each of which
/// beats all later ones, and maximal if no further option fits in at any place. Needs
/// `PreferenceProfile`; a part that ties two options supports neither, and tied options never share
/// a chain. Inside Bordes' uncovered set.
/// Satisfies: anonymous, neutral, Pareto, Condorcet, Smith.
/// Source: J. Banks, 1985. Cost: a search for each option of the top cycle, exponential in its size
/// (the problem is NP-complete, G. Woeginger, 2003) but short in practice.
/// Errors: a top cycle of more than 64 options, or more than 2^24 steps of the search.
/// Ties, menus, weights, unranked options: `aggregators/majority_graph.hpp`.
inline constexpr struct banks {
    template <PreferenceProfile P>
    constexpr options_of<P> operator()(P const& p) const {
        auto const margin = margins(p);
        sub_majority const among(margin, top_cycle_of(margin));
        if (among.size() > 64)
            bad_input::a_rule_gets_more_options_than_it_can_finish("banks", among.size(), 64);
        selfalign::detail::chain_search search(among);
        options_of<P> result;
        for (int x = 0; x < among.size(); ++x)
            if (search.tops_a_chain(x)) result.insert(opt(among.name[x]));
        return result;
    }
} banks;

} // namespace aggregators
} // namespace selfalign

#endif
