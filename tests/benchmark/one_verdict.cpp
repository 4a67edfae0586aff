// SPDX-License-Identifier: BSL-1.0
// One verdict for a million weighted parts that rank 20 options, beside the same question written
// by hand without the library.

#include <benchmark/benchmark.h>
#include <cstdint>
#include <random>
#include <vector>
#include <selfalign.hpp>

namespace sa = selfalign;

namespace {

constexpr int parts = 1'000'000;
constexpr int options = 20;

using profile = sa::table<sa::dynamic, sa::weak_orders, sa::weights>;

// Orders without ties; that there are none is not in the type, as it is not for data.
profile random_profile() {
    std::mt19937_64 random(1);
    profile p{sa::dynamic(parts, options)};
    int order[options];
    for (int x = 0; x < options; ++x) order[x] = x;
    for (int i = 0; i < parts; ++i) {
        for (int x = options - 1; x > 0; --x)
            std::swap(order[x], order[random() % static_cast<unsigned>(x + 1)]);
        for (int place = 0; place < options; ++place) p.set_rank(i, sa::opt(order[place]), place);
        p.set_weight(i, 1 + static_cast<long long>(random() % 9));
    }
    return p;
}

struct rows {
    std::vector<std::uint16_t> rank;
    std::vector<long long> weight;
};

rows copied(profile const& p) {
    rows r;
    for (int i = 0; i < parts; ++i) {
        for (int x = 0; x < options; ++x)
            r.rank.push_back(static_cast<std::uint16_t>(p.rank(i, sa::opt(x))));
        r.weight.push_back(p.weight(i));
    }
    return r;
}

int borda_by_hand(rows const& r) {
    long long points[options] = {};
    for (std::size_t i = 0; i < parts; ++i)
        for (std::size_t x = 0; x < options; ++x)
            points[x] += r.weight[i] * (options - 1 - r.rank[i * options + x]);
    int best = 0;
    for (int x = 1; x < options; ++x)
        if (points[x] > points[best]) best = x;
    return best;
}

long long veto_by_hand(rows const& r, int x) {
    long long last = 0;
    for (std::size_t i = 0; i < parts; ++i)
        if (r.rank[i * options + static_cast<std::size_t>(x)] == options - 1) last += r.weight[i];
    return last;
}

void hand_borda_veto(benchmark::State& state) {
    rows const r = copied(random_profile());
    for (auto _ : state) {
        long long loss = veto_by_hand(r, borda_by_hand(r));
        long long least = loss;
        for (int x = 0; x < options; ++x) least = std::min(least, veto_by_hand(r, x));
        benchmark::DoNotOptimize(loss);
        benchmark::DoNotOptimize(least);
    }
}

template <class Relation>
void library_borda(benchmark::State& state, Relation relation) {
    auto const h = sa::compose(sa::numbered(options), sa::aggregators::borda, random_profile());
    for (auto _ : state) {
        auto const v = sa::reflexive(relation, h);
        benchmark::DoNotOptimize(v.loss);
    }
}

}  // namespace

BENCHMARK(hand_borda_veto)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(library_borda, veto, sa::relations::veto)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(library_borda, pareto, sa::relations::pareto)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(library_borda, all_top, sa::relations::all_top)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(library_borda, condorcet, sa::relations::condorcet)
    ->Unit(benchmark::kMillisecond);

BENCHMARK_MAIN();
