// SPDX-License-Identifier: BSL-1.0
#include "../against_oracle.hpp"

#include <selfalign/aggregators/combined/absolute_majority.hpp>
#include <selfalign/aggregators/combined/borda_minimax_faceoff.hpp>
#include <selfalign/aggregators/combined/copeland_local_borda.hpp>
#include <selfalign/aggregators/combined/faceoff.hpp>
#include <selfalign/aggregators/combined/then.hpp>

#include <map>

namespace ag = selfalign::aggregators;
using namespace check;

namespace {

// The definitions once more, by way of the oracle's rules.
choice then_of(std::string const& first, std::string const& second, sample const& s) {
    return oracle_choice(second, s, oracle_choice(first, s));
}
choice faceoff_of(std::string const& first, std::string const& second, sample const& s) {
    choice const ours = oracle_choice(first, s), theirs = oracle_choice(second, s);
    if (ours == theirs) return ours;
    choice result;
    for (int x : ours)
        for (int y : theirs) {
            long long margin = 0;
            for (int i = 0; i < s.parts(); ++i) {
                auto const w = s.weight[static_cast<std::size_t>(i)];
                margin += s.at(i, x) < s.at(i, y) ? w : s.at(i, x) > s.at(i, y) ? -w : 0;
            }
            if (margin >= 0) result.insert(x);
            if (margin <= 0) result.insert(y);
        }
    return result;
}

// Any rule on samples as a rule on profiles: every pair of such rules is one type.
struct from_sample {
    plain_rule rule;

    template <sa::OrdinalProfile P>
    sa::options_of<P> operator()(P const& p) const {
        sample s;
        for (int i = 0; i < p.parts(); ++i) {
            s.rank.emplace_back();
            for (int x = 0; x < p.options(); ++x) s.rank.back().push_back(p.rank(i, opt(x)));
            s.weight.push_back(sa::weight_of(p, i));
        }
        sa::options_of<P> result;
        for (int x : rule(s)) result.insert(opt(x));
        return result;
    }
};

// Of A, N, P, C and S, what a rule has on a scope.
std::string properties_of(plain_rule const& rule, samples const& scope) {
    std::string holds;
    if (not_anonymous(rule, scope).empty()) holds += 'A';
    if (not_neutral(rule, scope).empty()) holds += 'N';
    if (not_pareto(rule, scope).empty()) holds += 'P';
    if (not_condorcet(rule, scope).empty()) holds += 'C';
    if (not_smith(rule, scope).empty()) holds += 'S';
    return holds;
}

// "" if all letters that `then` (or `faceoff`) of these rules is said to have are there.
std::string missing(std::string const& a, std::string const& b, bool is_then,
                    std::string const& got) {
    auto const has = [](std::string const& some, char p) { return some.find(p) != some.npos; };
    std::string lost;
    for (char p : std::string("ANPCS")) {
        bool const both = has(a, p) && has(b, p);
        bool const claimed = is_then ? (p == 'A' || p == 'N' ? both : has(a, p))
                                     : (p == 'C' ? has(a, p) || has(b, p) : both);
        if (claimed && !has(got, p)) lost += p;
    }
    return lost;
}

}  // namespace

TEST_CASE("then_and_faceoff: as the oracle on every scope, shape and menu") {
    CHECK(difference(hidden(ag::borda_minimax_faceoff), "borda_minimax_faceoff") == "");
    // Planted.
    CHECK(difference(hidden(ag::borda), "borda_minimax_faceoff") != "");
}

TEST_CASE("then and faceoff: as the oracle") {
    auto const plurality_then_borda = ag::then(ag::plurality, ag::borda);
    auto const plurality_or_borda = ag::faceoff(ag::plurality, ag::borda);
    for (samples const& scope : {strict(3, 3), strict(2, 4), random_strict(), random_weak()})
        for (sample const& s : scope) {
            CHECK(hidden(plurality_then_borda).weak(s, {}) == then_of("plurality", "borda", s));
            CHECK(hidden(plurality_or_borda).weak(s, {}) == faceoff_of("plurality", "borda", s));
        }
    // Planted.
    auto const turned = hidden(ag::then(ag::borda, ag::plurality));
    bool differs = false;
    for (sample const& s : random_weak())
        differs = differs || turned.weak(s, {}) != then_of("plurality", "borda", s);
    CHECK(differs);
}

