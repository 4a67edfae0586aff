// SPDX-License-Identifier: BSL-1.0
#ifndef EXAMPLES_TEXT_HPP
#define EXAMPLES_TEXT_HPP

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// Text for a page: how wide it is, how to enumerate and wrap it.

namespace examples {

inline constexpr std::size_t page_width = 100;

/// Columns on a terminal, if every character of this UTF-8 text takes one.
inline std::size_t width(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    }));
}

/// `a, b, c`.
inline std::string joined(std::vector<std::string> const& words) {
    std::string text;
    for (std::string const& w : words) text += (text.empty() ? "" : ", ") + w;
    return text;
}

/// Lines of at most the page's width; those after the first are indented.
inline std::string wrapped(std::string_view text, std::size_t indent) {
    std::string out;
    std::size_t column = 0;
    for (std::size_t start = 0; start < text.size();) {
        std::size_t const end = std::min(text.find(' ', start), text.size());
        std::string_view const word = text.substr(start, end - start);
        if (column > indent && column + 1 + width(word) > page_width) {
            out += "\n" + std::string(indent, ' ');
            column = indent;
        } else if (start != 0) {
            out += ' ';
            ++column;
        }
        out += word;
        column += width(word);
        start = end + 1;
    }
    return out + "\n";
}

} // namespace examples

#endif
