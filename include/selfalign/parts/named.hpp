// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_PARTS_NAMED_HPP
#define SELFALIGN_PARTS_NAMED_HPP

#include <selfalign/core/number.hpp>
#include <selfalign/core/text.hpp>

namespace selfalign {

/// Any part, under a name.
template <class Name, class Part>
class named_part : public Part {
public:
    constexpr named_part(Name name, Part const& part) : Part(part), name_(name) {}
    constexpr Name const& name() const { return name_; }

private:
    Name name_;
};

template <class Name, class Part>
constexpr auto named(Name const& name, Part const& part) {
    return named_part<stored_as_t<Name>, Part>(name, part);
}

/// Any part, counted as so many equal parts: a ballot's multiplicity, a faction's size (>= 1).
template <class Part>
class repeated : public Part {
public:
    constexpr repeated(long long weight, Part const& part) : Part(part), weight_(weight) {
        if constexpr (requires { part.weight(); }) weight_ = multiply(weight_, part.weight());
    }
    constexpr long long weight() const { return weight_; }

private:
    long long weight_;
};

/// `times(42, ranking("Memphis", ...))`
template <class Part>
constexpr auto times(long long weight, Part const& part) {
    return repeated<Part>(weight, part);
}

}  // namespace selfalign

#endif
