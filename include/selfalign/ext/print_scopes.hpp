// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_EXT_PRINT_SCOPES_HPP
#define SELFALIGN_EXT_PRINT_SCOPES_HPP

#include <selfalign/ext/number_text.hpp>
#include <selfalign/scopes/smallest_system.hpp>

#include <ostream>
#include <string>
#include <vector>

/// What a census counts and what a search finds, for people: `to_string` and `operator<<`.

namespace selfalign {

// Named only, for whoever prints verdicts need not read how systems are counted.
template <class Loss, class Count> struct counts;
template <class Loss, class System> struct census_result;
template <class Counts, class System> struct routed_census;

namespace detail {

/// `1 part`, `2 parts`.
template <class Number>
std::string counted(Number const& n, std::string const& what) {
    return number_text(n) + " " + what + (n == Number(1) ? "" : "s");
}

inline std::string stopped_text(bool complete) {
    return complete ? "" : "; stopped before its end";
}

/// The options from best to worst, `: 0 > 1 = 2`, or what each is worth, ` values 0 at 2, 1 at 0`.
inline std::string row_text(smallest_system const& s, std::size_t part) {
    std::string text;
    if (!s.values.empty()) {
        for (int x = 0; x < s.options; ++x)
            text += (x > 0 ? ", " : " values ") + std::to_string(x) + " at "
                    + std::to_string(s.values[part][static_cast<std::size_t>(x)]);
        return text;
    }
    std::string between = ": ";
    for (int rank = 0; rank < s.options; ++rank) {
        for (int x = 0; x < s.options; ++x)
            if (s.ranks[part][static_cast<std::size_t>(x)] == rank) {
                text += between + std::to_string(x);
                between = " = ";
            }
        between = " > ";
    }
    return text;
}

} // namespace detail

/// "216 systems: 204 aligned, 12 misaligned; loss 12 in all, 0 of it avoidable, at most 1; the
/// first misaligned is system 44". What is undefined or underdetermined is named where there is
/// any.
template <class Loss, class Count>
std::string to_string(counts<Loss, Count> const& c) {
    std::string text = detail::counted(c.systems, "system") + ": " + number_text(c.aligned)
                       + " aligned, " + number_text(c.misaligned) + " misaligned";
    if (c.undefined != 0) text += ", " + number_text(c.undefined) + " undefined";
    if (c.underdetermined != 0) text += ", " + number_text(c.underdetermined) + " underdetermined";
    if (!(c.loss_sum == Loss(0)))
        text += "; loss " + number_text(c.loss_sum) + " in all, " + number_text(c.avoidable_sum())
                + " of it avoidable, at most " + number_text(c.largest_loss);
    if (c.first_failure >= 0)
        text += "; the first misaligned is system " + number_text(c.first_failure);
    return text;
}

/// The same, and whether the census was stopped.
template <class Loss, class System>
std::string to_string(census_result<Loss, System> const& c) {
    return to_string(static_cast<counts<Loss, long long> const&>(c))
           + detail::stopped_text(c.complete);
}
/// The same, and what is known that makes the route right.
template <class Counts, class System>
std::string to_string(routed_census<Counts, System> const& c) {
    return to_string(c.counts) + detail::stopped_text(c.complete)
           + (c.why.empty() ? "" : "; " + c.why);
}

/// "2 parts, 3 options; part 0: 0 > 1 > 2; part 1: 1 > 0 = 2; system 7 of its scope, none of the 19
/// before it; ..." and, word by word, what that leans on and what was searched: for each number of
/// options the numbers of parts.
inline std::string to_string(smallest_system const& s) {
    std::string text = "no system";
    if (s) {
        text = detail::counted(s.parts(), "part") + ", " + detail::counted(s.options, "option");
        for (std::size_t i = 0; i < s.ranks.size(); ++i)
            text += "; part " + std::to_string(i) + detail::row_text(s, i);
        text += "; system " + number_text(s.index) + " of its scope";
    }
    text += (s ? ", and none of the " : " among ") + detail::counted(s.excluded, "system")
            + (s ? " before it" : "");
    if (!s.leans_on.empty()) text += ", leaning on: " + s.leans_on;
    return text + "; searched (options:parts): " + s.searched;
}

template <class Loss, class Count>
std::ostream& operator<<(std::ostream& out, counts<Loss, Count> const& c) {
    return out << to_string(c);
}
template <class Loss, class System>
std::ostream& operator<<(std::ostream& out, census_result<Loss, System> const& c) {
    return out << to_string(c);
}
template <class Counts, class System>
std::ostream& operator<<(std::ostream& out, routed_census<Counts, System> const& c) {
    return out << to_string(c);
}
inline std::ostream& operator<<(std::ostream& out, smallest_system const& s) {
    return out << to_string(s);
}

} // namespace selfalign

#endif
