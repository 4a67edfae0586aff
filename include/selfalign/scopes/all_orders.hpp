// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_SCOPES_ALL_ORDERS_HPP
#define SELFALIGN_SCOPES_ALL_ORDERS_HPP

#include <selfalign/concepts/standard.hpp>

namespace selfalign::scopes {

namespace detail {

constexpr long long factorial(int n) { return n < 2 ? 1 : n * factorial(n - 1); }

/// All orders of 0..Size-1, best to worst, in lexicographic order, and the ranks that they give.
template <int Size> struct orders {
    static constexpr int count = static_cast<int>(factorial(Size));
    unsigned char at[count][Size] = {};
    unsigned char ranks[count][Size] = {};

    constexpr orders() {
        for (int x = 0; x < Size; ++x) at[0][x] = static_cast<unsigned char>(x);
        for (int k = 1; k < count; ++k) {
            for (int x = 0; x < Size; ++x) at[k][x] = at[k - 1][x];
            next(at[k]);
        }
        for (int k = 0; k < count; ++k)
            for (int place = 0; place < Size; ++place)
                ranks[k][at[k][place]] = static_cast<unsigned char>(place);
    }

private:
    static constexpr void next(unsigned char (&order)[Size]) {
        int i = Size - 2;
        while (order[i] > order[i + 1]) --i;
        int j = Size - 1;
        while (order[j] < order[i]) --j;
        swap(order[i], order[j]);
        for (int low = i + 1, high = Size - 1; low < high; ++low, --high)
            swap(order[low], order[high]);
    }
    static constexpr void swap(unsigned char& a, unsigned char& b) {
        unsigned char const t = a;
        a = b;
        b = t;
    }
};

template <int Size> inline constexpr orders<Size> all_orders{};

}  // namespace detail

}  // namespace selfalign::scopes

#endif
