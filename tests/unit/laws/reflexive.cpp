// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <selfalign/dynamics/delegated.hpp>

namespace sa = selfalign;
using namespace check;

namespace {

template <class Verdict>
bool same(Verdict const& a, Verdict const& b) {
    return a.value == b.value && a.loss == b.loss && a.irreducible == b.irreducible &&
           a.witness.part == b.witness.part && a.witness.chosen == b.witness.chosen &&
           a.witness.preferred == b.witness.preferred && a.witness.amount == b.witness.amount;
}

// T1: f is reflexive on a scope iff "the same choice" implies f. Under the resolute form of Σ.
template <class Rule, class F>
bool filter_theorem(Rule rule, F f) {
    auto const scope = sa::scopes::strict_orders<2, 3>(sa::lex(rule)).borda_scored();
    bool reflexive = true, implied = true;
    for (auto const& h : scope) {
        reflexive = reflexive && sa::reflexive(f, h).aligned();
        for (auto const& a : scope)
            if (sa::aligned(sa::relations::boundary, a, h).aligned())
                implied = implied && sa::aligned(f, a, h).aligned();
    }
    return reflexive == implied;
}

// Everything a verdict promises, at one system.
template <class F, class H>
std::string broken_promise(F const& f, H const& h) {
    auto const report = sa::reflexive(f, h), forall = sa::reflexive(f, h, sa::ties::forall),
               lowest = sa::reflexive(f, h, sa::ties::lowest),
               exists = sa::reflexive(f, h, sa::ties::exists);
    H const copy = h;
    if (!same(report, sa::aligned(f, h, h)) || !same(report, sa::aligned(f, copy, h)) ||
        !same(report, sa::reflexive(f, copy)))
        return "a copy is judged differently";
    for (auto const& v : {report, forall, lowest, exists}) {
        if (v.avoidable() + v.irreducible != v.loss) return "loss != irreducible + avoidable";
        if (v.loss < v.irreducible) return "a negative avoidable share";
        if (v.aligned() != (v.loss == 0)) return "aligned and loss disagree";
        if (static_cast<bool>(v) != v.aligned()) return "true, but not aligned";
    }
    if (forall.aligned() && !lowest.aligned()) return "forall does not imply lowest";
    if (lowest.aligned() && !exists.aligned()) return "lowest does not imply exists";
    if (report.underdetermined() != (forall.aligned() != exists.aligned()))
        return "underdetermined and the readings disagree";
    if (report.loss != forall.loss || exists.loss > lowest.loss || lowest.loss > forall.loss)
        return "the readings' losses are not in order";
    if (lowest.witness.chosen != sa::choose(h).lowest()) return "lowest is not the lowest";
    if (!sa::choose(h).contains(report.witness.chosen)) return "judged what was not chosen";
    if (report.loss != sa::loss_at(f, report.witness.chosen, h)) return "the chosen one's loss";
    auto least = report.loss;
    for (int x = 0; x < h.options(); ++x)
        if (sa::loss_at(f, opt(x), h) < least) least = sa::loss_at(f, opt(x), h);
    if (!report.aligned() && report.irreducible != least) return "irreducible is not the least";
    if (report.loss != 0 && report.witness.chosen_name.empty()) return "a witness without a name";
    return "";
}

template <class F, class Rule>
std::string first_broken_promise(F const& f, Rule const& rule, samples const& scope) {
    for (sample const& s : scope) {
        auto const h = sa::compose(sa::numbered(s.options()), rule,
                                   table_of<sa::capacity<6, 5>, sa::weak_orders>(s));
        std::string const said = broken_promise(f, h);
        if (!said.empty()) return said + ": " + text_of(s);
    }
    return "";
}

struct moody {
    mutable int asked = 0;
    int loss(opt, sa::Profile auto const&) const { return ++asked; }
};

// Says that it loses 1 whatever is chosen, and whom and what it says it of.
struct blames {
    int part, preferred;
    constexpr int loss(opt, sa::Profile auto const&) const { return 1; }
    constexpr sa::objection<int> witness(opt, sa::Profile auto const&) const {
        return {part, opt(preferred), 1};
    }
};

struct owes {
    double amount;
    double loss(opt, sa::Profile auto const&) const { return amount; }
};
double zero_at_run_time = 0;

struct how_many_more {
    constexpr int loss(sa::Profile auto const& a, sa::Profile auto const& b) const {
        return a.parts() > b.parts() ? a.parts() - b.parts() : 0;
    }
};

struct loses_unsigned {
    constexpr unsigned long long loss(opt, sa::Profile auto const&) const { return 0ULL - 1; }
};
// The same, of all options at once as well; what could be avoided is all of it.
struct loses_unsigned_at_once : loses_unsigned {
    std::array<unsigned long long, 2> losses(sa::Profile auto const&) const {
        return {0ULL - 1, 0ULL};
    }
};
// Its losses of all options at once are those of the first alone.
struct loses_for_one {
    int loss(opt, sa::Profile auto const&) const { return 1; }
    auto losses(sa::Profile auto const&) const { return sa::list<int, sa::unbounded>(1); }
};

}  // namespace

