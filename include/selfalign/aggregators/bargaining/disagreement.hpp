// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_BARGAINING_DISAGREEMENT_HPP
#define SELFALIGN_AGGREGATORS_BARGAINING_DISAGREEMENT_HPP

#include <selfalign/concepts/relation_claims.hpp>
#include <selfalign/aggregators/instructions/listed.hpp>
#include <selfalign/core/lottery_frontier.hpp>
#include <selfalign/core/refuse.hpp>
#include <selfalign/core/told.hpp>

/// The disagreement point of a bargaining rule, always given in the call: what each part gets if
/// they do not agree. `nash_bargaining({0, 2})`: one utility a part, in its own units;
/// `nash_bargaining(opt(2))`: what each part gets from that option. The option is an index within
/// the menu; on a menu that is too small for it, the rule is undefined.

namespace selfalign {

// What the compiler names. Left undefined on purpose.
/// `nash_bargaining(trip::home)`: a rule never sees the world, and takes an option by its index,
/// `nash_bargaining(opt(2))`. (Relations take it by value as well.)
template <class Option> struct a_rule_is_told_an_option_by_its_index;

namespace detail {

struct disagreement_option {
    opt outcome;

    template <class P>
    using number = welfare_number<P>;

    template <class P>
    constexpr bool on_the_menu(P const& p) const {
        return outcome.index >= 0 && outcome.index < p.options();
    }
    template <class P>
    constexpr welfare_number<P> utility(P const& p, int i) const {
        return welfare_number<P>(p.value(i, outcome));
    }
};

template <class Numbers>
struct disagreement_utilities {
    Numbers utilities;

    template <class P>
    using number = wide<std::common_type_t<
        welfare_number<P>, std::remove_cvref_t<decltype(item_of(std::declval<Numbers>(), 0))>>>;

    template <class P>
    constexpr bool on_the_menu(P const& p) const {
        if (count_of(utilities) != p.parts())
            bad_input::a_disagreement_point_has_another_number_of_parts(count_of(utilities),
                                                                        p.parts());
        for (int i = 0; i < p.parts(); ++i)
            if (!is_finite(item_of(utilities, i)))
                bad_input::a_disagreement_utility_is_not_a_finite_number(i);
        return true;
    }
    template <class P>
    constexpr number<P> utility(P const&, int i) const {
        return number<P>(item_of(utilities, i));
    }
};

/// The number type in which gains over a disagreement point D are computed.
template <class D, class P>
using gain_number = typename D::template number<P>;

// Text is a list as well, and not one of utilities.
template <class C>
concept ListOfNumbers =
    Listing<C> && !std::same_as<std::remove_cvref_t<decltype(std::declval<C const&>()[0])>, char>;

/// The three ways to name a disagreement point, for a rule that is a template over it.
template <template <class> class Rule>
struct given_disagreement {
    using argument = told::a_disagreement_point;

