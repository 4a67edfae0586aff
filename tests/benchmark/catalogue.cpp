// SPDX-License-Identifier: BSL-1.0
// A million weighted ballots over twenty options: the one pass that counts them beside the same
// job written by hand (of the same table, and of plain rows of bytes), and then every rule of the
// catalogue on the prepared tally: as the first that asks, and again.
//
//     benchmark_catalogue --benchmark_filter=pass|all|strict/first|strict/again|weak/

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
Table& million(long long largest) {
    static std::vector<std::pair<long long, Table>> made;
    for (auto& [key, table] : made)
        if (key == largest) return table;
    made.clear();
    made.emplace_back(largest, ballots<Table>(largest));
    return made.back().second;
}

// --- by hand, for twenty options and weights below 1024 ------------------------------------------
using lanes __attribute__((vector_size(32))) = short;
constexpr int rows = 512;

int sum_of(lanes const& v) {
    int sum = 0;
    for (int k = 0; k < 16; ++k) sum += v[k];
    return sum;
}
lanes const& at(short const* column, int row) {
    return *reinterpret_cast<lanes const*>(column + row);
}

struct counted {
    long long support[options][options] = {};
    long long place[options][options] = {};
};

// What is to be counted, in rows of bytes one after the other.
struct rows_of_bytes {
    std::vector<std::uint8_t> ranks;
    std::vector<long long> weights;

    template <class Table> explicit rows_of_bytes(Table const& t) {
        for (int i = 0; i < parts; ++i) {
            for (int x = 0; x < options; ++x)
                ranks.push_back(static_cast<std::uint8_t>(t.rank(i, opt(x))));
            weights.push_back(t.weight(i));
        }
    }
    int rank(int i, opt x) const {
        return ranks[static_cast<std::size_t>(i) * options + static_cast<std::size_t>(x.index)];
    }
    long long weight(int i) const { return weights[static_cast<std::size_t>(i)]; }
};

template <class Source> counted strict_by_hand(Source const& t) {
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
                lanes less{};
                for (int row = 0; row < rows; row += 16)
                    less += (at(column[x], row) < at(column[y], row)) & at(weight, row);
                c.support[x][y] += sum_of(less);
            }
    }
    for (int x = 0; x < options; ++x)
        for (int y = x + 1; y < options; ++y) c.support[y][x] = all - c.support[x][y];
    return c;
}

// With ties: how many are better and how many are tied, and who is preferred both ways.
struct counted_with_ties {
    long long support[options][options] = {};
    long long standing[options][options][options] = {};
};

template <class Source> counted_with_ties weak_by_hand(Source const& t) {
    alignas(32) static short column[options][rows];
    alignas(32) static short weight[rows];
    static counted_with_ties c;
    c = {};
    for (int first = 0; first < parts; first += rows) {
        int const here = std::min(rows, parts - first);
        for (int row = 0; row < here; ++row) {
            long long const w = t.weight(first + row);
            weight[row] = static_cast<short>(w);
            unsigned char tied[options] = {};
            for (int x = 0; x < options; ++x) {
                int const r = t.rank(first + row, opt(x));
                column[x][row] = static_cast<short>(r);
                ++tied[r];
            }
            for (int x = 0; x < options; ++x) {
                int const r = column[x][row];
                c.standing[r][tied[r] - 1][x] += w;
            }
        }
        for (int row = here; row < rows; ++row) weight[row] = 0;
        for (int x = 0; x < options; ++x)
            for (int y = x + 1; y < options; ++y) {
                lanes less{};
                lanes more{};
                for (int row = 0; row < rows; row += 16) {
                    less += (at(column[x], row) < at(column[y], row)) & at(weight, row);
                    more += (at(column[x], row) > at(column[y], row)) & at(weight, row);
                }
                c.support[x][y] += sum_of(less);
                c.support[y][x] += sum_of(more);
            }
    }
    return c;
}

template <class Table, class Source>
auto by_hand(Source const& t) {
    if constexpr (std::is_same_v<Table, strict_table>) return strict_by_hand(t);
    else return weak_by_hand(t);
}

template <class Table, class Source>
void pass_by_hand(benchmark::State& state) {
    auto const& table = million<Table>(100);
    auto const expected = sa::support(table);
    Source const t(table);
    auto const counted = by_hand<Table>(t);
    for (int x = 0; x < options; ++x)
        for (int y = 0; y < options; ++y)
            if (counted.support[x][y] != expected(x, y)) state.SkipWithError("wrong count");
    for (auto _ : state) benchmark::DoNotOptimize(by_hand<Table>(t));
}
BENCHMARK(pass_by_hand<strict_table, strict_table>)
    ->Name("pass/strict/by_hand/table")
    ->Unit(benchmark::kMillisecond);
