// SPDX-License-Identifier: BSL-1.0
#include "command_line.hpp"
#include "../parse.hpp"
#include "names.hpp"

#include <algorithm>
#include <initializer_list>
#include <limits>
#include <string>
#include <utility>

namespace census {
namespace {

constexpr char const* help = R"(Counts every system of a size.

Takes all profiles of so many parts that rank so many options (strict orders, scored by
Borda where utilities are needed), lets each rule choose on each of them, and counts for
every relation how many of these systems are aligned with themselves. A first failure is
the first in the documented order (orders lexicographic, the last part varies fastest),
and no failure means that there is none, unless --sample draws systems at random: then
shares come with intervals, and no failure means only that none was drawn.)";

std::string footer() {
    return "Rules: " + names_of("rule", known_rules()).listed() + ".\n"
           + "constantN is option N, dictatorN and antidictatorN part N, counted from 0.\n"
           + "Relations: " + names_of("relation", known_relations()).listed() + ".\n"
           + "Exit status: 0; 2 if the question cannot be answered; 1 if theorem T1, which every "
             "cell\nis checked against, does not hold.";
}

void check_size(char const* option, int value, int most) {
    if (value < 1 || value > most)
        throw usage_error(std::string(option) + " is " + std::to_string(value) + ", expected 1 to "
                          + std::to_string(most));
}

sa::route read_route(std::string const& typed) {
    using enum sa::route;
    std::initializer_list<std::pair<char const*, sa::route>> const routes = {
        {"automatic", automatic}, {"plain", plain}, {"tally", tally},
        {"classes", classes},     {"count", count}};
    return examples::one_of("--route", typed, routes);
}

/// `2:8,3:8,4:4`: up to so many parts with so many options.
std::vector<sa::scopes::size_limit> read_limits(std::string const& list) {
    std::vector<sa::scopes::size_limit> limits;
    for (std::string const& typed : examples::split(list)) {
        auto const [options, parts] = examples::two_numbers(typed, ':').value_or(std::pair(0, 0));
        if (options < 2 || options > most_options || parts < 1 || parts > most_parts_of_laws
            || (!limits.empty() && options <= limits.back().options))
            throw usage_error("--up-to is '" + list + "', expected OPTIONS:PARTS,... such as "
                              "2:8,3:8,4:4, with 2 to " + std::to_string(most_options)
                              + " options, ascending, and 1 to "
                              + std::to_string(most_parts_of_laws) + " parts");
        limits.push_back({static_cast<int>(options), static_cast<int>(parts)});
    }
    return limits;
}

/// Throws if one of the options was typed: `which` cannot be asked with it, for this reason.
void refuse_with(CLI::App const& app, std::string const& which,
                 std::initializer_list<char const*> others, std::string const& why) {
    for (char const* const other : others)
        if (app.count(other) > 0)
            throw usage_error(which + " cannot be asked with " + other + why);
}

/// Throws if one of the options was typed: each is about something that was not.
void refuse_without(CLI::App const& app, std::initializer_list<char const*> options,
                    std::string const& about) {
    for (char const* const option : options)
        if (app.count(option) > 0) throw usage_error(option + (" is about " + about));
}

void read_laws(CLI::App const& app, std::string const& up_to, command& c) {
    refuse_with(app, "--laws",
                {"--parts", "--options", "--relations", "--ties", "--sample", "--draws", "--seed",
                 "--shard", "--verify", "--cells", "--merge", "--route"},
                "; it takes --rules, --up-to, --from-parts, --every-order, --threads, "
                "--checkpoint, --progress, --tsv and --json");
    if (app.count("--up-to") > 0) c.laws.up_to = read_limits(up_to);
    int most = 0;
    for (auto const limit : c.laws.up_to) most = std::max(most, limit.parts);
    check_size("--from-parts", c.laws.from_parts, most);
    // A rule about a part is asked where that part is there.
    c.asked.of = {c.laws.from_parts, c.laws.up_to.front().options};
    if (app.count("--rules") == 0) c.rules = "all";
    add_rules(c);
}

void read_verify(CLI::App const& app, std::uint64_t seed, std::string const& cells, command& c) {
    refuse_with(app, "--verify",
                {"--parts", "--options", "--rules", "--relations", "--ties", "--sample", "--draws",
                 "--shard", "--checkpoint", "--tsv", "--json", "--route"},
                ": the file says what was counted; it takes --cells, --seed and --threads");
    if (app.count("--seed") > 0) c.cells_seed = seed;
    if (cells.empty()) return;
    auto const many = examples::whole_number(cells);
    if (cells != "all" && (!many || *many < 0))
        throw usage_error("--cells is '" + cells + "', expected a number or all");
    c.cells = many.value_or(std::numeric_limits<long long>::max());
}

} // namespace

