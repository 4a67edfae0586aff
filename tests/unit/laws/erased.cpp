// SPDX-License-Identifier: BSL-1.0
#include "erased.hpp"

#include <selfalign/relations/catalogue.hpp>

#include "../catalogue.hpp"

#include <boost/hana/for_each.hpp>

#include <cstdint>
#include <unordered_map>

namespace erased {

namespace {

// A number below 256 of who says something about a profile, its sizes, and its ranks in two bits
// each, all of them at places of their own.
using profile_key = std::uint64_t;
profile_key key_of(profile const& p, std::size_t who) {
    profile_key ranks = 0;
    for (int i = 0; i < p.parts(); ++i)
        for (int x = 0; x < p.options(); ++x)
            ranks |= static_cast<profile_key>(p.rank(i, opt(x))) << (2 * (4 * i + x));
    return (who << 6 | static_cast<unsigned>(p.parts()) << 3 | static_cast<unsigned>(p.options()))
               << 32
           | ranks;
}

rule conventional(std::string name) {
    std::string catalogued = name;
    for (std::string indexed : {"constant", "dictator", "antidictator"})
        if (name == indexed + "0") catalogued = indexed;
    return {name, named(catalogued_rules(), catalogued).place};
}

// Of the relations that see A through its choice, the one that Σ has to have scores for.
bool is_of_scores(sa::text const& name) { return name == "boundary_score"; }

std::array<long long, 4> regrets_by_scores(erased_system const& h) {
    auto const& regret = check::catalogue()[h.sigma().place].score_regret;
    std::array<long long, 4> all{};
    for (int x = 0; x < h.options(); ++x) {
        auto const [numerator, denominator] = regret(check::sample_of(h), x);
        if (60 % denominator != 0) throw std::runtime_error("not in 60ths");
        all[static_cast<std::size_t>(x)] = 60 / denominator * numerator;
    }
    return all;
}
template <class F>
std::array<long long, 4> losses_by(erased_system const& h) {
    std::array<long long, 4> all{};
    if constexpr (requires { F{}.losses(h); }) {
        auto const found = F{}.losses(h);
        for (int x = 0; x < h.options(); ++x) all[static_cast<std::size_t>(x)] = found[x];
    } else {
        for (int x = 0; x < h.options(); ++x)
            all[static_cast<std::size_t>(x)] = sa::loss_at(F{}, opt(x), h);
    }
    return all;
}

} // namespace

sa::option_set<1> rule::co_winners(profile const& p) const {
    static std::unordered_map<profile_key, sa::option_set<1>> memory;
    auto const [at, is_new] = memory.try_emplace(key_of(p, place));
    if (is_new) at->second = check::menu_of<1>(check::catalogue()[place].rule(check::sample_of(p)));
    return at->second;
}
bool rule::has_scores() const { return static_cast<bool>(check::catalogue()[place].score_regret); }

long long remembered_loss(relation const& f, opt x, erased_system const& h) {
    static std::vector<std::unordered_map<profile_key, std::array<long long, 4>>> memory(
        catalogued().size());
    profile_key const key = key_of(h.profile(), f.asks_rule ? h.sigma().place : 255);
    auto& of_f = memory[f.place];
    auto at = of_f.find(key);
    if (at == of_f.end()) at = of_f.emplace(key, f.find_losses(h)).first;
    return at->second[static_cast<std::size_t>(x.index)];
}

std::vector<long long> drawing::weights(check::sample const& s) const {
    return check::catalogue()[place].lottery(s);
}

std::vector<rule> const& catalogued_rules() {
    static std::vector<rule> const all = [] {
        std::vector<rule> found;
        for (auto const& r : check::catalogue()) found.push_back({r.name, found.size()});
        return found;
    }();
    return all;
}
std::vector<drawing> const& drawing_rules() {
    static std::vector<drawing> const all = [] {
        std::vector<drawing> found;
        for (rule const& r : catalogued_rules())
            if (check::catalogue()[r.place].lottery) found.push_back({r.name, r.place});
        return found;
    }();
    return all;
}

std::vector<relation> const& catalogued() {
    static std::vector<relation> const all = [] {
        std::vector<relation> found;
        boost::hana::for_each(sa::relations::catalogue, [&](auto const& entry) {
            using f = std::remove_cvref_t<decltype(entry.value)>;
            std::string const name(entry.name.begin(), entry.name.end());
            if constexpr (sa::ChoiceRelation<f, erased_system>)
                found.push_back({name, found.size(), !sa::claims_of<f>().sigma_free, losses_by<f>});
            else if (is_of_scores(entry.name))
                found.push_back({name, found.size(), true, regrets_by_scores});
        });
        return found;
    }();
    return all;
}
std::vector<whole_relation> const& whole_relations() {
    static std::vector<whole_relation> const all = [] {
        std::vector<whole_relation> found;
        boost::hana::for_each(sa::relations::catalogue, [&](auto const& entry) {
            using f = std::remove_cvref_t<decltype(entry.value)>;
            if constexpr (!sa::ChoiceRelation<
                              f,
                              erased_system> && sa::SystemRelation<f, erased_system, erased_system>)
                found.push_back({std::string(entry.name.begin(), entry.name.end()),
                                 [](erased_system const& a, erased_system const& h) -> long long {
                                     return f{}.loss(a, h);
                                 }});
        });
        return found;
    }();
    return all;
}
std::vector<lottery_relation> const& lottery_relations() {
    static std::vector<lottery_relation> const all = [] {
        std::vector<lottery_relation> found;
        boost::hana::for_each(sa::relations::catalogue, [&](auto const& entry) {
            using f = std::remove_cvref_t<decltype(entry.value)>;
            if constexpr (
                !sa::SystemRelation<
                    f, erased_system,
                    erased_system> && sa::SystemRelation<f, drawing_system, drawing_system>)
                found.push_back(
                    {std::string(entry.name.begin(), entry.name.end()),
                     [](drawing_system const& a, drawing_system const& h) -> sa::fraction {
                         return f{}.loss(a, h);
                     }});
        });
        return found;
    }();
    return all;
}

std::vector<rule> const rules = [] {
    std::vector<rule> all;
    for (auto name : {"constant0", "dictator0", "antidictator0", "plurality", "antiplurality",
                      "borda", "copeland", "simpson", "irv", "runoff", "bucklin", "kemeny",
                      "egalitarian", "leximin", "nash", "agenda", "black", "serial_veto"})
        all.push_back(conventional(name));
    return all;
}();
std::vector<relation> const relations = [] {
    std::vector<relation> all;
    for (auto name : {"boundary", "all_top", "unanimity", "pareto", "veto", "majority_veto",
                      "condorcet", "core", "smith", "utilitarian", "nash_opt", "egal_opt",
                      "proportional", "ir_last", "pairwise_boundary", "sincere", "participation"})
        all.push_back(named(catalogued(), name));
    return all;
}();

} // namespace erased