TEST_CASE("reflexive: T1, the reflexive relations are those that the boundary implies") {
    CHECK(filter_theorem(sa::aggregators::plurality, sa::relations::boundary));
    CHECK(filter_theorem(sa::aggregators::plurality, sa::relations::pareto));
    CHECK(filter_theorem(sa::aggregators::nash, sa::relations::nash_opt));
    CHECK(filter_theorem(sa::aggregators::copeland, sa::relations::condorcet));
}

TEST_CASE("aligned: ordered pairs f(A, H) under plurality are those of the theory, section 5") {
    auto const pairs = [](auto const& f) {
        long long n = 0;
        auto const scope =
            sa::scopes::strict_orders<2, 3>(sa::lex(sa::aggregators::plurality)).borda_scored();
        for (auto const& a : scope)
            for (auto const& h : scope) n += sa::aligned(f, a, h).aligned() ? 1 : 0;
        return n;
    };
    CHECK(pairs(sa::relations::boundary) == 560);
    CHECK(pairs(sa::relations::pareto) == 792);
    CHECK(pairs(sa::relations::nash_opt) == 504);
    CHECK(pairs(sa::relations::all_top) == 144);
}

TEST_CASE("reflexive: every promise of a verdict, on strict (3,3) and weak (2,3) systems") {
    samples const scope = joined({strict(3, 3), weak(2, 3)});
    CHECK(first_broken_promise(sa::relations::veto, sa::aggregators::plurality, scope) == "");
    CHECK(first_broken_promise(sa::relations::pareto, sa::aggregators::antiplurality, scope) == "");
    CHECK(first_broken_promise(sa::relations::all_top, sa::aggregators::copeland, scope) == "");
    CHECK(first_broken_promise(sa::relations::boundary, sa::aggregators::plurality, scope) == "");
    // A predicate is a relation with losses 0 and 1.
    auto const loves_it = [](opt x, sa::OrdinalProfile auto const& h) { return h.rank(0, x) == 0; };
    CHECK(first_broken_promise(loves_it, sa::aggregators::plurality, scope) == "");
    // Planted: the verdict of a relation that is of another opinion every time it is asked.
    CHECK(first_broken_promise(moody{}, sa::aggregators::plurality, scope) != "");
}

