// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_PARTS_COMPOSE_HPP
#define SELFALIGN_PARTS_COMPOSE_HPP

#include <selfalign/core/check_orders.hpp>
#include <selfalign/core/evaluate.hpp>
#include <selfalign/core/refuse.hpp>
#include <selfalign/parts/approval.hpp>
#include <selfalign/parts/impulse.hpp>
#include <selfalign/parts/named.hpp>
#include <selfalign/parts/ranking.hpp>
#include <selfalign/parts/utility.hpp>

namespace selfalign {

/// `not_a_part<2, X>`: argument number 2 of `compose`'s parts, of type X, neither picks, prefers,
/// values nor approves in this world. Left undefined, so that the compiler names it.
template <int Index, class X> struct not_a_part;
/// `compose(world, sigma)` without any part.
template <class W> struct a_system_needs_at_least_one_part;

namespace detail {

template <class X, class W>
concept choice_function =
    WorldModel<W> && requires(X const& f, W const& w, any_menu const& menu) { f(w, menu); };

// A name and a weight that were put around a function stay around the part made of it.
template <class F, class Make>
constexpr auto wrapped(F const& f, Make make) {
    if constexpr (requires { f.weight(); }) return times(f.weight(), make());
    else return make();
}
template <class F>
constexpr auto name_of_function(F const& f) {
    if constexpr (requires { f.name(); }) return f.name();
    else return text();
}

// The type of the options that a part names, whatever is put around it; of others there is none.
template <class Name, class Option, int Capacity, bool Strict>
Option named_option_of(ranked<Name, Option, Capacity, Strict> const&);
template <class Name, class Option, int Capacity>
Option named_option_of(approving<Name, one_of<Option, Capacity>> const&);
template <class Name, class Option>
Option named_option_of(reflex<Name, always<Option>> const&);

// A part of a world of outcomes may approve of some of these, which are no options.
template <class X, class W>
concept NamesOtherOptions = !ConsequenceModel<W> && requires(X const& x) {
    requires !NamesOptionsOf<decltype(named_option_of(x)), W>;
};
template <class X> struct what_approves { using type = X; };
template <class X>
    requires requires { typename X::approval_type; }
struct what_approves<X> { using type = typename X::approval_type; };

// Functions as parts: of an option a utility, or if they say yes or no, an approval; of a world
// and a menu an impulse.
template <int Index, class W, class X>
constexpr auto as_part(X const& x) {
    using second = typename what_approves<X>::type;
    if constexpr (is_refused<X>)
        return x;
    else if constexpr (NamesOtherOptions<X, W>)
        return refuse<a_part_names_options_of_another_type<
            Index, decltype(named_option_of(x)), option_of<W>>>{};
    else if constexpr (NamesOtherOptions<second, W>)
        return refuse<a_part_names_options_of_another_type<
            Index, decltype(named_option_of(std::declval<second const&>())), option_of<W>>>{};
    else if constexpr (Part<X, W>)
        return x;
    else if constexpr (ApprovesOutcomes<X, W>)
        return wrapped(x, [&] { return approval(name_of_function(x), x); });
    else if constexpr (ValuesOutcomes<X, W>)
        return wrapped(x, [&] { return utility(name_of_function(x), x); });
    else if constexpr (choice_function<X, W>)
        return wrapped(x, [&] { return impulse(name_of_function(x), x); });
    else
        return refuse<not_a_part<Index, X>>{};
}

template <class W, class X>
concept part_range = requires(X const& x) {
    x.begin();
    x.size();
    requires Part<decltype(*x.begin()), W>;
};

template <class W, class X>
concept misnaming_range = part_range<W, X> && requires(X const& x) {
    requires NamesOtherOptions<std::remove_cvref_t<decltype(*x.begin())>, W>;
};

template <class W, class Sigma, class... Xs, int... Is>
constexpr auto compose_parts(W const& world, Sigma const& sigma, std::integer_sequence<int, Is...>,
                             Xs const&... parts) {
    // Decayed first: a function named as a part is a pointer to it.
    using tuple = boost::hana::tuple<decltype(as_part<Is, W, std::decay_t<Xs const>>(parts))...>;
    return composite<W, Sigma, tuple>{
        world, sigma, tuple(as_part<Is, W, std::decay_t<Xs const>>(parts)...)};
}

// What `compose` makes, before any part was asked anything.
template <class W, class Sigma, class... Parts>
constexpr auto unasked(W const& world, Sigma const& sigma, Parts const&... parts) {
    if constexpr (sizeof...(Parts) == 1 && (Profile<Parts> && ...))
        return situation<Parts..., W, Sigma>(parts..., world, sigma);
    else if constexpr (sizeof...(Parts) == 1 && (misnaming_range<W, Parts> && ...))
        return compose_parts(world, sigma, std::integer_sequence<int, 0>{}, *parts.begin()...);
    else if constexpr (sizeof...(Parts) == 1 && (part_range<W, Parts> && ...))
        return composite<W, Sigma, Parts...>{world, sigma, parts...};
    else
        return compose_parts(world, sigma, std::make_integer_sequence<int, sizeof...(Parts)>{},
                             parts...);
}

}  // namespace detail

/// A divided system from a world model, an aggregator Σ and its parts, which may all have
/// different types: parts, or functions of an outcome, which is an option where the world says
/// nothing more (a utility; an approval if it returns bool), or of (world, menu) (an impulse). Also
/// from one range of parts of equal type, whose length is known at run time, or from a ready
/// profile (which gives the situation at once). Errors: everything that is wrong with the parts in
/// this world, or with the ranks of a ready profile, found at once (`bad_input`).
template <WorldModel W, class Sigma, class... Parts>
constexpr auto compose(W const& world, Sigma const& sigma, Parts const&... parts) {
    if constexpr (sizeof...(Parts) == 0) {
        return detail::refuse<a_system_needs_at_least_one_part<W>>{};
    } else {
        auto const result = detail::unasked(world, sigma, parts...);
        static_cast<void>(evaluate(result));
        if constexpr (Situation<decltype(result)> && OrdinalProfile<decltype(result)>)
            detail::check_orders(result.profile());
        return result;
    }
}

}  // namespace selfalign

#endif
