// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CORE_ZERO_SUM_HPP
#define SELFALIGN_CORE_ZERO_SUM_HPP

#include <selfalign/core/lottery.hpp>
#include <selfalign/core/majority.hpp>
#include <selfalign/core/number.hpp>

/// Exact solutions of symmetric zero-sum games: two opponents each pick an option, and whoever
/// picks x against y gains g(x, y) = -g(y, x). A lottery is optimal if it gains at least 0 against
/// every option; there is always one (J. von Neumann, 1928).
///
/// By the simplex method with R. Bland's rule (1977), which always ends, on integers only: a
/// tableau over one common denominator, of which every entry is a minor of the game
/// (J. Edmonds, 1967). First with 64-bit entries, and with unbounded ones if these do not suffice.

namespace selfalign {

namespace detail {

/// An integer of any size, as far as exact elimination needs it.
class big_integer {
public:
    constexpr big_integer(long long v = 0) : negative_(v < 0) {
        auto rest = static_cast<unsigned long long>(v);
        if (negative_) rest = ~rest + 1;
        for (; rest != 0; rest >>= 32) digits_.push_back(static_cast<unsigned>(rest));
    }

    constexpr int sign() const { return digits_.empty() ? 0 : negative_ ? -1 : 1; }
    constexpr bool fits() const {
        return digits_.size() < 2 || (digits_.size() == 2 && digits_[1] < 0x80000000U);
    }
    constexpr long long value() const {
        unsigned long long v = 0;
        for (auto i = digits_.size(); i-- > 0;) v = v << 32 | digits_[i];
        return negative_ ? -static_cast<long long>(v) : static_cast<long long>(v);
    }

