// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_LAWS_SELF_ALIGNED_HPP
#define SELFALIGN_LAWS_SELF_ALIGNED_HPP

#include <selfalign/laws/reflexive.hpp>

namespace selfalign {

/// The witness of a failed claim, spelt out as a type so that every compiler prints it.
template <class... Evidence> struct self_unaligned;
template <class... Evidence> struct self_alignment_is_underdetermined;
/// Σ chooses nothing here, so there is nothing to judge.
template <class Sigma> struct the_choice_is_undefined;

/// Pieces of evidence. They have a namespace of their own, and are shown, not used.
namespace evidence {
template <char... Name> struct part;
struct no_part;
template <auto Option> struct prefers;
template <char... Name> struct prefers_named;
struct nothing_better;
template <auto Option> struct over;
template <char... Name> struct over_named;
struct the_whole_system;
template <long long Amount> struct loses;
template <long long Numerator, long long Denominator> struct loses_fraction;
/// A loss in floating point: less than so many millionths.
template <long long Millionths> struct loses_less_than_millionths;
}  // namespace evidence

namespace detail {

template <template <char...> class Tag, auto Label, class Indices> struct spelt;
template <template <char...> class Tag, auto Label, int... Is>
struct spelt<Tag, Label, std::integer_sequence<int, Is...>> {
    using type = Tag<Label().data()[Is]...>;
};
// `Label` is a captureless function object that returns the label: labels need not be structural.
template <template <char...> class Tag, auto Label>
using spell = typename spelt<Tag, Label, std::make_integer_sequence<int, Label().size()>>::type;

template <auto> struct as_argument;
template <class T>
concept Structural = requires { typename as_argument<T{}>; };

/// The option at index `Index` of H's world: as a value where the type allows it, by name else.
template <auto const& H, int Index, template <auto> class ByValue, template <char...> class ByName>
constexpr auto option_evidence() {
    using option = option_of<decltype(evaluate(H).world())>;
    if constexpr (Structural<option>) {
        constexpr option value = evaluate(H).world()[opt(Index)];
        return std::type_identity<ByValue<value>>{};
    } else {
        return std::type_identity<
            spell<ByName, [] { return evaluate(H).option_name(opt(Index)); }>>{};
    }
}

template <auto const& H, int Part>
constexpr auto part_evidence() {
    if constexpr (Part < 0) return std::type_identity<evidence::no_part>{};
    else return std::type_identity<spell<evidence::part, [] { return evaluate(H).name(Part); }>>{};
}

template <auto Amount>
constexpr auto loss_evidence() {
    constexpr auto amount = Amount();
    if constexpr (std::integral<decltype(Amount())>)
        return std::type_identity<evidence::loses<static_cast<long long>(amount)>>{};
    else if constexpr (requires { amount.numerator(); })
        return std::type_identity<
            evidence::loses_fraction<amount.numerator(), amount.denominator()>>{};
    else
        return std::type_identity<
            evidence::loses_less_than_millionths<static_cast<long long>(amount * 1000000) + 1>>{};
}

template <auto F, auto const& H> inline constexpr auto claimed = reflexive(F, H);

// Whether the verdict can be computed while compiling. Asked first, because a failed evaluation
// would leave a verdict behind that looks as if nothing had been chosen.
template <answer> struct computed;
template <auto F, auto const& H>
concept Computable = requires { typename computed<reflexive(F, H).value>; };

// The same of one loss, where that is what goes wrong: fewer calls lie between, and compilers list
// all of them.
template <auto F, auto const& H>
inline constexpr auto a_loss = loss_at(F, opt(0), evaluate(H));
template <auto F, auto const& H>
concept ComputableLoss = requires {
    typename computed<(static_cast<void>(loss_at(F, opt(0), evaluate(H))), answer::aligned)>;
};

template <auto const& H, int Preferred>
constexpr auto preferred_evidence() {
    if constexpr (Preferred < 0) return std::type_identity<evidence::nothing_better>{};
    else return option_evidence<H, Preferred, evidence::prefers,
                                evidence::prefers_named>();
}
template <auto const& H, int Chosen>
constexpr auto chosen_evidence() {
    if constexpr (Chosen < 0) return std::type_identity<evidence::the_whole_system>{};
    else return option_evidence<H, Chosen, evidence::over, evidence::over_named>();
}

template <auto F, auto const& H>
constexpr bool claim_of_a_verdict() {
    constexpr answer value = claimed<F, H>.value;
    if constexpr (value == answer::aligned) {
        return true;
    } else if constexpr (value == answer::undefined) {
        refuse<the_choice_is_undefined<std::remove_cvref_t<decltype(evaluate(H).sigma())>>>{};
        return true;
    } else {
        constexpr int chosen = claimed<F, H>.witness.chosen.index;
        constexpr int preferred = claimed<F, H>.witness.preferred.index;
        using who = typename decltype(part_evidence<H, claimed<F, H>.witness.part>())::type;
        using instead = typename decltype(preferred_evidence<H, preferred>())::type;
        using what = typename decltype(chosen_evidence<H, chosen>())::type;
        using amount =
            typename decltype(loss_evidence<[] { return claimed<F, H>.loss; }>())::type;
        if constexpr (value == answer::underdetermined)
            refuse<self_alignment_is_underdetermined<who, instead, what, amount>>{};
        else
            refuse<self_unaligned<who, instead, what, amount>>{};
        return true;
    }
}

// True where it is refused: one error is enough, and a false static_assert would be another.
template <auto F, auto const& H>
constexpr bool claim() {
    using relation = decltype(F);
    if constexpr (!can_ask<relation, decltype(H)>) {
        explain<relation, decltype(H)>();
        return true;
    } else {
        using S = situation_of<decltype(H)>;
        constexpr bool sees_a_choice = ChoiceRelation<relation, S>;
        // A mistake in the body of F is met here, where little lies between it and the claim.
        if constexpr (sees_a_choice) static_cast<void>(sizeof(loss_of<relation, S>));
        // In what cannot be computed, the compiler says what went wrong.
        if constexpr (Computable<F, H>) return claim_of_a_verdict<F, H>();
        else if constexpr (sees_a_choice && !ComputableLoss<F, H>)
            static_cast<void>(&a_loss<F, H>);
        else
            static_cast<void>(&claimed<F, H>);
        return true;
    }
}

}  // namespace detail

/// A claim, to be kept as `static_assert(self_aligned<relations::pareto, me>)`: true, or it does
/// not compile and the error names the witness, e.g.
/// `self_unaligned<part<'f','u','n'>, prefers<holiday::nice>, over<holiday::horrible>, loses<2>>`.
/// F: a relation (a structural value); H: a system of static storage. To get the verdict as a
/// value instead, write `reflexive(f, h)`.
template <auto F, auto const& H>
inline constexpr bool self_aligned = detail::claim<F, H>();

}  // namespace selfalign

#endif
