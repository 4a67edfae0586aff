// SPDX-License-Identifier: BSL-1.0
#include "../check.hpp"

#include <selfalign/core/maybe.hpp>

namespace sa = selfalign;

namespace {

// With storage of its own, so that a value that is not destroyed, or twice, is found by sanitizers.
constexpr bool keeps_its_value() {
    sa::maybe<std::vector<int>> a;
    bool ok = !a;
    a.set({1, 2});
    sa::maybe<std::vector<int>> b = a;
    a.set({3});
    ok = ok && b && b->size() == 2 && (*a)[0] == 3;
    b = a;
    b = *&b;
    ok = ok && b->size() == 1;
    b = sa::maybe<std::vector<int>>();
    a = b;
    return ok && !a && !b && sa::maybe<std::vector<int>>(std::vector<int>{7});
}

}  // namespace

TEST_CASE("maybe: a value or nothing, copied and assigned") {
    BOTH(keeps_its_value());
}
