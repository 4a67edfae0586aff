// SPDX-License-Identifier: BSL-1.0
#include "tallies.hpp"

#include <algorithm>
#include <limits>
#include <utility>

namespace census {
namespace {

tally_number neutral_number(sa::combining how) {
    switch (how) {
    case sa::combining::add: return 0;
    case sa::combining::multiply: return 1;
    case sa::combining::least: break;
    }
    return std::numeric_limits<int>::max();
}

/// Of all that win, only the first.
template <int Options>
void leave_first(each_says (&wins)[Options]) {
    each_says before = wins[0];
    for (int x = 1; x < Options; ++x) {
        each_says const won = wins[x];
        wins[x] = won & !before;
        before = before | won;
    }
}

} // namespace

tally_reader::tally_reader(std::vector<named_rule> const& rules,
                           std::vector<known_relation> const& relations, size of)
    : of_(of) {
    std::vector<tally_table> tables;
    std::vector<std::size_t> places;
    auto const place_of = [&](tally_table table) {
        auto const known = std::find(tables.begin(), tables.end(), table);
        if (known != tables.end()) return places[static_cast<std::size_t>(known - tables.begin())];
        std::size_t const first = nobody_.size();
        nobody_.resize(first + table.fields, neutral_number(table.how));
        segments_.push_back({table.how, first, nobody_.size()});
        places.push_back(first);
        tables.push_back(std::move(table));
        return first;
    };
    for (named_rule const& r : rules) {
        rule_claims const claims = claims_of_rule(r.name);
        rules_.push_back({claims, place_of(claims.tally(of.options))});
    }
    for (known_relation const& f : relations) {
        relation_claims const claims = claims_of_relation(f.name);
        relations_.push_back({claims, place_of(claims.tally(of.options))});
    }
    for (std::size_t row = 0; row < static_cast<std::size_t>(orders_of(of.options).count()); ++row)
        for (tally_table const& t : tables)
            for (std::size_t k = 0; k < t.fields; ++k)
                contributions_.push_back(t.contributions[row * t.fields + k]);
}

sa::scopes::tally_space tally_reader::space() const {
    std::vector<int> const contributions(contributions_.begin(), contributions_.end());
    return {static_cast<int>(orders_of(of_.options).count()), static_cast<int>(fields()),
            contributions.data(), of_.parts};
}

std::vector<side_by_side> tally_reader::of_profile(profile const& p) const {
    std::vector<tally_number> state = nobody_;
    for (int i = 0; i < p.parts(); ++i)
        add(state.data(), static_cast<std::size_t>(orders_of(of_.options).number_of(p, i)),
            state.data());
    std::vector<side_by_side> everywhere;
    for (tally_number const n : state) everywhere.emplace_back(static_cast<int>(n));
    return everywhere;
}

tally_counter::tally_counter(request const& asked, tally_reader const& reader)
    : asked_(asked), reader_(reader), joined_(reader.fields()),
      states_(reader.fields() * (most / width), side_by_side(0)),
      losses_(reader.relations() * most_tallied_options, side_by_side(0)),
      chosen_(reader.rules()), cells_(reader.rules() * reader.relations()),
      found_(reader.rules(), reader.relations()) {}

void tally_counter::add(tally_number const* state, large first, large systems) {
    put(size_, state);
    first_[size_] = first;
    systems_[size_] = systems;
    if (++size_ == most) judge();
}

void tally_counter::judge() {
    std::size_t const vectors = (size_ + width - 1) / width;
    // The last vector is filled with a system that is there already, and is counted no more.
    for (std::size_t k = size_; k < vectors * width; ++k) {
        for (std::size_t f = 0; f < reader_.fields(); ++f) {
            side_by_side& numbers = states_[k / width * reader_.fields() + f];
            numbers.v[k % width] = numbers.v[(size_ - 1) % width];
        }
        systems_[k] = 0;
    }
    for (std::size_t k = 0; k < size_; ++k) all_systems_ += systems_[k];
    with_tallied_options(reader_.of().options, [&](auto options) {
        for (std::size_t v = 0; v < vectors; ++v) judge_vector<options>(v);
    });
    if (!texts_asked_) {
        std::vector<system_class> first;
        for (std::size_t k = 0; k < size_; ++k) first.push_back({first_[k], 1});
        ask_texts(first);
    }
    size_ = 0;
}

template <int Options>
void tally_counter::judge_vector(std::size_t vector) {
    side_by_side const* const states = states_.data() + vector * reader_.fields();
    for (std::size_t f = 0; f < reader_.relations(); ++f)
        reader_.lose(f, states, losses_.data() + f * most_tallied_options);
    for (std::size_t r = 0; r < reader_.rules(); ++r) {
        each_says wins[Options];
        reader_.choose(r, states, wins);
        if (asked_.reading == sa::ties::lowest) leave_first(wins);
        for (int x = 0; x < Options; ++x) chosen_[r].by_any[x] = chosen_[r].by_any[x] | wins[x];
        for (std::size_t f = 0; f < reader_.relations(); ++f) {
            side_by_side loss[Options];
            std::copy_n(losses_.data() + f * most_tallied_options, Options, loss);
            sums& all = cells_[r * reader_.relations() + f];
            all.add(sa::scopes::detail::judge_wins<Options>(asked_.reading, wins, loss),
                    first_ + vector * width, systems_ + vector * width);
            each_says holds = wins[0] ^ wins[0];
            for (int x = 0; x < Options; ++x)
                holds = holds | (wins[x] & (loss[x] == side_by_side(0)));
            for (int x = 0; x < Options; ++x) {
                each_says const holds_for = asked_.reading == sa::ties::exists
                                                ? holds
                                                : loss[x] == side_by_side(0);
                all.violating.by_any[x] = all.violating.by_any[x] | (wins[x] & !holds_for);
            }
        }
    }
}

void tally_counter::sums::add(sa::scopes::tally_judgement<side_by_side> const& j,
                              large const* first, large const* systems) {
    for (std::size_t i = 0; i < width; ++i) {
        if (j.undefined.bits[i] != 0) undefined += systems[i];
        long long const lost = j.loss.v[i], least = j.irreducible.v[i];
        if (lost == 0) continue;
        if (first_failure < 0) first_failure = first[i];
        misaligned += systems[i];
        loss += lost * systems[i];
        irreducible_loss += least * systems[i];
        if (least > 0) irreducible += systems[i];
        if (least < lost) avoidable += systems[i];
        largest_loss = std::max(largest_loss, lost);
    }
}

bool tally_counter::fails(tally_number const* state) const {
    std::vector<side_by_side> everywhere;
    for (std::size_t k = 0; k < reader_.fields(); ++k)
        everywhere.emplace_back(static_cast<int>(state[k]));
    bool yes = false;
    with_tallied_options(reader_.of().options, [&](auto options) {
        each_says wins[options] = {};
        side_by_side loss[options] = {};
        reader_.choose(0, everywhere.data(), wins);
        reader_.lose(0, everywhere.data(), loss);
        yes = sa::scopes::detail::judge_wins<options>(asked_.reading, wins, loss).misaligned.bits[0]
              != 0;
    });
    return yes;
}

void tally_counter::ask_texts(std::vector<system_class> const& first) {
    texts_asked_ = true;
    found_.take_implied(sweep(asked_).of_classes(first));
    std::fill(chosen_.begin(), chosen_.end(), options_said());
    for (sums& all : cells_) all.violating = {};
}

tally tally_counter::found() {
    if (size_ > 0) judge();
    for (std::size_t r = 0; r < reader_.rules(); ++r) {
        found_.chosen[r] |= chosen_[r].options();
        for (std::size_t f = 0; f < reader_.relations(); ++f) {
            sums const& all = cells_[r * reader_.relations() + f];
            found_.at(r, f).violating |= all.violating.options();
            auto& counts = found_.at(r, f).counts;
            counts.systems = all_systems_;
            counts.aligned = all_systems_ - all.misaligned - all.undefined;
            counts.misaligned = all.misaligned;
            counts.undefined = all.undefined;
            counts.irreducible = all.irreducible;
            counts.avoidable = all.avoidable;
            counts.loss_sum = all.loss;
            counts.irreducible_sum = all.irreducible_loss;
            counts.largest_loss = all.largest_loss;
            counts.first_failure = all.first_failure;
        }
    }
    return found_;
}

} // namespace census
