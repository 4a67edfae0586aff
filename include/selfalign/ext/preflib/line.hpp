// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_EXT_PREFLIB_LINE_HPP
#define SELFALIGN_EXT_PREFLIB_LINE_HPP

#include <selfalign/concepts/standard.hpp>

#include <charconv>
#include <cstddef>
#include <string>
#include <string_view>
#include <system_error>

// The smallest pieces of the format: lines, blanks, numbers, and tokens quoted in a message.
namespace selfalign::preflib::detail {

/// One line of the file, without its end.
struct line {
    char const* begin;
    char const* end;
    std::size_t number;   // from 1

    std::size_t column(char const* at) const { return static_cast<std::size_t>(at - begin) + 1; }
};

constexpr bool is_blank(char c) { return c == ' ' || c == '\t'; }
constexpr bool is_digit(char c) { return '0' <= c && c <= '9'; }

constexpr char const* skip_blanks(char const* at, char const* end) {
    while (at != end && is_blank(*at))
        ++at;
    return at;
}

constexpr std::string_view trimmed(char const* at, char const* end) {
    at = skip_blanks(at, end);
    while (end != at && is_blank(end[-1]))
        --end;
    return {at, static_cast<std::size_t>(end - at)};
}

/// A non-negative integer at `at`, or why there is none.
struct number {
    enum class state { fine, absent, too_large };

    long long value;
    char const* next;   // behind the last digit
    state is;
};

inline number read_number(char const* at, char const* end) {
    if (at == end || !is_digit(*at))   // from_chars would take a minus sign
        return {0, at, number::state::absent};
    if (at + 1 != end && !is_digit(at[1]))   // most ids have one digit
        return {*at - '0', at + 1, number::state::fine};
    long long value = 0;
    auto const [next, fault] = std::from_chars(at, end, value);
    return {value, next, fault == std::errc{} ? number::state::fine : number::state::too_large};
}

/// The token that starts at `at`: up to a blank or a delimiter; a delimiter alone is a token.
constexpr std::string_view token(char const* at, char const* end) {
    constexpr std::string_view delimiters = " \t,:{}";
    char const* stop = at;
    while (stop != end && delimiters.find(*stop) == std::string_view::npos)
        ++stop;
    if (stop == at && stop != end)
        ++stop;
    return {at, static_cast<std::size_t>(stop - at)};
}

/// The text in back quotes: control bytes as \xNN, long text cut (between characters, if it is
/// UTF-8).
inline std::string in_quotes(std::string_view text) {
    constexpr std::size_t longest = 40;
    auto const goes_on = [&](std::size_t i) {
        return (static_cast<unsigned char>(text[i]) & 0xC0U) == 0x80U;
    };
    std::size_t length = text.size();
    if (length > longest) {
        length = longest;
        while (length > longest - 4 && goes_on(length))
            --length;
    }
    std::string out = "`";
    for (char const c : text.substr(0, length)) {
        auto const byte = static_cast<unsigned char>(c);
        if (byte < 0x20 || byte == 0x7F) {
            out += "\\x";
            out += "0123456789abcdef"[byte >> 4U];
            out += "0123456789abcdef"[byte & 15U];
        } else {
            out += c;
        }
    }
    return out + (length < text.size() ? "...`" : "`");
}

/// What stands at `at`, for a message.
inline std::string found(char const* at, char const* end) {
    return at == end ? "end of line" : in_quotes(token(at, end));
}

/// `1 vote`, `2 votes`.
inline std::string counted(long long n, std::string const& what) {
    return std::to_string(n) + ' ' + what + (n == 1 ? "" : "s");
}

}   // namespace selfalign::preflib::detail

#endif
