// SPDX-License-Identifier: BSL-1.0
// The plain route over every system of 5 strict orders of 4 options, beside the same question
// written by hand without the library: how many systems are aligned with themselves, and which is
// the first that is not. `plain_loop.sh` prints the ratios.

#include <benchmark/benchmark.h>
#include <algorithm>
#include <array>
#include <string>
#include <selfalign.hpp>

namespace sa = selfalign;

namespace by_hand {

constexpr int parts = 5;
constexpr int options = 4;

struct profile {
    int order[parts][options];
    int rank[parts][options];
};

// Rules; the lowest index of those that tie.

int lowest_of_the_best(int const (&score)[options]) {
    int best = 0;
    for (int x = 1; x < options; ++x)
        if (score[x] > score[best]) best = x;
    return best;
}

int support(profile const& p, int x, int y) {
    int n = 0;
    for (int i = 0; i < parts; ++i) n += p.rank[i][x] < p.rank[i][y];
    return n;
}

int plurality(profile const& p) {
    int firsts[options] = {};
    for (int i = 0; i < parts; ++i) ++firsts[p.order[i][0]];
    return lowest_of_the_best(firsts);
}

int borda(profile const& p) {
    int points[options] = {};
    for (int i = 0; i < parts; ++i)
        for (int x = 0; x < options; ++x) points[x] += options - 1 - p.rank[i][x];
    return lowest_of_the_best(points);
}

int copeland(profile const& p) {
    int points[options] = {};
    for (int x = 0; x < options; ++x)
        for (int y = x + 1; y < options; ++y) {
            int const n = support(p, x, y);
            if (2 * n > parts) points[x] += 2;
            else if (2 * n < parts) points[y] += 2;
            else ++points[x], ++points[y];
        }
    return lowest_of_the_best(points);
}

int simpson(profile const& p) {
    int least[options] = {};
    for (int x = 0; x < options; ++x) {
        least[x] = parts;
        for (int y = 0; y < options; ++y)
            if (y != x) least[x] = std::min(least[x], support(p, x, y));
    }
    return lowest_of_the_best(least);
}

int irv(profile const& p) {
    bool gone[options] = {};
    for (int round = 1; round < options; ++round) {
        int firsts[options] = {};
        for (int i = 0; i < parts; ++i) {
            int place = 0;
            while (gone[p.order[i][place]]) ++place;
            ++firsts[p.order[i][place]];
        }
        int loser = -1;
        for (int x = 0; x < options; ++x)
            if (!gone[x] && (loser < 0 || firsts[x] <= firsts[loser])) loser = x;
        gone[loser] = true;
    }
    return static_cast<int>(std::find(gone, gone + options, false) - gone);
}

// Relations: whether option x is aligned.

bool pareto(profile const& p, int x) {
    for (int y = 0; y < options; ++y) {
        if (y == x) continue;
        bool all = true;
        for (int i = 0; i < parts && all; ++i) all = p.rank[i][y] < p.rank[i][x];
        if (all) return false;
    }
    return true;
}

bool nash_opt(profile const& p, int x) {
    int product[options];
    for (int y = 0; y < options; ++y) {
        product[y] = 1;
        for (int i = 0; i < parts; ++i) product[y] *= options - 1 - p.rank[i][y];
    }
    return product[x] == *std::max_element(product, product + options);
}

bool veto(profile const& p, int x) {
    for (int i = 0; i < parts; ++i)
        if (p.order[i][options - 1] == x) return false;
    return true;
}

bool all_top(profile const& p, int x) {
    for (int i = 0; i < parts; ++i)
        if (p.order[i][0] != x) return false;
    return true;
}

bool condorcet(profile const& p, int x) {
    for (int w = 0; w < options; ++w) {
        bool wins = true;
        for (int y = 0; y < options && wins; ++y) wins = y == w || 2 * support(p, w, y) > parts;
        if (wins) return w == x;
    }
    return true;
}

bool utilitarian(profile const& p, int x) {
    int sum[options] = {};
    for (int i = 0; i < parts; ++i)
        for (int y = 0; y < options; ++y) sum[y] += options - 1 - p.rank[i][y];
    return sum[x] == *std::max_element(sum, sum + options);
}

struct findings {
    long long aligned = 0;
    long long first_failing = -1;
    // Misaligned ones in which another option would not have been, where that is asked.
    long long avoidable = 0;
    friend bool operator==(findings const&, findings const&) = default;
};

template <auto Rule, auto Relation, bool AskAvoidable>
findings ask_all() {
    std::array<int, options> order = {0, 1, 2, 3};
    std::array<std::array<int, options>, 24> orders;
    for (auto& o : orders) {
        o = order;
        std::next_permutation(order.begin(), order.end());
    }
    findings found;
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
    for (long long number = 0;; ++number) {
        if (Relation(p, Rule(p))) {
            ++found.aligned;
        } else {
            if (found.first_failing < 0) found.first_failing = number;
            if constexpr (AskAvoidable) {
                bool some = false;
                for (int x = 0; x < options && !some; ++x) some = Relation(p, x);
                found.avoidable += some;
            }
        }
        int i = parts - 1;
        while (i >= 0 && at[i] == 23) {
            at[i] = 0;
            set(i--);
        }
        if (i < 0) return found;
        ++at[i];
        set(i);
    }
}

}  // namespace by_hand

