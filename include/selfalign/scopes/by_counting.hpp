// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_SCOPES_BY_COUNTING_HPP
#define SELFALIGN_SCOPES_BY_COUNTING_HPP

#include <cstdint>
#include <selfalign/scopes/by_classes.hpp>
#include <selfalign/scopes/counted_scope.hpp>
#include <selfalign/scopes/first_failing_state.hpp>
#include <selfalign/scopes/pace.hpp>
#include <selfalign/scopes/tally_block.hpp>
#include <selfalign/scopes/tally_space.hpp>

/// Counting a scope by tally instead of by profile: how many systems have each state of a tally of
/// sums, and one judgement a state.

namespace selfalign::scopes {

namespace detail {

template <class Tallied> tally_space space_of(Tallied const& t, int parts) {
    return {Tallied::rows::count, Tallied::fields, &t.contribution[0][0], parts};
}

// Judges states side by side, each as often as there are ways to it.
template <class Tallied, int Parts> class judged_states {
public:
    judged_states(Tallied const& t, ties reading) : t_(t), reading_(reading) {}

    void add(int const* fields, wide_integer ways) {
        for (int f = 0; f < Tallied::fields; ++f)
            state_.field[f].v[size_] = static_cast<typename number::element>(fields[f]);
        ways_[size_] = ways;
        if (++size_ == number::width) judge();
    }
    /// All but the first failure.
    counts<wide_integer, wide_integer> const& found() {
        judge();
        sums_.aligned =
            sums_.systems - sums_.misaligned - sums_.undefined - sums_.underdetermined;
        return sums_;
    }

private:
    static constexpr long long most = Tallied::most(Parts);
    using number = full_lanes<
        std::conditional_t<(most > 2'000'000'000), std::uint64_t, lane_element<most>>>;

    void judge() {
        auto const j = t_.judged(state_, Parts, reading_);
        for (int i = 0; i < size_; ++i) {
            sums_.systems += ways_[i];
            if (j.undefined.bits[i] != 0) sums_.undefined += ways_[i];
            auto const loss = static_cast<wide_integer>(j.loss.v[i]);
            if (loss == 0) continue;
            if (j.misaligned.bits[i] != 0) sums_.misaligned += ways_[i];
            if (j.underdetermined.bits[i] != 0) sums_.underdetermined += ways_[i];
            auto const irreducible = static_cast<wide_integer>(j.irreducible.v[i]);
            sums_.loss_sum += loss * ways_[i];
            sums_.irreducible_sum += irreducible * ways_[i];
            if (irreducible > 0) sums_.irreducible += ways_[i];
            if (irreducible < loss) sums_.avoidable += ways_[i];
            if (sums_.largest_loss < loss) sums_.largest_loss = loss;
        }
        size_ = 0;
    }

    Tallied const& t_;
    ties reading_;
    typename Tallied::template state<number> state_{};
    wide_integer ways_[number::width] = {};
    int size_ = 0;
    counts<wide_integer, wide_integer> sums_{};
};

} // namespace detail

/// Whether a pair can be counted by tally: its tallies add up (or its verdict's do).
template <class F, class Scope>
concept Countable =
    Tallied<F, Scope> && detail::counted_scope<Scope, typename detail::countable_as<F>::type>::adds;

/// How counting by tally went.
template <class Counts> struct counting {
    /// False if the tally that was kept knows the verdicts but not the losses, and some are not 0.
    bool losses_known = true;
    Counts counts{};
};

/// What counting a scope keeps: so many states, of 16 bytes or fewer each, if it is `exact`: if 126
/// bits hold what is computed.
struct states_kept {
    long long states = 0;
    bool exact = false;
};
template <class Scope, class F>
    requires Countable<F, Scope>
states_kept states_to_count(Scope const& scope, F const& f) {
    using relation = typename detail::countable_as<F>::type;
    using tallied = detail::counted_scope<Scope, relation>;
    tallied const t(scope.rule(), detail::counted_relation(f));
    auto const space = detail::space_of(t, Scope::parts);
    return {space.cells(),
            space.ways_below(8e37) && detail::systems_of<Scope> *
                    static_cast<double>(tallied::most(Scope::parts)) < 8e37};
}

/// The same counts as `census`, from the number of ways to each state of the tallies. Needs
/// `Countable`, and exact `states_to_count`. Cost: for every state a step for each row, and one
/// judgement. `asked` is asked twice for every state that is kept; stopped, it counts nothing.
/// Not constexpr: for run time.
template <class Scope, class F>
    requires Countable<F, Scope>
counting<wide_counts<F, Scope>> count_by_counting(Scope const& scope, F const& f, ties reading,
                                                  pace& asked) {
    using relation = typename detail::countable_as<F>::type;
    using tallied = detail::counted_scope<Scope, relation>;
    constexpr int parts = Scope::parts;
    tallied const t(scope.rule(), detail::counted_relation(f));
    auto const space = detail::space_of(t, parts);
    detail::judged_states<tallied, parts> judged(t, reading);
    auto const take = [&](int const* fields, auto ways) {
        judged.add(fields, static_cast<wide_integer>(ways));
    };
    counting<wide_counts<F, Scope>> result;
    bool const all =
        space.ways_below(9e18)
            ? space.each_state(space.template ways<std::uint64_t>(asked), take, asked)
            : space.each_state(space.template ways<wide_unsigned>(asked), take, asked);
    if (!all) return result;
    result.counts = detail::widened<wide_counts<F, Scope>>(judged.found());
    result.losses_known = std::is_same_v<relation, F> || result.counts.loss_sum == 0;
    if (result.counts.misaligned != 0)
        result.counts.first_failure = first_failing_state(
            space.axes(), parts,
            [&](int const* fields) {
                typename tallied::template state<long long> s;
                for (int k = 0; k < tallied::fields; ++k) s.field[k] = fields[k];
                return t.judged(s, parts, reading).misaligned;
            },
            asked);
    return result;
}
template <class Scope, class F>
    requires Countable<F, Scope>
counting<wide_counts<F, Scope>> count_by_counting(Scope const& scope, F const& f, ties reading) {
    pace nobody;
    return count_by_counting(scope, f, reading, nobody);
}

} // namespace selfalign::scopes

#endif
