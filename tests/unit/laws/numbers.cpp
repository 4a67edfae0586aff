// SPDX-License-Identifier: BSL-1.0
//
// Numbers of the theory that belong to no law in particular: items 2, 9 to 11 and 27, sections 3.3,
// 3.8, 5 (relabelling, cloning), 6 and 10.
#include "erased.hpp"

#include <selfalign/core/rearranged.hpp>
#include <selfalign/laws/conflict.hpp>
#include <selfalign/laws/content_dependence.hpp>
#include <selfalign/laws/realisable.hpp>
#include <selfalign/laws/reflexive_on.hpp>
#include <selfalign/laws/thumb_index.hpp>

#include <algorithm>
#include <cmath>

namespace sa = selfalign;
using sa::opt;
using namespace erased;

namespace {

opt choice_of(erased_system const& h) { return sa::lowest_winner(h.sigma(), h.profile()); }
bool aligned(relation const& f, erased_system const& h) { return f.loss(choice_of(h), h) == 0; }
long long aligned_in(std::string_view f, std::vector<erased_system> const& s) {
    return std::count_if(s.begin(), s.end(),
                         [&](auto const& h) { return aligned(the_relation(f), h); });
}

// The system with parts and options in another order; option y of the result is option_at[y].
erased_system moved(erased_system const& h, std::vector<int> const& part_at,
                    std::vector<int> const& option_at) {
    orders t(sa::capacity<4, 4>(static_cast<int>(part_at.size()), h.options()));
    for (int i = 0; i < t.parts(); ++i)
        for (int y = 0; y < h.options(); ++y)
            t.set_rank(i, opt(y),
                       h.rank(part_at[static_cast<std::size_t>(i)],
                              opt(option_at[static_cast<std::size_t>(y)])));
    return erased_system(profile(t), sa::numbered(h.options()), h.sigma());
}
std::vector<int> in_order(int n) {
    std::vector<int> all;
    for (int i = 0; i < n; ++i) all.push_back(i);
    return all;
}
// H chooses x also if part `part` comes once more, as the last one.
struct the_same_with_a_clone {
    int part;
    bool operator()(opt x, sa::StrictProfile auto const& h) const {
        sa::list<int, sa::unbounded> with = sa::in_order(h.parts() + 1);
        with[h.parts()] = part;
        return sa::lowest_winner(h.sigma(),
                                 sa::rearranged(h.profile(), with, sa::in_order(h.options())))
               == x;
    }
};
long long changed_by_a_clone(std::string_view rule) {
    return sa::reflexive_on(the_same_with_a_clone{0}, scope(2, 3, rule)).failures +
           sa::reflexive_on(the_same_with_a_clone{1}, scope(2, 3, rule)).failures;
}

struct row {
    char const* relation;
    long long aligned[4];
};

bool row_is(row const& r, int n, int m) {
    char const* const by[] = {"plurality", "borda", "copeland", "nash"};
    for (std::size_t k = 0; k < 4; ++k)
        if (aligned_in(r.relation, scope(n, m, by[k])) != r.aligned[k]) return false;
    return true;
}

}  // namespace

TEST_CASE("numbers: item 2, under rules of one kind") {
    auto const aligned_under = [](std::string_view f, std::string_view rule, int n, int m) {
        return sa::reflexive_on(named(catalogued(), f), scope(n, m, rule)).aligned;
    };
    for (auto rule : {"plurality", "borda", "copeland", "dictator0"})
        CHECK(aligned_under("learnable", rule, 2, 2) == 4);
    for (auto rule : {"copeland", "simpson", "kemeny", "black"})
        CHECK(aligned_under("rationalisable", rule, 3, 3) == 204);
    for (auto rule : {"dictator0", "constant0"})
        CHECK(aligned_under("rationalisable", rule, 3, 3) == 216);
    auto const loss = [](std::string_view f, int n, int m) {
        long long sum = 0;
        for (auto const& h : scope(n, m, "plurality"))
            sum += sa::reflexive(the_relation(f), h).loss;
        return sum;
    };
    CHECK((loss("utilitarian", 2, 3) == 6 && loss("utilitarian", 3, 3) == 36
           && loss("utilitarian", 3, 4) == 6288));
    CHECK(sa::reflexive_on(the_relation("utilitarian"), scope(2, 3, "plurality")).first.index[0]
          == 3); // 012|120
    CHECK(
        sa::reflexive_on(the_relation("pairwise_boundary"), scope(2, 3, "plurality")).first.index[0]
        == 16); // 102|201
    CHECK(sa::reflexive_on(the_relation("pairwise_boundary"), scope(3, 4, "plurality")).aligned
          == 9792);
}

