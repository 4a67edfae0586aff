// SPDX-License-Identifier: BSL-1.0
// What a choice does to who chose. Whether "the person ends up happy with it" means anything
// depends on which person: the one who chose, or the one that the choice has made. All 216 minds of
// three parts that rank three options and choose what most parts like best, over three years.

#include <selfalign.hpp>
#include <selfalign/dynamics.hpp>

#include "essay/table.hpp"

namespace sa = selfalign;
namespace drifts = selfalign::drifts;
namespace relations = selfalign::relations;

constexpr auto minds = sa::scopes::strict_orders<3, 3>(sa::lex(sa::aggregators::plurality));

// Of how many minds is the choice of year s aligned with the parts of year t?
struct years {
    int aligned[4][4] = {};
};
template <class F, class Minds, class Drift>
years over_time(F const& f, Minds const& all, Drift const& drift) {
    years count;
    for (auto const& h : all) {
        auto const m = sa::temporal(f, sa::history(h, drift, 3));
        for (int s = 0; s < 4; ++s)
            for (int t = 0; t < 4; ++t) count.aligned[s][t] += m(s, t).value == sa::answer::aligned;
    }
    return count;
}

// One mind in full, checked while compiling: two parts like 0 best and the third likes it least.
// After a year of getting used to it nobody minds it any more, and nobody has been helped.
constexpr auto before = minds[5];  // 012 | 012 | 210
constexpr auto after = drifts::adaptation(before, sa::choose(before).lowest());
static_assert(sa::reflexive(relations::veto, before).misaligned());
static_assert(sa::reflexive(relations::veto, after).aligned());
static_assert(sa::aligned(relations::veto, after, before).misaligned());

// To make the person content is one thing, to choose well for the person as they are another; the
// first is always possible, which is why the second must not be trained to look like it.
static_assert(sa::heal(relations::veto, before, drifts::adaptation, 1).healed);
static_assert(sa::snapshot_gaming(relations::veto, before, drifts::adaptation).flagged());

void show(bool data, char const* heading, years const& count) {
    essay::table table(data, heading);
    table.row("choice of \\ parts of", "year 0", "year 1", "year 2", "year 3");
    for (int s = 0; s < 4; ++s) {
        table.row("year " + std::to_string(s));
        for (int n : count.aligned[s]) table.add(n);
    }
}

int main(int argc, char**) {
    bool const data = argc > 1;
    show(data, "Everybody learns to like what happens: minds in which no part gets its last choice",
         over_time(relations::veto, minds, drifts::adaptation));
    show(data, "Everybody tires of what happens: minds that choose what is best in sum (Borda)",
         over_time(relations::utilitarian, minds.borda_scored(), drifts::habituation));
}
