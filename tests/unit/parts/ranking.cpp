// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <string>
#include <vector>

namespace sa = selfalign;
using namespace check;

namespace {

constexpr auto world = sa::options(trip::sea, trip::city, trip::home);

template <class... Parts>
constexpr auto profile_of(Parts const&... parts) {
    return sa::evaluate(sa::compose(world, sa::aggregators::plurality, parts...)).profile();
}

}  // namespace

TEST_CASE("ranking: strict in the type, ranks count what is better") {
    constexpr auto p = profile_of(sa::ranking("me", trip::home, trip::sea, trip::city));
    static_assert(sa::StrictProfile<decltype(p)>);
    BOTH(p.rank(0, opt(0)) == 1 && p.rank(0, opt(1)) == 2 && p.rank(0, opt(2)) == 0);
    BOTH(p.at(0, 0) == opt(2) && p.is_top(0, opt(2)) && p.prefers(0, opt(0), opt(1)));
}

TEST_CASE("ranking: ties share a rank, and what comes after them counts them all") {
    constexpr auto p = profile_of(sa::ranking("me", sa::tied(trip::home, trip::sea), trip::city));
    static_assert(sa::OrdinalProfile<decltype(p)> && !sa::StrictProfile<decltype(p)>);
    BOTH(p.rank(0, opt(0)) == 0 && p.rank(0, opt(1)) == 2 && p.rank(0, opt(2)) == 0);
    BOTH(!p.prefers(0, opt(0), opt(2)) && !p.prefers(0, opt(2), opt(0)));
    // A tie of one is no tie.
    static_assert(sa::StrictProfile<decltype(
                      profile_of(sa::ranking("me", sa::tied(trip::home), trip::sea, trip::city)))>);
}

TEST_CASE("ranking: one part with ties among strict ones, profiles with their common denominator") {
    constexpr auto p = profile_of(sa::ranking("a", trip::home, trip::sea, trip::city),
                                  sa::ranking("b", trip::sea, sa::tied(trip::home, trip::city)));
    static_assert(!sa::StrictProfile<decltype(p)>);
    BOTH(p.rank(0, opt(1)) == 2 && p.rank(1, opt(1)) == 1);
}

TEST_CASE("ranking: options of any type") {
    constexpr auto by_text = sa::compose(sa::options("sea", "city"), sa::aggregators::plurality,
                                         sa::ranking("me", "city", "sea"));
    BOTH(sa::choose(by_text) == sa::option_set<1>::of(opt(1)));
    BOTH(sa::evaluate(by_text).option_name(opt(1)) == "city");
    constexpr auto by_number =
        sa::compose(sa::options(10, 20), sa::aggregators::plurality, sa::ranking("me", 20, 10));
    BOTH(sa::choose(by_number) == sa::option_set<1>::of(opt(1)));
    BOTH(sa::evaluate(by_number).option_name(opt(1)) == "20");
    BOTH(sa::evaluate(sa::compose(world, sa::aggregators::plurality,
                                  sa::ranking("me", trip::sea, trip::city, trip::home)))
             .option_name(opt(1)) == "city");
    auto const by_string = sa::compose(
        sa::options(std::vector<std::string>{"sea", "city"}), sa::aggregators::plurality,
        sa::ranking(std::string("me"), std::vector<std::string>{"city", "sea"}));
    CHECK(choice_of(sa::choose(by_string)) == choice{1});
    CHECK(sa::evaluate(by_string).name(0) == "me");
}

TEST_CASE("ranking: parts and options known at run time, 300 parts and ties") {
    std::vector<int> const up{0, 1, 2}, down{2, 1, 0};
    using part = decltype(sa::ranking("", up));
    std::vector<part> parts(299, sa::ranking("up", up));
    parts.push_back(sa::ranking("down", down));
    auto const h = sa::compose(sa::numbered(3), sa::aggregators::borda, parts);
    auto const p = sa::evaluate(h).profile();
    static_assert(sa::StrictProfile<decltype(p)>);
    CHECK(p.parts() == 300);
    CHECK(choice_of(sa::choose(h)) == choice{0});
    CHECK(sa::reflexive(sa::relations::veto, h).loss == 1);
    CHECK(sa::reflexive(sa::relations::veto, h).witness.part == 299);
    CHECK(sa::reflexive(sa::relations::veto, h).witness.part_name == "down");

    std::vector<std::vector<int>> const groups{{1}, {0, 2}};
    auto const tied = sa::ranking("tied", groups);
    auto const q = sa::evaluate(sa::compose(sa::numbered(3), sa::aggregators::borda,
                                            std::vector{tied, tied}))
                       .profile();
    CHECK(q.rank(1, opt(0)) == 1);
    CHECK(q.rank(1, opt(2)) == 1);
}

TEST_CASE("ranking: what is wrong is found at once and says where") {
    auto const composed = [](auto const& part) {
        return error_of([&] {
            static_cast<void>(sa::compose(sa::options("sea", "city", "home"),
                                          sa::aggregators::plurality,
                                          sa::ranking("you", "sea", "city", "home"), part));
        });
    };
    CHECK(composed(sa::ranking("me", "sea", "city")) ==
          "ranking 'me' misses option 'home'; expected every option of the world exactly once");
    CHECK(composed(sa::ranking("me", "sea", "city", "sea")) ==
          "ranking 'me' repeats option 'sea'; expected every option of the world exactly once");
    CHECK(composed(sa::ranking("me", "sea", sa::tied("city", "city"), "home")) ==
          "ranking 'me' repeats option 'city'; expected every option of the world exactly once");
    CHECK(composed(sa::ranking("me", "sea", "city", "home", "moon")) ==
          "part 'me' names 'moon', which is not an option of the world");
    CHECK(error_of([] {
              static_cast<void>(
                  sa::compose(sa::numbered(3), sa::aggregators::plurality,
                              std::vector{sa::ranking("me", std::vector<int>{0, 2})}));
          })
          == "ranking 'me' misses option '1'; expected every option of the world exactly once");
}
