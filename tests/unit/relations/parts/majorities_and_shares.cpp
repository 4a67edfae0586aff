// SPDX-License-Identifier: BSL-1.0
//
// majority_veto, core, smith, egal_opt, proportional, individually_rational, ir_last.
#include "../asked.hpp"

namespace sa = selfalign;
using namespace check;
namespace rel = sa::relations;

namespace {

samples const& strict_ones() {
    static samples const scope = joined({small_strict(), random_strict()});
    return scope;
}
samples const& weak_ones() {
    static samples const scope = joined({small_weak(), random_weak()});
    return scope;
}

// Exact losses, those of all options at once, and the amounts of witnesses, as the oracle.
template <class F>
std::string differs_somewhere(F const& f, std::string const& name, bool whole,
                              std::string const& on_ties = "") {
    auto const said = differs<strict_profile>(f, name, sa::aggregators::plurality, "plurality",
                                              strict_ones(), whole);
    return said.empty()
               ? differs<weak_profile>(f, on_ties.empty() ? name : on_ties,
                                       sa::aggregators::plurality, "plurality", weak_ones(), whole)
               : said;
}

// The first sample and option whose objection `proves(o, x, h)` does not accept.
template <class F, class Proves>
std::string unproved(F const& f, Proves proves) {
    for (sample const& s : weak_ones()) {
        auto const h = asked<weak_profile>(s, sa::aggregators::plurality);
        for (int x = 0; x < s.options(); ++x) {
            auto const o = f.witness(opt(x), h);
            if (o.part >= 0 && !proves(o, opt(x), h))
                return text_of(s) + " at " + std::to_string(x);
        }
    }
    return "";
}

enum class place { sea, city, home };
struct euro {};

}  // namespace

TEST_CASE("majority_veto: at most half of the parts rank it last") {
    CHECK(differs_somewhere(rel::majority_veto, "majority_veto", true) == "");
    CHECK(differs_somewhere(rel::veto, "majority_veto", true) != "");
    CHECK(unproved(rel::majority_veto, [](auto const& o, opt x, auto const& h) {
              bool better = false, worse = false;
              for (int y = 0; y < h.options(); ++y) {
                  better = better || h.prefers(o.part, opt(y), x);
                  worse = worse || h.prefers(o.part, x, opt(y));
              }
              return better && !worse && h.is_top(o.part, o.preferred);
          }) == "");
    constexpr auto h = sa::compose(sa::numbered<2>(), sa::aggregators::constant(opt(1)),
                                   sa::times(3, sa::ranking("a", 0, 1)), sa::ranking("b", 1, 0));
    BOTH(sa::reflexive(rel::majority_veto, h).loss == 1);
    BOTH(sa::reflexive(rel::majority_veto, h).witness.part == 0);
}

TEST_CASE("core: nothing beats it") {
    CHECK(differs_somewhere(rel::core, "core", true) == "");
    CHECK(differs_somewhere(rel::condorcet, "core", true) != "");
    CHECK(unproved(rel::core, [](auto const& o, opt x, auto const& h) {
              auto const n = sa::support(h);
              return n(o.preferred.index, x.index) - n(x.index, o.preferred.index) == o.amount &&
                     h.prefers(o.part, o.preferred, x);
          }) == "");
    // A cycle: every option is beaten by one.
    constexpr auto cycle =
        sa::compose(sa::numbered<3>(), sa::aggregators::plurality, sa::ranking("a", 0, 1, 2),
                    sa::ranking("b", 1, 2, 0), sa::ranking("c", 2, 0, 1));
    constexpr auto v = sa::reflexive(rel::core, cycle, sa::ties::lowest);
    BOTH(v.misaligned() && v.loss == 1 && v.irreducible == 1 && v.witness.preferred == opt(2));
    BOTH(v.witness.part == 1);
    BOTH(sa::reflexive(rel::smith, cycle).aligned());
}

