// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CORE_ROW_BLOCKS_HPP
#define SELFALIGN_CORE_ROW_BLOCKS_HPP

#include <cstddef>
#include <type_traits>
#include <utility>
#include <selfalign/core/rank_blocks.hpp>
#include <selfalign/core/scores.hpp>

/// How pairwise support is counted when there are many parts: in blocks of parts, two columns of
/// ranks are compared a vector at a time. Vectors are the compilers' own type, which every target
/// has; loops that were to be vectorised by themselves were so or not at the whim of what stood
/// around them.

namespace selfalign::detail {

// As many bytes at a time as the target has integers for: of wider ones some compilers make a bad
// job. No function takes or returns a vector: how would depend on the target.
#ifdef __AVX2__
#define SELFALIGN_VECTOR_BYTES 32
#else
#define SELFALIGN_VECTOR_BYTES 16
#endif
#define SELFALIGN_VECTOR_OF __attribute__((vector_size(SELFALIGN_VECTOR_BYTES)))
using byte_vector SELFALIGN_VECTOR_OF = signed char;
using byte_sums SELFALIGN_VECTOR_OF = unsigned char;
using short_vector SELFALIGN_VECTOR_OF = short;
using short_sums SELFALIGN_VECTOR_OF = unsigned short;
using int_sums SELFALIGN_VECTOR_OF = unsigned;
using half_of_bytes __attribute__((vector_size(SELFALIGN_VECTOR_BYTES / 2))) = unsigned char;
#undef SELFALIGN_VECTOR_OF
#undef SELFALIGN_VECTOR_BYTES

template <class Vector> inline void load_vector(Vector& v, void const* from) {
    __builtin_memcpy(&v, from, sizeof v);
}
template <class Vector> inline void store_vector(void* to, Vector const& v) {
    __builtin_memcpy(to, &v, sizeof v);
}
/// Bytes as wider numbers.
inline void load_bytes(short_sums& v, void const* from) {
    half_of_bytes bytes;
    load_vector(bytes, from);
    v = __builtin_convertvector(bytes, short_sums);
}

/// `each(k)` for k = 0, .., N - 1, constants: of an array that is used in no other way a compiler
/// makes variables, and vectors stay in registers, at every level of optimisation.
template <int N, class Each> [[gnu::always_inline]] inline void unrolled(Each const& each) {
    [&]<int... K>(std::integer_sequence<int, K...>) {
        (each(std::integral_constant<int, K>()), ...);
    }(std::make_integer_sequence<int, N>());
}

/// Cells in which ranks, and digits of weights, are compared and summed up. `bits`: of a digit,
/// such that no lane of a block's sum overflows.
template <class Cell> struct cell_traits;
template <> struct cell_traits<signed char> {
    using vector = byte_vector;
    using sums = byte_sums;
    static constexpr int bits = sizeof(vector) == 32 ? 4 : 3;
};
template <> struct cell_traits<short> {
    using vector = short_vector;
    using sums = short_sums;
    static constexpr int bits = sizeof(vector) == 32 ? 11 : 10, most_options = 32768;
};
template <class Cell>
inline constexpr bool digits_fit = ((1 << cell_traits<Cell>::bits) - 1) * block_rows <
                                   (1 << 8 * sizeof(Cell)) * (sizeof(byte_vector) / sizeof(Cell));
static_assert(digits_fit<signed char> && digits_fit<short>);

/// Some parts, and how much each counts. Rows beyond the last have rank 0 and no weight.
struct row_block {
    rank_blocks const& ranks;
    int number;  // of the block
    int parts;   // in it
    long long weight[block_rows];

