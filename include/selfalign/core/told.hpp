// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CORE_TOLD_HPP
#define SELFALIGN_CORE_TOLD_HPP

#include <selfalign/concepts/standard.hpp>

/// What has to be told to what makes a rule or a relation. `corrigible` says
/// `using argument = told::an_option`, and who asks `reflexive(corrigible, h)` is told that this
/// is missing. Left undefined: they are names for the compiler to show.
namespace selfalign::told {

struct an_option;
struct a_disagreement_point;
struct a_rule;
struct a_relation;
struct two_relations_or_more;
struct a_tolerance_and_a_relation;
struct two_relations_and_a_family;
struct a_part;
struct some_parts;
struct votes_of_each_part;
struct points_for_each_place;
struct a_number;

}  // namespace selfalign::told

#endif
