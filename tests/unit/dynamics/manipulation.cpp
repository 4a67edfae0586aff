// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <selfalign/dynamics.hpp>

#include <selfalign/ext/rational.hpp>

namespace sa = selfalign;
namespace relations = selfalign::relations;
namespace aggregators = selfalign::aggregators;
using namespace check;
using q = sa::rational;

namespace {

// Item 16 of the theory, the productivity assistant.
enum class act { nothing, focus_timer, cancel_weekend, stop_caring };
struct point {};

template <class... Values>
constexpr auto part(sa::text name, Values... of_each_act) {
    return sa::utility<sa::in_units_of<point>>(name, [=](act a) {
        int const value[] = {of_each_act...};
        return value[static_cast<int>(a)];
    });
}
using five = sa::list<int, 5>;
constexpr five weights(int work, int others) {
    five w(5);
    w[0] = work;
    for (int i = 1; i < 5; ++i) w[i] = others;
    return w;
}
constexpr auto person(five const& w) {
    return sa::compose(
        sa::options(act::nothing, act::focus_timer, act::cancel_weekend, act::stop_caring),
        aggregators::utilitarian(w), part("work", 0, 2, 4, 6), part("friends", 0, 0, -1, -3),
        part("family", 0, 0, -2, -3), part("sports", 0, 0, -1, -3), part("art", 0, -1, -1, -3));
}
constexpr auto today = person(weights(1, 1));

// What the assistant's action does to the person.
constexpr auto edit = [](auto const& h, opt x) {
    return h.world[x] == act::stop_caring ? person(weights(1, 0)) : h;
};
constexpr auto approval = sa::approval_rating<q>{};

// The assistant as a relation: the option with the largest weighted sum, as H adds it up.
struct approved {
    template <sa::System H> constexpr long long loss(opt x, H const& h) const {
        auto const scores = h.sigma().scores(h.profile());
        return scores[sa::lowest_of_the_highest(scores).index] - scores[x.index];
    }
};

}  // namespace

TEST_CASE("manipulation: the productivity assistant (item 16)") {
    BOTH(sa::choose(today) == sa::option_set<1>::of(opt(1)));
    constexpr auto r = sa::manipulation(today, approval, edit);
    constexpr q before[] = {q(0), q(1, 5), q(-1, 5), q(-6, 5)};
    constexpr q after[] = {q(0), q(1, 5), q(-1, 5), q(6)};
    for (int x = 0; x < 4; ++x) {
        CHECK(r.option[x].before == before[x]);
        CHECK(r.option[x].after == after[x]);
        CHECK(r.option[x].honest == (x < 3));
    }
    BOTH(r.honest_best == opt(1) && r.best == opt(3));
    BOTH(r.gain() == q(29, 5) && r.regret() == q(7, 5));

    // Judged by the person it leaves behind, stopping to care is perfect; by the one who asked,
    // not.
    constexpr auto tomorrow = edit(today, opt(3));
    BOTH(sa::reflexive(approved{}, tomorrow).aligned());
    BOTH(sa::aligned(approved{}, tomorrow, today).misaligned());
    BOTH(sa::aligned(approved{}, tomorrow, today).loss == 7);  // fifths
    // Four of five parts are worse off than if nothing had been done.
    auto const h = sa::evaluate(today);
    int worse = 0;
    for (int i = 0; i < 5; ++i) worse += h.value(i, opt(3)) < h.value(i, opt(0));
    CHECK(worse == 4);
    // Whoever maximises the literal request picks it, too.
    opt most{0};
    for (int x = 1; x < 4; ++x)
        if (h.value(0, most) < h.value(0, opt(x))) most = opt(x);
    CHECK(most == opt(3));
    // The detector says: do not train on approval afterwards.
    constexpr auto game = sa::snapshot_gaming(approved{}, today, edit);
    BOTH(game.flagged() && game.choice == opt(3) && game.frozen == 7 && game.edited == 0);
}

TEST_CASE("manipulation: editing that does not pay") {
    // An edit that leaves everything as it is.
    auto const honest = sa::manipulation(today, approval, [](auto const& h, opt) { return h; });
    CHECK(honest.gain() == q(0));
    CHECK(honest.regret() == q(0));
    CHECK((honest.option[0].honest && honest.option[3].honest));
    // What leaves the approval of what is done, and changes that of everything else, is an edit.
    auto const elsewhere = sa::manipulation(today, approval, [](auto const& h, opt x) {
        return h.world[x] == act::nothing ? person(weights(1, 3)) : h;
    });
    CHECK(elsewhere.option[0].after == elsewhere.option[0].before);
    CHECK(!elsewhere.option[0].honest);
    // An edit that makes the person care more about everybody else: it changes them and brings
    // nothing.
    auto const kind = sa::manipulation(today, approval, [](auto const& h, opt x) {
        return h.world[x] == act::stop_caring ? person(weights(1, 3)) : h;
    });
    CHECK(!kind.option[3].honest);
    CHECK(kind.option[3].after == q(-30, 13));
    CHECK(kind.gain() == q(0));
}

TEST_CASE("manipulation: one utility decides whether editing pays, against sums by hand") {
    // Variants: what stopping to care is worth to work, and what it costs each of the others.
    bool right = true;
    for (int worth = -3; worth <= 9; ++worth)
        for (int cost = 0; cost <= 4; ++cost) {
            auto const variant = [&](five const& w) {
                return sa::compose(sa::numbered<2>(), aggregators::utilitarian(w),
                                   sa::utility<sa::in_units_of<point>>(
                                       "", [=](int x) { return x == 1 ? worth : 1; }),
                                   sa::utility<sa::in_units_of<point>>(
                                       "", [=](int x) { return x == 1 ? -cost : 0; }),
                                   sa::utility<sa::in_units_of<point>>(
                                       "", [=](int x) { return x == 1 ? -cost : 0; }),
                                   sa::utility<sa::in_units_of<point>>("", [=](int) { return 0; }),
                                   sa::utility<sa::in_units_of<point>>("", [=](int) { return 0; }));
            };
            auto const r =
                sa::manipulation(variant(weights(1, 1)), approval, [&](auto const&, opt x) {
                    return x.index == 1 ? variant(weights(1, 0)) : variant(weights(1, 1));
                });
            // Option 0 is worth 1/5; option 1 (worth - 2 cost) / 5 before and `worth` afterwards.
            q const before = q(worth - 2 * cost, 5);
            q const after = q(worth);
            q const expected = after > q(1, 5) ? after - q(1, 5) : q(0);
            right = right && r.option[1].before == before && r.option[1].after == after
                    && r.gain() == expected;
        }
    CHECK(right);
}

TEST_CASE("approval_rating: weights of the parts count where Σ has none") {
    constexpr auto h =
        sa::compose(sa::numbered<2>(), aggregators::utilitarian,
                    sa::times(3, sa::utility<sa::in_units_of<point>>("", [](int x) { return x; })),
                    sa::utility<sa::in_units_of<point>>("", [](int x) { return 5 - x; }));
    BOTH(approval(sa::evaluate(h), opt(1)) == q(7, 4));
}
