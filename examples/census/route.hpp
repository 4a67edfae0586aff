// SPDX-License-Identifier: BSL-1.0
#ifndef CENSUS_ROUTE_HPP
#define CENSUS_ROUTE_HPP

#include "tallies.hpp"

#include <selfalign/scopes/route.hpp>

#include <optional>
#include <string>
#include <vector>

/// How a scope is counted: every system (plain), one for all that differ by names only (classes),
/// by what the first parts' and every last order add to a tally (tally), or by how many systems
/// have each tally (count). The same numbers on every route that is known to be right.

namespace census {

struct route_plan {
    sa::route taken = sa::route::plain;
    std::string why;
    /// Of classes: which names do not matter to any of the rules and relations asked about.
    bool idle_parts = false;
    bool idle_options = false;
    /// ... and whether all of these are read off tallies.
    bool tallied = false;
};

/// What is counted by one route: some of the pairs asked about.
struct routed_pairs {
    request asked;
    route_plan plan;
    /// Which of all rules and relations these are.
    std::vector<std::size_t> rules, relations;

    /// `borda, irv under veto; copeland under core`.
    std::string names() const;
};

/// By the wanted route or, for each pair, by the one that should be fastest of those known to be
/// right for it: pairs whose tallies add up, other pairs with tallies, and all others are planned
/// apart. `needs_plain`: what has been asked for that only the plain route can do, if anything.
/// Throws `usage_error` if the wanted route is not known to be right here, or no route can count.
std::vector<routed_pairs> plan_routes(request const& asked, sa::route wanted,
                                      std::string const& needs_plain);

/// The names of the routes taken, and why each one is; which pairs it counts, if there are several.
std::string routes_of(std::vector<routed_pairs> const& all);
std::vector<std::string> reasons_of(std::vector<routed_pairs> const& all);

/// A scope counted by a route that is not plain, in units: classes that begin alike, or one rule
/// and one relation. They can be done anywhere, and are added up in their order by `add_numbered`.
class routed_sweep {
public:
    /// Cost, by classes: a list of some 100 000 of their beginnings, at most.
    routed_sweep(route_plan const& plan, request const& asked);

    /// How many units there are.
    long long size() const { return size_; }
    /// How many of them so many threads (0: all cores) do in some hundredths of a second, if they
    /// are alike; the first classes take several times as long as the last.
    long long at_once(int threads) const;

    /// About how long so many threads (0: all cores) take, seconds.
    double about_seconds(int threads) const;

    struct stopped {};

    /// Counts the units first..last-1 on so many threads. Throws `stopped` when `stop()` says so.
    tally between(long long first, long long last, int threads, bool (*stop)()) const;

private:
    template <class Take>
    void each_class(long long first, long long last, bool (*stop)(), Take const& take) const;
    tally classes_between(long long first, long long last, bool (*stop)()) const;
    tally cells_between(long long first, long long last, bool (*stop)()) const;

    route_plan plan_;
    request asked_;
    long long size_ = 0;
    double seconds_each_ = 0;
    int most_threads_ = 0; // of cells, whose states fill the memory; 0: as many as there are
    std::optional<sweep> whole_;         // of classes, if they are asked of the plain texts
    std::optional<tally_reader> reader_; // ... or else of their tallies
    int begin_ = 0;                      // ... which begin alike in so many parts
    std::vector<unsigned short> rows_{}; // ... the rows of these, unit after unit
};

} // namespace census

#endif
