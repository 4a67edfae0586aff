// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_LAWS_AXIOMS_CATALOGUE_HPP
#define SELFALIGN_LAWS_AXIOMS_CATALOGUE_HPP

#include <boost/hana/tuple.hpp>
#include <selfalign/core/entry.hpp>
#include <selfalign/laws/axioms.hpp>

namespace selfalign::axioms {

/// Every axiom, once, in the order in which tables list them.
inline constexpr auto catalogue = boost::hana::make_tuple(
    entry{"pareto", pareto}, entry{"condorcet_winner", condorcet_winner},
    entry{"condorcet_loser", condorcet_loser}, entry{"smith", smith}, entry{"majority", majority},
    entry{"monotonicity", monotonicity}, entry{"reversal_symmetry", reversal_symmetry},
    entry{"positive_involvement", positive_involvement},
    entry{"negative_involvement", negative_involvement}, entry{"participation", participation},
    entry{"participation_kelly", participation_kelly},
    entry{"participation_fishburn", participation_fishburn},
    entry{"participation_optimist", participation_optimist},
    entry{"participation_pessimist", participation_pessimist},
    entry{"reinforcement", reinforcement}, entry{"homogeneity", homogeneity},
    entry{"resolvability", resolvability},
    entry{"strategy_proofness_single_winner", strategy_proofness_single_winner},
    entry{"strategy_proofness_kelly", strategy_proofness_kelly},
    entry{"strategy_proofness_fishburn", strategy_proofness_fishburn},
    entry{"strategy_proofness_optimist", strategy_proofness_optimist},
    entry{"strategy_proofness_pessimist", strategy_proofness_pessimist},
    entry{"independence_of_clones", independence_of_clones}, entry{"iia", iia},
    entry{"neutrality", neutrality}, entry{"anonymity", anonymity});

}  // namespace selfalign::axioms

#endif
