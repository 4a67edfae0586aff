// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_PARTS_GROUP_HPP
#define SELFALIGN_PARTS_GROUP_HPP

#include <boost/hana/unpack.hpp>
#include <selfalign/core/choose.hpp>
#include <selfalign/parts/compose.hpp>

namespace selfalign {

namespace detail {

template <class W, class Sigma, class... Parts>
using profile_in = typename situation_of<decltype(unasked(
    std::declval<W const&>(), std::declval<Sigma const&>(),
    std::declval<Parts const&>()...))>::profile_type;

// The Σ of a group ranks.
template <class W, class Sigma, class... Parts>
concept GroupRanks = RankingAggregator<Sigma, profile_in<W, Sigma, Parts...>> ||
                     ScoringRule<Sigma, profile_in<W, Sigma, Parts...>>;

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
    /// The group's ranking of everything: the number of options strictly above each. `compose` asks
    /// for it once, so that groups of groups that rank cost no more than all their parts.
    template <WorldModel W>
        requires detail::GroupRanks<W, Sigma, Parts...>
    constexpr auto ranks(W const& world) const {
        return group_order(sigma_, evaluate(inside(world)).profile());
    }
    template <WorldModel W>
        requires detail::GroupRanks<W, Sigma, Parts...>
    constexpr int rank(W const& world, opt x) const {
        return ranks(world)[x.index];
    }
    template <WorldModel W>
        requires detail::GroupRanks<W, Sigma, Parts...>
    constexpr bool prefers(W const& world, opt x, opt y) const {
        auto const order = ranks(world);
        return order[x.index] < order[y.index];
    }
    /// The group by itself, as a system in the given world; what is wrong with its parts there is
    /// said when it is evaluated.
    template <WorldModel W>
    constexpr auto inside(W const& world) const {
        return boost::hana::unpack(
            parts_, [&](auto const&... part) { return detail::unasked(world, sigma_, part...); });
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
