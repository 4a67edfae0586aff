// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CORE_BORDA_SCORED_HPP
#define SELFALIGN_CORE_BORDA_SCORED_HPP

#include <selfalign/core/restricted.hpp>
#include <selfalign/core/tallies.hpp>

namespace selfalign {

/// The unit of Borda scores: one place in an order.
struct borda_point {};

/// A profile of orders, read as utilities by Borda scores: the number of options strictly worse,
/// plus half the number of others tied with it (the average over all strict orders compatible
/// with the part's own, so that the rule `borda` is its utilitarian optimum). `Number` must hold
/// halves unless the profile is strict. The scores promise everything a scale can promise: that
/// is what makes this step a decision, and why it never happens by itself.
/// Source: J.-C. de Borda, 1781; average ranks for ties.
template <OrdinalProfile P, class Number>
class borda_scored_profile : public P {
public:
    using value_type = Number;
    using scale_type = scale<zero, in_units_of<borda_point>, at_levels_of<borda_point>>;

    constexpr explicit borda_scored_profile(P const& p) : P(p) {}

    constexpr Number value(int i, opt x) const {
        return Number(counted_value(i, x)) / Number(value_per);
    }

    /// The same as an integer, in parts of a point.
    static constexpr int value_per = StrictProfile<P> ? 1 : 2;
    constexpr long long counted_value(int i, opt x) const {
        int const rank = this->rank(i, x);
        if constexpr (StrictProfile<P>) {
            return this->options() - 1 - rank;
        } else {
            int worse = 0;
            for (int y = 0; y < this->options(); ++y) worse += this->rank(i, opt(y)) > rank ? 1 : 0;
            return worse + this->options() - 1 - rank;
        }
    }

    /// The sums are the Borda points, and the minima need no fractions to be compared: both are
    /// counted in integers first.
    constexpr auto stored_utility_sums() const {
        decltype(auto) points = borda_points(static_cast<P const&>(*this));
        score_list<wide<Number>, max_options<P>> sums{
            list<wide<Number>, max_options<P>>(this->options())};
        for (int x = 0; x < this->options(); ++x)
            sums[x] = wide<Number>(points[x]) / wide<Number>(points.per);
        return sums;
    }
    constexpr auto stored_utility_products() const
        requires std::same_as<Number, long long> &&
                 requires(P const& p) { p.products_of_borda_scores(); }
    {
        return this->products_of_borda_scores();
    }
    constexpr auto stored_utility_minima() const {
        int const options = this->options();
        per_option<P, int> least(options);
        per_option<P, int> tied(options);
        for (int i = 0; i < this->parts(); ++i) {
            for (int r = 0; r < options; ++r) tied[r] = 0;
            for (int x = 0; x < options; ++x) ++tied[this->rank(i, opt(x))];
            for (int x = 0; x < options; ++x) {
                int const rank = this->rank(i, opt(x));
                // Twice the score: those worse count 2, others tied 1.
                int const doubled = 2 * (options - rank - tied[rank]) + tied[rank] - 1;
                least[x] = i == 0 || doubled < least[x] ? doubled : least[x];
            }
        }
        score_list<wide<Number>, max_options<P>> minima{
            list<wide<Number>, max_options<P>>(options)};
        for (int x = 0; x < options; ++x) minima[x] = wide<Number>(least[x]) / wide<Number>(2);
        return minima;
    }

    /// Borda scores are relative to the menu: restricting scores anew.
    template <class Menu>
    constexpr auto restricted(Menu const& menu) const {
        auto orders = selfalign::restricted(static_cast<P const&>(*this), menu);
        return borda_scored_profile<decltype(orders), Number>(orders);
    }
};

/// Scores a profile by Borda. Ask for a number type with halves where orders may have ties:
/// `borda_scored<boost::rational<long long>>(p)`.
template <class Number = long long, OrdinalProfile P>
constexpr auto borda_scored(P const& p) {
    static_assert(StrictProfile<P> || !std::integral<Number>,
                  "orders with ties have half-integer Borda scores: name an exact number type, "
                  "e.g. borda_scored<boost::rational<long long>>(profile)");
    return borda_scored_profile<P, Number>(p);
}

}  // namespace selfalign

#endif
