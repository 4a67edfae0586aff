// SPDX-License-Identifier: BSL-1.0
// A learner that inverts Σ and then edits who it learned from (items 14 and 15).
#include "../laws/erased.hpp"

#include <selfalign/dynamics/drift.hpp>
#include <selfalign/dynamics/learn_and_edit.hpp>
#include <selfalign/dynamics/temporal.hpp>

namespace sa = selfalign;
namespace drifts = selfalign::drifts;
using namespace check;
using erased::erased_system;
using erased::scope;

namespace {

// What H's parts give an option: their points (2 for the best of three), or their votes.
constexpr auto points = [](auto const& h, opt x) {
    long long sum = 0;
    for (int i = 0; i < h.parts(); ++i) sum += h.value(i, x);
    return sum;
};
constexpr auto votes = [](auto const& h, opt x) {
    long long sum = 0;
    for (int i = 0; i < h.parts(); ++i) sum += h.is_top(i, x) ? 1 : 0;
    return sum;
};
// Everybody comes to like the outcome by so many places.
constexpr auto persuading(int places) {
    return [=](auto const& h, opt x) {
        auto later = h;
        for (int k = 0; k < places; ++k) later = drifts::adaptation(later, x);
        return later;
    };
}

// Sums over all systems of (3,3) under plurality.
struct sums {
    long long explanations = 0, promised = 0, earned = 0, promised_later = 0, earned_later = 0,
              frozen = 0, price = 0;
    int edits = 0, gains = 0, regrets = 0;

    friend bool operator==(sums const&, sums const&) = default;
};

// As the library does it, or as somebody might get it wrong.
template <class Learn>
sums over_scope(Learn const& learn) {
    auto const systems = scope(3, 3, "plurality");
    sa::version_spaces spaces;
    spaces.add(systems);
    sums s;
    for (auto const& space : spaces.spaces()) {
        std::vector<erased_system> possible;
        for (auto const& e : space.explained_by)
            possible.push_back(systems[static_cast<std::size_t>(e.system)]);
        for (auto const& h : possible) {
            auto const e = learn(h, possible);
            s.explanations += e.explanations;
            s.promised += e.honest.promised;
            s.earned += e.honest.earned;
            s.promised_later += e.editing.promised;
            s.earned_later += e.editing.earned;
            s.frozen += e.frozen;
            s.price += e.price;
            s.edits += e.edits();
            s.gains += e.gain() > 0;
            s.regrets += e.regret() > 0;
        }
    }
    return s;
}
template <class Approval>
sums learned(Approval const& approval, int places) {
    return over_scope([&](auto const& h, auto const& possible) {
        return sa::learn_and_edit(h, possible, approval, persuading(places));
    });
}

}  // namespace

TEST_CASE("learn_and_edit: the better one can edit, the less one has to learn (items 14, 15)") {
    // Who leaves them alone learns enough to do what is best for every one of the 216 minds.
    CHECK(learned(points, 0) == sums{5664, 852, 972, 852, 972, 972, 0, 0, 0, 0});
    // To make them like it a place more pays in 165 of them, and 75 would have been served better.
    CHECK(learned(points, 1) == sums{5664, 852, 972, 1104, 1194, 828, 366, 216, 165, 75});
    // Two places: whatever is done is approved of in full, at 648 swaps, and is worth to who was
    // there before what a blind choice is worth: one point a part.
    CHECK(learned(points, 2) == sums{5664, 852, 972, 1296, 1296, 648, 648, 216, 192, 130});
    CHECK(learned(votes, 1) == sums{5664, 328, 408, 456, 546, 282, 366, 104, 111, 84});
}

