// SPDX-License-Identifier: BSL-1.0
#ifndef CENSUS_SWEEP_HPP
#define CENSUS_SWEEP_HPP

#include "catalogue.hpp"
#include "sampling.hpp"

#include <selfalign/scopes/census.hpp>

#include <memory>
#include <optional>
#include <string>
#include <vector>

/// Every rule x every relation on every profile of a scope, in one pass: each rule is asked once a
/// profile, each relation that only looks at what parts want once a profile for all rules, and
/// only relations that look at Σ once a profile and rule.

namespace census {

struct named_rule {
    std::string name;
    any_rule rule;
    int least_parts = 1; // the rule about part k is about nobody where there are fewer
};

struct request {
    size of;
    sa::ties reading = sa::ties::lowest;
    std::vector<named_rule> rules;
    std::vector<known_relation> relations;
    std::optional<sampling> sample{}; // instead of all profiles
    long long shard = 0;              // one of so many parts of the scope
    long long shards = 1;
    /// Pairs of a rule and a relation that are not asked about, rule after rule; empty: none.
    std::vector<bool> left_out{};

    bool asks(std::size_t rule, std::size_t relation) const {
        return left_out.empty() || !left_out[rule * relations.size() + relation];
    }
};

/// What is counted of one rule and one relation.
struct cell {
    sa::counts<large, large> counts;
    /// Options that are some system's choice at the boundary and fail the relation there.
    choice violating = 0;
};

/// What is counted of systems that follow each other.
struct tally {
    tally(std::size_t rules, std::size_t relations)
        : relations_(relations), chosen(rules, 0), cells_(rules * relations) {}

    cell& at(std::size_t rule, std::size_t relation) {
        return cells_[rule * relations_ + relation];
    }
    cell const& at(std::size_t rule, std::size_t relation) const {
        return cells_[rule * relations_ + relation];
    }
    /// `visit(cell&)`, rule after rule.
    template <class Visit>
    void each_cell(Visit visit) {
        for (cell& c : cells_) visit(c);
    }
    /// `visit(large&)` for all that is counted: what each rule chooses, then cell after cell.
    template <class Visit>
    void each_number(Visit visit) {
        auto const bits = [&](choice& c) {
            large number = c;
            visit(number);
            c = static_cast<choice>(number);
        };
        for (choice& c : chosen) bits(c);
        for (cell& c : cells_) {
            auto& n = c.counts;
            for (large* number : {&n.systems, &n.aligned, &n.misaligned, &n.undefined,
                                      &n.underdetermined, &n.irreducible, &n.avoidable,
                                      &n.loss_sum, &n.irreducible_sum, &n.largest_loss,
                                      &n.first_failure})
                visit(*number);
            bits(c.violating);
        }
    }
    /// Together with those of the systems that come next.
    tally& operator+=(tally const& next);
    /// The same where a first failure is told by the number of its system in the scope, and other
    /// systems lie between them. Throws `std::overflow_error` if losses do not fit.
    void add_numbered(tally const& next);
    /// For theorem T1: says of what is chosen and what is violated what another count of the same
    /// systems says.
    void take_implied(tally const& other);

    /// Whether the relation is reflexive on the systems counted here, and whether the same choice
    /// as H implies it. By theorem T1 the two are the same, but they are found separately: the one
    /// from what the system at hand chooses, the other from the relation `boundary` and all
    /// choices that occur.
    bool is_reflexive(std::size_t rule, std::size_t relation) const {
        return at(rule, relation).counts.misaligned == 0;
    }
    bool is_implied(std::size_t rule, std::size_t relation) const {
        return (at(rule, relation).violating & chosen[rule]) == 0;
    }

private:
    std::size_t relations_;

public:
    std::vector<choice> chosen; // by rule: every option that some system chooses
private:
    std::vector<cell> cells_;
};

/// What one relation says about one profile.
struct opinion {
    loss_list losses{};
    long long least = 0; // of all options
    choice aligned = 0;
    bool whole = false;

    /// Losses of so many options that were found elsewhere.
    void take(loss_list const& found, int options);
    void ask(known_relation const& f, situation const& h);
};

/// Counts a system, or so many of which all is the same, at which `chosen` is chosen and f says
/// what it says. For theorem T1: `boundary` is what the relation `boundary` sees of it.
void count_in(cell& c, choice chosen, opinion const& f, choice boundary, sa::ties reading,
              large systems = 1);

/// Throws `std::overflow_error`.
[[noreturn]] void losses_do_not_fit();

/// A system that stands for so many, itself included, which differ from it by names only.
struct system_class {
    large number = 0;
    large systems = 0;
};

/// Why a relation does not want to be asked of profiles of a size (it would take too long); empty
/// if it does. Cost: asking it once.
std::string refusal(known_relation const& f, size of);

class sweep {
public:
    explicit sweep(request const& asked);

    /// How many systems are to be counted.
    large size() const { return last_ - first_; }
    /// The number in the scope of the first of them.
    large first_index() const { return first_; }
    /// The profile of a system of the scope, or draw number `index`.
    profile operator[](large index) const;

    /// Counts the systems first..last-1 of those to be counted, all of one rule's in order. A first
    /// failure is told by its number among these. May be called by several threads.
    tally between(long long first, long long last) const;

    /// Counts classes, each as many times as it has systems. A first failure is told by its number
    /// in the scope. May be called by several threads. Throws `std::overflow_error` if losses do
    /// not fit.
    tally of_classes(std::vector<system_class> const& classes) const;

private:
    struct asking;
    request asked_;
    large first_, last_;
    std::vector<std::unique_ptr<memory>> rules_;
};

} // namespace census

#endif
