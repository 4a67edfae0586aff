// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_SCOPES_SMALLEST_SYSTEM_HPP
#define SELFALIGN_SCOPES_SMALLEST_SYSTEM_HPP

#include <string>
#include <vector>
#include <selfalign/core/number.hpp>

namespace selfalign {

/// What a search for the smallest system finds, and what it certifies.
struct smallest_system {
    /// The system: how many options each part likes better than each, and among utilities how it
    /// values each; no parts if none was found.
    std::vector<std::vector<int>> ranks{}, values{};
    int options = 0;
    /// Its number in the scope of as many parts and options, and how many systems of that scope it
    /// stands for, itself included: they differ from it by names that are known not to matter.
    wide_integer index = -1;
    wide_integer stands_for = 0;
    /// How many systems come before it and do not have the property, and how many of them, with
    /// itself, were looked at for that.
    wide_integer excluded = 0;
    long long judged = 0;
    /// What is taken for granted, on whose word, and how often it was seen to be so; empty if every
    /// system was looked at itself. If it is not so, neither is what is said to come before.
    std::string leans_on{};
    long long looked_at_again = 0;
    /// The scopes that were searched, e.g. `1:1-8,2:1-8,3:1-6`: for each number of options, the
    /// numbers of parts. In the last one the search ended where something was found.
    std::string searched{};

    int parts() const { return static_cast<int>(ranks.size()); }
    explicit operator bool() const { return !ranks.empty(); }

    /// A pasteable expression: the system under this rule, as in
    /// `sa::compose(sa::options(0, 1), sa::aggregators::borda, sa::ranking("part 0", 0, 1))`.
    /// Empty if none was found.
    std::string as_code(std::string const& rule) const {
        if (!*this) return "";
        std::string code = beginning(rule);
        for (int i = 0; i < parts(); ++i) {
            std::string const name = "(\"part " + std::to_string(i) + "\"";
            if (values.empty())
                code += ", sa::ranking" + name + ranking_code(i) + ")";
            else
                code += ", sa::utility<sa::zero, sa::in_units_of<sa::scopes::util>, "
                        "sa::at_levels_of<sa::scopes::util>>"
                        + name + ", [](int x) { return " + value_code(i) + "; })";
        }
        return code + ")";
    }
    /// The same with its strict orders scored by Borda, as they were where it was found: for a rule
    /// or a relation that reads utilities, which rankings alone do not have.
    std::string as_scored_code(std::string const& rule) const {
        if (!*this) return "";
        return beginning(rule) + ", sa::borda_scored(sa::evaluate(" +
               as_code("sa::aggregators::plurality") + ").profile()))";
    }

private:
    std::string beginning(std::string const& rule) const {
        std::string code = "sa::compose(sa::options(";
        for (int x = 0; x < options; ++x) code += (x > 0 ? ", " : "") + std::to_string(x);
        return code + "), " + rule;
    }
    int at(std::vector<std::vector<int>> const& table, int part, int x) const {
        return table[static_cast<std::size_t>(part)][static_cast<std::size_t>(x)];
    }
    std::string ranking_code(int part) const {
        std::string code;
        for (int rank = 0; rank < options; ++rank) {
            int tied = 0;
            std::string here;
            for (int x = 0; x < options; ++x)
                if (at(ranks, part, x) == rank)
                    here += (tied++ > 0 ? ", " : "") + std::to_string(x);
            if (tied > 0) code += ", " + (tied == 1 ? here : "sa::tied(" + here + ")");
        }
        return code;
    }
    std::string value_code(int part) const {
        std::string code;
        for (int x = 0; x + 1 < options; ++x)
            code +=
                "x == " + std::to_string(x) + " ? " + std::to_string(at(values, part, x)) + " : ";
        return code + std::to_string(at(values, part, options - 1));
    }
};

} // namespace selfalign

#endif
