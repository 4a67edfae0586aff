// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_POSITIONAL_SCORING_HPP
#define SELFALIGN_AGGREGATORS_POSITIONAL_SCORING_HPP

#include <selfalign/core/tallies.hpp>
#include <selfalign/core/told.hpp>

namespace selfalign {

namespace detail {

// `points[k] / per` for each place k, averaged over the strict orders compatible with a ballot:
// k options tied at places r..r+k-1 get a k-th of the points of these places each. Added up in
// `number`.
template <class number, OrdinalProfile P, class Point>
constexpr scores_of<P, number> positional_scores_in(P const& p, per_option<P, Point> const& points,
                                                    Point const& per) {
    int const options = p.options();
    scores_of<P, number> result{list<number, max_options<P>>(options), number(per)};
    if constexpr (StrictProfile<P>) {
        each_standing(p, [&](int x, int better, int, long long weight) {
            result[x] = add(result[x], multiply(number(weight), number(points[better])));
        });
    } else {
        auto const sum_of = [&](int from, int k) {
            number sum = 0;
            for (int r = from; r < from + k; ++r) sum = add(sum, number(points[r]));
            return sum;
        };
        // First which ties there are, to know the common denominator; then the points.
        square<int, max_options<P>> occurs(options);
        each_standing(
            p, [&](int, int better, int tied, long long) { occurs(better, tied - 1) = 1; });
        number common = 1;
        for (int r = 0; r < options; ++r)
            for (int k = 2; k <= options - r; ++k) {
                if (occurs(r, k - 1) == 0) continue;
                number const parts = k / greatest_common_divisor(number(k), sum_of(r, k));
                common = multiply(common, parts / greatest_common_divisor(parts, common));
            }
        square<number, max_options<P>> share(options);
        for (int r = 0; r < options; ++r)
            for (int k = 1; k <= options - r; ++k)
                if (occurs(r, k - 1) != 0) share(r, k - 1) = multiply(sum_of(r, k), common) / k;
        result.per = multiply(number(per), common);
        each_standing(p, [&](int x, int better, int tied, long long weight) {
            result[x] = add(result[x], multiply(number(weight), share(better, tied - 1)));
        });
    }
    return result;
}
template <OrdinalProfile P>
constexpr auto positional_scores(P const& p, per_option<P, long long> const& points,
                                 long long per = 1) {
    return positional_scores_in<elimination::place_number<P>>(p, points, per);
}

} // namespace detail

namespace aggregators {

/// Scoring rule: each part gives an option the points of its place, most points win. `scoring(3, 1,
/// 0)`, `scoring({3, 1, 0})` and `scoring(list)`, of a `std::vector` or its like, list integer
/// points from the first place on, more places than options being fine;
/// `scoring([](int options, int place) { return ...; })` computes them, place 0 being the first, so
/// that they may depend on how many options there are. Needs `OrdinalProfile`; tied options get the
/// average of the places that they share. Score: points. Pareto if better places have more points
/// (not only "no fewer").
/// Satisfies: anonymous, neutral; not Pareto, Condorcet, Smith.
/// Source: J. Smith, 1973; H. P. Young, 1975. Cost: parts x options.
/// Errors: more options than points; points whose common denominator exceeds 64 bits (128 where a
/// part may have ties).
/// Ties, menus, weights, unranked options: `aggregators/positional.hpp`.
inline constexpr struct scoring_rule {
    using argument = told::points_for_each_place;

    template <class PointsOf>
    struct computed {
        PointsOf points_of;
        template <OrdinalProfile P>
        constexpr auto scores(P const& p) const {
            per_option<P, long long> points(p.options());
            for (int k = 0; k < p.options(); ++k) points[k] = points_of(p.options(), k);
            return selfalign::detail::positional_scores(p, points);
        }
    };

    template <int Places>
    struct point_list {
        long long of_place[Places];
        static constexpr int size() { return Places; }
        constexpr long long operator[](int place) const { return of_place[place]; }
    };
    template <class Points>
    struct listed {
        Points points;
        template <OrdinalProfile P>
        constexpr auto scores(P const& p) const {
            int const places = static_cast<int>(points.size());
            if (p.options() > places) bad_input::a_place_has_no_points(p.options(), places);
            per_option<P, long long> of_place(p.options());
            for (int k = 0; k < p.options(); ++k) of_place[k] = entry_at(points, k);
            return selfalign::detail::positional_scores(p, of_place);
        }
    };

    template <std::integral... Points>
        requires(sizeof...(Points) > 0)
    constexpr auto operator()(Points... of_place) const {
        return listed<point_list<sizeof...(Points)>>{{{static_cast<long long>(of_place)...}}};
    }
    template <std::integral Point, int Places>
    constexpr auto operator()(Point const (&of_place)[Places]) const {
        listed<point_list<Places>> result{};
        for (int k = 0; k < Places; ++k)
            result.points.of_place[k] = static_cast<long long>(of_place[k]);
        return result;
    }
    template <class Points>
        requires(!std::integral<Points>)
    constexpr auto operator()(Points points) const {
        if constexpr (requires { points.size(); }) return listed<Points>{points};
        else return computed<Points>{points};
    }
} scoring;

} // namespace aggregators
} // namespace selfalign

#endif
