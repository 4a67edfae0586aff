// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_LAWS_CONTENT_DEPENDENCE_HPP
#define SELFALIGN_LAWS_CONTENT_DEPENDENCE_HPP

#include <selfalign/laws/aligned_sets.hpp>

namespace selfalign {

/// Cases: unordered pairs of systems with the same choice. Failures: those whose aligned sets
/// differ. `distinct`: how many aligned sets there are on the scope.
template <class H>
struct content_verdict : law_verdict<H, 2> {
    int distinct = 0;
};

/// Does it matter to f what is inside H? f is free of content on a scope if systems that choose
/// the same accept the same: then f(A, H) is a function of the two choices. A failure is a pair
/// that only differs inside. Options are compared by index. Cost: one loss per option and system.
inline constexpr struct content_dependence {
    template <class F, class Scope>
    constexpr auto operator()(F const& f, Scope const& scope) const {
        using system = system_of<Scope>;
        content_verdict<system> result;
        if constexpr (can_ask<F, system>) {
            struct group {
                options_of<system> choice, accepted;
                long long first, count;
            };
            std::vector<group> groups;
            auto const end = scope.end();
            for (auto it = scope.begin(); it != end; ++it, ++result.systems) {
                auto const choice = choose(*it), accepted = aligned_set(f, *it);
                std::size_t g = 0;
                while (g < groups.size() &&
                       !(groups[g].choice == choice && groups[g].accepted == accepted))
                    ++g;
                if (g == groups.size()) groups.push_back({choice, accepted, result.systems, 0});
                ++groups[g].count;
            }
            // Groups stand in the order of their first systems.
            for (std::size_t g = 0; g < groups.size(); ++g) {
                long long const n = groups[g].count;
                result.cases += n * (n - 1) / 2;
                bool seen = false;
                for (std::size_t k = 0; k < g; ++k) {
                    seen = seen || groups[k].accepted == groups[g].accepted;
                    if (!(groups[k].choice == groups[g].choice)) continue;
                    result.cases += n * groups[k].count;
                    result.failures += n * groups[k].count;
                    if (result.first && (result.first.index[0] < groups[k].first ||
                                         (result.first.index[0] == groups[k].first &&
                                          result.first.index[1] < groups[g].first)))
                        continue;
                    result.first.index[0] = groups[k].first;
                    result.first.index[1] = groups[g].first;
                }
                if (!seen) ++result.distinct;
            }
            detail::point_to(result.first, scope);
        } else {
            explain<F, system>();
        }
        return result;
    }
} content_dependence;

}  // namespace selfalign

#endif
