// SPDX-License-Identifier: BSL-1.0
// A rule that claims that names of options do not matter to it, and always takes the same one; one
// of which a test is said to have proved it; one whose tally says the opposite, and one whose tally
// says the same in numbers that lanes cannot hold.
// expect-error: a_claim_of_symmetry_is_wrong<the_first_one<false>
// expect-error: a_claim_of_symmetry_is_wrong<the_first_one<true>
// expect-error: a_tally_is_wrong<counts_backwards
// expect-error: a_tally_goes_below_0_or_above_its_most<counts_in_dozens
// max-lines: 150
#include <selfalign.hpp>
#include <selfalign/laws/self_aligned_on.hpp>

namespace sa = selfalign;
namespace scopes = selfalign::scopes;
namespace relations = selfalign::relations;

template <bool Tested> struct the_first_one {
#ifndef CONTROL
    static constexpr bool is_neutral = true;
#endif
    constexpr sa::opt operator()(sa::Profile auto const&) const { return sa::opt(0); }
};
struct counts_backwards {
    template <sa::OrdinalProfile P> constexpr auto operator()(P const& p) const {
        return sa::winners(sa::aggregators::plurality, p);
    }
    using tally = sa::tallies::first_places;
    template <class Total> constexpr auto tally_score(Total const& firsts, int x) const {
#ifdef CONTROL
        return firsts[x];
#else
        return firsts.parts - firsts[x];
#endif
    }
};
struct counts_in_dozens {
    template <sa::OrdinalProfile P> constexpr auto operator()(P const& p) const {
        return sa::winners(sa::aggregators::plurality, p);
    }
    using tally = sa::tallies::first_places;
    // A full name finds what numbers of a static_assert have of their own as well.
    template <class Total> constexpr auto tally_score(Total const& firsts, int x) const {
        using number = typename Total::number;
#ifdef CONTROL
        number const each(1);
#else
        number const each(12);
#endif
        return sa::if_else(sa::and_also(number(0) < firsts[x], firsts[x] == firsts[x]), firsts[x] * each, number(0));
    }
};
constexpr struct anything {
    static constexpr sa::relation_claims claims{};
    constexpr bool operator()(sa::opt, sa::Profile auto const&) const { return true; }
} anything;

template <> inline constexpr bool sa::claims_are_tested<the_first_one<true>> = true;
template <> inline constexpr bool sa::claims_are_tested<struct anything> = true;
template <> inline constexpr bool sa::claims_are_tested<counts_backwards> = true;
template <> inline constexpr bool sa::claims_are_tested<counts_in_dozens> = true;

static_assert(sa::self_aligned_on<anything, scopes::strict_orders<2, 3>(the_first_one<false>())>);
static_assert(sa::self_aligned_on<anything, scopes::strict_orders<2, 3>(the_first_one<true>())>);
static_assert(sa::self_aligned_on<relations::pareto, scopes::strict_orders<2, 3>(counts_backwards())>);
static_assert(sa::self_aligned_on<relations::pareto, scopes::strict_orders<2, 3>(counts_in_dozens())>);
