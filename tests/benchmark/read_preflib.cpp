// SPDX-License-Identifier: BSL-1.0
// Reading 1.5 MB of ballots, beside a bare loop that only parses the numbers.

#include <benchmark/benchmark.h>
#include <charconv>
#include <random>
#include <string>
#include <selfalign/ext/preflib.hpp>
#include <selfalign/ext/preflib_profile.hpp>

namespace {

std::string file() {
    constexpr int options = 10;
    constexpr int ballots = 64'000;
    std::string body;
    std::mt19937 random(1);
    int order[options];
    for (int x = 0; x < options; ++x) order[x] = x + 1;
    for (int i = 0; i < ballots; ++i) {
        for (unsigned x = options - 1; x > 0; --x) std::swap(order[x], order[random() % (x + 1)]);
        body += "1: ";
        for (int x = 0; x < options; ++x)
            body.append(x == 0 ? "" : ",").append(std::to_string(order[x]));
        body += '\n';
    }
    std::string head = "# FILE NAME: random.soc\n# TITLE: random orders\n# DATA TYPE: soc\n";
    head += "# NUMBER ALTERNATIVES: " + std::to_string(options) + "\n";
    head += "# NUMBER VOTERS: " + std::to_string(ballots) + "\n";
    head += "# NUMBER UNIQUE ORDERS: " + std::to_string(ballots) + "\n";
    for (int x = 1; x <= options; ++x)
        head += "# ALTERNATIVE NAME " + std::to_string(x) + ": option " + std::to_string(x) + "\n";
    return head + body;
}

void bare_numbers(benchmark::State& state) {
    std::string const text = file();
    for (auto _ : state) {
        long long sum = 0;
        char const* at = text.data();
        char const* const end = at + text.size();
        while (at != end) {
            int number = 0;
            auto const [next, failed] = std::from_chars(at, end, number);
            sum += number;
            at = failed == std::errc() ? next : at + 1;
        }
        benchmark::DoNotOptimize(sum);
    }
    state.SetBytesProcessed(state.iterations() * static_cast<long long>(text.size()));
}

void parse(benchmark::State& state) {
    std::string const text = file();
    for (auto _ : state) {
        auto const data = selfalign::preflib::parse(text, "random.soc");
        benchmark::DoNotOptimize(data.ballots.data());
    }
    state.SetBytesProcessed(state.iterations() * static_cast<long long>(text.size()));
}

void parse_to_profile(benchmark::State& state) {
    std::string const text = file();
    for (auto _ : state) {
        auto const p = selfalign::preflib::orders(selfalign::preflib::parse(text, "random.soc"));
        benchmark::DoNotOptimize(p.parts());
    }
    state.SetBytesProcessed(state.iterations() * static_cast<long long>(text.size()));
}

}  // namespace

BENCHMARK(bare_numbers)->Unit(benchmark::kMillisecond);
BENCHMARK(parse)->Unit(benchmark::kMillisecond);
BENCHMARK(parse_to_profile)->Unit(benchmark::kMillisecond);

BENCHMARK_MAIN();
