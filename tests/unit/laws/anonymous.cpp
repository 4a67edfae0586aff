// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <selfalign/laws/anonymous.hpp>

namespace sa = selfalign;
using namespace check;

namespace {

constexpr auto over_pairs = [](auto rule) { return sa::scopes::strict_orders<2, 3>(rule); };

// Reads which part wants what: the first part's last place.
constexpr auto spares_the_first = [](opt x, sa::OrdinalProfile auto const& h) {
    return h.rank(0, x) + 1 < h.options();
};

} // namespace

TEST_CASE("anonymous: rules that count parts, at compile time") {
    BOTH(sa::anonymous.rule(over_pairs(sa::aggregators::plurality), sa::ties::forall));
    BOTH(sa::anonymous(sa::relations::veto, over_pairs(sa::aggregators::borda), sa::ties::lowest));
}

TEST_CASE("anonymous: a dictator is not, and where it shows") {
    constexpr auto found =
        sa::anonymous.rule(over_pairs(sa::aggregators::dictator(0)), sa::ties::forall);
    BOTH(!found && found.broken_by == sa::symmetry::side::rule);
    // 012|012 and 012|021 choose 0 whoever rules; 012|102 does not.
    BOTH(found.first_failure == 2 && found.systems == 3);
    BOTH(found.by == sa::renaming::first_two);
}

TEST_CASE("anonymous: a relation that asks one part is not, under any rule") {
    auto const scope = over_pairs(sa::aggregators::plurality);
    auto const found = sa::anonymous(spares_the_first, scope, sa::ties::forall);
    CHECK(!found);
    CHECK(found.broken_by == sa::symmetry::side::relation);
    CHECK(sa::anonymous.rule(scope, sa::ties::forall));
    CHECK(!sa::anonymous.relation(spares_the_first, scope));
    CHECK(sa::anonymous.relation(sa::relations::veto, over_pairs(sa::aggregators::dictator(0))));
}

TEST_CASE("anonymous: three parts need the circle as well") {
    // Symmetric in the first two parts only.
    auto const third = [](sa::StrictProfile auto const& p) { return p.at(p.parts() - 1, 0); };
    auto const found = sa::anonymous.rule(sa::scopes::strict_orders<3, 2>(third), sa::ties::forall);
    CHECK(!found);
    CHECK(found.by == sa::renaming::circle);
    CHECK(sa::anonymous.rule(sa::scopes::strict_orders<3, 3>(sa::aggregators::irv),
                             sa::ties::lowest));
}
