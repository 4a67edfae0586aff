// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CORE_MATRIX_GAME_HPP
#define SELFALIGN_CORE_MATRIX_GAME_HPP

#include <type_traits>
#include <selfalign/core/fraction.hpp>
#include <selfalign/core/zero_sum.hpp>

namespace selfalign {
namespace detail {

// sum z is largest subject to G z <= 1, z >= 0, where G > 0: its inverse is the value of G.
template <class N>
struct matrix_game {
    linear_program<N> program;
    N sum = N(0);
    bool fits = true;  // the sum, once the program does

    template <class Gain>
    constexpr matrix_game(int rows, int columns, Gain gain) : program(rows, columns) {
        store<N> all(columns, N(1));
        for (int i = 0; i < rows; ++i) {
            for (int j = 0; j < columns; ++j) program.cell(i, j) = N(gain(i, j));
            program.cell(i, columns) = N(1);
        }
        program.maximise(all);
        for (int j = 0; j < columns; ++j)
            sum = eliminated(sum, N(1), program.value(j), N(-1), N(1), fits);
    }
    // In lowest terms before it is narrowed. Clears `fits` where 64 bits are too few on the way.
    constexpr fraction value_less(long long shift) {
        N const over = eliminated(program.denominator(), N(1), N(shift), sum, N(1), fits);
        if (!fits) return {};
        N const common = greatest_common_divisor(over, sum);
        return fraction(wide_integer(narrow(N(over / common))),
                        wide_integer(narrow(N(sum / common))));
    }
};

}  // namespace detail

/// What the best lottery over rows gains at least, whatever column comes up: the value of a
/// zero-sum game of any shape (J. von Neumann, 1928), exactly, by the simplex method on integers
/// (see `zero_sum.hpp`). gain(row, column): 64-bit integers. Cost: few steps of rows x columns in
/// practice. Errors: a value whose numerator or denominator exceeds 64 bits.
template <class Gain>
constexpr fraction value_of_game(int rows, int columns, Gain gain) {
    // Made positive first, and shifted back.
    long long least = gain(0, 0);
    for (int i = 0; i < rows; ++i)
        for (int j = 0; j < columns; ++j) least = gain(i, j) < least ? gain(i, j) : least;
    long long const shift = subtract(1LL, least);
    auto const positive = [&](int i, int j) { return add(gain(i, j), shift); };
    // A generic lambda, so that who only includes this compiles no linear program.
    auto const solve = [&]<class N>(std::type_identity<N>) {
        return detail::matrix_game<N>(rows, columns, positive);
    };
    auto quick = solve(std::type_identity<long long>());
    quick.fits = quick.fits && quick.program.fits();
    fraction const value = quick.fits ? quick.value_less(shift) : fraction();
    return quick.fits ? value
                      : solve(std::type_identity<detail::big_integer>()).value_less(shift);
}

}  // namespace selfalign

#endif
