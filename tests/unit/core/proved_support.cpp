// SPDX-License-Identifier: BSL-1.0
//
// Symmetric games too large for linear programs: what a guess says counts once it is proved.
#include "../check.hpp"

#include <boost/multiprecision/cpp_int.hpp>

#include <map>
#include <random>
#include <selfalign/core/matrix_game.hpp>
#include <selfalign/core/zero_sum.hpp>

using namespace check;
using sa::detail::proved_support;
using sa::detail::residue;

namespace {

using exact = boost::multiprecision::cpp_int;

struct game {
    int options;
    std::vector<long long> cells = std::vector<long long>(at(options, 0));

    std::size_t at(int x, int y) const { return static_cast<std::size_t>(x * options + y); }
    void set(int x, int y, long long gain) {
        cells[at(x, y)] = gain;
        cells[at(y, x)] = -gain;
    }
    long long operator()(int x, int y) const { return cells[at(x, y)]; }
    sa::square<long long, 0> square() const {
        sa::square<long long, 0> result(options);
        for (int x = 0; x < options; ++x)
            for (int y = 0; y < options; ++y) result(x, y) = (*this)(x, y);
        return result;
    }
};

// All games of that many options whose gains are among `gains`.
template <class See>
void each_game(int options, std::vector<long long> const& gains, long step, See see) {
    long count = 1;
    for (int pair = 0; pair < options * (options - 1) / 2; ++pair)
        count *= static_cast<long>(gains.size());
    for (long k = 0; k < count; k += step) {
        game g{options};
        long rest = k;
        for (int x = 0; x < options; ++x)
            for (int y = 0; y < x; ++y, rest /= static_cast<long>(gains.size()))
                g.set(x, y, gains[static_cast<std::size_t>(rest) % gains.size()]);
        see(g);
    }
}

game random_game(int options, long long most, bool odd, std::mt19937_64& random) {
    game g{options};
    for (int x = 0; x < options; ++x)
        for (int y = 0; y < x; ++y) {
            auto const spread = 2 * static_cast<unsigned long long>(most) + 1;
            g.set(x, y, 2 * (static_cast<long long>(random() % spread) - most) + (odd ? 1 : 0));
        }
    return g;
}

// Each option of the outer game replaced by a copy of the inner one.
game composed(game const& outer, game const& inner) {
    game g{outer.options * inner.options};
    for (int x = 0; x < g.options; ++x)
        for (int y = 0; y < x; ++y) {
            int const a = x / inner.options, b = y / inner.options;
            g.set(x, y, a == b ? inner(x % inner.options, y % inner.options) : outer(a, b));
        }
    return g;
}

choice drawn_by_definition(game const& g) {
    std::vector<std::vector<long long>> rows;
    for (int x = 0; x < g.options; ++x) {
        rows.emplace_back();
        for (int y = 0; y < g.options; ++y) rows.back().push_back(g(x, y));
    }
    return oracle_drawn_in_game(rows);
}

// By linear programs alone, without bound.
struct by_programs {
    choice drawn;
    std::vector<exact> weight;

    explicit by_programs(game const& g) {
        sa::detail::symmetric_game<sa::detail::big_integer> solved(g.square());
        solved.find_support();
        auto const even = solved.even_lottery();
        for (int x = 0; x < g.options; ++x) {
            if (solved.in_support(x)) drawn.insert(x);
            weight.push_back(number(even[x]));
        }
    }
    // Small enough here: 60 digits at most.
    static exact number(sa::detail::big_integer const& b) {
        sa::detail::big_integer const unit(1LL << 62);
        exact result = 0, scale = 1;
        for (auto rest = b; rest.sign() != 0; rest = rest / unit, scale *= 1LL << 62)
            result += scale * (rest % unit).value();
        return result;
    }
};

// What proved_support finds; {-1} if nothing.
choice proved(game const& g) {
    proved_support proof(g.options, g);
    if (!proof.find()) return {-1};
    return {proof.names().begin(), proof.names().end()};
}

std::vector<exact> weights_of(sa::lottery<long long, 0> const& l) {
    std::vector<exact> result;
    for (int x = 0; x < l.options(); ++x) result.emplace_back(l.weight(opt(x)));
    return result;
}

std::vector<exact> most_even(game const& g) {
    return weights_of(sa::lottery<long long, 0>(sa::detail::most_even(g.square())));
}

bool proves(game const& g, unsigned set) {
    proved_support<game>::set drawn;
    for (int x = 0; x < g.options; ++x) drawn.push_back((set >> x & 1U) != 0 ? 1 : 0);
    return proved_support(g.options, g).prove(drawn, [](int) { return 1.0; });
}

// In numbers of another library: 0 against each that is drawn, more against all others.
bool is_optimal_and_strict(game const& g) {
    proved_support proof(g.options, g);
    if (!proof.find() || proof.several()) return false;
    std::map<int, exact> weight;
    for (std::size_t i = 0; i < proof.names().size(); ++i)
        weight[proof.names()[i]] = by_programs::number(proof.weight(i));
    for (int y = 0; y < g.options; ++y) {
        exact gain = 0;
        for (auto const& [x, w] : weight) gain += w * g(x, y);
        if (weight.count(y) != 0 ? weight[y] <= 0 || gain != 0 : gain <= 0) return false;
    }
    return true;
}

} // namespace

