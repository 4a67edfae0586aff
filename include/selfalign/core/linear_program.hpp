// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CORE_LINEAR_PROGRAM_HPP
#define SELFALIGN_CORE_LINEAR_PROGRAM_HPP

#include <type_traits>
#include <selfalign/core/big_integer.hpp>
#include <selfalign/core/majority.hpp>

/// Exact linear programs: the simplex method with R. Bland's rule (1977), which always ends, on
/// integers only: a tableau over one common denominator, of which every entry is a minor of the
/// coefficients (J. Edmonds, 1967).

namespace selfalign::detail {

__extension__ using int128 = __int128;

// Each for built-in and for big integers; the latter as templates, which cost nothing unless used,
// of parameters that are not deduced, so that every argument converts.
constexpr int sign_of(long long v) { return v < 0 ? -1 : v > 0 ? 1 : 0; }
template <class N = big_integer>
constexpr int sign_of(std::type_identity_t<N> const& v) { return v.sign(); }

// The sign of a b - c d.
constexpr int compare_products(long long a, long long b, long long c, long long d) {
    int128 const v = int128{a} * b - int128{c} * d;
    return v < 0 ? -1 : v > 0 ? 1 : 0;
}
template <class N = big_integer>
constexpr int compare_products(std::type_identity_t<N> const& a, std::type_identity_t<N> const& b,
                               std::type_identity_t<N> const& c, std::type_identity_t<N> const& d) {
    return (a * b - c * d).sign();
}

// (a b - c d) / divisor, which is known to be an integer. Clears `fits` where 64 bits are too few.
constexpr long long eliminated(long long a, long long b, long long c, long long d,
                               long long divisor, bool& fits) {
    int128 const v = (int128{a} * b - int128{c} * d) / divisor;
    auto const narrow = static_cast<long long>(v);
    // The smallest number is left out, so that every entry can be negated.
    if (narrow != v || narrow == -0x7FFFFFFFFFFFFFFF - 1) {
        fits = false;
        return 0;
    }
    return narrow;
}
template <class N = big_integer>
constexpr N eliminated(std::type_identity_t<N> const& a, std::type_identity_t<N> const& b,
                       std::type_identity_t<N> const& c, std::type_identity_t<N> const& d,
                       std::type_identity_t<N> const& divisor, bool&) {
    return (a * b - c * d) / divisor;
}

constexpr long long narrow(long long v) { return v; }
template <class N = big_integer>
constexpr long long narrow(std::type_identity_t<N> const& v) {
    if (!v.fits()) bad_input::a_number_does_not_fit("a number of an exact solution");
    return v.value();
}

// maximise c x subject to M x <= b and x >= 0, where b >= 0, so that x = 0 is a solution to start
// with. Row i says that a basic variable is (right side - sum of its cells times the free
// variables) / denominator. Variables 0..columns-1 are x, then comes the slack of each row.
//
// Flag, Index: parameters only so that a compiler looks into no container before a program is made.
template <class N, class Flag = char, class Index = int>
class linear_program {
public:
    constexpr linear_program(int rows, int columns)
        : rows_(rows), columns_(columns), cells_((rows + 1) * (columns + 1)), basic_(rows),
          free_(columns), barred_(rows + columns), denominator_(1) {
        for (int i = 0; i < rows; ++i) basic_[i] = columns + i;
        for (int j = 0; j < columns; ++j) free_[j] = j;
    }

    /// Before the first `maximise`: a coefficient; the right side is column `columns`.
    constexpr N& cell(int i, int j) { return cells_[i * (columns_ + 1) + j]; }
    /// False once the entries have outgrown 64 bits; nothing else is to be believed then.
    constexpr bool fits() const { return fits_; }

    /// Moves to a solution at which the sum of weight[x] x is largest, over the variables that are
    /// not slacks.
    template <class Weights>
    constexpr void maximise(Weights const& weight) {
        for (int j = 0; j <= columns_; ++j) {
            N gain(0);
            if (j < columns_ && free_[j] < columns_)
                gain = eliminated(gain, N(1), N(-denominator_), N(weight[free_[j]]), N(1), fits_);
            for (int i = 0; i < rows_; ++i)
                if (basic_[i] < columns_)
                    gain = eliminated(gain, N(1), cell(i, j), N(weight[basic_[i]]), N(1), fits_);
            cell(rows_, j) = gain;
        }
        for (int column = entering(); column >= 0 && fits_; column = entering()) {
            int const row = leaving(column);
            // A best solution exists, so there is a row unless an entry went wrong.
            if (row < 0) return;
            pivot(row, column);
        }
    }

