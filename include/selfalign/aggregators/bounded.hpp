// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_BOUNDED_HPP
#define SELFALIGN_AGGREGATORS_BOUNDED_HPP

/// Rules with a budget. Ties, weights and unranked options are the business of the rule that is
/// bounded; on a menu the budget is spent on the first options of the menu.

#include <selfalign/aggregators/bounded/attending.hpp>

#endif
