// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_BARGAINING_MANY_PARTS_HPP
#define SELFALIGN_AGGREGATORS_BARGAINING_MANY_PARTS_HPP

#include <concepts>
#include <selfalign/aggregators/bargaining/disagreement.hpp>
#include <selfalign/core/bargaining_program.hpp>

/// Bargaining over lotteries of three or more parts: their utilities as integers for an exact
/// program, and its corners as lotteries again.

namespace selfalign::detail {

/// What fraction numbers say of themselves.
template <class N>
concept FractionNumber = requires(N const& v) {
    { v.numerator() } -> std::convertible_to<long long>;
    { v.denominator() } -> std::convertible_to<long long>;
};

/// The gains of a profile's parts in integers. Options with the same utilities are one column.
template <class D, class P>
class integer_gains {
public:
    using number = gain_number<D, P>;

    constexpr integer_gains(D const& d, P const& p) : d_(&d), p_(&p), like_(p.options()) {
        for (int x = 0; x < p.options(); ++x) {
            int y = 0;
            while (!alike(y, x)) ++y;
            like_[x] = y;
            if (y == x) ++columns_;
        }
    }
    constexpr gain_table table() const {
        long long per = 1;
        if constexpr (FractionNumber<number>)
            for (int i = 0; i < p_->parts(); ++i)
                for (int x = 0; x < p_->options(); ++x) {
                    long long const n = gain_of(*d_, *p_, i, opt(x)).denominator();
                    per = multiply(per, n / greatest_common_divisor(per, n));
                }
        gain_table g(p_->parts(), columns_);
        int k = 0;
        for (int x = 0; x < p_->options(); ++x) {
            if (like_[x] != x) continue;
            for (int i = 0; i < p_->parts(); ++i)
                g(i, k) = whole(gain_of(*d_, *p_, i, opt(x)), per);
            ++k;
        }
        return g;
    }

    /// The lottery with these weights on the columns; options with the same utilities share
    /// equally.
    constexpr auto agree_on(store<long long> const& weight) const {
        using wide_number = typename working<number>::type;
        list<long long, max_options<P>> shared(p_->options());
        long long common = 1;
        for (int x = 0; x < p_->options(); ++x) {
            long long const n = equals_of(x);
            common = multiply(common, n / greatest_common_divisor(common, n));
        }
        long long divisor = 0;
        int k = -1;
        for (int x = 0; x < p_->options(); ++x) {
            if (like_[x] == x) shared[x] = multiply(weight[++k], common / equals_of(x));
            else shared[x] = shared[like_[x]];
            divisor = greatest_common_divisor(divisor, shared[x]);
        }
        long long total = 0;
        for (int x = 0; x < p_->options(); ++x) {
            shared[x] /= divisor;
            total = add(total, shared[x]);
        }
        list<number, max_options<P>> chances(p_->options());
        list<number, max_parts<P>> expected(p_->parts());
        number per(1);
        if constexpr (WholeNumber<wide_number>) {
            list<wide_number, max_parts<P>> sum(p_->parts());
            wide_number common_part(total);
            for (int i = 0; i < p_->parts(); ++i) {
                for (int x = 0; x < p_->options(); ++x)
                    sum[i] = add(sum[i], multiply(wide_number(shared[x]),
                                                  wide_number(number(p_->value(i, opt(x))))));
                common_part = greatest_common_divisor(common_part, sum[i]);
            }
            for (int i = 0; i < p_->parts(); ++i)
                expected[i] = narrowed<number>(wide_number(sum[i] / common_part));
            per = narrowed<number>(wide_number(wide_number(total) / common_part));
            for (int x = 0; x < p_->options(); ++x) chances[x] = number(shared[x]);
        } else {
            for (int x = 0; x < p_->options(); ++x) chances[x] = number(shared[x]) / number(total);
            for (int i = 0; i < p_->parts(); ++i)
                for (int x = 0; x < p_->options(); ++x)
                    expected[i] = number(add(
                        expected[i], number(multiply(chances[x], number(p_->value(i, opt(x)))))));
        }
        return agreement<number, max_options<P>, max_parts<P>>(chances, expected, per);
    }

private:
    constexpr bool alike(int y, int x) const {
        for (int i = 0; i < p_->parts(); ++i)
            if (number(p_->value(i, opt(y))) != number(p_->value(i, opt(x)))) return false;
        return true;
    }
    constexpr int equals_of(int x) const {
        int n = 0;
        for (int y = 0; y < p_->options(); ++y) n += like_[y] == like_[x] ? 1 : 0;
        return n;
    }
    static constexpr long long whole(number const& v, long long per) {
        if constexpr (FractionNumber<number>) {
            return multiply(static_cast<long long>(v.numerator()), per / v.denominator());
        } else if constexpr (WholeNumber<number>) {
            auto const result = static_cast<long long>(v);
            if (number(result) != v) bad_input::a_number_does_not_fit("a gain");
            return result;
        } else {
            bad_input::bargaining_over_lotteries_of_many_parts_needs_exact_numbers();
        }
    }

