// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <selfalign/scopes/smallest.hpp>

namespace sa = selfalign;
namespace scopes = selfalign::scopes;
namespace relations = selfalign::relations;
namespace rules = selfalign::aggregators;
using namespace check;

namespace claims_made {

// Plurality of up to four parts; of more, what the first one wants, whatever its test says.
struct late_dictator {
    static constexpr bool is_anonymous = true;
    template <sa::StrictProfile P>
    constexpr auto operator()(P const& p) const {
        if (p.parts() > 4) return sa::options_of<P>::of(p.at(0, 0));
        return sa::winners(rules::plurality, p);
    }
};

// Plurality, but where all of 8 parts but the first have one order, the first has its way: in 1 of
// 50 000 systems with 3 options, and in none that comes first in its class.
struct seldom_dictator {
    static constexpr bool is_anonymous = true, is_neutral = true;
    template <sa::StrictProfile P>
    constexpr auto operator()(P const& p) const {
        bool alone = p.parts() == 8 && p.options() == 3;
        for (int i = 2; i < p.parts(); ++i)
            for (int x = 0; x < p.options(); ++x)
                alone = alone && p.rank(i, opt(x)) == p.rank(1, opt(x));
        return alone ? sa::options_of<P>::of(p.at(0, 0)) : sa::winners(rules::plurality, p);
    }
};

} // namespace claims_made

template <>
inline constexpr bool selfalign::claims_are_tested<claims_made::late_dictator> = true;
template <>
inline constexpr bool selfalign::claims_are_tested<claims_made::seldom_dictator> = true;

namespace {

// An independent search over plain samples: the smallest with the property, and how many come
// before it.
struct first_sample {
    sample system{};
    long long before = 0;
};

template <class Has>
first_sample search(int max_parts, int max_options, Has has,
                    samples const& (&scope)(int, int) = strict) {
    first_sample result;
    for (int m = 1; m <= max_options; ++m)
        for (int n = 1; n <= max_parts; ++n)
            for (sample const& s : scope(n, m)) {
                if (has(s)) {
                    result.system = s;
                    return result;
                }
                ++result.before;
            }
    return result;
}

bool same(sa::smallest_system const& found, first_sample const& expected) {
    if (!found || found.excluded != expected.before) return false;
    return found.ranks == expected.system.rank;
}

struct the_first_one {
    static constexpr bool is_neutral = true;
    constexpr opt operator()(sa::Profile auto const&) const { return opt(0); }
};

// Asks the first part only, and says that it asks all.
struct for_the_first {
    static constexpr sa::relation_claims claims{};
    constexpr bool operator()(opt x, sa::OrdinalProfile auto const& h) const {
        return h.rank(0, x) == 0;
    }
};

// How many systems of up to 2 parts that value up to 2 options at 0..2 come before the first that
// has the property, one after the other; -1 if none has.
template <class Rule, class Has>
long long before_the_first(Rule const& rule, Has has) {
    long long before = 0;
    bool found = false;
    auto const look = [&](auto const& scope) {
        for (auto const& h : scope) {
            found = found || has(h);
            if (!found) ++before;
        }
    };
    look(scopes::utilities<1, 1, 2>(rule));
    look(scopes::utilities<2, 1, 2>(rule));
    look(scopes::utilities<1, 2, 2>(rule));
    look(scopes::utilities<2, 2, 2>(rule));
    return found ? before : -1;
}

template <class Rule>
auto composed(Rule const& rule, sample const& s) {
    return sa::compose(sa::numbered(s.options()), rule,
                       sa::borda_scored(table_of<sa::capacity<4, 3>, sa::strict_orders>(s)));
}

} // namespace

TEST_CASE("smallest: the first failure of a relation, against an independent search") {
    for (sa::ties reading : {sa::ties::forall, sa::ties::lowest, sa::ties::exists}) {
        auto const found =
            sa::smallest_failure<4, 3>(rules::plurality, relations::condorcet, reading);
        auto const expected = search(4, 3, [&](sample const& s) {
            return sa::reflexive(relations::condorcet, composed(rules::plurality, s), reading)
                .misaligned();
        });
        if (expected.system.rank.empty()) CHECK(!found);
        else CHECK(same(found, expected));
    }
}

