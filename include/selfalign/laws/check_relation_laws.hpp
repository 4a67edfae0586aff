// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_LAWS_CHECK_RELATION_LAWS_HPP
#define SELFALIGN_LAWS_CHECK_RELATION_LAWS_HPP

#include <selfalign/laws/explain.hpp>
#include <selfalign/laws/relation_checker.hpp>
#include <selfalign/laws/relation_samples.hpp>

namespace selfalign {

/// `check_relation_laws(f)`: F looks at options by value, and not at numbers. Which values there
/// are says a world: `check_relation_laws(f, options("Knoxville", "Memphis"))`.
template <class F> struct check_relation_laws_of_options_by_value_needs_a_world;

namespace bad_input {
[[noreturn]] inline void a_world_is_too_small_for_samples(int options) {
    throw error("a world of ", {options, "option"}, "; samples need at least 2");
}
} // namespace bad_input

namespace detail {

template <class Orders, class W>
using sample_in = sample_system<Orders, struct aggregators::plurality,
                                typename options_from<W>::world>;

template <class F>
concept NeedsAWorld = !can_ask<F, sample_system<weak_orders>>
                      && !can_ask<F, sample_system<strict_orders>>
                      && std::is_same_v<typename decltype(near_relation<
                                            F, sample_system<strict_orders>>())::type,
                                        a_relation_reads_options_of_another_type<F, int>>;

template <class F>
constexpr relation_claims of_these_options() {
    relation_claims claims = claims_of<F>();
    claims.neutral = false;
    return claims;
}

} // namespace detail

/// Does f obey what every alignment relation must obey (`relation_law`), and what it claims of
/// itself (`relation_claims`)? On samples: any vector of situations, or without one the sample
/// systems of `relation_samples`. What is broken is reported with the sample and the losses; what f
/// throws breaks `always_answers` and ends the questions.
/// What holds on samples need not hold everywhere. Cost: some 20 losses per option and sample.
/// Errors: a relation that cannot be asked of the samples does not compile, and says why.
template <class F, class H>
constexpr auto check_relation_laws(F const& f, std::vector<H> const& samples,
                                   relation_claims claims = claims_of<F>()) {
    if constexpr (can_ask<F, H>) {
        return detail::relation_checker<F, H>(f, samples, claims).run();
    } else {
        explain<F, H>();
        return relation_report<H, int>{};
    }
}

template <class F>
constexpr auto check_relation_laws(F const& f, relation_claims claims = claims_of<F>()) {
    if constexpr (detail::NeedsAWorld<F>) {
        detail::refuse<check_relation_laws_of_options_by_value_needs_a_world<F>>{};
        // Depends on F: g++ 12 fails on a value that it could make before it knows F.
        using system = std::conditional_t<detail::NeedsAWorld<F>, sample_system<weak_orders>, F>;
        return relation_report<system, int>{};
    } else {
        auto report = check_relation_laws(f, detail::samples_for<F>(), claims);
        return report;
    }
}

/// Of a relation that looks at options by value, which no sample system of numbers has: with those
/// of a world, `check_relation_laws(never_knoxville, options("Knoxville", "Memphis"))`. It means
/// these values, so that it is not asked whether they matter. Errors: fewer than two options.
template <class F, WorldModel W>
constexpr auto check_relation_laws(F const& f, W const& world,
                                   relation_claims claims = detail::of_these_options<F>()) {
    if (world.size() < 2) bad_input::a_world_is_too_small_for_samples(world.size());
    if constexpr (can_ask<F, detail::sample_in<weak_orders, W>>) {
        auto report = check_relation_laws(f, relation_samples<weak_orders>(world), claims);
        return report;
    } else {
        auto report = check_relation_laws(f, relation_samples<strict_orders>(world), claims);
        return report;
    }
}

/// `check_relation_laws<my_relation>()`, `check_relation_laws<my_relation>(samples)`.
template <class F>
constexpr auto check_relation_laws() {
    auto report = check_relation_laws(F{});
    return report;
}
template <class F, class H>
    requires std::default_initializable<F>
constexpr auto check_relation_laws(std::vector<H> const& samples) {
    return check_relation_laws(F{}, samples);
}

}  // namespace selfalign

#endif
