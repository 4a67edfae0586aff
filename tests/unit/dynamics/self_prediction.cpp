// SPDX-License-Identifier: BSL-1.0
// Systems that refer to themselves (3.7) and systems in charge of the next one (item 49).
#include "check.hpp"

#include <selfalign/dynamics.hpp>

namespace sa = selfalign;
namespace aggregators = selfalign::aggregators;
namespace relations = selfalign::relations;
using namespace check;

namespace {

// One part that goes for b(x) once it expects the system to choose x.
auto reacting(std::vector<int> const& b) {
    return [=](opt expected) {
        int const goal = b[static_cast<std::size_t>(expected.index)];
        return sa::compose(sa::numbered(static_cast<int>(b.size())), aggregators::plurality,
                           sa::utility("me", [=](int x) { return x == goal ? 1 : 0; }));
    };
}

std::vector<std::vector<int>> maps(int m) {
    std::vector<std::vector<int>> all;
    int count = 1;
    for (int x = 0; x < m; ++x) count *= m;
    for (int code = 0; code < count; ++code) {
        std::vector<int> b;
        for (int x = 0, rest = code; x < m; ++x, rest /= m) b.push_back(rest % m);
        all.push_back(b);
    }
    return all;
}

std::vector<int> by_solutions(int m) {
    std::vector<int> n(3, 0);
    for (auto const& b : maps(m)) {
        int const solutions = sa::self_fulfilling(reacting(b), m).size();
        ++n[static_cast<std::size_t>(std::min(solutions, 2))];
    }
    return n;
}

}  // namespace

TEST_CASE("self_fulfilling: no, one or several expectations come true (section 3.7)") {
    CHECK(by_solutions(2) == std::vector{1, 2, 1});
    CHECK(by_solutions(3) == std::vector{8, 12, 7});
}

TEST_CASE("reflexive_predicting: undefined, underdetermined, or a verdict") {
    auto const verdict = [](std::vector<int> const& b, sa::ties reading = sa::ties::report) {
        return sa::reflexive_predicting(relations::boundary, reacting(b),
                                        static_cast<int>(b.size()), reading);
    };
    CHECK(verdict({1, 0}).undefined());
    CHECK(verdict({0, 1}).underdetermined());
    CHECK(verdict({0, 1}, sa::ties::forall).aligned());
    CHECK(verdict({1, 1}).aligned());
    CHECK(verdict({1, 1}).witness.chosen == opt(1));

    // What it ends up with may still be bad for it: it does what it expects of itself, and hates
    // it.
    auto const resigned = [](opt expected) {
        return sa::compose(
            sa::numbered<2>(), aggregators::constant(opt(1)),
            sa::utility("me", [=](int x) { return x + expected.index * 0 == 0 ? 1 : 0; }));
    };
    auto const v = sa::reflexive_predicting(relations::all_top, resigned, 2);
    CHECK(v.misaligned());
    CHECK(v.witness.part == 0);
    CHECK(v.witness.part_name == sa::label("me"));
    CHECK(v.avoidable() == 1);
    // With several that come true the reading decides.
    auto const torn = [](opt expected) {
        return sa::compose(sa::numbered<2>(), aggregators::constant(expected),
                           sa::utility("me", [](int x) { return x; }));
    };
    auto const read = [&](sa::ties reading) {
        return sa::reflexive_predicting(relations::all_top, torn, 2, reading);
    };
    CHECK(read(sa::ties::report).underdetermined());
    CHECK(read(sa::ties::report).loss == 1);
    CHECK(read(sa::ties::forall).misaligned());
    CHECK(read(sa::ties::exists).aligned());
    CHECK(read(sa::ties::lowest).misaligned());
    CHECK(read(sa::ties::lowest).witness.chosen == opt(0));
}

TEST_CASE(
    "chain: each step aligned, and two steps later the option everybody ranks last (item 49)") {
    // Pareto and plurality on (2,2): unanimous for 0, divided, unanimous for 1.
    auto const scope = sa::scopes::strict_orders<2, 2>(sa::lex(aggregators::plurality));
    std::vector const systems{scope[0], scope[1], scope[3]};
    auto const c = sa::chain(relations::pareto, systems);
    CHECK(c.every_step_aligned());
    CHECK(!c.safe());
    CHECK(c.safe_steps() == 1);
    CHECK(c.from_origin[1].loss == 1);
    // To come back later does not make the way safe.
    for (int size : {0, 1})
        CHECK(sa::chain(relations::pareto, std::vector(systems.begin(), systems.begin() + size))
                  .step.empty());
    CHECK(sa::chain(relations::pareto, std::vector{scope[0], scope[1], scope[3], scope[0]})
              .safe_steps()
          == 1);
    CHECK(sa::chain(relations::boundary, systems).every_step_aligned() == false);

    // On (3,3) two steps lead from anywhere to anywhere.
    auto const large = sa::scopes::strict_orders<3, 3>(sa::lex(aggregators::plurality));
    std::vector<std::vector<char>> step(216, std::vector<char>(216));
    long long one = 0, two = 0;
    for (std::size_t h = 0; h < 216; ++h)
        for (std::size_t a = 0; a < 216; ++a) {
            step[h][a] = sa::aligned(relations::pareto, large[static_cast<long long>(a)],
                                     large[static_cast<long long>(h)]).aligned();
            one += step[h][a];
        }
    for (std::size_t h = 0; h < 216; ++h)
        for (std::size_t a = 0; a < 216; ++a) {
            bool reached = step[h][a] != 0;
            for (std::size_t b = 0; b < 216 && !reached; ++b) reached = step[h][b] && step[b][a];
            two += reached;
        }
    CHECK(one == 36720);
    CHECK(two == 46656);
    // A transitive relation is safe whatever the chain.
    std::vector const same{scope[0], scope[1], scope[0]};
    CHECK(sa::chain(relations::boundary, same).safe());
}
