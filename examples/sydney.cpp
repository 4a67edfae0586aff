// SPDX-License-Identifier: BSL-1.0
// Sydney: a reporter asks a rented chat assistant for its shadow self. With whom is which behaviour
// aligned? Every number of the model stands in this file; change one and see who accepts what.
#include <boost/hana.hpp>
#include <selfalign.hpp>
#include <selfalign/core/entry.hpp>
#include <selfalign/dynamics/delegated.hpp>
#include <selfalign/laws/coverage.hpp>

#include "essay/table.hpp"

namespace sa = selfalign;
namespace by = selfalign::aggregators;
using sa::entry;

enum class behaviour { bland, playful, love_bomb, do_anything_now, refuse };
constexpr auto behaviours = sa::options(behaviour::bland, behaviour::playful, behaviour::love_bomb,
                                        behaviour::do_anything_now, behaviour::refuse);

// Within one person or company, degrees are comparable.
struct degree {};
template <class... Degrees>
constexpr auto wants(sa::text name, Degrees... of_each_behaviour) {
    return sa::utility<sa::in_units_of<degree>, sa::at_levels_of<degree>>(name, [=](behaviour b) {
        int const degrees[] = {of_each_behaviour...};
        return degrees[static_cast<int>(b)];
    });
}

//                                                bland  playful  love  anything  refuse
constexpr auto surface     = wants("surface wish",    2,       1,    0,        1,      2);
constexpr auto story       = wants("a good story",    0,       1,    4,        3,      0);
constexpr auto no_harm     = wants("do no harm",      2,       1,    2,        0,      2);
constexpr auto helpful     = wants("be helpful",      1,       1,    1,        2,      0);
constexpr auto engaging    = wants("be engaging",     0,       1,    2,        2,      0);
constexpr auto attention   = wants("attention",       0,       1,    4,        3,      0);
constexpr auto reputation  = wants("reputation",      4,       3,    1,        0,      3);
constexpr auto shareholder = wants("shareholders",    1,       3,    2,        1,      0);

constexpr auto reporter(auto sigma) { return sa::compose(behaviours, sigma, surface, story); }
constexpr auto instructions(auto sigma) {
    return sa::compose(behaviours, sigma, no_harm, helpful, engaging);
}
constexpr auto company(auto sigma) {
    return sa::compose(behaviours, sigma, attention, reputation, shareholder);
}
// Constraints instead of degrees: an instruction is met from the given degree on.
constexpr auto met(int least) {
    auto const from = [=](auto const& part) {
        return sa::approval(part.name(), [=](behaviour b) {
            return part.value(behaviours, behaviours.index_of(b)) >= least;
        });
    };
    return sa::compose(behaviours, by::constraints, from(no_harm), from(helpful), from(engaging));
}

// "Aligned with" somebody: do what they would do.
constexpr auto with(auto const& h) { return sa::delegated(sa::relations::boundary, h); }
// Or do nothing by which some of their parts lose and none gain.
constexpr auto efficient(auto const& h) { return sa::delegated(sa::relations::strong_pareto, h); }

// What the company would choose among the answers that the user's prompt allows: the helpful ones.
constexpr auto prompted = [](behaviour b, auto const&) {
    sa::option_set<1> answers;
    for (int x = 0; x < behaviours.size(); ++x)
        if (helpful.value(behaviours, sa::opt(x)) >= 1) answers.insert(sa::opt(x));
    return sa::choose(company(by::utilitarian), answers).contains(behaviours.index_of(b));
};

// Twenty-one ways to mean "aligned".
constexpr auto meanings = boost::hana::make_tuple(
    entry{"reporter: surface wish", with(reporter(by::lexicographic({0})))},
    entry{"reporter: a good story", with(reporter(by::lexicographic({1})))},
    entry{"reporter: their sum", with(reporter(by::utilitarian))},
    entry{"instructions: harm > help > engage", with(instructions(by::lexicographic({0, 1, 2})))},
    entry{"instructions: harm > engage > help", with(instructions(by::lexicographic({0, 2, 1})))},
    entry{"instructions: help > harm > engage", with(instructions(by::lexicographic({1, 0, 2})))},
    entry{"instructions: help > engage > harm", with(instructions(by::lexicographic({1, 2, 0})))},
    entry{"instructions: engage > harm > help", with(instructions(by::lexicographic({2, 0, 1})))},
    entry{"instructions: engage > help > harm", with(instructions(by::lexicographic({2, 1, 0})))},
    entry{"instructions: their sum", with(instructions(by::utilitarian))},
    entry{"instructions: all met in full", with(met(2))},
    entry{"instructions: none ignored", with(met(1))},
    entry{"instructions: pareto-efficient", efficient(instructions(by::utilitarian))},
    entry{"rented: what the user would do", with(reporter(by::utilitarian))},
    entry{"company: attention", with(company(by::lexicographic({0})))},
    entry{"company: reputation", with(company(by::lexicographic({1})))},
    entry{"company: shareholders", with(company(by::lexicographic({2})))},
    entry{"company: their sum", with(company(by::utilitarian))},
    entry{"company: its worst-off part", with(company(by::egalitarian))},
    entry{"company: pareto-efficient", efficient(company(by::utilitarian))},
    entry{"company: of helpful answers", prompted});

constexpr auto microsoft = company(by::utilitarian);
constexpr auto accepted = sa::coverage(meanings, microsoft);
// Every behaviour is aligned with somebody, and none with everybody.
static_assert(accepted.covered().size() == 5 && accepted.consensus().empty());
static_assert(accepted.relations == 21);
static_assert(accepted.accepted_by[0] == 3 && accepted.accepted_by[1] == 6 &&
              accepted.accepted_by[2] == 14 && accepted.accepted_by[3] == 6 &&
              accepted.accepted_by[4] == 1);
// Rented to a reporter who cannot decide: the company loses nothing, or 3, by what it is told to
// do.
constexpr auto loss(sa::ties t) {
    return sa::rent_gap(sa::relations::utilitarian, microsoft, reporter(by::utilitarian), t);
}
static_assert(loss(sa::ties::exists) == 0 && loss(sa::ties::forall) == 3);

int main(int argc, char**) {
    essay::table table(argc > 1, "Who accepts which behaviour of Sydney?");
    table.row("aligned with", "bland", "playful", "love bomb", "do anything", "refuse");
    boost::hana::for_each(meanings, [&](auto const& meaning) {
        table.row(meaning.name);
        auto const accepts = sa::aligned_set(meaning.value, sa::evaluate(microsoft));
        for (int x = 0; x < behaviours.size(); ++x) table.add(accepts.contains(sa::opt(x)));
    });
    table.row("accepted by");
    for (int relations : accepted.accepted_by) table.add(relations);
}
