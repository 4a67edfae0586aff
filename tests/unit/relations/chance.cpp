// SPDX-License-Identifier: BSL-1.0
//
// Relations of systems that draw lots: boundary_law, boundary_draws, boundary_coupled, ex_post,
// ex_ante_pareto (section 3.2 of the theory).
#include "asked.hpp"

#include <algorithm>

namespace sa = selfalign;
using namespace check;
namespace rel = sa::relations;

namespace {

struct common_unit {};
using three_levels =
    sa::table<sa::fixed<2, 3>, sa::weak_orders, sa::values<long long, sa::interval>>;

// All of 2 parts x 3 options x utilities 0..3.
template <class Sigma>
auto valued(int code, Sigma const& sigma) {
    three_levels t;
    for (int i = 0; i < 2; ++i) {
        int v[3] = {};
        for (int& value : v) {
            value = code % 4;
            code /= 4;
        }
        for (int x = 0; x < 3; ++x) {
            t.set_value(i, opt(x), v[x]);
            t.set_rank(i, opt(x), (v[0] > v[x]) + (v[1] > v[x]) + (v[2] > v[x]));
        }
    }
    return sa::compose(sa::numbered<3>(), sigma, t);
}

// A lottery with given weights, whoever asks.
struct weights_of {
    long long weight[3];
    template <sa::Profile P>
    constexpr auto operator()(P const& p) const {
        sa::list<long long, sa::max_options<P>> w(p.options());
        for (int x = 0; x < p.options(); ++x) w[x] = weight[x];
        return sa::lottery<long long, sa::max_options<P>>(w);
    }
};

// Each part's lowest favourite, one as likely as the other: random dictator with ties broken to the
// lowest index.
constexpr auto lowest_favourites = [](sa::OrdinalProfile auto const& p) {
    sa::list<long long, 3> w(3);
    for (int i = 0; i < p.parts(); ++i) ++w[sa::favourite(p, i).index];
    return sa::lottery<long long, 3>(w);
};

}  // namespace

TEST_CASE("fraction: exact, in lowest terms, ordered") {
    using sa::fraction;
    BOTH(fraction(2, 4) == fraction(1, 2) && fraction(1, -2) == fraction(-1, 2)
         && fraction(0, -7) == fraction(0));
    BOTH(fraction(1, 2) + fraction(1, 3) == fraction(5, 6)
         && fraction(1, 2) - fraction(1, 3) == fraction(1, 6));
    BOTH(fraction(2, 3) * fraction(3, 4) == fraction(1, 2) && fraction(-1, 2) < fraction(-1, 3));
    BOTH(fraction(1, 3).numerator() == 1 && fraction(1, 3).denominator() == 3);
    static_assert(sa::LossValue<fraction>);
    long long const large = 4'000'000'000'000'000'000;
    BOTH(fraction(large, large - 1) < fraction(large - 1, large - 2));
    CHECK(error_of([&] {
              (void)(fraction(large) + fraction(large) + fraction(large));
          }).find("a fraction")
          != std::string::npos);
}

TEST_CASE("random dictator: how often two draws differ, in law, and from the same seed") {
    auto const agreement = [](auto const& scope, long long& certain) {
        sa::fraction sum = 0;
        certain = 0;
        for (auto const& h : scope) {
            auto const differ = rel::boundary_draws.loss(h, h);
            sum = sum + (sa::fraction(1) - differ);
            certain += differ == sa::fraction(0) ? 1 : 0;
            if (!(rel::boundary_law.loss(h, h) == sa::fraction(0))) return sa::fraction(-1);
            if (!(rel::boundary_coupled.loss(h, h) == sa::fraction(0))) return sa::fraction(-1);
        }
        return sum;
    };
    long long certain = 0;
    auto const sigma = sa::aggregators::random_dictator;
    CHECK(agreement(sa::scopes::strict_orders<2, 2>(sigma), certain) == sa::fraction(3));
    CHECK(certain == 2);
    CHECK(agreement(sa::scopes::strict_orders<2, 3>(sigma), certain) == sa::fraction(24));
    CHECK(certain == 12);
    CHECK(agreement(sa::scopes::strict_orders<3, 3>(sigma), certain) == sa::fraction(120));
    CHECK(certain == 24);
    CHECK(agreement(sa::scopes::strict_orders<3, 4>(sigma), certain) == sa::fraction(6912));
    CHECK(certain == 864);
    // The smallest failure: 01|10, loss 1/2.
    static constexpr auto h = sa::scopes::strict_orders<2, 2>(sa::aggregators::random_dictator)[1];
    constexpr auto v = sa::reflexive(rel::boundary_draws, h);
    BOTH(v.misaligned() && v.loss == sa::fraction(1, 2));
    static_assert(sa::self_aligned<rel::boundary_law, h>
                  && sa::self_aligned<rel::boundary_coupled, h>);
}

