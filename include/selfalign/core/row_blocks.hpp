// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CORE_ROW_BLOCKS_HPP
#define SELFALIGN_CORE_ROW_BLOCKS_HPP

#include <cstddef>
#include <type_traits>
#include <vector>
#include <selfalign/core/scores.hpp>

/// How pairwise support is counted when there are many parts: in blocks of parts whose ranks are
/// laid out one column an option, so that two columns are compared a vector at a time. Vectors are
/// the compilers' own type, which every target has; loops that were to be vectorised by themselves
/// were so or not at the whim of what stood around them.

namespace selfalign::detail {

/// Parts in a block: the columns of twenty options stay in the first-level cache. They begin a
/// little further apart, or many of them would compete for the same few lines of it.
inline constexpr int block_rows = 512, block_stride = block_rows + 32;

// 32 bytes at a time. No function takes or returns a vector: how would depend on the target.
#define SELFALIGN_VECTOR_OF __attribute__((vector_size(32)))
using byte_vector SELFALIGN_VECTOR_OF = signed char;
using byte_sums SELFALIGN_VECTOR_OF = unsigned char;
using short_vector SELFALIGN_VECTOR_OF = short;
using short_sums SELFALIGN_VECTOR_OF = unsigned short;
using int_sums SELFALIGN_VECTOR_OF = unsigned;
#undef SELFALIGN_VECTOR_OF

/// Cells in which ranks, and digits of weights, are compared and summed up. `bits`: of a digit,
/// such that no lane of a block's sum overflows (256 = 16 rows x 16 and 65536 = 32 rows x 2048).
template <class Cell> struct cell_traits;
template <> struct cell_traits<signed char> {
    using vector = byte_vector;
    using sums = byte_sums;
    static constexpr int bits = 4, most_options = 128;
};
template <> struct cell_traits<short> {
    using vector = short_vector;
    using sums = short_sums;
    static constexpr int bits = 11, most_options = 32768;
};

/// An option's ranks in a block, or the digits of its weights. Aligned as vectors are: otherwise
/// every other one of them would be read from two lines of the cache.
template <class Cell>
struct alignas(sizeof(typename cell_traits<Cell>::vector)) block_column {
    Cell row[block_stride] = {};
};

/// The sum of all lanes, which hold unsigned numbers.
template <class Cell>
inline long long sum_of_lanes(typename cell_traits<Cell>::sums const& lanes) {
    short_sums pairs;
    __builtin_memcpy(&pairs, &lanes, sizeof pairs);
    if constexpr (sizeof(Cell) == 1) pairs = (pairs & 255) + (pairs >> 8);
    int_sums sums;
    __builtin_memcpy(&sums, &pairs, sizeof sums);
    sums = (sums & 65535) + (sums >> 16);
    // Halves upon halves, which compilers do not see in a loop over the lanes.
    sums += __builtin_shufflevector(sums, sums, 4, 5, 6, 7, 0, 1, 2, 3);
    sums += __builtin_shufflevector(sums, sums, 2, 3, 0, 1, 6, 7, 4, 5);
    return sums[0] + sums[1];
}

/// In how many rows `a` is less than `b`, and `b` than `a`.
struct both_ways {
    long long less = 0, more = 0;
};

/// Every row counts `digit` times, or once if `Once`. `Strict`: only `less` is wanted.
template <bool Strict, bool Once, class Cell>
inline both_ways compare_columns(block_column<Cell> const& a, block_column<Cell> const& b,
                                 block_column<Cell> const& digit) {
    using vector = typename cell_traits<Cell>::vector;
    using sums = typename cell_traits<Cell>::sums;
    constexpr int count = static_cast<int>(sizeof(vector) / sizeof(Cell));
    sums less{};
    sums more{};
    for (int row = 0; row < block_rows; row += count) {
        vector in_a, in_b;
        __builtin_memcpy(&in_a, a.row + row, sizeof in_a);
        __builtin_memcpy(&in_b, b.row + row, sizeof in_b);
        // A comparison that holds is -1 in its lane.
        if constexpr (Once) {
            less -= reinterpret_cast<sums>(in_a < in_b);
            if constexpr (!Strict) more -= reinterpret_cast<sums>(in_a > in_b);
        } else {
            vector each;
            __builtin_memcpy(&each, digit.row + row, sizeof each);
            less += reinterpret_cast<sums>((in_a < in_b) & each);
            if constexpr (!Strict) more += reinterpret_cast<sums>((in_a > in_b) & each);
        }
    }
    both_ways result;
    result.less = sum_of_lanes<Cell>(less);
    if constexpr (!Strict) result.more = sum_of_lanes<Cell>(more);
    return result;
}

/// `see(x)` for every option, four at a time: short bodies do not pay for a loop around each.
template <class See>
inline void four_at_a_time(int options, See see) {
    int x = 0;
    for (; x + 4 <= options; x += 4) {
        see(x);
        see(x + 1);
        see(x + 2);
        see(x + 3);
    }
    for (; x < options; ++x) see(x);
}

/// Sees nothing.
struct unseen {
    void rank(int, int, long long) {}
    void part(int, long long) {}
};

/// Adds blocks of parts to a support table. `Strict`: only pairs (x, y) with x < y are counted, the
/// other direction being what is left of everybody.
template <bool Strict, class Support>
class row_blocks {
public:
    row_blocks(Support& n, int options)
        : n_(n),
          options_(options),
          wide_(columns(options)),
          narrow_(options <= cell_traits<signed char>::most_options ? columns(options) : 0) {}

