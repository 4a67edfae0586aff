// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_HPP
#define SELFALIGN_AGGREGATORS_HPP

/// All aggregators, grouped by what they look at.
///
/// What holds for every one of them, unless its own header says otherwise:
/// * Co-winners. A rule returns all options that tie and prefers none of them. Rules that return
///   one option say how (`_tb`: by index; `_zt`: by part 0; `irv`, `runoff`, `agenda`, ...), and
///   `lex(rule)` takes the lowest index of any.
/// * Properties. `Satisfies: ...; not ...` in a rule's header says of anonymity, neutrality, Pareto
///   (weakly), Condorcet and Smith which it has where no part has ties; of a rule with arguments,
///   which it has whatever they are. Tests check it on whole scopes, in both directions
///   (`aggregators/claims.hpp`). Where ties change it, the header says so.
/// * Menus. `choose(h, menu)` asks the rule about the profile on the menu: options renumbered in
///   the order of their indices, ranks counted anew among them, utilities, approvals and weights as
///   they were. The rule answers as if nothing else existed, and an index in it
///   (`constant(opt(1))`, `agenda(2, 0)`, a disagreement option) is an index within the menu.
/// * Weights. A part of weight w counts as w equal parts. Weights are whole numbers from 1 on: 0
///   and less are refused where they are given (`a_weight_is_not_positive`), and a ballot that a
///   file counts 0 times is no part. Whoever is to have no say is left out. (Weights that are a
///   rule's own, as in `utilitarian({1, 0})` or `weighted_voting`, may be 0.)
/// * Unranked options. Whoever makes the profile says what they are: tied last (`weak_orders`,
///   which every rule on orders accepts), or incomparable to all others (`partial_orders`). The
///   latter have no places, so only rules that need no more than `PreferenceProfile` accept them,
///   in which an incomparable pair supports neither; all others are ill-typed there.

#include <selfalign/aggregators/bargaining.hpp>
#include <selfalign/aggregators/bounded.hpp>
#include <selfalign/aggregators/chance.hpp>
#include <selfalign/aggregators/combined.hpp>
#include <selfalign/aggregators/elimination.hpp>
#include <selfalign/aggregators/fixed.hpp>
#include <selfalign/aggregators/graded.hpp>
#include <selfalign/aggregators/instructions.hpp>
#include <selfalign/aggregators/majority_graph.hpp>
#include <selfalign/aggregators/margins.hpp>
#include <selfalign/aggregators/positional.hpp>
#include <selfalign/aggregators/welfare.hpp>

#endif
