// SPDX-License-Identifier: BSL-1.0
//
// The numbers of the theory, computed by the library. The oracle computes them on its own in
// tests/oracle/self_check.cpp.
#include "../relations/asked.hpp"

#include "../oracle/theory_numbers.hpp"

#include <array>
#include <string_view>

namespace sa = selfalign;
using namespace check;

namespace {

template <int N, int M, class F, class Rule>
constexpr auto counted(Rule rule, F f, sa::ties reading = sa::ties::lowest) {
    return sa::count(sa::scopes::strict_orders<N, M>(rule).borda_scored(), f, reading);
}

using namespace sa::aggregators;
using namespace sa::relations;

// Self-aligned systems under plurality, Borda, Copeland and Nash (theory, section 6).
template <int N, int M, class F>
constexpr bool row(F f, long long p, long long b, long long c, long long n) {
    // Counted first: clang asks of a returned condition whether it is constant, again and again.
    auto const got = std::array{counted<N, M>(plurality, f).aligned,
                                counted<N, M>(borda, f).aligned, counted<N, M>(copeland, f).aligned,
                                counted<N, M>(sa::aggregators::nash, f).aligned};
    return got == std::array{p, b, c, n};
}

// One situation type for all scopes and rules, so that a table of rules x relations compiles in
// seconds.
template <class F>
sa::counts<long long> counted_at_run_time(any_rule const& rule, F const& f, samples const& scope,
                                          sa::ties reading) {
    sa::counts<long long> result;
    for (sample const& s : scope) {
        auto const j = sa::judge(f, asked<strict_profile>(s, rule), reading);
        result.add(sa::judgement<long long>{j.value, j.chosen, j.loss, j.irreducible});
    }
    return result;
}

// -2: nothing that the library of today can compute.
constexpr long long unknown = -2;

long long what_of(sa::counts<long long> const& c, std::string_view what) {
    if (what.substr(0, 7) == "aligned") return c.aligned;
    if (what == "misaligned") return c.misaligned;
    if (what == "first_failure") return c.first_failure;
    if (what == "sum_loss") return c.loss_sum;
    if (what == "sum_irreducible") return c.irreducible_sum;
    if (what == "sum_avoidable") return c.avoidable_sum();
    if (what == "eps") return c.largest_loss;
    if (what == "irreducible_systems") return c.irreducible;
    if (what == "avoidable_systems") return c.avoidable;
    if (what == "systems") return c.systems;
    return unknown;
}

long long number_of(any_rule const& rule, oracle::theory_number const& n) {
    std::string_view const relation = n.relation, what = n.what;
    if (what_of({}, what) == unknown || what == "aligned_options") return unknown;
    sa::ties const reading = what == "aligned_forall"   ? sa::ties::forall
                             : what == "aligned_exists" ? sa::ties::exists
                                                        : sa::ties::lowest;
    samples const& scope = strict(n.parts, n.options);
    auto const ask = [&](auto const& f) {
        return what_of(counted_at_run_time(rule, f, scope, reading), what);
    };
    if (relation == "all_top") return ask(all_top);
    if (relation == "pareto") return ask(pareto);
    if (relation == "veto") return ask(veto);
    if (relation == "condorcet") return ask(sa::relations::condorcet);
    if (relation == "utilitarian") return ask(sa::relations::utilitarian);
    if (relation == "nash_opt") return ask(nash_opt);
    if (relation == "unanimity") return ask(unanimity);
    if (relation == "majority_veto") return ask(majority_veto);
    if (relation == "core") return ask(core);
    if (relation == "smith") return ask(smith);
    if (relation == "egal_opt") return ask(egal_opt);
    if (relation == "proportional") return ask(proportional);
    if (relation == "ir_last") return ask(ir_last);
    if (relation == "pairwise_boundary") return ask(pairwise_boundary);
    if (relation == "sincere") return ask(sincere);
    if (relation == "participation") return ask(participation);
    return unknown;
}

long long number_of(oracle::theory_number const& n) {
    std::string_view const rule = n.rule;
    if (rule == "plurality" || rule.empty()) return number_of({which::plurality}, n);
    if (rule == "antiplurality") return number_of({which::antiplurality}, n);
    if (rule == "borda") return number_of({which::borda}, n);
    if (rule == "copeland") return number_of({which::copeland}, n);
    if (rule == "nash") return number_of({which::nash}, n);
    if (rule == "agenda") return number_of({which::agenda}, n);
    if (rule == "kemeny") return number_of({which::kemeny}, n);
    return unknown;
}

}  // namespace

