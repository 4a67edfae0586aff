// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_LAWS_AXIOMS_HPP
#define SELFALIGN_LAWS_AXIOMS_HPP

/// The axioms of voting: relations that ask a system's Σ what it would choose if something were
/// different. Names and definitions are those of the field, and for sets of co-winners those of
/// W. Holliday and E. Pacuit's pref_voting.

#include <selfalign/laws/axioms/axiom.hpp>
#include <selfalign/laws/axioms/dominance.hpp>
#include <selfalign/laws/axioms/electorate.hpp>
#include <selfalign/laws/axioms/monotonicity.hpp>
#include <selfalign/laws/axioms/set_preference.hpp>
#include <selfalign/laws/axioms/strategic.hpp>
#include <selfalign/laws/axioms/symmetry.hpp>
#include <selfalign/laws/axioms/variable_options.hpp>
#include <selfalign/laws/axioms/variable_parts.hpp>

#endif
