// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_WELFARE_MIXTURE_HPP
#define SELFALIGN_AGGREGATORS_WELFARE_MIXTURE_HPP

#include <selfalign/core/welfare.hpp>

namespace selfalign::detail {

// (a * b - c * d) / by, where the division is known to leave no rest.
template <class Number>
constexpr Number cross_divided(Number const& a, Number const& b, Number const& c, Number const& d,
                               Number const& by) {
    if constexpr (std::same_as<Number, long long>) {
        __extension__ using wider = __int128;
        wider const exact = (static_cast<wider>(a) * b - static_cast<wider>(c) * d) / by;
        auto const result = static_cast<long long>(exact);
        if (result != exact) bad_input::a_number_does_not_fit("a step of the simplex method");
        return result;
    } else {
        return divide(Number(subtract(Number(multiply(a, b)), Number(multiply(c, d)))), by);
    }
}

/// Whether some lottery over the options is at least as good as x for every part, in expected
/// utility, and better for some. Solved exactly by the simplex method (G. Dantzig, 1951) without
/// fractions (J. Edmonds and J.-F. Maurras, 1997), with R. Bland's rule (1977), which always ends.
/// Cost: parts x options a step; few steps in practice, exponentially many in the worst case.
/// Errors: subdeterminants of utility differences beyond 64 bits, for built-in integers.
template <CardinalProfile P>
class mixture {
    using number = welfare_number<P>;
    static constexpr int cells = max_parts<P> > 0 && max_options<P> > 0
                                     ? (max_parts<P> + 1) * max_options<P>
                                     : unbounded;
    static constexpr int rows = max_parts<P> > 0 ? max_parts<P> : unbounded;

public:
    constexpr mixture(P const& p, opt x)
        : parts_(p.parts()), options_(p.options()), cells_((parts_ + 1) * options_), basic_(parts_),
          free_(options_) {
        // Row i: part i's gain s_i = sum_y d_iy q_y >= 0 from the weights q_y >= 0; written as
        // s_i = 0 - (-d) q. The last row is the sum of all gains, which is to become positive.
        for (int y = 0; y < options_; ++y) free_[y] = y;
        for (int i = 0; i < parts_; ++i) {
            basic_[i] = options_ + i;
            number const mine = number(p.value(i, x));
            for (int y = 0; y < options_; ++y)
                at(i, y) = subtract(mine, number(p.value(i, opt(y))));
            reduce(i);
            for (int y = 0; y < options_; ++y) at(parts_, y) = add(at(parts_, y), at(i, y));
        }
    }

    constexpr bool dominates() {
        for (;;) {
            int entering = -1;
            for (int y = 0; y < options_; ++y)
                if (at(parts_, y) < number(0) && (entering < 0 || free_[y] < free_[entering]))
                    entering = y;
            if (entering < 0) return false;
            int leaving = -1;
            for (int i = 0; i < parts_; ++i)
                if (number(0) < at(i, entering) && (leaving < 0 || basic_[i] < basic_[leaving]))
                    leaving = i;
            if (leaving < 0) return true; // the sum grows for ever along this direction
            pivot(leaving, entering);
        }
    }

private:
    constexpr number& at(int row, int column) { return cells_[row * options_ + column]; }

    // A part's unit does not matter here, and small numbers stay small.
    constexpr void reduce(int row) {
        if constexpr (std::same_as<number, long long>) {
            number divisor = 0;
            for (int y = 0; y < options_; ++y)
                divisor = static_cast<number>(greatest_common_divisor(divisor, at(row, y)));
            if (divisor < 0) divisor = -divisor;
            if (divisor > 1)
                for (int y = 0; y < options_; ++y) at(row, y) /= divisor;
        }
    }

    // All cells are over the common denominator `per_`, which stays positive.
    constexpr void pivot(int r, int c) {
        number const by = at(r, c);
        for (int i = 0; i <= parts_; ++i) {
            if (i == r) continue;
            number const factor = at(i, c);
            for (int y = 0; y < options_; ++y)
                if (y != c) at(i, y) = cross_divided(at(i, y), by, factor, at(r, y), per_);
            at(i, c) = number(-factor);
        }
        at(r, c) = per_;
        per_ = by;
        int const kept = basic_[r];
        basic_[r] = free_[c];
        free_[c] = kept;
    }

    int parts_, options_;
    list<number, cells> cells_;
    list<int, rows> basic_;
    list<int, max_options<P>> free_;
    number per_ = number(1);
};

} // namespace selfalign::detail

#endif
