// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CORE_GUESSED_SUPPORT_HPP
#define SELFALIGN_CORE_GUESSED_SUPPORT_HPP

#include <selfalign/concepts/standard.hpp>
#include <vector>

namespace selfalign::detail {

/// Follows the central path of a symmetric game in floating point: a guess at an optimal lottery
/// that draws all that any of them draws. Nothing may rely on it before it is proved. Real: double.
/// A template, as `big_integer` is; Index: as in `linear_program`.
///
/// The path: weights w >= 0 and a scale t >= 0 with w, t, what w gains against each option plus
/// t r, and options + 1 - r w, all 1 at the start; the products of opposite numbers are made equal
/// and driven to 0, and t with them. (A. Goldman and A. Tucker, 1956; S. Mehrotra, 1992; C. Roos,
/// T. Terlaky and J.-P. Vial, 1997)
template <class Real, class Index = unsigned>
class guessed_support {
public:
    /// gain(x, y) = -gain(y, x): what x gains against y, at most 1.
    template <class Gain>
    guessed_support(int options, Gain gain)
        : size_(static_cast<unsigned>(options) + 1), matrix_(size_ * size_), weight_(size_, 1.0),
          slack_(size_, 1.0), step_(size_), slack_step_(size_) {
        unsigned const t = size_ - 1;
        for (unsigned y = 0; y < t; ++y) {
            Real row = 0;
            for (unsigned x = 0; x < t; ++x)
                row += matrix_[y * size_ + x] = gain(static_cast<int>(x), static_cast<int>(y));
            matrix_[y * size_ + t] = 1 - row;
            matrix_[t * size_ + y] = row - 1;
        }
    }

    Real weight(int x) const { return weight_[static_cast<unsigned>(x)]; }
    bool draws(int x) const {
        auto const i = static_cast<unsigned>(x);
        return weight_[i] > slack_[i];
    }
    /// How far the end of the path is.
    Real gap() const {
        Real sum = 0;
        for (unsigned i = 0; i < size_; ++i) sum += weight_[i] * slack_[i];
        return sum / size_;
    }
    /// One step, which looks ahead for how much of the gap it can close. False once numbers fail.
    bool step() {
        Real const now = gap();
        std::vector<Real> target(size_);
        for (unsigned i = 0; i < size_; ++i) target[i] = -weight_[i] * slack_[i];
        if (!factor()) return false;
        solve(target);
        Real const length = longest();
        Real ahead = 0;
        for (unsigned i = 0; i < size_; ++i)
            ahead += (weight_[i] + length * step_[i]) * (slack_[i] + length * slack_step_[i]);
        Real const ratio = ahead / size_ / now;
        Real const goal = ratio * ratio * ratio * now;
        for (unsigned i = 0; i < size_; ++i)
            target[i] = goal - weight_[i] * slack_[i] - step_[i] * slack_step_[i];
        solve(target);
        Real const part = 0.9 * longest();
        for (unsigned i = 0; i < size_; ++i) {
            weight_[i] += part * step_[i];
            slack_[i] += part * slack_step_[i];
        }
        Real const left = gap();
        return left > 0 && left < now;
    }

private:
    // The largest part of a step, at most 1 / 0.9, that keeps all numbers from falling below 0.
    Real longest() const {
        Real part = 1 / 0.9;
        for (unsigned i = 0; i < size_; ++i) {
            if (weight_[i] + part * step_[i] < 0) part = -weight_[i] / step_[i];
            if (slack_[i] + part * slack_step_[i] < 0) part = -slack_[i] / slack_step_[i];
        }
        return part < 1 ? part : 1;
    }
    // Elimination with the largest pivot of each column.
    bool factor() {
        cells_ = matrix_;
        swapped_.resize(size_);
        for (unsigned i = 0; i < size_; ++i) cells_[i * size_ + i] += slack_[i] / weight_[i];
        for (unsigned k = 0; k < size_; ++k) {
            unsigned best = k;
            for (unsigned i = k + 1; i < size_; ++i)
                if (__builtin_fabs(cells_[i * size_ + k]) >
                    __builtin_fabs(cells_[best * size_ + k]))
                    best = i;
            swapped_[k] = best;
            Real* const pivot = &cells_[k * size_];
            if (best != k)
                for (unsigned j = 0; j < size_; ++j) {
                    Real const other = cells_[best * size_ + j];
                    cells_[best * size_ + j] = pivot[j];
                    pivot[j] = other;
                }
            if (!(__builtin_fabs(pivot[k]) > 0)) return false;
            for (unsigned i = k + 1; i < size_; ++i) {
                Real* const row = &cells_[i * size_];
                Real const f = row[k] /= pivot[k];
                for (unsigned j = k + 1; j < size_; ++j) row[j] -= f * pivot[j];
            }
        }
        return true;
    }
    // The step after which weight * slack = weight * slack + target, to first order.
    void solve(std::vector<Real> const& target) {
        for (unsigned i = 0; i < size_; ++i) step_[i] = target[i] / weight_[i];
        for (unsigned k = 0; k < size_; ++k) {
            Real const other = step_[swapped_[k]];
            step_[swapped_[k]] = step_[k];
            step_[k] = other;
        }
        for (unsigned i = 0; i < size_; ++i)
            for (unsigned j = 0; j < i; ++j) step_[i] -= cells_[i * size_ + j] * step_[j];
        for (unsigned i = size_; i-- > 0;) {
            for (unsigned j = i + 1; j < size_; ++j) step_[i] -= cells_[i * size_ + j] * step_[j];
            step_[i] /= cells_[i * size_ + i];
        }
        for (unsigned i = 0; i < size_; ++i)
            slack_step_[i] = (target[i] - slack_[i] * step_[i]) / weight_[i];
    }

    unsigned size_;
    std::vector<Real> matrix_, cells_, weight_, slack_, step_, slack_step_;
    std::vector<Index> swapped_;
};

} // namespace selfalign::detail

#endif
