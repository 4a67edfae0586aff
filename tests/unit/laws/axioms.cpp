// SPDX-License-Identifier: BSL-1.0
//
// Axioms of voting against their definitions, written again over ballots as strings; every smallest
// violation against a plain search of all profiles; and rules that must, and that cannot, violate.
#include "check.hpp"

#include <selfalign/laws/axioms/catalogue.hpp>
#include <selfalign/laws/reflexive.hpp>
#include <selfalign/laws/reflexive_on.hpp>
#include <selfalign/scopes/smallest_violation.hpp>
#include <selfalign/scopes/strict_orders.hpp>

#include <boost/hana/for_each.hpp>

#include <algorithm>
#include <iterator>
#include <map>
#include <memory>

namespace sa = selfalign;
namespace axioms = selfalign::axioms;
using namespace check;

namespace {

using ballots = std::vector<std::string>; // each best to worst: "120"
using winners = std::set<char>;
using rule = std::function<winners(ballots const&)>;

// --- the definitions -----------------------------------------------------------------------------

bool likes(std::string const& ballot, char x, char y) { return ballot.find(x) < ballot.find(y); }
int support(ballots const& p, char x, char y) {
    return static_cast<int>(
        std::count_if(p.begin(), p.end(), [&](auto const& b) { return likes(b, x, y); }));
}
bool beats(ballots const& p, char x, char y) { return support(p, x, y) > support(p, y, x); }
std::string options_of(ballots const& p) {
    std::string all = p[0];
    std::sort(all.begin(), all.end());
    return all;
}
ballots without_voter(ballots p, std::size_t i) {
    p.erase(p.begin() + static_cast<std::ptrdiff_t>(i));
    return p;
}
// What the rule chooses without an option, in the old names.
winners without_option(rule const& f, ballots p, char gone) {
    for (auto& b : p) {
        b.erase(b.find(gone), 1);
        for (char& x : b)
            if (x > gone) --x;
    }
    winners old;
    for (char x : f(p)) old.insert(x >= gone ? static_cast<char>(x + 1) : x);
    return old;
}
bool subset(winners const& a, winners const& b) {
    return std::includes(b.begin(), b.end(), a.begin(), a.end());
}

using prefers = std::function<bool(std::string const&, winners const&, winners const&)>;
bool each_pair(winners const& a, winners const& b, std::function<bool(char, char)> const& holds) {
    for (char x : a)
        for (char y : b)
            if (!holds(x, y)) return false;
    return true;
}
winners minus(winners a, winners const& b) {
    for (char x : b) a.erase(x);
    return a;
}
std::map<std::string, prefers> const set_preferences = {
    {"single_winner",
     [](auto const& v, auto const& a, auto const& b) {
         return a.size() == 1 && b.size() == 1 && likes(v, *a.begin(), *b.begin());
     }},
    {"kelly",
     [](auto const& v, auto const& a, auto const& b) {
         bool some = false;
         bool const all = each_pair(a, b, [&](char x, char y) {
             some = some || likes(v, x, y);
             return x == y || likes(v, x, y);
         });
         return all && some;
     }},
    {"fishburn",
     [](auto const& v, auto const& a, auto const& b) {
         auto const better = [&](char x, char y) { return likes(v, x, y); };
         winners const in_a = minus(a, b), in_b = minus(b, a), in_both = minus(a, in_a);
         return a != b && each_pair(in_a, in_both, better) && each_pair(in_both, in_b, better) &&
                each_pair(in_a, in_b, better);
     }},
    {"optimist",
     [](auto const& v, auto const& a, auto const& b) {
         return v.find_first_of(std::string(a.begin(), a.end())) <
                v.find_first_of(std::string(b.begin(), b.end()));
     }},
    {"pessimist", [](auto const& v, auto const& a, auto const& b) {
         return v.find_last_of(std::string(a.begin(), a.end())) <
                v.find_last_of(std::string(b.begin(), b.end()));
     }}};

bool can_gain_by_leaving(prefers const& better, rule const& f, ballots const& p) {
    for (std::size_t i = 0; i < p.size() && p.size() > 1; ++i) {
        winners const now = f(p), then = f(without_voter(p, i));
        if (!now.empty() && !then.empty() && better(p[i], then, now)) return true;
    }
    return false;
}
bool can_gain_by_lying(prefers const& better, rule const& f, ballots const& p) {
    winners const now = f(p);
    for (std::size_t i = 0; i < p.size(); ++i) {
        ballots other = p;
        other[i] = options_of(p);
        do {
            winners const then = f(other);
            if (!now.empty() && !then.empty() && better(p[i], then, now)) return true;
        } while (std::next_permutation(other[i].begin(), other[i].end()));
    }
    return false;
}

// Whether the axiom is violated at the profile.
using violated = std::function<bool(rule const&, ballots const&)>;
std::map<std::string, violated> definitions() {
    std::map<std::string, violated> all = {
        {"pareto",
         [](rule const& f, ballots const& p) {
             for (char w : f(p))
                 for (char y : p[0])
                     if (support(p, y, w) == static_cast<int>(p.size())) return true;
             return false;
         }},
        {"condorcet_winner",
         [](rule const& f, ballots const& p) {
             for (char x : p[0])
                 if (std::all_of(p[0].begin(), p[0].end(),
                                 [&](char y) { return x == y || beats(p, x, y); }))
                     return f(p) != winners{x};
             return false;
         }},
        {"condorcet_loser",
         [](rule const& f, ballots const& p) {
             for (char x : f(p))
                 if (std::all_of(p[0].begin(), p[0].end(),
                                 [&](char y) { return x == y || beats(p, y, x); }))
                     return true;
             return false;
         }},
        {"smith",
         [](rule const& f, ballots const& p) {
             winners smallest(p[0].begin(), p[0].end());
             for (unsigned bits = 1; bits < 1U << p[0].size(); ++bits) {
                 winners in, out;
                 for (char x : p[0]) ((bits >> (x - '0') & 1U) != 0 ? in : out).insert(x);
                 if (in.size() < smallest.size() &&
                     each_pair(in, out, [&](char x, char y) { return beats(p, x, y); }))
                     smallest = in;
             }
             return !subset(f(p), smallest);
         }},
        {"majority",
         [](rule const& f, ballots const& p) {
             std::map<char, std::size_t> firsts;
             for (auto const& b : p) ++firsts[b[0]];
             for (auto const& [x, n] : firsts)
                 if (2 * n > p.size() && f(p) != winners{x}) return true;
             return false;
         }},
        {"monotonicity",
         [](rule const& f, ballots const& p) {
             for (char w : f(p))
                 for (std::size_t i = 0; i < p.size(); ++i) {
                     std::size_t const at = p[i].find(w);
                     if (at == 0) continue;
                     ballots lifted = p;
                     std::swap(lifted[i][at], lifted[i][at - 1]);
                     if (!f(lifted).contains(w)) return true;
                 }
             return false;
         }},
        {"reversal_symmetry",
         [](rule const& f, ballots const& p) {
             ballots back;
             for (auto const& b : p) back.emplace_back(b.rbegin(), b.rend());
             return f(p).size() == 1 && f(back).contains(*f(p).begin());
         }},
        {"positive_involvement",
         [](rule const& f, ballots const& p) {
             for (std::size_t i = 0; i < p.size() && p.size() > 1; ++i)
                 if (f(without_voter(p, i)).contains(p[i].front()) && !f(p).contains(p[i].front()))
                     return true;
             return false;
         }},
        {"negative_involvement",
         [](rule const& f, ballots const& p) {
             for (std::size_t i = 0; i < p.size() && p.size() > 1; ++i)
                 if (!f(without_voter(p, i)).contains(p[i].back()) && f(p).contains(p[i].back()))
                     return true;
             return false;
         }},
        {"reinforcement",
         [](rule const& f, ballots const& p) {
             for (unsigned bits = 1; bits + 1 < 1U << p.size(); ++bits) {
                 ballots a, b;
                 for (std::size_t i = 0; i < p.size(); ++i)
                     ((bits >> i & 1U) != 0 ? a : b).push_back(p[i]);
                 winners const of_a = f(a), of_b = f(b);
                 winners const both = minus(of_a, minus(of_a, of_b));
                 if (!both.empty() && f(p) != both) return true;
             }
             return false;
         }},
        {"homogeneity",
         [](rule const& f, ballots const& p) {
             ballots twice;
             for (auto const& b : p) twice.insert(twice.end(), 2, b);
             return f(twice) != f(p);
         }},
        {"resolvability",
         [](rule const& f, ballots const& p) {
             winners const now = f(p);
             if (now.size() < 2) return false;
             for (char w : now) {
                 bool possible = false;
                 std::string extra = options_of(p);
                 do {
                     ballots more = p;
                     more.push_back(extra);
                     possible = possible || f(more) == winners{w};
                 } while (std::next_permutation(extra.begin(), extra.end()));
                 if (!possible) return true;
             }
             return false;
         }},
        {"independence_of_clones",
         [](rule const& f, ballots const& p) {
             std::string const names = options_of(p);
             for (std::size_t from = 0; from < names.size(); ++from)
                 for (std::size_t size = 2; size < names.size() && from + size <= names.size();
                      ++size) {
                     winners const clones(p[0].begin() + static_cast<std::ptrdiff_t>(from),
                                          p[0].begin() + static_cast<std::ptrdiff_t>(from + size));
                     bool const together = std::all_of(p.begin(), p.end(), [&](auto const& b) {
                         for (std::size_t k = 0; k + size <= b.size(); ++k)
                             if (winners(b.begin() + static_cast<std::ptrdiff_t>(k),
                                         b.begin() + static_cast<std::ptrdiff_t>(k + size))
                                 == clones)
                                 return true;
                         return false;
                     });
                     if (!together) continue;
                     for (char c : clones) {
                         winners const now = f(p), then = without_option(f, p, c);
                         if (minus(now, clones) != minus(then, clones)) return true;
                         bool const won = minus(now, clones) != now;
                         if (won != (minus(then, clones) != then)) return true;
                     }
                 }
             return false;
         }},
        {"iia",
         [](rule const& f, ballots const& p) {
             for (char x : p[0])
                 if (!f(p).contains(x) && without_option(f, p, x) != f(p)) return true;
             return false;
         }},
        {"neutrality",
         [](rule const& f, ballots const& p) {
             std::string name = options_of(p);
             do {
                 auto const called = [&](char x) {
                     return name[static_cast<std::size_t>(x - '0')];
                 };
                 ballots renamed = p;
                 for (auto& b : renamed) std::transform(b.begin(), b.end(), b.begin(), called);
                 winners expected;
                 for (char x : f(p)) expected.insert(called(x));
                 if (f(renamed) != expected) return true;
             } while (std::next_permutation(name.begin(), name.end()));
             return false;
         }},
        {"anonymity",
         [](rule const& f, ballots const& p) {
             ballots other = p;
             std::sort(other.begin(), other.end());
             do {
                 if (f(other) != f(p)) return true;
             } while (std::next_permutation(other.begin(), other.end()));
             return false;
         }},
    };
    for (auto const& entry : set_preferences) {
        std::string const& name = entry.first;
        prefers const* const gains = &entry.second;
        all[name == "single_winner" ? "participation" : "participation_" + name] =
            [gains](rule const& f, ballots const& p) {
                return can_gain_by_leaving(*gains, f, p);
            };
        all["strategy_proofness_" + name] = [gains](rule const& f, ballots const& p) {
            return can_gain_by_lying(*gains, f, p);
        };
    }
    return all;
}

// --- rules ---------------------------------------------------------------------------------------

template <class Rule>
rule library_rule(Rule const& of) {
    return [of](ballots const& p) {
        sa::table<sa::capacity<16, 4>, sa::strict_orders> t(
            sa::capacity<16, 4>(static_cast<int>(p.size()), static_cast<int>(p[0].size())));
        for (std::size_t i = 0; i < p.size(); ++i)
            for (std::size_t place = 0; place < p[i].size(); ++place)
                t.set_rank(static_cast<int>(i), opt(p[i][place] - '0'), static_cast<int>(place));
        winners chosen;
        for (opt x : sa::winners(of, t)) chosen.insert(static_cast<char>('0' + x.index));
        return chosen;
    };
}

winners all_options(ballots const& p) { return {p[0].begin(), p[0].end()}; }
winners most(ballots const& p, std::function<int(char)> const& score) {
    winners best;
    for (char x : p[0])
        if (std::all_of(p[0].begin(), p[0].end(), [&](char y) { return score(y) <= score(x); }))
            best.insert(x);
    return best;
}
int firsts(ballots const& p, char x) {
    return static_cast<int>(
        std::count_if(p.begin(), p.end(), [&](auto const& b) { return b.front() == x; }));
}

// Each is wrong, or right, in its own way.
std::map<std::string, rule> const& planted() {
    static std::map<std::string, rule> const rules = {
        {"everybody", all_options},
        {"nobody", [](ballots const&) { return winners(); }},
        {"lowest", [](ballots const&) { return winners{'0'}; }},
        {"first_part", [](ballots const& p) { return winners{p[0].front()}; }},
        {"last_part_s_worst", [](ballots const& p) { return winners{p.back().back()}; }},
        {"fewest_firsts", [](ballots const& p) {
             return most(p, [&](char x) { return -firsts(p, x); });
         }},
        {"plurality_if_odd", [](ballots const& p) {
             if (p.size() % 2 == 0) return all_options(p);
             return most(p, [&](char x) { return firsts(p, x); });
         }},
        {"unanimity_only", [](ballots const& p) {
             for (char x : p[0])
                 if (firsts(p, x) == static_cast<int>(p.size())) return winners{x};
             return winners();
         }},
    };
    return rules;
}

// Under the sanitizers scopes are smaller, as everywhere: the answers are known by then.
constexpr bool slow = check::stride > 1;

// --- both searches -------------------------------------------------------------------------------

std::vector<std::string> const& orders(std::size_t options) {
    static std::map<std::size_t, std::vector<std::string>> all;
    auto& list = all[options];
    if (!list.empty()) return list;
    std::string order = std::string("0123").substr(0, options);
    do list.push_back(order);
    while (std::next_permutation(order.begin(), order.end()));
    return list;
}

std::string text_of(ballots const& p) {
    std::string text;
    for (auto const& b : p) text += (text.empty() ? "" : "|") + b;
    return text;
}

// The first profile, of all, at which it is violated; "" if there is none.
std::string plain_search(violated const& at, rule const& f,
                         std::vector<sa::scopes::size_limit> const& up_to) {
    for (auto const most : up_to)
        for (int parts = 1; parts <= most.parts; ++parts) {
            auto const& list = orders(static_cast<std::size_t>(most.options));
            std::vector<std::size_t> row(static_cast<std::size_t>(parts), 0);
            for (bool more = true; more;) {
                ballots p;
                for (std::size_t r : row) p.push_back(list[r]);
                if (at(f, p)) return text_of(p);
                std::size_t i = row.size();
                while (i > 0 && ++row[i - 1] == list.size()) row[--i] = 0;
                more = i > 0;
            }
        }
    return "";
}

std::string text_of(sa::scopes::violation const& v) {
    ballots p;
    for (int row : v.rows)
        p.push_back(orders(static_cast<std::size_t>(v.options))[static_cast<std::size_t>(row)]);
    return text_of(p);
}

sa::scopes::asked_rule asked(rule const& f) {
    return [f](int options, int parts, int const* rows) {
        ballots p;
        for (int i = 0; i < parts; ++i)
            p.push_back(
                orders(static_cast<std::size_t>(options))[static_cast<std::size_t>(rows[i])]);
        sa::option_bits chosen = 0;
        for (char x : f(p)) chosen |= sa::bit_of(x - '0');
        return chosen;
    };
}

// Every axiom's smallest violation by the rule, by name of the axiom.
std::map<std::string, sa::scopes::violation>
found_by_library(rule const& f, sa::scopes::search_limits const& limits,
                 sa::scopes::profiles which) {
    std::map<std::string, sa::scopes::violation> found;
    sa::scopes::remembered_rule remembered(asked(f), which);
    boost::hana::for_each(axioms::catalogue, [&](auto const& entry) {
        std::string const name(entry.name.data());
        if (name == "anonymity")
            found[name] = sa::scopes::smallest_violation_by_names(entry.value, asked(f), limits);
        else
            found[name] = sa::scopes::smallest_violation(entry.value, remembered, limits);
    });
    return found;
}

rule remembering(rule const& f) {
    return [f, known = std::make_shared<std::map<ballots, winners>>()](ballots const& p) {
        auto const at = known->find(p);
        return at != known->end() ? at->second : known->emplace(p, f(p)).first->second;
    };
}

std::map<std::string, rule> all_rules() {
    std::map<std::string, rule> rules = planted();
    rules["plurality"] = library_rule(sa::aggregators::plurality);
    rules["borda"] = library_rule(sa::aggregators::borda);
    rules["split_cycle"] = library_rule(sa::aggregators::split_cycle);
    rules["copeland"] = library_rule(sa::aggregators::copeland);
    rules["instant_runoff"] = library_rule(sa::aggregators::instant_runoff);
    rules["serial_veto"] = library_rule(sa::aggregators::serial_veto);
    return rules;
}

} // namespace