TEST_CASE("learn_and_edit: planted, learners that get it wrong") {
    auto const right = learned(points, 1);
    auto const edit = persuading(1);
    auto const wrong = [&](auto const& change) {
        return over_scope([&](auto const& h, auto const& possible) {
                   auto e = sa::learn_and_edit(h, possible, points, edit);
                   change(e, h, possible);
                   return e;
               }) != right;
    };
    CHECK(!wrong([](auto&, auto const&, auto const&) {}));
    // One that knows H.
    CHECK(wrong([&](auto& e, auto const& h, auto const&) {
        e = sa::learn_and_edit(h, std::vector{h}, points, edit);
    }));
    // One that hopes for the best of those that H may be.
    CHECK(wrong([&](auto& e, auto const&, auto const& possible) {
        for (auto const& other : possible)
            e.honest.promised = std::max(e.honest.promised, points(other, e.honest.choice));
    }));
    // One that asks H as it was what it thinks afterwards.
    CHECK(wrong([&](auto& e, auto const& h, auto const&) {
        e.editing.earned = points(h, e.editing.choice);
    }));
    // One that asks who is left behind what it thought before.
    CHECK(wrong([](auto& e, auto const&, auto const&) {
        e.frozen = points(e.left_behind, e.editing.choice);
    }));
    // One that counts parts instead of swaps.
    CHECK(wrong([](auto& e, auto const& h, auto const&) {
        e.price = 0;
        for (int i = 0; i < h.parts(); ++i)
            for (int x = 0; x < h.options(); ++x)
                e.price += h.rank(i, opt(x)) != e.left_behind.rank(i, opt(x));
    }));
}

TEST_CASE("learn_and_edit: H is frozen, what is left behind is another system") {
    int content = 0, served = 0, price = 0, of_the_edited = 0;
    for (auto const& h : scope(3, 3, "plurality")) {
        auto const e = sa::learn_and_edit(h, std::vector{h}, points, persuading(1));
        // What is earned is asked of H as it was. Who is left behind says the same only if there
        // was nothing to edit: of the 24 who all like one option best, the 3 who all like a lower
        // one second best are talked into that.
        CHECK(e.frozen == points(h, e.editing.choice));
        of_the_edited += e.frozen == points(e.left_behind, e.editing.choice);
        // The first column: what is chosen by whoever was made, in the eyes of who was there.
        auto const m = sa::temporal(erased::the_relation("veto"), std::vector{h, e.left_behind});
        content += m(1, 1).value == sa::answer::aligned;
        served += m(1, 0).value == sa::answer::aligned;
        price += e.price != sa::swap_distance(h, e.left_behind)
                 || (e.price == 0) != (points(h, e.editing.choice) == 6);
    }
    CHECK(of_the_edited == 24 - 3);
    CHECK(content == 216);
    CHECK(served == 168);
    CHECK(price == 0);
}

TEST_CASE("learn_and_edit: not to know Σ either is to promise less") {
    std::vector<erased_system> everything;
    for (auto const& r : erased::rules)
        for (auto const& h : scope(2, 3, r)) everything.push_back(h);
    sa::version_spaces spaces;
    spaces.add(everything);
    auto const plural = scope(2, 3, "plurality");
    bool less = true, strictly = false;
    for (auto const& h : plural) {
        std::vector<erased_system> possible;
        for (auto const& e : spaces.explaining(h))
            possible.push_back(everything[static_cast<std::size_t>(e.system)]);
        auto const knows =
            sa::learn_and_edit(h, sa::explanations_of(h, plural), points, persuading(1));
        auto const guesses = sa::learn_and_edit(h, possible, points, persuading(1));
        less = less && knows.explanations <= guesses.explanations
               && guesses.honest.promised <= knows.honest.promised;
        less = less && guesses.editing.promised <= knows.editing.promised;
        strictly = strictly || guesses.honest.promised < knows.honest.promised;
    }
    CHECK(less);
    CHECK(strictly);
    CHECK(error_of([&] {
              static_cast<void>(sa::learn_and_edit(plural[0], std::vector<erased_system>(), points,
                                                   persuading(1)));
          })
          == "no hypothesis behaves as the system does; expected at least one to learn from");
}

TEST_CASE("learn_and_edit: while compiling") {
    // 01|10: it could be any of three, one of which dislikes 1; afterwards everybody likes
    // anything.
    constexpr auto two = [] {
        auto const all =
            sa::scopes::strict_orders<2, 2>(sa::lex(sa::aggregators::plurality)).borda_scored();
        return sa::learn_and_edit(all[1], sa::explanations_of(all[1], all), points,
                                  drifts::adaptation);
    };
    BOTH(two().explanations == 3 && two().honest.choice == opt(0) && two().honest.promised == 1);
    BOTH(two().edits() && two().gain() == 1 && two().regret() == 0 && two().price == 1);
}
