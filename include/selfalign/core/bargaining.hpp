// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CORE_BARGAINING_HPP
#define SELFALIGN_CORE_BARGAINING_HPP

#include <selfalign/core/lottery.hpp>
#include <selfalign/core/welfare.hpp>

/// Bargaining over lotteries: the feasible set is the convex hull of the options' utility points.
/// Everything is exact in the parts' own number type: a point is a mixture of two options with
/// weights of that type, so that integers need no fractions.

namespace selfalign {

namespace bad_input {

[[noreturn]] inline void bargaining_over_lotteries_takes_one_or_two_parts(int parts) {
    throw error("bargaining over lotteries of ", parts,
                " parts is not solved (for three or more the solution need not be rational); "
                "expected 1 or 2 parts, or bargaining over options");
}

} // namespace bad_input

namespace detail {

/// Integers of any width: numbers that are divided with a rest.
template <class N>
concept WholeNumber = requires(N a) { N(a % a); };

template <class N>
constexpr N subtract(N const& a, N const& b) {
    return add(a, N(-b));
}
template <class N>
constexpr N common_divisor(N a, N b) {
    if (a < N(0)) a = N(-a);
    if (b < N(0)) b = N(-b);
    while (b != N(0)) {
        N const rest = N(a % b);
        a = b;
        b = rest;
    }
    return a;
}

/// A mixture of two options: `weight_a` times a and `weight_b` times b.
template <class Number>
struct mixed {
    opt a, b;
    Number weight_a = Number(1), weight_b = Number(0);
};

} // namespace detail

/// What parts agree on: a lottery over the options, exact, and what each part expects from it. The
/// utility of part i is `utility(i) / per()`; `per()` is 1 unless utilities are integers.
template <class Number, int MaxOptions>
class agreement {
public:
    constexpr agreement() = default;
    constexpr agreement(list<Number, MaxOptions> const& weights, int parts, Number u0, Number u1,
                        Number per)
        : weights_(weights), parts_(parts), utility_{u0, u1}, per_(per) {}

    constexpr int parts() const { return parts_; }
    constexpr Number const& utility(int i) const { return utility_[i]; }
    constexpr Number const& per() const { return per_; }
    /// `a.template utility_as<boost::rational<long long>>(0)`
    template <class Fraction>
    constexpr Fraction utility_as(int i) const {
        return Fraction(utility_[i]) / Fraction(per_);
    }
    constexpr lottery<Number, MaxOptions> chances() const {
        return lottery<Number, MaxOptions>(weights_);
    }
    constexpr option_set_for<MaxOptions> support() const { return chances().support(); }

    /// The same utilities for all parts (not necessarily the same lottery).
    constexpr bool same_utilities(agreement const& other) const {
        for (int i = 0; i < 2; ++i)
            if (multiply(utility_[i], other.per_) != multiply(other.utility_[i], per_))
                return false;
        return true;
    }

private:
    list<Number, MaxOptions> weights_{0};
    int parts_ = 0;
    Number utility_[2] = {Number(0), Number(0)};
    Number per_ = Number(1);
};

/// The solutions of a bargaining problem over lotteries. None: no lottery is individually
/// rational, undefined. One: the solution, unique in utilities. Two: tied solutions, the ends of a
/// segment, and every mixture of the two is a solution too. The first is the one that is worse for
/// part 0, or, if that is equal, for part 1.
template <class Number, int MaxOptions>
class agreements {
public:
    constexpr int size() const { return size_; }
    constexpr bool empty() const { return size_ == 0; }
    constexpr agreement<Number, MaxOptions> const& operator[](int k) const { return ends_[k]; }

    /// The options that one of the ends draws.
    constexpr option_set_for<MaxOptions> support() const {
        option_set_for<MaxOptions> drawn;
        for (int k = 0; k < size_; ++k)
            for (opt x : ends_[k].support()) drawn.insert(x);
        return drawn;
    }

