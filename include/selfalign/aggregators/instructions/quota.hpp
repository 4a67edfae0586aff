// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_INSTRUCTIONS_QUOTA_HPP
#define SELFALIGN_AGGREGATORS_INSTRUCTIONS_QUOTA_HPP

#include <selfalign/core/tallies.hpp>
#include <selfalign/core/told.hpp>

namespace selfalign {
namespace aggregators {

/// Qualified majority: the options to which no other is preferred by `q` parts or more, that is,
/// the core of the simple game in which q parts can impose a change. UNDEFINED (the empty set) when
/// every option can be blocked, which happens on some profile as soon as there are at least
/// ceil(parts / (parts - q)) options (Nakamura); never with q above the number of parts. Needs
/// `PreferenceProfile`; a part that ties two options helps neither; a part of weight w is w parts.
/// Pareto for q up to the number of parts; with q a bare majority and strict orders Condorcet.
/// Satisfies: anonymous, neutral; not Pareto, Condorcet, Smith.
/// Source: J. Ferejohn and D. Grether, 1974; K. Nakamura, 1979.
/// Cost: that of the support tally, parts x options^2; options^2 on a prepared one.
/// Errors: q below 1.
/// Ties, menus, weights, unranked options: `aggregators/instructions.hpp`.
inline constexpr struct quota_rule {
    using argument = told::a_number;

    struct rule {
        long long q = 1;

        template <PreferenceProfile P>
        constexpr options_of<P> operator()(P const& p) const {
            if (q < 1) bad_input::a_quota_is_not_positive(q);
            decltype(auto) n = support(p);
            options_of<P> core;
            for (int x = 0; x < p.options(); ++x) {
                bool blocked = false;
                for (int y = 0; y < p.options() && !blocked; ++y) blocked = n(y, x) >= q;
                if (!blocked) core.insert(opt(x));
            }
            return core;
        }
    };
    constexpr rule operator()(long long q) const { return {q}; }
} quota;

} // namespace aggregators
} // namespace selfalign

#endif
