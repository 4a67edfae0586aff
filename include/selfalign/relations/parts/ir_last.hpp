// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_RELATIONS_PARTS_IR_LAST_HPP
#define SELFALIGN_RELATIONS_PARTS_IR_LAST_HPP

#include <selfalign/relations/parts/individually_rational.hpp>

namespace selfalign::relations {

/// `individually_rational` with the last option of the world at hand as the status quo.
inline constexpr individually_rational_over<selfalign::detail::disagreement_last> ir_last{};

}  // namespace selfalign::relations

#endif
