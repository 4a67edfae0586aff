// SPDX-License-Identifier: BSL-1.0
#include <selfalign/concepts/scale.hpp>

namespace {

using namespace selfalign;

struct euro {};
struct hour {};
struct health {};

static_assert(!has_zero<interval> && !has_unit<interval> && !has_level<interval>);
static_assert(has_zero<ratio> && !has_unit<ratio> && !has_level<ratio>);
static_assert(has_unit<scale<in_units_of<euro>>> && !has_zero<scale<in_units_of<euro>>>);
static_assert(has_level<scale<at_levels_of<health>>> && !has_unit<scale<at_levels_of<health>>>);

// A scale is a set of promises: neither order nor repetition matters, and none implies another.
static_assert(scale<zero, in_units_of<euro>>::promises<in_units_of<euro>>);
static_assert(!scale<in_units_of<euro>>::promises<in_units_of<hour>>);
static_assert(!scale<in_units_of<euro>>::promises<at_levels_of<euro>>);
static_assert(!has_zero<scale<in_units_of<euro>, at_levels_of<health>>>);

// What all share.
static_assert(std::is_same_v<common_scale<interval>, interval>);
static_assert(std::is_same_v<common_scale<ratio, interval>, interval>);
static_assert(std::is_same_v<common_scale<ratio, ratio, ratio>, ratio>);
static_assert(
    std::is_same_v<common_scale<scale<zero, in_units_of<euro>>, scale<in_units_of<euro>, zero>>,
                   scale<zero, in_units_of<euro>>>);
// Two parts that each name a unit, but not the same one, have none in common.
static_assert(!has_unit<common_scale<scale<in_units_of<euro>>, scale<in_units_of<hour>>>>);
static_assert(!has_level<common_scale<scale<at_levels_of<health>>, scale<at_levels_of<euro>>>>);
static_assert(
    has_unit<common_scale<scale<in_units_of<euro>, in_units_of<hour>>, scale<in_units_of<hour>>>>);

}  // namespace
