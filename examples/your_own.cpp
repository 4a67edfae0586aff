// SPDX-License-Identifier: BSL-1.0
// Your own relation, rule and part, in a few lines each.

#include <iostream>
#include <selfalign.hpp>
#include <selfalign/ext/print_laws.hpp>
#include <selfalign/laws/check_relation_laws.hpp>

namespace sa = selfalign;

// A relation: how many parts the choice leaves below rank Worst. From a loss the predicate
// follows; a template parameter is how relations get theirs.
template <int Worst>
struct nobody_hates_it {
    constexpr long long loss(sa::opt chosen, sa::OrdinalProfile auto const& h) const {
        long long unhappy = 0;
        for (int i = 0; i < h.parts(); ++i)  // rank = number of options strictly better
            if (h.rank(i, chosen) >= Worst) unhappy += sa::weight_of(h, i);
        return unhappy;
    }
    // Who objects, what it would rather have, and how much is at stake. Without it a verdict names
    // a better option and no part.
    constexpr sa::objection<long long> witness(sa::opt chosen,
                                               sa::OrdinalProfile auto const& h) const {
        for (int i = 0; i < h.parts(); ++i)
            if (h.rank(i, chosen) >= Worst)
                return {i, sa::favourite(h, i), sa::weight_of(h, i)};
        return {};
    }
};

// A predicate will do, and so will a lambda, on options by index or by value.
constexpr auto never_knoxville = [](sa::text city, auto const&) { return city != "Knoxville"; };

// A rule: what each option scores, and all that score highest win. Or any function of a profile
// that returns an option, a set of co-winners or a lottery.
struct second_choices {
    constexpr auto scores(sa::OrdinalProfile auto const& p) const {
        auto seconds = sa::no_scores(p);
        for (int i = 0; i < p.parts(); ++i)
            for (int x = 0; x < p.options(); ++x)
                if (p.rank(i, sa::opt(x)) == 1) seconds[x] += sa::weight_of(p, i);
        return seconds;
    }
};

// A part: anything that ranks (or values, approves, or picks from a menu) in a world.
struct alphabetical {
    static constexpr sa::text name() { return "the clerk"; }
    template <sa::WorldModel W>
    constexpr bool prefers(W const& world, sa::opt x, sa::opt y) const {
        return world[x][0] < world[y][0];
    }
};

constexpr auto council = sa::compose(
    sa::options("Memphis", "Nashville", "Chattanooga", "Knoxville"),
    second_choices(),
    sa::times(42, sa::ranking("west", "Memphis", "Nashville", "Chattanooga", "Knoxville")),
    sa::times(26, sa::ranking("middle", "Nashville", "Chattanooga", "Knoxville", "Memphis")),
    sa::times(32, sa::ranking("east", "Knoxville", "Chattanooga", "Nashville", "Memphis")),
    alphabetical{});

static_assert(sa::self_aligned<never_knoxville, council>);
static_assert(sa::self_aligned<nobody_hates_it<3>{}, council>);
static_assert(sa::reflexive(nobody_hates_it<2>{}, council).misaligned());
static_assert(sa::reflexive(nobody_hates_it<2>{}, council).loss == 42);
static_assert(sa::reflexive(nobody_hates_it<2>{}, council).witness.part_name == "west");

int main() {
    // Is it a relation at all? Losses, witness, scales, weights, names, state: on 533 samples.
    std::cout << "nobody_hates_it<2> " << sa::check_relation_laws<nobody_hates_it<2>>() << '\n';
    std::cout << "nobody there " << sa::check_relation_laws(never_knoxville, council.world) << '\n';
    std::cout << sa::sentence(sa::reflexive(nobody_hates_it<2>{}, council), "nobody_hates_it<2>",
                              "second choices")
              << '\n';
}
