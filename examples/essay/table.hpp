// SPDX-License-Identifier: BSL-1.0
// Prints a table: aligned for people, or with `--data` tab-separated for examples/plots.sh.
#ifndef EXAMPLES_ESSAY_TABLE_HPP
#define EXAMPLES_ESSAY_TABLE_HPP

#include "../text.hpp"

#include <algorithm>
#include <iostream>
#include <string>
#include <vector>

#include <selfalign/ext/print.hpp>

namespace essay {

inline std::string cell(char const* s) { return s; }
inline std::string cell(std::string const& s) { return s; }
inline std::string cell(selfalign::text t) { return selfalign::to_string(t); }
inline std::string cell(selfalign::label const& l) { return selfalign::to_string(l); }
inline std::string cell(selfalign::answer a) { return selfalign::to_string(a); }
inline std::string cell(bool yes) { return yes ? "✓" : "·"; }
inline std::string cell(auto const& number) { return selfalign::number_text(number); }

/// A table is filled cell by cell and printed when its life ends.
class table {
public:
    /// `heading`: one line above it, for people only.
    table(bool data, std::string heading) : data_(data), heading_(std::move(heading)) {}
    table(table const&) = delete;
    table& operator=(table const&) = delete;
    ~table() { data_ ? print_data() : print(); }

    template <class... Cells> table& row(Cells const&... cells) {
        rows_.push_back({});
        return add(cells...);
    }
    template <class... Cells> table& add(Cells const&... cells) {
        (rows_.back().push_back(cell(cells)), ...);
        return *this;
    }

private:
    static bool is_number(std::string const& s) {
        return s == "✓" || s == "·" ||
               (!s.empty() && s.find_first_not_of("-0123456789/.") == s.npos);
    }
    // What gnuplot can read: yes and no as 1 and 0, fractions as decimals.
    static std::string as_data(std::string const& s) {
        auto const slash = s.find('/');
        if (is_number(s) && slash != s.npos)
            return std::to_string(std::stod(s) / std::stod(s.substr(slash + 1)));
        return s == "✓" ? "1" : s == "·" ? "0" : s;
    }
    void print() const {
        struct column {
            std::size_t width = 0;
            bool numbers = false;
        };
        std::vector<column> columns;
        for (auto const& row : rows_)
            for (std::size_t k = 0; k < row.size(); ++k) {
                if (k == columns.size()) columns.push_back({});
                columns[k].width = std::max(columns[k].width, examples::width(row[k]));
                bool const number = is_number(row[k]);
                columns[k].numbers = columns[k].numbers || (k > 0 && number);
            }
        std::cout << heading_ << "\n\n";
        for (auto const& row : rows_) {
            std::string line;
            for (std::size_t k = 0; k < row.size(); ++k) {
                std::string const padding(columns[k].width - examples::width(row[k]), ' ');
                line += "  " + (columns[k].numbers ? padding + row[k] : row[k] + padding);
            }
            line.erase(line.find_last_not_of(' ') + 1);
            std::cout << line << '\n';
        }
        std::cout << '\n';
    }
    void print_data() const {
        for (auto const& row : rows_) {
            for (std::size_t k = 0; k < row.size(); ++k)
                std::cout << (k == 0 ? "" : "\t") << as_data(row[k]);
            std::cout << '\n';
        }
        std::cout << "\n\n";  // gnuplot's end of a data set
    }

    bool data_;
    std::string heading_;
    std::vector<std::vector<std::string>> rows_;
};

}  // namespace essay

#endif
