// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CORE_RANDOM_HPP
#define SELFALIGN_CORE_RANDOM_HPP

#include <selfalign/concepts/standard.hpp>

#include <cstdint>

namespace selfalign {

/// Random numbers that are the same everywhere: on every machine, at compile time, and for draw
/// number k whether or not the draws before it were made. Not for secrets.
/// Source: SplitMix64 (G. Steele, D. Lea and C. Flood, 2014).
class random_numbers {
public:
    /// The numbers of draw `index` under a seed.
    constexpr random_numbers(std::uint64_t seed, std::uint64_t index)
        : state_(mixed(seed ^ mixed(index + step))) {}

    constexpr std::uint64_t operator()() {
        state_ += step;
        return mixed(state_);
    }
    /// Uniform in 0..n-1, exactly: numbers that would favour some of them are thrown away. n >= 1.
    constexpr long long below(long long n) {
        auto const count = static_cast<std::uint64_t>(n);
        std::uint64_t const unfair = (0 - count) % count;  // 2^64 mod n
        std::uint64_t number = (*this)();
        while (number < unfair) number = (*this)();
        return static_cast<long long>(number % count);
    }

private:
    static constexpr std::uint64_t step = 0x9E3779B97F4A7C15U;
    static constexpr std::uint64_t mixed(std::uint64_t z) {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9U;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBU;
        return z ^ (z >> 31);
    }
    std::uint64_t state_;
};

}  // namespace selfalign

#endif
