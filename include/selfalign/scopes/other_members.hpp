// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_SCOPES_OTHER_MEMBERS_HPP
#define SELFALIGN_SCOPES_OTHER_MEMBERS_HPP

#include <selfalign/scopes/granted_names.hpp>
#include <selfalign/scopes/some_systems.hpp>

#include <algorithm>
#include <string>
#include <utility>

/// A second look at a class: do systems that its first one stands for say the same?

namespace selfalign::scopes::detail {

/// Classes of up to so many systems are looked at in full: the most symmetric ones, in which most
/// parts want the same, and ties are.
inline constexpr int looked_at_in_full = 200;

/// Systems of classes of one scope: all of a small class, else some drawn, always the same, each as
/// likely as any other of its class.
template <class Rows, int MaxParts, class System> class other_members {
public:
    other_members(System const& h, indifference what, int parts)
        : names_(large_renamings<Rows>()), what_(what), parts_(parts),
          draws_(1 + static_cast<long long>(1e3 / about_classes<Rows>(what, parts))), other_(h) {}

    /// Looks at systems of the class of so many whose first has these rows, and has the property or
    /// not. How often it has looked. Errors: another one has it not, or has.
    template <class Property>
    long long look(int const (&row)[MaxParts], wide_integer systems, Property const& property,
                   bool has) {
        long long looks = 0;
        auto const look_once = [&] {
            ++looks;
            // parts_ <= MaxParts, which g++ -O3 does not know and warns of parts beyond.
            for (int i = 0; i < parts_ && i < MaxParts; ++i)
                Rows::set(other_.profile(), i, row_[i]);
            if (property(std::as_const(other_)) != has) wrong(row, has);
        };
        if (systems <= looked_at_in_full) {
            for (int g = 0; g < used(); ++g) {
                rename(g, row);
                if (what_.parts) std::sort(row_, row_ + parts_);
                do look_once();
                while (what_.parts && std::next_permutation(row_, row_ + parts_));
            }
        } else {
            for (long long k = 0; k < draws_; ++k) {
                rename(drawn(used()), row);
                if (what_.parts)
                    for (int i = parts_ - 1; i > 0; --i) std::swap(row_[i], row_[drawn(i + 1)]);
                look_once();
            }
        }
        return looks;
    }

private:
    int used() const { return what_.options ? names_.count : 1; }
    void rename(int g, int const (&row)[MaxParts]) {
        for (int i = 0; i < parts_; ++i) row_[i] = names_.source[g][row[i]];
    }
    int drawn(int size) {
        drawn_so_far_ = (drawn_so_far_ + 1) & 0x7FFFFFFFU;
        return drawn_row(static_cast<int>(drawn_so_far_), 1, 0, size);
    }
    // A row as `strict_orders`, `weak_orders` or `utilities` number it.
    std::string listed(int const (&row)[MaxParts]) const {
        std::string list;
        for (int i = 0; i < parts_; ++i) {
            if (i > 0) list += ',';
            list += std::to_string(row[i]);
        }
        return list;
    }
    [[noreturn]] void wrong(int const (&row)[MaxParts], bool has) const {
        std::string const why = std::string("what the search looks for, the system with rows ") +
                                listed(row) + " of " + std::to_string(Rows::options) +
                                (Rows::options == 1 ? " option has" : " options has") +
                                (has ? "" : " not") + ", but " + listed(row_) +
                                ", the same but for names, has" + (has ? " not" : "");
        bad_input::a_claim_of_symmetry_is_wrong(why.c_str());
    }

    renamings<Rows> const& names_;
    indifference what_;
    int parts_;
    long long draws_;
    System other_;
    int row_[MaxParts] = {};
    unsigned drawn_so_far_ = 0;
};

} // namespace selfalign::scopes::detail

#endif
