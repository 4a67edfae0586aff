// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_LAWS_INFLUENCE_HPP
#define SELFALIGN_LAWS_INFLUENCE_HPP

#include <selfalign/core/choose.hpp>
#include <selfalign/core/reordered.hpp>
#include <selfalign/laws/law_verdict.hpp>

namespace selfalign {

/// The influence of every part of H: how many of the orders that it might have instead would
/// change what H chooses (the set of co-winners; with `ties::lowest` the lowest one). Needs strict
/// orders from which everything else follows. Cost: options! aggregations for each part.
inline constexpr struct influence {
    template <class System>
    constexpr auto operator()(System const& system, ties reading = ties::report) const {
        using situation = situation_of<System>;
        static_assert(ReorderableProfile<typename situation::profile_type>,
                      "influence replaces strict orders: these parts have ties or utilities");
        situation const h = evaluate(system);
        auto const before = choose(h);
        list<long long, unbounded> changes(h.parts());
        for (int i = 0; i < h.parts(); ++i) {
            situation changed = h;
            list<int, unbounded> order(h.options());
            for (int place = 0; place < h.options(); ++place) order[place] = h.at(i, place).index;
            for (int swaps = 1; swaps <= h.options() * (h.options() - 1) / 2; ++swaps)
                each_order_at(order, swaps, [&](auto const& other) {
                    detail::set_order(changed.profile(), i, other);
                    auto const after = choose(changed);
                    bool const same = reading == ties::lowest ? after.lowest() == before.lowest()
                                                              : after == before;
                    changes[i] += same ? 0 : 1;
                    return false;
                });
        }
        return changes;
    }
    /// Summed over a scope whose systems have equally many parts: the pairs (system, other order)
    /// on which the part decides. Of no systems, no parts.
    template <class Scope>
    constexpr auto over(Scope const& scope, ties reading = ties::report) const {
        auto const end = scope.end();
        list<long long, unbounded> sum(scope.begin() == end ? 0 : (*scope.begin()).parts());
        for (auto it = scope.begin(); it != end; ++it) {
            auto const here = (*this)(*it, reading);
            for (int i = 0; i < sum.size(); ++i) sum[i] += here[i];
        }
        return sum;
    }
} influence;

}  // namespace selfalign

#endif
