// SPDX-License-Identifier: BSL-1.0
#include "../against_oracle.hpp"

#include <selfalign/aggregators/elimination/benham.hpp>
#include <selfalign/aggregators/elimination/bottom_two_runoff_instant_runoff.hpp>
#include <selfalign/aggregators/elimination/iterated_removal_of_condorcet_loser.hpp>
#include <selfalign/aggregators/elimination/raynaud.hpp>

namespace ag = selfalign::aggregators;
using namespace check;

TEST_CASE("duel_eliminations: as the oracle on every scope, shape and menu") {
    CHECK(difference(hidden(ag::raynaud), "raynaud") == "");
    CHECK(difference(hidden(ag::iterated_removal_of_condorcet_loser),
                               "iterated_removal_of_condorcet_loser") == "");
    CHECK(difference(hidden(ag::benham), "benham") == "");
    CHECK(difference(hidden(ag::benham_put), "benham_put") == "");
    CHECK(difference(hidden(ag::benham_tb), "benham_tb") == "");
    CHECK(difference(hidden(ag::bottom_two_runoff_instant_runoff),
                               "bottom_two_runoff_instant_runoff") == "");
    CHECK(difference(hidden(ag::bottom_two_runoff_instant_runoff_put),
                               "bottom_two_runoff_instant_runoff_put") == "");
    // Planted.
    CHECK(difference(hidden(ag::simpson), "raynaud") != "");
    CHECK(difference(hidden(ag::copeland), "iterated_removal_of_condorcet_loser") != "");
    CHECK(difference(hidden(ag::benham), "benham_put") != "");
    CHECK(difference(hidden(ag::benham), "benham_tb") != "");
    CHECK(difference(hidden(ag::benham), "bottom_two_runoff_instant_runoff") != "");
    CHECK(difference(hidden(ag::bottom_two_runoff_instant_runoff),
                               "bottom_two_runoff_instant_runoff_put") != "");
}

TEST_CASE("duel_eliminations: published examples") {
    CHECK(hidden(ag::raynaud).strict(cycle(), {}) == choice{0, 1, 2});
    CHECK(hidden(ag::raynaud).strict(tennessee(), {}) == choice{1});
    CHECK(hidden(ag::iterated_removal_of_condorcet_loser).strict(cycle(), {}) == choice{0, 1, 2});
    CHECK(hidden(ag::iterated_removal_of_condorcet_loser).strict(tennessee(), {}) == choice{1});
    CHECK(hidden(ag::benham).strict(cycle(), {}) == choice{0, 1, 2});
    CHECK(hidden(ag::benham).strict(tennessee(), {}) == choice{1});
    CHECK(hidden(ag::benham_put).strict(cycle(), {}) == choice{0, 1, 2});
    CHECK(hidden(ag::benham_put).strict(tennessee(), {}) == choice{1});
    CHECK(hidden(ag::bottom_two_runoff_instant_runoff).strict(cycle(), {}) == choice{0, 1, 2});
    CHECK(hidden(ag::bottom_two_runoff_instant_runoff).strict(tennessee(), {}) == choice{1});
    CHECK(hidden(ag::bottom_two_runoff_instant_runoff_put).strict(cycle(), {}) == choice{0, 1, 2});
    CHECK(hidden(ag::bottom_two_runoff_instant_runoff_put).strict(tennessee(), {}) == choice{1});
    CHECK(hidden(ag::benham_tb).strict(tennessee(), {}) == choice{1});
}

TEST_CASE("duel_eliminations: claims") {
    CHECK(broken_claim(hidden(ag::raynaud), "anonymous neutral condorcet pareto") == "");
    CHECK(broken_claim(hidden(ag::benham), "anonymous neutral condorcet pareto") == "");
    CHECK(broken_claim(hidden(ag::benham_put), "anonymous neutral condorcet smith pareto") == "");
    CHECK(broken_claim(hidden(ag::benham_tb), "anonymous resolute condorcet smith pareto") == "");
    CHECK(broken_claim(hidden(ag::bottom_two_runoff_instant_runoff),
                       "anonymous neutral condorcet pareto") == "");
    CHECK(broken_claim(hidden(ag::bottom_two_runoff_instant_runoff_put),
                       "anonymous neutral condorcet smith pareto") == "");
    CHECK(broken_claim(hidden(ag::iterated_removal_of_condorcet_loser),
                       "anonymous neutral no_condorcet_loser") == "");
    CHECK(counterexample(hidden(ag::benham_tb), "neutral", strict(2, 2)) != "");
    // c is beaten by the others, but by less than they are by each other.
    CHECK(counterexample(hidden(ag::raynaud), "smith",
                         {{{{0, 3, 1, 2}, {3, 0, 1, 2}, {1, 3, 2, 0}}, {1, 1, 1}}}) != "");
    // Two of the top cycle go at once, and what is left wins.
    samples const at_once{{{{1, 0, 2}, {0, 1, 2}, {2, 1, 0}, {1, 2, 0}}, {2, 2, 1, 1}}};
    CHECK(counterexample(hidden(ag::benham), "smith", at_once) != "");
    CHECK(counterexample(hidden(ag::bottom_two_runoff_instant_runoff), "smith", at_once) != "");
    CHECK(counterexample(hidden(ag::iterated_removal_of_condorcet_loser), "pareto",
                         claim_scope("pareto")) != "");
    CHECK(counterexample(hidden(ag::iterated_removal_of_condorcet_loser), "condorcet",
                         claim_scope("pareto")) != "");
    CHECK(counterexample(hidden(ag::iterated_removal_of_condorcet_loser), "monotone",
                         claim_scope("monotone")) != "");
    CHECK(counterexample(hidden(ag::raynaud), "monotone",
                         {{{{1, 0, 2}, {0, 1, 2}, {1, 2, 0}, {2, 0, 1}}, {2, 1, 3, 1}}}) != "");
    samples const raised{
        {{{0, 1, 2}, {1, 0, 2}, {1, 0, 2}, {2, 0, 1}, {0, 2, 1}, {1, 2, 0}}, {1, 1, 1, 2, 3, 4}},
        {{{2, 0, 1}, {1, 0, 2}, {0, 1, 2}, {1, 2, 0}, {0, 2, 1}}, {3, 1, 3, 4, 1}},
        {{{1, 2, 0}, {2, 0, 1}, {0, 1, 2}, {0, 2, 1}, {2, 1, 0}}, {2, 3, 3, 2, 1}},
        {{{3, 1, 0, 2}, {2, 1, 3, 0}, {0, 2, 1, 3}, {0, 2, 3, 1}}, {3, 3, 2, 1}}};
    CHECK(counterexample(hidden(ag::benham), "monotone", raised) != "");
    CHECK(counterexample(hidden(ag::benham_put), "monotone", raised) != "");
    CHECK(counterexample(hidden(ag::benham_tb), "monotone", raised) != "");
    CHECK(counterexample(hidden(ag::bottom_two_runoff_instant_runoff), "monotone", raised) != "");
    CHECK(counterexample(hidden(ag::bottom_two_runoff_instant_runoff_put), "monotone",
                         raised) != "");
}
