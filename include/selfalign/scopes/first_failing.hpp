// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_SCOPES_FIRST_FAILING_HPP
#define SELFALIGN_SCOPES_FIRST_FAILING_HPP

#include <selfalign/scopes/by_classes.hpp>
#include <selfalign/scopes/class_shares.hpp>
#include <selfalign/scopes/counted_scope.hpp>
#include <selfalign/scopes/packed_classes.hpp>
#include <selfalign/scopes/packed_siblings.hpp>
#include <selfalign/scopes/some_naming.hpp>

/// The first system of a scope that is not aligned, found while compiling, under every compiler's
/// default limits: of each class one system is judged, and the classes are shared by as many
/// evaluations as it takes.

namespace selfalign {

namespace scopes::detail {

// How many steps one evaluation may take (clang allows 2^20 without being asked), and how many a
// claim: some seconds.
inline constexpr int steps_per_share = 700'000;
inline constexpr long long steps_at_all = 3'600'000;

template <auto F, auto S>
using tallies_type = tallied_scope<std::remove_const_t<decltype(S)>,
                                   typename countable_as<std::remove_const_t<decltype(F)>>::type>;
template <auto F, auto S>
inline constexpr tallies_type<F, S> tallies_of{S.rule(), counted_relation(F)};
template <auto F, auto S>
inline constexpr packed_siblings<tallies_type<F, S>, decltype(S)::parts> siblings_of{
    tallies_of<F, S>};

// Steps that it costs to judge a system, and with it, by tallies, all that differ from it in the
// last part's row only; measured with clang's -fconstexpr-steps on scopes of 4 options.
template <auto F, auto S, ties Reading>
constexpr int steps_per_judgement() {
    using scope = std::remove_const_t<decltype(S)>;
    using rows = rows_of_scope<scope>;
    if constexpr (!leans_on_tallies<decltype(F), scope>) {
        return 2'500;
    } else {
        constexpr int fields = rows::rule::tally::fields(scope::options);
        constexpr int judgement = fields > scope::options * scope::options ? 400 // eliminations
                                  : fields > scope::options                ? 250
                                                                           : 200;
        constexpr int batches =
            packed_batches(tallies_type<F, S>::most(scope::parts), rows::rows::count);
        constexpr bool packed =
            idle_names<F, S, Reading>.parts && packs_classes<typename rows::rows, scope::parts>;
        return batches * judgement + (packed ? 50 : 2'000);
    }
}

// About how many judgements that takes.
template <auto F, auto S, ties Reading>
constexpr long long about_judgements(int parts) {
    using scope = std::remove_const_t<decltype(S)>;
    return classes_to_walk<typename rows_of_scope<scope>::rows>(
        idle_names<F, S, Reading>, leans_on_tallies<decltype(F), scope> ? parts - 1 : parts);
}

// What a share finds; it stops at the first system that is not aligned.
template <int Parts> struct finding {
    answer value = answer::aligned;
    int row[Parts] = {};
    long long stands_for = 0;
};

// `visit(state, row, classes)` for all but the last part of each class of a share, until it says
// false; `classes` is a `last_rows`, or 0 where nobody counts along how many systems it stands for.
template <auto F, auto S, ties Reading, class State, class Add, class Visit>
constexpr bool walk_share(first_rows share, State const& start, Add const& add, Visit visit) {
    using scope = std::remove_const_t<decltype(S)>;
    using rows = typename rows_of_scope<scope>::rows;
    constexpr indifference what = idle_names<F, S, Reading>;
    if constexpr (what.parts && packs_classes<rows, scope::parts>)
        return walk_packed_classes<rows, scope::parts - 1>(
            what.options, start, add,
            [&](auto const& state, int const* row) { return visit(state, row, 0); }, share);
    else
        return walk_classes<rows, scope::parts>(small_renamings<rows>, what, scope::parts, start,
                                                add, visit, share);
}

// Whether a share is looked at in full: as far as it takes to see that all systems are aligned if
// all shares say so, or to see which one is the first that is not.
enum class thoroughness { whether, which };
template <auto F, auto S, ties Reading>
inline constexpr bool whether_takes_less =
    leans_on_tallies<decltype(F), decltype(S)> && idle_names<F, S, Reading>.parts &&
    idle_names<F, S, Reading>.options &&
    some_are_enough<typename rows_of_scope<decltype(S)>::rows, decltype(S)::parts>;

template <auto F, auto S, ties Reading, thoroughness How, int SharedParts>
constexpr auto find_in_share(int const* rows) {
    using scope = std::remove_const_t<decltype(S)>;
    using rows_type = typename rows_of_scope<scope>::rows;
    constexpr int parts = scope::parts;
    constexpr indifference what = idle_names<F, S, Reading>;
    first_rows const share{rows, SharedParts};
    finding<parts> found;
    if constexpr (leans_on_tallies<decltype(F), scope>) {
        constexpr auto const& t = tallies_of<F, S>;
        constexpr auto const& siblings = siblings_of<F, S>;
        // Whatever the last part's row, also those that the walk would leave out: the first class
        // that fails is the first one seen to fail, for a system that fails and is not the first
        // of its class is after that one, which fails as well.
        walk_share<F, S, Reading>(
            share, siblings.nothing,
            [](auto const& state, int row) { return siblings.joined_by(state, row); },
            [&](auto const& state, int const* row, [[maybe_unused]] auto const& classes) {
                if constexpr (How == thoroughness::whether)
                    if (!is_enough_without_last<rows_type, parts>(row)) return true;
                for (int batch = 0; batch < siblings.batches; ++batch) {
                    auto const said = siblings.judged(t, state, batch, Reading);
                    if (said.not_aligned.bits == 0) continue;
                    int const lane = said.not_aligned.first();
                    found.value = said.undefined.at(lane)         ? answer::undefined
                                  : said.underdetermined.at(lane) ? answer::underdetermined
                                                                  : answer::misaligned;
                    int const last = batch * siblings.width + lane;
                    for (int i = 0; i + 1 < parts; ++i) found.row[i] = row[i];
                    found.row[parts - 1] = last;
                    if constexpr (what.parts && packs_classes<rows_type, parts>)
                        found.stands_for = packed_class_size<rows_type>(what.options, found.row);
                    else found.stands_for = static_cast<long long>(classes.systems(last));
                    return false;
                }
                return true;
            });
    } else {
        each_class(
            S, F, Reading, small_renamings<rows_type>, what,
            [&](auto const& j, wide_integer systems, int const(&row)[parts]) {
                if (j.value == answer::aligned) return true;
                found.value = j.value;
                for (int i = 0; i < parts; ++i) found.row[i] = row[i];
                found.stands_for = static_cast<long long>(systems);
                return false;
            },
            share);
    }
    return found;
}

template <auto F, auto S, ties Reading, thoroughness How, int SharedParts, int Share>
inline constexpr auto share_of = find_in_share<F, S, Reading, How, SharedParts>(
    all_shares<typename rows_of_scope<decltype(S)>::rows, SharedParts,
               idle_names<F, S, Reading>.parts, idle_names<F, S, Reading>.options>
        .row[Share]);

// How many parts a share fixes: none if one evaluation is enough for all.
template <auto F, auto S, ties Reading>
constexpr int parts_to_share() {
    using scope = std::remove_const_t<decltype(S)>;
    using rows = typename rows_of_scope<scope>::rows;
    constexpr auto what = idle_names<F, S, Reading>;
    long long const all = about_judgements<F, S, Reading>(scope::parts);
    int parts = 0;
    // Shares are not equal: the largest has several times the average.
    while (parts + 1 < scope::parts &&
           (parts == 0 ? all : 8 * all / classes_to_walk<rows>(what, parts)) *
                   steps_per_judgement<F, S, Reading>() > steps_per_share)
        ++parts;
    return parts;
}

// The first share, of those from First on, with a system that is not aligned; else the last.
template <auto F, auto S, ties Reading, thoroughness How, int SharedParts, int First, int Size>
constexpr auto find_in_shares() {
    if constexpr (Size == 1) {
        return share_of<F, S, Reading, How, SharedParts, First>;
    } else {
        constexpr auto found = find_in_shares<F, S, Reading, How, SharedParts, First, Size / 2>();
        if constexpr (found.value != answer::aligned) return found;
        else
            return find_in_shares<F, S, Reading, How, SharedParts, First + Size / 2,
                                  Size - Size / 2>();
    }
}

template <auto F, auto S, ties Reading, thoroughness How>
constexpr auto find_in_all_shares() {
    using rows = typename rows_of_scope<std::remove_const_t<decltype(S)>>::rows;
    constexpr auto what = idle_names<F, S, Reading>;
    constexpr int parts = parts_to_share<F, S, Reading>();
    return find_in_shares<F, S, Reading, How, parts, 0,
                          share_count<rows, parts, what.parts, what.options>>();
}
template <auto F, auto S, ties Reading, thoroughness How = thoroughness::which>
constexpr auto find_first() {
    if constexpr (asks_in_some_naming<F, S, Reading>) {
        using naming = in_some_naming<S, Reading>;
        constexpr auto found =
            find_first<F, naming::scope, naming::reading, thoroughness::whether>();
        if constexpr (found.value == answer::aligned) return found;
        // Of a class that fails, the system that fails need not be the first: it is looked for.
        else return find_in_all_shares<F, S, Reading, thoroughness::which>();
    } else if constexpr (whether_takes_less<F, S, Reading>) {
        constexpr auto found = find_in_all_shares<F, S, Reading, thoroughness::whether>();
        if constexpr (How == thoroughness::whether || found.value == answer::aligned) return found;
        else return find_in_all_shares<F, S, Reading, thoroughness::which>();
    } else {
        return find_in_all_shares<F, S, Reading, thoroughness::which>();
    }
}
template <auto F, auto S, ties Reading>
inline constexpr auto first_found = find_first<F, S, Reading>();

template <auto F, auto S, ties Reading>
inline constexpr auto first_failing_system = [] {
    using rows = typename rows_of_scope<std::remove_const_t<decltype(S)>>::rows;
    auto h = S.from(0).system();
    for (int i = 0; i < decltype(S)::parts; ++i)
        rows::set(h.profile(), i, first_found<F, S, Reading>.row[i]);
    return h;
}();

} // namespace scopes::detail

} // namespace selfalign

#endif
