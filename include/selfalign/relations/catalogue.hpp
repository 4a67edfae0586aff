// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_RELATIONS_CATALOGUE_HPP
#define SELFALIGN_RELATIONS_CATALOGUE_HPP

#include <selfalign/core/text.hpp>
#include <selfalign/relations.hpp>

#include <boost/hana/tuple.hpp>

namespace selfalign::relations {

/// A relation and what it is called in tables and on command lines.
template <class T>
struct entry {
    text name;
    T value;
};
template <class T>
entry(text, T) -> entry<T>;

/// Every alignment relation, once, in the order in which tables list them. Visit it with
/// `boost::hana::unpack`.
// clang-format off
inline constexpr auto catalogue = boost::hana::make_tuple(
    entry{"boundary", boundary},
    entry{"all_top", all_top},
    entry{"unanimity", unanimity},
    entry{"pareto", pareto},
    entry{"veto", veto},
    entry{"condorcet", condorcet},
    entry{"utilitarian", utilitarian},
    entry{"nash_opt", nash_opt});
// clang-format on

} // namespace selfalign::relations

#endif