TEST_CASE("smallest: what it certifies, and the system as code that compiles") {
    auto const found =
        sa::smallest_failure<4, 3>(rules::plurality, relations::veto, sa::ties::forall);
    REQUIRE(found);
    CHECK(found.options == 2);
    CHECK(found.parts() == 2);
    CHECK(found.index == 1);
    CHECK(found.stands_for == 2);
    // (1 option, 1..4 parts), (2 options, 1 part) and 01|01 come before.
    CHECK(found.excluded == 4 + 2 + 1);
    CHECK(found.searched == "1:1-4,2:1-2");
    CHECK(found.as_code("sa::aggregators::plurality") ==
          "sa::compose(sa::options(0, 1), sa::aggregators::plurality, "
          "sa::ranking(\"part 0\", 0, 1), sa::ranking(\"part 1\", 1, 0))");
    constexpr auto pasted = sa::compose(sa::options(0, 1), sa::aggregators::plurality,
                                        sa::ranking("part 0", 0, 1), sa::ranking("part 1", 1, 0));
    BOTH(sa::reflexive(relations::veto, pasted, sa::ties::forall).misaligned());
}

TEST_CASE("smallest: nothing is found where nothing is") {
    auto const none = sa::smallest_failure<5, 3>(rules::borda, relations::pareto, sa::ties::forall);
    CHECK(!none);
    CHECK(none.as_code("sa::aggregators::borda") == "");
    CHECK(none.as_scored_code("sa::aggregators::borda") == "");
    CHECK(none.searched == "1:1-5,2:1-5,3:1-5");
    CHECK(none.excluded == 5 + (2 + 4 + 8 + 16 + 32) + (6 + 36 + 216 + 1296 + 7776));
    CHECK(none.judged < 200);
    // A limit is said, not hidden.
    auto const little =
        sa::smallest_failure<5, 3>(rules::borda, relations::pareto, sa::ties::forall, {10});
    CHECK(little.searched == "1:1-5,2:1-5,3:1-3");
}

TEST_CASE("smallest: where two rules differ, and where one relation holds and another does not") {
    auto const rules_differ = sa::smallest_difference<4, 3>(rules::plurality, rules::borda);
    CHECK(same(rules_differ, search(4, 3, [&](sample const& s) {
              auto const h = composed(rules::plurality, s);
              return !(sa::choose(h) == sa::winners(rules::borda, h.profile()));
          })));
    // irv looks at names: everything is enumerated.
    auto const irv_differs = sa::smallest_difference<3, 3>(rules::plurality, rules::irv);
    CHECK(same(irv_differs, search(3, 3, [&](sample const& s) {
              auto const h = composed(rules::plurality, s);
              return !(sa::choose(h) == sa::winners(rules::irv, h.profile()));
          })));
    auto const separated = sa::smallest_separation<4, 3>(rules::plurality, relations::pareto,
                                                         relations::veto, sa::ties::forall);
    CHECK(same(separated, search(4, 3, [&](sample const& s) {
              auto const h = composed(rules::plurality, s);
              return sa::reflexive(relations::pareto, h, sa::ties::forall).aligned() &&
                     sa::reflexive(relations::veto, h, sa::ties::forall).misaligned();
          })));
}

TEST_CASE("smallest: orders with ties, and code that compiles") {
    auto const systems = [](auto const& rule, sample const& s) {
        return sa::compose(sa::numbered(s.options()), rule,
                           table_of<sa::capacity<3, 3>, sa::weak_orders>(s));
    };
    auto const failure = sa::smallest_failure<3, 3, scopes::of_weak_orders>(
        rules::antiplurality, relations::core, sa::ties::forall);
    CHECK(same(failure, search(
                            3, 3,
                            [&](sample const& s) {
                                return sa::reflexive(relations::core,
                                                     systems(rules::antiplurality, s),
                                                     sa::ties::forall)
                                    .misaligned();
                            },
                            weak)));
    auto const differ =
        sa::smallest_difference<3, 3, scopes::of_weak_orders>(rules::plurality, rules::copeland);
    CHECK(same(differ, search(
                           3, 3,
                           [](sample const& s) {
                               return oracle_choice("plurality", s) != oracle_choice("copeland", s);
                           },
                           weak)));
    CHECK(differ.as_code("sa::aggregators::plurality")
          == "sa::compose(sa::options(0, 1, 2), sa::aggregators::plurality, "
             "sa::ranking(\"part 0\", sa::tied(0, 1), 2), sa::ranking(\"part 1\", 2, sa::tied(0, "
             "1)))");
    constexpr auto pasted = sa::compose(sa::options(0, 1, 2), sa::aggregators::plurality,
                                        sa::ranking("part 0", sa::tied(0, 1), 2),
                                        sa::ranking("part 1", 2, sa::tied(0, 1)));
    BOTH(!(sa::choose(pasted) == sa::winners(rules::copeland, sa::evaluate(pasted).profile())));
    auto const separated = sa::smallest_separation<3, 3, scopes::of_weak_orders>(
        rules::plurality, relations::pareto, relations::condorcet, sa::ties::forall);
    CHECK(same(
        separated,
        search(
            3, 3,
            [&](sample const& s) {
                auto const h = systems(rules::plurality, s);
                return sa::reflexive(relations::pareto, h, sa::ties::forall).aligned()
                       && sa::reflexive(relations::condorcet, h, sa::ties::forall).misaligned();
            },
            weak)));
}

