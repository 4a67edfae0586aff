// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_LAWS_LATTICE_HPP
#define SELFALIGN_LAWS_LATTICE_HPP

#include <selfalign/laws/aligned_sets.hpp>

namespace selfalign {

/// Which of several relations imply which, at every option of every system of a scope. Nothing
/// here says anything about other scopes: many implications are accidents of size.
class implications {
public:
    /// The relations by name, in the given order; those that could not be asked are left out.
    std::vector<text> names;
    scope_size scope;

    constexpr int size() const { return static_cast<int>(names.size()); }
    constexpr bool implies(int f, int g) const {
        return holds_[static_cast<std::size_t>(f * size() + g)] != 0;
    }
    /// By name. Errors: a name that is not there.
    constexpr bool implies(text f, text g) const { return implies(index_of(f), index_of(g)); }
    constexpr bool equivalent(int f, int g) const { return implies(f, g) && implies(g, f); }
    constexpr bool equivalent(text f, text g) const { return implies(f, g) && implies(g, f); }

    constexpr int index_of(text name) const {
        int f = 0;
        while (f < size() && !(names[static_cast<std::size_t>(f)] == name)) ++f;
        if (f == size()) bad_input::there_is_no_such_relation(name);
        return f;
    }
    /// Whether f is the first of the relations that are the same as f on the scope.
    constexpr bool leads(int f) const {
        for (int g = 0; g < f; ++g)
            if (equivalent(f, g)) return false;
        return true;
    }
    /// Whether f is strictly stronger than g, with nothing in between.
    constexpr bool covers(int f, int g) const {
        if (!implies(f, g) || implies(g, f)) return false;
        for (int k = 0; k < size(); ++k)
            if (implies(f, k) && implies(k, g) && !implies(k, f) && !implies(g, k)) return false;
        return true;
    }

private:
    friend struct lattice;
    std::vector<unsigned char> holds_;
};

/// The implications between relations on a scope. relations: a hana::tuple or a range of `entry`;
/// what cannot be asked of the scope is left out. Cost: one loss per relation, option and system.
inline constexpr struct lattice {
    template <class Relations, class Scope>
    constexpr implications operator()(Relations const& relations, Scope const& scope) const {
        using system = system_of<Scope>;
        implications result;
        result.scope = size_of(scope);
        std::vector<std::vector<options_of<system>>> sets;
        detail::for_each_entry(relations, [&](auto const& e) {
            if constexpr (ChoiceRelation<decltype(e.value), system>) {
                result.names.push_back(e.name);
                sets.push_back(aligned_sets(e.value, scope));
            }
        });
        for (auto const& f : sets)
            for (auto const& g : sets) result.holds_.push_back(within(f, g));
        return result;
    }

private:
    template <class Set>
    static constexpr bool within(std::vector<Set> const& f, std::vector<Set> const& g) {
        for (std::size_t s = 0; s < f.size(); ++s)
            for (opt x : f[s])
                if (!g[s].contains(x)) return false;
        return true;
    }
} lattice;

}  // namespace selfalign

#endif
