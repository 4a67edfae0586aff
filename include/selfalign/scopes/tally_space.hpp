// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_SCOPES_TALLY_SPACE_HPP
#define SELFALIGN_SCOPES_TALLY_SPACE_HPP

#include <algorithm>
#include <vector>
#include <selfalign/core/number.hpp>
#include <selfalign/scopes/never_stops.hpp>
#include <selfalign/scopes/tally_axes.hpp>

/// How many ways there are to give rows to parts such that what the rows contribute adds up to each
/// state. For run time.

namespace selfalign::scopes {

/// 128 bits that may wrap.
__extension__ typedef unsigned __int128 wide_unsigned;

/// The sums of so many rows, each a cell of a box that has the axes of `tally_axes`. Where rows
/// come in pairs with the same total (each order and its reverse), a cell and its mirror image have
/// as many ways, and only half of the box is kept.
class tally_space {
public:
    /// `contribution[r * fields + f]` >= 0: what row r adds to field f.
    tally_space(int rows, int fields, int const* contribution, int parts)
        : axes_(rows, fields, contribution), parts_(parts), scale_(axes_.size()) {
        place_rows();
    }

    int parts() const { return parts_; }
    tally_axes const& axes() const { return axes_; }
    /// How many cells are kept; more than 10^15 are told as 10^15.
    long long cells() const { return kept_; }
    /// Whether the ways to every cell, and what they are computed from, stay below this.
    bool ways_below(double limit) const {
        double all = 1;
        for (int i = 0; i < parts_; ++i) all *= axes_.rows();
        double const weight = steps_.empty() ? 1 : static_cast<double>(steps_.back().weight);
        return all * static_cast<double>(like_first_) * parts_ * weight < limit;
    }

    /// In how many ways each cell is reached. The box is the power of a polynomial, and each
    /// coefficient of a power follows from those before it (Euler): with U the weight of a state
    /// over that of the first row alone, m rows like the first, and n parts,
    ///     m U(s) ways(s) = sum over other rows r of (n u_r - U(s - r)) ways(s - r).
    /// So every cell is finished once, and each of the parts costs nothing.
    /// Count: unsigned, with `ways_below` what it holds; sums of both signs may wrap on the way.
    /// `pace.go_on(cells)` is asked now and then; stopped, it returns nothing.
    template <class Count, class Pace = never_stops>
    std::vector<Count> ways(Pace&& pace = Pace()) const {
        std::vector<Count> at(static_cast<std::size_t>(kept_), 0);
        at[0] = 1;
        for (int i = 0; i < parts_; ++i) at[0] *= static_cast<Count>(like_first_);
        bool const all = for_each_cell(pace, [&](long long cell, long long weight, int const*) {
            Count& n = at[static_cast<std::size_t>(cell)];
            if (n == 0) return;
            if (cell > 0) n /= static_cast<Count>(weight * like_first_);
            Count const ways = n;
            for (step const& s : steps_) {
                if (cell + s.cells >= kept_) break;
                at[static_cast<std::size_t>(cell + s.cells)] +=
                    ways * static_cast<Count>(s.rows * (parts_ * s.weight - weight));
            }
        });
        if (!all) at.clear();
        return at;
    }

    /// `take(fields, ways)` for every state that is reached; `pace` as above, false if stopped.
    template <class Count, class Take, class Pace = never_stops>
    bool each_state(std::vector<Count> const& ways, Take const& take, Pace&& pace = Pace()) const {
        if (ways.empty()) return false;
        std::vector<int> fields(static_cast<std::size_t>(axes_.fields()));
        return for_each_cell(pace, [&](long long cell, long long, int const* at) {
            Count const n = ways[static_cast<std::size_t>(cell)];
            if (n == 0) return;
            for (std::size_t f = 0; f < fields.size(); ++f) fields[f] = axes_.value(f, parts_, at);
            take(fields.data(), n);
            if (!mirrored_ || 2 * cell == reach_) return;
            for (std::size_t f = 0; f < fields.size(); ++f)
                fields[f] = parts_ * pair_total_[f] - fields[f];
            take(fields.data(), n);
        });
    }

private:
    /// What a step along an axis counts for, and how far all parts go.
    struct scale {
        long long stride = 0; // in cells
        long long weight = 0;
        int most = 0;
    };
    /// Rows that lead equally far from the first one.
    struct step {
        long long cells, weight;
        long long rows;
    };

