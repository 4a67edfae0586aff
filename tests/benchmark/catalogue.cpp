// SPDX-License-Identifier: BSL-1.0
// A million weighted ballots over twenty options: the one pass that counts them beside the same
// job written by hand, and then every rule of the catalogue on the prepared tally.
//
//     benchmark_catalogue --benchmark_filter=pass|strict/|weak/

#include <benchmark/benchmark.h>
#include <algorithm>
#include <boost/hana/for_each.hpp>
#include <cstdint>
#include <numeric>
#include <random>
#include <selfalign.hpp>
#include <selfalign/aggregators/catalogue.hpp>
#include <string>
#include <vector>

namespace sa = selfalign;
using sa::opt;

namespace {

constexpr int parts = 1'000'000;
constexpr int options = 20;

using strict_table = sa::table<sa::dynamic, sa::strict_orders, sa::weights>;
using weak_table = sa::table<sa::dynamic, sa::weak_orders, sa::weights>;

// Impartial culture: every order equally likely, so that hardly two ballots are equal. With ties,
// every option gets one of eight grades. Weights 1..largest.
template <class Table>
Table ballots(long long largest) {
    Table t(sa::dynamic(parts, options));
    std::mt19937 random(1);
    std::vector<int> score(options);
    for (int i = 0; i < parts; ++i) {
        if constexpr (std::is_same_v<Table, strict_table>) {
            std::iota(score.begin(), score.end(), 0);
            std::shuffle(score.begin(), score.end(), random);
            for (int x = 0; x < options; ++x)
                t.set_rank(i, opt(x), score[static_cast<std::size_t>(x)]);
        } else {
            for (int& s : score) s = static_cast<int>(random() % 8);
            for (int x = 0; x < options; ++x) {
                int better = 0;
                for (int s : score) better += s < score[static_cast<std::size_t>(x)] ? 1 : 0;
                t.set_rank(i, opt(x), better);
            }
        }
        t.set_weight(i, 1 + static_cast<long long>(random()) % largest);
    }
    return t;
}

template <class Table>
Table const& million(long long largest) {
    static std::vector<std::pair<long long, Table>> made;
    for (auto const& [key, table] : made)
        if (key == largest) return table;
    made.clear();
    made.emplace_back(largest, ballots<Table>(largest));
    return made.back().second;
}

// --- by hand, for strict orders of twenty options with weights below 1024 --------------------------
struct counted {
    long long support[options][options] = {};
    long long place[options][options] = {};
};

template <class Table>
counted by_hand(Table const& t) {
    using vector __attribute__((vector_size(32))) = short;
    constexpr int rows = 512;
    alignas(32) static short column[options][rows];
    alignas(32) static short weight[rows];
    counted c;
    long long all = 0;
    for (int first = 0; first < parts; first += rows) {
        int const here = std::min(rows, parts - first);
        for (int row = 0; row < here; ++row) {
            long long const w = t.weight(first + row);
            weight[row] = static_cast<short>(w);
            all += w;
            for (int x = 0; x < options; ++x) {
                int const r = t.rank(first + row, opt(x));
                column[x][row] = static_cast<short>(r);
                c.place[r][x] += w;
            }
        }
        for (int row = here; row < rows; ++row) weight[row] = 0;
        for (int x = 0; x < options; ++x)
            for (int y = x + 1; y < options; ++y) {
                vector lanes{};
                for (int row = 0; row < rows; row += 16) {
                    auto const& a = *reinterpret_cast<vector const*>(&column[x][row]);
                    auto const& b = *reinterpret_cast<vector const*>(&column[y][row]);
                    lanes += (a < b) & *reinterpret_cast<vector const*>(&weight[row]);
                }
                int sum = 0;
                for (int k = 0; k < 16; ++k) sum += lanes[k];
                c.support[x][y] += sum;
            }
    }
    for (int x = 0; x < options; ++x)
        for (int y = x + 1; y < options; ++y) c.support[y][x] = all - c.support[x][y];
    return c;
}

void pass_by_hand(benchmark::State& state) {
    auto const& t = million<strict_table>(100);
    for (auto _ : state) benchmark::DoNotOptimize(by_hand(t));
}
BENCHMARK(pass_by_hand)->Name("pass/by_hand")->Unit(benchmark::kMillisecond);

// A view that copies nothing: the tallied profile holds its profile by value.
template <class Table>
struct borrowed {
    Table const* t;
    static constexpr int max_parts = 0;
    static constexpr int max_options = 0;
    int parts() const { return t->parts(); }
    int options() const { return t->options(); }
    int rank(int i, opt x) const { return t->rank(i, x); }
    bool prefers(int i, opt x, opt y) const { return t->prefers(i, x, y); }
    bool is_top(int i, opt x) const { return t->is_top(i, x); }
    opt at(int i, int place) const requires sa::StrictProfile<Table> { return t->at(i, place); }
    long long weight(int i) const { return t->weight(i); }
    long long total_weight() const { return t->total_weight(); }
};

template <class Table>
void pass(benchmark::State& state) {
    auto const& t = million<Table>(state.range(0));
    for (auto _ : state) benchmark::DoNotOptimize(sa::tallied(borrowed<Table>{&t}));
}
BENCHMARK(pass<strict_table>)->Name("pass/strict/weights_to")->Arg(100)->Arg(1)->Unit(benchmark::kMillisecond);
BENCHMARK(pass<weak_table>)->Name("pass/weak/weights_to")->Arg(100)->Arg(1)->Unit(benchmark::kMillisecond);

template <class Table>
auto const& prepared() {
    static auto const p = sa::tallied(borrowed<Table>{&million<Table>(100)});
    return p;
}

template <class Table>
void register_rules(std::string const& kind) {
    boost::hana::for_each(sa::aggregators::catalogue, [&](auto const& entry) {
        using tallied = std::remove_cvref_t<decltype(prepared<Table>())>;
        using rule = std::remove_cvref_t<decltype(entry.value)>;
        if constexpr (sa::Aggregator<rule, tallied>) {
            std::string const name(entry.name.begin(), entry.name.end());
            benchmark::RegisterBenchmark((kind + "/" + name).c_str(),
                                         [rule = entry.value](benchmark::State& state) {
                                             auto const& p = prepared<Table>();
                                             for (auto _ : state)
                                                 benchmark::DoNotOptimize(sa::winners(rule, p));
                                         })
                ->Unit(benchmark::kMicrosecond);
        }
    });
}

bool const registered = [] {
    register_rules<strict_table>("strict");
    register_rules<weak_table>("weak");
    return true;
}();

}  // namespace
