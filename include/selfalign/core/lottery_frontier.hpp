// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CORE_LOTTERY_FRONTIER_HPP
#define SELFALIGN_CORE_LOTTERY_FRONTIER_HPP

#include <selfalign/core/agreement.hpp>

/// Bargaining over lotteries of one or two parts: the feasible set is the convex hull of the
/// options' utility points, and what is efficient in it lies on a chain of segments. A point is a
/// mixture of two options with weights of the parts' own number type.

namespace selfalign {

namespace detail {

/// A mixture of two options: `weight_a` times a and `weight_b` times b.
template <class Number>
struct mixed {
    opt a, b;
    Number weight_a = Number(1), weight_b = Number(0);
};

} // namespace detail

/// The Pareto frontier of all lotteries over the options of one or two parts: a chain of segments
/// from the best point of part 1 to the best point of part 0. Its corners are options, and so are
/// listed the options that lie inside a segment; of options with the same utilities, the one with
/// the lowest index. Cost: options x corners.
/// Errors: more than two parts; products beyond 64 bits where utilities are built-in integers.
template <class Number, int MaxOptions, int MaxParts = 2>
class lottery_frontier {
public:
    /// What is computed with inside.
    using number = typename detail::working<Number>::type;

    template <CardinalProfile P>
    constexpr explicit lottery_frontier(P const& p)
        : parts_(p.parts()), u_{column(p.options()), column(p.options())}, chain_(p.options()) {
        if (parts_ > 2)
            bad_input::the_frontier_of_lotteries_is_a_chain_for_one_or_two_parts(parts_);
        for (int i = 0; i < 2; ++i) // one part bargains with itself
            for (int x = 0; x < p.options(); ++x)
                u_[i][x] = number(Number(p.value(i < parts_ ? i : 0, opt(x))));
        int corner = 0;
        for (int x = 1; x < options(); ++x)
            if (u_[1][corner] < u_[1][x] || (u_[1][corner] == u_[1][x] && u_[0][corner] < u_[0][x]))
                corner = x;
        while (corner >= 0) {
            chain_[size_++] = opt(corner);
            corner = next_after(corner);
        }
    }

    constexpr int parts() const { return parts_; }
    constexpr int options() const { return u_[0].size(); }
    /// How many options the chain passes, and which; the k-th is worse for part 0 than the next.
    constexpr int size() const { return size_; }
    constexpr opt operator[](int k) const { return chain_[k]; }
    constexpr opt first() const { return chain_[0]; }
    constexpr opt last() const { return chain_[size_ - 1]; }
    constexpr Number utility(int i, opt x) const { return Number(u_[i][x.index]); }

    /// All options on the frontier.
    constexpr option_set_for<MaxOptions> support() const {
        option_set_for<MaxOptions> on;
        for (int k = 0; k < size_; ++k)
            for (int x = 0; x < options(); ++x)
                if (same(opt(x), chain_[k])) on.insert(opt(x));
        return on;
    }

    /// The lottery behind a mixture: options with the same utilities share equally.
    constexpr agreement<Number, MaxOptions, MaxParts> agree_on(detail::mixed<number> m) const {
        reduce(m.weight_a, m.weight_b);
        number per = add(m.weight_a, m.weight_b);
        number sum[2];
        for (int i = 0; i < 2; ++i)
            sum[i] = add(multiply(m.weight_a, u(i, m.a)), multiply(m.weight_b, u(i, m.b)));
        number const equals_a = number(equals_of(m.a));
        number const equals_b = number(equals_of(m.b));
        column weights(options());
        for (int x = 0; x < options(); ++x) {
            if (same(opt(x), m.a))
                weights[x] = multiply(m.weight_a, equals_b);
            else if (same(opt(x), m.b))
                weights[x] = multiply(m.weight_b, equals_a);
        }
        if constexpr (WholeNumber<number>) {
            number divisor = number(0);
            for (int x = 0; x < options(); ++x)
                divisor = greatest_common_divisor(divisor, weights[x]);
            for (int x = 0; x < options(); ++x) weights[x] = number(weights[x] / divisor);
            divisor = greatest_common_divisor(greatest_common_divisor(sum[0], sum[1]), per);
            for (number* n : {&sum[0], &sum[1], &per}) *n = number(*n / divisor);
        } else {
            for (int i = 0; i < 2; ++i) sum[i] = number(sum[i] / per);
            number total = number(0);
            for (int x = 0; x < options(); ++x) total = number(total + weights[x]);
            for (int x = 0; x < options(); ++x) weights[x] = number(weights[x] / total);
            per = number(1);
        }
        list<Number, MaxOptions> narrow(options());
        for (int x = 0; x < options(); ++x) narrow[x] = detail::narrowed<Number>(weights[x]);
        list<Number, MaxParts> expected(parts_);
        for (int i = 0; i < parts_; ++i) expected[i] = detail::narrowed<Number>(sum[i]);
        return {narrow, expected, detail::narrowed<Number>(per)};
    }

