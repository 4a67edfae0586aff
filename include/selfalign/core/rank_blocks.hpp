// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CORE_RANK_BLOCKS_HPP
#define SELFALIGN_CORE_RANK_BLOCKS_HPP

#include <cstddef>
#include <new>
#include <vector>
#include <selfalign/core/shape.hpp>

/// How ranks lie in memory: where sizes are known only at run time, in the order in which whoever
/// counts many parts reads them.

namespace selfalign::detail {

/// Parts in a block: the ranks of twenty options stay in the first-level cache.
inline constexpr int block_rows = 512;

/// From so many parts on, blocks of them are counted at once.
inline constexpr int many_parts = 128;

/// A small number for each part and option (its rank; or by place, the option there), all 0 at
/// first. The parts are in blocks, and a block has a column an option, so that two options, or the
/// best of several, are compared a vector of parts at a time. Numbers are bytes for up to
/// `most_in_bytes` options, else pairs of bytes. From `many_parts` parts on every column is whole
/// vectors of at most 64 bytes, and begins where such a vector may begin.
class rank_blocks {
public:
    static constexpr int most_in_bytes = 128;

    rank_blocks() = default;
    /// For the parts and options of `shape`. (A template, which costs no compiler anything before
    /// somebody uses it.)
    template <class Shape>
        requires requires(Shape const& s) { s.parts() * s.options(); }
    explicit rank_blocks(Shape const& shape)
        : cell_bytes_(shape.options() <= most_in_bytes ? 1 : 2),
          rows_(shape.parts() < many_parts   ? shape.parts()
                : shape.parts() < block_rows ? (shape.parts() + 63) / 64 * 64
                                             : block_rows),
          blocks_((shape.parts() + block_rows - 1) / block_rows),
          in_block_(static_cast<std::size_t>(rows_) * static_cast<std::size_t>(shape.options())),
          lines_((in_block_ * static_cast<std::size_t>(blocks_ * cell_bytes_) + sizeof(line) - 1) /
                 sizeof(line)) {}

    int get(int i, int x) const {
        std::size_t const at = index(i, x);
        if (in_bytes()) return bytes()[at];
        unsigned short number;
        __builtin_memcpy(&number, bytes() + 2 * at, sizeof number);
        return number;
    }
    void set(int i, int x, int number) {
        std::size_t const at = index(i, x);
        auto const wide = static_cast<unsigned short>(number);
        if (in_bytes()) bytes()[at] = static_cast<unsigned char>(number);
        else __builtin_memcpy(bytes() + 2 * at, &wide, sizeof wide);
    }

    /// The numbers of an option in a block, as many as rows.
    void set_column(int block, int x, unsigned short const* numbers) {
        unsigned char* const to = bytes() + column_begins(block, x);
        if (in_bytes())
            for (int row = 0; row < rows_; ++row)
                to[row] = static_cast<unsigned char>(numbers[row]);
        else
            __builtin_memcpy(to, numbers, static_cast<std::size_t>(rows_) * sizeof *numbers);
    }

    bool empty() const { return blocks_ == 0; }
    bool in_bytes() const { return cell_bytes_ == 1; }
    int blocks() const { return blocks_; }
    /// Rows of a block. Those beyond the last part are 0.
    int rows() const { return rows_; }
    /// An option's numbers in a block.
    unsigned char const* column(int block, int x) const {
        return bytes() + column_begins(block, x);
    }
    /// Asks for a block, if there is one, which is not where the hardware expects it.
    void prefetch(int block) const {
        if (block >= blocks_) return;
        auto const lines = in_block_ * static_cast<std::size_t>(cell_bytes_) / sizeof(line);
        for (std::size_t k = 0; k < lines; ++k)
            __builtin_prefetch(lines_.data() + static_cast<std::size_t>(block) * lines + k);
    }

private:
    struct line {
        unsigned char bytes[64];
    };
    // Lines begin where a vector may begin. A single one, fewer than the rows of `many_parts`, is
    // never read by vectors: small tables are copied often, and aligned memory is slow to get.
    template <class Line> struct whole_lines {
        using value_type = Line;
        static constexpr std::align_val_t where{64};

        Line* allocate(std::size_t n) {
            return static_cast<Line*>(n == 1 ? ::operator new(sizeof(Line))
                                             : ::operator new(n * sizeof(Line), where));
        }
        void deallocate(Line* lines, std::size_t n) {
            if (n == 1) ::operator delete(lines);
            else ::operator delete(lines, where);
        }
        friend bool operator==(whole_lines, whole_lines) { return true; }
    };
    static_assert(sizeof(line) < many_parts);

    std::size_t index(int i, int x) const {
        auto const part = static_cast<unsigned>(i);
        return part / block_rows * in_block_ + part % block_rows +
               static_cast<std::size_t>(x) * static_cast<std::size_t>(rows_);
    }
    std::size_t column_begins(int block, int x) const {
        return index(block * block_rows, x) * static_cast<std::size_t>(cell_bytes_);
    }
    unsigned char const* bytes() const {
        return reinterpret_cast<unsigned char const*>(lines_.data());
    }
    unsigned char* bytes() { return reinterpret_cast<unsigned char*>(lines_.data()); }

    int cell_bytes_ = 1, rows_ = 0, blocks_ = 0;
    std::size_t in_block_ = 0;  // numbers
    std::vector<line, whole_lines<line>> lines_;
};

/// The same for each shape: inline, a row a part.
template <class Shape>
class rank_grid {
public:
    using cell = rank_type<Shape>;
    constexpr explicit rank_grid(Shape const&) {}
    constexpr int get(int i, int x) const { return cells_[i][x]; }
    constexpr void set(int i, int x, int number) { cells_[i][x] = static_cast<cell>(number); }

private:
    cell cells_[Shape::max_parts][Shape::max_options] = {};
};
template <>
class rank_grid<dynamic> : public rank_blocks {
public:
    using rank_blocks::rank_blocks;
};

}  // namespace selfalign::detail

#endif
