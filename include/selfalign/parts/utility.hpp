// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_PARTS_UTILITY_HPP
#define SELFALIGN_PARTS_UTILITY_HPP

#include <selfalign/concepts/part.hpp>
#include <selfalign/concepts/scale.hpp>
#include <selfalign/core/outcomes.hpp>
#include <selfalign/core/text.hpp>

namespace selfalign {

/// A part that gives every outcome a number: f(outcome), of any ordered number type (integers and
/// boost::rational are exact, and recommended). In a world of plain options these are the outcomes;
/// in a world with consequences an option is worth what it leads to (`expected`). `Promises` say
/// what the numbers mean beyond an interval scale: `zero`, `in_units_of<euro>`,
/// `at_levels_of<health>`.
/// Errors (found by `compose`): a value that is NaN or infinite.
template <class Name, class F, class... Promises>
class valued {
public:
    using scale_type = scale<Promises...>;

    constexpr valued(Name name, F f) : name_(name), f_(f) {}

    constexpr Name const& name() const { return name_; }
    template <WorldModel W>
        requires ValuesOutcomes<F, W>
    constexpr auto value(W const& w, opt x) const {
        return expected(w, x, f_);
    }

private:
    Name name_;
    F f_;
};

/// `utility("self-respect", [](holiday h) { return h == holiday::horrible ? 6 : 0; })`;
/// with promises: `utility<zero, in_units_of<euro>>("profit", f)`.
template <class... Promises, class Name, class F>
constexpr auto utility(Name const& name, F f) {
    return valued<stored_as_t<Name>, F, Promises...>(name, f);
}

}  // namespace selfalign

#endif
