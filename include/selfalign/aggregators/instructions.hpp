// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_INSTRUCTIONS_HPP
#define SELFALIGN_AGGREGATORS_INSTRUCTIONS_HPP

#include <selfalign/aggregators/instructions/consent.hpp>
#include <selfalign/aggregators/instructions/constraints.hpp>
#include <selfalign/aggregators/instructions/lexicographic.hpp>
#include <selfalign/aggregators/instructions/oligarchy.hpp>
#include <selfalign/aggregators/instructions/quota.hpp>
#include <selfalign/aggregators/instructions/serial_veto.hpp>
#include <selfalign/aggregators/instructions/veto_list.hpp>
#include <selfalign/aggregators/instructions/weighted_voting.hpp>

#endif
