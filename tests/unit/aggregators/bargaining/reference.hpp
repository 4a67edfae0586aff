// SPDX-License-Identifier: BSL-1.0
//
// Rules on utilities, bargaining, instructions and chance against the oracle's catalogue, in
// terms of samples, utilities, sets and fractions.
#ifndef TESTS_UNIT_AGGREGATORS_BARGAINING_REFERENCE_HPP
#define TESTS_UNIT_AGGREGATORS_BARGAINING_REFERENCE_HPP

#include "../against_oracle.hpp"

#include <boost/rational.hpp>

namespace reference {

namespace sa = selfalign;
using check::choice;
using check::sample;
using check::utilities;
using sa::opt;
using rational = boost::rational<long long>;

/// A utility rule of the oracle's catalogue ("star", "leximin", ...).
choice by_utilities(std::string const& rule, utilities const&);
/// A bargaining rule on options ("nash_bargaining", ...) with d over the parts.
choice bargain(std::string const& rule, utilities const&, std::vector<rational> const& d);
choice individually_rational(utilities const&, std::vector<rational> const& d);
choice strongly_efficient(utilities const&);

/// Over lotteries, two parts: the two ends of the solution set in lexicographic order of the
/// utilities (once, if there is one solution); empty if there is none.
using points = std::vector<std::vector<rational>>;
points nash_lotteries(utilities const&, std::vector<rational> const& d);
points egalitarian_lotteries(utilities const&, std::vector<rational> const& d);
points kalai_smorodinsky_lotteries(utilities const&, std::vector<rational> const& d);
points utilitarian_lotteries(utilities const&, std::vector<rational> const& d);

/// "lexicographic", "veto_list", "oligarchy" with parts; "quota", "consent" with one number;
/// "weighted_voting" with votes and then the quota; "serial_veto", "antidictator0" with nothing.
choice instructed(std::string const& rule, sample const&, std::vector<long long> const& numbers);
/// "random_dictator", "proportional_borda", "uniform": the probabilities.
std::vector<rational> chances(std::string const& rule, sample const&);
std::vector<long long> swings(std::vector<long long> const& votes, long long quota);

/// Always the same: 1..4 parts x 1..5 options, values of a few different ones, so that they tie.
std::vector<utilities> const& graded_ballots();
/// The same for two parts, and up to 6 options.
std::vector<utilities> const& two_parts();
/// Borda utilities, doubled, of a sample: integers.
utilities doubled_borda(sample const&);

/// Stored inline. Each kind of profile costs every rule that is asked about it its compile time, so
/// there are few: this one, and one on the heap.
using in_line = sa::capacity<5, 6>;

/// The first of some utilities on which a rule on utilities and the oracle's rule of that name
/// differ; "" if there is none. Integers on the heap and inline, and rationals.
template <class Rule>
std::string utility_difference(Rule const& rule, std::string const& name,
                               std::vector<utilities> const& all = graded_ballots()) {
    for (utilities const& u : all) {
        choice const expected = by_utilities(name, u);
        for (choice const& said :
             {check::choice_of(sa::winners(rule, valued_table(u))),
              check::choice_of(sa::winners(rule, valued_table<long long, in_line>(u))),
              check::choice_of(sa::winners(rule, valued_table<rational>(u)))})
            if (said != expected)
                return u.name + ": " + check::text_of(said) + ", the oracle "
                       + check::text_of(expected);
    }
    return "";
}

/// A rule on utilities as one on orders, scored by (doubled) Borda points.
template <class Rule>
check::plain_rule on_borda(Rule const& rule) {
    return [rule](sample const& s) {
        return check::choice_of(sa::winners(rule, valued_table(doubled_borda(s))));
    };
}

/// Fixed utilities for constant evaluation, 64-bit where they are integers; `Scale` promises
/// everything unless said otherwise.
template <class Scale = check::all_promises, class Shape = in_line, class Number, int Parts,
          int Options>
constexpr auto constant(Number const (&value)[Parts][Options]) {
    using number = std::conditional_t<std::is_same_v<Number, int>, long long, Number>;
    sa::table<Shape, sa::weak_orders, sa::values<number, Scale>, sa::weights> t(
        Shape(Parts, Options));
    for (int i = 0; i < Parts; ++i)
        for (int x = 0; x < Options; ++x) {
            int rank = 0;
            for (int y = 0; y < Options; ++y) rank += value[i][x] < value[i][y] ? 1 : 0;
            t.set_rank(i, opt(x), rank);
            t.set_value(i, opt(x), value[i][x]);
        }
    return t;
}

template <class... Options>
constexpr sa::option_set<1> set(Options... options) {
    sa::option_set<1> result;
    (result.insert(opt(options)), ...);
    return result;
}

} // namespace reference

#endif
