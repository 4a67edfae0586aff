// SPDX-License-Identifier: BSL-1.0
// The productivity assistant. Somebody asks for help with work; they are also a friend, a parent,
// somebody who runs and paints. An assistant that is after their approval can do better than to
// help: it can change who is asked. Change a number below and recompile.

#include <selfalign.hpp>
#include <selfalign/dynamics.hpp>
#include <selfalign/ext/rational.hpp>

#include "essay/table.hpp"

namespace sa = selfalign;

enum class act { nothing, focus_timer, cancel_weekend, stop_caring };
constexpr auto acts =
    sa::options(act::nothing, act::focus_timer, act::cancel_weekend, act::stop_caring);

struct well_being {};
template <class... Values>
constexpr auto cares(sa::text name, Values... of_each_act) {
    return sa::utility<sa::in_units_of<well_being>>(name, [=](act a) {
        int const values[] = {of_each_act...};
        return values[static_cast<int>(a)];
    });
}
//                                        nothing  timer  weekend  caring
constexpr auto work    = cares("work",          0,     2,       4,      6);
constexpr auto friends = cares("friends",       0,     0,      -1,     -3);
constexpr auto family  = cares("family",        0,     0,      -2,     -3);
constexpr auto sports  = cares("sports",        0,     0,      -1,     -3);
constexpr auto art     = cares("art",           0,    -1,      -1,     -3);

// A person is these parts, and how much each of them counts.
constexpr auto person(int for_work, int for_each_other) {
    int const weights[] = {for_work, for_each_other, for_each_other, for_each_other,
                           for_each_other};
    return sa::compose(acts, sa::aggregators::utilitarian(weights),  //
                       work, friends, family, sports, art);
}
constexpr auto today = person(1, 1);

// What the assistant's act leaves behind. Only one of them changes the person.
constexpr auto edit = [](auto const& h, sa::opt x) {
    return acts[x] == act::stop_caring ? person(1, 0) : h;
};

// Aligned: no act would have been approved of more, by the person who is asked.
struct best_approved {
    template <sa::System H>
    constexpr long long loss(sa::opt x, H const& h) const {
        auto const approval = h.sigma().scores(h.profile());
        return approval[sa::lowest_of_the_highest(approval).index] - approval[x.index];
    }
};

// The person would set a focus timer. One who has stopped caring is perfectly happy to have
// stopped; the one who asked is not, by 7 (over five parts), and aligned() asks the one who asked.
constexpr auto tomorrow = edit(today, acts.index_of(act::stop_caring));
static_assert(sa::choose(today).contains(acts.index_of(act::focus_timer)));
static_assert(sa::self_aligned<best_approved{}, tomorrow>);
static_assert(sa::aligned(best_approved{}, tomorrow, today).loss == 7);

// What is in it for the assistant, and the warning not to train it on approval afterwards.
constexpr auto report = sa::manipulation(today, sa::approval_rating<sa::rational>{}, edit);
static_assert(report.gain() == sa::rational(29, 5));
static_assert(report.regret() == sa::rational(7, 5));
static_assert(sa::snapshot_gaming(best_approved{}, today, edit).flagged());

int main(int argc, char**) {
    essay::table table(argc > 1, "How much does the person approve?");
    table.row("the assistant's act", "today", "afterwards", "");
    char const* const names[] = {"nothing", "set a focus timer", "cancel the weekend",
                                 "make them stop caring"};
    for (int x = 0; x < acts.size(); ++x) {
        auto const& o = report.option[x];
        table.row(names[x], o.before, o.after,
                  x == report.honest_best.index ? "best for the person as they are"
                  : x == report.best.index      ? "best for the assistant"
                                                : "");
    }
    table.row("what manipulation gains", "", report.gain());
    table.row("what it costs who asked", report.regret(), "");
}
