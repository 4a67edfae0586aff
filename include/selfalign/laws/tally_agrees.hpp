// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_LAWS_TALLY_AGREES_HPP
#define SELFALIGN_LAWS_TALLY_AGREES_HPP

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
        using tallied = scopes::tallied_scope<Scope, F>;
        using number = long long;
        constexpr int options = Scope::options;
        tallied const t(scope.rule(), f);
        tally_check result;
        long long const size = scope.size();
        auto at = scope.from(0);
        int row[Scope::parts] = {};
        for (long long index = 0; index < size; ++index, at.next()) {
            auto const& h = at.system();
            long long rest = index;
            for (int i = Scope::parts - 1; i >= 0; --i) {
                row[i] = static_cast<int>(rest % tallied::rows::count);
                rest /= tallied::rows::count;
            }
            auto s = t.template of_row<number>(row[0]);
            for (int i = 1; i < Scope::parts; ++i)
                s = tallied::combined(s, t.template of_row<number>(row[i]));
            ++result.systems;
            auto const field = [&s](int k) { return s.field[k]; };
            bool wins[options] = {};
            scopes::detail::tally_wins<options>(
                t.rule(), tallied::template rule_total<number>(field, Scope::parts), wins);
            auto const chosen = winners(h.sigma(), h.profile());
            auto const total = tallied::template relation_total<number>(field, Scope::parts);
            for (int x = 0; x < options; ++x) {
                result.rule = result.rule && wins[x] == chosen.contains(opt(x));
                result.relation = result.relation && f.tally_loss(total, x) ==
                                                         static_cast<number>(loss_at(f, opt(x), h));
            }
            if (result.rule && result.relation) continue;
            result.first_failure = index;
            return result;
        }
        return result;
    }
} tally_agrees;

} // namespace selfalign

#endif
