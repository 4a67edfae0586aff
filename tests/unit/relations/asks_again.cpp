// SPDX-License-Identifier: BSL-1.0
//
// Relations that ask Σ again: pairwise_boundary, sincere, participation.
#include "asked.hpp"

namespace sa = selfalign;
using namespace check;
namespace rel = sa::relations;

namespace {

// What brute force finishes: few parts, also when weights are written out.
samples few(samples const& all, int options) {
    samples result;
    for (std::size_t k = 0; k < all.size(); k += stride)
        if (expanded(all[k]).parts() <= 6 && all[k].options() <= options) result.push_back(all[k]);
    return result;
}
samples const& strict_ones() {
    static samples const scope = joined(
        {strict(1, 3), strict(2, 2), strict(2, 3), few(strict(3, 3), 3), few(random_strict(), 4)});
    return scope;
}
samples const& weak_ones() {
    static samples const scope = joined({weak(1, 3), few(weak(2, 3), 3), few(random_weak(), 4)});
    return scope;
}

template <class F>
std::string differs_somewhere(F const& f, std::string const& name) {
    std::string said =
        differs<strict_profile>(f, name, sa::aggregators::borda, "borda", strict_ones());
    if (said.empty())
        said =
            differs<strict_profile>(f, name, sa::aggregators::plurality, "plurality", strict(3, 3));
    if (said.empty())
        said = differs<weak_profile>(f, name, sa::aggregators::borda, "borda", weak_ones());
    return said;
}

}  // namespace

TEST_CASE("pairwise_boundary: exact losses as the oracle") {
    CHECK(differs<strict_profile>(rel::pairwise_boundary, "boundary", sa::aggregators::borda,
                                  "borda", strict(3, 3))
          != "");
    std::string const said = [] {
        for (sample const& s : joined({strict_ones(), weak_ones()})) {
            auto const h = asked<weak_profile>(s, sa::aggregators::borda);
            for (int x = 0; x < s.options(); ++x) {
                auto const wanted = oracle_loss("pairwise_boundary", "borda", s, x);
                auto const o = rel::pairwise_boundary.witness(opt(x), h);
                bool same = wanted == fraction{rel::pairwise_boundary.loss(opt(x), h)}
                            && wanted == fraction{rel::pairwise_boundary.losses(h)[x]}
                            && wanted == fraction{o.amount};
                if (o.preferred)
                    same = same && oracle_choice("borda", s, {x, o.preferred.index}) != choice{x};
                if (!same) return text_of(s);
            }
        }
        return std::string();
    }();
    CHECK(said == "");
}

TEST_CASE("sincere: exact losses as the oracle, of one of equal parts") {
    CHECK(differs_somewhere(rel::sincere, "sincere") == "");
    CHECK(differs<strict_profile>(rel::participation, "sincere", sa::aggregators::borda, "borda",
                                  strict(3, 3))
          != "");
    // All three equal parts together could turn the choice, one of them cannot.
    constexpr auto h = sa::compose(
        sa::numbered<3>(), sa::aggregators::plurality, sa::times(5, sa::ranking("a", 0, 1, 2)),
        sa::times(3, sa::ranking("b", 2, 1, 0)), sa::times(4, sa::ranking("c", 1, 2, 0)));
    BOTH(sa::reflexive(rel::sincere, h).aligned());
    // One more of them, and there is a tie that the lowest index does not win.
    constexpr auto g = sa::compose(
        sa::numbered<3>(), sa::aggregators::plurality, sa::times(2, sa::ranking("a", 0, 1, 2)),
        sa::ranking("b", 2, 1, 0), sa::times(2, sa::ranking("c", 1, 2, 0)));
    BOTH(sa::reflexive(rel::sincere, g, sa::ties::lowest).loss == 1);
    BOTH(sa::reflexive(rel::sincere, g, sa::ties::lowest).witness.part == 1);
    BOTH(sa::reflexive(rel::sincere, g, sa::ties::lowest).witness.preferred == opt(1));
}

TEST_CASE("participation: exact losses as the oracle, of one of equal parts") {
    CHECK(differs_somewhere(rel::participation, "participation") == "");
    CHECK(differs<strict_profile>(rel::sincere, "participation", sa::aggregators::borda, "borda",
                                  strict(3, 3))
          != "");
    // Alone, and alone with its equals.
    constexpr auto one =
        sa::compose(sa::numbered<2>(), sa::aggregators::constant(opt(1)), sa::ranking("a", 0, 1));
    BOTH(sa::reflexive(rel::participation, one).aligned());
    constexpr auto two = sa::compose(sa::numbered<2>(), sa::aggregators::antidictator(0),
                                     sa::times(2, sa::ranking("a", 0, 1)));
    BOTH(sa::reflexive(rel::participation, two).aligned());
}