    constexpr auto operator()(opt outcome) const { return Rule<disagreement_option>{{outcome}}; }
    template <class Number, int N>
        requires(!std::same_as<Number, char>)
    constexpr auto operator()(Number const (&utilities)[N]) const {
        return Rule<disagreement_utilities<list<Number, N>>>{{listed(utilities)}};
    }
    template <ListOfNumbers Numbers>
    constexpr auto operator()(Numbers const& utilities) const {
        return Rule<disagreement_utilities<Numbers>>{{utilities}};
    }
};

/// For rules, which do not know the world: an option by value is refused. (By `&&`: clang 14 lets a
/// template of the same parameters hide the list's, whatever the two require.)
template <template <class> class Rule>
struct disagreement_of_a_rule : given_disagreement<Rule> {
    using given_disagreement<Rule>::operator();
    template <class Option>
        requires(std::is_enum_v<std::remove_cvref_t<Option>> ||
                 std::integral<std::remove_cvref_t<Option>> ||
                 std::convertible_to<Option const&, char const*>)
    constexpr auto operator()(Option&&) const {
        refuse<a_rule_is_told_an_option_by_its_index<std::remove_cvref_t<Option>>>{};
        return Rule<disagreement_option>{{opt(0)}};
    }
};

/// The options that give every part at least its disagreement utility.
template <class D, class P>
constexpr options_of<P> rational_options(D const& d, P const& p) {
    if (!d.on_the_menu(p)) return {};
    auto left = options_of<P>::all(p.options());
    for (int i = 0; i < p.parts(); ++i) {
        auto const least = d.utility(p, i);
        for (int x = 0; x < p.options(); ++x)
            if (gain_number<D, P>(p.value(i, opt(x))) < least) left.erase(opt(x));
    }
    return left;
}

/// The options of a set with the largest score, `better(x, y)`: x strictly above y.
template <class Options, class Better>
constexpr Options best_of(Options const& among, Better better) {
    Options best;
    for (opt x : among) {
        opt const leader = best.lowest();
        if (!leader || better(x, leader))
            best = Options::of(x);
        else if (!better(leader, x))
            best.insert(x);
    }
    return best;
}

template <class D, class P>
constexpr gain_number<D, P> gain_of(D const& d, P const& p, int i, opt x) {
    return subtract(gain_number<D, P>(p.value(i, x)), d.utility(p, i));
}

/// A bargaining problem over lotteries: the chain of efficient points and its individually rational
/// piece, from `left` (best for part 1) to `right` (best for part 0).
template <class D, class P>
struct lottery_problem {
    using outside = gain_number<D, P>;
    using frontier = lottery_frontier<outside, max_options<P>, max_parts<P>>;
    using number = typename frontier::number;
    using solutions = agreements<outside, max_options<P>, max_parts<P>>;

    frontier chain;
    number d0, d1;
    mixed<number> left, right;
    bool solvable;

    constexpr lottery_problem(D const& d, P const& p)
        : chain(p), d0(d.utility(p, 0)), d1(d.utility(p, p.parts() > 1 ? 1 : 0)),
          left(chain.left(d0)), right(chain.right(d1)),
          solvable(left.a && right.a && !(chain.gain(1, left, d1) < number(0))) {}

    constexpr number gain(int i, opt x) const { return subtract(chain.u(i, x), i == 0 ? d0 : d1); }
    constexpr solutions one(mixed<number> const& m) const {
        solutions s;
        s.add_end(chain.agree_on(m));
        return s;
    }
    constexpr solutions two(mixed<number> const& a, mixed<number> const& b) const {
        solutions s = one(a);
        s.add_end(chain.agree_on(b));
        return s;
    }

    /// All lotteries of largest min(k0 x gain of part 0, k1 x gain of part 1), k0, k1 > 0, of a
    /// solvable problem.
    constexpr solutions largest_least_gain(number const& k0, number const& k1) const {
        // How far part 0 is ahead grows along the chain; equality is best, or else an end.
        auto const ahead = [&](opt x) {
            return subtract(multiply(k0, gain(0, x)), multiply(k1, gain(1, x)));
        };
        if (!(ahead(chain.first()) < number(0)))
            return two(chain.on_outer_edge(
                           0, add(multiply(k0, d0), multiply(k1, gain(1, chain.first()))), k0),
                       chain.only(chain.first()));
        for (int k = 0; k + 1 < chain.size(); ++k) {
            number const behind = number(-ahead(chain[k]));
            number const before = ahead(chain[k + 1]);
            if (!(before < number(0))) return one({chain[k], chain[k + 1], before, behind});
        }
        return two(
            chain.on_outer_edge(1, add(multiply(k1, d1), multiply(k0, gain(0, chain.last()))), k1),
            chain.only(chain.last()));
    }
};

/// What a relation claims that is told the point. An option as the point singles out that option; a
/// utility for each part tells the parts apart, and is one in their scales.
template <class D> inline constexpr relation_claims claims_with{.neutral = false};
template <class Numbers>
inline constexpr relation_claims claims_with<disagreement_utilities<Numbers>>{.anonymous = false,
                                                                             .scale_free = false};

} // namespace detail
} // namespace selfalign

#endif
