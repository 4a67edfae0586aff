// SPDX-License-Identifier: BSL-1.0
// Counting whole scopes by every route. The reference is the plain route, which `plain_loop`
// compares with a loop written by hand. `growth.sh` draws the growth charts from the output.

#include <benchmark/benchmark.h>
#include <string>
#include <selfalign.hpp>
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
    state.counters["ns_per_system"] =
        benchmark::Counter(static_cast<double>(counts.systems) * 1e-9,
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
        counts = scopes::count_classwise(scope, f, reading, {true, reading != sa::ties::lowest}, names);
    report(state, counts);
}

template <int Parts, int Options, class Rule, class F>
void count(benchmark::State& state, Rule rule, F f, sa::ties reading) {
    auto const scope = scopes::strict_orders<Parts, Options>(rule).borda_scored();
    scopes::counting<scopes::wide_counts<F, decltype(scope)>> counted;
    for (auto _ : state) counted = scopes::count_by_counting(scope, f, reading);
    report(state, counted.counts);
}

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

template <int Parts>
void add_growth() {
    auto const add = [](std::string const& route, auto function) {
        benchmark::RegisterBenchmark(
            ("growth/" + route + "/" + std::to_string(Parts)).c_str(), function)
            ->Unit(benchmark::kMillisecond)
            ->Iterations(1)
            ->Repetitions(3)
            ->ReportAggregatesOnly(false);
    };
    if constexpr (Parts <= 5)
        add("plain", [](benchmark::State& s) { plain<Parts, 4>(s, rules::borda, relations::condorcet, forall); });
    if constexpr (Parts <= 10)
        add("tally", [](benchmark::State& s) { tally<Parts, 4>(s, rules::borda, relations::condorcet, forall); });
    if constexpr (Parts <= 12)
        add("classes", [](benchmark::State& s) { classes<Parts, 4>(s, rules::borda, relations::condorcet, forall); });
    add("count", [](benchmark::State& s) { count<Parts, 4>(s, rules::borda, relations::condorcet, forall); });
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
    large("classes/10_4_borda_nash_opt", [](benchmark::State& s) { classes<10, 4>(s, rules::borda, relations::nash_opt, forall); });
    large("tally/10_4_borda_nash_opt", [](benchmark::State& s) { tally<10, 4>(s, rules::borda, relations::nash_opt, forall); });
    large("classes/12_4_borda_nash_opt", [](benchmark::State& s) { classes<12, 4>(s, rules::borda, relations::nash_opt, forall); });
    large("classes/6_5_borda_nash_opt", [](benchmark::State& s) { classes<6, 5>(s, rules::borda, relations::nash_opt, forall); });
    large("count/20_4_copeland_pareto", [](benchmark::State& s) { count<20, 4>(s, rules::copeland, relations::pareto, lowest); });
    large("count/20_4_borda_condorcet", [](benchmark::State& s) { count<20, 4>(s, rules::borda, relations::condorcet, lowest); });
    add_growth<3>();
    add_growth<4>();
    add_growth<5>();
    add_growth<6>();
    add_growth<8>();
    add_growth<10>();
    add_growth<12>();
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
}
