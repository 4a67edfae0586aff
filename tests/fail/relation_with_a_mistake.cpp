// SPDX-License-Identifier: BSL-1.0
// What is wrong in the body of a relation is shown there, and close to the claim.
// expect-error[gcc]: has no member named .values.
// expect-error[clang]: no member named 'values' in
// max-lines[gcc]: 28
// max-lines[clang]: 45
#include <selfalign.hpp>
namespace sa = selfalign;

enum class trip { sea, city };
constexpr auto h = sa::compose(sa::options(trip::sea, trip::city), sa::aggregators::plurality, sa::ranking("a", trip::sea, trip::city));
template <int Worst>
struct never {
    constexpr bool operator()(sa::opt chosen, sa::OrdinalProfile auto const& p) const {
#ifdef CONTROL
        return p.rank(0, chosen) < Worst;
#else
        return p.values(0, chosen) < Worst;
#endif
    }
};
static_assert(sa::self_aligned<never<2>{}, h>);
int main() {}
