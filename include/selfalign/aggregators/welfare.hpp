// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_WELFARE_HPP
#define SELFALIGN_AGGREGATORS_WELFARE_HPP

#include <selfalign/aggregators/welfare/egalitarian.hpp>
#include <selfalign/aggregators/welfare/leximin.hpp>
#include <selfalign/aggregators/welfare/nash.hpp>
#include <selfalign/aggregators/welfare/nash_welfare.hpp>
#include <selfalign/aggregators/welfare/relative_utilitarian.hpp>
#include <selfalign/aggregators/welfare/supported.hpp>
#include <selfalign/aggregators/welfare/utilitarian.hpp>

#endif
