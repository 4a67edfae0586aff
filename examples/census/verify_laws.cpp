// SPDX-License-Identifier: BSL-1.0
#include "laws.hpp"
#include "laws_report.hpp"
#include "progress.hpp"
#include "second_look.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <memory>

namespace census {
namespace {

using sa::scopes::search_limits;
using sa::scopes::violation;

/// Limits that leave so few profiles are searched anew as a whole.
constexpr long long small_scope = 20'000;

class laws_verification : second_look {
public:
    laws_verification(command const& how, laws_result const& table)
        : second_look(how, table.version, table.command), table_(table), axioms_(known_axioms()) {}

    std::optional<verified> run() {
        std::vector<std::string> names;
        for (known_axiom const& a : axioms_) names.push_back(a.name);
        check_complete(table_.rows, names,
                       [](law_line const& row) { return std::pair(row.rule, row.axiom); });
        check_header(table_.unchanged, table_.header, facts_of_laws(asked_));
        page_ += fmt::format("  {} rows, as many as there should be\n", table_.rows.size());

        std::size_t const cells = table_.rows.size();
        std::size_t const looked_at = how_many(cells, profiles() <= small_scope);
        interruptible const guard;
        try {
            page_ += fmt::format("  {} witnesses asked again\n", check_witnesses());
            page_ += fmt::format("  {} of {} cells searched anew", looked_at, cells);
            if (looked_at == cells) {
                page_ += '\n';
                if (!search_all()) return {};
            } else {
                for (std::size_t const k : draw(cells, looked_at)) {
                    page_ += fmt::format("    {}\n", name_of(table_.rows[k]));
                    search_one(k);
                }
            }
        } catch (law_search::stopped) {
            return {};
        }
        return done();
    }

private:
    static std::string name_of(law_line const& row) { return row.rule + ", " + row.axiom; }

    /// How many profiles the largest of its sizes has.
    long long profiles() const {
        long long most = 0;
        for (auto const size : asked_.laws.up_to) {
            large const count = count_of({size.parts, size.options});
            most = std::max(most, count < 0 || count > small_scope
                                      ? small_scope + 1
                                      : static_cast<long long>(count));
        }
        return most;
    }

    std::unique_ptr<law_search> search_of(std::size_t k) const {
        return std::make_unique<law_search>(asked_, asked_.asked.rules[k / axioms_.size()],
                                            interruptible::happened);
    }

    /// A witness as numbers; nothing if it is none of that size.
    static std::optional<std::vector<int>> rows_of(std::string const& witness, int options,
                                                   int parts) {
        std::vector<int> rows;
        std::size_t const length = static_cast<std::size_t>(options);
        if (witness.size() != static_cast<std::size_t>(parts) * (length + 1) - 1) return {};
        for (std::size_t start = 0; start < witness.size(); start += length + 1) {
            std::string const order = witness.substr(start, length);
            std::string sorted = order;
            std::sort(sorted.begin(), sorted.end());
            if (sorted != std::string("012345678").substr(0, length)
                || (start > 0 && witness[start - 1] != '|'))
                return {};
            rows.push_back(sa::number_of_order(
                options, [&](int place) { return order[static_cast<std::size_t>(place)]; }));
        }
        return rows;
    }

    /// What can be said of the row alone and of its witness. Whether there is one that violates.
    bool check_row(law_search const& search, known_axiom const& a, law_line const& row) {
        std::string const name = name_of(row);
        search_limits limits = limits_of(asked_, a, search.anonymous());
        if (row.answer == "none_found") {
            if (row.options || row.parts || row.witness)
                differs(name + ": none found, and a witness");
            check_searched(row, limits);
            return false;
        }
        if (row.answer != "fails") {
            differs(fmt::format("{}: the answer is '{}', expected fails or none_found", name,
                                row.answer));
            return false;
        }
        if (!row.options || !row.parts || !row.witness) {
            differs(name + ": fails, and no witness");
            return false;
        }
        auto const at = std::find_if(limits.up_to.begin(), limits.up_to.end(),
                                     [&](auto const size) { return size.options == *row.options; });
        if (at == limits.up_to.end() || *row.parts < limits.from_parts || *row.parts > at->parts) {
            differs(fmt::format("{}: {} options and {} parts were not searched", name, *row.options,
                                *row.parts));
            return false;
        }
        auto const rows = rows_of(*row.witness, *row.options, *row.parts);
        if (!rows) {
            differs(fmt::format("{}: {} is no profile of {} options and {} parts", name,
                                *row.witness, *row.options, *row.parts));
            return false;
        }
        if (search.holds(a, *row.options, *rows))
            differs(fmt::format("{}: {} does not violate it", name, *row.witness));
        // Everything before it was searched.
        limits.up_to.erase(at + 1, limits.up_to.end());
        limits.up_to.back().parts = *row.parts - 1;
        check_searched(row, limits);
        return true;
    }
    void check_searched(law_line const& row, search_limits const& limits) {
        compare(name_of(row), "searched", row.searched.value_or("-"),
                searched_text(limits).value_or("-"));
    }

    /// How many of them there are.
    std::size_t check_witnesses() {
        std::size_t count = 0;
        std::unique_ptr<law_search> search;
        for (std::size_t k = 0; k < table_.rows.size(); ++k) {
            if (k % axioms_.size() == 0) search = search_of(k);
            if (check_row(*search, axioms_[k % axioms_.size()], table_.rows[k])) ++count;
        }
        return count;
    }

    void compare_lines(law_line const& said, law_line const& found) {
        std::string const name = name_of(said);
        auto const text = [](auto const& field) { return field ? fmt::format("{}", *field) : "-"; };
        compare(name, "the answer", said.answer, found.answer);
        compare(name, "options", text(said.options), text(found.options));
        compare(name, "parts", text(said.parts), text(found.parts));
        compare(name, "the witness", text(said.witness), text(found.witness));
        compare(name, "searched", text(said.searched), text(found.searched));
    }
    void search_one(std::size_t k) {
        known_axiom const& a = axioms_[k % axioms_.size()];
        law_line const& said = table_.rows[k];
        compare_lines(said, line_of(said.rule, said.axiom, search_of(k)->find(a)));
    }
    bool search_all() {
        command c = asked_;
        c.threads = how_.threads;
        c.progress = how_.progress;
        ranks alone = ranks::alone();
        auto const rows = find_laws(c, alone);
        if (!rows) return false;
        auto const found = result_of(c, *rows);
        for (std::size_t k = 0; k < found.rows.size(); ++k)
            compare_lines(table_.rows[k], found.rows[k]);
        for (char const* const what : {part_order_fact, nobody_fact})
            compare("its header", what, fact_of(table_.header, what), fact_of(found.header, what));
        return true;
    }

    laws_result const& table_;
    std::vector<known_axiom> const& axioms_;
};

} // namespace

std::optional<verified> verify_laws(command const& c, laws_result const& table) {
    return laws_verification(c, table).run();
}

} // namespace census