namespace {

using by_hand::findings;
constexpr auto lowest = sa::ties::lowest;

template <class Rule>
auto systems(Rule rule) {
    return sa::scopes::strict_orders<by_hand::parts, by_hand::options>(rule).borda_scored();
}

// All that the plain route counts, losses and their shares included.
template <bool AskAvoidable, class Rule, class F>
findings by_census(Rule rule, F f) {
    auto const counts = sa::census(systems(rule), f, lowest);
    return {counts.aligned, counts.first_failure, AskAvoidable ? counts.avoidable : 0};
}

// What a user writes without it: `aligned` asks for a judgement, or for a verdict with its witness.
template <class Systems, class Aligned>
findings in_a_loop(Systems&& all, Aligned aligned) {
    findings found;
    long long number = 0;
    for (auto const& h : all) {
        if (aligned(h)) ++found.aligned;
        else if (found.first_failing < 0) found.first_failing = number;
        ++number;
    }
    return found;
}

template <class Ask>
void add(std::string const& name, Ask ask) {
    benchmark::RegisterBenchmark(name.c_str(), ask)->Unit(benchmark::kMillisecond)->Iterations(1);
}

template <auto RuleByHand, auto RelationByHand, bool AskAvoidable = false, class Rule, class F>
void add_pair(std::string const& rule_name, Rule rule, std::string const& relation_name, F f) {
    std::string const pair = rule_name + "/" + relation_name + "/";
    add(pair + "hand", [](benchmark::State& state) {
        for (auto _ : state)
            benchmark::DoNotOptimize(by_hand::ask_all<RuleByHand, RelationByHand, AskAvoidable>());
    });
    auto const add_library = [&](char const* how, auto ask) {
        add(pair + how, [ask](benchmark::State& state) {
            static findings const right =
                by_hand::ask_all<RuleByHand, RelationByHand, AskAvoidable>();
            for (auto _ : state)
                if (!(ask() == right)) state.SkipWithError("another result than by hand");
        });
    };
    add_library("census", [=] { return by_census<AskAvoidable>(rule, f); });
    if constexpr (AskAvoidable) return;  // no more than the census finds that
    auto const judged = [f](auto const& h) {
        return sa::judge(f, h, lowest).value == sa::answer::aligned;
    };
    auto const asked = [f](auto const& h) { return sa::reflexive(f, h, lowest); };
    add_library("judged", [=] { return in_a_loop(systems(rule).in_place(), judged); });
    add_library("in_place", [=] { return in_a_loop(systems(rule).in_place(), asked); });
    add_library("by_value", [=] { return in_a_loop(systems(rule), asked); });
}

template <auto ByHand, class Rule>
void add_rule(std::string const& name, Rule rule) {
    add_pair<ByHand, by_hand::pareto>(name, rule, "pareto", sa::relations::pareto);
    add_pair<ByHand, by_hand::nash_opt>(name, rule, "nash_opt", sa::relations::nash_opt);
    add_pair<ByHand, by_hand::veto>(name, rule, "veto", sa::relations::veto);
    add_pair<ByHand, by_hand::all_top>(name, rule, "all_top", sa::relations::all_top);
    add_pair<ByHand, by_hand::condorcet>(name, rule, "condorcet", sa::relations::condorcet);
    add_pair<ByHand, by_hand::utilitarian>(name, rule, "utilitarian", sa::relations::utilitarian);
}

// What users write themselves: the loops above, of whatever profile. By hand it is asked as well
// whether another option would have been aligned, since of these a census asks nothing less.
namespace own {

using sa::opt;

struct borda {
    constexpr auto scores(sa::OrdinalProfile auto const& p) const {
        auto points = sa::no_scores(p);
        for (int i = 0; i < p.parts(); ++i)
            for (int x = 0; x < p.options(); ++x) points[x] += p.options() - 1 - p.rank(i, opt(x));
        return points;
    }
};

constexpr auto simpson = [](sa::OrdinalProfile auto const& p) {
    int best = -1;
    opt leader;
    for (int x = 0; x < p.options(); ++x) {
        int least = p.parts();
        for (int y = 0; y < p.options(); ++y) {
            if (y == x) continue;
            int n = 0;
            for (int i = 0; i < p.parts(); ++i) n += p.rank(i, opt(x)) < p.rank(i, opt(y));
            least = std::min(least, n);
        }
        if (least > best) {
            best = least;
            leader = opt(x);
        }
    }
    return leader;
};

constexpr auto irv = [](sa::StrictProfile auto const& p) {
    bool gone[by_hand::options] = {};
    for (int round = 1; round < p.options(); ++round) {
        int firsts[by_hand::options] = {};
        for (int i = 0; i < p.parts(); ++i) {
            int place = 0;
            while (gone[p.at(i, place).index]) ++place;
            ++firsts[p.at(i, place).index];
        }
        int loser = -1;
        for (int x = 0; x < p.options(); ++x)
            if (!gone[x] && (loser < 0 || firsts[x] <= firsts[loser])) loser = x;
        gone[loser] = true;
    }
    int x = 0;
    while (gone[x]) ++x;
    return opt(x);
};

constexpr auto pareto = [](opt x, sa::OrdinalProfile auto const& p) {
    for (int y = 0; y < p.options(); ++y) {
        if (y == x.index) continue;
        bool all = true;
        for (int i = 0; i < p.parts() && all; ++i) all = p.rank(i, opt(y)) < p.rank(i, x);
        if (all) return false;
    }
    return true;
};

constexpr auto veto = [](opt x, sa::StrictProfile auto const& p) {
    for (int i = 0; i < p.parts(); ++i)
        if (p.at(i, p.options() - 1) == x) return false;
    return true;
};

struct utilitarian {
    constexpr int loss(opt x, sa::OrdinalProfile auto const& p) const {
        int sum[by_hand::options] = {};
        for (int i = 0; i < p.parts(); ++i)
            for (int y = 0; y < p.options(); ++y) sum[y] += p.options() - 1 - p.rank(i, opt(y));
        return *std::max_element(sum, sum + p.options()) - sum[x.index];
    }
};

}  // namespace own

template <auto ByHand, class Rule>
void add_own(std::string const& name, Rule rule) {
    add_pair<ByHand, by_hand::pareto, true>(name, rule, "own_pareto", own::pareto);
    add_pair<ByHand, by_hand::veto, true>(name, rule, "own_veto", own::veto);
    add_pair<ByHand, by_hand::utilitarian, true>(name, rule, "own_utilitarian", own::utilitarian());
}

}  // namespace

int main(int argc, char** argv) {
    add_rule<by_hand::plurality>("plurality", sa::aggregators::plurality);
    add_rule<by_hand::borda>("borda", sa::aggregators::borda);
    add_rule<by_hand::copeland>("copeland", sa::aggregators::copeland);
    add_rule<by_hand::simpson>("simpson", sa::aggregators::simpson);
    add_rule<by_hand::irv>("irv", sa::aggregators::irv);
    add_own<by_hand::borda>("own_borda", own::borda());
    add_own<by_hand::simpson>("own_simpson", own::simpson);
    add_own<by_hand::irv>("own_irv", own::irv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
}
