// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CORE_ASK_AGAIN_HPP
#define SELFALIGN_CORE_ASK_AGAIN_HPP

#include <selfalign/concepts/system.hpp>
#include <selfalign/core/borda_scored.hpp>
#include <selfalign/core/choose.hpp>
#include <selfalign/core/gain.hpp>

/// Asking Σ what it would choose on a menu, or if parts reported other orders or were not there.

namespace selfalign {
namespace bad_input {

[[noreturn]] inline void a_relation_asks_too_often(text relation, long long asks, text what,
                                                   int parts, int options, long long most) {
    throw error(relation, " asks Σ of ", asks, " ", what, ", ", {parts, "row"}, " x ",
                {options, "option"}, " each; expected at most ", most,
                " steps (asks x rows x options)");
}

[[noreturn]] inline void sigma_answers_differently(int first, int again) {
    throw error("Σ chose option ", first, " and then ", again, " when it was asked the same twice;"
                " expected a rule without memory, if it is to say what it would choose else");
}

}  // namespace bad_input

namespace detail {

/// Errors: a Σ that answers differently when it is asked the same again. It takes something to
/// remember by: one without data members is not asked.
template <class H>
constexpr void check_without_memory(H const& h) {
    if constexpr (!std::is_empty_v<std::remove_cvref_t<decltype(h.sigma())>>) {
        opt const first = lowest_winner(h.sigma(), h.profile());
        opt const again = lowest_winner(h.sigma(), h.profile());
        if (first != again) bad_input::sigma_answers_differently(first.index, again.index);
    }
}

/// What relations that ask Σ again may spend by default: asks x rows x options.
inline constexpr long long most_steps = 250'000;

constexpr long long saturated(long long a, long long b) {
    long long product = 0;
    return __builtin_mul_overflow(a, b, &product) ? 9'223'372'036'854'775'807 : product;
}

/// Errors: `asks` times Σ, of h's parts and options, take more than `most` steps; a Σ that answers
/// differently when it is asked the same twice.
template <class H>
constexpr void check_effort(text relation, long long asks, text what, H const& h, long long most) {
    if (saturated(asks, saturated(h.parts(), h.options())) > most)
        bad_input::a_relation_asks_too_often(relation, asks, what, h.parts(), h.options(), most);
    check_without_memory(h);
}

template <class P>
inline constexpr bool is_borda_scored = [] {
    if constexpr (CardinalProfile<P>)
        return P::scale_type::template promises<in_units_of<borda_point>>;
    else return false;
}();

// Orders that can be rewritten, with room for one part more where parts have weights.
template <class P>
using report_shape =
    std::conditional_t<(max_parts<P> > 0 && max_options<P> > 0),
                       capacity<max_parts<P> + (WeightedProfile<P> ? 1 : 0), max_options<P>>,
                       dynamic>;
template <class P>
using report_table =
    contents_if<table<report_shape<P>>, choice<StrictProfile<P>, strict_orders>,
                choice<!StrictProfile<P>, weak_orders>, choice<WeightedProfile<P>, weights>>;
template <class P> struct reports { using type = report_table<P>; };
template <class P>
    requires is_borda_scored<P>
struct reports<P> { using type = borda_scored_profile<report_table<P>, typename P::value_type>; };

template <class P>
constexpr typename reports<P>::type empty_reports(int parts, int options) {
    using shape = typename report_table<P>::shape_type;
    return typename reports<P>::type(report_table<P>(shape(parts, options)));
}

}  // namespace detail

/// A profile of what parts could report instead: orders, scored by Borda if P's are, with P's
/// weights. Utilities and approvals are not kept, because there is no end to what could be
/// reported there. Copies of P have this type, and so have P without a part and P with one more.
template <OrdinalProfile P> using reports_of = typename detail::reports<P>::type;

template <class P>
using on_menu_of =
    decltype(restricted(std::declval<P const&>(), std::declval<options_of<P> const&>()));

/// Syntax:  a `System` whose Σ is an `Aggregator` of its profile restricted to a menu.
/// Meaning: Σ can be asked on menus as well, not only of all options.
/// Models:  every system whose Σ does not insist on a number of options.
/// See also: `lowest_choice`, `pairwise_boundary`.
template <class H>
concept MenuSystem =
    System<H> && Aggregator<typename situation_of<H>::sigma_type,
                            on_menu_of<typename situation_of<H>::profile_type>>;

/// Syntax:  a `System` with an `OrdinalProfile` P, whose Σ is an `Aggregator` of `reports_of<P>`.
/// Meaning: Σ can be asked what it would choose if parts reported other orders, or if there were
///          fewer or more of them.
/// Models:  systems whose parts rank, and whose Σ needs no more than orders (or Borda scores of
///          them) and does not insist on a number of parts.
/// See also: `sincere`, `participation`.
template <class H>
concept ResizableSystem =
    System<H> && OrdinalProfile<typename situation_of<H>::profile_type> &&
    Aggregator<typename situation_of<H>::sigma_type,
               reports_of<typename situation_of<H>::profile_type>>;

/// What Σ chooses on a menu, ties broken to the lowest index; no option if it is undefined there.
template <MenuSystem H, class Menu>
constexpr opt lowest_choice(H const& h, Menu const& options) {
    auto const menu = menu_of(h.profile(), options);
    int k = lowest_winner(h.sigma(), restricted(h.profile(), menu)).index;
    if (k < 0) return opt();
    for (opt x : menu)
        if (k-- == 0) return x;
    return opt();
}

namespace detail {

template <class Reports, class P>
constexpr void copy_row(Reports& to, int k, P const& from, int i, long long weight) {
    for (int x = 0; x < from.options(); ++x) to.set_rank(k, opt(x), from.rank(i, opt(x)));
    if constexpr (WeightedProfile<Reports>) to.set_weight(k, weight);
}

}  // namespace detail

/// P without one of the equal parts that row i stands for. Cost: parts x options.
/// There must be another part.
template <OrdinalProfile P>
constexpr reports_of<P> without_one(P const& p, int i) {
    bool const stays = weight_of(p, i) > 1;
    auto result = detail::empty_reports<P>(p.parts() - (stays ? 0 : 1), p.options());
    int k = 0;
    for (int j = 0; j < p.parts(); ++j)
        if (j != i || stays)
            detail::copy_row(result, k++, p, j, weight_of(p, j) - (j == i ? 1 : 0));
    return result;
}

/// P with one of the equal parts that row i stands for in a row of its own, `row`, in which it can
/// be given another order: behind the others that are like it, or in their place if there are none.
template <OrdinalProfile P>
struct one_apart {
    reports_of<P> profile;
    int row;

    constexpr one_apart(P const& p, int i)
        : profile(detail::empty_reports<P>(p.parts() + (weight_of(p, i) > 1 ? 1 : 0),
                                           p.options())),
          row(i + (weight_of(p, i) > 1 ? 1 : 0)) {
        int k = 0;
        for (int j = 0; j < p.parts(); ++j) {
            if (j == i && weight_of(p, i) > 1)
                detail::copy_row(profile, k++, p, i, weight_of(p, i) - 1);
            detail::copy_row(profile, k++, p, j, j == i ? 1 : weight_of(p, j));
        }
    }

    template <class Order>
    constexpr void report(Order const& order) {
        for (int place = 0; place < order.size(); ++place)
            profile.set_rank(row, opt(order[place]), place);
    }
};

}  // namespace selfalign

#endif
