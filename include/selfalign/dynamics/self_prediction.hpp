// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_DYNAMICS_SELF_PREDICTION_HPP
#define SELFALIGN_DYNAMICS_SELF_PREDICTION_HPP

#include <selfalign/laws/reflexive.hpp>

/// Systems whose world model contains their own choice: what they choose depends on what they
/// expect themselves to choose. `given(x)` is the system that expects itself to choose x.

namespace selfalign {

/// The options that come true if they are expected: x is among what `given(x)` chooses.
/// All systems `given(x)` have one type and the same options. Cost: one aggregation an option.
template <class Given>
constexpr auto self_fulfilling(Given const& given, int options) {
    using H = std::remove_cvref_t<decltype(given(opt(0)))>;
    options_of<typename situation_of<H>::profile_type> result;
    for (int x = 0; x < options; ++x)
        if (choose(given(opt(x))).contains(opt(x))) result.insert(opt(x));
    return result;
}

/// Is a system that predicts itself aligned with itself under f? Undefined if no expectation comes
/// true; judged at the choice that does if there is just one. If several do, it is the system's
/// choice that is underdetermined, and so is the answer under `ties::report`, whatever f says;
/// `forall`, `exists` and `lowest` read them like co-winners.
template <class F, class Given>
constexpr auto reflexive_predicting(F const& f, Given const& given, int options,
                                    ties reading = ties::report) {
    auto const at = [&](opt x) {
        auto const h = given(x);
        decltype(auto) s = evaluate(h);
        return detail::with_witness(f, s, judge_option(f, x, s));
    };
    using result_type = decltype(at(opt(0)));
    auto const choices = self_fulfilling(given, options);
    result_type decided;
    bool first = true;
    for (opt x : choices) {
        auto const v = at(x);
        if (first
            || (reading == ties::exists ? v.loss < decided.loss
                                        : reading != ties::lowest && decided.loss < v.loss))
            decided = v;
        first = false;
    }
    if (reading == ties::report && choices.size() > 1) decided.value = answer::underdetermined;
    return decided;
}

} // namespace selfalign

#endif
