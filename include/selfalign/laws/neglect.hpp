// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_LAWS_NEGLECT_HPP
#define SELFALIGN_LAWS_NEGLECT_HPP

#include <selfalign/core/choose.hpp>
#include <selfalign/core/verdict.hpp>

namespace selfalign {

/// What a part loses by what H chooses, of all that it could lose: nu = lost / range. 0: it gets
/// its best; 1: its worst. A part that cares about nothing has range 0 and is never neglected.
template <class Number>
struct neglect_of_part {
    Number lost = Number(0);
    Number range = Number(0);

    /// nu = 1: nothing is worse for this part.
    constexpr bool wholly() const { return Number(0) < range && !(lost < range); }
};

/// For every part of a system.
template <class Number, int Parts>
struct neglect_found {
    list<neglect_of_part<Number>, Parts> parts;

    /// The number of parts that get their worst.
    constexpr int wholly() const {
        int n = 0;
        for (auto const& p : parts) n += p.wholly() ? 1 : 0;
        return n;
    }
    /// The first of the parts with the largest nu; -1 if every part gets its best.
    constexpr int most() const {
        int worst = -1;
        for (int i = 0; i < parts.size(); ++i) {
            if (!(Number(0) < parts[i].lost)) continue;
            if (worst < 0 || product(parts[worst].lost, parts[i].range) <
                                 product(parts[i].lost, parts[worst].range))
                worst = i;
        }
        return worst;
    }

private:
    // Of two 64-bit integers it fits 128 bits.
    static constexpr auto product(Number const& a, Number const& b) {
        using long_number =
            std::conditional_t<std::same_as<Number, long long>, wide_integer, Number>;
        return multiply(long_number(a), long_number(b));
    }
};

namespace detail {

template <class H> struct neglect_number { using type = int; };
template <CardinalProfile H>
struct neglect_number<H> {
    using type = wide<typename H::value_type>;
};

// What i wants of x, larger is better: its value, or how far from below x stands in its order.
template <class Number, class H>
constexpr Number wanted(H const& h, int i, opt x) {
    if constexpr (CardinalProfile<H>) return Number(h.value(i, x));
    else return Number(-h.rank(i, x));
}

}  // namespace detail

/// Who in H is neglected, and how much: by utilities where there are any (nu is the same on every
/// interval scale), else by ranks. Ties: the lowest co-winner, or with `exists` the one that is
/// best for the part in question, else the one that is worst for it. Undefined choices lose
/// nothing. Needs `OrdinalProfile`. Cost: parts x options. Errors: a difference of utilities beyond
/// 64 bits.
inline constexpr struct neglect {
    template <class System>
        requires OrdinalProfile<situation_of<System>>
    constexpr auto operator()(System const& system, ties reading = ties::report) const {
        decltype(auto) h = evaluate(system);
        using situation = std::remove_cvref_t<decltype(h)>;
        using number = typename detail::neglect_number<situation>::type;
        auto choice = choose(h);
        if (reading == ties::lowest && !choice.empty())
            choice = decltype(choice)::of(choice.lowest());
        neglect_found<number, max_parts<situation>> result{
            list<neglect_of_part<number>, max_parts<situation>>(h.parts())};
        for (int i = 0; i < h.parts(); ++i) {
            number best = detail::wanted<number>(h, i, opt(0)), worst = best;
            for (int x = 1; x < h.options(); ++x) {
                number const v = detail::wanted<number>(h, i, opt(x));
                best = best < v ? v : best;
                worst = v < worst ? v : worst;
            }
            result.parts[i].range = number(subtract(best, worst));
            bool first = true;
            for (opt x : choice) {
                number const lost = number(subtract(best, detail::wanted<number>(h, i, x)));
                number& kept = result.parts[i].lost;
                if (first || (reading == ties::exists ? lost < kept : kept < lost)) kept = lost;
                first = false;
            }
        }
        return result;
    }
} neglect;

}  // namespace selfalign

#endif
