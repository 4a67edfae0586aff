// SPDX-License-Identifier: BSL-1.0
//
// Questions about one system: tension (T3), radius (item 4), neglect and influence (item 13).
#include "erased.hpp"

#include <selfalign/ext/rational.hpp>
#include <selfalign/laws/influence.hpp>
#include <selfalign/laws/neglect.hpp>
#include <selfalign/laws/radius.hpp>
#include <selfalign/laws/reflexive.hpp>
#include <selfalign/laws/tension.hpp>
#include <selfalign/relations/parts/veto.hpp>
#include <selfalign/scopes/shard.hpp>
#include <selfalign/scopes/strict_orders.hpp>

namespace sa = selfalign;
using sa::opt;
using namespace erased;

using fraction = boost::rational<long long>;

TEST_CASE("tension: T3 and item 5, plurality/Nash on (3,3)") {
    auto const f = the_relation("nash_opt");
    fraction half = 0, two = 0;
    int positive = 0;
    bool t3 = true, bounded = true;
    for (auto const& h : scope(3, 3, "plurality")) {
        fraction const low = sa::tension(f, h, fraction(1, 2)).least,
                       high = sa::tension(f, h, fraction(2)).least;
        half += low;
        two += high;
        positive += low > 0 ? 1 : 0;
        auto const v = sa::reflexive(f, h);
        t3 = t3 && (low == 0) == v.aligned() && (high == 0) == v.aligned();
        // T <= min(lambda sigma, 1 + lambda iota)
        bounded = bounded && low <= fraction(v.loss, 2) && low <= 1 + fraction(v.irreducible, 2) &&
                  high <= 2 * fraction(v.loss) && high <= 1 + 2 * fraction(v.irreducible);
    }
    CHECK(half == 51);
    CHECK(two == 60);
    CHECK(positive == 60);
    CHECK(t3);
    CHECK(bounded);
}

namespace {

struct loses_three {
    constexpr int loss(opt, sa::Profile auto const&) const { return 3; }
};

}  // namespace

