// SPDX-License-Identifier: BSL-1.0
// Options that are no template arguments are spelt out by name.
// expect-error: self_unaligned<.*part<.b.>,.*prefers_named<.c., ?.i., ?.t., ?.y.>,.*over_named<.s., ?.e., ?.a.>,.*loses<1>
// max-lines: 26
#include <selfalign.hpp>
namespace sa = selfalign;

constexpr auto us = sa::compose(sa::options("sea", "city"), sa::aggregators::dictator(0),
                                sa::ranking("a", "sea", "city"), sa::ranking("b", "city", "sea"));

static_assert(sa::self_aligned<sa::relations::pareto, us>);
#ifndef CONTROL
static_assert(sa::self_aligned<sa::relations::veto, us>);
#endif
int main() {}
