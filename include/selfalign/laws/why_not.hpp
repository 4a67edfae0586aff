// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_LAWS_WHY_NOT_HPP
#define SELFALIGN_LAWS_WHY_NOT_HPP

#include <selfalign/laws/archetype.hpp>
#include <selfalign/laws/can_ask.hpp>

namespace selfalign {

/// Why a question cannot be asked: `side` asks for `what`, and `part` lacks it (-1: the profile as
/// a whole does, or Σ if `is_of_sigma(what)`).
struct obstacle {
    enum class who { nobody, relation, aggregator } side = who::nobody;
    int part = -1;
    capability what = capability::none;
};

namespace detail {

template <class F> struct relation_question {
    template <class P, class W, class Sigma>
    static constexpr bool makes_sense =
        AlignmentRelation<F, situation<P, W, Sigma>, situation<P, W, Sigma>>;
};
template <class Sigma> struct aggregator_question {
    template <class P, class W, class> static constexpr bool makes_sense = Aggregator<Sigma, P>;
};

// Takes one capability away at a time from a profile that has them all: what is missed is needed.
template <class Question, class W, class Number, capability What>
inline constexpr bool needs =
    !Question::template makes_sense<archetype_without<What, Number>, W, archetype_sigma<What>>;

template <class R, class P>
concept LotteryOn = requires(R const& r, P const& p) { r(p).weight(opt()); };

template <capability What, class S>
constexpr bool situation_has() {
    using P = typename S::profile_type;
    using sigma = typename S::sigma_type;
    switch (What) {
        case capability::none: return true;
        case capability::first_place: return PickingProfile<P>;
        case capability::preference: return PreferenceProfile<P>;
        case capability::order: return OrdinalProfile<P>;
        case capability::strict_order: return StrictProfile<P>;
        case capability::utility: return CardinalProfile<P>;
        case capability::zero: return RatioProfile<P>;
        case capability::common_unit: return UnitComparable<P>;
        case capability::common_level: return LevelComparable<P>;
        case capability::approval: return ApprovalProfile<P>;
        case capability::menus: return MenuSystem<S>;
        case capability::other_profiles: return ResizableSystem<S>;
        case capability::scores: return ScoringRule<sigma, P>;
        case capability::lottery: return LotteryOn<sigma, P>;
    }
    return true;
}

template <class P> inline constexpr bool names_unit = false;
template <class P>
    requires requires { typename P::scale_type; }
inline constexpr bool names_unit<P> = has_unit<typename P::scale_type>;
template <class P> inline constexpr bool names_level = false;
template <class P>
    requires requires { typename P::scale_type; }
inline constexpr bool names_level<P> = has_level<typename P::scale_type>;
template <class P> inline constexpr bool names_zero = false;
template <class P>
    requires requires { typename P::scale_type; }
inline constexpr bool names_zero<P> = has_zero<typename P::scale_type>;

template <class P> struct scale_of_part { using type = interval; };
template <class P>
    requires requires { typename P::scale_type; }
struct scale_of_part<P> { using type = typename P::scale_type; };

// Whether part P has what is asked; for comparability, whether it shares it with the first part.
template <capability What, class P, class First, class W>
constexpr bool part_has() {
    using shared = common_scale<typename scale_of_part<First>::type,
                                typename scale_of_part<P>::type>;
    switch (What) {
        case capability::first_place: return PickingPart<P, W>;
        case capability::preference:
        case capability::order: return OrdinalPart<P, W>;
        case capability::strict_order: return is_strict_part<P>;
        case capability::utility: return CardinalPart<P, W>;
        case capability::zero: return names_zero<P>;
        case capability::common_unit:
            return names_unit<P> && (!names_unit<First> || has_unit<shared>);
        case capability::common_level:
            return names_level<P> && (!names_level<First> || has_level<shared>);
        case capability::approval: return ApprovalPart<P, W>;
        case capability::none:
        case capability::menus:
        case capability::other_profiles:
        case capability::scores:
        case capability::lottery: return true;
    }
    return true;
}

template <capability What, class W>
constexpr int part_without(part_types<>) {
    return -1;
}
template <capability What, class W, class First, class... Others>
constexpr int part_without(part_types<First, Others...>) {
    bool const has[] = {part_has<What, First, First, W>(), part_has<What, Others, First, W>()...};
    for (int i = 0; i <= static_cast<int>(sizeof...(Others)); ++i)
        if (!has[i]) return i;
    return -1;
}

template <class Question, class S>
constexpr obstacle obstacle_of(obstacle::who side) {
    using P = typename S::profile_type;
    using W = typename S::world_type;
    using number = archetype_number<P>;
    // What makes no sense at all is asked nothing more: compilers say each time what is wrong.
    if constexpr (!Question::template makes_sense<archetype_without<capability::none, number>, W,
                                                  archetype_sigma<capability::none>>) {
        return {side, -1, capability::none};
    } else {
        obstacle found{side, -1, capability::none};
        auto const look = [&]<capability What>(std::integral_constant<capability, What>) {
            if (found.what != capability::none || situation_has<What, S>()) return;
            if constexpr (needs<Question, W, number, What>)
                found = {side, part_without<What, W>(typename S::parts_type{}), What};
        };
        // What is asked for itself before what it contains: who is asked for utilities lacks them,
        // whatever else it lacks.
        look(std::integral_constant<capability, capability::utility>{});
        look(std::integral_constant<capability, capability::strict_order>{});
        look(std::integral_constant<capability, capability::order>{});
        look(std::integral_constant<capability, capability::preference>{});
        look(std::integral_constant<capability, capability::first_place>{});
        look(std::integral_constant<capability, capability::zero>{});
        look(std::integral_constant<capability, capability::common_unit>{});
        look(std::integral_constant<capability, capability::common_level>{});
        look(std::integral_constant<capability, capability::approval>{});
        look(std::integral_constant<capability, capability::menus>{});
        look(std::integral_constant<capability, capability::other_profiles>{});
        look(std::integral_constant<capability, capability::scores>{});
        look(std::integral_constant<capability, capability::lottery>{});
        return found;
    }
}

}  // namespace detail

/// Why F cannot be asked of H, as a value; `nobody` if it can. For compile-time decisions and for
/// tables with a row for every question.
template <class F, class H>
constexpr obstacle why_not() {
    using S = situation_of<H>;
    if (!Aggregator<typename S::sigma_type, typename S::profile_type>)
        return detail::obstacle_of<detail::aggregator_question<typename S::sigma_type>, S>(
            obstacle::who::aggregator);
    if (!AlignmentRelation<F, S, S>)
        return detail::obstacle_of<detail::relation_question<F>, S>(obstacle::who::relation);
    return {};
}

}  // namespace selfalign

#endif
