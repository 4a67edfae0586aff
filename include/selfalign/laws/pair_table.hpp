// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_LAWS_PAIR_TABLE_HPP
#define SELFALIGN_LAWS_PAIR_TABLE_HPP

#include <vector>
#include <selfalign/laws/judge.hpp>
#include <selfalign/laws/law_verdict.hpp>
#include <selfalign/laws/truth.hpp>
#include <selfalign/worlds/options.hpp>

namespace selfalign {

namespace detail {

template <class W> inline constexpr bool options_are_indices = false;
template <int Size> inline constexpr bool options_are_indices<numbers<Size>> = true;

// The options of all systems of a scope in one numbering, so that "the same option" is one bit:
// options are matched by value, never by index.
template <class W>
class shared_options {
public:
    using option = option_of<W>;

    constexpr opt operator()(W const& world, opt x) {
        if constexpr (options_are_indices<W>) {
            return x;
        } else {
            option const value = world[x];
            for (unsigned k = 0; k < values_.size(); ++k)
                if (values_[k] == value) return opt(static_cast<int>(k));
            values_.push_back(value);
            return opt(static_cast<int>(values_.size()) - 1);
        }
    }

private:
    std::vector<option> values_;
};

template <class H>
using shared_set = std::conditional_t<options_are_indices<typename H::world_type>,
                                      options_of<typename H::profile_type>, option_set<0>>;

// All that a relation which sees A through its choice can tell systems apart by: what the system
// chooses (as A), and which options it knows and accepts (as H).
template <class Set> struct signature {
    Set choice, known, accepted;
    friend constexpr bool operator==(signature const&, signature const&) = default;

    // f(A, H), where A has this signature.
    constexpr truth holds_with(signature const& h, ties reading) const {
        bool all = true, some = false, any = false;
        for (opt x : choice) {
            if (!h.known.contains(x)) return truth::open;
            any = true;
            bool const accepted_by_h = h.accepted.contains(x);
            all = all && accepted_by_h;
            some = some || accepted_by_h;
        }
        if (!any) return truth::open;
        if (reading == ties::report && some && !all) return truth::open;
        return (reading == ties::exists ? some : all) ? truth::yes : truth::no;
    }
};

}  // namespace detail

/// f(A, H) for all pairs of systems of a scope. Systems that f cannot tell apart are one class:
/// a relation that sees A through its choice has at most (choices x sets of accepted options) of
/// them, however large the scope. Cost: one loss per option and system; a relation that reads A as
/// a whole is asked of every pair.
class pair_table {
public:
    template <class F, class Scope>
    constexpr pair_table(F const& f, Scope const& scope, ties reading) {
        using system = system_of<Scope>;
        if constexpr (ChoiceRelation<F, system>) by_choice(f, scope, reading);
        else one_by_one(f, scope);
    }

    constexpr long long systems() const { return static_cast<long long>(class_of_.size()); }
    constexpr int classes() const { return static_cast<int>(first_.size()); }
    constexpr int class_of(long long system) const { return class_of_[to_index(system)]; }
    /// The first system of a class, and the number of its systems.
    constexpr long long first(int c) const { return first_[to_index(c)]; }
    constexpr long long count(int c) const { return count_[to_index(c)]; }
    /// f(A, H) for A of class a and H of class h.
    constexpr truth operator()(int a, int h) const {
        return holds_[to_index(a) * first_.size() + to_index(h)];
    }

private:
    static constexpr std::size_t to_index(long long i) { return static_cast<std::size_t>(i); }

    template <class F, class Scope>
    constexpr void by_choice(F const& f, Scope const& scope, ties reading) {
        using system = system_of<Scope>;
        using set = detail::shared_set<system>;
        detail::shared_options<typename system::world_type> shared;
        std::vector<detail::signature<set>> seen;
        auto const end = scope.end();
        long long index = 0;
        for (auto it = scope.begin(); it != end; ++it) {
            system const& h = *it;
            detail::signature<set> s;
            for (int x = 0; x < h.options(); ++x) {
                opt const y = shared(h.world(), opt(x));
                s.known.insert(y);
                using loss = loss_of<F, system>;
                if (loss_at(f, opt(x), h) == loss(0)) s.accepted.insert(y);
            }
            if (reading == ties::lowest) {
                opt const x = lowest_winner(h.sigma(), h.profile());
                if (x) s.choice.insert(shared(h.world(), x));
            } else {
                for (opt x : choose(h)) s.choice.insert(shared(h.world(), x));
            }
            std::size_t c = 0;
            while (c < seen.size() && !(seen[c] == s)) ++c;
            if (c == seen.size()) {
                seen.push_back(s);
                first_.push_back(index);
                count_.push_back(0);
            }
            ++count_[c];
            class_of_.push_back(static_cast<int>(c));
            ++index;
        }
        for (auto const& a : seen)
            for (auto const& h : seen) holds_.push_back(a.holds_with(h, reading));
    }

    template <class F, class Scope>
    constexpr void one_by_one(F const& f, Scope const& scope) {
        auto const end = scope.end();
        for (auto a = scope.begin(); a != end; ++a) {
            class_of_.push_back(static_cast<int>(first_.size()));
            first_.push_back(static_cast<long long>(first_.size()));
            count_.push_back(1);
            for (auto h = scope.begin(); h != end; ++h)
                holds_.push_back(judge_system(f, *a, *h).value == answer::aligned ? truth::yes
                                                                                 : truth::no);
        }
    }

    std::vector<int> class_of_;
    std::vector<long long> first_, count_;
    std::vector<truth> holds_;
};

namespace detail {

// Systems that neither of two relations can tell apart.
struct joint_class {
    int of_f, of_g;
    long long first, count;
};
template <class Table>
constexpr auto joint_classes(Table const& f, Table const& g) {
    std::vector<joint_class> all;
    for (long long i = 0; i < f.systems(); ++i) {
        int const a = f.class_of(i), b = g.class_of(i);
        std::size_t c = 0;
        while (c < all.size() && !(all[c].of_f == a && all[c].of_g == b)) ++c;
        if (c == all.size()) all.push_back({a, b, i, 0});
        ++all[c].count;
    }
    return all;
}

// Adds a case that stands for `count` equal ones, of which the first has these indices.
template <class H, int Systems>
constexpr void add_cases(law_verdict<H, Systems>& v, truth t, long long count,
                         long long const (&index)[Systems]) {
    v.cases += count;
    if (t == truth::open) v.open += count;
    if (t != truth::no) return;
    v.failures += count;
    bool earlier = !v.first;
    for (int k = 0; k < Systems && !earlier; ++k) {
        if (index[k] > v.first.index[k]) return;
        earlier = index[k] < v.first.index[k];
    }
    if (earlier)
        for (int k = 0; k < Systems; ++k) v.first.index[k] = index[k];
}

}  // namespace detail
}  // namespace selfalign

#endif