TEST_CASE("residues: as with 128 bits, and primes as by division") {
    for (residue n = 41, below = 41; n < 4000; n += 2) {
        bool prime = true;
        for (residue d = 3; d * d <= n; d += 2) prime = prime && n % d != 0;
        CHECK(sa::detail::is_prime(n) == prime);
        if (n > 43) CHECK(sa::detail::prime_below(n) == below);
        if (prime) below = n;
    }
    // 3 215 031 751 fools the bases 2, 3, 5 and 7; 3 825 123 056 546 413 051 all up to 23.
    CHECK(!sa::detail::is_prime(3'215'031'751));
    CHECK(!sa::detail::is_prime(3'825'123'056'546'413'051));
    CHECK(sa::detail::is_prime((residue{1} << 61) - 1));
    std::mt19937_64 random(1);
    for (residue const prime : {sa::detail::prime_below((residue{1} << 62) - 1), residue{43}}) {
        sa::detail::residues const modulo(prime);
        for (int k = 0; k < 1000; ++k) {
            auto const a = static_cast<long long>(random()), b = static_cast<long long>(random());
            exact expected = (exact(a) * b + exact(b) * b) % prime;
            if (expected < 0) expected += prime;
            residue const ra = modulo.of(a), rb = modulo.of(b);
            CHECK(modulo.plain(modulo.products(ra, rb, rb, rb)) == expected);
            if (ra != 0)
                CHECK(modulo.plain(modulo.times(ra, modulo.inverse(ra))) == 1);
        }
    }
}

TEST_CASE("proved_support: all small games, by definition") {
    long const step = thinned ? 59 : 1;
    int several = 0;
    auto const as_defined = [&](game const& g) {
        choice const expected = drawn_by_definition(g);
        CHECK(proved(g) == expected);
        CHECK(by_programs(g).drawn == expected);
        proved_support proof(g.options, g);
        several += proof.find() && proof.several() ? 1 : 0;
    };
    for (int options = 1; options <= 3; ++options) each_game(options, {-1, 0, 1}, 1, as_defined);
    each_game(4, {-1, 0, 1}, thinned ? 8 : 1, as_defined);
    each_game(5, {-1, 1}, thinned ? 97 : 5, as_defined);
    each_game(5, {-1, 0, 1}, 300 * step + 1, as_defined);
    each_game(4, {-3, -1, 1, 2}, 20 * step + 1, as_defined);
    CHECK(several > (thinned ? 15 : 100));
}

TEST_CASE("proved_support, most_even: as by linear programs") {
    std::mt19937_64 random(2);
    auto const same = [&](game const& g) {
        by_programs const expected(g);
        CHECK(proved(g) == expected.drawn);
        CHECK(most_even(g) == expected.weight);
    };
    each_game(4, {-1, 0, 1}, thinned ? 7 : 1, same);
    int const rounds = thinned ? 5 : 20;
    for (int k = 0; k < rounds; ++k)
        for (int options = 5; options <= 9; ++options) {
            same(random_game(options, 20, true, random));
            same(random_game(options, 2, false, random)); // ties
            same(random_game(options, 1, false, random)); // many
        }
    for (int k = 0; k < rounds; ++k) {
        game const three = random_game(3, 1, false, random);
        same(composed(three, random_game(3, 2, false, random)));
        same(composed(random_game(3, 5, true, random), game{3})); // alike
        same(composed(game{2}, random_game(4, 2, true, random)));
    }
    same(game{9});
}

TEST_CASE("proved_support: a wrong guess is refused") {
    int refused = 0;
    auto const only_the_right_one = [&](game const& g) {
        choice const right = drawn_by_definition(g);
        for (unsigned set = 0; set < 1U << g.options; ++set) {
            choice members;
            for (int x = 0; x < g.options; ++x)
                if ((set >> x & 1U) != 0) members.insert(x);
            if (members == right) continue;
            CHECK(!proves(g, set));
            ++refused;
        }
    };
    each_game(4, {-1, 0, 1}, thinned ? 10 : 1, only_the_right_one);
    std::mt19937_64 random(3);
    for (int k = 0; k < (thinned ? 2 : 6); ++k) {
        game const odd = random_game(5 + k % 2, 5, true, random);
        only_the_right_one(odd);
        unsigned right = 0;
        for (int x : drawn_by_definition(odd)) right |= 1U << x;
        CHECK(proves(odd, right));
    }
    CHECK(refused > (thinned ? 1000 : 10000));
}

TEST_CASE("proved_support: 200 options, gains of 62 bits") {
    std::mt19937_64 random(4);
    int const options = thinned ? 60 : 200;
    CHECK(is_optimal_and_strict(random_game(options, 20, true, random)));
    CHECK(is_optimal_and_strict(random_game(options, 20, false, random)));
    CHECK(is_optimal_and_strict(random_game(options / 2, 1LL << 60, true, random)));
    // What one option more gains changes who is drawn: an option that beats all is drawn alone.
    game winner = random_game(options, 20, true, random);
    for (int y = 0; y < options; ++y)
        if (y != 7) winner.set(7, y, 1);
    CHECK(proved(winner) == choice{7});
}

TEST_CASE("optimal_lottery: many options, one lottery or several") {
    std::mt19937_64 random(5);
    // Copies share evenly what the original has.
    game const five = random_game(5, 20, true, random);
    auto const few = weights_of(sa::optimal_lottery(five.square()));
    auto const many = weights_of(sa::optimal_lottery(composed(five, game{40}).square()));
    for (std::size_t x = 0; x < many.size(); ++x) CHECK(many[x] == few[x / 40]);
    CHECK(sa::optimal_lottery(game{200}.square()).total() == 200);
    // More than 16, not alike, and several: as by linear programs without bound.
    for (int k = 0; k < (thinned ? 2 : 6); ++k) {
        game const g = composed(game{6}, random_game(3, 20, true, random));
        CHECK(weights_of(sa::optimal_lottery(g.square())) == by_programs(g).weight);
        CHECK(choice_of(sa::optimal_support(g.square())) == by_programs(g).drawn);
    }
    // Beyond the bound: halves that tie, of which each has weights of many digits.
    game halves{120};
    game const one = random_game(60, 20, true, random), other = random_game(60, 20, true, random);
    for (int x = 0; x < 60; ++x)
        for (int y = 0; y < x; ++y) {
            halves.set(x, y, one(x, y));
            halves.set(60 + x, 60 + y, other(x, y));
        }
    auto const drawn = sa::optimal_support(halves.square()).size();
    CHECK(static_cast<std::size_t>(drawn) == proved(one).size() + proved(other).size());
    CHECK(error_of([&] { static_cast<void>(sa::optimal_lottery(halves.square())); })
          == "several lotteries are optimal, which draw " + std::to_string(drawn)
                 + " options: the most even of them is found among at most 40 where 64 bits do "
                   "not suffice; which options they draw is known all the same, by essential_set");
    CHECK(error_of([&] { static_cast<void>(sa::optimal_lottery(one.square())); })
          == "the weights of an optimal lottery, without a common factor, exceed 64 bits; which "
             "options it draws is known all the same, by essential_set");
}

TEST_CASE("value_of_game: a value that fits, of numbers that do not") {
    std::mt19937_64 random(6);
    game const g = random_game(12, 1'000'000, true, random);
    CHECK(sa::value_of_game(12, 12, g) == sa::fraction(0));
    CHECK(sa::value_of_game(12, 12, [&](int x, int y) { return g(x, y) + 5; }) == sa::fraction(5));
}
