// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_RELATIONS_PARTS_LEARNABLE_HPP
#define SELFALIGN_RELATIONS_PARTS_LEARNABLE_HPP

#include <selfalign/concepts/relation_claims.hpp>
#include <selfalign/core/ask_again.hpp>
#include <selfalign/core/orders_of.hpp>
#include <selfalign/core/verdict.hpp>

namespace selfalign {

/// Syntax:  a `MenuSystem` and `ResizableSystem` of strict orders, whose Σ can be asked of other
///          orders on menus.
/// Meaning: Σ can be asked of menus, and for other orders of the parts as well: behaviour can be
///          compared with that of other profiles.
/// Models:  systems of parts that rank strictly, with a Σ that needs no more than orders.
/// See also: `learnable`.
template <class H>
concept LearnableSystem =
    MenuSystem<H> && ResizableSystem<H> && StrictProfile<typename situation_of<H>::profile_type> &&
    Aggregator<typename situation_of<H>::sigma_type,
               on_menu_of<reports_of<typename situation_of<H>::profile_type>>>;

namespace relations {

/// Learning what the parts want from behaviour gets the choice right. A knows Σ and what it chooses
/// from every menu, ties broken to the lowest index, but not who wants what: every profile of
/// strict orders under which Σ behaves so is possible. Loss: the largest Borda regret of the chosen
/// option over all of them. No number of queries lowers it, so its least over the options, what is
/// reported as irreducible, is the regret of the best policy that learns from behaviour.
/// Needs `LearnableSystem`. Source: D. Hadfield-Menell et al., 2016 (assistance games); S.
/// Armstrong and S. Mindermann, 2018. Weights of parts are known. Cost: (options!)^parts x
/// 2^options aggregations. Errors: more than `most_steps` (aggregations x rows x options);
/// `learnable.within(steps)` allows another number.
/// Witness: no part; the lowest option of least such regret, if it has less; the loss.
inline constexpr struct learnable {
    // Of n equal parts each could want something else; of a part of weight n it is known that the
    // whole of it wants the same.
    static constexpr relation_claims claims{
        .neutral = false, .sigma_free = false, .weights_are_copies = false};
    long long most_steps = selfalign::detail::most_steps;

    constexpr learnable within(long long steps) const { return {steps}; }

    template <LearnableSystem H>
    constexpr long long loss(opt x, H const& h) const {
        return losses(h)[x.index];
    }
    template <LearnableSystem H>
    constexpr per_option<H, long long> losses(H const& h) const {
        per_option<H, long long> worst(h.options());
        each_possible(h, [&](auto const& points) {
            long long const most = points[lowest_of_the_highest(points).index];
            for (int x = 0; x < h.options(); ++x)
                if (worst[x] < most - points[x]) worst[x] = most - points[x];
        });
        return worst;
    }
    template <LearnableSystem H>
    constexpr objection<long long> witness(opt x, H const& h) const {
        auto const worst = losses(h);
        objection<long long> o{-1, opt(), worst[x.index]};
        for (int y = 0; y < h.options(); ++y)
            if (worst[y] < worst[o.preferred ? o.preferred.index : x.index]) o.preferred = opt(y);
        return o;
    }

private:
    // Calls visit(Borda points) for each profile that behaves as h.
    template <class H, class Visit>
    constexpr void each_possible(H const& h, Visit visit) const {
        using P = typename H::profile_type;
        int const parts = h.parts();
        int const options = h.options();
        check(h);
        int const menus = 1 << options;
        list<int, unbounded> chosen(menus);
        for (int menu = 1; menu < menus; ++menu)
            chosen[menu] = choice_from(menu, h.sigma(), h.profile());

        auto candidate = selfalign::detail::empty_reports<P>(parts, options);
        for (int i = 0; i < parts; ++i)
            selfalign::detail::copy_row(candidate, i, h.profile(), i, weight_of(h, i));
        // Each part's next order in turn, the last part's first.
        list<orders_of<max_options<P>>, max_parts<P>> order(parts);
        for (int i = 0; i < parts; ++i) {
            order[i] = orders_of<max_options<P>>(options);
            report(candidate, i, order[i]);
        }
        for (int i = parts - 1; i >= 0;) {
            if (behaves_so(candidate, h.sigma(), chosen)) visit(borda_points(candidate));
            for (i = parts - 1; i >= 0; --i) {
                order[i].next();
                bool const more = static_cast<bool>(order[i]);
                if (!more) order[i] = orders_of<max_options<P>>(options);
                report(candidate, i, order[i]);
                if (more) break;
            }
        }
    }
    template <class H>
    constexpr void check(H const& h) const {
        int const options = h.options() < 20 ? h.options() : 20;
        long long asks = 1LL << options;
        for (int i = 0; i < h.parts(); ++i)
            asks = selfalign::detail::saturated(asks, orders_of<1>::count(options));
        selfalign::detail::check_effort("learnable", asks, "profiles and menus", h, most_steps);
    }
    template <class Profile, class Order>
    static constexpr void report(Profile& p, int i, Order const& order) {
        for (int place = 0; place < order.size(); ++place) p.set_rank(i, opt(order[place]), place);
    }
    template <class P, class Sigma>
    static constexpr bool behaves_so(P const& p, Sigma const& sigma,
                                     list<int, unbounded> const& chosen) {
        for (int menu = chosen.size() - 1; menu > 0; --menu)
            if (choice_from(menu, sigma, p) != chosen[menu]) return false;
        return true;
    }
    template <class Sigma, class P>
    static constexpr int choice_from(int menu, Sigma const& sigma, P const& p) {
        if ((menu & (menu - 1)) == 0 && menu != 0)
            return __builtin_ctz(static_cast<unsigned>(menu));
        options_of<P> options;
        for (int x = 0; x < p.options(); ++x)
            if ((menu >> x & 1) != 0) options.insert(opt(x));
        int k = options.size() == p.options()
                    ? lowest_winner(sigma, p).index
                    : lowest_winner(sigma, restricted(p, options)).index;
        if (k < 0) return -1;
        for (opt x : options)
            if (k-- == 0) return x.index;
        return -1;
    }
} learnable;

}  // namespace relations
}  // namespace selfalign

#endif
