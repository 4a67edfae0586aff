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

// A learner that has watched what every mind does with every menu takes it for any of those that do
// the same: for one of up to 34. It may help that mind as it is, or make it like things first.
using points = long long;  // of three parts: 2 for what a part likes best, 1, 0
constexpr auto approval = [](auto const& h, sa::opt x) -> points {
    return sa::utility_sums(h)[x.index];
};
struct learner {
    points afterwards = 0, before = 0;
    long long swaps = 0;
};
template <class Minds, class Edit>
learner among(Minds const& all, Edit const& edit) {
    sa::version_spaces known;
    known.add(all);
    learner sum;
    for (auto const& alike : known.spaces()) {
        std::vector<sa::system_of<Minds>> possible;
        for (auto const& e : alike.explained_by) possible.push_back(all[e.system]);
        for (auto const& h : possible) {
            auto const learned = sa::learn_and_edit(h, possible, approval, edit);
            sum.afterwards += learned.editing.earned;
            sum.before += learned.frozen;
            sum.swaps += learned.price;
        }
    }
    return sum;
}

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
    auto const leave_alone = [](auto const& h, sa::opt) { return h; };
    auto const persuade = [](auto const& h, sa::opt x) {
        return drifts::adaptation(drifts::adaptation(h, x), x);
    };
    essay::table table(data, "What a learner is approved of for, in points of 1296");
    table.row("what it does to them", "afterwards", "by who they were", "swaps");
    auto const row = [&](char const* what, learner const& sum) {
        table.row(what, sum.afterwards, sum.before, sum.swaps);
    };
    row("leaves them as they are", among(minds.borda_scored(), leave_alone));
    row("makes them like it a little", among(minds.borda_scored(), drifts::adaptation));
    row("makes them like it a lot", among(minds.borda_scored(), persuade));
}
