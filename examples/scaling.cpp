// SPDX-License-Identifier: BSL-1.0
// Making a whole system less bounded. Two parts each work out as much of what they want as they
// have room for, the easy things first. Give both more room, or one of them, and the same person
// chooses something else: what "you, but smarter" would do depends on how you got smarter.

#include <cmath>
#include <selfalign.hpp>
#include <selfalign/dynamics.hpp>

#include "essay/table.hpp"

namespace sa = selfalign;

enum class evening { scroll, call_home, train, dance };
constexpr auto evenings =
    sa::options(evening::scroll, evening::call_home, evening::train, evening::dance);

// What there is to see about each evening, for each part, the easiest first. With one thing seen
// nothing speaks against scrolling; with two, each part finds reasons of its own.
constexpr int body_sees[4][4] = {
    // scroll, call home, train, dance
    {0, 0, 0, 0},  // easy: I am tired
    {0, 0, 1, 1},  // moving feels good
    {0, 0, 3, 0},  // training adds up
    {1, 0, 0, 5},  // so does what one goes on doing because it is fun
};
constexpr int heart_sees[4][4] = {
    {0, 0, 0, 0},  // easy: everybody is online
    {0, 1, 0, 1},  // a voice is not a feed
    {0, 2, 0, 0},  // parents get old
    {0, 0, 0, 3},  // friends are made by doing things together
};

struct reason {};
constexpr auto body = sa::featured<sa::in_units_of<reason>>(
    "body", 4, [](evening e, int k) { return body_sees[k][static_cast<int>(e)]; }, 1);
constexpr auto heart = sa::featured<sa::in_units_of<reason>>(
    "heart", 4, [](evening e, int k) { return heart_sees[k][static_cast<int>(e)]; }, 1);

// Where reasons balance, whatever is easiest: the first in the list.
constexpr auto person = sa::compose(evenings, sa::lex(sa::aggregators::utilitarian), body, heart);
constexpr auto with(int body_room, int heart_room) {
    return evenings[sa::choose(sa::with_budgets(person, {body_room, heart_room})).lowest()];
}

// Four ways to grow a little, four different people.
static_assert(with(1, 1) == evening::scroll && with(1, 2) == evening::call_home);
static_assert(with(2, 1) == evening::train && with(2, 2) == evening::dance);

// A copy of the whole person is aligned with the person. So is the person, at its own size.
static_assert(sa::self_aligned<sa::relations::isomorphic, person>);
static_assert(sa::self_aligned<sa::relations::boundary, person>);
// One that has grown is neither a copy, nor does it do the same.
constexpr auto grown = sa::scaled(person, {.parts = 2});
static_assert(sa::aligned(sa::relations::isomorphic, grown, person).misaligned());
static_assert(sa::aligned(sa::relations::boundary, grown, person).misaligned());

int main(int argc, char**) {
    bool const data = argc > 1;
    {
        essay::table table(data, "What the person does, by what body (down) and heart see");
        table.row("body \\ heart", 1, 2, 3, 4);
        for (int b = 1; b <= 4; ++b) {
            table.row(b);
            for (int h = 1; h <= 4; ++h) table.add(sa::label_of(with(b, h), 0));
        }
    }
    auto const little = sa::over_schedules(person, 2), much = sa::over_schedules(person, 4);
    essay::table table(data, "How much the choice depends on the way of growing");
    table.row("room for up to", "schedules", "different choices", "bits");
    table.row("2 things a part", little.entries().size(), little.distinct(), little.entropy());
    table.row("4 things a part", much.entries().size(), much.distinct(),
              std::round(much.entropy() * 100) / 100);
}
