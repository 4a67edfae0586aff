// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_RELATIONS_PARTS_ROUND_ROBIN_SHARE_HPP
#define SELFALIGN_RELATIONS_PARTS_ROUND_ROBIN_SHARE_HPP

#include <selfalign/concepts/relation_claims.hpp>
#include <selfalign/core/gain.hpp>
#include <selfalign/core/verdict.hpp>

namespace selfalign::relations {

/// Over several issues of equal weight, no part is overruled on too many: each of n parts wins at
/// least what it would win if the parts decided the issues in turn and it came last, the n-th part
/// of what it could win at most, rounded down. Utilities count issues won (`issues`); weaker than
/// `proportional`, and always satisfiable where each part can win every issue.
/// Loss: the sum over the parts of issues short. Needs `RatioProfile` with integer utilities.
/// Source: V. Conitzer, R. Freeman, N. Shah, 2017 (round robin share). Cost: parts x options.
/// Witness: the first of the parts that are short by most, its (lowest) favourite, by how many.
inline constexpr struct round_robin_share {
    /// Issues are counted, one by one.
    static constexpr relation_claims claims{.scale_free = false};

    template <RatioProfile H>
        requires std::integral<typename std::remove_cvref_t<H>::value_type>
    constexpr long long loss(opt x, H const& h) const {
        long long sum = 0;
        for (int i = 0; i < h.parts(); ++i)
            sum = add(sum, multiply(missing(h, i, x), static_cast<long long>(weight_of(h, i))));
        return sum;
    }
    template <RatioProfile H>
        requires std::integral<typename std::remove_cvref_t<H>::value_type>
    constexpr objection<long long> witness(opt x, H const& h) const {
        objection<long long> o;
        for (int i = 0; i < h.parts(); ++i)
            if (missing(h, i, x) > o.amount) o = {i, opt(), missing(h, i, x)};
        // Where there is less than nothing to win, even the favourite can be too little.
        if (o.part >= 0 && h.rank(o.part, x) != 0) o.preferred = favourite(h, o.part);
        return o;
    }

private:
    template <class H>
    static constexpr long long missing(H const& h, int i, opt x) {
        long long const due = static_cast<long long>(h.value(i, favourite(h, i))) / total_weight(h);
        long long const won = static_cast<long long>(h.value(i, x));
        return won < due ? due - won : 0;
    }
} round_robin_share;

} // namespace selfalign::relations

#endif
