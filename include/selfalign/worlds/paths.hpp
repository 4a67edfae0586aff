// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_WORLDS_PATHS_HPP
#define SELFALIGN_WORLDS_PATHS_HPP

#include <selfalign/core/error.hpp>
#include <selfalign/core/outcomes.hpp>

namespace selfalign {
namespace bad_input {

[[noreturn]] inline void a_depth_is_beyond_the_horizon(int depth, int horizon) {
    throw error("a world was to be seen ", depth, " stages deep; expected 1..", horizon);
}

} // namespace bad_input

namespace detail {
template <class Start>
struct path_weight {
    using type = long long;
};
template <ConsequenceModel Start>
struct path_weight<Start> {
    using type = typename Start::weight_type;
};
} // namespace detail

/// A world in which an option starts a path of consequences, stage after stage, of which the parts
/// see only the first few. What they have wants about is a stage.
template <WorldModel Start, class F>
class path_world : public Start {
public:
    using outcome = std::remove_cvref_t<decltype(std::declval<F const&>()(
        std::declval<outcome_of<Start> const&>(), 0))>;
    using weight_type = typename detail::path_weight<Start>::type;

    constexpr path_world(Start const& start, int horizon, F f, int depth)
        : Start(start), horizon_(horizon), f_(f), depth_(depth) {
        if (depth < 1 || depth > horizon) bad_input::a_depth_is_beyond_the_horizon(depth, horizon);
    }

    constexpr int horizon() const { return horizon_; }
    constexpr int depth() const { return depth_; }
    /// The same world, seen d stages deep. Errors: d below 1 or beyond the horizon.
    constexpr path_world looking_ahead(int d) const { return {*this, horizon_, f_, d}; }

    template <class Visit>
    constexpr void each_outcome(opt x, Visit const& visit) const {
        auto const stages = [&](auto const& from, auto const& weight) {
            for (int t = 0; t < depth_; ++t) visit(f_(from, t), weight);
        };
        if constexpr (ConsequenceModel<Start>)
            Start::each_outcome(x, stages);
        else
            stages((*this)[x], 1LL);
    }

private:
    int horizon_;
    F f_;
    int depth_;
};

/// `paths(options(nice, horrible), 3, stage)`: option o leads to `stage(o, 0)`, `stage(o, 1)` and
/// `stage(o, 2)`, all of which are seen; `looking_ahead(1)` sees the first only. Values are added
/// up over the stages. On top of an uncertain world, paths start from its outcomes.
template <WorldModel Start, class F>
constexpr auto paths(Start const& start, int horizon, F stage) {
    return path_world<Start, F>(start, horizon, stage, horizon);
}

} // namespace selfalign

#endif
