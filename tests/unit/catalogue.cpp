// SPDX-License-Identifier: BSL-1.0
#include "catalogue.hpp"

#include <selfalign/aggregators/catalogue.hpp>
#include <selfalign/core/regret.hpp>

#include <boost/hana/for_each.hpp>

namespace check {

exact_table table_of_orders(sample const& s) {
    exact_table t(sa::dynamic(s.parts(), s.options()));
    for (int i = 0; i < s.parts(); ++i) {
        for (int x = 0; x < s.options(); ++x) {
            t.set_rank(i, opt(x), s.at(i, x));
            t.set_value(i, opt(x), s.options() - 1 - s.at(i, x));
            t.set_approval(i, opt(x), 2 * s.at(i, x) < s.options());
        }
        t.set_weight(i, s.weight[static_cast<std::size_t>(i)]);
    }
    return t;
}

namespace {

template <class Rule>
catalogued_rule plainly(sa::entry<Rule> const& entry) {
    catalogued_rule r{std::string(entry.name.begin(), entry.name.end()), {}, {}, {}};
    r.rule = asked_about_orders(entry.value);
    if constexpr (sa::GradingRule<Rule, exact_table>)
        r.score_regret = [rule = entry.value](sample const& s, int x) {
            return fraction_of(sa::score_regret(rule, table_of_orders(s), opt(x)));
        };
    if constexpr (requires(exact_table const& t) { entry.value(t).total(); })
        r.lottery = [rule = entry.value](sample const& s) {
            auto const drawn = rule(table_of_orders(s));
            std::vector<long long> weights;
            for (int x = 0; x < s.options(); ++x)
                weights.push_back(static_cast<long long>(drawn.weight(opt(x))));
            return weights;
        };
    return r;
}

} // namespace

std::vector<catalogued_rule> const& catalogue() {
    static std::vector<catalogued_rule> const rules = [] {
        std::vector<catalogued_rule> result;
        boost::hana::for_each(sa::aggregators::catalogue,
                              [&](auto const& entry) { result.push_back(plainly(entry)); });
        return result;
    }();
    return rules;
}

} // namespace check
