// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_GRADED_HPP
#define SELFALIGN_AGGREGATORS_GRADED_HPP

#include <selfalign/aggregators/graded/approval.hpp>
#include <selfalign/aggregators/graded/dis_and_approval.hpp>
#include <selfalign/aggregators/graded/majority_gauge.hpp>
#include <selfalign/aggregators/graded/majority_judgement.hpp>
#include <selfalign/aggregators/graded/range_voting.hpp>
#include <selfalign/aggregators/graded/star.hpp>

#endif
