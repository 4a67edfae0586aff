// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_ELIMINATION_HPP
#define SELFALIGN_AGGREGATORS_ELIMINATION_HPP

/// Rules that count in rounds, some options going after each.

#include <selfalign/aggregators/elimination/baldwin.hpp>
#include <selfalign/aggregators/elimination/benham.hpp>
#include <selfalign/aggregators/elimination/bottom_two_runoff_instant_runoff.hpp>
#include <selfalign/aggregators/elimination/coombs.hpp>
#include <selfalign/aggregators/elimination/instant_runoff.hpp>
#include <selfalign/aggregators/elimination/irv.hpp>
#include <selfalign/aggregators/elimination/iterated_removal_of_condorcet_loser.hpp>
#include <selfalign/aggregators/elimination/knockout.hpp>
#include <selfalign/aggregators/elimination/plurality_with_runoff_put.hpp>
#include <selfalign/aggregators/elimination/raynaud.hpp>
#include <selfalign/aggregators/elimination/runoff.hpp>
#include <selfalign/aggregators/elimination/strict_nanson.hpp>
#include <selfalign/aggregators/elimination/tideman_alternative_gocha.hpp>
#include <selfalign/aggregators/elimination/tideman_alternative_top_cycle.hpp>
#include <selfalign/aggregators/elimination/weak_nanson.hpp>
#include <selfalign/aggregators/elimination/woodall.hpp>

#endif
