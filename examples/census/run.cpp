// SPDX-License-Identifier: BSL-1.0
#include "run.hpp"
#include "checkpoint.hpp"

#include <selfalign/ext/tbb.hpp>

#include <fmt/core.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <string>
#include <unistd.h>
#include <utility>

namespace census {
namespace {

using clock = std::chrono::steady_clock;

double seconds_since(clock::time_point then) {
    return std::chrono::duration<double>(clock::now() - then).count();
}

volatile std::sig_atomic_t interrupted = 0;
void interrupt(int) { interrupted = 1; }

/// While it lives, Ctrl-C and SIGTERM end the sweep after the piece at hand.
class interruptible {
public:
    interruptible() : int_(std::signal(SIGINT, interrupt)), term_(std::signal(SIGTERM, interrupt)) {}
    interruptible(interruptible const&) = delete;
    interruptible& operator=(interruptible const&) = delete;
    ~interruptible() {
        std::signal(SIGINT, int_);
        std::signal(SIGTERM, term_);
    }

private:
    using handler = void (*)(int);
    handler int_, term_;
};

std::string rough(double n) {
    if (n >= 1e9) return fmt::format("{:.1f}G", n / 1e9);
    if (n >= 1e6) return fmt::format("{:.1f}M", n / 1e6);
    if (n >= 1e3) return fmt::format("{:.1f}k", n / 1e3);
    return fmt::format("{:.0f}", n);
}
std::string duration(double seconds) {
    auto const s = static_cast<long long>(seconds + 0.5);
    if (s < 60) return fmt::format("{} s", s);
    if (s < 3600) return fmt::format("{}:{:02} min", s / 60, s % 60);
    return fmt::format("{}:{:02} h", s / 3600, s / 60 % 60);
}

/// `[######              ]  31 %  1.2M systems/s  12 s left`, on a terminal, or where it is wanted.
class progress_bar {
public:
    progress_bar(long long from, long long size, bool wanted)
        : from_(from), size_(size), shown_(wanted || isatty(STDERR_FILENO) != 0) {}
    ~progress_bar() {
        if (drawn_) std::fputs("\r\033[K", stderr);
    }
    progress_bar(progress_bar const&) = delete;
    progress_bar& operator=(progress_bar const&) = delete;

    void show(long long done) {
        double const passed = seconds_since(start_);
        if (!shown_ || passed < next_) return;
        next_ = passed + 0.2;
        constexpr int width = 30;
        double const share = static_cast<double>(done) / static_cast<double>(size_);
        double const rate = static_cast<double>(done - from_) / passed;
        int const full = static_cast<int>(share * width);
        fmt::print(stderr, "\r[{}{}] {:3.0f} %  {} systems/s  {} left\033[K",
                   std::string(static_cast<std::size_t>(full), '#'),
                   std::string(static_cast<std::size_t>(width - full), ' '), share * 100,
                   rough(rate),
                   rate > 0 ? duration(static_cast<double>(size_ - done) / rate) : "?");
        std::fflush(stderr);
        drawn_ = true;
    }

private:
    clock::time_point start_ = clock::now();
    long long from_, size_;
    bool shown_;
    double next_ = 1; // seconds after the start
    bool drawn_ = false;
};

/// Counts of a piece, as numbers that can be sent, and back.
ranks::numbers numbers_of(tally found) {
    ranks::numbers all;
    found.each_number([&](long long number) { all.push_back(number); });
    return all;
}
tally tally_of(ranks::numbers const& all, tally const& empty) {
    tally found = empty;
    auto next = all.begin();
    found.each_number([&](long long& number) { number = *next++; });
    return found;
}

ranks::work in_pieces(sweep const& whole, tally const& nothing, int threads) {
    return [&whole, nothing, threads](long long first, long long last) {
        return numbers_of(sa::sum_in_order(
            first, last, std::max((last - first) / 64, 64LL), nothing,
            [&](long long from, long long to) { return whole.between(from, to); }, threads));
    };
}

} // namespace

std::optional<tally> run(command const& c, ranks& all) {
    if (c.plan.taken != sa::route::plain) {
        interruptible const guard;
        return count_by(c.plan, c.asked, all.threads(c.threads), [] { return interrupted != 0; });
    }
    sweep const whole(c.asked);
    tally const nothing(c.asked.rules.size(), c.asked.relations.size());
    progress_made state{0, nothing};
    std::optional<checkpoint> saved;
    if (!c.checkpoint.empty()) {
        saved.emplace(c.checkpoint, c.question());
        if (auto const before = saved->load(nothing, whole.size())) state = *before;
        else saved->save(state); // where nothing can be saved, that is known before the work
    }

    interruptible const guard;
    progress_bar bar(state.done, whole.size(), c.progress);
    auto last_saved = clock::now();
    auto const save = [&] {
        if (saved) saved->save(state);
        last_saved = clock::now();
    };
    bool const complete = all.hand_out(
        state.done, whole.size(), in_pieces(whole, nothing, all.threads(c.threads)),
        [&](long long done, ranks::numbers const& found) {
            state.found += tally_of(found, nothing);
            state.done = done;
            if (done == whole.size() || seconds_since(last_saved) > 0.2) save();
            bar.show(done);
        },
        [&] {
            if (interrupted == 0) return false;
            save(); // at once, because who has interrupted us may not wait for long
            return true;
        });
    if (!complete) return {};
    return std::move(state.found);
}

void help_run(std::function<command()> const& asked, ranks& all) {
    std::optional<command> c;
    std::optional<sweep> whole;
    ranks::work find;
    all.serve([&](long long first, long long last) {
        if (!c) {
            c = asked();
            whole.emplace(c->asked);
            find = in_pieces(*whole, tally(c->asked.rules.size(), c->asked.relations.size()),
                             all.threads(c->threads));
        }
        return find(first, last);
    });
}

} // namespace census
