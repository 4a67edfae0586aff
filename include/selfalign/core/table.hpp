// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CORE_TABLE_HPP
#define SELFALIGN_CORE_TABLE_HPP

#include <type_traits>
#include <selfalign/concepts/option.hpp>
#include <selfalign/concepts/scale.hpp>
#include <selfalign/core/label.hpp>
#include <selfalign/core/number.hpp>
#include <selfalign/core/rank_blocks.hpp>

/// `table<Shape, Contents...>` is the library's own profile: what all parts want in a world, as
/// one parts x options table. The shape says how big, each content what is known of every part.

namespace selfalign {

/// Content: every part ranks all options without ties. Keeps ranks and the order itself.
struct strict_orders {
    template <class Shape> class stored {
    public:
        using rank_t = rank_type<Shape>;
        constexpr explicit stored(Shape const& shape) : rank_(shape), order_(shape) {}

        /// Number of options that part i likes strictly better than x.
        constexpr int rank(int i, opt x) const { return rank_.get(i, x.index); }
        /// The option at place `position` (0 = best) of part i's order.
        constexpr opt at(int i, int position) const { return opt(order_.get(i, position)); }
        constexpr bool prefers(int i, opt x, opt y) const { return rank(i, x) < rank(i, y); }
        constexpr bool is_top(int i, opt x) const { return at(i, 0) == x; }

        constexpr void set_rank(int i, opt x, int rank) {
            rank_.set(i, x.index, rank);
            order_.set(i, rank, x.index);
        }
        /// The whole row at once: ranks by option, and options by place.
        template <int Options>
        constexpr void set_order(int i, rank_t const (&ranks)[Options],
                                 rank_t const (&order)[Options]) {
            for (int x = 0; x < Options; ++x) rank_.set(i, x, ranks[x]);
            for (int x = 0; x < Options; ++x) order_.set(i, x, order[x]);
        }

        /// How they are stored, for who counts many parts.
        auto const& stored_ranks() const requires std::is_same_v<Shape, dynamic> { return rank_; }

    private:
        detail::rank_grid<Shape> rank_, order_;
    };
};

/// Content: every part ranks all options, ties allowed. rank = number of options strictly better.
struct weak_orders {
    template <class Shape> class stored {
    public:
        constexpr explicit stored(Shape const& shape) : rank_(shape) {}

        constexpr int rank(int i, opt x) const { return rank_.get(i, x.index); }
        constexpr bool prefers(int i, opt x, opt y) const { return rank(i, x) < rank(i, y); }
        constexpr bool is_top(int i, opt x) const { return rank(i, x) == 0; }

        constexpr void set_rank(int i, opt x, int rank) {
            rank_.set(i, x.index, rank);
        }

        /// How they are stored, for who counts many parts.
        auto const& stored_ranks() const requires std::is_same_v<Shape, dynamic> { return rank_; }

    private:
        detail::rank_grid<Shape> rank_;
    };
};

/// Content: every part ranks some options, ties allowed, and says nothing about the others: an
/// unranked option is incomparable to every other. Such a part has no rank for each option, so
/// rules that only compare pairs accept it and all others are ill-typed.
struct partial_orders {
    template <class Shape> class stored {
    public:
        using rank_t = rank_type<Shape>;
        static constexpr int unranked = static_cast<rank_t>(-1);
        constexpr explicit stored(Shape const& shape) : rank_(shape) {}

        constexpr bool ranks(int i, opt x) const { return rank_.row(i)[x.index] != unranked; }
        constexpr bool prefers(int i, opt x, opt y) const {
            return ranks(i, y) && rank_.row(i)[x.index] < rank_.row(i)[y.index];
        }
        /// `rank`: number of ranked options strictly better, or `unranked`.
        constexpr void set_rank(int i, opt x, int rank) {
            rank_.row(i)[x.index] = static_cast<rank_t>(rank);
        }

    private:
        grid<rank_t, Shape> rank_;
    };
};

/// Content: every part gives every option a number of type V, with the promises of `Scale`.
template <class V, class Scale> struct values {
    static_assert(!std::same_as<V, bool>, "a utility is a number, yes and no are approvals");

    template <class Shape> class stored {
    public:
        using value_type = V;
        using scale_type = Scale;
        constexpr explicit stored(Shape const& shape) : value_(shape) {}

        constexpr V const& value(int i, opt x) const { return value_.row(i)[x.index]; }
        /// Errors: a value that is NaN or infinite, or an integer beyond 63 bits, in which sums and
        /// products are formed.
        constexpr void set_value(int i, opt x, V v) {
            if constexpr (std::floating_point<V>)
                if (!is_finite(v))
                    bad_input::a_utility_is_not_a_finite_number(label("row ").append(i),
                                                                label().append(x.index));
            if constexpr (std::unsigned_integral<V> && sizeof(V) == sizeof(long long))
                if (static_cast<wide<V>>(v) < 0)
                    bad_input::a_utility_does_not_fit_the_common_type(label("row ").append(i),
                                                                      label().append(x.index));
            value_.row(i)[x.index] = v;
        }

    private:
        grid<V, Shape> value_;
    };
};

/// Content: every part approves or disapproves of every option.
struct approvals {
    template <class Shape> class stored {
    public:
        constexpr explicit stored(Shape const& shape) : approved_(shape) {}

        constexpr bool approves(int i, opt x) const { return approved_.row(i)[x.index] != 0; }
        constexpr void set_approval(int i, opt x, bool yes) { approved_.row(i)[x.index] = yes; }

    private:
        grid<unsigned char, Shape> approved_;
    };
};

/// Content: every part counts as so many equal parts (a ballot's multiplicity), at least 1.
struct weights {
    template <class Shape> class stored {
    public:
        constexpr explicit stored(Shape const& shape)
            : weight_(shape, 1),
              limit_(9'223'372'036'854'775'807 / 4 / shape.options()),
              total_(shape.parts()) {}

        constexpr long long weight(int i) const { return weight_[i]; }
        constexpr long long total_weight() const { return total_; }
        /// Errors: a weight below 1; weights so large that tallies would not fit 64 bits.
        constexpr void set_weight(int i, long long w) {
            if (w < 1) bad_input::a_weight_is_not_positive(label("row ").append(i), w);
            if (w > limit_ || total_ - weight_[i] > limit_ - w)
                bad_input::the_weights_of_the_parts_are_too_large(limit_);
            total_ += w - weight_[i];
            weight_[i] = w;
        }

    private:
        column<long long, Shape> weight_;
        // Tallies multiply weights by ranks and halves, and add and subtract the results.
        long long limit_;
        long long total_;
    };
};

/// A profile of the given shape and contents. Fill it by the contents' `set_...` functions.
/// Errors: no parts, no options.
template <class Shape, class... Contents>
class table : public Shape, public Contents::template stored<Shape>... {
public:
    using shape_type = Shape;
    constexpr explicit table(Shape shape)
        : Shape(checked(shape)), Contents::template stored<Shape>(shape)... {}
    constexpr table() requires std::is_default_constructible_v<Shape> : table(Shape{}) {}

private:
    static constexpr Shape checked(Shape shape) {
        if (shape.parts() < 1) bad_input::a_system_needs_at_least_one_part();
        if (shape.options() < 1) bad_input::a_world_needs_at_least_one_option();
        return shape;
    }
};

}  // namespace selfalign

#endif
