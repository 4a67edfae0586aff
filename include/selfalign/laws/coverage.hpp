// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_LAWS_COVERAGE_HPP
#define SELFALIGN_LAWS_COVERAGE_HPP

#include <selfalign/laws/aligned_sets.hpp>

namespace selfalign {

/// How many of several relations accept each option of a system.
template <class H>
struct acceptance {
    int relations = 0;
    per_option<H, int> accepted_by;

    constexpr explicit acceptance(H const& h) : accepted_by(h.options()) {}

    /// The options that some relation accepts, and those that all of them accept.
    constexpr options_of<H> covered() const { return with_at_least(1); }
    constexpr options_of<H> consensus() const { return with_at_least(relations); }

private:
    constexpr options_of<H> with_at_least(int n) const {
        options_of<H> set;
        for (int x = 0; x < accepted_by.size(); ++x)
            if (accepted_by[x] >= n && relations > 0) set.insert(opt(x));
        return set;
    }
};

/// Is every behaviour aligned under some definition? How many of the relations accept each option
/// of H; `covered()` and `consensus()` follow. relations: a hana::tuple or a range of `entry`;
/// what cannot be asked of H is left out. Cost: one loss per relation and option.
inline constexpr struct coverage {
    template <class Relations, class System>
    constexpr auto operator()(Relations const& relations, System const& system) const {
        decltype(auto) h = evaluate(system);
        using situation = std::remove_cvref_t<decltype(h)>;
        acceptance<situation> result(h);
        detail::for_each_entry(relations, [&](auto const& e) {
            if constexpr (ChoiceRelation<decltype(e.value), situation>) {
                ++result.relations;
                for (opt x : aligned_set(e.value, h)) ++result.accepted_by[x.index];
            }
        });
        return result;
    }
} coverage;

}  // namespace selfalign

#endif
