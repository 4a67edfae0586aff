// SPDX-License-Identifier: BSL-1.0
// Some relations and rules have to be told something: which option is "stop", which rule, which part.
// expect-error: a_relation_needs_to_be_told<(const )?selfalign::relations::corrigible, selfalign::told::an_option
// expect-error: a_relation_needs_to_be_told<(const )?selfalign::relations::optimal_under, selfalign::told::a_rule
// expect-error: a_relation_needs_to_be_told<(const )?selfalign::relations::negation, selfalign::told::a_relation
// expect-error: a_relation_needs_to_be_told<(const )?selfalign::relations::individually_rational, selfalign::told::a_disagreement_point
// expect-error: an_aggregator_needs_to_be_told<selfalign::aggregators::dictator_rule, selfalign::told::a_part
// max-lines: 101
#include <selfalign.hpp>
namespace sa = selfalign;
namespace relations = selfalign::relations;

enum class trip { sea, city, home };
constexpr auto h = sa::compose(sa::options(trip::sea, trip::home), sa::aggregators::plurality, sa::ranking("a", trip::sea, trip::home));
#ifdef CONTROL
static_assert(sa::self_aligned<relations::corrigible(sa::opt(1)), h>);
static_assert(sa::self_aligned<relations::optimal_under(sa::aggregators::borda), h>);
static_assert(sa::self_aligned<relations::individually_rational(trip::home), h>);
constexpr auto v = sa::reflexive(relations::negation(relations::boundary), h);
constexpr auto k = sa::reflexive(relations::boundary, sa::compose(sa::options(trip::sea, trip::home), sa::aggregators::dictator(0), sa::ranking("a", trip::sea, trip::home)));
#else
static_assert(sa::self_aligned<relations::corrigible, h>);
static_assert(sa::self_aligned<relations::optimal_under, h>);
static_assert(sa::self_aligned<relations::individually_rational, h>);
constexpr auto v = sa::reflexive(relations::negation, h);
constexpr auto k = sa::reflexive(relations::boundary, sa::compose(sa::options(trip::sea, trip::home), sa::aggregators::dictator, sa::ranking("a", trip::sea, trip::home)));
#endif
int main() {}
