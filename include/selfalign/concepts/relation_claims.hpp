// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CONCEPTS_RELATION_CLAIMS_HPP
#define SELFALIGN_CONCEPTS_RELATION_CLAIMS_HPP

#include <selfalign/concepts/standard.hpp>

#include <type_traits>

namespace selfalign {

/// What a relation claims of itself, beyond being a relation. `check_relation_laws` checks each
/// claim. A relation that says nothing claims all of them: it is about what the parts want, whoever
/// they are, whatever the options are called and however H chooses. One that means something else
/// says so: `static constexpr sa::relation_claims claims{.sigma_free = false};`
struct relation_claims {
    bool anonymous = true;   ///< no part has a role: its index and name do not matter
    bool neutral = true;     ///< no option has a role: neither its index nor its name matters
    bool sigma_free = true;  ///< H's aggregator does not matter
    bool weights_are_copies = true;  ///< a part of weight n counts as n equal parts
    bool scale_free = true;  ///< what the parts' scales leave open does not matter
};

template <class F>
constexpr relation_claims claims_of() {
    if constexpr (requires { std::remove_cvref_t<F>::claims; })
        return std::remove_cvref_t<F>::claims;
    else return {};
}

/// The relations that a relation is made of: `using made_of = relations_in<F, G>`. What it claims
/// of itself rests on what they say.
template <class... F> struct relations_in {};

/// The same claims of what compares losses, which may be amounts of utility.
constexpr relation_claims comparing_losses(relation_claims claims) {
    claims.scale_free = false;
    return claims;
}

/// The same claims of what looks at H's aggregator.
constexpr relation_claims looking_at_sigma(relation_claims claims) {
    claims.sigma_free = false;
    return claims;
}

}  // namespace selfalign

#endif
