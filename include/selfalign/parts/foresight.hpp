// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_PARTS_FORESIGHT_HPP
#define SELFALIGN_PARTS_FORESIGHT_HPP

#include <selfalign/concepts/adaptive_part.hpp>
#include <selfalign/concepts/budgeted.hpp>
#include <selfalign/concepts/consequence_model.hpp>
#include <selfalign/core/error.hpp>

namespace selfalign {
namespace bad_input {

[[noreturn]] inline void a_part_sees_nothing(long long depth) {
    throw error("a foresight of ", depth, " stages; expected at least 1");
}

} // namespace bad_input

/// A part that sees the consequences of an option only so many stages deep, and never deeper than
/// the world shows them. Its budget is that depth, at least 1.
template <class Part>
class foresight_part : public Part {
public:
    constexpr foresight_part(int depth, Part const& part) : Part(part), depth_(depth) {
        if (depth < 1) bad_input::a_part_sees_nothing(depth);
    }

    constexpr int budget() const { return depth_; }
    constexpr foresight_part with_budget(int d) const { return {d, *this}; }
    template <WorldModel W>
        requires AdaptivePart<Part, W>
    constexpr foresight_part after(W const& w, opt x) const {
        return {depth_, Part::after(w, x)};
    }

    template <DepthModel W>
        requires CardinalPart<Part, W>
    constexpr auto value(W const& w, opt x) const {
        return Part::value(w.looking_ahead(depth_ < w.depth() ? depth_ : w.depth()), x);
    }

private:
    int depth_;
};

/// `foresight(1, utility("fun", f))`: fun sees the first stage of everything.
template <class Part>
constexpr auto foresight(int depth, Part const& part) {
    return foresight_part<Part>(depth, part);
}

} // namespace selfalign

#endif
