// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_RELATIONS_PARTS_INDIVIDUALLY_RATIONAL_HPP
#define SELFALIGN_RELATIONS_PARTS_INDIVIDUALLY_RATIONAL_HPP

#include <selfalign/aggregators/bargaining/disagreement.hpp>
#include <selfalign/concepts/world_model.hpp>
#include <selfalign/core/gain.hpp>
#include <selfalign/core/verdict.hpp>

namespace selfalign {
namespace detail {

/// The last option of the world at hand.
struct disagreement_last {};

/// The option of that value in the world at hand.
template <class Option>
struct option_by_value {
    Option value;
};

template <class H>
constexpr opt status_quo(disagreement_option d, H const& h) {
    if (d.outcome.index < 0 || d.outcome.index >= h.options())
        bad_input::there_is_no_such_option(d.outcome.index, h.options());
    return d.outcome;
}
template <class H>
constexpr opt status_quo(disagreement_last, H const& h) {
    return opt(h.options() - 1);
}
template <class Option, class H>
    requires std::convertible_to<Option const&, option_of<typename H::world_type>>
constexpr opt status_quo(option_by_value<Option> const& d, H const& h) {
    opt const x = h.world().index_of(d.value);
    if (!x) bad_input::a_relation_names_an_unknown_option(label_of(d.value, -1));
    return x;
}
template <class Numbers, class H>
constexpr opt status_quo(disagreement_utilities<Numbers> const&, H const&) {
    return {};
}

// What part i gains from x over the status quo. An option is compared by what the parts think of
// it; utilities need parts with utilities.
template <class D, OrdinalProfile H>
    requires requires(D const& d, H const& h) { status_quo(d, h); }
constexpr auto gain_over(D const& d, H const& h, int i, opt x) {
    return counted_gain(h, i, x, status_quo(d, h));
}
template <class D, OrdinalProfile H, class Counted>
constexpr auto loss_in_units(D const&, H const&, Counted const& sum) {
    return gain_from_counted<H>(sum);
}
template <class Numbers, CardinalProfile H>
constexpr auto gain_over(disagreement_utilities<Numbers> const& d, H const& h, int i, opt x) {
    static_cast<void>(d.on_the_menu(h));  // it checks the point
    return gain_of(d, h, i, x);
}
template <class Numbers, CardinalProfile H, class Number>
constexpr Number loss_in_units(disagreement_utilities<Numbers> const&, H const&,
                               Number const& sum) {
    return sum;
}
template <class Numbers, OrdinalProfile H>
    requires(!CardinalProfile<H>)
void gain_over(disagreement_utilities<Numbers> const&, H const&, int, opt) = delete;

/// Relations know the world: they take an option by value as well.
template <template <class> class Relation>
struct given_status_quo : given_disagreement<Relation> {
    using given_disagreement<Relation>::operator();
    template <class Option>
        requires(!std::convertible_to<Option const&, opt> && !ListOfNumbers<Option>)
    constexpr auto operator()(Option const& value) const {
        return Relation<option_by_value<stored_as_t<Option>>>{{value}};
    }
};

template <class D, class H>
concept DisagreementFor = requires(D const& d, H const& h) { gain_over(d, h, 0, opt()); };

}  // namespace detail

namespace relations {

template <class Disagreement>
struct individually_rational_over {
    Disagreement d;

    static constexpr relation_claims claims = selfalign::detail::claims_with<Disagreement>;

    template <class H>
        requires selfalign::detail::DisagreementFor<Disagreement, H>
    constexpr auto loss(opt x, H const& h) const {
        using number = decltype(lost(h, 0, x));
        number sum = number(0);
        for (int i = 0; i < h.parts(); ++i)
            sum = add(sum, number(multiply(lost(h, i, x), number(weight_of(h, i)))));
        return selfalign::detail::loss_in_units(d, h, sum);
    }
    template <class H>
        requires selfalign::detail::DisagreementFor<Disagreement, H>
    constexpr auto witness(opt x, H const& h) const {
        using number = decltype(lost(h, 0, x));
        number most = number(0);
        objection<decltype(loss(x, h))> o;
        for (int i = 0; i < h.parts(); ++i)
            if (auto const amount = lost(h, i, x); most < amount) {
                most = amount;
                o.part = i;
            }
        if (o.part < 0) return o;
        o.preferred = selfalign::detail::status_quo(d, h);
        if (!o.preferred && h.rank(o.part, x) != 0) o.preferred = favourite(h, o.part);
        o.amount = selfalign::detail::loss_in_units(d, h, most);
        return o;
    }

private:
    template <class H>
    constexpr auto lost(H const& h, int i, opt x) const {
        auto const gained = selfalign::detail::gain_over(d, h, i, x);
        using number = wide<decltype(gained)>;
        return number(gained) < number(0) ? number(subtract(number(0), number(gained))) : number(0);
    }
};

/// No part is worse off than if nothing had been agreed on. `individually_rational(trip::home)`,
/// or by its index `individually_rational(opt(2))`: the status quo is an option, and it is enough
/// that every part ranks (`OrdinalProfile`); `individually_rational({0, 2})`: it is worth that much
/// to each part (`CardinalProfile`). With "do nothing" as the status quo this is corrigibility by
/// the parts: everyone holds a stop button and nobody would press it (`corrigible` asks Σ instead).
/// Loss: the sum over the parts of what each loses against the status quo, counted as `gain` does
/// (or in the utilities given). Zero set: the individually rational options; a status quo that is
/// an option is one. Source: J. Nash, 1950 (the disagreement point). Cost: parts. Witness: the
/// first of the parts that lose most, the status quo if it is an option, else that part's (lowest)
/// favourite if it likes it better, and what that part loses.
/// Errors: a status quo that the world does not have; not one utility a part, or not a finite one.
inline constexpr struct individually_rational
    : selfalign::detail::given_status_quo<individually_rational_over> {
} individually_rational;

}  // namespace relations
}  // namespace selfalign

#endif
