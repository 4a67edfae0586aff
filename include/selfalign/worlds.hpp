// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_WORLDS_HPP
#define SELFALIGN_WORLDS_HPP

/// All world models.

#include <selfalign/worlds/only.hpp>
#include <selfalign/worlds/options.hpp>
#include <selfalign/worlds/paths.hpp>
#include <selfalign/worlds/product.hpp>
#include <selfalign/worlds/uncertain.hpp>

#endif
