// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <string>
#include <vector>

namespace sa = selfalign;
using namespace check;

TEST_CASE("options: distinct values, found by value") {
    constexpr auto w = sa::options(trip::sea, trip::home);
    BOTH(w.size() == 2 && w[opt(1)] == trip::home);
    BOTH(w.index_of(trip::home) == opt(1) && !w.index_of(trip::city));
    constexpr auto words = sa::options("yes", "no");
    BOTH(words.size() == 2 && words.index_of("no") == opt(1) && !words.index_of("maybe"));
    BOTH(words[opt(0)] == sa::text("yes"));
}

TEST_CASE("options: one is enough") {
    constexpr auto h =
        sa::compose(sa::options(trip::sea), sa::aggregators::borda, sa::ranking("me", trip::sea));
    BOTH(sa::choose(h) == sa::option_set<1>::of(opt(0)));
    BOTH(sa::reflexive(sa::relations::all_top, h).aligned()
         && sa::reflexive(sa::relations::veto, h).aligned());
    BOTH(sa::reflexive(sa::relations::condorcet, h).aligned());
    BOTH(sa::choose(h, sa::option_set<1>::all(1)) == sa::option_set<1>::all(1));
}

TEST_CASE("options: 70 of them need two words, in the type or at run time") {
    auto const h =
        sa::compose(sa::numbered<70>(), sa::aggregators::plurality,
                    sa::utility("last", [](int x) { return x; }),
                    sa::times(2, sa::utility("close", [](int x) { return x == 66 ? 1 : 0; })));
    static_assert(std::is_same_v<decltype(sa::choose(h)), sa::option_set<2>>);
    CHECK(sa::choose(h) == sa::option_set<2>::of(opt(66)));
    auto menu = sa::option_set<2>::of(opt(3));
    menu.insert(opt(69));
    menu.insert(opt(65));
    // Without 66 the second part is indifferent and shares its two points.
    CHECK(choice_of(sa::choose(h, menu)) == choice{69});

    std::vector<int> best_first;
    for (int x = 69; x >= 0; --x) best_first.push_back(x);
    auto const later = sa::compose(sa::options(best_first), sa::aggregators::borda,
                                   std::vector{sa::ranking("me", best_first)});
    CHECK(choice_of(sa::choose(later)) == choice{0});
    CHECK(choice_of(sa::choose(later, menu)) == choice{3});
    CHECK(sa::reflexive(sa::relations::all_top, later).aligned());
}

TEST_CASE("options: none, or one twice, is an error") {
    CHECK(error_of([] { static_cast<void>(sa::options(std::vector<int>{})); }) ==
          "no options: a world needs at least one option");
    CHECK(error_of([] { static_cast<void>(sa::numbered(0)); }) ==
          "no options: a world needs at least one option");
    CHECK(error_of([] { static_cast<void>(sa::options("sea", "city", "sea")); })
          == "option 'sea' is listed twice in the world (positions 0 and 2); expected distinct "
             "options");
    CHECK(error_of([] { static_cast<void>(sa::options(std::vector<std::string>{"a", "a"})); }) ==
          "option 'a' is listed twice in the world (positions 0 and 1); expected distinct options");
    CHECK(error_of([] {
              static_cast<void>(sa::compose(sa::numbered(0), sa::aggregators::plurality,
                                            std::vector{sa::ranking("me", std::vector<int>{})}));
          }) == "no options: a world needs at least one option");
}

TEST_CASE("options: pointers to characters are compared by what they say") {
    std::string const one = "sea", other = "sea";
    CHECK(error_of([&] {
              static_cast<void>(sa::options(std::vector<char const*>{one.c_str(), other.c_str()}));
          }) != "");
}
