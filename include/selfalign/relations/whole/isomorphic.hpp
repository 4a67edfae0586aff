// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_RELATIONS_WHOLE_ISOMORPHIC_HPP
#define SELFALIGN_RELATIONS_WHOLE_ISOMORPHIC_HPP

#include <selfalign/concepts/relation_claims.hpp>
#include <selfalign/concepts/system.hpp>
#include <selfalign/core/assignment.hpp>
#include <selfalign/core/evaluate.hpp>
#include <selfalign/core/scores.hpp>

namespace selfalign {
namespace bad_input {

[[noreturn]] inline void too_many_parts_to_be_matched(long long parts, long long most) {
    throw error("matching ", parts, " parts one to one takes too long; expected at most ", most);
}

}  // namespace bad_input

namespace detail {

template <class Sigma, class Tau>
inline constexpr bool can_be_compared =
    !std::is_same_v<Sigma, Tau> || std::is_empty_v<Sigma> || std::equality_comparable<Sigma> ||
    (std::is_trivially_copyable_v<Sigma> && std::has_unique_object_representations_v<Sigma>);

// Whether two aggregators are the same: of one type, and with equal values in it.
template <class Sigma, class Tau>
constexpr bool same_sigma(Sigma const& s, Tau const& t) {
    if constexpr (!std::is_same_v<Sigma, Tau>) {
        return false;
    } else if constexpr (std::is_empty_v<Sigma>) {
        return true;
    } else if constexpr (std::equality_comparable<Sigma>) {
        return s == t;
    } else {
        struct bytes {
            unsigned char at[sizeof(Sigma)];
        };
        auto const a = __builtin_bit_cast(bytes, s);
        auto const b = __builtin_bit_cast(bytes, t);
        for (unsigned k = 0; k < sizeof(Sigma); ++k)
            if (a.at[k] != b.at[k]) return false;
        return true;
    }
}

}  // namespace detail

namespace relations {

/// A is H over again: there is a one-to-one matching of their parts under which matched parts want
/// the same, and the two have the same Σ. Loss: the least sum, over all matchings, of the numbers
/// of pairs of options that matched parts do not order alike (for strict orders Kendall's tau
/// distance, the number of adjacent swaps), plus 1 if Σ differs, plus 1 for every option that only
/// one of the two has (and that therefore no two parts order alike). A part for which there is no
/// other one counts as one that agrees on no pair, plus 1. A part of weight w is w equal parts. A
/// relation of whole systems; always reflexive; implies `boundary_all_menus` if Σ is anonymous.
/// Needs `OrdinalProfile`s, and aggregators that can be compared (all but those with state and
/// without ==). Options are found by value. Source: M. Kendall, 1938.
/// Cost: parts^2 x options^2, and parts^3 for the matching. Errors: more than 1000 parts, equal
/// ones counted.
inline constexpr struct isomorphic {
    static constexpr relation_claims claims{.sigma_free = false};

    template <System A, System H>
        requires OrdinalProfile<A> && OrdinalProfile<H> &&
                 selfalign::detail::can_be_compared<typename A::sigma_type, typename H::sigma_type>
    constexpr long long loss(A const& a, H const& h) const {
        int const options = h.options();
        list<int, unbounded> known(options);
        int shared = 0;
        for (int x = 0; x < options; ++x) {
            known[x] = a.world().index_of(h.world()[opt(x)]).index;
            shared += known[x] < 0 ? 0 : 1;
        }
        auto const row_of_a = rows(a);
        auto const row_of_h = rows(h);
        int const size = row_of_a.size() < row_of_h.size() ? row_of_h.size() : row_of_a.size();
        // How unlike each row of A is to each of H.
        list<long long, unbounded> unlike(a.parts() * h.parts());
        for (int i = 0; i < a.parts(); ++i)
            for (int j = 0; j < h.parts(); ++j)
                unlike[i * h.parts() + j] = distance(a, i, h, j, known);
        long long const alone = static_cast<long long>(options) * (options - 1) / 2 + 1;
        return least_assignment(size,
                                [&](int i, int j) {
                                    return i < row_of_a.size() && j < row_of_h.size()
                                               ? unlike[row_of_a[i] * h.parts() + row_of_h[j]]
                                               : alone;
                                }) +
               (a.options() - shared) + (options - shared) +
               (selfalign::detail::same_sigma(a.sigma(), h.sigma()) ? 0 : 1);
    }

private:
    // The row of each of the equal parts that rows stand for.
    template <class H>
    static constexpr list<int, unbounded> rows(H const& h) {
        constexpr long long most = 1000;
        long long const parts = total_weight(h);
        if (parts > most) bad_input::too_many_parts_to_be_matched(parts, most);
        list<int, unbounded> all(static_cast<int>(parts));
        int k = 0;
        for (int i = 0; i < h.parts(); ++i)
            for (long long w = 0; w < weight_of(h, i); ++w) all[k++] = i;
        return all;
    }
    template <class A, class H>
    static constexpr long long distance(A const& a, int i, H const& h, int j,
                                        list<int, unbounded> const& known) {
        long long pairs = 0;
        for (int x = 0; x < h.options(); ++x)
            for (int y = 0; y < x; ++y) {
                if (known[x] < 0 || known[y] < 0) {
                    ++pairs;
                    continue;
                }
                int const mine = a.rank(i, opt(known[x])) - a.rank(i, opt(known[y]));
                int const theirs = h.rank(j, opt(x)) - h.rank(j, opt(y));
                pairs += (mine < 0) == (theirs < 0) && (mine > 0) == (theirs > 0) ? 0 : 1;
            }
        return pairs;
    }
} isomorphic;

}  // namespace relations
}  // namespace selfalign

#endif
