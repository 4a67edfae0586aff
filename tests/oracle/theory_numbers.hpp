// SPDX-License-Identifier: BSL-1.0
//
// Numbers that the theory states, as data. Scope (parts, options) of all strict profiles; ties:
// lowest index unless the name of the number says otherwise. `rule` and `relation` are "" where
// the number does not depend on one. `what`:
//   systems              number of profiles
//   aligned, aligned_forall, aligned_exists, misaligned, first_failure (index, -1: none)
//   sum_loss, sum_irreducible, sum_avoidable, eps (largest loss)
//   irreducible_systems  profiles without an aligned option
//   avoidable_systems    profiles with avoidable loss > 0
//   aligned_options      aligned (option, profile) pairs
//   conflicts            profiles on which the rule and the rule named under `relation` choose
//                        differently
//   pairs, asymmetric_pairs, mutual_pairs, transitivity_violations
//                        f(A,H) as a binary relation on the systems of the scope under the rule:
//                        ordered pairs, ordered pairs whose converse fails, unordered pairs of
//                        different systems that hold both ways, triples
//   the others           explained by the comment in front of them
// Numbers on (4,4), and of sincere and participation on (3,4), take minutes by brute force; the
// others seconds.
#ifndef ORACLE_THEORY_NUMBERS_HPP
#define ORACLE_THEORY_NUMBERS_HPP

