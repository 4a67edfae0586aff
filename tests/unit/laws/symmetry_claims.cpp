// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <algorithm>
#include <numeric>

#include <boost/hana/for_each.hpp>

#include <selfalign/aggregators/catalogue.hpp>
#include <selfalign/aggregators/claims.hpp>
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

using ranked =
    sa::borda_scored_profile<sa::table<sa::capacity<4, 4>, sa::strict_orders>, long long>;
// Utilities, and with them all orders with ties.
using valued =
    sa::table<sa::capacity<3, 3>, sa::weak_orders, sa::values<long long, scopes::common_scale>>;

// Rules and relations whose types are forgotten: laws are compiled once for all of them.
template <class P> struct any_rule {
    sa::options_of<P> (*choose)(P const&);
    sa::options_of<P> operator()(P const& p) const { return choose(p); }
};
template <class P>
using system_of = sa::situation<P, sa::numbers<sa::unbounded>, any_rule<P>>;
template <class P> struct any_relation {
    long long (*of)(opt, system_of<P> const&);
    long long loss(opt x, system_of<P> const& h) const { return of(x, h); }
};

// Of a relation that sees A as a whole: the same for every option.
template <class F, class P>
long long loss_of([[maybe_unused]] opt x, system_of<P> const& h) {
    if constexpr (sa::ChoiceRelation<F, system_of<P>>) return sa::loss_at(F(), x, h);
    else return sa::judge_system(F(), h, h).loss;
}

// Whole scopes of several sizes, in one type.
std::vector<system_of<ranked>> systems(any_rule<ranked> rule) {
    std::vector<system_of<ranked>> all;
    for (samples const& scope : {strict(3, 3), strict(4, 2), strict(2, 4)})
        for (std::size_t k = 0; k < scope.size(); k += stride)
            all.emplace_back(
                sa::borda_scored(table_of<sa::capacity<4, 4>, sa::strict_orders>(scope[k])),
                sa::numbered(scope[k].options()), rule);
    return all;
}

// 2 parts that value 3 options at 0..2, and 3 parts that value 3, or 2, at 0..1.
std::vector<system_of<valued>> systems(any_rule<valued> rule) {
    std::vector<system_of<valued>> all;
    auto const add = [&]<class Rows>(Rows, int parts, int options) {
        int count = 1;
        for (int i = 0; i < parts; ++i) count *= Rows::count;
        for (int k = 0; k < count; k += static_cast<int>(stride)) {
            valued p(sa::capacity<3, 3>(parts, options));
            for (int i = 0, rest = k; i < parts; ++i, rest /= Rows::count)
                Rows::set(p, i, rest % Rows::count);
            all.emplace_back(p, sa::numbered(options), rule);
        }
    };
    add(scopes::utility_rows<3, 2, scopes::common_scale>(), 2, 3);
    add(scopes::utility_rows<3, 1, scopes::common_scale>(), 3, 3);
    add(scopes::utility_rows<2, 1, scopes::common_scale>(), 3, 2);
    return all;
}

template <class P>
void check_rule(any_rule<P> rule, bool is_neutral, std::string const& name) {
    auto const all = systems(rule);
    CHECK_MESSAGE(sa::anonymous.rule(all, sa::ties::forall), name);
    CHECK_MESSAGE(bool(sa::neutral.rule(all, sa::ties::forall)) == is_neutral, name);
}
template <class P>
void check_relation(any_relation<P> f, std::string const& name) {
    static auto const all =
        systems(any_rule<P>{[](P const& p) { return sa::winners(sa::aggregators::plurality, p); }});
    CHECK_MESSAGE(sa::anonymous.relation(f, all), name);
    CHECK_MESSAGE(sa::neutral.relation(f, all), name);
}

// What a rule chooses under any naming of the options, in their first names.
choice under_every_naming(any_rule<ranked> rule, sample const& s) {
    choice all;
    std::vector<int> name(static_cast<std::size_t>(s.options()));
    std::iota(name.begin(), name.end(), 0);
    do {
        sample other = s;
        for (int i = 0; i < s.parts(); ++i)
            for (int x = 0; x < s.options(); ++x)
                other.rank[static_cast<std::size_t>(i)][static_cast<std::size_t>(
                    name[static_cast<std::size_t>(x)])] = s.at(i, x);
        auto const won =
            rule(sa::borda_scored(table_of<sa::capacity<4, 4>, sa::strict_orders>(other)));
        for (int x = 0; x < s.options(); ++x)
            if (won.contains(opt(name[static_cast<std::size_t>(x)]))) all.insert(x);
    } while (std::next_permutation(name.begin(), name.end()));
    return all;
}
// On how many profiles the second rule chooses anything but what the first does under some naming.
template <class Rule, class InSomeNaming>
int chosen_otherwise(Rule, InSomeNaming) {
    any_rule<ranked> const rule{[](ranked const& p) { return sa::winners(Rule(), p); }};
    int different = 0;
    for (samples const& scope : {strict(3, 3), strict(4, 3), strict(2, 4)})
        for (sample const& s : scope)
            different += choice_of(sa::winners(
                             InSomeNaming(),
                             sa::borda_scored(table_of<sa::capacity<4, 4>, sa::strict_orders>(s))))
                                 != under_every_naming(rule, s)
                             ? 1
                             : 0;
    return different;
}

} // namespace

