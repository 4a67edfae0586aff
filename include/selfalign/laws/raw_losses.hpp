// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_LAWS_RAW_LOSSES_HPP
#define SELFALIGN_LAWS_RAW_LOSSES_HPP

#include <vector>
#include <selfalign/concepts/alignment_relation.hpp>

namespace selfalign::detail {

// A loss as the relation says it, unchecked, at every option; of a relation that reads A as a
// whole, with H itself and with another sample as A.
template <class F, class A, class H>
constexpr auto raw_loss(F const& f, A const& a, H const& h) {
    if constexpr (requires { f.loss(a, h); }) return f.loss(a, h);
    else return f(a, h) ? 0 : 1;
}
template <class F, class H>
constexpr auto raw_loss_at(F const& f, opt x, H const& h) {
    if constexpr (LossRelation<F, H>) return f.loss(x, h);
    else if constexpr (Predicate<F, H>) return f(x, h) ? 0 : 1;
    else return f(h.world()[x], h) ? 0 : 1;
}
// Out of line, as all that is called in many places here: this is code for tests, which compile it
// more often than they run it.
template <class F, class H>
[[gnu::noinline]] constexpr auto raw_losses(F const& f, H const& h, H const& partner) {
    if constexpr (ChoiceRelation<F, H>) {
        using loss = decltype(raw_loss_at(f, opt(0), h));
        std::vector<loss> all(static_cast<std::size_t>(h.options()), loss(0));
        for (int x = 0; x < h.options(); ++x)
            all[static_cast<std::size_t>(x)] = raw_loss_at(f, opt(x), h);
        return all;
    } else {
        using loss = decltype(raw_loss(f, h, h));
        std::vector<loss> all(2, loss(0));
        all[0] = raw_loss(f, h, h);
        all[1] = raw_loss(f, partner, h);
        return all;
    }
}

template <class F, class H>
using raw_loss_type = typename decltype(raw_losses(
    std::declval<F const&>(), std::declval<H const&>(), std::declval<H const&>()))::value_type;

}  // namespace selfalign::detail

#endif
