// SPDX-License-Identifier: BSL-1.0
// Counting all 7 962 624 systems of 5 strict orders of 4 options by tally: every rule and relation
// that has one, and beside most of them the same written by hand for that one case without the
// library: a system at a time, tallies packed into words that are carried along the enumeration,
// winners, and what depends on the same word, from tables. Both count who is aligned when the
// co-winner of the lowest index is chosen; the library counts losses, what no choice could avoid,
// and the first failing system as well.

#include <selfalign.hpp>
#include <selfalign/scopes/by_tally.hpp>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace sa = selfalign;
namespace rules = selfalign::aggregators;
namespace relations = selfalign::relations;

namespace by_hand {

constexpr int parts = 5;
constexpr int options = 4;
constexpr unsigned all = (1U << options) - 1U;

using ranks = std::array<int, options>; // of each option

std::array<ranks, 24> const& orders() {
    static auto const found = [] {
        std::array<ranks, 24> result{};
        std::array<int, options> order = {0, 1, 2, 3};
        for (ranks& rank : result) {
            for (int place = 0; place < options; ++place)
                rank[static_cast<unsigned>(order[static_cast<unsigned>(place)])] = place;
            std::next_permutation(order.begin(), order.end());
        }
        return result;
    }();
    return found;
}

// Which option of the set has the best rank.
int best_of(ranks const& rank, unsigned set) {
    int best = -1;
    for (int x = 0; x < options; ++x)
        if ((set >> x & 1U) != 0
            && (best < 0 || rank[static_cast<unsigned>(x)] < rank[static_cast<unsigned>(best)]))
            best = x;
    return best;
}

// Rules: `adds(rank)` is what a part adds to a word, `winner(word)` is read off the sum.

template <class Winner>
std::vector<std::uint8_t> table_of(int bits, Winner winner) {
    std::vector<std::uint8_t> table(std::size_t{1} << bits);
    for (std::size_t word = 0; word < table.size(); ++word)
        table[word] = static_cast<std::uint8_t>(winner(static_cast<std::uint32_t>(word)));
    return table;
}
template <int Bits>
int largest(std::uint32_t word) {
    int best = 0;
    auto const field = [word](int x) { return word >> (Bits * x) & ((1U << Bits) - 1U); };
    for (int x = 1; x < options; ++x)
        if (field(x) > field(best)) best = x;
    return best;
}

struct plurality {
    using word = std::uint32_t; // 3 bits an option
    std::vector<std::uint8_t> table = table_of(12, largest<3>);
    static word adds(ranks const& rank) { return 1U << (3 * best_of(rank, all)); }
    int winner(word sum) const { return table[sum]; }
};

struct borda {
    using word = std::uint32_t; // 4 bits an option
    std::vector<std::uint8_t> table = table_of(16, largest<4>);
    static word adds(ranks const& rank) {
        word points = 0;
        for (int x = 0; x < options; ++x)
            points |= static_cast<word>(options - 1 - rank[static_cast<unsigned>(x)]) << (4 * x);
        return points;
    }
    int winner(word sum) const { return table[sum]; }
};

struct copeland {
    using word = std::uint32_t; // 3 bits a pair
    std::vector<std::uint8_t> table = table_of(18, [](word support) {
        int points[options] = {};
        for (int x = 0; x < options; ++x)
            for (int y = x + 1; y < options; ++y, support >>= 3)
                ++points[2 * (support & 7U) > parts ? x : y];
        return static_cast<int>(std::max_element(points, points + options) - points);
    });
    static word adds(ranks const& rank) {
        word support = 0;
        int pair = 0;
        for (unsigned x = 0; x < options; ++x)
            for (unsigned y = x + 1; y < options; ++y, ++pair)
                if (rank[x] < rank[y]) support |= 1U << (3 * pair);
        return support;
    }
    int winner(word sum) const { return table[sum]; }
};

struct simpson : copeland { // the same words
    std::vector<std::uint8_t> worst = table_of(18, [](word support) {
        int least[options] = {parts, parts, parts, parts};
        for (int x = 0; x < options; ++x)
            for (int y = x + 1; y < options; ++y, support >>= 3) {
                int const for_x = static_cast<int>(support & 7U);
                least[x] = std::min(least[x], for_x);
                least[y] = std::min(least[y], parts - for_x);
            }
        return static_cast<int>(std::max_element(least, least + options) - least);
    });
    int winner(word sum) const { return worst[sum]; }
};

// First places among all, among all without each, and of each pair: 12 bits, 4 x 12, 4 x 4 x 3.
struct irv {
    struct word {
        std::uint64_t among[options + 1] = {}; // [options]: all
        std::uint64_t pairs = 0;
        friend word operator+(word a, word const& b) {
            for (int k = 0; k <= options; ++k) a.among[k] += b.among[k];
            a.pairs += b.pairs;
            return a;
        }
    };
    // Who goes: the highest of those with the fewest first places.
    std::vector<std::uint8_t> goes[options + 1];

