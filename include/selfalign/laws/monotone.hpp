// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_LAWS_MONOTONE_HPP
#define SELFALIGN_LAWS_MONOTONE_HPP

#include <selfalign/core/choose.hpp>
#include <selfalign/core/rearranged.hpp>
#include <selfalign/laws/aligned_sets.hpp>
#include <selfalign/worlds/options.hpp>

namespace selfalign {

/// Two laws: what is aligned stays so when someone or something joins, and when it leaves.
template <class H>
struct monotone_verdict {
    law_verdict<H, 1> joining, leaving;
};

namespace detail {

template <class P, class Sigma>
constexpr auto numbered_situation(P const& p, Sigma const& sigma) {
    return situation<P, numbers<unbounded>, Sigma>(p, numbered(p.options()), sigma);
}

template <class H>
constexpr void add_case(law_verdict<H, 1>& v, bool before, bool after, H const& h, int part, opt x,
                        opt other = opt()) {
    if (!before) return;
    ++v.cases;
    if (after || v.failures++ > 0) return;
    v.first.index[0] = v.systems;
    v.first.system[0].set(h);
    v.first.part = part;
    v.first.option = x;
    v.first.other = other;
}

}  // namespace detail

/// At a fixed option: does f(x, H) survive when a part joins, and when one leaves? Of every system
/// of the scope with two parts or more, every part is taken away once. Joining: aligned without
/// it, then with it; leaving: the other way round. Cases: (system, part, option) where the premise
/// holds. Options are seen as numbers. Cost: two losses per part and option.
inline constexpr struct monotone_in_parts {
    template <class F, class Scope>
    constexpr auto operator()(F const& f, Scope const& scope) const {
        using system = system_of<Scope>;
        monotone_verdict<system> result;
        each(scope, [&](system const& h, int part, auto const& fewer) {
            for (int x = 0; x < h.options(); ++x) {
                bool const with = holds(f, opt(x), h), without = holds(f, opt(x), fewer);
                detail::add_case(result.joining, without, with, h, part, opt(x));
                detail::add_case(result.leaving, with, without, h, part, opt(x));
            }
        }, result);
        return result;
    }
    /// The same with the choice allowed to move: does f(H, H) survive? `option` is the choice that
    /// fails. Cases: (system, part) where the premise holds. With the lowest co-winner of Σ.
    template <class F, class Scope>
    constexpr auto choosing(F const& f, Scope const& scope) const {
        using system = system_of<Scope>;
        monotone_verdict<system> result;
        each(scope, [&](system const& h, int part, auto const& fewer) {
            opt const x = lowest_winner(h.sigma(), h.profile());
            opt const y = lowest_winner(fewer.sigma(), fewer.profile());
            bool const with = x && holds(f, x, h), without = y && holds(f, y, fewer);
            detail::add_case(result.joining, without, with, h, part, x);
            detail::add_case(result.leaving, with, without, h, part, y);
        }, result);
        return result;
    }

private:
    template <class F, class H>
    static constexpr bool holds(F const& f, opt x, H const& h) {
        return loss_at(f, x, h) == loss_of<F, H>(0);
    }
    template <class Scope, class Visit, class Verdict>
    static constexpr void each(Scope const& scope, Visit visit, Verdict& v) {
        auto const end = scope.end();
        for (auto it = scope.begin(); it != end; ++it, ++v.joining.systems, ++v.leaving.systems)
            for (int i = 0; i < (*it).parts() && (*it).parts() > 1; ++i)
                visit(*it, i, detail::numbered_situation(without_part((*it).profile(), i), (*it).sigma()));
    }
} monotone_in_parts;

/// At a fixed option: does f(x, H) survive when another option comes onto the menu, and when one
/// goes? Of every system of the scope, every option but x is taken away once; the others are
/// renumbered in index order. `other` of a failure is the option that comes or goes.
/// Cases: (system, option gone, x) where the premise holds. Cost: two losses per pair of options.
inline constexpr struct monotone_in_options {
    template <class F, class Scope>
    constexpr auto operator()(F const& f, Scope const& scope) const {
        using system = system_of<Scope>;
        monotone_verdict<system> result;
        auto const end = scope.end();
        for (auto it = scope.begin(); it != end;
             ++it, ++result.joining.systems, ++result.leaving.systems) {
            system const& h = *it;
            auto const aligned = aligned_set(f, h);
            for (int gone = 0; gone < h.options() && h.options() > 1; ++gone) {
                auto menu = options_of<system>::all(h.options());
                menu.erase(opt(gone));
                auto const fewer = detail::numbered_situation(restricted(h.profile(), menu), h.sigma());
                auto const left = aligned_set(f, fewer);
                int k = 0;
                for (opt x : menu) {
                    bool const with = aligned.contains(x), without = left.contains(opt(k++));
                    detail::add_case(result.joining, without, with, h, -1, x, opt(gone));
                    detail::add_case(result.leaving, with, without, h, -1, x, opt(gone));
                }
            }
        }
        return result;
    }
} monotone_in_options;

}  // namespace selfalign

#endif
