// SPDX-License-Identifier: BSL-1.0
//
// What a law found, printed as code, pasted here, and asked again.
#include "../check.hpp"

#include <selfalign/ext/print_laws.hpp>
#include <selfalign/laws/antisymmetric.hpp>
#include <selfalign/laws/anonymous.hpp>
#include <selfalign/laws/check_relation_laws.hpp>
#include <selfalign/laws/implies.hpp>
#include <selfalign/laws/monotone.hpp>
#include <selfalign/laws/reflexive_on.hpp>
#include <selfalign/laws/scale_invariant.hpp>
#include <selfalign/laws/transitive.hpp>

namespace sa = selfalign;
using sa::opt;

namespace {

namespace rel = sa::relations;

#define SPELLED(...) #__VA_ARGS__
// What was printed is this code, and this code is a system.
#define PASTED(name, printed, ...)                                            \
    CHECK(check::one_line(printed) == check::one_line(SPELLED(__VA_ARGS__))); \
    constexpr auto name = __VA_ARGS__

constexpr auto sum = [](opt x, sa::CardinalProfile auto const& h) {
    for (int y = 0; y < h.options(); ++y)
        if (h.value(0, opt(y)) + h.value(1, opt(y)) > h.value(0, x) + h.value(1, x)) return false;
    return true;
};
constexpr auto whatever = [](opt, sa::Profile auto const&) { return true; };
struct first_part_first {
    constexpr int loss(opt x, sa::OrdinalProfile auto const& h) const { return h.rank(0, x); }
};

constexpr auto scope = sa::scopes::strict_orders<2, 2>(sa::aggregators::borda);
constexpr char const* borda = "selfalign::aggregators::borda";
constexpr auto resolute = sa::scopes::strict_orders<2, 2>(sa::lex(sa::aggregators::borda));
constexpr char const* lowest_borda = "selfalign::lex(selfalign::aggregators::borda)";

}  // namespace

TEST_CASE("replayed: laws about one system") {
    constexpr auto v = sa::reflexive_on(rel::all_top, resolute);
    PASTED(
        h, sa::as_code(*v.first.system[0], lowest_borda),
        selfalign::compose(selfalign::options(0, 1), selfalign::lex(selfalign::aggregators::borda),
                           selfalign::ranking("part 0", 0, 1), selfalign::ranking("part 1", 1, 0)));
    static_assert(sa::reflexive(rel::all_top, h).misaligned());
}

TEST_CASE("replayed: laws about two systems and three") {
    constexpr auto t = sa::transitive(rel::pareto, resolute);
    PASTED(
        a, sa::as_code(*t.first.system[0], lowest_borda),
        selfalign::compose(selfalign::options(0, 1), selfalign::lex(selfalign::aggregators::borda),
                           selfalign::ranking("part 0", 1, 0), selfalign::ranking("part 1", 1, 0)));
    PASTED(
        b, sa::as_code(*t.first.system[1], lowest_borda),
        selfalign::compose(selfalign::options(0, 1), selfalign::lex(selfalign::aggregators::borda),
                           selfalign::ranking("part 0", 0, 1), selfalign::ranking("part 1", 1, 0)));
    PASTED(
        c, sa::as_code(*t.first.system[2], lowest_borda),
        selfalign::compose(selfalign::options(0, 1), selfalign::lex(selfalign::aggregators::borda),
                           selfalign::ranking("part 0", 0, 1), selfalign::ranking("part 1", 0, 1)));
    static_assert(sa::aligned(rel::pareto, a, b) && sa::aligned(rel::pareto, b, c));
    static_assert(sa::aligned(rel::pareto, a, c).misaligned());

    constexpr auto i = sa::implies(rel::pareto, rel::all_top, resolute);
    PASTED(
        d, sa::as_code(*i.first.system[0], lowest_borda),
        selfalign::compose(selfalign::options(0, 1), selfalign::lex(selfalign::aggregators::borda),
                           selfalign::ranking("part 0", 0, 1), selfalign::ranking("part 1", 0, 1)));
    PASTED(
        e, sa::as_code(*i.first.system[1], lowest_borda),
        selfalign::compose(selfalign::options(0, 1), selfalign::lex(selfalign::aggregators::borda),
                           selfalign::ranking("part 0", 0, 1), selfalign::ranking("part 1", 1, 0)));
    static_assert(sa::aligned(rel::pareto, d, e) && sa::aligned(rel::all_top, d, e).misaligned());

    constexpr auto s = sa::antisymmetric(whatever, resolute);
    PASTED(
        f, sa::as_code(*s.first.system[0], lowest_borda),
        selfalign::compose(selfalign::options(0, 1), selfalign::lex(selfalign::aggregators::borda),
                           selfalign::ranking("part 0", 0, 1), selfalign::ranking("part 1", 0, 1)));
    PASTED(
        g, sa::as_code(*s.first.system[1], lowest_borda),
        selfalign::compose(selfalign::options(0, 1), selfalign::lex(selfalign::aggregators::borda),
                           selfalign::ranking("part 0", 1, 0), selfalign::ranking("part 1", 1, 0)));
    static_assert(sa::aligned(whatever, f, g) && sa::aligned(whatever, g, f));
    static_assert(sa::aligned(rel::boundary, f, g).misaligned());
}