    irv() {
        for (int without = 0; without <= options; ++without)
            goes[without] = table_of(12, [without](std::uint32_t firsts) {
                int loser = -1;
                for (int x = 0; x < options; ++x)
                    if (x != without
                        && (loser < 0 || (firsts >> (3 * x) & 7U) <= (firsts >> (3 * loser) & 7U)))
                        loser = x;
                return loser;
            });
    }
    static word adds(ranks const& rank) {
        word w;
        for (int without = 0; without <= options; ++without)
            w.among[without] = 1U << (3 * best_of(rank, all & ~(1U << without)));
        for (unsigned x = 0; x < options; ++x)
            for (unsigned y = 0; y < options; ++y)
                if (rank[x] < rank[y]) w.pairs |= std::uint64_t{1} << (3 * (options * x + y));
        return w;
    }
    int winner(word const& sum) const {
        unsigned const first = goes[options][sum.among[options]];
        unsigned const second = goes[first][sum.among[first]];
        unsigned const left = all & ~(1U << first) & ~(1U << second);
        unsigned const x = static_cast<unsigned>(__builtin_ctz(left));
        unsigned const y = static_cast<unsigned>(__builtin_ctz(left & (left - 1)));
        return static_cast<int>(2 * (sum.pairs >> (3 * (options * x + y)) & 7U) >= parts ? x : y);
    }
};

// Relations: `of(rank)` is what a part says, `combined` what two say, `holds(total, x)`.

struct pareto {
    using word = std::uint32_t; // bit 4 x + y: everybody prefers y to x
    static word of(ranks const& rank) {
        word better = 0;
        for (unsigned x = 0; x < options; ++x)
            for (unsigned y = 0; y < options; ++y)
                if (rank[y] < rank[x]) better |= 1U << (options * x + y);
        return better;
    }
    static word none() { return ~word{0}; }
    static word combined(word a, word b) { return a & b; }
    static bool holds(word total, int x) { return (total >> (options * x) & all) == 0; }
};

struct nash_opt {
    struct word {
        int product[options];
    };
    static word of(ranks const& rank) {
        word w{};
        for (unsigned x = 0; x < options; ++x) w.product[x] = options - 1 - rank[x];
        return w;
    }
    static word none() { return {{1, 1, 1, 1}}; }
    static word combined(word a, word const& b) {
        for (int x = 0; x < options; ++x) a.product[x] *= b.product[x];
        return a;
    }
    static bool holds(word const& total, int x) {
        return total.product[x] == *std::max_element(total.product, total.product + options);
    }
};

struct veto {
    using word = std::uint32_t; // bit x: x is last for somebody
    static word of(ranks const& rank) {
        word last = 0;
        for (unsigned x = 0; x < options; ++x)
            if (rank[x] == options - 1) last |= 1U << x;
        return last;
    }
    static word none() { return 0; }
    static word combined(word a, word b) { return a | b; }
    static bool holds(word total, int x) { return (total >> x & 1U) == 0; }
};

struct all_top {
    using word = std::uint32_t; // bit x: x is first for everybody
    static word of(ranks const& rank) { return 1U << best_of(rank, all); }
    static word none() { return all; }
    static word combined(word a, word b) { return a & b; }
    static bool holds(word total, int x) { return (total >> x & 1U) != 0; }
};

struct condorcet {
    using word = copeland::word;
    static word of(ranks const& rank) { return copeland::adds(rank); }
    static word none() { return 0; }
    static word combined(word a, word b) { return a + b; }
    // Which options may be chosen: the one that beats all others, or all if there is none.
    static bool holds(word total, int x) {
        static auto const table = table_of(18, [](word support) {
            int beaten[options] = {};
            for (int a = 0; a < options; ++a)
                for (int b = a + 1; b < options; ++b, support >>= 3)
                    ++beaten[2 * (support & 7U) > parts ? a : b];
            for (int a = 0; a < options; ++a)
                if (beaten[a] == options - 1) return 1U << a;
            return all;
        });
        return (table[total] >> x & 1U) != 0;
    }
};

struct utilitarian {
    using word = borda::word;
    static word of(ranks const& rank) { return borda::adds(rank); }
    static word none() { return 0; }
    static word combined(word a, word b) { return a + b; }
    static bool holds(word total, int x) {
        static auto const table = table_of(16, [](word points) {
            unsigned most = 0, best = 0;
            for (int a = 0; a < options; ++a) most = std::max(most, points >> (4 * a) & 15U);
            for (int a = 0; a < options; ++a)
                if ((points >> (4 * a) & 15U) == most) best |= 1U << a;
            return best;
        });
        return (table[total] >> x & 1U) != 0;
    }
};

template <class Rule, class F>
struct counting {
    Rule const& rule;
    typename Rule::word adds[24];
    typename F::word of[24];