TEST_CASE("census: the theory's table on (2,2) and (2,3), at compile time") {
    BOTH(row<2, 2>(pareto, 4, 4, 4, 4));
    BOTH(row<2, 2>(veto, 2, 2, 2, 2));
    BOTH(row<2, 2>(sa::relations::condorcet, 4, 4, 4, 4));
    BOTH(row<2, 2>(sa::relations::utilitarian, 4, 4, 4, 4));
    BOTH(row<2, 2>(nash_opt, 4, 4, 4, 4));
    BOTH(row<2, 3>(pareto, 36, 36, 36, 36));
    BOTH(row<2, 3>(veto, 24, 32, 32, 36));
    BOTH(row<2, 3>(sa::relations::condorcet, 36, 36, 36, 36));
    BOTH(row<2, 3>(sa::relations::utilitarian, 30, 36, 36, 36));
    BOTH(row<2, 3>(nash_opt, 24, 32, 32, 36));
}

TEST_CASE("census: a whole (3,3) fits every compiler's default limits") {
    // One static_assert each: clang's limit is for a top-level evaluation.
    constexpr auto all = counted<3, 3>(plurality, all_top);
    BOTH(all.systems == 216 && all.loss_sum == 360 && all.irreducible_sum == 324
         && all.avoidable_sum() == 36);
    BOTH(all.largest_loss == 4);
    constexpr auto last = counted<3, 3>(plurality, veto);
    BOTH(last.aligned == 108 && last.misaligned == 108 && last.irreducible == 48
         && last.avoidable == 60);
    BOTH(last.loss_sum == 120 && last.irreducible_sum == 48 && last.avoidable_sum() == 72);
    BOTH(last.largest_loss == 2);
    constexpr auto products = counted<3, 3>(plurality, nash_opt);
    BOTH(products.aligned == 156 && products.loss_sum == 102 && products.irreducible_sum == 0);
    BOTH(products.largest_loss == 2);
}

TEST_CASE("census: the row for (3,3) under other rules, one evaluation each") {
    static_assert(counted<3, 3>(borda, veto).aligned == 141);
    static_assert(counted<3, 3>(copeland, sa::relations::condorcet).aligned == 216);
    static_assert(counted<3, 3>(sa::aggregators::nash, sa::relations::utilitarian).aligned == 174);
    CHECK(row<3, 3>(pareto, 216, 216, 216, 216));
    CHECK(row<3, 3>(veto, 108, 141, 132, 168));
    CHECK(row<3, 3>(sa::relations::condorcet, 192, 207, 216, 156));
    CHECK(row<3, 3>(sa::relations::utilitarian, 192, 216, 216, 174));
    CHECK(row<3, 3>(nash_opt, 156, 189, 180, 216));
}

TEST_CASE("census: readings of ties, 96 <= 108 <= 132, and what report makes of them") {
    auto const scope = sa::scopes::strict_orders<3, 3>(plurality);
    CHECK(sa::census(scope, veto, sa::ties::forall).aligned == 96);
    CHECK(sa::census(scope, veto, sa::ties::lowest).aligned == 108);
    CHECK(sa::census(scope, veto, sa::ties::exists).aligned == 132);
    auto const report = sa::census(scope, veto, sa::ties::report);
    CHECK(report.aligned == 96);
    CHECK(report.underdetermined == 132 - 96);
    CHECK(report.misaligned == 216 - 132);
    CHECK(report.undefined == 0);
}

TEST_CASE("census: the first failure, and undefined systems") {
    auto const one =
        sa::census(sa::scopes::strict_orders<1, 3>(antiplurality), pareto, sa::ties::lowest);
    CHECK(one.first_failure == 2);
    CHECK(one.misaligned == 3);  // 102, 201 and 210: the lowest of the two upper options
    auto const never = [](sa::Profile auto const&) { return opt(); };
    auto const silent =
        sa::census(sa::scopes::strict_orders<2, 2>(never), pareto, sa::ties::report);
    CHECK(silent.undefined == 4);
    CHECK(silent.aligned + silent.misaligned + silent.underdetermined == 0);
    CHECK(silent.first_failure == -1);
}

