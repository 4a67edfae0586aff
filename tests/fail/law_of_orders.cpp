// SPDX-License-Identifier: BSL-1.0
// A law on a scope of orders, asked of a relation that adds up utilities.
// expect-error: profile_lacks<.*capability::utility|profile_lacks<.*\(selfalign::capability\)5
// max-lines: 26
#include <selfalign.hpp>
namespace sa = selfalign;

constexpr auto scope = sa::scopes::strict_orders<2, 2>(sa::aggregators::plurality);
#ifdef CONTROL
constexpr auto v = sa::reflexive_on(sa::relations::pareto, scope);
#else
constexpr auto v = sa::reflexive_on(sa::relations::utilitarian, scope);
#endif
int main() {}
