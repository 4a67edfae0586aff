// SPDX-License-Identifier: BSL-1.0
#include "sweep.hpp"

#include <selfalign/core/number.hpp>
#include <selfalign/relations/output/boundary.hpp>

#include <algorithm>
#include <stdexcept>

namespace census {
namespace {

/// Bytes for what rules have chosen, all of them together.
constexpr long long most_memory = 1LL << 30;

sa::judgement<large> judge(choice chosen, opinion const& f, sa::ties reading) {
    sa::judgement<large> j;
    if (f.whole) { // no option is chosen, so nothing is split
        j.loss = f.losses[0];
        j.value = j.loss == 0 ? sa::answer::aligned : sa::answer::misaligned;
        return j;
    }
    if (chosen == 0) return j;
    if (reading == sa::ties::lowest) chosen = lowest_of(chosen);
    for (choice left = chosen; left != 0; left &= left - 1) {
        int const x = __builtin_ctz(left);
        long long const loss = f.losses[static_cast<std::size_t>(x)];
        if (j.chosen && (reading == sa::ties::exists ? loss >= j.loss : loss <= j.loss)) continue;
        j.chosen = sa::opt(x);
        j.loss = loss;
    }
    j.value = j.loss == 0 ? sa::answer::aligned : sa::answer::misaligned;
    j.irreducible = j.loss == 0 ? 0 : f.least;
    return j;
}

/// The options that Σ may choose, as the relation `boundary` sees it.
choice boundary_of(situation const& h) {
    choice all = 0;
    for (int x = 0; x < h.options(); ++x)
        if (sa::relations::boundary.loss(sa::opt(x), h) == 0) all |= 1U << x;
    return all;
}

/// The options by which "the same choice as H" fails to imply the relation at H.
choice violations(choice boundary, opinion const& f, sa::ties reading) {
    if (reading != sa::ties::exists) return boundary & ~f.aligned;
    return (boundary & f.aligned) == 0 ? boundary : 0;
}

/// Adds a judgement that so many systems share.
void add(sa::counts<large, large>& all, sa::judgement<large> const& j, large systems) {
    if (systems == 1) {
        all.add(j);
        return;
    }
    sa::counts<large, large> one;
    one.add(j);
    for (large* number : {&one.systems, &one.aligned, &one.misaligned, &one.undefined,
                              &one.underdetermined, &one.irreducible, &one.avoidable})
        *number *= systems;
    // What is irreducible is no more.
    large sum = 0;
    if (__builtin_mul_overflow(one.loss_sum, systems, &one.loss_sum)
        || __builtin_add_overflow(all.loss_sum, one.loss_sum, &sum))
        losses_do_not_fit();
    one.irreducible_sum *= systems;
    all += one;
}

} // namespace

void losses_do_not_fit() {
    throw std::overflow_error("the sum of all losses does not fit 127 bits: ask for fewer parts");
}

void opinion::take(loss_list const& found, int options) {
    losses = found;
    least = *std::min_element(losses.begin(), losses.begin() + options);
    aligned = 0;
    for (int x = 0; x < options; ++x)
        if (losses[static_cast<std::size_t>(x)] == 0) aligned |= 1U << x;
}

void opinion::ask(known_relation const& f, situation const& h) {
    whole = f.whole;
    f.losses(h, losses);
    // To ask Σ again for every option would take long and say the same.
    if (f.asks_rule) return take(losses, h.options());
    least = *std::min_element(losses.begin(), losses.begin() + h.options());
    aligned = f.aligned(h);
}

void count_in(cell& c, choice chosen, opinion const& f, choice boundary, sa::ties reading,
              large systems) {
    add(c.counts, judge(chosen, f, reading), systems);
    // Theorem T1 is about relations that see A through its choice.
    if (!f.whole) c.violating |= violations(boundary, f, reading);
}

tally& tally::operator+=(tally const& next) {
    for (std::size_t k = 0; k < cells_.size(); ++k) {
        cells_[k].counts += next.cells_[k].counts;
        cells_[k].violating |= next.cells_[k].violating;
    }
    for (std::size_t r = 0; r < chosen.size(); ++r) chosen[r] |= next.chosen[r];
    return *this;
}

void tally::add_numbered(tally const& next) {
    std::vector<large> first;
    for (std::size_t k = 0; k < cells_.size(); ++k) {
        auto const& mine = cells_[k].counts;
        auto const& other = next.cells_[k].counts;
        first.push_back(mine.misaligned > 0 ? mine.first_failure : other.first_failure);
        large sum = 0;
        if (__builtin_add_overflow(mine.loss_sum, other.loss_sum, &sum)) losses_do_not_fit();
    }
    *this += next;
    for (std::size_t k = 0; k < cells_.size(); ++k) cells_[k].counts.first_failure = first[k];
}

void tally::take_implied(tally const& other) {
    chosen = other.chosen;
    for (std::size_t k = 0; k < cells_.size(); ++k) cells_[k].violating = other.cells_[k].violating;
}

sweep::sweep(request const& asked) : asked_(asked) {
    large const whole = asked.sample ? large{asked.sample->draws} : count_of(asked.of);
    // Without shards there may be too many to be multiplied.
    auto const border = [&](long long k) {
        return k == asked.shards ? whole : whole * k / asked.shards;
    };
    first_ = border(asked.shard);
    last_ = border(asked.shard + 1);
    long long const each = most_memory / static_cast<long long>(asked.rules.size());
    for (named_rule const& r : asked_.rules)
        rules_.push_back(std::make_unique<memory>(r.rule, each));
}

std::string refusal(known_relation const& f, size of) {
    memory rule({[](int, profile const&) -> choice { return 1; }, 0}, 0);
    question const now{of, 0, 1, &rule};
    loss_list losses{};
    try {
        f.losses(situation(profile_of(of, 0), sa::numbered(of.options), current_rule{&now}),
                 losses);
    } catch (sa::error const& e) {
        return e.what();
    }
    return {};
}

profile sweep::operator[](large index) const {
    if (asked_.sample) return asked_.sample->draw(asked_.of, static_cast<long long>(index));
    return profile_of(asked_.of, index);
}

/// One profile after the other, and what is said about it.
struct sweep::asking {
    explicit asking(sweep const& s)
        : whole(s), now{s.asked_.of, 0, 0, nullptr},
          h(profile_of(s.asked_.of, 0), sa::numbered(s.asked_.of.options), current_rule{&now}),
          opinions(s.asked_.relations.size()),
          result(s.asked_.rules.size(), s.asked_.relations.size()),
          asks_rule(std::any_of(s.asked_.relations.begin(), s.asked_.relations.end(),
                                [](known_relation const& f) { return f.asks_rule; })) {}

