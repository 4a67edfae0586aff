// SPDX-License-Identifier: BSL-1.0
#include "progress.hpp"

#include <fmt/core.h>

#include <csignal>
#include <cstdio>
#include <unistd.h>
#include <utility>

namespace census {
namespace {

volatile std::sig_atomic_t interrupted = 0;
void interrupt(int) { interrupted = 1; }

std::string rough(double n) {
    if (n >= 1e9) return fmt::format("{:.1f}G", n / 1e9);
    if (n >= 1e6) return fmt::format("{:.1f}M", n / 1e6);
    if (n >= 1e3) return fmt::format("{:.1f}k", n / 1e3);
    return n < 10 ? fmt::format("{:.1f}", n) : fmt::format("{:.0f}", n);
}
std::string duration(double seconds) {
    if (seconds > 48 * 3600.) return rough(seconds / (24 * 3600)) + " days";
    auto const s = static_cast<long long>(seconds + 0.5);
    if (s < 60) return fmt::format("{} s", s);
    if (s < 3600) return fmt::format("{}:{:02} min", s / 60, s % 60);
    return fmt::format("{}:{:02} h", s / 3600, s / 60 % 60);
}

} // namespace

interruptible::interruptible()
    : int_(std::signal(SIGINT, interrupt)), term_(std::signal(SIGTERM, interrupt)) {}

interruptible::~interruptible() {
    std::signal(SIGINT, int_);
    std::signal(SIGTERM, term_);
}

bool interruptible::happened() { return interrupted != 0; }

void interruptible::say(bool kept) {
    static bool said = false;
    if (std::exchange(said, true)) return;
    std::fputs(kept ? "census: interrupted; the same command goes on from here\n"
                    : "census: interrupted; without --checkpoint nothing is kept\n",
               stderr);
}

void say_if_long(double seconds, bool kept) {
    if (seconds < 600) return;
    fmt::print(stderr, "census: this takes about {}; Ctrl-C stops it{}\n", duration(seconds),
               kept ? ", and the same command goes on from there"
                    : ", --checkpoint FILE keeps what has been found");
}

bool progress_bar::is_shown(bool wanted) { return wanted || isatty(STDERR_FILENO) != 0; }

progress_bar::progress_bar(std::string of, double from, double size, bool wanted)
    : of_(std::move(of)), from_(from), size_(size), shown_(is_shown(wanted)) {}

progress_bar::~progress_bar() {
    if (drawn_) std::fputs("\r\033[K", stderr);
}

void progress_bar::show(double done) {
    double const passed = std::chrono::duration<double>(clock::now() - start_).count();
    if (!shown_ || passed < next_) return;
    next_ = passed + 0.2;
    constexpr int width = 30;
    double const share = done / size_;
    double const rate = (done - from_) / passed;
    int const full = static_cast<int>(share * width);
    fmt::print(stderr, "\r[{}{}] {:3.0f} %  {} {}/s  {} left\033[K",
               std::string(static_cast<std::size_t>(full), '#'),
               std::string(static_cast<std::size_t>(width - full), ' '), share * 100, rough(rate),
               of_, rate > 0 ? duration((size_ - done) / rate) : "?");
    std::fflush(stderr);
    drawn_ = true;
}

} // namespace census
