// SPDX-License-Identifier: BSL-1.0
#include "verify.hpp"
#include "run.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <random>
#include <sstream>

namespace census {
namespace {

/// Scopes of so many systems are counted anew as a whole, of larger ones so many cells.
constexpr long long small_scope = 20'000;
constexpr long long some_cells = 5;

/// The command that a file names.
command command_of(result const& r, std::string const& file) {
    std::istringstream typed(r.command);
    std::vector<std::string> words;
    for (std::string word; typed >> word;) words.push_back(std::move(word));
    std::vector<char const*> argv;
    for (std::string const& word : words) argv.push_back(word.c_str());
    try {
        // A file may say anything: it is only read as a command if a census could have written it.
        if (words.size() > 2 && words[0] == "census" && words[1] == "--parts") {
            auto const c = std::find(words.begin(), words.end(), "--help") == words.end()
                               ? read_command_line(static_cast<int>(argv.size()), argv.data())
                               : std::nullopt;
            if (c && c->text() == r.command) return *c;
        }
    } catch (usage_error const& e) {
        throw result_error(file + ": damaged: its command '" + r.command + "': " + e.what());
    }
    throw result_error(file + ": damaged: its command '" + r.command
                       + "' is not one that a census writes");
}

class verification {
public:
    verification(command const& how, std::string file)
        : how_(how), file_(std::move(file)), written_(read_result(file_)),
          asked_(command_of(written_, file_)), scope_(asked_.asked) {}

    std::optional<verified> run() {
        std::string page = fmt::format("{}\n\n  {}\n  written by version {}, looked at by {}\n", file_,
                                       written_.command, written_.version, SELFALIGN_VERSION);
        check_complete();
        if (!written_.unchanged)
            differs("its checksum is wrong: it was changed after it was written");
        check_header();
        for (result_row const& row : written_.rows) check_row(row);
        page += fmt::format("  {} rows, as many as there should be\n", written_.rows.size());
        page += fmt::format("  {} first failing systems asked again\n", check_witnesses());

        std::size_t const cells = written_.rows.size();
        std::size_t const looked_at = how_.cells < 0 && scope_.size() <= small_scope
                                          ? cells
                                          : std::min(cells, static_cast<std::size_t>(
                                                                how_.cells < 0 ? some_cells : how_.cells));
        page += fmt::format("  {} of {} cells counted anew", looked_at, cells);
        if (looked_at == cells) {
            page += '\n';
            if (!count_all()) return {};
        } else {
            std::uint64_t const seed = how_.cells_seed.value_or(std::random_device()());
            page += fmt::format(", drawn under --seed {}:\n", seed);
            for (std::size_t const k : some(cells, looked_at, seed)) {
                page += fmt::format("    {}\n", name_of(written_.rows[k]));
                if (!count_one(k)) return {};
            }
        }
        page += differences_.empty() ? "\nAll as the file says.\n"
                                     : fmt::format("\nNot as the file says: {} differences.\n",
                                                   differences_.size());
        return verified{std::move(page), std::move(differences_)};
    }

private:
    static std::string name_of(result_row const& row) { return row.rule + ", " + row.relation; }
    void differs(std::string const& how) { differences_.push_back(file_ + ": " + how); }
    template <class Value>
    void compare(std::string const& where, char const* what, Value const& said, Value const& found) {
        if (!(said == found))
            differs(fmt::format("{}: {} is {}, expected {}", where, what, said, found));
    }

    /// What has to be there before anything can be compared.
    void check_complete() const {
        auto const& [rules, relations] = std::pair(asked_.asked.rules, asked_.asked.relations);
        std::size_t const expected = rules.size() * relations.size();
        if (written_.rows.size() != expected)
            throw result_error(fmt::format("{}: {}: {} rows, expected {}", file_,
                                           written_.rows.size() < expected ? "cut off" : "damaged",
                                           written_.rows.size(), expected));
        for (std::size_t k = 0; k < expected; ++k) {
            result_row const& row = written_.rows[k];
            std::string const& rule = rules[k / relations.size()].name;
            std::string const& relation = relations[k % relations.size()].name;
            if (row.rule != rule || row.relation != relation)
                throw result_error(fmt::format(
                    "{}: damaged: row {} is about {}, expected {}, {}{}", file_, k + 1, name_of(row),
                    rule, relation,
                    written_.version == SELFALIGN_VERSION
                        ? ""
                        : "; or version " + written_.version + " has other rules and relations"));
        }
    }

    void check_header() {
        for (auto const& [what, text] : facts_of(asked_, scope_)) {
            if (std::find(written_.header.begin(), written_.header.end(), std::pair(what, text))
                == written_.header.end())
                differs(fmt::format("its header does not say '{}: {}'", what, text));
        }
    }

