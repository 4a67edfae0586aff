// SPDX-License-Identifier: BSL-1.0
//
// One type of situation for strict and one for weak orders, so that many relations are compiled
// against the oracle in seconds.
#ifndef TESTS_UNIT_RELATIONS_ASKED_HPP
#define TESTS_UNIT_RELATIONS_ASKED_HPP

#include "../check.hpp"

#include <boost/rational.hpp>

namespace check {

using half = boost::rational<long long>;
using strict_profile = sa::borda_scored_profile<
    sa::table<sa::capacity<6, 5>, sa::strict_orders, sa::weights>, long long>;
using weak_profile =
    sa::borda_scored_profile<sa::table<sa::capacity<6, 5>, sa::weak_orders, sa::weights>, half>;

/// The sample as a system, scored by Borda.
template <class P, class Rule>
auto asked(sample const& s, Rule const& rule) {
    using orders = std::conditional_t<std::same_as<P, strict_profile>, sa::strict_orders,
                                      sa::weak_orders>;
    return sa::compose(sa::numbered(s.options()), rule,
                       P(table_of<sa::capacity<6, 5>, orders, sa::weights>(s)));
}

/// A part of weight w written out as w parts.
inline sample expanded(sample const& s) {
    sample result;
    for (int i = 0; i < s.parts(); ++i)
        for (long long k = 0; k < s.weight[static_cast<std::size_t>(i)]; ++k) {
            result.rank.push_back(s.rank[static_cast<std::size_t>(i)]);
            result.weight.push_back(1);
        }
    return result;
}

/// The first sample and option at which the relation's loss, or its entry in `losses`, is not the
/// oracle's, or at which its witness does not have the right amount: "" if there is none.
/// `whole`: the witness has the whole loss as its amount.
template <class P, class F, class Rule>
std::string differs(F const& f, std::string const& name, Rule const& rule,
                    std::string const& rule_name, samples const& scope, bool whole = true) {
    for (sample const& s : scope) {
        auto const h = asked<P>(s, rule);
        // One of equal parts misreports or stays away: the oracle would move all of them.
        sample const spelt = name == "sincere" || name == "participation" ? expanded(s) : s;
        for (int x = 0; x < s.options(); ++x) {
            fraction const wanted = oracle_loss(name, rule_name, spelt, x);
            auto const lost = sa::loss_at(f, opt(x), h);
            bool same = fraction_of(lost) == wanted;
            if constexpr (requires { f.losses(h); })
                same = same && fraction_of(f.losses(h)[x]) == wanted;
            auto const o = f.witness(opt(x), h);
            using number = decltype(lost);
            same =
                same && (whole ? o.amount == lost : (lost == number(0)) == (o.amount == number(0)));
            same = same && (lost == number(0)) == (o.part < 0 && !o.preferred);
            if (!same)
                return text_of(s) + " at " + std::to_string(x) + ": " + text_of(fraction_of(lost))
                       + ", the oracle " + text_of(wanted);
        }
    }
    return "";
}

/// Some rules as one type, so that relations are compiled once for all of them.
enum class which {
    plurality,
    antiplurality,
    borda,
    copeland,
    nash,
    egalitarian,
    agenda,
    dictator,
    serial_veto,
    kemeny
};
struct any_rule {
    which rule;

    template <sa::Profile P>
        requires sa::Aggregator<decltype(sa::aggregators::nash), P>
    constexpr sa::options_of<P> operator()(P const& p) const {
        using namespace sa::aggregators;
        switch (rule) {
            case which::plurality: return sa::winners(plurality, p);
            case which::antiplurality: return sa::winners(antiplurality, p);
            case which::borda: return sa::winners(borda, p);
            case which::copeland: return sa::winners(copeland, p);
            case which::nash: return sa::winners(nash, p);
            case which::egalitarian: return sa::winners(egalitarian, p);
            case which::agenda: return sa::winners(agenda(), p);
            case which::dictator: return sa::winners(dictator(0), p);
            case which::serial_veto: return sa::winners(serial_veto, p);
            case which::kemeny: return sa::winners(kemeny, p);
        }
        return {};
    }
};
/// Ties are broken to the lowest index.
using system_of_any_rule = decltype(asked<strict_profile>(sample(), sa::lex(any_rule())));

inline std::vector<system_of_any_rule> systems_of(which rule, int parts, int options) {
    std::vector<system_of_any_rule> all;
    for (sample const& s : strict(parts, options))
        all.push_back(asked<strict_profile>(s, sa::lex(any_rule{rule})));
    return all;
}

template <class Loss>
long long whole(Loss const& loss) {
    if constexpr (requires { loss.numerator(); }) return loss.numerator();
    else return loss;
}

/// What a relation says of every system of a scope; its losses are whole numbers.
template <class F>
sa::counts<long long> census_of(F const& f, which rule, int parts, int options) {
    sa::counts<long long> result;
    for (auto const& h : systems_of(rule, parts, options)) {
        auto const j = sa::judge(f, h, sa::ties::lowest);
        result.add(
            sa::judgement<long long>{j.value, j.chosen, whole(j.loss), whole(j.irreducible)});
    }
    return result;
}
template <class F>
long long aligned_in(F const& f, which rule, int parts, int options) {
    return census_of(f, rule, parts, options).aligned;
}

/// The number of ordered pairs (A, H) of a scope's systems that are aligned.
template <class F>
long long pairs_of(F const& f, std::vector<system_of_any_rule> const& scope) {
    long long pairs = 0;
    for (auto const& a : scope)
        for (auto const& h : scope) pairs += sa::loss_between(f, a, h) == 0 ? 1 : 0;
    return pairs;
}

}  // namespace check

#endif
