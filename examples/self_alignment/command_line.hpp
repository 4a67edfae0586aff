// SPDX-License-Identifier: BSL-1.0
#ifndef SELF_ALIGNMENT_COMMAND_LINE_HPP
#define SELF_ALIGNMENT_COMMAND_LINE_HPP

#include "../typed.hpp"

#include <selfalign/core/verdict.hpp>

#include <optional>
#include <string>

namespace self_alignment {

using examples::usage_error;

/// What an option means that a ballot leaves out.
enum class unranked { last, incomparable };

/// The command line. Rules and relations are still the lists that were typed.
struct request {
    std::string file;
    std::optional<std::string> rules; // all, if nothing was typed; a page asks relations of few
    std::optional<std::string> relations;
    selfalign::ties reading = selfalign::ties::report;
    unranked left_out = unranked::last;
    bool lenient = false;
    bool tsv = false;
};

/// Reads the command line; nothing if it asks for help, which is then on stdout. `sample` is the
/// file to read without FILE, `names` what the help says about rules and relations.
/// Throws `usage_error`. In a file of its own, because CLI11 takes as long to compile as the rest.
std::optional<request> read_command_line(int argc, char const* const* argv,
                                         std::string const& sample, std::string const& names);

} // namespace self_alignment

#endif
