// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CORE_PAIR_TALLIES_HPP
#define SELFALIGN_CORE_PAIR_TALLIES_HPP

#include <selfalign/core/row_blocks.hpp>

/// What is counted of pairs of options: how many parts prefer the one to the other.

namespace selfalign {

/// Pairwise support: N(x, y) for each pair of options.
template <class P> using support_of = square<tally_number<P>, max_options<P>>;

namespace detail {

// Few parts: a duel at a time, which needs no branches.
template <PreferenceProfile P>
    requires(max_parts<P> > 0)
constexpr support_of<P> count_support(P const& p) {
    int const options = p.options();
    support_of<P> n(options);
    auto const all = static_cast<tally_number<P>>(total_weight(p));
    for (int x = 0; x < options; ++x)
        for (int y = x + 1; y < options; ++y) {
            tally_number<P> for_x = 0;
            tally_number<P> for_y = 0;
            for (int i = 0; i < p.parts(); ++i) {
                for_x += p.prefers(i, opt(x), opt(y)) ? weight_of(p, i) : 0;
                if constexpr (!StrictProfile<P>)
                    for_y += p.prefers(i, opt(y), opt(x)) ? weight_of(p, i) : 0;
            }
            n(x, y) = for_x;
            n(y, x) = StrictProfile<P> ? all - for_x : for_y;
        }
    return n;
}

// After the pairs x < y: strict orders that do not prefer x prefer y.
template <StrictProfile P>
constexpr void complete_support(P const& p, support_of<P>& n) {
    auto const all = static_cast<tally_number<P>>(total_weight(p));
    for (int x = 0; x < p.options(); ++x)
        for (int y = x + 1; y < p.options(); ++y) n(y, x) = all - n(x, y);
}

// Many parts; `see` is shown every block of them.
template <OrdinalProfile P, class See>
support_of<P> count_support_in_blocks(P const& p, See see) {
    support_of<P> n(p.options());
    auto const count = [&]<class Cell>(Cell) {
        row_blocks<StrictProfile<P>, Cell, support_of<P>> blocks(n, p.options());
        each_block(p, [&](row_block const& block) {
            see(block);
            blocks.add(block);
        });
    };
    if (p.options() <= rank_blocks::most_in_bytes) count(static_cast<signed char>(0));
    else count(short{0});
    if constexpr (StrictProfile<P>) complete_support(p, n);
    return n;
}

// Many parts: a row at a time, in the order in which they lie in memory.
template <PreferenceProfile P>
constexpr support_of<P> count_support(P const& p) {
    int const options = p.options();
    if constexpr (OrdinalProfile<P>)
        if (!std::is_constant_evaluated() && p.parts() >= many_parts &&
            options <= cell_traits<short>::most_options)
            return count_support_in_blocks(p, [](row_block const&) {});
    support_of<P> n(options);
    for (int i = 0; i < p.parts(); ++i) {
        auto const w = weight_of(p, i);
        for (int x = 0; x < options; ++x)
            for (int y = 0; y < options; ++y) n(x, y) += p.prefers(i, opt(x), opt(y)) ? w : 0;
    }
    return n;
}

}  // namespace detail

/// Pairwise support N(x, y): how many parts strictly prefer x to y. A tie supports neither.
/// Cost: parts x options^2.
template <PreferenceProfile P>
constexpr decltype(auto) support(P const& p) {
    if constexpr (requires { p.stored_support(); }) return p.stored_support();
    else return detail::count_support(p);
}

/// N(x, y) of one pair. Cost: parts, or none if the profile carries its support.
template <PreferenceProfile P>
constexpr tally_number<P> support(P const& p, opt x, opt y) {
    if constexpr (requires { p.stored_support(x, y); }) {
        return p.stored_support(x, y);
    } else if constexpr (requires { p.stored_support(); }) {
        return p.stored_support()(x.index, y.index);
    } else {
        tally_number<P> n = 0;
        for (int i = 0; i < p.parts(); ++i) n += p.prefers(i, x, y) ? weight_of(p, i) : 0;
        return n;
    }
}

/// How many parts more prefer x to y than y to x. Cost: as of one pair's support.
template <PreferenceProfile P>
constexpr long long margin(P const& p, opt x, opt y) {
    if constexpr (requires { p.stored_support(); }) {
        return support(p, x, y) - support(p, y, x);
    } else {
        long long n = 0;
        for (int i = 0; i < p.parts(); ++i)
            n += p.prefers(i, x, y) ? weight_of(p, i) : p.prefers(i, y, x) ? -weight_of(p, i) : 0;
        return n;
    }
}

/// The strict Condorcet winner in a support table: the option that strictly more parts prefer
/// than not, against every other option. No option if there is none. (M. de Condorcet, 1785)
/// Cost: options^2.
template <class Number, int MaxOptions>
constexpr opt condorcet_winner(square<Number, MaxOptions> const& n) {
    for (int w = 0; w < n.side(); ++w) {
        bool beats_all = true;
        for (int y = 0; y < n.side() && beats_all; ++y) beats_all = y == w || n(w, y) > n(y, w);
        if (beats_all) return opt(w);
    }
    return opt();
}

}  // namespace selfalign

#endif
