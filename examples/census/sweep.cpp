// SPDX-License-Identifier: BSL-1.0
#include "sweep.hpp"

#include <selfalign/core/number.hpp>
#include <selfalign/relations/output/boundary.hpp>

#include <algorithm>

namespace census {
namespace {

/// Bytes for what rules have chosen, all of them together.
constexpr long long most_memory = 1LL << 30;

/// What one relation says about one profile.
struct opinion {
    loss_list losses{};
    long long least = 0;
    choice aligned = 0;
    bool whole = false;

    void ask(known_relation const& f, situation const& h) {
        whole = f.whole;
        f.losses(h, losses);
        least = *std::min_element(losses.begin(), losses.begin() + h.options());
        if (f.asks_rule) {
            // To ask Σ again for every option would take long and say the same.
            aligned = 0;
            for (int x = 0; x < h.options(); ++x)
                if (losses[static_cast<std::size_t>(x)] == 0) aligned |= 1U << x;
        } else {
            aligned = f.aligned(h);
        }
    }
};

sa::judgement<long long> judge(choice chosen, opinion const& f, sa::ties reading) {
    sa::judgement<long long> j;
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

} // namespace

tally& tally::operator+=(tally const& next) {
    for (std::size_t k = 0; k < cells_.size(); ++k) {
        cells_[k].counts += next.cells_[k].counts;
        cells_[k].violating |= next.cells_[k].violating;
    }
    for (std::size_t r = 0; r < chosen.size(); ++r) chosen[r] |= next.chosen[r];
    return *this;
}

sweep::sweep(request const& asked) : asked_(asked) {
    long long const whole = asked.sample ? asked.sample->draws : count_of(asked.of);
    auto const border = [&](long long k) {
        return static_cast<long long>(sa::wide_integer{whole} * k / asked.shards);
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
        f.losses(situation(profile_of(of, 0), sa::numbered(of.options), current_rule{&now}), losses);
    } catch (sa::error const& e) {
        return e.what();
    }
    return {};
}

profile sweep::operator[](long long index) const {
    return asked_.sample ? asked_.sample->draw(asked_.of, index) : profile_of(asked_.of, index);
}

tally sweep::between(long long first, long long last) const {
    auto const& relations = asked_.relations;
    tally result(asked_.rules.size(), relations.size());
    bool const asks_rule = std::any_of(relations.begin(), relations.end(),
                                       [](known_relation const& f) { return f.asks_rule; });
    if (first == last) return result;
    question now{asked_.of, 0, 0, nullptr};
    situation h((*this)[first_ + first], sa::numbered(asked_.of.options), current_rule{&now});
    std::vector<opinion> opinions(relations.size());

    for (long long k = first; k < last; ++k) {
        if (k > first) {
            if (asked_.sample) h.profile() = (*this)[first_ + k];
            else step(h.profile());
        }
        now.number = number_of(h.profile());
        for (std::size_t f = 0; f < relations.size(); ++f)
            if (!relations[f].asks_rule) opinions[f].ask(relations[f], h);
        for (std::size_t r = 0; r < rules_.size(); ++r) {
            now.rule = rules_[r].get();
            // What is asked again is remembered; where nothing is, a rule is asked once anyway.
            now.chosen = asks_rule ? (*now.rule)(asked_.of, now.number, h.profile())
                                   : asked_.rules[r].rule(h.profile());
            choice boundary = boundary_of(h);
            if (asked_.reading == sa::ties::lowest) {
                boundary = lowest_of(boundary);
                result.chosen[r] |= lowest_of(now.chosen);
            } else {
                result.chosen[r] |= now.chosen;
            }
            for (std::size_t f = 0; f < relations.size(); ++f) {
                // Where nothing is chosen, there is nothing to be asked about the choice.
                if (relations[f].asks_rule && (now.chosen != 0 || relations[f].whole))
                    opinions[f].ask(relations[f], h);
                cell& c = result.at(r, f);
                c.counts.add(judge(now.chosen, opinions[f], asked_.reading));
                // Theorem T1 is about relations that see A through its choice.
                if (!relations[f].whole)
                    c.violating |= violations(boundary, opinions[f], asked_.reading);
            }
        }
    }
    return result;
}

} // namespace census
