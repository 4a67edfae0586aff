// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_LAWS_CAN_ASK_HPP
#define SELFALIGN_LAWS_CAN_ASK_HPP

#include <selfalign/concepts/alignment_relation.hpp>
#include <selfalign/core/evaluate.hpp>

namespace selfalign {

/// Whether "is H aligned with itself under F?" is a question at all: the parts have what the
/// relation asks for, and Σ can read them. False is the fifth verdict, ill-typed.
/// `static_assert(!can_ask<decltype(relations::utilitarian), decltype(me)>)`
template <class F, class H>
concept can_ask =
    System<H> && AlignmentRelation<F, situation_of<H>, situation_of<H>>;

}  // namespace selfalign

#endif
