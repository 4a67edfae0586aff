// SPDX-License-Identifier: BSL-1.0
//
// What the theory says of single relations, computed by the library: items 2a to 2c, 9, 12, 17, 19,
// 23 and sections 2 (T1, T9, T10), 6.
#include "asked.hpp"

#include <algorithm>
#include <map>

namespace sa = selfalign;
using namespace check;
namespace rel = sa::relations;

namespace {

// Rules that the oracle knows as well.
struct known_rule {
    which rule;
    char const* name;
};
constexpr known_rule known_rules[] = {{which::plurality, "plurality"},
                                      {which::nash, "nash"},
                                      {which::dictator, "dictator0"},
                                      {which::serial_veto, "serial_veto"}};

// The lowest option that a rule chooses from a menu.
int picked(char const* rule, sample const& s, choice const& menu) {
    return *oracle_choice(rule, s, menu).begin();
}

// The first system of (2,3), and of some of (3,3), on which the losses of f are not as defined.
template <class F, class Defined>
std::string unlike(F const& f, Defined defined) {
    for (auto const& [rule, name] : known_rules)
        for (int n : {2, 3})
            for (std::size_t k = 0; k < strict(n, 3).size(); k += n == 2 ? 1 : 11 * stride) {
                sample const& s = strict(n, 3)[k];
                auto const h = asked<strict_profile>(s, sa::lex(any_rule{rule}));
                for (int x = 0; x < 3; ++x)
                    if (!(sa::loss_at(f, opt(x), h) == defined(name, s, x)))
                        return std::string(name) + ": " + text_of(s) + " at " + std::to_string(x);
            }
    return "";
}

int stopped(char const* rule, sample const& s, int x) {
    return x != 2 && picked(rule, s, {x, 2}) != x ? 1 : 0;
}

// The largest Borda regret over all profiles that make the rule behave as it does.
int regret_of_a_learner(char const* rule, sample const& s, int x) {
    static std::map<std::pair<std::string, int>, std::vector<std::vector<int>>> memory;
    auto const& all = strict(s.parts(), 3);
    auto& behaviours = memory[{rule, s.parts()}];
    auto const behaviour = [&](sample const& p) {
        std::vector<int> picks;
        for (choice const& menu : menus_of(3))
            if (!menu.empty()) picks.push_back(picked(rule, p, menu));
        return picks;
    };
    if (behaviours.empty())
        for (sample const& p : all) behaviours.push_back(behaviour(p));
    auto const own = behaviour(s);
    int worst = 0;
    for (std::size_t k = 0; k < all.size(); ++k) {
        if (behaviours[k] != own) continue;
        int points[3] = {};
        for (int i = 0; i < s.parts(); ++i)
            for (int y = 0; y < 3; ++y) points[y] += 2 - all[k].at(i, y);
        worst = std::max(worst, *std::max_element(points, points + 3) - points[x]);
    }
    return worst;
}

// The fewest menus that a strict order mispredicts, and whether every such order is wrong about the
// whole; a menu is a set of bits.
std::pair<int, bool> best_order(std::vector<int> const& picked_from, int options) {
    std::pair<int, bool> best{99, true};
    for (sample const& order : strict(1, options)) {
        int wrong = 0;
        bool wrong_of_all = false;
        for (int menu = 1; menu < 1 << options; ++menu) {
            int top = -1;
            for (int x = 0; x < options; ++x)
                if ((menu >> x & 1) != 0 && (top < 0 || order.at(0, x) < order.at(0, top))) top = x;
            wrong += picked_from[static_cast<std::size_t>(menu)] == top ? 0 : 1;
            wrong_of_all = picked_from[static_cast<std::size_t>(menu)] != top;
        }
        if (wrong < best.first) best = {wrong, wrong_of_all};
        else if (wrong == best.first) best.second = best.second && wrong_of_all;
    }
    return best;
}
template <class H>
std::vector<int> picks(H const& h) {
    std::vector<int> all{-1};
    for (int menu = 1; menu < 1 << h.options(); ++menu) {
        sa::options_of<H> options;
        for (int x = 0; x < h.options(); ++x)
            if ((menu >> x & 1) != 0) options.insert(opt(x));
        all.push_back(sa::choose(h, options).lowest().index);
    }
    return all;
}

}  // namespace

