// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CORE_LOTTERY_HPP
#define SELFALIGN_CORE_LOTTERY_HPP

#include <selfalign/core/number.hpp>
#include <selfalign/core/option_set.hpp>

namespace selfalign {

/// A choice by chance: exact, not necessarily normalised weights over the options; option x is
/// drawn with probability weight(x) / total(). `Number`: an integer or exact rational type.
/// Errors: negative or infinite weights, a sum of zero, or of integers beyond 64 bits
/// (`bad_input`).
template <class Number, int MaxOptions>
class lottery {
public:
    constexpr explicit lottery(list<Number, MaxOptions> weights) : weights_(weights) {
        for (Number const& w : weights_) {
            if (w < Number(0) || !is_finite(w))
                bad_input::the_weights_of_a_lottery_do_not_add_up();
            total_ = add(total_, wide<Number>(w));
        }
        if (!(total_ > wide<Number>(0))) bad_input::the_weights_of_a_lottery_do_not_add_up();
    }

    constexpr int options() const { return weights_.size(); }
    constexpr Number const& weight(opt x) const { return weights_[x.index]; }
    constexpr wide<Number> const& total() const { return total_; }

    /// The options that can be drawn.
    constexpr option_set_for<MaxOptions> support() const {
        option_set_for<MaxOptions> result;
        for (int x = 0; x < options(); ++x)
            if (weights_[x] > Number(0)) result.insert(opt(x));
        return result;
    }

    /// Equal as distributions.
    friend constexpr bool operator==(lottery const& a, lottery const& b) {
        if (a.options() != b.options()) return false;
        for (int x = 0; x < a.options(); ++x)
            if (multiply(long_number(a.weights_[x]), long_number(b.total_)) !=
                multiply(long_number(b.weights_[x]), long_number(a.total_)))
                return false;
        return true;
    }

private:
    // Products of two 64-bit integers fit 128 bits.
    using long_number =
        std::conditional_t<std::same_as<wide<Number>, long long>, wide_integer, Number>;

    list<Number, MaxOptions> weights_;
    wide<Number> total_ = wide<Number>(0);
};

}  // namespace selfalign

#endif