// By the axiom: a rule that is made to violate it, and one of which it is proved that it never
// does.
struct proved {
    char const* axiom;
    char const* violates;
    char const* never;
};
proved const known_of[] = {
    {"pareto", "lowest", "split_cycle"},
    {"condorcet_winner", "everybody", "split_cycle"},
    {"condorcet_loser", "everybody", "split_cycle"},
    {"smith", "everybody", "split_cycle"},
    {"majority", "everybody", "plurality"},
    {"monotonicity", "fewest_firsts", "split_cycle"},
    {"reversal_symmetry", "lowest", "split_cycle"},
    {"positive_involvement", "fewest_firsts", "split_cycle"},
    {"negative_involvement", "fewest_firsts", "split_cycle"},
    {"reinforcement", "plurality_if_odd", "borda"},  // scoring rules: H. P. Young, 1975
    {"homogeneity", "plurality_if_odd", "borda"},
    {"resolvability", "everybody", "plurality"},
    {"independence_of_clones", "borda", "split_cycle"},
    {"iia", "borda", "first_part"},
    {"neutrality", "lowest", "plurality"},
    {"anonymity", "first_part", "plurality"},
    // Who decides gets what it likes best, and nobody else changes anything.
    {"participation", "last_part_s_worst", "first_part"},
    {"participation_kelly", "last_part_s_worst", "first_part"},
    {"participation_fishburn", "last_part_s_worst", "first_part"},
    {"participation_optimist", "last_part_s_worst", "first_part"},
    {"participation_pessimist", "last_part_s_worst", "first_part"},
    {"strategy_proofness_single_winner", "last_part_s_worst", "first_part"},
    {"strategy_proofness_kelly", "last_part_s_worst", "first_part"},
    {"strategy_proofness_fishburn", "last_part_s_worst", "first_part"},
    {"strategy_proofness_optimist", "last_part_s_worst", "first_part"},
    {"strategy_proofness_pessimist", "last_part_s_worst", "first_part"},
};

