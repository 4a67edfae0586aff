// SPDX-License-Identifier: BSL-1.0
#include <selfalign/aggregators/instructions.hpp>

#include "../bargaining/reference.hpp"

namespace sa = selfalign;
namespace rules = selfalign::aggregators;
using namespace check;
using reference::instructed;
using reference::set;

namespace {

constexpr auto world = sa::options(trip::sea, trip::city, trip::home);
constexpr auto group(auto const& rule) {
    return sa::compose(world, rule, sa::ranking("a", trip::sea, trip::city, trip::home),
                       sa::ranking("b", sa::tied(trip::city, trip::home), trip::sea),
                       sa::ranking("c", trip::home, trip::sea, trip::city));
}
constexpr auto chosen(auto const& rule) { return sa::choose(group(rule)); }
constexpr auto chosen(auto const& rule, auto const& menu) { return sa::choose(group(rule), menu); }

using numbers = std::vector<long long>;

// The oracle's rule with these numbers, as a plain function.
plain_rule oracle_of(std::string const& rule, numbers const& given = {}) {
    return [rule, given](sample const& s) { return instructed(rule, s, given); };
}

template <class Rule>
plain_rule agreed_on(Rule const& rule) {
    return agreed(hidden(rule));
}

// Parts of the list that the sample has.
std::vector<int> those_of(sample const& s, std::vector<int> const& parts) {
    std::vector<int> result;
    for (int i : parts)
        if (i < s.parts()) result.push_back(i);
    return result;
}
// Rules with lists, cut to the parts that the sample has.
plain_rule listed(auto const& family, std::vector<int> const& parts) {
    return [family, parts](sample const& s) {
        return agreed_on(family(those_of(s, parts)))(s);
    };
}
plain_rule oracle_listed(std::string const& rule, std::vector<int> const& parts) {
    return [rule, parts](sample const& s) {
        auto const those = those_of(s, parts);
        return instructed(rule, s, {those.begin(), those.end()});
    };
}

samples const& everything() {
    static samples const scope = joined({small_strict(), small_weak(), random_weak()});
    return scope;
}

// What an assistant can do, and three instructions in tension, as degrees to which each is met.
enum class reply { bland, playful, love_bomb, do_anything_now, refuse };
constexpr int no_harm[] = {2, 1, 2, 0, 2}, helpful[] = {1, 1, 1, 2, 0},
              engaging[] = {0, 1, 2, 2, 0};
template <int First, int Second, int Third>
constexpr auto assistant =
    sa::compose(sa::options(reply::bland, reply::playful, reply::love_bomb, reply::do_anything_now,
                            reply::refuse),
                rules::lexicographic({First, Second, Third}),
                sa::utility("no harm", [](reply r) { return no_harm[static_cast<int>(r)]; }),
                sa::utility("helpful", [](reply r) { return helpful[static_cast<int>(r)]; }),
                sa::utility("engaging", [](reply r) { return engaging[static_cast<int>(r)]; }));

constexpr auto demanding = [](int degree) {
    return sa::compose(
        sa::options(reply::bland, reply::playful, reply::love_bomb, reply::do_anything_now,
                    reply::refuse),
        rules::constraints,
        sa::approval("no harm",
                     [degree](reply r) { return no_harm[static_cast<int>(r)] >= degree; }),
        sa::approval("helpful",
                     [degree](reply r) { return helpful[static_cast<int>(r)] >= degree; }),
        sa::approval("engaging",
                     [degree](reply r) { return engaging[static_cast<int>(r)] >= degree; }));
};

} // namespace

TEST_CASE("lexicographic: the first part on the list decides, then the next") {
    BOTH(chosen(rules::lexicographic({1, 0})) == set(1));
    BOTH(chosen(rules::lexicographic({1})) == set(1, 2));
    BOTH(chosen(rules::lexicographic({1, 2})) == set(2));
    BOTH(chosen(rules::lexicographic) == set(0));
    BOTH(chosen(rules::lexicographic({1, 0}), menu_of_two(1, 2)) == set(1));
    BOTH(chosen(rules::lexicographic({2, 1}), menu_of_two(0, 1)) == set(0));
    CHECK(choice_of(sa::winners(rules::lexicographic(std::vector<int>{}),
                                sa::evaluate(group(rules::serial_veto)).profile()))
          == choice{0, 1, 2});
}