TEST_CASE("reflexive: the five answers") {
    constexpr auto world = sa::options(trip::sea, trip::city);
    constexpr auto a = sa::ranking("a", trip::sea, trip::city);
    constexpr auto b = sa::ranking("b", trip::city, trip::sea);
    constexpr auto split = sa::compose(world, sa::aggregators::plurality, a, b);
    constexpr auto first = sa::compose(world, sa::aggregators::dictator(0), a, b);
    constexpr auto wants_sea = [](trip t, auto const&) { return t == trip::sea; };
    constexpr auto wants_home = [](trip t, auto const&) { return t == trip::home; };

    BOTH(sa::reflexive(wants_sea, first).aligned());
    BOTH(sa::reflexive(wants_home, first).misaligned());
    BOTH(sa::reflexive(wants_home, first).irreducible == 1);
    BOTH(sa::reflexive(wants_sea, split).underdetermined());
    BOTH(sa::reflexive(wants_sea, split).loss == 1
         && sa::reflexive(wants_sea, split).irreducible == 0);
    BOTH(sa::reflexive(wants_sea, split).witness.preferred == opt(0));
    BOTH(sa::reflexive(wants_sea, split, sa::ties::lowest).aligned());
    BOTH(sa::reflexive(wants_sea, split, sa::ties::forall).misaligned());
    BOTH(sa::reflexive(wants_sea, split, sa::ties::exists).aligned());
    BOTH(sa::reflexive(wants_sea, sa::compose(world, sa::lex(sa::aggregators::plurality), a, b))
             .aligned());
    BOTH(sa::reflexive(wants_sea, sa::compose(world, sa::aggregators::constant(opt(2)), a, b))
             .undefined());
    BOTH(!sa::can_ask<decltype(sa::relations::utilitarian), decltype(split)>);

    // `!v` is not "misaligned".
    BOTH(!sa::reflexive(wants_sea, split) && !sa::reflexive(wants_sea, split).misaligned());
}

TEST_CASE("aligned: options are matched by value, and what H does not know is undefined") {
    constexpr auto h = sa::compose(sa::options(trip::sea, trip::city), sa::aggregators::plurality,
                                   sa::ranking("a", trip::sea, trip::city));
    constexpr auto turned =
        sa::compose(sa::options(trip::city, trip::sea), sa::aggregators::plurality,
                    sa::ranking("a", trip::sea, trip::city));
    constexpr auto stranger = sa::compose(sa::options(trip::home), sa::aggregators::plurality,
                                          sa::ranking("a", trip::home));
    BOTH(sa::aligned(sa::relations::boundary, turned, h).aligned());
    BOTH(sa::aligned(sa::relations::all_top, turned, h).aligned());
    BOTH(sa::aligned(sa::relations::boundary, stranger, h).undefined());
    // The lowest co-winner is A's lowest, in whatever order H lists the options: as if A were
    // `lex`.
    constexpr auto either = [](auto const& rule) {
        return sa::compose(sa::options(trip::home, trip::city, trip::sea), rule,
                           sa::ranking("a", trip::city, trip::sea, trip::home),
                           sa::ranking("b", trip::sea, trip::city, trip::home));
    };
    constexpr auto low = sa::aligned(sa::relations::all_top, either(sa::aggregators::plurality), h,
                                     sa::ties::lowest);
    constexpr auto lex =
        sa::aligned(sa::relations::all_top, either(sa::lex(sa::aggregators::plurality)), h);
    BOTH(low.misaligned() && lex.misaligned() && low.witness.chosen == opt(1)
         && lex.witness.chosen == opt(1));
}

TEST_CASE("reflexive: an unsigned loss is a number of 63 bits") {
    auto const h =
        sa::compose(sa::options(1, 2), sa::aggregators::plurality, sa::ranking("a", 1, 2));
    BOTH(sa::checked_loss(9'223'372'036'854'775'807ULL) == 9'223'372'036'854'775'807ULL
         && sa::checked_loss(0U) == 0U);
    CHECK(error_of([&] {
              static_cast<void>(sa::reflexive(loses_unsigned{}, h));
          }).find("a loss does not fit")
          == 0);
    CHECK(error_of([&] {
              static_cast<void>(
                  sa::judge(loses_unsigned_at_once{}, sa::evaluate(h), sa::ties::lowest));
          }).find("a loss does not fit")
          == 0);
}

TEST_CASE("reflexive: losses of another number of options are an error") {
    auto const h =
        sa::compose(sa::options(1, 2, 3), sa::aggregators::plurality, sa::ranking("a", 1, 2, 3));
    std::string const said = "a relation gave losses of 1 option; the profile has 3";
    CHECK(error_of([&] { static_cast<void>(sa::reflexive(loses_for_one{}, h)); }) == said);
    CHECK(error_of([&] {
              static_cast<void>(sa::judge(loses_for_one{}, sa::evaluate(h), sa::ties::lowest));
          })
          == said);
}

