// SPDX-License-Identifier: BSL-1.0
//
// The rules and relations of the theory's conventions behind one type each, on situations of one
// type: erased.cpp compiles them, and nobody else. Ties are broken to the lowest index.
#ifndef TESTS_UNIT_LAWS_ERASED_HPP
#define TESTS_UNIT_LAWS_ERASED_HPP

#include "../check.hpp"

#include <selfalign/core/entry.hpp>

#include <array>
#include <stdexcept>
#include <string_view>
#include <vector>

namespace erased {

namespace sa = selfalign;
using sa::opt;

using orders = sa::table<sa::capacity<4, 4>, sa::strict_orders>;
using profile = sa::borda_scored_profile<orders, long long>;

template <class P>
profile profile_of(P const& p) {
    if constexpr (std::is_same_v<P, profile>) {
        return p;
    } else {
        orders t(sa::capacity<4, 4>(p.parts(), p.options()));
        for (int i = 0; i < p.parts(); ++i)
            for (int x = 0; x < p.options(); ++x) t.set_rank(i, opt(x), p.rank(i, opt(x)));
        return profile(t);
    }
}

struct rule {
    char const* name;
    opt (*choice)(profile const&);
    sa::option_set<1> (*co_winners)(profile const&);

    template <sa::StrictProfile P>
    opt operator()(P const& p) const {
        return choice(profile_of(p));
    }
};
using erased_system = sa::situation<profile, sa::numbers<sa::unbounded>, rule>;

struct relation {
    char const* name;
    long long (*loss_of)(opt, erased_system const&);

    template <sa::StrictProfile H>
    long long loss(opt x, H const& h) const {
        if constexpr (std::is_same_v<H, erased_system>) return loss_of(x, h);
        else return loss_of(x, erased_system(profile_of(h), sa::numbered(h.options()), h.sigma()));
    }
};

/// The rules and the relations of the theory's conventions, in its order.
extern std::array<rule, 18> const rules;
extern std::array<relation, 17> const relations;

/// Every relation of the library's catalogue that looks at one choice and can be asked of these
/// systems; the others read whole systems, or need lotteries or an aggregator with a score.
std::vector<relation> const& catalogued();

template <class Table>
auto const& named(Table const& table, std::string_view name) {
    for (auto const& t : table)
        if (t.name == name) return t;
    throw std::runtime_error("no such entry: " + std::string(name));
}
inline rule const& the_rule(std::string_view name) { return named(rules, name); }
inline relation const& the_relation(std::string_view name) { return named(relations, name); }

/// The relations by name, as `lattice`, `consistent` and `coverage` take them.
inline std::vector<sa::entry<relation>> entries() {
    std::vector<sa::entry<relation>> all;
    for (relation const& f : relations) all.push_back({sa::as_text(std::string_view(f.name)), f});
    return all;
}

/// All systems of n strict orders over m options under a rule, in the theory's order.
inline std::vector<erased_system> scope(int n, int m, rule const& r) {
    std::vector<erased_system> all;
    for (check::sample const& s : check::strict(n, m))
        all.emplace_back(profile(check::table_of<sa::capacity<4, 4>, sa::strict_orders>(s)), sa::numbered(m), r);
    return all;
}
inline std::vector<erased_system> scope(int n, int m, std::string_view rule) { return scope(n, m, the_rule(rule)); }

}  // namespace erased

#endif
