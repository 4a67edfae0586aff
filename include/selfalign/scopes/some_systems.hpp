// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_SCOPES_SOME_SYSTEMS_HPP
#define SELFALIGN_SCOPES_SOME_SYSTEMS_HPP

#include <selfalign/concepts/standard.hpp>

namespace selfalign::scopes {

namespace detail {

// The row of a part of system number `index`, as if drawn at random. Source: G. Steele, D. Lea,
// C. Flood, 2014 (SplitMix64).
constexpr int drawn_row(int index, int parts, int part, int rows) {
    auto z = (static_cast<unsigned long long>(index) * static_cast<unsigned long long>(parts) +
              static_cast<unsigned long long>(part) + 1) * 0x9E3779B97F4A7C15ULL;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return static_cast<int>((z >> 32) % static_cast<unsigned>(rows));
}

} // namespace detail

/// So many systems of a scope of rows, spread over it as if drawn at random, and always the same:
/// to try a claim on a scope that is too large to be looked at in full. That they show nothing
/// wrong is no proof. Works in constant evaluation. The scope must outlive it.
template <class Rows, class Scope>
class some_systems {
public:
    constexpr some_systems(Scope const& scope, int size) : scope_(scope), size_(size) {}

    class iterator {
    public:
        constexpr iterator(Scope const& scope, int index) : scope_(&scope), index_(index) {}
        constexpr auto operator*() const {
            auto h = scope_->from(0).system();
            for (int i = 0; i < Scope::parts; ++i)
                Rows::set(h.profile(), i,
                          detail::drawn_row(index_, Scope::parts, i, Rows::count));
            return h;
        }
        constexpr iterator& operator++() {
            ++index_;
            return *this;
        }
        friend constexpr bool operator==(iterator const& a, iterator const& b) {
            return a.index_ == b.index_;
        }

    private:
        Scope const* scope_;
        int index_;
    };

    constexpr iterator begin() const { return {scope_, 0}; }
    constexpr iterator end() const { return {scope_, size_}; }

private:
    Scope const& scope_;
    int size_;
};

} // namespace selfalign::scopes

#endif
