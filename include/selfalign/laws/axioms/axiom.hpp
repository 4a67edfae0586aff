// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_LAWS_AXIOMS_AXIOM_HPP
#define SELFALIGN_LAWS_AXIOMS_AXIOM_HPP

#include <selfalign/concepts/relation_claims.hpp>
#include <selfalign/concepts/system.hpp>
#include <selfalign/core/borda_scored.hpp>
#include <selfalign/core/table.hpp>
#include <selfalign/core/winners.hpp>
#include <selfalign/laws/axioms/electorate.hpp>

namespace selfalign::axioms {

namespace detail {

// A profile of strict orders, scored by Borda if P is.
template <class P, int MaxParts, int MaxOptions>
struct like {
    using orders = table<capacity<MaxParts, MaxOptions>, strict_orders>;
    using type = orders;
};
template <class P, int MaxParts, int MaxOptions>
    requires requires(P const& p) { p.counted_value(0, opt(0)); }
struct like<P, MaxParts, MaxOptions> {
    using orders = table<capacity<MaxParts, MaxOptions>, strict_orders>;
    using type = borda_scored_profile<orders, typename P::value_type>;
};

/// Asks a rule what it chooses of orders given by their numbers.
template <class P, class Rule, int MaxParts, int MaxOptions>
struct rule_asked {
    Rule const* rule;

    constexpr option_bits operator()(int options, int parts, int const* rows) const {
        using like_p = like<P, MaxParts, MaxOptions>;
        typename like_p::orders orders(capacity<MaxParts, MaxOptions>(parts, options));
        for (int i = 0; i < parts; ++i)
            visit_order(options, rows[i],
                        [&](int place, int x) { orders.set_rank(i, opt(x), place); });
        option_bits all = 0;
        for (opt x : winners(*rule, typename like_p::type(orders))) all |= bit_of(x.index);
        return all;
    }
};

}  // namespace detail

/// An axiom of voting as a relation about systems as wholes: f(A, H) asks whether A's Σ keeps the
/// axiom at what H's parts want. `reflexive(axioms::monotonicity, h)`, `reflexive_on` and `census`
/// ask whether systems keep it; `smallest_violation` finds the first that does not.
/// `Question` has one member, `holds(e)`, for an `Electorate` e: whether the axiom holds there.
/// What it says about "the next profile" (a part fewer, an option fewer, a part twice), it says
/// from the point of view of this one. Sets of co-winners are read as they are; an empty one means
/// that nobody is chosen. Needs strict orders of at most 8 options, given by parts that have no
/// weights, stored inline (`fixed`, `capacity`).
template <class Question>
struct axiom : Question {
    static constexpr relation_claims claims{.sigma_free = false};

    template <System A, System H>
        requires StrictProfile<H> && (!requires(H const& h) { h.weight(0); }) &&
                 (max_options<H> > 0 && max_options<H> <= 8 && H::max_parts > 0)
    constexpr bool operator()(A const& a, H const& h) const {
        constexpr int parts = H::max_parts;
        constexpr int options = max_options<H>;
        using rule = std::remove_cvref_t<decltype(a.sigma())>;
        using asked = detail::rule_asked<typename H::profile_type, rule, 2 * parts, options>;
        int rows[parts] = {};
        for (int i = 0; i < h.parts(); ++i)
            rows[i] = number_of_order(h.options(), [&](int place) { return h.at(i, place).index; });
        return this->holds(
            electorate<asked, parts, options>(asked{&a.sigma()}, h.options(), h.parts(), rows));
    }
};

}  // namespace selfalign::axioms

#endif
