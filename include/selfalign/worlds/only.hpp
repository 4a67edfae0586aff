// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_WORLDS_ONLY_HPP
#define SELFALIGN_WORLDS_ONLY_HPP

#include <selfalign/concepts/consequence_model.hpp>
#include <selfalign/core/callable.hpp>
#include <selfalign/core/error.hpp>
#include <selfalign/core/label.hpp>
#include <selfalign/core/list.hpp>

namespace selfalign {

namespace detail {

// The options of a menu by their index in the whole world, in its order.
template <class W, int Capacity>
class menu_of_world {
public:
    using option = option_of<W>;

    constexpr menu_of_world(W const& world, list<opt, Capacity> kept) : world_(world), kept_(kept) {
        if (kept_.size() < 1) bad_input::a_menu_is_empty();
    }
    constexpr int size() const { return kept_.size(); }
    constexpr decltype(auto) operator[](opt x) const { return world_[kept_[x.index]]; }
    constexpr opt index_of(option const& o) const {
        opt const whole = world_.index_of(o);
        for (int x = 0; whole && x < size(); ++x)
            if (kept_[x] == whole) return opt(x);
        return opt();
    }

protected:
    W world_;
    list<opt, Capacity> kept_;
};

} // namespace detail

/// A world of which only some options are open; they lead to what they led to before. `Size`: how
/// many, where the type knows it.
template <class W, int Capacity, int Size>
class open_options : public detail::menu_of_world<W, Capacity> {
public:
    static constexpr int static_size = Size;
    using detail::menu_of_world<W, Capacity>::menu_of_world;
};
template <ConsequenceModel W, int Capacity, int Size>
class open_options<W, Capacity, Size> : public detail::menu_of_world<W, Capacity> {
public:
    static constexpr int static_size = Size;
    using outcome = typename W::outcome;
    using weight_type = typename W::weight_type;
    using detail::menu_of_world<W, Capacity>::menu_of_world;

    template <class Visit>
    constexpr void each_outcome(opt x, Visit const& visit) const {
        this->world_.each_outcome(this->kept_[x.index], visit);
    }
};

/// `only(world, stay, go)`: the world without its other options, in the world's order.
/// A system in it chooses what it would choose from that menu, unless a part looks at what is
/// *not* on offer. Errors: an option that the world does not have or that is named twice.
template <WorldModel W, class First, class... Others>
    requires(!detail::FunctionObject<First>)
constexpr auto only(W const& world, First const& first, Others const&... others) {
    using option = option_of<W>;
    constexpr int size = 1 + sizeof...(Others);
    list<option, size> named(size);
    int n = 0;
    named[n++] = option(first);
    ((named[n++] = option(others)), ...);
    for (int k = 0; k < size; ++k) {
        if (!world.index_of(named[k]))
            bad_input::a_menu_names_an_unknown_option(label_of(named[k], k));
        for (int j = 0; j < k; ++j)
            if (named[j] == named[k])
                bad_input::an_option_is_listed_twice(label_of(named[k], k), j, k);
    }
    list<opt, size> kept(size);
    int k = 0;
    for (int x = 0; x < world.size(); ++x)
        for (int j = 0; j < size; ++j)
            if (named[j] == world[opt(x)]) kept[k++] = opt(x);
    return open_options<W, size, size>(world, kept);
}

/// `only(world, [](plan p) { return p.is_legal; })`. Errors: no option is left.
template <WorldModel W, class Predicate>
    requires requires(Predicate const& is_open, option_of<W> const& o) {
        { is_open(o) } -> std::same_as<bool>;
    }
constexpr auto only(W const& world, Predicate const& is_open) {
    int open = 0;
    for (int x = 0; x < world.size(); ++x) open += is_open(world[opt(x)]) ? 1 : 0;
    list<opt, static_size<W>> kept(open);
    int k = 0;
    for (int x = 0; x < world.size(); ++x)
        if (is_open(world[opt(x)])) kept[k++] = opt(x);
    return open_options<W, static_size<W>, unbounded>(world, kept);
}

} // namespace selfalign

#endif
