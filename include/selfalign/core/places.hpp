// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CORE_PLACES_HPP
#define SELFALIGN_CORE_PLACES_HPP

#include <type_traits>
#include <vector>
#include <selfalign/core/subsets.hpp>

/// First (or last) places among the options that remain, kept up to date while options go.

namespace selfalign::elimination {

namespace detail {

/// Things that are added one after the other and taken all at once.
template <class T, int Capacity>
class bucket {
public:
    constexpr void add(T const& item) { items_[size_++] = item; }
    constexpr bucket take() {
        bucket const all = *this;
        size_ = 0;
        return all;
    }
    constexpr int size() const { return size_; }
    constexpr T const& operator[](int k) const { return items_[k]; }

private:
    T items_[Capacity] = {};
    int size_ = 0;
};
template <class T>
class bucket<T, unbounded> {
public:
    constexpr void add(T const& item) { items_.push_back(item); }
    constexpr bucket take() {
        bucket all;
        all.items_.swap(items_);
        return all;
    }
    constexpr int size() const { return static_cast<int>(items_.size()); }
    constexpr T const& operator[](int k) const { return items_[static_cast<unsigned>(k)]; }

private:
    std::vector<T> items_;
};

}  // namespace detail

/// How many parts have each remaining option in first (or last) place among those that remain;
/// k tied ones get 1/k each. Options may go, and only the parts that lose their place then are
/// counted again. Holds a reference to the profile.
/// Cost: parts x options to build, then (parts that lose their place) x options a removal.
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
          at_(StrictProfile<P> ? 0 : p.parts()),
          shared_by_(StrictProfile<P> ? 0 : p.parts()),
          who_(p.options()),
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
    constexpr scores_of<P, place_number<P>> counts() const {
        if constexpr (StrictProfile<P>) {
            return {count_};
        } else {
            auto result = no_scores<P, wide_integer>(*p_);
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
        for (opt x : gone) {
            auto const losing = who_[x.index].take();  // nobody comes back to what goes
            if constexpr (StrictProfile<P>) {
                // Rows are far away: those of a batch are all asked for before the first is needed.
                for (int first = 0; first < losing.size(); first += batch) {
                    int const end = first + batch < losing.size() ? first + batch : losing.size();
                    int next[batch] = {};
                    for (int k = first; k < end; ++k)
                        next[k - first] = p_->at(losing[k].part, losing[k].position + step).index;
                    for (int k = first; k < end; ++k)
                        stand(losing[k].part, losing[k].position + step, next[k - first]);
                }
            } else {
                for (int k = 0; k < losing.size(); ++k)
                    if (!has_left(losing[k].part, x, gone)) leave(losing[k].part);
            }
        }
        for (opt x : gone) state_[x.index] = out;
    }

private:
    enum state : unsigned char { out, goes, stays };

    static constexpr int batch = max_parts<P> == unbounded ? 32 : 1;
    static constexpr int step = End == place::first ? 1 : -1;

    constexpr int first_position() const { return End == place::first ? 0 : p_->options() - 1; }

    // A part that has an option in that place; of a strict order, where in the order that is.
    struct strict_standing { int part = 0, position = 0; };
    struct weak_standing { int part = 0; };
    using standing = std::conditional_t<StrictProfile<P>, strict_standing, weak_standing>;

    // Strict orders. `next` is at `position`.
    constexpr void stand(int i, int position, int next) {
        while (state_[next] != stays) next = p_->at(i, position += step).index;
        who_[next].add({i, position});
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
        int best = p_->rank(i, opt(left_[0]));
        for (int k = 1; k < how_many_left_; ++k) {
            int const r = p_->rank(i, opt(left_[k]));
            best = (End == place::first ? r < best : best < r) ? r : best;
        }
        int size = 0;
        bits sharing = 0;
        for (int k = 0; k < how_many_left_; ++k) {
            bool const shares = p_->rank(i, opt(left_[k])) == best;
            tied_[size] = left_[k];
            size += shares ? 1 : 0;
            sharing |= shares ? bit(left_[k]) : bits{0};
        }
        at_[i] = best;
        shared_by_[i] = sharing;
        share(size, weight_of(*p_, i));
        for (int k = 0; k < size; ++k) who_[tied_[k]].add({i});
    }
    // Whether it left already, because of another option that goes as well.
    constexpr bool has_left(int i, opt x, set const& gone) const {
        for (opt y : gone) {
            if (y == x) return false;
            if (p_->rank(i, y) == p_->rank(i, x)) return true;
        }
        return false;
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
    list<int, max_parts<P>> at_;  // with ties, as is the next
    list<bits, max_parts<P>> shared_by_;
    per_option<P, detail::bucket<standing, max_parts<P>>> who_;
    per_option<P, long long> count_;               // strict orders
    square<long long, max_options<P>> by_size_;  // with ties, (how many share a place, option)
    per_option<P, long long> of_size_;
};

}  // namespace selfalign::elimination

#endif
