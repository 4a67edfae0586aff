// SPDX-License-Identifier: BSL-1.0
#include "command_line.hpp"
#include "../parse.hpp"

namespace self_alignment {

std::optional<request> read_command_line(int argc, char const* const* argv,
                                         std::string const& sample, std::string const& names) {
    request asked;
    asked.file = sample;
    std::string reading = "report";
    std::string left_out = "last";

    CLI::App app(
        "Is a group of voters aligned with itself?\n\n"
        "Reads ballots in PrefLib's formats (soc, soi, toc, toi, cat), lets aggregation rules\n"
        "choose, and says for every alignment relation whether the voters are aligned with\n"
        "what their own rule chose; if not, who objects, what is lost, and how much of that\n"
        "another choice would have avoided.",
        "self_alignment");
    app.set_help_flag("-h,--help", "Print this and end");
    app.add_option("FILE", asked.file, "The ballots; without it, a small sample")->type_name(" ");
    app.add_option("--rules", asked.rules,
                   "Names separated by commas, or all. Without it every rule\n"
                   "chooses, and relations are asked of ten rules (of all with\n"
                   "--tsv)")
        ->type_name("LIST");
    app.add_option("--relations", asked.relations,
                   "Names separated by commas, or all (which is the default)")
        ->type_name("LIST");
    app.add_option("--ties", reading,
                   "How to read several co-winners: report where they differ\n"
                   "(default), all must be aligned, only the one listed first\n"
                   "counts, or one must be aligned")
        ->type_name("report|forall|lowest|exists");
    app.add_option("--unranked", left_out,
                   "Options that a ballot leaves out are tied last in it\n"
                   "(default), or incomparable to all others")
        ->type_name("last|incomparable");
    app.add_flag("--lenient", asked.lenient, "Only warn where a file deviates from its own header");
    app.add_flag("--tsv", asked.tsv, "Tab-separated rows with exact numbers, for programs");
    app.footer(names);

    if (!examples::parse(app, argc, argv)) return {};

    using examples::one_of;
    using selfalign::ties;
    asked.reading = one_of<ties>("--ties", reading,
                                 {{"report", ties::report},
                                  {"forall", ties::forall},
                                  {"lowest", ties::lowest},
                                  {"exists", ties::exists}});
    asked.left_out =
        one_of<unranked>("--unranked", left_out,
                         {{"last", unranked::last}, {"incomparable", unranked::incomparable}});
    return asked;
}

} // namespace self_alignment