    constexpr big_integer operator-() const {
        big_integer result = *this;
        result.negative_ = !negative_;
        return result;
    }
    friend constexpr big_integer operator*(big_integer const& a, big_integer const& b) {
        big_integer result;
        result.digits_.resize(a.digits_.size() + b.digits_.size(), 0);
        for (std::size_t i = 0; i < a.digits_.size(); ++i) {
            unsigned long long carry = 0;
            for (std::size_t j = 0; j < b.digits_.size(); ++j) {
                carry += static_cast<unsigned long long>(a.digits_[i]) * b.digits_[j]
                         + result.digits_[i + j];
                result.digits_[i + j] = static_cast<unsigned>(carry);
                carry >>= 32;
            }
            result.digits_[i + b.digits_.size()] = static_cast<unsigned>(carry);
        }
        result.negative_ = a.negative_ != b.negative_;
        result.trim();
        return result;
    }
    friend constexpr big_integer operator-(big_integer const& a, big_integer const& b) {
        if (a.negative_ != b.negative_) return sum(a, b, a.negative_);
        return smaller(a, b) ? difference(b, a, !a.negative_) : difference(a, b, a.negative_);
    }
    /// Towards zero, as the built-in ones do. (D. Knuth, 1969, algorithm D)
    friend constexpr big_integer operator/(big_integer const& a, big_integer const& b) {
        big_integer remainder = a;
        return divide(remainder, b);
    }
    friend constexpr big_integer operator%(big_integer const& a, big_integer const& b) {
        big_integer remainder = a;
        divide(remainder, b);
        return remainder;
    }

private:
    constexpr void trim() {
        while (!digits_.empty() && digits_.back() == 0) digits_.pop_back();
    }
    static constexpr bool smaller(big_integer const& a, big_integer const& b) {
        if (a.digits_.size() != b.digits_.size()) return a.digits_.size() < b.digits_.size();
        for (auto i = a.digits_.size(); i-- > 0;)
            if (a.digits_[i] != b.digits_[i]) return a.digits_[i] < b.digits_[i];
        return false;
    }
    static constexpr big_integer sum(big_integer const& a, big_integer const& b, bool negative) {
        if (a.digits_.size() < b.digits_.size()) return sum(b, a, negative);
        big_integer result = a;
        result.negative_ = negative;
        unsigned long long carry = 0;
        for (std::size_t i = 0; i < a.digits_.size(); ++i) {
            carry += a.digits_[i];
            if (i < b.digits_.size()) carry += b.digits_[i];
            result.digits_[i] = static_cast<unsigned>(carry);
            carry >>= 32;
        }
        if (carry != 0) result.digits_.push_back(static_cast<unsigned>(carry));
        return result;
    }
    static constexpr big_integer difference(big_integer const& larger, big_integer const& lesser,
                                            bool negative) {
        big_integer result = larger;
        result.negative_ = negative;
        result.subtract(lesser.digits_, 0, 1);
        result.trim();
        return result;
    }
    // Subtracts digits * factor, shifted by whole digits; returns what is missing at the top.
    constexpr unsigned long long subtract(std::vector<unsigned> const& digits, std::size_t shift,
                                          unsigned long long factor) {
        unsigned long long borrow = 0;
        std::size_t i = shift;
        for (; i < shift + digits.size() || (borrow != 0 && i < digits_.size()); ++i) {
            borrow += factor * (i < shift + digits.size() ? digits[i - shift] : 0);
            auto const low = static_cast<unsigned>(borrow);
            borrow = (borrow >> 32) + (digits_[i] < low ? 1 : 0);
            digits_[i] -= low;
        }
        return borrow;
    }
    // Adds digits, shifted; returns the carry out of the top.
    constexpr unsigned long long add_back(std::vector<unsigned> const& digits, std::size_t shift) {
        unsigned long long carry = 0;
        for (std::size_t i = shift; i < digits_.size(); ++i) {
            carry += digits_[i];
            if (i < shift + digits.size()) carry += digits[i - shift];
            digits_[i] = static_cast<unsigned>(carry);
            carry >>= 32;
        }
        return carry;
    }
    // The quotient; leaves the remainder.
    static constexpr big_integer divide(big_integer& a, big_integer const& b) {
        big_integer quotient;
        if (smaller(a, b)) return quotient;
        // A divisor with its highest bit set makes the guess of a digit too large by at most 2.
        unsigned const scale = 1U << __builtin_clz(b.digits_.back());
        big_integer const divisor = b * scale;
        std::vector<unsigned> const& d = divisor.digits_;
        bool const negative = a.negative_;
        a = a * scale;
        a.digits_.push_back(0);
        quotient.digits_.resize(a.digits_.size() - d.size(), 0);
        quotient.negative_ = negative != b.negative_;
        for (auto k = quotient.digits_.size(); k-- > 0; a.digits_.pop_back()) {
            unsigned long long guess = (static_cast<unsigned long long>(a.digits_.back()) << 32
                                        | a.digits_[a.digits_.size() - 2])
                                       / d.back();
            if (guess > 0xFFFFFFFFU) guess = 0xFFFFFFFFU;
            auto missing = a.subtract(d, k, guess);
            for (; missing != 0; --guess) missing -= a.add_back(d, k);
            quotient.digits_[k] = static_cast<unsigned>(guess);
        }
        quotient.trim();
        // Undo the scaling of the remainder.
        unsigned long long rest = 0;
        for (auto i = a.digits_.size(); i-- > 0;) {
            rest = rest << 32 | a.digits_[i];
            a.digits_[i] = static_cast<unsigned>(rest / scale);
            rest %= scale;
        }
        a.trim();
        a.negative_ = negative;
        return quotient;
    }

