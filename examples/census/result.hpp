// SPDX-License-Identifier: BSL-1.0
#ifndef CENSUS_RESULT_HPP
#define CENSUS_RESULT_HPP

#include "command_line.hpp"

#include <optional>
#include <stdexcept>
#include <string>
#include <utility>
#include <variant>
#include <vector>

/// What a census has found, as it is written to a file and read from it again.

namespace census {

/// One rule and one relation.
struct result_row {
    int parts = 0;
    int options = 0;
    large systems = 0;
    std::string rule;
    std::string relation;
    large aligned = 0;
    large loss = 0;
    large irreducible = 0;
    large avoidable = 0;
    large first_failing_index = -1; // in the whole scope
    std::string first_failing_profile = "-";
    /// Of a sample: the share that is aligned, from and to, to four digits.
    double aligned_from = -1;
    double aligned_to = -1;

    friend bool operator==(result_row const&, result_row const&) = default;
};

/// One rule and one axiom, in a table of laws.
struct law_line {
    std::string rule;
    std::string axiom;
    std::string answer; // `fails` or `none_found`
    // The smallest system that fails, if there is one.
    std::optional<int> options;
    std::optional<int> parts;
    std::optional<std::string> witness; // `012|102|201`
    /// All that was searched and does not fail, `2:1-8,3:1-2`, if that is anything.
    std::optional<std::string> searched;

    friend bool operator==(law_line const&, law_line const&) = default;
};

/// What has to be said about rows: `scope`, `scored`, `ties`, `route`, `why`, `seed` and others.
using facts = std::vector<std::pair<std::string, std::string>>;

/// What is written to a file.
template <class Row>
struct written {
    std::string version; // of the library
    std::string command; // that finds the same
    facts header;
    std::vector<Row> rows;
    /// Whether it was read from a file that is as it was written.
    bool unchanged = true;
};
using result = written<result_row>;
using laws_result = written<law_line>;

/// The fact that is known only when all is counted: which rules choose nothing, and how often.
inline constexpr char const* undefined_fact = "undefined";
std::string undefined_text(std::string const& rule, large count, large systems);
/// Rules that choose nothing on some profiles, which are then neither aligned nor misaligned.
std::vector<std::string> undefined_texts(command const& c, tally const& found);
void add_undefined(facts& header, std::vector<std::string> const& texts);
/// How often a rule chooses nothing, as a header says.
large undefined_count(facts const& header, std::string const& rule);

/// Of a sample: from and to.
void set_interval(result_row& row);

/// What has to be said about the rows of a command, before anything is counted.
facts facts_of(command const& c, sweep const& s);
result result_of(command const& c, tally const& found);

/// One row for each rule and relation (or axiom), below comments that say what was counted and how.
template <class Row>
std::string tsv(written<Row> const& r);
/// The same for programs that rather read JSON.
template <class Row>
std::string json(written<Row> const& r);

/// A file that is no result of a census, or only a part of one: one line that names the file.
struct result_error : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// What `tsv` or `json` has written to a file. Throws `result_error`.
std::variant<result, laws_result> read_result(std::string const& file);

} // namespace census

#endif
