// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CORE_TOLD_HPP
#define SELFALIGN_CORE_TOLD_HPP

#include <selfalign/concepts/option.hpp>
#include <selfalign/core/error.hpp>

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

namespace selfalign {

namespace bad_input {

[[noreturn]] inline void a_rule_is_told_an_option_that_is_none(text rule, int option) {
    throw error(rule, " was told option ", option, "; expected an index of at least 0");
}

}  // namespace bad_input

namespace detail {

/// An option that a rule is told by its index. One that the menu is too small for is the rule's
/// business, `opt()` can never be right.
constexpr opt told_option(text rule, opt x) {
    if (!x) bad_input::a_rule_is_told_an_option_that_is_none(rule, x.index);
    return x;
}

}  // namespace detail
}  // namespace selfalign

#endif