TEST_CASE("sincere: of several outcomes that a part likes best the witness names the lowest") {
    // Any lie that puts 2 last comes first, but one that puts 1 last does as well.
    constexpr auto h = sa::compose(sa::numbered<3>(), sa::aggregators::antidictator(0),
                                   sa::ranking("a", sa::tied(1, 2), 0));
    BOTH(sa::reflexive(rel::sincere, h).loss == 2);
    BOTH(sa::reflexive(rel::sincere, h).witness.preferred == opt(1));
}

TEST_CASE("sincere and participation: who gains can really bring that about") {
    int gained = 0;
    for (sample const& s : strict(3, 3)) {
        auto const h = asked<strict_profile>(s, sa::aggregators::borda);
        for (int x = 0; x < 3; ++x) {
            auto const o = rel::sincere.witness(opt(x), h);
            if (o.part < 0) continue;
            ++gained;
            bool reached = false;
            for (sample const& lie : strict(1, 3)) {
                sample reported = s;
                reported.rank[static_cast<std::size_t>(o.part)] = lie.rank[0];
                reached = reached || *oracle_choice("borda", reported).begin() == o.preferred.index;
            }
            CHECK(reached);
            CHECK(s.at(o.part, x) - s.at(o.part, o.preferred.index) == o.amount);
        }
    }
    CHECK(gained > 0);
}

TEST_CASE("what takes too long is refused, and can be allowed") {
    sample wide;
    wide.rank.assign(6, {0, 1, 2, 3, 4});
    wide.weight.assign(6, 1);
    auto const h = asked<strict_profile>(wide, sa::aggregators::constant(opt(4)));
    CHECK(error_of([&] { (void)rel::sincere.within(1000).loss(opt(4), h); }) ==
          "sincere asks Σ of 720 misreports, 6 rows x 5 options each; expected at most 1000 steps "
          "(asks x rows x options)");
    CHECK(rel::sincere.within(720 * 30).loss(opt(4), h) == 0);
    // Menus of 21 options do not become those of the first 20, however many steps are allowed.
    sa::table<sa::dynamic, sa::strict_orders> order(sa::dynamic(1, 21));
    for (int x = 0; x < 21; ++x) order.set_rank(0, opt(x), x);
    auto const twenty_one = sa::compose(sa::numbered(21), sa::aggregators::plurality, order);
    CHECK(
        error_of([&] { (void)rel::rationalisable.within(1'000'000'000).loss(opt(0), twenty_one); })
        == "rationalisable takes time exponential in the number of options: 21 options are not "
           "told apart by simpler means; expected at most 20");
    CHECK(error_of([&] {
              (void)rel::rationalisable.within(44'040'146).loss(opt(0), twenty_one);
          }).find("2097151 menus")
          != std::string::npos);
    CHECK(error_of([&] {
              (void)rel::participation.within(100).loss(opt(4), h);
          }).find("6 smaller groups")
          != std::string::npos);
    CHECK(error_of([&] {
              (void)rel::pairwise_boundary.within(10).loss(opt(4), h);
          }).find("4 pairs of options")
          != std::string::npos);
    // More options than have a factorial in 64 bits.
    auto const many = sa::compose(sa::numbered(30), sa::aggregators::plurality,
                                  sa::table<sa::dynamic, sa::weak_orders>(sa::dynamic(2, 30)));
    CHECK(error_of([&] { (void)sa::reflexive(rel::sincere, many); }).find("expected at most")
          != std::string::npos);
}

namespace {

// Chooses the options in turn, whatever the parts want.
struct in_turn {
    mutable int calls = 0;
    sa::opt operator()(sa::Profile auto const& p) const { return sa::opt(calls++ % p.options()); }
};
// Has data, and the same answer.
struct always_last {
    int from_behind = 1;
    sa::opt operator()(sa::Profile auto const& p) const {
        return sa::opt(p.options() - from_behind);
    }
};

}  // namespace

TEST_CASE("a Σ that remembers is not asked what it would choose else") {
    std::string const said =
        "Σ chose option 0 and then 1 when it was asked the same twice; expected a rule without "
        "memory, if it is to say what it would choose else";
    auto const error_under = [](auto const& sigma, auto const& f) {
        auto const h = sa::compose(sa::options(0, 1, 2), sigma, sa::ranking("a", 0, 1, 2),
                                   sa::ranking("b", 2, 1, 0));
        return error_of([&] { static_cast<void>(f.loss(opt(0), sa::evaluate(h))); });
    };
    CHECK(error_under(in_turn(), rel::participation) == said);
    CHECK(error_under(in_turn(), rel::sincere) == said);
    CHECK(error_under(in_turn(), rel::pairwise_boundary) == said);
    CHECK(error_under(always_last(), rel::participation) == "");
    CHECK(error_under(always_last(), rel::sincere) == "");
    CHECK(error_under(always_last(), rel::pairwise_boundary) == "");
}
