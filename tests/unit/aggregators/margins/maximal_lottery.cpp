// SPDX-License-Identifier: BSL-1.0
//
// maximal_lottery, essential_set, and the exact zero-sum games behind them.
#include <selfalign/aggregators/majority_graph.hpp>
#include <selfalign/aggregators/margins.hpp>

#include "../against_oracle.hpp"

using namespace check;
namespace rules = sa::aggregators;

namespace {

// Margins: sea over city 1, city over home 3, home over sea 1.
template <class Rule>
constexpr auto cycle(Rule rule) {
    return sa::compose(sa::options(trip::sea, trip::city, trip::home), rule,
                       sa::times(2, sa::ranking("a", trip::sea, trip::city, trip::home)),
                       sa::times(2, sa::ranking("b", trip::city, trip::home, trip::sea)),
                       sa::ranking("c", trip::home, trip::sea, trip::city));
}

constexpr auto lottery_of(auto const& profile) { return rules::maximal_lottery(profile); }

// Worst cases for constant evaluation: everything ties, and a circle of five with weights.
constexpr auto opposed = [] {
    sa::table<sa::fixed<2, 5>, sa::strict_orders> t;
    for (int x = 0; x < 5; ++x) {
        t.set_rank(0, opt(x), x);
        t.set_rank(1, opt(x), 4 - x);
    }
    return t;
}();
constexpr auto circle = [] {
    sa::table<sa::fixed<5, 5>, sa::strict_orders, sa::weights> t;
    for (int i = 0; i < 5; ++i) {
        for (int k = 0; k < 5; ++k) t.set_rank(i, opt((i + k) % 5), k);
        t.set_weight(i, 20 + i * i);
    }
    return t;
}();

auto table_of_sample(sample const& s) {
    return table_of<sa::dynamic, sa::weak_orders, sa::weights>(s);
}

std::vector<long long> weights_of(sample const& s) {
    auto const l = rules::maximal_lottery(table_of_sample(s));
    std::vector<long long> result;
    for (int x = 0; x < l.options(); ++x) result.push_back(l.weight(opt(x)));
    return result;
}

// By definition, with small margins: against every option at least 0 in expectation.
bool is_maximal(sample const& s, std::vector<long long> const& weight) {
    auto const margin = sa::margins(table_of_sample(s));
    for (int y = 0; y < margin.side(); ++y) {
        long long gain = 0;
        for (int x = 0; x < margin.side(); ++x)
            gain += weight[static_cast<std::size_t>(x)] * margin(x, y);
        if (gain < 0) return false;
    }
    return true;
}

struct uniform_on_the_top_cycle {
    template <class P>
    auto operator()(P const& p) const {
        return rules::top_cycle(p);
    }
};

} // namespace

TEST_CASE("maximal_lottery: opposite margins are the weights of a cycle of three") {
    constexpr auto l = lottery_of(sa::evaluate(cycle(rules::maximal_lottery)).profile());
    BOTH(l.weight(opt(0)) == 3 && l.weight(opt(1)) == 1 && l.weight(opt(2)) == 1 && l.total() == 5);
    BOTH(sa::choose(cycle(rules::maximal_lottery)) == sa::option_set<1>::all(3));
    BOTH(sa::choose(cycle(rules::essential_set)) == sa::option_set<1>::all(3));
    BOTH(sa::choose(cycle(rules::essential_set), menu_of_two(0, 2))
         == sa::option_set<1>::of(opt(2)));
    CHECK(weights_of(with_margins(3, {1, -5, 3})) == std::vector<long long>{3, 5, 1});
}

TEST_CASE("maximal_lottery: five options while compiling, ties among all of them too") {
    BOTH(lottery_of(opposed).total() == 5);
    BOTH(lottery_of(opposed).weight(opt(2)) == 1);
    BOTH(rules::essential_set(opposed) == sa::option_set<1>::all(5));
    BOTH(lottery_of(circle).support() == rules::essential_set(circle));
    BOTH(rules::bipartisan_set(opposed) == sa::option_set<1>::all(5));
}

TEST_CASE("essential_set, maximal_lottery: as the oracle in every shape") {
    hidden_rule const essential_set = hidden(rules::essential_set);
    CHECK(difference(essential_set, "essential_set", 11) == "");
    CHECK(difference(hidden(rules::maximal_lottery), "essential_set", 11) == "");
    // Planted: neighbours of the right rule.
    CHECK(difference(hidden(uniform_on_the_top_cycle{}), "essential_set", 11) != "");
    CHECK(difference(hidden(rules::bipartisan_set), "essential_set", 11) != "");
    CHECK(spelled(essential_set.weak(with_margins(4, {-5, 3, -11, -7, 5, 11}))) == "acd");
}

TEST_CASE("maximal_lottery: the only one, or the most even one") {
    int several = 0;
    for (std::size_t k = 0; k < property_scope().size(); k += thinned ? 57 : 19) {
        sample const& s = property_scope()[k];
        auto const weight = weights_of(s);
        CHECK_MESSAGE(is_maximal(s, weight), text_of(s));
        auto const extreme = oracle_maximal_lotteries(s);
        if (extreme.size() > 1) {
            ++several;
            continue;
        }
        long long total = 0;
        for (long long w : weight) total += w;
        for (std::size_t x = 0; x < weight.size(); ++x)
            CHECK(weight[x] * extreme[0][x].denominator == extreme[0][x].numerator * total);
    }
    CHECK(several > (thinned ? 3 : 10));
    // a ties b; both beat c: half and half.
    CHECK(weights_of(with_margins(3, {0, 2, 2})) == std::vector<long long>{1, 1, 0});
    // b and c are alike: they share evenly.
    CHECK(weights_of(with_margins(4, {2, 2, -2, 0, 2, 2})) == std::vector<long long>{2, 1, 1, 2});
    // a, b, c are a circle, d ties with all of them: first d and the least of the circle get as
    // much as they can, then the rest.
    auto const uneven = weights_of(with_margins(4, {2, -4, 0, 6, 0, 0}));
    CHECK(is_maximal(with_margins(4, {2, -4, 0, 6, 0, 0}), uneven));
    CHECK(uneven == std::vector<long long>{3, 2, 1, 1});
    // Not is_maximal: more of what is beaten.
    CHECK(!is_maximal(with_margins(3, {0, 2, 2}), {1, 1, 1}));
}

