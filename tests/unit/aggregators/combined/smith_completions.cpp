// SPDX-License-Identifier: BSL-1.0
#include "../against_oracle.hpp"

#include <selfalign/aggregators/combined/copeland_global_borda.hpp>
#include <selfalign/aggregators/combined/copeland_global_minimax.hpp>
#include <selfalign/aggregators/combined/copeland_local_borda.hpp>
#include <selfalign/aggregators/combined/copeland_local_minimax.hpp>
#include <selfalign/aggregators/combined/smith_irv.hpp>
#include <selfalign/aggregators/combined/smith_minimax.hpp>

namespace ag = selfalign::aggregators;
using namespace check;

TEST_CASE("smith_completions: as the oracle on every scope, shape and menu") {
    CHECK(difference(hidden(ag::smith_irv), "smith_irv") == "");
    CHECK(difference(hidden(ag::smith_irv_put), "smith_irv_put") == "");
    CHECK(difference(hidden(ag::smith_minimax), "smith_minimax") == "");
    CHECK(difference(hidden(ag::copeland_local_borda), "copeland_local_borda") == "");
    CHECK(difference(hidden(ag::copeland_global_borda), "copeland_global_borda") == "");
    CHECK(difference(hidden(ag::copeland_local_minimax), "copeland_local_minimax") == "");
    CHECK(difference(hidden(ag::copeland_global_minimax),
                               "copeland_global_minimax") == "");
    // Planted.
    CHECK(difference(hidden(ag::irv), "smith_irv") != "");
    CHECK(difference(hidden(ag::smith_irv), "smith_irv_put") != "");
    CHECK(difference(hidden(ag::copeland), "smith_minimax") != "");
    CHECK(difference(hidden(ag::copeland_global_borda), "copeland_local_borda") != "");
    CHECK(difference(hidden(ag::copeland_local_borda), "copeland_global_borda") != "");
    CHECK(difference(hidden(ag::copeland_global_minimax),
                               "copeland_local_minimax") != "");
    CHECK(difference(hidden(ag::copeland_local_minimax),
                               "copeland_global_minimax") != "");
}

TEST_CASE("smith_completions: published examples") {
    CHECK(hidden(ag::smith_irv).strict(cycle(), {}) == choice{0, 1, 2});
    CHECK(hidden(ag::smith_irv).strict(tennessee(), {}) == choice{1});
    CHECK(hidden(ag::smith_irv_put).strict(cycle(), {}) == choice{0, 1, 2});
    CHECK(hidden(ag::smith_irv_put).strict(tennessee(), {}) == choice{1});
    CHECK(hidden(ag::smith_minimax).strict(cycle(), {}) == choice{0, 1, 2});
    CHECK(hidden(ag::smith_minimax).strict(tennessee(), {}) == choice{1});
    CHECK(hidden(ag::copeland_local_borda).strict(cycle(), {}) == choice{0, 1, 2});
    CHECK(hidden(ag::copeland_local_borda).strict(tennessee(), {}) == choice{1});
    CHECK(hidden(ag::copeland_global_borda).strict(cycle(), {}) == choice{0, 1, 2});
    CHECK(hidden(ag::copeland_global_borda).strict(tennessee(), {}) == choice{1});
    CHECK(hidden(ag::copeland_local_minimax).strict(cycle(), {}) == choice{0, 1, 2});
    CHECK(hidden(ag::copeland_local_minimax).strict(tennessee(), {}) == choice{1});
    CHECK(hidden(ag::copeland_global_minimax).strict(cycle(), {}) == choice{0, 1, 2});
    CHECK(hidden(ag::copeland_global_minimax).strict(tennessee(), {}) == choice{1});
}

TEST_CASE("smith_completions: anonymous, neutral, Condorcet, Smith, weakly Pareto") {
    CHECK(broken_claim(hidden(ag::smith_irv), "anonymous neutral condorcet smith pareto") == "");
    CHECK(broken_claim(hidden(ag::smith_irv_put),
                       "anonymous neutral condorcet smith pareto") == "");
    CHECK(broken_claim(hidden(ag::smith_minimax),
                       "anonymous neutral condorcet smith pareto") == "");
    CHECK(broken_claim(hidden(ag::copeland_local_borda),
                       "anonymous neutral condorcet smith pareto") == "");
    CHECK(broken_claim(hidden(ag::copeland_global_borda),
                       "anonymous neutral condorcet smith pareto") == "");
    CHECK(broken_claim(hidden(ag::copeland_local_minimax),
                       "anonymous neutral condorcet smith pareto") == "");
    CHECK(broken_claim(hidden(ag::copeland_global_minimax),
                       "anonymous neutral condorcet smith pareto") == "");
    samples const raised{
        {{{2, 0, 1}, {1, 0, 2}, {0, 1, 2}, {1, 2, 0}, {0, 2, 1}}, {3, 1, 3, 4, 1}}};
    CHECK(counterexample(hidden(ag::smith_irv), "monotone", raised) != "");
    CHECK(counterexample(hidden(ag::smith_irv_put), "monotone", raised) != "");
}
