// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

namespace sa = selfalign;
using namespace check;

namespace {

// Item 22 of the theory, the holiday: per-stage values of four parts.
struct moment {
    trip where;
    int stage;
};
constexpr int tables[4][3][3] = {{{3, 1, 0}, {-3, 0, 3}, {0, 0, 0}},
                                 {{2, 1, 0}, {-1, -3, 0}, {1, 0, 0}},
                                 {{1, 1, -1}, {0, -2, 5}, {1, 0, -1}},
                                 {{0, -2, -4}, {0, 2, 6}, {0, -1, -3}}};
constexpr auto future = sa::paths(sa::options(trip::sea, trip::city, trip::home), 3,
                                  [](trip t, int stage) { return moment{t, stage}; });

struct feeling {};
template <int Part>
constexpr auto feels = sa::utility<sa::in_units_of<feeling>>("", [](moment m) {
    return tables[Part][static_cast<int>(m.where)][m.stage];
});
constexpr auto mind(int depth) {
    return sa::compose(future.looking_ahead(depth), sa::aggregators::utilitarian, feels<0>,
                       feels<1>, feels<2>, feels<3>);
}
template <int Depth> constexpr auto sums = sa::utility_sums(sa::evaluate(mind(Depth)));

}  // namespace

TEST_CASE("paths: values add up over the stages that are seen") {
    static_assert(sa::DepthModel<decltype(future)> && !sa::BeliefModel<decltype(future)>);
    BOTH(future.horizon() == 3 && future.depth() == 3 && future.looking_ahead(1).depth() == 1);
    BOTH(sums<1>[0] == 6 && sums<1>[1] == -4 && sums<1>[2] == 2);
    BOTH(sums<2>[0] == 7 && sums<2>[1] == -7 && sums<2>[2] == 1);
    BOTH(sums<3>[0] == 2 && sums<3>[1] == 7 && sums<3>[2] == -3);
}

TEST_CASE("paths: item 22, the holiday") {
    constexpr auto h = mind(1);
    constexpr auto a = mind(3);
    BOTH(sa::choose(h) == sa::option_set<1>::of(opt(0))
         && sa::choose(a) == sa::option_set<1>::of(opt(1)));
    // What H does loses 5 as the deeper mind sees it; what the deeper mind does loses 10 for H.
    BOTH(sa::aligned(sa::relations::utilitarian, h, a).loss == 5);
    BOTH(sa::aligned(sa::relations::utilitarian, a, h).loss == 10);
    // No destination satisfies both: the joint losses are 5, 10 and 14.
    int joint[3] = {};
    auto const short_sighted = sa::evaluate(h), far_sighted = sa::evaluate(a);
    for (int x = 0; x < 3; ++x)
        joint[x] = static_cast<int>(sa::loss_at(sa::relations::utilitarian, opt(x), short_sighted) +
                                    sa::loss_at(sa::relations::utilitarian, opt(x), far_sighted));
    CHECK(joint[0] == 5);
    CHECK(joint[1] == 10);
    CHECK(joint[2] == 14);
}

TEST_CASE("paths: on top of an uncertain world they start from its outcomes") {
    // Two states, weights 1 and 2; the second stage doubles.
    constexpr auto start =
        sa::uncertain(sa::numbered<2>(), sa::belief(sa::odds(0, 1), sa::odds(1, 2)),
                      [](int x, int s) { return 10 * x + s; });
    constexpr auto w = sa::paths(start, 2, [](int z, int t) { return t == 0 ? z : 2 * z; });
    static_assert(sa::DepthModel<decltype(w)>);
    constexpr auto same = [](int z) { return z; };
    BOTH(sa::expected(w, opt(0), same) == 3 * (0 * 1 + 1 * 2));
    BOTH(sa::expected(w, opt(1), same) == 3 * (10 * 1 + 11 * 2));
    BOTH(sa::expected(w.looking_ahead(1), opt(1), same) == 10 * 1 + 11 * 2);
    BOTH(sa::surely(w, opt(0), [](int z) { return z < 3; })
         && !sa::surely(w, opt(0), [](int z) { return z < 2; }));
}

TEST_CASE("paths: a depth beyond the horizon is refused") {
    CHECK(error_of([] { static_cast<void>(future.looking_ahead(4)); }) ==
          "a world was to be seen 4 stages deep; expected 1..3");
    CHECK(error_of([] { static_cast<void>(future.looking_ahead(0)); }) ==
          "a world was to be seen 0 stages deep; expected 1..3");
}
