// SPDX-License-Identifier: BSL-1.0
#ifndef EXAMPLES_TYPED_HPP
#define EXAMPLES_TYPED_HPP

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <initializer_list>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// What was typed on a command line: numbers, words, and lists of names.

namespace examples {

/// A question that cannot be answered as it was put: one line for stderr.
struct usage_error : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// The number, if nothing else was typed.
inline std::optional<long long> whole_number(std::string_view typed) {
    long long n = 0;
    auto const read = std::from_chars(typed.data(), typed.data() + typed.size(), n);
    if (read.ec != std::errc() || read.ptr != typed.data() + typed.size()) return {};
    return n;
}

/// The numbers before and behind a sign: 2 and 3 in `2/3`.
inline std::optional<std::pair<long long, long long>> two_numbers(std::string_view typed,
                                                                  char between) {
    std::size_t const sign = typed.find(between);
    if (sign == std::string_view::npos) return {};
    auto const before = whole_number(typed.substr(0, sign));
    auto const behind = whole_number(typed.substr(sign + 1));
    if (!before || !behind) return {};
    return std::pair(*before, *behind);
}

/// The number behind a name, as it is written to be read again: 3 in `dictator3` behind
/// `dictator`. Nothing if it is written otherwise, such as `dictator03`, or does not fit an int.
inline std::optional<int> index_behind(std::string_view name, std::string_view typed) {
    if (!typed.starts_with(name)) return {};
    std::string_view const digits = typed.substr(name.size());
    auto const index = whole_number(digits);
    if (!index || *index < 0 || *index != static_cast<int>(*index)) return {};
    if (std::to_string(*index) != digits) return {};
    return static_cast<int>(*index);
}

/// What stands between the commas of a list, each once and in the order typed.
inline std::vector<std::string> split(std::string const& list) {
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

/// The value of the word that was typed; throws `usage_error` if it is none of them.
template <class Value>
Value one_of(std::string const& option, std::string const& typed,
             std::initializer_list<std::pair<char const*, Value>> values) {
    std::string words;
    for (auto const& [word, value] : values) {
        if (typed == word) return value;
        words += (words.empty() ? "" : ", ") + std::string(word);
    }
    throw usage_error(option + " is '" + typed + "', expected one of " + words);
}

} // namespace examples

#endif
