// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_RELATIONS_PARTS_CORE_HPP
#define SELFALIGN_RELATIONS_PARTS_CORE_HPP

#include <selfalign/core/tallies.hpp>
#include <selfalign/core/verdict.hpp>

namespace selfalign::relations {

/// The core of majority rule: no option beats the chosen one in a strict pairwise majority. Loss:
/// the largest margin N(y, x) - N(x, y) by which some y does, at least 0. Needs
/// `PreferenceProfile`. No option satisfies it where majorities cycle at the top.
/// Source: D. Gillies, 1959; for majority voting C. Plott, 1967. Cost: parts x options^2.
/// Witness: the (lowest) option of the largest margin, the first part that prefers it, the margin.
inline constexpr struct core {
    template <PreferenceProfile H>
    constexpr long long loss(opt x, H const& h) const {
        return strongest(support(h), x).amount;
    }
    template <PreferenceProfile H>
    constexpr per_option<H, long long> losses(H const& h) const {
        decltype(auto) n = support(h);
        per_option<H, long long> all(h.options());
        for (int x = 0; x < h.options(); ++x) all[x] = strongest(n, opt(x)).amount;
        return all;
    }
    template <PreferenceProfile H>
    constexpr objection<long long> witness(opt x, H const& h) const {
        auto o = strongest(support(h), x);
        if (!o.preferred) return o;
        o.part = 0;
        while (!h.prefers(o.part, o.preferred, x)) ++o.part;
        return o;
    }

private:
    // The option that beats x by most.
    template <class Support>
    static constexpr objection<long long> strongest(Support const& n, opt x) {
        objection<long long> o;
        for (int y = 0; y < n.side(); ++y) {
            long long const margin = static_cast<long long>(n(y, x.index)) - n(x.index, y);
            if (margin > o.amount) o = {-1, opt(y), margin};
        }
        return o;
    }
} core;

}  // namespace selfalign::relations

#endif
