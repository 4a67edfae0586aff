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
/// columns of these options are looked at. Memory: parts x options bytes.
class rank_columns {
public:
    /// From so many on, options that leave one by one are cheaper to follow part by part.
    static constexpr int most_options = 64;

    rank_columns() = default;
    template <OrdinalProfile P>
    explicit rank_columns(P const& p) : options_(static_cast<std::size_t>(p.options())) {
        ranks_.reserve((static_cast<std::size_t>(p.parts()) / rows + 1) * options_ * rows);
        // Wide first: bytes might be anything for all the compiler knows, even p.
        std::vector<short> column(options_ * block_stride);
        for (int first = 0; first < p.parts(); first += block_rows) {
            int const here = rows_from(p, first);
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
        }
    }
    bool empty() const { return ranks_.empty(); }

    /// Who is in first or last place among some of the options of p, the profile of which these
    /// are the ranks: as `first_places`. Cost: parts x options of `among`, many parts at a time,
    /// and parts; with ties, parts for every eight options.
    template <elimination::place End, OrdinalProfile P>
    scores_of<P, elimination::place_number<P>> places(P const& p,
                                                      options_of<P> const& among) const {
        candidates const these(among);
        if constexpr (StrictProfile<P>) return without_ties<End>(p, these);
        else return with_ties<End>(p, these);
    }

private:
    static constexpr std::size_t rows = block_rows;
    static constexpr std::size_t lanes = sizeof(byte_vector);
    static constexpr int dozen = 12;

    // The options of a set as a list.
    struct candidates {
        int size = 0;
        signed char option[most_options] = {};

        template <class Set>
        explicit candidates(Set const& among) {
            for (opt x : among) option[size++] = static_cast<signed char>(x.index);
        }
    };

    template <class P>
    static int rows_from(P const& p, int first) {
        return p.parts() - first < block_rows ? p.parts() - first : block_rows;
    }
    // The ranks of an option in the block of parts that begins with `first`.
    signed char const* column(int first, int x) const {
        return ranks_.data() + static_cast<std::size_t>(first) * options_ +
               static_cast<std::size_t>(x) * rows;
    }

    // The best (or worst) rank of each row of a block and, without ties, whose it is.
    template <elimination::place End, bool Who>
    void find_best(int first, candidates const& these, signed char* best, signed char* who) const {
        __builtin_memcpy(best, column(first, these.option[0]), rows);
        if constexpr (Who) __builtin_memset(who, these.option[0], rows);
        for (int k = 1; k < these.size; ++k) {
            signed char const* const ranks = column(first, these.option[k]);
            byte_vector const mine = byte_vector{} + these.option[k];
            for (std::size_t row = 0; row < rows; row += lanes) {
                byte_vector here, so_far;
                load(here, ranks + row);
                load(so_far, best + row);
                byte_vector const better = End == elimination::place::first ? here < so_far
                                                                            : here > so_far;
                store(best + row, better ? here : so_far);
                if constexpr (Who) {
                    byte_vector found;
                    load(found, who + row);
                    store(who + row, better ? mine : found);
                }
            }
        }
    }

    template <elimination::place End, StrictProfile P>
    scores_of<P> without_ties(P const& p, candidates const& these) const {
        // Sums take turns, or one row would wait for another with the same option.
        constexpr int turns = 4;
        long long sums[turns][most_options] = {};
        for (int first = 0; first < p.parts(); first += block_rows) {
            signed char best[rows], who[rows];
            find_best<End, true>(first, these, best, who);
            int const here = rows_from(p, first);
            for (int row = 0; row < here; ++row)
                sums[row % turns][who[row]] += weight_of(p, first + row);
        }
        auto result = no_scores(p);
        for (int k = 0; k < these.size; ++k)
            for (auto const& sum : sums) result[these.option[k]] += sum[these.option[k]];
        return result;
    }

    // Who shares a place are bits: weights are summed up by these bits, of all options together if
    // they are a dozen, else of eight at a time and by how many share the place.
    template <elimination::place End, OrdinalProfile P>
    scores_of<P, wide_integer> with_ties(P const& p, candidates const& these) const {
        int const width = these.size <= dozen ? dozen : 8;
        int const groups = (these.size + width - 1) / width;
        int const sizes = groups == 1 ? 1 : these.size;
        std::vector<long long> sums(static_cast<std::size_t>(groups * sizes) << width);
        for (int first = 0; first < p.parts(); first += block_rows) {
            signed char best[rows], many[rows] = {};
            find_best<End, false>(first, these, best, nullptr);
            if (groups > 1) count_sharing(first, these, best, many);
            int const here = rows_from(p, first);
            for (int group = 0; group < groups; ++group) {
                unsigned char low[rows], high[rows];
                int const begin = group * width;
                int const rest = these.size - begin < width ? these.size - begin : width;
                who_shares(first, these.option + begin, rest < 8 ? rest : 8, best, low);
                who_shares(first, these.option + begin + 8, rest - 8, best, high);
                long long* const sum = sums.data() + (group * sizes << width);
                for (int row = 0; row < here; ++row)
                    sum[(many[row] << width) + (high[row] << 8) + low[row]] +=
                        weight_of(p, first + row);
            }
        }
        shares<P> result(p);
        for (std::size_t k = 0; k < sums.size(); ++k) {
            if (sums[k] == 0) continue;
            auto const sharing = static_cast<unsigned>(k) & ((1U << width) - 1U);
            int const above = static_cast<int>(k >> width);
            int const size = groups == 1 ? __builtin_popcount(sharing) : above % sizes + 1;
            for (unsigned bits = sharing; bits != 0; bits &= bits - 1)
                result.give(these.option[above / sizes * width + __builtin_ctz(bits)], size,
                            sums[k]);
        }
        return result.total();
    }
    // How many more options than one have the best rank.
    void count_sharing(int first, candidates const& these, signed char const* best,
                       signed char* many) const {
        for (std::size_t row = 0; row < rows; row += lanes) {
            byte_vector wanted, sharing = byte_vector{} - 1;
            load(wanted, best + row);
            for (int k = 0; k < these.size; ++k) {
                byte_vector here;
                load(here, column(first, these.option[k]) + row);
                sharing -= here == wanted;  // what holds is -1 in its lane
            }
            store(many + row, sharing);
        }
    }
    // Which of up to eight options have the best rank, a bit each.
    void who_shares(int first, signed char const* option, int size, signed char const* best,
                    unsigned char* bits) const {
        for (std::size_t row = 0; row < rows; row += lanes) {
            byte_vector wanted, found{}, bit = byte_vector{} + 1;
            load(wanted, best + row);
            for (int k = 0; k < size; ++k) {
                byte_vector here;
                load(here, column(first, option[k]) + row);
                found |= (here == wanted) & bit;
                bit += bit;
            }
            store(bits + row, found);
        }
    }

    static void load(byte_vector& v, void const* from) { __builtin_memcpy(&v, from, sizeof v); }
    static void store(void* to, byte_vector const& v) { __builtin_memcpy(to, &v, sizeof v); }

    std::size_t options_ = 0;
    std::vector<signed char> ranks_;
};

}  // namespace selfalign::detail

#endif