    bool is_in_scope(long long index) const {
        return index >= scope_.first_index() && index < scope_.first_index() + scope_.size();
    }

    /// What can be said of a row alone.
    void check_row(result_row const& row) {
        std::string const name = name_of(row);
        compare(name, "parts", row.parts, asked_.asked.of.parts);
        compare(name, "options", row.options, asked_.asked.of.options);
        compare(name, "systems", row.systems, scope_.size());
        compare(name, "irreducible + avoidable", row.irreducible + row.avoidable, row.loss);
        if (row.aligned < 0 || row.aligned > scope_.size())
            differs(fmt::format("{}: aligned is {}, expected 0 to {}", name, row.aligned, scope_.size()));
        if (row.first_failing_index == -1) {
            compare(name, "the first failing profile", row.first_failing_profile, std::string("-"));
        } else if (!is_in_scope(row.first_failing_index)) {
            differs(fmt::format("{}: the first failing index is {}, which was not counted", name,
                                row.first_failing_index));
        } else {
            compare(name, "the first failing profile", row.first_failing_profile,
                    text_of(scope_[row.first_failing_index]));
        }
    }

    /// How many of them there are.
    std::size_t check_witnesses() {
        std::size_t const relations = asked_.asked.relations.size();
        std::map<long long, std::vector<std::size_t>> rows_of; // by the system
        std::size_t count = 0;
        for (std::size_t k = 0; k < written_.rows.size(); ++k)
            if (is_in_scope(written_.rows[k].first_failing_index))
                rows_of[written_.rows[k].first_failing_index].push_back(k);
        for (auto const& [index, rows] : rows_of) {
            long long const place = index - scope_.first_index();
            tally const found = scope_.between(place, place + 1);
            for (std::size_t const k : rows) {
                ++count;
                if (found.at(k / relations, k % relations).counts.misaligned != 1)
                    differs(fmt::format("{}: {} (number {}) does not fail", name_of(written_.rows[k]),
                                        text_of(scope_[index]), index));
            }
        }
        return count;
    }

    void compare_rows(result_row const& said, result_row const& found) {
        std::string const name = name_of(said);
        compare(name, "aligned", said.aligned, found.aligned);
        compare(name, "loss", said.loss, found.loss);
        compare(name, "irreducible", said.irreducible, found.irreducible);
        compare(name, "avoidable", said.avoidable, found.avoidable);
        compare(name, "the first failing index", said.first_failing_index, found.first_failing_index);
        compare(name, "aligned_from", said.aligned_from, found.aligned_from);
        compare(name, "aligned_to", said.aligned_to, found.aligned_to);
    }

    std::optional<result> count(command c) const {
        c.threads = how_.threads;
        ranks alone = ranks::alone();
        auto const found = census::run(c, alone);
        return found ? std::optional(result_of(c, *found)) : std::nullopt;
    }
    bool count_all() {
        auto const found = count(asked_);
        if (!found) return false;
        for (std::size_t k = 0; k < found->rows.size(); ++k)
            compare_rows(written_.rows[k], found->rows[k]);
        auto const undefined = [](result const& r) {
            for (auto const& [what, text] : r.header)
                if (what == undefined_fact) return text;
            return std::string("nothing");
        };
        compare("its header", undefined_fact, undefined(written_), undefined(*found));
        return true;
    }
    bool count_one(std::size_t k) {
        command c = asked_;
        std::size_t const relations = asked_.asked.relations.size();
        c.asked.rules = {asked_.asked.rules[k / relations]};
        c.asked.relations = {asked_.asked.relations[k % relations]};
        auto const found = count(c);
        if (!found) return false;
        compare_rows(written_.rows[k], found->rows[0]);
        return true;
    }

    /// `many` of the numbers below `count`, in order.
    static std::vector<std::size_t> some(std::size_t count, std::size_t many, std::uint64_t seed) {
        std::mt19937_64 numbers(seed);
        std::vector<std::size_t> all(count);
        for (std::size_t k = 0; k < count; ++k) all[k] = k;
        for (std::size_t k = 0; k < many; ++k) std::swap(all[k], all[k + numbers() % (count - k)]);
        all.resize(many);
        std::sort(all.begin(), all.end());
        return all;
    }

    command how_;
    std::string file_;
    result written_;
    command asked_;
    sweep scope_;
    std::vector<std::string> differences_;
};

} // namespace

std::optional<verified> verify(command const& c) { return verification(c, c.verify).run(); }

} // namespace census