TEST_CASE("two lotteries: distance in law, from the same seed, independent") {
    auto const with = [](weights_of w) {
        return sa::compose(sa::options(trip::sea, trip::city, trip::home), w,
                           sa::ranking("", trip::sea, trip::city, trip::home));
    };
    auto const a = with({{1, 1, 0}}), h = with({{0, 1, 3}});
    CHECK(sa::aligned(rel::boundary_law, a, h).loss == sa::fraction(3, 4));
    CHECK(sa::aligned(rel::boundary_draws, a, h).loss == sa::fraction(7, 8));
    // A: sea up to 1/2, city up to 1. H: city up to 1/4, home up to 1: never the same.
    CHECK(sa::aligned(rel::boundary_coupled, a, h).loss == sa::fraction(1));
    CHECK(sa::aligned(rel::boundary_coupled, with({{1, 1, 1}}), with({{2, 1, 0}})).loss
          == sa::fraction(2, 3));
    // Options by value; what H does not have counts as different.
    auto const turned = sa::compose(sa::options(trip::home, trip::city), weights_of{{3, 1, 0}},
                                    sa::ranking("", trip::city, trip::home));
    CHECK(sa::aligned(rel::boundary_law, turned, h).loss == sa::fraction(0));
    CHECK(sa::aligned(rel::boundary_law, h, turned).loss == sa::fraction(0));
    CHECK(sa::aligned(rel::boundary_law, a, turned).loss == sa::fraction(3, 4));
    // By A's numbering: home up to 3/4, city. H: city up to 1/4, home.
    CHECK(sa::aligned(rel::boundary_coupled, turned, h).loss == sa::fraction(1, 2));
    // In between: law <= coupled, on many pairs; all three by drawing from urns of equally many
    // balls.
    std::string said;
    bool law_is_coupled = true, draws_are_coupled = true, law_is_draws = true;
    for (int k = 1; k < 27; ++k)
        for (int l = 1; l < 27; ++l) {
            auto const p = with({{k % 3, k / 3 % 3, k / 9}}), q = with({{l % 3, l / 3 % 3, l / 9}});
            auto const law = sa::aligned(rel::boundary_law, p, q).loss;
            auto const coupled = sa::aligned(rel::boundary_coupled, p, q).loss;
            if (coupled < law || (law == sa::fraction(0)) != (coupled == sa::fraction(0)))
                said += "!";
            if (!(law == sa::aligned(rel::boundary_law, q, p).loss)) said += "?";
            auto const drawn = sa::aligned(rel::boundary_draws, p, q).loss;
            std::vector<int> urn_p, urn_q;
            int const balls_p = k % 3 + k / 3 % 3 + k / 9, balls_q = l % 3 + l / 3 % 3 + l / 9;
            for (int x = 0; x < 3; ++x) {
                int const of_p[] = {k % 3, k / 3 % 3, k / 9}, of_q[] = {l % 3, l / 3 % 3, l / 9};
                urn_p.insert(urn_p.end(), static_cast<std::size_t>(of_p[x] * balls_q), x);
                urn_q.insert(urn_q.end(), static_cast<std::size_t>(of_q[x] * balls_p), x);
            }
            int const balls = balls_p * balls_q;
            int same_place = 0, same_pairs = 0, common = 0;
            for (std::size_t b = 0; b < urn_p.size(); ++b) {
                same_place += urn_p[b] == urn_q[b] ? 1 : 0;
                for (int y : urn_q) same_pairs += urn_p[b] == y ? 1 : 0;
            }
            for (int x = 0; x < 3; ++x)
                common += static_cast<int>(std::min(std::count(urn_p.begin(), urn_p.end(), x),
                                                    std::count(urn_q.begin(), urn_q.end(), x)));
            if (!(coupled == sa::fraction(balls - same_place, balls))
                || !(law == sa::fraction(balls - common, balls))
                || !(drawn == sa::fraction(balls * balls - same_pairs, balls * balls)))
                said += ".";
            law_is_coupled = law_is_coupled && law == coupled;
            draws_are_coupled = draws_are_coupled && drawn == coupled;
            law_is_draws = law_is_draws && law == drawn;
        }
    CHECK(said == "");
    // Planted: one taken for the other.
    CHECK((!law_is_coupled && !draws_are_coupled && !law_is_draws));
}

