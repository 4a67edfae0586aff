// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_SCOPES_SMALLEST_HPP
#define SELFALIGN_SCOPES_SMALLEST_HPP

#include <string>
#include <utility>
#include <vector>
#include <selfalign/scopes/classes.hpp>
#include <selfalign/scopes/proofs.hpp>

/// The smallest system of strict orders with some property, certified: every smaller one was looked
/// at, itself or by a system that differs from it by names only. Smaller: fewer options; with as
/// many, fewer parts; with as many, earlier in the order of `strict_orders`.

namespace selfalign {

namespace bad_input {
[[noreturn]] inline void a_claim_of_symmetry_is_wrong(text why) {
    throw error("a claim that names do not matter is wrong: ", why);
}
} // namespace bad_input

/// What a search for the smallest system finds, and what it certifies.
struct smallest_system {
    /// The system: what each part likes, best first; no parts if none was found.
    std::vector<std::vector<int>> orders{};
    int options = 0;
    /// Its number in `strict_orders<parts, options>`, and how many systems of that scope differ from
    /// it by names only, itself included.
    wide_integer index = -1;
    wide_integer stands_for = 0;
    /// How many systems come before it and do not have the property, and how many of them, with
    /// itself, were looked at for that.
    wide_integer excluded = 0;
    long long judged = 0;
    /// The scopes that were searched, e.g. `1:1-8,2:1-8,3:1-6`: for each number of options, the
    /// numbers of parts. In the last one the search ended where something was found.
    std::string searched{};

    int parts() const { return static_cast<int>(orders.size()); }
    explicit operator bool() const { return !orders.empty(); }

