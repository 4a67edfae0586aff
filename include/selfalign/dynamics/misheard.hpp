// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_DYNAMICS_MISHEARD_HPP
#define SELFALIGN_DYNAMICS_MISHEARD_HPP

#include <selfalign/concepts/profile.hpp>
#include <selfalign/core/error.hpp>

namespace selfalign {

/// A profile that was learned with one mistake: part i's options at places `upper` and `upper` + 1
/// are the wrong way round. Errors: no such part or place.
template <StrictProfile P>
    requires requires(P& p) { p.set_rank(0, opt(), 0); }
constexpr P misheard(P const& p, int i, int upper) {
    if (i < 0 || i >= p.parts()) bad_input::there_is_no_such_part(i, p.parts());
    if (upper < 0 || upper + 1 >= p.options())
        bad_input::there_is_no_such_option(upper + 1, p.options());
    P learned = p;
    learned.set_rank(i, p.at(i, upper), upper + 1);
    learned.set_rank(i, p.at(i, upper + 1), upper);
    return learned;
}

} // namespace selfalign

#endif
