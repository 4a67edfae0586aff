// SPDX-License-Identifier: BSL-1.0
// An aggregator that chooses nothing leaves nothing to judge.
// expect-error: the_choice_is_undefined<.*constant
// max-lines: 26
#include <selfalign.hpp>
namespace sa = selfalign;

enum class trip { sea, city };
constexpr auto one = sa::compose(sa::options(trip::sea, trip::city), sa::aggregators::constant(sa::opt(1)),
                                 sa::ranking("a", trip::sea, trip::city));
constexpr auto none = sa::compose(sa::options(trip::sea, trip::city), sa::aggregators::constant(sa::opt(2)),
                                  sa::ranking("a", trip::sea, trip::city));

static_assert(sa::self_aligned<sa::relations::boundary, one>);
#ifndef CONTROL
static_assert(sa::self_aligned<sa::relations::boundary, none>);
#endif
int main() {}
