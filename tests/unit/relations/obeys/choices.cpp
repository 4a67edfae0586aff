// SPDX-License-Identifier: BSL-1.0
//
// Every relation of the catalogue that sees a choice obeys the laws of relations (L1 to L6).
#include "../obeys.hpp"

using namespace check;
namespace rel = sa::relations;

namespace {

auto const& samples_with_ties() {
    static auto const all = thinned_samples(sa::relation_samples<sa::weak_orders>());
    return all;
}

}  // namespace

TEST_CASE("laws: relations of the output") {
    CHECK(broken_by(rel::boundary, samples_with_ties()) == "");
    CHECK(broken_by(rel::boundary_score, samples_with_ties()) == "");
    CHECK(broken_by(rel::pairwise_boundary, samples_with_ties()) == "");
    CHECK(broken_by(rel::rationalisable, samples_with_ties()) == "");
}

TEST_CASE("laws: relations of orders") {
    CHECK(broken_by(rel::all_top, samples_with_ties()) == "");
    CHECK(broken_by(rel::unanimity, samples_with_ties()) == "");
    CHECK(broken_by(rel::pareto, samples_with_ties()) == "");
    CHECK(broken_by(rel::strong_pareto, samples_with_ties()) == "");
    CHECK(broken_by(rel::veto, samples_with_ties()) == "");
    CHECK(broken_by(rel::majority_veto, samples_with_ties()) == "");
    CHECK(broken_by(rel::no_neglect, samples_with_ties()) == "");
    CHECK(broken_by(rel::condorcet, samples_with_ties()) == "");
    CHECK(broken_by(rel::core, samples_with_ties()) == "");
    CHECK(broken_by(rel::smith, samples_with_ties()) == "");
    CHECK(broken_by(rel::ir_last, samples_with_ties()) == "");
}

TEST_CASE("laws: relations of utilities") {
    CHECK(broken_by(rel::supported, samples_with_ties()) == "");
    CHECK(broken_by(rel::utilitarian, samples_with_ties()) == "");
    CHECK(broken_by(rel::nash_opt, samples_with_ties()) == "");
    CHECK(broken_by(rel::proportional, samples_with_ties()) == "");
    CHECK(broken_by(rel::egal_opt, samples_with_ties()) == "");
}

TEST_CASE("laws: relations that ask Σ again") {
    CHECK(broken_by(rel::corrigible_last, samples_with_ties()) == "");
    CHECK(broken_by(rel::improvement, samples_with_ties()) == "");
    CHECK(broken_by(rel::participation, samples_with_ties()) == "");
    CHECK(broken_by(rel::sincere, samples_with_ties()) == "");
    // Many profiles for each loss: small samples will do.
    CHECK(broken_by(rel::learnable, thinned_samples(sa::relation_samples<sa::strict_orders>(), 6)) == "");
}
