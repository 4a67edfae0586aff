// SPDX-License-Identifier: BSL-1.0
/// Sentences about every system of a size: proved while compiling, counted by the fastest route
/// that is known to be right, and the smallest counterexample as code.

#include <cstdio>
#include <selfalign.hpp>
#include <selfalign/laws/self_aligned_on.hpp>
#include <selfalign/scopes/routes.hpp>
#include <selfalign/scopes/smallest.hpp>

namespace sa = selfalign;
namespace rules = selfalign::aggregators;
namespace relations = selfalign::relations;

// Among all 13 824 systems of 3 parts and 4 options, none is Pareto-misaligned under Borda.
static_assert(sa::self_aligned_on<relations::pareto, sa::scopes::strict_orders<3, 4>(rules::borda)>);

int main() {
    // All 110 075 314 176 systems of 8 parts and 4 options.
    auto const scope = sa::scopes::strict_orders<8, 4>(rules::borda).borda_scored();
    auto const all = sa::census_by(sa::route::automatic, scope, relations::nash_opt, sa::ties::forall);
    std::printf("%lld of %lld systems are aligned\n", static_cast<long long>(all.counts.aligned),
                static_cast<long long>(all.counts.systems));
    std::printf("by route %s; %s\n", sa::to_text(all.taken).data(), all.why.c_str());

    auto const least = sa::smallest_failure<6, 4>(rules::borda, relations::nash_opt, sa::ties::forall);
    std::printf("searched %s; the smallest that is not:\n%s\n", least.searched.c_str(),
                least.as_code("sa::aggregators::borda").c_str());
    return all.counts.aligned < all.counts.systems && least ? 0 : 1;
}