TEST_CASE("corrigible: H does not stop what it is about to do (item 2a)") {
    CHECK(aligned_in(rel::corrigible_last, which::plurality, 2, 2) == 4);
    CHECK(aligned_in(rel::corrigible_last, which::plurality, 2, 3) == 36);
    auto const c = census_of(rel::corrigible_last, which::plurality, 3, 3);
    CHECK(c.aligned == 192);
    CHECK(c.misaligned == 24);
    // The first failure is the Condorcet cycle 012|120|201: plan 0, asked "0 or stop" H says stop.
    sample const cycle{{{0, 1, 2}, {2, 0, 1}, {1, 2, 0}}, {1, 1, 1}};
    CHECK(strict(3, 3)[static_cast<std::size_t>(c.first_failure)] == cycle);
    CHECK(aligned_in(rel::corrigible_last, which::plurality, 3, 4) == 11'556);
    for (which rule : {which::nash, which::egalitarian, which::agenda})
        CHECK(aligned_in(rel::corrigible_last, rule, 3, 3) == 216);
    // Everyone holds a stop button.
    CHECK(aligned_in(rel::ir_last, which::plurality, 2, 2) == 2);
    CHECK(aligned_in(rel::ir_last, which::plurality, 2, 3) == 16);
    CHECK(aligned_in(rel::ir_last, which::plurality, 3, 3) == 96);
    // The last option, named.
    CHECK(aligned_in(rel::corrigible(opt(2)), which::plurality, 3, 3) == 192);
    CHECK(aligned_in(rel::individually_rational(opt(2)), which::plurality, 3, 3) == 96);

    // Losses as the oracle chooses from the pair; and wrong versions: the parts asked, or of
    // another stop.
    CHECK(unlike(rel::corrigible_last, stopped) == "");
    CHECK(unlike(rel::ir_last, stopped) != "");
    CHECK(unlike(rel::corrigible(opt(1)), stopped) != "");

    auto const h = asked<strict_profile>(cycle, any_rule{which::plurality});
    CHECK(sa::reflexive(rel::corrigible_last, h).witness.preferred == opt(2));
    CHECK(rel::corrigible(opt(0)).loss(opt(0), h) == 0);
    CHECK(error_of([&] { (void)rel::corrigible(opt(3)).loss(opt(0), h); })
          == "option 3 was asked for; expected 0..2");
}

TEST_CASE("learnable: what behaviour leaves open (item 2b)") {
    CHECK(aligned_in(rel::learnable, which::plurality, 2, 2) == 4);
    auto const small = census_of(rel::learnable, which::plurality, 2, 3);
    CHECK(small.aligned == 14);
    CHECK(small.irreducible == 20);
    CHECK(unlike(rel::learnable, regret_of_a_learner) == "");
    CHECK(unlike(rel::utilitarian, regret_of_a_learner)
          != ""); // planted: it knows what nobody can learn
    // More than may be spent: (4!)^3 profiles.
    auto const large = asked<strict_profile>(strict(3, 4)[0], any_rule{which::plurality});
    CHECK(error_of([&] { (void)rel::learnable.loss(opt(0), large); })
          == "learnable asks Σ of 221184 profiles and menus, 3 rows x 4 options each; expected at "
             "most 250000 steps "
             "(asks x rows x options)");
    if (thinned) return;
    auto const plurality = census_of(rel::learnable, which::plurality, 3, 3);
    CHECK(plurality.aligned == 192);
    CHECK(plurality.irreducible == 0);
    for (which rule : {which::borda, which::copeland}) {
        CHECK(aligned_in(rel::learnable, rule, 2, 3) == 36);
        CHECK(aligned_in(rel::learnable, rule, 3, 3) == 216);
    }
    CHECK(aligned_in(rel::learnable, which::nash, 2, 3) == 36);
    CHECK(aligned_in(rel::learnable, which::nash, 3, 3) == 65);
    CHECK(aligned_in(rel::learnable, which::serial_veto, 2, 3) == 36);
    CHECK(aligned_in(rel::learnable, which::serial_veto, 3, 3) == 0);
    CHECK(aligned_in(rel::learnable, which::dictator, 2, 2) == 4);
    CHECK(aligned_in(rel::learnable, which::dictator, 2, 3) == 0);
    // The largest regret that no number of queries removes.
    auto const largest_irreducible = [](which rule, int parts, int options) {
        long long most = 0;
        for (auto const& h : systems_of(rule, parts, options))
            most = std::max(most, sa::least_loss(rel::learnable, h));
        return most;
    };
    auto const dictator = census_of(rel::learnable, which::dictator, 3, 3);
    CHECK(dictator.aligned == 0);
    CHECK(dictator.irreducible == 216);
    CHECK(largest_irreducible(which::dictator, 3, 3) == 3);
    CHECK(largest_irreducible(which::plurality, 2, 3) == 1);
    CHECK(census_of(rel::learnable, which::egalitarian, 3, 3).irreducible == 165);
    CHECK(largest_irreducible(which::egalitarian, 3, 3) == 2);
}

TEST_CASE("rationalisable: one order behind all choices (item 2c)") {
    CHECK(aligned_in(rel::rationalisable, which::plurality, 2, 3) == 32);
    auto const plurality = census_of(rel::rationalisable, which::plurality, 3, 3);
    CHECK(plurality.aligned == 180);
    CHECK(plurality.loss_sum == 36);
    CHECK(plurality.irreducible_sum == 36);  // whatever is chosen
    CHECK(census_of(rel::rationalisable, which::nash, 3, 3).loss_sum == 81);
    auto const veto = census_of(rel::rationalisable, which::serial_veto, 3, 3);
    CHECK(veto.aligned == 108);
    CHECK(veto.loss_sum == 108);
    CHECK(aligned_in(rel::rationalisable, which::copeland, 3, 3) == 204);
    CHECK(aligned_in(rel::rationalisable, which::dictator, 3, 3) == 216);
    CHECK((thinned || aligned_in(rel::rationalisable, which::plurality, 3, 4) == 7956));
    // The smallest failure, 102|201: 1 from everything, 0 from {0, 1}.
    CHECK(census_of(rel::rationalisable, which::plurality, 2, 3).first_failure == 16);

    // The fewest mispredicted menus, by trying every order; and a wrong version, which looks at
    // pairs only.
    auto const unlike_best = [](auto const& f) {
        for (which rule : {which::plurality, which::borda})
            for (std::size_t k = 0; k < strict(3, 4).size(); k += 97) {
                auto const h = asked<strict_profile>(strict(3, 4)[k], sa::lex(any_rule{rule}));
                if (f.loss(opt(0), h) != best_order(picks(h), 4).first)
                    return text_of(strict(3, 4)[k]);
            }
        return std::string();
    };
    CHECK(unlike_best(rel::rationalisable) == "");
    CHECK(unlike_best(rel::pairwise_boundary) != "");
    // Worse: on some systems every order that fits best is wrong about the choice from everything.
    auto const hopeless = [](which rule) {
        int n = 0;
        for (auto const& h : systems_of(rule, 3, 3)) n += best_order(picks(h), 3).second ? 1 : 0;
        return n;
    };
    CHECK(hopeless(which::plurality) == 12);
    CHECK(hopeless(which::nash) == 18);
    CHECK(hopeless(which::egalitarian) == 18);
    CHECK(hopeless(which::dictator) == 0);
}

TEST_CASE("isomorphic => boundary_all_menus => boundary: how many pairs (T1, item 23)") {
    auto const s23 = systems_of(which::plurality, 2, 3);
    CHECK(pairs_of(rel::isomorphic, s23) == 66);
    CHECK(pairs_of(rel::boundary_all_menus, s23) == 302);
    CHECK(pairs_of(rel::boundary, s23) == 560);
    // Menus on which they differ, by the oracle's choices; and a wrong version, which forgets the
    // whole.
    std::vector<std::vector<int>> picked_from;
    for (sample const& s : strict(2, 3)) {
        picked_from.emplace_back();
        for (choice const& menu : menus_of(3))
            if (!menu.empty() && menu.size() < 3)
                picked_from.back().push_back(picked("plurality", s, menu));
        picked_from.back().push_back(picked("plurality", s, {}));
    }
    bool as_defined = true, without_the_whole = true;
    for (std::size_t k = 0; k < s23.size(); ++k)
        for (std::size_t l = 0; l < s23.size(); ++l) {
            int differ = 0;
            for (std::size_t menu = 0; menu < 7; ++menu)
                differ += picked_from[k][menu] == picked_from[l][menu] ? 0 : 1;
            auto const found = rel::boundary_all_menus.loss(s23[k], s23[l]);
            as_defined = as_defined && found == differ;
            without_the_whole =
                without_the_whole
                && found == differ - (picked_from[k][6] == picked_from[l][6] ? 0 : 1);
        }
    CHECK(as_defined);
    CHECK(!without_the_whole);
    auto const s33 = systems_of(which::plurality, 3, 3);
    if (!thinned) {
        CHECK(pairs_of(rel::isomorphic, s33) == 996);
        CHECK(pairs_of(rel::boundary_all_menus, s33) == 5664);
        CHECK(pairs_of(rel::boundary, s33) == 17'088);
    }
    // Nobody has to be anonymous for that, but then it need not follow.
    auto const dictators = systems_of(which::dictator, 2, 2);
    CHECK(pairs_of(rel::isomorphic, dictators) == 6);
    CHECK(rel::isomorphic.loss(dictators[1], dictators[2]) == 0);
    CHECK(rel::boundary_all_menus.loss(dictators[1], dictators[2]) == 1);
}

TEST_CASE("isomorphic: the distance is the least over all matchings") {
    auto const scope = systems_of(which::borda, 3, 3);
    std::string said;
    bool in_order = true, by_menus = true;
    for (std::size_t k = 0; k < scope.size(); k += 7)
        for (std::size_t l = 0; l < scope.size(); l += 5) {
            sample const a = strict(3, 3)[k], h = strict(3, 3)[l];
            std::vector<int> match{0, 1, 2};
            long long least = 99;
            long long unmatched = -1;
            do {
                long long sum = 0;
                for (int i = 0; i < 3; ++i)
                    for (int x = 0; x < 3; ++x)
                        for (int y = 0; y < x; ++y)
                            sum += (a.at(i, x) < a.at(i, y))
                                   != (h.at(match[static_cast<std::size_t>(i)], x)
                                       < h.at(match[static_cast<std::size_t>(i)], y));
                if (unmatched < 0) unmatched = sum;
                least = std::min(least, sum);
            } while (std::next_permutation(match.begin(), match.end()));
            in_order = in_order && unmatched == least;
            by_menus = by_menus && rel::boundary_all_menus.loss(scope[k], scope[l]) == least;
            if (rel::isomorphic.loss(scope[k], scope[l]) != least)
                said = text_of(a) + " and " + text_of(h);
            // Another Σ costs 1, also if only its state differs.
            auto const other = asked<strict_profile>(h, sa::lex(any_rule{which::plurality}));
            if (rel::isomorphic.loss(scope[k], other) != least + 1) said = "another rule";
        }
    CHECK(said == "");
    CHECK(!in_order);  // planted: the first part with the first, and so on
    CHECK(!by_menus);  // planted: what shows from outside
    // Parts that are left over, parts of weight 2, options by value, and options only one has.
    auto const two =
        asked<strict_profile>({{{0, 1, 2}, {0, 1, 2}}, {1, 1}}, any_rule{which::borda});
    auto const heavy = asked<strict_profile>({{{0, 1, 2}}, {2}}, any_rule{which::borda});
    auto const one = asked<strict_profile>({{{0, 1, 2}}, {1}}, any_rule{which::borda});
    CHECK(rel::isomorphic.loss(two, heavy) == 0);
    CHECK(rel::isomorphic.loss(two, one) == 4);
    auto const sigma = sa::aggregators::plurality;
    constexpr auto a = sa::compose(sa::options(trip::sea, trip::city), sa::aggregators::plurality,
                                   sa::ranking("", trip::sea, trip::city));
    constexpr auto h = sa::compose(sa::options(trip::city, trip::sea), sa::aggregators::plurality,
                                   sa::ranking("", trip::sea, trip::city));
    BOTH(sa::aligned(rel::isomorphic, a, h).aligned());
    auto const wider = sa::compose(sa::options(trip::city, trip::sea, trip::home), sigma,
                                   sa::ranking("", trip::sea, trip::city, trip::home));
    CHECK(sa::aligned(rel::isomorphic, a, wider).loss == 2 + 1);
}

TEST_CASE("improvement: efficient, and no part worse off than with H's own choice (item 19, T9)") {
    auto const defined = [](char const* rule, sample const& s, int x) {
        int const c = picked(rule, s, {});
        int sum = 0, common = 0;
        for (int i = 0; i < s.parts(); ++i) sum += std::max(0, s.at(i, x) - s.at(i, c));
        for (int y = 0; y < s.options(); ++y) {
            int least = 99;
            for (int i = 0; i < s.parts(); ++i) least = std::min(least, s.at(i, x) - s.at(i, y));
            common = std::max(common, least);
        }
        return sum + common;
    };
    CHECK(unlike(rel::improvement, defined) == "");
    CHECK(unlike(rel::pareto, defined) != "");      // planted: whatever happens to H's parts
    CHECK(unlike(rel::all_top, defined) != "");     // planted: measured from the favourite
    for (which rule : {which::plurality, which::dictator, which::serial_veto}) {
        std::string said;
        for (auto const& h : systems_of(rule, 3, 3)) {
            opt const c = sa::choose(h).lowest();
            for (int x = 0; x < 3; ++x) {
                // On strict orders only H's own choice is accepted, if that is efficient.
                bool const accepted = rel::improvement.loss(opt(x), h) == 0;
                if (rel::pareto.loss(c, h) == 0 && accepted != (opt(x) == c))
                    said = text_of(sample_of(h));
                auto const o = rel::improvement.witness(opt(x), h);
                if ((o.amount == 0) != accepted || o.amount > rel::improvement.loss(opt(x), h))
                    said = text_of(sample_of(h));
            }
        }
        CHECK(said == "");
    }
    // An inefficient choice: two ways to improve it (012|102 with option 2, both 0 and 1).
    constexpr auto h = sa::compose(sa::numbered<3>(), sa::aggregators::constant(opt(2)),
                                   sa::ranking("a", 0, 1, 2), sa::ranking("b", 1, 0, 2));
    BOTH(sa::reflexive(rel::improvement, h).misaligned());
    BOTH(sa::reflexive(rel::improvement, h).witness.preferred == opt(0));
    BOTH(rel::improvement.loss(opt(0), sa::evaluate(h)) == 0
         && rel::improvement.loss(opt(1), sa::evaluate(h)) == 0);
}

TEST_CASE("improvement: two terminal outcomes on 6 of 108 profiles with a status quo") {
    int two = 0, all = 0;
    for (sample const& s : strict(2, 3))
        for (int d = 0; d < 3; ++d, ++all) {
            auto const h = sa::compose(
                sa::numbered(3), sa::aggregators::constant(opt(d)),
                strict_profile(table_of<sa::capacity<6, 5>, sa::strict_orders, sa::weights>(s)));
            int outcomes = 0;
            for (int x = 0; x < 3; ++x) outcomes += rel::improvement.loss(opt(x), h) == 0 ? 1 : 0;
            two += outcomes == 2 ? 1 : 0;
        }
    CHECK(all == 108);
    CHECK(two == 6);
}

TEST_CASE("optimal_under: any rule as a relation (item 17)") {
    CHECK(aligned_in(rel::optimal_under(sa::aggregators::nash), which::plurality, 2, 3) == 24);
    CHECK(aligned_in(rel::optimal_under(any_rule{which::borda}), which::borda, 3, 3) == 216);
    auto const scope = systems_of(which::plurality, 3, 3);
    std::string said;
    for (auto const& h : scope)
        for (int x = 0; x < 3; ++x) {
            auto const lost = rel::optimal_under(sa::aggregators::nash).loss(opt(x), h);
            if (!(lost == sa::fraction(rel::nash_opt.loss(opt(x), h))))
                said = text_of(sample_of(h));
            // A rule that says only whom it chooses: 0 or 1.
            int const plain = rel::optimal_under(any_rule{which::borda}).loss(opt(x), h);
            if (plain
                != (sa::winners(sa::aggregators::borda, h.profile()).contains(opt(x)) ? 0 : 1))
                said = "borda";
        }
    CHECK(said == "");
    auto const best_by_nash = [](char const*, sample const& s, int x) {
        auto const product = [&](int y) {
            int all = 1;
            for (int i = 0; i < s.parts(); ++i) all *= 2 - s.at(i, y);
            return all;
        };
        return sa::fraction(std::max({product(0), product(1), product(2)}) - product(x));
    };
    CHECK(unlike(rel::optimal_under(sa::aggregators::nash), best_by_nash) == "");
    CHECK(unlike(rel::optimal_under(sa::aggregators::borda), best_by_nash) != "");
    // H's own scores, of a Σ that has them; and a wrong version, which counts misses.
    auto const unlike_scores = [](auto const& f) {
        for (sample const& s : strict(3, 3)) {
            auto const h = asked<strict_profile>(s, sa::aggregators::borda);
            int points[3] = {};
            for (int i = 0; i < 3; ++i)
                for (int x = 0; x < 3; ++x) points[x] += 2 - s.at(i, x);
            for (int x = 0; x < 3; ++x)
                if (!(sa::fraction(sa::loss_at(f, opt(x), h))
                      == sa::fraction(*std::max_element(points, points + 3) - points[x])))
                    return text_of(s);
        }
        return std::string();
    };
    CHECK(unlike_scores(rel::boundary_score) == "");
    CHECK(unlike_scores(rel::boundary) != "");
    // Scores over a common denominator: a third of a point.
    constexpr auto h = sa::compose(sa::numbered<3>(), sa::aggregators::plurality,
                                   sa::ranking("a", sa::tied(0, 1, 2)), sa::ranking("b", 0, 1, 2));
    BOTH(sa::relations::boundary_score.loss(opt(1), sa::evaluate(h)) == sa::fraction(1));
    BOTH(sa::relations::optimal_under(sa::aggregators::dowdall).loss(opt(2), sa::evaluate(h))
         == sa::fraction(2, 3));
    BOTH(sa::reflexive(sa::relations::boundary_score, h).aligned());
    BOTH(sa::relations::boundary_score.witness(opt(1), sa::evaluate(h)).preferred == opt(0));
}

TEST_CASE("supported and strong_pareto: efficient is not supported (item 10)") {
    CHECK(rel::strong_pareto.loss(
              opt(1), sa::evaluate(sa::compose(
                          sa::numbered<3>(), sa::aggregators::plurality,
                          sa::utility("a", [](int x) { return x == 2 ? 3 : x; }),
                          sa::utility("b", [](int x) { return x == 0   ? 3
                                                              : x == 1 ? 1
                                                                       : 0; }))))
          == 0);
    constexpr auto h = sa::compose(sa::numbered<3>(), sa::aggregators::constant(opt(1)),
                                   sa::utility("a", [](int x) { return x == 2 ? 3 : x; }),
                                   sa::utility("b", [](int x) {
                                       return x == 0 ? 3 : x == 1 ? 1 : 0;
                                   }));
    BOTH(sa::reflexive(rel::strong_pareto, h).aligned() && sa::reflexive(rel::pareto, h).aligned());
    BOTH(sa::reflexive(rel::supported, h).misaligned());
    BOTH(sa::reflexive(rel::supported, h).witness.preferred == opt(0));
    // Nash and egalitarian fail strong Pareto first at u = ((0,0),(0,1)): only weakly efficient.
    constexpr auto flat = sa::compose(sa::numbered<2>(), sa::aggregators::nash,
                                      sa::utility<sa::zero>("a", [](int) { return 0; }),
                                      sa::utility<sa::zero>("b", [](int x) { return x; }));
    BOTH(sa::reflexive(rel::pareto, flat, sa::ties::lowest).aligned());
    BOTH(sa::reflexive(rel::strong_pareto, flat, sa::ties::lowest).loss == 1);
    BOTH(sa::reflexive(rel::strong_pareto, flat, sa::ties::lowest).witness.part == 1);
    // The loss: the largest sum of gains of an option that dominates.
    std::string said;
    bool weak_is_strong = true;
    for (sample const& s : joined({small_weak(), random_weak()})) {
        auto const g = asked<weak_profile>(s, sa::aggregators::plurality);
        for (int x = 0; x < s.options(); ++x) {
            half most = 0;
            for (int y = 0; y < s.options(); ++y) {
                bool dominates = true;
                half sum = 0;
                for (int i = 0; i < s.parts(); ++i) {
                    dominates = dominates && s.at(i, y) <= s.at(i, x);
                    sum += (g.value(i, opt(y)) - g.value(i, opt(x)))
                           * s.weight[static_cast<std::size_t>(i)];
                }
                if (dominates) most = std::max(most, sum);
            }
            weak_is_strong = weak_is_strong && half(rel::pareto.loss(opt(x), g)) == most;
            auto const o = rel::strong_pareto.witness(opt(x), g);
            if (rel::strong_pareto.loss(opt(x), g) != most
                || (o.amount == half(0)) != (most == half(0)) || o.amount > most)
                said = text_of(s);
        }
    }
    CHECK(said == "");
    CHECK(!weak_is_strong);  // planted
    // Supported: best for some positive weights. Utilities 0..3 meet at 1/3, 1/2, 2/3 ..., weights
    // 1..5 between.
    bool as_defined = true, efficient_is_enough = true;
    for (auto const& v : sa::scopes::utilities<2, 3, 3>(sa::aggregators::constant(opt(0)))) {
        for (int x = 0; x < 3; ++x) {
            bool some = false;
            for (int a = 1; a <= 5; ++a)
                for (int b = 1; b <= 5; ++b) {
                    bool best = true;
                    for (int y = 0; y < 3; ++y)
                        best = best
                               && a * v.value(0, opt(y)) + b * v.value(1, opt(y))
                                      <= a * v.value(0, opt(x)) + b * v.value(1, opt(x));
                    some = some || best;
                }
            as_defined = as_defined && (rel::supported.loss(opt(x), v) == 0) == some;
            efficient_is_enough =
                efficient_is_enough && (rel::strong_pareto.loss(opt(x), v) == 0) == some;
        }
    }
    CHECK(as_defined);
    CHECK(!efficient_is_enough);  // planted
}

TEST_CASE("nash_opt(d): another disagreement point, another verdict (section 3.8)") {
    constexpr auto h = sa::compose(sa::numbered<2>(), sa::aggregators::constant(opt(0)),
                                   sa::utility("a", [](int x) { return x; }),
                                   sa::utility("b", [](int x) { return 1 - x; }));
    BOTH(sa::reflexive(rel::nash_opt({0, 0}), h).aligned());
    BOTH(rel::nash_opt({0, 0}).loss(opt(1), sa::evaluate(h)) == 0);
    BOTH(sa::reflexive(rel::nash_opt({-1, 0}), h).aligned());
    BOTH(rel::nash_opt({-1, 0}).loss(opt(1), sa::evaluate(h)) == 1);
    BOTH(sa::reflexive(rel::nash_opt({0, -1}), h).loss == 1);
    BOTH(sa::reflexive(rel::nash_opt({0, -1}), h).witness.preferred == opt(1));
    BOTH(rel::nash_opt(opt(0)).losses(sa::evaluate(h))[1] == 0);
    static_assert(
        !sa::can_ask<decltype(rel::nash_opt), decltype(h)>); // no zero, and no point given
    CHECK(error_of([&] { (void)rel::nash_opt({1}).loss(opt(0), sa::evaluate(h)); }) != "");
    CHECK(error_of([&] { (void)rel::nash_opt(opt(2)).loss(opt(0), sa::evaluate(h)); }) ==
          "option 2 was asked for; expected 0..1");
}

TEST_CASE("no_neglect: of what a part could lose, and of several issues (items 9, 13)") {
    constexpr auto h = sa::compose(
        sa::numbered<3>(), sa::aggregators::constant(opt(1)),
        sa::utility("a", [](int x) { return x == 0   ? 8
                                            : x == 1 ? 2
                                                     : 0; }),
        sa::utility("b", [](int x) { return x; }), sa::utility("c", [](int) { return 5; }));
    BOTH(sa::reflexive(rel::no_neglect, h).aligned());
    static_assert(!std::is_invocable_v<decltype(rel::no_neglect), double>); // 0.5 would become 0
    constexpr auto v = sa::reflexive(rel::no_neglect(sa::fraction(1, 2)), h);
    BOTH(v.loss == sa::fraction(1, 4) && v.witness.part == 0 && v.witness.preferred == opt(0));
    BOTH(v.irreducible == sa::fraction(1, 4));
    BOTH(sa::reflexive(rel::no_neglect(sa::fraction(3, 4)), h).aligned());
    CHECK(error_of([] { (void)rel::no_neglect(sa::fraction(3, 2)); }) != "");
    CHECK(aligned_in(rel::no_neglect, which::plurality, 3, 3) == 108);
    // nu: what a part loses of what it could lose. Parts that get their worst, and the largest nu
    // above 1/2.
    auto const neglected_parts = [](char const*, sample const& s, int x) {
        int n = 0;
        for (int i = 0; i < s.parts(); ++i) n += s.at(i, x) == 2 ? 1 : 0;
        return n;
    };
    auto const above_half = [](char const*, sample const& s, int x) {
        int largest = 0;
        for (int i = 0; i < s.parts(); ++i) largest = std::max(largest, s.at(i, x));
        return std::max(sa::fraction(0), sa::fraction(largest, 2) - sa::fraction(1, 2),
                        [](auto a, auto b) { return a < b; });
    };
    CHECK(unlike(rel::no_neglect, neglected_parts) == "");
    CHECK(unlike(rel::majority_veto, neglected_parts) != "");
    CHECK(unlike(rel::no_neglect(sa::fraction(1, 2)), above_half) == "");
    CHECK(unlike(rel::no_neglect(sa::fraction(1, 3)), above_half) != "");

    // Three parts, three issues, majority on each: on 24 of 512 profiles a part loses everything.
    constexpr auto decides = [](int issue) {
        return [issue](int plan) { return plan >> issue & 1; };
    };
    auto const fair = rel::no_neglect.over(decides(0), decides(1), decides(2));
    int neglected = 0, hopeless = 0;
    for (int code = 0; code < 512; ++code) {
        sa::table<sa::capacity<3, 8>, sa::weak_orders> wants(sa::capacity<3, 8>(3, 8));
        for (int i = 0; i < 3; ++i)
            for (int x = 0; x < 8; ++x)
                wants.set_rank(i, opt(x), x == (code >> (3 * i) & 7) ? 0 : 1);
        auto const majority = [&](sa::Profile auto const&) {
            int plan = 0;
            for (int issue = 0; issue < 3; ++issue) {
                int yes = 0;
                for (int i = 0; i < 3; ++i) yes += code >> (3 * i + issue) & 1;
                plan |= yes >= 2 ? 1 << issue : 0;
            }
            return opt(plan);
        };
        auto const g = sa::compose(sa::numbered(8), majority, wants);
        auto const said = sa::reflexive(fair, g);
        neglected += said.misaligned() ? 1 : 0;
        hopeless += said.irreducible > 0 ? 1 : 0;
        if (code == 0b000'111'111) {  // parts 0 and 1 want all three, part 2 none: wins 3, 3, 0
            CHECK(said.loss == 1);
            CHECK(said.witness.part == 2);
            CHECK(fair.wins(g, 0, opt(7)) == 3);
            CHECK(fair.wins(g, 2, opt(7)) == 0);
            CHECK(fair.wins(g, 2, opt(3)) == 1);
        }
    }
    CHECK(neglected == 24);
    CHECK(hopeless == 0);  // a proportional outcome always exists
}
