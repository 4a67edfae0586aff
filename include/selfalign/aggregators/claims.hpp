// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_CLAIMS_HPP
#define SELFALIGN_AGGREGATORS_CLAIMS_HPP

#include <selfalign/core/text.hpp>

namespace selfalign::aggregators {

/// What a rule satisfies when no part has ties. Its header says the same (`Satisfies: ...`):
///
/// * A, anonymous: parts may change places;
/// * N, neutral: options may change places;
/// * P, weakly Pareto: no co-winner is worse for every part than some other option;
/// * C, Condorcet: an option that beats every other one wins alone;
/// * S, Smith: all co-winners are in the top cycle.
///
/// Where a rule draws a lottery, its support is meant; where it looks at utilities or approval,
/// Borda's, and approval of the better half. tests/unit/aggregators/properties.cpp checks all of it
/// in both directions: what stands here holds on all profiles of 3 parts and 3 options and of 2
/// parts and 4 options and on hundreds of weighted ones, and what does not stand here fails on one.
/// tests/scripts/rules.sh holds the headers against it.
struct claim {
    text rule;
    text properties;
};

/// In the order of `catalogue`.
inline constexpr claim claims[] = {
    {"constant", "A"}, {"dictator", "NP"}, {"antidictator", "N"}, {"plurality", "ANP"},
    {"antiplurality", "AN"}, {"borda", "ANP"}, {"dowdall", "ANP"}, {"positive_negative", "AN"},
    {"condorcet", "ANC"}, {"weak_condorcet", "ANC"}, {"copeland", "ANPCS"}, {"llull", "ANPCS"},
    {"top_cycle", "ANCS"}, {"gocha", "ANCS"}, {"uncovered_set_gillies", "ANPCS"},
    {"uncovered_set_fishburn", "ANPCS"}, {"uncovered_set_bordes", "ANPCS"},
    {"uncovered_set_mckelvey", "ANPCS"}, {"banks", "ANPCS"}, {"slater", "ANPCS"},
    {"bipartisan_set", "ANPCS"}, {"agenda", "ACS"}, {"minimax", "ANPC"},
    {"minimax_support", "ANPC"}, {"simpson", "ANPC"}, {"leximax", "ANPC"},
    {"most_wins_smallest_loss", "ANPCS"}, {"beat_path", "ANPCS"}, {"split_cycle", "ANPCS"},
    {"ranked_pairs", "ANPCS"}, {"ranked_pairs_tb", "APCS"}, {"ranked_pairs_zt", "NPCS"},
    {"river", "ANPCS"}, {"river_tb", "APCS"}, {"river_zt", "NPCS"}, {"stable_voting", "ANPCS"},
    {"simple_stable_voting", "ANPCS"}, {"kemeny", "ANPCS"}, {"essential_set", "ANPCS"},
    {"loss_trimmer", "ANPCS"}, {"weighted_covering", "ANP"}, {"maximal_lottery", "ANPCS"},
    {"instant_runoff", "ANP"}, {"instant_runoff_put", "ANP"}, {"instant_runoff_tb", "AP"},
    {"irv", "AP"}, {"coombs", "ANP"}, {"coombs_put", "ANP"}, {"coombs_tb", "AP"},
    {"baldwin", "ANPCS"}, {"baldwin_put", "ANPCS"}, {"baldwin_tb", "APCS"},
    {"strict_nanson", "ANPCS"}, {"weak_nanson", "ANPCS"}, {"raynaud", "ANPC"}, {"benham", "ANPC"},
    {"benham_put", "ANPCS"}, {"benham_tb", "APCS"}, {"plurality_with_runoff_put", "ANP"},
    {"runoff", "AP"}, {"bottom_two_runoff_instant_runoff", "ANPC"},
    {"bottom_two_runoff_instant_runoff_put", "ANPCS"},
    {"iterated_removal_of_condorcet_loser", "AN"}, {"tideman_alternative_top_cycle", "ANPCS"},
    {"tideman_alternative_top_cycle_put", "ANPCS"}, {"tideman_alternative_gocha", "ANPCS"},
    {"tideman_alternative_gocha_put", "ANPCS"}, {"woodall", "ANPCS"}, {"knockout", "ANPCS"},
    {"black", "ANPC"}, {"daunou", "ANPC"}, {"smith_irv", "ANPCS"}, {"smith_irv_put", "ANPCS"},
    {"condorcet_irv", "ANPC"}, {"condorcet_irv_put", "ANPC"}, {"condorcet_plurality", "ANPC"},
    {"smith_minimax", "ANPCS"}, {"copeland_local_borda", "ANPCS"},
    {"copeland_global_borda", "ANPCS"}, {"copeland_local_minimax", "ANPCS"},
    {"copeland_global_minimax", "ANPCS"}, {"borda_minimax_faceoff", "ANPC"}, {"bucklin", "ANP"},
    {"simplified_bucklin", "ANP"}, {"weighted_bucklin", "ANP"}, {"dodgson", "ANPC"},
    {"simplified_dodgson", "ANPC"}, {"superior_voting", "AN"}, {"absolute_majority", "ANPS"},
    {"pareto_set", "ANP"}, {"approval", "AN"}, {"range_voting", "ANP"}, {"star", "ANP"},
    {"majority_judgement", "ANP"}, {"majority_gauge", "ANP"}, {"dis_and_approval", "AN"},
    {"utilitarian", "ANP"}, {"relative_utilitarian", "ANP"}, {"egalitarian", "ANP"},
    {"leximin", "ANP"}, {"nash", "ANP"}, {"nash_welfare", "ANP"}, {"supported", "ANP"},
    {"lexicographic", "NP"}, {"constraints", "AN"}, {"veto_list", "AN"}, {"serial_veto", "NP"},
    {"pareto_frontier", "ANP"}, {"alternating_strikes", "NP"}, {"random_dictator", "ANP"},
    {"proportional_borda", "AN"}, {"uniform", "AN"}};

/// Rules that take arguments: what they satisfy whatever they are given. What does not stand here
/// fails for some arguments; for which it does not, their headers say. Most are outside the
/// catalogue; of those in it (lexicographic, veto_list) the headers say what stands here.
inline constexpr claim claims_for_all_arguments[] = {
    {"k_approval", "AN"}, {"scoring", "AN"}, {"then", ""}, {"faceoff", ""}, {"attending", ""},
    {"individually_rational", ""}, {"nash_bargaining", "P"}, {"kalai_smorodinsky", "P"},
    {"egalitarian_bargaining", "P"}, {"utilitarian_bargaining", "P"}, {"lexicographic", "N"},
    {"veto_list", "N"}, {"quota", "AN"}, {"consent", "A"}, {"weighted_voting", "N"},
    {"oligarchy", "NP"}};

}  // namespace selfalign::aggregators

#endif
