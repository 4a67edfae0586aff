// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_LAWS_ALIGNED_SETS_HPP
#define SELFALIGN_LAWS_ALIGNED_SETS_HPP

#include <vector>
#include <boost/hana/tuple.hpp>
#include <boost/hana/unpack.hpp>
#include <selfalign/laws/judge.hpp>
#include <selfalign/laws/law_verdict.hpp>

/// A scope and relations on it as plain data, for laws that compare many of them: what is asked of
/// a relation is asked once per option and system, and its type is forgotten after that.

namespace selfalign {

/// All options that satisfy f at H, whoever chooses them.
template <class F, Situation H>
    requires ChoiceRelation<F, H>
constexpr options_of<H> aligned_set(F const& f, H const& h) {
    options_of<H> result;
    for (int x = 0; x < h.options(); ++x)
        if (loss_at(f, opt(x), h) == loss_of<F, H>(0)) result.insert(opt(x));
    return result;
}

/// The same for every system of a scope, in its order.
template <class F, class Scope>
constexpr auto aligned_sets(F const& f, Scope const& scope) {
    std::vector<options_of<system_of<Scope>>> all;
    auto const end = scope.end();
    for (auto it = scope.begin(); it != end; ++it) all.push_back(aligned_set(f, *it));
    return all;
}

/// How big a scope is; equal bounds where all its systems have equally many.
struct scope_size {
    long long systems = 0;
    int fewest_parts = 0, most_parts = 0;
    int fewest_options = 0, most_options = 0;

    constexpr void add(int parts, int options) {
        fewest_parts = systems == 0 || parts < fewest_parts ? parts : fewest_parts;
        most_parts = parts > most_parts ? parts : most_parts;
        fewest_options = systems == 0 || options < fewest_options ? options : fewest_options;
        most_options = options > most_options ? options : most_options;
        ++systems;
    }
};

template <class Scope>
constexpr scope_size size_of(Scope const& scope) {
    scope_size size;
    auto const end = scope.end();
    for (auto it = scope.begin(); it != end; ++it) size.add((*it).parts(), (*it).options());
    return size;
}

namespace detail {

// Visits named relations: a range of entries of one type, or a hana::tuple of entries.
template <class Relations, class Visit>
constexpr void for_each_entry(Relations const& relations, Visit visit) {
    if constexpr (requires { relations.begin(); }) {
        for (auto const& e : relations) visit(e);
    } else {
        boost::hana::unpack(relations, [&](auto const&... e) { (visit(e), ...); });
    }
}

}  // namespace detail
}  // namespace selfalign

#endif
