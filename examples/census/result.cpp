// SPDX-License-Identifier: BSL-1.0
#include "result.hpp"
#include "checksum.hpp"

#include <selfalign/ext/print.hpp>
#include <selfalign/scopes/random_profiles.hpp>

#include <fmt/core.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string_view>
#include <type_traits>

namespace census {
namespace {

constexpr std::string_view title = "# selfalign ";
constexpr std::string_view checksum_line = "# checksum: ";
constexpr std::string_view columns = "parts\toptions\tsystems\trule\trelation\taligned\tloss\t"
                                     "irreducible\tavoidable\tfirst_failing_index\t"
                                     "first_failing_profile";
constexpr std::string_view sampled_columns = "\taligned_from\taligned_to";
/// The facts that are members of their own in JSON; all others are notes.
constexpr std::string_view members[] = {"scope", "scored", "ties", "route", "why", "seed"};
constexpr std::string_view not_drawn = "none";

bool is_member(std::string_view what) {
    return std::find(std::begin(members), std::end(members), what) != std::end(members);
}

/// `visit(name, field)` for the fields of a row in their order, those of a sample only if `sampled`.
template <class Row, class Visit>
void each_field(Row& row, bool sampled, Visit visit) {
    visit("parts", row.parts);
    visit("options", row.options);
    visit("systems", row.systems);
    visit("rule", row.rule);
    visit("relation", row.relation);
    visit("aligned", row.aligned);
    visit("loss", row.loss);
    visit("irreducible", row.irreducible);
    visit("avoidable", row.avoidable);
    visit("first_failing_index", row.first_failing_index);
    visit("first_failing_profile", row.first_failing_profile);
    if (!sampled) return;
    visit("aligned_from", row.aligned_from);
    visit("aligned_to", row.aligned_to);
}

bool is_sampled(result const& r) {
    return !r.rows.empty() && r.rows[0].aligned_from >= 0;
}

std::string counted(long long n, char const* what) {
    return fmt::format("{} {}{}", n, what, n == 1 ? "" : "s");
}

std::string joined(std::vector<std::string> const& words) {
    std::string text;
    for (std::string const& w : words) text += (text.empty() ? "" : ", ") + w;
    return text;
}

/// All of a TSV file, with this line in place of its checksum.
std::string tsv_with(result const& r, std::string const& line) {
    bool const sampled = is_sampled(r);
    std::string out = fmt::format("{}{}: {}\n", title, r.version, r.command);
    for (auto const& [what, text] : r.header) out += fmt::format("# {}: {}\n", what, text);
    out += line;
    out += columns;
    if (sampled) out += sampled_columns;
    out += '\n';
    for (result_row const& row : r.rows) {
        each_field(row, sampled, [&](std::string_view name, auto const& field) {
            if (name != "parts") out += '\t';
            if constexpr (std::is_floating_point_v<std::remove_cvref_t<decltype(field)>>)
                out += fmt::format("{:.4f}", field);
            else out += fmt::format("{}", field);
        });
        out += '\n';
    }
    return out;
}

nlohmann::ordered_json json_of(result const& r) {
    nlohmann::ordered_json all;
    all["selfalign"] = r.version;
    all["command"] = r.command;
    for (auto const& [what, text] : r.header) {
        if (!is_member(what)) all["notes"].push_back(what + ": " + text);
        else if (what != "seed") all[what] = text;
        else if (text == not_drawn) all[what] = nullptr;
        else all[what] = std::stoull(text);
    }
    all["rows"] = nlohmann::ordered_json::array();
    for (result_row const& row : r.rows) {
        nlohmann::ordered_json object;
        each_field(row, is_sampled(r), [&](char const* name, auto const& field) {
            object[name] = field;
        });
        all["rows"].push_back(std::move(object));
    }
    return all;
}

// --- reading -------------------------------------------------------------------------------------

class reader {
public:
    explicit reader(std::string const& file) : file_(file) {
        std::error_code none;
        if (!std::filesystem::is_regular_file(file, none))
            throw error(std::filesystem::exists(file, none) ? "is not a file" : "there is no such file");
        std::ifstream in(file, std::ios::binary);
        text_.assign(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
        if (!in.is_open() || in.bad()) throw error("cannot be read");
    }

    result read() const {
        if (text_.starts_with(title)) return read_tsv();
        if (text_.starts_with('{')) return read_json();
        throw error("this is not a result of a census, as --tsv or --json writes it");
    }

private:
    result_error error(std::string const& what) const { return result_error(file_ + ": " + what); }
    result_error damaged(std::size_t line, std::string const& what) const {
        return error(fmt::format("damaged: line {}: {}", line, what));
    }

    result read_tsv() const {
        if (text_.back() != '\n') throw error("cut off: its last line does not end");
        result r;
        std::string written;
        std::size_t number = 0;
        bool in_rows = false, sampled = false;
        for (std::size_t start = 0; start < text_.size();) {
            std::size_t const end = text_.find('\n', start);
            std::string_view const line = std::string_view(text_).substr(start, end - start);
            start = end + 1;
            ++number;
            if (in_rows) {
                r.rows.push_back(row_of(line, sampled, number));
            } else if (number == 1) {
                std::string_view const rest = line.substr(title.size());
                std::size_t const colon = rest.find(": ");
                if (colon == std::string_view::npos)
                    throw damaged(number, "expected a version and a command");
                r.version = rest.substr(0, colon);
                r.command = rest.substr(colon + 2);
                if (r.command.starts_with("census --laws"))
                    throw error("a table of axioms; what can be read is a census of relations");
            } else if (line.starts_with(checksum_line)) {
                written = line.substr(checksum_line.size());
            } else if (line.starts_with("# ")) {
                std::size_t const colon = line.find(": ");
                if (colon == std::string_view::npos) throw damaged(number, "expected '# what: ...'");
                r.header.emplace_back(line.substr(2, colon - 2), line.substr(colon + 2));
            } else if (line.starts_with(columns)) {
                in_rows = true;
                sampled = line.substr(columns.size()) == sampled_columns;
                if (!sampled && line != columns) throw damaged(number, "unknown columns");
            } else {
                throw damaged(number, "expected a comment or the names of the columns");
            }
        }
        if (!in_rows) throw error("cut off: there are no rows");
        r.unchanged = written == checksum(tsv_with(r, ""));
        return r;
    }

    result_row row_of(std::string_view line, bool sampled, std::size_t number) const {
        result_row row;
        bool more = true;
        each_field(row, sampled, [&](char const* name, auto& field) {
            if (!more) throw damaged(number, fmt::format("there is no {}", name));
            std::size_t const tab = std::min(line.find('\t'), line.size());
            std::string_view const word = line.substr(0, tab);
            more = tab < line.size();
            line = line.substr(std::min(tab + 1, line.size()));
            if constexpr (std::is_same_v<decltype(field), std::string&>) {
                field = word;
            } else {
                auto const read = std::from_chars(word.data(), word.data() + word.size(), field);
                if (read.ec != std::errc() || read.ptr != word.data() + word.size())
                    throw damaged(number, fmt::format("{} is '{}', expected a number", name, word));
            }
        });
        if (more) throw damaged(number, "there are more fields than columns");
        return row;
    }

    result read_json() const {
        nlohmann::ordered_json all;
        try {
            all = nlohmann::ordered_json::parse(text_);
        } catch (nlohmann::json::parse_error const& e) {
            throw error(fmt::format("damaged or cut off: this is not JSON from byte {} on", e.byte));
        }
        if (!all.contains("selfalign") || !all.contains("command") || !all.contains("rows"))
            throw error("this is not a result of a census, as --tsv or --json writes it");
        result r;
        try {
            std::string const written = all.value("checksum", "");
            all.erase("checksum");
            r.version = all.at("selfalign").get<std::string>();
            r.command = all.at("command").get<std::string>();
            for (auto const& [name, value] : all.items()) {
                if (name == "notes") {
                    for (auto const& note : value) {
                        auto const text = note.get<std::string>();
                        std::size_t const colon = std::min(text.find(": "), text.size());
                        r.header.emplace_back(text.substr(0, colon),
                                              text.substr(std::min(colon + 2, text.size())));
                    }
                } else if (is_member(name)) {
                    r.header.emplace_back(name, value.is_null()     ? std::string(not_drawn)
                                                : value.is_string() ? value.get<std::string>()
                                                                    : value.dump());
                }
            }
            for (auto const& object : all.at("rows")) {
                result_row row;
                each_field(row, object.contains("aligned_from"), [&](char const* name, auto& field) {
                    object.at(name).get_to(field);
                });
                r.rows.push_back(std::move(row));
            }
            r.unchanged = written == checksum(all.dump());
        } catch (nlohmann::json::exception const& e) {
            throw error(std::string("damaged: ") + e.what());
        }
        return r;
    }

    std::string file_;
    std::string text_;
};

} // namespace

std::vector<std::string> undefined_texts(command const& c, tally const& found) {
    std::vector<std::string> all;
    for (std::size_t r = 0; r < c.asked.rules.size(); ++r)
        for (std::size_t f = 0; f < c.asked.relations.size(); ++f) {
            auto const& counts = found.at(r, f).counts;
            if (counts.undefined == 0) continue;
            all.push_back(fmt::format("{} chooses nothing on {} of {}", c.asked.rules[r].name,
                                      counts.undefined, counts.systems));
            break;
        }
    return all;
}

result::facts facts_of(command const& c, sweep const& s) {
    result::facts all;
    std::string const systems = counted(s.size(), "system");
    std::string const which = c.asked.sample       ? systems + " drawn at random"
                              : c.asked.shards > 1 ? systems
                                                   : "all " + systems;
    all.emplace_back("scope", fmt::format("{} of {} and {}, strict orders", which,
                                          counted(c.asked.of.parts, "part"),
                                          counted(c.asked.of.options, "option")));
    all.emplace_back("scored", "borda");
    all.emplace_back("ties", sa::to_string(c.asked.reading));
    all.emplace_back("route", sa::to_text(c.plan.taken).data());
    all.emplace_back("why", c.plan.why);
    all.emplace_back("seed", c.asked.sample ? std::to_string(c.asked.sample->seed) : not_drawn);
    if (c.asked.sample)
        all.emplace_back("sample", fmt::format("{} of {}, seed {}; that none of them fails proves "
                                               "nothing",
                                               counted(c.asked.sample->draws, "draw"),
                                               c.asked.sample->name, c.asked.sample->seed));
    if (c.asked.shards > 1)
        all.emplace_back("shard",
                         fmt::format("{} of 0 to {}: {}", c.asked.shard, c.asked.shards - 1,
                                     s.size() == 0
                                         ? "no system"
                                         : fmt::format("only the systems number {} to {}",
                                                       s.first_index(),
                                                       s.first_index() + s.size() - 1)));
    if (!c.left_out.empty())
        all.emplace_back("not asked, because orders and co-winners do not say enough",
                         joined(c.left_out));
    for (std::string const& why : c.refusals) all.emplace_back("not asked", why);
    return all;
}

result result_of(command const& c, tally const& found) {
    sweep const s(c.asked);
    result all{SELFALIGN_VERSION, c.text(), facts_of(c, s), {}};
    for (std::size_t r = 0; r < c.asked.rules.size(); ++r)
        for (std::size_t f = 0; f < c.asked.relations.size(); ++f) {
            auto const& n = found.at(r, f).counts;
            long long const index = n.first_failure < 0 ? -1 : s.first_index() + n.first_failure;
            all.rows.push_back({c.asked.of.parts, c.asked.of.options, n.systems,
                                c.asked.rules[r].name, c.asked.relations[f].name, n.aligned,
                                n.loss_sum, n.irreducible_sum, n.avoidable_sum(), index,
                                index < 0 ? "-" : text_of(s[index])});
            if (!c.asked.sample) continue;
            auto const [low, high] = sa::scopes::confidence(n.aligned, n.systems);
            all.rows.back().aligned_from = std::round(low * 1e4) / 1e4;
            all.rows.back().aligned_to = std::round(high * 1e4) / 1e4;
        }
    auto const undefined = undefined_texts(c, found);
    if (!undefined.empty()) all.header.emplace_back(undefined_fact, joined(undefined));
    return all;
}

std::string tsv(result const& r) {
    return tsv_with(r, fmt::format("{}{}\n", checksum_line, checksum(tsv_with(r, ""))));
}

std::string json(result const& r) {
    nlohmann::ordered_json all = json_of(r);
    std::string const sum = checksum(all.dump());
    all["checksum"] = sum;
    return all.dump(1) + "\n";
}

result read_result(std::string const& file) { return reader(file).read(); }

} // namespace census
