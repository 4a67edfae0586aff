// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_EXT_PREFLIB_DATA_SET_HPP
#define SELFALIGN_EXT_PREFLIB_DATA_SET_HPP

#include <selfalign/ext/preflib/diagnostic.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <ranges>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace selfalign::preflib {

/// What the ballots of a file look like (Mattei and Walsh, PrefLib, 2013): strict or with ties,
/// complete or incomplete orders, or alternatives sorted into categories.
enum class data_type { soc, soi, toc, toi, cat };

// also file extensions
inline constexpr std::array<std::string_view, 5> data_type_names{"soc", "soi", "toc", "toi", "cat"};

constexpr std::string_view to_string(data_type t) {
    return data_type_names[static_cast<std::size_t>(t)];
}
// each ballot ranks all
constexpr bool is_complete(data_type t) { return t == data_type::soc || t == data_type::toc; }
// no ballot has a tie
constexpr bool is_strict(data_type t) { return t == data_type::soc || t == data_type::soi; }

/// The data type with that name.
constexpr std::optional<data_type> data_type_named(std::string_view name) {
    for (std::size_t i = 0; i < data_type_names.size(); ++i)
        if (data_type_names[i] == name)
            return static_cast<data_type>(i);
    return {};
}

struct alternative {
    long long id = 0;   // as in the file
    // the bytes of the file, without outer blanks; the id in digits if the file gives no name
    // (lenient)
    std::string name;

    friend bool operator==(alternative const&, alternative const&) = default;
};

/// One ballot line. Its groups lie in the data set: `data.groups(ballot)`.
struct ballot {
    long long count = 0;           // how many voters cast it; 0 is kept as it stands
    std::uint32_t first_group = 0;
    std::uint32_t group_count = 0;
    std::size_t line = 0;          // from 1

    friend bool operator==(ballot const&, ballot const&) = default;
};

/// The groups of one ballot, best first, each a `std::span<int const>` of alternative indexes.
/// A view into the data set: valid as long as that is neither changed nor destroyed.
class group_range {
public:
    class iterator {
    public:
        using iterator_concept = std::random_access_iterator_tag;
        // yields values, so no more than that before C++20
        using iterator_category = std::input_iterator_tag;
        using value_type = std::span<int const>;
        using difference_type = std::ptrdiff_t;

        iterator() = default;
        iterator(int const* entries, std::uint32_t const* start)
            : entries_(entries), start_(start) {}

        value_type operator*() const { return {entries_ + start_[0], entries_ + start_[1]}; }
        value_type operator[](difference_type n) const { return *(*this + n); }

        iterator& operator++() { return *this += 1; }
        iterator& operator--() { return *this += -1; }
        iterator operator++(int) { auto const old = *this; ++*this; return old; }
        iterator operator--(int) { auto const old = *this; --*this; return old; }
        iterator& operator+=(difference_type n) { start_ += n; return *this; }
        iterator& operator-=(difference_type n) { start_ -= n; return *this; }

        friend iterator operator+(iterator it, difference_type n) { return it += n; }
        friend iterator operator+(difference_type n, iterator it) { return it += n; }
        friend iterator operator-(iterator it, difference_type n) { return it -= n; }
        friend difference_type operator-(iterator a, iterator b) { return a.start_ - b.start_; }
        friend bool operator==(iterator a, iterator b) { return a.start_ == b.start_; }
        friend auto operator<=>(iterator a, iterator b) { return a.start_ <=> b.start_; }

    private:
        int const* entries_ = nullptr;
        std::uint32_t const* start_ = nullptr;
    };

    group_range(int const* entries, std::uint32_t const* start, std::size_t size)
        : first_(entries, start), size_(size) {}

    iterator begin() const { return first_; }
    iterator end() const { return first_ + static_cast<std::ptrdiff_t>(size_); }
    std::size_t size() const { return size_; }
    bool empty() const { return size_ == 0; }
    std::span<int const> operator[](std::size_t i) const {
        return first_[static_cast<std::ptrdiff_t>(i)];
    }

private:
    iterator first_;
    std::size_t size_;
};

/// The content of one file.
///
/// Ballots hold alternative *indexes*: positions in `alternatives`, which is sorted by id. In soc,
/// soi, toc and toi a ballot has one group per tie level, best first, none empty; alternatives that
/// an incomplete order does not rank are in no group. In cat it has one group per category, in the
/// order of `categories`, possibly empty; an alternative in no group is uncategorised. No
/// alternative is twice in a ballot. Two ids may have the same name, and two ballots the same
/// order.
///
/// All ballots lie in two flat arrays, because a vector per tie level would cost two allocations
/// for each entry of a large file.
struct data_set {
    std::string file;           // as it was read, not as its header calls it
    std::string title;
    std::string description;
    std::string modification;   // original, induced, imbued or synthetic
    // lenient reading widens the declared one (soc to soi, toc or toi ...) as the ballots need
    data_type type = data_type::soc;
    std::vector<alternative> alternatives;   // ascending id
    std::vector<std::string> categories;     // only cat
    std::vector<ballot> ballots;             // in the order of the file
    std::vector<diagnostic> warnings;        // only after lenient reading

    // group g is entries[group_start[g], group_start[g + 1])
    std::vector<int> entries;
    std::vector<std::uint32_t> group_start{0};

    /// The groups of one of the `ballots`, best first.
    group_range groups(ballot const& b) const& {
        return {entries.data(), group_start.data() + b.first_group, b.group_count};
    }
    group_range groups(ballot const&) const&& = delete;   // would dangle

    /// The alternatives of one of the `ballots` in one row, best first, the borders between its
    /// groups forgotten.
    std::span<int const> order(ballot const& b) const& {
        auto const* const start = group_start.data() + b.first_group;
        return {entries.data() + start[0], entries.data() + start[b.group_count]};
    }
    std::span<int const> order(ballot const&) const&& = delete;   // would dangle

    /// The number of voters: the sum of the ballots' counts, which the reader has checked to fit.
    long long voters() const {
        long long sum = 0;
        for (auto const& b : ballots)
            sum += b.count;
        return sum;
    }

    /// The position in `alternatives` of the one with this id, if there is one; logarithmic.
    std::optional<int> index_of(long long id) const {
        auto const at =
            std::lower_bound(alternatives.begin(), alternatives.end(), id,
                             [](alternative const& a, long long x) { return a.id < x; });
        if (at == alternatives.end() || at->id != id)
            return {};
        return static_cast<int>(at - alternatives.begin());
    }
};

}   // namespace selfalign::preflib

template <>
inline constexpr bool std::ranges::enable_view<selfalign::preflib::group_range> = true;
template <>
inline constexpr bool std::ranges::enable_borrowed_range<selfalign::preflib::group_range> = true;

#endif
