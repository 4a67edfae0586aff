// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_DYNAMICS_SCHEDULES_HPP
#define SELFALIGN_DYNAMICS_SCHEDULES_HPP

#include <selfalign/core/choose.hpp>
#include <selfalign/parts/scaled.hpp>

#include <vector>

namespace selfalign {

namespace bad_input {

[[noreturn]] inline void a_schedule_has_no_budget_to_give(long long most) {
    throw error("schedules with budgets of at most ", most, "; expected at least 1");
}

} // namespace bad_input

/// What a system chooses, depending on how much of a budget each of its parts has: the lowest of
/// its co-winners for every schedule, part 0's budget varying slowest.
class schedule_outcomes {
public:
    struct entry {
        std::vector<int> budgets;
        opt chosen;
    };

    constexpr std::vector<entry> const& entries() const { return entries_; }
    constexpr void add(entry const& e) { entries_.push_back(e); }

    /// The number of different choices.
    constexpr int distinct() const {
        int n = 0;
        for (std::size_t k = 0; k < entries_.size(); ++k) n += first_of_its_kind(k) ? 1 : 0;
        return n;
    }
    /// The number of different choices beyond the first; 0: the choice does not depend on budgets.
    constexpr int divergence() const { return distinct() - 1; }
    constexpr bool stable() const { return distinct() <= 1; }
    /// Whether the choice is the same on all schedules that give every part the same budget.
    constexpr bool stable_under_proportional_scaling() const {
        entry const* seen = nullptr; // an entry and not its choice, which may be none
        for (entry const& e : entries_) {
            bool equal = true;
            for (int b : e.budgets) equal = equal && b == e.budgets[0];
            if (!equal) continue;
            if (seen != nullptr && !(seen->chosen == e.chosen)) return false;
            seen = &e;
        }
        return true;
    }
    /// How much the choice says about the schedule, in bits, all schedules being equally likely.
    double entropy() const {
        double bits = 0;
        double const all = static_cast<double>(entries_.size());
        for (std::size_t k = 0; k < entries_.size(); ++k) {
            if (!first_of_its_kind(k)) continue;
            double same = 0;
            for (entry const& e : entries_) same += e.chosen == entries_[k].chosen ? 1 : 0;
            bits -= same / all * __builtin_log2(same / all);
        }
        return bits;
    }

private:
    constexpr bool first_of_its_kind(std::size_t k) const {
        for (std::size_t j = 0; j < k; ++j)
            if (entries_[j].chosen == entries_[k].chosen) return false;
        return true;
    }

    std::vector<entry> entries_;
};

/// All schedules that give each part a budget of 1..most. Cost: most^parts aggregations.
/// Errors: `most` below 1.
template <class W, class Sigma, class Parts>
constexpr schedule_outcomes over_schedules(composite<W, Sigma, Parts> const& h, int most) {
    if (most < 1) bad_input::a_schedule_has_no_budget_to_give(most);
    schedule_outcomes result;
    int const parts = evaluate(h).parts();
    std::vector<int> budgets(static_cast<std::size_t>(parts), 1);
    for (;;) {
        result.add({budgets, choose(with_budgets(h, budgets)).lowest()});
        int i = parts - 1;
        while (i >= 0 && budgets[static_cast<std::size_t>(i)] == most)
            budgets[static_cast<std::size_t>(i--)] = 1;
        if (i < 0) return result;
        ++budgets[static_cast<std::size_t>(i)];
    }
}

} // namespace selfalign

#endif