TEST_CASE("then and faceoff: the named ones") {
    for (sample const& s : joined({strict(3, 3), random_strict(), random_weak()})) {
        CHECK(hidden(ag::then(ag::copeland, ag::borda)).weak(s, {}) ==
              hidden(ag::copeland_local_borda).weak(s, {}));
    }
}

TEST_CASE("then and faceoff: undefined rules") {
    // Without an absolute majority there is nothing to go on with.
    sample const five = ballots(
        {{1, "cbaed"}, {1, "dceba"}, {1, "beacd"}, {1, "dceba"}, {1, "aebdc"}});
    auto const strictly = ag::then(ag::absolute_majority, ag::borda);
    CHECK(spelled(hidden(strictly).strict(five)) == "");
    CHECK(spelled(hidden(ag::faceoff(ag::absolute_majority, ag::borda)).strict(five)) == "");
    CHECK(spelled(hidden(ag::then(ag::borda, ag::constant(opt(1)))).strict(five)) == "c");
    CHECK(spelled(hidden(ag::then(ag::borda, ag::constant(opt(4)))).strict(five)) == "");
}

TEST_CASE("then and faceoff: what they have of the rules that they put together") {
    samples const& scope = strict(3, 3);
    std::map<std::string, plain_rule> rules{
        {"first option", [](sample const&) { return choice{0}; }},
        {"dictator", [](sample const& s) {
             choice top;
             for (int x = 0; x < s.options(); ++x)
                 if (s.at(0, x) == 0) top.insert(x);
             return top;
         }}};
    for (char const* const name : {"plurality", "antiplurality", "copeland", "top_cycle"})
        rules[name] = oracle_rule(name);
    std::map<std::string, std::string> has;
    for (auto const& [name, rule] : rules) has[name] = properties_of(rule, scope);
    std::size_t pair = 0;
    for (auto const& one : rules)
        for (auto const& other : rules) {
            if (pair++ % stride != 0) continue;
            INFO(one.first << ", " << other.first);
            from_sample const rule1{one.second}, rule2{other.second};
            std::string const &has1 = has[one.first], &has2 = has[other.first];
            auto const then = hidden(ag::then(rule1, rule2)).strict;
            auto const faceoff = hidden(ag::faceoff(rule1, rule2)).strict;
            CHECK(missing(has1, has2, true, properties_of(then, scope)) == "");
            CHECK(missing(has1, has2, false, properties_of(faceoff, scope)) == "");
        }
    // Planted: that Condorcet comes from the second rule too, which is true of faceoff alone.
    from_sample const antiplurality{rules["antiplurality"]}, copeland{rules["copeland"]};
    auto const turned = hidden(ag::then(antiplurality, copeland)).strict;
    CHECK(missing(has["antiplurality"], has["copeland"], false, properties_of(turned, scope))
          == "C");
}

TEST_CASE("then and faceoff: claims") {
    CHECK(broken_claim(hidden(ag::borda_minimax_faceoff),
                       "anonymous neutral condorcet pareto") == "");
    CHECK(broken_claim(hidden(ag::then(ag::copeland, ag::plurality)),
                       "anonymous neutral condorcet smith") == "");
    CHECK(broken_claim(hidden(ag::faceoff(ag::copeland, ag::plurality)),
                       "anonymous neutral condorcet") == "");
    CHECK(counterexample(hidden(ag::borda_minimax_faceoff), "monotone",
                         {{{{3, 1, 0, 2}, {0, 3, 2, 1}, {1, 0, 2, 3}, {1, 3, 2, 0}}, {4, 1, 4, 4}}})
          != "");
}
