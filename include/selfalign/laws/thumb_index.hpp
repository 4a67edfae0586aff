// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_LAWS_THUMB_INDEX_HPP
#define SELFALIGN_LAWS_THUMB_INDEX_HPP

#include <selfalign/core/orders_of.hpp>
#include <selfalign/core/rearranged.hpp>
#include <selfalign/core/relabelled.hpp>
#include <selfalign/laws/judge.hpp>
#include <selfalign/laws/law_verdict.hpp>

namespace selfalign {

/// How heavy is the thumb on the scale? On how many systems of a scope (`failures`) does some
/// renaming of the options change the answer, so that nothing but names decides? The distance from
/// neutrality: 0 for what is `neutral`, and also where Σ looks at names but the answer to this
/// question never depends on it. Systems whose profiles can be written.
/// Cost: up to options! judgements a system (`of_parts`: parts!; `rule`: choices of Σ).
inline constexpr struct thumb_index {
    /// Whether f(H, H) holds, is undefined, ...
    template <class F, class Scope>
    constexpr auto operator()(F const& f, Scope const& scope, ties reading = ties::report) const {
        return count(scope, false, verdicts<F>{f, reading});
    }
    /// The same under renamings of the parts: the distance from anonymity.
    template <class F, class Scope>
    constexpr auto of_parts(F const& f, Scope const& scope, ties reading = ties::report) const {
        return count(scope, true, verdicts<F>{f, reading});
    }
    /// Whether what is chosen is what was chosen, under its new name: all co-winners, or with
    /// `ties::lowest` the lowest one.
    template <class Scope>
    constexpr auto rule(Scope const& scope, ties reading = ties::report) const {
        return count(scope, false, choices{reading});
    }

private:
    template <class F>
    struct verdicts {
        F const& f;
        ties reading;

        template <class H>
        constexpr answer of(H const& h) const {
            return judge(f, h, reading).value;
        }
        template <class Names>
        constexpr bool differ(answer before, answer after, Names const&) const {
            return before != after;
        }
    };
    struct choices {
        ties reading;

        template <class H>
        constexpr auto of(H const& h) const {
            auto const all = choose(h);
            if (reading != ties::lowest || all.empty()) return all;
            return std::remove_const_t<decltype(all)>::of(all.lowest());
        }
        template <class Set, class Names>
        constexpr bool differ(Set const& before, Set const& after, Names const& names) const {
            for (int x = 0; x < names.size(); ++x)
                if (before.contains(opt(x)) != after.contains(opt(names[x]))) return true;
            return false;
        }
    };

    template <class Scope, class Look>
    static constexpr auto count(Scope const& scope, bool of_parts, Look const& look) {
        law_verdict<system_of<Scope>, 1> result;
        auto const end = scope.end();
        for (auto it = scope.begin(); it != end; ++it, ++result.systems) {
            auto const& h = *it;
            if (!some_renaming_changes(h, of_parts, look) || result.failures++ > 0) continue;
            result.first.index[0] = result.systems;
            result.first.system[0].set(h);
        }
        result.cases = result.systems;
        return result;
    }
    template <class H, class Look>
    static constexpr bool some_renaming_changes(H const& h, bool of_parts, Look const& look) {
        auto const before = look.of(h);
        for (orders_of<unbounded> names(of_parts ? h.parts() : h.options()); names; names.next()) {
            auto const after = look.of(of_parts ? relabelled(h, names, in_order(h.options()))
                                                : relabelled(h, in_order(h.parts()), names));
            if (look.differ(before, after, names)) return true;
        }
        return false;
    }
} thumb_index;

} // namespace selfalign

#endif
