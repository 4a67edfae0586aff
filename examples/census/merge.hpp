// SPDX-License-Identifier: BSL-1.0
#ifndef CENSUS_MERGE_HPP
#define CENSUS_MERGE_HPP

#include "result.hpp"

#include <string>
#include <vector>

namespace census {

/// The result of a whole scope from the files of all its shards, in any order: what one run
/// with `--route plain` would have written. Throws `result_error`.
result merge(std::vector<std::string> const& files);

} // namespace census

#endif
