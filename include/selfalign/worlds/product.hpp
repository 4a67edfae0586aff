// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_WORLDS_PRODUCT_HPP
#define SELFALIGN_WORLDS_PRODUCT_HPP

#include <selfalign/concepts/world_model.hpp>
#include <selfalign/core/error.hpp>
#include <selfalign/core/label.hpp>
#include <selfalign/core/list.hpp>

namespace selfalign {
namespace bad_input {

[[noreturn]] inline void a_world_has_more_options_than_can_be_numbered(long long first,
                                                                       long long second) {
    throw error("a world of ", first, " x ", second, " options; expected at most 2147483647");
}

} // namespace bad_input

namespace detail {

// The size of a world of pairs. Errors: beyond what an `opt` can number.
constexpr int options_of_pairs(int first, int second) {
    int both = 0;
    if (__builtin_mul_overflow(first, second, &both))
        bad_input::a_world_has_more_options_than_can_be_numbered(first, second);
    return both;
}

constexpr int to_the_power(int base, int exponent) {
    return exponent == 0 ? 1 : options_of_pairs(base, to_the_power(base, exponent - 1));
}

} // namespace detail

/// One option of each of two worlds.
template <class First, class Second>
struct both {
    First first;
    Second second;

    friend constexpr bool operator==(both const&, both const&) = default;
    constexpr selfalign::label label() const {
        return label_of(first, 0).append(" + ").append(label_of(second, 0));
    }
};

/// Two questions decided together: every pair of an option of the one and an option of the other,
/// the second varying fastest. `product(options(sea, city), options(train, plane))`.
/// Errors: more pairs than an `int` can number.
template <WorldModel First, WorldModel Second>
class product_world {
public:
    using option = both<option_of<First>, option_of<Second>>;
    static constexpr int static_size = detail::options_of_pairs(selfalign::static_size<First>,
                                                                selfalign::static_size<Second>);

    constexpr product_world(First const& first, Second const& second)
        : first_(first), second_(second),
          size_(detail::options_of_pairs(first.size(), second.size())) {}

    constexpr int size() const { return size_; }
    constexpr option operator[](opt x) const {
        return {first_[opt(x.index / second_.size())], second_[opt(x.index % second_.size())]};
    }
    constexpr opt index_of(option const& o) const {
        opt const a = first_.index_of(o.first);
        opt const b = second_.index_of(o.second);
        return a && b ? opt(a.index * second_.size() + b.index) : opt();
    }

private:
    First first_;
    Second second_;
    int size_;
};

template <WorldModel First, WorldModel Second>
constexpr auto product(First const& first, Second const& second) {
    return product_world<First, Second>(first, second);
}

/// A decision on each of several issues.
template <class Option, int Issues>
struct decisions {
    Option on[Issues] = {};

    constexpr Option const& operator[](int issue) const { return on[issue]; }
    friend constexpr bool operator==(decisions const&, decisions const&) = default;
    constexpr selfalign::label label() const {
        selfalign::label all = label_of(on[0], 0);
        for (int t = 1; t < Issues; ++t) all.append(" ").append(label_of(on[t], t));
        return all;
    }
};

/// The same question, asked several times and decided together, the last issue varying fastest.
/// Errors: more combinations than an `int` can number.
template <int Issues, WorldModel Each>
class issues_world {
    static_assert(Issues >= 1, "there must be an issue to decide");

public:
    using option = decisions<option_of<Each>, Issues>;
    static constexpr int static_size = detail::to_the_power(selfalign::static_size<Each>, Issues);

    constexpr explicit issues_world(Each const& each)
        : each_(each), size_(detail::to_the_power(each.size(), Issues)) {}

    constexpr int size() const { return size_; }
    constexpr option operator[](opt x) const {
        option all;
        int rest = x.index;
        for (int t = Issues - 1; t >= 0; --t) {
            all.on[t] = each_[opt(rest % each_.size())];
            rest /= each_.size();
        }
        return all;
    }
    constexpr opt index_of(option const& o) const {
        int index = 0;
        for (int t = 0; t < Issues; ++t) {
            opt const x = each_.index_of(o[t]);
            if (!x) return opt();
            index = index * each_.size() + x.index;
        }
        return opt(index);
    }

private:
    Each each_;
    int size_;
};

/// `issues<3>(options(no, yes))`: the 8 ways to decide three times between yes and no.
template <int Issues, WorldModel Each>
constexpr auto issues(Each const& each) {
    return issues_world<Issues, Each>(each);
}

} // namespace selfalign

#endif
