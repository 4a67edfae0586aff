// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_COMBINED_DODGSON_SEARCH_HPP
#define SELFALIGN_AGGREGATORS_COMBINED_DODGSON_SEARCH_HPP

#include <vector>
#include <selfalign/aggregators/combined/dodgson_program.hpp>
#include <selfalign/core/majority.hpp>

namespace selfalign::aggregators {

namespace dodgson_detail {

/// Fewest swaps of neighbours, over all ballots, after which an option beats every other one. Only
/// raising it helps, and each swap raises it past one option in one ballot; past y it has to come
/// in lacks[y] ballots. So the sum of what it lacks is a bound from below, and what exceeds it is
/// spent on passing options past which it need not (or no longer need) come.
template <OrdinalProfile P>
class dodgson_search {
public:
    static constexpr long long most_steps = 1LL << 26;
    static constexpr long long most_by_states = 1LL << 15;
    static constexpr long long unknown = 1LL << 62;

    template <class Margins>
    constexpr dodgson_search(P const& p, Margins const& margin, opt x)
        : p_(&p), x_(x), lacks_(p.options()) {
        for (int y = 0; y < p.options(); ++y) {
            if (y == x.index || margin(x.index, y) > 0) continue;
            lacks_[y] = static_cast<long long>(-margin(x.index, y)) / 2 + 1;
            bound_ += lacks_[y];
        }
    }

    constexpr long long bound() const { return bound_; }

    /// The score if it is at most `limit`, else some number above `limit`.
    constexpr long long score(long long limit) {
        if (bound_ > limit) return bound_;
        if (neighbours_are_enough()) return bound_;
        sort_ballots();
        long long const upper = greedy();
        return upper == bound_ ? bound_ : search(upper < limit ? upper : limit);
    }

private:
    // A kind of ballot: the options above x from the nearest on, no further than one that x lacks.
    struct kind {
        std::vector<int> above;
        long long ballots = 0;
    };

    constexpr bool neighbours_are_enough() const {
        per_option<P, long long> near(p_->options());
        for (int i = 0; i < p_->parts(); ++i) {
            int const mine = p_->rank(i, x_);
            for (int y = 0; y < p_->options() && mine > 0; ++y)
                if (p_->rank(i, opt(y)) == mine - 1) near[y] += weight_of(*p_, i);
        }
        for (int y = 0; y < p_->options(); ++y)
            if (near[y] < lacks_[y]) return false;
        return true;
    }

    constexpr void sort_ballots() {
        per_option<P, int> order(p_->options());
        for (int i = 0; i < p_->parts(); ++i) {
            for (int y = 0; y < p_->options(); ++y) order[p_->rank(i, opt(y))] = y;
            std::vector<int> above;
            int useful = 0;
            for (int place = p_->rank(i, x_) - 1; place >= 0; --place) {
                above.push_back(order[place]);
                if (lacks_[order[place]] > 0) useful = static_cast<int>(above.size());
            }
            while (static_cast<int>(above.size()) > useful) above.pop_back();
            if (useful > 0) add_ballot(above, weight_of(*p_, i));
        }
    }
    constexpr void add_ballot(std::vector<int> const& above, long long ballots) {
        for (kind& k : kinds_) {
            step();
            if (k.above == above) {
                k.ballots += ballots;
                return;
            }
        }
        kinds_.push_back({above, ballots});
    }

