// SPDX-License-Identifier: BSL-1.0
// "Aligned with H" is an arrow from A to H; which one do you mean? What a policy is consistent
// with, the smallest system that tells two meanings apart, and which meaning implies which.

#include <iostream>
#include <selfalign.hpp>
#include <selfalign/core/entry.hpp>
#include <selfalign/ext/print_laws.hpp>
#include <selfalign/laws.hpp>

namespace sa = selfalign;
namespace rules = selfalign::aggregators;

// All ways in which three parts can order three options, scored by Borda where a meaning asks for
// utilities.
constexpr auto systems = sa::scopes::strict_orders<3, 3>(rules::plurality).borda_scored();

// Meanings to choose from; your own would stand here, too.
namespace meaning = selfalign::relations;
constexpr auto meanings = boost::hana::make_tuple(
    sa::entry{"boundary", meaning::boundary}, sa::entry{"all_top", meaning::all_top},
    sa::entry{"core", meaning::core}, sa::entry{"condorcet", meaning::condorcet},
    sa::entry{"utilitarian", meaning::utilitarian}, sa::entry{"nash_opt", meaning::nash_opt},
    sa::entry{"pareto", meaning::pareto}, sa::entry{"unanimity", meaning::unanimity},
    sa::entry{"majority_veto", meaning::majority_veto}, sa::entry{"veto", meaning::veto},
    sa::entry{"participation", meaning::participation});

// An assistant that imitates H's rule satisfies these meanings of "aligned", and none of the
// others.
void could_mean(char const* name, auto const& policy) {
    std::cout << name << " could mean:";
    for (auto const& v : sa::consistent(policy, meanings, systems, sa::ties::lowest))
        if (v.holds()) std::cout << ' ' << to_string(v.name);
    std::cout << '\n';
}

int main() {
    could_mean("plurality", rules::plurality);
    could_mean("copeland ", rules::copeland);
    could_mean("nash     ", rules::nash);

    // Two meanings that agree on all small systems are told apart by a larger one.
    constexpr auto small = sa::scopes::strict_orders<2, 3>(rules::plurality);
    static_assert(!sa::separate(meaning::unanimity, meaning::condorcet, small));
    auto const found = sa::separate(meaning::unanimity, meaning::condorcet,
                                    sa::scopes::strict_orders<3, 3>(rules::plurality));
    std::cout << "\nunanimity and condorcet differ on " << to_string(found.option) << " of\n"
              << sa::as_code(found, "plurality") << '\n';

    // Which implies which. What holds here is said of these systems, and of no others: that every
    // Condorcet winner is best by Borda is an accident of size, and gone with a fourth part.
    constexpr auto meant = boost::hana::make_tuple(
        sa::entry{"all_top", meaning::all_top}, sa::entry{"core", meaning::core},
        sa::entry{"condorcet", meaning::condorcet}, sa::entry{"utilitarian", meaning::utilitarian},
        sa::entry{"pareto", meaning::pareto}, sa::entry{"unanimity", meaning::unanimity},
        sa::entry{"veto", meaning::veto});
    std::cout << sa::lattice(meant, systems) << '\n'
              << sa::lattice(meant,
                             sa::scopes::strict_orders<4, 3>(rules::plurality).borda_scored());
}
