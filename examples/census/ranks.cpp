// SPDX-License-Identifier: BSL-1.0
#include "ranks.hpp"

#include "command_line.hpp"

#include <algorithm>
#include <chrono>
#include <cstdlib>

#ifdef SELFALIGN_CENSUS_MPI
#include <selfalign/ext/mpi.hpp>

#include <tbb/info.h>

#include <thread>
#endif

namespace census {

#ifdef SELFALIGN_CENSUS_MPI

struct ranks::mpi {
    sa::mpi_ranks all;
    bool dismissed = false; // those who serve
};

ranks::ranks() : mpi_(sa::mpi_ranks::started_by_mpirun() ? std::make_unique<mpi>() : nullptr) {}

int ranks::rank() const { return mpi_ ? mpi_->all.rank() : 0; }

int ranks::threads(int asked) const {
    if (asked > 0 || !mpi_) return asked;
    // mpirun may have bound us to some of the cores, or have left all cores to all of us.
    int const cores = static_cast<int>(std::thread::hardware_concurrency());
    return std::min(tbb::info::default_concurrency(),
                    std::max(cores / mpi_->all.on_this_machine(), 1));
}

void ranks::serve(work const& find) {
    mpi_->all.serve(find);
}

void ranks::end(int status) {
    if (!mpi_) return;
    if (is_first() && !mpi_->dismissed) mpi_->all.dismiss();
    mpi_->all.end(status);
}

#else

struct ranks::mpi {};

ranks::ranks() {
    if (std::getenv("OMPI_COMM_WORLD_SIZE") != nullptr || std::getenv("PMIX_RANK") != nullptr)
        throw usage_error("started by mpirun, but built without MPI: install libopenmpi-dev, and "
                          "build again");
}

int ranks::rank() const { return 0; }
int ranks::threads(int asked) const { return asked; }
void ranks::serve(work const&) {}
void ranks::end(int) {}

#endif

ranks::ranks(std::nullptr_t) {}
ranks::ranks(ranks&&) noexcept = default;
ranks& ranks::operator=(ranks&&) noexcept = default;
ranks::~ranks() = default;

bool ranks::hand_out(long long first, long long last, work const& find,
                     std::function<void(long long, numbers const&)> const& take,
                     std::function<bool()> const& stop, long long at_once) {
#ifdef SELFALIGN_CENSUS_MPI
    if (mpi_) {
        mpi_->dismissed = true; // there, when all is done
        return mpi_->all.hand_out(first, last, find, take, stop, at_once);
    }
#endif
    // Pieces of about half a second: their sizes change nothing but how often we look up.
    using clock = std::chrono::steady_clock;
    for (long long piece = at_once > 0 ? at_once : 1024; first < last;) {
        if (stop()) return false;
        auto const start = clock::now();
        long long const end = std::min(first + piece, last);
        numbers const found = find(first, end);
        double const took = std::chrono::duration<double>(clock::now() - start).count();
        if (at_once == 0 && took < 0.25) piece *= 2;
        if (at_once == 0 && took > 1) piece = std::max(piece / 2, 64LL);
        take(end, found);
        first = end;
    }
    return true;
}

} // namespace census
