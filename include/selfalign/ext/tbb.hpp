// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_EXT_TBB_HPP
#define SELFALIGN_EXT_TBB_HPP

#include <selfalign/scopes/census.hpp>

#include <tbb/blocked_range.h>
#include <tbb/global_control.h>
#include <tbb/parallel_reduce.h>
#include <tbb/task_arena.h>

#include <algorithm>
#include <cstddef>
#include <optional>

/// Sweeps on all cores, with oneTBB: the same result, to the last digit, for any number of threads.

namespace selfalign {

/// `work(first, last)` for consecutive pieces of first..last-1, added up by `+=` in their order.
/// The pieces depend on `grain` (their largest size) only, and not on the threads. `work` is called
/// by several threads at once; what it throws is thrown here. `threads`: 0 for all cores.
template <class Sum, class Work>
Sum sum_in_order(long long first, long long last, long long grain, Sum const& nothing,
                 Work const& work, int threads = 0) {
    // More threads than cores need to be allowed as well as asked for.
    std::optional<tbb::global_control> allowed;
    if (threads > 0)
        allowed.emplace(tbb::global_control::max_allowed_parallelism,
                        static_cast<std::size_t>(threads));
    tbb::task_arena arena(threads > 0 ? threads : tbb::task_arena::automatic);
    return arena.execute([&] {
        return tbb::parallel_deterministic_reduce(
            tbb::blocked_range<long long>(first, last,
                                          static_cast<std::size_t>(std::max(grain, 1LL))),
            nothing,
            [&](tbb::blocked_range<long long> const& piece, Sum sum) {
                sum += work(piece.begin(), piece.end());
                return sum;
            },
            [](Sum sum, Sum const& next) {
                sum += next;
                return sum;
            });
    });
}

/// `census(scope, f, reading)` on so many threads (0: all cores). The relation and the scope's rule
/// are called by several threads at once, as constants.
template <scopes::Scope S, class F>
auto parallel_census(S const& scope, F const& f, ties reading, int threads = 0) {
    using loss_type = detail::census_loss<F, S>;
    constexpr long long grain = 2048;
    census_result<loss_type, std::remove_cvref_t<decltype(scope[0])>> result;
    result += sum_in_order(
        0, scope.size(), grain, counts<loss_type>(),
        [&](long long first, long long last) {
            return detail::count_between(scope, f, reading, first, last);
        },
        threads);
    if (result.first_failure >= 0) result.first_failing.set(scope[result.first_failure]);
    return result;
}

} // namespace selfalign

#endif
