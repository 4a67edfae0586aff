// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_RELATIONS_PARTS_EX_ANTE_PARETO_HPP
#define SELFALIGN_RELATIONS_PARTS_EX_ANTE_PARETO_HPP

#include <selfalign/core/gain.hpp>
#include <selfalign/core/matrix_game.hpp>
#include <selfalign/relations/parts/ex_post.hpp>

namespace selfalign::relations {

/// Before the lots are drawn: no lottery over the options has a higher expected utility for every
/// part than the one by which A chooses (weak efficiency). Loss: the largest gain in expected
/// utility that some lottery offers to all parts at once. A relation of whole systems, for
/// `LotterySystem`s with integer weights and a `CardinalProfile` of integers, or of Borda scores;
/// reflexive where H's own lottery is efficient. Implies `ex_post_pareto`. Options are found by
/// value. `ex_ante_pareto.by_options()` asks only whether some single option is better than A's
/// lottery, which is weaker. Source: A. Bogomolnaia and H. Moulin, 2001 (ex-ante efficiency).
/// Cost: an exact linear program, parts x options. Errors: A may draw something that H does not
/// have; numbers beyond 64 bits.
inline constexpr struct ex_ante_pareto {
    static constexpr relation_claims claims{.sigma_free = false};
    bool options_only = false;

    constexpr ex_ante_pareto by_options() const { return {true}; }

    template <LotterySystem A, CardinalProfile H>
        requires std::same_as<probability_of<A>, fraction> &&
                 std::integral<decltype(counted_value(std::declval<H const&>(), 0, opt()))>
    constexpr fraction loss(A const& a, H const& h) const {
        auto const law = law_of(a);
        long long const total = static_cast<long long>(law.total());
        list<long long, max_parts<H>> expected(h.parts());
        for (opt x : law.support()) {
            opt const y = h.world().index_of(a.world()[x]);
            if (!y) bad_input::a_system_draws_what_the_other_does_not_have(a.option_name(x));
            long long const weight = static_cast<long long>(law.weight(x));
            for (int i = 0; i < h.parts(); ++i)
                expected[i] = add(expected[i], multiply(weight, worth(h, i, y)));
        }
        auto const gain = [&](int y, int i) {
            return subtract(multiply(total, worth(h, i, opt(y))), expected[i]);
        };
        fraction const most = (options_only ? best_option(h, gain)
                                            : value_of_game(h.options(), h.parts(), gain)) *
                              fraction(1, total);
        return most < fraction(0) ? fraction(0) : in_units<H>(most);
    }

private:
    template <class H>
    static constexpr long long worth(H const& h, int i, opt x) {
        return static_cast<long long>(counted_value(h, i, x));
    }
    template <class H, class Gain>
    static constexpr fraction best_option(H const& h, Gain gain) {
        long long most = 0;
        for (int y = 0; y < h.options(); ++y) {
            long long least = gain(y, 0);
            for (int i = 1; i < h.parts(); ++i) least = gain(y, i) < least ? gain(y, i) : least;
            if (most < least) most = least;
        }
        return most;
    }
    template <class H>
    static constexpr fraction in_units(fraction loss) {
        if constexpr (requires { H::value_per; }) return loss * fraction(1, H::value_per);
        else return loss;
    }
} ex_ante_pareto;

}  // namespace selfalign::relations

#endif
