// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_LAWS_EXPLAIN_HPP
#define SELFALIGN_LAWS_EXPLAIN_HPP

#include <selfalign/core/refuse.hpp>
#include <selfalign/laws/near_relation.hpp>
#include <selfalign/laws/why_not.hpp>

namespace selfalign {

// What the compiler names when an ill-typed question is asked. Left undefined on purpose.
/// F is not a relation on any profile: expected `loss(opt, h)`, `bool f(opt, h)`,
/// `bool f(option, h)` or `bool f(A, H)`.
template <class F> struct not_a_relation;
/// Sigma is not an aggregator on any profile: expected `scores(p)`, `order(p)`, or `r(p)`.
template <class Sigma> struct not_an_aggregator;
/// Sigma can only be called when it is not const; aggregators are asked as constants, and are to
/// answer the same when they are asked the same.
template <class Sigma> struct an_aggregator_must_be_callable_when_const;
/// F makes relations of what it is told, and is none itself: `corrigible(opt(2))`,
/// `optimal_under(aggregators::borda)`, `negation(relations::veto)`.
template <class F, class What> struct a_relation_needs_to_be_told;
/// Sigma makes aggregators of what it is told, and is none itself: `dictator(0)`,
/// `nash_bargaining({0, 2})`.
template <class Sigma, class What> struct an_aggregator_needs_to_be_told;
/// The part with this index, of this type, lacks what the relation (or Σ) asks of every part.
template <int Index, class Part, capability What> struct part_lacks;
/// The profile lacks what the relation (or Σ) asks of it.
template <class Profile, capability What> struct profile_lacks;
template <class Sigma, class Reason> struct aggregator_cannot_read;
/// Σ lacks what the relation asks of it, e.g. `capability::menus`.
template <class Sigma, capability What> struct aggregator_lacks;

namespace detail {

template <class Sigma, class P>
concept ChoosesIfMutable = requires(Sigma& sigma, P const& p) { sigma(p); }
                           || requires(Sigma& sigma, P const& p) { sigma.scores(p); }
                           || requires(Sigma& sigma, P const& p) { sigma.order(p); };

template <int Index, class Parts> struct nth_part;
template <int Index, class First, class... Others>
struct nth_part<Index, part_types<First, Others...>> : nth_part<Index - 1, part_types<Others...>> {
};
template <class First, class... Others> struct nth_part<0, part_types<First, Others...>> {
    using type = First;
};

template <obstacle O, class S>
constexpr auto reason() {
    if constexpr (is_of_sigma(O.what))
        return std::type_identity<aggregator_lacks<typename S::sigma_type, O.what>>{};
    else if constexpr (O.part >= 0)
        return std::type_identity<
            part_lacks<O.part, typename nth_part<O.part, typename S::parts_type>::type, O.what>>{};
    else
        return std::type_identity<profile_lacks<typename S::profile_type, O.what>>{};
}

// Why Σ cannot choose for these parts.
template <class S>
constexpr auto why_no_choice() {
    using sigma = typename S::sigma_type;
    constexpr obstacle o = obstacle_of<aggregator_question<sigma>, S>(obstacle::who::aggregator);
    if constexpr (MisguidedChooser<S> && !requires { typename sigma::argument; })
        return std::type_identity<typename no_choice_of<S>::type>{};
    else if constexpr (o.what == capability::none && requires { typename sigma::argument; })
        return std::type_identity<
            an_aggregator_needs_to_be_told<sigma, typename sigma::argument>>{};
    else if constexpr (ChoosesIfMutable<sigma, typename S::profile_type>)
        return std::type_identity<an_aggregator_must_be_callable_when_const<sigma>>{};
    else if constexpr (o.what == capability::none)
        return std::type_identity<not_an_aggregator<sigma>>{};
    else
        return std::type_identity<
            aggregator_cannot_read<sigma, typename decltype(reason<o, S>())::type>>{};
}

// `choose` says it, too, where this header is included.
template <class S>
    requires(!MisguidedChooser<S>)
struct no_choice_of<S> : decltype(why_no_choice<S>()) {};

}  // namespace detail

/// Fails to compile with the reason as the name of a type, e.g.
/// `part_lacks<2, valued<text, ...>, capability::common_level>`.
template <class F, class H>
constexpr void explain() {
    if constexpr (!System<H> && !requires(H const& h) { evaluate(h); }) {
        detail::refuse<not_a_system<H>>{};
    } else {
        using S = situation_of<H>;
        if constexpr (!Aggregator<typename S::sigma_type, typename S::profile_type>) {
            detail::refuse<typename decltype(detail::why_no_choice<S>())::type>{};
        } else if constexpr (!AlignmentRelation<F, S, S>) {
            // Asked first, because asking what F needs instantiates it with other profiles.
            using near = typename decltype(detail::near_relation<F, S>())::type;
            if constexpr (!std::is_void_v<near>) {
                detail::refuse<near>{};
            } else {
                constexpr obstacle o = why_not<F, H>();
                if constexpr (o.what == capability::none && requires { typename F::argument; })
                    detail::refuse<a_relation_needs_to_be_told<F, typename F::argument>>{};
                else if constexpr (o.what == capability::none) detail::refuse<not_a_relation<F>>{};
                else detail::refuse<typename decltype(detail::reason<o, S>())::type>{};
            }
        }
    }
}

}  // namespace selfalign

#endif
