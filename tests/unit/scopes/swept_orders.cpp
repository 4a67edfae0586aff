// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <selfalign/scopes/shard.hpp>

#include <type_traits>

namespace sa = selfalign;
using sa::opt;

namespace {

// Counted part by part from comparisons alone.
template <class P>
bool has_the_tallies_of_its_orders(P const& p) {
    auto const firsts = p.stored_first_places();
    auto const lasts = p.stored_last_places();
    auto const points = p.stored_borda_points();
    auto const support = p.stored_support();
    auto const products = p.products_of_borda_scores();
    bool right = firsts.per == 1 && lasts.per == 1 && points.per == 1;
    for (int x = 0; x < p.options(); ++x) {
        int first = 0, last = 0, sum = 0;
        long long product = 1;
        for (int i = 0; i < p.parts(); ++i) {
            int worse = 0;
            for (int y = 0; y < p.options(); ++y) worse += p.prefers(i, opt(x), opt(y)) ? 1 : 0;
            first += worse == p.options() - 1 ? 1 : 0;
            last += worse == 0 ? 1 : 0;
            sum += worse;
            product *= worse;
        }
        right = right && firsts[x] == first && lasts[x] == last && points[x] == sum
                && products[x] == product;
        auto const firsts_without_x = p.stored_first_places_without(opt(x));
        for (int y = 0; y < p.options(); ++y) {
            int n = 0, next = 0;
            for (int i = 0; i < p.parts(); ++i) {
                n += p.prefers(i, opt(x), opt(y)) ? 1 : 0;
                int above = 0;
                for (int z = 0; z < p.options(); ++z)
                    above += z != x && p.prefers(i, opt(z), opt(y)) ? 1 : 0;
                next += y != x && above == 0 ? 1 : 0;
            }
            right = right && support(x, y) == n && p.stored_support(opt(x), opt(y)) == n
                    && firsts_without_x[y] == next;
        }
    }
    return right;
}

template <int Parts, int Options>
void sweeps_the_scope() {
    auto const scope = sa::scopes::strict_orders<Parts, Options>(sa::aggregators::borda);
    auto at = scope.sweep(0);
    bool same = true, right = true;
    for (long long k = 0; k < scope.size(); ++k, at.next()) {
        auto const h = scope[k];
        for (int i = 0; i < Parts; ++i)
            for (int place = 0; place < Options; ++place)
                same = same && at.system().at(i, place) == h.at(i, place)
                       && at.system().rank(i, h.at(i, place)) == place;
        right = right && has_the_tallies_of_its_orders(at.system());
    }
    CHECK(same);
    CHECK(right);
}

// What the plain route counts, from systems that carry nothing.
template <class Scope, class F>
void counts_the_same(Scope const& scope, F const& f, sa::ties reading) {
    auto const counted = sa::census(scope, f, reading);
    sa::counts<std::remove_cv_t<decltype(counted.loss_sum)>> expected;
    for (long long k = 0; k < scope.size(); ++k) {
        auto const j = sa::judge(f, scope[k], reading);
        expected.add({j.value, j.chosen, j.loss, j.irreducible});
    }
    CHECK(counted == expected);
}

template <class Rule>
void counts_the_same(Rule rule) {
    auto const scope = sa::scopes::strict_orders<3, 3>(rule).borda_scored();
    for (sa::ties reading : {sa::ties::report, sa::ties::lowest}) {
        counts_the_same(scope, sa::relations::pareto, reading);
        counts_the_same(scope, sa::relations::nash_opt, reading);
        counts_the_same(scope, sa::relations::veto, reading);
        counts_the_same(scope, sa::relations::all_top, reading);
        counts_the_same(scope, sa::relations::condorcet, reading);
        counts_the_same(scope, sa::relations::utilitarian, reading);
    }
    counts_the_same(sa::scopes::shard(scope, 1, 5), sa::relations::veto, sa::ties::lowest);
}

// A rule that knows one type of profile, and a relation that knows one type of system.
using scope_23 = decltype(sa::scopes::strict_orders<2, 3>(sa::aggregators::borda));
constexpr auto first_of_the_last = [](scope_23::table_type const& p) { return p.at(1, 0); };
constexpr auto not_the_last = [](opt x, scope_23::value_type const& h) {
    return x.index < h.options() - 1;
};

// A rule that looks at what would be if the first part were of the last part's mind.
constexpr auto without_the_first = [](sa::OrdinalProfile auto const& p) {
    auto changed = p;
    for (int place = 0; place < p.options(); ++place)
        changed.set_rank(0, p.at(p.parts() - 1, place), place);
    return sa::winners(sa::aggregators::borda, changed);
};

} // namespace

TEST_CASE("swept_orders: all systems in order, with their tallies") {
    sweeps_the_scope<1, 1>();
    sweeps_the_scope<1, 4>();
    sweeps_the_scope<2, 2>();
    sweeps_the_scope<3, 3>();
    sweeps_the_scope<2, 4>();
}

TEST_CASE("swept_orders: whatever is written is counted") {
    auto p = sa::scopes::strict_orders<3, 3>(sa::aggregators::borda).sweep(100).system().profile();
    for (int i = 0; i < 3; ++i) {
        for (int x = 0; x < 3; ++x) p.set_rank(i, opt(x), (x + i) % 3);
        CHECK(has_the_tallies_of_its_orders(p));
    }
    unsigned char const ranks[3] = {2, 0, 1}, order[3] = {1, 2, 0};
    p.set_order(0, ranks, order);
    CHECK(has_the_tallies_of_its_orders(p));
    p.set_row(2, 5);
    CHECK(has_the_tallies_of_its_orders(p));
}

TEST_CASE("census: systems that carry tallies are judged as those that do not") {
    counts_the_same(sa::aggregators::plurality);
    counts_the_same(sa::aggregators::borda);
    counts_the_same(sa::aggregators::copeland);
    counts_the_same(sa::aggregators::simpson);
    counts_the_same(sa::aggregators::irv);
    counts_the_same(without_the_first);
}

TEST_CASE("census: more systems than are counted at once, whatever is left over") {
    auto const scope = sa::scopes::strict_orders<3, 4>(sa::aggregators::irv);
    for (sa::ties reading : {sa::ties::report, sa::ties::lowest, sa::ties::exists}) {
        counts_the_same(scope, sa::relations::veto, reading);
        counts_the_same(scope, sa::relations::condorcet, reading);
    }
    for (int k = 0; k < 7; ++k)
        counts_the_same(sa::scopes::shard(scope, k, 7), sa::relations::veto, sa::ties::lowest);
}

TEST_CASE("irv: few orders among some of the options") {
    counts_the_same(sa::scopes::strict_orders<2, 5>(sa::aggregators::irv), sa::relations::veto,
                    sa::ties::lowest);
    counts_the_same(sa::scopes::strict_orders<2, 5>(sa::aggregators::instant_runoff),
                    sa::relations::veto, sa::ties::report);
}

TEST_CASE("census: rules and relations that know one type of profile or system") {
    auto const scope = sa::scopes::strict_orders<2, 3>(first_of_the_last);
    counts_the_same(scope, sa::relations::veto, sa::ties::lowest);
    counts_the_same(scope_23(sa::aggregators::borda), not_the_last, sa::ties::lowest);
}
