// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_LAWS_HPP
#define SELFALIGN_LAWS_HPP

/// All questions about relations: on one system, and on a scope of systems.

#include <selfalign/laws/aligned_sets.hpp>
#include <selfalign/laws/anonymous.hpp>
#include <selfalign/laws/antisymmetric.hpp>
#include <selfalign/laws/axioms.hpp>
#include <selfalign/laws/can_ask.hpp>
#include <selfalign/laws/check_relation_laws.hpp>
#include <selfalign/laws/conflict.hpp>
#include <selfalign/laws/consistent.hpp>
#include <selfalign/laws/content_dependence.hpp>
#include <selfalign/laws/coverage.hpp>
#include <selfalign/laws/equivalence.hpp>
#include <selfalign/laws/equivalent.hpp>
#include <selfalign/laws/explain.hpp>
#include <selfalign/laws/implies.hpp>
#include <selfalign/laws/influence.hpp>
#include <selfalign/laws/lattice.hpp>
#include <selfalign/laws/monotone.hpp>
#include <selfalign/laws/neglect.hpp>
#include <selfalign/laws/neutral.hpp>
#include <selfalign/laws/pair_counts.hpp>
#include <selfalign/laws/preorder.hpp>
#include <selfalign/laws/radius.hpp>
#include <selfalign/laws/realisable.hpp>
#include <selfalign/laws/reflexive.hpp>
#include <selfalign/laws/reflexive_on.hpp>
#include <selfalign/laws/repair.hpp>
#include <selfalign/laws/scale_invariant.hpp>
#include <selfalign/laws/self_aligned.hpp>
#include <selfalign/laws/self_aligned_on.hpp>
#include <selfalign/laws/separate.hpp>
#include <selfalign/laws/symmetric.hpp>
#include <selfalign/laws/tally_agrees.hpp>
#include <selfalign/laws/tension.hpp>
#include <selfalign/laws/thumb_index.hpp>
#include <selfalign/laws/transitive.hpp>

#endif
