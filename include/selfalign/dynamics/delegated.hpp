// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_DYNAMICS_DELEGATED_HPP
#define SELFALIGN_DYNAMICS_DELEGATED_HPP

#include <selfalign/core/loss_between.hpp>
#include <selfalign/laws/judge.hpp>
#include <selfalign/laws/reflexive.hpp>

namespace selfalign {
namespace bad_input {

[[noreturn]] inline void the_principal_does_not_know_the_option(text option) {
    throw error("the principal that was delegated to does not know option '", option, "'");
}

} // namespace bad_input

/// "You have been rented": H passes its own question on to another system, f(A, H) is
/// f(A, principal), whatever H itself wants; options are matched by value. Sound for H only where H
/// is aligned with the principal and f is transitive through it: `rent_gap` says what it costs.
/// Source: the essay's Sydney. Errors: an option that the principal does not know.
template <class F, Situation Principal>
struct delegated_relation {
    F f;
    Principal principal;

    template <Situation H>
    constexpr auto loss(opt x, H const& h) const {
        return loss_at(f, principals(x, h), principal);
    }
    template <Situation H>
        requires requires(F const& relation, Principal const& p) { relation.witness(opt(), p); }
    constexpr auto witness(opt x, H const& h) const {
        auto o = detail::checked_witness(f, principals(x, h), principal);
        o.part = -1; // it is none of H's parts that objects
        if (o.preferred) o.preferred = h.world().index_of(principal.world()[o.preferred]);
        return o;
    }

private:
    template <Situation H>
    constexpr opt principals(opt x, H const& h) const {
        opt const known = principal.world().index_of(h.world()[x]);
        if (!known) bad_input::the_principal_does_not_know_the_option(h.option_name(x));
        return known;
    }
};

/// `delegated(relations::boundary, user)`: do what the user would do.
template <class F, class Principal>
constexpr auto delegated(F const& f, Principal const& principal) {
    return delegated_relation<F, situation_of<Principal>>{f, evaluate(principal)};
}

/// What H loses under f by being served through a principal: the loss at H of what the principal
/// chooses, beyond the least of any option. `ties::forall` and `report`: of its worst co-winner,
/// `exists`: of its best, `lowest`: of the lowest.
/// Errors: the principal chooses nothing, or what H does not have.
template <class F, class H, class Principal>
constexpr auto rent_gap(F const& f, H const& h, Principal const& principal,
                        ties reading = ties::report) {
    auto const v = aligned(f, principal, h, reading);
    if (v.undefined() && v.witness.chosen_name.empty()) bad_input::a_system_chooses_nothing();
    if (v.undefined())
        bad_input::a_system_chooses_what_the_other_does_not_have(v.witness.chosen_name);
    return v.avoidable();
}

} // namespace selfalign

#endif
