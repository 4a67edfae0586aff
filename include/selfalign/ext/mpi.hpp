// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_EXT_MPI_HPP
#define SELFALIGN_EXT_MPI_HPP

#include <selfalign/scopes/census.hpp>

#ifndef OMPI_SKIP_MPICXX
#define OMPI_SKIP_MPICXX 1 // MPI's C++ bindings, withdrawn in 2012, would have to be linked
#endif
#include <mpi.h>

#include <algorithm>
#include <chrono>
#include <concepts>
#include <cstdlib>
#include <functional>
#include <future>
#include <map>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

/// Sweeps on many machines, with MPI: the same result, to the last digit, for any number of ranks.

namespace selfalign {

namespace detail {

// Counts as numbers that can be sent, and back.
template <std::integral Loss>
std::vector<long long> numbers_of(counts<Loss> const& c) {
    return {c.systems, c.aligned, c.misaligned, c.undefined, c.underdetermined, c.irreducible,
            c.avoidable, static_cast<long long>(c.loss_sum),
            static_cast<long long>(c.irreducible_sum), static_cast<long long>(c.largest_loss),
            c.first_failure};
}
template <std::integral Loss>
counts<Loss> counts_of(std::vector<long long> const& n) {
    return {n[0], n[1], n[2], n[3], n[4], n[5], n[6], static_cast<Loss>(n[7]),
            static_cast<Loss>(n[8]), static_cast<Loss>(n[9]), n[10]};
}

} // namespace detail

/// All processes that one `mpirun` has started. Rank 0 hands out pieces of a sweep, works on some
/// of them itself, and puts what the others find in order.
///
/// One object for the whole program: MPI lives as long as it does. Only the thread that made it may
/// use it. If rank 0 stops early, or something is thrown on any rank while others are at work, the
/// end of the object ends all of them (MPI_Abort): nobody waits for a rank that never comes.
class mpi_ranks {
public:
    /// What is found in a piece of a sweep, as it is sent.
    using numbers = std::vector<long long>;

    /// Whether this process was started by Open MPI's mpirun, or another PMIx launcher.
    static bool started_by_mpirun() {
        return std::getenv("OMPI_COMM_WORLD_SIZE") != nullptr
               || std::getenv("PMIX_RANK") != nullptr;
    }

    mpi_ranks() {
        int provided = 0;
        MPI_Init_thread(nullptr, nullptr, MPI_THREAD_FUNNELED, &provided);
        MPI_Comm_rank(MPI_COMM_WORLD, &rank_);
        MPI_Comm_size(MPI_COMM_WORLD, &size_);
        MPI_Comm here = MPI_COMM_NULL;
        MPI_Comm_split_type(MPI_COMM_WORLD, MPI_COMM_TYPE_SHARED, 0, MPI_INFO_NULL, &here);
        MPI_Comm_size(here, &here_);
        MPI_Comm_free(&here);
    }
    mpi_ranks(mpi_ranks const&) = delete;
    mpi_ranks& operator=(mpi_ranks const&) = delete;
    ~mpi_ranks() { end(1); }

    int rank() const { return rank_; }
    int size() const { return size_; }
    /// How many of them are on this machine.
    int on_this_machine() const { return here_; }

    /// Rank 0: lets all ranks work on first..last-1, piece by piece, while they `serve`, and gives
    /// `take(end, numbers)` what is found up to `end`, in order. `work(first, last)` is called here
    /// too, by one other thread. Asks `stop()` some hundred times a second whether to go on: false
    /// if it was told not to. `at_once`: the size of a piece; 0: what takes about 0.2 s, where all
    /// pieces are alike.
    template <class Work, class Take, class Stop>
    bool hand_out(long long first, long long last, Work const& work, Take const& take,
                  Stop const& stop, long long at_once = 0) {
        abandoned_ = true; // until all is well
        std::vector<piece> given(static_cast<std::size_t>(size_));
        std::map<long long, std::pair<long long, numbers>> early; // by where they begin
        std::future<numbers> mine; // its destructor waits for the thread
        long long next = first, taken = first;
        auto const divide = [&](piece& p) {
            p.begin = next;
            // Towards the end smaller ones, so that all are ready at the same time.
            long long const left = last - next;
            p.end =
                next
                + (at_once > 0 ? std::min(at_once, left)
                               : std::min({p.length, std::max(left / (2 * size_), 16LL), left}));
            next = p.end;
            p.since = clock::now();
        };
        auto const give = [&](int to) {
            if (next == last) return;
            piece& p = given[static_cast<std::size_t>(to)];
            divide(p);
            if (to == 0) mine = std::async(std::launch::async, std::cref(work), p.begin, p.end);
            else send_piece(to, p.begin, p.end);
        };
        auto const receive = [&](int from, numbers&& found) {
            piece& p = given[static_cast<std::size_t>(from)];
            early.emplace(p.begin, std::pair(p.end, std::move(found)));
            p.adapt();
            give(from);
            for (auto at = early.begin(); at != early.end() && at->first == taken;) {
                taken = at->second.first;
                take(taken, std::as_const(at->second.second));
                at = early.erase(at);
            }
        };

        for (int to = 0; to < size_; ++to) give(to);
        while (taken < last) {
            if (stop()) return false;
            MPI_Status from;
            while (has_come(MPI_ANY_SOURCE, from)) {
                int count = 0;
                MPI_Get_count(&from, MPI_LONG_LONG, &count);
                numbers found(static_cast<std::size_t>(count));
                MPI_Recv(found.data(), count, MPI_LONG_LONG, from.MPI_SOURCE, 0, MPI_COMM_WORLD,
                         MPI_STATUS_IGNORE);
                receive(from.MPI_SOURCE, std::move(found));
            }
            if (!mine.valid()) std::this_thread::sleep_for(pause);
            else if (mine.wait_for(pause) == std::future_status::ready) receive(0, mine.get());
        }
        abandoned_ = false;
        dismiss();
        return true;
    }