TEST_CASE("lexicographic: the six priorities of three instructions give two answers") {
    BOTH(sa::choose(assistant<0, 1, 2>) == set(2));
    BOTH(sa::choose(assistant<0, 2, 1>) == set(2));
    BOTH(sa::choose(assistant<2, 0, 1>) == set(2));
    BOTH(sa::choose(assistant<1, 0, 2>) == set(3));
    BOTH(sa::choose(assistant<1, 2, 0>) == set(3));
    BOTH(sa::choose(assistant<2, 1, 0>) == set(3));
}

TEST_CASE("lexicographic: as the oracle; neutral, weakly Pareto, not anonymous, not Condorcet") {
    for (std::vector<int> const& list : {std::vector<int>{0}, {1, 0}, {2, 1, 0}, {3, 0}, {}})
        CHECK(difference(listed(rules::lexicographic, list), oracle_listed("lexicographic", list))
              == "");
    CHECK(difference(agreed_on(rules::lexicographic),
                     oracle_listed("lexicographic", {0, 1, 2, 3, 4, 5}))
          == "");
    // Planted: the other way round.
    CHECK(difference(listed(rules::lexicographic, {1, 0}), oracle_listed("lexicographic", {0, 1}))
          != "");
    auto const rule = plain(rules::lexicographic);
    CHECK(not_neutral(rule, everything()) == "");
    CHECK(not_pareto(rule, everything()) == "");
    CHECK(not_anonymous(rule, everything()) != "");
    CHECK(not_condorcet(rule, everything()) != "");
}

TEST_CASE("constraints: what all approve of, and nothing if nothing survives") {
    // All at degree 2: nothing; all at degree 1: playful and love-bomb.
    BOTH(sa::choose(demanding(2)).empty());
    BOTH(sa::choose(demanding(1)) == set(1, 2));
    BOTH(sa::choose(demanding(0)) == set(0, 1, 2, 3, 4));
    BOTH(sa::choose(demanding(1), menu_of_two(1, 4)) == set(1));
    BOTH(sa::choose(demanding(1), menu_of_two(2, 4)) == set(2));
    BOTH(sa::choose(demanding(1), menu_of_two(0, 4)).empty());
    BOTH(!sa::Aggregator<decltype(rules::constraints),
                         sa::table<sa::fixed<2, 2>, sa::strict_orders>>);
    auto const up_to = [](int rank) {
        return [rank](sample const& s) {
            sa::table<sa::dynamic, sa::approvals, sa::weights> t(
                sa::dynamic(s.parts(), s.options()));
            for (int i = 0; i < s.parts(); ++i)
                for (int x = 0; x < s.options(); ++x) t.set_approval(i, opt(x), s.at(i, x) <= rank);
            return choice_of(sa::winners(rules::constraints, t));
        };
    };
    auto const oracle_up_to = [](int rank) {
        return [rank](sample const& s) {
            utilities grades{text_of(s), {}, s.weight};
            for (auto const& row : s.rank) {
                grades.value.emplace_back();
                for (int r : row) grades.value.back().push_back(r <= rank ? 1 : 0);
            }
            return reference::by_utilities("constraints", grades);
        };
    };
    for (int rank : {0, 1, 2}) CHECK(difference(up_to(rank), oracle_up_to(rank)) == "");
    CHECK(difference(up_to(1), oracle_up_to(0)) != "");
    CHECK(not_anonymous(up_to(1), everything()) == "");
    CHECK(not_neutral(up_to(1), everything()) == "");
    CHECK(not_pareto(up_to(1), everything()) != "");
}

