// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <selfalign/laws/levels.hpp>

namespace sa = selfalign;
namespace relations = selfalign::relations;
using namespace check;

namespace {

// Majority as a group order of two options; ties go to the lower index.
struct majority {
    template <sa::PickingProfile P> constexpr sa::per_option<P, int> order(P const& p) const {
        auto const votes = sa::first_places(p);
        sa::per_option<P, int> ranks(2);
        ranks[votes[1] > votes[0] ? 0 : 1] = 1;
        return ranks;
    }
};

struct always_zero {
    template <sa::PickingProfile P> constexpr sa::per_option<P, int> order(P const&) const {
        sa::per_option<P, int> ranks(2);
        ranks[1] = 1;
        return ranks;
    }
};

// A leaf that wants option 0 or 1.
constexpr auto leaf(int wants) {
    return sa::utility("", [=](int x) { return x == wants ? 1 : 0; });
}
constexpr auto w = sa::numbered<2>();

struct result {
    int profiles = 0, levels_hold = 0, flat_fails = 0;
};
// All 2^n wishes of n leaves, grouped by `make`.
template <class Make> result over(int leaves, Make const& make) {
    result r;
    for (int code = 0; code < 1 << leaves; ++code) {
        auto const a = sa::levels(relations::core,
                                  make([=](int k) { return leaf(code >> (leaves - 1 - k) & 1); }));
        ++r.profiles;
        r.levels_hold += a.every_level();
        r.flat_fails += a.every_level() && a.flattened == sa::answer::misaligned;
    }
    return r;
}

}  // namespace

TEST_CASE("levels: a majority of majorities need not be one (section 3.5)") {
    // Three leaves in two groups: 0, 1 | 1, with a tie.
    constexpr auto tied = sa::compose(w, majority{}, sa::group("a", majority{}, leaf(0), leaf(1)),
                                      sa::group("b", majority{}, leaf(1)));
    constexpr auto a = sa::levels(relations::core, tied);
    BOTH(a.every_level() && a.flattened == sa::answer::misaligned);
    BOTH(sa::evaluate(sa::flattened(tied)).parts() == 3);

    // Five leaves in groups of 3, 1 and 1, without any tie: 2 of 32.
    auto const five = over(5, [](auto l) {
        return sa::compose(w, majority{}, sa::group("a", majority{}, l(0), l(1), l(2)),
                           sa::group("b", majority{}, l(3)), sa::group("c", majority{}, l(4)));
    });
    CHECK(five.levels_hold == 32);
    CHECK(five.flat_fails == 2);
    // Nine leaves in three groups of three: 54 of 512; four leaves can win.
    auto const nine = [](auto l) {
        return sa::compose(w, majority{}, sa::group("a", majority{}, l(0), l(1), l(2)),
                           sa::group("b", majority{}, l(3), l(4), l(5)),
                           sa::group("c", majority{}, l(6), l(7), l(8)));
    };
    CHECK(over(9, nine).levels_hold == 512);
    CHECK(over(9, nine).flat_fails == 54);
    auto const four =
        nine([](int k) { return leaf(k == 0 || k == 1 || k == 3 || k == 4 ? 1 : 0); });
    CHECK(sa::choose(four).lowest() == opt(1));
}

TEST_CASE("levels: the whole and its leaves in order, a group not") {
    constexpr auto h = sa::compose(w, majority{}, sa::group("a", always_zero{}, leaf(1)),
                                   sa::group("b", majority{}, leaf(0)));
    constexpr auto a = sa::levels(relations::core, h);
    BOTH(a.top == sa::answer::aligned && a.inside == sa::answer::misaligned
         && a.flattened == sa::answer::aligned);
    BOTH(!a.every_level());
}

TEST_CASE("flattened: groups in groups, names and weights of leaves") {
    constexpr auto h =
        sa::compose(w, majority{},
                    sa::group("outer", majority{},
                              sa::group("inner", majority{}, sa::named("deep", leaf(0)), leaf(1)),
                              sa::times(3, leaf(1))),
                    leaf(0));
    constexpr auto flat = sa::evaluate(sa::flattened(h));
    BOTH(flat.parts() == 4 && flat.name(0) == sa::label("deep") && flat.weight(2) == 3
         && flat.weight(3) == 1);
    // The inner group's tie goes to 0, the outer group's majority is 1, the whole's tie goes to 0.
    BOTH(sa::choose(h).lowest() == opt(0));
    BOTH(sa::levels(relations::core, h).flattened == sa::answer::misaligned);
}
