// SPDX-License-Identifier: BSL-1.0
// Some relations have to be told something: which option is "stop", which rule, which relation.
// expect-error: a_relation_needs_an_argument<.*relations::corrigible, .*opt, .*corrigible_by<
// expect-error: a_relation_needs_an_argument<.*relations::optimal_under, .*plurality, .*optimal_under_rule<
// expect-error: a_relation_needs_an_argument<.*relations::negation, .*some_relation,
// max-lines: 66
#include <selfalign.hpp>
namespace sa = selfalign;
namespace relations = selfalign::relations;

enum class trip { sea, city, home };
constexpr auto h = sa::compose(sa::options(trip::sea, trip::home), sa::aggregators::plurality, sa::ranking("a", trip::sea, trip::home));
#ifdef CONTROL
static_assert(sa::self_aligned<relations::corrigible(sa::opt(1)), h>);
static_assert(sa::self_aligned<relations::optimal_under(sa::aggregators::borda), h>);
constexpr auto v = sa::reflexive(relations::negation(relations::boundary), h);
#else
static_assert(sa::self_aligned<relations::corrigible, h>);
static_assert(sa::self_aligned<relations::optimal_under, h>);
constexpr auto v = sa::reflexive(relations::negation, h);
#endif
int main() {}
