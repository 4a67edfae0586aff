// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_LAWS_TALLY_AGREES_HPP
#define SELFALIGN_LAWS_TALLY_AGREES_HPP

#include <selfalign/core/watched_number.hpp>
#include <selfalign/scopes/counted_scope.hpp>
#include <selfalign/scopes/some_systems.hpp>

namespace selfalign {

/// Whether a rule and a relation say the same of a tally as of a profile.
struct tally_check {
    /// Systems looked at, up to and including the first of which they do not.
    long long systems = 0;
    long long first_failure = -1;
    bool rule = true;      // the rule's co-winners were the same
    bool relation = true;  // the losses of all options were the same
    bool counted = true;   // and so was what is read off the tallies that `count_by_counting` keeps
    bool in_range = true;  // no number was negative or exceeded the tally's `most`

    constexpr explicit operator bool() const { return first_failure < 0; }
};

/// Do the tallies agree with the plain text of the scope's rule and of the relation? On every
/// system of the scope the co-winners and the losses of all options must be the same, and where
/// nothing is lost, which a relation may say apart (`tally_holds`). So must they
/// be as read off one tally from which both can be read, where there is one; and off the verdict's,
/// where the relation has one, whether something is lost. And no contribution, and nothing that a
/// text compares or answers, may be negative or exceed the tally's `most`: `lanes` could not hold
/// it.
/// Scope: `strict_orders`. Cost: two judgements of every option a system, three where other tallies
/// are counted.
inline constexpr struct tally_agrees {
    template <class F, class Scope>
        requires scopes::Tallied<F, Scope>
    constexpr tally_check operator()(F const& f, Scope const& scope) const {
        return among<Scope, true>(f, scope, scope.rule());
    }
    /// Without the bounds: for tallies whose bounds a test has looked at. Several times as fast.
    template <class F, class Scope>
        requires scopes::Tallied<F, Scope>
    constexpr tally_check but_for_bounds(F const& f, Scope const& scope) const {
        return among<Scope, false>(f, scope, scope.rule());
    }
    /// On some systems of a scope: `scopes::some_systems`.
    template <class F, class Rows, class Scope>
    constexpr tally_check on(F const& f, scopes::some_systems<Rows, Scope> const& some,
                             typename scopes::rows_of_scope<Scope>::rule const& rule) const {
        return among<Scope, true>(f, some, rule);
    }

private:
    template <class Scope, bool Watch, class F, class Systems, class Rule>
    static constexpr tally_check among(F const& f, Systems const& systems, Rule const& rule) {
        using tallied = scopes::tallied_scope<Scope, F>;
        using relation = typename scopes::detail::countable_as<F>::type;
        using counted = scopes::detail::counted_scope<Scope, relation>;
        constexpr bool others_are_counted = !std::is_same_v<counted, tallied>;
        constexpr int options = Scope::options;
        tallied const t(rule, f);
        [[maybe_unused]] counted const c(rule, scopes::detail::counted_relation(f));
        tally_check result;
        bool const rule_fits = t.rule_fields_fit(Scope::parts);
        bool const relation_fits = t.relation_fields_fit(Scope::parts);
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
            agreement const wins = wins_as<Scope::parts, Watch>(t, h, chosen);
            agreement const loses = loses_as<Scope::parts, Watch>(t, h, loss);
            result.rule = wins.same && wins.sure && rule_fits;
            result.relation = loses.same && loses.sure && relation_fits;
            result.in_range = wins.sure && loses.sure && rule_fits && relation_fits;
            if constexpr (others_are_counted) {
                if constexpr (!std::is_same_v<relation, F>)
                    for (long long& l : loss) l = l != 0 ? 1 : 0;
                agreement const counted_wins = wins_as<Scope::parts, Watch>(c, h, chosen);
                agreement const counted_loses = loses_as<Scope::parts, Watch>(c, h, loss);
                result.counted = counted_wins.same && counted_loses.same;
                result.in_range = result.in_range && counted_wins.sure && counted_loses.sure;
            }
            if (result.rule && result.relation && result.counted && result.in_range) continue;
            result.first_failure = result.systems - 1;
            return result;
        }
        return result;
    }

    struct agreement {
        bool same = true;
        bool sure = true;
    };
    template <int Parts, bool Watch, class Tallied, class H, int Options>
    static constexpr agreement wins_as(Tallied const& t, H const& h,
                                       bool const (&chosen)[Options]) {
        using number =
            std::conditional_t<Watch, watched_number<Tallied::most_of_rule(Parts)>, long long>;
        auto const s = Tallied::template of_profile<number>(h.profile());
        mask_of<number> wins[Options] = {};
        scopes::detail::tally_wins<Options>(
            t.rule(), Tallied::template rule_total<number>(s.field, h.parts()), wins);
        agreement result;
        for (int x = 0; x < Options; ++x) {
            if constexpr (Watch) {
                result.same = result.same && wins[x].yes == chosen[x];
                result.sure = result.sure && wins[x].sure;
            } else {
                result.same = result.same && wins[x] == chosen[x];
            }
        }
        return result;
    }
    template <int Parts, bool Watch, class Tallied, class H, int Options>
    static constexpr agreement loses_as(Tallied const& t, H const& h,
                                        long long const (&loss)[Options]) {
        using number =
            std::conditional_t<Watch, watched_number<Tallied::most_of_relation(Parts)>, long long>;
        auto const s = Tallied::template of_profile<number>(h.profile());
        number found[Options] = {};
        scopes::detail::tally_losses<Options>(
            t.relation(), Tallied::template relation_total<number>(s.field, h.parts()), found);
        mask_of<number> holds[Options] = {};
        scopes::detail::tally_holds<Options>(
            t.relation(), Tallied::template relation_total<number>(s.field, h.parts()), holds);
        agreement result;
        for (int x = 0; x < Options; ++x) {
            bool const none = loss[x] == 0;
            if constexpr (Watch) {
                result.same = result.same && found[x].value == loss[x] && holds[x].yes == none;
                result.sure = result.sure && found[x].in_range() && holds[x].sure;
            } else {
                result.same = result.same && found[x] == loss[x] && holds[x] == none;
            }
        }
        return result;
    }
} tally_agrees;

} // namespace selfalign

#endif
