// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CORE_CHOOSE_HPP
#define SELFALIGN_CORE_CHOOSE_HPP

#include <selfalign/core/evaluate.hpp>
#include <selfalign/core/restricted.hpp>
#include <selfalign/core/winners.hpp>

namespace selfalign {

/// What the system chooses from everything: all co-winners of Σ, empty if Σ is undefined here.
template <class H>
constexpr auto choose(H const& h) {
    decltype(auto) s = evaluate(h);
    return winners(s.sigma(), s.profile());
}

/// What the system chooses from a menu, in the world's numbering: the profile is restricted to
/// the menu and its options are renamed in index order; Σ never sees a menu.
/// Errors: an empty menu, an option that the world does not have.
template <class H, class Menu>
constexpr auto choose(H const& h, Menu const& options) {
    decltype(auto) s = evaluate(h);
    auto const menu = menu_of(s.profile(), options);
    auto const chosen = winners(s.sigma(), restricted(s.profile(), menu));
    options_of<typename std::remove_cvref_t<decltype(s)>::profile_type> result;
    int k = 0;
    for (opt x : menu)
        if (chosen.contains(opt(k++))) result.insert(x);
    return result;
}

}  // namespace selfalign

#endif