    void place_rows() {
        double all = 1;
        for (std::size_t a = 0; a < axes_.size(); ++a)
            all *= static_cast<double>(axes_[a].most) * parts_ + 1;
        if (all > 1e15) {
            kept_ = 1'000'000'000'000'000;
            return;
        }
        long long stride = 1, weight = 1;
        for (std::size_t a = axes_.size(); a-- > 0;) {
            scale_[a] = {stride, weight, axes_[a].most * parts_};
            stride *= scale_[a].most + 1LL;
            weight *= axes_[a].most + 1;
        }
        std::vector<step> all_rows;
        for (int r = 0; r < axes_.rows(); ++r) {
            step s{0, 0, 1};
            for (std::size_t a = 0; a < axes_.size(); ++a) {
                s.cells += scale_[a].stride * axes_.along(a, r);
                s.weight += scale_[a].weight * axes_.along(a, r);
            }
            all_rows.push_back(s);
        }
        // By cells is by weight: both are lexicographic.
        std::sort(all_rows.begin(), all_rows.end(),
                  [](step const& a, step const& b) { return a.cells < b.cells; });
        step const first = all_rows.front(), last = all_rows.back();
        first_cell_ = parts_ * first.cells;
        reach_ = parts_ * (last.cells - first.cells);
        mirrored_ = is_mirrored(all_rows);
        kept_ = (mirrored_ ? reach_ / 2 : reach_) + 1;
        like_first_ = 0;
        for (step s : all_rows) {
            s.cells -= first.cells;
            s.weight -= first.weight;
            if (s.cells == 0) ++like_first_;
            else if (!steps_.empty() && steps_.back().cells == s.cells) ++steps_.back().rows;
            else steps_.push_back(s);
        }
    }
    bool is_mirrored(std::vector<step> const& all) {
        if (parts_ < 2) return false; // the cells of two rows together are not yet told apart
        long long const total = all.front().cells + all.back().cells;
        for (std::size_t r = 0; r < all.size(); ++r)
            if (all[r].cells + all[all.size() - 1 - r].cells != total) return false;
        // In every pair the same total, hence that of all pairs.
        for (int f = 0; f < axes_.fields(); ++f) {
            int sum = 0;
            for (int r = 0; r < axes_.rows(); ++r) sum += axes_.contributed(r, f);
            pair_total_.push_back(2 * sum / axes_.rows());
        }
        return true;
    }

    /// `visit(cell, weight, at)` for all that are kept, in their order: `at` is the place on every
    /// axis, and the weight is over that of the first row alone. False if it was stopped.
    template <class Pace, class Visit>
    bool for_each_cell(Pace& pace, Visit const& visit) const {
        std::vector<int> at(axes_.size() + 1, 0);
        long long left = first_cell_;
        for (std::size_t a = 0; a < axes_.size(); ++a) {
            at[a] = static_cast<int>(left / scale_[a].stride);
            left %= scale_[a].stride;
        }
        long long weight = 0;
        constexpr long long together = 4096;
        for (long long begin = 0; begin < kept_; begin += together) {
            long long const end = std::min(begin + together, kept_);
            for (long long cell = begin; cell < end; ++cell) {
                visit(cell, weight, at.data());
                for (std::size_t a = axes_.size(); a-- > 0;) {
                    weight += scale_[a].weight;
                    if (++at[a] <= scale_[a].most) break;
                    weight -= scale_[a].weight * at[a];
                    at[a] = 0;
                }
            }
            if (!pace.go_on(end - begin)) return false;
        }
        return true;
    }

    tally_axes axes_;
    int parts_;
    std::vector<scale> scale_; // of each axis
    std::vector<step> steps_;  // nearest first
    std::vector<int> pair_total_;
    long long first_cell_ = 0, reach_ = 0, kept_ = 1, like_first_ = 1;
    bool mirrored_ = false;
};

} // namespace selfalign::scopes

#endif
