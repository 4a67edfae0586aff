// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CORE_RANK_COLUMNS_HPP
#define SELFALIGN_CORE_RANK_COLUMNS_HPP

#include <cstddef>
#include <vector>
#include <selfalign/core/place_tallies.hpp>
#include <selfalign/core/row_blocks.hpp>

namespace selfalign::detail {

/// The ranks of many parts, a byte each, in blocks of parts and in them a column an option: who is
/// first or last among any of the options is found a vector of parts at a time, and only the
/// columns of these options are looked at. Weights are kept as digits that a byte's sums can hold.
/// Memory: parts x (options + digits) bytes.
class rank_columns {
public:
    /// From so many on, options that leave one by one are cheaper to follow part by part.
    static constexpr int most_options = 64;

    rank_columns() = default;
    template <OrdinalProfile P>
    explicit rank_columns(P const& p) : options_(static_cast<std::size_t>(p.options())) {
        ranks_.reserve((static_cast<std::size_t>(p.parts()) / rows + 1) * options_ * rows);
        std::vector<short> column(options_ * block_stride);
        for (int first = 0; first < p.parts(); first += block_rows) {
            int const here = p.parts() - first < block_rows ? p.parts() - first : block_rows;
            for (int row = 0; row < here; ++row)
                for (int x = 0; x < p.options(); ++x)
                    column[static_cast<std::size_t>(x * block_stride + row)] =
                        static_cast<short>(p.rank(first + row, opt(x)));
            std::size_t const at = ranks_.size();
            ranks_.resize(at + options_ * rows);
            for (std::size_t x = 0; x < options_; ++x)
                for (std::size_t row = 0; row < rows; ++row)
                    ranks_[at + x * rows + row] =
                        static_cast<signed char>(column[x * block_stride + row]);
            weigh(p, first, here);
        }
    }
    bool empty() const { return ranks_.empty(); }

    /// Who is in first or last place among some of the options of the profile of which these are
    /// the ranks: as `first_places`. Cost: parts x options of `among`; with ties, that for each
    /// number of options that tie.
    template <elimination::place End, OrdinalProfile P>
    scores_of<P, elimination::place_number<P>> places(P const& p, options_of<P> const& among) const {
        constexpr bool strict = StrictProfile<P>;
        auto result = no_scores<P, elimination::place_number<P>>(p);
        shares<P> tied(p);
        std::vector<std::size_t> columns;
        for (opt x : among) columns.push_back(static_cast<std::size_t>(x.index));
        signed char best[rows], sharing[rows], counted[rows];
        for (std::size_t b = 0; b < blocks_.size(); ++b) {
            signed char const* const ranks = ranks_.data() + b * options_ * rows;
            find_best<End, !strict>(ranks, columns, best, sharing);
            int const most = strict ? 1 : largest(sharing);
            for (std::size_t d = blocks_[b].first; d < blocks_[b].last; ++d)
                for (int k = 1; k <= most; ++k) {
                    signed char const* each = digits_[d].of_row;
                    if constexpr (!strict) {
                        if (!keep_those_who_share(sharing, k, each, counted)) continue;
                        each = counted;
                    }
                    for (std::size_t x : columns) {
                        long long const w = digits_[d].unit * sum_at(ranks + x * rows, best, each);
                        if constexpr (strict) result[static_cast<int>(x)] += w;
                        else tied.give(static_cast<int>(x), k, w);
                    }
                }
        }
        if constexpr (strict) return result;
        else return tied.total();
    }

private:
    static constexpr std::size_t rows = block_rows;
    static constexpr std::size_t lanes = sizeof(byte_vector);
    static constexpr int bits = cell_traits<signed char>::bits;

    // One digit of the weights of a block, which counts so many times.
    struct digit {
        long long unit = 1;
        signed char of_row[rows] = {};
    };
    // Its digits.
    struct block {
        std::size_t first = 0, last = 0;
    };

