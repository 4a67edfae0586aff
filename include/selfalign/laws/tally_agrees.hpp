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
    bool counted = true;   // and so was what is read off the tallies that `count_by_counting` keeps

    constexpr explicit operator bool() const { return first_failure < 0; }
};

/// Do the tallies agree with the plain text of the scope's rule and of the relation? On every
/// system of the scope the co-winners and the losses of all options must be the same. So must they
/// be as read off one tally from which both can be read, where there is one; and off the verdict's,
/// where the relation has one, whether something is lost.
/// Scope: `strict_orders`. Cost: two judgements of every option a system, three where other tallies
/// are counted.
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
        using relation = typename scopes::detail::countable_as<F>::type;
        using counted = scopes::detail::counted_scope<Scope, relation>;
        constexpr bool others_are_counted = !std::is_same_v<counted, tallied>;
        constexpr int options = Scope::options;
        tallied const t(rule, f);
        [[maybe_unused]] counted const c(rule, scopes::detail::counted_relation(f));
        tally_check result;
        auto const end = systems.end();
        for (auto it = systems.begin(); it != end; ++it) {
            auto const& h = *it;
            ++result.systems;
            bool chosen[options] = {};
            long long loss[options] = {};
            auto const co_winners = winners(h.sigma(), h.profile());
            for (int x = 0; x < options; ++x) {
                chosen[x] = co_winners.contains(opt(x));
                loss[x] = static_cast<long long>(loss_at(f, opt(x), h));
            }
            result.rule = wins_as(t, h, chosen);
            result.relation = loses_as(t, h, loss);
            if constexpr (others_are_counted) {
                if constexpr (!std::is_same_v<relation, F>)
                    for (long long& l : loss) l = l != 0 ? 1 : 0;
                result.counted = wins_as(c, h, chosen) && loses_as(c, h, loss);
            }
            if (result.rule && result.relation && result.counted) continue;
            result.first_failure = result.systems - 1;
            return result;
        }
        return result;
    }
    template <class Tallied, class H, int Options>
    static constexpr bool wins_as(Tallied const& t, H const& h, bool const (&chosen)[Options]) {
        auto const s = t.template of_profile<long long>(h.profile());
        bool wins[Options] = {};
        scopes::detail::tally_wins<Options>(
            t.rule(), Tallied::template rule_total<long long>(s.field, h.parts()), wins);
        for (int x = 0; x < Options; ++x)
            if (wins[x] != chosen[x]) return false;
        return true;
    }
    template <class Tallied, class H, int Options>
    static constexpr bool loses_as(Tallied const& t, H const& h, long long const (&loss)[Options]) {
        auto const s = t.template of_profile<long long>(h.profile());
        long long found[Options] = {};
        scopes::detail::tally_losses<Options>(
            t.relation(), Tallied::template relation_total<long long>(s.field, h.parts()), found);
        for (int x = 0; x < Options; ++x)
            if (found[x] != loss[x]) return false;
        return true;
    }
} tally_agrees;

} // namespace selfalign

#endif
