// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CORE_EVALUATE_HPP
#define SELFALIGN_CORE_EVALUATE_HPP

#include <boost/hana/at.hpp>
#include <boost/hana/tuple.hpp>
#include <selfalign/core/fill.hpp>
#include <selfalign/core/picks_profile.hpp>
#include <selfalign/core/refuse.hpp>
#include <selfalign/core/situation.hpp>

namespace selfalign {

/// A description of a divided system: a shared world model, an aggregator Σ and parts. Made by
/// `compose`; `Parts` is a hana::tuple of parts of different types, or a range of one type whose
/// length is known at run time.
template <WorldModel W, class Sigma, class Parts>
struct composite {
    W world;
    Sigma sigma;
    Parts parts;
};

template <class H> inline constexpr bool is_composite = false;
template <class W, class S, class P> inline constexpr bool is_composite<composite<W, S, P>> = true;

namespace detail {

template <class W, class Parts> struct evaluation;

// Parts of different types: sizes in the type where the world's are.
template <class W, class... Ps> struct evaluation<W, boost::hana::tuple<Ps...>> {
    static constexpr int count = sizeof...(Ps);
    using shape = std::conditional_t<(static_size<W> > 0), fixed<count, static_size<W>>, dynamic>;
    using types = part_types<Ps...>;
    using names = list<label, count>;

    static constexpr shape shape_of(W const& world, boost::hana::tuple<Ps...> const&) {
        if constexpr (static_size<W> > 0) {
            static_cast<void>(world);
            return {};
        } else {
            return {count, static_cast<int>(world.size())};
        }
    }
    // By index and not by hana::unpack, which would be in the middle of every error of a part.
    using indices = std::make_integer_sequence<int, count>;
    template <class F, int... Is>
    static constexpr void each(boost::hana::tuple<Ps...> const& parts, F const& f,
                               std::integer_sequence<int, Is...>) {
        (f(Is, boost::hana::at_c<Is>(parts)), ...);
    }
    using kind = part_kind<W, Ps...>;
};

// A run-time range of parts of one type.
template <class W, class Range> struct evaluation {
    using part = std::remove_cvref_t<decltype(*std::declval<Range const&>().begin())>;
    using shape = dynamic;
    using types = part_types<part>;
    using names = list<label, unbounded>;

    static shape shape_of(W const& world, Range const& parts) {
        return {static_cast<int>(parts.size()), static_cast<int>(world.size())};
    }
    using indices = void*;
    template <class F>
    static void each(Range const& parts, F const& f, indices) {
        int i = 0;
        for (auto const& part : parts) f(i++, part);
    }
    using kind = part_kind<W, part>;
};

}  // namespace detail

/// Asks every part once what it wants in this world. The only place where parts are asked.
/// Cost: parts x options^2 comparisons. Errors: whatever is wrong with a part (`bad_input`).
template <class W, class Sigma, class Parts>
constexpr auto evaluate(composite<W, Sigma, Parts> const& h) {
    using how = detail::evaluation<W, Parts>;
    using kind = typename how::kind;
    auto const shape = how::shape_of(h.world, h.parts);
    if (shape.parts() < 1) bad_input::a_system_needs_at_least_one_part();
    typename how::names names(shape.parts());
    auto const part_number = [&](int i, auto const& part) {
        using part_type = std::remove_cvref_t<decltype(part)>;
        if constexpr (detail::has_broken_weight<part_type>)
            detail::refuse<detail::the_weight_of_a_part_must_be_an_integer<part_type>>{};
        names[i] = name_of(part, i);
        if constexpr (requires { part.check(h.world); }) part.check(h.world);
        // Beside parts that only approve, what it ranks or picks is read by nobody; a mistake in it
        // is a mistake all the same.
        if constexpr (!kind::ordinal && !kind::picking && PickingPart<part_type, W>) {
            auto const everything = option_set_for<static_size<W>>::all(h.world.size());
            static_cast<void>(picks(part, h.world, everything, i));
        }
    };
    how::each(h.parts, part_number, typename how::indices{});
    if constexpr (kind::ordinal || !kind::picking) {
        typename kind::template profile<typename how::shape> profile(shape);
        auto const row_of_part = [&](int i, auto const& part) {
            detail::fill_row<kind>(profile, i, part, h.world);
        };
        how::each(h.parts, row_of_part, typename how::indices{});
        return situation<decltype(profile), W, Sigma, typename how::types, typename how::names>(
            profile, h.world, h.sigma, names);
    } else {
        using profile = picks_profile<typename how::shape, W, Parts, how>;
        return situation<profile, W, Sigma, typename how::types, typename how::names>(
            profile(shape, h.world, h.parts), h.world, h.sigma, names);
    }
}

/// A situation is evaluated already.
template <Situation H>
constexpr H const& evaluate(H const& h) {
    return h;
}

/// What relations, rules and laws see of a system of type H.
template <class H>
using situation_of =
    std::remove_cvref_t<decltype(evaluate(std::declval<std::remove_cvref_t<H> const&>()))>;

}  // namespace selfalign

#endif
