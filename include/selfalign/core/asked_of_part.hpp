// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CORE_ASKED_OF_PART_HPP
#define SELFALIGN_CORE_ASKED_OF_PART_HPP

#include <selfalign/concepts/part.hpp>
#include <selfalign/core/label.hpp>
#include <selfalign/core/list.hpp>
#include <selfalign/core/number.hpp>

/// What one part says when it is asked, checked, whatever the other parts of the system offer.

namespace selfalign::detail {

template <class P> inline constexpr bool has_weight = requires(P const& p) { p.weight(); };

// `P::weight()` returns a fraction of a part, or something that is no number.
template <class P> struct the_weight_of_a_part_must_be_an_integer;

template <class P>
inline constexpr bool has_broken_weight = [] {
    if constexpr (has_weight<P>)
        return !std::integral<std::remove_cvref_t<decltype(std::declval<P const&>().weight())>>;
    else return false;
}();

/// As how many equal parts it counts. Errors: fewer than one.
template <class P>
constexpr long long weight_of_part(P const& part, int i) {
    if (part.weight() < 1) bad_input::a_weight_is_not_positive(name_of(part, i), part.weight());
    return part.weight();
}

/// The number of options of the world that part number i likes better than each.
/// Cost: options^2 comparisons. Errors: ranks or preferences that are no weak order; a utility that
/// is not finite; whatever is wrong inside of a group.
template <class P, class W>
    requires OrdinalPart<P, W>
constexpr auto ranks_of_part(P const& part, int i, W const& world) {
    int const options = world.size();
    list<int, static_size<W>> ranks(options);
    if constexpr (requires { part.rank(world, opt()); }) {
        // Some know all at once, or at the price of one.
        if constexpr (requires { part.ranks(world)[0]; }) {
            auto const all = part.ranks(world);
            if constexpr (requires { static_cast<int>(all.size()); })
                if (static_cast<int>(all.size()) != options)
                    bad_input::a_part_ranks_another_number_of_options(
                        name_of(part, i), static_cast<int>(all.size()), options);
            for (int x = 0; x < options; ++x) ranks[x] = static_cast<int>(entry_at(all, x));
        } else {
            for (int x = 0; x < options; ++x) ranks[x] = static_cast<int>(part.rank(world, opt(x)));
        }
        for (int x = 0; x < options; ++x) {
            int better = 0;
            for (int y = 0; y < options; ++y) better += ranks[y] < ranks[x] ? 1 : 0;
            if (better != ranks[x])
                bad_input::a_rank_is_not_the_number_of_better_options(
                    name_of(part, i), label_of(world[opt(x)], x), ranks[x], better);
        }
    } else if constexpr (prefers_itself<P, W>) {
        for (int x = 0; x < options; ++x)
            for (int y = 0; y < options; ++y)
                ranks[x] += part.prefers(world, opt(y), opt(x)) ? 1 : 0;
        // A strict weak order is what the counts say it is.
        for (int x = 0; x < options; ++x)
            for (int y = 0; y < options; ++y)
                if (part.prefers(world, opt(x), opt(y)) != (ranks[x] < ranks[y]))
                    bad_input::a_part_prefers_in_a_circle(name_of(part, i),
                                                          label_of(world[opt(x)], x),
                                                          label_of(world[opt(y)], y));
    } else {
        using said = std::remove_cvref_t<decltype(part.value(world, opt()))>;
        using number = std::conditional_t<std::same_as<said, bool>, int, said>;
        list<number, static_size<W>> value(options);
        for (int x = 0; x < options; ++x) {
            value[x] = part.value(world, opt(x));
            if (!is_finite(value[x]))
                bad_input::a_utility_is_not_a_finite_number(name_of(part, i),
                                                            label_of(world[opt(x)], x));
        }
        for (int x = 0; x < options; ++x)
            for (int y = 0; y < options; ++y) ranks[x] += value[x] < value[y] ? 1 : 0;
    }
    return ranks;
}

}  // namespace selfalign::detail

#endif
