// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_LAWS_TRUTH_HPP
#define SELFALIGN_LAWS_TRUTH_HPP

#include <selfalign/concepts/standard.hpp>

/// Three-valued logic (S. C. Kleene, 1938), for laws over judgements that may be open: what is
/// undefined or underdetermined must not decide a law, and must not be taken for a failure.

namespace selfalign {

enum class truth : unsigned char { no, open, yes };

constexpr truth operator!(truth a) {
    return static_cast<truth>(2 - static_cast<int>(a));
}
constexpr truth operator&&(truth a, truth b) { return a < b ? a : b; }
constexpr truth operator||(truth a, truth b) { return a < b ? b : a; }
constexpr truth only_if(truth premise, truth conclusion) { return !premise || conclusion; }

}  // namespace selfalign

#endif
