// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CORE_FILL_HPP
#define SELFALIGN_CORE_FILL_HPP

#include <selfalign/core/asked_of_part.hpp>
#include <selfalign/core/table.hpp>
#include <selfalign/core/with_content.hpp>

/// From parts to a profile: which capabilities all parts of a composite share, and a row for each.

namespace selfalign::detail {

template <class P>
inline constexpr bool is_strict_part = [] {
    if constexpr (requires { P::is_strict; }) return P::is_strict;
    else return false;
}();

template <bool Cardinal, class W, class... Ps> struct value_content_of { using type = void; };
// Integers of different types meet in 64 bits, where none of them is reinterpreted.
template <class... Vs> struct common_number { using type = std::common_type_t<Vs...>; };
// Yes and no as 1 and 0: they are counted, and std::vector<bool> is no table.
template <std::same_as<bool>... Vs> struct common_number<bool, Vs...> { using type = int; };
template <std::integral First, std::integral... Vs>
    requires(!(std::same_as<First, Vs> && ...))
struct common_number<First, Vs...> { using type = long long; };

// Whether v is the same number in type To.
template <class To, class From>
constexpr bool survives(From const& v) {
    if constexpr (std::integral<From> && std::integral<To>)
        return (v < From(0)) == (static_cast<To>(v) < To(0)) &&
               static_cast<From>(static_cast<To>(v)) == v;
    else if constexpr (std::integral<From> && std::floating_point<To>)
        return static_cast<long double>(static_cast<To>(v)) == static_cast<long double>(v);
    else
        return true;
}

template <class W, class... Ps> struct value_content_of<true, W, Ps...> {
    using number =
        typename common_number<std::remove_cvref_t<decltype(std::declval<Ps const&>().value(
            std::declval<W const&>(), opt()))>...>::type;
    using type = values<number, common_scale<typename Ps::scale_type...>>;
};

/// What can be asked of a composite of these parts: only what can be asked of each of them.
template <class W, class... Ps> struct part_kind {
    static constexpr bool picking = (PickingPart<Ps, W> && ...);
    static constexpr bool ordinal = (OrdinalPart<Ps, W> && ...);
    static constexpr bool cardinal = (CardinalPart<Ps, W> && ...);
    static constexpr bool approving = (ApprovalPart<Ps, W> && ...);
    static constexpr bool strict = (is_strict_part<Ps> && ...);
    static constexpr bool weighted = (has_weight<Ps> || ...);

    template <class Shape>
    using profile = contents_if<
        table<Shape>, choice<ordinal && strict, strict_orders>,
        choice<ordinal && !strict, weak_orders>,
        choice<cardinal, typename value_content_of<cardinal, W, Ps...>::type>,
        choice<approving, approvals>, choice<weighted, weights>>;
};

template <class Kind, class Profile, class P, class W>
constexpr void fill_row(Profile& profile, int i, P const& part, W const& world) {
    int const options = profile.options();
    if constexpr (Kind::cardinal) {
        for (int x = 0; x < options; ++x) {
            auto const v = part.value(world, opt(x));
            if (!is_finite(v))
                bad_input::a_utility_is_not_a_finite_number(name_of(part, i),
                                                            label_of(world[opt(x)], x));
            using number = typename Profile::value_type;
            // A sum or product of it is formed in 64 bits, so it has to survive that as well.
            if (!survives<number>(v) || !survives<wide<number>>(v))
                bad_input::a_utility_does_not_fit_the_common_type(name_of(part, i),
                                                                  label_of(world[opt(x)], x));
            profile.set_value(i, opt(x), static_cast<number>(v));
        }
    }
    if constexpr (Kind::ordinal) {
        auto const ranks = ranks_of_part(part, i, world);
        for (int x = 0; x < options; ++x) profile.set_rank(i, opt(x), ranks[x]);
        // Who both values and prefers must do it the same way round.
        if constexpr (Kind::cardinal)
            for (int x = 0; x < options; ++x)
                for (int y = 0; y < options; ++y)
                    if ((profile.value(i, opt(y)) < profile.value(i, opt(x))) !=
                        (ranks[x] < ranks[y]))
                        bad_input::a_part_prefers_what_it_values_less(name_of(part, i),
                                                                      label_of(world[opt(x)], x),
                                                                      label_of(world[opt(y)], y));
    }
    if constexpr (Kind::approving)
        for (int x = 0; x < options; ++x)
            profile.set_approval(i, opt(x), part.approves(world, opt(x)));
    if constexpr (Kind::weighted) {
        if constexpr (has_weight<P>) profile.set_weight(i, weight_of_part(part, i));
    }
}

}  // namespace selfalign::detail

#endif
