// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_PARTS_ADAPTING_HPP
#define SELFALIGN_PARTS_ADAPTING_HPP

#include <selfalign/concepts/adaptive_part.hpp>
#include <selfalign/concepts/budgeted.hpp>

namespace selfalign {

/// A part with a way of changing: `change(part, world, x)` is the part of the same type that it
/// turns into once x has been chosen.
template <class Part, class Change>
class adapting_part : public Part {
public:
    constexpr adapting_part(Part const& part, Change change) : Part(part), change_(change) {}

    template <WorldModel W>
        requires requires(Change const& change, Part const& part, W const& w) {
            { change(part, w, opt()) } -> std::same_as<Part>;
        }
    constexpr adapting_part after(W const& w, opt x) const {
        return {change_(static_cast<Part const&>(*this), w, x), change_};
    }
    constexpr adapting_part with_budget(int b) const
        requires Budgeted<Part>
    {
        return {Part::with_budget(b), change_};
    }
    template <class F, class G>
        requires requires(Part const& p, F const& f, G const& g) { p.with_each(f, g); }
    constexpr adapting_part with_each(F const& f, G const& g) const {
        return {Part::with_each(f, g), change_};
    }

private:
    Change change_;
};

/// `adapting(mood{}, [](mood m, auto const& world, opt x) { m.used_to = x; return m; })`
template <class Part, class Change>
constexpr auto adapting(Part const& part, Change change) {
    return adapting_part<Part, Change>(part, change);
}

} // namespace selfalign

#endif
