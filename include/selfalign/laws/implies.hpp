// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_LAWS_IMPLIES_HPP
#define SELFALIGN_LAWS_IMPLIES_HPP

#include <selfalign/laws/pair_table.hpp>

namespace selfalign {

/// Does f imply g on a scope: whenever f(A, H), also g(A, H)? Cases: all ordered pairs (A, H) of
/// its systems. A relation that sees A through its choice is reflexive on a scope of systems that
/// choose one option exactly if `implies(relations::boundary, f, scope)`.
/// Whether it holds says nothing about other scopes. Cost: as `symmetric`, for both relations.
/// See also: `implies_at_every_option`, which asks about every A and not only those of the scope.
inline constexpr struct implies {
    template <class F, class G, class Scope>
    constexpr auto operator()(F const& f, G const& g, Scope const& scope,
                              ties reading = ties::report) const {
        using system = system_of<Scope>;
        law_verdict<system, 2> result;
        if constexpr (can_ask<F, system> && can_ask<G, system>) {
            pair_table const premise(f, scope, reading);
            pair_table const conclusion(g, scope, reading);
            result.systems = premise.systems();
            auto const classes = detail::joint_classes(premise, conclusion);
            for (auto const& a : classes)
                for (auto const& h : classes)
                    detail::add_cases(
                        result, only_if(premise(a.of_f, h.of_f), conclusion(a.of_g, h.of_g)),
                        a.count * h.count, {a.first, h.first});
            detail::point_to(result.first, scope);
        } else {
            explain<F, system>();
            explain<G, system>();
        }
        return result;
    }
} implies;

/// Does f imply g at every option: does every option that satisfies f at a system H of the scope
/// satisfy g there? That is, f(A, H) implies g(A, H) for every A that chooses one option, whether
/// the scope has such an A or not. Cases: all (H, option) pairs. Cost: two losses each.
inline constexpr struct implies_at_every_option {
    template <class F, class G, class Scope>
    constexpr auto operator()(F const& f, G const& g, Scope const& scope) const {
        using system = system_of<Scope>;
        law_verdict<system, 1> result;
        if constexpr (can_ask<F, system> && can_ask<G, system>) {
            static_assert(ChoiceRelation<F, system> && ChoiceRelation<G, system>,
                          "a relation that reads A as a whole has no aligned options: ask implies");
            auto const end = scope.end();
            for (auto it = scope.begin(); it != end; ++it, ++result.systems) {
                for (int x = 0; x < (*it).options(); ++x, ++result.cases) {
                    if (!(loss_at(f, opt(x), *it) == loss_of<F, system>(0))) continue;
                    if (loss_at(g, opt(x), *it) == loss_of<G, system>(0)) continue;
                    if (result.failures++ > 0) continue;
                    result.first.index[0] = result.systems;
                    result.first.system[0].set(*it);
                    result.first.option = opt(x);
                }
            }
        } else {
            explain<F, system>();
            explain<G, system>();
        }
        return result;
    }
} implies_at_every_option;

}  // namespace selfalign

#endif
