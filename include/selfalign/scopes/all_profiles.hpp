// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_SCOPES_ALL_PROFILES_HPP
#define SELFALIGN_SCOPES_ALL_PROFILES_HPP

#include <selfalign/core/borda_scored.hpp>
#include <selfalign/core/situation.hpp>
#include <selfalign/core/table.hpp>
#include <selfalign/scopes/scope_iterator.hpp>
#include <selfalign/worlds/options.hpp>

namespace selfalign::scopes {

namespace detail {

template <class Table, class Number> struct scored {
    using type = borda_scored_profile<Table, Number>;
};
template <class Table> struct scored<Table, void> { using type = Table; };

/// A rule that can be default-constructed and assigned, as views must, whatever it is itself: one
/// that captures something cannot. Public, so that a scope of a plain rule is a template argument.
template <class Rule>
struct kept {
    maybe<Rule> value{};

    constexpr kept() = default;
    constexpr explicit kept(Rule const& rule) : value(rule) {}
    constexpr Rule const& operator*() const { return *value; }
};
template <std::semiregular Rule>
struct kept<Rule> {
    Rule value{};

    constexpr kept() = default;
    constexpr explicit kept(Rule const& rule) : value(rule) {}
    constexpr Rule const& operator*() const { return value; }
};

}  // namespace detail

/// Every system of Parts parts under one rule, where each part wants one of a list of things:
/// count^Parts situations. Order: that of the list for each part, the LAST part varies fastest.
/// `Rows` is the list: `options`, `count`, `table<Parts>` (a profile that can hold them) and
/// `set(profile, part, row)`. `Number`: orders carry Borda scores of that type; void: they do not.
/// A random-access range that works in constant evaluation and gives situations by value.
template <class Rows, int Parts, class Rule, class Number = void>
class all_profiles {
    static_assert(Parts >= 1, "a scope needs at least one part");

public:
    using table_type = typename Rows::template table<Parts>;
    using profile_type = typename detail::scored<table_type, Number>::type;
    using value_type = situation<profile_type, numbers<Rows::options>, Rule>;
    template <class Table> class cursor_over;
    using cursor = cursor_over<table_type>;
    using iterator = scope_iterator<cursor>;

    static constexpr int parts = Parts;
    static constexpr int options = Rows::options;

    constexpr all_profiles() = default;
    constexpr explicit all_profiles(Rule const& rule) : kept_rule(rule) {}

    constexpr Rule const& rule() const { return *kept_rule; }

    /// The number of systems.
    static constexpr long long size() {
        constexpr bool fits = [] {
            long long n = 1;
            for (int i = 0; i < Parts; ++i)
                if (__builtin_mul_overflow(n, static_cast<long long>(Rows::count), &n))
                    return false;
            return true;
        }();
        static_assert(fits, "this scope has more systems than 64 bits can number");
        long long n = 1;
        for (int i = 0; i < Parts; ++i) n *= Rows::count;
        return n;
    }

    /// The system number `index` of the documented order. Cost: writing Parts rows.
    constexpr value_type operator[](long long index) const { return from(index).system(); }

    /// The same systems, with the orders scored by Borda. Orders with ties need a number type that
    /// has halves: `borda_scored<rational>()`.
    template <class N = long long>
    constexpr auto borda_scored() const {
        static_assert(StrictProfile<table_type> || !std::integral<N>,
                      "orders with ties have half-integer Borda scores: name an exact number type, "
                      "e.g. scope.borda_scored<boost::rational<long long>>()");
        return all_profiles<Rows, Parts, Rule, N>(rule());
    }
    /// The same profiles in the same order, under another rule.
    template <class Other>
    constexpr auto with_rule(Other const& other) const {
        return all_profiles<Rows, Parts, Other, Number>(other);
    }

    constexpr iterator begin() const { return {from(0), 0}; }
    constexpr iterator end() const { return {from(size()), size()}; }

    /// Steps through the systems in order and rewrites only the parts that change.
    template <class Table>
    class cursor_over {
    public:
        using system_type =
            situation<typename detail::scored<Table, Number>::type, numbers<Rows::options>, Rule>;

        constexpr cursor_over(Rule const& rule, long long index)
            : system_(typename system_type::profile_type(Table()), numbers<options>(), rule) {
            jump(index);
        }
        constexpr system_type const& system() const { return system_; }
        /// After the last system comes the first.
        [[gnu::always_inline]] constexpr void next() {
            if (row_[Parts - 1] + 1 < Rows::count) set(Parts - 1, row_[Parts - 1] + 1);
            else carry();
        }
        constexpr void jump(long long index) {
            for (int i = Parts - 1; i >= 0; --i) {
                set(i, static_cast<int>(index % Rows::count));
                index /= Rows::count;
            }
        }

    private:
        // Out of line: it is needed once for all rows of the last part.
        [[gnu::noinline]] constexpr void carry() {
            for (int i = Parts - 1; i >= 0; --i) {
                if (row_[i] + 1 < Rows::count) {
                    set(i, row_[i] + 1);
                    return;
                }
                set(i, 0);
            }
        }
        constexpr void set(int i, int row) {
            row_[i] = row;
            Rows::set(system_.profile(), i, row);
        }

        int row_[Parts] = {};
        system_type system_;
    };
    constexpr cursor from(long long index) const { return {rule(), index}; }
    /// The same systems for counting: profiles that carry tallies.
    constexpr auto sweep(long long index) const
        requires requires { typename Rows::template swept_table<Parts>; }
    {
        return cursor_over<typename Rows::template swept_table<Parts>>(rule(), index);
    }
    /// For one pass that looks at each system only before the next: none is copied, and where the
    /// profiles can carry tallies they do.
    constexpr auto in_place() const {
        if constexpr (requires { this->sweep(0); }) return systems_in_place(sweep(0), size());
        else return systems_in_place(from(0), size());
    }

    detail::kept<Rule> kept_rule;
};

}  // namespace selfalign::scopes

#endif
