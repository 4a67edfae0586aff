// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_SCOPES_SCOPE_WORDS_HPP
#define SELFALIGN_SCOPES_SCOPE_WORDS_HPP

#include <string>
#include <selfalign/concepts/profile.hpp>

/// What a proof or a refusal says of the scope that it looked at.

namespace selfalign::scopes::detail {

inline std::string written(long long n) { return std::to_string(n); }

inline std::string scope_words(long long systems, int parts, int options) {
    auto const counted = [](long long n, char const* what) {
        return written(n) + " " + what + (n == 1 ? "" : "s");
    };
    return "all " + counted(systems, "system") + " with " + counted(parts, "part") + " and " +
           counted(options, "option");
}

/// The orders of a system, each best to worst, as in `0>1>2, 2>0=1`.
template <OrdinalProfile H>
std::string orders_in_words(H const& h) {
    std::string all;
    for (int i = 0; i < h.parts(); ++i) {
        if (i > 0) all += ", ";
        for (int rank = 0; rank < h.options(); ++rank) {
            bool tied = false;
            for (int x = 0; x < h.options(); ++x) {
                if (h.rank(i, opt(x)) != rank) continue;
                if (tied || rank > 0) all += tied ? "=" : ">";
                all += written(x);
                tied = true;
            }
        }
    }
    return all;
}

} // namespace selfalign::scopes::detail

#endif