TEST_CASE("smallest: utilities, and code that compiles") {
    // Where the largest sum and the largest product disagree, by the oracle.
    std::vector<std::vector<long long>> first;
    long long before = 0;
    for (int m = 1; m <= 3 && first.empty(); ++m)
        for (int n = 1; n <= 3 && first.empty(); ++n) {
            std::vector<std::vector<long long>> u(
                static_cast<std::size_t>(n),
                std::vector<long long>(static_cast<std::size_t>(m), 0));
            auto const best = [&](char const* kind) {
                choice winners;
                auto const worth = [&](int x) {
                    return oracle_welfare(kind, u, std::vector<long long>(u.size(), 1), x)
                        .numerator;
                };
                for (int x = 0; x < m; ++x) {
                    bool largest = true;
                    for (int y = 0; y < m; ++y) largest = largest && worth(y) <= worth(x);
                    if (largest) winners.insert(x);
                }
                return winners;
            };
            auto const next = [&] {
                for (std::size_t k = u.size() * u[0].size(); k-- > 0;) {
                    long long& value = u[k / u[0].size()][k % u[0].size()];
                    if (++value <= 2) return true;
                    value = 0;
                }
                return false;
            };
            do {
                if (best("utilitarian") != best("nash"))
                    first = u;
                else
                    ++before;
            } while (first.empty() && next());
        }
    REQUIRE(!first.empty());
    auto const found =
        sa::smallest_difference<3, 3, scopes::of_utilities<2>>(rules::utilitarian, rules::nash);
    CHECK(found.excluded == before);
    CHECK(std::vector<std::vector<long long>>{{0, 0}, {0, 1}} == first);
    CHECK(found.values == std::vector<std::vector<int>>{{0, 0}, {0, 1}});
    CHECK(found.ranks == std::vector<std::vector<int>>{{0, 0}, {1, 0}});
    CHECK(found.as_code("sa::aggregators::utilitarian")
          == "sa::compose(sa::options(0, 1), sa::aggregators::utilitarian, "
             "sa::utility<sa::zero, sa::in_units_of<sa::scopes::util>, "
             "sa::at_levels_of<sa::scopes::util>>"
             "(\"part 0\", [](int x) { return x == 0 ? 0 : 0; }), "
             "sa::utility<sa::zero, sa::in_units_of<sa::scopes::util>, "
             "sa::at_levels_of<sa::scopes::util>>"
             "(\"part 1\", [](int x) { return x == 0 ? 0 : 1; }))");
    constexpr auto pasted = sa::compose(sa::options(0, 1), sa::aggregators::utilitarian,
                                        sa::utility<sa::zero, sa::in_units_of<sa::scopes::util>,
                                                    sa::at_levels_of<sa::scopes::util>>(
                                            "part 0", [](int x) { return x == 0 ? 0 : 0; }),
                                        sa::utility<sa::zero, sa::in_units_of<sa::scopes::util>,
                                                    sa::at_levels_of<sa::scopes::util>>(
                                            "part 1", [](int x) { return x == 0 ? 0 : 1; }));
    BOTH(!(sa::choose(pasted) == sa::winners(rules::nash, sa::evaluate(pasted).profile())));
}

TEST_CASE("smallest: utilities on which a relation fails, and which separate two") {
    auto const failure = sa::smallest_failure<2, 2, scopes::of_utilities<2>>(
        rules::utilitarian, relations::egal_opt, sa::ties::forall);
    REQUIRE(failure);
    CHECK(failure.excluded == before_the_first(rules::utilitarian, [](auto const& h) {
              return sa::reflexive(relations::egal_opt, h, sa::ties::forall).misaligned();
          }));
    auto const separated = sa::smallest_separation<2, 2, scopes::of_utilities<2>>(
        rules::utilitarian, relations::utilitarian, relations::nash_opt, sa::ties::forall);
    REQUIRE(separated);
    CHECK(separated.excluded == before_the_first(rules::utilitarian, [](auto const& h) {
              return sa::reflexive(relations::utilitarian, h, sa::ties::forall).aligned()
                     && sa::reflexive(relations::nash_opt, h, sa::ties::forall).misaligned();
          }));
}

