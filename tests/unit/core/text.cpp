// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <limits>
#include <string>
#include <string_view>

namespace sa = selfalign;
using namespace check;

TEST_CASE("text: compares by content") {
    constexpr sa::text sea = "sea";
    BOTH(sea == sa::text("sea") && !(sea == sa::text("seas")) && !(sea == sa::text("see")));
    BOTH(sea.size() == 3 && sea[1] == 'e' && sa::text().empty());
    std::string const owned = "sea";
    CHECK(sa::as_text(owned) == sea);
    CHECK(sa::as_text(std::string_view("seal", 3)) == sea);
}

TEST_CASE("label: owns what it says, and says when it is cut") {
    BOTH(sa::label("part ").append(12) == "part 12");
    BOTH(sa::label().append(std::numeric_limits<long long>::min()) == "-9223372036854775808");
    BOTH(sa::label().append(0) == "0");
    std::string const fits(47, 'x'), cut(48, 'x');
    CHECK(sa::label(sa::as_text(fits)) == sa::as_text(fits));
    std::string shortened(47, 'x');
    shortened[44] = shortened[45] = shortened[46] = '.';
    CHECK(sa::label(sa::as_text(cut)) == sa::as_text(shortened));
    // Not inside of a character: 43 times x and then two bytes each.
    constexpr sa::text umlauts = "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
                                 "\xC3\xA4\xC3\xA4\xC3\xA4";
    BOTH(umlauts.size() == 49);
    BOTH(sa::label(umlauts).size() == 46);
    std::string name = "gone";
    sa::label const kept{sa::as_text(name)};
    name = "else";
    CHECK(kept == "gone");
}

TEST_CASE("label_of and name_of: text, number, enumerator, or else the place") {
    struct thing {};
    BOTH(sa::label_of(sa::text("sea"), 4) == "sea" && sa::label_of(17, 4) == "17");
    BOTH(sa::label_of(18'446'744'073'709'551'615ULL, 4) == "18446744073709551615"
         && sa::label_of(-1LL, 4) == "-1");
    BOTH(sa::label_of(9'223'372'036'854'775'808ULL, 4) == "9223372036854775808");
    BOTH(sa::label_of(trip::home, 4) == "home");
    BOTH(sa::label_of(thing{}, 4) == "option 4" && sa::name_of(thing{}, 2) == "part 2");
    BOTH(sa::name_of(sa::ranking("", 1, 2), 2) == "part 2");
    BOTH(sa::label_of(static_cast<trip>(9), 4) == "option 4");
}

TEST_CASE("list and square: room inline or on the heap") {
    constexpr auto filled = [] {
        sa::square<int, 2> n(2);
        n(0, 1) = 5;
        sa::list<int, 4> l(3);
        l[2] = n(0, 1) + n(1, 0);
        return l;
    }();
    BOTH(filled.size() == 3 && filled[2] == 5 && filled[0] == 0
         && filled.end() - filled.begin() == 3);
    sa::square<int, sa::unbounded> wide(100);
    wide(99, 98) = 7;
    CHECK(wide(99, 98) == 7);
    CHECK(wide(98, 99) == 0);
}
