// SPDX-License-Identifier: BSL-1.0
#include "../laws/erased.hpp"

#include <selfalign/dynamics/version_space.hpp>

#include <algorithm>
#include <map>

namespace sa = selfalign;
using namespace check;
using erased::scope;

namespace {

// The 18 rules of the theory.
sa::version_spaces all_rules(int n) {
    sa::version_spaces spaces;
    for (auto const& r : erased::rules) spaces.add(scope(n, 3, r));
    return spaces;
}

// What else somebody could take for everything that can be seen of a system: how many kinds of
// systems that makes, and how many of one kind there are at most.
template <class See>
std::pair<std::size_t, std::size_t> kinds(See const& see, int n) {
    std::map<std::vector<unsigned>, std::size_t> size;
    for (auto const& h : scope(n, 3, "plurality")) ++size[see(sa::behaviour_of(h).choices)];
    std::size_t most = 0;
    for (auto const& [seen, how_many] : size) most = std::max(most, how_many);
    return {size.size(), most};
}

}  // namespace

TEST_CASE("version space: what plurality hides (item 14)") {
    auto const systems = scope(2, 3, "plurality");
    sa::version_spaces spaces;
    spaces.add(systems);
    CHECK(spaces.hypotheses() == 36);
    CHECK(spaces.behaviours() == 8);
    CHECK(spaces.largest() == 15);
    // The profile up to who is who: the sorted pair of orders.
    auto const up_to_names = [](sa::hypothesis const& h) {
        return std::pair{std::min(h.system / 6, h.system % 6),
                         std::max(h.system / 6, h.system % 6)};
    };
    CHECK(spaces.answered(up_to_names) == 3);
    // Who is who can be told where there is nothing to tell: both parts want the same.
    auto const itself = [](sa::hypothesis const& h) { return h.system; };
    for (auto const& s : spaces.spaces())
        if (s.explained_by.size() == 1) CHECK(s.explained_by[0].system % 7 == 0);
    CHECK(spaces.answered(itself)
          == std::count_if(spaces.spaces().begin(), spaces.spaces().end(),
                           [](auto const& s) { return s.explained_by.size() == 1; }));
    // That is a partition: every system is explained by itself and by nothing that acts otherwise.
    long long explained = 0;
    for (auto const& s : spaces.spaces())
        explained += static_cast<long long>(s.explained_by.size());
    CHECK(explained == 36);
    bool sound = true;
    for (std::size_t k = 0; k < 36; ++k) {
        auto const like_k = spaces.explaining(systems[k]);
        sound = sound && std::any_of(like_k.begin(), like_k.end(), [&](auto const& h) {
                    return h.system == static_cast<long long>(k);
                });
        for (auto const& other : like_k)
            sound = sound
                    && sa::behaviour_of(systems[static_cast<std::size_t>(other.system)])
                           == sa::behaviour_of(systems[k]);
        sound = sound && sa::explanations_of(systems[k], systems).size() == like_k.size();
    }
    CHECK(sound);
}

TEST_CASE("version space: (3,3), and a learner that does not know the rule either") {
    sa::version_spaces spaces;
    spaces.add(scope(3, 3, "plurality"));
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

TEST_CASE("version space: planted, learners that see too little find too much") {
    using seen = std::vector<unsigned>;
    // Menus by their bits: {0}, {1}, {0,1}, {2}, {0,2}, {1,2}, {0,1,2}.
    CHECK(kinds([](seen const& all) { return all; }, 2)
          == std::pair<std::size_t, std::size_t>{8, 15});
    CHECK(kinds([](seen const& all) { return all; }, 3)
          == std::pair<std::size_t, std::size_t>{12, 34});
    auto const wrong = [](auto const& see) {
        return kinds(see, 2).first != 8 && kinds(see, 3).first != 12;
    };
    CHECK(wrong([](seen const& all) { return seen{all[6]}; }));          // everything only
    CHECK(wrong([](seen const& all) { return seen{all[2], all[6]}; }));  // menus that are a prefix
    CHECK(wrong([](seen const& all) { return seen{all[2], all[4], all[6]}; }));  // all but {1,2}
    // Pairs alone will not do either: systems that differ only on {0,1,2} look alike.
    CHECK(kinds([](seen const& all) { return seen{all[2], all[4], all[5]}; }, 3).first != 12);
}

TEST_CASE("behaviour: on menus that are no prefix, and ties as they are") {
    auto const h = sa::scopes::strict_orders<2, 3>(sa::aggregators::plurality)[13];  // 102|021
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
              auto const first = [](sa::Profile auto const&) { return opt(0); };
              auto const big =
                  sa::compose(sa::numbered<17>(), first, sa::utility("", [](int x) { return x; }));
              static_cast<void>(sa::behaviour_of(big));
          }) == "all menus of 17 options; expected at most 16 options");
}