BENCHMARK(pass_by_hand<strict_table, rows_of_bytes>)
    ->Name("pass/strict/by_hand/rows")
    ->Unit(benchmark::kMillisecond);
BENCHMARK(pass_by_hand<weak_table, weak_table>)
    ->Name("pass/weak/by_hand/table")
    ->Unit(benchmark::kMillisecond);
BENCHMARK(pass_by_hand<weak_table, rows_of_bytes>)
    ->Name("pass/weak/by_hand/rows")
    ->Unit(benchmark::kMillisecond);

// As users do it: the table is moved in. Afterwards it is moved back.
template <class Table>
auto fresh(long long largest = 100) {
    return sa::tallied(std::move(million<Table>(largest)));
}
template <class Table>
void give_back(sa::tallied_profile<Table>& p, long long largest = 100) {
    million<Table>(largest) = std::move(static_cast<Table&>(p));
}

template <class Table>
void pass(benchmark::State& state) {
    static_cast<void>(million<Table>(state.range(0)));
    for (auto _ : state) {
        auto p = fresh<Table>(state.range(0));
        benchmark::DoNotOptimize(p);
        give_back(p, state.range(0));
    }
}
BENCHMARK(pass<strict_table>)
    ->Name("pass/strict/weights_to")
    ->Arg(100)
    ->Arg(1)
    ->Unit(benchmark::kMillisecond);
BENCHMARK(pass<weak_table>)
    ->Name("pass/weak/weights_to")
    ->Arg(100)
    ->Arg(1)
    ->Unit(benchmark::kMillisecond);

template <class Table>
auto const& prepared() {
    static auto const p = sa::tallied(ballots<Table>(100));
    return p;
}

bool exponential(sa::text rule) {
    for (char const* name : {"alternating_strikes", "dodgson", "kemeny", "slater"})
        if (rule == name) return true;
    return false;
}

template <class Table>
void register_rules(std::string const& kind) {
    boost::hana::for_each(sa::aggregators::catalogue, [&](auto const& entry) {
        using tallied = std::remove_cvref_t<decltype(prepared<Table>())>;
        using rule = std::remove_cvref_t<decltype(entry.value)>;
        if constexpr (sa::Aggregator<rule, tallied>) {
            std::string const name(entry.name.begin(), entry.name.end());
            benchmark::RegisterBenchmark((kind + "/first/" + name).c_str(),
                                         [rule = entry.value](benchmark::State& state) {
                                             for (auto _ : state) {
                                                 state.PauseTiming();
                                                 auto p = fresh<Table>();
                                                 state.ResumeTiming();
                                                 benchmark::DoNotOptimize(sa::winners(rule, p));
                                                 state.PauseTiming();
                                                 give_back(p);
                                                 state.ResumeTiming();
                                             }
                                         })
                ->Iterations(3)
                ->Unit(benchmark::kMicrosecond);
            benchmark::RegisterBenchmark((kind + "/again/" + name).c_str(),
                                         [rule = entry.value](benchmark::State& state) {
                                             auto const& p = prepared<Table>();
                                             benchmark::DoNotOptimize(sa::winners(rule, p));
                                             for (auto _ : state)
                                                 benchmark::DoNotOptimize(sa::winners(rule, p));
                                         })
                ->Unit(benchmark::kMicrosecond);
        }
    });
}

// All rules of the catalogue that orders serve, one after the other on a tally that nobody has
// asked anything yet; the one pass that makes it is not counted. Without the rules that are
// exponential.
template <class Table>
void whole_catalogue(benchmark::State& state) {
    for (auto _ : state) {
        state.PauseTiming();
        auto p = fresh<Table>();
        state.ResumeTiming();
        boost::hana::for_each(sa::aggregators::catalogue, [&](auto const& entry) {
            using rule = std::remove_cvref_t<decltype(entry.value)>;
            if (exponential(entry.name)) return;
            if constexpr (sa::Aggregator<rule, std::remove_cvref_t<decltype(p)>>)
                benchmark::DoNotOptimize(sa::winners(entry.value, p));
        });
        state.PauseTiming();
        give_back(p);
        state.ResumeTiming();
    }
}
BENCHMARK(whole_catalogue<strict_table>)->Name("all/strict")->Unit(benchmark::kMillisecond);
BENCHMARK(whole_catalogue<weak_table>)->Name("all/weak")->Unit(benchmark::kMillisecond);

bool const registered = [] {
    register_rules<strict_table>("strict");
    register_rules<weak_table>("weak");
    return true;
}();

}  // namespace
