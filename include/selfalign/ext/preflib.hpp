// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_EXT_PREFLIB_HPP
#define SELFALIGN_EXT_PREFLIB_HPP

#include <selfalign/ext/preflib/ballots.hpp>
#include <selfalign/ext/preflib/data_set.hpp>
#include <selfalign/ext/preflib/diagnostic.hpp>
#include <selfalign/ext/preflib/header.hpp>
#include <selfalign/ext/preflib/journal.hpp>
#include <selfalign/ext/preflib/line.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

/// Reader for the ballots of PrefLib.org (Mattei and Walsh, PrefLib: a library for preferences,
/// 2013): soc, soi, toc, toi and cat.
///
///     # KEY: value                  header, among it NUMBER ALTERNATIVES and ALTERNATIVE NAME k
///     60: 3,1,{2,4}                 60 voters: 3 best, then 1, then 2 and 4 tied
///
/// Blanks and tabs may stand between any two tokens; empty lines, CRLF, a byte order mark, a
/// missing end of the last line, unknown header keys and comments are fine. Ids are any distinct
/// non-negative integers. Names are bytes, not checked to be UTF-8. A file whose first ballot comes
/// before its header, without voters, with a NUL byte, an unknown or repeated alternative, or a
/// line that cannot be understood is an error in both modes.
///
/// Only deviations, hence warnings in lenient mode: a declared number of alternatives, voters or
/// ballot lines that is not the present one; a missing FILE NAME, TITLE or number; a missing DATA
/// TYPE, if the file's extension says it; an extension that is another type's; repeated header
/// lines that do not contradict each other about the ballots; alternatives without a name, if it is
/// clear which ids they have; ties in a strict order and alternatives missing in a complete one
/// (then `data_set::type` is widened).
namespace selfalign::preflib {

/// The data set in `text`. `file` is its name in diagnostics, and its extension is held against the
/// data type. Linear in the text. Throws `error` with everything that is wrong with the file.
inline data_set parse(std::string_view text, std::string file, mode how = mode::strict) {
    data_set data;
    data.file = std::move(file);
    detail::journal notes(data.file);
    if (text.starts_with("\xEF\xBB\xBF"))
        text.remove_prefix(3);
    if (auto const nul = text.find('\0'); nul != std::string_view::npos) {
        auto const before = text.substr(0, nul);
        auto const line =
            static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')) + 1;
        // npos + 1 is 0
        notes.loss(line, nul - (before.rfind('\n') + 1) + 1, "NUL byte", "text in UTF-8");
        text = {};   // UTF-16 or no text at all: no line of it would make sense
    } else if (text.size() / 2 >= std::numeric_limits<std::uint32_t>::max()) {
        // two bytes an entry; see data_set::group_start
        notes.loss(0, 0, "the file has " + std::to_string(text.size()) + " bytes",
                   "fewer than 8 GiB");
        text = {};
    } else if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) {
        notes.loss(1, 1, "the file is empty", "a header and ballots");
        text = {};
    }

    detail::header header(notes, text.size());
    std::optional<detail::ballot_reader> ballots;
    std::size_t number = 0;
    std::size_t first_ballot = 0;
    bool orphaned = false;   // lines before any header
    for (char const *at = text.data(), *const end = at + text.size(); at != end;) {
        auto const* const newline =
            static_cast<char const*>(std::memchr(at, '\n', static_cast<std::size_t>(end - at)));
        char const* stop = newline ? newline : end;
        char const* const next = newline ? newline + 1 : end;
        if (stop != at && stop[-1] == '\r')
            --stop;
        detail::line const line{at, stop, ++number};
        char const* const first = detail::skip_blanks(at, stop);
        at = next;
        if (first == stop)
            continue;
        if (*first == '#') {
            header.take(line, first + 1, ballots.has_value());
        } else if (!header.any()) {
            notes.loss(number, line.column(first),
                       detail::found(first, stop) + " before the header",
                       "lines `# KEY: value` first");
            orphaned = true;
        } else {
            if (!ballots)
                ballots.emplace(notes, data, header.finish(first_ballot = number, data), line,
                                static_cast<std::size_t>(end - line.begin));
            ballots->take(line, first);
        }
    }

    if (ballots) {
        if (ballots->voters() == 0)
            notes.loss(first_ballot, 1, "no voters", "a ballot with a positive count");
        header.check(ballots->lines(), ballots->voters(), data);
        data.type = ballots->widened();
    } else if (header.any()) {
        header.finish(number, data);
        header.check({}, {}, data);
        notes.loss(number, 1, "no ballots after the header", "lines `count: order`");
    } else if (!text.empty() && !orphaned) {
        notes.loss(number, 1, "neither a header nor ballots",
                   "lines `# KEY: value`, then lines `count: order`");
    }
    data.warnings = std::move(notes).finish(how);
    return data;
}

/// The data set in a file, named in diagnostics as it is named here. Throws `error` as `parse`, and
/// when the file cannot be read.
inline data_set read(std::filesystem::path const& path, mode how = mode::strict) {
    auto const cannot = [&](char const* what) {
        return error({{path.string(), 0, 0, what, "a readable file"}});
    };
    std::error_code fault;
    if (std::filesystem::is_directory(path, fault))
        throw cannot("is a directory");
    std::ifstream in(path, std::ios::binary);
    if (!in)
        throw cannot("cannot be opened");
    std::string text;
    // a pipe has no size, and a file may grow
    constexpr std::size_t chunk = std::size_t{1} << 16U;
    if (auto const expected = std::filesystem::file_size(path, fault); !fault)
        text.reserve(static_cast<std::size_t>(expected) + chunk);
    std::size_t size = 0;
    do {
        text.resize(size + chunk);
        in.read(text.data() + size, static_cast<std::streamsize>(chunk));
        size += static_cast<std::size_t>(in.gcount());
    } while (in);
    if (in.bad())
        throw cannot("cannot be read to its end");
    text.resize(size);
    return parse(text, path.string(), how);
}

}   // namespace selfalign::preflib

#endif
