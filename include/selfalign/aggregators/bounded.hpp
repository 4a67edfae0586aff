// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_BOUNDED_HPP
#define SELFALIGN_AGGREGATORS_BOUNDED_HPP

/// Rules with a budget.

#include <selfalign/aggregators/bounded/attending.hpp>

#endif