    static constexpr detail::mixed<number> only(opt x) { return {x, x}; }

    /// The end of the chain's individually rational piece: the most that part 1 (`left`) or part 0
    /// (`right`) can get from a lottery while the other one gets at least its disagreement utility.
    /// No option: there is none.
    constexpr detail::mixed<number> left(number const& d0) const {
        for (int k = 0; k < size_; ++k)
            if (!(u(0, chain_[k]) < d0)) return k == 0 ? only(chain_[0]) : level(0, k - 1, d0);
        return {};
    }
    constexpr detail::mixed<number> right(number const& d1) const {
        for (int k = size_ - 1; k >= 0; --k)
            if (!(u(1, chain_[k]) < d1)) return k == size_ - 1 ? only(chain_[k]) : level(1, k, d1);
        return {};
    }

    /// The point at which part i gets `wanted / per`, or the least above it, on the outer edge of
    /// the feasible set where the OTHER part gets its most: points that are only weakly efficient,
    /// down from the end of the chain.
    constexpr detail::mixed<number> on_outer_edge(int i, number const& wanted,
                                                  number const& per) const {
        opt const end = i == 0 ? first() : last();
        opt above = end;
        opt below;
        for (int x = 0; x < options(); ++x) {
            if (u(1 - i, opt(x)) != u(1 - i, end)) continue;
            number const here = u(i, opt(x));
            if (multiply(here, per) < wanted) {
                if (!below || u(i, below) < here) below = opt(x);
            } else if (here < u(i, above)) {
                above = opt(x);
            }
        }
        number const over = subtract(multiply(u(i, above), per), wanted);
        if (!below || over == number(0)) return only(above);
        return {below, above, over, subtract(wanted, multiply(u(i, below), per))};
    }

    constexpr number const& u(int i, opt x) const { return u_[i][x.index]; }
    /// The gain of part i from a mixture over d, times its weights: the sign is the gain's.
    constexpr number gain(int i, detail::mixed<number> const& m, number const& d) const {
        return add(multiply(m.weight_a, subtract(u(i, m.a), d)),
                   multiply(m.weight_b, subtract(u(i, m.b), d)));
    }

private:
    using column = list<number, MaxOptions>;

    constexpr bool same(opt x, opt y) const { return u(0, x) == u(0, y) && u(1, x) == u(1, y); }
    constexpr int equals_of(opt y) const {
        int n = 0;
        for (int x = 0; x < options(); ++x) n += same(opt(x), y) ? 1 : 0;
        return n;
    }

    // The chain is concave: next comes the option to the right with the least fall per step, and
    // of several on one line the nearest.
    constexpr int next_after(int c) const {
        int next = -1;
        for (int x = 0; x < options(); ++x) {
            if (!(u_[0][c] < u_[0][x])) continue;
            if (next < 0) {
                next = x;
                continue;
            }
            number const rise_x = multiply(subtract(u_[1][x], u_[1][c]),
                                           subtract(u_[0][next], u_[0][c]));
            number const rise_next = multiply(subtract(u_[1][next], u_[1][c]),
                                              subtract(u_[0][x], u_[0][c]));
            if (rise_next < rise_x || (rise_x == rise_next && u_[0][x] < u_[0][next])) next = x;
        }
        return next;
    }

    // Between corners k and k + 1, where part i gets d.
    constexpr detail::mixed<number> level(int i, int k, number const& d) const {
        number const here = u(i, chain_[k]);
        number const there = u(i, chain_[k + 1]);
        if (there == d) return only(chain_[k + 1]);
        if (here == d) return only(chain_[k]);
        return here < d
                   ? detail::mixed<number>{chain_[k], chain_[k + 1], subtract(there, d),
                                           subtract(d, here)}
                   : detail::mixed<number>{chain_[k], chain_[k + 1], subtract(d, there),
                                           subtract(here, d)};
    }

    static constexpr void reduce(number& a, number& b) {
        if constexpr (WholeNumber<number>) {
            number const divisor = greatest_common_divisor(a, b);
            a = number(a / divisor);
            b = number(b / divisor);
        }
    }

    int parts_;
    column u_[2];
    list<opt, MaxOptions> chain_;
    int size_ = 0;
};

} // namespace selfalign

#endif
