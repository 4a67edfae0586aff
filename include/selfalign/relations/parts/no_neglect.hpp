// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_RELATIONS_PARTS_NO_NEGLECT_HPP
#define SELFALIGN_RELATIONS_PARTS_NO_NEGLECT_HPP

#include <boost/hana/tuple.hpp>
#include <boost/hana/unpack.hpp>
#include <selfalign/concepts/relation_claims.hpp>
#include <selfalign/core/fraction.hpp>
#include <selfalign/core/gain.hpp>
#include <selfalign/relations/parts/veto.hpp>

namespace selfalign {
namespace bad_input {

[[noreturn]] inline void a_tolerated_neglect_is_not_between_0_and_1() {
    throw error("a tolerated neglect below 0 or above 1; expected a share of what a part can lose");
}

}  // namespace bad_input

namespace detail {

// What part i loses with x, of all that it could lose: 0 with its favourite, 1 with its worst. In
// ranks where parts only rank. A part that cares about nothing loses nothing.
template <OrdinalProfile H>
constexpr auto neglect_with(H const& h, int i, opt x) {
    auto const worth = [&](opt y) {
        if constexpr (CardinalProfile<H>) return counted_value(h, i, y);
        else return -static_cast<long long>(h.rank(i, y));
    };
    auto most = worth(opt(0));
    auto least = most;
    for (int y = 1; y < h.options(); ++y) {
        auto const v = worth(opt(y));
        if (most < v) most = v;
        if (v < least) least = v;
    }
    using number = decltype(most);
    if constexpr (std::integral<number>) {
        if (most == least) return fraction(0);
        return fraction(wide_integer(most) - worth(x), wide_integer(most) - least);
    } else {
        if (most == least) return number(0);
        return divide(number(subtract(most, worth(x))), number(subtract(most, least)));
    }
}

template <class H, class Issue>
concept DecidesAnIssue = requires(H const& h, Issue const& issue) {
    { issue(h.world()[opt()]) == issue(h.world()[opt()]) } -> std::convertible_to<bool>;
};

}  // namespace detail

namespace relations {

/// `no_neglect(fraction(1, 2))`: no part loses more than half of what it could lose.
struct neglect_at_most {
    fraction most;

    /// Of parts that value, it reads the values, though ranks would do: of each part only what a
    /// change of its unit and zero leaves as it is.
    static constexpr relation_claims claims{.scale_free = false};

    template <OrdinalProfile H>
    constexpr auto loss(opt x, H const& h) const {
        return witness(x, h).amount;
    }
    template <OrdinalProfile H>
    constexpr auto witness(opt x, H const& h) const {
        using number = decltype(selfalign::detail::neglect_with(h, 0, x));
        number const tolerated = in<number>();
        objection<number> o;
        for (int i = 0; i < h.parts(); ++i) {
            number const neglect = selfalign::detail::neglect_with(h, i, x);
            number const beyond = number(subtract(neglect, tolerated));
            if (o.amount < beyond) o = {i, favourite(h, i), beyond};
        }
        return o;
    }

private:
    template <class Number>
    constexpr Number in() const {
        if constexpr (std::same_as<Number, fraction>) return most;
        else return divide(Number(most.numerator()), Number(most.denominator()));
    }
};

/// `no_neglect.over(issues...)`: every part wins its share of several issues.
template <class... Issues>
struct no_neglect_over {
    boost::hana::tuple<Issues...> issues;

    /// An option's value tells it apart.
    static constexpr relation_claims claims{.neutral = false};

    template <OrdinalProfile H>
        requires(selfalign::detail::DecidesAnIssue<H, Issues> && ...)
    constexpr long long loss(opt x, H const& h) const {
        long long sum = 0;
        for (int i = 0; i < h.parts(); ++i) sum += weight_of(h, i) * missing(h, i, x);
        return sum;
    }
    template <OrdinalProfile H>
        requires(selfalign::detail::DecidesAnIssue<H, Issues> && ...)
    constexpr objection<long long> witness(opt x, H const& h) const {
        objection<long long> o;
        for (int i = 0; i < h.parts(); ++i)
            if (auto const m = missing(h, i, x); o.amount < m) o = {i, favourite(h, i), m};
        return o;
    }
    /// The number of issues that x decides as (some) favourite of part i does.
    template <OrdinalProfile H>
    constexpr long long wins(H const& h, int i, opt x) const {
        long long most = 0;
        for (int y = 0; y < h.options(); ++y) {
            if (!h.is_top(i, opt(y))) continue;
            long long const agreed = boost::hana::unpack(issues, [&](auto const&... issue) {
                return (0LL + ... + (issue(h.world()[x]) == issue(h.world()[opt(y)]) ? 1 : 0));
            });
            if (most < agreed) most = agreed;
        }
        return most;
    }

private:
    template <class H>
    constexpr long long missing(H const& h, int i, opt x) const {
        long long const share = static_cast<long long>(sizeof...(Issues)) / total_weight(h);
        long long const won = wins(h, i, x);
        return won < share ? share - won : 0;
    }
};

/// No part is neglected altogether. The neglect of a part is what it loses of all that it could
/// lose, nu = (best - chosen) / (best - worst). As it is: nu < 1 for every part; zero set, loss and
/// witness are those of `veto`. `no_neglect(fraction(1, 2))`: nu <= 1/2 for every part; the loss is
/// what the largest nu exceeds it by, the witness its part, that part's (lowest) favourite and the
/// loss; nu is in ranks where parts only rank. `no_neglect.over(f, g, h)`: an option decides
/// several issues, `f(option)` and so on being what it decides; of T issues, each of n parts wins
/// at least T / n, rounded down: so many are decided as in its favourite. Loss: the sum of what is
/// missing; witness: the first of the parts that miss most, its (lowest) favourite, how many.
/// Needs `OrdinalProfile`. Cost: parts x options.
/// Errors: a tolerated neglect that is not between 0 and 1.
inline constexpr struct no_neglect {
    template <OrdinalProfile H>
    constexpr long long loss(opt x, H const& h) const {
        return veto.loss(x, h);
    }
    template <OrdinalProfile H>
    constexpr per_option<H, long long> losses(H const& h) const {
        return veto.losses(h);
    }
    template <OrdinalProfile H>
    constexpr objection<long long> witness(opt x, H const& h) const {
        return veto.witness(x, h);
    }

    constexpr neglect_at_most operator()(fraction most) const {
        if (most < fraction(0) || fraction(1) < most)
            bad_input::a_tolerated_neglect_is_not_between_0_and_1();
        return {most};
    }
    template <class... Issues>
    constexpr auto over(Issues const&... issues) const {
        return no_neglect_over<Issues...>{boost::hana::tuple<Issues...>(issues...)};
    }
} no_neglect;

}  // namespace relations
}  // namespace selfalign

#endif