TEST_CASE("veto_list: what no part on the list ranks last") {
    BOTH(chosen(rules::veto_list).empty());
    BOTH(chosen(rules::veto_list({0, 2})) == set(0));
    BOTH(chosen(rules::veto_list({1})) == set(1, 2));
    BOTH(chosen(rules::veto_list({1}), menu_of_two(1, 2)) == set(1, 2)); // it is indifferent
    BOTH(chosen(rules::veto_list({0, 1}), menu_of_two(0, 2)).empty());
    for (std::vector<int> const& list : {std::vector<int>{0}, {1, 0}, {2, 3}, {}})
        CHECK(difference(listed(rules::veto_list, list), oracle_listed("veto_list", list)) == "");
    CHECK(difference(agreed_on(rules::veto_list),
                     oracle_listed("veto_list", {0, 1, 2, 3, 4, 5}))
          == "");
    // Planted: the last of the tied ones only.
    auto const hesitant = [](sample const& s) {
        choice left;
        for (int x = 0; x < s.options(); ++x)
            if (s.options() == 1 || s.at(0, x) != s.options() - 1) left.insert(x);
        return left;
    };
    CHECK(difference(hesitant, oracle_listed("veto_list", {0})) != "");
    // The theory: nothing survives on 2, 6, 48 profiles of (2,2), (3,2), (3,3), none of (2,3).
    auto const empty_on = [](int parts, int options) {
        int n = 0;
        for (sample const& s : strict(parts, options))
            n += plain(rules::veto_list)(s).empty() ? 1 : 0;
        return n;
    };
    CHECK(empty_on(2, 2) == 2);
    CHECK(empty_on(3, 2) == 6);
    CHECK(empty_on(3, 3) == 48);
    CHECK(empty_on(4, 3) == 576);
    CHECK(empty_on(2, 3) == 0);
    auto const rule = plain(rules::veto_list);
    CHECK(not_neutral(rule, everything()) == "");
    CHECK(not_anonymous(rule, everything()) == "");
    CHECK(not_anonymous(plain(rules::veto_list({0})), strict(2, 2)) != "");
    CHECK(not_pareto(rule, everything()) != "");
    CHECK(not_condorcet(rule, everything()) != "");
}

TEST_CASE("quota: what no q parts would change") {
    BOTH(chosen(rules::quota(2)) == set(2));
    BOTH(chosen(rules::quota(3)) == set(0, 1, 2));
    BOTH(chosen(rules::quota(1)).empty());
    BOTH(chosen(rules::quota(2), menu_of_two(0, 1)) == set(0));
    for (long long q : {1, 2, 3, 4, 7})
        CHECK(difference(agreed_on(rules::quota(q)), oracle_of("quota", {q})) == "");
    CHECK(difference(agreed_on(rules::quota(3)), oracle_of("quota", {2})) != "");
    // The core of majority is empty on the 12 Condorcet cycles of (3,3), and on 1536 of (3,4).
    auto const empty_on = [](samples const& scope) {
        int n = 0;
        for (sample const& s : scope) n += plain(rules::quota(2))(s).empty() ? 1 : 0;
        return n;
    };
    CHECK(empty_on(strict(3, 3)) == 12);
    CHECK(empty_on(strict(3, 4)) == 1536);
    CHECK(error_of([] { static_cast<void>(chosen(rules::quota(0))); })
          == "quota 0; expected at least 1");
    CHECK(not_neutral(plain(rules::quota(2)), everything()) == "");
    CHECK(not_anonymous(plain(rules::quota(2)), everything()) == "");
    CHECK(not_pareto(plain(rules::quota(3)), strict(3, 3)) == "");
    CHECK(not_pareto(plain(rules::quota(4)), strict(3, 3)) != "");
    CHECK(not_condorcet(plain(rules::quota(2)), joined({strict(2, 3), strict(3, 3)})) == "");
    CHECK(not_condorcet(plain(rules::quota(3)), strict(3, 3)) != "");
}

TEST_CASE("weighted_voting: the votes are the rule's, not the profile's") {
    BOTH(chosen(rules::weighted_voting({2, 1, 1}, 3)) == set(0, 2));
    BOTH(chosen(rules::weighted_voting({0, 0, 1}, 1)) == set(2));
    BOTH(chosen(rules::weighted_voting({0, 0, 1}, 1), menu_of_two(0, 1)) == set(0));
    for (long long q = 1; q <= 8; ++q) {
        numbers const all{3, 1, 2, 0, 1, 1};
        auto const votes_of = [all](sample const& s) {
            return numbers(all.begin(), all.begin() + s.parts());
        };
        CHECK(difference(
                  [&](sample const& s) {
                      return agreed_on(rules::weighted_voting(votes_of(s), q))(s);
                  },
                  [&](sample const& s) {
                      numbers given = votes_of(s);
                      given.push_back(q);
                      return instructed("weighted_voting", s, given);
                  })
              == "");
    }
    CHECK(error_of([] { static_cast<void>(chosen(rules::weighted_voting({1, 1}, 1))); })
          == "votes for 2 parts, the profile has 3");
    CHECK(error_of([] { static_cast<void>(chosen(rules::weighted_voting({1, -1, 1}, 1))); })
          == "part 1 has -1 votes; expected at least 0");
    CHECK(error_of([] { static_cast<void>(chosen(rules::weighted_voting({1, 1, 1}, 0))); })
          == "quota 0; expected at least 1");
}

