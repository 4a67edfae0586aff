// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_ELIMINATION_HPP
#define SELFALIGN_AGGREGATORS_ELIMINATION_HPP

/// Rules that count in rounds, some options going after each.
///
/// What happens when several options are worst is in the name: without a suffix all of them go at
/// once, and if nobody else is left they win together; `_put` (parallel universes) unites the
/// winners of all orders in which they can go one at a time; `_tb` lets the lowest index go, and is
/// resolute. `irv` and `runoff` are the theory's conventions and resolute. Those that count first
/// or last places need `OrdinalProfile`, and k options that a part ties there, unranked ones tied
/// last too, get 1/k each in every round. Those that count duels need `PreferenceProfile`: a part
/// that ties two options, or leaves one unranked and incomparable, supports neither, or gives half
/// a Borda point to each. On a menu the first round has what is on the menu. Menus, weights and
/// unranked options else: `aggregators.hpp`.
///
/// Of a profile that carries its tallies and has many parts, places among the same options are
/// counted once for all these rules: they mostly eliminate alike.

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
