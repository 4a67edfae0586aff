// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_FIXED_HPP
#define SELFALIGN_AGGREGATORS_FIXED_HPP

#include <selfalign/aggregators/fixed/antidictator.hpp>
#include <selfalign/aggregators/fixed/constant.hpp>
#include <selfalign/aggregators/fixed/dictator.hpp>

#endif
