// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_LAWS_SYMMETRY_HPP
#define SELFALIGN_LAWS_SYMMETRY_HPP

#include <selfalign/concepts/relation_claims.hpp>
#include <selfalign/core/relabelled.hpp>
#include <selfalign/laws/judge.hpp>

namespace selfalign {

/// Whether names matter: what `anonymous` and `neutral` answer. A proof for every renaming if the
/// scope is closed under renaming, as every scope of all orders (or all utilities) is: it was
/// looked at under two renamings that generate all others, at every system.
struct symmetry {
    enum class side { neither, rule, relation };

    /// Systems looked at, up to and including the first at which names matter.
    long long systems = 0;
    /// Where names matter: the system's index in the scope, under which renaming, and to whom: to Σ
    /// together with the reading of ties, or to the relation. -1: nowhere.
    long long first_failure = -1;
    renaming by = renaming::none;
    side broken_by = side::neither;

    constexpr explicit operator bool() const { return first_failure < 0; }
};

namespace detail {

// What is chosen under a reading of ties: `lowest` reads one option, all others the whole set.
template <Situation H>
constexpr auto chosen_under(H const& h, ties reading) {
    auto const all = winners(h.sigma(), h.profile());
    if (reading != ties::lowest || all.empty()) return all;
    return std::remove_const_t<decltype(all)>::of(all.lowest());
}

template <class Set>
constexpr bool renames_to(Set const& before, Set const& after, renaming options, int size) {
    for (int x = 0; x < size; ++x)
        if (before.contains(opt(x)) != after.contains(opt(renamed(options, x, size)))) return false;
    return true;
}

template <Situation H>
constexpr bool rule_respects(H const& h, H const& other, renaming options, ties reading) {
    return renames_to(chosen_under(h, reading), chosen_under(other, reading), options,
                      h.options());
}

template <class F, Situation H>
constexpr bool relation_respects(F const& f, H const& h, H const& other, renaming options) {
    if constexpr (ChoiceRelation<F, H>) {
        for (int x = 0; x < h.options(); ++x)
            if (!(loss_at(f, opt(x), h) ==
                  loss_at(f, opt(renamed(options, x, h.options())), other)))
                return false;
        return true;
    } else {
        return judge_system(f, h, h).loss == judge_system(f, other, other).loss;
    }
}

struct no_relation {};

template <class F, class Scope>
constexpr symmetry find_asymmetry(F const& f, Scope const& scope, ties reading, bool of_parts,
                                  bool ask_rule) {
    symmetry result;
    auto const end = scope.end();
    for (auto it = scope.begin(); it != end; ++it) {
        auto const& h = *it;
        ++result.systems;
        int const size = of_parts ? h.parts() : h.options();
        for (renaming by : {renaming::first_two, renaming::circle}) {
            // Of two, both renamings are the same; one alone has no other name.
            if (size < 2 || (size == 2 && by == renaming::circle)) continue;
            renaming const parts = of_parts ? by : renaming::none;
            renaming const options = of_parts ? renaming::none : by;
            auto const other = relabelled(h, parts, options);
            symmetry::side broken = symmetry::side::neither;
            if (ask_rule && !rule_respects(h, other, options, reading))
                broken = symmetry::side::rule;
            if constexpr (!std::is_same_v<F, no_relation>)
                if (broken == symmetry::side::neither && !relation_respects(f, h, other, options))
                    broken = symmetry::side::relation;
            if (broken == symmetry::side::neither) continue;
            result.first_failure = result.systems - 1;
            result.by = by;
            result.broken_by = broken;
            return result;
        }
    }
    return result;
}

} // namespace detail

namespace detail {
template <class T> struct relations_inside { using type = relations_in<>; };
template <class T>
    requires requires { typename T::made_of; }
struct relations_inside<T> { using type = typename T::made_of; };
template <class... F> constexpr bool all_claim_anonymous(relations_in<F...>);
template <class... F> constexpr bool all_claim_neutral(relations_in<F...>);
} // namespace detail

/// A claim that the names of parts do not matter: a rule's `static constexpr bool is_anonymous =
/// true`, a relation's `static constexpr relation_claims claims{}` (it must say so itself, and so
/// must all that it is made of: what `claims_of` supposes of a relation that says nothing is not
/// enough here), or a specialisation. `anonymous` checks it.
template <class T>
inline constexpr bool claims_anonymous =
    requires { requires std::remove_cvref_t<T>::is_anonymous; }
    || requires {
           requires std::remove_cvref_t<T>::claims.anonymous;
           requires detail::all_claim_anonymous(
               typename detail::relations_inside<std::remove_cvref_t<T>>::type());
       };

/// The same for the names of options: `is_neutral`, or `claims`. Of a rule it is about the whole
/// set of co-winners. `neutral` checks it.
template <class T>
inline constexpr bool claims_neutral =
    requires { requires std::remove_cvref_t<T>::is_neutral; }
    || requires {
           requires std::remove_cvref_t<T>::claims.neutral;
           requires detail::all_claim_neutral(
               typename detail::relations_inside<std::remove_cvref_t<T>>::type());
       };

namespace detail {
template <class... F>
constexpr bool all_claim_anonymous(relations_in<F...>) {
    return (claims_anonymous<F> && ...);
}
template <class... F>
constexpr bool all_claim_neutral(relations_in<F...>) {
    return (claims_neutral<F> && ...);
}
} // namespace detail

} // namespace selfalign

#endif
