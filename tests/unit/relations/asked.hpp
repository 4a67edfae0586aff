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
            if constexpr (requires { f.losses(h); }) same = same && fraction_of(f.losses(h)[x]) == wanted;
            auto const o = f.witness(opt(x), h);
            using number = decltype(lost);
            same = same && (whole ? o.amount == lost : (lost == number(0)) == (o.amount == number(0)));
            same = same && (lost == number(0)) == (o.part < 0 && !o.preferred);
            if (!same) return text_of(s) + " at " + std::to_string(x) + ": " + text_of(fraction_of(lost)) +
                              ", the oracle " + text_of(wanted);
        }
    }
    return "";
}

}  // namespace check

#endif
