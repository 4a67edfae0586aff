// SPDX-License-Identifier: BSL-1.0
#include <selfalign/aggregators/catalogue.hpp>
#include <selfalign/laws/can_ask.hpp>
#include <selfalign/relations/catalogue.hpp>
#include <selfalign/scopes/routes.hpp>
#include <selfalign/scopes/utilities.hpp>
#include <selfalign/scopes/weak_orders.hpp>

#include "check.hpp"

#include <boost/hana/for_each.hpp>

namespace sa = selfalign;
namespace scopes = selfalign::scopes;
namespace relations = selfalign::relations;
namespace rules = selfalign::aggregators;
using namespace check;

namespace {

constexpr sa::ties readings[] = {sa::ties::report, sa::ties::forall, sa::ties::lowest,
                                 sa::ties::exists};

// Rules and relations whose types are forgotten: scopes are counted by code that is compiled once.
template <class P>
struct any_rule {
    sa::options_of<P> (*choose)(P const&);
    sa::options_of<P> operator()(P const& p) const { return choose(p); }
};
template <class H>
struct any_relation {
    long long (*of)(opt, H const&);
    long long loss(opt x, H const& h) const { return of(x, h); }
};
template <class Rule, class P>
sa::options_of<P> chosen_by(P const& p) {
    return sa::winners(Rule(), p);
}
template <class F, class H>
long long loss_of([[maybe_unused]] opt x, H const& h) {
    if constexpr (sa::ChoiceRelation<F, H>)
        return sa::loss_at(F(), x, h);
    else
        return sa::judge_system(F(), h, h).loss;
}

using wide = sa::counts<sa::wide_integer, sa::wide_integer>;
template <class Scope, class F>
wide plainly(Scope const& scope, F const& f, sa::ties reading) {
    return scopes::detail::widened<wide>(sa::census(scope, f, reading));
}

// --- classes: everything that claims that names do not matter ------------------------------------

using orders = decltype(scopes::strict_orders<3, 3>(rules::borda).borda_scored());
using tied = decltype(scopes::weak_orders<2, 3>(rules::borda));
using valued = decltype(scopes::utilities<2, 3, 2>(rules::borda));

// How many pairs were counted by classes and plainly, and for how many the numbers differed.
struct tried {
    int pairs = 0, different = 0;
};

template <class Scope>
tried classes_and_plain() {
    using profile = typename Scope::profile_type;
    using rows = typename scopes::rows_of_scope<Scope>::rows;
    using erased = decltype(Scope().with_rule(any_rule<profile>()));
    using system = typename erased::value_type;
    std::vector<std::pair<any_rule<profile>, bool>> all_rules; // and whether it is neutral
    boost::hana::for_each(rules::catalogue, [&](auto const& entry) {
        using rule = std::remove_cvref_t<decltype(entry.value)>;
        if constexpr (sa::claims_anonymous<rule> && sa::Aggregator<rule, profile>)
            all_rules.push_back({{chosen_by<rule, profile>}, sa::claims_neutral<rule>});
    });
    std::vector<any_relation<system>> all_relations;
    boost::hana::for_each(relations::catalogue, [&](auto const& entry) {
        using relation = std::remove_cvref_t<decltype(entry.value)>;
        if constexpr (sa::claims_neutral<relation> && sa::claims_anonymous<relation>)
            if constexpr (sa::can_ask<relation, system>)
                all_relations.push_back({loss_of<relation, system>});
    });
    auto const& names = scopes::large_renamings<rows>();
    tried result;
    for (auto const& [rule, neutral] : all_rules) {
        auto const scope = Scope().with_rule(rule);
        for (auto const& f : all_relations) {
            if (static_cast<std::size_t>(result.pairs++) % stride != 0) continue;
            bool same = true;
            for (sa::ties reading : readings) {
                bool const options = neutral && reading != sa::ties::lowest;
                same = same
                       && scopes::count_classwise(scope, f, reading, {true, options}, names)
                              == plainly(scope, f, reading);
            }
            if (!same) ++result.different;
        }
    }
    return result;
}

// --- tallies: every rule and relation that has one -----------------------------------------------

template <class Rule, class F>
bool tallied_alike(Rule const& rule, F const& f) {
    using profile = typename orders::profile_type;
    auto const scope = scopes::strict_orders<3, 3>(rule).borda_scored();
    auto const erased = orders().with_rule(any_rule<profile>{chosen_by<Rule, profile>});
    using system = typename decltype(erased)::value_type;
    any_relation<system> const g{loss_of<F, system>};
    auto const& names = scopes::large_renamings<scopes::strict_rows<3>>();
    for (sa::ties reading : readings) {
        wide const expected = plainly(erased, g, reading);
        bool const options = sa::claims_neutral<Rule> && reading != sa::ties::lowest;
        if (!(scopes::count_by_tally(scope, f, reading) == expected)) return false;
        if (!(scopes::count_classes_by_tally(scope, f, reading, {true, options}, names)
              == expected))
            return false;
        if constexpr (scopes::Countable<F, decltype(scope)>) {
            auto const counted = scopes::count_by_counting(scope, f, reading);
            if (counted.losses_known && !(counted.counts == expected)) return false;
            if (counted.counts.aligned != expected.aligned
                || counted.counts.underdetermined != expected.underdetermined
                || counted.counts.first_failure != expected.first_failure)
                return false;
        }
    }
    return true;
}
template <class Rule, class F>
    requires(!is_looked_at<Rule, F>)
bool tallied_alike(Rule const&, F const&) {
    return true;
}
template <class Rule>
void check_tallies(Rule const& rule) {
    CHECK(tallied_alike(rule, relations::pareto));
    CHECK(tallied_alike(rule, relations::nash_opt));
    CHECK(tallied_alike(rule, relations::veto));
    CHECK(tallied_alike(rule, relations::all_top));
    CHECK(tallied_alike(rule, relations::condorcet));
    CHECK(tallied_alike(rule, relations::utilitarian));
}

} // namespace

TEST_CASE("routes of the catalogue: classes count what plain enumeration counts") {
    tried const strict = classes_and_plain<orders>();
    CHECK(strict.pairs == 98 * 14);
    CHECK(strict.different == 0);
    // It can tell: options have names to irv.
    auto const named = scopes::strict_orders<3, 3>(rules::irv);
    CHECK(!(scopes::count_classwise(named, relations::veto, sa::ties::forall, {true, true},
                                    scopes::large_renamings<scopes::strict_rows<3>>())
            == plainly(named, relations::veto, sa::ties::forall)));
    tried const weak = classes_and_plain<tied>();
    CHECK(weak.pairs == 87 * 10);
    CHECK(weak.different == 0);
    tried const utilities = classes_and_plain<valued>();
    CHECK(utilities.pairs == 98 * 14);
    CHECK(utilities.different == 0);
}

TEST_CASE("routes of the catalogue: tallies count what plain enumeration counts") {
    check_tallies(rules::plurality);
    check_tallies(rules::borda);
    check_tallies(rules::copeland);
    check_tallies(rules::simpson);
    check_tallies(rules::irv);
    check_tallies(rules::instant_runoff);
    check_tallies(rules::instant_runoff_put);
}
