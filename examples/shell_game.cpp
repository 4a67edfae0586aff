// SPDX-License-Identifier: BSL-1.0
// "The aligned AI will know how to deal with the conflict" is a shell game: where a group is not
// aligned with itself, no choice both follows the group and satisfies the relation. Not a matter of
// intelligence: the least that has to be lost is computed here, over all choices, for a real
// election.
//
//   shell_game [FILE]     (a PrefLib file; without FILE the sample that ships with the examples)

#include <iostream>
#include <selfalign.hpp>
#include <selfalign/ext/preflib.hpp>
#include <selfalign/ext/preflib_profile.hpp>
#include <selfalign/ext/print.hpp>
#include <selfalign/ext/rational.hpp>
#include <selfalign/laws/tension.hpp>

namespace sa = selfalign;
using fraction = boost::rational<long long>;

template <class Rule, class F>
void play(char const* rule, Rule const& sigma, char const* relation, F const& f, auto const& world,
          auto const& ballots) {
    auto const h = sa::compose(world, sa::lex(sigma), ballots);
    fraction const lambda(1, sa::total_weight(h));
    auto const t = sa::tension(f, h, lambda);
    auto const name = [&](sa::opt x) { return to_string(h.option_name(x)); };
    std::cout << "  " << rule << " chooses " << name(sa::choose(h).lowest()) << "; with "
              << relation << ' ';
    if (t.satisfiable()) std::cout << "there is nothing to reconcile\n";
    else
        std::cout << "at least " << sa::number_text(t.least) << " is lost, by choosing "
                  << name(t.compromise) << '\n';
}

int main(int argc, char** argv) try {
    auto const data =
        sa::preflib::read(argc > 1 ? argv[1] : SELFALIGN_EXAMPLES_DATA "/tennessee.soc");
    auto const world = sa::preflib::world(data);
    auto const ballots = sa::preflib::orders(data);
    std::cout << data.title << ": " << data.voters() << " voters as the parts of one system\n"
              << "Not to follow what the group chooses counts 1, a loss of all voters by 1 counts "
                 "1.\n";
    auto const all = [&](char const* name, auto const& rule) {
        play(name, rule, "veto", sa::relations::veto, world, ballots);
        play(name, rule, "condorcet", sa::relations::condorcet, world, ballots);
        play(name, rule, "all_top", sa::relations::all_top, world, ballots);
    };
    all("plurality", sa::aggregators::plurality);
    all("irv", sa::aggregators::irv);
    all("copeland", sa::aggregators::copeland);
    std::cout << "Where something is lost there is no A that is aligned both ways: "
                 "not a smart one either.\n";
} catch (std::exception const& e) {
    std::cerr << "shell_game: " << e.what() << '\n';
    return 1;
}
