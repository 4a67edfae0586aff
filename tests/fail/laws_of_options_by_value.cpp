// SPDX-License-Identifier: BSL-1.0
// Sample systems have numbers for options; of other values a world has to be given.
// expect-error: check_relation_laws_of_options_by_value_needs_a_world<
// max-lines[gcc]: 14
// max-lines[clang]: 21
#include <selfalign.hpp>
#include <selfalign/laws/check_relation_laws.hpp>
namespace sa = selfalign;

constexpr auto never_knoxville = [](sa::text city, auto const&) { return city != "Knoxville"; };
int main() {
#ifdef CONTROL
    return sa::check_relation_laws(never_knoxville, sa::options("Knoxville", "Memphis")).fails();
#else
    return sa::check_relation_laws(never_knoxville).fails();
#endif
}