    /// After `maximise`: from now on only among its best solutions. What is 0 at all of them, as
    /// far as the objective can tell, never enters again.
    constexpr void stay_best() {
        for (int j = 0; j < columns_; ++j)
            if (sign_of(cell(rows_, j)) < 0) barred_[free_[j]] = 1;
    }

    /// Calls `see(corner)`, itself a `linear_program`, for every corner of the solutions that are
    /// left (corners at which several bases meet: for each of these). True if there were no more
    /// than `most`.
    template <class See>
    constexpr bool each_corner(int most, See see) const {
        std::vector<linear_program> corners{*this};
        std::vector<store<Flag>> seen{basis()};
        for (unsigned k = 0; k < corners.size(); ++k) {
            see(corners[k]);
            for (int column = 0; column < columns_; ++column) {
                if (barred_[corners[k].free_[column]] != 0) continue;
                int const row = corners[k].leaving(column);
                for (int other = 0; row >= 0 && other < rows_; ++other) {
                    if (!corners[k].leaves_as_soon(other, row, column)) continue;
                    linear_program next = corners[k];
                    next.pivot(other, column);
                    if (is_among(seen, next.basis())) continue;
                    if (static_cast<int>(seen.size()) == most) return false;
                    seen.push_back(next.basis());
                    corners.push_back(next);
                }
            }
        }
        return true;
    }

    /// A variable at the current solution, over `denominator`.
    constexpr N value(int variable) {
        for (int i = 0; i < rows_; ++i)
            if (basic_[i] == variable) return cell(i, columns_);
        return N(0);
    }
    constexpr N const& denominator() const { return denominator_; }
    /// The largest sum that the last `maximise` found, over `denominator`.
    constexpr N best() { return -cell(rows_, columns_); }
    /// Whether a variable is 0 at every best solution, as far as the last `maximise` can tell.
    constexpr bool is_fixed_at_zero(int variable) {
        for (int j = 0; j < columns_; ++j)
            if (free_[j] == variable) return sign_of(cell(rows_, j)) < 0;
        return false;
    }

private:
    // Of several, the variable with the lowest number: Bland's rule.
    constexpr int entering() {
        int best = -1;
        for (int j = 0; j < columns_; ++j)
            if (sign_of(cell(rows_, j)) > 0 && barred_[free_[j]] == 0
                && (best < 0 || free_[j] < free_[best]))
                best = j;
        return best;
    }
    constexpr int leaving(int column) {
        int best = -1;
        for (int i = 0; i < rows_; ++i) {
            if (sign_of(cell(i, column)) <= 0) continue;
            int const order = best < 0 ? -1
                                       : compare_products(cell(i, columns_), cell(best, column),
                                                          cell(best, columns_), cell(i, column));
            if (order < 0 || (order == 0 && basic_[i] < basic_[best])) best = i;
        }
        return best;
    }
    constexpr bool leaves_as_soon(int row, int as, int column) {
        return sign_of(cell(row, column)) > 0
               && compare_products(cell(row, columns_), cell(as, column), cell(as, columns_),
                                   cell(row, column)) == 0;
    }
    constexpr store<Flag> basis() const {
        store<Flag> result(rows_ + columns_);
        for (int i = 0; i < rows_; ++i) result[basic_[i]] = 1;
        return result;
    }
    static constexpr bool is_among(std::vector<store<Flag>> const& seen, store<Flag> const& basis) {
        for (store<Flag> const& s : seen) {
            bool same = true;
            for (int v = 0; v < basis.size() && same; ++v) same = s[v] == basis[v];
            if (same) return true;
        }
        return false;
    }
    constexpr void pivot(int row, int column) {
        N const p = cell(row, column);
        for (int i = 0; i <= rows_; ++i) {
            if (i == row) continue;
            N const factor = cell(i, column);
            for (int j = 0; j <= columns_; ++j)
                if (j != column)
                    cell(i, j) =
                        eliminated(cell(i, j), p, factor, cell(row, j), denominator_, fits_);
            cell(i, column) = -factor;
        }
        cell(row, column) = denominator_;
        denominator_ = p;
        int const entered = free_[column];
        free_[column] = basic_[row];
        basic_[row] = entered;
    }

    int rows_, columns_;
    store<N> cells_;
    store<Index> basic_, free_;
    store<Flag> barred_;
    N denominator_;
    bool fits_ = true;
};

} // namespace selfalign::detail

#endif
