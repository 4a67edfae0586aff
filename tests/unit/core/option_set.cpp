// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

namespace sa = selfalign;
using namespace check;

namespace {

template <int Words>
constexpr sa::option_set<Words> some(int far) {
    sa::option_set<Words> s;
    s.insert(opt(3));
    s.insert(opt(far));
    s.insert(opt(0));
    s.insert(opt(3));
    s.erase(opt(0));
    return s;
}

constexpr int sum(auto const& set) {
    int total = 0;
    for (opt x : set) total += x.index;
    return total;
}

}  // namespace

TEST_CASE("option_set: inline, one word and two") {
    BOTH(some<1>(63).size() == 2 && sum(some<1>(63)) == 66 && some<1>(63).lowest() == opt(3));
    BOTH(some<2>(64).contains(opt(64)) && !some<2>(64).contains(opt(0))
         && !some<2>(64).contains(opt(127)));
    BOTH(sum(some<2>(127)) == 130);
    BOTH(sa::option_set<1>().empty() && !sa::option_set<1>().lowest());
    BOTH(sa::option_set<2>::all(128).size() == 128 && sa::option_set<1>::all(0).empty());
    BOTH(!some<1>(5).contains(opt()) && !some<1>(5).contains(opt(64)));
    BOTH(some<1>(5) == some<1>(5) && !(some<1>(5) == some<1>(6)));
}

TEST_CASE("option_set: dynamic, grows as it must and compares by content") {
    auto s = some<0>(1000);
    CHECK(s.size() == 2);
    CHECK(sum(s) == 1003);
    s.erase(opt(1000));
    s.erase(opt(5000));
    CHECK(s == sa::option_set<0>::of(opt(3)));
    CHECK(!(s == sa::option_set<0>::of(opt(700))));
    CHECK(sa::option_set<0>().begin() == sa::option_set<0>().end());
}

TEST_CASE("option_set: what does not fit is an error") {
    sa::option_set<1> s;
    CHECK(error_of([&] { s.insert(opt(64)); }) ==
          "option number 65 does not fit; this menu holds at most 64 options");
    CHECK(error_of([&] { s.insert(opt()); }).substr(0, 28) == "option -1 was asked for; exp");
    CHECK(s.empty());
}

TEST_CASE("option_set_for: as many words as the options need") {
    static_assert(std::is_same_v<sa::option_set_for<64>, sa::option_set<1>>);
    static_assert(std::is_same_v<sa::option_set_for<65>, sa::option_set<2>>);
    static_assert(std::is_same_v<sa::option_set_for<sa::unbounded>, sa::option_set<0>>);
    CHECK(true);
}