std::string command::text() const {
    if (laws.asked) {
        std::string all = "census --laws --rules " + rules + " --up-to ";
        for (auto const most : laws.up_to)
            all += (most.options == laws.up_to.front().options ? "" : ",")
                   + std::to_string(most.options) + ":" + std::to_string(most.parts);
        return all + " --from-parts " + std::to_string(laws.from_parts)
               + (laws.every_order ? " --every-order" : "");
    }
    std::string all = "census --parts " + std::to_string(asked.of.parts) + " --options "
                      + std::to_string(asked.of.options) + " --rules " + rules + " --relations "
                      + relations + " --ties " + std::string(sa::to_text(asked.reading).data());
    if (asked.sample)
        all += " --sample " + asked.sample->name + " --draws " + std::to_string(asked.sample->draws)
               + " --seed " + std::to_string(asked.sample->seed);
    if (asked.shards > 1)
        all += " --shard " + std::to_string(asked.shard) + "/" + std::to_string(asked.shards);
    if (wanted != sa::route::automatic)
        all += " --route " + std::string(sa::to_text(wanted).data());
    return all;
}

std::string command::question() const {
    std::string all = SELFALIGN_VERSION " " + text() + ":";
    for (named_rule const& r : asked.rules) all += " " + r.name;
    all += ";";
    for (known_relation const& f : asked.relations) all += " " + f.name;
    // What was found by one route is no part of what another one finds.
    for (routed_pairs const& some : routes) {
        if (some.plan.taken == sa::route::plain && routes.size() == 1) break;
        all += "; by " + std::string(sa::to_text(some.plan.taken).data());
        if (some.plan.tallied) all += " of tallies";
        if (routes.size() > 1) all += ": " + some.names();
    }
    return all;
}

