// SPDX-License-Identifier: BSL-1.0
#include <selfalign.hpp>

namespace sa = selfalign;

constexpr auto me = sa::compose(sa::options(0, 1, 2), sa::aggregators::plurality,
                                sa::utility("first", [](int x) { return x == 0; }),
                                sa::utility("second", [](int x) { return x == 0 ? 2 : x; }));

static_assert(sa::self_aligned<sa::relations::boundary, me>);

int main() { return sa::reflexive(sa::relations::boundary, me) ? 0 : 1; }
