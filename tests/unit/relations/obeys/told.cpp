// SPDX-License-Identifier: BSL-1.0
//
// Relations that take an argument, and what is made of other relations, obey the laws of relations;
// and what is made of a relation that breaks a law breaks it, too.
#include "../obeys.hpp"

#include <selfalign/relations/parts/round_robin_share.hpp>

using namespace check;
namespace rel = sa::relations;
using law = sa::relation_law;

namespace {

auto const& some() {
    static auto const all = thinned_samples(sa::relation_samples<sa::weak_orders>());
    return all;
}
// Of two parts, with three options.
auto const& of_two() {
    static auto const two = [] {
        auto all = some();
        std::erase_if(all, [](auto const& h) { return h.parts() != 2 || h.options() != 3; });
        return all;
    }();
    return two;
}
auto const& by_lot() {
    static auto const all = thinned_samples(
        sa::relation_samples<sa::weak_orders, struct sa::aggregators::random_dictator>());
    return all;
}

// What an option decides, where it is a number.
constexpr auto is_odd = [](int x) { return x % 2 == 1; };
constexpr auto is_small = [](int x) { return x < 2; };

// What no_neglect(1/2) says of parts that value.
struct half_neglect {
    constexpr auto loss(opt x, sa::CardinalProfile auto const& h) const {
        return rel::no_neglect(sa::fraction(1, 2)).loss(x, h);
    }
};
// Who is told something, and each breaks one law.
struct stops_for_free {  // to stop has a role, which it does not say
    opt stop;
    template <sa::MenuSystem H>
    constexpr int loss(opt x, H const& h) const { return rel::corrigible(stop).loss(x, h); }
    static constexpr sa::relation_claims claims{.sigma_free = false};
};
struct tolerates_points {  // an amount of utility, in a unit that nobody promised
    long long most;
    constexpr bool operator()(opt x, sa::CardinalProfile auto const& h) const {
        for (int i = 0; i < h.parts(); ++i)
            if (sa::gain(h, i, sa::favourite(h, i), x) > most) return false;
        return true;
    }
};
struct blames_who_gained {  // of several that lose against the status quo, the last part is named
    opt d;
    constexpr auto loss(opt x, sa::OrdinalProfile auto const& h) const {
        return rel::individually_rational(d).loss(x, h);
    }
    constexpr auto witness(opt x, sa::OrdinalProfile auto const& h) const {
        auto o = rel::individually_rational(d).witness(x, h);
        if (o.part >= 0) o.part = h.parts() - 1;
        return o;
    }
    static constexpr sa::relation_claims claims{.neutral = false};
};
struct first_part_decides {
    constexpr int loss(opt x, sa::OrdinalProfile auto const& h) const { return h.rank(0, x); }
};
struct difference_of_losses {
    template <class Number>
    static constexpr Number loss(Number const& l, Number const& m) { return sa::subtract(l, m); }
    template <class Number>
    static constexpr bool of_second(Number const&, Number const&) { return false; }
};
struct sum_blaming_the_second : rel::sum_of_losses {
    template <class Number>
    static constexpr bool of_second(Number const&, Number const&) { return true; }
};
struct same_first_part {  // of whole systems
    constexpr bool operator()(sa::OrdinalProfile auto const& a,
                              sa::OrdinalProfile auto const& h) const {
        return a.is_top(0, opt(0)) == h.is_top(0, opt(0));
    }
    static constexpr sa::relation_claims claims{.neutral = false};
};

template <class F>
bool breaks(law l, F const& f) {
    return sa::check_relation_laws(f, some()).broken(l);
}

}  // namespace

TEST_CASE("laws: relations that are told something") {
    CHECK(broken_by(rel::corrigible(opt(0)), some()) == "");
    CHECK(broken_by(rel::corrigible(1), some()) == "");
    CHECK(broken_by(rel::individually_rational(opt(1)), some()) == "");
    CHECK(broken_by(rel::individually_rational({1, 2}), of_two()) == "");
    CHECK(broken_by(rel::nash_opt(opt(0)), some()) == "");
    CHECK(broken_by(rel::nash_opt({-1, 1}), of_two()) == "");
    CHECK(broken_by(rel::no_neglect(sa::fraction(1, 2)), some()) == "");
    CHECK(broken_by(half_neglect(), some()) == "");
    CHECK(broken_by(rel::no_neglect.over(is_odd, is_small), of_two()) == "");
    CHECK(broken_by(rel::optimal_under(sa::aggregators::borda), some()) == "");
    CHECK(broken_by(rel::optimal_under(sa::aggregators::copeland), some()) == "");
    CHECK(broken_by(rel::optimal_under(sa::aggregators::dictator(0)), some()) == "");
    CHECK(broken_by(rel::round_robin_share, some()) == "");

    CHECK(breaks(law::option_order_unread, stops_for_free{opt(1)}));
    CHECK(breaks(law::invariant_under_scale, tolerates_points{2}));
    CHECK(breaks(law::witness_certifies, blames_who_gained{opt(1)}));
}

TEST_CASE("laws: what is made of relations") {
    CHECK(broken_by(rel::at_tolerance(1, rel::utilitarian), some()) == "");
    CHECK(broken_by(rel::both(rel::pareto, rel::veto, rel::condorcet), some()) == "");
    CHECK(broken_by(rel::both(rel::pareto, rel::boundary), some()) == "");
    CHECK(broken_by(rel::either(rel::utilitarian, rel::nash_opt), some()) == "");
    CHECK(broken_by(rel::negation(rel::veto), some()) == "");
    CHECK(broken_by(rel::relative(rel::proportional), some()) == "");
    CHECK(broken_by(rel::converse(rel::pareto), some()) == "");
    CHECK(broken_by(rel::at_tolerance(2, rel::isomorphic), some()) == "");
    std::vector const family(of_two().begin(), of_two().begin() + 4);
    CHECK(broken_by(rel::then(rel::veto, rel::pareto, family), of_two()) == "");
    CHECK(broken_by(rel::ex_post(rel::utilitarian), by_lot()) == "");

    CHECK(breaks(law::part_order_unread, rel::at_tolerance(1, first_part_decides())));
    CHECK(breaks(law::part_order_unread, rel::both(rel::pareto, first_part_decides())));
    CHECK(breaks(law::part_order_unread, rel::negation(first_part_decides())));
    CHECK(breaks(law::part_order_unread, rel::relative(first_part_decides())));
    CHECK(breaks(law::part_order_unread, rel::converse(same_first_part())));
    CHECK(breaks(law::loss_not_negative,
                 rel::combine_with<difference_of_losses>()(rel::veto, rel::pareto)));
    CHECK(breaks(law::witness_certifies,
                 rel::combine_with<sum_blaming_the_second>()(rel::veto, rel::pareto)));
}
