// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_EXT_PREFLIB_JOURNAL_HPP
#define SELFALIGN_EXT_PREFLIB_JOURNAL_HPP

#include <selfalign/ext/preflib/diagnostic.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace selfalign::preflib {

/// How a file is read. `strict`: every diagnostic is an error. `lenient`: a deviation that leaves
/// every vote as it stands becomes a warning; what would lose or invent a vote is an error here
/// too.
enum class mode { strict, lenient };

namespace detail {

/// Collects what is wrong with one file while it is read, and turns it into warnings or into one
/// error at the end.
class journal {
public:
    explicit journal(std::string_view file) : file_(file) {}

    /// Something is not as declared, but no vote depends on it.
    void deviation(std::size_t line, std::size_t column, std::string what, std::string expected) {
        add(deviations_, line, column, std::move(what), std::move(expected));
    }

    /// Reading on as if nothing had happened would lose or invent a vote.
    void loss(std::size_t line, std::size_t column, std::string what, std::string expected) {
        add(losses_, line, column, std::move(what), std::move(expected));
    }

    /// The warnings, in the order of the file. Throws `error` with everything found (strict) or
    /// with every loss (lenient).
    std::vector<diagnostic> finish(mode how) && {
        if (how == mode::strict) {
            auto& all = losses_.kept;
            all.insert(all.end(), deviations_.kept.begin(), deviations_.kept.end());
            losses_.dropped += deviations_.dropped;
            deviations_ = {};
        }
        if (!losses_.kept.empty())
            throw error(sorted(std::move(losses_)));
        return sorted(std::move(deviations_));
    }

private:
    // A large file of the wrong kind is wrong on every line; more than this helps nobody and costs
    // memory.
    static constexpr std::size_t limit = 10'000;

    struct list {
        std::vector<diagnostic> kept;
        std::size_t dropped = 0;
    };

    void add(list& to, std::size_t line, std::size_t column, std::string what,
             std::string expected) {
        if (to.kept.size() < limit)
            to.kept.push_back({file_, line, column, std::move(what), std::move(expected)});
        else
            ++to.dropped;
    }

    std::vector<diagnostic> sorted(list all) const {
        std::sort(all.kept.begin(), all.kept.end(), [](diagnostic const& a, diagnostic const& b) {
            return std::tie(a.line, a.column, a.what) < std::tie(b.line, b.column, b.what);
        });
        if (all.dropped != 0)
            all.kept.push_back(
                {file_, 0, 0, std::to_string(all.dropped) + " more diagnostics, not kept", ""});
        return std::move(all.kept);
    }

    std::string file_;
    list deviations_;
    list losses_;
};

}   // namespace detail
}   // namespace selfalign::preflib

#endif
