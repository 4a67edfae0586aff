// SPDX-License-Identifier: BSL-1.0
// A claim about all systems of a size that is false: the first system that fails is in the error.
// expect-error: not_self_aligned_on_this_scope
// expect-error: order<0, 1, 2>
// expect-error: order<1, 2, 0>
// expect-error: stands_for<
// max-lines: 29
#include <selfalign.hpp>
#include <selfalign/laws/self_aligned_on.hpp>

namespace sa = selfalign;

#ifdef CONTROL
static_assert(sa::self_aligned_on<sa::relations::pareto, sa::scopes::strict_orders<3, 3>(sa::aggregators::plurality)>);
#else
static_assert(sa::self_aligned_on<sa::relations::veto, sa::scopes::strict_orders<3, 3>(sa::aggregators::plurality)>);
#endif