    template <int Left>
    long long aligned(typename Rule::word const& sum, typename F::word const& total) const {
        long long n = 0;
        for (int r = 0; r < 24; ++r) {
            auto const now = sum + adds[r];
            auto const said = F::combined(total, of[r]);
            if constexpr (Left == 1)
                n += F::holds(said, rule.winner(now)) ? 1 : 0;
            else
                n += aligned<Left - 1>(now, said);
        }
        return n;
    }
};

template <class Rule, class F>
long long count_aligned(Rule const& rule) {
    counting<Rule, F> c{rule, {}, {}};
    for (unsigned r = 0; r < 24; ++r) {
        c.adds[r] = Rule::adds(orders()[r]);
        c.of[r] = F::of(orders()[r]);
    }
    return c.template aligned<parts>(typename Rule::word{}, F::none());
}

} // namespace by_hand

namespace {

constexpr long long all_systems = 7'962'624;

template <class Rule, class F>
long long counted(Rule const& rule, F const& f) {
    auto const scope = sa::scopes::strict_orders<5, 4>(rule).borda_scored();
    return static_cast<long long>(sa::scopes::count_by_tally(scope, f, sa::ties::lowest).aligned);
}

void say_how_long(benchmark::State& state) {
    state.counters["ns_per_system"] = benchmark::Counter(
        static_cast<double>(all_systems) * 1e-9,
        benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
}
auto add(std::string const& name, auto function) {
    return benchmark::RegisterBenchmark(name.c_str(), function)->Unit(benchmark::kMillisecond);
}

template <class Rule, class F>
void add_library(std::string const& pair, Rule const& rule, F const& f) {
    add("library/" + pair, [rule, f](benchmark::State& state) {
        for (auto _ : state) benchmark::DoNotOptimize(counted(rule, f));
        say_how_long(state);
    });
}

template <class HandRule, class HandF, class Rule, class F>
void add_hand(std::string const& pair, Rule const& rule, F const& f) {
    add("hand/" + pair, [rule, f](benchmark::State& state) {
        static HandRule const by_tables;
        long long aligned = 0;
        for (auto _ : state) {
            aligned = by_hand::count_aligned<HandRule, HandF>(by_tables);
            benchmark::DoNotOptimize(aligned);
        }
        if (aligned != counted(rule, f)) state.SkipWithError("counts differ from the library's");
        say_how_long(state);
    });
}

template <class Rule>
void add_rule(std::string const& name, Rule const& rule) {
    add_library(name + "_pareto", rule, relations::pareto);
    add_library(name + "_nash_opt", rule, relations::nash_opt);
    add_library(name + "_veto", rule, relations::veto);
    add_library(name + "_all_top", rule, relations::all_top);
    add_library(name + "_condorcet", rule, relations::condorcet);
    add_library(name + "_utilitarian", rule, relations::utilitarian);
}
template <class HandRule, class Rule>
void add_both(std::string const& name, Rule const& rule) {
    add_hand<HandRule, by_hand::pareto>(name + "_pareto", rule, relations::pareto);
    add_hand<HandRule, by_hand::nash_opt>(name + "_nash_opt", rule, relations::nash_opt);
    add_hand<HandRule, by_hand::veto>(name + "_veto", rule, relations::veto);
    add_hand<HandRule, by_hand::all_top>(name + "_all_top", rule, relations::all_top);
    add_hand<HandRule, by_hand::condorcet>(name + "_condorcet", rule, relations::condorcet);
    add_hand<HandRule, by_hand::utilitarian>(name + "_utilitarian", rule, relations::utilitarian);
    add_rule(name, rule);
}

} // namespace

int main(int argc, char** argv) {
    add_both<by_hand::plurality>("plurality", rules::plurality);
    add_both<by_hand::borda>("borda", rules::borda);
    add_both<by_hand::copeland>("copeland", rules::copeland);
    add_both<by_hand::irv>("irv", rules::irv);
    add_both<by_hand::simpson>("simpson", rules::simpson);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
}
