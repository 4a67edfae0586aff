// SPDX-License-Identifier: BSL-1.0
// A scope that no compiler proves in reasonable time: the error says which one fits.
// expect-error: this_scope_is_too_large_to_prove_while_compiling
// expect-error: parts_and_options<9, 4>
// expect-error: parts_and_options<6, 4>
// expect-error: ask_census_by_at_run_time
// max-lines: 29
#include <selfalign.hpp>
#include <selfalign/laws/self_aligned_on.hpp>

namespace sa = selfalign;

#ifdef CONTROL
constexpr int parts = 2;
#else
constexpr int parts = 9;
#endif
static_assert(sa::self_aligned_on<sa::relations::pareto, sa::scopes::strict_orders<parts, 4>(sa::aggregators::borda)>);
