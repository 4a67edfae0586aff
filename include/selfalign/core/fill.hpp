// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CORE_FILL_HPP
#define SELFALIGN_CORE_FILL_HPP

#include <selfalign/concepts/part.hpp>
#include <selfalign/core/label.hpp>
#include <selfalign/core/list.hpp>
#include <selfalign/core/number.hpp>
#include <selfalign/core/table.hpp>
#include <selfalign/core/with_content.hpp>

/// From parts to a profile: which capabilities all parts of a composite share, and a row for each.

namespace selfalign::detail {

template <class P> inline constexpr bool has_weight = requires(P const& p) { p.weight(); };

template <class P>
inline constexpr bool is_strict_part = [] {
    if constexpr (requires { P::is_strict; }) return P::is_strict;
    else return false;
}();

template <bool Cardinal, class W, class... Ps> struct value_content_of { using type = void; };
template <class W, class... Ps> struct value_content_of<true, W, Ps...> {
    using number = std::common_type_t<std::remove_cvref_t<decltype(std::declval<Ps const&>().value(
        std::declval<W const&>(), opt()))>...>;
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
            profile.set_value(i, opt(x), typename Profile::value_type(v));
        }
    }
    if constexpr (Kind::ordinal) {
        list<int, W::max_options> ranks(options);
        if constexpr (requires { part.rank(world, opt()); }) {
            for (int x = 0; x < options; ++x) ranks[x] = part.rank(world, opt(x));
        } else if constexpr (prefers_itself<P, W>) {
            for (int x = 0; x < options; ++x)
                for (int y = 0; y < options; ++y)
                    ranks[x] += part.prefers(world, opt(y), opt(x)) ? 1 : 0;
            // A strict weak order is what the counts say it is.
            for (int x = 0; x < options; ++x)
                for (int y = 0; y < options; ++y)
                    if (part.prefers(world, opt(x), opt(y)) != (ranks[x] < ranks[y]))
                        bad_input::a_part_prefers_in_a_circle(name_of(part, i),
                                                              label_of(world[opt(x)], x),
                                                              label_of(world[opt(y)], y));
        } else {
            using number = std::remove_cvref_t<decltype(part.value(world, opt()))>;
            list<number, W::max_options> value(options);
            for (int x = 0; x < options; ++x) {
                value[x] = part.value(world, opt(x));
                if (!is_finite(value[x]))
                    bad_input::a_utility_is_not_a_finite_number(name_of(part, i),
                                                                label_of(world[opt(x)], x));
            }
            for (int x = 0; x < options; ++x)
                for (int y = 0; y < options; ++y) ranks[x] += value[x] < value[y] ? 1 : 0;
        }
        for (int x = 0; x < options; ++x) profile.set_rank(i, opt(x), ranks[x]);
    }
    if constexpr (Kind::approving)
        for (int x = 0; x < options; ++x)
            profile.set_approval(i, opt(x), part.approves(world, opt(x)));
    if constexpr (Kind::weighted) {
        if constexpr (has_weight<P>) {
            if (part.weight() < 1) bad_input::a_weight_is_not_positive(name_of(part, i), part.weight());
            profile.set_weight(i, part.weight());
        }
    }
}

}  // namespace selfalign::detail

#endif
