// SPDX-License-Identifier: BSL-1.0
#ifndef EXAMPLES_PARSE_HPP
#define EXAMPLES_PARSE_HPP

#include "typed.hpp"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include <algorithm>
#include <cstdio>
#include <string>

namespace examples {

/// Reads the command line into what its options are bound to; false if it asks for help, which is
/// then on stdout. Throws `usage_error`. Apart from `typed.hpp`, because CLI11 takes long to
/// compile.
inline bool parse(CLI::App& app, int argc, char const* const* argv) {
    try {
        app.parse(argc, argv);
    } catch (CLI::CallForHelp const&) {
        std::fputs(app.help().c_str(), stdout);
        return false;
    } catch (CLI::ParseError const& e) {
        std::string line = e.what();
        std::replace(line.begin(), line.end(), '\n', ' ');
        throw usage_error(line + " (see --help)");
    }
    return true;
}

} // namespace examples

#endif