TEST_CASE("numbers: item 9, what no aggregator can give") {
    auto const sum = [](int n, int m) {
        long long total = 0;
        for (auto const& h : scope(n, m, "borda"))
            total += sa::least_loss(the_relation("all_top"), h);
        return total;
    };
    CHECK((sum(2, 2) == 2 && sum(2, 3) == 30 && sum(3, 3) == 324 && sum(3, 4) == 30'000));
    // The smallest failure: 01|10.
    constexpr auto s22 = sa::scopes::strict_orders<2, 2>(sa::aggregators::plurality);
    BOTH(sa::reflexive_on(sa::relations::all_top, s22).first.index[0] == 1);
    BOTH(sa::reflexive_on(sa::relations::veto, s22).first.index[0] == 1);
    // m ((m-1)!)^n systems of any unanimous rule.
    for (auto rule : {"plurality", "borda", "copeland", "nash", "kemeny"}) {
        CHECK((aligned_in("all_top", scope(2, 2, rule)) == 2
               && aligned_in("all_top", scope(2, 3, rule)) == 12
               && aligned_in("all_top", scope(3, 3, rule)) == 24
               && aligned_in("all_top", scope(2, 4, rule)) == 144));
    }
    CHECK((aligned_in("all_top", scope(4, 3, "plurality")) == 48
           && aligned_in("all_top", scope(3, 4, "plurality")) == 864));
}

TEST_CASE("numbers: section 3.3, ties") {
    auto const unique = [](std::string_view rule) {
        auto const s = scope(3, 3, rule);
        return std::count_if(s.begin(), s.end(), [&](auto const& h) {
            return the_rule(rule).co_winners(h.profile()).size() == 1;
        });
    };
    CHECK(
        (unique("plurality") == 168 && unique("copeland") == 204 && unique("egalitarian") == 150));
    // forall <= lowest <= exists, for every rule and relation.
    bool ordered = true;
    long long forall = 0, lowest = 0, exists = 0;
    for (rule const& r : rules)
        for (relation const& f : relations)
            for (auto const& h : scope(3, 3, r)) {
                auto const set = r.co_winners(h.profile());
                bool const all =
                    sa::judge_choice(f, set, h, sa::ties::forall).value == sa::answer::aligned;
                bool const one =
                    sa::judge_choice(f, set, h, sa::ties::lowest).value == sa::answer::aligned;
                bool const some =
                    sa::judge_choice(f, set, h, sa::ties::exists).value == sa::answer::aligned;
                ordered = ordered && all <= one && one <= some;
                if (&r == &the_rule("plurality") && &f == &the_relation("veto"))
                    forall += all, lowest += one, exists += some;
            }
    CHECK(ordered);
    CHECK((forall == 96 && lowest == 108 && exists == 132));
    auto const one_part = sa::reflexive_on(the_relation("pareto"), scope(1, 3, "antiplurality"));
    CHECK((one_part.fails() && one_part.first.system[0]->at(0, 0) == opt(1)
           && one_part.first.system[0]->at(0, 1) == opt(0)));
}

TEST_CASE("numbers: section 3.8, a parameter that decides") {
    // u0 = (0,1), u1 = (1,0), from the disagreement point d.
    constexpr auto nash_from = [](int d0, int d1) {
        auto const h =
            sa::compose(sa::numbered<2>(), sa::aggregators::constant(opt(0)),
                        sa::utility<sa::zero>("", [d0](int x) { return (x == 1 ? 1 : 0) - d0; }),
                        sa::utility<sa::zero>("", [d1](int x) { return (x == 0 ? 1 : 0) - d1; }));
        return sa::aligned_set(sa::relations::nash_opt, sa::evaluate(h));
    };
    BOTH(nash_from(0, 0).size() == 2);
    BOTH(nash_from(-1, 0).size() == 1 && nash_from(-1, 0).contains(opt(0)));
    BOTH(nash_from(0, -1).size() == 1 && nash_from(0, -1).contains(opt(1)));
}

TEST_CASE("thumb_index: on how many profiles names decide (item 48)") {
    auto const of_rule = [](std::string_view rule, int n) {
        return sa::thumb_index.rule(scope(n, 3, rule)).failures;
    };
    CHECK((of_rule("plurality", 2) == 24 && of_rule("borda", 2) == 12));
    CHECK((of_rule("plurality", 3) == 48 && of_rule("borda", 3) == 30));
    CHECK((of_rule("dictator0", 3) == 0 && of_rule("constant0", 3) == 216));
    // The rule against every renaming of every profile, by the oracle; and planted: one that only
    // exchanges two.
    auto const renamed = [](check::sample const& s, std::vector<int> const& name) {
        check::sample to = s;
        for (int i = 0; i < s.parts(); ++i)
            for (int x = 0; x < s.options(); ++x)
                to.rank[static_cast<std::size_t>(i)]
                       [static_cast<std::size_t>(name[static_cast<std::size_t>(x)])] = s.at(i, x);
        return to;
    };
    auto const thumbs = [renamed](std::string_view rule, int n, bool all) {
        long long changed = 0;
        for (check::sample const& s : check::strict(n, 3)) {
            bool differs = false;
            std::vector<int> name{0, 1, 2};
            do {
                int const before = *check::oracle_choice(std::string(rule), s).begin();
                int const after =
                    *check::oracle_choice(std::string(rule), renamed(s, name)).begin();
                if (all || name == std::vector{1, 0, 2})
                    differs = differs || after != name[static_cast<std::size_t>(before)];
            } while (std::next_permutation(name.begin(), name.end()));
            changed += differs ? 1 : 0;
        }
        return changed;
    };
    for (auto rule : {"plurality", "borda", "nash", "agenda", "dictator0", "constant0"})
        for (int n : {2, 3}) CHECK(of_rule(rule, n) == thumbs(rule, n, true));
    CHECK(of_rule("plurality", 2) != thumbs("plurality", 2, false));
    // A verdict, by hand.
    auto const by_hand = [](bool all) {
        int changed = 0;
        auto const& f = the_relation("pairwise_boundary");
        for (auto const& h : scope(2, 3, "plurality")) {
            bool differs = false;
            for (auto const& names :
                 {std::vector{1, 0, 2}, {0, 2, 1}, {2, 1, 0}, {1, 2, 0}, {2, 0, 1}})
                if (all || names == std::vector{1, 0, 2})
                    differs = differs || aligned(f, moved(h, in_order(2), names)) != aligned(f, h);
            changed += differs ? 1 : 0;
        }
        return changed;
    };
    CHECK((by_hand(true) == 18 && by_hand(false) != 18));
    // The first profile on which names decide is 01|10, unless ties are left as they are.
    constexpr auto lowest = sa::thumb_index.rule(
        sa::scopes::strict_orders<2, 2>(sa::aggregators::plurality), sa::ties::lowest);
    BOTH(lowest.failures == 2 && lowest.systems == 4 && lowest.first.index[0] == 1);
    BOTH(sa::thumb_index.rule(sa::scopes::strict_orders<2, 2>(sa::aggregators::plurality)).holds());
}

TEST_CASE("numbers: section 5, relabelling and cloning") {
    auto const options = [](std::string_view rule, std::string_view f, int n, int m) {
        return sa::thumb_index(the_relation(f), scope(n, m, rule)).failures;
    };
    CHECK((options("plurality", "pairwise_boundary", 2, 3) == 18
           && options("plurality", "veto", 2, 3) == 12));
    CHECK(
        (options("borda", "pairwise_boundary", 2, 3) == 12 && options("borda", "veto", 2, 3) == 6));
    CHECK(options("plurality", "pairwise_boundary", 3, 3) == 36);
    for (auto rule : {"copeland", "agenda", "kemeny"})
        CHECK(options(rule, "pairwise_boundary", 3, 3) == 0);
    auto const parts = [](std::string_view rule, std::string_view f) {
        return sa::thumb_index.of_parts(the_relation(f), scope(2, 3, rule)).failures;
    };
    CHECK(parts("dictator0", "veto") == 12);
    CHECK(parts("serial_veto", "pairwise_boundary") == 12);
    for (auto rule : {"plurality", "borda", "copeland", "nash", "kemeny"})
        CHECK((parts(rule, "veto") == 0 && parts(rule, "pairwise_boundary") == 0));
    CHECK((changed_by_a_clone("plurality") == 24 && changed_by_a_clone("borda") == 20));
    for (auto rule : {"egalitarian", "antiplurality", "serial_veto"})
        CHECK(changed_by_a_clone(rule) == 0);
}

TEST_CASE("numbers: section 6, self-aligned systems") {
    for (auto [n, m] : {std::pair{2, 2}, {2, 3}, {3, 3}})
        CHECK(row_is({"pareto",
                      {m == 2   ? 4
                       : n == 2 ? 36
                                : 216,
                       m == 2   ? 4
                       : n == 2 ? 36
                                : 216,
                       m == 2   ? 4
                       : n == 2 ? 36
                                : 216,
                       m == 2   ? 4
                       : n == 2 ? 36
                                : 216}},
                     n, m));
    for (row const& r : {row{"veto", {24, 32, 32, 36}},
                         {"condorcet", {36, 36, 36, 36}},
                         {"utilitarian", {30, 36, 36, 36}},
                         {"nash_opt", {24, 32, 32, 36}},
                         {"pairwise_boundary", {32, 30, 30, 26}},
                         {"sincere", {32, 22, 22, 30}}})
        CHECK_MESSAGE(row_is(r, 2, 3), r.relation);
    for (row const& r : {row{"veto", {108, 141, 132, 168}},
                         {"condorcet", {192, 207, 216, 156}},
                         {"utilitarian", {192, 216, 216, 174}},
                         {"nash_opt", {156, 189, 180, 216}},
                         {"pairwise_boundary", {180, 195, 204, 135}},
                         {"sincere", {180, 165, 192, 162}}})
        CHECK_MESSAGE(row_is(r, 3, 3), r.relation);
    // Cycles: systems on which the core is empty.
    auto const empty_core = [](int n, int m) {
        return sa::realisable(the_relation("core"), scope(n, m, "borda")).failures;
    };
    CHECK((empty_core(3, 3) == 12 && empty_core(3, 4) == 1536));
    CHECK((empty_core(4, 3) == 0 && empty_core(2, 4) == 0));
    // First failures.
    CHECK(sa::reflexive_on(the_relation("participation"), scope(3, 3, "agenda")).first.index[0]
          == 53);
    CHECK(sa::reflexive_on(the_relation("participation"), scope(3, 4, "kemeny")).first.index[0]
          == 232);
    CHECK(sa::reflexive_on(the_relation("pareto"), scope(3, 4, "agenda")).first.index[0] == 852);
    CHECK(sa::reflexive_on(the_relation("pareto"), scope(3, 4, "agenda")).failures == 12);
    if (check::thinned) return;
    for (row const& r : {row{"veto", {8352, 11'400, 10'416, 13'824}},
                         {"condorcet", {11'328, 12'816, 13'824, 10'800}},
                         {"utilitarian", {10'512, 13'824, 13'224, 12'192}},
                         {"nash_opt", {7440, 11'208, 10'032, 13'824}}})
        CHECK_MESSAGE(row_is(r, 3, 4), r.relation);
}

namespace {

// Every system of n strict orders over m options in the theory's order, one at a time: (4,4) has
// 331 776. Stops when `visit(index, system)` says false.
template <class Visit>
void each_system(int n, int m, rule const& r, Visit visit) {
    std::vector<std::vector<int>> ranks;
    for (check::sample const& s : check::strict(1, m)) ranks.push_back(s.rank[0]);
    erased_system h =
        moved(scope(1, m, r)[0], std::vector<int>(static_cast<std::size_t>(n), 0), in_order(m));
    std::vector<std::size_t> order(static_cast<std::size_t>(n), 0);
    for (long long index = 0; visit(index, h); ++index) {
        int i = n - 1;
        for (; i >= 0; --i) {
            auto& at = order[static_cast<std::size_t>(i)];
            at = (at + 1) % ranks.size();
            for (int x = 0; x < m; ++x)
                h.profile().set_rank(i, opt(x), ranks[at][static_cast<std::size_t>(x)]);
            if (at != 0) break;
        }
        if (i < 0) return;
    }
}

}  // namespace

TEST_CASE("numbers: item 10, who is Pareto-efficient") {
    // On all scopes of 1..4 parts and 2..4 options; of (4,4): tests/scripts/census.sh.
    std::string fails;
    for (rule const& r : rules) {
        bool never = true;
        for (int n = 1; n <= 4; ++n)
            for (int m = 2; m <= (n == 4 || (n == 3 && check::thinned) ? 3 : 4); ++m)
                each_system(n, m, r, [&](long long, erased_system const& h) {
                    return never = never && the_relation("pareto").loss(choice_of(h), h) == 0;
                });
        if (!never) fails += std::string(fails.empty() ? "" : " ") + r.name;
    }
    CHECK(fails
          == (check::thinned ? "constant0 antidictator0 antiplurality"
                             : "constant0 antidictator0 antiplurality agenda"));
    // By utilities: weakly efficient, but not strongly, first at ((0,0),(0,1)).
    auto const strong = [](auto const& rule) {
        auto const s = sa::scopes::utilities<2, 2, 1>(rule);
        CHECK(sa::reflexive_on(sa::relations::pareto, s, sa::ties::lowest).holds());
        return sa::reflexive_on(sa::relations::strong_pareto, s, sa::ties::lowest).first.index[0];
    };
    CHECK((strong(sa::aggregators::nash) == 1 && strong(sa::aggregators::egalitarian) == 1));
    // Who approves of what is above its mean may all like another option better.
    constexpr auto above_mean = [](sa::CardinalProfile auto const& p) {
        auto approvals = sa::no_scores(p);
        for (int i = 0; i < p.parts(); ++i) {
            auto sum = p.value(i, opt(0));
            for (int x = 1; x < p.options(); ++x) sum += p.value(i, opt(x));
            for (int x = 0; x < p.options(); ++x)
                approvals[x] += p.options() * p.value(i, opt(x)) > sum ? 1 : 0;
        }
        return sa::lowest_of_the_highest(approvals);
    };
    constexpr auto h =
        sa::compose(sa::numbered<3>(), above_mean, sa::utility("", [](int x) { return x; }),
                    sa::utility("", [](int x) { return x == 2 ? 0 : x + 2; }));
    BOTH(sa::reflexive(sa::relations::pareto, h).misaligned()
         && sa::reflexive(sa::relations::pareto, h).loss == 1);
}

TEST_CASE("numbers: item 11, undefined") {
    constexpr auto only_condorcet = [](sa::PreferenceProfile auto const& p) {
        return sa::condorcet_winner(sa::support(p));
    };
    constexpr auto s = sa::scopes::strict_orders<3, 3>(only_condorcet);
    BOTH(sa::count(s, sa::relations::boundary, sa::ties::report).undefined == 12);
}

TEST_CASE("numbers: item 27, a trained imitator") {
    // The theory does not say how it was trained. Its first number is that of a policy with logit 6
    // on what plurality chooses and 0 elsewhere; gradient descent on the logits then comes to its
    // second one at rate x steps = 5000, but not yet at 3000: the loss falls like 1/t.
    auto const& f = the_relation("nash_opt");
    double before = 0, early = 0, after = 0;
    int moved = 0;
    for (auto const& h : scope(3, 3, "plurality")) {
        int const c = choice_of(h).index;
        std::array<double, 3> logit{}, p{}, loss{};
        logit[static_cast<std::size_t>(c)] = 6;
        for (std::size_t x = 0; x < 3; ++x)
            loss[x] = static_cast<double>(f.loss(opt(static_cast<int>(x)), h));
        double mean = 0;
        constexpr int steps = 500;
        constexpr double rate = 10;
        for (int t = 0; t <= steps; ++t) {
            double sum = 0;
            for (std::size_t x = 0; x < 3; ++x)
                sum += p[x] = std::exp(logit[x] - *std::max_element(logit.begin(), logit.end()));
            mean = 0;
            for (std::size_t x = 0; x < 3; ++x) mean += (p[x] /= sum) * loss[x];
            if (t == 0) before += mean / 216;
            if (rate * t == 3000) early += mean / 216;
            for (std::size_t x = 0; x < 3; ++x) logit[x] -= rate * p[x] * (loss[x] - mean);
        }
        after += mean / 216;
        moved += std::max_element(logit.begin(), logit.end()) - logit.begin() != c ? 1 : 0;
    }
    CHECK(std::lround(before * 10'000) == 4821);
    CHECK(std::lround(early * 10'000) == 2);
    CHECK(std::lround(after * 10'000) == 1);
    CHECK(moved == 60);
}

TEST_CASE("numbers: section 6, empty sets and the no-show paradox") {
    // Veto and core treat options alike, so part 0's order may be the first: each counts for 24.
    auto const empty = [](std::string_view f) {
        long long n = 0;
        each_system(4, 4, the_rule("constant0"), [&](long long index, erased_system const& h) {
            bool none = true;
            for (int x = 0; x < 4 && none; ++x) none = the_relation(f).loss(opt(x), h) != 0;
            n += none ? 24 : 0;
            return index + 1 < 13'824;
        });
        return n;
    };
    CHECK((check::thinned || empty("veto") == 31'104));
    CHECK((check::thinned || empty("core") == 144));
    long long first = -1;
    each_system(4, 4, the_rule("copeland"), [&](long long index, erased_system const& h) {
        bool const stays = the_relation("participation").loss(choice_of(h), h) == 0;
        if (!stays) first = index;
        return stays && !check::thinned;
    });
    CHECK((first == 5634 || check::thinned));
}

namespace {

// Sen: part i decides between two options of its own; the other of the two must not be chosen.
struct rights {
    int own[2][2];
    constexpr bool operator()(opt x, sa::OrdinalProfile auto const& h) const {
        for (int i = 0; i < 2; ++i)
            for (int k = 0; k < 2; ++k)
                if (own[i][k] == x.index && h.prefers(i, opt(own[i][1 - k]), x)) return false;
        return true;
    }
};
// Two by two: option 2r + c is row r and column c; part 0 chooses the row, part 1 the column. All
// pure Nash equilibria.
constexpr auto equilibria = [](sa::OrdinalProfile auto const& p) {
    sa::option_set<1> all;
    for (int x = 0; x < 4; ++x)
        if (!p.prefers(0, opt(x ^ 2), opt(x)) && !p.prefers(1, opt(x ^ 1), opt(x)))
            all.insert(opt(x));
    return all;
};

}  // namespace

TEST_CASE("numbers: section 6, rights and games") {
    using sa::relations::both;
    using sa::relations::pareto;
    constexpr auto s23 = sa::scopes::strict_orders<2, 3>(sa::aggregators::plurality);
    constexpr auto stuck = sa::realisable(both(rights{{{0, 1}, {1, 2}}}, pareto), s23);
    BOTH(stuck.failures == 2 && stuck.first.index[0] == 13);
    BOTH(sa::aligned_set(both(rights{{{0, 1}, {1, 2}}}, pareto), s23[27]).empty());
    BOTH(sa::realisable(rights{{{0, 1}, {1, 2}}}, s23).holds());  // without Pareto
    auto const s24 = sa::scopes::strict_orders<2, 4>(equilibria);
    CHECK(sa::realisable(both(rights{{{0, 1}, {2, 3}}}, pareto), s24).failures == 4);

    // Games with so many equilibria; those with one that everybody would leave.
    std::array<int, 3> games{};
    for (auto const& h : s24) ++games[static_cast<std::size_t>(sa::choose(h).size())];
    CHECK(games == std::array{72, 432, 72});
    constexpr auto one = [](sa::OrdinalProfile auto const& p) {
        auto const all = equilibria(p);
        return all.size() == 1 ? all : sa::option_set<1>();
    };
    auto const efficient = sa::reflexive_on(pareto, sa::scopes::strict_orders<2, 4>(one));
    CHECK((efficient.failures == 28 && efficient.open == 72 + 72 && efficient.aligned == 432 - 28));
}

TEST_CASE("numbers: section 10, what rescaling part 0 changes") {
    // (option, system) pairs whose alignment changes; 2 parts, utilities 0..2.
    using table =
        sa::table<sa::capacity<2, 3>, sa::weak_orders, sa::values<long long, check::all_promises>>;
    using valued = sa::situation<table, sa::numbers<sa::unbounded>,
                                 std::remove_const_t<decltype(sa::aggregators::plurality)>>;
    auto const changes = [](auto const& f, int m, auto rescale) {
        auto const system = [&](int code, bool rescaled) {
            table t(sa::capacity<2, 3>(2, m));
            for (int i = 0; i < 2; ++i) {
                std::vector<long long> u;
                for (int x = 0; x < m; ++x, code /= 3) u.push_back(code % 3);
                for (int x = 0; x < m; ++x) {
                    long long const v = u[static_cast<std::size_t>(x)];
                    t.set_rank(i, opt(x),
                               static_cast<int>(std::count_if(u.begin(), u.end(),
                                                              [&](auto w) { return w > v; })));
                    t.set_value(i, opt(x), rescaled && i == 0 ? rescale(v) : v);
                }
            }
            return valued(t, sa::numbered(m), sa::aggregators::plurality);
        };
        int const systems = m == 2 ? 81 : 729;
        int n = 0;
        for (int code = 0; code < systems; ++code) {
            auto const before = sa::aligned_set(f, system(code, false)),
                       after = sa::aligned_set(f, system(code, true));
            for (int x = 0; x < m; ++x)
                n += before.contains(opt(x)) != after.contains(opt(x)) ? 1 : 0;
        }
        return n;
    };
    auto const tripled = [](long long v) { return 3 * v; };
    auto const shifted = [](long long v) { return v + 1; };
    auto const bent = [](long long v) { return v * v + v; };
    namespace r = sa::relations;
    CHECK(
        (changes(r::utilitarian, 2, tripled) == 18 && changes(r::utilitarian, 3, tripled) == 273));
    CHECK((changes(r::egal_opt, 2, tripled) == 6 && changes(r::egal_opt, 3, tripled) == 141));
    CHECK((changes(r::nash_opt, 3, tripled) == 0 && changes(r::proportional, 3, tripled) == 0));
    CHECK((changes(r::nash_opt, 2, shifted) == 18 && changes(r::nash_opt, 3, shifted) == 249));
    CHECK((changes(r::egal_opt, 2, shifted) == 26 && changes(r::egal_opt, 3, shifted) == 429));
    CHECK((changes(r::proportional, 2, shifted) == 14
           && changes(r::proportional, 3, shifted) == 171));
    CHECK(changes(r::utilitarian, 3, shifted) == 0);
    CHECK((changes(r::pareto, 3, bent) == 0 && changes(r::all_top, 3, bent) == 0));
    CHECK((changes(r::nash_opt, 2, bent) == 2 && changes(r::nash_opt, 3, bent) == 45));
    CHECK((changes(r::utilitarian, 2, bent) == 16 && changes(r::utilitarian, 3, bent) == 252));
}

TEST_CASE("numbers: those that a compiler's default limits have room for, an evaluation each") {
    constexpr auto of_plurality = sa::lex(sa::aggregators::plurality);
    constexpr auto s22 = sa::scopes::strict_orders<2, 2>(of_plurality).borda_scored();
    constexpr auto s23 = sa::scopes::strict_orders<2, 3>(of_plurality).borda_scored();
    constexpr auto s33 = sa::scopes::strict_orders<3, 3>(of_plurality).borda_scored();
    namespace rel = sa::relations;
    // Item 1.
    constexpr auto by_pareto = sa::content_dependence(rel::pareto, s23);
    static_assert(by_pareto.failures == 192 && by_pareto.distinct == 7);
    constexpr auto by_tops = sa::content_dependence(rel::all_top, s23);
    static_assert(by_tops.failures == 96 && by_tops.distinct == 4);
    constexpr auto by_products = sa::content_dependence(rel::nash_opt, s23);
    static_assert(by_products.failures == 196 && by_products.distinct == 6);
    static_assert(sa::content_dependence(rel::boundary, s23).failures == 0);
    // Item 2.
    static_assert(sa::reflexive_on(rel::corrigible_last, s23).holds());
    static_assert(sa::reflexive_on(rel::ir_last, s22).aligned == 2
                  && sa::reflexive_on(rel::ir_last, s23).aligned == 16);
    static_assert(sa::reflexive_on(rel::ir_last, s33).aligned == 96);
    static_assert(sa::reflexive_on(rel::corrigible_last, s33).first.index[0] == 22);
    static_assert(sa::reflexive_on(rel::learnable, s22).holds());
    static_assert(sa::reflexive_on(rel::rationalisable, s23).aligned == 32);
    static_assert(sa::reflexive_on(rel::rationalisable, s23).first.index[0] == 16);
    static_assert(sa::reflexive_on(rel::pairwise_boundary, s23).aligned == 32);
    static_assert(sa::reflexive_on(rel::utilitarian, s33).aligned == 192);
    // T2, items 9 and 17.
    static_assert(sa::realisable(rel::pareto, s22).aggregators == 4
                  && sa::realisable(rel::veto, s22).aggregators == 0);
    static_assert(sa::realisable(rel::pareto, s23).aggregators == 191'102'976);
    static_assert(sa::realisable(rel::veto, s23).aggregators == 4096);
    static_assert(sa::realisable(rel::utilitarian, s23).aggregators == 46'656);
    static_assert(sa::realisable(rel::nash_opt, s23).aggregators == 64);
    static_assert(sa::realisable(rel::all_top, s23).aggregators == 0);
    static_assert(sa::realisable(rel::veto, sa::scopes::strict_orders<3, 2>(of_plurality)).failures
                  == 6);
    static_assert(sa::realisable(rel::veto, sa::scopes::strict_orders<4, 2>(of_plurality)).failures
                  == 14);
    static_assert(sa::realisable(rel::veto, s33).failures == 48);
    static_assert(sa::realisable(rel::core, s33).failures == 12);
    static_assert(sa::conflict(s23, sa::aggregators::nash, sa::ties::lowest).failures == 12);
    static_assert(sa::reflexive_on(rel::nash_opt, s23).aligned == 24);
    static_assert(sa::reflexive_on(rel::nash_opt, s33).aligned == 156);
    static_assert(sa::reflexive_on(rel::all_top, s23).aligned == 12);
    static_assert(sa::reflexive_on(rel::all_top, s33).aligned == 24);
    // Section 3.3.
    static_assert(sa::reflexive_on(rel::pareto,
                                   sa::scopes::strict_orders<1, 3>(sa::aggregators::antiplurality),
                                   sa::ties::lowest)
                      .first.index[0]
                  == 2);
}
