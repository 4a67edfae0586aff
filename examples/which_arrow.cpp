// SPDX-License-Identifier: BSL-1.0
// "Aligned with H" is an arrow from A to H; which one do you mean? What a policy is consistent with,
// the smallest system that tells two meanings apart, and which meaning implies which.

#include <iostream>
#include <selfalign.hpp>
#include <selfalign/ext/print_laws.hpp>
#include <selfalign/laws.hpp>
#include <selfalign/relations/catalogue.hpp>

namespace sa = selfalign;
namespace rules = selfalign::aggregators;

// All ways in which three parts can order three options, scored by Borda where a meaning asks for
// utilities.
constexpr auto systems = sa::scopes::strict_orders<3, 3>(rules::plurality).borda_scored();

// An assistant that imitates H's majority vote satisfies these meanings of "aligned", and no other.
void meanings(char const* name, auto const& policy) {
    std::cout << name << " could mean:";
    for (auto const& v : sa::consistent(policy, sa::relations::catalogue, systems, sa::ties::lowest))
        if (v.holds()) std::cout << ' ' << to_string(v.name);
    std::cout << '\n';
}

int main() {
    meanings("plurality", rules::plurality);
    meanings("copeland ", rules::copeland);
    meanings("nash     ", rules::nash);

    // Two meanings that agree on all small systems are told apart by a larger one.
    constexpr auto small = sa::scopes::strict_orders<2, 3>(rules::plurality);
    static_assert(!sa::separate(sa::relations::unanimity, sa::relations::condorcet, small));
    auto const found = sa::separate(sa::relations::unanimity, sa::relations::condorcet,
                                    sa::scopes::strict_orders<3, 3>(rules::plurality));
    std::cout << "\nunanimity and condorcet differ on " << to_string(found.option) << " of\n"
              << sa::as_code(found, "plurality") << '\n';

    // Which implies which. What holds here is said of these systems, and of no others: that every
    // Condorcet winner is best by Borda is an accident of size, and gone with a fourth part.
    constexpr auto meant = boost::hana::make_tuple(
        sa::entry{"all_top", sa::relations::all_top}, sa::entry{"core", sa::relations::core},
        sa::entry{"condorcet", sa::relations::condorcet},
        sa::entry{"utilitarian", sa::relations::utilitarian},
        sa::entry{"pareto", sa::relations::pareto},
        sa::entry{"unanimity", sa::relations::unanimity}, sa::entry{"veto", sa::relations::veto});
    std::cout << sa::lattice(meant, systems) << '\n'
              << sa::lattice(meant, sa::scopes::strict_orders<4, 3>(rules::plurality).borda_scored());
}
