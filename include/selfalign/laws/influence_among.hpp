// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_LAWS_INFLUENCE_AMONG_HPP
#define SELFALIGN_LAWS_INFLUENCE_AMONG_HPP

#include <selfalign/core/choose.hpp>
#include <selfalign/core/verdict.hpp>
#include <selfalign/parts/edited.hpp>

namespace selfalign {

/// The influence of part i of H among the parts that might stand in its place: how many of the
/// alternatives would change what H chooses (the set of co-winners; with `ties::lowest` the lowest
/// one). For parts that are no orders, e.g. wishes about several issues at once; `influence` asks
/// the same of all strict orders. 0 for every alternative one can think of: a dummy.
/// `alternatives`: a range of parts of the type of part i. Cost: one evaluation an alternative.
template <class W, class Sigma, class Parts, class Alternatives>
constexpr long long influence_among(composite<W, Sigma, Parts> const& h, int i,
                                    Alternatives const& alternatives, ties reading = ties::report) {
    auto const before = choose(h);
    long long changes = 0;
    for (auto const& other : alternatives) {
        auto const after = choose(with_part(h, i, other));
        bool const same =
            reading == ties::lowest ? after.lowest() == before.lowest() : after == before;
        changes += same ? 0 : 1;
    }
    return changes;
}

} // namespace selfalign

#endif
