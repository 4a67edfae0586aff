// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_PARTS_GROUP_HPP
#define SELFALIGN_PARTS_GROUP_HPP

#include <selfalign/core/choose.hpp>
#include <selfalign/parts/compose.hpp>

namespace selfalign {

namespace detail {

template <class W, class Sigma, class... Parts>
using profile_in = typename situation_of<decltype(compose(
    std::declval<W const&>(), std::declval<Sigma const&>(),
    std::declval<Parts const&>()...))>::profile_type;

}  // namespace detail

/// A composite as a part: parts with an aggregator of their own, in the world of the system they
/// are inside of. If its Σ ranks (a scoring rule or a ranking aggregator), the group is a part with
/// that ranking of everything; else it picks, on each menu, what its Σ chooses from that menu.
template <class Name, class Sigma, class... Parts>
class group_part {
public:
    constexpr group_part(Name name, Sigma sigma, boost::hana::tuple<Parts...> parts)
        : name_(name), sigma_(sigma), parts_(parts) {}

    constexpr Name const& name() const { return name_; }

    template <WorldModel W, class Menu>
    constexpr auto pick(W const& world, Menu const& menu) const {
        return choose(inside(world), menu);
    }
    template <WorldModel W>
    constexpr int rank(W const& world, opt x) const
        requires RankingAggregator<Sigma, detail::profile_in<W, Sigma, Parts...>> || ScoringRule<Sigma, detail::profile_in<W, Sigma, Parts...>>
    {
        return group_order(sigma_, evaluate(inside(world)).profile())[x.index];
    }
    template <WorldModel W>
    constexpr bool prefers(W const& world, opt x, opt y) const
        requires RankingAggregator<Sigma, detail::profile_in<W, Sigma, Parts...>> || ScoringRule<Sigma, detail::profile_in<W, Sigma, Parts...>>
    {
        return rank(world, x) < rank(world, y);
    }
    template <WorldModel W>
    constexpr void check(W const& world) const {
        static_cast<void>(evaluate(inside(world)));
    }

    /// The group by itself, as a system in the given world.
    template <WorldModel W>
    constexpr auto inside(W const& world) const {
        return boost::hana::unpack(
            parts_, [&](auto const&... part) { return compose(world, sigma_, part...); });
    }

    /// The same group with every part replaced by f(part), of the same type, and its Σ by g(sigma).
    template <class F, class G>
    constexpr group_part with_each(F const& f, G const& g) const {
        return boost::hana::unpack(parts_, [&](auto const&... part) {
            return group_part(name_, g(sigma_), boost::hana::tuple<Parts...>{f(part)...});
        });
    }

private:
    Name name_;
    Sigma sigma_;
    boost::hana::tuple<Parts...> parts_;
};

/// `group("the team", aggregators::plurality, ranking("ann", ...), ranking("bob", ...))`
template <class Name, class Sigma, class... Parts>
constexpr auto group(Name const& name, Sigma const& sigma, Parts const&... parts) {
    static_assert(sizeof...(Parts) > 0, "a group needs at least one part");
    return group_part<stored_as_t<Name>, Sigma, Parts...>(name, sigma,
                                                          boost::hana::tuple<Parts...>(parts...));
}

}  // namespace selfalign

#endif
