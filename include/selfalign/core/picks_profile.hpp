// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CORE_PICKS_PROFILE_HPP
#define SELFALIGN_CORE_PICKS_PROFILE_HPP

#include <selfalign/core/fill.hpp>
#include <selfalign/core/picks.hpp>

namespace selfalign {

/// The profile of parts of which some only react: nothing is known but what each goes for on the
/// menu at hand. It keeps the parts, because on another menu they have to be asked again.
template <class Shape, class W, class Parts, class How>
class picks_profile : public Shape, public weights::stored<Shape> {
public:
    constexpr picks_profile(Shape shape, W const& world, Parts const& parts)
        : picks_profile(shape, world, parts, menu_type::all(world.size())) {}

    constexpr picks_profile(Shape shape, W const& world, Parts const& parts,
                            option_set_for<static_size<W>> const& menu)
        : Shape(shape), weights::stored<Shape>(shape), world_(world), parts_(parts), menu_(menu),
          top_(shape) {
        auto const ask = [&](int i, auto const& part) {
            auto const picked = picks(part, world_, menu_, i);
            int k = 0;
            for (opt x : menu_) top_.row(i)[k++] = picked.contains(x);
            if constexpr (detail::has_weight<std::remove_cvref_t<decltype(part)>>)
                this->set_weight(i, detail::weight_of_part(part, i));
        };
        How::each(parts_, ask, typename How::indices{});
    }

    constexpr bool is_top(int i, opt x) const { return top_.row(i)[x.index] != 0; }

    /// The same parts on a menu of (this profile's) options.
    template <class Menu>
    constexpr auto restricted(Menu const& menu) const {
        menu_type narrower;
        int k = 0;
        for (opt x : menu_)
            if (menu.contains(opt(k++))) narrower.insert(x);
        using shape = typename detail::submenu_shape<Shape>::type;
        return picks_profile<shape, W, Parts, How>(shape(this->parts(), narrower.size()), world_,
                                                   parts_, narrower);
    }

private:
    using menu_type = option_set_for<static_size<W>>;

    W world_;
    Parts parts_;
    menu_type menu_;
    grid<unsigned char, Shape> top_;
};

}  // namespace selfalign

#endif