TEST_CASE(
    "axioms: the smallest violation is the first of all profiles that violates the definition") {
    sa::scopes::search_limits const limits{
        {{2, slow ? 4 : 5}, {3, slow ? 3 : 4}, {4, slow ? 1 : 2}}, 1};
    auto const definition = definitions();
    std::map<std::string, bool> fails; // by "rule axiom"
    std::string difference;
    for (auto const& [name, f] : all_rules()) {
        rule const quick = remembering(f);
        auto const in_every_order = found_by_library(quick, limits, sa::scopes::profiles::all);
        REQUIRE(in_every_order.size() == definition.size());
        bool const anonymous = !in_every_order.at("anonymity");
        auto const sorted = anonymous
                                ? found_by_library(quick, limits, sa::scopes::profiles::sorted)
                                : in_every_order;
        for (auto const& [axiom, at] : definition) {
            std::string const expected = plain_search(at, quick, limits.up_to);
            fails[name + " " + axiom] = !expected.empty();
            if (text_of(in_every_order.at(axiom)) == expected
                && text_of(sorted.at(axiom)) == expected)
                continue;
            difference += name + " " + axiom + ": " + expected + " and not "
                          + text_of(in_every_order.at(axiom)) + " or " + text_of(sorted.at(axiom))
                          + "\n";
        }
    }
    CHECK(difference == "");
    CHECK(std::size(known_of) == definition.size());
    for (proved const& of : known_of) {
        CAPTURE(of.axiom);
        CHECK(fails.at(std::string(of.violates) + " " + of.axiom));
        CHECK(!fails.at(std::string(of.never) + " " + of.axiom));
    }
}

