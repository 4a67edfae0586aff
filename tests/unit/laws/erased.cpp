// SPDX-License-Identifier: BSL-1.0
#include "erased.hpp"

#include <boost/hana/for_each.hpp>
#include <selfalign/relations/catalogue.hpp>

namespace erased {

namespace {

template <auto const& R>
opt choice_by(profile const& p) {
    return sa::lowest_winner(R, p);
}
template <auto const& R>
sa::option_set<1> winners_by(profile const& p) {
    return sa::winners(R, p);
}
template <auto const& F>
long long loss_by(opt x, erased_system const& h) {
    return sa::loss_at(F, x, h);
}

template <auto const& R>
constexpr rule rule_of(char const* name) {
    return {name, choice_by<R>, winners_by<R>};
}

constexpr auto constant0 = sa::aggregators::constant(opt(0));
constexpr auto dictator0 = sa::aggregators::dictator(0);
constexpr auto antidictator0 = sa::aggregators::antidictator(0);
constexpr auto agenda = sa::aggregators::agenda();

}  // namespace

constinit std::array<rule, 18> const rules{
    rule_of<constant0>("constant0"),
    rule_of<dictator0>("dictator0"),
    rule_of<antidictator0>("antidictator0"),
    rule_of<sa::aggregators::plurality>("plurality"),
    rule_of<sa::aggregators::antiplurality>("antiplurality"),
    rule_of<sa::aggregators::borda>("borda"),
    rule_of<sa::aggregators::copeland>("copeland"),
    rule_of<sa::aggregators::simpson>("simpson"),
    rule_of<sa::aggregators::irv>("irv"),
    rule_of<sa::aggregators::runoff>("runoff"),
    rule_of<sa::aggregators::bucklin>("bucklin"),
    rule_of<sa::aggregators::kemeny>("kemeny"),
    rule_of<sa::aggregators::egalitarian>("egalitarian"),
    rule_of<sa::aggregators::leximin>("leximin"),
    rule_of<sa::aggregators::nash>("nash"),
    rule_of<agenda>("agenda"),
    rule_of<sa::aggregators::black>("black"),
    rule_of<sa::aggregators::serial_veto>("serial_veto")};

constinit std::array<relation, 17> const relations{
    relation{"boundary", loss_by<sa::relations::boundary>},
    relation{"all_top", loss_by<sa::relations::all_top>},
    relation{"unanimity", loss_by<sa::relations::unanimity>},
    relation{"pareto", loss_by<sa::relations::pareto>},
    relation{"veto", loss_by<sa::relations::veto>},
    relation{"majority_veto", loss_by<sa::relations::majority_veto>},
    relation{"condorcet", loss_by<sa::relations::condorcet>},
    relation{"core", loss_by<sa::relations::core>},
    relation{"smith", loss_by<sa::relations::smith>},
    relation{"utilitarian", loss_by<sa::relations::utilitarian>},
    relation{"nash_opt", loss_by<sa::relations::nash_opt>},
    relation{"egal_opt", loss_by<sa::relations::egal_opt>},
    relation{"proportional", loss_by<sa::relations::proportional>},
    relation{"ir_last", loss_by<sa::relations::ir_last>},
    relation{"pairwise_boundary", loss_by<sa::relations::pairwise_boundary>},
    relation{"sincere", loss_by<sa::relations::sincere>},
    relation{"participation", loss_by<sa::relations::participation>}};

std::vector<relation> const& catalogued() {
    static std::vector<relation> const all = [] {
        std::vector<relation> found;
        boost::hana::for_each(sa::relations::catalogue, [&](auto const& entry) {
            using f = std::remove_cvref_t<decltype(entry.value)>;
            if constexpr (sa::ChoiceRelation<f, erased_system>)
                found.push_back({entry.name.data(), [](opt x, erased_system const& h) -> long long { return sa::loss_at(f{}, x, h); }});
        });
        return found;
    }();
    return all;
}

}  // namespace erased
