// SPDX-License-Identifier: BSL-1.0
#ifndef CENSUS_MEMORY_HPP
#define CENSUS_MEMORY_HPP

#include "profile.hpp"

#include <selfalign/core/situation.hpp>
#include <selfalign/core/winners.hpp>
#include <selfalign/worlds/options.hpp>

#include <array>
#include <atomic>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <mutex>

/// What rules choose, asked once and remembered: relations that ask Σ again (about misreports,
/// menus, smaller groups) look up what the census has found or will find for that profile.

namespace census {

/// A set of options, one bit each: what a rule chooses. Empty: the rule is undefined there.
using choice = unsigned;

inline choice lowest_of(choice c) { return c & (0U - c); }

/// A rule whose type is forgotten: its co-winners.
struct any_rule {
    choice (*choose)(int index, profile const&) = nullptr;
    int index = 0; // of the part or option that the rule is about, if it is about one
    choice operator()(profile const& p) const { return choose(index, p); }
};

/// A rule and all that it has chosen so far, for each size of profile. May be asked by several
/// threads: what they find is the same.
class memory {
public:
    /// Sizes of more than `most` profiles are not remembered, but asked each time, and so are
    /// profiles without a number (-1).
    memory(any_rule rule, long long most) : rule_(rule), most_(most) {}

    choice operator()(size s, long long number, profile const& p) {
        if (number < 0) return rule_(p);
        book& b = books_[static_cast<std::size_t>(s.parts)][static_cast<std::size_t>(s.options)];
        std::call_once(b.opened, [&] {
            large const count = count_of(s);
            // Zeroed where it is first written: most of a large book often stays blank. Without
            // room for one, the rule is asked each time.
            if (count >= 0 && count <= most_)
                b.pages.reset(static_cast<std::uint8_t*>(
                    std::calloc(static_cast<std::size_t>(count), 1)));
        });
        if (!b.pages) return rule_(p);
        // Each page holds the choice and a bit that says that it has been written.
        std::atomic_ref<std::uint8_t> const page(b.pages[static_cast<std::size_t>(number)]);
        unsigned written = page.load(std::memory_order_relaxed);
        if (written == 0) {
            written = rule_(p) | is_written;
            page.store(static_cast<std::uint8_t>(written), std::memory_order_relaxed);
        }
        return written & ~is_written;
    }

private:
    static constexpr unsigned is_written = 128;
    static_assert(most_options < 8);
    struct given_back {
        void operator()(std::uint8_t* pages) const { std::free(pages); }
    };
    struct book {
        std::once_flag opened;
        std::unique_ptr<std::uint8_t[], given_back> pages;
    };
    any_rule rule_;
    long long most_;
    std::array<std::array<book, most_options + 1>, most_parts + 1> books_;
};

/// What is being asked right now.
struct question {
    size of;
    long long number = 0; // of the profile
    choice chosen = 0;    // by the rule
    memory* rule = nullptr;
};

/// Σ of the situations of a census: whatever rule is being asked. One type for all rules, so that
/// relations are compiled once and not once for each rule.
struct current_rule {
    question const* now = nullptr;

    template <sa::StrictProfile P>
    sa::options_of<P> operator()(P const& p) const {
        size const s{p.parts(), p.options()};
        long long const number = number_of(p);
        choice chosen = now->chosen;
        if (!(s == now->of) || number < 0 || number != now->number) {
            if constexpr (std::is_base_of_v<profile, P>) chosen = (*now->rule)(s, number, p);
            else chosen = (*now->rule)(s, number, same_orders(p));
        }
        sa::options_of<P> all;
        for (; chosen != 0; chosen &= chosen - 1) all.insert(sa::opt(__builtin_ctz(chosen)));
        return all;
    }

private:
    template <class P>
    static profile same_orders(P const& p) {
        profile same{orders(sa::capacity<most_parts, most_options>(p.parts(), p.options()))};
        for (int i = 0; i < p.parts(); ++i)
            for (int place = 0; place < p.options(); ++place)
                same.set_rank(i, p.at(i, place), place);
        return same;
    }
};

using situation = sa::situation<profile, sa::numbers<sa::unbounded>, current_rule>;

} // namespace census

#endif
