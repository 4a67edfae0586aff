// SPDX-License-Identifier: BSL-1.0
#ifndef CENSUS_COMMAND_LINE_HPP
#define CENSUS_COMMAND_LINE_HPP

#include "../typed.hpp"
#include "route.hpp"
#include "sweep.hpp"

#include <selfalign/scopes/smallest_violation.hpp>

#include <cstdint>
#include <optional>
#include <vector>

namespace census {

using examples::usage_error;

/// Axioms are asked about up to so many parts; some look at every part twice.
inline constexpr int most_parts_of_laws = 8;

/// Every rule x every axiom, instead of relations at one size.
struct laws_request {
    bool asked = false;
    std::vector<sa::scopes::size_limit> up_to = sa::scopes::search_limits().up_to;
    int from_parts = 1;
    bool every_order = false; // whether part names are supposed to matter to every rule
};

struct command {
    request asked;
    laws_request laws;
    bool tsv = false;
    bool json = false;
    std::vector<std::string> merge; // the files of all shards, instead of all this
    std::string verify;             // a result's file, instead of all this
    long long cells = -1;           // ... of which so many cells are counted anew; -1: not said
    std::optional<std::uint64_t> cells_seed{};
    sa::route wanted = sa::route::automatic;
    std::vector<routed_pairs> routes{};
    int threads = 0;        // 0: all cores
    std::string checkpoint; // a file, or nothing
    bool progress = false;  // also where stderr is no terminal
    /// Rules and relations as they were typed.
    std::string rules = "conventions";
    std::string relations = "conventions";
    /// What `all` names and orders cannot answer, for a note.
    std::vector<std::string> left_out;
    /// ... and what it names and would take too long, in words.
    std::vector<std::string> refusals;

    /// The command that finds the same, whatever it is run on and however it is shown.
    std::string text() const;
    /// What is counted, in full: the command, and the names of all rules and relations.
    std::string question() const;
};

/// Reads the command line; nothing if it asks for help, which is then on stdout.
/// Throws `usage_error`.
std::optional<command> read_command_line(int argc, char const* const* argv);

} // namespace census

#endif
