// SPDX-License-Identifier: BSL-1.0
#include "reference.hpp"

#include <algorithm>
#include <random>

namespace reference {

namespace {

int below(std::mt19937& random, int bound) {
    return static_cast<int>(random() % static_cast<unsigned>(bound));
}

std::vector<utilities> random_rows(unsigned seed, int how_many, int least_parts, int most_parts,
                                   int most_options) {
    std::mt19937 random(seed);
    std::vector<utilities> result;
    for (int k = 0; k < how_many; ++k) {
        int const parts = least_parts + below(random, most_parts - least_parts + 1);
        int const options = 1 + below(random, most_options);
        int const different = 2 + below(random, 8);
        int const least = -below(random, 4);
        utilities u;
        u.name = "utilities " + std::to_string(seed) + "/" + std::to_string(k);
        for (int i = 0; i < parts; ++i) {
            u.value.emplace_back();
            for (int x = 0; x < options; ++x)
                u.value.back().push_back(least + below(random, different));
            u.weight.push_back(1 + below(random, 3));
        }
        result.push_back(u);
    }
    return result;
}

} // namespace

choice renamed(choice const& chosen, choice const& menu) {
    std::vector<int> const name(menu.begin(), menu.end());
    choice result;
    for (int x : chosen) result.insert(name[static_cast<std::size_t>(x)]);
    return result;
}

std::vector<utilities> const& graded_ballots() {
    static auto const all = random_rows(20240701, 200, 1, 4, 5);
    return all;
}
std::vector<utilities> const& two_parts() {
    static auto const all = random_rows(20240702, 100, 2, 2, 6);
    return all;
}

std::string difference(check::plain_rule const& rule, check::plain_rule const& oracle) {
    auto const scope = check::joined({check::strict(1, 3), check::strict(2, 3), check::strict(3, 3),
                                      check::strict(2, 4), check::weak(2, 3), check::random_weak(),
                                      check::random_strict()});
    for (sample const& s : scope) {
        std::vector<choice> menus{check::menus_of(s.options()).back()};
        if (s.options() <= 3) menus = check::menus_of(s.options());
        for (choice const& menu : menus) {
            if (menu.empty()) continue;
            sample const restricted = on_menu(s, menu);
            choice const said = rule(restricted);
            choice const expected = oracle(restricted);
            if (said != expected)
                return check::text_of(restricted) + ": " + check::text_of(said) + ", the oracle "
                       + check::text_of(expected);
        }
    }
    return "";
}

TEST_CASE("reference: the scopes and the segments are what they say") {
    CHECK(graded_ballots().size() == 200);
    CHECK(two_parts().size() == 100);
    CHECK(on_menu({{{2, 0, 1}}, {1}}, {0, 2}) == sample{{{1, 0}}, {1}});
    CHECK(renamed({0}, {1, 2}) == choice{1});
    utilities const line{"", {{0, 1}, {1, 0}}, {1, 1}};
    CHECK(utilitarian_lotteries(line, {0, 0}) == points{{0, 1}, {1, 0}});
    CHECK(nash_lotteries(line, {0, 0}) == points{{rational(1, 2), rational(1, 2)}});
    CHECK(egalitarian_lotteries(line, {0, 2}).empty());
    CHECK(
        difference([](sample const&) { return choice{0}; }, [](sample const&) { return choice{0}; })
        == "");
    CHECK(difference([](sample const&) { return choice{0}; },
                     [](sample const& s) { return instructed("antidictator0", s, {}); })
          != "");
}

} // namespace reference
