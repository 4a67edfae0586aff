// SPDX-License-Identifier: BSL-1.0
#include <iostream>
#include <selfalign.hpp>
#include <selfalign/ext/print.hpp>  // sentence, and << for verdicts

namespace sa = selfalign;
namespace relations = selfalign::relations;

enum class holiday { nice, horrible, stay_home };

// Parts that want different things, one world model, and an aggregator that turns wants to choice.
constexpr auto me = sa::compose(
    sa::options(holiday::nice, holiday::horrible, holiday::stay_home),
    sa::aggregators::plurality,
    sa::ranking("fun", holiday::nice, holiday::stay_home, holiday::horrible),
    sa::ranking("attachment", holiday::nice, holiday::stay_home, holiday::horrible),
    sa::utility("self-respect", [](holiday h) { return h == holiday::horrible ? 6 : 0; }));

// What I choose is what my aggregator chooses, and no option is better for all of my parts.
static_assert(sa::self_aligned<relations::boundary, me>);
static_assert(sa::self_aligned<relations::pareto, me>);

// But not every part gets its favourite, and no choice could have avoided it.
constexpr auto verdict = sa::reflexive(relations::all_top, me);
static_assert(verdict.misaligned());
static_assert(verdict.witness.part == 2 && verdict.loss == 1);
static_assert(verdict.avoidable() == 0);

// A relation that adds up utilities cannot be asked of parts that only rank: it is ill-typed.
static_assert(!sa::can_ask<decltype(relations::utilitarian), decltype(me)>);

int main() {
    std::cout << sa::sentence(sa::reflexive(relations::pareto, me), "pareto", "plurality") << '\n'
              << sa::sentence(verdict, "all_top", "plurality") << '\n'
              << "options that may be chosen, by index: " << sa::choose(me) << '\n';
}
