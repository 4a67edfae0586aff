// SPDX-License-Identifier: BSL-1.0
#ifndef CENSUS_LAWS_HPP
#define CENSUS_LAWS_HPP

#include "command_line.hpp"

#include <selfalign/scopes/smallest_violation.hpp>

#include <string>
#include <vector>

/// Every rule x every axiom: the smallest system at which the rule violates the axiom.

namespace census {

/// A rule, and what was found for each axiom in the order of the library's catalogue.
struct law_row {
    named_rule rule;
    std::vector<sa::scopes::violation> found;
    /// Whether the order of its parts matters to it where every order was asked.
    bool anonymous = true;
    /// Whether it chooses nobody somewhere.
    bool undefined = false;
};

/// The rows of all rules asked for, in their order, whatever the number of threads.
std::vector<law_row> find_laws(command const& c);

/// One row for each rule and axiom, below comments that say what was searched and how.
std::string laws_tsv(command const& c, std::vector<law_row> const& rows);

/// The same for people: rules x axioms, with the smallest failing size in each cell.
std::string laws_page(command const& c, std::vector<law_row> const& rows);

} // namespace census

#endif
