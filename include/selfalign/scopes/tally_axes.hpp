// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_SCOPES_TALLY_AXES_HPP
#define SELFALIGN_SCOPES_TALLY_AXES_HPP

#include <selfalign/concepts/standard.hpp>

#include <algorithm>
#include <utility>
#include <vector>

/// Which fields of a tally have to be kept, and how the others follow from them. For run time.

namespace selfalign::scopes {

/// What each of some rows contributes to the fields of a tally. Only fields that others do not
/// determine have an axis of their own, narrow ones first: first places say all but one of
/// themselves, and pairwise support says Borda points.
class tally_axes {
public:
    struct axis {
        int field, least, most; // of what rows contribute, and most counted from the least
    };

    /// `contribution[r * fields + f]` >= 0: what row r adds to field f.
    tally_axes(int rows, int fields, int const* contribution)
        : rows_(rows), fields_(fields), contribution_(contribution, contribution + rows * fields) {
        choose();
    }

    int rows() const { return rows_; }
    int fields() const { return fields_; }
    std::size_t size() const { return axis_.size(); }
    axis const& operator[](std::size_t a) const { return axis_[a]; }
    int contributed(int row, int field) const {
        return contribution_[static_cast<std::size_t>(row * fields_ + field)];
    }
    /// How far a row goes along an axis.
    int along(std::size_t a, int row) const {
        return contributed(row, axis_[a].field) - axis_[a].least;
    }
    /// A field of so many parts, of which `at` are the places on the axes.
    int value(std::size_t field, int parts, int const* at) const {
        reading const& r = read_[field];
        int sum = parts * r.of_each_part;
        for (std::size_t a = 0; a < r.of_axis.size(); ++a) sum += r.of_axis[a] * at[a];
        return sum;
    }

private:
    /// A field from the axes.
    struct reading {
        int of_each_part = 0;
        std::vector<int> of_axis{};
    };

    void choose() {
        std::vector<int> order;
        std::vector<axis> span;
        for (int f = 0; f < fields_; ++f) {
            axis a{f, contributed(0, f), contributed(0, f)};
            for (int r = 0; r < rows_; ++r) {
                a.least = std::min(a.least, contributed(r, f));
                a.most = std::max(a.most, contributed(r, f));
            }
            a.most -= a.least;
            span.push_back(a);
            order.push_back(f);
        }
        std::sort(order.begin(), order.end(), [&](int f, int g) {
            int const of_f = span[static_cast<std::size_t>(f)].most;
            int const of_g = span[static_cast<std::size_t>(g)].most;
            return of_f < of_g || (of_f == of_g && f < g);
        });
        read_.resize(static_cast<std::size_t>(fields_));
        for (int const f : order) {
            reading& own = read_[static_cast<std::size_t>(f)];
            if (read_off(f, own)) continue;
            axis const& a = span[static_cast<std::size_t>(f)];
            own.of_each_part = a.least;
            own.of_axis.assign(axis_.size(), 0);
            own.of_axis.push_back(1);
            axis_.push_back(a);
        }
        for (reading& r : read_) r.of_axis.resize(axis_.size(), 0);
    }

    /// Whether a field is a sum of multiples of the axes so far and of a constant, in every row.
    bool read_off(int field, reading& found) const {
        // Elimination finds the multiples, if there are any; that they are right is looked at.
        std::size_t const unknowns = axis_.size() + 1;
        std::vector<std::vector<double>> rows;
        for (int r = 0; r < rows_; ++r) {
            rows.emplace_back(1, 1.0);
            for (std::size_t a = 0; a < axis_.size(); ++a) rows.back().push_back(along(a, r));
            rows.back().push_back(contributed(r, field));
        }
        std::vector<int> multiple(unknowns, 0);
        std::size_t used = 0;
        std::vector<std::size_t> pivot;
        for (std::size_t k = 0; k < unknowns; ++k) {
            std::size_t best = used;
            auto const size = [&](std::size_t r) {
                return rows[r][k] < 0 ? -rows[r][k] : rows[r][k];
            };
            for (std::size_t r = used; r < rows.size(); ++r)
                if (size(r) > size(best)) best = r;
            if (used == rows.size() || size(best) < 1e-6) return false;
            std::swap(rows[used], rows[best]);
            for (std::size_t r = 0; r < rows.size(); ++r) {
                if (r == used) continue;
                double const times = rows[r][k] / rows[used][k];
                for (std::size_t j = k; j <= unknowns; ++j) rows[r][j] -= times * rows[used][j];
            }
            ++used;
        }
        for (std::size_t k = 0; k < unknowns; ++k) {
            double const exact = rows[k][unknowns] / rows[k][k];
            if (!(exact > -1e6 && exact < 1e6)) return false;
            multiple[k] = static_cast<int>(exact < 0 ? exact - 0.5 : exact + 0.5);
        }
        for (int r = 0; r < rows_; ++r) {
            int sum = multiple[0];
            for (std::size_t a = 0; a < axis_.size(); ++a)
                sum += multiple[a + 1] * along(a, r);
            if (sum != contributed(r, field)) return false;
        }
        found.of_each_part = multiple[0];
        found.of_axis.assign(multiple.begin() + 1, multiple.end());
        return true;
    }

    int rows_, fields_;
    std::vector<int> contribution_;
    std::vector<axis> axis_;
    std::vector<reading> read_;
};

} // namespace selfalign::scopes

#endif
