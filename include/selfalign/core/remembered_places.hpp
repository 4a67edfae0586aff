// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CORE_REMEMBERED_PLACES_HPP
#define SELFALIGN_CORE_REMEMBERED_PLACES_HPP

#include <type_traits>
#include <utility>
#include <vector>
#include <selfalign/core/place_memory.hpp>
#include <selfalign/core/places.hpp>
#include <selfalign/core/tallies.hpp>

namespace selfalign::elimination {

/// What `places` says, for a profile that carries its tallies: of `many_parts` parts or more, with
/// no more options than `place_looks` serves, the parts are looked at only where no rule has met
/// the remaining options before.
/// Cost: options for what is known; parts x remaining options, many parts at a time, for what is
/// not; else that of `places`.
template <place End, OrdinalProfile P>
class remembered_places {
public:
    using set = options_of<P>;
    using counts_type = scores_of<P, place_number<P>>;

    remembered_places(P const& p, set const& among)
        : p_(&p), remaining_(among), counts_(no_scores<P, place_number<P>>(p)) {}
    set const& remaining() const { return remaining_; }
    /// Comparable with each other; those of options that are gone mean nothing. Nothing is counted
    /// before it is asked for.
    counts_type const& counts() const {
        if (!counted_) look();
        counted_ = true;
        return counts_;
    }
    void remove(set const& gone) {
        remaining_ = without(remaining_, gone);
        counted_ = false;
    }
    /// False if no option can have more than half of the places, which is often known without
    /// counting: whatever the others had when they were counted last they still have; and who has
    /// more than half of the first places is preferred to every other by more than not.
    bool majority_is_possible() const {
        if (remaining_.size() == p_->options()) return true;  // counted already
        auto const all = multiply(place_number<P>(total_weight(*p_)), counts_.per);
        for (opt x : remaining_) {
            place_number<P> others = 0;
            for (opt y : remaining_)
                if (y != x) others = add(others, counts_[y.index]);
            if (others < all - others && (End == place::last || beats_all(x))) return true;
        }
        return false;
    }

private:
    bool beats_all(opt x) const {
        auto const& n = support(*p_);
        for (opt y : remaining_)
            if (y != x && n(x.index, y.index) <= n(y.index, x.index)) return false;
        return true;
    }
    void look() const {
        if (remaining_.size() == 1) {
            counts_ = no_scores<P, place_number<P>>(*p_);
            counts_[remaining_.lowest().index] = total_weight(*p_);
        } else if (remaining_.size() == p_->options()) {
            if constexpr (End == place::first) take(first_places(*p_));
            else take(last_places(*p_));
        } else if (remaining_.size() == 2) {
            count_duel();
        } else if (p_->parts() >= selfalign::detail::many_parts &&
                   p_->options() <= selfalign::detail::place_looks::most_options) {
            counts_ = p_->template stored_places<End>(remaining_);
        } else {
            if (counting_.empty()) counting_.emplace_back(*p_, remaining_);
            else counting_.back().remove(without(counting_.back().remaining(), remaining_));
            counts_ = counting_.back().counts();
        }
    }
    // Who is first of two, and so who is not last, pairwise support says.
    void count_duel() const {
        opt const x = remaining_.lowest();
        opt const y = without(remaining_, set::of(x)).lowest();
        wide_integer const for_x = support(*p_)(x.index, y.index);
        wide_integer const for_y = support(*p_)(y.index, x.index);
        wide_integer const tied = total_weight(*p_) - for_x - for_y;
        auto const [first, second] = End == place::first ? std::pair(x, y) : std::pair(y, x);
        counts_ = no_scores<P, place_number<P>>(*p_);
        if constexpr (!StrictProfile<P>) counts_.per = 2;
        counts_[first.index] = static_cast<place_number<P>>(for_x * counts_.per + tied);
        counts_[second.index] = static_cast<place_number<P>>(for_y * counts_.per + tied);
    }
    // Of everything, they stand in the tally.
    template <class Scores>
    void take(Scores const& scores) const {
        for (int x = 0; x < scores.size(); ++x) counts_[x] = scores[x];
        counts_.per = scores.per;
    }

    P const* p_;
    set remaining_;
    mutable bool counted_ = false;
    mutable counts_type counts_;
    mutable std::vector<places<End, P>> counting_;  // one, once it is needed
};

namespace detail {

template <place End, class P, bool Remembers>
struct places_kind { using type = places<End, P>; };
template <place End, class P>
struct places_kind<End, P, true> { using type = remembered_places<End, P>; };

}  // namespace detail

/// Places of a profile, kept up to date in the way that it has.
template <place End, OrdinalProfile P>
using places_of = typename detail::places_kind<End, P, requires(P const& p) {
    p.template stored_places<End>(options_of<P>());
}>::type;

}  // namespace selfalign::elimination

#endif
