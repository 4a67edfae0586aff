// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_RELATIONS_PARTS_SINCERE_HPP
#define SELFALIGN_RELATIONS_PARTS_SINCERE_HPP

#include <selfalign/core/orders_of.hpp>
#include <selfalign/core/temptation.hpp>

namespace selfalign {
namespace detail {

struct misreporting {
    static constexpr text relation = "sincere", asks = "misreports";

    template <class H>
    static constexpr long long times(H const& h) {
        int const options = h.options() < 20 ? h.options() : 20;
        return saturated(orders_of<1>::count(options), h.parts());
    }
    template <class H>
    static constexpr auto reach(H const& h) {
        return [&h](int i, auto good_enough) {
            using profile = typename H::profile_type;
            one_apart<profile> other(h.profile(), i);
            options_of<H> outcomes;
            for (orders_of<max_options<H>> lie(h.options()); lie; lie.next()) {
                other.report(lie);
                opt const y = lowest_winner(h.sigma(), other.profile);
                if (!y) continue;
                outcomes.insert(y);
                if (good_enough(y)) break;
            }
            return outcomes;
        };
    }
};

}  // namespace detail

namespace relations {

/// No part can get something it likes better by reporting another order than its own: no
/// manipulation. Loss: the largest gain over the chosen option, counted as `gain` does, that one
/// part gets by reporting some strict order to H's Σ, ties broken to the lowest index, while all
/// others report what they want. Of a part of weight w only one of its w equal parts misreports.
/// Needs `ResizableSystem`. Source: A. Gibbard, 1973; M. Satterthwaite, 1975.
/// Cost: parts x options! aggregations. Errors: more than `most_steps` (aggregations x rows x
/// options); `sincere.within(steps)` allows another number. A Σ with data that answers differently
/// when it is asked the same twice.
/// Witness: the first of the parts that gain most, the (lowest) of the outcomes it likes best
/// among those it can bring about, and the gain.
inline constexpr struct sincere
    : selfalign::detail::no_temptation<selfalign::detail::misreporting> {
    constexpr sincere within(long long steps) const { return {{steps}}; }
} sincere;

}  // namespace relations
}  // namespace selfalign

#endif
