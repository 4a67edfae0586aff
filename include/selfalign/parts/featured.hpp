// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_PARTS_FEATURED_HPP
#define SELFALIGN_PARTS_FEATURED_HPP

#include <selfalign/concepts/budgeted.hpp>
#include <selfalign/concepts/scale.hpp>
#include <selfalign/core/outcomes.hpp>
#include <selfalign/core/text.hpp>

namespace selfalign {
namespace bad_input {

[[noreturn]] inline void a_budget_is_negative(long long budget) {
    throw error("a budget of ", budget, "; expected 0 or more");
}

} // namespace bad_input

/// A part whose value for an outcome is a sum of features, easiest first, of which it works out
/// only as many as its budget allows: f(outcome, 0) + ... + f(outcome, budget - 1).
/// Errors: a negative budget.
template <class Name, class F, class... Promises>
class featured_part {
public:
    using scale_type = scale<Promises...>;

    constexpr featured_part(Name name, int features, F f, int budget)
        : name_(name), features_(features), f_(f), budget_(budget) {
        if (budget < 0) bad_input::a_budget_is_negative(budget);
    }

    constexpr Name const& name() const { return name_; }
    constexpr int features() const { return features_; }
    constexpr int budget() const { return budget_; }
    constexpr featured_part with_budget(int b) const { return {name_, features_, f_, b}; }

    template <WorldModel W>
        requires requires(F const& f, outcome_of<W> const& z) { f(z, 0) < f(z, 0); }
    constexpr auto value(W const& w, opt x) const {
        int const seen = budget_ < features_ ? budget_ : features_;
        return expected(w, x, [&](outcome_of<W> const& z) {
            using number = wide<std::remove_cvref_t<decltype(f_(z, 0))>>;
            number sum = number(0);
            for (int k = 0; k < seen; ++k) sum = add(sum, number(f_(z, k)));
            return sum;
        });
    }

private:
    Name name_;
    int features_;
    F f_;
    int budget_;
};

/// `featured("fun", 3, feature, 1)`: three features, `feature(outcome, k)`, of which the first is
/// worked out. Promises as for `utility`.
template <class... Promises, class Name, class F>
constexpr auto featured(Name const& name, int features, F f, int budget) {
    return featured_part<stored_as_t<Name>, F, Promises...>(name, features, f, budget);
}

} // namespace selfalign

#endif
