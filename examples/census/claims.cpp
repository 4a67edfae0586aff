// SPDX-License-Identifier: BSL-1.0
#include "claims.hpp"
#include "conventions.hpp"

#include <selfalign/aggregators/catalogue.hpp>
#include <selfalign/ext/print.hpp>
#include <selfalign/laws/symmetry_claims.hpp>
#include <selfalign/relations/catalogue.hpp>
#include <selfalign/scopes/tally_judge.hpp>

#include <algorithm>

namespace census {
namespace {

/// One order, as tallies read it.
struct order_row {
    std::uint8_t const* order;
    int options;

    int rank(int x) const { return static_cast<int>(std::find(order, order + options, x) - order); }
    int value(int x) const { return options - 1 - rank(x); }
};

template <class Tally>
tally_table table_of(int options) {
    tally_table table{Tally::how, static_cast<std::size_t>(Tally::fields(options)), {}};
    for (long long k = 0; k < orders_of(options).count(); ++k)
        for (int field = 0; field < Tally::fields(options); ++field)
            table.contributions.push_back(static_cast<tally_number>(
                Tally::contribution(order_row{orders_of(options)[k], options}, options, field)));
    return table;
}

template <class Tally, int Options>
auto total_of(side_by_side const* fields, int parts) {
    typename Tally::template total<Options, side_by_side> total;
    for (int k = 0; k < Tally::fields(Options); ++k) total.field[k] = fields[k];
    total.parts = parts;
    return total;
}

// The catalogues are constants, so a function needs only a place in them.
template <std::size_t I>
constexpr auto const& rule_at = boost::hana::at_c<I>(sa::aggregators::catalogue).value;
template <std::size_t I>
constexpr auto const& relation_at = boost::hana::at_c<I>(sa::relations::catalogue).value;

template <std::size_t I>
void choose(int options, side_by_side const* fields, int parts, each_says* wins) {
    with_tallied_options(options, [&](auto m) {
        using rule = std::remove_cvref_t<decltype(rule_at<I>)>;
        each_says all[m] = {};
        sa::scopes::detail::tally_wins<m>(rule_at<I>,
                                          total_of<typename rule::tally, m>(fields, parts), all);
        std::copy_n(all, m(), wins);
    });
}

template <std::size_t I>
void losses(int options, side_by_side const* fields, int parts, side_by_side* loss) {
    with_tallied_options(options, [&](auto m) {
        using relation = std::remove_cvref_t<decltype(relation_at<I>)>;
        side_by_side all[m] = {};
        sa::scopes::detail::tally_losses<m>(
            relation_at<I>, total_of<typename relation::tally, m>(fields, parts), all);
        std::copy_n(all, m(), loss);
    });
}

template <std::size_t I>
rule_claims rule_claims_at() {
    using rule = std::remove_cvref_t<decltype(rule_at<I>)>;
    rule_claims claims{sa::claims_anonymous<rule>, sa::claims_neutral<rule>};
    if constexpr (sa::scopes::TallyRule<rule, 3>) {
        claims.tally = table_of<typename rule::tally>;
        claims.choose = choose<I>;
        claims.most = rule::tally::most;
    }
    return claims;
}

template <std::size_t I>
relation_claims relation_claims_at() {
    using relation = std::remove_cvref_t<decltype(relation_at<I>)>;
    relation_claims claims{sa::claims_anonymous<relation>, sa::claims_neutral<relation>};
    if constexpr (sa::scopes::TallyRelation<relation, 3>) {
        claims.tally = table_of<typename relation::tally>;
        claims.losses = losses<I>;
        claims.most = relation::tally::most;
    }
    return claims;
}

template <class Claims>
Claims found_in(std::vector<std::pair<std::string, Claims>> const& all, std::string const& name) {
    for (auto const& [who, claims] : all)
        if (who == name) return claims;
    return {};
}

} // namespace

rule_claims claims_of_rule(std::string const& name) {
    using sa::aggregators::catalogue;
    static auto const all = of_each(catalogue, [](auto place) {
        return std::pair(std::string(sa::to_string(boost::hana::at_c<place>(catalogue).name)),
                         rule_claims_at<place>());
    });
    return found_in(all, name);
}

relation_claims claims_of_relation(std::string const& name) {
    using sa::relations::catalogue;
    static auto const all = of_each(catalogue, [](auto place) {
        return std::pair(std::string(sa::to_string(boost::hana::at_c<place>(catalogue).name)),
                         relation_claims_at<place>());
    });
    return found_in(all, name);
}

} // namespace census
