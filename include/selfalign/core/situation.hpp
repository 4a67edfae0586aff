// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CORE_SITUATION_HPP
#define SELFALIGN_CORE_SITUATION_HPP

#include <type_traits>
#include <selfalign/concepts/profile.hpp>
#include <selfalign/concepts/world_model.hpp>
#include <selfalign/core/error.hpp>
#include <selfalign/core/label.hpp>
#include <selfalign/core/list.hpp>

namespace selfalign {

/// The types of the parts behind a profile, for error messages; empty when there are none.
template <class... Parts> struct part_types {};

struct unnamed {};

/// A system as relations, laws and scopes see it: what the parts want (it *is* a profile), the
/// world, Σ and the names, evaluated once and then frozen.
template <Profile P, WorldModel W, class Sigma, class Parts = part_types<>, class Names = unnamed>
class situation : public P {
public:
    using profile_type = P;
    using world_type = W;
    using sigma_type = Sigma;
    using parts_type = Parts;

    /// Errors: a profile about another number of options than the world has.
    constexpr situation(P const& profile, W const& world, Sigma const& sigma,
                        Names const& names = Names{})
        : P(profile), world_(world), sigma_(sigma), names_(names) {
        if (profile.parts() < 1) bad_input::a_system_needs_at_least_one_part();
        if (profile.options() != world.size())
            bad_input::the_profile_has_another_number_of_options(profile.options(), world.size());
    }

    constexpr P const& profile() const { return *this; }
    constexpr P& profile() { return *this; }
    constexpr W const& world() const { return world_; }
    constexpr Sigma const& sigma() const { return sigma_; }

    constexpr label name(int part) const {
        if constexpr (std::is_same_v<Names, unnamed>) return label("part ").append(part);
        else return names_[part];
    }
    constexpr label option_name(opt x) const { return label_of(world_[x], x.index); }

private:
    W world_;
    Sigma sigma_;
    Names names_;
};

template <class H>
concept Situation = requires(std::remove_cvref_t<H> const& h) {
    h.profile();
    h.world();
    h.sigma();
};

}  // namespace selfalign

#endif
