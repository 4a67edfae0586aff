// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <selfalign/ext/print.hpp>
#include <selfalign/scopes/smallest.hpp>

#include <sstream>
#include <string>

namespace sa = selfalign;
using namespace check;

namespace {

std::string streamed(auto const& value) {
    std::ostringstream out;
    out << value;
    CHECK(out.str() == to_string(value));
    return out.str();
}

auto over_pairs() { return sa::scopes::strict_orders<2, 2>(sa::aggregators::dictator(0)); }

} // namespace

TEST_CASE("what a census counts is streamed, and says whether it was stopped") {
    auto const found = sa::census(over_pairs(), sa::relations::all_top, sa::ties::lowest);
    CHECK(streamed(found)
          == "4 systems: 2 aligned, 2 misaligned; loss 2 in all, 0 of it avoidable, at most 1; "
             "the first misaligned is system 1");
    auto const none = sa::census(over_pairs(), sa::relations::pareto, sa::ties::lowest);
    CHECK(streamed(none) == "4 systems: 4 aligned, 0 misaligned");
    auto stopped = none;
    stopped.complete = false;
    CHECK(streamed(stopped) == streamed(none) + "; stopped before its end");
    // Of what is rare only what there is; numbers of 128 bits, one of them, and fractions.
    sa::counts<sa::fraction, sa::wide_integer> one{.systems = 1, .undefined = 1};
    one.loss_sum = one.largest_loss = sa::fraction(3, 2);
    one.irreducible_sum = sa::fraction(1);
    CHECK(streamed(one)
          == "1 system: 0 aligned, 0 misaligned, 1 undefined; loss 3/2 in all, 1/2 of it "
             "avoidable, at most 3/2");
    sa::counts<int, long long> const open{.systems = 3, .aligned = 1, .underdetermined = 2};
    CHECK(streamed(open) == "3 systems: 1 aligned, 0 misaligned, 2 underdetermined");
}

TEST_CASE("the smallest system that a search finds is streamed with what it certifies") {
    sa::smallest_system s;
    s.ranks = {{0, 1, 1}, {2, 0, 1}};
    s.options = 3;
    s.index = 7;
    s.excluded = 1;
    s.searched = "1:1-2,2:1-2";
    CHECK(streamed(s)
          == "2 parts, 3 options; part 0: 0 > 1 = 2; part 1: 1 > 2 > 0; system 7 of its scope, "
             "and none of the 1 system before it; searched (options:parts): 1:1-2,2:1-2");
    s.ranks = {{0, 1}};
    s.values = {{2, -1}};
    s.options = 2;
    s.leans_on = "a claim";
    CHECK(streamed(s).starts_with("1 part, 2 options; part 0 values 0 at 2, 1 at -1; system 7 of"));
    CHECK(streamed(s).find("before it, leaning on: a claim; searched") != std::string::npos);
    s = {};
    s.excluded = 8;
    s.searched = "1:1-2";
    CHECK(streamed(s) == "no system among 8 systems; searched (options:parts): 1:1-2");
    auto const found =
        sa::smallest_difference<2, 2>(sa::aggregators::dictator(0), sa::aggregators::plurality);
    CHECK(streamed(found).starts_with(
        "2 parts, 2 options; part 0: 0 > 1; part 1: 1 > 0; system 1 "));
}
