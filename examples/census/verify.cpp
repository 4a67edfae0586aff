// SPDX-License-Identifier: BSL-1.0
#include "run.hpp"
#include "second_look.hpp"

#include <fmt/core.h>

#include <map>
#include <sstream>

namespace census {
namespace {

/// Scopes of so many systems are counted anew as a whole.
constexpr long long small_scope = 20'000;

class verification : second_look {
public:
    verification(command const& how, result written)
        : second_look(how, written.version, written.command), written_(std::move(written)),
          scope_(asked_.asked) {}

    std::optional<verified> run() {
        std::vector<std::string> relations;
        for (known_relation const& f : asked_.asked.relations) relations.push_back(f.name);
        check_complete(written_.rows, relations,
                       [](result_row const& row) { return std::pair(row.rule, row.relation); });
        check_header(written_.unchanged, written_.header, facts_of(asked_, scope_));
        for (result_row const& row : written_.rows) check_row(row);
        page_ += fmt::format("  {} rows, as many as there should be\n", written_.rows.size());
        page_ += fmt::format("  {} first failing systems asked again\n", check_witnesses());

        std::size_t const cells = written_.rows.size();
        std::size_t const looked_at = how_many(cells, scope_.size() <= small_scope);
        page_ += fmt::format("  {} of {} cells counted anew", looked_at, cells);
        if (looked_at == cells) {
            page_ += '\n';
            if (!count_all()) return {};
        } else {
            for (std::size_t const k : draw(cells, looked_at)) {
                page_ += fmt::format("    {}\n", name_of(written_.rows[k]));
                if (!count_one(k)) return {};
            }
        }
        return done();
    }

private:
    static std::string name_of(result_row const& row) { return row.rule + ", " + row.relation; }

    bool is_in_scope(large index) const {
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
            differs(fmt::format("{}: aligned is {}, expected 0 to {}", name, row.aligned,
                                scope_.size()));
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
        std::map<large, std::vector<std::size_t>> rows_of; // by the system
        std::size_t count = 0;
        for (std::size_t k = 0; k < written_.rows.size(); ++k)
            if (is_in_scope(written_.rows[k].first_failing_index))
                rows_of[written_.rows[k].first_failing_index].push_back(k);
        for (auto const& [index, rows] : rows_of) {
            large const place = index - scope_.first_index();
            bool const all = !asked_.asked.sample && asked_.asked.shards == 1;
            tally const found = all ? scope_.of_classes({{index, 1}})
                                    : scope_.between(static_cast<long long>(place),
                                                     static_cast<long long>(place) + 1);
            for (std::size_t const k : rows) {
                ++count;
                if (found.at(k / relations, k % relations).counts.misaligned != 1)
                    differs(fmt::format("{}: {} (number {}) does not fail",
                                        name_of(written_.rows[k]), text_of(scope_[index]), index));
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
        compare(name, "the first failing index", said.first_failing_index,
                found.first_failing_index);
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
        compare("its header", undefined_fact, fact_of(written_.header, undefined_fact),
                fact_of(found->header, undefined_fact));
        return true;
    }
    bool count_one(std::size_t k) {
        command c = asked_;
        std::size_t const relations = asked_.asked.relations.size();
        c.asked.rules = {asked_.asked.rules[k / relations]};
        c.asked.relations = {asked_.asked.relations[k % relations]};
        // By the route that counted it, of those that were taken.
        for (routed_pairs const& some : asked_.routes) {
            auto const r = std::find(some.rules.begin(), some.rules.end(), k / relations);
            auto const f = std::find(some.relations.begin(), some.relations.end(), k % relations);
            if (r == some.rules.end() || f == some.relations.end()
                || !some.asked.asks(static_cast<std::size_t>(r - some.rules.begin()),
                                    static_cast<std::size_t>(f - some.relations.begin())))
                continue;
            c.routes = {{c.asked, some.plan, {0}, {0}}};
        }
        auto const found = count(c);
        if (!found) return false;
        compare_rows(written_.rows[k], found->rows[0]);
        return true;
    }

    result written_;
    sweep scope_;
};

} // namespace

command command_of(std::string const& text, std::string const& file) {
    std::istringstream typed(text);
    std::vector<std::string> words;
    for (std::string word; typed >> word;) words.push_back(std::move(word));
    std::vector<char const*> argv;
    for (std::string const& word : words) argv.push_back(word.c_str());
    try {
        bool const one = words.size() > 2 && words[0] == "census"
                         && (words[1] == "--parts" || words[1] == "--laws")
                         && std::find(words.begin(), words.end(), "--help") == words.end();
        auto const c = one ? read_command_line(static_cast<int>(argv.size()), argv.data())
                           : std::nullopt;
        if (c && c->text() == text) return *c;
    } catch (usage_error const& e) {
        throw result_error(file + ": damaged: its command '" + text + "': " + e.what());
    }
    throw result_error(file + ": damaged: its command '" + text
                       + "' is not one that a census writes");
}

std::optional<verified> verify(command const& c) {
    auto written = read_result(c.verify);
    if (auto* const table = std::get_if<laws_result>(&written)) return verify_laws(c, *table);
    return verification(c, std::get<result>(std::move(written))).run();
}

} // namespace census
