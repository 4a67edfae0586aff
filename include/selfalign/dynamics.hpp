// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_DYNAMICS_HPP
#define SELFALIGN_DYNAMICS_HPP

/// Systems that change, learn, are edited, deliberate, scale up or hand over.

#include <selfalign/dynamics/chain.hpp>
#include <selfalign/dynamics/delegated.hpp>
#include <selfalign/dynamics/deliberation.hpp>
#include <selfalign/dynamics/drift.hpp>
#include <selfalign/dynamics/fixed_points.hpp>
#include <selfalign/dynamics/heal.hpp>
#include <selfalign/dynamics/improvement.hpp>
#include <selfalign/dynamics/learn_and_edit.hpp>
#include <selfalign/dynamics/manipulation.hpp>
#include <selfalign/dynamics/misheard.hpp>
#include <selfalign/dynamics/prices.hpp>
#include <selfalign/dynamics/schedules.hpp>
#include <selfalign/dynamics/self_prediction.hpp>
#include <selfalign/dynamics/strength.hpp>
#include <selfalign/dynamics/temporal.hpp>
#include <selfalign/dynamics/version_space.hpp>

#endif
