// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_LAWS_NEAR_RELATION_HPP
#define SELFALIGN_LAWS_NEAR_RELATION_HPP

#include <type_traits>
#include <selfalign/concepts/alignment_relation.hpp>

/// Things that are almost a relation, told apart so that the compiler can say what is amiss.

namespace selfalign {

/// F can be called like a predicate but returns Result. A predicate returns exactly bool; a loss is
/// a member function: `struct f { Result loss(opt, auto const& h) const; }`. Numbers are not taken
/// for losses, because a predicate that returns an int by mistake would be read the wrong way
/// round.
template <class F, class Result> struct a_predicate_must_return_bool;
/// F can only be called when it is not const; relations are asked as constants.
template <class F> struct a_relation_must_be_callable_when_const;
/// F looks at options by value, and expects another type than the Option of this world.
template <class F, class Option> struct a_relation_reads_options_of_another_type;
/// `reflexive(f, h)`: the second argument is no system. Were the arguments swapped?
template <class H> struct not_a_system;

namespace detail {

template <class F, class X, class H>
concept ReturnsSomething = requires(F const& f, X const& x, H const& h) {
    f(x, h);
    requires !std::same_as<decltype(f(x, h)), bool>;
};
// Stands for an option of whatever type F expects.
struct any_option {
    template <class Option>
    operator Option() const;
};
template <class F, class H>
concept ReadsOtherOptions = requires(F const& f, any_option const& x, H const& h) {
    { f(x, h) } -> std::same_as<bool>;
};
template <class F, class X, class H>
concept CallableIfMutable = requires(F& f, X const& x, H const& h) { f(x, h); };

// What to tell of an F that is no relation on situations of type S; void if nothing is near.
template <class F, class S>
constexpr auto near_relation() {
    using option = option_of<typename S::world_type>;
    if constexpr (ReturnsSomething<F, opt, S>)
        return std::type_identity<a_predicate_must_return_bool<
            F, decltype(std::declval<F const&>()(opt(), std::declval<S const&>()))>>{};
    else if constexpr (ReturnsSomething<F, option, S>)
        return std::type_identity<a_predicate_must_return_bool<
            F, decltype(std::declval<F const&>()(std::declval<option const&>(),
                                                 std::declval<S const&>()))>>{};
    else if constexpr (CallableIfMutable<F, opt, S> || CallableIfMutable<F, option, S>)
        return std::type_identity<a_relation_must_be_callable_when_const<F>>{};
    else if constexpr (ReadsOtherOptions<F, S>)
        return std::type_identity<a_relation_reads_options_of_another_type<F, option>>{};
    else
        return std::type_identity<void>{};
}

}  // namespace detail
}  // namespace selfalign

#endif
