// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CORE_SUBSETS_HPP
#define SELFALIGN_CORE_SUBSETS_HPP

#include <selfalign/core/tallies.hpp>

/// Parts of a set of options: the best and the worst by some tally, what is left.

namespace selfalign::elimination {

/// Of the options `in`, all with the smallest score. Any type indexed by option serves.
template <class Set, class Scores>
constexpr Set lowest(Set const& in, Scores const& scores) {
    Set result;
    opt least;
    for (opt x : in)
        if (!least || scores[x.index] < scores[least.index]) least = x;
    for (opt x : in)
        if (!(scores[least.index] < scores[x.index])) result.insert(x);
    return result;
}

/// Of the options `in`, all with the largest score.
template <class Set, class Scores>
constexpr Set highest(Set const& in, Scores const& scores) {
    Set result;
    opt most;
    for (opt x : in)
        if (!most || scores[most.index] < scores[x.index]) most = x;
    for (opt x : in)
        if (!(scores[x.index] < scores[most.index])) result.insert(x);
    return result;
}

template <class Set>
constexpr Set without(Set in, Set const& gone) {
    for (opt x : gone) in.erase(x);
    return in;
}

}  // namespace selfalign::elimination

#endif
