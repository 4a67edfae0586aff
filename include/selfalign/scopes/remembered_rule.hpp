// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_SCOPES_REMEMBERED_RULE_HPP
#define SELFALIGN_SCOPES_REMEMBERED_RULE_HPP

#include <cstddef>
#include <cstdint>
#include <functional>
#include <utility>
#include <vector>
#include <selfalign/core/error.hpp>
#include <selfalign/core/majority.hpp>
#include <selfalign/core/orders_of.hpp>

/// A rule that is asked about every profile of a size, by the numbers of its orders, and how it is
/// kept from being asked about the same one again. At run time only.

namespace selfalign::bad_input {
[[noreturn]] inline void a_rule_answers_differently(int parts, int options) {
    throw error("the rule chose something else when it was asked the same again, by ",
                {parts, "part"}, " of ", {options, "option"}, "; expected a rule without memory");
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

}  // namespace selfalign::scopes

#endif
