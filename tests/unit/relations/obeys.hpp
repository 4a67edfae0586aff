// SPDX-License-Identifier: BSL-1.0
//
// Which laws of relations the catalogue's own relations break: none.
#ifndef TESTS_UNIT_RELATIONS_OBEYS_HPP
#define TESTS_UNIT_RELATIONS_OBEYS_HPP

#include "../check.hpp"

#include <selfalign/laws/check_relation_laws.hpp>

namespace check {

/// The samples of at most so many parts x options; where sweeps are thinned some of them.
template <class H>
std::vector<H> thinned_samples(std::vector<H> const& all, int largest = 100) {
    std::vector<H> some;
    for (std::size_t k = 0; k < all.size(); k += stride)
        if (all[k].parts() * all[k].options() <= largest) some.push_back(all[k]);
    return some;
}

/// The laws that a relation claims and breaks, "" if there are none.
template <class F, class H>
std::string broken_by(F const& f, std::vector<H> const& systems) {
    auto const report = sa::check_relation_laws(f, systems);
    std::string all;
    for (int k = 0; k < sa::relation_law_count; ++k) {
        auto const law = static_cast<sa::relation_law>(k);
        if (!report.broken(law)) continue;
        sa::text const name = sa::to_text(law);
        all += (all.empty() ? "" : "; ")
               + std::string(name.data(), static_cast<std::size_t>(name.size()));
    }
    return report[sa::relation_law::loss_not_negative].cases > 0 ? all : "nothing was asked";
}

}  // namespace check

#endif
