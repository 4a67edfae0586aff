// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_LAWS_MONOTONE_HPP
#define SELFALIGN_LAWS_MONOTONE_HPP

#include <selfalign/core/choose.hpp>
#include <selfalign/core/rearranged.hpp>
#include <selfalign/laws/aligned_sets.hpp>
#include <selfalign/laws/can_ask.hpp>
#include <selfalign/laws/judge.hpp>
#include <selfalign/laws/truth.hpp>
#include <selfalign/worlds/options.hpp>

/// Does alignment survive when somebody or something joins, and when it leaves? Each law can be
/// asked at a fixed option, and with the choice allowed to move (`choosing`).
///
/// A failure is found at the larger of its two systems, which is a system of the scope; who or
/// what joins or leaves it is `first.part` or `first.other`. It is the first in the order of the
/// systems, then of what joins or leaves, then of the options. As code it is replayed by the same
/// law on a scope of one: `std::array{evaluate(pasted)}`.

namespace selfalign {

/// Two laws: what is aligned stays so when someone or something joins, and when it leaves.
template <class H>
struct monotone_verdict {
    law_verdict<H, 1> joining, leaving;
};

namespace detail {

// What a failure at a system would be about.
struct move_of {
    int part = -1;
    opt option{};
    opt other{};
};

// A case, unless f is known not to hold before.
template <class H>
constexpr void add_case(law_verdict<H, 1>& v, truth before, truth after, H const& h, move_of m) {
    if (before == truth::no) return;
    ++v.cases;
    truth const stays = only_if(before, after);
    if (stays == truth::open) ++v.open;
    if (stays != truth::no || v.failures++ > 0) return;
    v.first.index[0] = v.systems;
    v.first.system[0].set(h);
    v.first.part = m.part;
    v.first.option = m.option;
    v.first.other = m.other;
}

constexpr truth truth_of(bool holds) { return holds ? truth::yes : truth::no; }
constexpr truth truth_of(answer a) {
    return a == answer::aligned ? truth::yes : a == answer::misaligned ? truth::no : truth::open;
}

// Calls visit(h, what leaves it, h without that, the verdict on both) for all of a scope;
// `leavers` says what may leave a system and what is left. Ill-typed: says why.
template <class F, class Scope, class Leavers, class Visit>
constexpr auto each_leaver(Scope const& scope, Leavers leavers, Visit visit) {
    using system = system_of<Scope>;
    monotone_verdict<system> result;
    if constexpr (can_ask<F, system>) {
        auto const end = scope.end();
        for (auto it = scope.begin(); it != end; ++it) {
            system const& h = *it;
            leavers(h, [&](int gone, auto const& profile) {
                using P = std::remove_cvref_t<decltype(profile)>;
                situation<P, numbers<unbounded>, typename system::sigma_type> const fewer(
                    profile, numbered(profile.options()), h.sigma());
                visit(h, gone, fewer, result);
            });
            ++result.joining.systems;
            ++result.leaving.systems;
        }
    } else {
        explain<F, system>();
    }
    return result;
}

template <class F, class H>
constexpr bool asks_at_an_option() {
    static_assert(ChoiceRelation<F, H> || !can_ask<F, H>,
                  "a relation that reads A as a whole has no fixed option: ask `choosing`");
    return ChoiceRelation<F, H>;
}

struct part_leaves {
    template <class H, class Visit>
    constexpr void operator()(H const& h, Visit visit) const {
        for (int i = 0; i < h.parts() && h.parts() > 1; ++i) visit(i, without_part(h.profile(), i));
    }
};
struct option_leaves {
    template <class H, class Visit>
    constexpr void operator()(H const& h, Visit visit) const {
        for (int x = 0; x < h.options() && h.options() > 1; ++x) {
            auto menu = options_of<H>::all(h.options());
            menu.erase(opt(x));
            visit(x, restricted(h.profile(), menu));
        }
    }
};

} // namespace detail

/// When a part joins, or leaves: of every system of the scope with two parts or more, every part is
/// taken away once. Joining: aligned without it, then with it; leaving: the other way round.
/// Options are seen as numbers.
inline constexpr struct monotone_in_parts {
    /// f(x, H) at a fixed option x. Cases: (system, part, option) where the premise holds.
    /// Cost: two losses each.
    template <class F, class Scope>
    constexpr auto operator()(F const& f, Scope const& scope) const {
        auto const visit = [&](auto const& h, int part, auto const& fewer, auto& result) {
            if constexpr (detail::asks_at_an_option<F, system_of<Scope>>()) {
                auto const with = aligned_set(f, h);
                auto const without = aligned_set(f, fewer);
                for (int x = 0; x < h.options(); ++x) {
                    truth const before = detail::truth_of(without.contains(opt(x)));
                    truth const after = detail::truth_of(with.contains(opt(x)));
                    detail::add_case(result.joining, before, after, h, {part, opt(x)});
                    detail::add_case(result.leaving, after, before, h, {part, opt(x)});
                }
            }
        };
        return detail::each_leaver<F>(scope, detail::part_leaves(), visit);
    }
    /// f(H, H), with the choice allowed to move. `option` is the co-winner that fails. Cases:
    /// (system, part) where the premise holds or is open; open where a choice is undefined or
    /// underdetermined and that decides. Cost: two judgements each.
    template <class F, class Scope>
    constexpr auto choosing(F const& f, Scope const& scope, ties reading = ties::report) const {
        auto const visit = [&](auto const& h, int part, auto const& fewer, auto& result) {
            auto const with = judge(f, h, reading);
            auto const without = judge(f, fewer, reading);
            truth const before = detail::truth_of(without.value);
            truth const after = detail::truth_of(with.value);
            detail::add_case(result.joining, before, after, h, {part, with.chosen});
            detail::add_case(result.leaving, after, before, h, {part, without.chosen});
        };
        return detail::each_leaver<F>(scope, detail::part_leaves(), visit);
    }
} monotone_in_parts;

/// When another option comes onto the menu, or goes: of every system of the scope with two options
/// or more, every option is taken away once; the others are renumbered in index order. `other` of
/// a failure is the option that comes or goes; both are numbered as in the system of the scope.
inline constexpr struct monotone_in_options {
    /// f(x, H) at a fixed option x, which stays. Cases: (system, option that goes, x) where the
    /// premise holds. Cost: two losses each.
    template <class F, class Scope>
    constexpr auto operator()(F const& f, Scope const& scope) const {
        auto const visit = [&](auto const& h, int gone, auto const& fewer, auto& result) {
            if constexpr (detail::asks_at_an_option<F, system_of<Scope>>()) {
                auto const with = aligned_set(f, h);
                auto const without = aligned_set(f, fewer);
                for (int k = 0; k < fewer.options(); ++k) {
                    opt const x = with_room_for(gone, opt(k));
                    truth const before = detail::truth_of(without.contains(opt(k)));
                    truth const after = detail::truth_of(with.contains(x));
                    detail::add_case(result.joining, before, after, h, {-1, x, opt(gone)});
                    detail::add_case(result.leaving, after, before, h, {-1, x, opt(gone)});
                }
            }
        };
        return detail::each_leaver<F>(scope, detail::option_leaves(), visit);
    }
    /// f(H, H), with the choice allowed to move: it has to where the option that goes is the
    /// choice. Otherwise as `monotone_in_parts.choosing`, with cases (system, option that goes).
    template <class F, class Scope>
    constexpr auto choosing(F const& f, Scope const& scope, ties reading = ties::report) const {
        auto const visit = [&](auto const& h, int gone, auto const& fewer, auto& result) {
            auto const with = judge(f, h, reading);
            auto const without = judge(f, fewer, reading);
            truth const before = detail::truth_of(without.value);
            truth const after = detail::truth_of(with.value);
            detail::add_case(result.joining, before, after, h, {-1, with.chosen, opt(gone)});
            detail::add_case(result.leaving, after, before, h,
                             {-1, with_room_for(gone, without.chosen), opt(gone)});
        };
        return detail::each_leaver<F>(scope, detail::option_leaves(), visit);
    }

private:
    // What option x of the smaller menu is called in the larger one.
    static constexpr opt with_room_for(int gone, opt x) {
        return x.index < gone ? x : opt(x.index + 1);
    }
} monotone_in_options;

} // namespace selfalign

#endif
