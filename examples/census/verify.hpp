// SPDX-License-Identifier: BSL-1.0
#ifndef CENSUS_VERIFY_HPP
#define CENSUS_VERIFY_HPP

#include "result.hpp"

#include <optional>
#include <string>
#include <vector>

namespace census {

/// What a second look at a result has found.
struct verified {
    std::string page;                     // what was looked at
    std::vector<std::string> differences; // one line each; empty if all is well
};

/// Looks at the file of a command (`--verify FILE`) again: whether it is complete, what its header
/// says, whether each first failing system fails, and how many are aligned and what they lose in
/// some cells, or in all. Nothing if it was interrupted. Throws `result_error`.
std::optional<verified> verify(command const& c);

/// The same for a table of laws: whether each witness violates its axiom and nothing smaller was
/// left out, and in some cells, or in all, whether it is the smallest.
std::optional<verified> verify_laws(command const& c, laws_result const& table);

} // namespace census

#endif
