// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_LAWS_RADIUS_HPP
#define SELFALIGN_LAWS_RADIUS_HPP

#include <selfalign/core/maybe.hpp>
#include <selfalign/core/reordered.hpp>
#include <selfalign/core/swap_distance.hpp>
#include <selfalign/laws/explain.hpp>
#include <selfalign/laws/judge.hpp>

namespace selfalign {

/// How far H is from the other side. `aligned` is the answer at H. `swaps` is the least number of
/// adjacent swaps that turns it, `changed` the first system that far away where it is turned; -1
/// and nothing if there is none, or none was found among the systems that were looked at, which
/// are all there are if `complete`: fewer than `at_least` swaps never turn it.
template <class H>
struct radius_found {
    bool aligned = false;
    long long swaps = -1;
    long long at_least = 0;
    long long looked_at = 0;
    bool complete = true;
    maybe<H> changed{};

    /// Swaps that break f(H, H) (0: it is broken), and that mend it (0: it holds); -1 as above.
    constexpr long long to_break() const { return aligned ? swaps : 0; }
    constexpr long long to_mend() const { return aligned ? 0 : swaps; }
};

/// The least number of adjacent swaps in the parts' orders that breaks f(H, H), or mends it. Only
/// `aligned` counts as holding. A part of weight w moves as one, at w for each swap. Minimal:
/// every system at a smaller distance was looked at. Needs strict orders from which everything
/// else follows. Cost: one judgement for every system within the radius, at most `most` of them.
/// Errors: distances beyond 64 bits.
inline constexpr struct radius {
    template <class F, class System>
    constexpr auto operator()(F const& f, System const& system, ties reading = ties::report,
                              long long most = 1'000'000) const {
        using situation = situation_of<System>;
        radius_found<situation> result;
        if constexpr (can_ask<F, System>) {
            static_assert(
                ReorderableProfile<typename situation::profile_type>,
                "radius counts swaps in strict orders: these parts have ties or utilities");
            situation const h = evaluate(system);
            result.aligned = judge(f, h, reading).value == answer::aligned;
            long long const pairs = static_cast<long long>(h.options()) * (h.options() - 1) / 2;
            long long farthest = 0;
            for (int i = 0; i < h.parts(); ++i)
                farthest = add(farthest, multiply<long long>(weight_of(h, i), pairs));
            // Not every distance can be spent by parts that weigh much: from each to the next one.
            long long const beyond = add(farthest, 1LL);
            long long next = beyond;
            for (int i = 0; i < h.parts() && pairs > 0; ++i)
                if (weight_of(h, i) < next) next = weight_of(h, i);
            for (bool found = false; !found;) {
                result.at_least = next;
                if (next > farthest) break;
                long long const d = next;
                next = beyond;
                situation changed = h;
                found = search(f, h, changed, 0, d, d, reading, most, result, next);
            }
        } else {
            explain<F, System>();
        }
        return result;
    }

private:
    // Spends what is left of d swaps on part i and those after it. True: stop. `next`: the least
    // distance beyond d. The first part that pays too much gets there, if those after it stay.
    template <class F, class H>
    static constexpr bool search(F const& f, H const& h, H& changed, int i, long long d,
                                 long long left, ties reading, long long most,
                                 radius_found<H>& result, long long& next) {
        if (i == h.parts()) {
            if (left > 0) return false;
            if (result.looked_at++ >= most) {
                result.complete = false;
                return true;
            }
            if ((judge(f, changed, reading).value == answer::aligned) == result.aligned)
                return false;
            result.swaps = swap_distance(h, changed);
            result.changed.set(changed);
            return true;
        }
        long long const w = weight_of(h, i);
        int const own = h.options() * (h.options() - 1) / 2;
        list<int, unbounded> order(h.options());
        for (int place = 0; place < h.options(); ++place) order[place] = h.at(i, place).index;
        for (int k = 0; k <= own; ++k) {
            if (k * w > left) {
                if (d - left + k * w < next) next = d - left + k * w;
                break;
            }
            bool const stop = each_order_at(order, k, [&](auto const& moved) {
                detail::set_order(changed.profile(), i, moved);
                return search(f, h, changed, i + 1, d, left - k * w, reading, most, result, next);
            });
            if (stop) return true;
        }
        detail::set_order(changed.profile(), i, order);
        return false;
    }
} radius;

}  // namespace selfalign

#endif
