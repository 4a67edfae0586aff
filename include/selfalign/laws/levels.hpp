// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_LAWS_LEVELS_HPP
#define SELFALIGN_LAWS_LEVELS_HPP

#include <selfalign/laws/reflexive.hpp>
#include <selfalign/parts/compose.hpp>

#include <boost/hana/concat.hpp>
#include <boost/hana/unpack.hpp>

namespace selfalign {

namespace detail {

template <class P, class W>
concept GroupPart = requires(std::remove_cvref_t<P> const& p, W const& w) { p.inside(w).parts; };

template <class W, class Part>
constexpr auto leaves_of(W const& world, Part const& part);

template <class W, class... Parts>
constexpr auto all_leaves(W const& world, boost::hana::tuple<Parts...> const& parts) {
    return boost::hana::unpack(parts, [&](auto const&... part) {
        auto const joined = [](auto const& self, auto const& first, auto const&... rest) {
            if constexpr (sizeof...(rest) == 0)
                return first;
            else
                return boost::hana::concat(first, self(self, rest...));
        };
        return joined(joined, leaves_of(world, part)...);
    });
}

template <class W, class Part>
constexpr auto leaves_of(W const& world, Part const& part) {
    if constexpr (GroupPart<Part, W>)
        return all_leaves(world, part.inside(world).parts);
    else
        return boost::hana::tuple<Part>(part);
}

} // namespace detail

/// The same system as if there were no groups in it: all parts that are no groups themselves, at
/// whatever depth, directly under the top Σ. What a leaf counts inside of its group is its weight
/// here; what the group counts is lost. Well-typed for a relation only if the leaves are.
template <WorldModel W, class Sigma, class... Parts>
constexpr auto flattened(composite<W, Sigma, boost::hana::tuple<Parts...>> const& h) {
    return boost::hana::unpack(detail::all_leaves(h.world, h.parts), [&](auto const&... leaf) {
        return compose(h.world, h.sigma, leaf...);
    });
}

/// Three different questions about a system with groups in it; none follows from the others.
struct level_answers {
    answer top = answer::undefined;       ///< H, whose parts are the groups
    answer inside = answer::aligned;      ///< every group at every depth, as a system of its own:
                                          ///< aligned if all are, else the first other answer
    answer flattened = answer::undefined; ///< what H chooses, judged by the leaves

    constexpr bool every_level() const {
        return top == answer::aligned && inside == answer::aligned;
    }
};

namespace detail {

template <class F, class W, class... Parts>
constexpr answer inside_all(F const& f, W const& world, boost::hana::tuple<Parts...> const& parts,
                            ties reading) {
    answer result = answer::aligned;
    auto const keep = [&](answer a) {
        if (result == answer::aligned) result = a;
    };
    boost::hana::unpack(parts, [&](auto const&... part) {
        auto const look = [&](auto const& p) {
            if constexpr (GroupPart<decltype(p), W>) {
                auto const group = p.inside(world);
                keep(reflexive(f, group, reading).value);
                keep(inside_all(f, world, group.parts, reading));
            }
        };
        (look(part), ...);
    });
    return result;
}

} // namespace detail

/// Is a system with groups aligned with itself under f at the top, at every level, and with its
/// leaves? Groups are parts made by `group`. Majorities of
/// majorities are the oldest example: the gerrymander.
/// Errors: a level of which f cannot be asked does not compile and says why.
template <class F, WorldModel W, class Sigma, class... Parts>
constexpr level_answers levels(F const& f,
                               composite<W, Sigma, boost::hana::tuple<Parts...>> const& h,
                               ties reading = ties::report) {
    return {reflexive(f, h, reading).value, detail::inside_all(f, h.world, h.parts, reading),
            aligned(f, h, flattened(h), reading).value};
}

} // namespace selfalign

#endif
