// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CORE_ZERO_SUM_HPP
#define SELFALIGN_CORE_ZERO_SUM_HPP

#include <selfalign/core/linear_program.hpp>
#include <selfalign/core/lottery.hpp>
#include <selfalign/core/number.hpp>

/// Exact solutions of symmetric zero-sum games: two opponents each pick an option, and whoever
/// picks x against y gains g(x, y) = -g(y, x). A lottery is optimal if it gains at least 0 against
/// every option; there is always one (J. von Neumann, 1928).
///
/// By `linear_program`, first with 64-bit entries, and with unbounded ones if these do not suffice.

namespace selfalign {

namespace detail {

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
            if (settled[x] != 0) common = greatest_common_divisor(common, weight[x]);
        total = total / common;
        for (int x = 0; x < options_; ++x)
            if (settled[x] != 0) weight[x] = weight[x] / common;
        return settles;
    }

    constexpr void reduce(store<N>& weight) const {
        N common(0);
        for (N const& w : weight) common = greatest_common_divisor(common, w);
        if (sign_of(common) != 0)
            for (int x = 0; x < options_; ++x) weight[x] = weight[x] / common;
    }

    int options_;
    store<long long> gain_;
    store<char> support_;
    bool fits_ = true;
};

// Asks the game with 64-bit numbers, and again without bound where they do not suffice.
template <class Word = long long, class Any = big_integer, class Game, class Answer>
constexpr auto ask_exactly(Game const& gain, Answer answer) {
    symmetric_game<Word> quick(gain);
    auto result = answer(quick);
    if (quick.fits()) return result;
    symmetric_game<Any> sure(gain);
    return answer(sure);
}

constexpr long long weight_in_64_bits(long long v) { return v; }
template <class N = big_integer>
constexpr long long weight_in_64_bits(std::type_identity_t<N> const& v) {
    if (!v.fits()) bad_input::the_weights_of_a_lottery_do_not_fit();
    return v.value();
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
/// Errors: weights without a common factor that exceed 64 bits.
template <class Number, int MaxOptions>
constexpr lottery<long long, MaxOptions> optimal_lottery(square<Number, MaxOptions> const& gain) {
    return lottery<long long, MaxOptions>(detail::ask_exactly(gain, [&](auto& game) {
        list<long long, MaxOptions> result(gain.side());
        game.find_support();
        auto const weight = game.even_lottery();
        for (int x = 0; x < gain.side() && game.fits(); ++x)
            result[x] = detail::weight_in_64_bits(weight[x]);
        return result;
    }));
}

} // namespace selfalign

#endif
