// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CORE_PLACES_HPP
#define SELFALIGN_CORE_PLACES_HPP

#include <selfalign/core/tallies.hpp>

/// First (or last) places among the options that remain, kept up to date while options go.

namespace selfalign::elimination {

enum class place { first, last };

/// How many parts have each remaining option in first (or last) place among those that remain;
/// k tied ones get 1/k each. Options may go, and only the parts that lose their place then are
/// counted again. Holds a reference to the profile.
/// Cost: parts x options to build, then parts + (parts that lose their place) x options a removal.
template <place End, OrdinalProfile P>
class places {
public:
    using set = options_of<P>;

    constexpr places(P const& p, set const& among)
        : p_(&p),
          remaining_(among),
          state_(p.options()),
          left_(StrictProfile<P> ? 0 : p.options()),
          tied_(p.options()),
          at_(p.parts()),
          position_(StrictProfile<P> ? p.parts() : 0),
          shared_by_(StrictProfile<P> ? 0 : p.parts()),
          concerned_(p.parts()),
          count_(p.options()),
          by_size_(StrictProfile<P> ? 0 : p.options()),
          of_size_(StrictProfile<P> ? 0 : p.options()) {
        static_cast<void>(total_weight(p));  // no sum below exceeds it
        for (opt x : among) state_[x.index] = stays;
        list_left();
        for (int i = 0; i < p.parts(); ++i) {
            if constexpr (StrictProfile<P>)
                stand(i, first_position(), p.at(i, first_position()).index);
            else
                stand(i);
        }
    }

    constexpr set const& remaining() const { return remaining_; }

    /// Comparable with each other; those of options that are gone mean nothing.
    constexpr auto counts() const {
        if constexpr (StrictProfile<P>) {
            return scores_of<P, long long>{count_};
        } else {
            scores_of<P, wide_integer> result{
                list<wide_integer, max_options<P>>(p_->options())};
            for (int k = 1; k <= of_size_.size(); ++k)
                if (of_size_[k - 1] != 0)
                    result.per = multiply(result.per, k / greatest_common_divisor(result.per, k));
            for (int k = 1; k <= of_size_.size(); ++k)
                if (of_size_[k - 1] != 0)
                    for (opt x : remaining_)
                        result[x.index] = add(result[x.index],
                                              multiply(wide_integer(by_size_(k - 1, x.index)),
                                                       result.per / k));
            return result;
        }
    }

    constexpr void remove(set const& gone) {
        for (opt x : gone) {
            state_[x.index] = goes;
            remaining_.erase(x);
        }
        list_left();
        bits leaving = 0;
        for (opt x : gone) leaving |= bit(x.index);
        // First who is concerned, without a branch; then what is far away in memory.
        int concerned = 0;
        for (int i = 0; i < p_->parts(); ++i) {
            concerned_[concerned] = i;
            if constexpr (StrictProfile<P>) concerned += state_[at_[i]] == goes ? 1 : 0;
            else concerned += (shared_by_[i] & leaving) != 0 ? 1 : 0;
        }
        // Rows are far away: those of a batch are all asked for before the first is looked into.
        for (int first = 0; first < concerned; first += batch) {
            int const end = first + batch < concerned ? first + batch : concerned;
            int next[batch] = {};
            for (int k = first; k < end; ++k) next[k - first] = glance(concerned_[k]);
            for (int k = first; k < end; ++k) {
                int const i = concerned_[k];
                if constexpr (StrictProfile<P>) {
                    count_[at_[i]] -= weight_of(*p_, i);
                    stand(i, position_[i] + step, next[k - first]);
                } else {
                    leave(i);
                }
            }
        }
        for (opt x : gone) state_[x.index] = out;
    }

private:
    enum state : unsigned char { out, goes, stays };

    static constexpr int batch = max_parts<P> == unbounded ? 32 : 1;
    static constexpr int step = End == place::first ? 1 : -1;

    constexpr int first_position() const { return End == place::first ? 0 : p_->options() - 1; }

    constexpr int glance(int i) const {
        if constexpr (StrictProfile<P>) return p_->at(i, position_[i] + step).index;
        else return p_->rank(i, opt(0));
    }

    // Strict orders: at_[i] is the option that part i has in that place, which is at position_[i]
    // of its order. (Looking at the order itself is slow: it is far away.) `next` is at `position`.
    constexpr void stand(int i, int position, int next) {
        while (state_[next] != stays) next = p_->at(i, position += step).index;
        position_[i] = position;
        at_[i] = next;
        count_[next] += weight_of(*p_, i);
    }

    // The remaining options as a list, which is faster to walk than a set.
    constexpr void list_left() {
        if constexpr (!StrictProfile<P>) {
            how_many_left_ = 0;
            for (opt x : remaining_) left_[how_many_left_++] = x.index;
        }
    }

    // Orders with ties: at_[i] is the rank of the options that share that place, and shared_by_[i]
    // has the bits of these options (more options than bits: each bit stands for several).
    using bits = unsigned long long;
    static constexpr bits bit(int x) { return bits{1} << (x % 64); }

    constexpr void stand(int i) {
        int best = End == place::first ? p_->options() : -1;
        int size = 0;
        bits sharing = 0;
        for (int k = 0; k < how_many_left_; ++k) {
            int const x = left_[k];
            int const r = p_->rank(i, opt(x));
            if (r != best && (r < best) != (End == place::first)) continue;
            if (r != best) {
                size = 0;
                sharing = 0;
            }
            best = r;
            tied_[size++] = x;
            sharing |= bit(x);
        }
        at_[i] = best;
        shared_by_[i] = sharing;
        share(size, weight_of(*p_, i));
    }
    constexpr void leave(int i) {
        int size = 0;
        each_sharing(i, [&](int x) { tied_[size++] = x; });
        share(size, -static_cast<long long>(weight_of(*p_, i)));
        int left = 0;
        shared_by_[i] = 0;
        for (int k = 0; k < size; ++k)
            if (state_[tied_[k]] == stays) {
                shared_by_[i] |= bit(tied_[k]);
                tied_[left++] = tied_[k];
            }
        if (left > 0) share(left, weight_of(*p_, i));
        else stand(i);
    }
    template <class See>
    constexpr void each_sharing(int i, See see) const {
        if (p_->options() <= 64) {
            for (bits rest = shared_by_[i]; rest != 0; rest &= rest - 1)
                see(__builtin_ctzll(rest));
        } else {
            for (int x = 0; x < state_.size(); ++x)
                if (state_[x] != out && p_->rank(i, opt(x)) == at_[i]) see(x);
        }
    }
    constexpr void share(int size, long long weight) {
        of_size_[size - 1] += weight;
        for (int k = 0; k < size; ++k) by_size_(size - 1, tied_[k]) += weight;
    }

    P const* p_;
    set remaining_;
    per_option<P, unsigned char> state_;
    per_option<P, int> left_;
    int how_many_left_ = 0;
    per_option<P, int> tied_;
    list<int, max_parts<P>> at_, position_;
    list<bits, max_parts<P>> shared_by_;
    list<int, max_parts<P>> concerned_;
    per_option<P, long long> count_;               // strict orders
    square<long long, max_options<P>> by_size_;  // with ties, (how many share a place, option)
    per_option<P, long long> of_size_;
};

}  // namespace selfalign::elimination

#endif