    // Equal weights are one digit, 1, that counts as often as they say.
    template <OrdinalProfile P>
    void weigh(P const& p, int first, int here) {
        long long const one = weight_of(p, first);
        long long largest = 0;
        bool equal = true;
        for (int row = 0; row < here; ++row) {
            long long const w = weight_of(p, first + row);
            equal = equal && w == one;
            largest = largest < w ? w : largest;
        }
        block added{digits_.size(), 0};
        auto const add_digit = [&](long long unit, auto of) {
            digit d{unit, {}};
            for (int row = 0; row < here; ++row)
                d.of_row[row] = static_cast<signed char>(of(weight_of(p, first + row)));
            digits_.push_back(d);
        };
        if (equal) {
            add_digit(one, [](long long) { return 1; });
        } else {
            for (int shift = 0; shift < 63 && largest >> shift > 0; shift += bits)
                add_digit(1LL << shift, [&](long long w) { return w >> shift & ((1 << bits) - 1); });
        }
        added.last = digits_.size();
        blocks_.push_back(added);
    }

    static void load(byte_vector& v, signed char const* from) {
        __builtin_memcpy(&v, from, sizeof v);
    }
    static void store(signed char* to, byte_vector const& v) { __builtin_memcpy(to, &v, sizeof v); }

    // The best (or worst) rank of each row, and how many share it.
    template <elimination::place End, bool Ties>
    static void find_best(signed char const* ranks, std::vector<std::size_t> const& columns,
                          signed char* best, signed char* sharing) {
        for (std::size_t row = 0; row < rows; row += lanes) {
            byte_vector found;
            load(found, ranks + columns[0] * rows + row);
            for (std::size_t x : columns) {
                byte_vector here;
                load(here, ranks + x * rows + row);
                if constexpr (End == elimination::place::first) found = here < found ? here : found;
                else found = here > found ? here : found;
            }
            store(best + row, found);
            if constexpr (Ties) {
                byte_vector many{};
                for (std::size_t x : columns) {
                    byte_vector here;
                    load(here, ranks + x * rows + row);
                    many -= here == found;  // what holds is -1 in its lane
                }
                store(sharing + row, many);
            }
        }
    }
    static int largest(signed char const* sharing) {
        byte_vector most{};
        for (std::size_t row = 0; row < rows; row += lanes) {
            byte_vector here;
            load(here, sharing + row);
            most = here > most ? here : most;
        }
        int result = 0;
        for (std::size_t k = 0; k < lanes; ++k) result = most[k] > result ? most[k] : result;
        return result;
    }
    // The digits of the rows in which k options share the place; false if there are none.
    static bool keep_those_who_share(signed char const* sharing, int k, signed char const* each,
                                     signed char* counted) {
        byte_vector any{};
        byte_vector const wanted = byte_vector{} + static_cast<signed char>(k);
        for (std::size_t row = 0; row < rows; row += lanes) {
            byte_vector many, here;
            load(many, sharing + row);
            load(here, each + row);
            here &= many == wanted;
            any |= here;
            store(counted + row, here);
        }
        for (std::size_t lane = 0; lane < lanes; ++lane)
            if (any[lane] != 0) return true;
        return false;
    }
    // The sum of the digits of the rows in which this column has the best rank.
    static long long sum_at(signed char const* column, signed char const* best,
                            signed char const* each) {
        byte_sums sum{};
        for (std::size_t row = 0; row < rows; row += lanes) {
            byte_vector a, b, digit;
            load(a, column + row);
            load(b, best + row);
            load(digit, each + row);
            sum += reinterpret_cast<byte_sums>((a == b) & digit);
        }
        return sum_of_lanes<signed char>(sum);
    }

    std::size_t options_ = 0;
    std::vector<signed char> ranks_;
    std::vector<digit> digits_;
    std::vector<block> blocks_;
};

}  // namespace selfalign::detail

#endif
