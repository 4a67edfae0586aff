// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_OTHER_NAMES_HPP
#define SELFALIGN_AGGREGATORS_OTHER_NAMES_HPP

#include <selfalign/core/text.hpp>

namespace selfalign::aggregators {

/// What the literature also calls a rule. A name with several meanings is there once for each.
struct other_name {
    text name;
    text rule;
};

inline constexpr other_name other_names[] = {
    {"first_past_the_post", "plurality"}, {"fptp", "plurality"},
    {"fpp", "plurality"},
    {"veto", "antiplurality"}, {"borda_count", "borda"}, {"nauru", "dowdall"},
    {"harmonic", "dowdall"},

    {"condorcet_winner", "condorcet"}, {"weak_condorcet_winner", "weak_condorcet"},
    {"smith", "top_cycle"}, {"smith_set", "top_cycle"}, {"getcha", "top_cycle"},
    {"schwartz", "gocha"}, {"schwartz_set", "gocha"},
    {"uncovered_set", "uncovered_set_gillies"}, {"uncovered_set", "uncovered_set_fishburn"},
    {"uncovered_set", "uncovered_set_bordes"}, {"uncovered_set", "uncovered_set_mckelvey"},
    {"gillies", "uncovered_set_gillies"}, {"fishburn", "uncovered_set_fishburn"},
    {"bordes", "uncovered_set_bordes"}, {"mckelvey", "uncovered_set_mckelvey"},
    {"landau_set", "uncovered_set_gillies"}, {"landau_set", "uncovered_set_fishburn"},
    {"landau_set", "uncovered_set_bordes"}, {"landau_set", "uncovered_set_mckelvey"},
    {"amendment", "agenda"}, {"sequential_majority", "agenda"},

    {"simpson_kramer", "minimax"}, {"minmax", "minimax"}, {"winning_votes", "minimax_support"},
    {"minimax_margins", "minimax"}, {"minimax_winning_votes", "minimax_support"},
    {"minimax_pairwise_opposition", "simpson"}, {"maximin", "simpson"},
    {"maximin", "egalitarian"}, {"schulze", "beat_path"},
    {"cssd", "beat_path"}, {"mam", "ranked_pairs"},
    {"tideman", "ranked_pairs"}, {"zavist_tideman", "ranked_pairs_zt"},
    {"tideman_alternative", "tideman_alternative_top_cycle"},
    {"tideman_alternative", "tideman_alternative_gocha"},
    {"kemeny_young", "kemeny"},

    {"hare", "instant_runoff"}, {"alternative_vote", "instant_runoff"},
    {"ranked_choice", "instant_runoff"}, {"ranked_choice_voting", "instant_runoff"},
    {"rcv", "instant_runoff"}, {"single_transferable_vote", "instant_runoff"},
    {"stv", "instant_runoff"}, {"nanson", "strict_nanson"}, {"nanson", "weak_nanson"},
    {"preferential_voting", "instant_runoff"}, {"contingent_vote", "runoff"},
    {"contingent_vote", "plurality_with_runoff_put"},
    {"two_round", "runoff"}, {"two_round", "plurality_with_runoff_put"},
    {"two_round_system", "runoff"}, {"two_round_system", "plurality_with_runoff_put"},
    {"top_two", "runoff"}, {"top_two", "plurality_with_runoff_put"},
    {"bottom_two_runoff", "bottom_two_runoff_instant_runoff"},
    {"btr_irv", "bottom_two_runoff_instant_runoff"},

    {"smith_hare", "smith_irv"}, {"condorcet_hare", "condorcet_irv"},
    {"condorcet_borda", "black"}, {"copeland_borda", "copeland_local_borda"},
    {"copeland_borda", "copeland_global_borda"}, {"copeland_minimax", "copeland_local_minimax"},
    {"copeland_minimax", "copeland_global_minimax"},
    {"tideman_approximation", "simplified_dodgson"}, {"lewis_carroll", "dodgson"},
    {"majority_rule", "absolute_majority"}, {"weak_pareto", "pareto_set"},
    {"strong_pareto", "pareto_frontier"},

    {"approval_voting", "approval"}, {"score", "range_voting"}, {"score_voting", "range_voting"},
    {"combined_approval", "dis_and_approval"}, {"score_then_automatic_runoff", "star"},
    {"mj", "majority_judgement"}, {"grand_junction", "bucklin"},
    {"bentham", "utilitarian"}, {"benthamite", "utilitarian"}, {"rawls", "egalitarian"},
    {"rawlsian", "egalitarian"}, {"nash_product", "nash_welfare"},

    {"voting_by_veto", "serial_veto"}, {"voting_by_veto", "alternating_strikes"},
    {"serial_dictatorship", "lexicographic"}, {"qualified_majority", "quota"},
    {"unanimity_rule", "consent"}, {"unanimity", "consent"}, {"liberum_veto", "consent"},
    {"supermajority", "quota"}, {"random_dictatorship", "random_dictator"},
    {"random_ballot", "random_dictator"}, {"dictatorship", "dictator"}};

}  // namespace selfalign::aggregators

#endif
