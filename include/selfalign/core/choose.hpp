// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CORE_CHOOSE_HPP
#define SELFALIGN_CORE_CHOOSE_HPP

#include <selfalign/core/evaluate.hpp>
#include <selfalign/core/refuse.hpp>
#include <selfalign/core/restricted.hpp>
#include <selfalign/core/winners.hpp>

#include <utility>

namespace selfalign {

// What the compiler names when Σ cannot choose. Left undefined on purpose.
/// Sigma cannot read what these parts offer, or is no aggregator at all: with `laws/explain.hpp`
/// (as in `selfalign.hpp`) the error says instead which part lacks what.
template <class Sigma, class Profile> struct the_aggregator_cannot_choose_for_these_parts;
/// Sigma is called and returns something else, e.g. the index of an option as an `int`: expected
/// an `opt`, an `option_set`, a `lottery` or a list of scores.
template <class Sigma, class Returned>
struct an_aggregator_must_return_an_opt_a_set_a_lottery_or_scores;

namespace detail {

template <class S>
concept Chooser = Aggregator<typename S::sigma_type, typename S::profile_type>;

/// A Σ that can be called, with an answer that is no choice.
template <class S>
concept MisguidedChooser =
    !Chooser<S> &&
    requires(typename S::sigma_type const& sigma, typename S::profile_type const& p) { sigma(p); };

template <class S> struct no_choice_of {
    using type = the_aggregator_cannot_choose_for_these_parts<typename S::sigma_type,
                                                              typename S::profile_type>;
};
template <MisguidedChooser S> struct no_choice_of<S> {
    using sigma = typename S::sigma_type;
    using type = an_aggregator_must_return_an_opt_a_set_a_lottery_or_scores<
        sigma, decltype(std::declval<sigma const&>()(
                   std::declval<typename S::profile_type const&>()))>;
};
template <class S> using no_choice = refuse<typename no_choice_of<S>::type>;

// A menu by value, e.g. an array of the world's own options, is looked up in the world.
template <class S, class Menu>
constexpr auto menu_in(S const& s, Menu const& menu) {
    using world = typename S::world_type;
    if constexpr (std::same_as<std::remove_cvref_t<decltype(*menu.begin())>, opt>) {
        return menu_of(s.profile(), menu);
    } else {
        static_assert(
            requires { option_of<world>(*menu.begin()); },
            "a menu is a range of options of the world, by value or by index (opt)");
        options_of<typename S::profile_type> indices;
        for (auto const& value : menu) {
            opt const x = s.world().index_of(option_of<world>(value));
            if (!x)
                bad_input::a_menu_names_an_unknown_option(label_of(option_of<world>(value), -1));
            indices.insert(x);
        }
        return menu_of(s.profile(), indices);
    }
}

}  // namespace detail

/// What the system chooses from everything: all co-winners of Σ, empty if Σ is undefined here.
template <class H>
constexpr auto choose(H const& h) {
    decltype(auto) s = evaluate(h);
    using situation = std::remove_cvref_t<decltype(s)>;
    if constexpr (detail::Chooser<situation>) return winners(s.sigma(), s.profile());
    else return detail::no_choice<situation>{};
}

/// What the system chooses from a menu, in the world's numbering: the profile is restricted to
/// the menu and its options are renamed in index order; Σ never sees a menu. A menu is a range of
/// options, by index (`opt`, an `option_set`) or by value.
/// Errors: an empty menu, an option that the world does not have.
template <class H, class Menu>
constexpr auto choose(H const& h, Menu const& options) {
    decltype(auto) s = evaluate(h);
    using situation = std::remove_cvref_t<decltype(s)>;
    if constexpr (!detail::Chooser<situation>) {
        return detail::no_choice<situation>{};
    } else {
        auto const menu = detail::menu_in(s, options);
        options_of<typename situation::profile_type> result;
        auto const take = [&](auto const& chosen) {
            int k = 0;
            for (opt x : menu)
                if (chosen.contains(opt(k++))) result.insert(x);
        };
        // Parts that were asked about everything need not be asked again: in groups inside of
        // groups each level would double the questions.
        if constexpr (requires { s.profile().restricted(menu); }) {
            if (menu.size() == s.options()) {
                take(winners(s.sigma(), s.profile()));
                return result;
            }
        }
        take(winners(s.sigma(), restricted(s.profile(), menu)));
        return result;
    }
}

}  // namespace selfalign

#endif
