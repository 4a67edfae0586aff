// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_LAWS_RELATION_SAMPLES_HPP
#define SELFALIGN_LAWS_RELATION_SAMPLES_HPP

#include <vector>
#include <selfalign/aggregators/chance/uniform.hpp>
#include <selfalign/aggregators/positional/plurality.hpp>
#include <selfalign/core/situation.hpp>
#include <selfalign/core/table.hpp>
#include <selfalign/laws/can_ask.hpp>
#include <selfalign/worlds/options.hpp>

namespace selfalign {

/// The unit and the yardstick of sample utilities.
struct sample_unit {};

/// A sample system: parts that rank, value and approve, with every promise about their values, so
/// that every relation can be asked; and an aggregator that treats parts and options alike.
template <class Orders>
using sample_profile =
    table<capacity<4, 4>, Orders,
          values<long long, scale<zero, in_units_of<sample_unit>, at_levels_of<sample_unit>>>,
          approvals, weights>;
template <class Orders, class Sigma = struct aggregators::plurality,
          class World = numbers<unbounded>>
using sample_system = situation<sample_profile<Orders>, World, Sigma>;

namespace detail {

// Utilities that agree with an order and say more: steps grow towards the top or shrink, by parts
// at different speeds; some parts have their zero at their worst option, some above it.
constexpr long long sample_value(int part, int from_below, long long seed) {
    long long const step = 1 + (part + seed) % 3;
    long long const bend = 1 + seed % 2;
    bool const grows = (part + seed / 2) % 2 == 0;
    long long v = -((part + seed) % 3);
    for (int k = 0; k < from_below; ++k) v += step + (grows ? k : 2 - k) * bend;
    return v;
}

// Every weak order of `options` options as levels from below (0 = worst), each a mixed-radix
// number whose levels are used without gaps; strict ones only if asked.
constexpr bool sample_levels(int (&level)[4], int code, int options, bool strict) {
    int used = 0;
    for (int x = 0; x < options; ++x, code /= options) {
        level[x] = code % options;
        if (strict && (used & (1 << level[x])) != 0) return false;
        used |= 1 << level[x];
    }
    return (used & (used + 1)) == 0;
}
constexpr int sample_codes(int options) {
    int n = 1;
    for (int x = 0; x < options; ++x) n *= options;
    return n;
}

// The worlds of samples: of so many options, the number of the sample being given.
struct in_numbers {
    using world = numbers<unbounded>;
    constexpr world operator()(int options, long long) const { return numbered(options); }
    static constexpr bool has(int) { return true; }
};
// Options of another world, all of them in turn.
template <class W>
struct options_from {
    using world = option_list<option_of<W>, unbounded>;
    W const& from;

