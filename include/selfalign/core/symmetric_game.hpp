// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CORE_SYMMETRIC_GAME_HPP
#define SELFALIGN_CORE_SYMMETRIC_GAME_HPP

#include <selfalign/core/linear_program.hpp>
#include <selfalign/core/number.hpp>
#include <selfalign/core/proved_support.hpp>

namespace selfalign {

namespace detail {

// What both attempts, with 64 bits and without bound, have in common.
// Flag, Index: as in `linear_program`.
template <class N, class Flag = char, class Index = int>
class symmetric_game {
public:
    template <class Number, int MaxOptions>
    constexpr explicit symmetric_game(square<Number, MaxOptions> const& gain)
        : options_(gain.side()), gain_(gain.side() * gain.side()), support_(gain.side()),
          copies_(gain.side(), 1) {
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
    constexpr int options() const { return options_; }
    constexpr long long operator()(int x, int y) const { return gain_[x * options_ + y]; }

    /// Which options some optimal lottery draws: look for one that draws options not yet found
    /// until there is none.
    constexpr void find_support() {
        linear_program<N> program(options_ + 1, options_);
        for (int y = 0; y < options_; ++y)
            for (int x = 0; x < options_; ++x) program.cell(y, x) = N(-at(x, y));
        for (int x = 0; x <= options_; ++x) program.cell(options_, x) = N(1);
        store<Flag> wanted(options_);
        for (bool found = true; found && program.fits();) {
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

    /// Instead of `find_support`. Takes what is proved, if anything is.
    bool prove_support() {
        proved_support proof(options_, *this);
        if (!proof.find()) return false;
        for (int x : proof.names()) support_[x] = 1;
        solutions_ = proof.several() ? several : one;
        if (proof.several()) return true;
        only_ = store<N>(options_);
        for (std::size_t i = 0; i < proof.names().size(); ++i)
            only_[proof.names()[i]] = proof.weight(i);
        return true;
    }
    constexpr bool has_several() const { return solutions_ == several; }
    /// An option stands for so many alike, which get the same weight each.
    constexpr void copy(int x, int times) { copies_[x] = times; }
    /// Instead of `find_support`: of another game's proof, that there are several.
    template <class Other>
    constexpr void draw_several(symmetric_game<Other> const& proved) {
        for (int x = 0; x < options_; ++x) support_[x] = proved.in_support(x) ? 1 : 0;
        solutions_ = several;
    }

    /// After `find_support`: the optimal lottery whose smallest weight within the support is
    /// largest, then the second smallest, and so on: one lottery, whatever the options are called.
    constexpr store<N> even_lottery() {
        store<N> weight(options_);
        if (solutions_ == one) weight = only_;
        if (solutions_ == one ||
            (fits_ && solutions_ == not_known && find_only_solution(weight))) {
            share_among_copies(weight);
        } else {
            N total(1);
            store<Flag> settled(options_);
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
        store<Index> name(size);
        for (int x = 0, k = 0; x < options_; ++x)
            if (support_[x] != 0) name[k++] = x;
        store<N> cells(size * size);
        auto const cell = [&](int i, int j) -> N& { return cells[i * size + j]; };
        for (int y = 0; y < size; ++y)
            for (int x = 0; x < size; ++x) cell(y, x) = N(at(name[x], name[y]));
        N denominator(1);
        int unsolved = -1;
        int rank = 0;
        store<Index> solved(size);
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
    constexpr int raise_smallest(store<N>& weight, N& total, store<Flag>& settled) {
        // Variables: r of each option, t, and the scale `all`, at most 1, that makes 0 a solution.
        int const t = options_;
        int const all = options_ + 1;
        linear_program<N> program(options_ + 3, options_ + 2);
        auto const add_share = [&](int row, int x, N const& of_each) {
            if (support_[x] == 0) return;
            N const factor = eliminated(0, 0, N(-of_each), N(copies_[x]), 1, fits_);
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
        store<Flag> wanted(options_ + 2);
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

    // What each copy gets of what all get together.
    constexpr void share_among_copies(store<N>& weight) {
        for (int x = 0; x < options_; ++x) {
            if (copies_[x] == 1) continue;
            N const common = greatest_common_divisor(N(copies_[x]), weight[x]);
            N const times = N(copies_[x]) / common;
            weight[x] = weight[x] / common;
            for (int y = 0; y < options_; ++y)
                if (y != x) weight[y] = eliminated(0, 0, N(-times), weight[y], 1, fits_);
        }
    }

    constexpr void reduce(store<N>& weight) const {
        N common(0);
        for (N const& w : weight) common = greatest_common_divisor(common, w);
        if (sign_of(common) != 0)
            for (int x = 0; x < options_; ++x) weight[x] = weight[x] / common;
    }

    int options_;
    store<long long> gain_;
    store<Flag> support_;
    store<Index> copies_;
    bool fits_ = true;
    // How many optimal lotteries there are, and which if one, where a proof has told.
    enum { not_known, one, several } solutions_ = not_known;
    store<N> only_{0};
};

} // namespace detail

} // namespace selfalign

#endif
