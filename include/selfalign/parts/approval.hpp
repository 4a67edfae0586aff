// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_PARTS_APPROVAL_HPP
#define SELFALIGN_PARTS_APPROVAL_HPP

#include <selfalign/concepts/adaptive_part.hpp>
#include <selfalign/concepts/budgeted.hpp>
#include <selfalign/concepts/part.hpp>
#include <selfalign/core/callable.hpp>
#include <selfalign/core/error.hpp>
#include <selfalign/core/label.hpp>
#include <selfalign/core/list.hpp>
#include <selfalign/core/named_options.hpp>
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
    using wrong =
        detail::misnamed_t<stored_as_t<Name>, stored_as_t<First>, stored_as_t<Others>...>;
    if constexpr (!std::is_void_v<wrong>) {
        return detail::refuse<wrong>{};
    } else {
        using option = std::common_type_t<stored_as_t<First>, stored_as_t<Others>...>;
        constexpr int size = 1 + sizeof...(Others);
        list<option, size> accepted(size);
        int i = 0;
        accepted[i++] = option(first);
        ((accepted[i++] = option(others)), ...);
        using predicate = detail::one_of<option, size>;
        return approving<stored_as_t<Name>, predicate>(name, predicate{accepted});
    }
}

/// A part of any kind that approves as well, as `Approval` does.
template <class Part, class Approval>
class also_approving : public Part {
public:
    using approval_type = Approval;

    constexpr also_approving(Part const& part, Approval const& approval)
        : Part(part), approval_(approval) {}

    template <WorldModel W>
        requires ApprovalPart<Approval, W>
    constexpr bool approves(W const& w, opt x) const {
        return approval_.approves(w, x);
    }
    template <WorldModel W>
    constexpr void check(W const& w) const {
        if constexpr (requires(Part const& p) { p.check(w); }) Part::check(w);
        approval_.check(w);
    }

    constexpr also_approving with_budget(int b) const
        requires Budgeted<Part>
    {
        return {Part::with_budget(b), approval_};
    }
    template <WorldModel W>
        requires AdaptivePart<Part, W>
    constexpr also_approving after(W const& w, opt x) const {
        return {Part::after(w, x), approval_};
    }

private:
    Approval approval_;
};

/// `with_approval(ranking("ann", soup, salad, fish), soup, salad)`, or a predicate behind the part:
/// what a part finds acceptable beside what it ranks, values or picks. Behind it nothing: nothing
/// is acceptable. An approval of its own that the part has does not count.
/// Source: S. Brams and M. Sanver, 2009 (preference approval).
template <class Part, class... Accepted>
constexpr auto with_approval(Part const& part, Accepted const&... accepted) {
    auto const name = [&] {
        if constexpr (requires { part.name(); }) return part.name();
        else return text();
    }();
    auto const approves = [&] {
        if constexpr (sizeof...(Accepted) == 0)
            return approval(name, [](auto const&) { return false; });
        else return approval(name, accepted...);
    }();
    return also_approving<Part, std::remove_const_t<decltype(approves)>>(part, approves);
}

}  // namespace selfalign

#endif