TEST_CASE("maximal_lottery: does not depend on how options are numbered") {
    for (std::size_t k = 0; k < property_scope().size(); k += 5) {
        sample const& s = property_scope()[k];
        auto const weight = weights_of(s);
        for (std::size_t x = 0; x + 1 < weight.size(); ++x) {
            sample swapped = s;
            for (auto& row : swapped.rank) std::swap(row[x], row[x + 1]);
            auto expected = weight;
            std::swap(expected[x], expected[x + 1]);
            CHECK_MESSAGE(weights_of(swapped) == expected, text_of(s));
        }
    }
}

TEST_CASE("essential_set, maximal_lottery: anonymous, neutral, Pareto, Condorcet, Smith") {
    for (plain_rule const rule :
         {hidden(rules::essential_set).weak, hidden(rules::maximal_lottery).weak}) {
        CHECK(not_anonymous(rule, property_scope()) == "");
        CHECK(not_neutral(rule, property_scope()) == "");
        CHECK(not_pareto(rule, property_scope()) == "");
        CHECK(not_condorcet(rule, property_scope()) == "");
        CHECK(not_smith(rule, property_scope()) == "");
    }
}

TEST_CASE("maximal_lottery: margins for which 64 bits are too few on the way") {
    // A circle of 7 in which everybody beats the next three, by about 10^5: minors of 10^30.
    std::vector<long long> margin;
    for (int x = 0; x < 7; ++x)
        for (int y = x + 1; y < 7; ++y) {
            long long const size = 100001 + 2 * ((x * 7 + y * 13) % 17) * 1000;
            margin.push_back(y - x <= 3 ? size : -size);
        }
    auto const weight = weights_of(with_margins(7, margin));
    auto const table = sa::margins(table_of_sample(with_margins(7, margin)));
    CHECK(rules::essential_set(table_of_sample(with_margins(7, margin))).size() == 7);
    // The products need more than 64 bits: modulo two primes, they are 0.
    for (long long prime : {1'000'000'007LL, 998'244'353LL})
        for (int y = 0; y < 7; ++y) {
            long long gain = 0;
            for (int x = 0; x < 7; ++x)
                gain = (gain + weight[static_cast<std::size_t>(x)] % prime * table(x, y)) % prime;
            CHECK(gain == 0);
        }
    for (long long& m : margin) m = m * 1000 + (m > 0 ? 1 : -1);
    for (long long& m : margin) m += m % 2 == 0 ? 1 : 0;
    CHECK(
        error_of([&] { static_cast<void>(weights_of(with_margins(7, margin))); })
        == "the weights of an optimal lottery, without a common factor, exceed 64 bits; which "
           "options it draws is known all the same, by essential_set");
    // Which options can be drawn is known all the same.
    CHECK(rules::essential_set(table_of_sample(with_margins(7, margin))).size() == 7);
}

TEST_CASE("big integers: arithmetic") {
    using big = sa::detail::big_integer;
    auto const value = [](big const& b) { return b.fits() ? b.value() : 0; };
    std::vector<long long> const numbers{0,
                                         1,
                                         -1,
                                         2,
                                         -7,
                                         65535,
                                         1LL << 31,
                                         (1LL << 32) - 1,
                                         1LL << 32,
                                         -(1LL << 33) - 5,
                                         1'000'000'007,
                                         0x7FFFFFFFFFFFFFFF,
                                         -0x7FFFFFFFFFFFFFFF};
    for (long long a : numbers)
        for (long long b : numbers) {
            CHECK(value(big(a) - big(a)) == 0);
            CHECK((big(a) - big(b)).sign() == (a < b ? -1 : a > b ? 1 : 0));
            CHECK(value((big(a) - big(b)) - (big(0) - big(b))) == a);
            CHECK((big(a) * big(b)).sign() == big(a).sign() * big(b).sign());
            if (b == 0) continue;
            CHECK(value(big(a) * big(b) / big(b)) == a);
            CHECK(value(big(a) / big(b)) == a / b);
            CHECK(value(big(a) % big(b)) == a % b);
            // (a^3 + r) / a^2, with remainders.
            big const cube = big(b) * big(b) * big(b);
            big const square = big(b) * big(b);
            CHECK(value((cube - big(a % b)) / square * big(1))
                  == value((cube - big(a % b) - (cube - big(a % b)) % square) / square));
            CHECK(((cube - big(a))
                   - ((cube - big(a)) / square * square - (big(0) - (cube - big(a)) % square)))
                      .sign()
                  == 0);
        }
    static_assert((big(1LL << 40) * big(1LL << 40) / big(1LL << 50)).value() == 1LL << 30);
    // A remainder of a negative number may be a zero with a sign.
    CHECK(big(-6) % big(3) == big(0));
    CHECK(-big(0) == big(0));
    CHECK(value(sa::greatest_common_divisor(big(-6), big(3))) == 3);
    CHECK(sa::greatest_common_divisor(-6, 4LL) == 2);
}
