// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CORE_ZERO_SUM_HPP
#define SELFALIGN_CORE_ZERO_SUM_HPP

#include <selfalign/core/lottery.hpp>
#include <selfalign/core/symmetric_game.hpp>

/// Exact solutions of symmetric zero-sum games: two opponents each pick an option, and whoever
/// picks x against y gains g(x, y) = -g(y, x). A lottery is optimal if it gains at least 0 against
/// every option; there is always one (J. von Neumann, 1928).
///
/// Small ones by `linear_program` with 64-bit entries. Larger ones, and where these do not suffice,
/// by a guess that is proved (`proved_support`), and as far as that does not tell, by linear
/// programs again, at last with unbounded entries.

namespace selfalign {

namespace detail {

// By linear programs with 64-bit numbers while compiling, and while there are so few options that
// they are faster than a proof.
inline constexpr int most_options_unproved = 16;
// Of several optimal lotteries, the most even one is looked for among so many different options
// where 64 bits do not suffice.
inline constexpr int most_options_to_even_out = 40;

template <class Word = long long, class Any = big_integer, class Game, class Answer, class Proved>
constexpr auto ask_exactly(Game const& gain, Answer answer, Proved answer_proved) {
    // Not const: that would make it true.
    bool compiling = std::is_constant_evaluated();
    if (compiling || gain.side() <= most_options_unproved) {
        symmetric_game<Word> quick(gain);
        quick.find_support();
        auto const result = answer(quick);
        if (quick.fits()) return result;
    }
    symmetric_game<Any> sure(gain);
    if (!compiling && sure.prove_support()) return answer_proved(sure);
    sure.find_support();
    return answer(sure);
}

constexpr long long weight_in_64_bits(long long v) { return v; }
template <class N = big_integer>
constexpr long long weight_in_64_bits(std::type_identity_t<N> const& v) {
    if (!v.fits()) bad_input::the_weights_of_a_lottery_do_not_fit();
    return v.value();
}

// The weights of the most even lottery among several. Options that gain the same against all get
// the same, or else exchanging them would make another lottery as even as this.
template <class Word = long long, class Any = big_integer, class Number, int MaxOptions>
list<long long, MaxOptions> most_even(square<Number, MaxOptions> const& gain) {
    int const options = gain.side();
    auto const alike = [&](int x, int y) {
        for (int z = 0; z < options; ++z)
            if (gain(x, z) != gain(y, z)) return false;
        return true;
    };
    list<int, MaxOptions> kind(options), kinds(options), copies(options);
    int size = 0;
    for (int x = 0; x < options; ++x) {
        int k = 0;
        while (k < size && !alike(x, kinds[k])) ++k;
        if (k == size) kinds[size++] = x;
        kind[x] = k;
        ++copies[k];
    }
    square<Number, MaxOptions> among(size);
    for (int j = 0; j < size; ++j)
        for (int k = 0; k < size; ++k) among(j, k) = gain(kinds[j], kinds[k]);

    list<long long, MaxOptions> result(options);
    auto const solved = [&](auto& game) {
        for (int k = 0; k < size; ++k) game.copy(k, copies[k]);
        auto const weight = game.even_lottery();
        for (int x = 0; x < options && game.fits(); ++x)
            result[x] = weight_in_64_bits(weight[kind[x]]);
        return game.fits();
    };
    symmetric_game<Any> sure(among);
    if (!sure.prove_support()) sure.find_support();
    if (sure.has_several()) {
        symmetric_game<Word> quick(among);
        quick.draw_several(sure);
        if (solved(quick)) return result;
        int drawn = 0;
        for (int k = 0; k < size; ++k) drawn += sure.in_support(k) ? 1 : 0;
        if (drawn > most_options_to_even_out)
            bad_input::optimal_lotteries_draw_too_many_options(drawn, most_options_to_even_out);
    }
    solved(sure);
    return result;
}

} // namespace detail

/// All options that some optimal lottery draws, of the game in which x against y gains
/// gain(x, y) = -gain(y, x). Cost: a few linear programs of up to 16 options; of more, a few
/// systems of equations, options^3 each, in floating point and modulo primes.
template <class Number, int MaxOptions>
constexpr option_set_for<MaxOptions> optimal_support(square<Number, MaxOptions> const& gain) {
    auto const drawn = [&](auto& game) {
        option_set_for<MaxOptions> result;
        for (int x = 0; x < gain.side(); ++x)
            if (game.in_support(x)) result.insert(opt(x));
        return result;
    };
    return detail::ask_exactly(gain, drawn, drawn);
}

/// One optimal lottery: where there are several, the most even one, i.e. the one whose smallest
/// weight among all options that can be drawn at all is largest, then the second smallest, and so
/// on. It draws all of `optimal_support` and does not depend on how options are numbered. Cost:
/// that of `optimal_support`, and where there are several, a linear program for each weight.
/// Errors: weights without a common factor that exceed 64 bits; several optimal lotteries that
/// draw more than 40 options of which no two gain the same against all, if 64 bits are too few
/// for the programs as well.
template <class Number, int MaxOptions>
constexpr lottery<long long, MaxOptions> optimal_lottery(square<Number, MaxOptions> const& gain) {
    auto const even = [&](auto& game) {
        list<long long, MaxOptions> result(gain.side());
        auto const weight = game.even_lottery();
        for (int x = 0; x < gain.side() && game.fits(); ++x)
            result[x] = detail::weight_in_64_bits(weight[x]);
        return result;
    };
    return lottery<long long, MaxOptions>(detail::ask_exactly(gain, even, [&](auto& game) {
        return game.has_several() ? detail::most_even(gain) : even(game);
    }));
}

} // namespace selfalign

#endif
