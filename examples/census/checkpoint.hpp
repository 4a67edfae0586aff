// SPDX-License-Identifier: BSL-1.0
#ifndef CENSUS_CHECKPOINT_HPP
#define CENSUS_CHECKPOINT_HPP

#include <chrono>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

namespace census {

/// A checkpoint that cannot be used, or cannot be written: one line that names the file.
struct checkpoint_error : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// Where a sweep stands: how much of it is done, and what has been found there.
struct progress_made {
    long long done = 0;
    std::vector<long long> found;
};

/// A file that always holds the last state that was saved, whatever happens: it is written beside
/// and moved into place. Text, with a version, what is being counted, and a checksum.
class checkpoint {
public:
    /// `asked` says in one line what is counted; a file that says something else is refused.
    checkpoint(std::string file, std::string asked)
        : file_(std::move(file)), asked_(std::move(asked)) {}

    /// The state in the file; nothing if there is no such file. `fits(state)`: whether it can be
    /// one of this sweep. Throws `checkpoint_error` if the file is damaged, or belongs to something
    /// else.
    template <class Fits>
    std::optional<progress_made> load(Fits fits) const {
        std::optional<progress_made> state = read();
        if (state && !fits(*state)) throw damaged("its numbers do not fit");
        return state;
    }
    /// Throws `checkpoint_error`; what was saved before is then still there.
    void save(progress_made const& state);
    /// Whether it is time to save again: 0.02 s after the last time, or later, so that saving takes
    /// a twentieth of all time, but at most 1 s.
    bool is_due() const { return clock::now() >= next_; }

private:
    using clock = std::chrono::steady_clock;

    std::optional<progress_made> read() const;
    checkpoint_error damaged(std::string const& how) const;

    std::string file_;
    std::string asked_;
    clock::time_point next_ = clock::now();
};

} // namespace census

#endif
