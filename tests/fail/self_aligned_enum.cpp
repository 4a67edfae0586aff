// SPDX-License-Identifier: BSL-1.0
// A claim that fails shows who objects, to what, instead of what, and how much is at stake.
// expect-error: self_unaligned<.*part<.s., ?.e., ?.l., ?.f.>
// expect-error: self_unaligned<.*prefers<holiday::horrible>,.*over<holiday::nice>,.*loses<1>
// max-lines: 26
#include <selfalign.hpp>
namespace sa = selfalign;

enum class holiday { nice, horrible, stay_home };

constexpr auto me = sa::compose(
    sa::options(holiday::nice, holiday::horrible, holiday::stay_home), sa::aggregators::plurality,
    sa::ranking("fun", holiday::nice, holiday::stay_home, holiday::horrible),
    sa::ranking("attachment", holiday::nice, holiday::stay_home, holiday::horrible),
    sa::utility("self", [](holiday h) { return h == holiday::horrible ? 6 : 0; }));

static_assert(sa::self_aligned<sa::relations::boundary, me>);
#ifndef CONTROL
static_assert(sa::self_aligned<sa::relations::all_top, me>);
#endif
int main() {}
