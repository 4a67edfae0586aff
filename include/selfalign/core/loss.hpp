// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CORE_LOSS_HPP
#define SELFALIGN_CORE_LOSS_HPP

#include <selfalign/concepts/alignment_relation.hpp>
#include <selfalign/core/number.hpp>
#include <selfalign/core/situation.hpp>
#include <selfalign/core/verdict.hpp>

/// What any relation says of an option, whichever form it has.

namespace selfalign {

/// Errors: a loss that is negative, infinite or not a number, or an integer beyond 63 bits, in
/// which losses are added up.
template <class Loss>
constexpr Loss checked_loss(Loss loss) {
    if constexpr (std::unsigned_integral<Loss> && sizeof(Loss) == sizeof(long long)) {
        if (static_cast<long long>(loss) < 0) bad_input::a_number_does_not_fit("a loss");
    } else if (loss < Loss(0) || !is_finite(loss)) {
        bad_input::a_loss_is_negative_or_not_a_number();
    }
    return loss;
}

/// The loss of f at one option, whichever form f has; 0 or 1 for predicates.
/// Errors: a loss that is negative, infinite or not a number.
template <class F, Situation H>
    requires ChoiceRelation<F, H>
constexpr auto loss_at(F const& f, opt x, H const& h) {
    if constexpr (LossRelation<F, H>) {
        return checked_loss(f.loss(x, h));
    } else if constexpr (Predicate<F, H>) {
        return f(x, h) ? 0 : 1;
    } else {
        return f(h.world()[x], h) ? 0 : 1;
    }
}

template <class F, class H>
using loss_of = decltype(loss_at(std::declval<F const&>(), opt(), std::declval<H const&>()));

/// `f.losses(h)`, the losses of all options at once.
/// Errors: losses of another number of options.
template <class F, Situation H>
constexpr auto all_losses(F const& f, H const& h) {
    auto losses = f.losses(h);
    if constexpr (requires { static_cast<int>(losses.size()); })
        if (static_cast<int>(losses.size()) != h.options())
            bad_input::a_relation_gives_losses_of_another_number_of_options(
                static_cast<int>(losses.size()), h.options());
    return losses;
}

/// The least loss of any option: what no choice can avoid. Kept out of line, so that the case in
/// which nothing is lost stays small enough to be inlined into sweeps.
/// Errors: losses of another number of options.
template <class F, Situation H>
[[gnu::noinline]] constexpr auto least_loss(F const& f, H const& h) {
    if constexpr (requires { f.losses(h); }) {
        auto const losses = all_losses(f, h);
        auto least = checked_loss(entry_at(losses, 0));
        for (int x = 1; x < h.options(); ++x)
            if (auto const loss = checked_loss(entry_at(losses, x)); loss < least) least = loss;
        return least;
    } else {
        auto least = loss_at(f, opt(0), h);
        for (int x = 1; x < h.options() && !(least == decltype(least)(0)); ++x) {
            auto const loss = loss_at(f, opt(x), h);
            if (loss < least) least = loss;
        }
        return least;
    }
}

/// The loss of a relation that reads A as a whole; 0 or 1 for predicates.
/// Errors: a loss that is negative, infinite or not a number.
template <class F, Situation A, Situation H>
    requires SystemRelation<F, A, H>
constexpr auto system_loss(F const& f, A const& a, H const& h) {
    if constexpr (requires { f.loss(a, h); }) return checked_loss(f.loss(a, h));
    else return f(a, h) ? 0 : 1;
}

template <class F, class A, class H>
using system_loss_of = decltype(system_loss(std::declval<F const&>(), std::declval<A const&>(),
                                            std::declval<H const&>()));

namespace detail {

// What a relation's own witness says of H, before anything is looked up by it.
// Errors: a part or an option that H does not have.
template <class F, Situation H>
constexpr auto checked_witness(F const& f, opt chosen, H const& h) {
    auto const said = f.witness(chosen, h);
    if (said.part < -1 || said.part >= h.parts())
        bad_input::a_witness_names_no_part_of_the_system(said.part, h.parts());
    if (int const y = said.preferred.index; y < -1 || y >= h.options())
        bad_input::a_witness_prefers_no_option_of_the_world(y, h.options());
    return said;
}

/// Who objects: what the relation says, or without its help, the least lossy option if that
/// would have been better.
/// Errors: a witness that names a part or an option that H does not have.
template <class F, Situation H>
constexpr auto objection_to(F const& f, opt chosen, loss_of<F, H> const& loss, H const& h) {
    if constexpr (requires { f.witness(chosen, h); }) {
        return checked_witness(f, chosen, h);
    } else {
        objection<loss_of<F, H>> result;
        result.amount = loss;
        loss_of<F, H> least = loss;
        for (int y = 0; y < h.options(); ++y) {
            auto const other = loss_at(f, opt(y), h);
            if (other < least) {
                least = other;
                result.preferred = opt(y);
            }
        }
        return result;
    }
}

}  // namespace detail
}  // namespace selfalign

#endif
