// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CORE_TALLIED_HPP
#define SELFALIGN_CORE_TALLIED_HPP

#include <utility>
#include <selfalign/core/counted_once.hpp>
#include <selfalign/core/place_memory.hpp>
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
/// over the parts: standings (where sizes are known only at run time) and pairwise support, and
/// from the standings first places and Borda points; places among fewer options, once a rule that
/// eliminates has asked for them; minima of utilities, and sums and products of them once somebody
/// has asked (where sizes are known only at run time): not every profile has some that fit.
/// Holds the profile by value, which cannot be written any more.
/// Memory, once a rule that eliminates has asked: `place_looks`, and a copy of ranks that are not
/// stored as those of a table are whose sizes only run time knows.
template <Profile P>
class tallied_profile : public P {
    static constexpr bool many = OrdinalProfile<P> && max_options<P> == unbounded;

    static constexpr auto count_first = [](auto const& p) {
        if constexpr (many) return detail::count_first_standings(p);
        else return first_places(p);
    };
    static constexpr auto count_borda = [](auto const& p) {
        return detail::count_borda_standings(p);
    };
    static constexpr auto count_support = [](auto const& p) { return support(p); };
    static constexpr auto sums_memory = []<class Q>(Q const& p) {
        return detail::counted_once<std::remove_cvref_t<decltype(utility_sums(p))>>();
    };
    static constexpr auto products_memory = []<class Q>(Q const& p) {
        return detail::counted_once<std::remove_cvref_t<decltype(utility_products(p))>>();
    };
    static constexpr auto find_worst = [](auto const& p) { return utility_minima(p); };
    static constexpr auto no_standings = [](auto const& p) {
        return detail::standing_counts<StrictProfile<decltype(p)>>(p.options());
    };

    static constexpr auto no_places = []<class Q>(Q const&) { return detail::place_memory<Q>(); };

    template <bool Has, class Compute>
    using stored =
        decltype(detail::tally_if<Has>(std::declval<Compute>(), std::declval<P const&>()));

public:
    constexpr explicit tallied_profile(P profile)
        : P(std::move(profile)),
          standings_(detail::tally_if<many>(no_standings, self())),
          places_(detail::tally_if<many>(no_places, self())),
          support_(count_once()),
          first_(from_standings<PickingProfile<P>>(count_first)),
          borda_(from_standings<OrdinalProfile<P>>(count_borda)),
          sums_(detail::tally_if<many && UnitComparable<P>>(sums_memory, self())),
          products_(detail::tally_if<many && RatioProfile<P>>(products_memory, self())),
          minima_(detail::tally_if<LevelComparable<P>>(find_worst, self())) {}

    // A tally of what was there before would be wrong.
    template <class... What> void set_rank(What const&...) = delete;
    template <class... What> void set_order(What const&...) = delete;
    template <class... What> void set_value(What const&...) = delete;
    template <class... What> void set_approval(What const&...) = delete;
    template <class... What> void set_weight(What const&...) = delete;

    constexpr auto const& stored_standings() const requires many { return standings_; }
    /// First or last places among some options: counted once, when somebody asks.
    template <elimination::place End>
    auto stored_places(options_of<P> const& among) const requires many {
        return places_.template places<End>(self(), among);
    }
    constexpr auto const& stored_first_places() const requires PickingProfile<P> { return first_; }
    constexpr auto const& stored_borda_points() const requires OrdinalProfile<P> { return borda_; }
    constexpr auto const& stored_support() const requires PreferenceProfile<P> { return support_; }
    auto const& stored_utility_sums() const requires many && UnitComparable<P> {
        return sums_.get([this] { return utility_sums(self()); });
    }
    auto const& stored_utility_products() const requires many && RatioProfile<P> {
        return products_.get([this] { return utility_products(self()); });
    }
    constexpr auto const& stored_utility_minima() const requires LevelComparable<P> {
        return minima_;
    }

    /// On a menu, everything is counted anew.
    template <class Menu>
    constexpr auto restricted(Menu const& menu) const {
        return selfalign::restricted(self(), menu);
    }

private:
    constexpr P const& self() const { return *this; }

    template <bool Has, class Compute>
    constexpr auto from_standings(Compute compute) const {
        if constexpr (many) return detail::tally_if<Has>(compute, *this);
        else return detail::tally_if<Has>(compute, self());
    }
    constexpr auto count_once() {
        if constexpr (many) {
            if (!standings_.kept()) return detail::count_support(self());
            if (this->parts() >= detail::many_parts)
                return detail::count_support_in_blocks(
                    self(), [&](detail::row_block const& block) { standings_.add(block); });
            each_standing(self(), [&](int x, int better, int tied, long long weight) {
                standings_.add(x, better, tied, weight);
            });
            return detail::count_support(self());
        } else {
            return detail::tally_if<PreferenceProfile<P>>(count_support, self());
        }
    }

    stored<many, decltype(no_standings)> standings_;
    stored<many, decltype(no_places)> places_;
    stored<PreferenceProfile<P>, decltype(count_support)> support_;
    stored<PickingProfile<P>, decltype(count_first)> first_;
    stored<OrdinalProfile<P>, decltype(count_borda)> borda_;
    stored<many && UnitComparable<P>, decltype(sums_memory)> sums_;
    stored<many && RatioProfile<P>, decltype(products_memory)> products_;
    stored<LevelComparable<P>, decltype(find_worst)> minima_;
};

/// `tallied(p)`: p, counted once. Many rows are better moved in than copied.
template <class P>
    requires Profile<P>
constexpr auto tallied(P&& p) {
    return tallied_profile<std::remove_cvref_t<P>>(std::forward<P>(p));
}

}  // namespace selfalign

#endif