TEST_CASE("census: the first failing system, progress, and stopping") {
    auto const scope = sa::scopes::strict_orders<3, 4>(plurality);
    std::vector<long long> seen;
    auto const whole =
        sa::census(scope, veto, sa::ties::lowest, [&](long long done, long long all) {
            CHECK(all == 13'824);
            seen.push_back(done);
        });
    CHECK(seen == std::vector<long long>{4096, 8192, 12'288, 13'824});
    CHECK(whole.complete);
    CHECK(whole.aligned == 8352);
    REQUIRE(whole.first_failing.has_value());
    CHECK(sample_of(*whole.first_failing) == sample_of(scope[whole.first_failure]));
    CHECK(sa::reflexive(veto, *whole.first_failing, sa::ties::lowest).misaligned());
    for (long long k = 0; k < whole.first_failure; ++k)
        CHECK(sa::reflexive(veto, scope[k], sa::ties::lowest).aligned());

    auto const stopped = sa::census(scope, veto, sa::ties::lowest,
                                    [](long long done, long long) { return done < 8192; });
    CHECK_FALSE(stopped.complete);
    CHECK(stopped.systems == 8192);
    // Stopped where it would have ended: that is all of it.
    CHECK(sa::census(sa::scopes::strict_orders<2, 2>(plurality), veto, sa::ties::lowest,
                     [](long long, long long) { return false; })
              .complete);
    auto const none =
        sa::census(sa::scopes::strict_orders<2, 3>(plurality), pareto, sa::ties::forall);
    CHECK_FALSE(none.first_failing.has_value());
}

TEST_CASE("census: counts over consecutive systems add up to those over all of them") {
    auto const scope = sa::scopes::strict_orders<2, 3>(plurality);
    auto const whole = sa::count(scope, veto, sa::ties::report);
    CHECK(whole.first_failure > 0);
    for (long long cut = 0; cut <= scope.size(); ++cut) {
        sa::counts<long long> sum;
        for (long long k = 0; k < cut; ++k)
            sum.add(sa::detail::widen<long long>(sa::judge(veto, scope[k], sa::ties::report)));
        sa::counts<long long> rest;
        for (long long k = cut; k < scope.size(); ++k)
            rest.add(sa::detail::widen<long long>(sa::judge(veto, scope[k], sa::ties::report)));
        CHECK((sum += rest) == whole);
    }
    // Every scope has the same systems under another rule.
    CHECK(sa::count(sa::scopes::strict_orders<2, 3>(borda).with_rule(plurality), veto,
                    sa::ties::report)
          == whole);
    CHECK(sa::count(scope.borda_scored().with_rule(borda), veto, sa::ties::lowest).aligned == 32);
}

TEST_CASE("census: a sum of losses beyond 64 bits is an error, and not another number") {
    auto const scope = sa::scopes::strict_orders<2, 2>(plurality);
    auto const enormous = [](auto const& h) {
        return h.rank(0, opt(0)) == 0 ? 0 : 5'000'000'000'000'000'000LL;
    };
    struct relation {
        decltype(enormous) of;
        long long loss(opt, decltype(scope[0]) const& h) const { return of(h); }
    };
    CHECK(error_of([&] {
              static_cast<void>(sa::census(scope, relation{enormous}, sa::ties::lowest));
          }).find("a sum does not fit")
          == 0);
    // So many that few of them fit, and all of those that are counted at once do not.
    auto const many = sa::scopes::strict_orders<3, 3>(plurality);
    auto const sum_of = [&](long long each) {
        struct constant_loss {
            long long each;
            long long loss(opt, decltype(many[0]) const&) const { return each; }
        };
        return sa::census(many, constant_loss{each}, sa::ties::lowest).loss_sum;
    };
    constexpr long long most = 9'223'372'036'854'775'807;
    CHECK(sum_of(most / 216) == most / 216 * 216);
    CHECK(error_of([&] { static_cast<void>(sum_of(most / 216 + 1)); }).find("a sum does not fit")
          == 0);
    CHECK(error_of([&] { static_cast<void>(sum_of(most / 128)); }).find("a sum does not fit") == 0);
    CHECK(error_of([&] { static_cast<void>(sum_of(most)); }).find("a sum does not fit") == 0);
    sa::counts<long long> half;
    half.loss_sum = half.irreducible_sum = 5'000'000'000'000'000'000;
    CHECK(error_of([&] { half += sa::counts<long long>(half); }).find("a sum does not fit") == 0);
}

TEST_CASE("census: every number of the theory that these rules and relations can answer") {
    int answered = 0;
    std::size_t asked_for = 0;
    for (oracle::theory_number const& n : oracle::theory_numbers) {
        if (asked_for++ % stride != 0) continue;
        // (4,4) is 331 776 systems a number: for a benchmark, not for a test.
        if (n.parts * n.options > 12) continue;
        long long const got = number_of(n);
        if (got == unknown) continue;
        ++answered;
        CHECK_MESSAGE(got == n.value, n.parts << "," << n.options << " " << n.rule << " "
                                              << n.relation << " " << n.what);
    }
    // 4 scopes x 4 rules x 7 relations of the table alone.
    CHECK((answered >= 112 || thinned));
}
