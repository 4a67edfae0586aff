// SPDX-License-Identifier: BSL-1.0
#ifndef CENSUS_PROFILE_HPP
#define CENSUS_PROFILE_HPP

#include <selfalign/core/borda_scored.hpp>
#include <selfalign/core/number.hpp>
#include <selfalign/core/table.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

/// The profiles of a census, of one type for all its sizes, and their numbers in the documented
/// order: orders lexicographic (best to worst), part 0 first, the last part varies fastest.

namespace census {

namespace sa = selfalign;

/// How many systems there are, and sums over them: 127 bits.
using large = sa::wide_integer;
/// No more than this.
inline constexpr double most_of_large = 8e37;

inline constexpr int most_parts = 32;
inline constexpr int most_options = 6;

/// Strict orders, scored by Borda.
using orders = sa::table<sa::capacity<most_parts, most_options>, sa::strict_orders>;
using profile = sa::borda_scored_profile<orders, long long>;

struct size {
    int parts = 1;
    int options = 1;
    friend bool operator==(size const&, size const&) = default;
};

/// All strict orders of some options, and the number of each.
class order_list {
public:
    explicit order_list(int options) : options_(options), number_(std::size_t{1} << (3 * options)) {
        std::vector<std::uint8_t> order;
        for (int x = 0; x < options; ++x) order.push_back(static_cast<std::uint8_t>(x));
        do {
            std::size_t key = 0;
            for (int place = 0; place < options; ++place)
                key = key << 3 | order[static_cast<std::size_t>(place)];
            number_[key] = static_cast<std::uint16_t>(orders_.size() / order.size());
            orders_.insert(orders_.end(), order.begin(), order.end());
        } while (std::next_permutation(order.begin(), order.end()));
    }

    long long count() const { return static_cast<long long>(orders_.size()) / options_; }
    /// The options of an order, best to worst.
    std::uint8_t const* operator[](long long number) const {
        return orders_.data() + number * options_;
    }
    /// The number of part i's order. Cost: a step for each option.
    template <class P>
    long long number_of(P const& p, int i) const {
        std::size_t key = 0;
        for (int place = 0; place < options_; ++place)
            key = key << 3 | static_cast<std::size_t>(p.at(i, place).index);
        return number_[key];
    }

private:
    int options_;
    std::vector<std::uint8_t> orders_; // one after the other
    std::vector<std::uint16_t> number_;
};

/// The list for a number of options, 1..most_options.
inline order_list const& orders_of(int options) {
    static std::vector<order_list> const lists = [] {
        std::vector<order_list> all;
        for (int m = 1; m <= most_options; ++m) all.emplace_back(m);
        return all;
    }();
    return lists[static_cast<std::size_t>(options - 1)];
}

/// How many profiles of a size there are; -1 if 127 bits cannot say.
inline large count_of(size s) {
    large n = 1;
    for (int i = 0; i < s.parts; ++i) {
        if (static_cast<double>(n) * static_cast<double>(orders_of(s.options).count())
            > most_of_large)
            return -1;
        n *= orders_of(s.options).count();
    }
    return n;
}

/// The number of a profile; -1 if 63 bits cannot say.
template <class P>
long long number_of(P const& p) {
    order_list const& list = orders_of(p.options());
    long long number = 0;
    for (int i = 0; i < p.parts(); ++i)
        if (__builtin_mul_overflow(number, list.count(), &number)
            || __builtin_add_overflow(number, list.number_of(p, i), &number))
            return -1;
    return number;
}

inline void set_order(profile& p, int i, long long number) {
    std::uint8_t const* const order = orders_of(p.options())[number];
    for (int place = 0; place < p.options(); ++place) p.set_rank(i, sa::opt(order[place]), place);
}

/// The profile with a number.
inline profile profile_of(size s, large number) {
    profile p{orders(sa::capacity<most_parts, most_options>(s.parts, s.options))};
    long long const count = orders_of(s.options).count();
    for (int i = s.parts - 1; i >= 0; --i) {
        set_order(p, i, static_cast<long long>(number % count));
        number /= count;
    }
    return p;
}

/// Writes the profile with the next number; after the last one comes the first.
inline void step(profile& p) {
    order_list const& list = orders_of(p.options());
    for (int i = p.parts() - 1; i >= 0; --i) {
        long long const next = list.number_of(p, i) + 1;
        set_order(p, i, next < list.count() ? next : 0);
        if (next < list.count()) return;
    }
}

/// `012|120|201`: each part's order, best to worst.
inline std::string text_of(profile const& p) {
    std::string text;
    for (int i = 0; i < p.parts(); ++i) {
        if (i > 0) text += '|';
        for (int place = 0; place < p.options(); ++place)
            text += static_cast<char>('0' + p.at(i, place).index);
    }
    return text;
}

} // namespace census

#endif
