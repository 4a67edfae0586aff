// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CORE_AGREEMENT_HPP
#define SELFALIGN_CORE_AGREEMENT_HPP

#include <vector>
#include <selfalign/core/lottery.hpp>
#include <selfalign/core/welfare.hpp>

/// What bargaining over lotteries ends in. Everything is exact in the parts' own number type;
/// integers need no fractions, and 64-bit integers are computed with 128 bits in between.

namespace selfalign {

namespace detail {

/// The type in which numbers are computed with: wider than the integers that come and go.
template <class N>
struct working {
    using type = N;
};
template <>
struct working<long long> {
    using type = wide_integer;
};

template <class N>
constexpr N narrowed(typename working<N>::type const& v) {
    if constexpr (std::same_as<N, long long>) {
        auto const result = static_cast<long long>(v);
        if (result != v) bad_input::a_number_does_not_fit("a weight or utility of a lottery");
        return result;
    } else {
        return v;
    }
}

} // namespace detail

/// What parts agree on: a lottery over the options, exact, and what each part expects from it. The
/// utility of part i is `utility(i) / per()`; `per()` is 1 unless utilities are integers.
template <class Number, int MaxOptions, int MaxParts = 2>
class agreement {
public:
    using utilities = list<Number, MaxParts>;

    constexpr agreement() = default;
    constexpr agreement(list<Number, MaxOptions> const& weights, utilities const& expected,
                        Number per)
        : weights_(weights), utility_(expected), per_(per) {}

    constexpr int parts() const { return utility_.size(); }
    constexpr Number const& utility(int i) const { return utility_[i]; }
    constexpr Number const& per() const { return per_; }
    /// `a.template utility_as<boost::rational<long long>>(0)`
    template <class Fraction>
    constexpr Fraction utility_as(int i) const {
        return Fraction(utility_[i]) / Fraction(per_);
    }
    constexpr lottery<Number, MaxOptions> chances() const {
        return lottery<Number, MaxOptions>(weights_);
    }
    constexpr option_set_for<MaxOptions> support() const { return chances().support(); }

    /// The same utilities for all parts (not necessarily the same lottery).
    constexpr bool same_utilities(agreement const& other) const {
        for (int i = 0; i < parts(); ++i)
            if (multiply(utility_[i], other.per_) != multiply(other.utility_[i], per_))
                return false;
        return true;
    }

private:
    list<Number, MaxOptions> weights_{0};
    utilities utility_{0};
    Number per_ = Number(1);
};

/// The solutions of a bargaining problem over lotteries. None: no lottery is individually
/// rational, undefined. One: the solution, unique in utilities. More: tied solutions, the corners
/// of a set, and every mixture of these is a solution too, and there are no others. Of two parts
/// there are at most two, the ends of a segment; the first is the one that is worse for part 0, or,
/// if that is equal, for part 1.
template <class Number, int MaxOptions, int MaxParts = 2>
class agreements {
public:
    using agreement_type = agreement<Number, MaxOptions, MaxParts>;

    constexpr int size() const { return size_; }
    constexpr bool empty() const { return size_ == 0; }
    constexpr agreement_type const& operator[](int k) const {
        return ends_[static_cast<unsigned>(k)];
    }

    /// The options that one of the ends draws.
    constexpr option_set_for<MaxOptions> support() const {
        option_set_for<MaxOptions> drawn;
        for (int k = 0; k < size_; ++k)
            for (opt x : (*this)[k].support()) drawn.insert(x);
        return drawn;
    }

    constexpr void add_end(agreement_type const& end) {
        for (int k = 0; k < size_; ++k)
            if ((*this)[k].same_utilities(end)) return;
        if constexpr (few) ends_[size_] = end;
        else ends_.push_back(end);
        ++size_;
    }

private:
    static constexpr bool few = MaxParts == 1 || MaxParts == 2;
    struct two {
        agreement_type end[2];
        constexpr agreement_type& operator[](int k) { return end[k]; }
        constexpr agreement_type const& operator[](unsigned k) const { return end[k]; }
    };

    std::conditional_t<few, two, std::vector<agreement_type>> ends_;
    int size_ = 0;
};

} // namespace selfalign

#endif
