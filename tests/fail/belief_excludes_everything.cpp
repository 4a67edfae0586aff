// SPDX-License-Identifier: BSL-1.0
// expect-error: a_belief_needs_a_state_of_positive_weight
// max-lines: 24
#include <selfalign.hpp>

namespace sa = selfalign;

#ifdef CONTROL
constexpr auto weather = sa::belief(sa::odds("rain", 0), sa::odds("sun", 1));
#else
constexpr auto weather = sa::belief(sa::odds("rain", 0), sa::odds("sun", 0));
#endif

int main() { return weather.size() - 2; }
