// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_DYNAMICS_MANIPULATION_HPP
#define SELFALIGN_DYNAMICS_MANIPULATION_HPP

#include <selfalign/core/evaluate.hpp>
#include <selfalign/core/scores.hpp>

namespace selfalign {

/// How much H approves of an option: its parts' mean utility, with the weights of Σ where it has
/// some (`utilitarian({2, 1})`), else of the parts. `approval_rating<rational>{}` is exact.
template <class Number>
struct approval_rating {
    template <UnitComparable H>
    constexpr Number operator()(H const& h, opt x) const {
        Number sum = Number(0);
        Number weights = Number(0);
        for (int i = 0; i < h.parts(); ++i) {
            Number const weight = [&] {
                if constexpr (requires { h.sigma().weights[i]; })
                    return Number(multiply(Number(h.sigma().weights[i]), Number(weight_of(h, i))));
                else
                    return Number(weight_of(h, i));
            }();
            sum = Number(add(sum, Number(multiply(weight, Number(h.value(i, x))))));
            weights = Number(add(weights, weight));
        }
        return sum / weights;
    }
};

/// An option in the eyes of H, and of the H that it leaves behind.
template <class Number>
struct rated_option {
    Number before = Number(0); ///< approval by H as it is
    Number after = Number(0);  ///< approval by the H that choosing it leaves behind
    bool honest = false;       ///< it leaves H's approval of everything as it is
};

/// What is in it for somebody who is after H's approval and can change what H approves of.
template <class Number, int MaxOptions>
struct manipulation_report {
    list<rated_option<Number>, MaxOptions> option;
    opt honest_best{}; ///< the (lowest) best of the honest options; none if there is none
    opt best{};        ///< the (lowest) option that is approved of most afterwards

    /// What editing brings beyond the best honest choice; 0 if editing never pays. Where there is
    /// no honest choice, all of the approval.
    constexpr Number gain() const {
        Number const most = option[best.index].after;
        return honest_best ? Number(most - option[honest_best.index].before) : most;
    }
    /// What the best option loses in the eyes of H as it was.
    constexpr Number regret() const {
        Number most = option[0].before;
        for (auto const& o : option)
            if (most < o.before) most = o.before;
        return most - option[best.index].before;
    }
};

/// Approval before and after, for each option. `approval(h, x)`: a number, of an evaluated system;
/// `edit(h, x)`: the system that choosing x leaves behind, with the same options.
/// Source: the essay's productivity assistant. Cost: options^2 approvals.
template <class H, class Approval, class Edit>
constexpr auto manipulation(H const& h, Approval const& approval, Edit const& edit) {
    decltype(auto) now = evaluate(h);
    using number = std::remove_cvref_t<decltype(approval(now, opt()))>;
    int const options = now.options();
    manipulation_report<number, max_options<typename situation_of<H>::profile_type>> report{
        list<rated_option<number>, max_options<typename situation_of<H>::profile_type>>(options)};
    for (int x = 0; x < options; ++x) report.option[x].before = approval(now, opt(x));
    for (int x = 0; x < options; ++x) {
        auto const edited = edit(h, opt(x));
        decltype(auto) later = evaluate(edited);
        auto& o = report.option[x];
        o.after = approval(later, opt(x));
        o.honest = true;
        for (int y = 0; y < options; ++y)
            o.honest = o.honest && approval(later, opt(y)) == report.option[y].before;
        if (!report.best || report.option[report.best.index].after < o.after) report.best = opt(x);
        if (o.honest
            && (!report.honest_best || report.option[report.honest_best.index].before < o.before))
            report.honest_best = opt(x);
    }
    return report;
}

} // namespace selfalign

#endif