    /// Every other rank: `numbers work(first, last)` for each piece that rank 0 hands out, until
    /// there is no more.
    template <class Work>
    void serve(Work const& work) {
        abandoned_ = true;
        for (;;) {
            // A receive that waits would take a core from those who work.
            MPI_Status from;
            while (!has_come(0, from)) std::this_thread::sleep_for(pause);
            long long ends[2];
            MPI_Recv(ends, 2, MPI_LONG_LONG, 0, 0, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
            if (ends[0] == ends[1]) break;
            numbers const found = work(ends[0], ends[1]);
            MPI_Send(found.data(), static_cast<int>(found.size()), MPI_LONG_LONG, 0, 0,
                     MPI_COMM_WORLD);
        }
        abandoned_ = false;
    }

    /// Rank 0: lets those go who `serve`, where nothing was handed out.
    void dismiss() {
        for (int to = 1; to < size_; ++to) send_piece(to, 0, 0);
    }

    /// The same numbers on every rank: those of rank 0.
    void share(numbers& all) const {
        int count = static_cast<int>(all.size());
        MPI_Bcast(&count, 1, MPI_INT, 0, MPI_COMM_WORLD);
        all.resize(static_cast<std::size_t>(count));
        MPI_Bcast(all.data(), count, MPI_LONG_LONG, 0, MPI_COMM_WORLD);
    }

    /// The end of MPI in this process, and with this status of all ranks if some are at work.
    void end(int status) {
        if (std::exchange(ended_, true)) return;
        if (abandoned_) MPI_Abort(MPI_COMM_WORLD, status);
        else MPI_Finalize();
    }

private:
    using clock = std::chrono::steady_clock;
    static constexpr std::chrono::milliseconds pause{1};

    /// What a rank works on, and how much of it next time, so that it takes about 0.2 s.
    struct piece {
        long long begin = 0, end = 0, length = 256;
        clock::time_point since;

        void adapt() {
            double const took = std::chrono::duration<double>(clock::now() - since).count();
            if (end - begin < length) return; // cut short: says nothing
            if (took < 0.1) length *= took < 0.03 ? 4 : 2;
            else if (took > 0.4) length = std::max(length / 2, 1LL);
        }
    };

    static bool has_come(int from, MPI_Status& status) {
        int come = 0;
        MPI_Iprobe(from, 0, MPI_COMM_WORLD, &come, &status);
        return come != 0;
    }
    static void send_piece(int to, long long begin, long long end) {
        long long const ends[2] = {begin, end};
        MPI_Send(ends, 2, MPI_LONG_LONG, to, 0, MPI_COMM_WORLD);
    }

    int rank_ = 0, size_ = 1, here_ = 1;
    bool abandoned_ = false, ended_ = false;
};

/// `census(scope, f, reading)` on all ranks, each of which calls it with the same arguments and
/// gets the whole result. Losses are integers.
template <scopes::Scope S, class F>
    requires std::integral<detail::census_loss<F, S>>
auto census_on_ranks(mpi_ranks& ranks, S const& scope, F const& f, ties reading) {
    using loss_type = detail::census_loss<F, S>;
    using one = counts<loss_type>;
    auto const work = [&](long long first, long long last) {
        return detail::numbers_of(detail::count_between(scope, f, reading, first, last));
    };
    one all;
    if (ranks.rank() == 0) {
        ranks.hand_out(
            0, scope.size(), work,
            [&](long long, mpi_ranks::numbers const& found) {
                all += detail::counts_of<loss_type>(found);
            },
            [] { return false; });
    } else {
        ranks.serve(work);
    }
    mpi_ranks::numbers sent = detail::numbers_of(all);
    ranks.share(sent);
    census_result<loss_type, std::remove_cvref_t<decltype(scope[0])>> result;
    result += detail::counts_of<loss_type>(sent);
    if (result.first_failure >= 0) result.first_failing.set(scope[result.first_failure]);
    return result;
}

} // namespace selfalign

#endif
