// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_SCOPES_SMALLEST_VIOLATION_HPP
#define SELFALIGN_SCOPES_SMALLEST_VIOLATION_HPP

#include <cstddef>
#include <functional>
#include <vector>
#include <selfalign/laws/axioms/axiom.hpp>
#include <selfalign/scopes/remembered_rule.hpp>

/// The smallest system at which a rule violates an axiom, certified: everything smaller was
/// looked at. At run time only.

namespace selfalign::scopes {

/// Up to so many parts with so many options.
struct size_limit {
    int options;
    int parts;
};

/// Where to look: for each number of options, smallest first, from so many parts on.
struct search_limits {
    std::vector<size_limit> up_to{{2, 8}, {3, 8}, {4, 4}};
    int from_parts = 1;

    /// Only sizes of at most so many profiles, all orders of the parts counted.
    search_limits at_most(long long profiles) const {
        search_limits fewer{{}, from_parts};
        for (size_limit const most : up_to) {
            long long const orders = orders_of<6>::count(most.options);
            long long count = 1;
            int parts = 0;
            while (parts < most.parts && count * orders <= profiles) {
                count *= orders;
                ++parts;
            }
            fewer.up_to.push_back({most.options, parts});
        }
        return fewer;
    }
};

/// What a search has found. The first violation in the order options, then parts, then the number
/// of the profile (orders lexicographic, the last part fastest), if there is one.
struct violation {
    int options = 0;  // 0: none was found
    int parts = 0;
    std::vector<int> rows;             // the number of each part's order
    std::vector<size_limit> searched;  // all profiles of from_parts..parts parts hold the axiom
    int from_parts = 1;

    explicit operator bool() const { return options > 0; }
};

/// The next profile of so many orders, the last part fastest; false after the last one.
inline bool next_rows(std::vector<int>& rows, int orders, profiles which) {
    for (std::size_t i = rows.size(); i-- > 0;) {
        if (rows[i] + 1 >= orders) continue;
        ++rows[i];
        for (std::size_t j = i + 1; j < rows.size(); ++j)
            rows[j] = which == profiles::sorted ? rows[i] : 0;
        return true;
    }
    return false;
}

namespace detail {

template <class Question, class Ask>
violation search(Question const& axiom, Ask const& ask, profiles which,
                 std::vector<size_limit> const& up_to, int from_parts) {
    violation found;
    found.from_parts = from_parts;
    for (size_limit const most : up_to) {
        int const orders = static_cast<int>(orders_of<6>::count(most.options));
        for (int parts = from_parts; parts <= most.parts; ++parts) {
            std::vector<int> rows(static_cast<std::size_t>(parts), 0);
            do {
                electorate<Ask, 8, 6> const here(ask, most.options, parts, rows.data());
                if (axiom.holds(here)) continue;
                found.options = most.options;
                found.parts = parts;
                found.rows = rows;
                return found;
            } while (next_rows(rows, orders, which));
            if (parts == from_parts) found.searched.push_back({most.options, parts});
            else found.searched.back().parts = parts;
        }
    }
    return found;
}

}  // namespace detail

/// Whether a rule keeps an axiom where the parts have the orders with these numbers: at most 8
/// parts and 6 options. What a violation says is so if it does not.
template <class Question>
bool holds_at(Question const& axiom, asked_rule const& rule, int options,
              std::vector<int> const& rows) {
    return axiom.holds(electorate<std::reference_wrapper<asked_rule const>, 8, 6>(
        std::cref(rule), options, static_cast<int>(rows.size()), rows.data()));
}

/// The smallest violation of an axiom by a rule. Everything before it, and everything within the
/// limits if there is none, was looked at: with a rule that remembers sorted profiles, up to the
/// names of parts. At most 8 parts and 6 options.
/// Cost: what the axiom costs, for each profile up to the first violation.
template <class Question>
violation smallest_violation(Question const& axiom, remembered_rule& rule,
                             search_limits const& limits = {}) {
    return detail::search(axiom, std::ref(rule), rule.which(), limits.up_to, limits.from_parts);
}

/// The profiles of these searches: strict orders, scored by Borda for rules that need utilities.
using searched_profile = borda_scored_profile<
    table<capacity<remembered_rule::max_parts, remembered_rule::max_options>,
          selfalign::strict_orders>,
    long long>;

/// The same for a rule itself, in every order of the parts:
/// `smallest_violation(axioms::monotonicity, aggregators::coombs)`. Sizes of at most 100 000
/// profiles unless limits say otherwise. Errors: a rule that answers differently when it is asked
/// the same again.
template <class Question, class Rule>
    requires Aggregator<Rule, searched_profile>
violation smallest_violation(Question const& axiom, Rule const& rule,
                             search_limits const& limits = search_limits().at_most(100'000)) {
    axioms::detail::rule_asked<searched_profile, Rule, remembered_rule::max_parts,
                               remembered_rule::max_options> const ask{&rule};
    remembered_rule remembered(ask, profiles::all);
    return smallest_violation(axiom, remembered, limits);
}

/// The smallest violation of an axiom about the names of parts, by a rule that is asked every time.
/// Whether such an axiom fails at a profile does not depend on the order of its parts, so it looks
/// at sorted profiles.
template <class Question>
violation smallest_violation_by_names(Question const& axiom, asked_rule const& rule,
                                      search_limits const& limits = {}) {
    return detail::search(axiom, std::cref(rule), profiles::sorted, limits.up_to,
                          limits.from_parts);
}

}  // namespace selfalign::scopes

#endif
