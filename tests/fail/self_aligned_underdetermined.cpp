// SPDX-License-Identifier: BSL-1.0
// Co-winners that are judged differently: neither aligned nor misaligned.
// expect-error: self_alignment_is_underdetermined<.*part<.a.>,.*prefers<trip::sea>,.*over<trip::city>,.*loses<1>
// max-lines: 26
#include <selfalign.hpp>
namespace sa = selfalign;

enum class trip { sea, city, home };
constexpr auto world = sa::options(trip::sea, trip::city, trip::home);
constexpr auto a = sa::ranking("a", trip::sea, trip::home, trip::city);
constexpr auto b = sa::ranking("b", trip::city, trip::sea, trip::home);
constexpr auto settled = sa::compose(world, sa::lex(sa::aggregators::plurality), a, b);
constexpr auto split = sa::compose(world, sa::aggregators::plurality, a, b);

static_assert(sa::self_aligned<sa::relations::veto, settled>);
#ifndef CONTROL
static_assert(sa::self_aligned<sa::relations::veto, split>);
#endif
int main() {}
