// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_CHANCE_HPP
#define SELFALIGN_AGGREGATORS_CHANCE_HPP

/// Rules that draw a lottery: exact weights over the options. (`maximal_lottery` is with the
/// margins.)
///
/// Tied options of a part share its weight evenly. As a choice, a lottery is the set of all options
/// that can be drawn; a relation may look at the chances. On a menu the lottery is that of the
/// menu. Menus, weights and unranked options else: `aggregators.hpp`.

#include <selfalign/aggregators/chance/proportional_borda.hpp>
#include <selfalign/aggregators/chance/random_dictator.hpp>
#include <selfalign/aggregators/chance/uniform.hpp>

#endif
