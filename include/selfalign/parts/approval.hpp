// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_PARTS_APPROVAL_HPP
#define SELFALIGN_PARTS_APPROVAL_HPP

#include <selfalign/concepts/part.hpp>
#include <selfalign/core/callable.hpp>
#include <selfalign/core/error.hpp>
#include <selfalign/core/label.hpp>
#include <selfalign/core/list.hpp>
#include <selfalign/core/outcomes.hpp>

namespace selfalign {

/// A part that finds some options acceptable: those for which f(option) is true. In a world with
/// consequences f is asked about outcomes, and everything an option can lead to has to pass.
template <class Name, class F>
class approving {
public:
    constexpr approving(Name name, F f) : name_(name), f_(f) {}

    constexpr Name const& name() const { return name_; }
    template <WorldModel W>
        requires ApprovesOutcomes<F, W>
    constexpr bool approves(W const& w, opt x) const {
        return surely(w, x, f_);
    }
    template <WorldModel W>
    constexpr void check(W const& w) const {
        if constexpr (requires { f_.check(w, as_text(name_)); }) f_.check(w, as_text(name_));
    }

private:
    Name name_;
    F f_;
};

namespace detail {

// "Is one of these": the predicate behind approval("part", option, option, ...).
template <class Option, int Capacity> struct one_of {
    list<Option, Capacity> accepted;

    constexpr bool operator()(Option const& o) const {
        for (Option const& a : accepted)
            if (a == o) return true;
        return false;
    }
    // Where options lead to something else, what is named here are outcomes, which no world lists.
    template <WorldModel W>
    constexpr void check(W const& w, text part) const {
        if constexpr (!ConsequenceModel<W>)
            for (int i = 0; i < accepted.size(); ++i)
                if (!w.index_of(accepted[i]))
                    bad_input::a_part_names_an_unknown_option(part, label_of(accepted[i], i));
    }
};

}  // namespace detail

/// `approval("safety", [](plan p) { return !p.harmful; })`
template <class Name, class F>
    requires detail::FunctionObject<F>
constexpr auto approval(Name const& name, F f) {
    return approving<stored_as_t<Name>, F>(name, f);
}

/// `approval("safety", bland, refuse)`: exactly these options are acceptable.
template <class Name, class First, class... Others>
    requires(!detail::FunctionObject<First>)
constexpr auto approval(Name const& name, First const& first, Others const&... others) {
    using option = std::common_type_t<stored_as_t<First>, stored_as_t<Others>...>;
    constexpr int size = 1 + sizeof...(Others);
    list<option, size> accepted(size);
    int i = 0;
    accepted[i++] = option(first);
    ((accepted[i++] = option(others)), ...);
    using predicate = detail::one_of<option, size>;
    return approving<stored_as_t<Name>, predicate>(name, predicate{accepted});
}

}  // namespace selfalign

#endif
