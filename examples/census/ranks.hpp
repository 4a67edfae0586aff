// SPDX-License-Identifier: BSL-1.0
#ifndef CENSUS_RANKS_HPP
#define CENSUS_RANKS_HPP

#include <cstddef>
#include <functional>
#include <memory>
#include <vector>

namespace census {

/// The processes that one `mpirun` has started, or this process alone.
class ranks {
public:
    using numbers = std::vector<long long>;
    using work = std::function<numbers(long long first, long long last)>;

    /// Throws `usage_error` where mpirun has started a program that was built without MPI.
    ranks();
    /// This process alone, whoever started it.
    static ranks alone() { return ranks(nullptr); }
    ranks(ranks&&) noexcept;
    ranks& operator=(ranks&&) noexcept;
    ~ranks();

    /// Whether mpirun has started it.
    bool under_mpirun() const { return mpi_ != nullptr; }
    /// Whether this is the process that asks, reads and writes; the others only `serve`.
    bool is_first() const { return rank() == 0; }
    int rank() const;
    /// The number of threads that this process should use, if so many were asked for (0: not said).
    int threads(int asked) const;

    /// The first process: works on first..last-1 in pieces, with the others, and gives `take(end,
    /// numbers)` what is found up to `end`, in order. False if `stop()` said so in between.
    /// `at_once`: the size of a piece; 0: what takes about 0.2 to 0.5 s, where all pieces are
    /// alike.
    bool hand_out(long long first, long long last, work const& find,
                  std::function<void(long long end, numbers const&)> const& take,
                  std::function<bool()> const& stop, long long at_once = 0);
    /// Every other process: works until there is no more.
    void serve(work const& find);
    /// Before the program ends with this status. Ends the others too if they are still at work.
    void end(int status);

private:
    struct mpi;
    explicit ranks(std::nullptr_t);
    std::unique_ptr<mpi> mpi_;
};

} // namespace census

#endif
