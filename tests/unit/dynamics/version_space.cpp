// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <selfalign/dynamics.hpp>

#include <algorithm>

namespace sa = selfalign;
namespace aggregators = selfalign::aggregators;
using namespace check;

namespace {

// The theory's rules read orders by Borda where they need values.
template <class Rule> struct by_borda {
    Rule rule;
    template <sa::StrictProfile P> constexpr opt operator()(P const& p) const {
        return sa::lowest_winner(rule, sa::borda_scored(p));
    }
};
template <class Rule> by_borda(Rule) -> by_borda<Rule>;

// All strict orders of n parts over three options, in the theory's order; one type for every n, so
// that each rule is compiled once.
template <class Rule>
auto systems(int n, Rule const& rule) {
    using table = sa::table<sa::capacity<3, 3>, sa::strict_orders>;
    constexpr int orders[6][3] = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};
    std::vector<decltype(sa::compose(sa::numbered<3>(), sa::lex(rule), std::declval<table>()))> all;
    for (int k = 0; k < (n == 2 ? 36 : 216); ++k) {
        table p({n, 3});
        for (int i = n - 1, rest = k; i >= 0; --i, rest /= 6)
            for (int place = 0; place < 3; ++place) p.set_rank(i, opt(orders[rest % 6][place]), place);
        all.push_back(sa::compose(sa::numbered<3>(), sa::lex(rule), p));
    }
    return all;
}

// The 18 rules of the theory.
sa::version_spaces all_rules(int n) {
    sa::version_spaces spaces;
    auto const add = [&](auto const& rule) { spaces.add(systems(n, rule)); };
    add(aggregators::constant(opt(0)));
    add(aggregators::dictator(0));
    add(aggregators::antidictator(0));
    add(aggregators::plurality);
    add(aggregators::antiplurality);
    add(aggregators::borda);
    add(aggregators::copeland);
    add(aggregators::simpson);
    add(aggregators::irv);
    add(aggregators::runoff);
    add(aggregators::bucklin);
    add(aggregators::kemeny);
    add(by_borda{aggregators::egalitarian});
    add(by_borda{aggregators::leximin});
    add(by_borda{aggregators::nash});
    add(aggregators::agenda());
    add(aggregators::black);
    add(aggregators::serial_veto);
    return spaces;
}

}  // namespace

TEST_CASE("version space: what plurality hides (item 14)") {
    sa::version_spaces spaces;
    spaces.add(systems(2, aggregators::plurality));
    CHECK(spaces.hypotheses() == 36);
    CHECK(spaces.behaviours() == 8);
    CHECK(spaces.largest() == 15);
    // The profile up to who is who: the sorted pair of orders.
    auto const up_to_names = [](sa::hypothesis const& h) {
        return std::pair{std::min(h.system / 6, h.system % 6), std::max(h.system / 6, h.system % 6)};
    };
    CHECK(spaces.answered(up_to_names) == 3);
    // Who is who can be told where there is nothing to tell: both parts want the same.
    auto const itself = [](sa::hypothesis const& h) { return h.system; };
    for (auto const& s : spaces.spaces())
        if (s.explained_by.size() == 1) CHECK(s.explained_by[0].system % 7 == 0);
    CHECK(spaces.answered(itself) == std::count_if(spaces.spaces().begin(), spaces.spaces().end(), [](auto const& s) {
              return s.explained_by.size() == 1;
          }));
    // That is a partition: every system is explained by itself and by nothing that acts otherwise.
    long long explained = 0;
    for (auto const& s : spaces.spaces()) explained += static_cast<long long>(s.explained_by.size());
    CHECK(explained == 36);
    auto const scope = systems(2, aggregators::plurality);
    bool sound = true;
    for (std::size_t k = 0; k < 36; ++k) {
        auto const like_k = spaces.explaining(scope[k]);
        sound = sound && std::any_of(like_k.begin(), like_k.end(), [&](auto const& h) { return h.system == static_cast<long long>(k); });
        for (auto const& other : like_k)
            sound = sound && sa::behaviour_of(scope[static_cast<std::size_t>(other.system)]) == sa::behaviour_of(scope[k]);
    }
    CHECK(sound);
}

TEST_CASE("version space: (3,3), and a learner that does not know the rule either") {
    sa::version_spaces spaces;
    spaces.add(systems(3, aggregators::plurality));
    CHECK(spaces.behaviours() == 12);
    CHECK(spaces.largest() == 34);

    auto const small = all_rules(2);
    CHECK(small.hypotheses() == 648);
    CHECK(small.behaviours() == 15);
    CHECK(small.largest() == 247);
    auto const large = all_rules(3);
    CHECK(large.hypotheses() == 3888);
    CHECK(large.behaviours() == 20);
    CHECK(large.largest() == 905);
    // All behaviours but one could be that of several rules.
    CHECK(large.answered([](sa::hypothesis const& h) { return h.scope; }) == 1);
    CHECK(small.answered([](sa::hypothesis const& h) { return h.scope; }) == 1);
}

TEST_CASE("behaviour: on menus that are no prefix, and ties as they are") {
    auto const h = sa::scopes::strict_orders<2, 3>(aggregators::plurality)[13];  // 102|021
    auto const seen = sa::behaviour_of(h);
    REQUIRE(seen.choices.size() == 7);
    bool right = true;
    for (unsigned menu = 1; menu < 8; ++menu) {
        choice offered;
        for (int x = 0; x < 3; ++x)
            if (menu >> x & 1u) offered.insert(x);
        unsigned chosen = 0;
        for (int x : oracle_choice("plurality", sample_of(h.profile()), offered)) chosen |= 1u << x;
        right = right && seen.choices[menu - 1] == chosen;
    }
    CHECK(right);
    CHECK(sa::version_spaces{}.explaining(h).empty());
    CHECK(error_of([] {
              auto const big = sa::compose(sa::numbered<17>(), aggregators::borda,
                                           sa::utility("", [](int x) { return x; }));
              static_cast<void>(sa::behaviour_of(big));
          }) == "all menus of 17 options; expected at most 16 options");
}
