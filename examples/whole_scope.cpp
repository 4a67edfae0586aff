// SPDX-License-Identifier: BSL-1.0
/// Sentences about every system of a size: proved while compiling, counted by the fastest route
/// that is known to be right, and the smallest counterexample as code.

#include <cstdio>
#include <selfalign.hpp>
#include <selfalign/laws.hpp>
#include <selfalign/laws/self_aligned_on.hpp>
#include <selfalign/scopes/routes.hpp>
#include <selfalign/scopes/smallest.hpp>
#include <selfalign/scopes/smallest_violation.hpp>

namespace sa = selfalign;
namespace rules = selfalign::aggregators;
namespace relations = selfalign::relations;

// Among all 13 824 systems of 3 parts and 4 options, none is Pareto-misaligned under Borda.
static_assert(
    sa::self_aligned_on<relations::pareto, sa::scopes::strict_orders<3, 4>(rules::borda)>);

// A rule of yours: 2 points for a first place, 1 for a second.
struct two_one_none {
    static constexpr bool is_anonymous = true, is_neutral = true;
    constexpr auto scores(sa::StrictProfile auto const& p) const {
        auto points = sa::no_scores(p);
        for (int i = 0; i < p.parts(); ++i)
            for (int x = 0; x < p.options(); ++x)
                if (p.rank(i, sa::opt(x)) < 2) points[x] += 2 - p.rank(i, sa::opt(x));
        return points;
    }
    // What one order contributes to each option (it adds up, and is read, as first places are), the
    // most that so many parts add up to, and who wins from the sum.
    struct tally : sa::tallies::first_places {
        static constexpr int contribution(auto const& order, int, int x) {
            return order.rank(x) < 2 ? 2 - order.rank(x) : 0;
        }
        static constexpr long long most(int parts, int) { return 2LL * parts; }
    };
    constexpr auto tally_score(auto const& points, int x) const { return points[x]; }
};
// Both claims and the tally, proved on whole scopes; and a census may lean on what a test proves.
constexpr auto small = sa::scopes::strict_orders<2, 3>(two_one_none());
static_assert(sa::anonymous.rule(small, sa::ties::forall));
static_assert(sa::neutral.rule(small, sa::ties::forall));
static_assert(sa::tally_agrees(relations::pareto, small));
template <>
inline constexpr bool sa::claims_are_tested<two_one_none> = true;

// A relation says what it claims (all, unless it says less), a test proves it, and it is leant on.
struct somebodys_favourite {
    static constexpr sa::relation_claims claims{};
    constexpr bool operator()(sa::opt chosen, sa::OrdinalProfile auto const& h) const {
        for (int i = 0; i < h.parts(); ++i)
            if (h.rank(i, chosen) == 0) return true;
        return false;
    }
};
static_assert(sa::anonymous(somebodys_favourite(), small, sa::ties::forall));
static_assert(sa::neutral(somebodys_favourite(), small, sa::ties::forall));
template <>
inline constexpr bool sa::claims_are_tested<somebodys_favourite> = true;

// An axiom of voting is asked of one system as any relation is.
constexpr auto beaten = sa::compose(sa::options(0, 1, 2), two_one_none(), sa::ranking("a", 0, 1, 2),
                                    sa::ranking("b", 0, 1, 2), sa::ranking("c", 1, 2, 0));
static_assert(sa::reflexive(sa::axioms::condorcet_winner, beaten).misaligned());

constexpr auto three = sa::scopes::strict_orders<3, 3>(two_one_none());
static_assert(sa::self_aligned_on<relations::pareto, three>);

int main() {
    // All 110 075 314 176 systems of 8 parts and 4 options.
    auto const scope = sa::scopes::strict_orders<8, 4>(rules::borda).borda_scored();
    auto const all =
        sa::census_by(sa::route::automatic, scope, relations::nash_opt, sa::ties::forall);
    std::printf("%lld of %lld systems are aligned\n", static_cast<long long>(all.counts.aligned),
                static_cast<long long>(all.counts.systems));
    std::printf("by route %s; %s\n", sa::to_text(all.taken).data(), all.why.c_str());

    auto const least =
        sa::smallest_failure<6, 4>(rules::borda, relations::nash_opt, sa::ties::forall);
    std::printf("searched %s, leaning on this: %s; the smallest that is not:\n%s\n",
                least.searched.c_str(), least.leans_on.c_str(),
                least.as_scored_code("sa::aggregators::borda").c_str());
    auto const yours = sa::scopes::strict_orders<8, 4>(two_one_none());
    auto const mine = sa::census_by(sa::route::automatic, yours, relations::veto, sa::ties::lowest);
    std::printf("by route %s; %s\n", sa::to_text(mine.taken).data(), mine.why.c_str());

    // The smallest system on which it fails, as code to paste; and on which an axiom is violated.
    auto const fails =
        sa::smallest_failure<4, 3>(two_one_none(), somebodys_favourite(), sa::ties::forall);
    std::printf("%s\n", fails.as_code("two_one_none()").c_str());
    auto const violates =
        sa::scopes::smallest_violation(sa::axioms::condorcet_winner, two_one_none());
    std::printf("%d parts, %d options\n", violates.parts, violates.options);
    auto const served =
        sa::census_by(sa::route::automatic, yours, somebodys_favourite(), sa::ties::forall);
    std::printf("by route %s; %s\n", sa::to_text(served.taken).data(), served.why.c_str());
    return all.counts.aligned < all.counts.systems && least ? 0 : 1;
}
