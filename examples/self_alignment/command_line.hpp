// SPDX-License-Identifier: BSL-1.0
#ifndef SELF_ALIGNMENT_COMMAND_LINE_HPP
#define SELF_ALIGNMENT_COMMAND_LINE_HPP

#include <selfalign/core/verdict.hpp>
#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <algorithm>
#include <optional>
#include <stdexcept>
#include <string>

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

/// The command line, read; nothing if it asks for help, which is then printed. `names` is appended
/// to the help. Throws `usage_error`.
inline std::optional<request> read_command_line(int argc, char const* const* argv,
                                                std::string const& sample,
                                                std::string const& names) {
    request asked;
    asked.file = sample;
    std::string ties = "report";
    std::string left_out = "last";

    CLI::App app("Is a group of voters aligned with itself? Reads ballots in PrefLib's formats (soc, "
                 "soi, toc, toi, cat), lets aggregation rules choose, and says for every alignment "
                 "relation whether the voters are satisfied with what their own rule chose; if not, "
                 "who objects, what is lost, and whether another choice would have lost less.",
                 "self_alignment");
    app.option_defaults()->always_capture_default();
    app.set_help_flag("-h,--help", "Print this and end");
    app.add_option("FILE", asked.file, "The ballots; without it, a small sample");
    app.add_option("--rules", asked.rules, "Rules, separated by commas, or `all`");
    app.add_option("--relations", asked.relations, "Relations, separated by commas, or `all`");
    app.add_option("--ties", ties,
                   "How to read several co-winners: report if they disagree; all must be aligned; "
                   "only the one listed first counts; one must be aligned")
        ->check(CLI::IsMember({"report", "forall", "lowest", "exists"}));
    app.add_option("--unranked", left_out, "Options that a ballot leaves out: tied last, or incomparable to all others")
        ->check(CLI::IsMember({"last", "incomparable"}));
    app.add_flag("--lenient", asked.lenient, "Only warn where a file deviates from its own header");
    app.add_flag("--tsv", asked.tsv, "Print tab-separated rows, with exact numbers, for programs");
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
    for (auto const t : {selfalign::ties::forall, selfalign::ties::lowest, selfalign::ties::exists})
        if (selfalign::to_text(t) == ties.c_str()) asked.reading = t;
    if (left_out == "incomparable") asked.left_out = unranked::incomparable;
    return asked;
}

}  // namespace self_alignment

#endif
