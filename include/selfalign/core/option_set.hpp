// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CORE_OPTION_SET_HPP
#define SELFALIGN_CORE_OPTION_SET_HPP

#include <selfalign/core/error.hpp>
#include <selfalign/core/list.hpp>
#include <selfalign/concepts/option.hpp>

namespace selfalign {

/// A set of options: a menu, or what an aggregator chooses (all co-winners; empty = undefined).
/// `Words` 64-bit words inline; `option_set<0>` grows on the heap. Iterates in index order.
template <int Words>
class option_set {
public:
    constexpr option_set() = default;

    /// {0, ..., options-1}, the menu of a whole world.
    static constexpr option_set all(int options) {
        option_set result;
        for (int x = 0; x < options; ++x) result.insert(opt(x));
        return result;
    }
    static constexpr option_set of(opt x) {
        option_set result;
        result.insert(x);
        return result;
    }

    constexpr void insert(opt x) {
        int const w = room_for(x.index);  // first: it refuses what is no option
        words_[w] |= bit(x.index);
    }
    constexpr void erase(opt x) {
        if (contains(x)) words_[x.index / 64] &= ~bit(x.index);
    }
    constexpr bool contains(opt x) const {
        return x.index >= 0 && x.index / 64 < words() &&
               (words_[x.index / 64] & bit(x.index)) != 0;
    }
    constexpr bool empty() const {
        for (int w = 0; w < words(); ++w)
            if (words_[w] != 0) return false;
        return true;
    }
    constexpr int size() const {
        int n = 0;
        for (int w = 0; w < words(); ++w) n += __builtin_popcountll(words_[w]);
        return n;
    }
    /// The option with the smallest index; no option if the set is empty.
    constexpr opt lowest() const { return next(0); }

    class iterator {
    public:
        using value_type = opt;
        using difference_type = long;

        constexpr iterator() = default;
        constexpr iterator(option_set const* set, opt at) : set_(set), at_(at) {}
        constexpr opt operator*() const { return at_; }
        constexpr iterator& operator++() {
            at_ = set_->next(at_.index + 1);
            return *this;
        }
        constexpr iterator operator++(int) {
            iterator before = *this;
            ++*this;
            return before;
        }
        friend constexpr bool operator==(iterator a, iterator b) { return a.at_ == b.at_; }

    private:
        option_set const* set_ = nullptr;
        opt at_;
    };
    constexpr iterator begin() const { return {this, lowest()}; }
    constexpr iterator end() const { return {this, opt()}; }

    friend constexpr bool operator==(option_set const& a, option_set const& b) {
        int const n = a.words() > b.words() ? a.words() : b.words();
        for (int w = 0; w < n; ++w)
            if (a.word(w) != b.word(w)) return false;
        return true;
    }

private:
    using word_type = unsigned long long;

    static constexpr word_type bit(int index) { return word_type{1} << (index % 64); }
    constexpr word_type word(int w) const { return w < words() ? words_[w] : 0; }
    constexpr int words() const {
        if constexpr (Words > 0) return Words;
        else return words_.size();
    }

    constexpr int room_for(int index) {
        if (index < 0) bad_input::there_is_no_such_option(index, words() * 64);
        if (index / 64 >= words()) {
            if constexpr (Words > 0) {
                bad_input::more_options_than_the_menu_can_hold(index + 1, Words * 64);
            } else {
                list<word_type, Words> wider(index / 64 + 1);
                for (int w = 0; w < words(); ++w) wider[w] = words_[w];
                words_ = wider;
            }
        }
        return index / 64;
    }
    constexpr opt next(int from) const {
        for (int w = from / 64; w < words(); ++w) {
            word_type rest = words_[w];
            if (w == from / 64) rest &= ~word_type{0} << (from % 64);
            if (rest != 0) return opt(w * 64 + __builtin_ctzll(rest));
        }
        return opt();
    }

    list<word_type, Words> words_{Words};
};

/// The set type for worlds of at most `MaxOptions` options (0 = no static bound).
template <int MaxOptions> using option_set_for = option_set<(MaxOptions + 63) / 64>;

}  // namespace selfalign

#endif
