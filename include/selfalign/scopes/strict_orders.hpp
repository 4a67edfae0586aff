// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_SCOPES_STRICT_ORDERS_HPP
#define SELFALIGN_SCOPES_STRICT_ORDERS_HPP

#include <cstddef>
#include <selfalign/core/borda_scored.hpp>
#include <selfalign/core/situation.hpp>
#include <selfalign/core/table.hpp>
#include <selfalign/worlds/options.hpp>

namespace selfalign::scopes {

namespace detail {

constexpr long long factorial(int n) { return n < 2 ? 1 : n * factorial(n - 1); }

/// All orders of 0..Size-1, best to worst, in lexicographic order, and the ranks that they give.
template <int Size> struct orders {
    static constexpr int count = static_cast<int>(factorial(Size));
    unsigned char at[count][Size] = {};
    unsigned char ranks[count][Size] = {};

    constexpr orders() {
        for (int x = 0; x < Size; ++x) at[0][x] = static_cast<unsigned char>(x);
        for (int k = 1; k < count; ++k) {
            for (int x = 0; x < Size; ++x) at[k][x] = at[k - 1][x];
            next(at[k]);
        }
        for (int k = 0; k < count; ++k)
            for (int place = 0; place < Size; ++place)
                ranks[k][at[k][place]] = static_cast<unsigned char>(place);
    }

private:
    static constexpr void next(unsigned char (&order)[Size]) {
        int i = Size - 2;
        while (order[i] > order[i + 1]) --i;
        int j = Size - 1;
        while (order[j] < order[i]) --j;
        swap(order[i], order[j]);
        for (int low = i + 1, high = Size - 1; low < high; ++low, --high)
            swap(order[low], order[high]);
    }
    static constexpr void swap(unsigned char& a, unsigned char& b) {
        unsigned char const t = a;
        a = b;
        b = t;
    }
};

template <int Size> inline constexpr orders<Size> all_orders{};

}  // namespace detail

/// Every system of Parts strict orders over Options options under one rule: (Options!)^Parts
/// situations. Order: orders are enumerated lexicographically, the LAST part varies fastest.
/// A random-access range that works in constant evaluation; dereferencing gives a situation by
/// value, iterating updates only the parts that change. `Scored`: orders carry Borda scores.
template <int Parts, int Options, class Rule, bool Scored>
class strict_orders_scope {
    static_assert(Parts >= 1, "a scope needs at least one part");
    static_assert(Options >= 1 && Options <= 8, "strict orders are enumerated up to 8 options");

public:
    using table_type = table<fixed<Parts, Options>, selfalign::strict_orders>;
    using profile_type =
        std::conditional_t<Scored, borda_scored_profile<table_type, long long>, table_type>;
    using value_type = situation<profile_type, numbers<Options>, Rule>;

    static constexpr int parts = Parts;
    static constexpr int options = Options;

    constexpr explicit strict_orders_scope(Rule rule) : rule_(rule) {}

    constexpr Rule const& rule() const { return rule_; }
    constexpr long long size() const {
        long long n = 1;
        for (int i = 0; i < Parts; ++i) n *= orders::count;
        return n;
    }
    /// The system number `index` of the documented order.
    constexpr value_type operator[](long long index) const { return *iterator(rule_, index); }

    /// The same systems, with the orders scored by Borda.
    constexpr auto borda_scored() const {
        return strict_orders_scope<Parts, Options, Rule, true>(rule_);
    }

    class iterator {
    public:
        using value_type = strict_orders_scope::value_type;
        using difference_type = std::ptrdiff_t;

        constexpr iterator(Rule const& rule, long long index)
            : index_(index), current_(profile_type(table_type()), numbers<Options>(), rule) {
            for (int i = Parts - 1; i >= 0; --i) {
                set(i, static_cast<int>(index % orders::count));
                index /= orders::count;
            }
        }
        constexpr long long index() const { return index_; }
        constexpr value_type const& operator*() const { return current_; }
        constexpr value_type const* operator->() const { return &current_; }
        constexpr iterator& operator++() {
            ++index_;
            for (int i = Parts - 1; i >= 0; --i) {
                if (order_[i] + 1 < orders::count) {
                    set(i, order_[i] + 1);
                    return *this;
                }
                set(i, 0);
            }
            return *this;
        }
        constexpr iterator operator++(int) {
            iterator before = *this;
            ++*this;
            return before;
        }
        friend constexpr bool operator==(iterator const& a, iterator const& b) {
            return a.index_ == b.index_;
        }

    private:
        constexpr void set(int i, int order) {
            order_[i] = order;
            current_.profile().set_order(i, detail::all_orders<Options>.ranks[order],
                                         detail::all_orders<Options>.at[order]);
        }

        long long index_;
        int order_[Parts] = {};
        value_type current_;
    };
    constexpr iterator begin() const { return {rule_, 0}; }
    constexpr iterator end() const { return {rule_, size()}; }

private:
    using orders = detail::orders<Options>;
    Rule rule_;
};

/// `strict_orders<3, 3>(aggregators::plurality)`: all 216 systems of 3 parts and 3 options.
template <int Parts, int Options, class Rule>
constexpr auto strict_orders(Rule rule) {
    return strict_orders_scope<Parts, Options, Rule, false>(rule);
}

}  // namespace selfalign::scopes

#endif
