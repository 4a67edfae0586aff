// SPDX-License-Identifier: BSL-1.0
//
// Every relation of the catalogue obeys the laws of relations (L1 to L6): those that see a choice,
// those that read whole systems, and those that read lotteries.
#include "../obeys.hpp"

#include <selfalign/core/entry.hpp>
#include <selfalign/relations/catalogue.hpp>

#include <boost/hana/for_each.hpp>

using namespace check;

namespace {

using lots = struct sa::aggregators::random_dictator;

auto const& with_ties() {
    static auto const all = thinned_samples(sa::relation_samples<sa::weak_orders>());
    return all;
}
// Many profiles for each loss: small samples will do.
auto const& without_ties() {
    static auto const all = thinned_samples(sa::relation_samples<sa::strict_orders>(), 6);
    return all;
}
// Under a rule that draws different lots for different parts.
auto const& with_lots() {
    static auto const all = thinned_samples(sa::relation_samples<sa::weak_orders, lots>());
    return all;
}

// The samples that a relation can be asked of: without ties or with lots only if it must be.
template <class F>
auto const& samples_for() {
    if constexpr (sa::can_ask<F, sa::sample_system<sa::weak_orders>>) return with_ties();
    else if constexpr (sa::can_ask<F, sa::sample_system<sa::strict_orders>>) return without_ties();
    else return with_lots();
}

}  // namespace

TEST_CASE("laws: every relation of the catalogue obeys them") {
    boost::hana::for_each(sa::relations::catalogue, [](auto const& entry) {
        std::string const name(entry.name.data());
        CHECK(name + ": " + broken_by(entry.value, samples_for<decltype(entry.value)>())
              == name + ": ");
    });
}
