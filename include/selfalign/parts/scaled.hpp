// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_PARTS_SCALED_HPP
#define SELFALIGN_PARTS_SCALED_HPP

#include <selfalign/concepts/budgeted.hpp>
#include <selfalign/concepts/consequence_model.hpp>
#include <selfalign/parts/edited.hpp>

/// The same system with more to work with: parts, Σ and world model become less bounded, one by
/// one or all together. What has no budget stays as it is.

namespace selfalign {

namespace bad_input {

[[noreturn]] inline void the_budgets_are_for_another_number_of_parts(int budgets, int parts) {
    throw error({budgets, "budget"}, " for ", {parts, "part"}, "; expected one a part");
}

} // namespace bad_input

/// Every budgeted part i with the budget `budgets[i]`. Errors: not one budget a part.
template <class W, class Sigma, class Parts, class Budgets>
    requires requires(Budgets const& b) { b[0] < b[0], b.size(); }
constexpr auto with_budgets(composite<W, Sigma, Parts> const& h, Budgets const& budgets) {
    int const parts = detail::evaluation<W, Parts>::shape_of(h.world, h.parts).parts();
    int const given = static_cast<int>(budgets.size());
    if (given != parts) bad_input::the_budgets_are_for_another_number_of_parts(given, parts);
    using index = decltype(budgets.size());
    return detail::with_each_part(h, [&](int i, auto const& part) {
        if constexpr (Budgeted<decltype(part)>)
            return part.with_budget(static_cast<int>(budgets[static_cast<index>(i)]));
        else
            return part;
    });
}
template <class W, class Sigma, class Parts, int N>
constexpr auto with_budgets(composite<W, Sigma, Parts> const& h, int const (&budgets)[N]) {
    list<int, N> all(N);
    for (int i = 0; i < N; ++i) all[i] = budgets[i];
    return with_budgets(h, all);
}

/// A budgeted Σ with another budget.
template <class W, class Sigma, class Parts>
    requires Budgeted<Sigma>
constexpr auto with_sigma_budget(composite<W, Sigma, Parts> const& h, int budget) {
    return with_sigma(h, h.sigma.with_budget(budget));
}

/// A world seen deeper, or less deep. Errors: a depth beyond the horizon.
template <DepthModel W, class Sigma, class Parts>
constexpr auto with_depth(composite<W, Sigma, Parts> const& h, int depth) {
    return with_world(h, h.world.looking_ahead(depth));
}

/// By how much each of the three is multiplied.
struct resources {
    int parts = 1;
    int sigma = 1;
    int world = 1;
};

namespace detail {

// A budget beyond the largest number is as good as that one.
constexpr int times_budget(int budget, int by) {
    int product = 0;
    if (!__builtin_mul_overflow(budget, by, &product)) return product;
    return (budget < 0) == (by < 0) ? 2147483647 : -2147483647 - 1;
}

template <class Sigma>
constexpr Sigma scaled_sigma(Sigma const& sigma, resources by) {
    if constexpr (Budgeted<Sigma>)
        return sigma.with_budget(times_budget(sigma.budget(), by.sigma));
    else
        return sigma;
}

// Of a group, every part inside, and its Σ.
template <class Part>
constexpr Part scaled_part(Part const& part, resources by) {
    if constexpr (Budgeted<Part>)
        return part.with_budget(times_budget(part.budget(), by.parts));
    else if constexpr (IsGroup<Part>)
        return part.with_each([&](auto const& inner) { return scaled_part(inner, by); },
                              [&](auto const& sigma) { return scaled_sigma(sigma, by); });
    else
        return part;
}

} // namespace detail

/// H with its resources multiplied: the budget of every budgeted part, of a budgeted Σ, and the
/// depth of a world that has one, up to its horizon; inside of groups as well.
/// `scaled(h, {.parts = 2})`.
template <class W, class Sigma, class Parts>
constexpr auto scaled(composite<W, Sigma, Parts> const& h, resources by) {
    auto const parts = detail::with_each_part(
        h, [&](int, auto const& part) { return detail::scaled_part(part, by); });
    auto const sigma = detail::scaled_sigma(h.sigma, by);
    auto const world = [&] {
        if constexpr (DepthModel<W>) {
            int const depth = detail::times_budget(h.world.depth(), by.world);
            return h.world.looking_ahead(depth < h.world.horizon() ? depth : h.world.horizon());
        } else {
            return h.world;
        }
    }();
    return with_sigma(with_world(parts, world), sigma);
}

} // namespace selfalign

#endif
