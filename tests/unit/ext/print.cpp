// SPDX-License-Identifier: BSL-1.0
#include <selfalign/aggregators/fixed/constant.hpp>
#include <selfalign/aggregators/positional/plurality.hpp>
#include <selfalign/core/option_set.hpp>
#include <selfalign/ext/doctest.hpp>
#include <selfalign/ext/print.hpp>
#include <selfalign/laws/reflexive.hpp>
#include <selfalign/parts/compose.hpp>
#include <selfalign/parts/ranking.hpp>
#include <selfalign/relations/parts/all_top.hpp>
#include <selfalign/relations/parts/pareto.hpp>
#include <selfalign/relations/parts/veto.hpp>
#include <selfalign/relations/whole/isomorphic.hpp>
#include <selfalign/parts/named.hpp>
#include <selfalign/worlds/options.hpp>

#include <boost/multiprecision/cpp_int.hpp>
#include <boost/rational.hpp>
#include <doctest/doctest.h>

#include <limits>
#include <sstream>
#include <string>

namespace sa = selfalign;
using boost::multiprecision::cpp_int;
using boost::multiprecision::cpp_rational;

namespace {

template <class Loss>
sa::verdict<Loss> misaligned(Loss loss, Loss irreducible) {
    return {sa::answer::misaligned,
            loss,
            irreducible,
            {1, sa::opt(1), sa::opt(2), loss, "part 1", "B", "C"}};
}

std::string streamed(auto const& value) {
    std::ostringstream out;
    out << value;
    return out.str();
}

} // namespace

TEST_CASE("numbers are printed in full") {
    CHECK(sa::number_text(0) == "0");
    CHECK(sa::number_text(-7LL) == "-7");
    CHECK(sa::number_text(std::numeric_limits<unsigned long long>::max())
          == "18446744073709551615");
    CHECK(sa::number_text(static_cast<signed char>(65)) == "65");
    CHECK(sa::number_text(true) == "1");
    CHECK(sa::number_text(0.1) == "0.1");
    CHECK(sa::number_text(2.0) == "2");
    CHECK(sa::number_text(1.0f / 3.0f) == "0.33333334");
    CHECK(sa::number_text(boost::rational<int>(6, 4)) == "3/2");
    CHECK(sa::number_text(boost::rational<long long>(4, 2)) == "2");
    CHECK(sa::number_text(boost::rational<cpp_int>(-1, 3)) == "-1/3");
    CHECK(sa::number_text(cpp_rational(6, 4)) == "3/2");
    CHECK(sa::number_text(cpp_rational(4, 2)) == "2");
    CHECK(sa::number_text(cpp_int("123456789012345678901234567890"))
          == "123456789012345678901234567890");
}

TEST_CASE("a misaligned verdict is a sentence, whatever its loss type") {
    CHECK(sa::sentence(misaligned(3, 2), "pareto", "plurality")
          == "Self-unaligned under pareto: with plurality you choose B, but part 1 prefers C; "
             "1 of 3 loss is avoidable");
    CHECK(sa::sentence(misaligned(3LL, 0LL), "pareto", "plurality")
          == "Self-unaligned under pareto: with plurality you choose B, but part 1 prefers C; "
             "loss 3, all of it avoidable");
    CHECK(sa::sentence(misaligned(0.5, 0.5), "pareto", "plurality")
          == "Self-unaligned under pareto: with plurality you choose B, but part 1 prefers C; "
             "loss 0.5, which no choice could avoid");
    using half = boost::rational<long long>;
    CHECK(sa::sentence(misaligned(half(7, 2), half(3)), "f", "g")
          == "Self-unaligned under f: with g you choose B, but part 1 prefers C; 1/2 of 7/2 "
             "loss is avoidable");
    CHECK(sa::sentence(misaligned(cpp_rational(7, 2), cpp_rational(3)), "f", "g")
          == "Self-unaligned under f: with g you choose B, but part 1 prefers C; 1/2 of 7/2 "
             "loss is avoidable");
    CHECK(
        sa::sentence(misaligned(1000, 1), "f", "g", [](int) { return std::string("many"); })
        == "Self-unaligned under f: with g you choose B, but part 1 prefers C; many of "
           "many loss is avoidable");
}

