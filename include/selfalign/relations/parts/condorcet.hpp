// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_RELATIONS_PARTS_CONDORCET_HPP
#define SELFALIGN_RELATIONS_PARTS_CONDORCET_HPP

#include <selfalign/core/order_tallies.hpp>
#include <selfalign/core/tallies.hpp>
#include <selfalign/core/verdict.hpp>

namespace selfalign::relations {

/// If some option beats every other in a strict pairwise majority, it is chosen. Loss: the margin
/// N(w, x) - N(x, w) by which that winner w beats the chosen option; 0 if there is no winner.
/// Needs `PreferenceProfile`. Cost: parts x options^2.
/// Witness: the winner, the first part that prefers it, the margin.
inline constexpr struct condorcet {
    using tally = tallies::pairwise_support;
    template <class Total, class N, int Options>
    constexpr void tally_losses(Total const& n, N (&loss)[Options]) const {
        mask_of<N> beats_all[Options] = {};
        n.beat_all(beats_all);
        for (int x = 0; x < Options; ++x) {
            loss[x] = N(0);
            for (int w = 0; w < Options; ++w)
                if (w != x) loss[x] = if_else(beats_all[w], N(n(w, x) - n(x, w)), loss[x]);
        }
    }

    template <class Total, class Mask, int Options>
    constexpr void tally_holds(Total const& n, Mask (&holds)[Options]) const {
        n.no_other_beats_all(holds);
    }

    template <PreferenceProfile H>
    constexpr long long loss(opt x, H const& h) const {
        decltype(auto) n = support(h);
        opt const w = condorcet_winner(n);
        return w && w != x ? n(w.index, x.index) - n(x.index, w.index) : 0;
    }
    template <PreferenceProfile H>
    constexpr per_option<H, long long> losses(H const& h) const {
        decltype(auto) n = support(h);
        per_option<H, long long> all(h.options());
        // Without branches: who the winner is cannot be foreseen.
        for (int w = 0; w < h.options(); ++w) {
            bool beats_all = true;
            for (int y = 0; y < h.options(); ++y)
                beats_all = beats_all & ((y == w) | (n(w, y) > n(y, w)));
            for (int x = 0; x < h.options(); ++x)
                all[x] += beats_all ? n(w, x) - n(x, w) : 0;
        }
        return all;
    }
    template <PreferenceProfile H>
    constexpr objection<long long> witness(opt x, H const& h) const {
        decltype(auto) n = support(h);
        opt const w = condorcet_winner(n);
        if (!w || w == x) return {};
        int i = 0;
        while (!h.prefers(i, w, x)) ++i;
        return {i, w, n(w.index, x.index) - n(x.index, w.index)};
    }
} condorcet;

}  // namespace selfalign::relations

#endif
