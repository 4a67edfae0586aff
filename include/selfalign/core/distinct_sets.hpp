// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CORE_DISTINCT_SETS_HPP
#define SELFALIGN_CORE_DISTINCT_SETS_HPP

#include <vector>
#include <selfalign/core/option_set.hpp>

namespace selfalign::detail {

/// Distinct sets in the order in which they were met, each found again by its elements.
template <class Set>
class distinct_sets {
public:
    constexpr int size() const { return static_cast<int>(sets_.size()); }
    constexpr Set const& operator[](int k) const { return sets_[static_cast<unsigned>(k)]; }
    /// The number of a set; -1 if it was not met.
    constexpr int find(Set const& s) const {
        return slots_.empty() ? -1 : slots_[slot_of(s)] - 1;
    }
    /// Whether it was not met before.
    constexpr bool insert(Set const& s) {
        if (4U * (sets_.size() + 1) > 3U * slots_.size()) grow();
        unsigned const slot = slot_of(s);
        if (slots_[slot] != 0) return false;
        sets_.push_back(s);
        slots_[slot] = size();
        return true;
    }

private:
    constexpr unsigned slot_of(Set const& s) const {
        unsigned long long hash = 0;
        for (opt x : s) hash = (hash + static_cast<unsigned>(x.index) + 1) * 0x9e3779b97f4a7c15ULL;
        auto const mask = static_cast<unsigned>(slots_.size()) - 1;
        auto slot = static_cast<unsigned>(hash >> 32U) & mask;
        while (slots_[slot] != 0 && !((*this)[slots_[slot] - 1] == s)) slot = (slot + 1) & mask;
        return slot;
    }
    constexpr void grow() {
        // With a value: without one, libstdc++ 12 is not constexpr for clang.
        slots_ = std::vector<int>(slots_.empty() ? 16U : 2U * slots_.size(), 0);
        for (int k = 0; k < size(); ++k) slots_[slot_of((*this)[k])] = k + 1;
    }

    std::vector<Set> sets_;
    std::vector<int> slots_;  // 1 + the number of the set
};

}  // namespace selfalign::detail

#endif
