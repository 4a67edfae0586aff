// SPDX-License-Identifier: BSL-1.0
// expect-error: a_depth_is_beyond_the_horizon
// max-lines: 24
#include <selfalign.hpp>

namespace sa = selfalign;

constexpr auto future = sa::paths(sa::options("stay", "go"), 3, [](sa::text, int stage) { return stage; });
#ifdef CONTROL
constexpr auto seen = future.looking_ahead(3);
#else
constexpr auto seen = future.looking_ahead(4);
#endif

int main() { return seen.depth() - 3; }
