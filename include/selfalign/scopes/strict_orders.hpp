// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_SCOPES_STRICT_ORDERS_HPP
#define SELFALIGN_SCOPES_STRICT_ORDERS_HPP

#include <selfalign/scopes/all_profiles.hpp>
#include <selfalign/scopes/swept_orders.hpp>

namespace selfalign::scopes {

/// The list of all strict orders of Options options, lexicographic, best to worst.
template <int Options> struct strict_rows {
    static_assert(Options >= 1 && Options <= 8, "strict orders are enumerated up to 8 options");
    static constexpr int options = Options;
    static constexpr int count = detail::orders<Options>::count;
    template <int Parts>
    using table = selfalign::table<fixed<Parts, Options>, selfalign::strict_orders>;
    template <int Parts>
        requires(Options <= 6)
    using swept_table = swept_orders<Parts, Options>;

    template <class P>
    static constexpr void set(P& profile, int part, int row) {
        if constexpr (requires { profile.set_row(part, row); })
            profile.set_row(part, row);
        else
            profile.set_order(part, detail::all_orders<Options>.ranks[row],
                              detail::all_orders<Options>.at[row]);
    }
};

/// `strict_orders<3, 3>(aggregators::plurality)`: all 216 systems of 3 parts and 3 options; in
/// general (Options!)^Parts. Order: orders lexicographic (best to worst), the LAST part fastest.
template <int Parts, int Options, class Rule>
constexpr auto strict_orders(Rule rule) {
    return all_profiles<strict_rows<Options>, Parts, Rule>(rule);
}

}  // namespace selfalign::scopes

#endif