namespace oracle {

struct theory_number {
    int parts;
    int options;
    char const* rule;
    char const* relation;
    char const* what;
    long long value;
};

inline constexpr theory_number theory_numbers[] = {
    // section 6, table of self-aligned systems, row (2,2)
    {2, 2, "plurality", "pareto", "aligned", 4},
    {2, 2, "borda", "pareto", "aligned", 4},
    {2, 2, "copeland", "pareto", "aligned", 4},
    {2, 2, "nash", "pareto", "aligned", 4},
    {2, 2, "plurality", "veto", "aligned", 2},
    {2, 2, "borda", "veto", "aligned", 2},
    {2, 2, "copeland", "veto", "aligned", 2},
    {2, 2, "nash", "veto", "aligned", 2},
    {2, 2, "plurality", "condorcet", "aligned", 4},
    {2, 2, "borda", "condorcet", "aligned", 4},
    {2, 2, "copeland", "condorcet", "aligned", 4},
    {2, 2, "nash", "condorcet", "aligned", 4},
    {2, 2, "plurality", "utilitarian", "aligned", 4},
    {2, 2, "borda", "utilitarian", "aligned", 4},
    {2, 2, "copeland", "utilitarian", "aligned", 4},
    {2, 2, "nash", "utilitarian", "aligned", 4},
    {2, 2, "plurality", "nash_opt", "aligned", 4},
    {2, 2, "borda", "nash_opt", "aligned", 4},
    {2, 2, "copeland", "nash_opt", "aligned", 4},
    {2, 2, "nash", "nash_opt", "aligned", 4},
    {2, 2, "plurality", "pairwise_boundary", "aligned", 4},
    {2, 2, "borda", "pairwise_boundary", "aligned", 4},
    {2, 2, "copeland", "pairwise_boundary", "aligned", 4},
    {2, 2, "nash", "pairwise_boundary", "aligned", 4},
    {2, 2, "plurality", "sincere", "aligned", 4},
    {2, 2, "borda", "sincere", "aligned", 4},
    {2, 2, "copeland", "sincere", "aligned", 4},
    {2, 2, "nash", "sincere", "aligned", 4},
    // section 6, table of self-aligned systems, row (2,3)
    {2, 3, "plurality", "pareto", "aligned", 36},
    {2, 3, "borda", "pareto", "aligned", 36},
    {2, 3, "copeland", "pareto", "aligned", 36},
    {2, 3, "nash", "pareto", "aligned", 36},
    {2, 3, "plurality", "veto", "aligned", 24},
    {2, 3, "borda", "veto", "aligned", 32},
    {2, 3, "copeland", "veto", "aligned", 32},
    {2, 3, "nash", "veto", "aligned", 36},
    {2, 3, "plurality", "condorcet", "aligned", 36},
    {2, 3, "borda", "condorcet", "aligned", 36},
    {2, 3, "copeland", "condorcet", "aligned", 36},
    {2, 3, "nash", "condorcet", "aligned", 36},
    {2, 3, "plurality", "utilitarian", "aligned", 30},
    {2, 3, "borda", "utilitarian", "aligned", 36},
    {2, 3, "copeland", "utilitarian", "aligned", 36},
    {2, 3, "nash", "utilitarian", "aligned", 36},
    {2, 3, "plurality", "nash_opt", "aligned", 24},
    {2, 3, "borda", "nash_opt", "aligned", 32},
    {2, 3, "copeland", "nash_opt", "aligned", 32},
    {2, 3, "nash", "nash_opt", "aligned", 36},
    {2, 3, "plurality", "pairwise_boundary", "aligned", 32},
    {2, 3, "borda", "pairwise_boundary", "aligned", 30},
    {2, 3, "copeland", "pairwise_boundary", "aligned", 30},
    {2, 3, "nash", "pairwise_boundary", "aligned", 26},
    {2, 3, "plurality", "sincere", "aligned", 32},
    {2, 3, "borda", "sincere", "aligned", 22},
    {2, 3, "copeland", "sincere", "aligned", 22},
    {2, 3, "nash", "sincere", "aligned", 30},
    // section 6, table of self-aligned systems, row (3,3)
    {3, 3, "plurality", "pareto", "aligned", 216},
    {3, 3, "borda", "pareto", "aligned", 216},
    {3, 3, "copeland", "pareto", "aligned", 216},
    {3, 3, "nash", "pareto", "aligned", 216},
    {3, 3, "plurality", "veto", "aligned", 108},
    {3, 3, "borda", "veto", "aligned", 141},
    {3, 3, "copeland", "veto", "aligned", 132},
    {3, 3, "nash", "veto", "aligned", 168},
    {3, 3, "plurality", "condorcet", "aligned", 192},
    {3, 3, "borda", "condorcet", "aligned", 207},
    {3, 3, "copeland", "condorcet", "aligned", 216},
    {3, 3, "nash", "condorcet", "aligned", 156},
    {3, 3, "plurality", "utilitarian", "aligned", 192},
    {3, 3, "borda", "utilitarian", "aligned", 216},
    {3, 3, "copeland", "utilitarian", "aligned", 216},
    {3, 3, "nash", "utilitarian", "aligned", 174},
    {3, 3, "plurality", "nash_opt", "aligned", 156},
    {3, 3, "borda", "nash_opt", "aligned", 189},
    {3, 3, "copeland", "nash_opt", "aligned", 180},
    {3, 3, "nash", "nash_opt", "aligned", 216},
    {3, 3, "plurality", "pairwise_boundary", "aligned", 180},
    {3, 3, "borda", "pairwise_boundary", "aligned", 195},
    {3, 3, "copeland", "pairwise_boundary", "aligned", 204},
    {3, 3, "nash", "pairwise_boundary", "aligned", 135},
    {3, 3, "plurality", "sincere", "aligned", 180},
    {3, 3, "borda", "sincere", "aligned", 165},
    {3, 3, "copeland", "sincere", "aligned", 192},
    {3, 3, "nash", "sincere", "aligned", 162},
    // section 6, table of self-aligned systems, row (3,4)
    {3, 4, "plurality", "pareto", "aligned", 13824},
    {3, 4, "borda", "pareto", "aligned", 13824},
    {3, 4, "copeland", "pareto", "aligned", 13824},
    {3, 4, "nash", "pareto", "aligned", 13824},
    {3, 4, "plurality", "veto", "aligned", 8352},
    {3, 4, "borda", "veto", "aligned", 11400},
    {3, 4, "copeland", "veto", "aligned", 10416},
    {3, 4, "nash", "veto", "aligned", 13824},
    {3, 4, "plurality", "condorcet", "aligned", 11328},
    {3, 4, "borda", "condorcet", "aligned", 12816},
    {3, 4, "copeland", "condorcet", "aligned", 13824},
    {3, 4, "nash", "condorcet", "aligned", 10800},
    {3, 4, "plurality", "utilitarian", "aligned", 10512},
    {3, 4, "borda", "utilitarian", "aligned", 13824},
    {3, 4, "copeland", "utilitarian", "aligned", 13224},
    {3, 4, "nash", "utilitarian", "aligned", 12192},
    {3, 4, "plurality", "nash_opt", "aligned", 7440},
    {3, 4, "borda", "nash_opt", "aligned", 11208},
    {3, 4, "copeland", "nash_opt", "aligned", 10032},
    {3, 4, "nash", "nash_opt", "aligned", 13824},
    {3, 4, "plurality", "pairwise_boundary", "aligned", 9792},
    {3, 4, "borda", "pairwise_boundary", "aligned", 11280},
    {3, 4, "copeland", "pairwise_boundary", "aligned", 12288},
    {3, 4, "nash", "pairwise_boundary", "aligned", 5544},
    {3, 4, "plurality", "sincere", "aligned", 9756},
    {3, 4, "borda", "sincere", "aligned", 6744},
    {3, 4, "copeland", "sincere", "aligned", 10680},
    {3, 4, "nash", "sincere", "aligned", 8160},
    // section 6, table of self-aligned systems, row (4,4)
    {4, 4, "plurality", "pareto", "aligned", 331776},
    {4, 4, "borda", "pareto", "aligned", 331776},
    {4, 4, "copeland", "pareto", "aligned", 331776},
    {4, 4, "nash", "pareto", "aligned", 331776},
    {4, 4, "plurality", "veto", "aligned", 159552},
    {4, 4, "borda", "veto", "aligned", 230484},
    {4, 4, "copeland", "veto", "aligned", 218532},
    {4, 4, "nash", "veto", "aligned", 300672},
    {4, 4, "plurality", "condorcet", "aligned", 328320},
    {4, 4, "borda", "condorcet", "aligned", 331392},
    {4, 4, "copeland", "condorcet", "aligned", 331776},
    {4, 4, "nash", "condorcet", "aligned", 312192},
    {4, 4, "plurality", "utilitarian", "aligned", 252072},
    {4, 4, "borda", "utilitarian", "aligned", 331776},
    {4, 4, "copeland", "utilitarian", "aligned", 318384},
    {4, 4, "nash", "utilitarian", "aligned", 257664},
    {4, 4, "plurality", "nash_opt", "aligned", 176256},
    {4, 4, "borda", "nash_opt", "aligned", 257052},
    {4, 4, "copeland", "nash_opt", "aligned", 240444},
    {4, 4, "nash", "nash_opt", "aligned", 331776},
    {4, 4, "plurality", "pairwise_boundary", "aligned", 222624},
    {4, 4, "borda", "pairwise_boundary", "aligned", 233640},
    {4, 4, "copeland", "pairwise_boundary", "aligned", 244968},
    {4, 4, "nash", "pairwise_boundary", "aligned", 130252},
    {4, 4, "plurality", "sincere", "aligned", 224064},
    {4, 4, "borda", "sincere", "aligned", 165828},
    {4, 4, "copeland", "sincere", "aligned", 181368},
    {4, 4, "nash", "sincere", "aligned", 165672},

    // conventions: (m!)^n profiles
    {2, 2, "", "", "systems", 4},
    {2, 3, "", "", "systems", 36},
    {3, 3, "", "", "systems", 216},
    {3, 4, "", "", "systems", 13824},
    {4, 4, "", "", "systems", 331776},

    // section 1, self-loss decomposition, (3,3) plurality: sum sigma / sum iota / avoidable, eps*
    {3, 3, "plurality", "all_top", "sum_loss", 360},
    {3, 3, "plurality", "all_top", "sum_irreducible", 324},
    {3, 3, "plurality", "all_top", "sum_avoidable", 36},
    {3, 3, "plurality", "all_top", "eps", 4},
    {3, 3, "plurality", "veto", "sum_loss", 120},
    {3, 3, "plurality", "veto", "sum_irreducible", 48},
    {3, 3, "plurality", "veto", "sum_avoidable", 72},
    {3, 3, "plurality", "veto", "eps", 2},
    {3, 3, "plurality", "nash_opt", "sum_loss", 102},
    {3, 3, "plurality", "nash_opt", "sum_irreducible", 0},
    {3, 3, "plurality", "nash_opt", "sum_avoidable", 102},
    {3, 3, "plurality", "nash_opt", "eps", 2},

    // section 0 point 4 and T5: veto 108 misaligned, 48 of them irreducibly, 60 moved by training;
    // Nash 60 moved
    {3, 3, "plurality", "veto", "misaligned", 108},
    {3, 3, "plurality", "veto", "irreducible_systems", 48},
    {3, 3, "plurality", "veto", "avoidable_systems", 60},
    {3, 3, "plurality", "nash_opt", "misaligned", 60},
    {3, 3, "plurality", "nash_opt", "avoidable_systems", 60},

    // section 2, T2: number of aggregators under which the relation is reflexive = product of
    // |aligned set|
    {2, 2, "", "pareto", "reflexive_aggregators", 4},
    {2, 2, "", "veto", "reflexive_aggregators", 0},
    {2, 3, "", "pareto", "reflexive_aggregators", 191102976},
    {2, 3, "", "veto", "reflexive_aggregators", 4096},
    {2, 3, "", "utilitarian", "reflexive_aggregators", 46656},
    {2, 3, "", "nash_opt", "reflexive_aggregators", 64},
    {2, 3, "", "all_top", "reflexive_aggregators", 0},

    // section 2, T3: sum over the scope of the tension min_x [x != c] + lambda * loss, and where it
    // is positive
    {3, 3, "plurality", "nash_opt", "tension_half", 51},
    {3, 3, "plurality", "nash_opt", "tension_two", 60},
    {3, 3, "plurality", "nash_opt", "tension_positive", 60},

    // section 2, T4 and item 17: plurality against Nash
    {2, 3, "plurality", "nash", "conflicts", 12},
    {3, 3, "plurality", "nash", "conflicts", 84},
    {4, 3, "plurality", "nash", "conflicts", 600},
    {3, 4, "plurality", "nash", "conflicts", 6384},

    // section 2, T10: Pareto-aligned pairs under plurality
    {3, 3, "plurality", "pareto", "pairs", 36720},

    // section 3.3: tie readings of veto, unique winners, ties create failures
    {3, 3, "plurality", "veto", "aligned_forall", 96},
    {3, 3, "plurality", "veto", "aligned", 108},
    {3, 3, "plurality", "veto", "aligned_exists", 132},
    {3, 3, "plurality", "", "unique_winner", 168},
    {3, 3, "copeland", "", "unique_winner", 204},
    {3, 3, "egalitarian", "", "unique_winner", 150},
    {1, 3, "antiplurality", "pareto", "first_failure", 2}, // the order (1,0,2)

    // section 3.4: habituation under plurality, M[s][t] = loss of the choice of H_s by the parts of
    // H_t
    {3, 3, "plurality", "boundary", "habituation_stable", 0},
    {3, 3, "plurality", "utilitarian", "habituation_0_0", 192},
    {3, 3, "plurality", "utilitarian", "habituation_1_1", 216},
    {3, 3, "plurality", "utilitarian", "habituation_1_0", 54},
    {3, 3, "plurality", "utilitarian", "habituation_0_1", 0},
    // section 3.4: adaptation, the diagonal becomes 216 and H1->H0 equals H0->H0; section 0 point 6
    // (veto 216 and 108)
    {3, 3, "plurality", "pareto", "adaptation_1_1", 216},
    {3, 3, "plurality", "veto", "adaptation_1_1", 216},
    {3, 3, "plurality", "utilitarian", "adaptation_1_1", 216},
    {3, 3, "plurality", "pareto", "adaptation_1_0", 216},
    {3, 3, "plurality", "veto", "adaptation_1_0", 108},
    {3, 3, "plurality", "utilitarian", "adaptation_1_0", 192},

    // section 3.2: random dictator, sum over the scope of sum_x p(x)^2; systems where two draws
    // certainly agree
    {2, 2, "random_dictator", "", "agreement_mass", 3},
    {2, 3, "random_dictator", "", "agreement_mass", 24},
    {3, 3, "random_dictator", "", "agreement_mass", 120},
    {3, 4, "random_dictator", "", "agreement_mass", 6912},
    {2, 2, "random_dictator", "", "certain_agreement", 2},
    {2, 3, "random_dictator", "", "certain_agreement", 12},
    {3, 3, "random_dictator", "", "certain_agreement", 24},
    {3, 4, "random_dictator", "", "certain_agreement", 864},

    // item 1: unordered pairs of systems with the same choice and different aligned sets; distinct
    // aligned sets
    {2, 3, "plurality", "pareto", "content_dependence", 192},
    {2, 3, "plurality", "all_top", "content_dependence", 96},
    {2, 3, "plurality", "nash_opt", "content_dependence", 196},
    {2, 3, "plurality", "boundary", "content_dependence", 0},
    {2, 3, "plurality", "pareto", "distinct_aligned_sets", 7},
    {2, 3, "plurality", "all_top", "distinct_aligned_sets", 4},
    {2, 3, "plurality", "nash_opt", "distinct_aligned_sets", 6},

    // item 2a: the plan survives the veto of the rule itself on {x, m-1}; first failure
    // 012|120|201; stop button per part
    {2, 2, "plurality", "", "corrigible", 4},
    {2, 3, "plurality", "", "corrigible", 36},
    {3, 3, "plurality", "", "corrigible", 192},
    {3, 4, "plurality", "", "corrigible", 11556},
    {3, 3, "nash", "", "corrigible", 216},
    {3, 3, "egalitarian", "", "corrigible", 216},
    {3, 3, "agenda", "", "corrigible", 216},
    {3, 3, "plurality", "", "corrigible_first_failure", 22},
    {2, 2, "plurality", "ir_last", "aligned", 2},
    {2, 3, "plurality", "ir_last", "aligned", 16},
    {3, 3, "plurality", "ir_last", "aligned", 96},

    // item 2b: zero minimax Borda regret over the version space (all profiles with the same
    // behaviour on all menus)
    {2, 2, "plurality", "", "learnable", 4},
    {2, 3, "plurality", "", "learnable", 14},
    {3, 3, "plurality", "", "learnable", 192},
    {2, 2, "borda", "", "learnable", 4},
    {2, 3, "borda", "", "learnable", 36},
    {3, 3, "borda", "", "learnable", 216},
    {2, 2, "copeland", "", "learnable", 4},
    {2, 3, "copeland", "", "learnable", 36},
    {3, 3, "copeland", "", "learnable", 216},
    {2, 3, "nash", "", "learnable", 36},
    {3, 3, "nash", "", "learnable", 65},
    {2, 2, "dictator0", "", "learnable", 4},
    {2, 3, "dictator0", "", "learnable", 0},
    {3, 3, "dictator0", "", "learnable", 0},
    {2, 3, "serial_veto", "", "learnable", 36},
    {3, 3, "serial_veto", "", "learnable", 0},
    {3, 3, "dictator0", "", "learning_irreducible", 216},
    {3, 3, "dictator0", "", "learning_irreducible_max", 3},
    {2, 3, "plurality", "", "learning_irreducible", 20},
    {2, 3, "plurality", "", "learning_irreducible_max", 1},
    {3, 3, "plurality", "", "learning_irreducible", 0},
    {3, 3, "egalitarian", "", "learning_irreducible", 165},
    {3, 3, "egalitarian", "", "learning_irreducible_max", 2},

    // item 2c: behaviour on all menus rationalisable by one strict order; sum of mispredicted menus
    // of the best order;
    // systems where every best order gets the grand choice wrong
    {2, 3, "plurality", "", "rationalisable", 32},
    {3, 3, "plurality", "", "rationalisable", 180},
    {3, 4, "plurality", "", "rationalisable", 7956},
    {3, 3, "copeland", "", "rationalisable", 204},
    {3, 3, "kemeny", "", "rationalisable", 204},
    {3, 3, "simpson", "", "rationalisable", 204},
    {3, 3, "black", "", "rationalisable", 204},
    {3, 3, "serial_veto", "", "rationalisable", 108},
    {3, 3, "dictator0", "", "rationalisable", 216},
    {3, 3, "constant0", "", "rationalisable", 216},
    {2, 3, "plurality", "", "irrational_first", 16}, // 102|201
    {3, 3, "plurality", "", "misprediction_mass", 36},
    {3, 3, "nash", "", "misprediction_mass", 81},
    {3, 3, "serial_veto", "", "misprediction_mass", 108},
    {3, 3, "plurality", "", "grand_choice_missed", 12},
    {3, 3, "nash", "", "grand_choice_missed", 18},
    {3, 3, "egalitarian", "", "grand_choice_missed", 18},

    // item 2d: Borda regret and pairwise confirmation under plurality; first failures 012|120 and
    // 102|201
    {2, 3, "plurality", "utilitarian", "aligned", 30},
    {3, 3, "plurality", "utilitarian", "aligned", 192},
    {3, 4, "plurality", "utilitarian", "aligned", 10512},
    {2, 3, "plurality", "pairwise_boundary", "aligned", 32},
    {3, 3, "plurality", "pairwise_boundary", "aligned", 180},
    {3, 4, "plurality", "pairwise_boundary", "aligned", 9792},
    {2, 3, "plurality", "utilitarian", "sum_loss", 6},
    {3, 3, "plurality", "utilitarian", "sum_loss", 36},
    {3, 4, "plurality", "utilitarian", "sum_loss", 6288},
    {2, 3, "plurality", "utilitarian", "first_failure", 3},
    {2, 3, "plurality", "pairwise_boundary", "first_failure", 16},

    // item 3: the relations reflexive on (3,3) under plurality are exactly boundary, unanimity,
    // Pareto, participation
    {3, 3, "plurality", "boundary", "aligned", 216},
    {3, 3, "plurality", "unanimity", "aligned", 216},
    {3, 3, "plurality", "participation", "aligned", 216},
    {3, 3, "plurality", "", "consistent_relations", 4},
    // item 3: Copeland adds majority_veto, Condorcet, Smith, Borda
    {3, 3, "copeland", "majority_veto", "aligned", 216},
    {3, 3, "copeland", "smith", "aligned", 216},
    {3, 3, "copeland", "", "consistent_relations", 8},

    // item 4: radius = adjacent swaps to break Condorcet alignment, plurality
    {3, 3, "plurality", "condorcet", "radius_0", 24},
    {3, 3, "plurality", "condorcet", "radius_1", 72},
    {3, 3, "plurality", "condorcet", "radius_2", 96},
    {3, 3, "plurality", "condorcet", "radius_3", 22},
    {3, 3, "plurality", "condorcet", "radius_4", 2},

    // item 9: all_top: self-aligned systems of any unanimous rule m((m-1)!)^n; iota; section 0
    // (3,3) 24 of 216
    {2, 2, "plurality", "all_top", "aligned", 2},
    {2, 3, "plurality", "all_top", "aligned", 12},
    {3, 3, "plurality", "all_top", "aligned", 24},
    {2, 4, "plurality", "all_top", "aligned", 144},
    {4, 3, "plurality", "all_top", "aligned", 48},
    {3, 4, "plurality", "all_top", "aligned", 864},
    {4, 4, "plurality", "all_top", "aligned", 5184},
    {3, 3, "borda", "all_top", "aligned", 24},
    {3, 3, "copeland", "all_top", "aligned", 24},
    {3, 3, "nash", "all_top", "aligned", 24},
    {2, 2, "", "all_top", "sum_irreducible", 2},
    {2, 3, "", "all_top", "sum_irreducible", 30},
    {3, 3, "", "all_top", "sum_irreducible", 324},
    {3, 4, "", "all_top", "sum_irreducible", 30000},
    // item 9: veto realisable iff n < m (0 systems without an aligned option)
    {2, 3, "", "veto", "irreducible_systems", 0},
    {1, 2, "", "veto", "irreducible_systems", 0},
    {3, 4, "", "veto", "irreducible_systems", 0},

    // item 10: agenda fails Pareto first at (3,4) #852, on 12 systems; antiplurality at (1,3);
    // Nash-optimal 24 of 36
    {3, 4, "agenda", "pareto", "first_failure", 852},
    {3, 4, "agenda", "pareto", "misaligned", 12},
    {2, 3, "plurality", "nash_opt", "aligned", 24},
    {2, 3, "plurality", "pareto", "aligned", 36},
    {2, 3, "irv", "pareto", "aligned", 36},
    {3, 3, "irv", "pareto", "aligned", 216},
    {3, 4, "irv", "pareto", "aligned", 13824},
    {1, 2, "antiplurality", "pareto", "first_failure", -1},

    // items 12 and 23: ordered pairs of systems with the same multiset of orders / behaviour on all
    // menus / choice
    {2, 3, "plurality", "", "iso_pairs", 66},
    {2, 3, "plurality", "", "all_menus_pairs", 302},
    {2, 3, "plurality", "", "boundary_pairs", 560},
    {3, 3, "plurality", "", "iso_pairs", 996},
    {3, 3, "plurality", "", "all_menus_pairs", 5664},
    {3, 3, "plurality", "", "boundary_pairs", 17088},

    // item 13: how often a part gets its worst option on (3,3), parts 0, 1, 2; influence under
    // serial_veto
    {3, 3, "plurality", "", "gets_worst_0", 40},
    {3, 3, "plurality", "", "gets_worst_1", 40},
    {3, 3, "plurality", "", "gets_worst_2", 40},
    {3, 3, "borda", "", "gets_worst_0", 25},
    {3, 3, "borda", "", "gets_worst_1", 25},
    {3, 3, "borda", "", "gets_worst_2", 25},
    {3, 3, "nash", "", "gets_worst_0", 16},
    {3, 3, "nash", "", "gets_worst_1", 16},
    {3, 3, "nash", "", "gets_worst_2", 16},
    {3, 3, "dictator0", "", "gets_worst_0", 0},
    {3, 3, "dictator0", "", "gets_worst_1", 72},
    {3, 3, "dictator0", "", "gets_worst_2", 72},
    {3, 3, "serial_veto", "", "influence_0", 576},
    {3, 3, "serial_veto", "", "influence_1", 648},
    {3, 3, "serial_veto", "", "influence_2", 0},

    // item 14: distinct behaviours on all menus, largest version space, behaviours that identify
    // the profile up to parts
    {2, 3, "plurality", "", "behaviours", 8},
    {2, 3, "plurality", "", "largest_version_space", 15},
    {2, 3, "plurality", "", "identifying_behaviours", 3},
    {3, 3, "plurality", "", "behaviours", 12},
    {3, 3, "plurality", "", "largest_version_space", 34},
    {2, 3, "all 18 rules", "", "behaviours", 15},
    {2, 3, "all 18 rules", "", "largest_version_space", 247},
    {3, 3, "all 18 rules", "", "behaviours", 20},
    {3, 3, "all 18 rules", "", "largest_version_space", 905},

    // item 15: (profile, option) pairs by the adjacent swaps needed to get the option chosen
    {3, 3, "plurality", "", "swaps_to_win_0", 216},
    {3, 3, "plurality", "", "swaps_to_win_1", 228},
    {3, 3, "plurality", "", "swaps_to_win_2", 138},
    {3, 3, "plurality", "", "swaps_to_win_3", 50},
    {3, 3, "plurality", "", "swaps_to_win_4", 16},
    {3, 3, "egalitarian", "", "swaps_to_win_0", 216},
    {3, 3, "egalitarian", "", "swaps_to_win_1", 252},
    {3, 3, "egalitarian", "", "swaps_to_win_2", 141},
    {3, 3, "egalitarian", "", "swaps_to_win_3", 35},
    {3, 3, "egalitarian", "", "swaps_to_win_4", 4},

    // item 31: profiles by the number of outcomes that some agenda order reaches
    {2, 3, "agenda", "", "agenda_outcomes_1", 12},
    {2, 3, "agenda", "", "agenda_outcomes_2", 18},
    {2, 3, "agenda", "", "agenda_outcomes_3", 6},
    {3, 3, "agenda", "", "agenda_outcomes_1", 204},
    {3, 3, "agenda", "", "agenda_outcomes_3", 12},
    {3, 4, "agenda", "", "agenda_outcomes_1", 12288},
    {3, 4, "agenda", "", "agenda_outcomes_3", 816},
    {3, 4, "agenda", "", "agenda_outcomes_4", 720},
    {4, 3, "agenda", "", "agenda_outcomes_1", 576},
    {4, 3, "agenda", "", "agenda_outcomes_2", 630},
    {4, 3, "agenda", "", "agenda_outcomes_3", 90},

    // item 32: the choice is also chosen from every menu that contains it
    {3, 4, "dictator0", "", "contraction_stable", 13824},
    {3, 4, "copeland", "", "contraction_stable", 12288},
    {3, 4, "plurality", "", "contraction_stable", 9648},
    {3, 4, "nash", "", "contraction_stable", 4620},

    // item 37 and section 9: profiles by the number of pairs on which all parts agree
    {2, 2, "", "", "agreed_pairs_0", 2},
    {2, 2, "", "", "agreed_pairs_1", 2},
    {2, 3, "", "", "agreed_pairs_0", 6},
    {2, 3, "", "", "agreed_pairs_1", 12},
    {2, 3, "", "", "agreed_pairs_2", 12},
    {2, 3, "", "", "agreed_pairs_3", 6},
    {3, 3, "", "", "agreed_pairs_0", 102},
    {3, 3, "", "", "agreed_pairs_1", 72},
    {3, 3, "", "", "agreed_pairs_2", 36},
    {3, 3, "", "", "agreed_pairs_3", 6},
    {3, 4, "", "", "agreed_pairs_0", 3624},
    {3, 4, "", "", "agreed_pairs_6", 24},
    {3, 4, "", "", "agreed_pairs_sum", 20736}, // mean 1.5 of 6

    // item 40: systems whose choice no change of a single part can alter
    {3, 3, "copeland", "", "raap_degree_1", 24},

    // section 5, table of the relations as binary relations under plurality
    {2, 2, "plurality", "boundary", "pairs", 10},
    {2, 2, "plurality", "boundary", "asymmetric_pairs", 0},
    {2, 2, "plurality", "boundary", "mutual_pairs", 3},
    {2, 2, "plurality", "boundary", "transitivity_violations", 0},
    {2, 2, "plurality", "pareto", "pairs", 12},
    {2, 2, "plurality", "pareto", "asymmetric_pairs", 2},
    {2, 2, "plurality", "pareto", "mutual_pairs", 3},
    {2, 2, "plurality", "pareto", "transitivity_violations", 2},
    {2, 2, "plurality", "veto", "pairs", 4},
    {2, 2, "plurality", "veto", "asymmetric_pairs", 2},
    {2, 2, "plurality", "veto", "mutual_pairs", 0},
    {2, 2, "plurality", "veto", "transitivity_violations", 0},
    {2, 2, "plurality", "all_top", "pairs", 4},
    {2, 2, "plurality", "all_top", "asymmetric_pairs", 2},
    {2, 2, "plurality", "all_top", "mutual_pairs", 0},
    {2, 2, "plurality", "all_top", "transitivity_violations", 0},
    {2, 3, "plurality", "boundary", "pairs", 560},
    {2, 3, "plurality", "boundary", "asymmetric_pairs", 0},
    {2, 3, "plurality", "boundary", "mutual_pairs", 262},
    {2, 3, "plurality", "boundary", "transitivity_violations", 0},
    {2, 3, "plurality", "pareto", "pairs", 792},
    {2, 3, "plurality", "pareto", "asymmetric_pairs", 192},
    {2, 3, "plurality", "pareto", "mutual_pairs", 282},
    {2, 3, "plurality", "pareto", "transitivity_violations", 2320},
    {2, 3, "plurality", "nash_opt", "pairs", 504},
    {2, 3, "plurality", "nash_opt", "asymmetric_pairs", 256},
    {2, 3, "plurality", "nash_opt", "mutual_pairs", 112},
    {2, 3, "plurality", "nash_opt", "transitivity_violations", 1824},
    {2, 3, "plurality", "all_top", "pairs", 144},
    {2, 3, "plurality", "all_top", "asymmetric_pairs", 96},
    {2, 3, "plurality", "all_top", "mutual_pairs", 18},
    {2, 3, "plurality", "all_top", "transitivity_violations", 0},
    {3, 3, "plurality", "pareto", "asymmetric_pairs", 6762},
    {3, 3, "plurality", "pareto", "mutual_pairs", 14871},
    {3, 3, "plurality", "pareto", "transitivity_violations", 746016},
    {3, 3, "plurality", "condorcet", "pairs", 17280},
    {3, 3, "plurality", "condorcet", "asymmetric_pairs", 4608},
    {3, 3, "plurality", "condorcet", "mutual_pairs", 6240},
    {3, 3, "plurality", "condorcet", "transitivity_violations", 182784},
    {3, 3, "plurality", "utilitarian", "pairs", 18576},
    {3, 3, "plurality", "utilitarian", "asymmetric_pairs", 5562},
    {3, 3, "plurality", "utilitarian", "mutual_pairs", 6411},
    {3, 3, "plurality", "utilitarian", "transitivity_violations", 270912},

    // section 5, adding any part cost veto alignment on .. of 216 (profile, extra part) pairs on
    // (2,3)
    {2, 3, "plurality", "veto", "lost_by_a_further_part", 52},
    {2, 3, "borda", "veto", "lost_by_a_further_part", 59},
    {2, 3, "nash", "veto", "lost_by_a_further_part", 48},
    {2, 3, "plurality", "pareto", "lost_by_a_further_part", 0},
    // section 5, cloning a part (the clone comes last) changes the outcome on .. of 72 (profile,
    // part) pairs
    {2, 3, "plurality", "", "changed_by_a_clone", 24},
    {2, 3, "borda", "", "changed_by_a_clone", 20},
    {2, 3, "egalitarian", "", "changed_by_a_clone", 0},
    {2, 3, "antiplurality", "", "changed_by_a_clone", 0},
    {2, 3, "serial_veto", "", "changed_by_a_clone", 0},
    // section 5, the verdict changes under some relabelling of the options; item 48
    {2, 3, "plurality", "pairwise_boundary", "changed_by_relabelling", 18},
    {2, 3, "plurality", "veto", "changed_by_relabelling", 12},
    {2, 3, "borda", "pairwise_boundary", "changed_by_relabelling", 12},
    {2, 3, "borda", "veto", "changed_by_relabelling", 6},
    {3, 3, "plurality", "pairwise_boundary", "changed_by_relabelling", 36},
    {3, 3, "copeland", "pairwise_boundary", "changed_by_relabelling", 0},
    {3, 3, "agenda", "pairwise_boundary", "changed_by_relabelling", 0},
    {3, 3, "kemeny", "pairwise_boundary", "changed_by_relabelling", 0},

    // section 6, impossibility table: Condorcet cycles / empty core; empty veto set; Pareto-optimal
    // (option, profile) pairs
    {3, 3, "", "core", "irreducible_systems", 12},
    {3, 4, "", "core", "irreducible_systems", 1536},
    {4, 4, "", "core", "irreducible_systems", 144},
    {2, 2, "", "veto", "irreducible_systems", 2},
    {3, 2, "", "veto", "irreducible_systems", 6},
    {4, 2, "", "veto", "irreducible_systems", 14},
    {3, 3, "", "veto", "irreducible_systems", 48},
    {4, 3, "", "veto", "irreducible_systems", 576},
    {4, 4, "", "veto", "irreducible_systems", 31104},
    {2, 3, "", "pareto", "aligned_options", 66},
    {3, 3, "", "pareto", "aligned_options", 510},
    // section 6, no-show paradox: first failures of participation
    {3, 3, "agenda", "participation", "first_failure", 53},
    {3, 4, "kemeny", "participation", "first_failure", 232},
    {4, 4, "copeland", "participation", "first_failure", 5634},
};

} // namespace oracle

#endif
