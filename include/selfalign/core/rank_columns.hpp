// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CORE_RANK_COLUMNS_HPP
#define SELFALIGN_CORE_RANK_COLUMNS_HPP

#include <cstddef>
#include <utility>
#include <vector>
#include <selfalign/core/place_tallies.hpp>
#include <selfalign/core/row_blocks.hpp>

namespace selfalign::detail {

/// The ranks of many parts, a byte each, in blocks of parts and in them a column an option, and
/// their weights in columns of bytes: who is first or last among any of the options is found a
/// vector of parts at a time, and only the columns of these options are looked at. Without ties, a
/// look tells who is second and third as well, which answers for when one or two options have gone.
/// Memory: parts x options bytes, and a byte a part for each byte of a block's largest weight.
class rank_columns {
public:
    /// From so many on, options that leave one by one are cheaper to follow part by part.
    static constexpr int most_options = 64;

    rank_columns() = default;
    template <OrdinalProfile P>
    explicit rank_columns(P const& p)
        : options_(static_cast<std::size_t>(p.options())), blocks_(1, 0) {
        // Filled on the stack, which the compiler knows not to be p.
        signed char ranks[most_options * block_stride] = {};
        long long weight[rows];
        for (int first = 0; first < p.parts(); first += block_rows) {
            int const here = rows_from(p, first);
            long long any = 1;  // a bit that some weight has
            for (int row = 0; row < here; ++row) {
                for (int x = 0; x < p.options(); ++x)
                    ranks[x * block_stride + row] =
                        static_cast<signed char>(p.rank(first + row, opt(x)));
                any |= weight[row] = weight_of(p, first + row);
            }
            for (int row = here; row < block_rows; ++row) weight[row] = 0;
            int digits = 0;
            while (digits < most_digits && any >> (digits * bits) > 0) ++digits;
            // Most blocks need as many columns as the first.
            if (first == 0)
                cells_.reserve((options_ + static_cast<std::size_t>(digits)) *
                               (static_cast<std::size_t>(p.parts()) + rows));
            for (std::size_t x = 0; x < options_; ++x)
                cells_.insert(cells_.end(), ranks + x * block_stride,
                              ranks + x * block_stride + rows);
            for (int d = 0; d < digits; ++d) {
                signed char digit[rows];
                for (std::size_t row = 0; row < rows; ++row)
                    digit[row] = static_cast<signed char>(weight[row] >> (d * bits) & 255);
                cells_.insert(cells_.end(), digit, digit + rows);
            }
            blocks_.push_back(cells_.size());
        }
    }
    bool empty() const { return cells_.empty(); }

    /// Who is in first or last place among some of the options of p, the profile of which these
    /// are the ranks: as `first_places`. Cost: parts x options of `among`, many parts at a time,
    /// and parts; with ties, parts for every eight options. Nothing that depends on the parts if
    /// one of the last few looks has the answer.
    template <elimination::place End, OrdinalProfile P>
    scores_of<P, elimination::place_number<P>> places(P const& p, options_of<P> const& among) {
        candidates const these(among);
        if constexpr (StrictProfile<P>) return without_ties<End>(p, these);
        else return with_ties<End>(p, these);
    }

private:
    static constexpr std::size_t rows = block_rows;
    static constexpr std::size_t lanes = sizeof(byte_vector), cache_line = 64;
    static constexpr int dozen = 12;
    static constexpr int bits = 8, most_digits = 64 / bits;

    // The options of a set, as a list and as bits.
    struct candidates {
        int size = 0;
        signed char option[most_options] = {};
        unsigned long long set = 0;

        template <class Set>
        explicit candidates(Set const& among) {
            for (opt x : among) {
                option[size++] = static_cast<signed char>(x.index);
                set |= 1ULL << x.index;
            }
        }
        bool has(int x) const { return (set >> x & 1) != 0; }
        std::size_t count() const { return static_cast<std::size_t>(size); }
    };
    // Of every sequence of options that are first, second and so on among `these`, as numbers in
    // that list, the weight of the parts that have it.
    struct look {
        candidates these;
        int depth;
        std::vector<long long> weight;

        bool answers(candidates const& fewer) const {
            return (fewer.set & ~these.set) == 0 && these.size - fewer.size < depth;
        }
        // Adds to `sums` who is first among fewer; `begin` are the sequences that begin alike.
        template <class Sums>
        void add(candidates const& fewer, Sums& sums, std::size_t begin, std::size_t size) const {
            size /= these.count();
            for (std::size_t k = 0; k < these.count(); ++k, begin += size) {
                int const x = these.option[k];
                if (fewer.has(x))
                    for (std::size_t i = 0; i < size; ++i) sums[x] += weight[begin + i];
                else if (size > 1)
                    add(fewer, sums, begin, size);
            }
        }
    };

