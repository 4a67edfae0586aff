// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_SCOPES_SMALLEST_VIOLATION_HPP
#define SELFALIGN_SCOPES_SMALLEST_VIOLATION_HPP

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <utility>
#include <vector>
#include <selfalign/laws/axioms/axiom.hpp>

/// The smallest system at which a rule violates an axiom, certified: everything smaller was
/// looked at. At run time only.

namespace selfalign::bad_input {
[[noreturn]] inline void a_rule_answers_differently(int parts, int options) {
    throw error("the rule chose something else when it was asked the same again, by ", parts,
                " parts of ", options, " options; expected a rule without memory");
}
} // namespace selfalign::bad_input

namespace selfalign::scopes {

/// A rule whose type is forgotten: the co-winners of so many parts, given by the numbers of their
/// strict orders of so many options.
using asked_rule = std::function<option_bits(int options, int parts, int const* rows)>;

/// Which profiles stand for all of a scope.
enum class profiles {
    all,    ///< every profile
    sorted  ///< those whose parts come in the order of their rows: all there are up to the names
            ///< of parts. The first profile with a property that names do not matter to is one.
};

/// A rule that remembers what it has chosen, by the number of the profile, so that it is asked once
/// however many axioms ask about a profile and its neighbours. `profiles::sorted`: only for a rule
/// that the names of parts do not matter to. Sizes of more than `most` profiles are asked each
/// time. Errors: a rule that remembers as well, and answers differently when it is asked the same
/// again (the first profiles are asked twice).
class remembered_rule {
public:
    static constexpr int max_parts = 16;
    static constexpr int max_options = 6;

    remembered_rule(asked_rule rule, profiles which, long long most = 1LL << 22)
        : rule_(std::move(rule)), which_(which), most_(most) {}

    profiles which() const { return which_; }

    option_bits operator()(int options, int parts, int const* rows) {
        int sorted[max_parts];
        if (which_ == profiles::sorted) {
            for (int i = 0; i < parts; ++i) {
                int j = i;
                for (; j > 0 && rows[i] < sorted[j - 1]; --j) sorted[j] = sorted[j - 1];
                sorted[j] = rows[i];
            }
            rows = sorted;
        }
        book& b = books_[options][parts];
        if (!b.opened) open(b, options, parts);
        if (b.pages.empty()) return ask(options, parts, rows);
        std::uint8_t& page = b.pages[number(options, parts, rows)];
        if (page == 0) page = static_cast<std::uint8_t>(ask(options, parts, rows) | is_written);
        return page & ~is_written;
    }

private:
    static constexpr int asked_twice = 64;

    option_bits ask(int options, int parts, int const* rows) {
        option_bits const answer = rule_(options, parts, rows);
        if (asked_ < asked_twice) {
            ++asked_;
            if (rule_(options, parts, rows) != answer)
                bad_input::a_rule_answers_differently(parts, options);
        }
        return answer;
    }

    static constexpr option_bits is_written = 128;

    struct book {
        bool opened = false;
        std::vector<std::uint8_t> pages;
        std::vector<std::uint32_t> start;  // parts x orders, of sorted profiles
        std::size_t orders = 0;
    };

    void open(book& b, int options, int parts) const {
        b.opened = true;
        b.orders = static_cast<std::size_t>(orders_of<max_options>::count(options));
        // How many profiles there are of so many parts, and of so many orders or fewer.
        std::vector<long long> count(b.orders + 1, 1);
        std::vector<std::uint32_t> start;
        for (int i = 0; i < parts; ++i) {
            std::vector<long long> next(b.orders + 1, 0);
            for (std::size_t k = 0; k < b.orders; ++k) {
                next[k + 1] = which_ == profiles::sorted
                                  ? next[k] + count[k + 1]
                                  : static_cast<long long>(k + 1) * count[b.orders];
                start.push_back(static_cast<std::uint32_t>(next[k]));
            }
            count = std::move(next);
            if (count[b.orders] > most_) return;
        }
        b.start = std::move(start);
        b.pages.assign(static_cast<std::size_t>(count[b.orders]), 0);
    }
    // Of sorted rows: how many profiles have a smaller last row, then a smaller one before it, ...
    // Of all: positional, the last row fastest.
    std::size_t number(int options, int parts, int const* rows) const {
        book const& b = books_[options][parts];
        std::size_t n = 0;
        if (which_ == profiles::sorted) {
            for (int i = 0; i < parts; ++i)
                n += b.start[static_cast<std::size_t>(i) * b.orders +
                             static_cast<std::size_t>(rows[i])];
        } else {
            for (int i = 0; i < parts; ++i) n = n * b.orders + static_cast<std::size_t>(rows[i]);
        }
        return n;
    }

    asked_rule rule_;
    profiles which_;
    long long most_;
    int asked_ = 0;
    book books_[max_options + 1][max_parts + 1];
};

/// Up to so many parts with so many options.
struct size_limit {
    int options;
    int parts;
};

/// Where to look: for each number of options, smallest first, from so many parts on.
struct search_limits {
    std::vector<size_limit> up_to{{2, 8}, {3, 8}, {4, 4}};
    int from_parts = 1;