TEST_CASE("a sentence says less when the witness does") {
    auto v = misaligned(1, 0);
    v.witness.part = -1;
    CHECK(sa::sentence(v, "f", "g")
          == "Self-unaligned under f: with g you choose B, but C would be "
             "better; loss 1, all of it avoidable");
    v.witness.preferred = {};
    v.irreducible = 1;
    CHECK(sa::sentence(v, "f", "g")
          == "Self-unaligned under f: with g you choose B, but the "
             "relation is not satisfied; loss 1, which no choice could avoid");
    v.witness.part = 4;
    v.witness.part_name = v.witness.chosen_name = {};
    CHECK(sa::sentence(v, "f", "g")
          == "Self-unaligned under f: with g you choose option 1, but part "
             "4 objects; loss 1, which no choice could avoid");
    // A relation that judges the system as a whole knows of no other choice.
    v.witness = {};
    v.irreducible = 0;
    CHECK(sa::sentence(v, "f", "g") == "Self-unaligned under f with g; loss 1");
}

TEST_CASE("the other answers are sentences, too") {
    sa::verdict<int> v;
    CHECK(sa::sentence(v, "f", "g") == "Undefined under f: with g you choose nothing");
    v.value = sa::answer::aligned;
    CHECK(sa::sentence(v, "f", "g") == "Self-aligned under f with g");
    v.witness.chosen = sa::opt(0);
    CHECK(sa::sentence(v, "f", "g") == "Self-aligned under f with g");
    v.witness.chosen_name = sa::label("sea");
    CHECK(sa::sentence(v, "f", "g")
          == "Self-aligned under f: with g you choose sea and lose nothing");
    v = misaligned(3, 0);
    v.value = sa::answer::underdetermined;
    CHECK(sa::sentence(v, "f", "g")
          == "Underdetermined under f: with g several options tie, and not all of them are "
             "aligned; if "
             "you choose B, part 1 prefers C; loss 3, all of it avoidable");
}

TEST_CASE("of two systems the sentence speaks of A and H") {
    constexpr auto h =
        sa::compose(sa::options("A", "B", "C"), sa::aggregators::plurality,
                    sa::ranking("head", "A", "B", "C"), sa::ranking("heart", "A", "C", "B"));
    constexpr auto a =
        sa::compose(sa::options("C", "B"), sa::aggregators::plurality, sa::ranking("", "B", "C"));
    auto const v = aligned(sa::relations::pareto, a, h);
    CHECK(sa::sentence(v, "pareto", "plurality")
          == "A is not aligned with H under pareto: with plurality A chooses B, but head prefers "
             "A; loss 1, all of it "
             "avoidable");
    CHECK(sa::sentence(v, h, "pareto", "plurality").find("but head and heart both prefer A;")
          != std::string::npos);
    CHECK(to_string(aligned(sa::relations::pareto, h, h)) == "A is aligned with H");
    CHECK(sa::to_string(aligned(sa::relations::isomorphic, a, h))
          == "A is not aligned with H; loss 7");
    // What H does not know is not nothing.
    constexpr auto other = sa::compose(sa::options("A", "Rome"), sa::aggregators::plurality,
                                       sa::ranking("", "Rome", "A"));
    static_assert(aligned(sa::relations::pareto, other, h).undefined());
    CHECK(sa::sentence(aligned(sa::relations::pareto, other, h), "pareto", "plurality")
          == "Undefined under pareto: with plurality A may choose Rome, which H does not know");
    auto const never = sa::compose(
        sa::options("A"), [](sa::Profile auto const&) { return sa::opt(); }, sa::ranking("", "A"));
    CHECK(to_string(aligned(sa::relations::pareto, never, h)) == "Undefined: A chooses nothing");
    constexpr auto tied = sa::compose(sa::options("A", "B"), sa::aggregators::plurality,
                                      sa::ranking("", "A", "B"), sa::ranking("", "B", "A"));
    CHECK(to_string(aligned(sa::relations::pareto, tied, h)).find("if A chooses B, head prefers A")
          != std::string::npos);
}