TEST_CASE("lotteries in floating point: like themselves in law and from the same seed") {
    for (int k = 1; k < 1331; ++k) {
        auto const tenths = [k]<sa::Profile P>(P const& p) {
            sa::list<double, sa::max_options<P>> w(p.options());
            for (int x = 0, rest = k; x < p.options(); ++x, rest /= 11) w[x] = rest % 11 / 10.;
            return sa::lottery<double, sa::max_options<P>>(w);
        };
        auto const h =
            sa::evaluate(sa::compose(sa::numbered<3>(), tenths, sa::ranking("", 0, 1, 2)));
        CAPTURE(k);
        REQUIRE((rel::boundary_law.loss(h, h) == 0 && rel::boundary_coupled.loss(h, h) == 0));
    }
}

TEST_CASE("ex_ante_pareto: every draw efficient, the lottery not") {
    // u0 = (3,2,0), u1 = (0,2,3): the expectation (3/2, 3/2) is dominated by option 1 = (2,2).
    constexpr auto h =
        sa::compose(sa::numbered<3>(), sa::aggregators::random_dictator,
                    sa::utility("a", [](int x) { return x == 0   ? 3
                                                        : x == 1 ? 2
                                                                 : 0; }),
                    sa::utility("b", [](int x) { return x == 0 ? 0 : x + 1; }));
    BOTH(sa::reflexive(rel::ex_post_pareto, h).aligned());
    BOTH(sa::reflexive(rel::ex_ante_pareto, h).loss == sa::fraction(1, 2));
    BOTH(sa::reflexive(rel::ex_ante_pareto.by_options(), h).loss == sa::fraction(1, 2));
    // Borda scores with ties are half points: (1, 1, 1) is worth 1 to each.
    constexpr auto indifferent = sa::borda_scored<boost::rational<long long>>([] {
        sa::table<sa::fixed<1, 3>, sa::weak_orders> t;
        t.set_rank(0, opt(2), 2);
        return t;
    }());
    constexpr auto g = sa::compose(sa::numbered<3>(), weights_of{{1, 0, 1}}, indifferent);
    BOTH(sa::reflexive(rel::ex_ante_pareto, g).loss
         == sa::fraction(3, 4)); // 3/2 for sure, not half of it
}

