// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_SCOPES_TALLY_SPACE_HPP
#define SELFALIGN_SCOPES_TALLY_SPACE_HPP

#include <algorithm>
#include <cstdint>
#include <vector>
#include <selfalign/core/number.hpp>

/// How many ways there are to give rows to parts such that what the rows contribute adds up to each
/// state. For run time.

namespace selfalign::scopes {

/// 128 bits that may wrap.
__extension__ typedef unsigned __int128 wide_unsigned;

/// The sums of so many rows, each a cell of a box. Only fields that others do not determine have an
/// axis of their own, narrow ones first: first places say all but one of themselves, and pairwise
/// support says Borda points. Where rows come in pairs with the same total (each order and its
/// reverse), a cell and its mirror image have as many ways, and only half of the box is kept.
class tally_space {
public:
    /// `contribution[r * fields + f]` >= 0: what row r adds to field f.
    tally_space(int rows, int fields, int const* contribution, int parts)
        : rows_(rows), fields_(fields), parts_(parts),
          contribution_(contribution, contribution + rows * fields) {
        choose_axes();
        place_rows();
    }

    int parts() const { return parts_; }
    int rows() const { return rows_; }
    int fields() const { return fields_; }
    int axes() const { return static_cast<int>(axis_.size()); }
    /// How many cells are kept; more than 10^15 are told as 10^15.
    long long cells() const { return kept_; }
    /// Whether the ways to every cell, and what they are computed from, stay below this.
    bool ways_below(double limit) const {
        double all = 1;
        for (int i = 0; i < parts_; ++i) all *= rows_;
        double const weight = steps_.empty() ? 1 : static_cast<double>(steps_.back().weight);
        return all * static_cast<double>(like_first_) * parts_ * weight < limit;
    }

