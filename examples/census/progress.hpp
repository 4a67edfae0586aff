// SPDX-License-Identifier: BSL-1.0
#ifndef CENSUS_PROGRESS_HPP
#define CENSUS_PROGRESS_HPP

#include <chrono>
#include <string>

/// What a sweep and its user say to each other while it runs.

namespace census {

/// While it lives, Ctrl-C and SIGTERM do not end the program, but the sweep after the piece at
/// hand.
class interruptible {
public:
    interruptible();
    interruptible(interruptible const&) = delete;
    interruptible& operator=(interruptible const&) = delete;
    ~interruptible();

    /// Whether that has happened.
    static bool happened();
    /// Says so once, and whether what has been found is kept: as soon as it is, because who has
    /// interrupted us (mpirun, for one) may not wait for long.
    static void say(bool kept);

private:
    using handler = void (*)(int);
    handler int_, term_;
};

/// Before it begins, of what takes ten minutes or more: about how long, and how to stop it; `kept`:
/// whether there is a checkpoint.
void say_if_long(double seconds, bool kept);

/// `[######              ]  31 %  1.2M systems/s  12 s left`, on a terminal, or where it is wanted.
class progress_bar {
public:
    using clock = std::chrono::steady_clock;

    /// `of`: what is counted, `systems`. `from` of `size` were there before.
    progress_bar(std::string of, double from, double size, bool wanted);
    ~progress_bar();
    progress_bar(progress_bar const&) = delete;
    progress_bar& operator=(progress_bar const&) = delete;

    /// Whether there is one: on a terminal, or where it is wanted.
    static bool is_shown(bool wanted);

    void show(double done);

private:
    std::string of_;
    clock::time_point start_ = clock::now();
    double from_, size_;
    bool shown_;
    double next_ = 1; // seconds after the start
    bool drawn_ = false;
};

} // namespace census

#endif
