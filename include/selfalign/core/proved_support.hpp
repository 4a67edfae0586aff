// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CORE_PROVED_SUPPORT_HPP
#define SELFALIGN_CORE_PROVED_SUPPORT_HPP

#include <utility>
#include <vector>
#include <selfalign/core/guessed_support.hpp>
#include <selfalign/core/residues.hpp>

namespace selfalign::detail {

// T, which a compiler does not look into before there is a For.
template <class T, class> struct once_known { using type = T; };

/// Which options some optimal lottery of a symmetric game draws, S, with a proof in integers: a
/// lottery that draws exactly S, gains 0 against each of S and more than 0 against every other
/// option. No optimal lottery draws what some optimal one gains from. (A. Goldman and A. Tucker,
/// 1956: there always is such a lottery.)
///
/// Its weights are the solution of the skew-symmetric equations on S, times a Pfaffian, which makes
/// them integers: known by their remainders modulo enough primes, because J. Hadamard's inequality
/// (1893) bounds Pfaffians. Gain: gain(x, y) = -gain(y, x), 64-bit integers above the lowest.
template <class Gain>
class proved_support {
    template <class T>
    using many = typename once_known<std::vector<T>, Gain>::type;
    using digits = mixed_radix<typename once_known<long long, Gain>::type>;
    using residue = typename once_known<detail::residue, Gain>::type;
    using residues = basic_residues<residue>;

public:
    using set = many<char>;

    proved_support(int options, Gain const& gain) : options_(options), gain_(gain) {
        for (int x = 0; x < options; ++x)
            for (int y = 0; y < x; ++y)
                if (magnitude(x, y) > largest_) largest_ = magnitude(x, y);
    }

    /// Guesses until a guess is proved. False if none is.
    bool find() {
        auto const scale = static_cast<double>(largest_ == 0 ? 1 : largest_);
        guessed_support<typename once_known<double, Gain>::type> path(options_, [&](int x, int y) {
            return static_cast<double>(gain_(x, y)) / scale;
        });
        set last, refuted;
        for (int steps = 0; steps < 100 && path.gap() > 1e-280; ++steps) {
            if (!path.step()) return false;
            set drawn;
            for (int x = 0; x < options_; ++x) drawn.push_back(path.draws(x) ? 1 : 0);
            bool const settled = drawn == last && (drawn != refuted || steps % 8 == 0);
            last = drawn;
            if (!settled || path.gap() > 1e-4) continue;
            if (prove(drawn, [&](int x) { return path.weight(x); })) return true;
            refuted = drawn;
        }
        return false;
    }

    /// Whether those that are `drawn` are all that optimal lotteries draw, as far as the weights of
    /// this one, which are about weight(x), show it. True is a proof.
    template <class Weight>
    bool prove(set const& drawn, Weight weight) {
        names_.clear();
        weights_.clear();
        moduli_.clear();
        free_.clear();
        for (int x = 0; x < options_; ++x)
            if (drawn[static_cast<unsigned>(x)] != 0) names_.push_back(x);
        if (names_.empty()) return false;
        residue prime = (residue{1} << 62) - 1;
        // The order of elimination is that of the first prime: signs may depend on it.
        rank_ = names_.size();
        prime = prime_below<residue>(prime);
        cells_of(residues(prime));
        eliminate(residues(prime), true);
        if (rank_ == names_.size()) return false;
        round_free(weight);
        many<many<residue>> remainders;
        for (std::size_t const bits = bits_needed(); 61 * moduli_.size() < bits;) {
            residues const modulo(prime);
            many<residue> found = solve(modulo);
            prime = prime_below<residue>(prime);
            // A prime that divides the Pfaffian tells nothing.
            if (found.empty()) continue;
            moduli_.push_back(modulo);
            remainders.push_back(std::move(found));
        }
        return check(drawn, remainders);
    }

