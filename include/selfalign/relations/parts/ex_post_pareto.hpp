// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_RELATIONS_PARTS_EX_POST_PARETO_HPP
#define SELFALIGN_RELATIONS_PARTS_EX_POST_PARETO_HPP

#include <selfalign/relations/parts/ex_post.hpp>
#include <selfalign/relations/parts/pareto.hpp>

namespace selfalign::relations {

/// `ex_post(pareto)`: every option that may be drawn is weakly efficient. Follows from
/// `ex_ante_pareto`, and not the other way round.
inline constexpr auto ex_post_pareto = ex_post(pareto);

}  // namespace selfalign::relations

#endif
