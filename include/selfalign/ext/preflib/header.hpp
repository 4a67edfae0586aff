// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_EXT_PREFLIB_HEADER_HPP
#define SELFALIGN_EXT_PREFLIB_HEADER_HPP

#include <selfalign/ext/preflib/data_set.hpp>
#include <selfalign/ext/preflib/journal.hpp>
#include <selfalign/ext/preflib/line.hpp>
#include <selfalign/ext/preflib/names.hpp>

#include <array>
#include <cstddef>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace selfalign::preflib::detail {

/// The lines `# KEY: value`. Keys it does not know are ignored, and so are comments.
class header {
public:
    header(journal& notes, std::size_t file_size) : notes_(notes), file_size_(file_size) {}

    /// Whether there was any header line with a known key.
    bool any() const { return any_; }

    /// One header line; `at` is behind the #. `late` if there was a ballot before it.
    void take(line const& l, char const* at, bool late) {
        auto const* const colon =
            static_cast<char const*>(std::memchr(at, ':', static_cast<std::size_t>(l.end - at)));
        at = skip_blanks(at, l.end);
        for (std::size_t k = 0; k < keys.size(); ++k) {
            char const* const rest = match(at, colon ? colon : l.end, keys[k]);
            if (!rest)
                continue;
            auto const tail = trimmed(rest, colon ? colon : l.end);   // the k of ALTERNATIVE NAME k
            bool const numbered = k == alternative_name || k == category_name;
            bool const is_comment =
                !colon && (tail.empty() || !is_digit(tail.front()) || k < number_alternatives);
            if (is_comment || (colon && !numbered && !tail.empty())
                || (numbered && !tail.empty() && is_letter(tail.front())))
                continue;   // another key that begins alike, or a sentence
            if (!colon)
                notes_.loss(l.number, l.column(at), "header line without a colon",
                            "`# " + std::string(keys[k]) + ": value`");
            else
                take(l, at, k, tail, trimmed(colon + 1, l.end), late);
            return;
        }
    }

    /// Ends the header at line `end`, the first ballot's, and moves what the ballots need into
    /// `data`. False if there is no data type or no alternative, which is then noted: nothing can
    /// be made of the ballots.
    bool finish(std::size_t end, data_set& data) {
        end_ = end;
        auto const type = read_type(data.file);
        data.alternatives = take_names(alternatives_, number_alternatives);
        if (type == data_type::cat)
            for (auto& c : take_names(categories_, number_categories))
                data.categories.push_back(std::move(c.name));
        data.type = type.value_or(data_type::soc);
        return type && !data.alternatives.empty()
               && (type != data_type::cat || !data.categories.empty());
    }

    /// Once all is read: the texts, and the declared number of ballot lines and of voters against
    /// the present one (nullopt: not known).
    void check(std::optional<long long> ballot_lines, std::optional<long long> voters,
               data_set& data) {
        data.title = require(title) ? fields_[title].value : std::string_view();
        data.description = fields_[description].value;
        data.modification = fields_[modification].value;
        require(file_name);
        check_total(number_orders, ballot_lines, "ballot line");
        check_total(number_voters, voters, "voter");
    }

private:
    enum key : std::size_t {
        file_name, title, description, type_name, modification, relates_to, related_files,
        publication_date, modification_date, number_alternatives, number_voters, number_orders,
        number_preferences, number_categories, alternative_name, category_name
    };
    static constexpr std::array<std::string_view, 16> keys{
        "FILE NAME", "TITLE", "DESCRIPTION", "DATA TYPE", "MODIFICATION TYPE", "RELATES TO",
        "RELATED FILES", "PUBLICATION DATE", "MODIFICATION DATE", "NUMBER ALTERNATIVES",
        "NUMBER VOTERS", "NUMBER UNIQUE ORDERS", "NUMBER UNIQUE PREFERENCES", "NUMBER CATEGORIES",
        "ALTERNATIVE NAME", "CATEGORY NAME"};

    struct field {
        std::string_view value;
        std::size_t line = 0, column = 0;   // of the value; line 0: there is none
    };

    static constexpr bool is_letter(char c) {
        return ('A' <= c && c <= 'Z') || ('a' <= c && c <= 'z');
    }

    // Behind the words of `key` if the text starts with them, however many blanks are between them;
    // otherwise null.
    static constexpr char const* match(char const* at, char const* end, std::string_view key) {
        for (char const c : key) {
            if (c == ' ' && at != end && is_blank(*at))
                at = skip_blanks(at, end);
            else if (c != ' ' && at != end && *at == c)
                ++at;
            else
                return nullptr;
        }
        return at;
    }

