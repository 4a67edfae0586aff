// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_PARTS_RANKING_HPP
#define SELFALIGN_PARTS_RANKING_HPP

#include <vector>
#include <selfalign/concepts/part.hpp>
#include <selfalign/core/error.hpp>
#include <selfalign/core/label.hpp>
#include <selfalign/core/list.hpp>
#include <selfalign/core/named_options.hpp>

namespace selfalign {

/// Options that a ranking is indifferent between: `ranking("me", best, tied(a, b), worst)`.
template <class Option, int Size> struct tied_options { list<Option, Size> options; };

template <class... Options>
constexpr auto tied(Options const&... options) {
    using option = std::common_type_t<stored_as_t<Options>...>;
    constexpr int size = sizeof...(Options);
    list<option, size> all(size);
    int i = 0;
    ((all[i++] = option(options)), ...);
    return tied_options<option, size>{all};
}

namespace detail {

template <class T> struct entry {
    using option = stored_as_t<T>;
    static constexpr int size = 1;
};
template <class Option, int Size> struct entry<tied_options<Option, Size>> {
    using option = Option;
    static constexpr int size = Size;
};

}  // namespace detail

/// A part that ranks every option, best first, whatever the options lead to (for wants about
/// outcomes: `utility`). `Strict` says in the type that nothing is tied.
/// Errors (found by `compose`): an option missing, repeated or unknown to the world.
template <class Name, class Option, int Capacity, bool Strict>
class ranked {
public:
    static constexpr bool is_strict = Strict;

    constexpr ranked(Name name, list<Option, Capacity> best_to_worst, list<int, Capacity> ranks)
        : name_(name), options_(best_to_worst), rank_(ranks) {}

    constexpr Name const& name() const { return name_; }

    /// The number of options strictly better than x.
    template <WorldModel W>
    constexpr int rank(W const& w, opt x) const {
        int const i = find(w[x]);
        if (i < 0) bad_input::a_ranking_misses_an_option(as_text(name_), label_of(w[x], x.index));
        return rank_[i];
    }
    template <WorldModel W>
    constexpr bool prefers(W const& w, opt x, opt y) const {
        return rank(w, x) < rank(w, y);
    }

    template <WorldModel W>
    constexpr void check(W const& w) const {
        for (int i = 0; i < options_.size(); ++i) {
            if (!w.index_of(options_[i]))
                bad_input::a_part_names_an_unknown_option(as_text(name_),
                                                          label_of(options_[i], i));
            if (find(options_[i]) != i)
                bad_input::a_ranking_repeats_an_option(as_text(name_), label_of(options_[i], i));
        }
        for (int x = 0; x < w.size(); ++x)
            if (find(w[opt(x)]) < 0)
                bad_input::a_ranking_misses_an_option(as_text(name_), label_of(w[opt(x)], x));
    }

private:
    template <class Value>
    constexpr int find(Value const& o) const {
        for (int i = 0; i < options_.size(); ++i)
            if (options_[i] == o) return i;
        return -1;
    }

    Name name_;
    list<Option, Capacity> options_;
    list<int, Capacity> rank_;
};

/// `ranking("fun", best, ..., worst)`; an entry `tied(a, b)` stands for options liked equally.
template <class Name, class... Entries>
    requires(sizeof...(Entries) > 0)
constexpr auto ranking(Name const& name, Entries const&... best_to_worst) {
    using wrong =
        detail::misnamed_t<stored_as_t<Name>,
                           typename detail::entry<std::decay_t<Entries>>::option...>;
    if constexpr (!std::is_void_v<wrong>) {
        return detail::refuse<wrong>{};
    } else {
        using option = std::common_type_t<typename detail::entry<std::decay_t<Entries>>::option...>;
        constexpr int size = (detail::entry<std::decay_t<Entries>>::size + ...);
        constexpr bool strict = ((detail::entry<std::decay_t<Entries>>::size == 1) && ...);
        list<option, size> all(size);
        list<int, size> ranks(size);
        int i = 0;
        auto const add = [&](auto const& entry) {
            int const rank = i;
            if constexpr (requires { entry.options; }) {
                for (auto const& o : entry.options) {
                    ranks[i] = rank;
                    all[i++] = option(o);
                }
            } else {
                ranks[i] = rank;
                all[i++] = option(entry);
            }
        };
        (add(best_to_worst), ...);
        return ranked<stored_as_t<Name>, option, size, strict>(name, all, ranks);
    }
}

/// A ranking whose options are known at run time, best first, without ties.
template <class Name, class Option>
auto ranking(Name const& name, std::vector<Option> const& best_to_worst) {
    using option = stored_as_t<Option>;
    int const size = static_cast<int>(best_to_worst.size());
    list<option, unbounded> all(size);
    list<int, unbounded> ranks(size);
    for (int i = 0; i < size; ++i) {
        all[i] = option(best_to_worst[static_cast<std::size_t>(i)]);
        ranks[i] = i;
    }
    return ranked<stored_as_t<Name>, option, unbounded, true>(name, all, ranks);
}

/// A ranking whose options are known at run time: groups of equally liked options, best first.
template <class Name, class Option>
auto ranking(Name const& name, std::vector<std::vector<Option>> const& best_to_worst) {
    using option = stored_as_t<Option>;
    int size = 0;
    for (auto const& group : best_to_worst) size += static_cast<int>(group.size());
    list<option, unbounded> all(size);
    list<int, unbounded> ranks(size);
    int i = 0;
    for (auto const& group : best_to_worst) {
        int const rank = i;
        for (auto const& o : group) {
            ranks[i] = rank;
            all[i++] = option(o);
        }
    }
    return ranked<stored_as_t<Name>, option, unbounded, false>(name, all, ranks);
}

}  // namespace selfalign

#endif
