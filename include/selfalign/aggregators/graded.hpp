// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_GRADED_HPP
#define SELFALIGN_AGGREGATORS_GRADED_HPP

/// Rules that look at grades or approval: marks that each part gives to every option.
///
/// A part may give the same mark to several options, and they count the same for it; there is no
/// unranked option, every option has a grade (a file's ballots without one are the reader's
/// business). Co-winners: equal sums, gauges or grades all the way down. On a menu grades and
/// approvals stay what they were. Weights and the rest: `aggregators.hpp`.

#include <selfalign/aggregators/graded/approval.hpp>
#include <selfalign/aggregators/graded/dis_and_approval.hpp>
#include <selfalign/aggregators/graded/majority_gauge.hpp>
#include <selfalign/aggregators/graded/majority_judgement.hpp>
#include <selfalign/aggregators/graded/range_voting.hpp>
#include <selfalign/aggregators/graded/star.hpp>

#endif
