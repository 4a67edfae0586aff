// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CORE_MAJORITY_HPP
#define SELFALIGN_CORE_MAJORITY_HPP

#include <selfalign/core/tallies.hpp>

/// Majority comparison: who beats whom, by how much, directly and along paths. Everything here
/// looks at margins only, whatever they were computed from.

namespace selfalign {

/// margin(x, y) = N(x, y) - N(y, x): x beats y if it is positive.
template <class P>
using margins_of = support_of<P>;

/// Cost: that of `support`, then options^2.
template <PreferenceProfile P>
constexpr margins_of<P> margins(P const& p) {
    decltype(auto) n = support(p);
    margins_of<P> result(p.options());
    for (int x = 0; x < p.options(); ++x)
        for (int y = 0; y < x; ++y) {
            result(x, y) = n(x, y) - n(y, x);
            result(y, x) = -result(x, y);
        }
    return result;
}

/// The smallest non-empty set of which every member beats every option outside (I. J. Good, 1971;
/// J. Smith, 1973). Cost: options^2.
template <class Number, int MaxOptions>
constexpr option_set_for<MaxOptions> top_cycle_of(square<Number, MaxOptions> const& margin) {
    int const options = margin.side();
    // Whoever beats most options is inside.
    int leader = 0;
    int most = -1;
    for (int x = 0; x < options; ++x) {
        int wins = 0;
        for (int y = 0; y < options; ++y) wins += margin(x, y) > 0 ? 1 : 0;
        if (wins > most) {
            most = wins;
            leader = x;
        }
    }
    // Whoever is not beaten by somebody inside is inside.
    auto inside = option_set_for<MaxOptions>::of(opt(leader));
    list<int, MaxOptions> queue(options);
    queue[0] = leader;
    for (int done = 0, size = 1; done < size; ++done)
        for (int y = 0; y < options; ++y)
            if (margin(queue[done], y) <= 0 && !inside.contains(opt(y))) {
                inside.insert(opt(y));
                queue[size++] = y;
            }
    return inside;
}

/// strength(x, y) of the strongest path from x to y along options each of which beats the next; a
/// path is as strong as its smallest margin; 0 if there is none. (R. Floyd, 1962; M. Schulze, 2011)
/// Cost: options^3.
template <class Number, int MaxOptions>
constexpr square<Number, MaxOptions> strongest_paths(square<Number, MaxOptions> const& margin) {
    int const options = margin.side();
    square<Number, MaxOptions> strength(options);
    for (int x = 0; x < options; ++x)
        for (int y = 0; y < options; ++y) strength(x, y) = margin(x, y) > 0 ? margin(x, y) : 0;
    for (int via = 0; via < options; ++via)
        for (int x = 0; x < options; ++x) {
            Number const there = strength(x, via);
            if (x == via || there == 0) continue;
            for (int y = 0; y < options; ++y) {
                Number const on = strength(via, y);
                Number const both = there < on ? there : on;
                if (y != x && both > strength(x, y)) strength(x, y) = both;
            }
        }
    return strength;
}

/// Some options renumbered 0..size-1 in index order, and the margins among them.
template <class Number, int MaxOptions>
struct sub_majority {
    list<int, MaxOptions> name;
    square<Number, MaxOptions> margin;

    constexpr sub_majority(square<Number, MaxOptions> const& all,
                           option_set_for<MaxOptions> const& members)
        : name(members.size()), margin(members.size()) {
        int k = 0;
        for (opt x : members) name[k++] = x.index;
        for (int x = 0; x < size(); ++x)
            for (int y = 0; y < size(); ++y) margin(x, y) = all(name[x], name[y]);
    }
    constexpr int size() const { return name.size(); }
};
template <class Number, int MaxOptions>
sub_majority(square<Number, MaxOptions>, option_set_for<MaxOptions>)
    -> sub_majority<Number, MaxOptions>;

/// A set of up to 64 options as bits, for searches over sets of options.
using option_bits = unsigned long long;
constexpr option_bits bit_of(int x) { return option_bits{1} << x; }
constexpr int lowest_of(option_bits set) { return __builtin_ctzll(set); }
constexpr option_bits first_options(int options) {
    return options == 64 ? ~option_bits{0} : bit_of(options) - 1;
}

namespace detail {

// As `list` without bound, which clang cannot make in constant evaluation: libstdc++'s vector does
// not begin the lifetime of elements that are given no value.
template <class T>
class store {
public:
    constexpr explicit store(int size, T const& value = T())
        : items_(static_cast<unsigned>(size), value) {}
    constexpr int size() const { return static_cast<int>(items_.size()); }
    constexpr T& operator[](int i) { return items_[static_cast<unsigned>(i)]; }
    constexpr T const& operator[](int i) const { return items_[static_cast<unsigned>(i)]; }
    constexpr T const* begin() const { return items_.data(); }
    constexpr T const* end() const { return items_.data() + items_.size(); }

private:
    std::vector<T> items_;
};

} // namespace detail

/// What a search has seen already: a hash table of non-zero numbers that grows.
class seen_before {
public:
    constexpr seen_before() : slots_(16) {}

    constexpr int size() const { return size_; }
    /// Whether this is the first time.
    constexpr bool insert(option_bits key) {
        if (2 * size_ >= slots_.size()) grow();
        option_bits& slot = find(key);
        if (slot == key) return false;
        slot = key;
        ++size_;
        return true;
    }

private:
    constexpr option_bits& find(option_bits key) {
        auto const mask = static_cast<option_bits>(slots_.size() - 1);
        auto at = ((key ^ (key >> 29)) * 0x9E3779B97F4A7C15ULL >> 32) & mask;
        while (slots_[static_cast<int>(at)] != 0 && slots_[static_cast<int>(at)] != key)
            at = (at + 1) & mask;
        return slots_[static_cast<int>(at)];
    }
    constexpr void grow() {
        detail::store<option_bits> const old = slots_;
        slots_ = detail::store<option_bits>(2 * old.size());
        for (option_bits key : old)
            if (key != 0) find(key) = key;
    }

    detail::store<option_bits> slots_;
    int size_ = 0;
};

/// The options on top of the orders that agree best with `weight`, i.e. for which the sum of
/// weight(x, y) over all x above y is largest: the linear ordering problem, by dynamic programming
/// over sets. Cost: 2^options * options^2 time, 2^options memory; the caller says the bound.
template <class Number, int MaxOptions>
constexpr option_bits tops_of_best_orders(square<Number, MaxOptions> const& weight) {
    int const options = weight.side();
    detail::store<long long> best(1 << options);
    option_bits tops = 0;
    for (int set = 1; set < best.size(); ++set) {
        bool first = true;
        tops = 0;
        for (int x = 0; x < options; ++x) {
            if ((set >> x & 1) == 0) continue;
            int const rest = set & ~(1 << x);
            long long agreed = best[rest];
            for (int y = 0; y < options; ++y)
                if ((rest >> y & 1) != 0) agreed += weight(x, y);
            if (first || agreed >= best[set]) {
                if (first || agreed > best[set]) tops = 0;
                first = false;
                best[set] = agreed;
                tops |= bit_of(x);
            }
        }
    }
    return tops;
}

} // namespace selfalign

#endif