    void take(line const& l, char const* at, std::size_t k, std::string_view id,
              std::string_view value, bool late) {
        any_ = true;
        std::string const name(keys[k]);
        if (late && (k == type_name || k == number_alternatives || k >= number_categories)) {
            notes_.loss(l.number, l.column(at), name + " after the first ballot",
                        "it before, for that ballot depends on it");
            return;
        }
        if (late)
            notes_.deviation(l.number, l.column(at), name + " after the first ballot",
                             "all of the header first");
        if (k == alternative_name || k == category_name) {
            (k == alternative_name ? alternatives_ : categories_).add(notes_, l, id, value);
            return;
        }
        // Files of categories count preferences, the others orders: two names of one field.
        auto& f = fields_[k == number_preferences ? std::size_t{number_orders} : k];
        if (f.line == 0) {
            f = {value, l.number, l.column(value.data())};
            return;
        }
        auto what = name + " again, first in line " + std::to_string(f.line);
        if (k == type_name && f.value != value)   // which one?
            notes_.loss(l.number, l.column(value.data()),
                        std::move(what) + " as " + in_quotes(f.value), "it once");
        else
            notes_.deviation(l.number, l.column(value.data()), std::move(what), "it once");
    }

    bool require(key k) {
        if (fields_[k].line != 0)
            return true;
        notes_.deviation(end_, 1, "no " + std::string(keys[k]),
                         "`# " + std::string(keys[k]) + ": ...` in the header before");
        return false;
    }

    std::optional<long long> read_count(key k) {
        if (!require(k))
            return {};
        auto const& f = fields_[k];
        char const* const end = f.value.data() + f.value.size();
        auto const n = read_number(f.value.data(), end);
        if (n.is == number::state::fine && n.next == end)
            return n.value;
        bool const too_large = n.is == number::state::too_large && n.next == end;
        notes_.loss(f.line, f.column, std::string(keys[k]) + " is " + in_quotes(f.value),
                    too_large ? "at most 9223372036854775807" : "a non-negative integer");
        return {};
    }

    void check_total(key k, std::optional<long long> present, std::string const& what) {
        auto const declared = read_count(k);
        if (declared && present && *declared != *present)
            notes_.deviation(fields_[k].line, fields_[k].column,
                             std::string(keys[k]) + " is " + std::to_string(*declared)
                                 + ", but the file has " + counted(*present, what),
                             std::to_string(*present));
    }

    std::vector<alternative> take_names(name_list& names, key number_key) {
        auto const declared = read_count(number_key);
        auto const& f = fields_[number_key];
        return names.take(notes_, declared, f.line != 0 ? f.line : end_, f.line != 0 ? f.column : 1,
                          file_size_);
    }

    // The data type as declared; if that is missing, as the file's extension says.
    std::optional<data_type> read_type(std::string_view file) {
        auto const by_name = data_type_named(extension(file));
        auto const& f = fields_[type_name];
        if (f.line == 0) {
            std::string const expected =
                "`# DATA TYPE: soc`, soi, toc, toi or cat in the header before";
            if (by_name)
                notes_.deviation(end_, 1, "no DATA TYPE", expected);
            else
                notes_.loss(end_, 1, "no DATA TYPE", expected);
            return by_name;
        }
        auto const type = data_type_named(f.value);
        if (!type)
            notes_.loss(f.line, f.column, "DATA TYPE is " + in_quotes(f.value),
                        "soc, soi, toc, toi or cat");
        if (type && by_name && type != by_name)
            notes_.deviation(f.line, f.column, "DATA TYPE is " + in_quotes(f.value),
                             in_quotes(to_string(*by_name)) + " as the file's extension");
        auto const& own = fields_[file_name];
        auto const own_type = data_type_named(extension(own.value));
        if (type && own_type && type != own_type)
            notes_.deviation(own.line, own.column, "FILE NAME is " + in_quotes(own.value),
                             "the extension `" + std::string(f.value) + "` as DATA TYPE");
        return type;
    }

    static std::string_view extension(std::string_view file) {
        auto const dot = file.rfind('.');
        return dot == std::string_view::npos ? std::string_view() : file.substr(dot + 1);
    }

    journal& notes_;
    std::size_t file_size_;
    std::array<field, keys.size()> fields_{};
    name_list alternatives_{"alternative", "ALTERNATIVE NAME", "NUMBER ALTERNATIVES"};
    name_list categories_{"category", "CATEGORY NAME", "NUMBER CATEGORIES"};
    std::size_t end_ = 0;
    bool any_ = false;
};

}   // namespace selfalign::preflib::detail

#endif