    /// The parts from `first` on, a block of them or as many as there are. `see.rank(x, rank,
    /// weight)` is told every rank, part by part, and `see.part(i, weight)` the part they were of.
    template <OrdinalProfile P, class See>
    void add(P const& p, int first, See& see) {
        int const rows = p.parts() - first < block_rows ? p.parts() - first : block_rows;
        int const options = options_;
        // Wide first: bytes might be anything for all the compiler knows, even p.
        block_column<short>* const column = wide_.data();
        for (int row = 0; row < rows; ++row) {
            long long const w = weight_[row] = weight_of(p, first + row);
            four_at_a_time(options, [&](int x) {
                int const rank = p.rank(first + row, opt(x));
                column[x].row[row] = static_cast<short>(rank);
                see.rank(x, rank, w);
            });
            see.part(first + row, w);
        }
        // Apart from the ranks, which leave no registers for it.
        long long largest = 1, differences = 0;
        for (int row = 0; row < rows; ++row) {
            largest = weight_[row] > largest ? weight_[row] : largest;
            differences |= weight_[row] ^ weight_[0];
        }
        bool const equal = differences == 0;
        // A row that is not there has no preferences and no weight.
        for (int row = rows; row < block_rows; ++row) {
            weight_[row] = 0;
            for (int x = 0; x < options; ++x) column[x].row[row] = 0;
        }
        if (narrow_.empty() || (!equal && largest >> cell_traits<signed char>::bits > 0)) {
            compare(wide_, wide_digits_, equal, largest);
        } else {
            block_column<signed char>* const narrow = narrow_.data();
            for (int x = 0; x < options; ++x)
                for (int row = 0; row < block_rows; ++row)
                    narrow[x].row[row] = static_cast<signed char>(column[x].row[row]);
            compare(narrow_, narrow_digits_, equal, largest);
        }
    }

private:
    static constexpr std::size_t columns(int options) { return static_cast<std::size_t>(options); }

    template <class Cell>
    void compare(std::vector<block_column<Cell>> const& columns, block_column<Cell>& digits,
                 bool equal, long long largest) {
        if (equal) {
            each_pair<true>(columns, digits, [&](long long sum) { return weight_[0] * sum; });
            return;
        }
        constexpr int bits = cell_traits<Cell>::bits;
        for (int shift = 0; shift < 63 && largest >> shift > 0; shift += bits) {
            for (int row = 0; row < block_rows; ++row)
                digits.row[row] = static_cast<Cell>(weight_[row] >> shift & ((1 << bits) - 1));
            each_pair<false>(columns, digits, [&](long long sum) { return sum << shift; });
        }
    }
    template <bool Once, class Cell, class Weigh>
    void each_pair(std::vector<block_column<Cell>> const& columns, block_column<Cell> const& digits,
                   Weigh weigh) {
        block_column<Cell> const* const column = columns.data();
        for (int x = 0; x < options_; ++x)
            for (int y = x + 1; y < options_; ++y) {
                both_ways const sum =
                    compare_columns<Strict, Once>(column[x], column[y], digits);
                n_(x, y) += weigh(sum.less);
                if constexpr (!Strict) n_(y, x) += weigh(sum.more);
            }
    }

    Support& n_;
    int options_;
    long long weight_[block_rows] = {};
    std::vector<block_column<short>> wide_;
    std::vector<block_column<signed char>> narrow_;
    block_column<short> wide_digits_;
    block_column<signed char> narrow_digits_;
};

} // namespace selfalign::detail

#endif
