// SPDX-License-Identifier: BSL-1.0
#ifndef EXAMPLES_PARSE_HPP
#define EXAMPLES_PARSE_HPP

#include "did_you_mean.hpp"
#include "typed.hpp"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include <algorithm>
#include <cstdio>
#include <string>
#include <vector>

namespace examples {

/// What is left of the command line, in the order typed, and which option the first one of that
/// form may have been meant for.
inline std::string unexpected(CLI::App const& app) {
    std::string line;
    for (std::string const& typed : app.remaining()) line += (line.empty() ? "" : " ") + typed;
    line = "not expected: " + line;
    std::vector<candidate> candidates;
    for (CLI::Option const* const option : app.get_options())
        if (option->get_name().starts_with("--"))
            candidates.push_back({plain_name(option->get_name()), option->get_name()});
    for (std::string const& typed : app.remaining())
        if (typed.starts_with("--")) {
            std::string const near = did_you_mean(typed.substr(0, typed.find('=')), candidates);
            return line + (near.empty() ? "" : "; " + near);
        }
    return line;
}

/// Reads the command line into what its options are bound to; false if it asks for help, which is
/// then on stdout. Throws `usage_error`. Apart from `typed.hpp`, because CLI11 takes long to
/// compile.
inline bool parse(CLI::App& app, int argc, char const* const* argv) {
    try {
        app.parse(argc, argv);
    } catch (CLI::CallForHelp const&) {
        std::fputs(app.help().c_str(), stdout);
        return false;
    } catch (CLI::ExtrasError const&) { // whose text has them in the reverse order
        throw usage_error(unexpected(app) + " (see --help)");
    } catch (CLI::ParseError const& e) {
        std::string line = e.what();
        std::replace(line.begin(), line.end(), '\n', ' ');
        throw usage_error(line + " (see --help)");
    }
    return true;
}

} // namespace examples

#endif