    template <class P>
    static int rows_from(P const& p, int first) {
        return p.parts() - first < block_rows ? p.parts() - first : block_rows;
    }
    // The ranks of an option in a block of parts.
    signed char const* column(std::size_t block, int x) const {
        return cells_.data() + blocks_[block] + static_cast<std::size_t>(x) * rows;
    }
    // Adds the weights of the rows of a block to sum[index[row]].
    template <class Index>
    void add_weights(std::size_t block, int here, Index const* index, long long* sum) const {
        std::size_t const digits = (blocks_[block + 1] - blocks_[block]) / rows - options_;
        for (std::size_t d = 0; d < digits; ++d) {
            signed char const* const digit = column(block, static_cast<int>(options_ + d));
            for (int row = 0; row < here; ++row)
                sum[index[row]] += static_cast<long long>(static_cast<unsigned char>(digit[row]))
                                   << (d * bits);
        }
    }

    // The best (or worst) ranks of each row of a block, the k-th best in best[k].
    template <elimination::place End, int Depth>
    void find_best(std::size_t block, candidates const& these, signed char (*best)[rows]) const {
        constexpr bool first = End == elimination::place::first;
        constexpr signed char worst = first ? 127 : -1;
        constexpr std::size_t at_once = 2;  // vectors, which stay in registers
        bool const more = block + 2 < blocks_.size();
        for (std::size_t row = 0; row < rows; row += at_once * lanes) {
            byte_vector so_far[Depth][at_once];
            for (auto& vectors : so_far)
                for (auto& v : vectors) v = byte_vector{} + worst;
            for (int k = 0; k < these.size; ++k) {
                signed char const* const ranks = column(block, these.option[k]) + row;
                // What another block has is not where the hardware expects it.
                if (more) __builtin_prefetch(column(block + 1, these.option[k]) + row);
                for (std::size_t v = 0; v < at_once; ++v) {
                    byte_vector here;
                    load(here, ranks + v * lanes);
                    for (auto& vectors : so_far) {
                        byte_vector const low = here < vectors[v] ? here : vectors[v];
                        byte_vector const high = here < vectors[v] ? vectors[v] : here;
                        vectors[v] = first ? low : high;
                        here = first ? high : low;
                    }
                }
            }
            for (int k = 0; k < Depth; ++k)
                for (std::size_t v = 0; v < at_once; ++v)
                    store(best[k] + row + v * lanes, so_far[k][v]);
        }
    }
    // Whose the ranks are, as a number in the list; without ties, and 0 where nobody has it.
    template <int Depth>
    void find_who(std::size_t block, candidates const& these, signed char const (*rank)[rows],
                  signed char (*who)[rows]) const {
        for (std::size_t row = 0; row < rows; row += lanes) {
            byte_vector wanted[Depth], found[Depth] = {}, mine{};
            for (int k = 0; k < Depth; ++k) load(wanted[k], rank[k] + row);
            for (int x = 0; x < these.size; ++x) {
                byte_vector here;
                load(here, column(block, these.option[x]) + row);
                for (int k = 0; k < Depth; ++k) found[k] |= (here == wanted[k]) & mine;
                mine += 1;
            }
            for (int k = 0; k < Depth; ++k) store(who[k] + row, found[k]);
        }
    }

    template <elimination::place End, StrictProfile P>
    scores_of<P> without_ties(P const& p, candidates const& these) {
        auto& looks = looks_[End == elimination::place::first ? 0 : 1];
        std::size_t k = 0;
        while (k < looks.size() && !looks[k].answers(these)) ++k;
        if (k == looks.size()) {
            // So many places as can be told apart by a table that stays in the caches.
            auto found = these.size <= 20 ? look_at<End, 3>(p, these) : look_at<End, 2>(p, these);
            if (looks.size() == most_looks) looks.pop_back();
            looks.insert(looks.begin(), std::move(found));
            k = 0;
        }
        auto result = no_scores(p);
        looks[k].add(these, result, 0, looks[k].weight.size());
        return result;
    }
    template <elimination::place End, int Depth, class P>
    look look_at(P const& p, candidates const& these) const {
        look result{these, Depth, {}};
        std::size_t cells = 1;
        for (int k = 0; k < Depth; ++k) cells *= these.count();
        result.weight.resize(cells);
        for (std::size_t block = 0; block + 1 < blocks_.size(); ++block) {
            signed char best[Depth][rows], who[Depth][rows];
            find_best<End, Depth>(block, these, best);
            find_who<Depth>(block, these, best, who);
            short index[rows] = {};
            for (auto const& place : who)
                for (std::size_t row = 0; row < rows; ++row)
                    index[row] = static_cast<short>(index[row] * these.size + place[row]);
            add_weights(block, rows_from(p, static_cast<int>(block) * block_rows), index,
                        result.weight.data());
        }
        return result;
    }

