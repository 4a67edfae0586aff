// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_PARTS_NAMED_HPP
#define SELFALIGN_PARTS_NAMED_HPP

#include <selfalign/concepts/adaptive_part.hpp>
#include <selfalign/concepts/budgeted.hpp>
#include <selfalign/core/number.hpp>
#include <selfalign/core/text.hpp>

namespace selfalign {

// What is put around a part passes on what can be done to it, so that nothing is hidden by a name:
// budgets, adaptation and the parts of a group.

/// Any part, under a name.
template <class Name, class Part>
class named_part : public Part {
public:
    constexpr named_part(Name name, Part const& part) : Part(part), name_(name) {}
    constexpr Name const& name() const { return name_; }

    constexpr named_part with_budget(int b) const
        requires Budgeted<Part>
    {
        return {name_, Part::with_budget(b)};
    }
    template <WorldModel W>
        requires AdaptivePart<Part, W>
    constexpr named_part after(W const& w, opt x) const {
        return {name_, Part::after(w, x)};
    }
    template <class F, class G>
        requires requires(Part const& p, F const& f, G const& g) { p.with_each(f, g); }
    constexpr named_part with_each(F const& f, G const& g) const {
        return {name_, Part::with_each(f, g)};
    }

private:
    Name name_;
};

template <class Name, class Part>
constexpr auto named(Name const& name, Part const& part) {
    return named_part<stored_as_t<Name>, Part>(name, part);
}

/// Any part, counted as so many equal parts: a ballot's multiplicity, a faction's size (>= 1).
template <class Part>
class repeated : public Part {
public:
    constexpr repeated(long long weight, Part const& part) : Part(part), weight_(weight) {
        // Not a product of two that are both below 1: that would be a weight again.
        if constexpr (requires { part.weight(); })
            if (weight_ > 0) weight_ = multiply(weight_, part.weight());
    }
    constexpr long long weight() const { return weight_; }

    constexpr repeated with_budget(int b) const
        requires Budgeted<Part>
    {
        return {Part::with_budget(b), weight_};
    }
    template <WorldModel W>
        requires AdaptivePart<Part, W>
    constexpr repeated after(W const& w, opt x) const {
        return {Part::after(w, x), weight_};
    }
    template <class F, class G>
        requires requires(Part const& p, F const& f, G const& g) { p.with_each(f, g); }
    constexpr repeated with_each(F const& f, G const& g) const {
        return {Part::with_each(f, g), weight_};
    }

private:
    // With the weight of the whole.
    constexpr repeated(Part const& part, long long weight) : Part(part), weight_(weight) {}

    long long weight_;
};

/// `times(42, ranking("Memphis", ...))`
template <class Part>
constexpr auto times(long long weight, Part const& part) {
    return repeated<Part>(weight, part);
}

}  // namespace selfalign

#endif
