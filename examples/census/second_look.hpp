// SPDX-License-Identifier: BSL-1.0
#ifndef CENSUS_SECOND_LOOK_HPP
#define CENSUS_SECOND_LOOK_HPP

#include "verify.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// What is alike in the second looks at results of all kinds.

namespace census {

/// The command that a file names. A file may say anything: it is only read as a command if a census
/// could have written it. Throws `result_error`.
command command_of(std::string const& text, std::string const& file);

class second_look {
protected:
    second_look(command const& how, std::string const& version, std::string const& text)
        : how_(how), version_(version), asked_(command_of(text, how.verify)) {
        page_ = fmt::format("{}\n\n  {}\n  written by version {}, looked at by {}\n", how.verify,
                            text, version, SELFALIGN_VERSION);
    }

    std::string const& file() const { return how_.verify; }
    void differs(std::string const& how) { differences_.push_back(file() + ": " + how); }
    template <class Value>
    void compare(std::string const& where, char const* what, Value const& said,
                 Value const& found) {
        if (!(said == found))
            differs(fmt::format("{}: {} is {}, expected {}", where, what, said, found));
    }

    /// Whether there is a row for each rule and each of what is asked about it, in their order.
    /// `names(row)`: the pair. Throws `result_error`: nothing else can be compared then.
    template <class Row, class Names>
    void check_complete(std::vector<Row> const& rows, std::vector<std::string> const& columns,
                        Names names) const {
        auto const& rules = asked_.asked.rules;
        std::size_t const expected = rules.size() * columns.size();
        if (rows.size() != expected)
            throw result_error(fmt::format("{}: {}: {} rows, expected {}", file(),
                                           rows.size() < expected ? "cut off" : "damaged",
                                           rows.size(), expected));
        for (std::size_t k = 0; k < expected; ++k) {
            std::string const& rule = rules[k / columns.size()].name;
            std::string const& column = columns[k % columns.size()];
            if (names(rows[k]) != std::pair(rule, column))
                throw result_error(fmt::format(
                    "{}: damaged: row {} is about {}, {}, expected {}, {}{}", file(), k + 1,
                    names(rows[k]).first, names(rows[k]).second, rule, column,
                    version_ == SELFALIGN_VERSION ? ""
                                                  : "; or version " + version_
                                                        + " has other rules and questions"));
        }
    }

    void check_header(bool unchanged, facts const& written, facts const& expected) {
        if (!unchanged) differs("its checksum is wrong: it was changed after it was written");
        for (auto const& fact : expected)
            if (std::find(written.begin(), written.end(), fact) == written.end())
                differs(fmt::format("its header does not say '{}: {}'", fact.first, fact.second));
    }
    static std::string fact_of(facts const& all, std::string_view what) {
        for (auto const& [name, text] : all)
            if (name == what) return text;
        return "nothing";
    }

    /// How many of the cells are counted anew, of a small scope or a large one.
    std::size_t how_many(std::size_t cells, bool small) const {
        constexpr std::size_t some_cells = 5;
        if (how_.cells >= 0) return std::min(cells, static_cast<std::size_t>(how_.cells));
        return small ? cells : std::min(cells, some_cells);
    }
    /// Some of the cells, in their order; says so on the page.
    std::vector<std::size_t> draw(std::size_t cells, std::size_t many) {
        std::uint64_t const seed = how_.cells_seed.value_or(std::random_device()());
        page_ += fmt::format(", drawn under --seed {}:\n", seed);
        std::mt19937_64 numbers(seed);
        std::vector<std::size_t> all(cells);
        for (std::size_t k = 0; k < cells; ++k) all[k] = k;
        for (std::size_t k = 0; k < many; ++k) std::swap(all[k], all[k + numbers() % (cells - k)]);
        all.resize(many);
        std::sort(all.begin(), all.end());
        return all;
    }

    verified done() {
        page_ += differences_.empty() ? "\nAll as the file says.\n"
                                      : fmt::format("\nNot as the file says: {} differences.\n",
                                                    differences_.size());
        return {std::move(page_), std::move(differences_)};
    }

    command how_;
    std::string version_;
    command asked_;
    std::string page_;
    std::vector<std::string> differences_;
};

} // namespace census

#endif