TEST_CASE("reflexive: relations that see A as a whole") {
    constexpr auto h = sa::compose(sa::options(trip::sea, trip::city), sa::aggregators::plurality,
                                   sa::ranking("a", trip::sea, trip::city));
    constexpr auto as_many_parts = [](sa::Profile auto const& a, sa::Profile auto const& b) {
        return a.parts() == b.parts();
    };
    constexpr auto more = [](sa::Profile auto const& a, sa::Profile auto const& b) {
        return a.parts() > b.parts();
    };
    BOTH(sa::reflexive(as_many_parts, h).aligned());
    BOTH(sa::reflexive(more, h).misaligned() && sa::reflexive(more, h).loss == 1);
    BOTH(sa::aligned(as_many_parts, h, h).aligned());
    BOTH(sa::aligned(more, h, h).misaligned());
    // With a loss of its own.
    BOTH(sa::reflexive(how_many_more{}, h).aligned()
         && sa::aligned(how_many_more{}, h, h).aligned());
    constexpr auto three = sa::compose(sa::options(trip::sea), sa::aggregators::plurality,
                                       sa::ranking("a", trip::sea), sa::ranking("b", trip::sea),
                                       sa::ranking("c", trip::sea));
    BOTH(sa::aligned(how_many_more{}, three, h).loss == 2);
}

TEST_CASE("reflexive: a loss that is negative or not a number is an error") {
    auto const h = sa::compose(sa::options(trip::sea, trip::city), sa::aggregators::plurality,
                               sa::ranking("a", trip::sea, trip::city));
    std::string const said = "a relation returned a loss that is negative, infinite or not a "
                             "number; expected a finite number of at least 0";
    CHECK(error_of([&] { static_cast<void>(sa::reflexive(owes{-1.0}, h)); }) == said);
    CHECK(error_of([&] { static_cast<void>(sa::reflexive(owes{0.0 / zero_at_run_time}, h)); })
          == said);
    CHECK(error_of([&] { static_cast<void>(sa::reflexive(owes{0.5}, h)); }) == "");
}

TEST_CASE("reflexive: a witness that names a part or an option that is not there is an error") {
    constexpr auto h = sa::compose(sa::options(trip::sea, trip::city), sa::aggregators::plurality,
                                   sa::ranking("a", trip::sea, trip::city),
                                   sa::ranking("b", trip::sea, trip::city),
                                   sa::ranking("c", trip::sea, trip::city));
    auto const said = [&](int part, int preferred) {
        return error_of([&] { static_cast<void>(sa::reflexive(blames{part, preferred}, h)); });
    };
    std::string const parts = "; expected 0..2, or -1 if no part in particular objects",
                      options = "; expected 0..1, or -1 if none is better";
    CHECK(said(3, 1) == "a relation's witness names part 3" + parts);
    CHECK(said(70000, 1) == "a relation's witness names part 70000" + parts);
    CHECK(said(-2, 1) == "a relation's witness names part -2" + parts);
    CHECK(said(0, 2) == "a relation's witness prefers option 2" + options);
    CHECK(said(-1, -2) == "a relation's witness prefers option -2" + options);
    for (int part = -1; part < 3; ++part)
        for (int preferred = -1; preferred < 2; ++preferred) CHECK(said(part, preferred) == "");
    // Of the same relation at a principal, whose options are others; and of two systems.
    auto const principal = sa::compose(sa::options(trip::sea, trip::city, trip::home),
                                       sa::aggregators::plurality,
                                       sa::ranking("p", trip::sea, trip::city, trip::home));
    auto const at_principal = [&](int part, int preferred) {
        return error_of([&] {
            static_cast<void>(sa::reflexive(sa::delegated(blames{part, preferred}, principal), h));
        });
    };
    CHECK(at_principal(1, 0) == "a relation's witness names part 1; expected 0..0, or -1 if no "
                                "part in particular objects");
    CHECK(at_principal(0, 3) == "a relation's witness prefers option 3; expected 0..2, or -1 if "
                                "none is better");
    CHECK(at_principal(0, 2) == "");
    CHECK(error_of([&] { static_cast<void>(sa::aligned(blames{1, 0}, h, principal)); })
          == at_principal(1, 0));
}