TEST_CASE("smallest: what it leans on is said") {
    auto const by_tests =
        sa::smallest_failure<4, 3>(rules::plurality, relations::pareto, sa::ties::forall);
    CHECK(by_tests.looked_at_again > by_tests.judged);
    CHECK(by_tests.leans_on
          == "names of parts and options do not matter, as tests have proved; seen in "
                 + std::to_string(by_tests.looked_at_again)
                 + " looks at other systems of the classes");
    auto const of_parts =
        sa::smallest_failure<4, 3>(rules::plurality, relations::pareto, sa::ties::lowest);
    CHECK(of_parts.leans_on.starts_with(
        "names of parts do not matter, as tests have proved; seen in "));
    // One that is not the library's has been tested by whoever says so.
    auto const claimed =
        sa::smallest_difference<7, 3>(claims_made::seldom_dictator(), rules::plurality);
    CHECK(!claimed);
    CHECK(claimed.leans_on.starts_with(
        "names of parts and options do not matter, as is claimed and said to be tested; seen in "));
    // Nothing is taken for granted: one after the other.
    auto const all = sa::smallest_difference<3, 3>(rules::plurality, rules::agenda());
    CHECK(all.leans_on == "");
    CHECK(all.looked_at_again == 0);
    CHECK(all.judged == all.excluded + 1);
}

TEST_CASE("smallest: scored by Borda, as code of which the same can be asked") {
    auto const found =
        sa::smallest_failure<3, 3>(rules::borda, relations::nash_opt, sa::ties::forall);
    REQUIRE(found);
    CHECK(found.as_scored_code("sa::aggregators::borda") ==
          "sa::compose(sa::options(0, 1, 2), sa::aggregators::borda, "
          "sa::borda_scored(sa::evaluate(sa::compose(sa::options(0, 1, 2), "
          "sa::aggregators::plurality, sa::ranking(\"part 0\", 0, 1, 2), "
          "sa::ranking(\"part 1\", 2, 1, 0))).profile()))");
    constexpr auto pasted = sa::compose(
        sa::options(0, 1, 2), sa::aggregators::borda,
        sa::borda_scored(sa::evaluate(sa::compose(sa::options(0, 1, 2), sa::aggregators::plurality,
                                                  sa::ranking("part 0", 0, 1, 2),
                                                  sa::ranking("part 1", 2, 1, 0)))
                             .profile()));
    BOTH(sa::reflexive(relations::nash_opt, pasted, sa::ties::forall).misaligned());
}

TEST_CASE("smallest: a relation made of one that claims nothing claims nothing") {
    constexpr auto first = [](opt x, sa::OrdinalProfile auto const&) { return x == opt(0); };
    // Among two options each is the first for somebody.
    auto const found = sa::smallest_failure<3, 3>(
        rules::borda, relations::either(first, relations::veto), sa::ties::forall);
    REQUIRE(found);
    CHECK(found.index == 1);
    CHECK(found.stands_for == 1);
    CHECK(found.excluded == 3 + 2 + 1);
}

TEST_CASE("smallest: a wrong claim of symmetry is an error") {
    CHECK_THROWS_WITH_AS(
        (sa::smallest_failure<3, 3>(the_first_one(), relations::veto, sa::ties::forall)),
        "a claim that names do not matter is wrong: the rule is not neutral: see system 0 of all "
        "1296 systems with 4 parts and 3 options (0>1>2, 0>1>2, 0>1>2, 0>1>2)",
        sa::error);
    // Of the rule or of the relation, and on which system: the first whose first part has another
    // favourite when all parts move on by one.
    CHECK_THROWS_WITH_AS(
        (sa::smallest_failure<3, 3>(rules::borda, for_the_first(), sa::ties::forall)),
        "a claim that names do not matter is wrong: the relation is not anonymous: see system 2 of "
        "all 1296 systems with 4 parts and 3 options (0>1>2, 0>1>2, 0>1>2, 1>0>2)",
        sa::error);
    CHECK_THROWS_WITH_AS(
        (sa::smallest_failure<3, 3, scopes::of_weak_orders>(rules::borda, for_the_first(),
                                                            sa::ties::forall)),
        "a claim that names do not matter is wrong: the relation is not anonymous: see system 1 of "
        "all 81 systems with 4 parts and 2 options (0=1, 0=1, 0=1, 0>1)",
        sa::error);
    // What is wrong on larger scopes only is seen where it is leant on.
    CHECK_THROWS_WITH_AS(
        (sa::smallest_difference<6, 2>(claims_made::late_dictator(), rules::plurality)),
        "a claim that names do not matter is wrong: what the search looks for, the system with "
        "rows "
        "0,0,0,0,1 of 2 options has not, but 1,0,0,0,0, the same but for names, has",
        sa::error);
    // However seldom it is: no difference is found before this one, and none is certified.
    CHECK_THROWS_WITH_AS(
        (sa::smallest_difference<8, 3>(claims_made::seldom_dictator(), rules::plurality)),
        "a claim that names do not matter is wrong: what the search looks for, the system with "
        "rows "
        "0,0,0,0,0,0,0,2 of 3 options has not, but 2,0,0,0,0,0,0,0, the same but for names, has",
        sa::error);
}
