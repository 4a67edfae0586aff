// SPDX-License-Identifier: BSL-1.0
#include <selfalign/aggregators/majority_graph/copeland.hpp>
#include <selfalign/aggregators/positional/borda.hpp>
#include <selfalign/aggregators/positional/plurality.hpp>
#include <selfalign/concepts/profile.hpp>
#include <selfalign/concepts/world_model.hpp>
#include <selfalign/core/borda_scored.hpp>
#include <selfalign/core/winners.hpp>
#include <selfalign/ext/preflib.hpp>
#include <selfalign/ext/preflib_profile.hpp>
#include <selfalign/laws/reflexive.hpp>
#include <selfalign/parts/compose.hpp>
#include <selfalign/relations/parts/veto.hpp>

#include <boost/rational.hpp>
#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace sa = selfalign;
namespace preflib = selfalign::preflib;

namespace {

// Three alternatives 1 Ann, 2 Bob, 3 Cat, and these ballots.
preflib::data_set data(std::string const& type, std::string const& ballots) {
    std::string text = "# FILE NAME: x." + type + "\n# TITLE: x\n# DATA TYPE: " + type
                       + "\n# NUMBER ALTERNATIVES: 3\n";
    if (type == "cat")
        text += "# NUMBER CATEGORIES: 2\n# CATEGORY NAME 1: Yes\n# CATEGORY NAME 2: No\n";
    text += "# ALTERNATIVE NAME 1: Ann\n# ALTERNATIVE NAME 2: Bob\n# ALTERNATIVE NAME 3: Cat\n";
    return preflib::parse(text + ballots, "x." + type, preflib::mode::lenient);
}

// `01.` is part after part, each its ranks; `-` is unranked.
template <class Table>
std::string ranks(Table const& p) {
    std::string all;
    for (int i = 0; i < p.parts(); ++i) {
        for (int x = 0; x < p.options(); ++x) {
            if constexpr (sa::OrdinalProfile<Table>) {
                all += std::to_string(p.rank(i, sa::opt(x)));
            } else {
                int better = 0;
                for (int y = 0; y < p.options(); ++y)
                    better += p.prefers(i, sa::opt(y), sa::opt(x)) ? 1 : 0;
                all += p.ranks(i, sa::opt(x)) ? std::to_string(better) : "-";
            }
        }
        all += " x" + std::to_string(p.weight(i)) + "; ";
    }
    return all;
}

template <class F>
std::string complaint(F f) {
    try {
        f();
    } catch (sa::error const& e) {
        return e.what();
    }
    return "none";
}

preflib::data_set named(std::vector<std::string> const& names) {
    preflib::data_set d;
    for (std::size_t i = 0; i < names.size(); ++i)
        d.alternatives.push_back({static_cast<long long>(i) + 1, names[i]});
    return d;
}

static_assert(sa::OrdinalProfile<decltype(preflib::orders(preflib::data_set()))>);
static_assert(!sa::CardinalProfile<decltype(preflib::orders(preflib::data_set()))>);
static_assert(sa::PreferenceProfile<decltype(preflib::incomplete_orders(preflib::data_set()))>);
static_assert(!sa::OrdinalProfile<decltype(preflib::incomplete_orders(preflib::data_set()))>);
static_assert(sa::ApprovalProfile<decltype(preflib::approvals(preflib::data_set()))>);
static_assert(sa::OrdinalProfile<decltype(preflib::approvals(preflib::data_set()))>);
static_assert(sa::WorldModel<decltype(preflib::world(preflib::data_set()))>);

} // namespace

TEST_CASE("complete orders become ranks") {
    auto const d = data("soc", "2: 3,1,2\n1: 1,2,3\n");
    CHECK(ranks(preflib::orders(d)) == "120 x2; 012 x1; ");
    CHECK(ranks(preflib::incomplete_orders(d)) == "120 x2; 012 x1; ");
    CHECK(preflib::ranks_everything(d));
}

TEST_CASE("ties share a rank: the number of options strictly better") {
    auto const d = data("toc", "1: {1,3},2\n1: 2,{1,3}\n1: {1,2,3}\n");
    CHECK(ranks(preflib::orders(d)) == "020 x1; 101 x1; 000 x1; ");
    CHECK(ranks(preflib::incomplete_orders(d)) == "020 x1; 101 x1; 000 x1; ");
}