std::optional<command> read_command_line(int argc, char const* const* argv) {
    command c;
    std::string reading = "lowest";
    std::string route = "automatic";
    std::string culture;
    std::string shard;
    std::string up_to;
    std::string cells;
    sampling sample;

    CLI::App app(help, "census");
    app.set_help_flag("-h,--help", "Print this and end");
    app.add_option("--parts", c.asked.of.parts, "How many parts a system has (1 to 32)")
        ->type_name("N");
    app.add_option("--options", c.asked.of.options, "Between how many options (1 to 6)")
        ->type_name("M");
    app.add_option("--rules", c.rules,
                   "Names separated by commas, all, or conventions (those of the\n"
                   "theory; the default)")
        ->type_name("LIST");
    app.add_option("--relations", c.relations, "The same for relations")->type_name("LIST");
    app.add_option("--ties", reading,
                   "How to read several co-winners: only the one with the lowest\n"
                   "index counts (default), all must be aligned (the loss is the\n"
                   "worst one's), or one must be (the best one's)")
        ->type_name("lowest|forall|exists");
    app.add_option("--sample", culture,
                   "Draw profiles at random instead of taking all: impartial_culture,\n"
                   "mallows:P/Q (dispersion), urn:COPIES, single_peaked (options in\n"
                   "index order) or euclidean:DIMENSIONS")
        ->type_name("CULTURE");
    app.add_option("--draws", sample.draws, "... so many (10000)")->type_name("K");
    app.add_option("--seed", sample.seed, "... under this seed (1); the same draws everywhere")
        ->type_name("S");
    app.add_option("--shard", shard, "Only part I of N, counted from 0, of the scope")
        ->type_name("I/N");
    app.add_option("--route", route,
                   "How to count: every system; what orders add to tallies; one system\n"
                   "of all that differ by names only; how many have each tally. Refused\n"
                   "where it is not known to be right; automatic takes the fastest")
        ->type_name("plain|tally|classes|count");
    app.add_option("--threads", c.threads, "So many threads (all cores); changes no result")
        ->type_name("T");
    app.add_option("--checkpoint", c.checkpoint,
                   "Keep in this file what has been found, and go on from there if\n"
                   "it exists: interrupted or killed, run the same command again")
        ->type_name("FILE");
    app.add_flag("--progress", c.progress,
                 "Show how far it is, also where stderr is no terminal: under mpirun");
    app.add_flag("--laws", c.laws.asked,
                 "Instead of all this: every rule x every axiom of voting, and the\n"
                 "smallest system at which each fails (--rules: all unless said)");
    app.add_option("--up-to", up_to, "... up to so many parts with so many options\n(2:8,3:8,4:4)")
        ->type_name("OPTIONS:PARTS,...");
    app.add_option("--from-parts", c.laws.from_parts, "... from so many parts on (1)")
        ->type_name("K");
    app.add_flag("--every-order", c.laws.every_order,
                 "... looking at every order of the parts of every rule, which takes\n"
                 "minutes: one is looked at where order was not seen to matter");
    app.add_flag("--tsv", c.tsv, "Tab-separated rows, one for each rule and relation, or axiom");
    app.add_flag("--json", c.json, "The same as JSON");
    app.add_option("--verify", c.verify,
                   "Instead of all this: look again at a file that --tsv or --json has\n"
                   "written, at every first failing system or witness and at some cells")
        ->type_name("FILE");
    app.add_option("--cells", cells,
                   "... at so many cells, drawn under --seed (all of small scopes, 5\n"
                   "of large ones)")
        ->type_name("K|all");
    app.add_option("--merge", c.merge,
                   "Instead of all this: the files of all shards of a scope, as one\n"
                   "file, with --tsv (default) or --json")
        ->type_name("FILE...");
    app.footer(footer());

    if (!examples::parse(app, argc, argv)) return {};

    if (app.count("--threads") > 0 && (c.threads < 1 || c.threads > 1024))
        throw usage_error("--threads is " + std::to_string(c.threads) + ", expected 1 to 1024");
    if (c.tsv && c.json) throw usage_error("--tsv and --json: only one of them");
    if (app.count("--checkpoint") > 0 && c.checkpoint.empty())
        throw usage_error("--checkpoint names no file");
    if (c.laws.asked) {
        read_laws(app, up_to, c);
        return c;
    }
    if (app.count("--merge") > 0) {
        for (CLI::Option const* const other : app.get_options())
            if (other->count() > 0 && !other->check_name("--merge") && !other->check_name("--tsv")
                && !other->check_name("--json"))
                throw usage_error("--merge cannot be asked with " + other->get_name()
                                  + ": the files say what was counted; it takes --tsv and --json");
        return c;
    }
    if (app.count("--verify") > 0) {
        read_verify(app, sample.seed, cells, c);
        return c;
    }
    refuse_without(app, {"--cells"}, "--verify, which is missing");
    refuse_without(app, {"--up-to", "--from-parts", "--every-order"}, "--laws, which is missing");
    for (char const* const needed : {"--parts", "--options"})
        if (app.count(needed) == 0)
            throw usage_error(std::string(needed) + " is missing (see --help)");
    check_size("--parts", c.asked.of.parts, most_parts);
    check_size("--options", c.asked.of.options, most_options);
    bool const sampled = app.count("--sample") > 0;
    if (!sampled)
        refuse_without(app, {"--draws", "--seed"}, "a sample: name a culture with --sample");
    if (sampled) {
        auto const from = culture_of(culture);
        if (!from)
            throw usage_error("--sample is '" + culture + "', expected one of " + culture_names);
        if (sample.draws < 1)
            throw usage_error("--draws is " + std::to_string(sample.draws)
                              + ", expected at least 1");
        sample.name = culture;
        sample.from = *from;
        c.asked.sample = sample;
    } else if (count_of(c.asked.of) < 0)
        throw usage_error(std::to_string(c.asked.of.parts) + " parts and "
                          + std::to_string(c.asked.of.options)
                          + " options make more systems than 127 bits can number: draw some "
                          "with --sample");
    if (app.count("--shard") > 0) {
        auto const [i, n] = examples::two_numbers(shard, '/').value_or(std::pair(0, 0));
        if (i < 0 || i >= n)
            throw usage_error("--shard is '" + shard
                              + "', expected I/N with I from 0 to N - 1, such as 0/4");
        c.asked.shard = i;
        c.asked.shards = n;
    }
    using sa::ties;
    c.asked.reading = examples::one_of<ties>(
        "--ties", reading,
        {{"lowest", ties::lowest}, {"forall", ties::forall}, {"exists", ties::exists}});
    add_rules(c);
    add_relations(c);
    c.wanted = read_route(route);
    c.routes = plan_routes(c.asked, c.wanted,
                           sampled ? "--sample" : c.asked.shards > 1 ? "--shard" : "");
    return c;
}

} // namespace census
