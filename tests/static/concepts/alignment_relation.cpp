// SPDX-License-Identifier: BSL-1.0
// Lists of the standard library count without sign; no conversion may hide in the headers.
#ifdef __clang__
#pragma clang diagnostic error "-Wsign-conversion"
#endif
#include <vector>

#include <selfalign.hpp>

namespace {

using namespace selfalign;

enum class trip { sea, city };
constexpr auto h = compose(options(trip::sea, trip::city), aggregators::plurality,
                           ranking("", trip::sea, trip::city));
using H = situation_of<decltype(h)>;
using unordered = situation_of<decltype(compose(options(trip::sea, trip::city),
                                                aggregators::plurality, impulse("", trip::sea)))>;

template <class F, bool Loss, bool ByIndex, bool ByValue, bool Whole>
constexpr bool is_exactly = LossRelation<F, H> == Loss && Predicate<F, H> == ByIndex &&
                            ValuePredicate<F, H> == ByValue && SystemRelation<F, H, H> == Whole &&
                            ChoiceRelation<F, H> == (Loss || ByIndex || ByValue) &&
                            AlignmentRelation<F, H, H> == (Loss || ByIndex || ByValue || Whole);

// --- archetypes: nothing beyond each concept -----------------------------------------------------
struct loses {
    constexpr int loss(opt x, Profile auto const&) const { return x.index; }
};
constexpr auto by_index = [](opt x, Profile auto const&) { return x.index == 0; };
constexpr auto by_value = [](trip t, Profile auto const&) { return t == trip::sea; };
constexpr auto whole = [](Profile auto const& a, Profile auto const& b) {
    return a.parts() == b.parts();
};
struct whole_loss {
    constexpr int loss(Profile auto const& a, Profile auto const& b) const {
        return a.parts() - b.parts();
    }
};
static_assert(is_exactly<loses, true, false, false, false>);
static_assert(is_exactly<decltype(by_index), false, true, false, false>);
static_assert(is_exactly<decltype(by_value), false, false, true, false>);
static_assert(is_exactly<decltype(whole), false, false, false, true>);
static_assert(is_exactly<whole_loss, false, false, false, true>);
static_assert(reflexive(loses{}, h).aligned() && reflexive(by_index, h).aligned());
static_assert(reflexive(by_value, h).aligned() && reflexive(whole, h).aligned());
static_assert(reflexive(whole_loss{}, h).aligned());

// All losses at once, in a list of the standard library.
struct loses_all : loses {
    constexpr std::vector<int> losses(Profile auto const&) const { return {0, 1}; }
};
static_assert(reflexive(loses_all{}, h).aligned()
              && judge(loses_all{}, evaluate(h), ties::report).loss == 0);

// A user's template, as in the design.
template <int Worst> struct nobody_hates_it {
    constexpr bool operator()(opt chosen, OrdinalProfile auto const& p) const {
        for (int i = 0; i < p.parts(); ++i)
            if (p.rank(i, chosen) >= Worst) return false;
        return true;
    }
};
static_assert(is_exactly<nobody_hates_it<1>, false, true, false, false>);
static_assert(reflexive(nobody_hates_it<1>{}, h).aligned()
              && reflexive(nobody_hates_it<0>{}, h).misaligned());
static_assert(self_aligned<nobody_hates_it<1>{}, h>);
static_assert(self_aligned<by_value, h>);

// --- models, and what each needs -----------------------------------------------------------------
static_assert(is_exactly<decltype(relations::boundary), true, false, false, false>);
static_assert(is_exactly<decltype(relations::pareto), true, false, false, false>);
static_assert(!AlignmentRelation<decltype(relations::utilitarian), H, H>);
static_assert(!AlignmentRelation<decltype(relations::pareto), unordered, unordered>);
static_assert(AlignmentRelation<decltype(relations::boundary), unordered, unordered>);
static_assert(!AlignmentRelation<nobody_hates_it<1>, unordered, unordered>);

// --- negative and near-misses --------------------------------------------------------------------
constexpr auto says_number = [](opt, Profile auto const&) { return 1; };
constexpr auto says_nothing = [](opt, Profile auto const&) {};
constexpr auto of_one = [](opt) { return true; };
constexpr auto of_three = [](opt, Profile auto const&, int) { return true; };
constexpr auto of_text = [](text, Profile auto const&) { return true; };
struct loses_nothing {
    void loss(opt, Profile auto const&) const {}
};
struct loses_alone {
    int loss(opt) const { return 0; }
};
// A loss must be zero or more, compared and split: an order alone is not enough.
struct only_ordered {
    int v;
    friend constexpr bool operator<(only_ordered a, only_ordered b) { return a.v < b.v; }
};
struct loses_ordered {
    only_ordered loss(opt x, Profile auto const&) const { return {x.index}; }
};
static_assert(only_ordered{0} < only_ordered{1});
static_assert(is_exactly<loses_ordered, false, false, false, false>);
template <class F> constexpr bool is_none = is_exactly<F, false, false, false, false>;
static_assert(is_none<int> && is_none<decltype(says_number)> && is_none<decltype(says_nothing)>);
static_assert(is_none<decltype(of_one)> && is_none<decltype(of_three)>
              && is_none<decltype(of_text)>);
static_assert(is_none<loses_nothing> && is_none<loses_alone>);

}  // namespace
