// SPDX-License-Identifier: BSL-1.0
#ifndef SELF_ALIGNMENT_RULES_HPP
#define SELF_ALIGNMENT_RULES_HPP

#include <selfalign/aggregators/catalogue.hpp>
#include <selfalign/core/choose.hpp>
#include <selfalign/ext/print.hpp>
#include <selfalign/relations/catalogue.hpp>

#include "../which_rule.hpp"
#include "command_line.hpp"

#include <boost/hana/unpack.hpp>

#include <algorithm>
#include <any>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Rules and relations by name, and a rule whose type is forgotten, so that relations are compiled
/// once and not once for every rule.

namespace self_alignment {

namespace sa = selfalign;

/// Something of a catalogue, as the command line names it: `dictator3` is `dictator`, index 3, and
/// `corrigible3` is `corrigible(opt(3))`.
struct chosen_name {
    std::string typed;
    int entry = 0; // its position in the catalogue
    int index = 0;
    bool by_name = false; // not only as one of all
    bool of_interest = true; // relations are asked of it; other rules only choose
};

/// Whether a rule of the catalogue takes an index, and may be written with digits behind its name.
template <class Rule>
inline constexpr bool takes_index = std::same_as<Rule, sa::aggregators::constant_rule::rule>
                                    || std::same_as<Rule, sa::aggregators::dictator_rule::rule>
                                    || std::same_as<Rule, sa::aggregators::antidictator_rule::rule>;

/// The rule with that index, if it takes one.
template <class Rule>
constexpr Rule with_index(Rule const& rule, int index) {
    if constexpr (std::same_as<Rule, sa::aggregators::constant_rule::rule>)
        return sa::aggregators::constant(sa::opt(index));
    else if constexpr (std::same_as<Rule, sa::aggregators::dictator_rule::rule>)
        return sa::aggregators::dictator(index);
    else if constexpr (std::same_as<Rule, sa::aggregators::antidictator_rule::rule>)
        return sa::aggregators::antidictator(index);
    else
        return rule;
}

/// The names in a catalogue, and behind them those of the same kind that are not in it.
struct catalogue_names : examples::known_names {
    std::size_t without_argument; // so many of them, the first, are what `all` means
};

template <class Catalogue>
catalogue_names names_of(std::string kind, Catalogue const& catalogue) {
    catalogue_names result{{std::move(kind), {}, {}}, 0};
    boost::hana::unpack(catalogue, [&]<class... T>(T const&... entry) {
        (result.names.push_back(sa::to_string(entry.name)), ...);
        (result.indexed.push_back(takes_index<std::remove_cvref_t<decltype(entry.value)>>), ...);
    });
    result.without_argument = result.names.size();
    return result;
}

inline catalogue_names rule_names() { return names_of("rule", sa::aggregators::catalogue); }

/// The relations to be asked, each with the index of an option, which most of them do not need:
/// the catalogue, and behind it those of `relation_names` that are not in it.
template <class Visit>
void visit_relations(sa::opt index, Visit visit) {
    boost::hana::unpack(sa::relations::catalogue, [&](auto const&... f) {
        visit(f.value..., sa::relations::corrigible(index),
              sa::relations::individually_rational(index));
    });
}
inline catalogue_names relation_names() {
    catalogue_names result = names_of("relation", sa::relations::catalogue);
    for (char const* const name : {"corrigible", "individually_rational"}) {
        result.names.push_back(name);
        result.indexed.push_back(true);
    }
    return result;
}

/// `constant2` with the catalogue's `constant` is index 2; nothing for what it lacks.
inline std::optional<chosen_name> find_name(std::string const& typed,
                                            catalogue_names const& known) {
    for (std::size_t i = 0; i < known.names.size(); ++i) {
        int const entry = static_cast<int>(i);
        if (!known.indexed[i]) {
            if (typed == known.names[i]) return chosen_name{typed, entry, 0, true};
        } else if (auto const index = examples::index_behind(known.names[i], typed)) {
            return chosen_name{typed, entry, *index, true};
        }
    }
    return {};
}

/// A list such as `borda,irv` or `all`, each name once and in the order typed. Throws
/// `usage_error` for names that are not known.
inline std::vector<chosen_name> find_names(std::string const& list, catalogue_names const& known) {
    std::vector<chosen_name> found;
    auto const add = [&](chosen_name const& name) {
        for (chosen_name const& other : found)
            if (other.typed == name.typed) return;
        found.push_back(name);
    };
    std::vector<std::string> unknown;
    for (std::string typed : examples::split(list)) {
        // As in "borda, irv"; a blank inside is part of a name, though of no rule's.
        typed.erase(0, typed.find_first_not_of(' '));
        typed.erase(typed.find_last_not_of(' ') + 1);
        if (typed == "all")
            for (std::size_t i = 0; i < known.without_argument; ++i)
                add({known.names[i] + (known.indexed[i] ? "0" : ""), static_cast<int>(i), 0,
                     false});
        else if (auto const name = find_name(typed, known))
            add(*name);
        else
            unknown.push_back(typed);
    }
    if (!unknown.empty())
        throw usage_error(examples::unknown_names(unknown, known, known.listed()));
    return found;
}

/// The rules that relations are asked of on a page for which no rules were named: a hundred rules
/// choose, and most of them the same.
inline void keep_to_ten(std::vector<chosen_name>& rules) {
    constexpr std::string_view ten[] = {"constant0", "dictator0", "plurality", "antiplurality",
                                        "borda", "copeland", "simpson", "irv", "egalitarian",
                                        "nash"};
    for (chosen_name& rule : rules)
        rule.of_interest = std::find(std::begin(ten), std::end(ten), rule.typed) != std::end(ten);
}

/// Σ of any type, for profiles of type P and for what they become on a sub-menu. P must carry its
/// tallies: such a profile is not made by the way, so the one that Σ is asked about again and
/// again is the one it was made with, and its choice is kept.
template <sa::Profile P>
class any_rule {
public:
    using choice = sa::options_of<P>;
    using on_menu = decltype(restricted(std::declval<P const&>(), std::declval<choice const&>()));

    template <sa::Aggregator<P> Rule>
    static any_rule of(Rule const& rule, P const& p) {
        return any_rule(winners(rule, p), rule, [](std::any const& r, on_menu const& menu) {
            return winners(*std::any_cast<Rule>(&r), menu);
        });
    }

    /// A choice made from something else than P, which is not there on sub-menus.
    static any_rule fixed(choice chosen) {
        return any_rule(std::move(chosen), {}, [](std::any const&, on_menu const&) {
            throw sa::error("what this rule looks at is not kept on sub-menus");
            return sa::options_of<on_menu>();
        });
    }

    choice const& operator()(P const&) const { return choice_; }
    sa::options_of<on_menu> operator()(on_menu const& p) const { return choose_(rule_, p); }

private:
    using chooser = sa::options_of<on_menu> (*)(std::any const&, on_menu const&);

    any_rule(choice chosen, std::any rule, chooser choose)
        : choice_(std::move(chosen)), rule_(std::move(rule)), choose_(choose) {}

    choice choice_;
    std::any rule_;
    chooser choose_;
};

} // namespace self_alignment

#endif
