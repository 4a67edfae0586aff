// SPDX-License-Identifier: BSL-1.0
#include "catalogue.hpp"
#include "conventions.hpp"

#include <selfalign/ext/print.hpp>
#include <selfalign/laws/can_ask.hpp>
#include <selfalign/laws/judge.hpp>
#include <selfalign/relations/catalogue.hpp>

#include <concepts>
#include <cstddef>
#include <utility>

namespace census {
namespace {

template <class F>
void find_losses(F const& f, situation const& h, loss_list& all) {
    if constexpr (requires { f.losses(h); }) {
        auto const found = f.losses(h);
        for (int x = 0; x < h.options(); ++x)
            all[static_cast<std::size_t>(x)] = sa::checked_loss(found[x]);
    } else {
        for (int x = 0; x < h.options(); ++x)
            all[static_cast<std::size_t>(x)] = sa::loss_at(f, sa::opt(x), h);
    }
}

template <class F>
choice find_aligned(F const& f, situation const& h) {
    choice all = 0;
    for (int x = 0; x < h.options(); ++x)
        if (sa::loss_at(f, sa::opt(x), h) == 0) all |= 1U << x;
    return all;
}

// Relations that can be asked of orders and co-winners, and count their losses in integers.
template <class F>
constexpr bool can_be_counted = [] {
    if constexpr (sa::can_ask<F, situation>)
        return std::integral<decltype(sa::judge(std::declval<F const&>(),
                                                std::declval<situation const&>(),
                                                sa::ties::lowest)
                                          .loss)>;
    else return false;
}();

// The catalogue is a constant, so a function needs only the place of its relation.
template <std::size_t I>
constexpr auto const& relation_at = boost::hana::at_c<I>(sa::relations::catalogue).value;

template <std::size_t I>
known_relation known() {
    using relation = std::remove_cvref_t<decltype(relation_at<I>)>;
    known_relation result{sa::to_string(boost::hana::at_c<I>(sa::relations::catalogue).name)};
    if constexpr (can_be_counted<relation> && !sa::ChoiceRelation<relation, situation>) {
        result.asks_rule = result.whole = true;
        result.losses = [](situation const& h, loss_list& all) {
            all.fill(sa::judge_system(relation_at<I>, h, h).loss);
        };
    } else if constexpr (can_be_counted<relation>) {
        // What can be asked of a bare profile knows of no Σ.
        result.asks_rule = !sa::LossRelation<relation, profile>;
        result.losses = [](situation const& h, loss_list& all) {
            find_losses(relation_at<I>, h, all);
        };
        result.aligned = [](situation const& h) { return find_aligned(relation_at<I>, h); };
    }
    return result;
}

} // namespace

std::vector<known_relation> const& known_relations() {
    static std::vector<known_relation> const relations = conventions_first(
        of_each(sa::relations::catalogue, [](auto place) { return known<place()>(); }),
        {"all_top", "unanimity", "pareto", "veto", "majority_veto", "condorcet", "core", "smith",
         "utilitarian", "nash_opt", "egal_opt", "proportional", "ir_last", "pairwise_boundary",
         "sincere", "participation", "boundary"});
    return relations;
}

} // namespace census
