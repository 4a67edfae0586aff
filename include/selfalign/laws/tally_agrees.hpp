// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_LAWS_TALLY_AGREES_HPP
#define SELFALIGN_LAWS_TALLY_AGREES_HPP

#include <selfalign/scopes/some_systems.hpp>
#include <selfalign/scopes/tallied_scope.hpp>

namespace selfalign {

/// Whether a rule and a relation say the same of a tally as of a profile.
struct tally_check {
    /// Systems looked at, up to and including the first of which they do not.
    long long systems = 0;
    long long first_failure = -1;
    bool rule = true;      // the rule's co-winners were the same
    bool relation = true;  // the losses of all options were the same

    constexpr explicit operator bool() const { return first_failure < 0; }
};

/// Do the tallies agree with the plain text of the scope's rule and of the relation? On every
/// system of the scope the co-winners and the losses of all options must be the same.
/// Scope: `strict_orders`. Cost: two judgements of every option a system.
inline constexpr struct tally_agrees {
    template <class F, class Scope>
        requires scopes::Tallied<F, Scope>
    constexpr tally_check operator()(F const& f, Scope const& scope) const {
        return among<Scope>(f, scope, scope.rule());
    }
    /// On some systems of a scope: `scopes::some_systems`.
    template <class F, class Rows, class Scope>
    constexpr tally_check on(F const& f, scopes::some_systems<Rows, Scope> const& some,
                             typename scopes::rows_of_scope<Scope>::rule const& rule) const {
        return among<Scope>(f, some, rule);
    }

private:
    template <class Scope, class F, class Systems, class Rule>
    static constexpr tally_check among(F const& f, Systems const& systems, Rule const& rule) {
        using tallied = scopes::tallied_scope<Scope, F>;
        using number = long long;
        constexpr int options = Scope::options;
        tallied const t(rule, f);
        tally_check result;
        auto const end = systems.end();
        for (auto it = systems.begin(); it != end; ++it) {
            auto const& h = *it;
            auto const s = t.template of_profile<number>(h.profile());
            ++result.systems;
            auto const field = [&s](int k) { return s.field[k]; };
            bool wins[options] = {};
            scopes::detail::tally_wins<options>(
                t.rule(), tallied::template rule_total<number>(field, Scope::parts), wins);
            auto const chosen = winners(h.sigma(), h.profile());
            auto const total = tallied::template relation_total<number>(field, Scope::parts);
            number loss[options] = {};
            scopes::detail::tally_losses<options>(f, total, loss);
            for (int x = 0; x < options; ++x) {
                result.rule = result.rule && wins[x] == chosen.contains(opt(x));
                result.relation =
                    result.relation && loss[x] == static_cast<number>(loss_at(f, opt(x), h));
            }
            if (result.rule && result.relation) continue;
            result.first_failure = result.systems - 1;
            return result;
        }
        return result;
    }
} tally_agrees;

} // namespace selfalign

#endif