    D const* d_;
    P const* p_;
    per_option<P, int> like_;
    int columns_ = 0;
};

/// Whether the gains of `end` are those of a mixture of the other corners.
template <class N = big_integer, class Gains>
constexpr bool is_mixture(Gains const& g, corner_list const& corners, unsigned end) {
    auto const others = static_cast<int>(corners.size()) - 1;
    auto const gain_at = [&](unsigned corner, int i) {
        N sum(0);
        for (int k = 0; k < g.columns; ++k) sum = sum - N(-corners[corner][k]) * N(g(i, k));
        return sum;
    };
    auto const total_of = [&](unsigned corner) {
        N sum(0);
        for (int k = 0; k < g.columns; ++k) sum = sum - N(-corners[corner][k]);
        return sum;
    };
    linear_program<N> program(g.parts + 1, others);
    store<N> weight(others), gain(others);
    N all(0);
    int j = 0;
    for (unsigned corner = 0; corner < corners.size(); ++corner) {
        if (corner == end) continue;
        for (int i = 0; i < g.parts; ++i) {
            program.cell(i, j) = gain_at(corner, i) * total_of(end);
            gain[j] = gain[j] - -program.cell(i, j);
        }
        weight[j] = program.cell(g.parts, j) = total_of(corner);
        ++j;
    }
    for (int i = 0; i < g.parts; ++i) {
        program.cell(i, others) = gain_at(end, i);
        all = all - -program.cell(i, others);
    }
    program.cell(g.parts, others) = N(1);
    program.maximise(weight);
    if (!(program.best() == program.denominator())) return false;
    program.stay_best();
    program.maximise(gain);
    return program.best() == all * program.denominator();
}

/// The solutions of which `corners_of(gains)` finds the corners.
template <class D, class P, class Corners>
constexpr auto agreements_of_many(D const& d, P const& p, Corners corners_of) {
    integer_gains<D, P> const gains(d, p);
    auto const table = gains.table();
    agreements<gain_number<D, P>, max_options<P>, max_parts<P>> found, ends;
    corner_list distinct;
    for (store<long long> const& corner : corners_of(table)) {
        int const before = found.size();
        found.add_end(gains.agree_on(corner));
        if (found.size() > before) distinct.push_back(corner);
    }
    for (int k = 0; k < found.size(); ++k)
        if (found.size() < 3 || !is_mixture(table, distinct, static_cast<unsigned>(k)))
            ends.add_end(found[k]);
    return ends;
}

/// What all bargaining rules over lotteries share: undefined without the option that is the point
/// of disagreement; one or two parts by `of_two(problem)`, along the frontier, if any lottery is
/// individually rational; more by `of_many(gains)`, which finds corners.
template <class D, class P, class OfTwo, class OfMany>
constexpr auto solve_over_lotteries(D const& d, P const& p, OfTwo of_two, OfMany of_many) {
    using problem_type = lottery_problem<D, P>;
    using solutions = typename problem_type::solutions;
    if (!d.on_the_menu(p)) return solutions();
    if (p.parts() > 2) {
        if constexpr (max_parts<P> == 1 || max_parts<P> == 2) return solutions();
        else return agreements_of_many(d, p, of_many);
    }
    problem_type const problem(d, p);
    return problem.solvable ? of_two(problem) : solutions();
}

} // namespace selfalign::detail

#endif
