// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_RELATIONS_PARTS_SMITH_HPP
#define SELFALIGN_RELATIONS_PARTS_SMITH_HPP

#include <selfalign/core/majority.hpp>
#include <selfalign/core/verdict.hpp>

namespace selfalign::relations {

/// The chosen option is in the Smith set: the smallest non-empty set of which every member beats
/// every option outside in a strict pairwise majority. Loss: 0 or 1. Needs `PreferenceProfile`.
/// Some option satisfies it always. Source: I. J. Good, 1971; J. Smith, 1973.
/// Cost: parts x options^2.
/// Witness: the (lowest) option of the set, the first part that prefers it, 1.
inline constexpr struct smith {
    template <PreferenceProfile H>
    constexpr int loss(opt x, H const& h) const {
        return set_of(h).contains(x) ? 0 : 1;
    }
    template <PreferenceProfile H>
    constexpr per_option<H, int> losses(H const& h) const {
        auto const inside = set_of(h);
        per_option<H, int> all(h.options());
        for (int x = 0; x < h.options(); ++x) all[x] = inside.contains(opt(x)) ? 0 : 1;
        return all;
    }
    template <PreferenceProfile H>
    constexpr objection<int> witness(opt x, H const& h) const {
        auto const inside = set_of(h);
        if (inside.contains(x)) return {};
        objection<int> o{0, inside.lowest(), 1};
        while (!h.prefers(o.part, o.preferred, x)) ++o.part;
        return o;
    }

private:
    template <PreferenceProfile H>
    static constexpr options_of<H> set_of(H const& h) {
        return top_cycle_of(margins(h));
    }
} smith;

}  // namespace selfalign::relations

#endif
