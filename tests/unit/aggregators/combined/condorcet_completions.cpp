// SPDX-License-Identifier: BSL-1.0
#include "../against_oracle.hpp"

#include <selfalign/aggregators/combined/black.hpp>
#include <selfalign/aggregators/combined/condorcet_irv.hpp>
#include <selfalign/aggregators/combined/condorcet_plurality.hpp>
#include <selfalign/aggregators/combined/daunou.hpp>

namespace ag = selfalign::aggregators;
using namespace check;

TEST_CASE("condorcet_completions: as the oracle on every scope, shape and menu") {
    CHECK(difference(hidden(ag::black), "black") == "");
    CHECK(difference(hidden(ag::daunou), "daunou") == "");
    CHECK(difference(hidden(ag::condorcet_irv), "condorcet_irv") == "");
    CHECK(difference(hidden(ag::condorcet_irv_put), "condorcet_irv_put") == "");
    CHECK(difference(hidden(ag::condorcet_plurality), "condorcet_plurality") == "");
    // Planted.
    CHECK(difference(hidden(ag::borda), "black") != "");
    CHECK(difference(hidden(ag::condorcet_plurality), "daunou") != "");
    CHECK(difference(hidden(ag::irv), "condorcet_irv") != "");
    CHECK(difference(hidden(ag::condorcet_irv), "condorcet_irv_put") != "");
    CHECK(difference(hidden(ag::plurality), "condorcet_plurality") != "");
}

TEST_CASE("condorcet_completions: published examples") {
    CHECK(hidden(ag::black).strict(cycle(), {}) == choice{0, 1, 2});
    CHECK(hidden(ag::black).strict(tennessee(), {}) == choice{1});
    CHECK(hidden(ag::daunou).strict(cycle(), {}) == choice{0, 1, 2});
    CHECK(hidden(ag::daunou).strict(tennessee(), {}) == choice{1});
    CHECK(hidden(ag::condorcet_irv).strict(cycle(), {}) == choice{0, 1, 2});
    CHECK(hidden(ag::condorcet_irv).strict(tennessee(), {}) == choice{1});
    CHECK(hidden(ag::condorcet_irv_put).strict(cycle(), {}) == choice{0, 1, 2});
    CHECK(hidden(ag::condorcet_irv_put).strict(tennessee(), {}) == choice{1});
    CHECK(hidden(ag::condorcet_plurality).strict(cycle(), {}) == choice{0, 1, 2});
    CHECK(hidden(ag::condorcet_plurality).strict(tennessee(), {}) == choice{1});
    // Borda, 1770.
    sample const borda = ballots({{1, "abc"}, {7, "acb"}, {7, "bca"}, {6, "cba"}});
    CHECK(hidden(ag::black).strict(borda, {}) == choice{2});
    CHECK(hidden(ag::daunou).strict(borda, {}) == choice{2});
    CHECK(hidden(ag::condorcet_irv).strict(borda, {}) == choice{2});
    CHECK(hidden(ag::condorcet_irv_put).strict(borda, {}) == choice{2});
    CHECK(hidden(ag::condorcet_plurality).strict(borda, {}) == choice{2});
    // Without a Condorcet winner the fallbacks differ; d is a Condorcet loser, and Daunou counts
    // first places without it.
    sample const loser = ballots({{4, "abcd"}, {3, "bcad"}, {3, "cabd"}, {2, "dbca"}});
    CHECK(hidden(ag::black).strict(loser, {}) == choice{1});
    CHECK(hidden(ag::daunou).strict(loser, {}) == choice{1});
    CHECK(hidden(ag::condorcet_plurality).strict(loser, {}) == choice{0});
}

TEST_CASE("condorcet_completions: claims") {
    CHECK(broken_claim(hidden(ag::black), "anonymous neutral condorcet pareto monotone") == "");
    CHECK(broken_claim(hidden(ag::daunou),
                       "anonymous neutral condorcet pareto no_condorcet_loser") == "");
    CHECK(broken_claim(hidden(ag::condorcet_irv), "anonymous neutral condorcet pareto") == "");
    CHECK(broken_claim(hidden(ag::condorcet_irv_put), "anonymous neutral condorcet pareto") == "");
    CHECK(broken_claim(hidden(ag::condorcet_plurality),
                       "anonymous neutral condorcet pareto monotone") == "");
    CHECK(counterexample(hidden(ag::black), "smith",
                         {{{{1, 2, 3, 0}, {3, 0, 2, 1}, {1, 2, 0, 3}, {0, 2, 3, 1}, {2, 0, 1, 3}},
                           {7, 6, 1, 7, 5}}})
          != "");
    CHECK(
        counterexample(
            hidden(ag::daunou), "smith",
            {{{{1, 3, 0, 2}, {0, 3, 2, 1}, {1, 2, 0, 3}, {2, 0, 1, 3}, {2, 0, 3, 1}, {0, 3, 1, 2}},
              {1, 1, 1, 1, 1, 1}}})
        != "");
    CHECK(counterexample(hidden(ag::condorcet_irv), "smith",
                         {{{{1, 0, 2}, {0, 1, 2}, {2, 1, 0}, {1, 2, 0}}, {2, 2, 1, 1}}}) != "");
    CHECK(counterexample(hidden(ag::condorcet_irv_put), "smith",
                         {{{{2, 3, 1, 0, 4}, {0, 1, 2, 3, 4}, {3, 1, 2, 4, 0}}, {4, 2, 3}}}) != "");
    CHECK(counterexample(hidden(ag::condorcet_plurality), "smith",
                         {{{{0, 2, 1}, {2, 0, 1}, {0, 1, 2}, {2, 1, 0}}, {2, 3, 4, 5}}}) != "");
    CHECK(counterexample(hidden(ag::daunou), "monotone",
                         {{{{1, 2, 0, 3}, {2, 3, 1, 0}, {3, 0, 1, 2}, {0, 1, 2, 3}}, {1, 1, 1, 1}}})
          != "");
    samples const raised{
        {{{2, 0, 1}, {1, 0, 2}, {0, 1, 2}, {1, 2, 0}, {0, 2, 1}}, {3, 1, 3, 4, 1}},
        {{{0, 1, 2}, {1, 0, 2}, {1, 0, 2}, {2, 0, 1}, {0, 2, 1}, {1, 2, 0}}, {1, 1, 1, 2, 3, 4}}};
    CHECK(counterexample(hidden(ag::condorcet_irv), "monotone", raised) != "");
    CHECK(counterexample(hidden(ag::condorcet_irv_put), "monotone", raised) != "");
}