    bool negative_ = false;
    std::vector<unsigned> digits_; // of base 2^32, lowest first, no zeros at the top
};

__extension__ using int128 = __int128;

constexpr int sign_of(long long v) { return v < 0 ? -1 : v > 0 ? 1 : 0; }
constexpr int sign_of(big_integer const& v) { return v.sign(); }

// The sign of a b - c d.
constexpr int compare_products(long long a, long long b, long long c, long long d) {
    int128 const v = int128{a} * b - int128{c} * d;
    return v < 0 ? -1 : v > 0 ? 1 : 0;
}
constexpr int compare_products(big_integer const& a, big_integer const& b, big_integer const& c,
                               big_integer const& d) {
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
constexpr big_integer eliminated(big_integer const& a, big_integer const& b, big_integer const& c,
                                 big_integer const& d, big_integer const& divisor, bool&) {
    return (a * b - c * d) / divisor;
}

constexpr long long narrow(long long v) { return v; }
constexpr long long narrow(big_integer const& v) {
    if (!v.fits()) bad_input::a_number_does_not_fit("a weight of an optimal lottery");
    return v.value();
}

template <class N>
constexpr N weights_divisor(N a, N b) {
    while (sign_of(b) != 0) {
        N rest = a % b;
        a = b;
        b = rest;
    }
    return sign_of(a) < 0 ? -a : a;
}

// maximise c x subject to M x <= b and x >= 0, where b >= 0, so that x = 0 is a solution to start
// with. Row i says that a basic variable is (right side - sum of its cells times the free
// variables) / denominator. Variables 0..columns-1 are x, then comes the slack of each row.
template <class N>
class linear_program {
public:
    constexpr linear_program(int rows, int columns)
        : rows_(rows), columns_(columns), cells_((rows + 1) * (columns + 1)), basic_(rows),
          free_(columns), denominator_(1) {
        for (int i = 0; i < rows; ++i) basic_[i] = columns + i;
        for (int j = 0; j < columns; ++j) free_[j] = j;
    }

    /// Before the first `maximise`: a coefficient; the right side is column `columns`.
    constexpr N& cell(int i, int j) { return cells_[i * (columns_ + 1) + j]; }
    /// False once the entries have outgrown 64 bits; nothing else is to be believed then.
    constexpr bool fits() const { return fits_; }

    /// Moves to a solution at which the sum of the variables in `wanted` is largest.
    constexpr void maximise(store<char> const& wanted) {
        for (int j = 0; j <= columns_; ++j) {
            N gain = j < columns_ && is_in(wanted, free_[j]) ? denominator_ : N(0);
            for (int i = 0; i < rows_; ++i)
                if (is_in(wanted, basic_[i])) gain = eliminated(gain, 1, cell(i, j), 1, 1, fits_);
            cell(rows_, j) = gain;
        }
        for (int column = entering(); column >= 0 && fits_; column = entering()) {
            int const row = leaving(column);
            // A best solution exists, so there is a row unless an entry went wrong.
            if (row < 0) return;
            pivot(row, column);
        }
    }

    /// A variable at the current solution, over `denominator`.
    constexpr N value(int variable) {
        for (int i = 0; i < rows_; ++i)
            if (basic_[i] == variable) return cell(i, columns_);
        return N(0);
    }
    constexpr N const& denominator() const { return denominator_; }
    /// Whether a variable is 0 at every best solution, as far as the last `maximise` can tell.
    constexpr bool is_fixed_at_zero(int variable) {
        for (int j = 0; j < columns_; ++j)
            if (free_[j] == variable) return sign_of(cell(rows_, j)) < 0;
        return false;
    }

private:
    constexpr bool is_in(store<char> const& set, int variable) const {
        return variable < columns_ && set[variable] != 0;
    }
    // Of several, the variable with the lowest number: Bland's rule.
    constexpr int entering() {
        int best = -1;
        for (int j = 0; j < columns_; ++j)
            if (sign_of(cell(rows_, j)) > 0 && (best < 0 || free_[j] < free_[best])) best = j;
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
    store<int> basic_, free_;
    N denominator_;
    bool fits_ = true;
};

// What both attempts, with 64 bits and without bound, have in common.
template <class N>
class symmetric_game {
public:
    template <class Number, int MaxOptions>
    constexpr explicit symmetric_game(square<Number, MaxOptions> const& gain)
        : options_(gain.side()), gain_(gain.side() * gain.side()), support_(gain.side()) {
        // Small numbers stay small for longer.
        long long unit = 0;
        for (int x = 0; x < options_; ++x)
            for (int y = 0; y < x; ++y)
                unit = greatest_common_divisor(unit, static_cast<long long>(gain(x, y)));
        if (unit < 0) unit = -unit;
        if (unit == 0) unit = 1;
        for (int x = 0; x < options_; ++x)
            for (int y = 0; y < options_; ++y) at(x, y) = static_cast<long long>(gain(x, y)) / unit;
    }

    constexpr bool fits() const { return fits_; }
    constexpr bool in_support(int x) const { return support_[x] != 0; }

    /// Which options some optimal lottery draws: look for one that draws options not yet found
    /// until there is none.
    constexpr void find_support() {
        linear_program<N> program(options_ + 1, options_);
        for (int y = 0; y < options_; ++y)
            for (int x = 0; x < options_; ++x) program.cell(y, x) = N(-at(x, y));
        for (int x = 0; x <= options_; ++x) program.cell(options_, x) = N(1);
        store<char> wanted(options_);
        for (bool found = true; found;) {
            for (int x = 0; x < options_; ++x) wanted[x] = support_[x] != 0 ? 0 : 1;
            program.maximise(wanted);
            found = false;
            for (int x = 0; x < options_; ++x)
                if (support_[x] == 0 && sign_of(program.value(x)) > 0) {
                    support_[x] = 1;
                    found = true;
                }
        }
        fits_ = program.fits();
    }

    /// After `find_support`: the optimal lottery whose smallest weight within the support is
    /// largest, then the second smallest, and so on: one lottery, whatever the options are called.
    constexpr store<N> even_lottery() {
        store<N> weight(options_);
        if (!find_only_solution(weight)) {
            N total(1);
            store<char> settled(options_);
            for (int left = support_size(); left > 0 && fits_;)
                left -= raise_smallest(weight, total, settled);
        }
        reduce(weight);
        return weight;
    }

private:
    constexpr long long& at(int x, int y) { return gain_[x * options_ + y]; }
    constexpr int support_size() const {
        int size = 0;
        for (int x = 0; x < options_; ++x) size += support_[x];
        return size;
    }

    // Optimal lotteries gain 0 against all of the support, so if these equations have but one
    // solution, up to a factor, that is it.
    constexpr bool find_only_solution(store<N>& weight) {
        int const size = support_size();
        store<int> name(size);
        for (int x = 0, k = 0; x < options_; ++x)
            if (support_[x] != 0) name[k++] = x;
        store<N> cells(size * size);
        auto const cell = [&](int i, int j) -> N& { return cells[i * size + j]; };
        for (int y = 0; y < size; ++y)
            for (int x = 0; x < size; ++x) cell(y, x) = N(at(name[x], name[y]));
        N denominator(1);
        int unsolved = -1;
        int rank = 0;
        store<int> solved(size);
        for (int column = 0; column < size; ++column) {
            int row = rank;
            while (row < size && sign_of(cell(row, column)) == 0) ++row;
            if (row == size) {
                if (unsolved >= 0) return false;
                unsolved = column;
                continue;
            }
            for (int j = 0; j < size; ++j) {
                N const other = cell(row, j);
                cell(row, j) = cell(rank, j);
                cell(rank, j) = other;
            }
            N const p = cell(rank, column);
            for (int i = 0; i < size; ++i) {
                N const factor = cell(i, column);
                if (i == rank) continue;
                for (int j = 0; j < size; ++j)
                    cell(i, j) =
                        eliminated(cell(i, j), p, factor, cell(rank, j), denominator, fits_);
            }
            denominator = p;
            solved[rank++] = column;
        }
        if (!fits_) return false;
        for (int i = 0; i < rank; ++i) weight[name[solved[i]]] = -cell(i, unsolved);
        weight[name[unsolved]] = denominator;
        // All have one sign.
        if (sign_of(denominator) < 0)
            for (int x = 0; x < options_; ++x) weight[x] = -weight[x];
        return true;
    }

    // Maximises the smallest weight t among the options not yet settled, whose weights are t + r;
    // settled ones keep their share weight / total. Settles those that cannot get more than t.
    constexpr int raise_smallest(store<N>& weight, N& total, store<char>& settled) {
        // Variables: r of each option, t, and the scale `all`, at most 1, that makes 0 a solution.
        int const t = options_;
        int const all = options_ + 1;
        linear_program<N> program(options_ + 3, options_ + 2);
        auto const add_share = [&](int row, int x, N const& factor) {
            if (support_[x] == 0) return;
            auto const add_to = [&](int column, N const& times) {
                program.cell(row, column) =
                    eliminated(program.cell(row, column), 1, N(-factor), times, 1, fits_);
            };
            if (settled[x] != 0) {
                add_to(all, weight[x]);
            } else {
                add_to(x, 1);
                add_to(t, 1);
            }
        };
        for (int x = 0; x < options_; ++x) {
            for (int y = 0; y < options_; ++y) add_share(y, x, N(-at(x, y)));
            add_share(options_, x, N(1));
            add_share(options_ + 1, x, N(-1));
        }
        auto const add_total = [&](int row, N const& times) {
            program.cell(row, all) = eliminated(program.cell(row, all), 1, total, times, 1, fits_);
        };
        add_total(options_, 1);
        add_total(options_ + 1, -1);
        program.cell(options_ + 2, all) = N(1);
        program.cell(options_ + 2, options_ + 2) = N(1);
        store<char> wanted(options_ + 2);
        wanted[t] = 1;
        program.maximise(wanted);
        fits_ = fits_ && program.fits();
        if (!fits_) return 0;

        N const smallest = program.value(t);
        N const scale = program.denominator();
        auto const scaled = [&](N const& v) { return eliminated(v, scale, 0, 0, 1, fits_); };
        total = scaled(total);
        int settles = 0;
        for (int x = 0; x < options_; ++x) {
            if (settled[x] != 0) {
                weight[x] = scaled(weight[x]);
            } else if (support_[x] != 0 && program.is_fixed_at_zero(x)) {
                weight[x] = smallest;
                settled[x] = 1;
                ++settles;
            }
        }
        N common = total;
        for (int x = 0; x < options_; ++x)
            if (settled[x] != 0) common = weights_divisor(common, weight[x]);
        total = total / common;
        for (int x = 0; x < options_; ++x)
            if (settled[x] != 0) weight[x] = weight[x] / common;
        return settles;
    }

    constexpr void reduce(store<N>& weight) const {
        N common(0);
        for (N const& w : weight) common = weights_divisor(common, w);
        if (sign_of(common) != 0)
            for (int x = 0; x < options_; ++x) weight[x] = weight[x] / common;
    }

    int options_;
    store<long long> gain_;
    store<char> support_;
    bool fits_ = true;
};

// Asks the game with 64-bit numbers, and again without bound where they do not suffice.
template <class Game, class Answer>
constexpr auto ask_exactly(Game const& gain, Answer answer) {
    symmetric_game<long long> quick(gain);
    auto result = answer(quick);
    if (quick.fits()) return result;
    symmetric_game<big_integer> sure(gain);
    return answer(sure);
}

} // namespace detail

/// All options that some optimal lottery draws, of the game in which x against y gains
/// gain(x, y) = -gain(y, x). Cost: a few linear programs, about options^4 in practice.
template <class Number, int MaxOptions>
constexpr option_set_for<MaxOptions> optimal_support(square<Number, MaxOptions> const& gain) {
    return detail::ask_exactly(gain, [&](auto& game) {
        game.find_support();
        option_set_for<MaxOptions> result;
        for (int x = 0; x < gain.side(); ++x)
            if (game.in_support(x)) result.insert(opt(x));
        return result;
    });
}

/// One optimal lottery: where there are several, the most even one, i.e. the one whose smallest
/// weight among all options that can be drawn at all is largest, then the second smallest, and so
/// on. It draws all of `optimal_support` and does not depend on how options are numbered.
/// Errors: a weight that exceeds 64 bits.
template <class Number, int MaxOptions>
constexpr lottery<long long, MaxOptions> optimal_lottery(square<Number, MaxOptions> const& gain) {
    return lottery<long long, MaxOptions>(detail::ask_exactly(gain, [&](auto& game) {
        list<long long, MaxOptions> result(gain.side());
        game.find_support();
        auto const weight = game.even_lottery();
        for (int x = 0; x < gain.side() && game.fits(); ++x) result[x] = detail::narrow(weight[x]);
        return result;
    }));
}

} // namespace selfalign

#endif
