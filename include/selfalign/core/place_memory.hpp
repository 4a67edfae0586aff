// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CORE_PLACE_MEMORY_HPP
#define SELFALIGN_CORE_PLACE_MEMORY_HPP

#include <cstddef>
#include <vector>
#include <selfalign/core/distinct_sets.hpp>

namespace selfalign::elimination {

enum class place { first, last };

}  // namespace selfalign::elimination

namespace selfalign::detail {

/// Places among the sets of options that somebody has asked for, so that of many rules that
/// eliminate only the first has to look at the parts: most of them meet the same sets. To remember
/// changes nothing that can be seen, and threads may do it at the same time.
template <class Set, class Counts>
class place_memory {
public:
    place_memory() = default;
    place_memory(place_memory const& other) {
        one_at_a_time const here(other.busy_);
        sets_ = other.sets_;
        counts_ = other.counts_;
    }
    place_memory& operator=(place_memory const&) = delete;
    ~place_memory() = default;

    /// Whether it is known, and then `counts`.
    bool recall(Set const& among, Counts& counts) const {
        one_at_a_time const here(busy_);
        int const k = sets_.find(among);
        if (k < 0) return false;
        counts = counts_[static_cast<std::size_t>(k)];
        return true;
    }
    void remember(Set const& among, Counts const& counts) const {
        one_at_a_time const here(busy_);
        if (sets_.size() < most_sets && sets_.insert(among)) counts_.push_back(counts);
    }

private:
    // Where ties abound, parallel universes ask for more sets than are worth keeping.
    static constexpr int most_sets = 1 << 10;

    class one_at_a_time {
    public:
        explicit one_at_a_time(bool& busy) : busy_(busy) {
            while (__atomic_test_and_set(&busy_, __ATOMIC_ACQUIRE)) {}
        }
        one_at_a_time(one_at_a_time const&) = delete;
        one_at_a_time& operator=(one_at_a_time const&) = delete;
        ~one_at_a_time() { __atomic_clear(&busy_, __ATOMIC_RELEASE); }

    private:
        bool& busy_;
    };

    mutable bool busy_ = false;
    mutable distinct_sets<Set> sets_;
    mutable std::vector<Counts> counts_;
};

}  // namespace selfalign::detail

#endif
