// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CORE_BARGAINING_PROGRAM_HPP
#define SELFALIGN_CORE_BARGAINING_PROGRAM_HPP

#include <vector>
#include <selfalign/core/linear_program.hpp>

/// Bargaining over lotteries of any number of parts, in integers: gain(i, k) is what part i gains
/// over the disagreement point from option k, in units in which all gains are integers. The
/// individually rational lotteries, and the best of them by a linear objective, are polytopes; a
/// solution is the list of its corners, each a column of whole weights.

namespace selfalign::detail {

/// Gains in integers, one row a part.
struct gain_table {
    int parts, columns;
    store<long long> gains;

    constexpr gain_table(int of_parts, int of_columns)
        : parts(of_parts), columns(of_columns), gains(of_parts * of_columns) {}
    constexpr long long& operator()(int i, int k) { return gains[i * columns + k]; }
    constexpr long long operator()(int i, int k) const { return gains[i * columns + k]; }
};

using corner_list = std::vector<store<long long>>;

/// Variables: the weight of each column, and t. Constraints: the weights add up to no more than 1,
/// and times[i] x (gain of part i) >= level[i] x t, where level[i] is 0 if t does not concern the
/// part. Nothing is gained at no weights at all, where it starts.
template <class N>
class bargaining_program {
public:
    static constexpr int most_corners = 4096;

    constexpr bargaining_program(gain_table const& g, store<N> const& times, store<N> const& level)
        : g_(&g), program_(g.parts + 1, g.columns + 1), objective_(g.columns + 1) {
        for (int i = 0; i < g.parts; ++i) {
            for (int k = 0; k < g.columns; ++k)
                program_.cell(i, k) = eliminated(N(0), N(1), times[i], N(g(i, k)), N(1), fits_);
            program_.cell(i, g.columns) = level[i];
        }
        for (int k = 0; k < g.columns; ++k) program_.cell(g.parts, k) = N(1);
        program_.cell(g.parts, g.columns + 1) = N(1);
    }

    /// Whether some lottery is individually rational; from then on, lotteries only.
    constexpr bool find_lotteries() {
        for (int k = 0; k < g_->columns; ++k) objective_[k] = N(1);
        program_.maximise(objective_);
        program_.stay_best();
        return sign_of(program_.best()) > 0;
    }
    constexpr void maximise_t() {
        for (int k = 0; k < g_->columns; ++k) objective_[k] = N(0);
        objective_[g_->columns] = N(1);
        program_.maximise(objective_);
        program_.stay_best();
    }
    /// The sum of the gains, each times a weight.
    constexpr void maximise_sum(store<long long> const& weight) {
        for (int k = 0; k < g_->columns; ++k) {
            objective_[k] = N(0);
            for (int i = 0; i < g_->parts; ++i)
                objective_[k] = eliminated(objective_[k], N(1), N(-weight[i]), N((*g_)(i, k)),
                                           N(1), fits_);
        }
        objective_[g_->columns] = N(0);
        program_.maximise(objective_);
        program_.stay_best();
    }
    /// Of the last objective, over `denominator`.
    constexpr N best() { return program_.best(); }
    constexpr N const& denominator() const { return program_.denominator(); }
    constexpr bool fits() const { return fits_ && program_.fits(); }

    /// The weights of all corners, if they fit.
    constexpr std::vector<store<N>> corners() {
        std::vector<store<N>> result;
        bool const all = program_.each_corner(most_corners, [&](linear_program<N> corner) {
            fits_ = fits_ && corner.fits();
            store<N> weight(g_->columns);
            N common(0);
            for (int k = 0; k < g_->columns; ++k) {
                weight[k] = corner.value(k);
                common = greatest_common_divisor(common, weight[k]);
            }
            if (sign_of(common) != 0)
                for (int k = 0; k < g_->columns; ++k) weight[k] = weight[k] / common;
            result.push_back(weight);
        });
        if (!all && fits())
            bad_input::a_rule_takes_more_steps_than_it_may("bargaining", most_corners);
        return result;
    }

private:
    gain_table const* g_;
    linear_program<N> program_;
    store<N> objective_;
    bool fits_ = true;
};

/// Asks with 64-bit numbers, and again without bound where they do not suffice.
template <class Any = big_integer, class Answer>
constexpr corner_list exact_corners(Answer answer) {
    bool fits = true;
    auto const quick = answer(0LL, fits);
    corner_list result;
    if (fits) return quick;
    for (auto const& corner : answer(Any(), fits)) {
        result.emplace_back(corner.size());
        for (int k = 0; k < corner.size(); ++k) result.back()[k] = narrow(corner[k]);
    }
    return result;
}

// These are templates of the table, so that who only includes them compiles none of it.

/// All individually rational lotteries: the corners.
template <class Gains>
constexpr corner_list rational_corners(Gains const& g) {
    return exact_corners([&]<class N>(N const&, bool& fits) {
        bargaining_program<N> program(g, store<N>(g.parts, N(1)), store<N>(g.parts));
        std::vector<store<N>> corners;
        if (program.find_lotteries()) {
            // t concerns nobody: without an objective it is 0 at every corner.
            program.maximise_sum(store<long long>(g.parts));
            corners = program.corners();
        }
        fits = program.fits();
        return corners;
    });
}

/// The largest weighted sum of gains.
template <class Gains>
constexpr corner_list largest_sum_corners(Gains const& g, store<long long> const& weight) {
    return exact_corners([&]<class N>(N const&, bool& fits) {
        bargaining_program<N> program(g, store<N>(g.parts, N(1)), store<N>(g.parts));
        std::vector<store<N>> corners;
        if (program.find_lotteries()) {
            program.maximise_sum(weight);
            corners = program.corners();
        }
        fits = program.fits();
        return corners;
    });
}

/// The largest least gain (`shares`: least share of the ideal gain, of those who can gain).
template <class Gains>
constexpr corner_list largest_least_corners(Gains const& g, bool shares) {
    return exact_corners([&]<class N>(N const&, bool& fits) {
        store<N> times(g.parts, N(1));
        store<N> level(g.parts, N(1));
        for (int i = 0; i < g.parts && shares; ++i) {
            // The ideal gain is level / times.
            bargaining_program<N> ideal(g, store<N>(g.parts, N(1)), store<N>(g.parts));
            bool const some = ideal.find_lotteries();
            // That there is none, too, is only to be believed of numbers that fit.
            fits = fits && ideal.fits();
            if (!some) return std::vector<store<N>>();
            store<long long> only(g.parts);
            only[i] = 1;
            ideal.maximise_sum(only);
            fits = fits && ideal.fits();
            level[i] = ideal.best();
            times[i] = ideal.denominator();
        }
        bargaining_program<N> program(g, times, level);
        std::vector<store<N>> corners;
        if (program.find_lotteries()) {
            bool anybody = false;
            for (int i = 0; i < g.parts; ++i) anybody = anybody || sign_of(level[i]) != 0;
            if (anybody) program.maximise_t();
            else program.maximise_sum(store<long long>(g.parts));
            corners = program.corners();
        }
        fits = fits && program.fits();
        return corners;
    });
}

} // namespace selfalign::detail

#endif
