// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_LAWS_SELF_ALIGNED_ON_HPP
#define SELFALIGN_LAWS_SELF_ALIGNED_ON_HPP

#include <utility>
#include <selfalign/core/refuse.hpp>
#include <selfalign/laws/anonymous.hpp>
#include <selfalign/laws/neutral.hpp>
#include <selfalign/laws/self_aligned.hpp>
#include <selfalign/laws/symmetry_claims.hpp>
#include <selfalign/scopes/by_classes.hpp>
#include <selfalign/scopes/packed_classes.hpp>
#include <selfalign/scopes/some_systems.hpp>
#include <selfalign/scopes/tested.hpp>

namespace selfalign {

// What the compiler names when a claim about a scope is false. Left undefined on purpose.
template <class... Evidence> struct not_self_aligned_on_this_scope;
template <class... Evidence> struct undefined_or_underdetermined_on_this_scope;
template <class Asked, class Fits, class Otherwise> struct this_scope_is_too_large_to_prove_while_compiling;
template <class Rule, class Relation> struct a_claim_of_symmetry_is_wrong;

namespace evidence {
template <class... Rows> struct first_failing_system;
template <int... Options> struct order;
/// A row of utilities, or of ranks where there are ties.
template <int... Numbers> struct row;
/// So many systems differ from it by names only.
template <long long Systems> struct stands_for;
template <int Parts, int Options> struct parts_and_options;
struct ask_census_by_at_run_time;
} // namespace evidence

namespace scopes::detail {

using selfalign::detail::refuse;

// Steps of constant evaluation that a system costs, and how many one evaluation may take: clang
// allows 2^20 without being asked.
inline constexpr int steps_per_share = 700'000;
inline constexpr long long steps_at_all = 3'200'000;

// Claims that no test has proved are not leant on. That they are wrong is said where it shows on a
// small scope or on some systems of the scope itself, one evaluation each.
template <auto F, class Scope, ties Reading>
inline constexpr bool claimed_anonymous = claims_anonymous<typename rows_of_scope<Scope>::rule> &&
                                          claims_anonymous<decltype(F)>;
template <auto F, class Scope, ties Reading>
inline constexpr bool claimed_neutral = Reading != ties::lowest &&
                                        claims_neutral<typename rows_of_scope<Scope>::rule> &&
                                        claims_neutral<decltype(F)>;
inline constexpr int systems_to_try = 8;

template <class Scope>
constexpr int parts_to_check() {
    return Scope::parts < 2 || rows_of_scope<Scope>::rows::count > 6 ? 1 : 2;
}
template <class Law, auto F, auto S, ties Reading>
inline constexpr bool holds_in_small = bool(Law()(
    F,
    typename rows_of_scope<decltype(S)>::template of_parts<parts_to_check<decltype(S)>()>(S.rule()),
    Reading));
template <class Law, auto F, auto S, ties Reading>
inline constexpr bool holds_on_some = bool(
    Law()(F,
          some_systems<typename rows_of_scope<decltype(S)>::rows, std::remove_const_t<decltype(S)>>(
              S, systems_to_try),
          Reading));

template <auto F, auto S, ties Reading>
constexpr indifference names_that_do_not_matter() {
    using scope = std::remove_const_t<decltype(S)>;
    using rule = typename rows_of_scope<scope>::rule;
    if constexpr (!renamings<typename rows_of_scope<scope>::rows>::small) {
        return {};
    } else if constexpr (all_is_tested<scope, decltype(F)>) {
        return {claimed_anonymous<F, scope, Reading>, claimed_neutral<F, scope, Reading>};
    } else {
        if constexpr (claimed_anonymous<F, scope, Reading>)
            if constexpr (!holds_in_small<decltype(anonymous), F, S, Reading> ||
                          !holds_on_some<decltype(anonymous), F, S, Reading>)
                refuse<a_claim_of_symmetry_is_wrong<rule, decltype(F)>>{};
        if constexpr (claimed_neutral<F, scope, Reading>)
            if constexpr (!holds_in_small<decltype(neutral), F, S, Reading> ||
                          !holds_on_some<decltype(neutral), F, S, Reading>)
                refuse<a_claim_of_symmetry_is_wrong<rule, decltype(F)>>{};
        return {};
    }
}
template <auto F, auto S, ties Reading>
inline constexpr indifference idle_names = names_that_do_not_matter<F, S, Reading>();

template <auto F, auto S, ties Reading>
constexpr int steps_per_class() {
    using scope = std::remove_const_t<decltype(S)>;
    using rows = rows_of_scope<scope>;
    if constexpr (!leans_on_tallies<decltype(F), scope>) {
        return 2'500;
    } else {
        using tally = typename rows::rule::tally;
        constexpr int fields = tally::fields(scope::options);
        if (fields > scope::options * scope::options) return 1'500; // eliminations
        if (!idle_names<F, S, Reading>.parts || !packs_classes<typename rows::rows, scope::parts>)
            return 400;
        return fields > scope::options ? 450 : 150;
    }
}

// About how many classes so many parts have.
template <class Rows>
constexpr long long about_classes(indifference what, int parts) {
    double n = 1;
    for (int i = 1; i <= parts; ++i)
        n = what.parts ? n * (Rows::count + i - 1) / i : n * Rows::count;
    if (what.options) n /= renamings<Rows>::count;
    return n > 1e15 ? 1'000'000'000'000'000 : static_cast<long long>(n) + 1;
}

// The classes of the first parts: each is a share of the work, in an evaluation of its own.
template <class Rows, int Parts>
constexpr int how_many_shares(indifference what) {
    if constexpr (Parts == 0) return 1;
    else return static_cast<int>(count_classes<Rows, Parts>(what).classes);
}
template <class Rows, int Parts, int Size> struct shares {
    int row[Size][Parts < 1 ? 1 : Parts] = {};

    constexpr explicit shares(indifference what) {
        if constexpr (Parts > 0) {
            int size = 0;
            auto const visit = [&](int, int const* rows, last_rows<Rows> const& last) {
                for (int c = last.first; c < Rows::count; ++c) {
                    if (last.systems(c) == 0) continue;
                    for (int i = 0; i + 1 < Parts; ++i) row[size][i] = rows[i];
                    row[size++][Parts - 1] = c;
                }
                return true;
            };
            walk_classes<Rows, Parts>(small_renamings<Rows>, what, Parts, 0,
                                      [](int, int) { return 0; }, visit);
        }
    }
};
template <class Rows, int Parts, bool OfParts, bool OfOptions>
inline constexpr int share_count = how_many_shares<Rows, Parts>({OfParts, OfOptions});
template <class Rows, int Parts, bool OfParts, bool OfOptions>
inline constexpr shares<Rows, Parts, share_count<Rows, Parts, OfParts, OfOptions>> all_shares{
    indifference{OfParts, OfOptions}};

// What a share finds; it stops at the first system that is not aligned.
template <int Parts> struct finding {
    answer value = answer::aligned;
    int row[Parts] = {};
    long long stands_for = 0;
};

template <auto F, auto S>
inline constexpr tallied_scope<std::remove_const_t<decltype(S)>,
                               typename countable_as<std::remove_const_t<decltype(F)>>::type>
    tallies_of{S.rule(), counted_relation(F)};

template <auto F, auto S, ties Reading, int SharedParts>
constexpr auto find_in_share(int const* rows) {
    using scope = std::remove_const_t<decltype(S)>;
    using rows_type = typename rows_of_scope<scope>::rows;
    constexpr int parts = scope::parts;
    constexpr indifference what = idle_names<F, S, Reading>;
    finding<parts> found;
    auto const stop = [&found](answer value, int const* row, int last) {
        found.value = value;
        for (int i = 0; i + 1 < parts; ++i) found.row[i] = row[i];
        found.row[parts - 1] = last;
        return false;
    };
    if constexpr (leans_on_tallies<decltype(F), scope> && what.parts && packs_classes<rows_type, parts>) {
        constexpr auto const& t = tallies_of<F, S>;
        using tallied = std::remove_cvref_t<decltype(t)>;
        bool const all_aligned = walk_packed_classes<rows_type, parts>(
            what.options, tallied::template nothing<int>(parts),
            [](auto const& state, int row) { return t.joined_by(state, row); },
            [&](auto const& state, int const* row, int first, unsigned forbidden) {
                unsigned left = ~forbidden & ((1U << rows_type::count) - (1U << first));
                for (; left != 0; left &= left - 1) {
                    int const c = __builtin_ctz(left);
                    answer const value = t.answered(state, c, parts, Reading);
                    if (value != answer::aligned) return stop(value, row, c);
                }
                return true;
            },
            first_rows{rows, SharedParts});
        if (!all_aligned) found.stands_for = packed_class_size<rows_type>(what.options, found.row);
    } else if constexpr (leans_on_tallies<decltype(F), scope>) {
        constexpr auto const& t = tallies_of<F, S>;
        using tallied = std::remove_cvref_t<decltype(t)>;
        walk_classes<rows_type, parts>(
            small_renamings<rows_type>, what, parts, tallied::template nothing<int>(parts),
            [](auto const& state, int row) { return t.joined_by(state, row); },
            [&](auto const& state, int const* row, last_rows<rows_type> const& last) {
                for (int c = last.first; c < rows_type::count; ++c) {
                    if (last.out[c]) continue;
                    answer const value = t.answered(state, c, parts, Reading);
                    if (value == answer::aligned) continue;
                    found.stands_for = static_cast<long long>(last.systems(c));
                    return stop(value, row, c);
                }
                return true;
            },
            first_rows{rows, SharedParts});
    } else {
        each_class(
            S, F, Reading, small_renamings<rows_type>, what,
            [&](auto const& j, wide_integer systems, int const(&row)[parts]) {
                if (j.value == answer::aligned) return true;
                found.stands_for = static_cast<long long>(systems);
                return stop(j.value, row, row[parts - 1]);
            },
            first_rows{rows, SharedParts});
    }
    return found;
}

template <auto F, auto S, ties Reading, int SharedParts, int Share>
inline constexpr auto share_of = find_in_share<F, S, Reading, SharedParts>(
    all_shares<typename rows_of_scope<decltype(S)>::rows, SharedParts, idle_names<F, S, Reading>.parts,
               idle_names<F, S, Reading>.options>
        .row[Share]);

// How many parts a share fixes: none if one evaluation is enough for all.
template <auto F, auto S, ties Reading>
constexpr int parts_to_share() {
    using scope = std::remove_const_t<decltype(S)>;
    using rows = typename rows_of_scope<scope>::rows;
    constexpr auto what = idle_names<F, S, Reading>;
    long long const all = about_classes<rows>(what, scope::parts);
    int parts = 0;
    // Shares are not equal: the largest has several times the average.
    while (parts + 1 < scope::parts &&
           (parts == 0 ? all : 8 * all / about_classes<rows>(what, parts)) *
                   steps_per_class<F, S, Reading>() > steps_per_share)
        ++parts;
    return parts;
}

// The first share, of those from First on, with a system that is not aligned; else the last.
template <auto F, auto S, ties Reading, int SharedParts, int First, int Size>
constexpr auto find_in_shares() {
    if constexpr (Size == 1) {
        return share_of<F, S, Reading, SharedParts, First>;
    } else {
        constexpr auto found = find_in_shares<F, S, Reading, SharedParts, First, Size / 2>();
        if constexpr (found.value != answer::aligned) return found;
        else
            return find_in_shares<F, S, Reading, SharedParts, First + Size / 2, Size - Size / 2>();
    }
}

template <auto F, auto S, ties Reading>
inline constexpr auto first_found = [] {
    using scope = std::remove_const_t<decltype(S)>;
    constexpr auto what = idle_names<F, S, Reading>;
    constexpr int parts = parts_to_share<F, S, Reading>();
    return find_in_shares<F, S, Reading, parts, 0,
                          share_count<typename rows_of_scope<scope>::rows, parts, what.parts,
                                      what.options>>();
}();

template <auto F, auto S, ties Reading>
inline constexpr auto first_failing_system = [] {
    using rows = typename rows_of_scope<std::remove_const_t<decltype(S)>>::rows;
    auto h = S.from(0).system();
    for (int i = 0; i < decltype(S)::parts; ++i)
        rows::set(h.profile(), i, first_found<F, S, Reading>.row[i]);
    return h;
}();

template <auto const& H, int Part, int... Xs>
constexpr auto row_evidence(std::integer_sequence<int, Xs...>) {
    if constexpr (StrictProfile<decltype(H.profile())>)
        return std::type_identity<evidence::order<H.at(Part, Xs).index...>>{};
    else if constexpr (CardinalProfile<decltype(H.profile())>)
        return std::type_identity<evidence::row<static_cast<int>(H.value(Part, opt(Xs)))...>>{};
    else
        return std::type_identity<evidence::row<H.rank(Part, opt(Xs))...>>{};
}
template <auto const& H, int... Parts>
constexpr auto system_evidence(std::integer_sequence<int, Parts...>) {
    using options = std::make_integer_sequence<int, std::remove_cvref_t<decltype(H)>::max_options>;
    return std::type_identity<evidence::first_failing_system<
        typename decltype(row_evidence<H, Parts>(options()))::type...>>{};
}

template <auto F, auto S, ties Reading>
constexpr bool fits(int parts) {
    using scope = std::remove_const_t<decltype(S)>;
    return about_classes<typename rows_of_scope<scope>::rows>(idle_names<F, S, Reading>, parts) *
               steps_per_class<F, S, Reading>() <=
           steps_at_all;
}

// True where it is refused, as `claim` is: one error is enough.
template <auto F, auto S, ties Reading>
constexpr bool claim_on() {
    using scope = std::remove_const_t<decltype(S)>;
    if constexpr (!can_ask<decltype(F), typename scope::value_type>) {
        explain<decltype(F), typename scope::value_type>();
        return true;
    } else if constexpr (!fits<F, S, Reading>(scope::parts)) {
        constexpr int most = [] {
            int parts = scope::parts;
            while (parts > 1 && !fits<F, S, Reading>(parts)) --parts;
            return parts;
        }();
        refuse<this_scope_is_too_large_to_prove_while_compiling<
            evidence::parts_and_options<scope::parts, scope::options>,
            evidence::parts_and_options<most, scope::options>, evidence::ask_census_by_at_run_time>>{};
        return true;
    } else {
        constexpr auto found = first_found<F, S, Reading>;
        if constexpr (found.value == answer::aligned) {
            return true;
        } else {
            constexpr auto const& h = first_failing_system<F, S, Reading>;
            using system = typename decltype(system_evidence<first_failing_system<F, S, Reading>>(
                std::make_integer_sequence<int, scope::parts>()))::type;
            constexpr auto said = reflexive(F, h, Reading);
            using who = typename decltype(selfalign::detail::part_evidence<
                first_failing_system<F, S, Reading>, said.witness.part>())::type;
            using instead = typename decltype(selfalign::detail::preferred_evidence<
                first_failing_system<F, S, Reading>, said.witness.preferred.index>())::type;
            using what = typename decltype(selfalign::detail::chosen_evidence<
                first_failing_system<F, S, Reading>, said.witness.chosen.index>())::type;
            using amount = typename decltype(selfalign::detail::loss_evidence<[] {
                return reflexive(F, first_failing_system<F, S, Reading>, Reading).loss;
            }>())::type;
            using all = evidence::stands_for<found.stands_for>;
            if constexpr (found.value == answer::misaligned)
                refuse<
                    not_self_aligned_on_this_scope<system, who, instead, what, amount, all>>{};
            else
                refuse<undefined_or_underdetermined_on_this_scope<
                    system, who, instead, what, amount, all>>{};
            return true;
        }
    }
}

} // namespace scopes::detail

/// A claim about a whole scope, to be kept as
/// `static_assert(self_aligned_on<relations::pareto, scopes::strict_orders<3, 4>(aggregators::borda)>)`:
/// true, or it does not compile, and the error names the first system that fails, its witness and
/// how many systems differ from it by names only. Proved under every compiler's default limits:
/// one system of each class is judged where rule and relation claim that names do not matter and a
/// test has proved it (`is_anonymous`, `is_neutral`, `claims_are_tested`), by their tallies on the
/// same condition; else every system is. The work is shared by many evaluations. A scope that is too large even so is refused; the error says what fits.
/// F: a relation; Scope: one of `scopes`, both structural values.
template <auto F, auto Scope, ties Reading = ties::report>
inline constexpr bool self_aligned_on = scopes::detail::claim_on<F, Scope, Reading>();

} // namespace selfalign

#endif
