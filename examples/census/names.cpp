// SPDX-License-Identifier: BSL-1.0
#include "names.hpp"
#include "command_line.hpp"
#include "conventions.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>

namespace census {
namespace {

/// Throws unless every name is known.
template <class Known>
void refuse(std::vector<std::string> const& unknown, std::string const& kind,
            std::vector<Known> const& known) {
    if (unknown.empty()) return;
    auto const names = names_of(kind, known);
    throw usage_error(
        examples::unknown_names(unknown, names, names.listed() + ", conventions and all"));
}

/// `dictator3`: the rule `dictator` about part 3. 0 for a rule that is about none.
std::optional<int> index_in(std::string const& typed, known_rule const& r) {
    if (r.indexed) return examples::index_behind(r.name, typed);
    return typed == r.name ? std::optional(0) : std::nullopt;
}

named_rule with_index(known_rule const& r, int index, size of) {
    if (!r.indexed) return {r.name, r.rule};
    int const most = r.of_options ? of.options : of.parts;
    std::string name = r.name + std::to_string(index);
    if (index >= most)
        throw usage_error("there is no rule '" + name + "' here: the "
                          + (r.of_options ? "options" : "parts") + " are 0 to "
                          + std::to_string(most - 1));
    return {std::move(name), {r.rule.choose, index}, r.of_options ? 1 : index + 1};
}

} // namespace

void add_rules(command& c) {
    std::erase(c.rules, ' '); // as in "borda, irv"
    auto& rules = c.asked.rules;
    auto const add = [&](named_rule r) {
        for (named_rule const& other : rules)
            if (other.name == r.name) return;
        rules.push_back(std::move(r));
    };
    auto const& known = known_rules();
    std::vector<std::string> unknown;
    for (std::string const& typed : examples::split(c.rules)) {
        if (typed == "all" || typed == "conventions") {
            std::size_t const count = typed == "all" ? known.size() : convention_rules;
            for (std::size_t k = 0; k < count; ++k)
                if (known[k].rule.choose != nullptr) add(with_index(known[k], 0, c.asked.of));
                else c.left_out.push_back(known[k].name);
            continue;
        }
        auto const found = std::find_if(known.begin(), known.end(), [&](known_rule const& r) {
            return index_in(typed, r).has_value();
        });
        if (found == known.end()) {
            unknown.push_back(typed);
            continue;
        }
        if (found->rule.choose == nullptr)
            throw usage_error("the rule '" + typed
                              + "' asks every part for what orders do not give");
        add(with_index(*found, *index_in(typed, *found), c.asked.of));
    }
    refuse(unknown, "rule", known);
}

void add_relations(command& c) {
    std::erase(c.relations, ' ');
    auto& relations = c.asked.relations;
    auto const add = [&](known_relation const& f) {
        for (known_relation const& other : relations)
            if (other.name == f.name) return;
        relations.push_back(f);
    };
    auto const& known = known_relations();
    std::vector<std::string> unknown;
    for (std::string const& typed : examples::split(c.relations)) {
        if (typed == "all" || typed == "conventions") {
            std::size_t const count =
                typed == "all" ? known.size() : std::min(known.size(), convention_relations);
            for (std::size_t k = 0; k < count; ++k)
                if (known[k].losses == nullptr) c.left_out.push_back(known[k].name);
                else if (std::string why = refusal(known[k], c.asked.of); !why.empty())
                    c.refusals.push_back(std::move(why));
                else add(known[k]);
            continue;
        }
        auto const found = std::find_if(known.begin(), known.end(),
                                        [&](known_relation const& f) { return f.name == typed; });
        if (found == known.end()) {
            unknown.push_back(typed);
            continue;
        }
        if (found->losses == nullptr)
            throw usage_error("the relation '" + typed
                              + "' asks for what orders and a choice do not give");
        if (std::string const why = refusal(*found, c.asked.of); !why.empty())
            throw usage_error(why);
        add(*found);
    }
    refuse(unknown, "relation", known);
}

} // namespace census
