// SPDX-License-Identifier: BSL-1.0
#include "result.hpp"
#include "../text.hpp"
#include "checksum.hpp"

#include <selfalign/ext/print.hpp>
#include <selfalign/scopes/random_profiles.hpp>

#include <fmt/core.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <concepts>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string_view>
#include <tuple>
#include <type_traits>

namespace census {
namespace {

constexpr std::string_view title = "# selfalign ";
constexpr std::string_view checksum_line = "# checksum: ";
/// The facts that are members of their own in JSON; all others are notes.
constexpr std::string_view members[] = {"scope", "scored", "ties", "route", "why", "seed"};
constexpr std::string_view not_drawn = "none";

bool is_member(std::string_view what) {
    return std::find(std::begin(members), std::end(members), what) != std::end(members);
}

/// `visit(name, field)` for the fields of a row in their order, those of a sample only if
/// `sampled`.
template <class Row, class Visit>
    requires std::same_as<std::remove_const_t<Row>, result_row>
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

template <class Row, class Visit>
    requires std::same_as<std::remove_const_t<Row>, law_line>
void each_field(Row& row, bool, Visit visit) {
    visit("rule", row.rule);
    visit("axiom", row.axiom);
    visit("answer", row.answer);
    visit("options", row.options);
    visit("parts", row.parts);
    visit("witness", row.witness);
    visit("searched", row.searched);
}

bool is_sampled(result const& r) { return !r.rows.empty() && r.rows[0].aligned_from >= 0; }
bool is_sampled(laws_result const&) { return false; }

template <class Row>
std::string columns(bool sampled) {
    std::string names;
    Row const row{};
    each_field(row, sampled, [&](std::string_view name, auto const&) {
        if (!names.empty()) names += '\t';
        names += name;
    });
    return names;
}

// What may be missing is `-` in TSV, and null in JSON.
constexpr std::string_view missing = "-";

std::string text_of_field(std::string const& field) { return field; }
std::string text_of_field(double field) { return fmt::format("{:.4f}", field); }
std::string text_of_field(large field) { return fmt::format("{}", field); }
template <std::integral Field>
std::string text_of_field(Field field) {
    return std::to_string(field);
}
template <class Field>
std::string text_of_field(std::optional<Field> const& field) {
    return field ? text_of_field(*field) : std::string(missing);
}

/// False if that is not the text of such a field.
bool read_field(std::string_view text, std::string& field) {
    field = text;
    return true;
}
template <class Field>
    requires std::is_arithmetic_v<Field>
bool read_field(std::string_view text, Field& field) {
    auto const read = std::from_chars(text.data(), text.data() + text.size(), field);
    return read.ec == std::errc() && read.ptr == text.data() + text.size();
}
bool read_field(std::string_view text, large& field) {
    bool const negative = text.starts_with('-');
    text.remove_prefix(negative ? 1 : 0);
    // 38 digits fit.
    if (text.empty() || text.size() > 38
        || text.find_first_not_of("0123456789") != std::string_view::npos)
        return false;
    field = 0;
    for (char const digit : text) field = field * 10 + (digit - '0');
    if (negative) field = -field;
    return true;
}
template <class Field>
bool read_field(std::string_view text, std::optional<Field>& field) {
    field.reset();
    return text == missing || read_field(text, field.emplace());
}

template <class Field>
nlohmann::ordered_json json_of_field(Field const& field) {
    return field;
}
// What does not fit 64 bits is a text: most programs would round a number.
nlohmann::ordered_json json_of_field(large field) {
    auto const narrow = static_cast<long long>(field);
    return narrow == field ? nlohmann::ordered_json(narrow)
                           : nlohmann::ordered_json(text_of_field(field));
}
template <class Field>
nlohmann::ordered_json json_of_field(std::optional<Field> const& field) {
    return field ? nlohmann::ordered_json(*field) : nlohmann::ordered_json(nullptr);
}
template <class Field>
void read_json_field(nlohmann::ordered_json const& from, Field& field) {
    from.get_to(field);
}
void read_json_field(nlohmann::ordered_json const& from, large& field) {
    if (!from.is_string()) field = from.get<long long>();
    else if (auto const text = from.get<std::string>(); !read_field(text, field))
        throw nlohmann::json::other_error::create(501, "'" + text + "' is no number", nullptr);
}
template <class Field>
void read_json_field(nlohmann::ordered_json const& from, std::optional<Field>& field) {
    if (from.is_null()) field.reset();
    else field = from.get<Field>();
}

std::string counted(large n, char const* what) {
    return fmt::format("{} {}{}", n, what, n == 1 ? "" : "s");
}

using examples::joined;

/// All of a TSV file, with this line in place of its checksum.
template <class Row>
std::string tsv_with(written<Row> const& r, std::string const& line) {
    bool const sampled = is_sampled(r);
    std::string out = fmt::format("{}{}: {}\n", title, r.version, r.command);
    for (auto const& [what, text] : r.header) out += fmt::format("# {}: {}\n", what, text);
    out += line;
    out += columns<Row>(sampled) + '\n';
    for (Row const& row : r.rows) {
        std::string line_of;
        each_field(row, sampled, [&](std::string_view, auto const& field) {
            line_of += (line_of.empty() ? "" : "\t") + text_of_field(field);
        });
        out += line_of + '\n';
    }
    return out;
}

template <class Row>
nlohmann::ordered_json json_of(written<Row> const& r) {
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
    for (Row const& row : r.rows) {
        nlohmann::ordered_json object;
        each_field(row, is_sampled(r), [&](char const* name, auto const& field) {
            object[name] = json_of_field(field);
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
            throw error(std::filesystem::exists(file, none) ? "is not a file"
                                                            : "there is no such file");
        std::ifstream in(file, std::ios::binary);
        text_.assign(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
        if (!in.is_open() || in.bad()) throw error("cannot be read");
    }

    std::variant<result, laws_result> read() const {
        bool const is_tsv = text_.starts_with(title);
        if (!is_tsv && !text_.starts_with('{'))
            throw error("this is not a result of a census, as --tsv or --json writes it");
        if (is_tsv && text_.back() != '\n') throw error("cut off: its last line does not end");
        nlohmann::ordered_json const all = is_tsv ? nlohmann::ordered_json() : parsed();
        std::string const command =
            is_tsv ? version_and_command().second : all.value("command", "");
        if (command.starts_with("census --laws"))
            return is_tsv ? read_tsv<law_line>() : read_json<law_line>(all);
        return is_tsv ? read_tsv<result_row>() : read_json<result_row>(all);
    }

private:
    result_error error(std::string const& what) const { return result_error(file_ + ": " + what); }
    result_error damaged(std::size_t line, std::string const& what) const {
        return error(fmt::format("damaged: line {}: {}", line, what));
    }

    /// Those of the first line of TSV.
    std::pair<std::string, std::string> version_and_command() const {
        std::string const rest = text_.substr(title.size(), text_.find('\n') - title.size());
        std::size_t const colon = rest.find(": ");
        if (colon == std::string::npos) throw damaged(1, "expected a version and a command");
        return {rest.substr(0, colon), rest.substr(colon + 2)};
    }

    template <class Row>
    written<Row> read_tsv() const {
        written<Row> r;
        std::tie(r.version, r.command) = version_and_command();
        std::string sum;
        std::size_t number = 0;
        bool in_rows = false, sampled = false;
        for (std::size_t start = 0; start < text_.size();) {
            std::size_t const end = text_.find('\n', start);
            std::string_view const line = std::string_view(text_).substr(start, end - start);
            start = end + 1;
            ++number;
            if (in_rows) {
                r.rows.push_back(row_of<Row>(line, sampled, number));
            } else if (line.starts_with(checksum_line)) {
                sum = line.substr(checksum_line.size());
            } else if (number > 1 && line.starts_with("# ")) {
                std::size_t const colon = line.find(": ");
                if (colon == std::string_view::npos)
                    throw damaged(number, "expected '# what: ...'");
                r.header.emplace_back(line.substr(2, colon - 2), line.substr(colon + 2));
            } else if (number > 1) {
                in_rows = true;
                sampled = line == columns<Row>(true);
                if (!sampled && line != columns<Row>(false))
                    throw damaged(number, "expected a comment or the names of the columns");
            }
        }
        if (!in_rows) throw error("cut off: there are no rows");
        r.unchanged = sum == checksum(tsv_with(r, ""));
        return r;
    }

    template <class Row>
    Row row_of(std::string_view line, bool sampled, std::size_t number) const {
        Row row;
        bool more = true;
        each_field(row, sampled, [&](char const* name, auto& field) {
            if (!more) throw damaged(number, fmt::format("there is no {}", name));
            std::size_t const tab = std::min(line.find('\t'), line.size());
            std::string_view const word = line.substr(0, tab);
            more = tab < line.size();
            line = line.substr(std::min(tab + 1, line.size()));
            if (!read_field(word, field))
                throw damaged(number, fmt::format("{} is '{}', expected a number", name, word));
        });
        if (more) throw damaged(number, "there are more fields than columns");
        return row;
    }

    nlohmann::ordered_json parsed() const {
        nlohmann::ordered_json all;
        try {
            all = nlohmann::ordered_json::parse(text_);
        } catch (nlohmann::json::parse_error const& e) {
            throw error(
                fmt::format("damaged or cut off: this is not JSON from byte {} on", e.byte));
        }
        if (!all.contains("selfalign") || !all.contains("command") || !all.contains("rows"))
            throw error("this is not a result of a census, as --tsv or --json writes it");
        if (!all["command"].is_string()) throw error("damaged: its command is no text");
        return all;
    }

    template <class Row>
    written<Row> read_json(nlohmann::ordered_json all) const {
        written<Row> r;
        try {
            std::string const sum = all.value("checksum", "");
            all.erase("checksum");
            r.version = all.at("selfalign").get<std::string>();
            r.command = all.at("command").get<std::string>();
            for (auto const& [name, value] : all.items()) {
                if (name == "notes") {
                    for (auto const& note : value) {
                        auto const text = note.template get<std::string>();
                        std::size_t const colon = std::min(text.find(": "), text.size());
                        r.header.emplace_back(text.substr(0, colon),
                                              text.substr(std::min(colon + 2, text.size())));
                    }
                } else if (is_member(name)) {
                    r.header.emplace_back(name,
                                          value.is_null()     ? std::string(not_drawn)
                                          : value.is_string() ? value.template get<std::string>()
                                                              : value.dump());
                }
            }
            for (auto const& object : all.at("rows")) {
                Row row;
                each_field(row, object.contains("aligned_from"),
                           [&](char const* name, auto& field) {
                               read_json_field(object.at(name), field);
                           });
                r.rows.push_back(std::move(row));
            }
            r.unchanged = sum == checksum(all.dump());
        } catch (nlohmann::json::exception const& e) {
            throw error(std::string("damaged: ") + e.what());
        }
        return r;
    }

    std::string file_;
    std::string text_;
};

} // namespace

std::string undefined_text(std::string const& rule, large count, large systems) {
    return fmt::format("{} chooses nothing on {} of {}", rule, count, systems);
}

void add_undefined(facts& header, std::vector<std::string> const& texts) {
    if (!texts.empty()) header.emplace_back(undefined_fact, joined(texts));
}

large undefined_count(facts const& header, std::string const& rule) {
    std::string const before = ", " + rule + " chooses nothing on ";
    for (auto const& [what, text] : header) {
        std::string const all = ", " + text;
        std::size_t const at = what == undefined_fact ? all.find(before) : std::string::npos;
        if (at == std::string::npos) continue;
        std::string_view const rest = std::string_view(all).substr(at + before.size());
        large count = 0;
        if (read_field(rest.substr(0, rest.find(' ')), count) && count > 0) return count;
    }
    return 0;
}

void set_interval(result_row& row) {
    auto const [low, high] = sa::scopes::confidence(static_cast<long long>(row.aligned),
                                                    static_cast<long long>(row.systems));
    row.aligned_from = std::round(low * 1e4) / 1e4;
    row.aligned_to = std::round(high * 1e4) / 1e4;
}

std::vector<std::string> undefined_texts(command const& c, tally const& found) {
    std::vector<std::string> all;
    for (std::size_t r = 0; r < c.asked.rules.size(); ++r)
        for (std::size_t f = 0; f < c.asked.relations.size(); ++f) {
            auto const& counts = found.at(r, f).counts;
            if (counts.undefined == 0) continue;
            all.push_back(
                undefined_text(c.asked.rules[r].name, counts.undefined, counts.systems));
            break;
        }
    return all;
}

facts facts_of(command const& c, sweep const& s) {
    facts all;
    std::string const systems = counted(s.size(), "system");
    std::string const which = c.asked.sample       ? systems + " drawn at random"
                              : c.asked.shards > 1 ? systems
                                                   : "all " + systems;
    all.emplace_back("scope", fmt::format("{} of {} and {}, strict orders", which,
                                          counted(c.asked.of.parts, "part"),
                                          counted(c.asked.of.options, "option")));
    all.emplace_back("scored", "borda");
    all.emplace_back("ties", sa::to_string(c.asked.reading));
    all.emplace_back("route", routes_of(c.routes));
    all.emplace_back("why", fmt::format("{}", fmt::join(reasons_of(c.routes), "; ")));
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
            large const index = n.first_failure < 0 ? -1 : s.first_index() + n.first_failure;
            all.rows.push_back({c.asked.of.parts, c.asked.of.options, n.systems,
                                c.asked.rules[r].name, c.asked.relations[f].name, n.aligned,
                                n.loss_sum, n.irreducible_sum, n.avoidable_sum(), index,
                                index < 0 ? "-" : text_of(s[index])});
            if (c.asked.sample) set_interval(all.rows.back());
        }
    add_undefined(all.header, undefined_texts(c, found));
    return all;
}

template <class Row>
std::string tsv(written<Row> const& r) {
    return tsv_with(r, fmt::format("{}{}\n", checksum_line, checksum(tsv_with(r, ""))));
}
template std::string tsv(result const&);
template std::string tsv(laws_result const&);

template <class Row>
std::string json(written<Row> const& r) {
    nlohmann::ordered_json all = json_of(r);
    std::string const sum = checksum(all.dump());
    all["checksum"] = sum;
    return all.dump(1) + "\n";
}
template std::string json(result const&);
template std::string json(laws_result const&);

std::variant<result, laws_result> read_result(std::string const& file) {
    return reader(file).read();
}

} // namespace census
