// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_ELIMINATION_ROUNDS_WITH_DUELS_HPP
#define SELFALIGN_AGGREGATORS_ELIMINATION_ROUNDS_WITH_DUELS_HPP

#include <selfalign/core/elimination.hpp>

namespace selfalign::elimination {

/// Rounds that remove the option with the fewest first places, and look at a table of all duels,
/// which is made once and only referred to. No majority of first places ends them. `Rounds` is the
/// class that is derived from this and says what the duels are for.
template <class Rounds, OrdinalProfile P, class Duels>
class rounds_with_duels : public fewest_first_places<P> {
public:
    using set = options_of<P>;

    constexpr rounds_with_duels(P const& p, Duels const& duels, set const& among)
        : fewest_first_places<P>(p, among), duels_(&duels) {}
    constexpr rounds_with_duels(P const& p, Duels const& duels)
        : rounds_with_duels(p, duels, set::all(p.options())) {}
    constexpr set decided() const { return {}; }
    constexpr Rounds restart(set const& among) const { return {*this->p_, *duels_, among}; }

protected:
    Duels const* duels_;
};

}  // namespace selfalign::elimination

#endif