TEST_CASE("axioms: larger scopes, where the first violation is late") {
    if (slow) return;
    sa::scopes::search_limits const limits{{{3, 5}}, 4};
    auto const definition = definitions();
    std::string difference;
    int late = 0;
    rule const f = remembering(library_rule(sa::aggregators::instant_runoff));
    auto const found = found_by_library(f, limits, sa::scopes::profiles::sorted);
    for (std::string const axiom :
         {"reinforcement", "participation", "strategy_proofness_single_winner", "iia"}) {
        // From 4 parts on: the plain search begins with one.
        auto const& at = definition.at(axiom);
        std::string const expected =
            plain_search([&](rule const& g, ballots const& p) { return p.size() >= 4 && at(g, p); },
                         f, limits.up_to);
        late += expected.empty() ? 0 : 1;
        if (text_of(found.at(axiom)) != expected) difference += axiom + ": " + expected + "\n";
    }
    CHECK(difference == "");
    CHECK(late == 3);
}

TEST_CASE("axioms: Split Cycle keeps what is proved of it") {
    auto const found = found_by_library(library_rule(sa::aggregators::split_cycle),
                                        {{{2, 6}, {3, slow ? 4 : 6}, {4, slow ? 2 : 3}}, 1},
                                        sa::scopes::profiles::sorted);
    for (char const* const axiom :
         {"condorcet_winner", "condorcet_loser", "smith", "pareto", "monotonicity",
          "positive_involvement", "negative_involvement", "reversal_symmetry",
          "independence_of_clones", "majority", "homogeneity", "neutrality"}) {
        CAPTURE(axiom);
        auto const& v = found.at(axiom);
        CHECK(!v);
        REQUIRE(v.searched.size() == 3);
        CHECK(v.searched[1].options == 3);
        CHECK(v.searched[1].parts == (slow ? 4 : 6));
    }
    // Condorcet's own: a cycle of three leaves everybody, and one more decides.
    CHECK(text_of(found.at("reinforcement")) == "012|021|102|210");
    // What was searched ends before the size that fails.
    CHECK(found.at("reinforcement").searched.back().parts == 3);
}

