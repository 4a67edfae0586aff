// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_PARTS_IMPULSE_HPP
#define SELFALIGN_PARTS_IMPULSE_HPP

#include <selfalign/concepts/part.hpp>
#include <selfalign/core/callable.hpp>
#include <selfalign/core/error.hpp>
#include <selfalign/core/label.hpp>
#include <selfalign/core/text.hpp>

namespace selfalign {

/// A part that only reacts: it has no ranking, just something it does on each menu. A rock, a
/// habit, a machine. `f(world, menu)` returns an option (by value or index) of the menu.
template <class Name, class F>
class reflex {
public:
    constexpr reflex(Name name, F f) : name_(name), f_(f) {}

    constexpr Name const& name() const { return name_; }
    template <WorldModel W, class Menu>
        requires requires(F const& f, W const& w, Menu const& menu) { f(w, menu); }
    constexpr auto pick(W const& w, Menu const& menu) const {
        auto const picked = f_(w, menu);
        using result = std::remove_cv_t<decltype(picked)>;
        if constexpr (std::convertible_to<result, option_of<W>> && !std::same_as<result, opt>) {
            opt const x = w.index_of(picked);
            if (!x)
                bad_input::a_part_names_an_unknown_option(as_text(name_), label_of(picked, -1));
            return x;
        } else {
            return picked;
        }
    }
    template <WorldModel W>
    constexpr void check(W const& w) const {
        if constexpr (requires { f_.check(w, as_text(name_)); }) f_.check(w, as_text(name_));
    }

private:
    Name name_;
    F f_;
};

namespace detail {

// Does one thing wherever it can, and nothing where it cannot.
template <class Option> struct always {
    Option option;

    template <WorldModel W, class Menu>
    constexpr opt operator()(W const& w, Menu const& menu) const {
        opt const x = w.index_of(option);
        return x && menu.contains(x) ? x : opt();
    }
    template <WorldModel W>
    constexpr void check(W const& w, text part) const {
        if (!w.index_of(option))
            bad_input::a_part_names_an_unknown_option(part, label_of(option, -1));
    }
};

}  // namespace detail

/// `impulse("habit", f)` with a choice function `f(world, menu)`, or `impulse("rock", option)`,
/// which always goes for that option and for nothing where it is not on the menu.
template <class Name, class F>
constexpr auto impulse(Name const& name, F const& f) {
    if constexpr (detail::FunctionObject<F>)
        return reflex<stored_as_t<Name>, F>(name, f);
    else
        return reflex<stored_as_t<Name>, detail::always<stored_as_t<F>>>(name, {f});
}

}  // namespace selfalign

#endif
