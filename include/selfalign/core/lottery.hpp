// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CORE_LOTTERY_HPP
#define SELFALIGN_CORE_LOTTERY_HPP

#include <selfalign/core/option_set.hpp>

namespace selfalign {

/// A choice by chance: exact, not necessarily normalised weights over the options; option x is
/// drawn with probability weight(x) / total(). `Number`: an integer or exact rational type.
/// Errors: negative weights or a sum of zero (`bad_input`).
template <class Number, int MaxOptions>
class lottery {
public:
    constexpr explicit lottery(list<Number, MaxOptions> weights) : weights_(weights) {
        for (Number const& w : weights_) {
            if (w < Number(0)) bad_input::the_weights_of_a_lottery_do_not_add_up();
            total_ = total_ + w;
        }
        if (!(total_ > Number(0))) bad_input::the_weights_of_a_lottery_do_not_add_up();
    }

    constexpr int options() const { return weights_.size(); }
    constexpr Number const& weight(opt x) const { return weights_[x.index]; }
    constexpr Number const& total() const { return total_; }

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
            if (a.weights_[x] * b.total_ != b.weights_[x] * a.total_) return false;
        return true;
    }

private:
    list<Number, MaxOptions> weights_;
    Number total_ = Number(0);
};

}  // namespace selfalign

#endif
