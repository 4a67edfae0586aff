// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CORE_PLACE_MEMORY_HPP
#define SELFALIGN_CORE_PLACE_MEMORY_HPP

#include <cstddef>
#include <utility>
#include <vector>
#include <selfalign/core/distinct_sets.hpp>
#include <selfalign/core/one_at_a_time.hpp>
#include <selfalign/core/place_looks.hpp>

namespace selfalign::detail {

/// First and last places of a profile among the sets of options that somebody has asked for: most
/// rules that eliminate meet the same sets, and only the first has to count. To remember changes
/// nothing that can be seen; threads may ask at the same time, and wait for each other. What throws
/// while it counts (memory may run out) leaves all as it was, and whoever asks next counts again.
template <OrdinalProfile P>
class place_memory {
public:
    using set = options_of<P>;
    using counts_type = scores_of<P, elimination::place_number<P>>;

    /// Where ties abound, parallel universes ask for more sets than are worth keeping.
    static constexpr std::size_t most_sets = 1 << 10;

    place_memory() = default;
    place_memory(place_memory const& other) : known_(other.all_known()) {}
    place_memory(place_memory&& other) noexcept : known_(std::move(other.known_)) {}
    place_memory& operator=(place_memory other) noexcept {
        known_ = std::move(other.known_);
        return *this;
    }
    ~place_memory() = default;

    /// Of `p`, always the same.
    template <elimination::place End>
    counts_type places(P const& p, set const& among) const {
        one_at_a_time const here(busy_);
        auto& [sets, counts] = End == elimination::place::first ? known_.first : known_.last;
        int const k = sets.find(among);
        if (k >= 0) return counts[static_cast<std::size_t>(k)];
        counts_type const found = known_.looks.template places<End>(p, ranks_of(p), among);
        if (counts.size() < most_sets) {
            // A set without counts would be an error, counts without a set are written over.
            auto const next = static_cast<std::size_t>(sets.size());
            if (counts.size() == next) counts.push_back(found);
            else counts[next] = found;
            sets.insert(among);
        }
        return found;
    }
    /// How many sets are remembered.
    std::size_t size() const {
        one_at_a_time const here(busy_);
        return static_cast<std::size_t>(known_.first.sets.size() + known_.last.sets.size());
    }

private:
    struct answers {
        distinct_sets<set> sets;
        std::vector<counts_type> counts;  // of sets[k], and perhaps one more
    };
    struct knowledge {
        answers first, last;
        rank_blocks copied;  // unless p stores its ranks
        place_looks looks;
    };
    rank_blocks const& ranks_of(P const& p) const {
        if constexpr (StoresRanks<P>) {
            return p.stored_ranks();
        } else {
            if (known_.copied.empty()) known_.copied = blocks_of_ranks(p);
            return known_.copied;
        }
    }
    knowledge all_known() const {
        one_at_a_time const here(busy_);
        return known_;
    }

    mutable bool busy_ = false;
    mutable knowledge known_;
};

}  // namespace selfalign::detail

#endif
