// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <boost/hana/for_each.hpp>

#include <selfalign/aggregators/catalogue.hpp>
#include <selfalign/laws/anonymous.hpp>
#include <selfalign/laws/can_ask.hpp>
#include <selfalign/laws/neutral.hpp>
#include <selfalign/laws/symmetry_claims.hpp>
#include <selfalign/relations/catalogue.hpp>
#include <selfalign/scopes/utilities.hpp>

namespace sa = selfalign;
namespace scopes = selfalign::scopes;
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

// Utilities, and with them all orders with ties: 3 options at 0..2, and 2 at 0..1.
using valued = sa::table<sa::capacity<3, 3>, sa::weak_orders, sa::values<long long, scopes::common_scale>>;
template <class Rule>
auto valued_systems(Rule const& rule) {
    std::vector<sa::situation<valued, sa::numbers<sa::unbounded>, Rule>> all;
    auto const add = [&]<class Rows>(Rows, int parts, int options) {
        int count = 1;
        for (int i = 0; i < parts; ++i) count *= Rows::count;
        for (int k = 0; k < count; ++k) {
            valued p(sa::capacity<3, 3>(parts, options));
            for (int i = 0, rest = k; i < parts; ++i, rest /= Rows::count)
                Rows::set(p, i, rest % Rows::count);
            all.emplace_back(p, sa::numbered(options), rule);
        }
    };
    add(scopes::utility_rows<3, 2, scopes::common_scale>(), 2, 3);
    add(scopes::utility_rows<2, 1, scopes::common_scale>(), 3, 2);
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
            auto const valued = valued_systems(entry.value);
            CHECK_MESSAGE(sa::anonymous.rule(valued, sa::ties::forall), std::string(entry.name.data()));
            CHECK_MESSAGE(sa::neutral.rule(valued, sa::ties::forall), std::string(entry.name.data()));
        }
    });
    CHECK(claims == 20);
}

TEST_CASE("symmetry_claims: every relation that claims it is anonymous and neutral") {
    int claims = 0;
    auto const all = systems(sa::aggregators::plurality);
    auto const valued = valued_systems(sa::aggregators::plurality);
    using situation = typename std::remove_const_t<decltype(all)>::value_type;
    boost::hana::for_each(sa::relations::catalogue, [&](auto const& entry) {
        using relation = std::remove_cvref_t<decltype(entry.value)>;
        if constexpr (sa::claims_neutral<relation> && sa::claims_anonymous<relation> &&
                      sa::can_ask<relation, situation>) {
            ++claims;
            CHECK_MESSAGE(sa::anonymous.relation(entry.value, all), std::string(entry.name.data()));
            CHECK_MESSAGE(sa::neutral.relation(entry.value, all), std::string(entry.name.data()));
            CHECK_MESSAGE(sa::anonymous.relation(entry.value, valued), std::string(entry.name.data()));
            CHECK_MESSAGE(sa::neutral.relation(entry.value, valued), std::string(entry.name.data()));
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
