// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_SCOPES_CULTURES_HPP
#define SELFALIGN_SCOPES_CULTURES_HPP

#include <selfalign/core/number.hpp>
#include <selfalign/core/random.hpp>
#include <selfalign/core/scores.hpp>

/// Where random profiles of strict orders come from. `culture(numbers, p)` fills the profile p, of
/// any shape that has `set_rank`, with what it draws. All probabilities are exact: they are ratios
/// of integers, and no floating point is involved.

namespace selfalign {
namespace bad_input {

[[noreturn]] inline void a_culture_is_out_of_range(text what, long long value, text expected) {
    throw error(what, " is ", value, "; expected ", expected);
}

}  // namespace bad_input

namespace scopes {

namespace detail {

template <class P>
using drawn_order = list<int, max_options<P>>;

template <class P>
constexpr void set_order(P& p, int i, drawn_order<P> const& order) {
    for (int place = 0; place < order.size(); ++place) p.set_rank(i, opt(order[place]), place);
}

template <class P>
constexpr drawn_order<P> any_order(random_numbers& numbers, P const& p) {
    drawn_order<P> order(p.options());
    for (int x = 0; x < p.options(); ++x) {
        int const at = static_cast<int>(numbers.below(x + 1));
        order[x] = order[at];
        order[at] = x;
    }
    return order;
}

}  // namespace detail

/// Every order is as likely as any other, for every part on its own.
/// Source: G.-Th. Guilbaud, 1952 ("impartial culture").
struct impartial_culture {
    template <class P>
    constexpr void operator()(random_numbers& numbers, P& p) const {
        for (int i = 0; i < p.parts(); ++i) detail::set_order(p, i, detail::any_order(numbers, p));
    }
};

/// Orders around the reference 0, 1, 2, ...: one that disagrees with it on d pairs has probability
/// proportional to (numerator / denominator)^d, for every part on its own. 0 is nothing but the
/// reference, 1 is impartial culture. Source: C. Mallows, 1957; drawn by repeated insertion
/// (J.-P. Doignon, A. Pekec and M. Regenwetter, 2004).
/// Errors: a dispersion outside 0..1; one whose powers do not fit 64 bits.
class mallows {
public:
    constexpr mallows(long long numerator, long long denominator)
        : numerator_(numerator), denominator_(denominator) {
        if (denominator < 1)
            bad_input::a_culture_is_out_of_range("the dispersion's denominator", denominator,
                                                 "at least 1");
        if (numerator < 0 || numerator > denominator)
            bad_input::a_culture_is_out_of_range("the dispersion's numerator", numerator,
                                                 "0 to the denominator");
    }
    template <class P>
    constexpr void operator()(random_numbers& numbers, P& p) const {
        for (int i = 0; i < p.parts(); ++i) {
            detail::drawn_order<P> order(p.options());
            for (int x = 0; x < p.options(); ++x) {
                int const below = displaced(numbers, x);
                for (int place = x; place > x - below; --place) order[place] = order[place - 1];
                order[x - below] = x;
            }
            detail::set_order(p, i, order);
        }
    }

private:
    // How many of 0..x-1 come after x: k with weight numerator^k denominator^(x - k).
    constexpr int displaced(random_numbers& numbers, int x) const {
        auto const weight = [&](int k) {
            return multiply(power(numerator_, k), power(denominator_, x - k));
        };
        long long total = 0;
        for (int k = 0; k <= x; ++k) total = add(total, weight(k));
        long long left = numbers.below(total);
        int k = 0;
        while (left >= weight(k)) left -= weight(k++);
        return k;
    }
    long long numerator_, denominator_;
};

/// The parts draw one after the other from an urn that holds every order once; each drawn order is
/// put back together with `copies` more of it. 0 is impartial culture; the more copies, the more
/// parts agree. Source: F. Eggenberger and G. Polya, 1923; S. Berg, 1985.
/// Errors: a negative number of copies; more orders than 64 bits can number.
class urn {
public:
    constexpr explicit urn(long long copies) : copies_(copies) {
        if (copies < 0)
            bad_input::a_culture_is_out_of_range("the urn's number of copies", copies,
                                                 "at least 0");
    }
    template <class P>
    constexpr void operator()(random_numbers& numbers, P& p) const {
        long long orders = 1;
        for (int x = 2; x <= p.options(); ++x) orders = multiply(orders, static_cast<long long>(x));
        for (int i = 0; i < p.parts(); ++i) {
            long long const balls = add(orders, multiply(copies_, static_cast<long long>(i)));
            long long const drawn = numbers.below(balls);
            if (drawn < orders) {
                detail::set_order(p, i, detail::any_order(numbers, p));
            } else {
                int const earlier = static_cast<int>((drawn - orders) / copies_);
                for (int x = 0; x < p.options(); ++x)
                    p.set_rank(i, opt(x), p.rank(earlier, opt(x)));
            }
        }
    }

private:
    long long copies_;
};

/// The options lie on a line in the order of their indices, and every part likes those between
/// its favourite and x better than x. All 2^(options - 1) such orders are equally likely, for
/// every part on its own. Source: D. Black, 1948; drawn as T. Walsh, 2015, does.
struct single_peaked {
    template <class P>
    constexpr void operator()(random_numbers& numbers, P& p) const {
        for (int i = 0; i < p.parts(); ++i) {
            int low = 0;
            int high = p.options() - 1;
            for (int place = p.options() - 1; place >= 0; --place)
                p.set_rank(i, opt(numbers.below(2) == 0 ? low++ : high--), place);
        }
    }
};

/// Parts and options are points drawn uniformly from a cube of so many dimensions; a part likes
/// what is nearer. The cube is a grid of 2^20 points a side, so that distances are exact; a part
/// that is as far from two options draws its point anew.
/// Source: A. Downs, 1957; J. Enelow and M. Hinich, 1984. Errors: dimensions outside 1..8.
class euclidean {
public:
    static constexpr int most_dimensions = 8;