TEST_CASE("smith: in the smallest set that beats all others") {
    CHECK(differs_somewhere(rel::smith, "smith", true) == "");
    CHECK(differs_somewhere(rel::core, "smith", true) != "");
    CHECK(unproved(rel::smith,
                   [](auto const& o, opt x, auto const& h) {
                       return o.amount == 1 && rel::smith.loss(o.preferred, h) == 0
                              && h.prefers(o.part, o.preferred, x);
                   })
          == "");
    constexpr auto h =
        sa::compose(sa::numbered<2>(), sa::aggregators::constant(opt(1)), sa::ranking("a", 0, 1));
    BOTH(sa::reflexive(rel::smith, h).loss == 1);
}

TEST_CASE("egal_opt: nobody could be less badly off") {
    CHECK(differs_somewhere(rel::egal_opt, "egal_opt", true) == "");
    CHECK(differs_somewhere(rel::nash_opt, "egal_opt", true) != "");
    CHECK(unproved(rel::egal_opt, [](auto const& o, opt x, auto const& h) {
              for (int i = 0; i < h.parts(); ++i) {
                  if (h.value(i, x) < h.value(o.part, x)) return false;
                  if (h.value(i, o.preferred) < h.value(o.part, x) + o.amount) return false;
              }
              return true;
          }) == "");
    constexpr auto h = sa::compose(
        sa::options(place::sea, place::city), sa::aggregators::constant(opt(0)),
        sa::utility<sa::at_levels_of<euro>>("a", [](place p) { return p == place::sea ? -4 : 2; }),
        sa::utility<sa::at_levels_of<euro>>("b", [](place p) { return p == place::sea ? 9 : 1; }));
    constexpr auto v = sa::reflexive(rel::egal_opt, h);
    BOTH(v.misaligned() && v.loss == 5 && v.irreducible == 0);
    BOTH(v.witness.part == 0 && v.witness.preferred == opt(1) && v.witness.amount == 5);
}

TEST_CASE("proportional: an n-th of what the favourite is worth") {
    CHECK(differs_somewhere(rel::proportional, "proportional", false, "proportional_to_best")
          == "");
    CHECK(differs_somewhere(rel::veto, "proportional", false, "proportional_to_best") != "");
    CHECK(unproved(rel::proportional, [](auto const& o, opt x, auto const& h) {
              half const n = sa::total_weight(h);
              return h.is_top(o.part, o.preferred) &&
                     h.value(o.part, o.preferred) - n * h.value(o.part, x) == o.amount;
          }) == "");
    constexpr auto h =
        sa::compose(sa::options(place::sea, place::city), sa::aggregators::constant(opt(0)),
                    sa::utility<sa::zero>("a", [](place p) { return p == place::sea ? 3 : 8; }),
                    sa::utility<sa::zero>("b", [](place p) { return p == place::sea ? 7 : 0; }));
    constexpr auto v = sa::reflexive(rel::proportional, h);
    BOTH(v.misaligned() && v.loss == 2
         && v.irreducible == 2); // 8 - 2 x 3; the city leaves b 7 short
    BOTH(v.witness.part == 0 && v.witness.preferred == opt(1) && v.witness.amount == 2);
}

TEST_CASE("ir_last: nobody would rather have the last option") {
    CHECK(differs_somewhere(rel::ir_last, "ir_last", false) == "");
    CHECK(differs_somewhere(rel::all_top, "ir_last", false) != "");
    auto const proves = [](auto const& o, opt x, auto const& h) {
        for (int i = 0; i < h.parts(); ++i)
            if (h.value(i, o.preferred) - h.value(i, x) > o.amount) return false;
        return o.preferred == opt(h.options() - 1) &&
               h.value(o.part, o.preferred) - h.value(o.part, x) == o.amount;
    };
    CHECK(unproved(rel::ir_last, proves) == "");
}

