// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_LAWS_NEAR_RELATION_HPP
#define SELFALIGN_LAWS_NEAR_RELATION_HPP

#include <type_traits>
#include <selfalign/concepts/alignment_relation.hpp>

/// Things that are almost a relation, told apart so that the compiler can say what is amiss.

namespace selfalign {

/// F can be called like a predicate but returns Result. A predicate returns exactly bool; a loss is
/// a member function: `struct f { Result loss(opt, auto const& h) const; }`. Numbers are not taken
/// for losses, because a predicate that returns an int by mistake would be read the wrong way round.
template <class F, class Result> struct a_predicate_must_return_bool;
/// F can only be called when it is not const; relations are asked as constants.
template <class F> struct a_relation_must_be_callable_when_const;
/// F makes relations and is none itself: `f(argument)` is one, Result, for an argument such as this.
/// `corrigible(opt(2))`, `optimal_under(aggregators::borda)`, `negation(relations::veto)`.
template <class F, class Argument, class Result> struct a_relation_needs_an_argument;
/// `reflexive(f, h)`: the second argument is no system. Were the arguments swapped?
template <class H> struct not_a_system;

namespace detail {

template <class F, class X, class H>
concept ReturnsSomething = requires(F const& f, X const& x, H const& h) {
    f(x, h);
    requires !std::same_as<decltype(f(x, h)), bool>;
};
template <class F, class X, class H>
concept CallableIfMutable = requires(F& f, X const& x, H const& h) { f(x, h); };

// An argument of those that make relations of relations.
struct some_relation {
    template <class H>
    constexpr bool operator()(opt, H const&) const {
        return true;
    }
};
template <class F, class Argument, class S>
concept MakesRelationOf = requires(F const& f, Argument const& argument) {
    requires AlignmentRelation<decltype(f(argument)), S, S>;
};
template <class F, class Argument>
using made_of = decltype(std::declval<F const&>()(std::declval<Argument const&>()));

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
    else if constexpr (MakesRelationOf<F, opt, S>)
        return std::type_identity<a_relation_needs_an_argument<F, opt, made_of<F, opt>>>{};
    else if constexpr (MakesRelationOf<F, typename S::sigma_type, S>)
        return std::type_identity<a_relation_needs_an_argument<
            F, typename S::sigma_type, made_of<F, typename S::sigma_type>>>{};
    else if constexpr (MakesRelationOf<F, some_relation, S>)
        return std::type_identity<
            a_relation_needs_an_argument<F, some_relation, made_of<F, some_relation>>>{};
    else
        return std::type_identity<void>{};
}

}  // namespace detail
}  // namespace selfalign

#endif
