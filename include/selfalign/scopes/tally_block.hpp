// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_SCOPES_TALLY_BLOCK_HPP
#define SELFALIGN_SCOPES_TALLY_BLOCK_HPP

#include <cstddef>
#include <cstdint>
#include <type_traits>
#include <vector>
#include <selfalign/core/lanes.hpp>

namespace selfalign::scopes::detail {

// The narrowest elements that hold numbers up to so many.
template <long long Most>
using lane_element =
    std::conditional_t<(Most <= 255), std::uint8_t,
                       std::conditional_t<(Most <= 65535), std::uint16_t, std::uint32_t>>;

// All rows of the last parts, as lanes: field by field, a vector after the other.
template <class Tallied, class N> class tally_block {
public:
    static constexpr int width = N::width;
    using element = typename N::element;

    // `last`: how many parts, 1 or 2.
    tally_block(Tallied const& t, int last)
        : systems_(last == 1 ? rows : rows * rows), vectors_((systems_ + width - 1) / width),
          fields_(static_cast<std::size_t>(vectors_) * Tallied::fields, N(0)),
          counts_(static_cast<std::size_t>(vectors_), N(0)) {
        for (int k = 0; k < systems_; ++k) {
            auto s = t.template of_row<long long>(k % rows);
            if (last == 2) s = Tallied::combined(t.template of_row<long long>(k / rows), s);
            std::size_t const v = static_cast<std::size_t>(k / width);
            for (int f = 0; f < Tallied::fields; ++f)
                fields_[v * Tallied::fields + static_cast<std::size_t>(f)].v[k % width] =
                    static_cast<element>(s.field[f]);
            counts_[v].v[k % width] = 1;
        }
    }
    int systems() const { return systems_; }
    int vectors() const { return vectors_; }
    /// The fields of one vector of systems.
    N const* fields(int vector) const {
        return fields_.data() + static_cast<std::size_t>(vector) * Tallied::fields;
    }
    /// 1 for each lane that is a system.
    N const& counts(int vector) const { return counts_[static_cast<std::size_t>(vector)]; }

private:
    static constexpr int rows = Tallied::rows::count;
    int systems_, vectors_;
    std::vector<N> fields_, counts_;
};

} // namespace selfalign::scopes::detail

#endif