TEST_CASE("individually_rational: an option or utilities as the status quo") {
    constexpr auto h = sa::compose(
        sa::options(place::sea, place::city, place::home), sa::aggregators::constant(opt(0)),
        sa::ranking("a", place::city, place::home, place::sea),
        sa::times(2, sa::ranking("b", place::home, place::city, place::sea)));
    // Orders: counted in ranks.
    constexpr auto v = sa::reflexive(rel::individually_rational(opt(1)), h);
    BOTH(v.loss == 2 + 2 * 1 && v.irreducible == 0 && v.witness.part == 0 && v.witness.amount == 2);
    BOTH(sa::reflexive(rel::individually_rational(opt(2)), h).loss
         == sa::reflexive(rel::ir_last, h).loss);
    BOTH(sa::reflexive(rel::individually_rational(opt(0)), h).aligned());
    constexpr auto u = sa::compose(
        sa::options(place::sea, place::city), sa::aggregators::constant(opt(0)),
        sa::utility<sa::in_units_of<euro>>("a", [](place p) { return p == place::sea ? 3 : 8; }),
        sa::utility<sa::in_units_of<euro>>("b", [](place p) { return p == place::sea ? 7 : 0; }));
    BOTH(sa::reflexive(rel::individually_rational({5, 7}), u).loss == 2);
    BOTH(sa::reflexive(rel::individually_rational({5, 7}), u).witness.part == 0);
    BOTH(sa::reflexive(rel::individually_rational({5, 7}), u).witness.preferred == opt(1));
    // For b nothing is better than the sea, and that is not enough.
    BOTH(sa::reflexive(rel::individually_rational({3, 9}), u).witness.part == 1);
    BOTH(!sa::reflexive(rel::individually_rational({3, 9}), u).witness.preferred);
    BOTH(sa::reflexive(rel::individually_rational({3, 7}), u).aligned());
    BOTH(sa::reflexive(rel::individually_rational(opt(1)), u).loss == 5);
    CHECK(error_of([&] { (void)sa::reflexive(rel::individually_rational(opt(2)), u); }) ==
          "option 2 was asked for; expected 0..1");
    CHECK(error_of([&] {
              (void)sa::reflexive(rel::individually_rational({1}), u);
          }).find("for 1 part,")
          != std::string::npos);
}

TEST_CASE("individually_rational, corrigible: an option by value, and as template arguments") {
    static constexpr auto h =
        sa::compose(sa::options(place::sea, place::city, place::home), sa::aggregators::borda,
                    sa::ranking("a", place::city, place::home, place::sea),
                    sa::times(2, sa::ranking("b", place::home, place::city, place::sea)));
    static constexpr auto u = sa::compose(
        sa::options(place::sea, place::city), sa::aggregators::constant(opt(0)),
        sa::utility<sa::in_units_of<euro>>("a", [](place p) { return p == place::sea ? 3 : 8; }),
        sa::utility<sa::in_units_of<euro>>("b", [](place p) { return p == place::sea ? 7 : 0; }));
    static_assert(sa::self_aligned<rel::individually_rational({3, 7}), u>);
    static_assert(sa::self_aligned<rel::individually_rational(place::sea), u>);
    static_assert(sa::self_aligned<rel::corrigible(place::sea), h>);
    BOTH(sa::reflexive(rel::individually_rational(place::city), h).loss == 1); // "a" loses a rank
    for (int x = 0; x < 3; ++x)
        for (int d = 0; d < 3; ++d) {
            auto const s = sa::evaluate(h);
            CHECK(rel::individually_rational(s.world()[opt(d)]).loss(opt(x), s) ==
                  rel::individually_rational(opt(d)).loss(opt(x), s));
            CHECK(rel::corrigible(s.world()[opt(d)]).loss(opt(x), s)
                  == rel::corrigible(opt(d)).loss(opt(x), s));
        }
    constexpr auto named = sa::compose(sa::options("go", "stop"), sa::aggregators::plurality,
                                       sa::ranking("a", "stop", "go"));
    BOTH(sa::reflexive(rel::corrigible("stop"), named).aligned());
    BOTH(rel::corrigible("stop").loss(opt(0), sa::evaluate(named)) == 1);
    BOTH(rel::individually_rational("stop").loss(opt(0), sa::evaluate(named)) == 1);
    // An option of another type is no question, one that is not there an error.
    static_assert(!sa::can_ask<decltype(rel::individually_rational(2)), decltype(h)>);
    static_assert(!sa::can_ask<decltype(rel::corrigible("home")), decltype(h)>);
    CHECK(error_of([&] { (void)sa::reflexive(rel::individually_rational(place::home), u); }) ==
          "a relation names 'home', which is not an option of the world");
    CHECK(error_of([&] { (void)sa::reflexive(rel::corrigible("halt"), named); }) ==
          "a relation names 'halt', which is not an option of the world");
}
