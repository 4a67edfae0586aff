// SPDX-License-Identifier: BSL-1.0
//
// Accidental implications (theory, section 5): true on one scope and false on the next. They are
// told apart from the genuine ones here, so that nobody takes a small scope for a theorem.
#include <selfalign/laws/implies.hpp>
#include <selfalign/laws/lattice.hpp>

#include "erased.hpp"

#include <algorithm>

namespace sa = selfalign;
using sa::opt;
using namespace erased;
namespace rel = sa::relations;

namespace {

struct accident {
    char const* premise;
    char const* conclusion;
    int parts, options;                 // it holds for so many,
    int failing_parts, failing_options; // and not for these
};
constexpr accident accidents[] = {
    {"unanimity", "condorcet", 2, 3, 3, 3},    {"pareto", "core", 2, 3, 3, 3},
    {"egal_opt", "nash_opt", 2, 3, 3, 3},      {"nash_opt", "egal_opt", 2, 3, 3, 4},
    {"nash_opt", "egal_opt", 4, 3, 3, 4},      {"condorcet", "smith", 3, 3, 4, 3},
    {"condorcet", "utilitarian", 3, 3, 4, 3},  {"condorcet", "utilitarian", 3, 3, 3, 4},
    {"veto", "proportional", 3, 4, 2, 4},      {"egal_opt", "veto", 3, 4, 3, 3},
    {"nash_opt", "majority_veto", 3, 3, 3, 2}, {"egal_opt", "majority_veto", 3, 3, 3, 2}};

// Whether it is one; a failure has to be one by the oracle's losses, and the first.
bool is_so(accident const& a) {
    auto const on = [&](int n, int m) {
        return sa::implies_at_every_option(the_relation(a.premise), the_relation(a.conclusion),
                                           scope(n, m, "plurality"));
    };
    auto const fails = on(a.failing_parts, a.failing_options);
    if (!on(a.parts, a.options).holds() || !fails.fails()) return false;
    auto const& samples = check::strict(a.failing_parts, a.failing_options);
    for (long long k = 0; k <= fails.first.index[0]; ++k)
        for (int x = 0; x < a.failing_options; ++x) {
            auto const loss = [&](char const* f) {
                return check::oracle_loss(f, "plurality", samples[static_cast<std::size_t>(k)], x)
                    .numerator;
            };
            bool const first = k == fails.first.index[0] && opt(x) == fails.first.option;
            if ((loss(a.premise) == 0 && loss(a.conclusion) != 0) != first) return false;
            if (first) return true;
        }
    return false;
}

sa::implications on(int n, int m) {
    std::vector<sa::entry<relation>> about_parts;
    for (auto const& e : entries())
        if (!named(catalogued(),
                   std::string_view(e.name.data(), static_cast<std::size_t>(e.name.size())))
                 .asks_rule)
            about_parts.push_back(e);
    return sa::lattice(about_parts, scope(n, m, "plurality"));
}

} // namespace

TEST_CASE("accidents: each holds on its scope, and fails first where the oracle says") {
    for (accident const& a : accidents) {
        INFO(a.premise);
        INFO(a.conclusion);
        CHECK(is_so(a));
        // Planted: the scopes exchanged.
        CHECK(!is_so(
            {a.premise, a.conclusion, a.failing_parts, a.failing_options, a.parts, a.options}));
    }
    CHECK(!is_so({"pareto", "unanimity", 2, 3, 3, 3})); // planted: a theorem
}