TEST_CASE("the sentence of a verdict that was really asked for") {
    constexpr auto h =
        sa::compose(sa::options("A", "B", "C"), sa::aggregators::constant(sa::opt(1)),
                    sa::ranking("head", "A", "B", "C"), sa::ranking("heart", "A", "C", "B"));
    CHECK(sa::sentence(reflexive(sa::relations::pareto, h), "pareto", "constant1")
          == "Self-unaligned under pareto: with constant1 you choose B, but head prefers A; "
             "loss "
             "1, all of it avoidable");
    CHECK(to_string(reflexive(sa::relations::all_top, h))
          == "Self-unaligned: you choose B, but heart prefers A; loss 3, all of it avoidable");
}

TEST_CASE("the sentence with the system at hand names everybody who objects")
{
    constexpr auto h = sa::compose(
        sa::options("A", "B", "C"), sa::aggregators::constant(sa::opt(1)),
        sa::ranking("", "B", "C", "A"), sa::ranking("", "C", "A", "B"),
        sa::ranking("", "C", "A", "B"), sa::ranking("", "C", "B", "A"));
    auto const v = reflexive(sa::relations::all_top, h);
    CHECK(sa::sentence(v, h, "all_top", "plurality")
          == "Self-unaligned under all_top: with plurality you choose B, but parts 1, 2 and 3 all "
             "prefer C; "
             "4 of 5 loss is avoidable");
    constexpr auto two = sa::compose(sa::options("A", "B"), sa::aggregators::constant(sa::opt(1)),
                                     sa::ranking("head", "A", "B"), sa::ranking("heart", "A", "B"));
    CHECK(sa::sentence(reflexive(sa::relations::pareto, two), two, "pareto", "habit")
          == "Self-unaligned under pareto: with habit you choose B, but head and heart both prefer "
             "A; loss 1, all of "
             "it avoidable");
    constexpr auto many =
        sa::compose(sa::options("A", "B"), sa::aggregators::constant(sa::opt(1)),
                    sa::times(3, sa::ranking("", "A", "B")), sa::ranking("", "A", "B"),
                    sa::ranking("", "A", "B"), sa::ranking("", "A", "B"), sa::ranking("", "A", "B"),
                    sa::ranking("", "A", "B"), sa::ranking("", "B", "A"));
    CHECK(sa::sentence(reflexive(sa::relations::all_top, many), many, "all_top", "habit")
          == "Self-unaligned under all_top: with habit you choose B, but 8 of 9 parts prefer A; 7 "
             "of 8 loss is avoidable");
    constexpr auto everybody = sa::compose(
        sa::options("A", "B"), sa::aggregators::constant(sa::opt(1)), sa::ranking("", "A", "B"),
        sa::ranking("", "A", "B"), sa::ranking("", "A", "B"), sa::ranking("", "A", "B"),
        sa::ranking("", "A", "B"), sa::times(2, sa::ranking("", "A", "B")));
    CHECK(sa::sentence(reflexive(sa::relations::pareto, everybody), everybody, "pareto", "habit")
          == "Self-unaligned under pareto: with habit you choose B, but all 7 parts prefer A; loss "
             "1, all of it avoidable");
    // A lambda names nobody; with the system at hand, who prefers what would satisfy it is known.
    constexpr auto never_b = [](sa::text option, auto const&) { return option != "B"; };
    CHECK(sa::sentence(reflexive(never_b, two), "never_b", "habit")
          == "Self-unaligned under never_b: with habit you choose B, but A would be better; loss "
             "1, all of it avoidable");
    CHECK(sa::sentence(reflexive(never_b, two), two, "never_b", "habit")
          == "Self-unaligned under never_b: with habit you choose B, but head and heart both "
             "prefer A; loss 1, all of it "
             "avoidable");
    // One objector, and none in particular.
    constexpr auto one = sa::compose(sa::options("A", "B"), sa::aggregators::constant(sa::opt(1)),
                                     sa::ranking("me", "A", "B"));
    CHECK(sa::sentence(reflexive(sa::relations::veto, one), one, "veto", "habit")
          == "Self-unaligned under veto: with habit you choose B, but me prefers A; loss 1, all of "
             "it avoidable");
    CHECK(sa::sentence(reflexive(never_b, one), one, "never_b", "habit")
          == "Self-unaligned under never_b: with habit you choose B, but me prefers A; loss 1, all "
             "of it avoidable");
}

