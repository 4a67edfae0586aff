// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_SCOPES_SHARD_HPP
#define SELFALIGN_SCOPES_SHARD_HPP

#include <selfalign/core/number.hpp>
#include <selfalign/scopes/scope_iterator.hpp>

namespace selfalign {
namespace bad_input {

[[noreturn]] inline void there_is_no_such_shard(long long shard, long long shards) {
    throw error("shard ", shard, " of ", shards, " was asked for; expected 0..", shards - 1);
}
[[noreturn]] inline void a_scope_needs_at_least_one_shard(long long shards) {
    throw error("a scope was divided into ", shards, " shards; expected at least 1");
}

}  // namespace bad_input

namespace scopes {

/// Consecutive systems of a scope, as a scope of its own: number 0 is `first_index()` in the whole.
template <Scope Whole>
class part_of_scope {
public:
    using value_type = std::remove_cvref_t<decltype(std::declval<Whole const&>()[0LL])>;
    class cursor;
    using iterator = scope_iterator<cursor>;

    constexpr part_of_scope() = default;
    constexpr part_of_scope(Whole const& whole, long long first, long long last)
        : whole_(whole), first_(first), last_(last) {}

    constexpr long long size() const { return last_ - first_; }
    constexpr value_type operator[](long long index) const { return whole_[first_ + index]; }
    /// The number, in the whole scope, of the first system of this part.
    constexpr long long first_index() const { return first_; }
    constexpr Whole const& whole() const { return whole_; }

    constexpr iterator begin() const { return {from(0), 0}; }
    constexpr iterator end() const { return {from(size()), size()}; }

    /// The whole scope's cursor where it has one, else one that asks for each system by number.
    class cursor {
        static constexpr bool steps = requires(Whole const& w) { w.from(0LL).system(); };
        struct numbered {
            Whole whole;
            long long index;
            constexpr value_type system() const { return whole[index]; }
            constexpr void next() { ++index; }
            constexpr void jump(long long to) { index = to; }
        };
        static constexpr auto start(Whole const& whole, long long index) {
            if constexpr (steps) return whole.from(index);
            else return numbered{whole, index};
        }

    public:
        constexpr cursor(Whole const& whole, long long first, long long index)
            : at_(start(whole, first + index)), first_(first) {}
        constexpr decltype(auto) system() const { return at_.system(); }
        constexpr void next() { at_.next(); }
        constexpr void jump(long long index) { at_.jump(first_ + index); }

    private:
        decltype(start(std::declval<Whole const&>(), 0)) at_;
        long long first_;
    };
    constexpr cursor from(long long index) const { return {whole_, first_, index}; }
    constexpr auto sweep(long long index) const
        requires requires(Whole const& whole) { whole.sweep(0LL); }
    {
        return whole_.sweep(first_ + index);
    }

private:
    Whole whole_;
    long long first_ = 0;
    long long last_ = 0;
};

/// The systems number size * i / n up to size * (i + 1) / n of a scope: `shard(s, 0, 3)`,
/// `shard(s, 1, 3)` and `shard(s, 2, 3)` have every system of s once, in order, so counts over
/// them add up (`counts::operator+=`) to the counts over s. A shard may be empty.
/// Errors: n < 1, or i outside 0..n-1.
template <Scope S>
constexpr part_of_scope<S> shard(S const& scope, long long i, long long n) {
    if (n < 1) bad_input::a_scope_needs_at_least_one_shard(n);
    if (i < 0 || i >= n) bad_input::there_is_no_such_shard(i, n);
    auto const border = [&](long long k) {
        return static_cast<long long>(wide_integer{scope.size()} * k / n);
    };
    return {scope, border(i), border(i + 1)};
}

}  // namespace scopes
}  // namespace selfalign

#endif