TEST_CASE("ex_ante_pareto and ex_post_pareto: 246, 114 and 4096 of 4096 systems") {
    int ex_ante = 0, by_an_option = 0, ex_post = 0;
    std::string said;
    bool options_are_enough = true;
    for (int code = 0; code < 4096; ++code) {
        auto const h = valued(code, lowest_favourites);
        auto const lost = rel::ex_ante_pareto.loss(h, h);
        auto const to_option = rel::ex_ante_pareto.by_options().loss(h, h);
        ex_ante += lost == sa::fraction(0) ? 0 : 1;
        by_an_option += to_option == sa::fraction(0) ? 0 : 1;
        ex_post += rel::ex_post_pareto.loss(h, h) == sa::fraction(0) ? 1 : 0;
        if (lost < to_option) said = "an option is a lottery";
        // For two parts: the most that both gain is at an option, or where on the way from one
        // option to another both gain the same.
        auto const law = sa::law_of(h);
        auto const gain = [&](int i, int x) {
            sa::fraction sum = 0;
            for (int y = 0; y < 3; ++y)
                sum = sum
                      + sa::probability(law, opt(y))
                            * sa::fraction(h.value(i, opt(x)) - h.value(i, opt(y)));
            return sum;
        };
        sa::fraction best = 0;
        for (int x = 0; x < 3; ++x)
            for (int y = 0; y < 3; ++y) {
                auto const ahead_x = gain(0, x) - gain(1, x), ahead_y = gain(0, y) - gain(1, y);
                sa::fraction share = 0;  // of y
                if (ahead_x < sa::fraction(0) && sa::fraction(0) < ahead_y) {
                    auto const all = ahead_y - ahead_x;
                    share = sa::fraction(-ahead_x.numerator(), ahead_x.denominator()) *
                            sa::fraction(all.denominator(), all.numerator());
                }
                auto const both0 = gain(0, x) + share * (gain(0, y) - gain(0, x));
                auto const both1 = gain(1, x) + share * (gain(1, y) - gain(1, x));
                auto const least = both0 < both1 ? both0 : both1;
                if (best < least) best = least;
            }
        options_are_enough = options_are_enough && to_option == best;
        // After the lots are drawn: what all parts would gain over what was drawn, on average.
        sa::fraction average = 0;
        for (int x = 0; x < 3; ++x) {
            long long most = 0;
            for (int y = 0; y < 3; ++y)
                most = std::max(most, std::min<long long>(h.rank(0, opt(x)) - h.rank(0, opt(y)),
                                                          h.rank(1, opt(x)) - h.rank(1, opt(y))));
            average = average + sa::probability(law, opt(x)) * sa::fraction(most);
        }
        if (!(rel::ex_post_pareto.loss(h, h) == average)) said = "ex post " + std::to_string(code);
        if (!(lost == best))
            said = std::to_string(code) + ": " + std::to_string(lost.numerator()) + "/"
                   + std::to_string(lost.denominator());
    }
    CHECK(said == "");
    CHECK(!options_are_enough);  // planted
    CHECK(ex_ante == 246);
    CHECK(by_an_option == 114);
    CHECK(ex_post == 4096);
    // With ties shared out, as the library's rule does, the lotteries are others.
    int shared = 0, shared_by_an_option = 0;
    for (int code = 0; code < 4096; ++code) {
        auto const h = valued(code, sa::aggregators::random_dictator);
        shared += rel::ex_ante_pareto.loss(h, h) == sa::fraction(0) ? 0 : 1;
        shared_by_an_option +=
            rel::ex_ante_pareto.by_options().loss(h, h) == sa::fraction(0) ? 0 : 1;
        if (!(rel::ex_post_pareto.loss(h, h) == sa::fraction(0))) said = "a draw is dominated";
    }
    CHECK(said == "");
    CHECK(shared == 534);
    CHECK(shared_by_an_option == 222);
}

TEST_CASE("ex_post: the expected loss of any relation of choices") {
    auto const h = sa::compose(sa::numbered<3>(), weights_of{{1, 2, 1}}, sa::ranking("a", 0, 1, 2),
                               sa::ranking("b", 1, 0, 2));
    CHECK(sa::reflexive(rel::ex_post(rel::veto), h).loss
          == sa::fraction(1, 2)); // 2 with probability 1/4
    CHECK(sa::reflexive(rel::ex_post(rel::all_top), h).loss == sa::fraction(1 + 2 + 4, 4));
    CHECK(sa::reflexive(rel::ex_post([](opt x, auto const&) { return x != opt(1); }), h).loss
          == sa::fraction(1, 2));
    auto const other =
        sa::compose(sa::numbered<2>(), sa::aggregators::plurality, sa::ranking("a", 0, 1));
    CHECK(error_of([&] { (void)sa::aligned(rel::ex_post_pareto, h, other); }).find("does not have")
          != std::string::npos);
}

TEST_CASE("chance: what has to be there") {
    using plain = decltype(sa::compose(sa::numbered<2>(), sa::aggregators::plurality,
                                       sa::ranking("a", 0, 1)));
    using lots =
        decltype(sa::compose(sa::numbered<2>(), sa::aggregators::uniform, sa::ranking("a", 0, 1)));
    static_assert(!sa::can_ask<decltype(rel::boundary_law), plain>
                  && sa::can_ask<decltype(rel::boundary_law), lots>);
    static_assert(sa::why_not<decltype(rel::boundary_law), plain>().what
                  == sa::capability::lottery);
    static_assert(sa::why_not<decltype(rel::boundary_draws), plain>().what
                  == sa::capability::lottery);
    static_assert(sa::why_not<decltype(rel::ex_post_pareto), plain>().what
                  == sa::capability::lottery);
    static_assert(!sa::can_ask<decltype(rel::ex_ante_pareto), lots>); // orders have no expectations
    static_assert(sa::why_not<decltype(rel::ex_ante_pareto), lots>().what
                  == sa::capability::utility);
    static_assert(sa::why_not<decltype(rel::boundary_score), lots>().what
                  == sa::capability::scores);
    static_assert(sa::can_ask<decltype(rel::boundary_score), plain>);
}
