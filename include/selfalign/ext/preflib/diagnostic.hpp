// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_EXT_PREFLIB_DIAGNOSTIC_HPP
#define SELFALIGN_EXT_PREFLIB_DIAGNOSTIC_HPP

#include <cstddef>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <selfalign/core/error.hpp>

namespace selfalign::preflib {

/// One thing in a file that is not as it should be.
/// `line` and `column` count from 1, the column in bytes (a byte order mark is not counted), and
/// point at the offending token. Line 0 means the file as a whole, e.g. one that cannot be opened.
struct diagnostic {
    std::string file;
    std::size_t line = 0;
    std::size_t column = 0;
    std::string what;
    std::string expected;

    friend bool operator==(diagnostic const&, diagnostic const&) = default;
};

/// `file:line:column: what, expected expected`; without `:line:column` for line 0, without
/// `, expected` if nothing was expected.
inline std::string to_string(diagnostic const& d) {
    std::string text = d.file;
    if (d.line != 0)
        text += ':' + std::to_string(d.line) + ':' + std::to_string(d.column);
    text += ": " + d.what;
    if (!d.expected.empty())
        text += ", expected " + d.expected;
    return text;
}

/// Thrown when a file cannot be read as asked. Carries everything that was found, in the order of
/// the file; `what()` lists the first `shown` of it, one a line. It is an `error` of the library.
class error : public selfalign::error {
public:
    static constexpr std::size_t shown = 20;

    explicit error(std::vector<diagnostic> found) : error(with_text(std::move(found))) {}

    char const* what() const noexcept override { return all_->text.c_str(); }
    std::vector<diagnostic> const& diagnostics() const noexcept { return all_->found; }

private:
    struct contents {
        std::string text;
        std::vector<diagnostic> found;
    };

    // Who copies the base alone has the beginning of the text.
    explicit error(std::shared_ptr<contents const> all)
        : selfalign::error(all->text.c_str()), all_(std::move(all)) {}

    static std::shared_ptr<contents const> with_text(std::vector<diagnostic> found) {
        std::string what = text(found);
        return std::make_shared<contents const>(contents{std::move(what), std::move(found)});
    }
    static std::string text(std::vector<diagnostic> const& found) {
        std::string all;
        for (std::size_t i = 0; i < found.size() && i < shown; ++i)
            all += (i == 0 ? "" : "\n") + to_string(found[i]);
        if (found.size() > shown)
            all += "\nand " + std::to_string(found.size() - shown) + " more";
        return all;
    }

    // shared, because copying an exception must not throw
    std::shared_ptr<contents const> all_;
};

}   // namespace selfalign::preflib

#endif