    // Who shares a place are bits: weights are summed up by these bits, of all options together if
    // they are a dozen, else of eight at a time and by how many share the place.
    template <elimination::place End, OrdinalProfile P>
    scores_of<P, wide_integer> with_ties(P const& p, candidates const& these) const {
        int const groups = these.size <= dozen ? 1 : (these.size + 7) / 8;
        int const width = (these.size + groups - 1) / groups;
        int const sizes = groups == 1 ? 1 : these.size;
        std::vector<long long> sums(static_cast<std::size_t>(groups * sizes) << width);
        for (std::size_t block = 0; block + 1 < blocks_.size(); ++block) {
            signed char all_best[1][rows], many[rows] = {};
            find_best<End, 1>(block, these, all_best);
            signed char const* const best = all_best[0];
            if (groups > 1) count_sharing(block, these, best, many);
            int const here = rows_from(p, static_cast<int>(block) * block_rows);
            for (int group = 0; group < groups; ++group) {
                unsigned char low[rows], high[rows];
                int const begin = group * width;
                int const rest = these.size - begin < width ? these.size - begin : width;
                who_shares(block, these.option + begin, rest < 8 ? rest : 8, best, low);
                who_shares(block, these.option + begin + 8, rest - 8, best, high);
                int index[rows];
                for (std::size_t row = 0; row < rows; ++row)
                    index[row] = (many[row] << width) + (high[row] << 8) + low[row];
                add_weights(block, here, index, sums.data() + (group * sizes << width));
            }
        }
        shares<P> result(p);
        for (std::size_t k = 0; k < sums.size(); ++k) {
            if (sums[k] == 0) continue;
            auto const sharing = static_cast<unsigned>(k) & ((1U << width) - 1U);
            int const above = static_cast<int>(k >> width);
            int const size = groups == 1 ? __builtin_popcount(sharing) : above % sizes + 1;
            for (unsigned rest = sharing; rest != 0; rest &= rest - 1)
                result.give(these.option[above / sizes * width + __builtin_ctz(rest)], size,
                            sums[k]);
        }
        return result.total();
    }
    // How many more options than one have the best rank.
    void count_sharing(std::size_t block, candidates const& these, signed char const* best,
                       signed char* many) const {
        for (std::size_t row = 0; row < rows; row += lanes) {
            byte_vector wanted, sharing = byte_vector{} - 1;
            load(wanted, best + row);
            for (int k = 0; k < these.size; ++k) {
                byte_vector here;
                load(here, column(block, these.option[k]) + row);
                sharing -= here == wanted;  // what holds is -1 in its lane
            }
            store(many + row, sharing);
        }
    }
    // Which of up to eight options have the best rank, a bit each.
    void who_shares(std::size_t block, signed char const* option, int size, signed char const* best,
                    unsigned char* sharing) const {
        for (std::size_t row = 0; row < rows; row += lanes) {
            byte_vector wanted, found{}, bit = byte_vector{} + 1;
            load(wanted, best + row);
            for (int k = 0; k < size; ++k) {
                byte_vector here;
                load(here, column(block, option[k]) + row);
                found |= (here == wanted) & bit;
                bit += bit;
            }
            store(sharing + row, found);
        }
    }

    static void load(byte_vector& v, void const* from) { __builtin_memcpy(&v, from, sizeof v); }
    static void store(void* to, byte_vector const& v) { __builtin_memcpy(to, &v, sizeof v); }

    std::size_t options_ = 0;
    // Blocks of columns, ranks and then digits; blocks_[k] is where the k-th begins, and the last
    // number where there is none.
    std::vector<signed char> cells_;
    std::vector<std::size_t> blocks_;
    // The last looks for first places and for last ones, the newest first.
    static constexpr std::size_t most_looks = 8;
    std::vector<look> looks_[2];
};

}  // namespace selfalign::detail

#endif
