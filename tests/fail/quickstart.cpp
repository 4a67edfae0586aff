// SPDX-License-Identifier: BSL-1.0
// The failure that the README shows.
// expect-error: self_unaligned<.*part<'s', 'e', 'l', 'f', '-', 'r', 'e', 's', 'p', 'e', 'c', 't'>, .*prefers<holiday::horrible>, .*over<holiday::nice>, .*loses<1> ?>
// max-lines: 27
#include "../../examples/quickstart.cpp"
#ifndef CONTROL
static_assert(sa::self_aligned<relations::all_top, me>);
#endif
