// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_SCOPES_SCOPE_ITERATOR_HPP
#define SELFALIGN_SCOPES_SCOPE_ITERATOR_HPP

#include <compare>
#include <concepts>
#include <cstddef>
#include <utility>
#include <selfalign/core/maybe.hpp>
#include <selfalign/core/situation.hpp>

namespace selfalign::scopes {

/// A random-access iterator made of a cursor: `system()`, `next()`, `jump(index)`. The cursor holds
/// all it needs (the rule), so the iterator never dangles; it gives systems by value. Works in
/// constant evaluation.
template <class Cursor>
class scope_iterator {
public:
    using value_type = std::remove_cvref_t<decltype(std::declval<Cursor const&>().system())>;
    using difference_type = std::ptrdiff_t;

    constexpr scope_iterator() = default;
    constexpr scope_iterator(Cursor const& cursor, long long index)
        : cursor_(cursor), index_(index) {}

    /// The number of the system in its scope.
    constexpr long long index() const { return index_; }

    constexpr value_type operator*() const { return cursor_->system(); }
    constexpr value_type operator[](difference_type n) const { return *(*this + n); }

    constexpr scope_iterator& operator++() {
        ++index_;
        cursor_->next();
        return *this;
    }
    constexpr scope_iterator operator++(int) {
        scope_iterator before = *this;
        ++*this;
        return before;
    }
    constexpr scope_iterator& operator+=(difference_type n) {
        index_ += n;
        cursor_->jump(index_);
        return *this;
    }
    constexpr scope_iterator& operator-=(difference_type n) { return *this += -n; }
    constexpr scope_iterator& operator--() { return *this += -1; }
    constexpr scope_iterator operator--(int) {
        scope_iterator before = *this;
        --*this;
        return before;
    }
    friend constexpr scope_iterator operator+(scope_iterator it, difference_type n) {
        return it += n;
    }
    friend constexpr scope_iterator operator+(difference_type n, scope_iterator it) {
        return it += n;
    }
    friend constexpr scope_iterator operator-(scope_iterator it, difference_type n) {
        return it -= n;
    }
    friend constexpr difference_type operator-(scope_iterator const& a, scope_iterator const& b) {
        return static_cast<difference_type>(a.index_ - b.index_);
    }
    friend constexpr bool operator==(scope_iterator const& a, scope_iterator const& b) {
        return a.index_ == b.index_;
    }
    friend constexpr std::strong_ordering operator<=>(scope_iterator const& a,
                                                      scope_iterator const& b) {
        return a.index_ <=> b.index_;
    }

private:
    maybe<Cursor> cursor_;
    long long index_ = 0;
};

/// One pass over the systems of a scope without a copy of each:
/// `for (auto const& h : s.in_place())`. An input range; what it gives is valid until the next
/// step.
template <class Cursor>
class systems_in_place {
public:
    struct sentinel {};
    class iterator {
    public:
        using value_type = std::remove_cvref_t<decltype(std::declval<Cursor const&>().system())>;
        using difference_type = std::ptrdiff_t;

        constexpr explicit iterator(systems_in_place& pass) : pass_(&pass) {}
        constexpr value_type const& operator*() const { return pass_->cursor_.system(); }
        constexpr iterator& operator++() {
            --pass_->left_;
            pass_->cursor_.next();
            return *this;
        }
        constexpr void operator++(int) { ++*this; }
        friend constexpr bool operator==(iterator const& it, sentinel) { return it.done(); }

    private:
        constexpr bool done() const { return pass_->left_ == 0; }

        systems_in_place* pass_;
    };

    constexpr systems_in_place(Cursor const& cursor, long long size)
        : cursor_(cursor), left_(size) {}
    constexpr iterator begin() { return iterator(*this); }
    constexpr sentinel end() const { return {}; }

private:
    Cursor cursor_;
    long long left_;
};

/// Syntax:  `s.size()`; `s[index]`, a situation, for 0 <= index < size(). Optional:
///          `s.from(index)`, a cursor that steps through the systems at less cost: `system()`,
///          `next()`; what `s.in_place()` does in a loop.
///          `s.sweep(index)`, a cursor over the same systems whose profiles carry tallies.
/// Meaning: a finite family of systems in a documented order. The order is part of what a scope
///          is: a first failure is first in it.
/// Models:  `strict_orders`, `weak_orders`, `utilities`, shards of them.
/// See also: `count`, `census`.
template <class S>
concept Scope = requires(std::remove_cvref_t<S> const& s) {
    { s.size() } -> std::convertible_to<long long>;
    { s[0LL] } -> Situation;
};

}  // namespace selfalign::scopes

#endif
