// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CORE_TALLIES_HPP
#define SELFALIGN_CORE_TALLIES_HPP

#include <selfalign/core/pair_tallies.hpp>
#include <selfalign/core/place_tallies.hpp>

/// What rules and relations count in a profile. Each tally is a free function that computes from
/// a bare profile, or returns what a profile that carries the tally has stored.

#endif