    int rows() const { return ranks.rows(); }
    unsigned char const* column(int x) const { return ranks.column(number, x); }
};

template <class P>
concept StoresRanks = requires(P const& p) { p.stored_ranks(); };

/// The number of rows of p from `first` on that belong to a block.
template <class P> int rows_from(P const& p, int first) {
    return p.parts() - first < block_rows ? p.parts() - first : block_rows;
}
/// Copies the ranks of p from `first` on to a block.
template <OrdinalProfile P>
void copy_ranks(P const& p, int first, rank_blocks& to, int block) {
    int const rows = rows_from(p, first);
    for (int x = 0; x < p.options(); ++x) {
        // On the stack, which the compiler knows not to be p.
        unsigned short column[block_rows] = {};
        for (int row = 0; row < rows; ++row)
            column[row] = static_cast<unsigned short>(p.rank(first + row, opt(x)));
        to.set_column(block, x, column);
    }
}
/// All ranks of p, in blocks.
template <OrdinalProfile P>
rank_blocks blocks_of_ranks(P const& p) {
    rank_blocks result(p);
    for (int block = 0; block < result.blocks(); ++block)
        copy_ranks(p, block * block_rows, result, block);
    return result;
}

/// `see(row_block)` for all of `many_parts` parts or more, one block after the other: as p stores
/// them, or copied.
template <OrdinalProfile P, class See>
void each_block(P const& p, See see) {
    auto const show = [&](rank_blocks const& ranks, int number, int first) {
        row_block block{ranks, number, rows_from(p, first), {}};
        for (int row = 0; row < block.parts; ++row)
            block.weight[row] = weight_of(p, first + row);
        ranks.prefetch(number + 1);
        see(block);
    };
    if constexpr (StoresRanks<P>) {
        for (int k = 0; k < p.stored_ranks().blocks(); ++k)
            show(p.stored_ranks(), k, k * block_rows);
    } else {
        rank_blocks one(dynamic(p.parts() < block_rows ? p.parts() : block_rows, p.options()));
        for (int first = 0; first < p.parts(); first += block_rows) {
            copy_ranks(p, first, one, 0);
            show(one, 0, first);
        }
    }
}

/// The sum of all lanes, which hold unsigned numbers.
inline long long sum_of_lanes(short_sums const& lanes) {
    int_sums sums;
    __builtin_memcpy(&sums, &lanes, sizeof sums);
    sums = (sums & 65535) + (sums >> 16);
    // Two lanes at a time, which compilers do not see in a loop over the lanes.
    unsigned long long pair[sizeof sums / 8], all = 0;
    __builtin_memcpy(pair, &sums, sizeof sums);
    for (unsigned long long two : pair) all += two;
    return static_cast<long long>((all & 0xffff'ffff) + (all >> 32));
}
/// The sum of all lanes of one digit, or of both: a digit of the second is worth 2^bits.
template <int Digits>
inline long long sum_of_digits(byte_sums const (&lanes)[Digits]) {
    short_sums all{};
    unrolled<Digits>([&](auto d) {
        short_sums pairs;
        __builtin_memcpy(&pairs, &lanes[d], sizeof pairs);
        all += ((pairs & 255) + (pairs >> 8)) << (d * cell_traits<signed char>::bits);
    });
    return sum_of_lanes(all);
}
template <int Digits>
inline long long sum_of_digits(short_sums const (&lanes)[Digits]) {
    long long all = 0;
    unrolled<Digits>(
        [&](auto d) { all += sum_of_lanes(lanes[d]) << (d * cell_traits<short>::bits); });
    return all;
}

/// Adds blocks of parts to a support table. `Strict`: only pairs (x, y) with x < y are counted, the
/// other direction being what is left of everybody. `VectorBytes` keeps apart what is compiled for
/// different targets and linked together: digits are as wide as vectors have room for.
template <bool Strict, class Cell, class Support, int VectorBytes = sizeof(byte_vector)>
class row_blocks {
public:
    row_blocks(Support& n, int options) : n_(n), options_(options) {}

    void add(row_block const& block) {
        long long largest = 1, differences = 0;
        for (int row = 0; row < block.parts; ++row) {
            largest = block.weight[row] > largest ? block.weight[row] : largest;
            differences |= block.weight[row] ^ block.weight[0];
        }
        if (differences == 0) {
            each_pair<0>(block, [&](long long sum) { return block.weight[0] * sum; });
            return;
        }
        // Two digits at a time, which are compared together.
        for (int shift = 0; shift < 63 && largest >> shift > 0; shift += 2 * bits) {
            bool const two = shift + bits < 63 && largest >> (shift + bits) > 0;
            for (int d = 0; d < (two ? 2 : 1); ++d)
                for (int row = 0; row < block.rows(); ++row)
                    digit_[d][row] = static_cast<Cell>(block.weight[row] >> (shift + d * bits) &
                                                       ((1 << bits) - 1));
            auto const weigh = [&](long long sum) { return sum << shift; };
            if (two) each_pair<2>(block, weigh);
            else each_pair<1>(block, weigh);
        }
    }

private:
    using vector = typename cell_traits<Cell>::vector;
    using sums = typename cell_traits<Cell>::sums;
    static constexpr int bits = cell_traits<Cell>::bits;

    template <int Digits, class Weigh>
    void each_pair(row_block const& block, Weigh weigh) {
        for (int x = 0; x < options_; ++x) {
            int y = x + 1;
            for (; y + 2 <= options_; y += 2) compare<Digits, 2>(block, x, y, weigh);
            if (y < options_) compare<Digits, 1>(block, x, y, weigh);
        }
    }
    // x with y and, so that the column of x and the digits are loaded once for both, with y + 1.
    // No digits: every row counts once.
    template <int Digits, int Others, class Weigh>
    void compare(row_block const& block, int x, int y, Weigh weigh) {
        constexpr int count = Digits > 0 ? Digits : 1;
        constexpr std::size_t lanes = sizeof(vector) / sizeof(Cell);
        unsigned char const* const a = block.column(x);
        unsigned char const* const b = block.column(y);
        auto const rows = static_cast<std::size_t>(block.rows());
        sums less[Others][count] = {}, more[Others][count] = {};
        for (std::size_t row = 0; row < rows; row += lanes) {
            vector here, digit[count];
            load_vector(here, a + row * sizeof(Cell));
            if constexpr (Digits > 0)
                unrolled<Digits>([&](auto d) { load_vector(digit[d], digit_[d] + row); });
            unrolled<Others>([&](auto other) {
                vector there;
                load_vector(there, b + (other * rows + row) * sizeof(Cell));
                unrolled<count>([&](auto d) {
                    // A comparison that holds is -1 in its lane.
                    if constexpr (Digits == 0) {
                        less[other][d] -= reinterpret_cast<sums>(here < there);
                        if constexpr (!Strict)
                            more[other][d] -= reinterpret_cast<sums>(here > there);
                    } else {
                        less[other][d] += reinterpret_cast<sums>((here < there) & digit[d]);
                        if constexpr (!Strict)
                            more[other][d] += reinterpret_cast<sums>((here > there) & digit[d]);
                    }
                });
            });
        }
        unrolled<Others>([&](auto other) {
            n_(x, y + other) += weigh(sum_of_digits(less[other]));
            if constexpr (!Strict) n_(y + other, x) += weigh(sum_of_digits(more[other]));
        });
    }

    Support& n_;
    int options_;
    alignas(64) Cell digit_[2][block_rows] = {};
};

} // namespace selfalign::detail

#endif
