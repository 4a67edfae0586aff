// SPDX-License-Identifier: BSL-1.0
//
// Every relation of the catalogue that reads whole systems obeys the laws of relations.
#include "../obeys.hpp"

#include <selfalign/relations/catalogue.hpp>

#include <boost/hana/size.hpp>

using namespace check;
namespace rel = sa::relations;

TEST_CASE("laws: relations of whole systems") {
    auto const samples = thinned_samples(sa::relation_samples<sa::weak_orders>());
    CHECK(broken_by(rel::isomorphic, samples) == "");
    CHECK(broken_by(rel::boundary_all_menus, samples) == "");
}

TEST_CASE("laws: relations of lotteries") {
    // Under a rule that draws different lots for different parts.
    auto const samples =
        thinned_samples(sa::relation_samples<sa::weak_orders, struct sa::aggregators::random_dictator>());
    CHECK(broken_by(rel::boundary_law, samples) == "");
    CHECK(broken_by(rel::boundary_coupled, samples) == "");
    CHECK(broken_by(rel::boundary_draws, samples) == "");
    CHECK(broken_by(rel::ex_post_pareto, samples) == "");
    CHECK(broken_by(rel::ex_ante_pareto, samples) == "");
}

TEST_CASE("laws: every relation of the catalogue is asked, here or in choices.cpp") {
    // 25 of them see a choice.
    static_assert(decltype(boost::hana::size(rel::catalogue))::value == 25 + 7);
}
