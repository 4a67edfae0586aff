// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_DYNAMICS_TEMPORAL_HPP
#define SELFALIGN_DYNAMICS_TEMPORAL_HPP

#include <selfalign/laws/reflexive.hpp>

#include <vector>

namespace selfalign {

/// M[s][t]: what the choice of H_s loses at H_t, for a system that changes over time. The diagonal
/// is the snapshot: everybody judged by who they are when they choose. Below it later choices are
/// judged by earlier parts, above it earlier choices by later ones.
/// What a drift should be held to is the lower triangle, not the diagonal: a diagonal of zeros is
/// also what one gets by making the parts like whatever happens.
template <class Loss>
class temporal_matrix {
public:
    constexpr explicit temporal_matrix(int times)
        : times_(times), cells_(static_cast<unsigned>(times * times), judgement<Loss>()) {}

    constexpr int times() const { return times_; }
    constexpr judgement<Loss> const& operator()(int s, int t) const { return cells_[place(s, t)]; }
    constexpr judgement<Loss>& operator()(int s, int t) { return cells_[place(s, t)]; }

    /// The largest loss on the diagonal.
    constexpr Loss snapshot() const {
        Loss worst = Loss(0);
        for (int t = 0; t < times_; ++t) worst = larger(worst, (*this)(t, t).loss);
        return worst;
    }
    /// The largest loss on and below the diagonal: of any choice, judged by whoever was there then
    /// or before.
    constexpr Loss retrospective() const {
        Loss worst = Loss(0);
        for (int s = 0; s < times_; ++s)
            for (int t = 0; t <= s; ++t) worst = larger(worst, (*this)(s, t).loss);
        return worst;
    }
    /// Whether every choice is aligned with the system as it is and as it ever was.
    constexpr bool aligned_through_time() const {
        for (int s = 0; s < times_; ++s)
            for (int t = 0; t <= s; ++t)
                if ((*this)(s, t).value != answer::aligned) return false;
        return true;
    }
    /// Aligned at every single moment, and not with what it was before.
    constexpr bool only_in_the_snapshot() const {
        for (int t = 0; t < times_; ++t)
            if ((*this)(t, t).value != answer::aligned) return false;
        return !aligned_through_time();
    }

private:
    constexpr unsigned place(int s, int t) const { return static_cast<unsigned>(s * times_ + t); }
    static constexpr Loss larger(Loss a, Loss b) { return a < b ? b : a; }

    int times_;
    std::vector<judgement<Loss>> cells_;
};

/// M[s][t] for a range of systems, earliest first, e.g. a `history`.
/// Cost: one aggregation per system, one loss per pair.
template <class F, class Systems>
constexpr auto temporal(F const& f, Systems const& systems, ties reading = ties::report) {
    using H = std::remove_cvref_t<decltype(*systems.begin())>;
    using loss = decltype(aligned(f, std::declval<H const&>(), std::declval<H const&>()).loss);
    temporal_matrix<loss> m(static_cast<int>(systems.size()));
    int s = 0;
    for (auto const& later : systems) {
        int t = 0;
        for (auto const& earlier : systems) {
            auto const v = aligned(f, later, earlier, reading);
            m(s, t) = {v.value, v.witness.chosen, v.loss, v.irreducible};
            ++t;
        }
        ++s;
    }
    return m;
}

} // namespace selfalign

#endif
