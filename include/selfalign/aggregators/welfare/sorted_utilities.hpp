// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_WELFARE_SORTED_UTILITIES_HPP
#define SELFALIGN_AGGREGATORS_WELFARE_SORTED_UTILITIES_HPP

#include <selfalign/core/scores.hpp>

namespace selfalign::detail {

/// The utilities that an option gives to all parts, in ascending order, as runs of equal ones with
/// the number of parts that have them. Cost: parts x log(distinct utilities). What `leximin` and
/// `majority_judgement` look at, without writing down a part of weight w w times.
template <class Number, int MaxParts>
class sorted_utilities {
public:
    template <class P>
    constexpr sorted_utilities(P const& p, opt x) : runs_(p.parts()) {
        for (int i = 0; i < p.parts(); ++i) note(p.value(i, x), weight_of(p, i));
        compact();
    }

    constexpr int runs() const { return sorted_; }
    constexpr Number const& utility(int k) const { return runs_[k].utility; }
    constexpr long long parts(int k) const { return runs_[k].parts; }

private:
    struct run {
        Number utility = Number(0);
        long long parts = 0;
    };

    static constexpr int many = 1000;

    // Runs [0, sorted_) are in order and distinct; those after them, up to size_, are neither.
    constexpr void note(Number const& utility, long long weight) {
        // Few different utilities are found among those noted; many are sorted once at the end.
        int low = sorted_ > many ? sorted_ : 0;
        for (int high = sorted_; low < high;) {
            int const middle = (low + high) / 2;
            if (runs_[middle].utility < utility)
                low = middle + 1;
            else
                high = middle;
        }
        if (low < sorted_ && !(utility < runs_[low].utility)) {
            runs_[low].parts += weight;
        } else {
            runs_[size_++] = run{utility, weight};
            if (sorted_ <= many && size_ >= 2 * sorted_ + 8) compact();
        }
    }

    constexpr void compact() {
        heap_sort();
        sorted_ = 0;
        for (int k = 0; k < size_; ++k) {
            if (sorted_ > 0 && !(runs_[sorted_ - 1].utility < runs_[k].utility))
                runs_[sorted_ - 1].parts += runs_[k].parts;
            else if (int const to = sorted_++; to != k)
                runs_[to] = runs_[k];
        }
        size_ = sorted_;
    }

    constexpr void heap_sort() {
        for (int root = size_ / 2; root-- > 0;) sink(root, size_);
        for (int last = size_ - 1; last > 0; --last) {
            swap(0, last);
            sink(0, last);
        }
    }
    constexpr void sink(int root, int size) {
        for (int child = 2 * root + 1; child < size; child = 2 * root + 1) {
            if (child + 1 < size && runs_[child].utility < runs_[child + 1].utility) ++child;
            if (!(runs_[root].utility < runs_[child].utility)) return;
            swap(root, child);
            root = child;
        }
    }
    constexpr void swap(int a, int b) {
        run const kept = runs_[a];
        runs_[a] = runs_[b];
        runs_[b] = kept;
    }

    list<run, MaxParts> runs_;
    int size_ = 0, sorted_ = 0;
};

template <class P>
using sorted_utilities_of =
    sorted_utilities<typename std::remove_cvref_t<P>::value_type, max_parts<P>>;

// The run that holds the lower median, with how many parts of it are at or below the median's
// place and how many above.
struct median_place {
    int run = 0;
    long long down = 0; // from the place downwards, within the run, the place included
    long long up = 0;   // above the place, within the run
};

template <class Grades>
constexpr median_place lower_median(Grades const& g) {
    long long total = 0;
    for (int k = 0; k < g.runs(); ++k) total += g.parts(k);
    long long before = (total - 1) / 2; // parts below the place of the median
    median_place at;
    while (before >= g.parts(at.run)) before -= g.parts(at.run++);
    at.down = before + 1;
    at.up = g.parts(at.run) - at.down;
    return at;
}

/// All options that no other beats; `compare(a, b)` is positive if the utilities a are better,
/// negative if b, 0 if neither: a weak order.
template <class P, class Compare>
constexpr options_of<P> best_by_utilities(P const& p, Compare compare) {
    using notes = sorted_utilities_of<P>;
    notes best(p, opt(0));
    auto result = options_of<P>::of(opt(0));
    for (int x = 1; x < p.options(); ++x) {
        notes const mine(p, opt(x));
        int const comparison = compare(mine, best);
        if (comparison > 0) {
            best = mine;
            result = options_of<P>::of(opt(x));
        } else if (comparison == 0) {
            result.insert(opt(x));
        }
    }
    return result;
}

} // namespace selfalign::detail

#endif
