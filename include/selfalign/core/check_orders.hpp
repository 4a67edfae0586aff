// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CORE_CHECK_ORDERS_HPP
#define SELFALIGN_CORE_CHECK_ORDERS_HPP

#include <selfalign/concepts/profile.hpp>
#include <selfalign/core/error.hpp>
#include <selfalign/core/scores.hpp>

namespace selfalign {
namespace bad_input {

[[noreturn]] inline void a_strict_order_has_another_option_in_its_place(text part, int option,
                                                                        int place) {
    throw error("part '", part, "' ranks option ", option, " at place ", place,
                ", where its strict order has another one; expected each option at a place of its "
                "own");
}

}  // namespace bad_input

namespace detail {

/// Whether a profile that somebody filled holds what profiles hold: each rank is the number of
/// options that the part likes better, each place of a strict order holds one option, and stored
/// utilities go the same way as the ranks. Cost: parts x options.
template <OrdinalProfile P>
constexpr void check_orders(P const& p) {
    int const options = p.options();
    for (int i = 0; i < p.parts(); ++i) {
        auto const name = [i] { return label("part ").append(static_cast<long long>(i)); };
        auto const called = [](int x) { return label().append(static_cast<long long>(x)); };
        // The first option of each rank, and how many there are.
        per_option<P, int> first(options);
        per_option<P, int> many(options);
        for (int x = 0; x < options; ++x) {
            int const rank = p.rank(i, opt(x));
            if (rank < 0 || rank >= options)
                bad_input::a_rank_is_not_the_number_of_better_options(name(), called(x), rank, 0);
            if (many[rank]++ == 0) first[rank] = x;
            if constexpr (StrictProfile<P>)
                if (p.at(i, rank) != opt(x))
                    bad_input::a_strict_order_has_another_option_in_its_place(name(), x, rank);
        }
        int better = 0;
        for (int rank = 0, above = -1; rank < options; better += many[rank++]) {
            if (many[rank] == 0) continue;
            if (rank != better)
                bad_input::a_rank_is_not_the_number_of_better_options(
                    name(), called(first[rank]), rank, better);
            if constexpr (requires(P& q, P const& r) { q.set_value(0, opt(), r.value(0, opt())); })
                if (above >= 0 && !(p.value(i, opt(first[rank])) < p.value(i, opt(first[above]))))
                    bad_input::a_part_prefers_what_it_values_less(name(), called(first[above]),
                                                                  called(first[rank]));
            above = rank;
        }
        if constexpr (requires(P& q, P const& r) { q.set_value(0, opt(), r.value(0, opt())); })
            for (int x = 0; x < options; ++x)
                if (int const y = first[p.rank(i, opt(x))];
                    !(p.value(i, opt(x)) == p.value(i, opt(y))))
                    bad_input::a_part_prefers_what_it_values_less(name(), called(y), called(x));
    }
}

}  // namespace detail
}  // namespace selfalign

#endif
