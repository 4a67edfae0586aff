// SPDX-License-Identifier: BSL-1.0
#ifndef CENSUS_LAWS_REPORT_HPP
#define CENSUS_LAWS_REPORT_HPP

#include "laws.hpp"
#include "result.hpp"

#include <string>
#include <vector>

namespace census {

/// Facts that are known only when all is searched.
inline constexpr char const* part_order_fact = "order of parts";
inline constexpr char const* nobody_fact =
    "somewhere nobody is chosen, which is read as an empty set, by";

/// What has to be said about a table of laws before anything is searched.
facts facts_of_laws(command const& c);
/// All that has to be said about it.
facts facts_of_laws(command const& c, std::vector<law_row> const& rows);

/// What was found of one rule and one axiom.
law_line line_of(std::string const& rule, std::string const& axiom,
                 sa::scopes::violation const& found);
/// All that is searched, `2:1-8,3:1-8`; nothing if that is nothing.
std::optional<std::string> searched_text(sa::scopes::search_limits const& limits);
laws_result result_of(command const& c, std::vector<law_row> const& rows);

/// For people: rules x axioms, with the smallest failing size in each cell.
std::string laws_page(command const& c, std::vector<law_row> const& rows);

} // namespace census

#endif
