// SPDX-License-Identifier: BSL-1.0
//
// Which arrow is meant: consistent, separate, lattice, coverage, content_dependence, conflict,
// repair; with the numbers of the theory's items 1, 3, 17, 21, 46 and of sections 2 and 5.
#include "erased.hpp"

#include <selfalign/laws/conflict.hpp>
#include <selfalign/laws/consistent.hpp>
#include <selfalign/laws/content_dependence.hpp>
#include <selfalign/laws/coverage.hpp>
#include <selfalign/laws/lattice.hpp>
#include <selfalign/laws/reflexive_on.hpp>
#include <selfalign/laws/repair.hpp>
#include <selfalign/laws/separate.hpp>

namespace sa = selfalign;
using sa::opt;
using namespace erased;

namespace {

// Accepts the favourite of a part, or the co-winners of a rule.
struct of_either {
    int part;
    rule const* r;
    bool operator()(opt x, erased_system const& h) const {
        return r != nullptr ? r->co_winners(h.profile()).contains(x) : h.rank(part, x) == 0;
    }
};

// Names of the classes with their members, as "a=b c".
std::string classes(sa::implications const& l) {
    std::string all;
    for (int f = 0; f < l.size(); ++f) {
        if (!l.leads(f)) continue;
        if (!all.empty()) all += ' ';
        for (int g = f; g < l.size(); ++g)
            if (l.equivalent(f, g)) {
                sa::text const name = l.names[static_cast<std::size_t>(g)];
                all += (g == f ? "" : "=")
                       + std::string(name.data(), static_cast<std::size_t>(name.size()));
            }
    }
    return all;
}
std::string consistent_with(std::string_view rule, int n, int m) {
    std::string all;
    for (auto const& v :
         sa::consistent(the_rule(rule), entries(), scope(n, m, rule), sa::ties::lowest))
        if (v.holds())
            all += (all.empty() ? "" : " ")
                   + std::string(v.name.data(), static_cast<std::size_t>(v.name.size()));
    return all;
}

}  // namespace

TEST_CASE("content_dependence: item 1") {
    auto const s = scope(2, 3, "plurality");
    auto const pareto = sa::content_dependence(the_relation("pareto"), s);
    CHECK((pareto.failures == 192 && pareto.distinct == 7));
    auto const top = sa::content_dependence(the_relation("all_top"), s);
    CHECK((top.failures == 96 && top.distinct == 4));
    auto const nash = sa::content_dependence(the_relation("nash_opt"), s);
    CHECK((nash.failures == 196 && nash.distinct == 6));
    CHECK(sa::content_dependence(the_relation("boundary"), s).failures == 0);
}

TEST_CASE("consistent: item 3") {
    CHECK(consistent_with("plurality", 3, 3) == "boundary unanimity pareto participation");
    // The theory adds these four to "the same"; copeland fails participation nowhere on this scope.
    CHECK(consistent_with("copeland", 3, 3) ==
          "boundary unanimity pareto majority_veto condorcet smith utilitarian participation");
}

TEST_CASE("conflict: items 17d and 21") {
    auto const differ = [](int n, int m) {
        return sa::conflict(scope(n, m, "plurality"), the_rule("nash"), sa::ties::lowest).failures;
    };
    CHECK(differ(2, 3) == 12);
    CHECK(differ(3, 3) == 84);
    CHECK(differ(4, 3) == 600);
    CHECK(differ(3, 4) == 6384);
    // The matrix of all rules, symmetric with a zero diagonal, entry by entry from the oracle's
    // choices.
    for (auto [n, m] : {std::pair{2, 3}, {3, 3}}) {
        std::vector<std::vector<int>> chosen;
        for (rule const& r : rules) {
            chosen.emplace_back();
            for (check::sample const& s : check::strict(n, m))
                chosen.back().push_back(*check::oracle_choice(r.name, s).begin());
        }
        std::string wrong;
        bool any_rule_will_do = true;
        for (std::size_t a = 0; a < rules.size(); ++a) {
            auto const s = scope(n, m, rules[a]);
            for (std::size_t b = 0; b < rules.size(); ++b) {
                long long expected = 0, of_the_next = 0;
                for (std::size_t k = 0; k < s.size(); ++k) {
                    expected += chosen[a][k] == chosen[b][k] ? 0 : 1;
                    of_the_next += chosen[a][k] == chosen[(b + 1) % rules.size()][k] ? 0 : 1;
                }
                auto const found = sa::conflict(s, rules[b], sa::ties::lowest).failures;
                if (found != expected || (a == b && found != 0))
                    wrong = std::string(rules[a].name) + " " + rules[b].name;
                any_rule_will_do = any_rule_will_do && found == of_the_next;
            }
        }
        CHECK(wrong == "");
        CHECK(!any_rule_will_do);  // planted
    }
}

