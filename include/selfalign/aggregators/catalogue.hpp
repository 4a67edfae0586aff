// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_CATALOGUE_HPP
#define SELFALIGN_AGGREGATORS_CATALOGUE_HPP

#include <selfalign/aggregators.hpp>
#include <selfalign/core/text.hpp>

#include <boost/hana/tuple.hpp>

namespace selfalign::aggregators {

/// A rule and what it is called in tables and on command lines.
template <class T>
struct entry {
    text name;
    T value;
};
template <class T>
entry(text, T) -> entry<T>;

/// Every aggregator, once, in the order in which tables list them. Rules that need an index are
/// there with index 0. Visit it with `boost::hana::unpack`; a program that asks many relations of
/// many rules hides the rule's type first, or it instantiates every pair.
// clang-format off
inline constexpr auto catalogue = boost::hana::make_tuple(
    entry{"constant", constant(opt(0))},
    entry{"dictator", dictator(0)},
    entry{"plurality", plurality},
    entry{"antiplurality", antiplurality},
    entry{"borda", borda},
    entry{"copeland", copeland},
    entry{"simpson", simpson},
    entry{"irv", irv},
    entry{"egalitarian", egalitarian},
    entry{"nash", nash});
// clang-format on

} // namespace selfalign::aggregators

#endif
