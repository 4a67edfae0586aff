// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_CHANCE_HPP
#define SELFALIGN_AGGREGATORS_CHANCE_HPP

#include <selfalign/aggregators/chance/proportional_borda.hpp>
#include <selfalign/aggregators/chance/random_dictator.hpp>
#include <selfalign/aggregators/chance/uniform.hpp>

#endif
