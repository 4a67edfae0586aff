// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_PARTS_HPP
#define SELFALIGN_PARTS_HPP

/// All parts, and systems made of them.

#include <selfalign/parts/adapting.hpp>
#include <selfalign/parts/approval.hpp>
#include <selfalign/parts/compose.hpp>
#include <selfalign/parts/edited.hpp>
#include <selfalign/parts/featured.hpp>
#include <selfalign/parts/foresight.hpp>
#include <selfalign/parts/group.hpp>
#include <selfalign/parts/impulse.hpp>
#include <selfalign/parts/named.hpp>
#include <selfalign/parts/ranking.hpp>
#include <selfalign/parts/scaled.hpp>
#include <selfalign/parts/utility.hpp>

#endif
