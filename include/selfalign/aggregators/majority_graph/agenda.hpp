// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_MAJORITY_GRAPH_AGENDA_HPP
#define SELFALIGN_AGGREGATORS_MAJORITY_GRAPH_AGENDA_HPP

#include <selfalign/core/majority.hpp>
#include <selfalign/core/told.hpp>

namespace selfalign::aggregators {

/// Sequential majority voting: the first option of the agenda is the incumbent, and each later one
/// takes its place if it beats it; on a tie the incumbent stays. `agenda(2, 0, 1)` lists options by
/// index; `agenda()` is the order of the indices; `agenda(options)` takes a container of `opt`.
/// Options that are listed but not there are skipped, and options that are there but not listed
/// come last, in index order. Resolute. Needs `PreferenceProfile`; a part that ties two options
/// supports neither.
/// Satisfies: anonymous, Condorcet, Smith; not neutral, Pareto.
/// Source: R. Farquharson, 1969. Cost: parts x options^2. Errors: a negative index, `opt()`.
/// Ties, menus, weights, unranked options: `aggregators/majority_graph.hpp`.
inline constexpr struct agenda_rule {
    template <class Order>
    struct rule {
        Order order;

        template <PreferenceProfile P>
        constexpr opt operator()(P const& p) const {
            decltype(auto) n = support(p);
            int incumbent = -1;
            options_of<P> seen;
            auto const challenge = [&](int x) {
                if (x >= p.options() || seen.contains(opt(x))) return;
                seen.insert(opt(x));
                if (incumbent < 0 || n(x, incumbent) > n(incumbent, x)) incumbent = x;
            };
            for (int k = 0; k < order.size(); ++k) challenge(order[k]);
            for (int x = 0; x < p.options(); ++x) challenge(x);
            return opt(incumbent);
        }
    };
    struct by_index {
        constexpr int size() const { return 0; }
        constexpr int operator[](int) const { return 0; }
    };

    constexpr rule<by_index> operator()() const { return {}; }
    template <class... Indices>
        requires(std::convertible_to<Indices, int> && ...)
    constexpr auto operator()(int first, Indices... others) const {
        constexpr int size = 1 + static_cast<int>(sizeof...(Indices));
        list<int, size> order(size);
        order[0] = first;
        int k = 1;
        ((order[k++] = others), ...);
        for (int x : order) selfalign::detail::told_option("agenda", opt(x));
        return rule<decltype(order)>{order};
    }
    template <class Options>
        requires requires(Options const& options) { (*options.begin()).index; }
    constexpr auto operator()(Options const& options) const {
        int size = 0;
        for ([[maybe_unused]] opt x : options) ++size;
        list<int, unbounded> order(size);
        int k = 0;
        for (opt x : options) order[k++] = selfalign::detail::told_option("agenda", x).index;
        return rule<list<int, unbounded>>{order};
    }
} agenda;

} // namespace selfalign::aggregators

#endif
