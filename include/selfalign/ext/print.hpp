// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_EXT_PRINT_HPP
#define SELFALIGN_EXT_PRINT_HPP

#include <selfalign/core/evaluate.hpp>
#include <selfalign/core/fraction.hpp>
#include <selfalign/core/option_set.hpp>
#include <selfalign/core/verdict.hpp>
#include <selfalign/ext/number_text.hpp>
#include <selfalign/ext/print_scopes.hpp>

#include <concepts>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

/// Verdicts as English sentences, and everything a verdict is made of as text: `to_string` and
/// `operator<<`; with it come numbers and what is found in scopes. Nothing here allocates less than
/// it prints, so it is for people, not for sweeps.

namespace selfalign {

inline std::string to_string(text t) { return {t.data(), static_cast<std::size_t>(t.size())}; }
inline std::string to_string(label const& l) { return to_string(text(l)); }
inline std::string to_string(answer a) { return to_string(to_text(a)); }
/// `2/3`, or `2`.
inline std::string to_string(fraction f) { return number_text(f); }
inline std::string to_string(ties t) { return to_string(to_text(t)); }

/// `option 2`, or `no option`.
inline std::string to_string(opt x) {
    return x ? "option " + std::to_string(x.index) : "no option";
}

/// `{0, 2}`; `{}` if the set is empty.
template <int Words>
std::string to_string(option_set<Words> const& set) {
    std::string all;
    for (opt x : set) all += (all.empty() ? "" : ", ") + std::to_string(x.index);
    return "{" + all + "}";
}

namespace detail {

// A label as it is, or what the index says where a verdict carries no label.
inline std::string option_text(label const& name, opt x) {
    return name.empty() ? to_string(x) : to_string(name);
}

/// `part 1 prefers C`, or what is left of it where nobody in particular objects or nothing in
/// particular is preferred: a relation without a witness says no more than that it is not
/// satisfied.
template <class Loss>
std::string objection_text(witness<Loss> const& w) {
    std::string const preferred = option_text(w.preferred_name, w.preferred);
    if (w.part < 0)
        return w.preferred ? preferred + " would be better" : "the relation is not satisfied";
    std::string const part =
        w.part_name.empty() ? "part " + std::to_string(w.part) : to_string(w.part_name);
    return w.preferred ? part + " prefers " + preferred : part + " objects";
}

/// `a`, `a and b`, `a, b and c`.
inline std::string listed(std::vector<std::string> const& words) {
    std::string all;
    for (std::size_t i = 0; i < words.size(); ++i)
        all += (i == 0 ? "" : i + 1 == words.size() ? " and " : ", ") + words[i];
    return all;
}

/// `parts 1, 2 and 3`, `head and heart`.
inline std::string parts_text(std::vector<std::string> names) {
    std::string const numbered = "part ";
    if (names.size() < 2) return listed(names);
    for (std::string const& name : names)
        if (!name.starts_with(numbered)) return listed(names);
    for (std::string& name : names) name.erase(0, numbered.size());
    return "parts " + listed(names);
}

/// With H at hand, everybody who prefers the same, whether or not the relation names a part:
/// `part 1 prefers C`, `parts 1, 2 and 3 all prefer C`, or of more than five
/// `26 of 40 parts prefer C`, `all 40 parts prefer C`.
template <class Loss, class H>
std::string objection_text(witness<Loss> const& w, H const& h) {
    if constexpr (PreferenceProfile<H>) {
        // A verdict about another system may name what H does not have.
        if (w.part >= h.parts() || w.preferred.index >= h.options() ||
            w.chosen.index >= h.options())
            return objection_text(w);
        if (!w.preferred || !w.chosen || (w.part >= 0 && !h.prefers(w.part, w.preferred, w.chosen)))
            return objection_text(w);
        std::vector<std::string> names; // as many as are shown, and one more
        constexpr std::size_t shown = 5;
        long long together = 0;
        for (int i = 0; i < h.parts(); ++i)
            if (h.prefers(i, w.preferred, w.chosen)) {
                if (names.size() <= shown) names.push_back(to_string(h.name(i)));
                together += weight_of(h, i);
            }
        if (names.empty()) return objection_text(w);
        std::string const preferred = option_text(w.preferred_name, w.preferred);
        if (names.size() > shown) {
            long long const all = total_weight(h);
            return (together == all ? "all " : std::to_string(together) + " of ")
                   + std::to_string(all) + " parts prefer " + preferred;
        }
        if (names.size() == 1) return names[0] + " prefers " + preferred;
        return parts_text(names) + (names.size() == 2 ? " both" : " all") + " prefer " + preferred;
    } else {
        static_cast<void>(h);
        return objection_text(w);
    }
}

/// `1 of 3 loss is avoidable`.
template <class Loss, class NumberText>
std::string loss_text(verdict<Loss> const& v, NumberText const& number) {
    std::string const loss = "loss " + number(v.loss);
    if (!v.witness.chosen) return loss; // judged as a whole, where no other choice is compared
    if (v.irreducible == Loss(0)) return loss + ", all of it avoidable";
    if (v.irreducible == v.loss) return loss + ", which no choice could avoid";
    return number(v.avoidable()) + " of " + number(v.loss) + " loss is avoidable";
}

// `under` and `with` hold the names of relation and rule, ready for the sentence.
template <class Loss, class NumberText>
std::string verdict_text(verdict<Loss> const& v, std::string const& under, std::string const& with,
                         std::string const& objection, NumberText const& number) {
    auto const& w = v.witness;
    std::string const choice = option_text(w.chosen_name, w.chosen);
    // Of H itself one speaks as "you"; of A, with which H was compared, as of another.
    std::string const choose = v.of_two ? "A chooses " : "you choose ";
    std::string const chosen = ":" + with + " " + choose;
    switch (v.value) {
    case answer::aligned:
        return (v.of_two ? "A is aligned with H" : "Self-aligned") + under
               + (w.chosen_name.empty()
                      ? with
                      : chosen + choice + " and " + (v.of_two ? "loses" : "lose") + " nothing");
    case answer::misaligned:
        return (v.of_two ? "A is not aligned with H" : "Self-unaligned") + under
               + (w.chosen ? chosen + choice + ", but " + objection : with) + "; "
               + loss_text(v, number);
    case answer::undefined:
        return "Undefined" + under
               + (w.chosen_name.empty() ? chosen + "nothing"
                                        : ":" + with + " A may choose " + choice
                                              + ", which H does not know");
    case answer::underdetermined:
        return "Underdetermined" + under + ":" + with
               + " several options tie, and not all of them are aligned; if "
               + choose + choice + ", " + objection + "; " + loss_text(v, number);
    }
    return {};
}

} // namespace detail

/// Everybody who prefers what the witness says to what was chosen: `parts 1, 2 and 3 all prefer C`.
template <class Loss, class System>
    requires requires(System const& h) { evaluate(h).parts(); }
std::string objection_text(witness<Loss> const& w, System const& system) {
    decltype(auto) h = evaluate(system);
    return detail::objection_text(w, h);
}

/// A verdict as one sentence, without a full stop: "Self-unaligned under pareto: with plurality
/// you choose B, but part 1 prefers C; 1 of 3 loss is avoidable". Works for every loss type that
/// `number` can print. If A and H are two systems: "A is not aligned with H under pareto: with
/// plurality A chooses B, but ...", where the rule is A's.
template <class Loss, class NumberText = struct number_text>
std::string sentence(verdict<Loss> const& v, std::string_view relation, std::string_view rule,
                     NumberText const& number = {}) {
    return detail::verdict_text(v, " under " + std::string(relation), " with " + std::string(rule),
                                detail::objection_text(v.witness), number);
}

/// The same where who objects is already text (`objection_text`), because H is no longer at hand.
template <class Loss, class NumberText = struct number_text>
std::string sentence(verdict<Loss> const& v, std::string_view relation, std::string_view rule,
                     NumberText const& number, std::string const& objection) {
    return detail::verdict_text(v, " under " + std::string(relation), " with " + std::string(rule),
                                objection, number);
}

/// The same with H itself at hand, which the verdict is about: it names everybody who objects:
/// "..., but parts 1, 2 and 3 all prefer C; 1 of 3 loss is avoidable".
template <class Loss, class System, class NumberText = struct number_text>
    requires requires(System const& h) { evaluate(h).parts(); }
std::string sentence(verdict<Loss> const& v, System const& system, std::string_view relation,
                     std::string_view rule, NumberText const& number = {}) {
    decltype(auto) h = evaluate(system);
    return detail::verdict_text(v, " under " + std::string(relation), " with " + std::string(rule),
                                detail::objection_text(v.witness, h), number);
}

/// The same sentence where the names of relation and rule are not known: "Self-unaligned: you
/// choose B, but part 1 prefers C; 1 of 3 loss is avoidable".
template <class Loss>
std::string to_string(verdict<Loss> const& v) {
    return detail::verdict_text(v, "", "", detail::objection_text(v.witness), number_text);
}

/// `part 1 prefers C to B, amount 2`; `C would be better than B, amount 1`; `nobody objects to B`.
template <class Loss>
std::string to_string(witness<Loss> const& w) {
    bool const objects = w.part >= 0 || w.preferred || !(w.amount == Loss(0));
    std::string const against =
        !w.chosen && w.chosen_name.empty() ? "" : detail::option_text(w.chosen_name, w.chosen);
    if (!objects) return "nobody objects" + (against.empty() ? "" : " to " + against);
    char const* const to = w.part >= 0 ? " to " : w.preferred ? " than " : " by ";
    return detail::objection_text(w) + (against.empty() ? "" : to + against) + ", amount "
           + number_text(w.amount);
}

/// All of the above, streamed. Only for these types themselves and not for what converts to them.
template <class T>
    requires(std::same_as<T, text> || std::same_as<T, label> || std::same_as<T, answer>
             || std::same_as<T, ties> || std::same_as<T, opt> || std::same_as<T, fraction>)
std::ostream& operator<<(std::ostream& out, T const& value) {
    return out << to_string(value);
}
template <int Words>
std::ostream& operator<<(std::ostream& out, option_set<Words> const& set) {
    return out << to_string(set);
}
template <class Loss>
std::ostream& operator<<(std::ostream& out, verdict<Loss> const& v) {
    return out << to_string(v);
}
template <class Loss>
std::ostream& operator<<(std::ostream& out, witness<Loss> const& w) {
    return out << to_string(w);
}

} // namespace selfalign

#endif
