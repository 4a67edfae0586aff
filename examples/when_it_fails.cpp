// SPDX-License-Identifier: BSL-1.0
// When a system is not aligned with itself: who objects, whose fault is it, how far away is the
// nearest system that is, and which aggregator would have done better?

#include <iostream>
#include <selfalign.hpp>
#include <selfalign/ext/print_laws.hpp>
#include <selfalign/laws.hpp>

namespace sa = selfalign;
using sa::relations::veto;

constexpr auto evening = sa::compose(
    sa::options("write", "walk", "scroll"),
    sa::aggregators::plurality,
    sa::ranking("habit", "scroll", "walk", "write"),
    sa::ranking("tiredness", "scroll", "walk", "write"),
    sa::ranking("ambition", "write", "walk", "scroll"));

// One system: the verdict says who objects, and how much of the loss is the aggregator's fault.
constexpr auto verdict = sa::reflexive(veto, evening);
static_assert(verdict.misaligned() && verdict.avoidable() == 1);

// How far is it to a system that is aligned? Swap two neighbours in one part's order.
constexpr auto nearest = sa::radius(veto, evening);
static_assert(nearest.to_mend() == 1);

// Or leave the parts alone and change the aggregator, as little as possible.
constexpr auto kinder = sa::repair(veto, sa::aggregators::plurality);

// A whole family: all systems of three parts and three options. What fails is shown by the first.
constexpr auto family = sa::scopes::strict_orders<3, 3>(sa::lex(sa::aggregators::plurality));

int main() {
    std::cout << sa::sentence(verdict, evening, "veto", "plurality") << ".\n\n";

    int const part = sa::neglect(evening).most();
    std::cout << "Most neglected: " << to_string(evaluate(evening).name(part)) << ".\n";

    auto const& mended = *nearest.changed;
    std::cout << "Mended by " << nearest.to_mend() << " swap: " << sa::as_code(mended, "plurality")
              << "\n";
    auto const better = winners(kinder, evaluate(evening)).lowest();
    std::cout << "Mended by another aggregator, which chooses: "
              << to_string(evaluate(evening).option_name(better)) << ".\n\n";

    auto const all = sa::reflexive_on(veto, family);
    std::cout << "veto under plurality " << all << ":\n" << sa::as_code(all.first, "plurality")
              << to_string(all.why) << ".\n";
    // No aggregator does better than the repair: in the rest every option is somebody's worst.
    auto const rest = sa::reflexive_on(veto, sa::scopes::strict_orders<3, 3>(kinder));
    std::cout << "With the repaired aggregator it " << rest << ".\n";
}
