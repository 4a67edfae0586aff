// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_SCOPES_JUDGED_BATCH_HPP
#define SELFALIGN_SCOPES_JUDGED_BATCH_HPP

#include <concepts>
#include <selfalign/laws/judge.hpp>

namespace selfalign::scopes {

/// The judgements of some systems that follow each other, to be counted together: that takes a
/// few instructions for many of them, and leaves the registers to whoever judges. A system that is
/// not set counts as aligned.
template <std::integral Loss>
    requires(sizeof(Loss) <= sizeof(long long))
class judged_batch {
public:
    static constexpr int size = 128;

    void set(int i, judgement<Loss> const& j) {
        value_[i] = code(j.value);
        loss_[i] = j.loss;
        irreducible_[i] = j.irreducible;
    }
    void clear_from(int first) {
        for (int i = first; i < size; ++i) set(i, {answer::aligned});
    }

    /// Adds all but `systems` and `aligned`. `first`: the number of the first of these systems.
    template <class Counts>
    void add_to(Counts& c, long long first) const {
        int const misaligned = count(answer::misaligned);
        if (c.misaligned == 0 && misaligned > 0) c.first_failure = first + first_misaligned();
        c.misaligned += misaligned;
        c.undefined += count(answer::undefined);
        c.underdetermined += count(answer::underdetermined);
        int irreducible = 0;
        int avoidable = 0;
        Loss largest = 0;
        Loss largest_irreducible = 0;
        for (int i = 0; i < size; ++i) {
            irreducible += 0 < irreducible_[i] ? 1 : 0;
            avoidable += irreducible_[i] < loss_[i] ? 1 : 0;
            largest = largest < loss_[i] ? loss_[i] : largest;
            largest_irreducible =
                largest_irreducible < irreducible_[i] ? irreducible_[i] : largest_irreducible;
        }
        c.irreducible += irreducible;
        c.avoidable += avoidable;
        if (c.largest_loss < static_cast<long long>(largest)) c.largest_loss = largest;
        c.loss_sum = sum(c.loss_sum, loss_, largest);
        c.irreducible_sum = sum(c.irreducible_sum, irreducible_, largest_irreducible);
    }

private:
    static constexpr unsigned char code(answer a) { return static_cast<unsigned char>(a); }

    int count(answer a) const {
        int n = 0;
        for (unsigned char value : value_) n += value == code(a) ? 1 : 0;
        return n;
    }
    int first_misaligned() const {
        int i = 0;
        while (value_[i] != code(answer::misaligned)) ++i;
        return i;
    }
    // Errors: a sum that does not fit.
    static long long sum(long long before, Loss const (&losses)[size], Loss largest) {
        long long all = 0;
        if (static_cast<long long>(largest) <= 9'223'372'036'854'775'807 / size)
            for (Loss loss : losses) all += static_cast<long long>(loss);
        else
            for (Loss loss : losses) all = add(all, static_cast<long long>(loss));
        return add(before, all);
    }

    unsigned char value_[size];
    Loss loss_[size];
    Loss irreducible_[size];
};

}  // namespace selfalign::scopes

#endif