    constexpr explicit euclidean(int dimensions) : dimensions_(dimensions) {
        if (dimensions < 1 || dimensions > most_dimensions)
            bad_input::a_culture_is_out_of_range("the number of dimensions", dimensions, "1 to 8");
    }
    template <class P>
    constexpr void operator()(random_numbers& numbers, P& p) const {
        list<point, max_options<P>> options(p.options());
        for (int x = 0; x < p.options(); ++x) place(numbers, options, x);
        for (int i = 0; i < p.parts(); ++i) {
            list<long long, max_options<P>> distance(p.options());
            do {
                point const here = any_point(numbers);
                for (int x = 0; x < p.options(); ++x)
                    distance[x] = squared_distance(here, options[x]);
            } while (repeats(distance));
            for (int x = 0; x < p.options(); ++x) {
                int nearer = 0;
                for (int y = 0; y < p.options(); ++y) nearer += distance[y] < distance[x] ? 1 : 0;
                p.set_rank(i, opt(x), nearer);
            }
        }
    }

private:
    struct point {
        long long at[most_dimensions] = {};
    };
    static constexpr long long side = 1LL << 20;

    constexpr point any_point(random_numbers& numbers) const {
        point result;
        for (int k = 0; k < dimensions_; ++k) result.at[k] = numbers.below(side);
        return result;
    }
    // Not where another option is: every part would be as far from both.
    template <class Points>
    constexpr void place(random_numbers& numbers, Points& options, int x) const {
        bool taken = true;
        while (taken) {
            options[x] = any_point(numbers);
            taken = false;
            for (int y = 0; y < x; ++y)
                taken = taken || squared_distance(options[x], options[y]) == 0;
        }
    }
    constexpr long long squared_distance(point const& a, point const& b) const {
        long long sum = 0;
        for (int k = 0; k < dimensions_; ++k) sum += (a.at[k] - b.at[k]) * (a.at[k] - b.at[k]);
        return sum;
    }
    template <class Distances>
    static constexpr bool repeats(Distances const& distance) {
        for (int x = 0; x < distance.size(); ++x)
            for (int y = 0; y < x; ++y)
                if (distance[x] == distance[y]) return true;
        return false;
    }
    int dimensions_;
};

}  // namespace scopes
}  // namespace selfalign

#endif