    /// In how many ways each cell is reached. The box is the power of a polynomial, and each
    /// coefficient of a power follows from those before it (Euler): with U the weight of a state
    /// over that of the first row alone, m rows like the first, and n parts,
    ///     m U(s) ways(s) = sum over other rows r of (n u_r - U(s - r)) ways(s - r).
    /// So every cell is finished once, and each of the parts costs nothing.
    /// Count: unsigned, with `ways_below` what it holds; sums of both signs may wrap on the way.
    template <class Count>
    std::vector<Count> ways() const {
        std::vector<Count> at(static_cast<std::size_t>(kept_), 0);
        at[0] = 1;
        for (int i = 0; i < parts_; ++i) at[0] *= static_cast<Count>(like_first_);
        for_each_cell([&](long long cell, long long weight, int const*) {
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
        return at;
    }

    /// `take(fields, ways)` for every state that is reached.
    template <class Count, class Take>
    void each_state(std::vector<Count> const& ways, Take const& take) const {
        std::vector<int> fields(static_cast<std::size_t>(fields_));
        for_each_cell([&](long long cell, long long, int const* at) {
            Count const n = ways[static_cast<std::size_t>(cell)];
            if (n == 0) return;
            for (std::size_t f = 0; f < fields.size(); ++f) fields[f] = value(read_[f], at);
            take(fields.data(), n);
            if (!mirrored_ || 2 * cell == reach_) return;
            for (std::size_t f = 0; f < fields.size(); ++f)
                fields[f] = parts_ * pair_total_[f] - fields[f];
            take(fields.data(), n);
        });
    }

    /// The number of the first system (rows in lexicographic order) whose state fails, -1 if none
    /// does. `fails(fields)`. Cost: whatever comes before it, of which every state of the first
    /// parts is seen once: a step for each row.
    template <class Fails>
    wide_integer first_failing(Fails const& fails) const {
        return search<Fails>{*this, fails}.begin();
    }

private:
    struct axis {
        int field, least, most; // of what rows contribute, and most counted from the least
        long long stride = 0;   // in cells
        long long weight = 0;
    };
    /// A field from the axes: `constant` is all parts' together.
    struct reading {
        int constant = 0;
        std::vector<int> of_axis{};
    };
    /// Rows that lead equally far from the first one.
    struct step {
        long long cells, weight;
        long long rows;
    };

    int contributed(int row, int field) const {
        return contribution_[static_cast<std::size_t>(row * fields_ + field)];
    }
    int of_axis(int row, axis const& a) const { return contributed(row, a.field) - a.least; }
    static int value(reading const& r, int const* at) {
        int sum = r.constant;
        for (std::size_t a = 0; a < r.of_axis.size(); ++a) sum += r.of_axis[a] * at[a];
        return sum;
    }

    void choose_axes() {
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
            if (read_off_axes(f, own)) continue;
            axis const& a = span[static_cast<std::size_t>(f)];
            own.constant = parts_ * a.least;
            own.of_axis.assign(axis_.size(), 0);
            own.of_axis.push_back(1);
            axis_.push_back(a);
        }
        for (reading& r : read_) r.of_axis.resize(axis_.size(), 0);
    }

    /// Whether a field is a sum of multiples of the axes so far and of a constant, in every row.
    bool read_off_axes(int field, reading& found) const {
        // Elimination finds the multiples, if there are any; that they are right is looked at.
        std::size_t const unknowns = axis_.size() + 1;
        std::vector<std::vector<double>> rows;
        for (int r = 0; r < rows_; ++r) {
            rows.emplace_back(1, 1.0);
            for (axis const& a : axis_) rows.back().push_back(of_axis(r, a));
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
                sum += multiple[a + 1] * of_axis(r, axis_[a]);
            if (sum != contributed(r, field)) return false;
        }
        found.constant = parts_ * multiple[0];
        found.of_axis.assign(multiple.begin() + 1, multiple.end());
        return true;
    }

    void place_rows() {
        double all = 1;
        for (axis const& a : axis_) all *= static_cast<double>(a.most) * parts_ + 1;
        if (all > 1e15) {
            kept_ = 1'000'000'000'000'000;
            return;
        }
        long long stride = 1, weight = 1;
        for (std::size_t a = axis_.size(); a-- > 0;) {
            axis_[a].stride = stride;
            axis_[a].weight = weight;
            stride *= static_cast<long long>(axis_[a].most) * parts_ + 1;
            weight *= axis_[a].most + 1;
        }
        std::vector<step> all_rows;
        for (int r = 0; r < rows_; ++r) {
            step s{0, 0, 1};
            for (axis const& a : axis_) {
                s.cells += a.stride * of_axis(r, a);
                s.weight += a.weight * of_axis(r, a);
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
        for (int f = 0; f < fields_; ++f) {
            int sum = 0;
            for (int r = 0; r < rows_; ++r) sum += contributed(r, f);
            pair_total_.push_back(2 * sum / rows_);
        }
        return true;
    }

    /// `visit(cell, weight, at)` for all that are kept, in their order: `at` is the place on every
    /// axis, and the weight is over that of the first row alone.
    template <class Visit>
    void for_each_cell(Visit const& visit) const {
        std::vector<int> at(axis_.size() + 1, 0);
        long long left = first_cell_;
        for (std::size_t a = 0; a < axis_.size(); ++a) {
            at[a] = static_cast<int>(left / axis_[a].stride);
            left %= axis_[a].stride;
        }
        long long weight = 0;
        for (long long cell = 0; cell < kept_; ++cell) {
            visit(cell, weight, at.data());
            for (std::size_t a = axis_.size(); a-- > 0;) {
                weight += axis_[a].weight;
                if (++at[a] <= axis_[a].most * parts_) break;
                weight -= axis_[a].weight * at[a];
                at[a] = 0;
            }
        }
    }

    // What is seen on the way to the first system that fails.
    template <class Fails> struct search {
        // Of so many first parts.
        struct of_parts {
            std::vector<std::uint64_t> seen{};  // a bit for each state
            std::vector<long long> stride{}, row{}; // what axes and rows add to its number
            std::vector<int> at{}, fields{};        // the state at hand
            int next = 0;                           // the row that the next part has
        };
        tally_space const& space;
        Fails const& fails;
        std::vector<of_parts> level{};

        wide_integer begin() {
            for (int parts = 0; parts <= space.parts_; ++parts) level.push_back(empty(parts));
            if (!go_on(0)) return -1;
            wide_integer number = 0;
            for (int i = 0; i < space.parts_; ++i)
                number = number * space.rows_ + level[static_cast<std::size_t>(i)].next;
            return number;
        }
        of_parts empty(int parts) const {
            of_parts all;
            long long cells = 1;
            all.stride.resize(space.axis_.size());
            all.row.resize(static_cast<std::size_t>(space.rows_));
            for (std::size_t a = space.axis_.size(); a-- > 0;) {
                all.stride[a] = cells;
                for (int r = 0; r < space.rows_; ++r)
                    all.row[static_cast<std::size_t>(r)] +=
                        cells * space.of_axis(r, space.axis_[a]);
                cells *= static_cast<long long>(space.axis_[a].most) * parts + 1;
            }
            all.seen.resize(static_cast<std::size_t>(cells / 64 + 1));
            all.at.resize(space.axis_.size());
            all.fields.resize(static_cast<std::size_t>(space.fields_));
            return all;
        }
        bool go_on(int parts) {
            of_parts& now = level[static_cast<std::size_t>(parts)];
            if (parts == space.parts_) return fails(static_cast<int const*>(now.fields.data()));
            of_parts& then = level[static_cast<std::size_t>(parts) + 1];
            long long from = 0;
            for (std::size_t a = 0; a < now.at.size(); ++a) from += then.stride[a] * now.at[a];
            for (int& r = now.next = 0; r < space.rows_; ++r) {
                auto const cell =
                    static_cast<std::uint64_t>(from + then.row[static_cast<std::size_t>(r)]);
                std::uint64_t const bit = std::uint64_t{1} << (cell % 64);
                if ((then.seen[cell / 64] & bit) != 0) continue;
                then.seen[cell / 64] |= bit;
                for (std::size_t a = 0; a < now.at.size(); ++a)
                    then.at[a] = now.at[a] + space.of_axis(r, space.axis_[a]);
                for (std::size_t f = 0; f < now.fields.size(); ++f)
                    then.fields[f] = now.fields[f] + space.contributed(r, static_cast<int>(f));
                if (go_on(parts + 1)) return true;
            }
            return false;
        }
    };

    int rows_, fields_, parts_;
    std::vector<int> contribution_;
    std::vector<axis> axis_;
    std::vector<reading> read_;
    std::vector<step> steps_; // nearest first
    std::vector<int> pair_total_;
    long long first_cell_ = 0, reach_ = 0, kept_ = 1, like_first_ = 1;
    bool mirrored_ = false;
};

} // namespace selfalign::scopes

#endif
