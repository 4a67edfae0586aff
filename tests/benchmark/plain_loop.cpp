// SPDX-License-Identifier: BSL-1.0
// `reflexive(f, h)` over every system of 5 strict orders of 4 options, in a plain loop, beside the
// same question written by hand for that one case without the library.

#include <benchmark/benchmark.h>
#include <algorithm>
#include <array>
#include <selfalign.hpp>

namespace sa = selfalign;

namespace by_hand {

constexpr int parts = 5;
constexpr int options = 4;

struct profile {
    int order[parts][options];
    int rank[parts][options];
};

int plurality(profile const& p) {
    int firsts[options] = {};
    for (int i = 0; i < parts; ++i) ++firsts[p.order[i][0]];
    int best = 0;
    for (int x = 1; x < options; ++x)
        if (firsts[x] > firsts[best]) best = x;
    return best;
}

int borda(profile const& p) {
    int points[options] = {};
    for (int i = 0; i < parts; ++i)
        for (int x = 0; x < options; ++x) points[x] += options - 1 - p.rank[i][x];
    int best = 0;
    for (int x = 1; x < options; ++x)
        if (points[x] > points[best]) best = x;
    return best;
}

int copeland(profile const& p) {
    int points[options] = {};
    for (int x = 0; x < options; ++x)
        for (int y = x + 1; y < options; ++y) {
            int n = 0;
            for (int i = 0; i < parts; ++i) n += p.rank[i][x] < p.rank[i][y];
            if (2 * n > parts) points[x] += 2;
            else if (2 * n < parts) points[y] += 2;
            else ++points[x], ++points[y];
        }
    int best = 0;
    for (int x = 1; x < options; ++x)
        if (points[x] > points[best]) best = x;
    return best;
}

int pareto_loss(profile const& p, int x) {
    int worst = 0;
    for (int y = 0; y < options; ++y) {
        int gain = options;
        for (int i = 0; i < parts; ++i) gain = std::min(gain, p.rank[i][x] - p.rank[i][y]);
        worst = std::max(worst, gain);
    }
    return worst;
}

template <class Rule>
long long count_aligned(Rule rule) {
    std::array<int, options> order = {0, 1, 2, 3};
    std::array<std::array<int, options>, 24> orders;
    for (auto& o : orders) {
        o = order;
        std::next_permutation(order.begin(), order.end());
    }
    long long aligned = 0;
    int at[parts] = {};
    profile p;
    auto const set = [&](int i) {
        for (int k = 0; k < options; ++k) {
            int const x = orders[static_cast<unsigned>(at[i])][static_cast<unsigned>(k)];
            p.order[i][k] = x;
            p.rank[i][x] = k;
        }
    };
    for (int i = 0; i < parts; ++i) set(i);
    for (;;) {
        if (pareto_loss(p, rule(p)) == 0) ++aligned;
        int i = parts - 1;
        while (i >= 0 && at[i] == 23) {
            at[i] = 0;
            set(i--);
        }
        if (i < 0) return aligned;
        ++at[i];
        set(i);
    }
}

}  // namespace by_hand

constexpr long long all_systems = 7'962'624;

template <class Rule>
void hand(benchmark::State& state, Rule rule) {
    for (auto _ : state) {
        long long const aligned = by_hand::count_aligned(rule);
        if (aligned != all_systems) state.SkipWithError("wrong count");
    }
    state.SetItemsProcessed(state.iterations() * all_systems);
}

template <class Rule>
void library(benchmark::State& state, Rule rule) {
    auto const scope = sa::scopes::strict_orders<5, 4>(rule);
    for (auto _ : state) {
        long long aligned = 0;
        for (auto const& h : scope)
            if (sa::reflexive(sa::relations::pareto, h, sa::ties::lowest)) ++aligned;
        if (aligned != all_systems) state.SkipWithError("wrong count");
    }
    state.SetItemsProcessed(state.iterations() * all_systems);
}

// The same without a copy of each system.
template <class Rule>
void library_in_place(benchmark::State& state, Rule rule) {
    auto const scope = sa::scopes::strict_orders<5, 4>(rule);
    for (auto _ : state) {
        long long aligned = 0;
        for (auto const& h : scope.in_place())
            if (sa::reflexive(sa::relations::pareto, h, sa::ties::lowest)) ++aligned;
        if (aligned != all_systems) state.SkipWithError("wrong count");
    }
    state.SetItemsProcessed(state.iterations() * all_systems);
}

BENCHMARK_CAPTURE(hand, plurality, [](by_hand::profile const& p) { return by_hand::plurality(p); });
BENCHMARK_CAPTURE(library, plurality, sa::aggregators::plurality);
BENCHMARK_CAPTURE(library_in_place, plurality, sa::aggregators::plurality);
BENCHMARK_CAPTURE(hand, borda, [](by_hand::profile const& p) { return by_hand::borda(p); });
BENCHMARK_CAPTURE(library, borda, sa::aggregators::borda);
BENCHMARK_CAPTURE(library_in_place, borda, sa::aggregators::borda);
BENCHMARK_CAPTURE(hand, copeland, [](by_hand::profile const& p) { return by_hand::copeland(p); });
BENCHMARK_CAPTURE(library, copeland, sa::aggregators::copeland);
BENCHMARK_CAPTURE(library_in_place, copeland, sa::aggregators::copeland);

BENCHMARK_MAIN();