TEST_CASE("symmetry_claims: every rule that claims it is anonymous, and neutral or not") {
    int claims = 0;
    boost::hana::for_each(sa::aggregators::catalogue, [&](auto const& entry) {
        using rule = std::remove_cvref_t<decltype(entry.value)>;
        if constexpr (sa::detail::AnonymousByName<rule>) {
            ++claims;
            std::string const name(entry.name.data());
            check_rule(any_rule<ranked>{[](ranked const& p) { return sa::winners(rule(), p); }},
                       sa::claims_neutral<rule>, name);
            check_rule(any_rule<valued>{[](valued const& p) { return sa::winners(rule(), p); }},
                       sa::claims_neutral<rule>, name);
        }
    });
    CHECK(claims == 96); // of which those below are not neutral
}

TEST_CASE("symmetry_claims: a rule claims what its header says that it satisfies") {
    // Who draws lots or looks at approval is not asked on scopes; nobody claims for all arguments.
    std::set<std::string> const silent{"constant",         "agenda",      "maximal_lottery",
                                       "approval",         "constraints", "random_dictator",
                                       "dis_and_approval", "uniform",     "proportional_borda"};
    std::set<std::string> only_anonymous, unclaimed;
    std::size_t k = 0;
    boost::hana::for_each(sa::aggregators::catalogue, [&](auto const& entry) {
        using rule = std::remove_cvref_t<decltype(entry.value)>;
        std::string const name(entry.name.data());
        auto const& said = sa::aggregators::claims[k++];
        REQUIRE(name == said.rule.data());
        std::string const letters(said.properties.data());
        bool const is_anonymous = letters.find('A') != std::string::npos;
        bool const is_neutral = letters.find('N') != std::string::npos;
        if constexpr (sa::detail::AnonymousByName<rule>) {
            CHECK_MESSAGE(is_anonymous, name);
            CHECK_MESSAGE(is_neutral == sa::claims_neutral<rule>, name);
            if (!is_neutral) only_anonymous.insert(name);
        } else if (is_anonymous) {
            unclaimed.insert(name);
        }
    });
    CHECK(only_anonymous ==
          std::set<std::string>{"baldwin_tb", "benham_tb", "coombs_tb", "instant_runoff_tb", "irv",
                                "ranked_pairs_tb", "river_tb", "runoff"});
    CHECK(unclaimed == silent);
}

TEST_CASE("symmetry_claims: every relation that claims it is anonymous and neutral") {
    int claims = 0;
    boost::hana::for_each(sa::relations::catalogue, [&](auto const& entry) {
        using relation = std::remove_cvref_t<decltype(entry.value)>;
        if constexpr (sa::claims_neutral<relation> && sa::claims_anonymous<relation>) {
            std::string const name(entry.name.data());
            auto const check_on = [&]<class P>(std::type_identity<P>) {
                if constexpr (sa::can_ask<relation, system_of<P>>) {
                    ++claims;
                    check_relation(any_relation<P>{loss_of<relation, P>}, name);
                }
            };
            check_on(std::type_identity<ranked>());
            check_on(std::type_identity<valued>());
        }
    });
    CHECK(claims >= 26);
}

TEST_CASE("symmetry_claims: what irv chooses under some naming, instant_runoff_put chooses") {
    using named = decltype(sa::aggregators::irv)::in_some_naming;
    CHECK(chosen_otherwise(sa::aggregators::irv, named()) == 0);
    // Where all the worst go at once, others win; and of one naming not all can.
    CHECK(chosen_otherwise(sa::aggregators::irv, sa::aggregators::instant_runoff) > 0);
    CHECK(chosen_otherwise(sa::aggregators::irv, sa::aggregators::irv) > 0);
}

TEST_CASE("symmetry_claims: rules that look at names claim nothing") {
    static_assert(!sa::claims_neutral<decltype(sa::aggregators::irv)>);
    static_assert(!sa::claims_anonymous<decltype(sa::aggregators::dictator(0))>);
    static_assert(!sa::claims_neutral<decltype(sa::aggregators::agenda())>);
    // What a relation that says nothing is supposed to claim elsewhere is not enough here.
    constexpr auto mine = [](opt, sa::Profile auto const&) { return true; };
    static_assert(!sa::claims_neutral<decltype(mine)>);
    // Nor does what is made of it say more.
    auto const nothing = [](auto const& made) {
        using relation = decltype(made);
        return !sa::claims_neutral<relation> && !sa::claims_anonymous<relation>;
    };
    CHECK(nothing(sa::relations::negation(mine)));
    CHECK(nothing(sa::relations::relative(mine)));
    CHECK(nothing(sa::relations::at_tolerance(1, mine)));
    CHECK(nothing(sa::relations::converse(mine)));
    CHECK(nothing(sa::relations::ex_post(mine)));
    CHECK(nothing(sa::relations::both(sa::relations::pareto, mine)));
    CHECK(nothing(sa::relations::either(sa::relations::negation(mine), sa::relations::veto)));
    constexpr auto of_the_library =
        sa::relations::both(sa::relations::pareto, sa::relations::negation(sa::relations::veto));
    static_assert(sa::claims_neutral<decltype(of_the_library)> &&
                  sa::claims_anonymous<decltype(of_the_library)>);
}
