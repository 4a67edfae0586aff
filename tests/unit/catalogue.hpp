// SPDX-License-Identifier: BSL-1.0
//
// All aggregators of the library's catalogue as plain functions of samples: catalogue.cpp compiles
// them, and nobody else.
#ifndef TESTS_UNIT_CATALOGUE_HPP
#define TESTS_UNIT_CATALOGUE_HPP

#include "check.hpp"

namespace check {

/// A rule of the catalogue. Of parts that rank it is told Borda utilities and approval of the first
/// half as well, where it looks at such things.
struct catalogued_rule {
    std::string name;
    plain_rule rule;
    /// What an option falls short of the highest score; nothing if the rule has no scores.
    std::function<fraction(sample const&, int)> score_regret;
    /// The weights of its lottery; nothing if it draws no lots.
    std::function<std::vector<long long>(sample const&)> lottery;
};
/// In the order of the library's catalogue.
std::vector<catalogued_rule> const& catalogue();

} // namespace check

#endif