TEST_CASE("replayed: laws about a system and what it is changed to") {
    constexpr auto m = sa::monotone_in_parts(rel::veto, scope).joining;
    PASTED(h, sa::as_code(*m.first.system[0], borda),
           selfalign::compose(selfalign::options(0, 1), selfalign::aggregators::borda,
                              selfalign::ranking("part 0", 0, 1),
                              selfalign::ranking("part 1", 1, 0)));
    static_assert(sa::loss_at(rel::veto, m.first.option, sa::evaluate(h)) > 0);

    constexpr auto valued = sa::scopes::utilities<2, 2, 2, sa::interval>(sa::aggregators::borda);
    constexpr auto v = sa::scale_invariant(sum, valued);
    PASTED(some, sa::as_code(*v.first.system[0], borda),
           selfalign::compose(
               selfalign::options(0, 1), selfalign::aggregators::borda,
               selfalign::utility("part 0", [](auto const& o) { return o == 0 ? 0 : 1; }),
               selfalign::utility("part 1", [](auto const& o) { return o == 0 ? 2 : 0; })));
    PASTED(small, sa::as_code(*v.first.system[1], borda),
           selfalign::compose(
               selfalign::options(0, 1), selfalign::aggregators::borda,
               selfalign::utility("part 0", [](auto const& o) { return o == 0 ? 0 : 1; }),
               selfalign::utility("part 1", [](auto const& o) { return o == 0 ? 1 : 0; })));
    static_assert(sum(v.first.option, sa::evaluate(small)));
    static_assert(!sum(v.first.option, sa::evaluate(some)));

    constexpr auto led = sa::scopes::strict_orders<2, 2>(sa::aggregators::dictator(0));
    constexpr auto names = sa::anonymous.rule(led, sa::ties::forall);
    auto const before = sa::system_at(led, names.first_failure);
    auto const after = sa::relabelled(before, names.by, sa::renaming::none);
    PASTED(first, sa::as_code(before, "selfalign::aggregators::dictator(0)"),
           selfalign::compose(selfalign::options(0, 1), selfalign::aggregators::dictator(0),
                              selfalign::ranking("part 0", 0, 1),
                              selfalign::ranking("part 1", 1, 0)));
    PASTED(second, sa::as_code(after, "selfalign::aggregators::dictator(0)"),
           selfalign::compose(selfalign::options(0, 1), selfalign::aggregators::dictator(0),
                              selfalign::ranking("part 0", 1, 0),
                              selfalign::ranking("part 1", 0, 1)));
    static_assert(!(sa::choose(first) == sa::choose(second)));
}

TEST_CASE("replayed: laws of relations") {
    constexpr auto loss = [](opt x, auto const& system) {
        return first_part_first().loss(x, sa::evaluate(system));
    };
    auto const report = sa::check_relation_laws<first_part_first>();
    auto const& r = report[sa::relation_law::part_order_unread];
    // As the printed report shows them.
    PASTED(h, sa::as_code(*r.system, "selfalign::aggregators::plurality", true),
           selfalign::compose(selfalign::options(0, 1), selfalign::aggregators::plurality,
                              selfalign::ranking("part 0", 0, 1),
                              selfalign::ranking("part 1", selfalign::tied(0, 1))));
    PASTED(changed, sa::as_code(*r.changed, "selfalign::aggregators::plurality", true),
           selfalign::compose(selfalign::options(0, 1), selfalign::aggregators::plurality,
                              selfalign::ranking("part 0", selfalign::tied(0, 1)),
                              selfalign::ranking("part 1", 0, 1)));
    CHECK((loss(r.option, h) == r.expected && loss(r.changed_option, changed) == r.found));
}