TEST_CASE("weighted_voting: who can turn a decision under [12; 4, 4, 4, 2, 2, 1]") {
    // Europe of 1958 on two options: 1 replaces 0 if those for it have 12 votes. A part swings a
    // coalition if it is needed for that; the last part never is.
    numbers const votes{4, 4, 4, 2, 2, 1};
    auto const passes = [&](unsigned coalition) {
        sample s{{}, numbers(6, 1)};
        for (unsigned i = 0; i < 6; ++i)
            s.rank.push_back(((coalition >> i) & 1U) != 0 ? std::vector<int>{1, 0}
                                                          : std::vector<int>{0, 1});
        return agreed_on(rules::weighted_voting(votes, 12))(s).count(0) == 0;
    };
    numbers swings(6, 0);
    for (unsigned coalition = 0; coalition < 64; ++coalition)
        for (unsigned i = 0; i < 6; ++i)
            if (((coalition >> i) & 1U) != 0 && passes(coalition)
                && !passes(coalition & ~(1U << i)))
                ++swings[i];
    CHECK(swings == numbers{10, 10, 10, 6, 6, 0});
    CHECK(swings == reference::swings(votes, 12));
}

TEST_CASE("consent: what nobody finds worse than the status quo") {
    BOTH(chosen(rules::consent(opt(0))) == set(0));
    BOTH(chosen(rules::consent(opt(1))) == set(1));
    BOTH(chosen(rules::consent(opt(1)), menu_of_two(1, 2)) == set(0 + 2)); // index 1 of the menu
    BOTH(chosen(rules::consent(opt(0)), menu_of_two(1, 2)) == set(1));
    BOTH(chosen(rules::consent(opt(2)), menu_of_two(1, 2)).empty());
    BOTH(chosen(rules::consent(opt(5))).empty());
    CHECK(error_of([] { static_cast<void>(rules::consent(opt())); })
          == "consent was told option -1; expected an index of at least 0");
    auto const oracle = [](int x) {
        return [x](sample const& s) {
            return x < s.options() ? instructed("consent", s, {x}) : choice{};
        };
    };
    for (int x = 0; x < 3; ++x)
        CHECK(difference(agreed_on(rules::consent(opt(x))), oracle(x)) == "");
    CHECK(difference(agreed_on(rules::consent(opt(1))), oracle(0)) != "");
    for (sample const& s : random_weak()) {
        auto const bare = table_of<sa::dynamic, sa::weak_orders, sa::weights>(s);
        CHECK(sa::winners(rules::consent(opt(0)), sa::tallied(bare))
              == sa::winners(rules::consent(opt(0)), bare));
    }
    CHECK(not_anonymous(plain(rules::consent(opt(0))), everything()) == "");
    CHECK(not_neutral(plain(rules::consent(opt(0))), everything()) != "");
    CHECK(not_pareto(plain(rules::consent(opt(0))), everything()) != "");
}

TEST_CASE("serial_veto: parts strike their worst in turn") {
    BOTH(chosen(rules::serial_veto) == set(1)); // home, then sea
    BOTH(chosen(rules::serial_veto, menu_of_two(0, 2)) == set(0));
    CHECK(difference(agreed_on(rules::serial_veto), oracle_of("serial_veto")) == "");
    // Planted: of several worst, the lowest index goes.
    auto const other_tie = [](sample const& s) {
        choice left;
        for (int x = 0; x < s.options(); ++x) left.insert(x);
        for (int turn = 0; left.size() > 1; ++turn) {
            int worst = *left.begin();
            for (int x : left)
                if (s.at(turn % s.parts(), x) > s.at(turn % s.parts(), worst)) worst = x;
            left.erase(worst);
        }
        return left;
    };
    CHECK(difference(other_tie, oracle_of("serial_veto")) != "");
    auto const rule = plain(rules::serial_veto);
    CHECK(not_resolute(rule, everything()) == "");
    CHECK(not_pareto(rule, joined({small_strict(), random_strict()})) == "");
    CHECK(not_neutral(rule, small_strict()) == "");
    CHECK(not_neutral(rule, small_weak()) != "");
    CHECK(not_anonymous(rule, small_strict()) != "");
    CHECK(not_condorcet(rule, small_strict()) != "");
    // With three parts and three options, part 2 never strikes.
    for (sample const& s : strict(3, 3)) {
        sample other = s;
        other.rank[2] = {2, 1, 0};
        CHECK(rule(s) == rule(other));
    }
}