TEST_CASE("unranked options are tied last, or incomparable") {
    auto const d = data("toi", "5: 2\n1: {1,3}\n1: 1,2,3\n");
    CHECK(ranks(preflib::orders(d)) == "101 x5; 020 x1; 012 x1; ");
    CHECK(ranks(preflib::incomplete_orders(d)) == "-0- x5; 0-0 x1; 012 x1; ");
    CHECK_FALSE(preflib::ranks_everything(d));

    auto const p = preflib::incomplete_orders(d);
    for (int x = 0; x < 3; ++x) {
        CHECK_FALSE(p.prefers(0, sa::opt(1), sa::opt(x)));
        CHECK_FALSE(p.prefers(0, sa::opt(x), sa::opt(1)));
    }
}

TEST_CASE("a ballot that nobody cast is no part") {
    auto const d = data("soi", "0: 1,2\n3: 2,1,3\n0: 3\n");
    CHECK(ranks(preflib::orders(d)) == "102 x3; ");
    CHECK(ranks(preflib::incomplete_orders(d)) == "102 x3; ");
    CHECK(preflib::ranks_everything(d)); // the ballots that somebody cast do
}

TEST_CASE("categories are levels, the first one best") {
    auto const d = data("cat", "2: {1,3},{2}\n1: {},{1}\n1: {2},{}\n");
    CHECK(ranks(preflib::orders(d)) == "020 x2; 011 x1; 101 x1; ");
    CHECK(ranks(preflib::incomplete_orders(d)) == "020 x2; 0-- x1; -0- x1; ");

    auto const a = preflib::approvals(d);
    CHECK(ranks(a) == ranks(preflib::orders(d)));
    std::string approved;
    for (int i = 0; i < a.parts(); ++i)
        for (int x = 0; x < a.options(); ++x) approved += a.approves(i, sa::opt(x)) ? 'y' : 'n';
    CHECK(approved
          == "yny"
             "nnn"
             "nyn");
}

TEST_CASE("orders do not say what is approved of") {
    CHECK(complaint([] { preflib::approvals(data("soc", "1: 1,2,3\n")); })
          == "ballots without categories (soc) approve of nothing in particular; expected data of "
             "type "
             "cat");
}

TEST_CASE("no parts, no options, too many options") {
    preflib::data_set d;
    CHECK(complaint([&] { preflib::orders(d); }) == "no parts: a system needs at least one part");
    d.ballots.push_back({1, 0, 0, 1});
    CHECK(complaint([&] { preflib::orders(d); })
          == "no options: a world needs at least one option");
    d.alternatives.resize(46341);
    CHECK(complaint([&] { preflib::incomplete_orders(d); })
          == "option number 46341 does not fit; this menu holds at most 46340 options");
    d.alternatives.resize(46340);
    CHECK(preflib::incomplete_orders(d).options() == 46340);
}

TEST_CASE("the world has the alternatives' names") {
    auto const d = data("soc", "1: 1,2,3\n");
    auto const w = preflib::world(d);
    CHECK(w.size() == 3);
    CHECK(w[sa::opt(1)] == "Bob");
    CHECK(w.index_of("Cat") == sa::opt(2));
}

TEST_CASE("equal names are told apart by their ids") {
    using names = std::vector<std::string>;
    CHECK(preflib::distinct_names(named({"A", "B", "A"})) == names{"A (1)", "B", "A (3)"});
    // An appended id can meet a name that looks like that already.
    CHECK(preflib::distinct_names(named({"A", "A", "A (2)"}))
          == names{"A (1)", "A (2) (2)", "A (2) (3)"});
    CHECK(preflib::distinct_names(named({"A (2)", "A", "A", "A (3)"}))
          == names{"A (2) (1)", "A (2) (2)", "A (3) (3)", "A (3) (4)"});
    CHECK(preflib::world(named({"", "", ""})).size() == 3);
}

TEST_CASE("from a file to a verdict") {
    auto const d = preflib::read(SELFALIGN_EXAMPLES_DATA "/tennessee.soc");
    auto const p = preflib::orders(d);
    CHECK(sa::total_weight(p) == 100);
    CHECK(winners(sa::aggregators::plurality, p).lowest() == sa::opt(0));
    CHECK(winners(sa::aggregators::borda, p).lowest() == sa::opt(1));
    CHECK(winners(sa::aggregators::copeland, preflib::incomplete_orders(d)).lowest() == sa::opt(1));

    auto const h = sa::compose(preflib::world(d), sa::aggregators::plurality,
                               sa::borda_scored<boost::rational<long long>>(p));
    auto const v = reflexive(sa::relations::veto, h);
    CHECK(v.misaligned());
    CHECK(v.loss == 58);
    CHECK(v.irreducible == 0);
    CHECK(sa::text(v.witness.chosen_name) == "Memphis");
}
