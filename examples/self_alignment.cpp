// SPDX-License-Identifier: BSL-1.0
/// Is a group of voters aligned with itself?
///
///     self_alignment [FILE] [--rules a,b|all] [--relations a,b|all]
///                    [--ties report|forall|lowest|exists] [--unranked last|incomparable]
///                    [--lenient] [--tsv] [--help]
///
/// Reads ballots in PrefLib's formats, treats the voters as the parts of a group, prints for every
/// aggregation rule what it chooses, and for every alignment relation whether the group is aligned
/// with itself under that rule; if not, who objects, what is lost, and how much of that another
/// choice would have avoided. Exit status: 0, or 2 if the question cannot be answered, which
/// stderr then explains.

#include <selfalign/ext/preflib.hpp>

#include "self_alignment/command_line.hpp"
#include "self_alignment/page.hpp"
#include "self_alignment/report.hpp"
#include "self_alignment/tsv.hpp"

#include <fmt/core.h>

#include <cstdio>
#include <cstdlib>
#include <exception>
#include <string>
#include <string_view>
#include <unistd.h>

#ifndef SELFALIGN_EXAMPLES_DATA
#error "SELFALIGN_EXAMPLES_DATA must name the directory of tennessee.soc"
#endif

namespace {

bool colours_are_welcome() {
    char const* const refused = std::getenv("NO_COLOR");
    char const* const terminal = std::getenv("TERM");
    return isatty(STDOUT_FILENO) != 0 && (refused == nullptr || *refused == '\0')
           && terminal != nullptr && std::string_view(terminal) != "dumb";
}

std::string help_on_names() {
    using namespace self_alignment;
    return wrapped("Rules: " + rule_names().listed() + "; "
                       + "constantN is option N of the file, dictatorN and antidictatorN part N, "
                         "counted from 0 (constant0, constant1).",
                   4)
           + wrapped("Relations: " + relation_names().listed()
                         + "; the N of the last two, which are not among all, is the option that "
                           "means to stop, or is the status quo.",
                     4)
           + "Exit status: 0, or 2 if the question cannot be answered.";
}

void run(int argc, char const* const* argv) {
    using namespace self_alignment;
    auto const asked =
        read_command_line(argc, argv, SELFALIGN_EXAMPLES_DATA "/tennessee.soc", help_on_names());
    if (!asked) return;

    using selfalign::preflib::mode;
    auto const data =
        selfalign::preflib::read(asked->file, asked->lenient ? mode::lenient : mode::strict);
    for (auto const& warning : data.warnings)
        fmt::print(stderr, "{} (only a warning)\n", to_string(warning));

    report const found = make_report(data, *asked);
    std::string const text = asked->tsv ? tsv(found, data, *asked)
                                        : page(found, data, *asked, colours_are_welcome()).text();
    if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size() || std::fflush(stdout) != 0)
        throw usage_error("cannot write to standard output");
}

} // namespace

int main(int argc, char** argv) {
    try {
        run(argc, argv);
        return 0;
    } catch (selfalign::preflib::error const& e) {
        std::fprintf(stderr, "%s\n", e.what()); // file:line:column, one diagnostic a line
    } catch (std::exception const& e) {
        std::fprintf(stderr, "self_alignment: %s\n", e.what());
    }
    return 2;
}
