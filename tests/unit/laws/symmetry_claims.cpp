// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <boost/hana/for_each.hpp>

#include <selfalign/aggregators/catalogue.hpp>
#include <selfalign/laws/anonymous.hpp>
#include <selfalign/laws/can_ask.hpp>
#include <selfalign/laws/neutral.hpp>
#include <selfalign/laws/symmetry_claims.hpp>
#include <selfalign/relations/catalogue.hpp>

namespace sa = selfalign;
using namespace check;

namespace {

using profile = sa::borda_scored_profile<sa::table<sa::capacity<4, 4>, sa::strict_orders>, long long>;

// Whole scopes of several sizes, in one type.
template <class Rule>
auto systems(Rule const& rule) {
    std::vector<sa::situation<profile, sa::numbers<sa::unbounded>, Rule>> all;
    for (samples const& scope : {strict(3, 3), strict(4, 2), strict(2, 4)})
        for (sample const& s : scope)
            all.emplace_back(sa::borda_scored(table_of<sa::capacity<4, 4>, sa::strict_orders>(s)),
                             sa::numbered(s.options()), rule);
    return all;
}

} // namespace

TEST_CASE("symmetry_claims: every rule that claims it is anonymous and neutral") {
    int claims = 0;
    boost::hana::for_each(sa::aggregators::catalogue, [&](auto const& entry) {
        using rule = std::remove_cvref_t<decltype(entry.value)>;
        if constexpr (sa::claims_neutral<rule> && sa::claims_anonymous<rule>) {
            ++claims;
            auto const all = systems(entry.value);
            CHECK_MESSAGE(sa::anonymous.rule(all, sa::ties::forall), std::string(entry.name.data()));
            CHECK_MESSAGE(sa::neutral.rule(all, sa::ties::forall), std::string(entry.name.data()));
        }
    });
    CHECK(claims == 20);
}

TEST_CASE("symmetry_claims: every relation that claims it is anonymous and neutral") {
    int claims = 0;
    auto const all = systems(sa::aggregators::plurality);
    using situation = typename std::remove_const_t<decltype(all)>::value_type;
    boost::hana::for_each(sa::relations::catalogue, [&](auto const& entry) {
        using relation = std::remove_cvref_t<decltype(entry.value)>;
        if constexpr (sa::claims_neutral<relation> && sa::claims_anonymous<relation> &&
                      sa::can_ask<relation, situation>) {
            ++claims;
            CHECK_MESSAGE(sa::anonymous.relation(entry.value, all), std::string(entry.name.data()));
            CHECK_MESSAGE(sa::neutral.relation(entry.value, all), std::string(entry.name.data()));
        }
    });
    CHECK(claims >= 13);
}

TEST_CASE("symmetry_claims: rules that look at names claim nothing") {
    static_assert(!sa::claims_neutral<decltype(sa::aggregators::irv)>);
    static_assert(!sa::claims_anonymous<decltype(sa::aggregators::dictator(0))>);
    static_assert(!sa::claims_neutral<decltype(sa::aggregators::agenda())>);
    // What a relation that says nothing is supposed to claim elsewhere is not enough here.
    constexpr auto mine = [](opt, sa::Profile auto const&) { return true; };
    static_assert(!sa::claims_neutral<decltype(mine)>);
}
