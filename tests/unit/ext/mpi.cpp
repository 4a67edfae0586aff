// SPDX-License-Identifier: BSL-1.0
// A program of its own, for mpirun: every rank runs every test case.
#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>

#include <selfalign/aggregators/positional/borda.hpp>
#include <selfalign/ext/mpi.hpp>
#include <selfalign/relations/parts/veto.hpp>
#include <selfalign/scopes/strict_orders.hpp>

#include <chrono>
#include <thread>

namespace sa = selfalign;

namespace {

sa::mpi_ranks* ranks = nullptr;

} // namespace

TEST_CASE("mpi: a census is the same on any number of ranks, and on each of them") {
    auto const scope = sa::scopes::strict_orders<3, 3>(sa::aggregators::borda);
    for (sa::ties const reading : {sa::ties::forall, sa::ties::exists}) {
        auto const one = sa::census(scope, sa::relations::veto, reading);
        auto const many = sa::census_on_ranks(*ranks, scope, sa::relations::veto, reading);
        CHECK(static_cast<sa::counts<long long> const&>(many)
              == static_cast<sa::counts<long long> const&>(one));
        REQUIRE(many.first_failing.has_value());
        for (int i = 0; i < 3; ++i)
            for (int x = 0; x < 3; ++x)
                CHECK(many.first_failing->rank(i, sa::opt(x))
                      == one.first_failing->rank(i, sa::opt(x)));
    }
    CHECK(sa::census_on_ranks(*ranks, scope, sa::relations::veto, sa::ties::lowest).aligned == 141);
}

TEST_CASE("mpi: pieces come in order, every one once, also those that took long") {
    auto const work = [](long long first, long long last) {
        if (first % 3 == 0) std::this_thread::sleep_for(std::chrono::milliseconds(20));
        sa::mpi_ranks::numbers all;
        for (; first < last; ++first) all.push_back(first * first);
        return all;
    };
    for (long long const last : {5LL, 6LL, 3000LL}) {
        if (ranks->rank() != 0) {
            ranks->serve(work);
            continue;
        }
        sa::mpi_ranks::numbers all, expected;
        bool ends = true;
        CHECK(ranks->hand_out(
            5, last, work,
            [&](long long end, sa::mpi_ranks::numbers const& found) {
                all.insert(all.end(), found.begin(), found.end());
                ends = ends && end == 5 + static_cast<long long>(all.size());
            },
            [] { return false; }));
        for (long long k = 5; k < last; ++k) expected.push_back(k * k);
        CHECK(all == expected);
        CHECK(ends);
    }
}

TEST_CASE("mpi: everyone gets the numbers of rank 0") {
    sa::mpi_ranks::numbers all;
    if (ranks->rank() == 0) all = {3, -1, 4};
    ranks->share(all);
    CHECK(all == sa::mpi_ranks::numbers{3, -1, 4});
}

int main(int argc, char** argv) {
    sa::mpi_ranks all;
    ranks = &all;
    return doctest::Context(argc, argv).run();
}