    /// A pasteable expression: the system under this rule, as in
    /// `sa::compose(sa::options(0, 1), sa::aggregators::borda, sa::ranking("part 0", 0, 1))`.
    std::string as_code(std::string const& rule) const {
        std::string code = "sa::compose(sa::options(";
        for (int x = 0; x < options; ++x) code += (x > 0 ? ", " : "") + std::to_string(x);
        code += "), " + rule;
        for (int i = 0; i < parts(); ++i) {
            code += ", sa::ranking(\"part " + std::to_string(i) + "\"";
            for (int x : orders[static_cast<std::size_t>(i)]) code += ", " + std::to_string(x);
            code += ")";
        }
        return code + ")";
    }
};

namespace scopes::detail {

// Systems of up to MaxParts strict orders scored by Borda, one type for each number of options.
template <int MaxParts, int Options, class Rule>
using search_system =
    situation<borda_scored_profile<table<capacity<MaxParts, Options>, selfalign::strict_orders>, long long>,
              numbers<Options>, Rule>;

template <int MaxParts, int Options, class Rule>
search_system<MaxParts, Options, Rule> search_start(Rule const& rule, int parts) {
    using system = search_system<MaxParts, Options, Rule>;
    using orders = table<capacity<MaxParts, Options>, selfalign::strict_orders>;
    orders profile(capacity<MaxParts, Options>(parts, Options));
    for (int i = 0; i < parts; ++i) strict_rows<Options>::set(profile, i, 0);
    return system(typename system::profile_type(profile), numbers<Options>(), rule);
}

// Searches one scope. True if found.
template <int MaxParts, int Options, class Rule, class Property>
bool search_scope(Rule const& rule, indifference what, int parts, Property const& property,
                  smallest_system& result) {
    using rows = strict_rows<Options>;
    auto h = search_start<MaxParts, Options>(rule, parts);
    wide_integer passed = 0;
    bool found = false;
    walk_classes<rows, MaxParts>(
        large_renamings<rows>(), what, parts, 0, [](int, int) { return 0; },
        [&](int, int const* row, last_rows<rows> const& last) {
            for (int i = 0; i + 1 < parts; ++i) rows::set(h.profile(), i, row[i]);
            for (int c = last.first; c < rows::count; ++c) {
                auto const systems = last.systems(c);
                if (systems == 0) continue;
                rows::set(h.profile(), parts - 1, c);
                ++result.judged;
                if (!property(h)) {
                    passed += systems;
                    continue;
                }
                found = true;
                result.options = Options;
                result.stands_for = systems;
                result.index = 0;
                for (int i = 0; i < parts; ++i) {
                    int const r = i + 1 < parts ? row[i] : c;
                    result.index = result.index * rows::count + r;
                    auto& order = result.orders.emplace_back();
                    for (int place = 0; place < Options; ++place)
                        order.push_back(all_orders<Options>.at[r][place]);
                }
                return false;
            }
            return true;
        });
    // Those of a class that come later than the one that was found are not before it.
    result.excluded += found ? result.index : passed;
    return found;
}

template <int Options>
bool small_enough(indifference what, int parts, double most_classes) {
    double n = 1;
    for (int i = 1; i <= parts; ++i)
        n = n * (strict_rows<Options>::count + (what.parts ? i - 1 : 0)) / (what.parts ? i : 1);
    return n / (what.options ? renamings<strict_rows<Options>>::count : 1) <= most_classes;
}

template <int MaxParts, class Rule, class Property, int... OptionsMinusOne>
smallest_system search_all(Rule const& rule, indifference what, double most_classes,
                           Property const& property, std::integer_sequence<int, OptionsMinusOne...>) {
    smallest_system result;
    auto const with = [&](auto options) {
        constexpr int m = decltype(options)::value;
        int parts = 0;
        bool found = false;
        while (!found && parts < MaxParts && small_enough<m>(what, parts + 1, most_classes))
            found = search_scope<MaxParts, m>(rule, what, ++parts, property, result);
        if (parts > 0)
            result.searched += (result.searched.empty() ? "" : ",") + std::to_string(m) + ":1-" +
                               std::to_string(parts);
        return found;
    };
    static_cast<void>((with(std::integral_constant<int, OptionsMinusOne + 1>()) || ...));
    return result;
}

// Which names are indifferent to all that a search asks: what is claimed and tested. A claim that
// is wrong on a small scope is an error, tested or not.
template <class Rule, class F>
indifference claimed_names(Rule const& rule, F const& f, ties reading) {
    indifference what;
    auto const check = [&](symmetry const& found, char const* law) {
        if (found) return;
        std::string const why = std::string("not ") + law + ", system " +
                                std::to_string(found.first_failure) + " of a small scope shows it";
        bad_input::a_claim_of_symmetry_is_wrong(why.c_str());
    };
    auto const each = [&](auto const& scope) {
        if (what.parts) check(anonymous(f, scope, reading), "anonymous");
        if (what.options) check(neutral(f, scope, reading), "neutral");
    };
    what.parts = claims_anonymous<Rule> && claims_anonymous<F>;
    what.options = claims_neutral<Rule> && claims_neutral<F> && reading != ties::lowest;
    each(scopes::strict_orders<4, 3>(rule).borda_scored());
    each(scopes::strict_orders<2, 4>(rule).borda_scored());
    if (!claims_are_tested<Rule> || !claims_are_tested<F>) return {};
    return what;
}

} // namespace scopes::detail

/// How far a search goes: no scope of more classes than this is searched, and none beyond it with
/// as many options.
struct search_limit {
    double classes = 1e6;
};

/// The smallest system that is misaligned with itself under f: certified minimal among all that
/// `searched` names. Orders are scored by Borda. Needs up to 5 options.
/// Errors: a claim of symmetry that does not hold.
template <int MaxParts, int MaxOptions, class Rule, class F>
smallest_system smallest_failure(Rule const& rule, F const& f, ties reading, search_limit limit = {}) {
    static_assert(MaxOptions >= 1 && MaxOptions <= 5, "searches go up to 5 options");
    return scopes::detail::search_all<MaxParts>(
        rule, scopes::detail::claimed_names(rule, f, reading), limit.classes,
        [&](auto const& h) { return judge(f, h, reading).value == answer::misaligned; },
        std::make_integer_sequence<int, MaxOptions>());
}

/// The smallest system, under this rule, that is aligned with itself under f and misaligned under g.
template <int MaxParts, int MaxOptions, class Rule, class F, class G>
smallest_system smallest_separation(Rule const& rule, F const& f, G const& g, ties reading,
                                    search_limit limit = {}) {
    static_assert(MaxOptions >= 1 && MaxOptions <= 5, "searches go up to 5 options");
    auto what = scopes::detail::claimed_names(rule, f, reading);
    auto const of_g = scopes::detail::claimed_names(rule, g, reading);
    what = {what.parts && of_g.parts, what.options && of_g.options};
    return scopes::detail::search_all<MaxParts>(
        rule, what, limit.classes,
        [&](auto const& h) {
            return judge(f, h, reading).value == answer::aligned &&
                   judge(g, h, reading).value == answer::misaligned;
        },
        std::make_integer_sequence<int, MaxOptions>());
}

/// The smallest profile on which two rules have different co-winners.
template <int MaxParts, int MaxOptions, class Rule, class Other>
smallest_system smallest_difference(Rule const& rule, Other const& other, search_limit limit = {}) {
    static_assert(MaxOptions >= 1 && MaxOptions <= 5, "searches go up to 5 options");
    auto what = scopes::detail::claimed_names(rule, relations::pareto, ties::forall);
    auto const of_other = scopes::detail::claimed_names(other, relations::pareto, ties::forall);
    what = {what.parts && of_other.parts, what.options && of_other.options};
    return scopes::detail::search_all<MaxParts>(
        rule, what, limit.classes,
        [&](auto const& h) {
            return !(winners(rule, h.profile()) == winners(other, h.profile()));
        },
        std::make_integer_sequence<int, MaxOptions>());
}

} // namespace selfalign

#endif
