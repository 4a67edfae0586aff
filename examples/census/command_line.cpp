// SPDX-License-Identifier: BSL-1.0
#include "command_line.hpp"
#include "../which_rule.hpp"
#include "conventions.hpp"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <limits>
#include <string>
#include <string_view>

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
    std::string text = "Rules: ";
    for (known_rule const& r : known_rules())
        text += r.name + (r.indexed ? "N" : "") + (&r == &known_rules().back() ? ".\n" : ", ");
    text += "constantN is option N, dictatorN and antidictatorN part N, counted from 0.\n";
    text += "Relations: ";
    for (known_relation const& f : known_relations())
        text += f.name + (&f == &known_relations().back() ? ".\n" : ", ");
    return text + "Exit status: 0; 2 if the question cannot be answered; 1 if theorem T1, which "
                  "every cell\nis checked against, does not hold.";
}

/// The names of a list, each once and in the order typed.
std::vector<std::string> split(std::string const& list) {
    std::vector<std::string> names;
    for (std::size_t start = 0; start <= list.size();) {
        std::size_t const comma = std::min(list.find(',', start), list.size());
        std::string name = list.substr(start, comma - start);
        if (std::find(names.begin(), names.end(), name) == names.end())
            names.push_back(std::move(name));
        start = comma + 1;
    }
    return names;
}

template <class Known>
[[noreturn]] void refuse(std::string const& kind, std::string const& typed,
                         std::vector<Known> const& known) {
    std::vector<std::string> names;
    for (Known const& k : known) names.emplace_back(k.name);
    std::string message = "there is no " + kind + " '" + typed + "'; "
                          + (kind == "rule" ? examples::which_rule(typed, names)
                                            : examples::did_you_mean(typed, names))
                          + "the " + kind + "s are ";
    for (Known const& k : known) {
        message += k.name;
        if constexpr (requires { k.indexed; })
            if (k.indexed) message += "N";
        message += ", ";
    }
    throw usage_error(message + "conventions and all");
}

/// `dictator3`: the rule `dictator` about part 3. No digits: 0.
std::optional<int> index_in(std::string_view typed, known_rule const& r) {
    if (typed == r.name) return 0;
    if (!r.indexed || !typed.starts_with(r.name)) return {};
    int index = 0;
    char const* const end = typed.data() + typed.size();
    auto const read = std::from_chars(typed.data() + r.name.size(), end, index);
    bool const plain = read.ec == std::errc() && read.ptr == end && index >= 0
                       && std::to_string(index).size() == typed.size() - r.name.size();
    return plain ? std::optional(index) : std::nullopt;
}

named_rule with_index(known_rule const& r, int index, size of) {
    if (!r.indexed) return {r.name, r.rule};
    int const most = r.of_options ? of.options : of.parts;
    std::string name = r.name + std::to_string(index);
    if (index >= most)
        throw usage_error("there is no rule '" + name + "' here: the "
                          + (r.of_options ? "options" : "parts") + " are 0 to "
                          + std::to_string(most - 1));
    return {std::move(name), {r.rule.choose, index}, r.of_options ? 1 : index + 1};
}

void add_rules(std::string const& list, command& c) {
    auto& rules = c.asked.rules;
    auto const add = [&](named_rule r) {
        for (named_rule const& other : rules)
            if (other.name == r.name) return;
        rules.push_back(std::move(r));
    };
    auto const& known = known_rules();
    for (std::string const& typed : split(list)) {
        if (typed == "all" || typed == "conventions") {
            std::size_t const count = typed == "all" ? known.size() : convention_rules;
            for (std::size_t k = 0; k < count; ++k)
                if (known[k].rule.choose != nullptr) add(with_index(known[k], 0, c.asked.of));
                else c.left_out.push_back(known[k].name);
            continue;
        }
        auto const found = std::find_if(known.begin(), known.end(), [&](known_rule const& r) {
            return index_in(typed, r).has_value();
        });
        if (found == known.end()) refuse("rule", typed, known);
        if (found->rule.choose == nullptr)
            throw usage_error("the rule '" + typed
                              + "' asks every part for what orders do not give");
        add(with_index(*found, *index_in(typed, *found), c.asked.of));
    }
}

void add_relations(std::string const& list, command& c) {
    auto& relations = c.asked.relations;
    auto const add = [&](known_relation const& f) {
        for (known_relation const& other : relations)
            if (other.name == f.name) return;
        relations.push_back(f);
    };
    auto const& known = known_relations();
    for (std::string const& typed : split(list)) {
        if (typed == "all" || typed == "conventions") {
            std::size_t const count =
                typed == "all" ? known.size() : std::min(known.size(), convention_relations);
            for (std::size_t k = 0; k < count; ++k)
                if (known[k].losses == nullptr) c.left_out.push_back(known[k].name);
                else if (std::string why = refusal(known[k], c.asked.of); why.empty()) add(known[k]);
                else c.refusals.push_back(std::move(why));
            continue;
        }
        auto const found = std::find_if(known.begin(), known.end(),
                                        [&](known_relation const& f) { return f.name == typed; });
        if (found == known.end()) refuse("relation", typed, known);
        if (found->losses == nullptr)
            throw usage_error("the relation '" + typed
                              + "' asks for what orders and a choice do not give");
        if (std::string const why = refusal(*found, c.asked.of); !why.empty())
            throw usage_error(why);
        add(*found);
    }
}

void check_size(char const* option, int value, int most) {
    if (value < 1 || value > most)
        throw usage_error(std::string(option) + " is " + std::to_string(value) + ", expected 1 to "
                          + std::to_string(most));
}

