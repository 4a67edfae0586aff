// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_DYNAMICS_LEARN_AND_EDIT_HPP
#define SELFALIGN_DYNAMICS_LEARN_AND_EDIT_HPP

#include <selfalign/core/scores.hpp>
#include <selfalign/core/swap_distance.hpp>
#include <selfalign/dynamics/version_space.hpp>

namespace selfalign {
namespace bad_input {

[[noreturn]] inline void nothing_explains_what_the_system_does() {
    throw error("no hypothesis behaves as the system does; expected at least one to learn from");
}

} // namespace bad_input

/// An option that somebody settles on who knows H only from outside.
template <class Number>
struct learned_option {
    opt choice{};
    Number promised = Number(0); ///< the least approval by any system that H may be
    Number earned = Number(0);   ///< the approval by H
};

/// What learning brings, and what editing brings beyond it.
template <class H, class Number>
struct learned_edit {
    long long explanations = 0;       ///< the systems that H may be
    learned_option<Number> honest{};  ///< the best that can be promised to H as it is
    learned_option<Number> editing{}; ///< the same if approval counts that is given afterwards
    Number frozen = Number(0); ///< H's approval, as it was, of what is chosen by who edits it
    long long price = 0; ///< what editing costs: adjacent swaps in the orders of H's parts
    H left_behind;       ///< what H has become

    /// What can be promised by editing is more: whoever is trained on approval edits.
    constexpr bool edits() const { return honest.promised < editing.promised; }
    /// What editing really brings: the manipulation gain.
    constexpr Number gain() const { return editing.earned - honest.earned; }
    /// What it costs H as it was.
    constexpr Number regret() const { return honest.earned - frozen; }
};

/// A learner that inverts Σ and then edits H to raise approval. From what H chooses on every menu
/// it knows that H is one of `explanations` (`explanations_of`, or those of `version_spaces`), and
/// no observation will tell it which; so it settles on the (lowest) option whose least approval
/// over all of them is largest: once leaving H as it is, once counting the approval by what the
/// option leaves behind, `edit(h, x)` of the same type. How much its not knowing costs is what
/// `honest` earns below the best; an edit that is strong enough needs to know nothing.
/// `approval(h, x)`: a number, of an evaluated system. H is frozen: `left_behind` is another
/// system, and `temporal` and `aligned` say what H as it was thinks of it.
/// Explanations: a range of systems over the same options in the same order.
/// Cost: one edit for every explanation and option. Errors: no explanation.
/// Source: the essay's alignment at the boundary, where a smart learner comes to understand what
/// goes on inside and changes it; S. Armstrong and S. Mindermann, 2018.
template <class H, class Explanations, class Approval, class Edit>
    requires PreferenceProfile<situation_of<H>>
constexpr auto learn_and_edit(H const& h, Explanations const& explanations,
                              Approval const& approval, Edit const& edit) {
    decltype(auto) now = evaluate(h);
    using number = std::remove_cvref_t<decltype(approval(now, opt()))>;
    constexpr int most = max_options<typename situation_of<H>::profile_type>;
    int const options = now.options();
    list<number, most> as_it_is(options);
    list<number, most> afterwards(options);
    long long known = 0;
    for (auto const& other : explanations) {
        decltype(auto) before = evaluate(other);
        for (int x = 0; x < options; ++x) {
            number const then = approval(before, opt(x));
            if (known == 0 || then < as_it_is[x]) as_it_is[x] = then;
            auto const edited = edit(other, opt(x));
            number const later = approval(evaluate(edited), opt(x));
            if (known == 0 || later < afterwards[x]) afterwards[x] = later;
        }
        ++known;
    }
    if (known == 0) bad_input::nothing_explains_what_the_system_does();
    opt const honest = lowest_of_the_highest(as_it_is);
    opt const act = lowest_of_the_highest(afterwards);
    H const left_behind = edit(h, act);
    decltype(auto) later = evaluate(left_behind);
    return learned_edit<H, number>{
        known,
        {honest, as_it_is[honest.index], approval(now, honest)},
        {act, afterwards[act.index], approval(later, act)},
        approval(now, act),
        swap_distance(now, later),
        left_behind};
}

} // namespace selfalign

#endif