    constexpr void add_end(agreement<Number, MaxOptions> const& end) {
        if (size_ == 0 || !ends_[0].same_utilities(end)) ends_[size_++] = end;
    }

private:
    agreement<Number, MaxOptions> ends_[2];
    int size_ = 0;
};

/// The Pareto frontier of all lotteries over the options of one or two parts: a chain of segments
/// from the best point of part 1 to the best point of part 0. Its corners are options, and so are
/// listed the options that lie inside a segment; of options with the same utilities, the one with
/// the lowest index. Cost: options x corners.
/// Errors: more than two parts; products beyond 64 bits where utilities are built-in integers.
template <class Number, int MaxOptions>
class lottery_frontier {
public:
    template <CardinalProfile P>
    constexpr explicit lottery_frontier(P const& p)
        : parts_(p.parts()), u_{column(p.options()), column(p.options())}, chain_(p.options()) {
        if (parts_ > 2) bad_input::bargaining_over_lotteries_takes_one_or_two_parts(parts_);
        for (int i = 0; i < 2; ++i) // one part bargains with itself
            for (int x = 0; x < p.options(); ++x)
                u_[i][x] = Number(p.value(i < parts_ ? i : 0, opt(x)));
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
    constexpr Number const& utility(int i, opt x) const { return u_[i][x.index]; }

    /// All options on the frontier.
    constexpr option_set_for<MaxOptions> support() const {
        option_set_for<MaxOptions> on;
        for (int k = 0; k < size_; ++k)
            for (int x = 0; x < options(); ++x)
                if (same(opt(x), chain_[k])) on.insert(opt(x));
        return on;
    }

    /// The lottery behind a mixture: options with the same utilities share equally.
    constexpr agreement<Number, MaxOptions> agree_on(detail::mixed<Number> m) const {
        reduce(m.weight_a, m.weight_b);
        Number per = add(m.weight_a, m.weight_b);
        Number u[2];
        for (int i = 0; i < 2; ++i)
            u[i] =
                add(multiply(m.weight_a, utility(i, m.a)), multiply(m.weight_b, utility(i, m.b)));
        Number const equals_a = Number(equals_of(m.a));
        Number const equals_b = Number(equals_of(m.b));
        column weights(options());
        for (int x = 0; x < options(); ++x) {
            if (same(opt(x), m.a))
                weights[x] = multiply(m.weight_a, equals_b);
            else if (same(opt(x), m.b))
                weights[x] = multiply(m.weight_b, equals_a);
        }
        if constexpr (detail::WholeNumber<Number>) {
            Number divisor = Number(0);
            for (int x = 0; x < options(); ++x)
                divisor = detail::common_divisor(divisor, weights[x]);
            for (int x = 0; x < options(); ++x) weights[x] = Number(weights[x] / divisor);
            divisor = detail::common_divisor(detail::common_divisor(u[0], u[1]), per);
            for (Number* n : {&u[0], &u[1], &per}) *n = Number(*n / divisor);
        } else {
            for (int i = 0; i < 2; ++i) u[i] = Number(u[i] / per);
            Number total = Number(0);
            for (int x = 0; x < options(); ++x) total = Number(total + weights[x]);
            for (int x = 0; x < options(); ++x) weights[x] = Number(weights[x] / total);
            per = Number(1);
        }
        return {weights, parts_, u[0], u[1], per};
    }

    static constexpr detail::mixed<Number> only(opt x) { return {x, x}; }

    /// The end of the chain's individually rational piece: the most that part 1 (`left`) or part 0
    /// (`right`) can get from a lottery while the other one gets at least its disagreement utility.
    /// No option: there is none.
    constexpr detail::mixed<Number> left(Number const& d0) const {
        for (int k = 0; k < size_; ++k)
            if (!(utility(0, chain_[k]) < d0))
                return k == 0 ? only(chain_[0]) : level(0, k - 1, d0);
        return {};
    }
    constexpr detail::mixed<Number> right(Number const& d1) const {
        for (int k = size_ - 1; k >= 0; --k)
            if (!(utility(1, chain_[k]) < d1))
                return k == size_ - 1 ? only(chain_[k]) : level(1, k, d1);
        return {};
    }

    /// The point at which part i gets `wanted / per`, or the least above it, on the outer edge of
    /// the feasible set where the OTHER part gets its most: points that are only weakly efficient,
    /// down from the end of the chain.
    constexpr detail::mixed<Number> on_outer_edge(int i, Number const& wanted,
                                                  Number const& per) const {
        opt const end = i == 0 ? first() : last();
        opt above = end;
        opt below;
        for (int x = 0; x < options(); ++x) {
            if (utility(1 - i, opt(x)) != utility(1 - i, end)) continue;
            Number const& u = utility(i, opt(x));
            if (multiply(u, per) < wanted) {
                if (!below || utility(i, below) < u) below = opt(x);
            } else if (u < utility(i, above)) {
                above = opt(x);
            }
        }
        Number const over = detail::subtract(multiply(utility(i, above), per), wanted);
        if (!below || over == Number(0)) return only(above);
        return {below, above, over, detail::subtract(wanted, multiply(utility(i, below), per))};
    }

    /// The gain of part i from a mixture over d, times its weights: the sign is the gain's.
    constexpr Number gain(int i, detail::mixed<Number> const& m, Number const& d) const {
        return add(multiply(m.weight_a, detail::subtract(utility(i, m.a), d)),
                   multiply(m.weight_b, detail::subtract(utility(i, m.b), d)));
    }

private:
    using column = list<Number, MaxOptions>;

    constexpr bool same(opt x, opt y) const {
        return utility(0, x) == utility(0, y) && utility(1, x) == utility(1, y);
    }
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
            Number const rise_x = multiply(detail::subtract(u_[1][x], u_[1][c]),
                                           detail::subtract(u_[0][next], u_[0][c]));
            Number const rise_next = multiply(detail::subtract(u_[1][next], u_[1][c]),
                                              detail::subtract(u_[0][x], u_[0][c]));
            if (rise_next < rise_x || (rise_x == rise_next && u_[0][x] < u_[0][next])) next = x;
        }
        return next;
    }

    // Between corners k and k + 1, where part i gets d.
    constexpr detail::mixed<Number> level(int i, int k, Number const& d) const {
        Number const here = utility(i, chain_[k]);
        Number const there = utility(i, chain_[k + 1]);
        if (there == d) return only(chain_[k + 1]);
        if (here == d) return only(chain_[k]);
        return here < d
                   ? detail::mixed<Number>{chain_[k], chain_[k + 1], detail::subtract(there, d),
                                           detail::subtract(d, here)}
                   : detail::mixed<Number>{chain_[k], chain_[k + 1], detail::subtract(d, there),
                                           detail::subtract(here, d)};
    }

    static constexpr void reduce(Number& a, Number& b) {
        if constexpr (detail::WholeNumber<Number>) {
            Number const divisor = detail::common_divisor(a, b);
            a = Number(a / divisor);
            b = Number(b / divisor);
        }
    }

    int parts_;
    column u_[2];
    list<opt, MaxOptions> chain_;
    int size_ = 0;
};

} // namespace selfalign

#endif
