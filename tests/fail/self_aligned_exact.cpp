// SPDX-License-Identifier: BSL-1.0
// An exact loss is shown as a fraction; a part without a name by its place.
// expect-error: self_unaligned<.*part<.p., ?.a., ?.r., ?.t., ?. ., ?.0.>,.*prefers<1>,.*over<0>,.*loses_fraction<1, 6>
// max-lines: 26
#include <boost/rational.hpp>
#include <selfalign.hpp>
namespace sa = selfalign;
using q = boost::rational<long long>;

struct euro {};
constexpr auto us = sa::compose(sa::numbered<2>(), sa::aggregators::constant(sa::opt(0)),
                                sa::utility<sa::in_units_of<euro>>("", [](int x) { return x == 0 ? q(1, 3) : q(1, 2); }));

static_assert(sa::self_aligned<sa::relations::boundary, us>);
#ifndef CONTROL
static_assert(sa::self_aligned<sa::relations::utilitarian, us>);
#endif
int main() {}
