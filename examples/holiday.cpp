// SPDX-License-Identifier: BSL-1.0
// The holiday: a person who looks one week ahead, and an assistant that wants the same things for
// her and looks three weeks ahead.

#include <iostream>
#include <selfalign.hpp>
#include <selfalign/ext/print.hpp>

namespace sa = selfalign;
namespace relations = selfalign::relations;

enum class holiday { nice, horrible, stay_home };

// What comes of a holiday, stage by stage: the trip, the weeks after it, the person afterwards.
struct moment {
    holiday where;
    int stage;
};
constexpr auto future =
    sa::paths(sa::options(holiday::nice, holiday::horrible, holiday::stay_home), 3,
              [](holiday where, int stage) { return moment{where, stage}; });

struct feeling {};
constexpr auto feels = [](auto name, auto... nine) {
    return sa::utility<sa::in_units_of<feeling>>(name, [=](moment m) {
        int const table[] = {nine...};  // nice, horrible, stay home; three stages each
        return table[static_cast<int>(m.where) * 3 + m.stage];
    });
};

// One mind, seen through a world model of the given depth. Change a number and recompile.
constexpr auto mind(int depth) {
    return sa::compose(future.looking_ahead(depth), sa::aggregators::utilitarian,
                       //                        nice        horrible     stay home
                       feels("fun",              3, 1, 0,    -3, 0, 3,    0, 0, 0),
                       feels("attachment",       2, 1, 0,    -1, -3, 0,   1, 0, 0),
                       feels("fear of alone",    1, 1, -1,   0, -2, 5,    1, 0, -1),
                       feels("self-respect",     0, -2, -4,  0, 2, 6,     0, -1, -3));
}
constexpr auto she = mind(1);
constexpr auto assistant = mind(3);

static_assert(sa::self_aligned<relations::utilitarian, she>);
static_assert(sa::self_aligned<relations::utilitarian, assistant>);
constexpr auto verdict = sa::aligned(relations::utilitarian, assistant, she);
static_assert(verdict.misaligned() && verdict.loss == 10);

int main() {
    for (int depth = 1; depth <= 3; ++depth) {
        auto const h = sa::evaluate(mind(depth));
        auto const scores = sa::utility_sums(h);
        std::cout << depth;
        for (int x = 0; x < 3; ++x) std::cout << ' ' << scores[x];
        std::cout << '\n';
    }
}
