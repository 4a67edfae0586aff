// SPDX-License-Identifier: BSL-1.0
// Counting whole scopes by every route. The reference is the plain route, which `plain_loop`
// compares with a loop written by hand. `growth.sh` draws the growth charts from the output, and
// `instructions.sh` counts instructions where time is noisy.

#include <benchmark/benchmark.h>
#include <string>
#include <selfalign.hpp>
#include <selfalign/ext/tbb.hpp>
#include <selfalign/scopes/routes.hpp>

namespace sa = selfalign;
namespace scopes = selfalign::scopes;
namespace rules = selfalign::aggregators;
namespace relations = selfalign::relations;

namespace {

template <class Counts>
void report(benchmark::State& state, Counts const& counts) {
    state.counters["systems"] = static_cast<double>(counts.systems);
    state.counters["aligned"] = static_cast<double>(counts.aligned);
    state.counters["ns_per_system"] = benchmark::Counter(
        static_cast<double>(counts.systems) * 1e-9,
        benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
}

template <int Parts, int Options, class Rule, class F>
void plain(benchmark::State& state, Rule rule, F f, sa::ties reading) {
    auto const scope = scopes::strict_orders<Parts, Options>(rule).borda_scored();
    sa::counts<long long> counts;
    for (auto _ : state) counts = sa::census(scope, f, reading);
    report(state, counts);
}

template <int Parts, int Options, class Rule, class F>
void tally(benchmark::State& state, Rule rule, F f, sa::ties reading) {
    auto const scope = scopes::strict_orders<Parts, Options>(rule).borda_scored();
    scopes::wide_counts<F, decltype(scope)> counts;
    for (auto _ : state) counts = scopes::count_by_tally(scope, f, reading);
    report(state, counts);
}

template <int Parts, int Options, class Rule, class F>
void classes(benchmark::State& state, Rule rule, F f, sa::ties reading) {
    auto const scope = scopes::strict_orders<Parts, Options>(rule).borda_scored();
    auto const& names = scopes::large_renamings<scopes::strict_rows<Options>>();
    scopes::wide_counts<F, decltype(scope)> counts;
    for (auto _ : state)
        counts = scopes::count_classes_by_tally(scope, f, reading,
                                                {true, reading != sa::ties::lowest}, names);
    report(state, counts);
}

template <int Parts, int Options, class Rule, class F>
void count(benchmark::State& state, Rule rule, F f, sa::ties reading) {
    auto const scope = scopes::strict_orders<Parts, Options>(rule).borda_scored();
    scopes::counting<scopes::wide_counts<F, decltype(scope)>> counted;
    for (auto _ : state) counted = scopes::count_by_counting(scope, f, reading);
    report(state, counted.counts);
}

// What growth charts are labelled with; the flags are those of CMakeLists.txt.
#ifdef __clang__
constexpr auto compiler = "clang " __clang_version__ ", -O3 -march=native";
#else
constexpr auto compiler = "g++ " __VERSION__ ", -O3 -march=native";
#endif

constexpr auto lowest = sa::ties::lowest;
constexpr auto forall = sa::ties::forall;

template <int Parts, int Options, class Rule, class F>
void add_pair(std::string const& name, Rule rule, F f) {
    auto const add = [&](std::string const& route, auto function) {
        benchmark::RegisterBenchmark((route + "/" + name).c_str(), function)
            ->Unit(benchmark::kMillisecond);
    };
    add("plain", [=](benchmark::State& s) { plain<Parts, Options>(s, rule, f, lowest); });
    add("tally", [=](benchmark::State& s) { tally<Parts, Options>(s, rule, f, lowest); });
}

// One point of a growth chart: `growth/WHAT/ROUTE/X`.
template <class Function>
void add_point(std::string const& curve, int x, Function function) {
    benchmark::RegisterBenchmark(("growth/" + curve + "/" + std::to_string(x)).c_str(), function)
        ->Unit(benchmark::kMillisecond)
        ->Iterations(1)
        ->Repetitions(3)
        ->ReportAggregatesOnly(false);
}

template <int Parts, int Options>
void add_growth(std::string const& what, int x) {
    if constexpr (scopes::detail::systems_of<decltype(scopes::strict_orders<Parts, Options>(
                      rules::borda))> < 1e7)
        add_point(what + "/plain", x, [](benchmark::State& s) {
            plain<Parts, Options>(s, rules::borda, relations::condorcet, forall);
        });
    if constexpr (Parts <= 12)
        add_point(what + "/classes", x, [](benchmark::State& s) {
            classes<Parts, Options>(s, rules::borda, relations::condorcet, forall);
        });
    if constexpr (Parts <= 10)
        add_point(what + "/tally", x, [](benchmark::State& s) {
            tally<Parts, Options>(s, rules::borda, relations::condorcet, forall);
        });
    add_point(what + "/count", x, [](benchmark::State& s) {
        count<Parts, Options>(s, rules::borda, relations::condorcet, forall);
    });
}

void add_threads(int threads) {
    add_point("threads/plain", threads, [threads](benchmark::State& s) {
        auto const scope = scopes::strict_orders<5, 4>(rules::copeland).borda_scored();
        for (auto _ : s) {
            auto const found = sa::parallel_census(scope, relations::nash_opt, lowest, threads);
            benchmark::DoNotOptimize(found.aligned);
        }
    });
}

} // namespace

int main(int argc, char** argv) {
    add_pair<5, 4>("plurality_pareto", rules::plurality, relations::pareto);
    add_pair<5, 4>("plurality_nash_opt", rules::plurality, relations::nash_opt);
    add_pair<5, 4>("borda_pareto", rules::borda, relations::pareto);
    add_pair<5, 4>("borda_nash_opt", rules::borda, relations::nash_opt);
    add_pair<5, 4>("copeland_pareto", rules::copeland, relations::pareto);
    add_pair<5, 4>("copeland_nash_opt", rules::copeland, relations::nash_opt);
    add_pair<5, 4>("irv_pareto", rules::irv, relations::pareto);
    add_pair<5, 4>("irv_nash_opt", rules::irv, relations::nash_opt);
    auto const large = [](char const* name, auto function) {
        benchmark::RegisterBenchmark(name, function)->Unit(benchmark::kMillisecond);
    };
    large("classes/10_4_borda_nash_opt", [](benchmark::State& s) {
        classes<10, 4>(s, rules::borda, relations::nash_opt, forall);
    });
    large("tally/10_4_borda_nash_opt",
          [](benchmark::State& s) { tally<10, 4>(s, rules::borda, relations::nash_opt, forall); });
    large("classes/12_4_borda_nash_opt", [](benchmark::State& s) {
        classes<12, 4>(s, rules::borda, relations::nash_opt, forall);
    });
    large("classes/6_5_borda_nash_opt",
          [](benchmark::State& s) { classes<6, 5>(s, rules::borda, relations::nash_opt, forall); });
    large("count/20_4_copeland_pareto",
          [](benchmark::State& s) { count<20, 4>(s, rules::copeland, relations::pareto, lowest); });
    large("count/20_4_borda_condorcet",
          [](benchmark::State& s) { count<20, 4>(s, rules::borda, relations::condorcet, lowest); });
    add_growth<3, 4>("parts", 3);
    add_growth<4, 4>("parts", 4);
    add_growth<5, 4>("parts", 5);
    add_growth<6, 4>("parts", 6);
    add_growth<8, 4>("parts", 8);
    add_growth<10, 4>("parts", 10);
    add_growth<12, 4>("parts", 12);
    add_growth<16, 4>("parts", 16);
    add_growth<20, 4>("parts", 20);
    add_growth<3, 2>("options", 2);
    add_growth<3, 3>("options", 3);
    add_growth<3, 4>("options", 4);
    add_growth<3, 5>("options", 5);
    for (int threads : {1, 2, 3, 4}) add_threads(threads);
    auto const small = [](std::string const& name, auto function) {
        benchmark::RegisterBenchmark(("instructions/" + name).c_str(), function)->Iterations(1);
    };
    small("none",
          [](benchmark::State& s) { plain<1, 4>(s, rules::plurality, relations::pareto, lowest); });
    small("plain/plurality_pareto",
          [](benchmark::State& s) { plain<4, 4>(s, rules::plurality, relations::pareto, lowest); });
    small("plain/borda_nash_opt",
          [](benchmark::State& s) { plain<4, 4>(s, rules::borda, relations::nash_opt, lowest); });
    small("plain/copeland_condorcet", [](benchmark::State& s) {
        plain<4, 4>(s, rules::copeland, relations::condorcet, lowest);
    });
    small("tally/plurality_pareto",
          [](benchmark::State& s) { tally<4, 4>(s, rules::plurality, relations::pareto, lowest); });
    small("tally/borda_nash_opt",
          [](benchmark::State& s) { tally<4, 4>(s, rules::borda, relations::nash_opt, lowest); });
    small("tally/irv_nash_opt",
          [](benchmark::State& s) { tally<4, 4>(s, rules::irv, relations::nash_opt, lowest); });
    small("classes/borda_nash_opt",
          [](benchmark::State& s) { classes<4, 4>(s, rules::borda, relations::nash_opt, forall); });
    benchmark::AddCustomContext("compiled", compiler);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
}