    constexpr world operator()(int options, long long sample) const {
        list<option_of<W>, unbounded> some(options);
        for (int x = 0; x < options; ++x)
            some[x] = from[opt(static_cast<int>((sample + x) % from.size()))];
        return world(some);
    }
    constexpr bool has(int options) const { return options <= from.size(); }
};

template <class Orders, class Sigma, class World>
constexpr void add_samples(std::vector<sample_system<Orders, Sigma, typename World::world>>& all,
                           World const& worlds, int parts, int options, int every,
                           bool weighted = false) {
    if (!worlds.has(options)) return;
    constexpr bool strict = std::is_same_v<Orders, strict_orders>;
    long long systems = 1;
    for (int i = 0; i < parts; ++i) systems *= sample_codes(options);
    long long kept = 0;
    for (long long s = 0; s < systems; ++s) {
        sample_profile<Orders> p(capacity<4, 4>(parts, options));
        long long rest = s;
        bool valid = true;
        for (int i = 0; i < parts && valid; ++i, rest /= sample_codes(options)) {
            int level[4] = {};
            valid = sample_levels(level, static_cast<int>(rest % sample_codes(options)), options,
                                  strict);
            for (int x = 0; x < options && valid; ++x) {
                int rank = 0;
                for (int y = 0; y < options; ++y) rank += level[y] > level[x] ? 1 : 0;
                p.set_rank(i, opt(x), rank);
                long long const v = sample_value(i, level[x], kept);
                p.set_value(i, opt(x), v);
                p.set_approval(i, opt(x), v > 0);
            }
        }
        if (!valid || kept++ % every != 0) continue;
        // At most one of four parts is heavier, in some systems none.
        for (int i = 0; weighted && i < parts; ++i)
            if ((kept / every + i) % 4 == 0) p.set_weight(i, 3);
        all.push_back({p, worlds(options, kept / every), Sigma{}});
    }
}

template <class Orders, class Sigma, class World>
constexpr auto samples_in(World const& worlds) {
    std::vector<sample_system<Orders, Sigma, typename World::world>> all;
    auto const add = [&](int parts, int options, int every, bool weighted = false) {
        add_samples<Orders, Sigma>(all, worlds, parts, options, every, weighted);
    };
    add(1, 2, 1);
    add(2, 2, 1);
    add(1, 3, 1);
    add(2, 3, 1);
    add(3, 2, 2);
    add(3, 3, 23);
    add(4, 2, 5);
    add(1, 4, 3);
    add(2, 4, 67);
    add(2, 3, 11, true);
    add(3, 3, 53, true);
    add(4, 2, 7, true);
    add(2, 4, 173, true);
    return all;
}

}  // namespace detail

/// The systems on which `check_relation_laws` tries a relation: orders with ties (or without,
/// Orders = strict_orders), under plurality or another Sigma, exhaustive for (1,2), (1,3), (2,2)
/// and (2,3), and with a step for (3,2), (3,3), (4,2), (1,4), (2,4) and, most of them with a part
/// that counts for three, for (2,3), (3,3), (4,2) and (2,4); utilities from -2 up that grow
/// unevenly.
template <class Orders = weak_orders, class Sigma = struct aggregators::plurality>
constexpr std::vector<sample_system<Orders, Sigma>> relation_samples() {
    auto all = detail::samples_in<Orders, Sigma>(detail::in_numbers{});
    return all;
}

/// The same with the options of a world of yours, as many of them at a time as a sample has, for
/// relations that look at options by value.
template <class Orders = weak_orders, class Sigma = struct aggregators::plurality, WorldModel W>
constexpr auto relation_samples(W const& world) {
    auto all = detail::samples_in<Orders, Sigma>(detail::options_from<W>{world});
    return all;
}

/// A handful, for constant evaluation: (2,2) and (1,3).
template <class Orders = weak_orders, class Sigma = struct aggregators::plurality>
constexpr std::vector<sample_system<Orders, Sigma>> few_relation_samples() {
    std::vector<sample_system<Orders, Sigma>> all;
    detail::add_samples<Orders, Sigma>(all, detail::in_numbers{}, 2, 2, 1);
    detail::add_samples<Orders, Sigma>(all, detail::in_numbers{}, 1, 3, 1);
    return all;
}

namespace detail {

// The first kind of samples that the relation can be asked of: with ties if it takes them, under a
// rule that chooses by lot if that is what it asks for. Named before they are returned, because of
// a returned call clang asks whether it is constant, which takes it seconds.
template <class F>
constexpr auto samples_for() {
    using lot = struct aggregators::uniform;
    if constexpr (can_ask<F, sample_system<weak_orders>>) {
        auto samples = relation_samples<weak_orders>();
        return samples;
    } else if constexpr (can_ask<F, sample_system<strict_orders>>) {
        auto samples = relation_samples<strict_orders>();
        return samples;
    } else if constexpr (can_ask<F, sample_system<weak_orders, lot>>) {
        auto samples = relation_samples<weak_orders, lot>();
        return samples;
    } else {
        auto samples = relation_samples<strict_orders, lot>();
        return samples;
    }
}

}  // namespace detail

}  // namespace selfalign

#endif