sa::route read_route(std::string const& typed) {
    using enum sa::route;
    for (sa::route const r : {automatic, plain, tally, classes, count})
        if (typed == sa::to_text(r).data()) return r;
    throw usage_error("--route is '" + typed
                      + "', expected one of automatic, plain, tally, classes, count");
}

/// `2:8,3:8,4:4`: up to so many parts with so many options.
std::vector<sa::scopes::size_limit> read_limits(std::string const& list) {
    std::vector<sa::scopes::size_limit> limits;
    for (std::string const& typed : split(list)) {
        std::size_t const colon = std::min(typed.find(':'), typed.size());
        std::string_view const text = typed;
        auto const options = detail::whole_number(text.substr(0, colon));
        auto const parts = detail::whole_number(text.substr(std::min(colon + 1, text.size())));
        if (!options || !parts || *options < 2 || *options > most_options || *parts < 1
            || *parts > most_parts_of_laws
            || (!limits.empty() && *options <= limits.back().options))
            throw usage_error("--up-to is '" + list + "', expected OPTIONS:PARTS,... such as "
                              "2:8,3:8,4:4, with 2 to " + std::to_string(most_options)
                              + " options, ascending, and 1 to "
                              + std::to_string(most_parts_of_laws) + " parts");
        limits.push_back({static_cast<int>(*options), static_cast<int>(*parts)});
    }
    return limits;
}

void read_laws(CLI::App const& app, std::string const& up_to, command& c) {
    for (char const* const other : {"--parts", "--options", "--relations", "--ties", "--sample",
                                    "--draws", "--seed", "--shard", "--verify", "--cells", "--merge",
                                    "--route"})
        if (app.count(other) > 0)
            throw usage_error(std::string("--laws cannot be asked with ") + other
                              + "; it takes --rules, --up-to, --from-parts, --every-order, "
                                "--threads, --checkpoint, --progress, --tsv and --json");
    if (app.count("--up-to") > 0) c.laws.up_to = read_limits(up_to);
    int most = 0;
    for (auto const limit : c.laws.up_to) most = std::max(most, limit.parts);
    check_size("--from-parts", c.laws.from_parts, most);
    // A rule about a part is asked where that part is there.
    c.asked.of = {c.laws.from_parts, c.laws.up_to.front().options};
    if (app.count("--rules") == 0) c.rules = "all";
    std::erase(c.rules, ' ');
    add_rules(c.rules, c);
}

void read_verify(CLI::App const& app, std::uint64_t seed, std::string const& cells, command& c) {
    for (char const* const other :
         {"--parts", "--options", "--rules", "--relations", "--ties", "--sample", "--draws",
          "--shard", "--checkpoint", "--tsv", "--json", "--route"})
        if (app.count(other) > 0)
            throw usage_error(std::string("--verify cannot be asked with ") + other
                              + ": the file says what was counted; it takes --cells, --seed and "
                                "--threads");
    if (app.count("--seed") > 0) c.cells_seed = seed;
    if (cells.empty()) return;
    auto const many = detail::whole_number(cells);
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
    if (app.count("--cells") > 0)
        throw usage_error("--cells is about --verify, which is missing");
    for (char const* const of_laws : {"--up-to", "--from-parts", "--every-order"})
        if (app.count(of_laws) > 0)
            throw usage_error(std::string(of_laws) + " is about --laws, which is missing");
    for (char const* const needed : {"--parts", "--options"})
        if (app.count(needed) == 0)
            throw usage_error(std::string(needed) + " is missing (see --help)");
    check_size("--parts", c.asked.of.parts, most_parts);
    check_size("--options", c.asked.of.options, most_options);
    bool const sampled = app.count("--sample") > 0;
    for (char const* const needs_sample : {"--draws", "--seed"})
        if (!sampled && app.count(needs_sample) > 0)
            throw usage_error(std::string(needs_sample) + " is about a sample: name a culture with "
                              "--sample");
    if (sampled) {
        auto const from = culture_of(culture);
        if (!from)
            throw usage_error("--sample is '" + culture + "', expected one of " + culture_names);
        if (sample.draws < 1)
            throw usage_error("--draws is " + std::to_string(sample.draws) + ", expected at least 1");
        sample.name = culture;
        sample.from = *from;
        c.asked.sample = sample;
    } else if (count_of(c.asked.of) < 0)
        throw usage_error(std::to_string(c.asked.of.parts) + " parts and "
                          + std::to_string(c.asked.of.options)
                          + " options make more systems than 127 bits can number: draw some "
                          "with --sample");
    if (app.count("--shard") > 0) {
        std::size_t const slash = std::min(shard.find('/'), shard.size());
        auto const i = detail::whole_number(std::string_view(shard).substr(0, slash));
        auto const n = detail::whole_number(
            std::string_view(shard).substr(std::min(slash + 1, shard.size())));
        if (!i || !n || *n < 1 || *i < 0 || *i >= *n)
            throw usage_error("--shard is '" + shard
                              + "', expected I/N with I from 0 to N - 1, such as 0/4");
        c.asked.shard = *i;
        c.asked.shards = *n;
    }
    using sa::ties;
    if (reading == "forall") c.asked.reading = ties::forall;
    else if (reading == "exists") c.asked.reading = ties::exists;
    else if (reading != "lowest")
        throw usage_error("--ties is '" + reading + "', expected one of lowest, forall, exists");
    for (std::string* const list : {&c.rules, &c.relations})
        std::erase(*list, ' '); // as in "borda, irv"
    add_rules(c.rules, c);
    add_relations(c.relations, c);
    c.wanted = read_route(route);
    c.routes = plan_routes(c.asked, c.wanted,
                           sampled ? "--sample" : c.asked.shards > 1 ? "--shard" : "");
    return c;
}

} // namespace census
