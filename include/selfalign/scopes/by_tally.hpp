// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_SCOPES_BY_TALLY_HPP
#define SELFALIGN_SCOPES_BY_TALLY_HPP

#include <selfalign/scopes/by_classes.hpp>
#include <selfalign/scopes/pace.hpp>
#include <selfalign/scopes/tally_block.hpp>
#include <selfalign/scopes/tally_states.hpp>

/// Counting a scope by its tallies: every distinct state of the first parts once, and behind it all
/// rows of the last one or two parts, side by side in lanes.

namespace selfalign::scopes {

namespace detail {

template <class Element> struct wider;
template <> struct wider<std::uint8_t> { using type = std::uint16_t; };
template <> struct wider<std::uint16_t> { using type = std::uint32_t; };
template <> struct wider<std::uint32_t> { using type = std::uint64_t; };

// Neighbours added up, in elements twice as wide: no sum can overflow.
template <class Element, int Width>
auto paired(lanes<Element, Width> n) {
    using wide = typename wider<Element>::type;
    using result = lanes<wide, Width / 2>;
    constexpr int bits = 8 * static_cast<int>(sizeof(Element));
    auto const both = (typename result::vector)(n.v);
    return result((both & static_cast<wide>((wide{1} << bits) - 1)) + (both >> bits));
}
template <class Element, int Width>
long long total_of(lanes<Element, Width> n) {
    if constexpr (sizeof(Element) == 8) {
        long long sum = 0;
        for (int i = 0; i < Width; ++i) sum += static_cast<long long>(n.v[i]);
        return sum;
    } else {
        return total_of(paired(n));
    }
}

// What lanes add up over one block, before it is multiplied by the ways that lead to the block.
template <class N> struct lane_sums {
    N undefined = 0, misaligned = 0, underdetermined = 0, irreducible = 0, avoidable = 0;
    decltype(paired(N())) loss = 0, irreducible_loss = 0;

    void add(tally_judgement<N> const& j, N const& counts) {
        auto const n = [&](typename N::mask m) { return if_else(m, counts, N(0)); };
        undefined = undefined + n(j.undefined);
        misaligned = misaligned + n(j.misaligned);
        underdetermined = underdetermined + n(j.underdetermined);
        irreducible = irreducible + n(N(0) < j.irreducible);
        avoidable = avoidable + n(j.irreducible < j.loss);
        loss = loss + paired(j.loss * counts);
        irreducible_loss = irreducible_loss + paired(j.irreducible * counts);
    }
};

template <class Number, class Tallied>
auto row_state(Tallied const& t, int last, int k) {
    constexpr int rows = Tallied::rows::count;
    auto const s = t.template of_row<Number>(k % rows);
    return last == 1 ? s : Tallied::combined(t.template of_row<Number>(k / rows), s);
}

// What a row behind a state of the first parts takes while these are found: as much as so many
// systems that are judged.
inline constexpr double systems_per_row = 150;

template <class N, class Number, class Scope, class F, class Prefixes, class Pace>
void count_in_lanes(tallied_scope<Scope, F> const& t, ties reading, int last,
                    Prefixes const& prefixes, wide_counts<F, Scope>& result, Pace& pace) {
    using tallied = tallied_scope<Scope, F>;
    constexpr int parts = Scope::parts;
    tally_block<tallied, N> const block(t, last);
    N largest = 0;
    double units = 0; // that are done and not told
    for (auto const& prefix : prefixes) {
        typename tallied::template state<N> before;
        for (int f = 0; f < tallied::fields; ++f)
            before.field[f] = N(static_cast<int>(prefix.state.field[f]));
        lane_sums<N> sums;
        for (int v = 0; v < block.vectors(); ++v) {
            auto const j = t.judged(before.field, block.fields(v), parts, reading);
            sums.add(j, block.counts(v));
            largest = greatest(largest, j.loss * block.counts(v));
        }
        wide_integer const ways = prefix.ways;
        long long const misaligned = total_of(sums.misaligned);
        long long const undefined = total_of(sums.undefined);
        long long const underdetermined = total_of(sums.underdetermined);
        result.systems += ways * block.systems();
        result.undefined += ways * undefined;
        result.underdetermined += ways * underdetermined;
        result.aligned += ways * (block.systems() - misaligned - undefined - underdetermined);
        if (misaligned > 0 && result.misaligned == 0) {
            // The prefixes come in the order of their first ways: this one has the first failure.
            int k = 0;
            typename tallied::template state<long long> s;
            for (int f = 0; f < tallied::fields; ++f) s.field[f] = prefix.state.field[f];
            while (!t.judged(tallied::combined(s, row_state<long long>(t, last, k)), parts, reading)
                        .misaligned)
                ++k;
            result.first_failure = prefix.first * block.systems() + k;
        }
        result.misaligned += ways * misaligned;
        result.irreducible += ways * total_of(sums.irreducible);
        result.avoidable += ways * total_of(sums.avoidable);
        result.loss_sum += ways * total_of(sums.loss);
        result.irreducible_sum += ways * total_of(sums.irreducible_loss);
        units += block.systems() / systems_per_row;
        if (!pace.go_on(static_cast<long long>(units))) return;
        units -= static_cast<double>(static_cast<long long>(units));
    }
    for (int i = 0; i < N::width; ++i)
        if (result.largest_loss < static_cast<wide_integer>(largest.v[i]))
            result.largest_loss = static_cast<wide_integer>(largest.v[i]);
}

} // namespace detail

/// The same counts as `census`, from the tallies alone. Needs `Tallied`. Cost: the distinct states
/// of all parts but the last two (one, from 5 options on), times the rows of these, many at a time.
/// `pace` is asked now and then; stopped, it has counted the systems that begin with some states,
/// and the first failure is right if it has met one.
/// Not constexpr: for run time.
template <class Scope, class F>
    requires Tallied<F, Scope>
wide_counts<F, Scope> count_by_tally(Scope const& scope, F const& f, ties reading, pace& asked) {
    using tallied = tallied_scope<Scope, F>;
    constexpr int parts = Scope::parts;
    constexpr long long most = tallied::most(parts);
    static_assert(most <= 2'000'000'000, "the tallies of so many parts do not fit their lanes");
    using element = detail::lane_element<most>;
    constexpr int rows = tallied::rows::count;
    constexpr int last = parts >= 2 && rows <= 24 ? 2 : 1;
    tallied const t(scope.rule(), f);
    double fewer = 0;
    auto const expect = [&](int some, std::size_t states) {
        auto const here = static_cast<double>(states);
        double units = static_cast<double>(asked.done());
        for (int i = some; some > 0 && i < parts - last; ++i)
            units += about_states(fewer, here, some, i) * rows;
        if (some > 0)
            asked.expect(units + about_states(fewer, here, some, parts - last) *
                                     (last == 2 ? rows : 1) * rows / detail::systems_per_row);
        fewer = here;
    };
    auto const prefixes = distinct_states<element>(
        t, parts - last, parts, static_cast<std::size_t>(1) << 31, expect, asked);
    wide_counts<F, Scope> result;
    if (!asked.stopped())
        detail::count_in_lanes<full_lanes<element>, element>(t, reading, last, prefixes.all(),
                                                             result, asked);
    return result;
}
template <class Scope, class F>
    requires Tallied<F, Scope>
wide_counts<F, Scope> count_by_tally(Scope const& scope, F const& f, ties reading) {
    pace nobody;
    return count_by_tally(scope, f, reading, nobody);
}

} // namespace selfalign::scopes

#endif