TEST_CASE("lattice: section 5") {
    // Of the relations that do not look at Σ. The scope is said with the classes. What of them is
    // an accident: accidents.cpp.
    std::vector<sa::entry<relation>> about_parts;
    for (auto const& e : entries())
        if (!(e.name == "boundary" || e.name == "pairwise_boundary" || e.name == "sincere"
              || e.name == "participation"))
            about_parts.push_back(e);
    auto const on = [&](int n, int m) {
        return sa::lattice(about_parts, scope(n, m, "plurality"));
    };
    auto const s23 = on(2, 3), s33 = on(3, 3), s43 = on(4, 3), s34 = on(3, 4);
    CHECK((s23.scope.systems == 36 && s23.scope.most_parts == 2 && s23.scope.fewest_options == 3));
    CHECK(classes(s23)
          == "all_top unanimity=condorcet pareto=core veto=proportional majority_veto smith "
             "utilitarian "
             "nash_opt=egal_opt ir_last");
    CHECK(classes(s33)
          == "all_top unanimity pareto veto=proportional majority_veto condorcet=smith core "
             "utilitarian "
             "nash_opt egal_opt ir_last");
    CHECK(classes(s43)
          == "all_top unanimity pareto veto=proportional majority_veto condorcet core smith "
             "utilitarian "
             "nash_opt egal_opt ir_last");
    CHECK(classes(s34)
          == "all_top unanimity pareto veto=proportional majority_veto condorcet core smith "
             "utilitarian "
             "nash_opt egal_opt ir_last");

    // Nothing lies between neighbours.
    CHECK((s33.covers(s33.index_of("pareto"), s33.index_of("unanimity")) &&
           !s33.covers(s33.index_of("utilitarian"), s33.index_of("unanimity"))));
    CHECK(check::error_of([&] { static_cast<void>(s23.index_of("justice")); }) ==
          "there is no relation called 'justice' here");
    // What cannot be asked is left out: orders have no sums.
    constexpr auto some =
        boost::hana::make_tuple(sa::entry{"utilitarian", sa::relations::utilitarian},
                                sa::entry{"pareto", sa::relations::pareto},
                                sa::entry{"unanimity", sa::relations::unanimity});
    constexpr auto small = sa::scopes::strict_orders<2, 2>(sa::aggregators::borda);
    CHECK(sa::lattice(some, small).size() == 2);
    static_assert(sa::lattice(some, small).implies("pareto", "unanimity"));
}

TEST_CASE("separate: the smallest system that tells two relations apart") {
    auto const s = scope(2, 3, "plurality");
    auto const found = sa::separate(the_relation("pareto"), the_relation("unanimity"), s);
    CHECK(found);
    CHECK((found.index[0] == 2
           && found.option == opt(2))); // 012|102: everybody likes 0 better than 2
    auto const& h = *found.system[0];
    CHECK((the_relation("pareto").loss(found.option, h) == 0)
          != (the_relation("unanimity").loss(found.option, h) == 0));
    CHECK(!sa::separate(the_relation("unanimity"), the_relation("condorcet"), s));
    CHECK(sa::separate(the_relation("unanimity"), the_relation("condorcet"),
                       scope(3, 3, "plurality")));
}

TEST_CASE("coverage and consensus") {
    constexpr auto me = sa::compose(sa::options("a", "b", "c"), sa::aggregators::plurality,
                                    sa::ranking("", "a", "b", "c"), sa::ranking("", "c", "b", "a"));
    constexpr auto wants = boost::hana::make_tuple(
        sa::entry{"the first",
                  [](opt x, sa::OrdinalProfile auto const& h) { return h.rank(0, x) == 0; }},
        sa::entry{"the second",
                  [](opt x, sa::OrdinalProfile auto const& h) { return h.rank(1, x) == 0; }},
        sa::entry{"nobody's worst", sa::relations::veto},
        sa::entry{"ill-typed", sa::relations::utilitarian});
    constexpr auto said = sa::coverage(wants, me);
    BOTH(said.relations == 3 && said.covered().size() == 3 && said.consensus().empty());
    BOTH(said.accepted_by[0] == 1 && said.accepted_by[1] == 1 && said.accepted_by[2] == 1);

    // Item 46: aligned with some part, or with some standard rule's co-winner.
    std::vector<sa::entry<of_either>> family;
    for (int i = 0; i < 3; ++i) family.push_back({"a part", {i, nullptr}});
    // Standard: all but those that are there to be bad.
    for (rule const& r : rules)
        if (&r != &the_rule("constant0") && &r != &the_rule("antidictator0"))
            family.push_back({"a rule", {-1, &r}});
    int all = 0, two = 0;
    for (erased_system const& h : scope(3, 3, "plurality")) {
        int const n = sa::coverage(family, h).covered().size();
        all += n == 3 ? 1 : 0;
        two += n >= 2 ? 1 : 0;
    }
    CHECK(all == 102);
    CHECK(two == 198);
}

TEST_CASE("repair: T4") {
    auto const f = the_relation("nash_opt");
    auto const s = scope(3, 3, "plurality");
    auto const fixed = sa::repair(f, the_rule("plurality"));
    CHECK(sa::conflict(s, fixed, sa::ties::lowest).failures == 60);
    CHECK(sa::conflict(s, the_rule("nash"), sa::ties::lowest).failures == 84);
}
