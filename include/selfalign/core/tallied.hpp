// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CORE_TALLIED_HPP
#define SELFALIGN_CORE_TALLIED_HPP

#include <selfalign/core/restricted.hpp>
#include <selfalign/core/welfare.hpp>

namespace selfalign {

namespace detail {

struct no_tally {};

// A tally by value if the profile supports it; `compute` is generic, so it is not looked into else.
template <bool Has, class Compute, class P>
constexpr auto tally_if(Compute compute, P const& p) {
    if constexpr (Has) return compute(p);
    else return no_tally{};
}

}  // namespace detail

/// A profile that carries its tallies, so that asking many rules and relations costs one pass
/// over the parts. Holds the profile by value; it must not change afterwards.
template <Profile P>
class tallied_profile : public P {
    static constexpr auto count_first = [](auto const& p) { return first_places(p); };
    static constexpr auto count_borda = [](auto const& p) { return borda_points(p); };
    static constexpr auto count_support = [](auto const& p) { return support(p); };
    static constexpr auto add_up = [](auto const& p) { return utility_sums(p); };
    static constexpr auto multiply_up = [](auto const& p) { return utility_products(p); };
    static constexpr auto find_worst = [](auto const& p) { return utility_minima(p); };

    template <bool Has, class Compute>
    using stored = decltype(detail::tally_if<Has>(std::declval<Compute>(), std::declval<P const&>()));

public:
    constexpr explicit tallied_profile(P const& p)
        : P(p),
          first_(detail::tally_if<PickingProfile<P>>(count_first, p)),
          borda_(detail::tally_if<OrdinalProfile<P>>(count_borda, p)),
          support_(detail::tally_if<PreferenceProfile<P>>(count_support, p)),
          sums_(detail::tally_if<UnitComparable<P>>(add_up, p)),
          products_(detail::tally_if<RatioProfile<P>>(multiply_up, p)),
          minima_(detail::tally_if<LevelComparable<P>>(find_worst, p)) {}

    constexpr auto const& stored_first_places() const requires PickingProfile<P> { return first_; }
    constexpr auto const& stored_borda_points() const requires OrdinalProfile<P> { return borda_; }
    constexpr auto const& stored_support() const requires PreferenceProfile<P> { return support_; }
    constexpr auto const& stored_utility_sums() const requires UnitComparable<P> { return sums_; }
    constexpr auto const& stored_utility_products() const requires RatioProfile<P> {
        return products_;
    }
    constexpr auto const& stored_utility_minima() const requires LevelComparable<P> {
        return minima_;
    }

    /// On a menu, everything is counted anew.
    template <class Menu>
    constexpr auto restricted(Menu const& menu) const {
        return selfalign::restricted(static_cast<P const&>(*this), menu);
    }

private:
    stored<PickingProfile<P>, decltype(count_first)> first_;
    stored<OrdinalProfile<P>, decltype(count_borda)> borda_;
    stored<PreferenceProfile<P>, decltype(count_support)> support_;
    stored<UnitComparable<P>, decltype(add_up)> sums_;
    stored<RatioProfile<P>, decltype(multiply_up)> products_;
    stored<LevelComparable<P>, decltype(find_worst)> minima_;
};

/// `tallied(p)`: p, counted once.
template <Profile P>
constexpr auto tallied(P const& p) {
    return tallied_profile<P>(p);
}

}  // namespace selfalign

#endif
