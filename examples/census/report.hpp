// SPDX-License-Identifier: BSL-1.0
#ifndef CENSUS_REPORT_HPP
#define CENSUS_REPORT_HPP

#include "command_line.hpp"

#include <string>

namespace census {

/// For people: a matrix, and what is lost where the matrix is small enough.
std::string page(command const& c, tally const& found);

/// The cells in which theorem T1 does not hold, one line each: a relation that does not do what it
/// says, or a mistake of ours. Empty if all is well.
std::string contradictions(command const& c, tally const& found);

} // namespace census

#endif
