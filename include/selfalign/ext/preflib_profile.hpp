// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_EXT_PREFLIB_PROFILE_HPP
#define SELFALIGN_EXT_PREFLIB_PROFILE_HPP

#include <selfalign/core/table.hpp>
#include <selfalign/ext/preflib/data_set.hpp>
#include <selfalign/worlds/options.hpp>

#include <algorithm>
#include <cstddef>
#include <map>
#include <string>
#include <vector>

/// From the ballots of a PrefLib file to a profile: option x is `data.alternatives[x]`, and part i
/// is the i-th ballot that somebody cast (count above 0), with its count as weight. Where a file
/// sorts alternatives into categories (cat), a category is a level of a weak order, the first one
/// best. An alternative that a ballot has in no group is unranked; what that means is the caller's
/// choice between `orders` and `incomplete_orders`.
///
/// Errors of all of them (`selfalign::error`): no ballot that somebody cast, no alternative, more
/// alternatives than a table holds.

namespace selfalign::preflib {

namespace detail {

/// The ballots that become parts; one with count 0 is on paper only.
inline std::vector<ballot const*> cast_ballots(data_set const& data) {
    std::vector<ballot const*> cast;
    for (ballot const& b : data.ballots)
        if (b.count > 0) cast.push_back(&b);
    return cast;
}

/// An empty table of the cast ballots x the alternatives, its weights filled in.
template <class Table>
Table table_for(data_set const& data, std::vector<ballot const*> const& cast) {
    Table table(dynamic(static_cast<int>(cast.size()), static_cast<int>(data.alternatives.size())));
    for (int i = 0; i < table.parts(); ++i)
        table.set_weight(i, cast[static_cast<std::size_t>(i)]->count);
    return table;
}

/// Ranks what ballot b ranks, as row i. Returns how many alternatives that are.
template <class Table>
int set_ranks(Table& table, int i, data_set const& data, ballot const& b) {
    int better = 0;
    for (auto const group : data.groups(b)) {
        for (int const x : group) table.set_rank(i, opt(x), better);
        better += static_cast<int>(group.size());
    }
    return better;
}

// Whatever the ballot leaves out gets `rank`.
template <class Table>
void fill_row(Table& table, int i, data_set const& data, ballot const& b, int rank) {
    for (int x = 0; x < table.options(); ++x) table.set_rank(i, opt(x), rank);
    set_ranks(table, i, data, b);
}

template <class Table>
Table weakly_ordered(data_set const& data) {
    auto const cast = cast_ballots(data);
    Table table = table_for<Table>(data, cast);
    for (int i = 0; i < table.parts(); ++i) {
        ballot const& b = *cast[static_cast<std::size_t>(i)];
        // Tied last: behind everything that is ranked, and behind nothing else.
        fill_row(table, i, data, b, static_cast<int>(data.order(b).size()));
    }
    return table;
}

} // namespace detail

/// Whether each ballot that somebody cast ranks every alternative. If so, `orders` assumes
/// nothing.
inline bool ranks_everything(data_set const& data) {
    return std::all_of(data.ballots.begin(), data.ballots.end(), [&](ballot const& b) {
        return b.count == 0 || data.order(b).size() == data.alternatives.size();
    });
}

/// The orders of the ballots, unranked alternatives tied last. Cost: parts x options.
inline table<dynamic, weak_orders, weights> orders(data_set const& data) {
    return detail::weakly_ordered<table<dynamic, weak_orders, weights>>(data);
}

/// The orders of the ballots, unranked alternatives incomparable to all others. Only rules and
/// relations that compare pairs can be asked then. Cost: parts x options.
inline table<dynamic, partial_orders, weights> incomplete_orders(data_set const& data) {
    using result = table<dynamic, partial_orders, weights>;
    auto const cast = detail::cast_ballots(data);
    auto table = detail::table_for<result>(data, cast);
    for (int i = 0; i < table.parts(); ++i)
        detail::fill_row(table, i, data, *cast[static_cast<std::size_t>(i)], result::unranked);
    return table;
}

/// The approvals of ballots with categories: the first category is what a part approves of. Their
/// orders, as by `orders`, come with them. Cost: parts x options.
/// Errors: ballots without categories, for an order does not say how far down approval reaches.
inline table<dynamic, weak_orders, approvals, weights> approvals(data_set const& data) {
    using result = table<dynamic, weak_orders, selfalign::approvals, weights>;
    if (data.type != data_type::cat)
        throw selfalign::error(
            "ballots without categories (",
            text(to_string(data.type).data(), static_cast<int>(to_string(data.type).size())),
            ") approve of nothing in particular; expected data of type cat");
    auto table = detail::weakly_ordered<result>(data);
    auto const cast = detail::cast_ballots(data);
    for (int i = 0; i < table.parts(); ++i) {
        auto const groups = data.groups(*cast[static_cast<std::size_t>(i)]);
        if (!groups.empty())
            for (int const x : groups[0]) table.set_approval(i, opt(x), true);
    }
    return table;
}

/// The alternatives' names, by index. Names that several alternatives share get their ids
/// appended, `Smith (3)`, so that they are distinct, as the options of a world have to be.
inline std::vector<std::string> distinct_names(data_set const& data) {
    std::vector<std::string> names;
    for (alternative const& a : data.alternatives) names.push_back(a.name);
    for (bool repeated = true; repeated;) {
        repeated = false;
        std::map<std::string, int> count;
        for (std::string const& name : names) ++count[name];
        // An appended id can meet a name that ended like this already, so look again; names that
        // have got their id differ for good, which ends the search.
        for (std::size_t x = 0; x < names.size(); ++x)
            if (count[names[x]] > 1) {
                names[x] += " (" + std::to_string(data.alternatives[x].id) + ")";
                repeated = true;
            }
    }
    return names;
}

/// The world of the alternatives, by name.
inline option_list<std::string, unbounded> world(data_set const& data) {
    return options(distinct_names(data));
}

} // namespace selfalign::preflib

#endif
