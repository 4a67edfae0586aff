// SPDX-License-Identifier: BSL-1.0
// Scopes that no compiler proves in reasonable time: the error says which one fits, and of a rule of
// which no test has proved that names do not matter, that more would.
// expect-error: this_scope_is_too_large_to_prove_while_compiling
// expect-error: parts_and_options<9, 4>
// expect-error: parts_and_options<6, 4>
// expect-error: ask_census_by_at_run_time
// expect-error: parts_and_options<6, 3>
// expect-error: parts_and_options<4, 3>
// expect-error: more_fits_if_a_test_has_proved_that_names_do_not_matter
// max-lines: 58
#include <selfalign.hpp>
#include <selfalign/laws/self_aligned_on.hpp>

namespace sa = selfalign;

#ifdef CONTROL
constexpr int parts = 2;
#else
constexpr int parts = 9;
#endif
static_assert(sa::self_aligned_on<sa::relations::pareto, sa::scopes::strict_orders<parts, 4>(sa::aggregators::borda)>);

constexpr auto mine = [](sa::OrdinalProfile auto const& p) { return sa::winners(sa::aggregators::borda, p); };
static_assert(sa::self_aligned_on<sa::relations::pareto, sa::scopes::strict_orders<parts * 2 / 3, 3>(mine)>);
