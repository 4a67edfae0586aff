// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_LAWS_CONSISTENT_HPP
#define SELFALIGN_LAWS_CONSISTENT_HPP

#include <selfalign/laws/aligned_sets.hpp>

namespace selfalign {

/// How one relation fares with a policy; `asked` is false where the question is ill-typed.
template <class H>
struct named_verdict {
    text name{};
    bool asked = false;
    law_verdict<H, 1> verdict{};

    constexpr bool holds() const { return asked && verdict.holds(); }
};

/// Which arrow do you mean? For each relation, whether a policy satisfies it at every system of a
/// scope: f(policy(H), H). What holds is what the policy could have meant, on this scope.
/// policy: an aggregator, or any function of a situation that returns an option, a set of
/// co-winners (read by `ties`) or a lottery. relations: a hana::tuple or a range of `entry`.
/// Cost: one choice a system and a loss per co-winner and relation.
inline constexpr struct consistent {
    template <class Policy, class Relations, class Scope>
    constexpr auto operator()(Policy const& policy, Relations const& relations, Scope const& scope,
                              ties reading = ties::report) const {
        using system = system_of<Scope>;
        std::vector<named_verdict<system>> all;
        detail::for_each_entry(relations, [&](auto const& e) {
            named_verdict<system> v;
            v.name = e.name;
            if constexpr (ChoiceRelation<decltype(e.value), system>) {
                v.asked = true;
                look(policy, e.value, scope, reading, v.verdict);
            }
            all.push_back(v);
        });
        return all;
    }

private:
    template <class Policy, class F, class Scope>
    static constexpr void look(Policy const& policy, F const& f, Scope const& scope, ties reading,
                               law_verdict<system_of<Scope>, 1>& v) {
        auto const end = scope.end();
        for (auto it = scope.begin(); it != end; ++it, ++v.systems) {
            auto const j = judge_choice(f, winners(policy, *it), *it, reading);
            if (j.value == answer::misaligned && v.failures++ == 0) {
                v.first.index[0] = v.systems;
                v.first.system[0].set(*it);
                v.first.option = j.chosen;
            }
            if (j.value == answer::undefined || j.value == answer::underdetermined) ++v.open;
        }
        v.cases = v.systems;
    }
} consistent;

}  // namespace selfalign

#endif