    /// Counts the profile that h is about so many times.
    void count(large systems) {
        request const& asked = whole.asked_;
        auto const& relations = asked.relations;
        now.number = number_of(h.profile());
        for (std::size_t f = 0; f < relations.size(); ++f)
            if (!relations[f].asks_rule) opinions[f].ask(relations[f], h);
        for (std::size_t r = 0; r < whole.rules_.size(); ++r) {
            now.rule = whole.rules_[r].get();
            // What is asked again is remembered; where nothing is, a rule is asked once anyway.
            now.chosen = asks_rule ? (*now.rule)(asked.of, now.number, h.profile())
                                   : asked.rules[r].rule(h.profile());
            choice boundary = boundary_of(h);
            if (asked.reading == sa::ties::lowest) {
                boundary = lowest_of(boundary);
                result.chosen[r] |= lowest_of(now.chosen);
            } else {
                result.chosen[r] |= now.chosen;
            }
            for (std::size_t f = 0; f < relations.size(); ++f) {
                if (!asked.asks(r, f)) continue;
                // Where nothing is chosen, there is nothing to be asked about the choice.
                if (relations[f].asks_rule && (now.chosen != 0 || relations[f].whole))
                    opinions[f].ask(relations[f], h);
                count_in(result.at(r, f), now.chosen, opinions[f], boundary, asked.reading,
                         systems);
            }
        }
    }

    sweep const& whole;
    question now;
    situation h;
    std::vector<opinion> opinions;
    tally result;
    bool asks_rule;
};

tally sweep::between(long long first, long long last) const {
    asking one(*this);
    for (long long k = first; k < last; ++k) {
        if (k == first || asked_.sample) one.h.profile() = (*this)[first_ + k];
        else step(one.h.profile());
        one.count(1);
    }
    return std::move(one.result);
}

tally sweep::of_classes(std::vector<system_class> const& classes) const {
    asking one(*this);
    std::vector<large> before; // how many systems the classes before each stand for
    large systems = 0;
    for (system_class const& c : classes) {
        one.h.profile() = (*this)[c.number];
        one.count(c.systems);
        before.push_back(systems);
        systems += c.systems;
    }
    one.result.each_cell([&](cell& of) {
        if (of.counts.misaligned == 0) return;
        auto const at = std::lower_bound(before.begin(), before.end(), of.counts.first_failure);
        of.counts.first_failure = classes[static_cast<std::size_t>(at - before.begin())].number;
    });
    return std::move(one.result);
}

} // namespace census