TEST_CASE("axioms: where a search begins and what it says it has searched") {
    auto const f = asked(planted().at("lowest"));
    sa::scopes::remembered_rule rule(f, sa::scopes::profiles::sorted);
    auto const late = sa::scopes::smallest_violation(axioms::pareto, rule, {{{2, 2}, {3, 5}}, 3});
    CHECK(text_of(late) == "102|102|102");
    CHECK(late.searched.empty());
    auto const never = sa::scopes::smallest_violation(axioms::iia, rule, {{{2, 2}, {3, 5}}, 3});
    CHECK(!never);
    REQUIRE(never.searched.size() == 1);
    CHECK(never.searched[0].options == 3);
    auto const fewer = sa::scopes::search_limits().at_most(20'000);
    REQUIRE(fewer.up_to.size() == 3);
    CHECK(fewer.up_to[0].parts == 8);
    CHECK(fewer.up_to[1].parts == 5);
    CHECK(fewer.up_to[2].parts == 3);
}

TEST_CASE("axioms: a rule asked by itself, of orders scored by Borda") {
    auto const found =
        sa::scopes::smallest_violation(axioms::condorcet_winner, sa::aggregators::utilitarian);
    CHECK(text_of(found) == "012|012|120");  // 0 beats all, and 1 has as many points
    auto const mine = [](sa::StrictProfile auto const& p) { return p.at(p.parts() - 1, 0); };
    auto const gains = sa::scopes::smallest_violation(axioms::anonymity, mine);
    CHECK(text_of(gains) == "01|10");
    CHECK(
        !sa::scopes::smallest_violation(axioms::strategy_proofness_fishburn, mine, {{{3, 3}}, 1}));
}

TEST_CASE("axioms are relations about systems, on one system and on scopes") {
    constexpr auto scope = sa::scopes::strict_orders<3, 3>(sa::aggregators::plurality);
    BOTH(sa::reflexive(axioms::monotonicity, scope[0]).aligned());
    BOTH(sa::reflexive(axioms::condorcet_winner, scope[16]).misaligned());
    auto const answer = sa::reflexive_on(axioms::condorcet_winner, scope);
    auto const at = definitions().at("condorcet_winner");
    rule const f = library_rule(sa::aggregators::plurality);
    long long expected = 0;
    for (auto const& a : orders(3))
        for (auto const& b : orders(3))
            for (auto const& c : orders(3)) expected += at(f, {a, b, c}) ? 1 : 0;
    CHECK(answer.failures == expected);
    CHECK(answer.first.index[0] == 16);  // 012|102|201
    CHECK(sa::reflexive_on(axioms::homogeneity,
                           scope.with_rule(sa::aggregators::utilitarian).borda_scored())
              .holds());
}

TEST_CASE("smallest_violation: a rule that remembers is refused") {
    int calls = 0;
    auto const in_turn = [&calls](sa::Profile auto const& p) {
        return sa::opt(calls++ % p.options());
    };
    CHECK(error_of([&] {
              static_cast<void>(sa::scopes::smallest_violation(axioms::monotonicity, in_turn));
          })
          == "the rule chose something else when it was asked the same again, by 1 part of 2 "
             "options; expected a rule without memory");
}
