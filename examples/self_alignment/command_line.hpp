// SPDX-License-Identifier: BSL-1.0
#ifndef SELF_ALIGNMENT_COMMAND_LINE_HPP
#define SELF_ALIGNMENT_COMMAND_LINE_HPP

#include <selfalign/core/verdict.hpp>
#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <algorithm>
#include <cstdio>
#include <initializer_list>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>

namespace self_alignment {

/// A question that cannot be answered as it was put: one line for stderr.
struct usage_error : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// What an alternative that a ballot leaves out means.
enum class unranked { last, incomparable };

/// The command line.
struct request {
    std::string file;
    std::string rules = "all";
    std::string relations = "all";
    selfalign::ties reading = selfalign::ties::report;
    unranked left_out = unranked::last;
    bool lenient = false;
    bool tsv = false;
};

/// The value of that name; throws `usage_error` if there is none.
template <class Value>
Value one_of(std::string const& option, std::string const& typed,
             std::initializer_list<std::pair<char const*, Value>> values) {
    std::string names;
    for (auto const& [name, value] : values) {
        if (typed == name) return value;
        names += (names.empty() ? "" : ", ") + std::string(name);
    }
    throw usage_error(option + " is '" + typed + "', expected one of " + names);
}

/// The command line, read; nothing if it asks for help, which is then printed. `names` is appended
/// to the help. Throws `usage_error`.
inline std::optional<request> read_command_line(int argc, char const* const* argv,
                                                std::string const& sample,
                                                std::string const& names) {
    request asked;
    asked.file = sample;
    std::string ties = "report";
    std::string left_out = "last";

    CLI::App app("Is a group of voters aligned with itself?\n\n"
                 "Reads ballots in PrefLib's formats (soc, soi, toc, toi, cat), lets aggregation rules\n"
                 "choose, and says for every alignment relation whether the voters are aligned with\n"
                 "what their own rule chose; if not, who objects, what is lost, and how much of that\n"
                 "another choice would have avoided.",
                 "self_alignment");
    app.set_help_flag("-h,--help", "Print this and end");
    app.add_option("FILE", asked.file, "The ballots; without it, a small sample")->type_name(" ");
    app.option_defaults()->always_capture_default();
    app.add_option("--rules", asked.rules, "Which rules choose")->type_name("a,b,...|all");
    app.add_option("--relations", asked.relations, "Which relations are asked")
        ->type_name("a,b,...|all");
    app.add_option("--ties", ties,
                   "Reading of several co-winners: report where they differ;\n"
                   "all must be aligned; the one listed first; one must be")
        ->type_name("report|forall|lowest|exists");
    app.add_option("--unranked", left_out,
                   "Options that a ballot leaves out are tied last in it,\n"
                   "or incomparable to all others")
        ->type_name("last|incomparable");
    app.add_flag("--lenient", asked.lenient, "Only warn where a file deviates from its own header");
    app.add_flag("--tsv", asked.tsv, "Tab-separated rows with exact numbers, for programs");
    app.footer(names);
    try {
        app.parse(argc, argv);
    } catch (CLI::CallForHelp const&) {
        std::fputs(app.help().c_str(), stdout);
        return {};
    } catch (CLI::ParseError const& e) {
        std::string line = e.what();
        std::replace(line.begin(), line.end(), '\n', ' ');
        throw usage_error(line + " (see --help)");
    }
    asked.reading = one_of("--ties", ties,
                           {{"report", selfalign::ties::report},
                            {"forall", selfalign::ties::forall},
                            {"lowest", selfalign::ties::lowest},
                            {"exists", selfalign::ties::exists}});
    asked.left_out = one_of("--unranked", left_out,
                            {{"last", unranked::last}, {"incomparable", unranked::incomparable}});
    return asked;
}

}  // namespace self_alignment

#endif