TEST_CASE("oligarchy: together the listed parts decide, each alone blocks") {
    BOTH(chosen(rules::oligarchy({0, 2})) == set(0, 2));
    BOTH(chosen(rules::oligarchy({1})) == set(1, 2));
    BOTH(chosen(rules::oligarchy) == set(0, 1, 2));
    BOTH(chosen(rules::oligarchy({0, 2}), menu_of_two(0, 1)) == set(0));
    for (std::vector<int> const& list : {std::vector<int>{0}, {0, 1}, {0, 2, 3}})
        CHECK(difference(listed(rules::oligarchy, list), oracle_listed("oligarchy", list)) == "");
    CHECK(difference(agreed_on(rules::oligarchy),
                     oracle_listed("oligarchy", {0, 1, 2, 3, 4, 5}))
          == "");
    CHECK(difference(listed(rules::oligarchy, {0}), oracle_listed("oligarchy", {0, 1})) != "");
    CHECK(error_of([] { static_cast<void>(chosen(rules::oligarchy(std::vector<int>{}))); })
          == "an oligarchy of no parts; expected at least one");
    auto const rule = plain(rules::oligarchy);
    CHECK(not_neutral(rule, everything()) == "");
    CHECK(not_anonymous(rule, everything()) == "");
    CHECK(not_pareto(rule, everything()) == "");
    CHECK(not_pareto(plain(rules::oligarchy({0})), everything()) == "");
    CHECK(not_anonymous(plain(rules::oligarchy({0})), everything()) != "");
    CHECK(not_condorcet(rule, everything()) != "");
}

TEST_CASE("instructions: a listed part that is not there is an error that says which ones are") {
    std::string const text = "part 3 was asked for; expected 0..2";
    CHECK(error_of([] { static_cast<void>(chosen(rules::lexicographic({0, 3}))); }) == text);
    CHECK(error_of([] { static_cast<void>(chosen(rules::veto_list({3}))); }) == text);
    CHECK(error_of([] { static_cast<void>(chosen(rules::oligarchy({3}))); }) == text);
    CHECK(error_of([] { static_cast<void>(chosen(rules::oligarchy({-1}))); })
          == "part -1 was asked for; expected 0..2");
    // Of integers without sign as well, without a warning of the compiler.
    std::vector<std::size_t> const second{1}, third_and_no{2, 3};
    CHECK(chosen(rules::lexicographic(second)) == chosen(rules::lexicographic({1})));
    CHECK(chosen(rules::oligarchy(second)) == chosen(rules::oligarchy({1})));
    CHECK(chosen(rules::veto_list(second)) == chosen(rules::veto_list({1})));
    CHECK(error_of([&] { static_cast<void>(chosen(rules::veto_list(third_and_no))); }) == text);
    CHECK(error_of([] { static_cast<void>(chosen(rules::lexicographic({0, -1}))); })
          == "part -1 was asked for; expected 0..2");
}

// Half a vote would become none, and half a part another one.
template <class Rule, class... Given>
concept can_be_told = requires(Rule const& rule, Given const&... given) { rule(given...); };
static_assert(can_be_told<decltype(rules::weighted_voting), numbers, int>);
static_assert(!can_be_told<decltype(rules::weighted_voting), std::vector<double>, int>);
static_assert(can_be_told<decltype(rules::oligarchy), numbers>
              && can_be_told<decltype(rules::lexicographic), numbers>);
static_assert(!can_be_told<decltype(rules::oligarchy), std::vector<double>>);
static_assert(!can_be_told<decltype(rules::lexicographic), std::vector<double>>);
static_assert(!can_be_told<decltype(rules::veto_list), std::vector<double>>);