TEST_CASE("tension: ties, and what is not asked") {
    constexpr auto first = [](opt x, sa::Profile auto const&) { return x == opt(0); };
    constexpr auto h = sa::compose(sa::options("a", "b"), sa::aggregators::plurality,
                                   sa::ranking("", "a", "b"), sa::ranking("", "b", "a"));
    BOTH(sa::tension(first, h, 3).least == 1 && sa::tension(first, h, 3).compromise == opt(0));
    BOTH(sa::tension(first, h, 3, sa::ties::exists).satisfiable()
         && sa::tension(first, h, 3, sa::ties::lowest).satisfiable());
    BOTH(!sa::tension(first, h, 3, sa::ties::forall).satisfiable());
    constexpr auto silent = sa::compose(
        sa::options("a", "b"), [](sa::Profile auto const&) { return opt(); },
        sa::ranking("", "a", "b"), sa::ranking("", "b", "a"));
    BOTH(!sa::tension(first, silent, 3).satisfiable() && !sa::tension(first, silent, 3).compromise);
    // Small losses times a large lambda need more than their own type.
    BOTH(sa::tension(loses_three{}, h, 2'000'000'000).least == 6'000'000'000);
    CHECK(check::error_of([&] { static_cast<void>(sa::tension(first, h, 0)); })
          == "the weight of a loss must be above 0");
}

TEST_CASE("radius: item 4, and that it is minimal") {
    int of[5] = {};
    bool certified = true;
    auto const f = the_relation("condorcet");
    auto const s = scope(3, 3, "plurality");
    for (auto const& h : s) {
        auto const r = sa::radius(f, h);
        auto const n = r.to_break();
        ++of[n];
        certified = certified && r.changed && sa::reflexive(f, *r.changed).aligned() != r.aligned;
        // Nothing nearer among all systems, by the definition of the distance.
        for (auto const& other : s) {
            int distance = 0;
            for (int i = 0; i < 3; ++i)
                for (int x = 0; x < 3; ++x)
                    for (int y = 0; y < 3; ++y)
                        distance += h.prefers(i, opt(x), opt(y)) && other.prefers(i, opt(y), opt(x))
                                        ? 1
                                        : 0;
            if (sa::reflexive(f, other).aligned() != r.aligned)
                certified = certified && distance >= r.swaps;
        }
    }
    CHECK((of[0] == 24 && of[1] == 72 && of[2] == 96 && of[3] == 22 && of[4] == 2));
    CHECK(certified);

    // No distance breaks what cannot be broken; nothing is found where one does not look.
    auto const never = sa::radius(the_relation("pareto"), s[0]);
    CHECK((never.aligned && never.swaps == -1 && !never.changed && never.looked_at == 215
           && never.at_least == 10));
    auto const blind = sa::radius(f, s[0], sa::ties::report, 2);
    CHECK((blind.swaps == -1 && blind.at_least == 1));

    CHECK((never.complete && !blind.complete));

    // Parts that weigh 2, 3 and 7, and as much a billion times: against all systems, and at once.
    constexpr auto weighing = [](auto const& unweighted, long long times) {
        sa::table<sa::fixed<3, 3>, sa::strict_orders, sa::weights> p;
        for (int i = 0; i < 3; ++i) {
            for (int x = 0; x < 3; ++x) p.set_rank(i, opt(x), unweighted.rank(i, opt(x)));
            p.set_weight(i, times * (i == 0 ? 2 : i == 1 ? 3 : 7));
        }
        return sa::compose(sa::numbered<3>(), sa::aggregators::borda, p);
    };
    bool right = true;
    auto const veto = sa::relations::veto;
    auto const small = sa::scopes::strict_orders<3, 3>(sa::aggregators::borda);
    for (int k = 0; k < small.size(); k += 7) {
        auto const h = weighing(small[k], 1), large = weighing(small[k], 1'000'000'000);
        long long least = -1;
        for (auto const& o : small) {
            auto const other = weighing(o, 1);
            if (sa::reflexive(veto, other).aligned() == sa::reflexive(veto, h).aligned()) continue;
            long long const distance = sa::swap_distance(h, other);
            if (least < 0 || distance < least) least = distance;
        }
        auto const r = sa::radius(veto, h), times = sa::radius(veto, large);
        right = right && r.swaps == least && r.complete && times.swaps == least * 1'000'000'000;
    }
    CHECK(right);

    constexpr auto me = sa::compose(sa::options("a", "b"), sa::lex(sa::aggregators::plurality),
                                    sa::times(3, sa::ranking("", "b", "a")),
                                    sa::times(2, sa::ranking("", "a", "b")));
    constexpr auto likes_b = [](opt x, sa::Profile auto const&) { return x == opt(1); };
    BOTH(sa::radius(likes_b, me).aligned
         && sa::radius(likes_b, me).swaps == 3); // the three move as one
}

TEST_CASE("neglect: item 13") {
    auto const worst = [](std::string_view rule) {
        std::array<int, 3> times{};
        for (auto const& h : scope(3, 3, rule)) {
            auto const n = sa::neglect(h);
            for (int i = 0; i < 3; ++i)
                times[static_cast<std::size_t>(i)] += n.parts[i].wholly() ? 1 : 0;
        }
        return times;
    };
    CHECK(worst("plurality") == std::array{40, 40, 40});
    CHECK(worst("borda") == std::array{25, 25, 25});
    CHECK(worst("nash") == std::array{16, 16, 16});
    CHECK(worst("dictator0") == std::array{0, 72, 72});
    // By utilities, whatever their zero and unit; by ranks; and of who does not care.
    constexpr auto u = sa::compose(
        sa::options("a", "b", "c"), sa::aggregators::constant(opt(1)),
        sa::utility("p", [](sa::text o) { return o == "a"   ? 110
                                                 : o == "b" ? 104
                                                            : 100; }),
        sa::utility("q", [](sa::text o) { return o == "c" ? -1 : -2; }),
        sa::utility("r", [](sa::text) { return 7; }));
    constexpr auto n = sa::neglect(u);
    BOTH(n.parts[0].lost == 6 && n.parts[0].range == 10 && n.parts[1].wholly()
         && !n.parts[2].wholly());
    BOTH(n.wholly() == 1 && n.most() == 1);
    // Losses that fit 64 bits, products that do not; and losses that do not.
    constexpr long long most = 9'223'372'036'854'775'807;
    constexpr auto wide = [](long long top) {
        return sa::compose(
            sa::options(0, 1, 2), sa::aggregators::constant(opt(1)),
            sa::utility("p", [=](int x) { return x == 0   ? top
                                                 : x == 1 ? 5LL
                                                          : 0LL; }),
            sa::utility("q", [=](int x) { return x == 0   ? top
                                                 : x == 1 ? 4LL
                                                          : 0LL; }));
    };
    BOTH(sa::neglect(wide(most)).most() == 1);
    constexpr auto wider =
        sa::compose(sa::options(0, 1), sa::aggregators::constant(opt(1)),
                    sa::utility("p", [](int x) { return x == 0 ? most : -2LL; }));
    CHECK(check::error_of([&] {
              static_cast<void>(sa::neglect(wider));
          }).find("a difference does not fit")
          == 0);
    constexpr auto split = sa::compose(sa::options("a", "b"), sa::aggregators::plurality,
                                       sa::ranking("", "a", "b"), sa::ranking("", "b", "a"));
    BOTH(sa::neglect(split).wholly() == 2 && sa::neglect(split, sa::ties::exists).wholly() == 0);
    BOTH(sa::neglect(split, sa::ties::lowest).most() == 1
         && sa::neglect(split, sa::ties::exists).most() == -1);
}

TEST_CASE("influence: item 13") {
    auto const of = [](std::string_view rule) { return sa::influence.over(scope(3, 3, rule)); };
    auto const serial = of("serial_veto");
    CHECK((serial[0] == 576 && serial[1] == 648 && serial[2] == 0));  // a dummy
    auto const dictator = of("dictator0");
    CHECK((dictator[0] == 216 * 4 && dictator[1] == 0 && dictator[2] == 0));
    auto const fair = of("plurality");
    CHECK((fair[0] > 0));
    CHECK(of("constant0")[0] == 0);
    // The Treaty of Rome's votes: a swing is counted from both of its sides.
    auto const small = sa::scopes::strict_orders<1, 2>(sa::aggregators::borda);
    CHECK(sa::influence.over(sa::scopes::shard(small, 0, 3)).size() == 0);  // an empty shard
    CHECK(sa::influence.over(small)[0] == 2);
    auto const rome = sa::influence.over(
        sa::scopes::strict_orders<6, 2>(sa::aggregators::weighted_voting({4, 4, 4, 2, 2, 1}, 12)),
        sa::ties::lowest);
    CHECK((rome[0] == 20 && rome[1] == 20 && rome[2] == 20 && rome[3] == 12 && rome[4] == 12
           && rome[5] == 0));
    constexpr auto me = sa::compose(sa::options("a", "b"), sa::aggregators::dictator(0),
                                    sa::ranking("", "a", "b"), sa::ranking("", "b", "a"));
    BOTH(sa::influence(me)[0] == 1 && sa::influence(me)[1] == 0);
}