    /// After a proof: whether there are several optimal lotteries, and the weights if not, up to a
    /// common factor: of the option names()[i].
    bool several() const { return names_.size() - rank_ > 1; }
    many<int> const& names() const { return names_; }
    template <class Big = big_integer>
    Big weight(std::size_t i) const {
        Big const w = weights_[i].value(moduli_);
        return w.sign() < 0 ? -w : w;
    }

private:
    // The weights that solve the equations whatever they are: one up to a factor, or as guessed.
    template <class Weight>
    void round_free(Weight weight) {
        double most = 0;
        for (std::size_t i = rank_; i < names_.size(); ++i)
            if (weight(names_[i]) > most) most = weight(names_[i]);
        for (std::size_t i = rank_; i < names_.size(); ++i)
            free_.push_back(
                several() ? 1 + static_cast<long long>(weight(names_[i]) / most * 0x1p40) : 1);
    }
    residue magnitude(int x, int y) const {
        long long const g = gain_(x, y);
        return g < 0 ? 0 - static_cast<residue>(g) : static_cast<residue>(g);
    }
    static unsigned bits_of(two_words v) {
        unsigned bits = 0;
        for (; v != 0; v >>= 1) ++bits;
        return bits;
    }
    // Of a number more than twice as large as every gain of the lottery, and thus every weight.
    unsigned bits_needed() const {
        unsigned const largest = bits_of(largest_);
        // Squares of more than 55 bits are rounded up, so that sums fit.
        unsigned const dropped = largest > 55 ? largest - 55 : 0;
        unsigned bits = 0;
        for (int x : names_) {
            two_words sum = 1;
            for (int y : names_) {
                two_words const part = (magnitude(x, y) >> dropped) + (dropped != 0 ? 1 : 0);
                sum += part * part;
            }
            bits += bits_of(sum) + 2 * dropped;
        }
        two_words total = 0;
        for (long long f : free_) total += static_cast<residue>(f);
        // The square of a Pfaffian is at most the product of lengths, roots of sums of squares.
        return bits / 4 + 1 + bits_of(total) + largest + bits_of(names_.size()) + 2;
    }
    residue& cell(std::size_t i, std::size_t j) { return cells_[i * names_.size() + j]; }
    // Row y, column x: what x gains against y.
    void cells_of(residues const& modulo) {
        cells_.assign(names_.size() * names_.size(), 0);
        for (std::size_t i = 0; i < names_.size(); ++i)
            for (std::size_t j = i + 1; j < names_.size(); ++j) {
                cell(i, j) = modulo.of(gain_(names_[j], names_[i]));
                cell(j, i) = modulo.negative(cell(i, j));
            }
        right_.assign(names_.size(), 0);
        for (std::size_t i = 0; i < names_.size(); ++i)
            for (std::size_t f = 0; f < free_.size(); ++f)
                right_[i] = modulo.plus(
                    right_[i], modulo.times(modulo.negative(cell(i, rank_ + f)),
                                            modulo.of(free_[f])));
    }
    // Eliminates two rows and columns at a time, of the first `rank_`, above the diagonal. The
    // first time it also chooses which, and ends with those that are left.
    bool eliminate(residues const& modulo, bool choose) {
        pfaffian_ = modulo.of(1);
        for (std::size_t p = 0; p < rank_; p += 2) {
            std::size_t const q = p + 1;
            if (choose && !bring_pivot(p)) {
                rank_ = p;
                return true;
            }
            residue const pivot = cell(p, q);
            if (pivot == 0) return false;
            pfaffian_ = modulo.times(pfaffian_, pivot);
            residue const inverse = modulo.inverse(pivot);
            for (std::size_t i = q + 1; i < rank_; ++i) {
                residue const u = modulo.times(modulo.negative(cell(p, i)), inverse);
                residue const v = modulo.times(cell(q, i), inverse);
                right_[i] = modulo.plus(right_[i], modulo.products(u, right_[q], v, right_[p]));
                for (std::size_t j = i + 1; j < rank_; ++j) {
                    cell(i, j) =
                        modulo.plus(cell(i, j), modulo.products(u, cell(q, j), v, cell(p, j)));
                    if (choose) cell(j, i) = modulo.negative(cell(i, j));
                }
            }
        }
        return true;
    }
    bool bring_pivot(std::size_t p) {
        for (std::size_t i = p; i < names_.size(); ++i)
            for (std::size_t j = i + 1; j < names_.size(); ++j)
                if (cell(i, j) != 0) {
                    swap_names(p, i);
                    swap_names(p + 1, j);
                    return true;
                }
        return false;
    }
    void swap_names(std::size_t a, std::size_t b) {
        std::swap(names_[a], names_[b]);
        for (std::size_t k = 0; k < names_.size(); ++k) std::swap(cell(a, k), cell(b, k));
        for (std::size_t k = 0; k < names_.size(); ++k) std::swap(cell(k, a), cell(k, b));
    }
    // The weights times the Pfaffian.
    many<residue> solve(residues const& modulo) {
        many<residue> weight;
        cells_of(modulo);
        if (!eliminate(modulo, false)) return weight;
        weight.resize(names_.size());
        for (std::size_t f = 0; f < free_.size(); ++f) weight[rank_ + f] = modulo.of(free_[f]);
        for (std::size_t p = rank_; p > 0;) {
            p -= 2;
            std::size_t const q = p + 1;
            residue of_p = modulo.negative(right_[p]);
            residue of_q = modulo.negative(right_[q]);
            for (std::size_t j = q + 1; j < rank_; ++j) {
                of_p = modulo.plus(of_p, modulo.times(cell(p, j), weight[j]));
                of_q = modulo.plus(of_q, modulo.times(cell(q, j), weight[j]));
            }
            residue const inverse = modulo.inverse(cell(p, q));
            weight[q] = modulo.times(modulo.negative(of_p), inverse);
            weight[p] = modulo.times(of_q, inverse);
        }
        for (residue& w : weight) w = modulo.times(w, pfaffian_);
        return weight;
    }
    // That all weights have one sign, and so have all gains, except against S, where they are 0.
    bool check(set const& drawn,
               many<many<residue>> const& remainders) {
        for (std::size_t i = 0; i < names_.size(); ++i)
            weights_.emplace_back(moduli_, [&](unsigned k) { return remainders[k][i]; });
        int const sign = weights_[0].sign();
        for (digits const& w : weights_)
            if (w.sign() == 0 || w.sign() != sign) return false;
        for (int y = 0; y < options_; ++y) {
            digits const gained(moduli_, [&](unsigned k) {
                residue sum = 0;
                for (std::size_t i = 0; i < names_.size(); ++i)
                    sum = moduli_[k].plus(sum, moduli_[k].times(moduli_[k].of(gain_(names_[i], y)),
                                                                remainders[k][i]));
                return sum;
            });
            if (gained.sign() != (drawn[static_cast<unsigned>(y)] != 0 ? 0 : sign)) return false;
        }
        return true;
    }

    int options_;
    Gain const& gain_;
    residue largest_ = 0;
    many<int> names_;  // of S, those that are solved for first
    std::size_t rank_ = 0;
    many<long long> free_; // the weights of the others
    many<residue> cells_, right_;
    residue pfaffian_ = 0;
    many<residues> moduli_;
    many<digits> weights_;
};

} // namespace selfalign::detail

#endif