    /// Only sizes of at most so many profiles, all orders of the parts counted.
    search_limits at_most(long long profiles) const {
        search_limits fewer{{}, from_parts};
        for (size_limit const most : up_to) {
            long long const orders = orders_of<6>::count(most.options);
            long long count = 1;
            int parts = 0;
            while (parts < most.parts && count * orders <= profiles) {
                count *= orders;
                ++parts;
            }
            fewer.up_to.push_back({most.options, parts});
        }
        return fewer;
    }
};

/// What a search has found. The first violation in the order options, then parts, then the number
/// of the profile (orders lexicographic, the last part fastest), if there is one.
struct violation {
    int options = 0;  // 0: none was found
    int parts = 0;
    std::vector<int> rows;             // the number of each part's order
    std::vector<size_limit> searched;  // all profiles of from_parts..parts parts hold the axiom
    int from_parts = 1;

    explicit operator bool() const { return options > 0; }
};

/// The next profile of so many orders, the last part fastest; false after the last one.
inline bool next_rows(std::vector<int>& rows, int orders, profiles which) {
    for (std::size_t i = rows.size(); i-- > 0;) {
        if (rows[i] + 1 >= orders) continue;
        ++rows[i];
        for (std::size_t j = i + 1; j < rows.size(); ++j)
            rows[j] = which == profiles::sorted ? rows[i] : 0;
        return true;
    }
    return false;
}

namespace detail {

template <class Question, class Ask>
violation search(Question const& axiom, Ask const& ask, profiles which,
                 std::vector<size_limit> const& up_to, int from_parts) {
    violation found;
    found.from_parts = from_parts;
    for (size_limit const most : up_to) {
        int const orders = static_cast<int>(orders_of<6>::count(most.options));
        for (int parts = from_parts; parts <= most.parts; ++parts) {
            std::vector<int> rows(static_cast<std::size_t>(parts), 0);
            do {
                electorate<Ask, 8, 6> const here(ask, most.options, parts, rows.data());
                if (axiom.holds(here)) continue;
                found.options = most.options;
                found.parts = parts;
                found.rows = rows;
                return found;
            } while (next_rows(rows, orders, which));
            if (parts == from_parts) found.searched.push_back({most.options, parts});
            else found.searched.back().parts = parts;
        }
    }
    return found;
}

}  // namespace detail

/// Whether a rule keeps an axiom where the parts have the orders with these numbers: at most 8
/// parts and 6 options. What a violation says is so if it does not.
template <class Question>
bool holds_at(Question const& axiom, asked_rule const& rule, int options,
              std::vector<int> const& rows) {
    return axiom.holds(electorate<std::reference_wrapper<asked_rule const>, 8, 6>(
        std::cref(rule), options, static_cast<int>(rows.size()), rows.data()));
}

/// The smallest violation of an axiom by a rule. Everything before it, and everything within the
/// limits if there is none, was looked at: with a rule that remembers sorted profiles, up to the
/// names of parts. At most 8 parts and 6 options.
/// Cost: what the axiom costs, for each profile up to the first violation.
template <class Question>
violation smallest_violation(Question const& axiom, remembered_rule& rule,
                             search_limits const& limits = {}) {
    return detail::search(axiom, std::ref(rule), rule.which(), limits.up_to, limits.from_parts);
}

/// The profiles of these searches: strict orders, scored by Borda for rules that need utilities.
using searched_profile = borda_scored_profile<
    table<capacity<remembered_rule::max_parts, remembered_rule::max_options>,
          selfalign::strict_orders>,
    long long>;

/// The same for a rule itself, in every order of the parts:
/// `smallest_violation(axioms::monotonicity, aggregators::coombs)`. Sizes of at most 100 000
/// profiles unless limits say otherwise. Errors: a rule that answers differently when it is asked
/// the same again.
template <class Question, class Rule>
    requires Aggregator<Rule, searched_profile>
violation smallest_violation(Question const& axiom, Rule const& rule,
                             search_limits const& limits = search_limits().at_most(100'000)) {
    axioms::detail::rule_asked<searched_profile, Rule, remembered_rule::max_parts,
                               remembered_rule::max_options> const ask{&rule};
    remembered_rule remembered(ask, profiles::all);
    return smallest_violation(axiom, remembered, limits);
}

/// The smallest violation of an axiom about the names of parts, by a rule that is asked every time.
/// Whether such an axiom fails at a profile does not depend on the order of its parts, so it looks
/// at sorted profiles.
template <class Question>
violation smallest_violation_by_names(Question const& axiom, asked_rule const& rule,
                                      search_limits const& limits = {}) {
    return detail::search(axiom, std::cref(rule), profiles::sorted, limits.up_to,
                          limits.from_parts);
}

}  // namespace selfalign::scopes

#endif