TEST_CASE("accidents: at compile time") {
    constexpr auto of_two = sa::scopes::strict_orders<2, 3>(sa::aggregators::plurality);
    constexpr auto of_three = sa::scopes::strict_orders<3, 3>(sa::aggregators::plurality);
    static_assert(sa::implies_at_every_option(rel::pareto, rel::core, of_two).holds());
    constexpr auto core = sa::implies_at_every_option(rel::pareto, rel::core, of_three);
    BOTH(core.failures > 0 && core.first.index[0] == 2
         && core.first.option == opt(1)); // 012|012|102
    static_assert(sa::implies_at_every_option(rel::unanimity, rel::condorcet, of_two).holds());
    static_assert(sa::implies_at_every_option(rel::unanimity, rel::condorcet, of_three).fails());
    static_assert(
        sa::implies_at_every_option(rel::nash_opt, rel::egal_opt, of_two.borda_scored()).holds());
    static_assert(
        sa::implies_at_every_option(rel::egal_opt, rel::nash_opt, of_two.borda_scored()).holds());
    static_assert(
        sa::implies_at_every_option(rel::egal_opt, rel::nash_opt, of_three.borda_scored()).fails());
    static_assert(sa::implies_at_every_option(rel::condorcet, rel::smith, of_three).holds());
    static_assert(
        sa::implies_at_every_option(rel::condorcet, rel::utilitarian, of_three.borda_scored())
            .holds());
}

TEST_CASE("accidents: what holds on every scope is what is genuine, and nothing else") {
    sa::implications const all[] = {on(2, 2), on(3, 2), on(4, 2), on(2, 3),
                                    on(3, 3), on(4, 3), on(2, 4), on(3, 4)};
    auto const index = [&](char const* f) { return all[0].index_of(f); };
    int const n = all[0].size();
    // The closure of what the theory lists, and of what it does not.
    std::vector<std::vector<bool>> genuine(static_cast<std::size_t>(n),
                                           std::vector<bool>(static_cast<std::size_t>(n), false));
    auto const at = [&](int f, int g) {
        return genuine[static_cast<std::size_t>(f)][static_cast<std::size_t>(g)];
    };
    for (int f = 0; f < n; ++f) {
        genuine[static_cast<std::size_t>(f)][static_cast<std::size_t>(f)] = true;
        genuine[static_cast<std::size_t>(index("all_top"))][static_cast<std::size_t>(f)] = true;
    }
    for (auto [f, g] : {std::pair{"core", "pareto"},
                        {"core", "condorcet"},
                        {"core", "majority_veto"},
                        {"smith", "condorcet"},
                        {"pareto", "unanimity"},
                        {"utilitarian", "pareto"},
                        {"nash_opt", "pareto"},
                        {"egal_opt", "pareto"},
                        {"proportional", "veto"},
                        {"veto", "majority_veto"},
                        // Provable as well: who is everybody's favourite wins all duels; who is
                        // outside the Smith set loses some, and who is last in most orders loses
                        // all; and has less than the mean of the points.
                        {"condorcet", "unanimity"},
                        {"core", "smith"},
                        {"smith", "majority_veto"},
                        {"utilitarian", "majority_veto"}})
        genuine[static_cast<std::size_t>(index(f))][static_cast<std::size_t>(index(g))] = true;
    for (int b = 0; b < n; ++b)
        for (int a = 0; a < n; ++a)
            for (int c = 0; c < n; ++c)
                if (at(a, b) && at(b, c))
                    genuine[static_cast<std::size_t>(a)][static_cast<std::size_t>(c)] = true;
    std::string wrong;
    for (int f = 0; f < n; ++f)
        for (int g = 0; g < n; ++g)
            if (at(f, g) != std::all_of(std::begin(all), std::end(all), [&](auto const& l) {
                    return l.implies(f, g);
                }))
                wrong += sa::to_string(all[0].names[static_cast<std::size_t>(f)]) + " => "
                         + sa::to_string(all[0].names[static_cast<std::size_t>(g)]) + "; ";
    CHECK(wrong == "");
    for (accident const& a : accidents) CHECK(!at(index(a.premise), index(a.conclusion)));
    // Planted: what holds on the scope that is computed first.
    CHECK(
        (all[3].implies("unanimity", "condorcet") && !at(index("unanimity"), index("condorcet"))));
}
