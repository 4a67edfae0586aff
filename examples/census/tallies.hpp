// SPDX-License-Identifier: BSL-1.0
#ifndef CENSUS_TALLIES_HPP
#define CENSUS_TALLIES_HPP

#include "claims.hpp"
#include "sweep.hpp"

#include <selfalign/core/number.hpp>
#include <selfalign/scopes/tally_judge.hpp>
#include <selfalign/scopes/tally_space.hpp>

#include <cstddef>
#include <vector>

/// Systems of which only the tallies are known: no profile is formed, and many are judged together.

namespace census {

/// The tallies that some rules and relations read, as one state: a list of numbers that grows part
/// by part. What two of them read is kept once.
class tally_reader {
public:
    /// All of them must have tallies, of so many options.
    tally_reader(std::vector<named_rule> const& rules, std::vector<known_relation> const& relations,
                 size of);

    size of() const { return of_; }
    std::size_t fields() const { return nobody_.size(); }
    std::size_t rules() const { return rules_.size(); }
    std::size_t relations() const { return relations_.size(); }

    /// The state of no parts at all.
    std::vector<tally_number> const& of_nobody() const { return nobody_; }
    /// The state with one part more, which has that order.
    void add(tally_number const* state, std::size_t row, tally_number* more) const {
        tally_number const* const own = contributions_.data() + row * fields();
        for (segment const& s : segments_)
            for (std::size_t k = s.first; k < s.last; ++k)
                more[k] = combined(s.how, state[k], own[k]);
    }

    /// All states of these parts, whose tallies must be sums.
    sa::scopes::tally_space space() const;

    /// The state of a profile, in every lane.
    std::vector<side_by_side> of_profile(profile const& p) const;

    /// Which options a rule chooses, and what a relation says is lost by each, at these states.
    void choose(std::size_t rule, side_by_side const* state, each_says* wins) const {
        auto const& r = rules_[rule];
        r.claims.choose(of_.options, state + r.first, of_.parts, wins);
    }
    void lose(std::size_t relation, side_by_side const* state, side_by_side* loss) const {
        auto const& f = relations_[relation];
        f.claims.losses(of_.options, state + f.first, of_.parts, loss);
    }

private:
    struct segment {
        sa::combining how;
        std::size_t first, last;
    };
    template <class Claims>
    struct reading {
        Claims claims;
        std::size_t first; // of the numbers that it reads
    };
    static tally_number combined(sa::combining how, tally_number a, tally_number b) {
        switch (how) {
        case sa::combining::add: return a + b;
        case sa::combining::multiply: return a * b;
        case sa::combining::least: break;
        }
        return a < b ? a : b;
    }

    size of_;
    std::vector<reading<rule_claims>> rules_;
    std::vector<reading<relation_claims>> relations_;
    std::vector<segment> segments_;
    std::vector<tally_number> contributions_; // row after row
    std::vector<tally_number> nobody_;
};

/// Counts systems by their states.
class tally_counter {
public:
    tally_counter(request const& asked, tally_reader const& reader);

    /// So many systems that have this state once the last part has that order; the first of them
    /// has this number in the scope, and they come in the order of these. Cost: some steps for each
    /// number of the state, and for each rule and relation.
    void add(tally_number const* state, std::size_t row, large first, large systems) {
        reader_.add(state, row, joined_.data());
        add(joined_.data(), first, systems);
    }
    /// The same of a state of all parts.
    void add(tally_number const* state, large first, large systems);

    /// For theorem T1: the first few systems are asked of the plain texts, for tallies alone cannot
    /// contradict it. Without that, it is the first ones that are added.
    void ask_texts(std::vector<system_class> const& first);

    /// Whether a state of all parts fails, of a request about one rule and one relation.
    bool fails(tally_number const* state) const;

    /// What has been counted.
    tally found();

private:
    static constexpr std::size_t width = side_by_side::width;
    static constexpr std::size_t most = 32; // systems that are judged together

    /// Of every option, whether something can be said of it at any system.
    struct options_said {
        each_says by_any[most_tallied_options] = {};
        choice options() const {
            choice all = 0;
            for (int x = 0; x < most_tallied_options; ++x)
                for (std::size_t i = 0; i < width; ++i)
                    if (by_any[x].bits[i] != 0) all |= 1U << x;
            return all;
        }
    };
    /// Counts of a cell.
    struct sums {
        large misaligned = 0, undefined = 0, irreducible = 0, avoidable = 0, loss = 0,
              irreducible_loss = 0, first_failure = -1;
        long long largest_loss = 0;
        options_said violating;

        void add(sa::scopes::tally_judgement<side_by_side> const& j, large const* first,
                 large const* systems);
    };

    void put(std::size_t place, tally_number const* state) {
        side_by_side* const to = states_.data() + place / width * reader_.fields();
        for (std::size_t k = 0; k < reader_.fields(); ++k) to[k].v[place % width] = state[k];
    }
    void judge();
    template <int Options>
    void judge_vector(std::size_t vector);

    request const& asked_;
    tally_reader const& reader_;
    std::vector<tally_number> joined_;
    std::vector<side_by_side> states_; // one after the other, each of so many systems
    std::vector<side_by_side> losses_; // of as many, relation after relation
    large first_[most] = {}, systems_[most] = {};
    std::size_t size_ = 0;
    bool texts_asked_ = false;
    large all_systems_ = 0;
    std::vector<options_said> chosen_;
    std::vector<sums> cells_;
    tally found_;
};

} // namespace census

#endif
