// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_SCOPES_PACE_HPP
#define SELFALIGN_SCOPES_PACE_HPP

#include <chrono>
#include <limits>
#include <type_traits>
#include <selfalign/scopes/route.hpp>

/// How a count that may take long says how far it is, and hears that it is to stop.

namespace selfalign {

/// How far a census is.
struct route_progress {
    route taken = route::plain;
    /// Of its work: 0 before it begins, 1 at the end.
    double share = 0;
    /// About how long all of it takes, in seconds of a clock: what was tried before, and more and
    /// more what it has taken so far.
    double seconds = 0;
};

namespace scopes {

/// What a count asks whether to go on, and which asks a listener in its turn: some twenty times a
/// second, however long a unit of the work takes.
class pace {
public:
    /// Nobody listens.
    pace() = default;
    /// `progress(route_progress)`: false stops the work, as does an exception; void does not.
    template <class Progress>
    explicit pace(Progress& progress, double seconds_between = 0.05)
        : between_(seconds_between), who_(&progress),
          ask_([](void* who, route_progress const& now) {
              Progress& p = *static_cast<Progress*>(who);
              if constexpr (std::is_void_v<decltype(p(now))>) {
                  p(now);
                  return true;
              } else {
                  return static_cast<bool>(p(now));
              }
          }) {}

    bool listens() const { return ask_ != nullptr; }
    bool stopped() const { return stopped_; }
    /// Units done since it began.
    long long done() const { return done_ + stride_ - left_; }
    double passed() const { return std::chrono::duration<double>(clock::now() - begun_).count(); }

    /// So many units are to be done, in about so many seconds. False: not at all.
    bool begin(route taken, double units, double seconds) {
        taken_ = taken;
        units_ = units;
        seconds_ = seconds;
        begun_ = looked_ = clock::now();
        done_ = 0;
        share_ = 0;
        left_ = stride_ = listens() ? 1 : std::numeric_limits<long long>::max();
        return ask();
    }
    /// Where it turns out how many units there are.
    void expect(double units) { units_ = units; }
    /// How many units may be done before the next question.
    long long until_asked() const { return left_ > 0 ? left_ : 1; }

    /// So many more are done.
    bool go_on(long long units) {
        left_ -= units;
        return left_ > 0 || look();
    }
    /// All is done; nobody can stop it any more.
    void end() {
        share_ = 1;
        if (!stopped_) ask();
        stopped_ = false;
    }

private:
    using clock = std::chrono::steady_clock;

    bool look() {
        auto const now = clock::now();
        double const took = std::chrono::duration<double>(now - looked_).count();
        double const grows = took > 0 ? between_ / took : 2;
        done_ += stride_ - left_;
        // Twice as many at most: the next ones may take longer.
        double const next = static_cast<double>(stride_) * (grows < 2 ? grows : 2);
        stride_ = next < 1 ? 1 : next > 1e15 ? 1'000'000'000'000'000 : static_cast<long long>(next);
        left_ = stride_;
        looked_ = now;
        return took < between_ / 4 ? !stopped_ : ask();
    }
    bool ask() {
        if (!listens() || stopped_) return !stopped_;
        double const share = units_ > 0 ? static_cast<double>(done()) / units_ : 0;
        if (share_ < share) share_ = share < 1 ? share : 1;
        double const sure = share_ < 0.1 ? 10 * share_ : 1;
        double const seconds =
            share_ > 0 ? sure * passed() / share_ + (1 - sure) * seconds_ : seconds_;
        stopped_ = !ask_(who_, {taken_, share_, seconds});
        return !stopped_;
    }

    double between_ = 0;
    void* who_ = nullptr;
    bool (*ask_)(void*, route_progress const&) = nullptr;
    route taken_ = route::plain;
    double units_ = 0, seconds_ = 0, share_ = 0;
    clock::time_point begun_ = clock::now(), looked_ = begun_;
    long long stride_ = std::numeric_limits<long long>::max(), left_ = stride_, done_ = 0;
    bool stopped_ = false;
};

} // namespace scopes

} // namespace selfalign

#endif