    // A bound from above: again and again the ballot and the raise that wastes least, the longest
    // of these.
    constexpr long long greedy() {
        auto left = lacks_;
        std::vector<long long> ballots;
        for (kind const& k : kinds_) ballots.push_back(k.ballots);
        long long missing = bound_;
        long long cost = 0;
        while (missing > 0) {
            unsigned from = 0;
            int length = 0;
            int waste = p_->options();
            for (unsigned k = 0; k < kinds_.size(); ++k) {
                int useless = 0;
                for (int j = 0; ballots[k] > 0 && j < length_of(k); ++j) {
                    step();
                    if (left[past(k, j)] == 0) {
                        ++useless;
                    } else if (useless < waste || (useless == waste && j + 1 > length)) {
                        waste = useless;
                        from = k;
                        length = j + 1;
                    }
                }
            }
            // Ballots raised too little may leave no way to go on.
            if (length == 0) return unknown;
            // As many at once as waste equally little.
            long long many = ballots[from];
            for (int j = 0; j < length; ++j)
                if (left[past(from, j)] > 0 && left[past(from, j)] < many)
                    many = left[past(from, j)];
            ballots[from] -= many;
            cost += many * length;
            for (int j = 0; j < length; ++j)
                if (left[past(from, j)] > 0) {
                    left[past(from, j)] -= many;
                    missing -= many;
                }
        }
        return cost;
    }

    constexpr long long search(long long limit) {
        // Small tables are faster than any program.
        long long steps = 0;
        for (unsigned k = 0; k < kinds_.size(); ++k) steps += copies_of(k);
        for (int y = 0; y < p_->options() && steps <= most_by_states; ++y)
            steps = multiply(steps, lacks_[y] + 1);
        if (steps > most_by_states) return by_program(limit);
        return by_states(limit);
    }
    // Of a kind of ballot no more are of use than what the options above x lack.
    constexpr long long copies_of(unsigned k) const {
        long long useful = 0;
        for (int y : kinds_[k].above) useful += lacks_[y];
        return kinds_[k].ballots < useful ? kinds_[k].ballots : useful;
    }
    template <class Number = long long>
    constexpr long long by_program(long long limit) const {
        dodgson_program<Number> program(p_->options());
        for (kind const& k : kinds_) program.add_kind(k.above, k.ballots);
        for (int y = 0; y < p_->options(); ++y) program.set_lack(y, lacks_[y]);
        return program.score(limit);
    }

    // Dynamic programming over what is still lacking, ballot by ballot: cheapest_[s] is the
    // smallest number of swaps that leaves state s, a number in mixed radix.
    constexpr long long by_states(long long limit) {
        per_option<P, long long> radix(p_->options());
        long long states = 1;
        for (int y = 0; y < p_->options(); ++y) {
            radix[y] = states;
            states *= lacks_[y] + 1;
        }
        std::vector<long long> cheapest(static_cast<unsigned long>(states), limit + 1);
        cheapest.back() = 0;
        for (unsigned k = 0; k < kinds_.size(); ++k) {
            long long const copies = copies_of(k);
            for (long long copy = 0; copy < copies; ++copy)
                for (unsigned long s = 1; s < cheapest.size(); ++s) {
                    step();
                    if (cheapest[s] > limit) continue;
                    auto reached = static_cast<long long>(s);
                    for (int j = 0; j < length_of(k); ++j) {
                        int const y = past(k, j);
                        if (reached / radix[y] % (lacks_[y] + 1) > 0) reached -= radix[y];
                        auto& other = cheapest[static_cast<unsigned long>(reached)];
                        if (cheapest[s] + j + 1 < other) other = cheapest[s] + j + 1;
                    }
                }
        }
        return cheapest[0];
    }

    constexpr int length_of(unsigned k) const { return static_cast<int>(kinds_[k].above.size()); }
    constexpr int past(unsigned k, int j) const {
        return kinds_[k].above[static_cast<unsigned>(j)];
    }
    constexpr void step() {
        if (++steps_ > most_steps) refuse();
    }
    static constexpr void refuse() {
        selfalign::bad_input::a_rule_takes_more_steps_than_it_may("dodgson", most_steps);
    }

    P const* p_;
    opt x_;
    per_option<P, long long> lacks_;
    long long bound_ = 0;
    long long steps_ = 0;
    std::vector<kind> kinds_;
};

}  // namespace dodgson_detail

}  // namespace selfalign::aggregators

#endif
