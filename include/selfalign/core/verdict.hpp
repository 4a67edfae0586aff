// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CORE_VERDICT_HPP
#define SELFALIGN_CORE_VERDICT_HPP

#include <selfalign/concepts/option.hpp>
#include <selfalign/core/number.hpp>
#include <selfalign/core/text.hpp>

namespace selfalign {

/// How a law reads a tie, that is, several co-winners. This does not change the system (`lex`
/// does). `report`: what all of them say, underdetermined if they disagree; its loss is the
/// worst co-winner's. `forall`: aligned if all are; the worst one's loss. `exists`: aligned if one
/// is; the best one's loss. `lowest`: the one with the lowest index.
enum class ties { report, forall, lowest, exists };

/// The four answers that a question can have at run time. The fifth, ill-typed, is known at
/// compile time: `can_ask`.
enum class answer { aligned, misaligned, undefined, underdetermined };

constexpr text to_text(answer a) {
    switch (a) {
        case answer::aligned: return "aligned";
        case answer::misaligned: return "misaligned";
        case answer::undefined: return "undefined";
        case answer::underdetermined: return "underdetermined";
    }
    return "";
}

constexpr text to_text(ties t) {
    switch (t) {
        case ties::report: return "report";
        case ties::forall: return "forall";
        case ties::lowest: return "lowest";
        case ties::exists: return "exists";
    }
    return "";
}

/// What a relation says against a chosen option: a part (-1: no part in particular), the option
/// it would have preferred (no option: none is better) and how much is at stake, in the
/// relation's own units. A proof: whoever re-computes it finds the same.
template <class Loss>
struct objection {
    int part = -1;
    opt preferred{};
    Loss amount = Loss(0);
};

/// An objection with the option it is raised against and the names of all three.
template <class Loss>
struct witness {
    int part = -1;
    opt chosen{};
    opt preferred{};
    Loss amount = Loss(0);
    label part_name{};
    label chosen_name{};
    label preferred_name{};
};

/// The answer of a law, with evidence. `loss` is the chosen option's, and splits into what no
/// choice could have avoided (`irreducible`, the least loss of any option) and what a better
/// aggregator would have avoided (`avoidable()`). Where A chooses what H does not know, the answer
/// is undefined, and the witness has no chosen option but the name of it.
template <class Loss>
struct verdict {
    using loss_type = Loss;

    answer value = answer::undefined;
    Loss loss = Loss(0);
    Loss irreducible = Loss(0);
    selfalign::witness<Loss> witness{};
    bool of_two = false; ///< `aligned(f, A, H)` was asked, and not whether H is aligned with itself

    constexpr bool aligned() const { return value == answer::aligned; }
    constexpr bool misaligned() const { return value == answer::misaligned; }
    constexpr bool undefined() const { return value == answer::undefined; }
    constexpr bool underdetermined() const { return value == answer::underdetermined; }

    /// True only if aligned. `!v` does not mean misaligned: ask `v.misaligned()`.
    constexpr explicit operator bool() const { return aligned(); }

    constexpr Loss avoidable() const { return Loss(subtract(loss, irreducible)); }
};

}  // namespace selfalign

#endif
