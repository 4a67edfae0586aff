// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_EXT_PRINT_LAWS_HPP
#define SELFALIGN_EXT_PRINT_LAWS_HPP

#include <selfalign/ext/as_code.hpp>
#include <selfalign/laws/equivalent.hpp>
#include <selfalign/laws/lattice.hpp>
#include <selfalign/laws/law_verdict.hpp>
#include <selfalign/laws/relation_report.hpp>

#include <ostream>
#include <string>
#include <string_view>

/// The answers of laws about scopes, for people.

namespace selfalign {

namespace detail {

inline std::string range_text(int fewest, int most, std::string const& what) {
    std::string const n = fewest == most ? std::to_string(most)
                                         : std::to_string(fewest) + " to " + std::to_string(most);
    return n + " " + what + (most == 1 ? "" : "s");
}

} // namespace detail

/// `216 systems with 3 parts and 3 options`.
inline std::string to_string(scope_size const& s) {
    return std::to_string(s.systems) + (s.systems == 1 ? " system with " : " systems with ")
           + detail::range_text(s.fewest_parts, s.most_parts, "part") + " and "
           + detail::range_text(s.fewest_options, s.most_options, "option");
}

/// `systems 1 and 4`; `system 3, part 0, option 1 and option 2`; `no system`.
template <class H, int Systems>
std::string to_string(counterexample<H, Systems> const& c) {
    if (!c) return "no system";
    std::vector<std::string> indices;
    for (long long i : c.index) indices.push_back(std::to_string(i));
    std::string text = (Systems == 1 ? "system " : "systems ") + detail::listed(indices);
    if (c.part >= 0) text += ", part " + std::to_string(c.part);
    if (c.option) text += ", " + to_string(c.option);
    if (c.other) text += " and " + to_string(c.other);
    return text;
}

/// "holds in all 1296 cases, on 36 systems"; "fails in 192 of 1296 cases, on 36 systems; first:
/// systems 1 and 4". A verdict says nothing about systems that are not in its scope.
template <class H, int Systems>
std::string to_string(law_verdict<H, Systems> const& v) {
    std::string const of_all =
        detail::counted(v.cases, "case") + ", on " + detail::counted(v.systems, "system");
    std::string const open =
        v.open == 0 ? ""
                    : "; " + detail::counted(v.open, "case") + (v.open == 1 ? " is" : " are")
                              + " undefined or underdetermined";
    if (v.holds()) return "holds in all " + of_all;
    if (v.underdetermined()) return "fails in none of " + of_all + open;
    std::string text = "fails in " + std::to_string(v.failures) + " of " + of_all + open;
    if (!v.first) return text;
    return text + "; first: " + to_string(v.first);
}

/// What each direction says, one a line.
template <class Verdict>
std::string to_string(equivalent_verdict<Verdict> const& v) {
    return "forward: " + to_string(v.forward) + "\nbackward: " + to_string(v.backward);
}

/// The systems of a counterexample as code, one below the other.
template <class H, int Systems>
std::string as_code(counterexample<H, Systems> const& c, std::string_view rule) {
    std::string code;
    for (auto const& h : c.system)
        if (h) code += as_code(*h, rule) + ";\n";
    return code;
}

namespace detail {

template <class H, class Loss>
std::string first_failure_text(relation_law law, relation_law_result<H, Loss> const& r) {
    if (law == relation_law::always_answers) return "";
    std::string text = ", ";
    if (r.option) text += to_string(r.option);
    else text += r.actor ? "another sample as A" : "the same as A";
    if (law != relation_law::witness_certifies)
        return text + ": " + number_text(r.found) + ", expected " + number_text(r.expected);
    text += ": the loss is " + number_text(r.expected) + ", the witness says ";
    text += r.said.part < 0 ? "no part" : "part " + std::to_string(r.said.part);
    return text + ", " + (r.said.preferred ? to_string(r.said.preferred) : "no option") + ", "
           + number_text(r.said.amount);
}

} // namespace detail

/// What is broken, one law a line with the first failure, and under it what to paste to see it
/// again: the sample; A where it is another system; and what the law compares the sample with.
/// "obeys all laws on 533 samples". `rule`: the samples' aggregator, as code.
template <class H, class Loss>
std::string to_string(relation_report<H, Loss> const& r,
                      std::string_view rule = "selfalign::aggregators::plurality") {
    if (r.holds()) return "obeys all laws on " + std::to_string(r.samples) + " samples";
    std::string text;
    for (int k = 0; k < relation_law_count; ++k) {
        auto const law = static_cast<relation_law>(k);
        if (!r.broken(law)) continue;
        auto const& found = r[law];
        text += std::string(text.empty() ? "" : "\n") + "broken: " + to_string(to_text(law))
                + ", in " + std::to_string(found.failures) + " of "
                + detail::counted(found.cases, "case") + "; first: sample "
                + std::to_string(found.sample)
                + detail::first_failure_text(law, found);
        if (law == relation_law::always_answers && !r.thrown.empty())
            text += ": " + std::string(r.thrown.begin(), r.thrown.end());
        if constexpr (OrdinalProfile<H> || ApprovalProfile<H>) {
            bool const only_orders = !r.reads_utility && !r.reads_approval
                                     && law != relation_law::invariant_under_scale;
            auto const paste = [&](char const* what, auto const& h) {
                text += what;
                text += '\n';
                text += as_code(h, rule, only_orders);
            };
            if (found.system) paste("", *found.system);
            if (found.actor) paste("\nand as A", *found.actor);
            if (found.changed) paste("\nchanged to", *found.changed);
            if (found.changed && found.changed_option != found.option)
                text += "\nwhere it is " + to_string(found.changed_option);
        }
    }
    return text;
}

/// The implications that hold on the scope, a line for each class of relations in the given order,
/// without those that follow from others; and the scope they hold on:
///
///     On 36 systems with 2 parts and 3 options:
///       pareto = core => unanimity
inline std::string to_string(implications const& l) {
    std::string text = "On " + to_string(l.scope) + ":\n";
    auto const class_text = [&](int f) {
        std::string all;
        for (int g = f; g < l.size(); ++g)
            if (l.equivalent(f, g))
                all += (all.empty() ? "" : " = ") + to_string(l.names[static_cast<std::size_t>(g)]);
        return all;
    };
    for (int f = 0; f < l.size(); ++f) {
        if (!l.leads(f)) continue;
        std::string weaker;
        for (int g = 0; g < l.size(); ++g)
            if (l.leads(g) && l.covers(f, g))
                weaker += (weaker.empty() ? " => " : ", ")
                          + to_string(l.names[static_cast<std::size_t>(g)]);
        text += "  " + class_text(f) + weaker + "\n";
    }
    return text;
}

template <class H, int Systems>
std::ostream& operator<<(std::ostream& out, law_verdict<H, Systems> const& v) {
    return out << to_string(v);
}
template <class H, class Loss>
std::ostream& operator<<(std::ostream& out, relation_report<H, Loss> const& r) {
    return out << to_string(r);
}
template <class H, int Systems>
std::ostream& operator<<(std::ostream& out, counterexample<H, Systems> const& c) {
    return out << to_string(c);
}
template <class Verdict>
std::ostream& operator<<(std::ostream& out, equivalent_verdict<Verdict> const& v) {
    return out << to_string(v);
}
inline std::ostream& operator<<(std::ostream& out, implications const& l) {
    return out << to_string(l);
}

} // namespace selfalign

#endif