TEST_CASE("small values, as strings and streamed") {
    CHECK(to_string(sa::opt(2)) == "option 2");
    CHECK(to_string(sa::opt()) == "no option");
    auto set = sa::option_set<1>::of(sa::opt(2));
    set.insert(sa::opt(0));
    CHECK(to_string(set) == "{0, 2}");
    CHECK(to_string(sa::option_set<0>()) == "{}");
    CHECK(to_string(sa::answer::underdetermined) == "underdetermined");
    CHECK(to_string(sa::ties::forall) == "forall");
    CHECK(to_string(sa::text("abc", 2)) == "ab");
    CHECK(to_string(sa::label("abc")) == "abc");
    CHECK(to_string(sa::fraction(4, 6)) == "2/3");

    CHECK(streamed(sa::opt(2)) == "option 2");
    CHECK(streamed(set) == "{0, 2}");
    CHECK(streamed(sa::answer::aligned) == "aligned");
    CHECK(streamed(sa::ties::report) == "report");
    CHECK(streamed(sa::label("abc")) == "abc");
    CHECK(streamed(sa::text("abc")) == "abc");
    CHECK(streamed(sa::fraction(-1, 2)) == "-1/2");
    CHECK(streamed(sa::fraction(3)) == "3");
    CHECK(streamed(misaligned(3, 2)) == to_string(misaligned(3, 2)));
    CHECK(to_string(misaligned(3, 2))
          == "Self-unaligned: you choose B, but part 1 prefers C; "
             "1 of 3 loss is avoidable");
}

TEST_CASE("a witness is printed by itself") {
    auto const said = [](auto const& v) { return streamed(v.witness); };
    CHECK(said(misaligned(3, 2)) == "part 1 prefers C to B, amount 3");
    auto v = misaligned(3, 2);
    v.witness.part = -1;
    CHECK(said(v) == "C would be better than B, amount 3");
    v.witness.preferred = sa::opt();
    CHECK(said(v) == "the relation is not satisfied by B, amount 3");
    v.witness.part = 0;
    v.witness.part_name = {};
    CHECK(said(v) == "part 0 objects to B, amount 3");
    CHECK(said(sa::verdict<int>{}) == "nobody objects");
    constexpr auto h = sa::compose(sa::options("A", "B"), sa::aggregators::plurality,
                                   sa::ranking("head", "A", "B"));
    CHECK(said(sa::reflexive(sa::relations::veto, h)) == "nobody objects to option 0");
}

TEST_CASE("a verdict about a larger system is not looked up in a smaller one") {
    constexpr auto h = sa::compose(sa::options("A", "B"), sa::aggregators::plurality,
                                   sa::ranking("head", "A", "B"));
    sa::verdict<int> v = misaligned(3, 2); // of option 2
    CHECK(sentence(v, h, "veto", "plurality") == sentence(v, "veto", "plurality"));
    v.witness.part = 7;
    v.witness.preferred = sa::opt(0);
    CHECK(sentence(v, h, "veto", "plurality") == sentence(v, "veto", "plurality"));
}

// What a failed CHECK shows is what doctest's stringification gives.
TEST_CASE("doctest prints verdicts, answers and options") {
    CHECK(doctest::toString(misaligned(3, 2)) == to_string(misaligned(3, 2)).c_str());
    CHECK(doctest::toString(sa::option_set<1>::of(sa::opt(5))) == "{5}");
    // Unqualified and with doctest's own in sight, as its macros call it.
    using doctest::toString;
    CHECK(toString(sa::opt(5)) == "option 5");
    CHECK(toString(sa::answer::misaligned) == "misaligned");
    CHECK(toString(sa::ties::exists) == "exists");
    CHECK(toString(sa::text("x")) == "x");
    CHECK(toString(sa::label("x")) == "x");
    CHECK(toString(sa::fraction(1, 2)) == "1/2");
}

TEST_CASE("a failed CHECK shows the sentence" * doctest::should_fail()) {
    // Run `selfalign_unit -tc='a failed CHECK*'` to see it; that the expression compiles, converts
    // explicitly to bool and is false is what is tested.
    constexpr auto h = sa::compose(sa::options("A", "B"), sa::aggregators::plurality,
                                   sa::ranking("head", "A", "B"), sa::ranking("head", "A", "B"),
                                   sa::ranking("heart", "B", "A"));
    CHECK(reflexive(sa::relations::all_top, h));
}
