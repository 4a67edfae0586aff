// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_LAWS_SCALE_INVARIANT_HPP
#define SELFALIGN_LAWS_SCALE_INVARIANT_HPP

#include <concepts>
#include <selfalign/concepts/relation_claims.hpp>
#include <selfalign/laws/law_verdict.hpp>
#include <selfalign/laws/rescaled.hpp>

namespace selfalign {
namespace detail {

// All integer utilities that the scale does not tell apart have one form in common: the smallest.
template <class Read, class P>
constexpr void to_smallest(P& p) {
    using number = std::remove_cvref_t<decltype(p.value(0, opt(0)))>;
    static_assert(std::integral<number>, "scale_invariant: utilities must be integers");
    int const n = p.parts(), m = p.options();
    auto const lowest = [&](int from, int to) {
        number low = p.value(from, opt(0));
        for (int i = from; i < to; ++i)
            for (int x = 0; x < m; ++x) low = p.value(i, opt(x)) < low ? p.value(i, opt(x)) : low;
        return low;
    };
    auto const change = [&](int from, int to, auto const& f) {
        for (int i = from; i < to; ++i)
            for (int x = 0; x < m; ++x) p.set_value(i, opt(x), f(p.value(i, opt(x))));
    };
    auto const each_or_all = [&](bool all, auto const& f) {
        if (all) return f(0, n);
        for (int i = 0; i < n; ++i) f(i, i + 1);
    };
    if constexpr (!Read::utility) {
        for (int i = 0; i < n; ++i) {
            // From the lowest up: every next value becomes the next number.
            P const before = p;
            for (int x = 0; x < m; ++x) {
                number steps = 0;
                for (int y = 0; y < m; ++y) {
                    bool counted = !(before.value(i, opt(y)) < before.value(i, opt(x)));
                    for (int z = 0; z < y; ++z)
                        counted = counted || before.value(i, opt(z)) == before.value(i, opt(y));
                    if (!counted) ++steps;
                }
                p.set_value(i, opt(x), steps);
            }
        }
    } else {
        if constexpr (!Read::zero)
            each_or_all(Read::level, [&](int from, int to) {
                number const low = lowest(from, to);
                change(from, to, [low](number v) { return static_cast<number>(v - low); });
            });
        each_or_all(Read::unit || Read::level, [&](int from, int to) {
            number divisor = 0;
            change(from, to, [&divisor](number v) {
                for (number a = v; a != 0;) {
                    number const rest = static_cast<number>(divisor % a);
                    divisor = a;
                    a = rest;
                }
                return v;
            });
            if (divisor < 0) divisor = static_cast<number>(-divisor);
            if (divisor != 0)
                change(from, to, [divisor](number v) { return static_cast<number>(v / divisor); });
        });
    }
}

}  // namespace detail

/// Does f use more of the parts' utilities than their scale means? The maps that the scale allows
/// (if f needs only orders: increasing ones, of each part its own; utilities: v -> a v + b with
/// a > 0; without b if it needs a zero; with one a for all parts if it needs a common unit; with
/// one a and one b if it needs common levels) must not change which options satisfy f.
/// What f needs is seen from what it does not compile without; of a relation that claims to look at
/// Σ, and a Σ that needs utilities, it is what the parts promise.
///
/// A proof for the scope: these maps are infinitely many, but integer utilities that some map takes
/// to each other have one smallest form in common (lowest value 0 where b is free, divisor 1), and
/// every system is compared with its own. So if the law holds, f says the same of any two systems
/// that a map takes to each other, provided that the scope holds their smallest forms, as
/// `scopes::utilities` does. Of systems outside the scope nothing is said.
///
/// Cases: (system, option). The first failure: the first such system, its smallest form (whose
/// index is -1 if the scope lacks it) and the option on which they differ. Utilities: integers in
/// profiles that can be written. Cost: two losses of every option a system.
/// Source: C. d'Aspremont and L. Gevers, 1977.
inline constexpr struct scale_invariant {
    template <class F, class Scope>
    constexpr auto operator()(F const& f, Scope const& scope) const {
        using system = system_of<Scope>;
        using read = detail::read_of_scale<F, system, !claims_of<F>().sigma_free>;
        law_verdict<system, 2> result;
        auto const end = scope.end();
        for (auto it = scope.begin(); it != end; ++it, ++result.systems) {
            system const h = *it;
            system smallest = h;
            detail::to_smallest<read>(smallest.profile());
            for (int x = 0; x < h.options(); ++x) {
                ++result.cases;
                if (holds(f, opt(x), h) == holds(f, opt(x), smallest) || result.failures++ > 0)
                    continue;
                result.first.index[0] = result.systems;
                result.first.index[1] = index_of(smallest, scope);
                result.first.system[0].set(h);
                result.first.system[1].set(smallest);
                result.first.option = opt(x);
            }
        }
        return result;
    }

private:
    template <class F, class H>
    static constexpr bool holds(F const& f, opt x, H const& h) {
        return loss_at(f, x, h) == loss_of<F, H>(0);
    }
    template <class H, class Scope>
    static constexpr long long index_of(H const& wanted, Scope const& scope) {
        long long index = 0;
        auto const end = scope.end();
        for (auto it = scope.begin(); it != end; ++it, ++index) {
            auto const& h = *it;
            bool same = h.parts() == wanted.parts() && h.options() == wanted.options();
            for (int i = 0; same && i < h.parts(); ++i)
                for (int x = 0; x < h.options(); ++x)
                    same = same && h.value(i, opt(x)) == wanted.value(i, opt(x));
            if (same) return index;
        }
        return -1;
    }
} scale_invariant;

}  // namespace selfalign

#endif
