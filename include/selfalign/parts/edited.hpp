// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_PARTS_EDITED_HPP
#define SELFALIGN_PARTS_EDITED_HPP

#include <boost/hana/unpack.hpp>
#include <selfalign/concepts/adaptive_part.hpp>
#include <selfalign/parts/group.hpp>

/// Another system from a given one. Nothing here changes the system it is given: whoever wants to
/// know whether A is aligned with H asks H as it was, and not what somebody made of it.

namespace selfalign {
namespace bad_input {

[[noreturn]] inline void no_part_can_be_replaced(int part) {
    throw error("there is no part ", part, " of the type of the part that was to take its place");
}

} // namespace bad_input

namespace detail {

struct as_it_is {
    template <class T>
    constexpr T operator()(T const& t) const {
        return t;
    }
};

template <class P>
concept IsGroup = requires(std::remove_cvref_t<P> const& p) {
    { p.with_each(as_it_is{}, as_it_is{}) } -> std::same_as<std::remove_cvref_t<P>>;
};

// The same system with every part replaced by f(index, part), of the same type.
template <class W, class Sigma, class... Parts, class F>
constexpr auto with_each_part(composite<W, Sigma, boost::hana::tuple<Parts...>> const& h,
                              F const& f) {
    return boost::hana::unpack(h.parts, [&](auto const&... part) {
        int i = 0;
        // Braces: the parts are visited in order.
        return composite<W, Sigma, boost::hana::tuple<Parts...>>{
            h.world, h.sigma, boost::hana::tuple<Parts...>{f(i++, part)...}};
    });
}
template <class W, class Sigma, class Range, class F>
constexpr auto with_each_part(composite<W, Sigma, Range> const& h, F const& f) {
    // Parts with functions inside can be copied but not always assigned.
    Range parts;
    int i = 0;
    for (auto const& part : h.parts) parts.push_back(f(i++, part));
    return composite<W, Sigma, Range>{h.world, h.sigma, parts};
}

} // namespace detail

/// The same parts in the same world, under another Σ.
template <class W, class Sigma, class Parts, class Other>
constexpr auto with_sigma(composite<W, Sigma, Parts> const& h, Other const& sigma) {
    return composite<W, Other, Parts>{h.world, sigma, h.parts};
}
template <Situation H, class Other>
constexpr auto with_sigma(H const& h, Other const& sigma) {
    return compose(h.world(), sigma, h.profile());
}

/// The same system with another part in the place of part i, of the same type.
/// Errors: no such part; with parts of different types, one of another type than part i.
template <class W, class Sigma, class Parts, class Part>
constexpr auto with_part(composite<W, Sigma, Parts> const& h, int i, Part const& other) {
    bool placed = false;
    auto const result = detail::with_each_part(h, [&](int k, auto const& part) {
        if constexpr (std::same_as<std::remove_cvref_t<decltype(part)>, Part>) {
            placed = placed || k == i;
            return k == i ? other : part;
        } else {
            return part;
        }
    });
    if (!placed) bad_input::no_part_can_be_replaced(i);
    return result;
}

/// The same parts under the same Σ, in another world.
/// Errors: whatever is wrong with the parts in that world.
template <class W, class Sigma, class Parts, WorldModel Other>
constexpr auto with_world(composite<W, Sigma, Parts> const& h, Other const& world) {
    composite<Other, Sigma, Parts> result{world, h.sigma, h.parts};
    static_cast<void>(evaluate(result));
    return result;
}

namespace detail {

// A part once x has been chosen; of a group, every part inside.
template <class W, class Part>
constexpr std::remove_cvref_t<Part> part_after(W const& w, Part const& part, opt x) {
    if constexpr (AdaptivePart<Part, W>)
        return part.after(w, x);
    else if constexpr (IsGroup<Part>)
        return part.with_each([&](auto const& inner) { return part_after(w, inner, x); },
                              as_it_is{});
    else
        return part;
}

} // namespace detail

/// The system once it has chosen x: every part that adapts, inside of groups as well, has become
/// what it wants now.
template <class W, class Sigma, class Parts>
constexpr auto after(composite<W, Sigma, Parts> const& h, opt x) {
    return detail::with_each_part(
        h, [&](int, auto const& part) { return detail::part_after(h.world, part, x); });
}

} // namespace selfalign

#endif
