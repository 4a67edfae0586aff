// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_SCOPES_BY_COUNTING_HPP
#define SELFALIGN_SCOPES_BY_COUNTING_HPP

#include <vector>
#include <selfalign/scopes/by_classes.hpp>

/// Counting a scope by tally instead of by profile: how many systems have each state of a tally of
/// sums, by dynamic programming, and one judgement a state.

namespace selfalign::scopes {

namespace detail {

// All states of a tally of sums, each a cell: a step adds one part everywhere. A field that always
// equals another, or what others leave of a total (all first places are as many as parts), has no
// axis of its own.
template <class Tallied> class state_space {
public:
    static constexpr int rows = Tallied::rows::count;

    state_space(Tallied const& t, int parts) {
        for (int f = 0; f < Tallied::fields; ++f) {
            axis_of_[f] = axes_;
            for (int a = 0; a < axes_; ++a)
                if (same_column(t, f, field_of_[a])) axis_of_[f] = a;
            if (axis_of_[f] != axes_) continue;
            if (is_left_by_others(t, f, parts)) {
                axis_of_[f] = -1;
                continue;
            }
            field_of_[axes_] = f;
            most_[axes_] = 0;
            for (int r = 0; r < rows; ++r)
                if (most_[axes_] < t.contribution[r][f]) most_[axes_] = t.contribution[r][f];
            ++axes_;
        }
        for (int a = axes_ - 1; a >= 0; --a) {
            stride_[a] = cells_;
            cells_ *= most_[a] * parts + 1;
            if (cells_ > 1'000'000'000'000) return;
        }
        for (int r = 0; r < rows; ++r)
            for (int a = 0; a < axes_; ++a)
                offset_[r] += stride_[a] * t.contribution[r][field_of_[a]];
    }

    /// How many states there could be.
    long long cells() const { return cells_; }

    /// Calls f(cell) for every cell that so many parts can reach, from the last to the first.
    template <class Step>
    void backwards(int parts, Step const& f) const {
        backwards<0>(parts, 0, f);
    }

    long long offset(int row) const { return offset_[row]; }

    /// The state of a cell.
    template <class Number>
    typename Tallied::template state<Number> state(long long cell) const {
        int at[Tallied::fields] = {};
        for (int a = 0; a < axes_; ++a) {
            at[a] = static_cast<int>(cell / stride_[a]);
            cell %= stride_[a];
        }
        typename Tallied::template state<Number> s;
        for (int f = 0; f < Tallied::fields; ++f) {
            int value = axis_of_[f] < 0 ? total_[f] : at[axis_of_[f]];
            if (axis_of_[f] < 0)
                for (int a = 0; a < axes_; ++a) value -= (others_[f] >> a & 1) != 0 ? at[a] : 0;
            s.field[f] = static_cast<Number>(value);
        }
        return s;
    }

private:
    static bool same_column(Tallied const& t, int f, int g) {
        for (int r = 0; r < rows; ++r)
            if (t.contribution[r][f] != t.contribution[r][g]) return false;
        return true;
    }
    // Whether the field and some of the axes so far add up to the same in every row.
    bool is_left_by_others(Tallied const& t, int f, int parts) {
        int const looked_at = axes_ < 12 ? axes_ : 12;
        for (unsigned others = 1; others < 1U << looked_at; ++others) {
            auto const sum = [&](int r) {
                int all = t.contribution[r][f];
                for (int a = 0; a < looked_at; ++a)
                    if ((others >> a & 1) != 0) all += t.contribution[r][field_of_[a]];
                return all;
            };
            int same = 1;
            while (same < rows && sum(same) == sum(0)) ++same;
            if (same < rows) continue;
            others_[f] = others;
            total_[f] = sum(0) * parts;
            return true;
        }
        return false;
    }
    template <int Axis, class Step>
    void backwards(int parts, long long from, Step const& f) const {
        bool const last = Axis + 1 == axes_;
        for (long long n = static_cast<long long>(parts) * most_[Axis]; n >= 0; --n) {
            long long const cell = from + n * stride_[Axis];
            if (last) f(cell);
            else if constexpr (Axis + 1 < Tallied::fields) backwards<Axis + 1>(parts, cell, f);
        }
    }

    int axes_ = 0;
    int axis_of_[Tallied::fields] = {}, field_of_[Tallied::fields] = {},
        most_[Tallied::fields] = {};
    unsigned others_[Tallied::fields] = {};
    int total_[Tallied::fields] = {};
    long long stride_[Tallied::fields] = {}, offset_[rows] = {};
    long long cells_ = 1;
};

// In how many ways each state is reached. In place: a step only reaches further cells.
template <class Count, class Space>
std::vector<Count> ways_to(Space const& space, int parts) {
    std::vector<Count> ways(static_cast<std::size_t>(space.cells()), 0);
    Count* const at = ways.data();
    at[0] = 1;
    for (int i = 0; i < parts; ++i)
        space.backwards(i, [&](long long cell) {
            Count const n = at[cell];
            if (n == 0) return;
            at[cell] = 0;
            for (int r = 0; r < Space::rows; ++r)
                at[cell + space.offset(r)] = static_cast<Count>(at[cell + space.offset(r)] + n);
        });
    return ways;
}

// One more than the index of the first system with each state; 0 where there is none.
template <class Count, class Space>
std::vector<Count> first_with(Space const& space, int parts) {
    std::vector<Count> first(static_cast<std::size_t>(space.cells()), 0);
    Count* const at = first.data();
    at[0] = 1;
    for (int i = 0; i < parts; ++i)
        space.backwards(i, [&](long long cell) {
            if (at[cell] == 0) return;
            Count const before = static_cast<Count>(at[cell] - 1);
            at[cell] = 0;
            for (int r = 0; r < Space::rows; ++r) {
                Count const index = static_cast<Count>(before * static_cast<Count>(Space::rows)
                                                       + static_cast<Count>(r) + 1);
                Count& there = at[cell + space.offset(r)];
                if (there == 0 || index < there) there = index;
            }
        });
    return first;
}

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

/// How many states counting keeps; each costs 8 or 16 bytes.
template <class Scope, class F>
    requires Countable<F, Scope>
long long states_to_count(Scope const& scope, F const& f) {
    using relation = typename detail::countable_as<F>::type;
    using tallied = detail::counted_scope<Scope, relation>;
    return detail::state_space<tallied>(tallied(scope.rule(), detail::counted_relation(f)),
                                        Scope::parts)
        .cells();
}

/// The same counts as `census`, by dynamic programming over the states of the tallies. Needs
/// `Countable`. Cost: for every part, the states that so many parts can reach, times the rows.
/// Not constexpr: for run time. Errors: more systems than 127 bits can number.
template <class Scope, class F>
    requires Countable<F, Scope>
counting<wide_counts<F, Scope>> count_by_counting(Scope const& scope, F const& f, ties reading) {
    using relation = typename detail::countable_as<F>::type;
    using tallied = detail::counted_scope<Scope, relation>;
    constexpr int parts = Scope::parts;
    tallied const t(scope.rule(), detail::counted_relation(f));
    detail::state_space<tallied> const space(t, parts);
    wide_integer const all = power(wide_integer(tallied::rows::count), parts);
    counting<wide_counts<F, Scope>> result;
    auto const count_in = [&](auto zero) {
        using count = decltype(zero);
        auto const each_state = [&](auto const& cells, auto const& take) {
            for (std::size_t cell = 0; cell < cells.size(); ++cell)
                if (cells[cell] != 0)
                    take(static_cast<wide_integer>(cells[cell]),
                         in_words(t.judged(space.template state<int>(static_cast<long long>(cell)),
                                           parts, reading)));
        };
        each_state(detail::ways_to<count>(space, parts), [&](wide_integer ways, auto const& j) {
            detail::add_times(result.counts, j, ways);
        });
        if (result.counts.misaligned == 0) return;
        each_state(detail::first_with<count>(space, parts), [&](wide_integer index, auto const& j) {
            if (j.value != answer::misaligned) return;
            auto& first = result.counts.first_failure;
            if (first < 0 || index - 1 < first) first = index - 1;
        });
    };
    if (all < wide_integer(1) << 63) count_in(static_cast<unsigned long long>(0));
    else count_in(wide_integer(0));
    result.losses_known = std::is_same_v<relation, F> || result.counts.loss_sum == 0;
    return result;
}

} // namespace selfalign::scopes

#endif
