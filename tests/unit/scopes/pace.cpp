// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <selfalign/scopes/routes.hpp>

#include <vector>

namespace sa = selfalign;
namespace scopes = selfalign::scopes;
namespace relations = selfalign::relations;
namespace rules = selfalign::aggregators;

namespace {

template <int N, int M, class Rule>
auto scored(Rule const& rule) {
    return scopes::strict_orders<N, M>(rule).borda_scored();
}

// Asked after every unit of the work, stopped when asked for the `last`th time.
template <class Scope, class F>
auto stopped_at(int last, sa::route r, Scope const& scope, F const& f) {
    int calls = 0;
    auto progress = [&](sa::route_progress const&) { return ++calls < last; };
    scopes::pace asked(progress, 0);
    return scopes::detail::census_at_pace(r, scope, f, sa::ties::forall, asked);
}

// What is wrong with a census that is told how far it is, and then stopped everywhere.
template <class Scope, class F>
std::string wrong(sa::route r, Scope const& scope, F const& f, bool other_part = false) {
    auto const expected = sa::census_by(r, scope, f, sa::ties::forall);
    std::vector<sa::route_progress> told;
    auto progress = [&](sa::route_progress const& now) { told.push_back(now); };
    scopes::pace asked(progress, 0);
    auto const all = scopes::detail::census_at_pace(r, scope, f, sa::ties::forall, asked);
    if (!all.complete || !(all.counts == expected.counts)) return "other counts";
    if (told.front().share != 0 || !(told.front().seconds > 0)) return "no estimate before";
    if (told.back().share != 1) return "no end";
    double before = 0;
    for (auto const& now : told) {
        if (now.taken != expected.taken || now.share < before || now.share > 1)
            return "share " + std::to_string(now.share) + " after " + std::to_string(before);
        before = now.share;
    }
    int const calls = static_cast<int>(told.size());
    if (calls < 5) return "seldom asked";
    // The last call is after all is done, and on the plain route so is the one before.
    for (int last : {1, 2, 3, calls / 4, calls / 2, calls - 1, calls}) {
        auto const some = stopped_at(last, r, scope, f);
        if (some.complete != (last + (r == sa::route::plain ? 1 : 0) >= calls))
            return "complete at " + std::to_string(last);
        if (some.complete) continue;
        auto const systems = static_cast<long long>(some.counts.systems);
        if (r != sa::route::plain && systems != 0) return "counts of no beginning";
        if constexpr (scopes::detail::systems_of<Scope> < 1e6) {
            sa::counts<long long> first;
            for (long long k = 0; k < systems; ++k)
                first.add(sa::detail::widen<long long>(sa::judge(f, scope[k], sa::ties::forall)));
            if (static_cast<long long>(some.counts.misaligned) != first.misaligned ||
                static_cast<long long>(some.counts.loss_sum) != first.loss_sum)
                return "not the first systems";
        }
        if (some.first_failing.has_value()) {
            if (!expected.first_failing.has_value()) return "fails, and nothing does";
            for (int i = 0; i < Scope::parts; ++i)
                for (int x = 0; x < Scope::options; ++x)
                    if (int const part = other_part ? Scope::parts - 1 - i : i;
                        some.first_failing->profile().at(i, x) !=
                        expected.first_failing->profile().at(part, x))
                        return "another first failure";
        }
    }
    return "";
}

} // namespace

TEST_CASE("pace: a census by any route tells how far it is, and stops wherever it is told to") {
    auto const borda = scored<4, 3>(rules::borda);
    for (sa::route r : {sa::route::plain, sa::route::classes, sa::route::tally})
        if (r != sa::route::plain || !check::thinned)
            CHECK(wrong(r, borda, relations::nash_opt) == "");
    // By its text; nothing fails.
    if (!check::thinned)
        CHECK(wrong(sa::route::classes, scored<4, 3>(rules::kemeny), relations::pareto) == "");
    // Where nothing fails, and where something does, which is looked for in the end.
    CHECK(wrong(sa::route::count, scored<40, 3>(rules::borda), relations::pareto) == "");
    CHECK(wrong(sa::route::count, scored<40, 3>(rules::borda), relations::condorcet) == "");
    // A failure that is not the first one, but of its class, would be seen.
    CHECK(wrong(sa::route::classes, borda, relations::nash_opt, true) == "another first failure");
}

TEST_CASE("pace: what may take days says so before it begins, and is stopped there") {
    double seconds = 0;
    int calls = 0;
    auto const stops = [&](sa::route_progress const& now) {
        seconds = now.seconds;
        return ++calls < 1;
    };
    auto const all = sa::census_by(sa::route::automatic, scored<20, 4>(rules::kemeny),
                                   relations::pareto, sa::ties::lowest, stops);
    CHECK(calls == 1);
    CHECK(!all.complete);
    CHECK(all.taken == sa::route::classes);
    CHECK(all.counts.systems == 0);
    CHECK(!all.first_failing.has_value());
    CHECK(seconds > 36'000);
}

TEST_CASE("pace: an exception of whoever listens ends the census") {
    auto const throws = [](sa::route_progress const& now) {
        if (now.share > 0) throw 7;
    };
    auto const borda = scored<4, 3>(rules::borda);
    CHECK_THROWS_AS(
        sa::census_by(sa::route::classes, borda, relations::nash_opt, sa::ties::forall, throws),
        int);
}
