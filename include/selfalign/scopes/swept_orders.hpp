// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_SCOPES_SWEPT_ORDERS_HPP
#define SELFALIGN_SCOPES_SWEPT_ORDERS_HPP

#include <selfalign/core/table.hpp>
#include <selfalign/core/tallies.hpp>
#include <selfalign/scopes/all_orders.hpp>

namespace selfalign::scopes {

namespace detail {

/// What one order adds to the tallies of a profile. Aligned, and support first, so that it is
/// copied in pieces that do not overlap: a processor waits for what it reads across pieces just
/// written.
template <int Options>
struct alignas(16) order_tallies {
    unsigned char support[Options * Options] = {};
    /// Who is first once an option is gone: a row for each that goes.
    unsigned char firsts_without[Options * Options] = {};
    unsigned char firsts[Options] = {};
    unsigned char lasts[Options] = {};
    unsigned char points[Options] = {};
    // Up to the next 16 bytes: what is padding would not be copied, and the pieces would overlap.
    unsigned char filled[16 - (2 * Options * Options + 3 * Options) % 16] = {};

    /// The order of a part of a profile.
    template <class P>
    static constexpr order_tallies of(P const& p, int part) {
        order_tallies t;
        for (int x = 0; x < Options; ++x) {
            int const rank = p.rank(part, opt(x));
            t.firsts[x] = rank == 0 ? 1 : 0;
            t.lasts[x] = rank == Options - 1 ? 1 : 0;
            t.points[x] = static_cast<unsigned char>(Options - 1 - rank);
            for (int y = 0; y < Options; ++y) {
                t.support[x * Options + y] = p.prefers(part, opt(x), opt(y)) ? 1 : 0;
                bool const next = rank == 1 && p.rank(part, opt(y)) == 0;
                t.firsts_without[y * Options + x] = y != x && (rank == 0 || next) ? 1 : 0;
            }
        }
        return t;
    }
};

template <int Options>
struct order_tally_list {
    order_tallies<Options> of[orders<Options>::count] = {};

    constexpr order_tally_list() {
        table<fixed<1, Options>, selfalign::strict_orders> one;
        for (int row = 0; row < orders<Options>::count; ++row) {
            one.set_order(0, all_orders<Options>.ranks[row], all_orders<Options>.at[row]);
            of[row] = order_tallies<Options>::of(one, 0);
        }
    }
};
template <int Options> inline constexpr order_tally_list<Options> all_order_tallies{};

}  // namespace detail

/// A profile of strict orders for sweeps, in which the last part's order changes most often: it
/// carries the tallies of all other parts, so that those of all parts take no more than to add
/// the last one's order. What is written is counted at once: the tallies are always right.
template <int Parts, int Options>
class swept_orders : public table<fixed<Parts, Options>, selfalign::strict_orders> {
    using orders = table<fixed<Parts, Options>, selfalign::strict_orders>;
    using rank_t = rank_type<fixed<Parts, Options>>;
    using of_order = detail::order_tallies<Options>;

    static constexpr int last = Parts - 1;
    static constexpr bool products_fit = [] {
        long long product = 1;
        for (int i = 0; i < Parts; ++i)
            if (__builtin_mul_overflow(product, Options - 1LL, &product)) return false;
        return true;
    }();

public:
    constexpr swept_orders() { count(); }

    constexpr void set_rank(int i, opt x, int rank) {
        orders::set_rank(i, x, rank);
        count();
    }
    constexpr void set_order(int i, rank_t const (&ranks)[Options],
                             rank_t const (&order)[Options]) {
        orders::set_order(i, ranks, order);
        count();
    }
    /// The order number `row` of all, lexicographic.
    constexpr void set_row(int i, int row) {
        orders::set_order(i, detail::all_orders<Options>.ranks[row],
                          detail::all_orders<Options>.at[row]);
        of_part_[i] = detail::all_order_tallies<Options>.of[row];
        if (i != last) count_others();
    }

    constexpr scores_of<orders> stored_first_places() const {
        scores_of<orders> result = no_scores(*this);
        for (int x = 0; x < Options; ++x) result[x] = firsts_[x] + of_part_[last].firsts[x];
        return result;
    }
    /// The first places once an option is gone.
    constexpr scores_of<orders> stored_first_places_without(opt gone) const {
        scores_of<orders> result = no_scores(*this);
        int const row = gone.index * Options;
        for (int x = 0; x < Options; ++x)
            result[x] = firsts_without_[row + x] + of_part_[last].firsts_without[row + x];
        return result;
    }
    constexpr scores_of<orders> stored_last_places() const {
        scores_of<orders> result = no_scores(*this);
        for (int x = 0; x < Options; ++x) result[x] = lasts_[x] + of_part_[last].lasts[x];
        return result;
    }
    constexpr scores_of<orders> stored_borda_points() const {
        scores_of<orders> result = no_scores(*this);
        for (int x = 0; x < Options; ++x) result[x] = points_[x] + of_part_[last].points[x];
        return result;
    }
    constexpr support_of<orders> stored_support() const {
        support_of<orders> n(Options);
        for (int k = 0; k < Options * Options; ++k)
            n(k / Options, k % Options) = support_[k] + of_part_[last].support[k];
        return n;
    }
    constexpr int stored_support(opt x, opt y) const {
        int const k = x.index * Options + y.index;
        return support_[k] + of_part_[last].support[k];
    }
    /// Of each option the product of its Borda scores, where the largest fits.
    constexpr score_list<long long, Options> products_of_borda_scores() const
        requires(products_fit)
    {
        score_list<long long, Options> result{list<long long, Options>(Options)};
        for (int x = 0; x < Options; ++x) result[x] = products_[x] * of_part_[last].points[x];
        return result;
    }

private:
    constexpr void count() {
        for (int i = 0; i < Parts; ++i) of_part_[i] = of_order::of(*this, i);
        count_others();
    }
    // Out of line: it is needed once for all orders of the last part.
    [[gnu::noinline]] constexpr void count_others() {
        for (int x = 0; x < Options; ++x) {
            firsts_[x] = lasts_[x] = points_[x] = 0;
            products_[x] = 1;
            for (int y = 0; y < Options; ++y)
                support_[x * Options + y] = firsts_without_[x * Options + y] = 0;
        }
        for (int i = 0; i < last; ++i) {
            auto const& t = of_part_[i];
            for (int x = 0; x < Options; ++x) {
                firsts_[x] += t.firsts[x];
                lasts_[x] += t.lasts[x];
                points_[x] += t.points[x];
                if constexpr (products_fit) products_[x] *= t.points[x];
            }
            for (int k = 0; k < Options * Options; ++k) {
                support_[k] += t.support[k];
                firsts_without_[k] += t.firsts_without[k];
            }
        }
    }

    of_order of_part_[Parts];
    // Of all parts but the last.
    int support_[Options * Options] = {};
    int firsts_without_[Options * Options] = {};
    int firsts_[Options] = {};
    int lasts_[Options] = {};
    int points_[Options] = {};
    long long products_[Options] = {};
};

}  // namespace selfalign::scopes

#endif
