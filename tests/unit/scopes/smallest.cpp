// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <selfalign/scopes/smallest.hpp>

namespace sa = selfalign;
namespace relations = selfalign::relations;
namespace rules = selfalign::aggregators;
using namespace check;

namespace {

// An independent search over plain samples: the smallest with the property, and how many come
// before it.
struct first_sample {
    sample system{};
    long long before = 0;
};

template <class Has>
first_sample search(int max_parts, int max_options, Has has) {
    first_sample result;
    for (int m = 1; m <= max_options; ++m)
        for (int n = 1; n <= max_parts; ++n)
            for (sample const& s : strict(n, m)) {
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
    if (found.parts() != expected.system.parts()) return false;
    for (int i = 0; i < found.parts(); ++i)
        for (int place = 0; place < found.options; ++place)
            if (expected.system.at(i, found.orders[static_cast<std::size_t>(i)][static_cast<std::size_t>(place)]) !=
                place)
                return false;
    return true;
}

struct the_first_one {
    static constexpr bool is_neutral = true;
    constexpr opt operator()(sa::Profile auto const&) const { return opt(0); }
};

template <class Rule>
auto composed(Rule const& rule, sample const& s) {
    return sa::compose(sa::numbered(s.options()), rule,
                       sa::borda_scored(table_of<sa::capacity<4, 3>, sa::strict_orders>(s)));
}

} // namespace

TEST_CASE("smallest: the first failure of a relation, against an independent search") {
    for (sa::ties reading : {sa::ties::forall, sa::ties::lowest, sa::ties::exists}) {
        auto const found = sa::smallest_failure<4, 3>(rules::plurality, relations::condorcet, reading);
        auto const expected = search(4, 3, [&](sample const& s) {
            return sa::reflexive(relations::condorcet, composed(rules::plurality, s), reading).misaligned();
        });
        if (expected.system.rank.empty()) CHECK(!found);
        else CHECK(same(found, expected));
    }
}

TEST_CASE("smallest: what it certifies, and the system as code that compiles") {
    auto const found = sa::smallest_failure<4, 3>(rules::plurality, relations::veto, sa::ties::forall);
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
    CHECK(none.searched == "1:1-5,2:1-5,3:1-5");
    CHECK(none.excluded == 5 + (2 + 4 + 8 + 16 + 32) + (6 + 36 + 216 + 1296 + 7776));
    CHECK(none.judged < 200);
    // A limit is said, not hidden.
    auto const little = sa::smallest_failure<5, 3>(rules::borda, relations::pareto, sa::ties::forall, {10});
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
    auto const separated = sa::smallest_separation<4, 3>(rules::plurality, relations::pareto, relations::veto,
                                                         sa::ties::forall);
    CHECK(same(separated, search(4, 3, [&](sample const& s) {
              auto const h = composed(rules::plurality, s);
              return sa::reflexive(relations::pareto, h, sa::ties::forall).aligned() &&
                     sa::reflexive(relations::veto, h, sa::ties::forall).misaligned();
          })));
}

TEST_CASE("smallest: a wrong claim of symmetry is an error") {
    CHECK_THROWS_WITH_AS((sa::smallest_failure<3, 3>(the_first_one(), relations::veto, sa::ties::forall)),
                         "a claim that names do not matter is wrong: not neutral, system 0 of a small scope shows it",
                         sa::error);
}
