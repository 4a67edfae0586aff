// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_SCOPES_FIRST_FAILING_STATE_HPP
#define SELFALIGN_SCOPES_FIRST_FAILING_STATE_HPP

#include <cstdint>
#include <type_traits>
#include <vector>
#include <selfalign/core/number.hpp>
#include <selfalign/scopes/never_stops.hpp>
#include <selfalign/scopes/tally_axes.hpp>

namespace selfalign::scopes {

namespace detail {

// What is seen on the way to the first system that fails.
template <class Fails, class Pace> struct state_search {
    // Of so many first parts.
    struct of_parts {
        std::vector<std::uint64_t> seen{};      // a bit for each state
        std::vector<long long> stride{}, row{}; // what axes and rows add to its number
        std::vector<int> at{}, fields{};        // the state at hand
        int next = 0;                           // the row that the next part has
    };
    tally_axes const& axes;
    int parts;
    Fails const& fails;
    Pace& pace;
    bool stopped = false;
    std::vector<of_parts> level{};

    wide_integer begin() {
        for (int i = 0; i <= parts; ++i) level.push_back(empty(i));
        if (!go_on(0) || stopped) return -1;
        wide_integer number = 0;
        for (int i = 0; i < parts; ++i)
            number = number * axes.rows() + level[static_cast<std::size_t>(i)].next;
        return number;
    }
    of_parts empty(int some) const {
        of_parts all;
        long long cells = 1;
        all.stride.resize(axes.size());
        all.row.resize(static_cast<std::size_t>(axes.rows()));
        for (std::size_t a = axes.size(); a-- > 0;) {
            all.stride[a] = cells;
            for (int r = 0; r < axes.rows(); ++r)
                all.row[static_cast<std::size_t>(r)] += cells * axes.along(a, r);
            cells *= static_cast<long long>(axes[a].most) * some + 1;
        }
        all.seen.resize(static_cast<std::size_t>(cells / 64 + 1));
        all.at.resize(axes.size());
        all.fields.resize(static_cast<std::size_t>(axes.fields()));
        return all;
    }
    bool go_on(int some) {
        of_parts& now = level[static_cast<std::size_t>(some)];
        if (some == parts) return fails(static_cast<int const*>(now.fields.data()));
        // As if it had been found: all levels end.
        if (!pace.go_on(1)) return stopped = true;
        of_parts& then = level[static_cast<std::size_t>(some) + 1];
        long long from = 0;
        for (std::size_t a = 0; a < now.at.size(); ++a) from += then.stride[a] * now.at[a];
        for (int& r = now.next = 0; r < axes.rows(); ++r) {
            auto const cell =
                static_cast<std::uint64_t>(from + then.row[static_cast<std::size_t>(r)]);
            std::uint64_t const bit = std::uint64_t{1} << (cell % 64);
            if ((then.seen[cell / 64] & bit) != 0) continue;
            then.seen[cell / 64] |= bit;
            for (std::size_t a = 0; a < now.at.size(); ++a)
                then.at[a] = now.at[a] + axes.along(a, r);
            for (std::size_t f = 0; f < now.fields.size(); ++f)
                then.fields[f] = now.fields[f] + axes.contributed(r, static_cast<int>(f));
            if (go_on(some + 1)) return true;
        }
        return false;
    }
};

} // namespace detail

/// The number of the first system of so many parts (rows in lexicographic order) whose state fails,
/// -1 if none does. `fails(fields)`. Cost: whatever comes before it, of which every state of the
/// first parts is seen once: a step for each row, and a bit for each cell of a box of the axes.
/// `pace.go_on(1)` is asked at every state of the first parts; -1 if stopped.
template <class Fails, class Pace = never_stops>
wide_integer first_failing_state(tally_axes const& axes, int parts, Fails const& fails,
                                 Pace&& pace = Pace()) {
    return detail::state_search<Fails, std::remove_reference_t<Pace>>{axes, parts, fails, pace}
        .begin();
}

} // namespace selfalign::scopes

#endif
