// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CORE_NASH_PROGRAM_HPP
#define SELFALIGN_CORE_NASH_PROGRAM_HPP

#include <selfalign/core/bargaining_program.hpp>

/// The largest product of gains over lotteries, of any number of parts. For three or more it need
/// not be rational: floating point finds where it is, the simplest lottery there is tried, and
/// only what the conditions of H. Kuhn and A. Tucker prove, in integers, is returned.

namespace selfalign::detail {

/// Weights that come near the largest sum of weight[i] log(gain of i), from weights at which
/// everybody gains: all of the step that is best along the best pair of columns, again and again.
/// (Frank-Wolfe with pairwise steps: S. Lacoste-Julien and M. Jaggi, 2015)
template <class Gains>
constexpr store<double> near_largest_product(Gains const& g, store<long long> const& weight,
                                             store<long long> const& start) {
    store<double> x(g.columns), gain(g.parts), slope(g.columns);
    double total = 0;
    for (int k = 0; k < g.columns; ++k) total += static_cast<double>(start[k]);
    for (int k = 0; k < g.columns; ++k) x[k] = static_cast<double>(start[k]) / total;
    for (int step = 0; step < 4000; ++step) {
        for (int i = 0; i < g.parts; ++i) {
            gain[i] = 0;
            for (int k = 0; k < g.columns; ++k) gain[i] += x[k] * static_cast<double>(g(i, k));
        }
        int to = 0;
        int from = -1;
        for (int k = 0; k < g.columns; ++k) {
            slope[k] = 0;
            for (int i = 0; i < g.parts; ++i)
                slope[k] += static_cast<double>(weight[i]) * static_cast<double>(g(i, k)) / gain[i];
            if (slope[k] > slope[to]) to = k;
            if (x[k] > 0 && (from < 0 || slope[k] < slope[from])) from = k;
        }
        if (slope[to] - slope[from] < 1e-13 * slope[to]) break;
        // The best share of x[from] to move, by bisection of the derivative.
        double low = 0;
        double high = x[from];
        auto const rising = [&](double moved) {
            double derivative = 0;
            for (int i = 0; i < g.parts; ++i) {
                auto const change = static_cast<double>(g(i, to)) - static_cast<double>(g(i, from));
                double const here = gain[i] + moved * change;
                if (here <= 0) return false;
                derivative += static_cast<double>(weight[i]) * change / here;
            }
            return derivative > 0;
        };
        if (rising(high)) {
            low = high;
        } else {
            for (int k = 0; k < 60; ++k) {
                double const middle = (low + high) / 2;
                if (rising(middle)) low = middle;
                else high = middle;
            }
        }
        x[to] += low;
        x[from] = low == x[from] ? 0 : x[from] - low;
    }
    return x;
}

/// Whether no lottery has a larger product: moving towards no column raises it.
/// The sum of weight[i] gain(i, k) / (gain of i) is at most the sum of weights, for every k.
template <class N = big_integer, class Gains>
constexpr bool is_largest_product(Gains const& g, store<long long> const& weight,
                                  store<long long> const& lottery) {
    store<N> gain(g.parts), others(g.parts, N(1));
    N total(0);
    for (int k = 0; k < g.columns; ++k) total = total - N(-lottery[k]);
    for (int i = 0; i < g.parts; ++i) {
        for (int k = 0; k < g.columns; ++k)
            gain[i] = gain[i] - N(-lottery[k]) * N(g(i, k));
        if (gain[i].sign() <= 0) return false;
    }
    N all(0);
    for (int i = 0; i < g.parts; ++i) {
        for (int j = 0; j < g.parts; ++j)
            if (j != i) others[i] = others[i] * gain[j];
        all = all - N(-weight[i]) * others[i] * gain[i];
    }
    for (int k = 0; k < g.columns; ++k) {
        N slope(0);
        for (int i = 0; i < g.parts; ++i)
            slope = slope - N(-weight[i]) * N(g(i, k)) * others[i] * total;
        if ((all - slope).sign() < 0) return false;
    }
    return true;
}

/// The corners: one, where everybody can gain at once; else all individually rational lotteries.
/// Error: no lottery in `most_per`ths or simpler has the largest product.
template <class N = big_integer, class Gains>
constexpr corner_list largest_product_corners(Gains const& g,
                                              store<long long> const& weight) {
    constexpr int most_per = 10'000;
    corner_list const least = largest_least_corners(g, false);
    if (least.empty()) return least;
    for (int i = 0; i < g.parts; ++i) {
        N gain(0);
        for (int k = 0; k < g.columns; ++k)
            gain = gain - N(-least[0][k]) * N(g(i, k));
        if (gain.sign() <= 0) return rational_corners(g);
    }
    store<double> const near = near_largest_product(g, weight, least[0]);
    store<long long> simple(g.columns);
    for (int per = 1; per <= most_per; ++per) {
        long long sum = 0;
        bool close = true;
        for (int k = 0; k < g.columns && close; ++k) {
            double const exact = near[k] * per;
            simple[k] = static_cast<long long>(exact + 0.5);
            double const off = exact - static_cast<double>(simple[k]);
            close = off < 1e-4 && off > -1e-4;
            sum += simple[k];
        }
        if (close && sum == per && is_largest_product(g, weight, simple)) return {simple};
    }
    bad_input::the_nash_solution_is_not_found_among_simple_lotteries(most_per);
}

} // namespace selfalign::detail

#endif
