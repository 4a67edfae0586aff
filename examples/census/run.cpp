// SPDX-License-Identifier: BSL-1.0
#include "run.hpp"
#include "checkpoint.hpp"
#include "laws.hpp"
#include "progress.hpp"

#include <selfalign/ext/tbb.hpp>

#include <algorithm>
#include <utility>

namespace census {
namespace {

/// Counts of a piece, as numbers that can be sent, and back.
ranks::numbers numbers_of(tally found) {
    ranks::numbers all;
    found.each_number([&](long long number) { all.push_back(number); });
    return all;
}
tally tally_of(ranks::numbers const& all, tally const& empty) {
    tally found = empty;
    auto next = all.begin();
    found.each_number([&](long long& number) { number = *next++; });
    return found;
}

/// The work of a command, in units that are counted anywhere and added up in their order: systems,
/// or what the route taken makes of them.
class counting {
public:
    counting(command const& c, int threads)
        : nothing_(c.asked.rules.size(), c.asked.relations.size()), threads_(threads),
          systems_(c.asked), route_(c.plan.taken) {
        if (route_ != sa::route::plain) routed_.emplace(c.plan, c.asked);
    }

    tally const& nothing() const { return nothing_; }
    long long size() const { return routed_ ? routed_->size() : systems_.size(); }
    /// How many units make a piece; 0: what turns out to take so long.
    long long at_once() const { return routed_ ? routed_->at_once(threads_) : 0; }

    ranks::numbers between(long long first, long long last, bool (*stop)()) const {
        if (routed_) return numbers_of(routed_->between(first, last, threads_, stop));
        return numbers_of(sa::sum_in_order(
            first, last, std::max((last - first) / 64, 64LL), nothing_,
            [&](long long from, long long to) { return systems_.between(from, to); }, threads_));
    }
    void add(tally& found, ranks::numbers const& more) const {
        if (routed_) found.add_numbered(tally_of(more, nothing_));
        else found += tally_of(more, nothing_);
    }

    /// Whether that can have been found in so many units.
    bool fits(long long done, ranks::numbers const& numbers) const {
        if (done > size() || numbers.size() != numbers_of(nothing_).size()) return false;
        tally found = tally_of(numbers, nothing_);
        long long const all = systems_.size(), first = found.at(0, 0).counts.systems;
        long long cell_number = 0;
        bool right = true;
        found.each_cell([&](cell& of) {
            long long const systems = of.counts.systems;
            if (route_ == sa::route::plain) right = right && systems == done;
            else if (route_ != sa::route::classes) right = right && systems == (cell_number < done ? all : 0);
            else
                right = right && systems == first && (systems == 0) == (done == 0)
                        && (systems == all) == (done == size());
            ++cell_number;
        });
        return right;
    }

    /// What the progress bar counts: systems, or else rules and relations.
    bool shows_systems() const { return route_ == sa::route::plain || route_ == sa::route::classes; }
    long long shown_size() const { return shows_systems() ? systems_.size() : size(); }
    long long shown(long long done, tally const& found) const {
        return shows_systems() ? found.at(0, 0).counts.systems : done;
    }

private:
    tally nothing_;
    int threads_;
    sweep systems_;
    sa::route route_;
    std::optional<routed_sweep> routed_;
};

} // namespace

std::optional<tally> run(command const& c, ranks& all) {
    counting const whole(c, all.threads(c.threads));
    long long done = 0;
    tally found = whole.nothing();
    std::optional<checkpoint> saved;
    auto const save = [&] {
        if (saved) saved->save({done, numbers_of(found)});
    };
    if (!c.checkpoint.empty()) {
        saved.emplace(c.checkpoint, c.question());
        auto const before = saved->load(
            [&](progress_made const& state) { return whole.fits(state.done, state.found); });
        if (before) {
            done = before->done;
            found = tally_of(before->found, whole.nothing());
        } else {
            save(); // where nothing can be saved, that is known before the work
        }
    }

    interruptible const guard;
    auto const interrupted = [&] {
        save();
        interruptible::say(saved.has_value());
    };
    progress_bar bar(whole.shows_systems() ? "systems" : "cells", whole.shown(done, found),
                     whole.shown_size(), c.progress);
    try {
        bool const complete = all.hand_out(
            done, whole.size(),
            [&](long long first, long long last) {
                return whole.between(first, last, interruptible::happened);
            },
            [&](long long end, ranks::numbers const& more) {
                whole.add(found, more);
                done = end;
                if (done == whole.size() || (saved && saved->is_due())) save();
                bar.show(whole.shown(done, found));
            },
            [&] {
                if (!interruptible::happened()) return false;
                interrupted();
                return true;
            },
            whole.at_once());
        if (!complete) return {};
    } catch (routed_sweep::stopped const&) { // in the middle of a piece, which is lost
        interrupted();
        return {};
    }
    return found;
}

void help_run(std::function<command()> const& asked, ranks& all) {
    std::optional<command> c;
    std::optional<counting> whole;
    ranks::work find;
    interruptible const guard; // the first one hears of it as well, and ends all
    all.serve([&](long long first, long long last) {
        if (!c) {
            c = asked();
            int const threads = all.threads(c->threads);
            if (c->laws.asked) {
                find = laws_in_pieces(*c, threads);
            } else {
                whole.emplace(*c, threads);
                find = [&whole](long long from, long long to) {
                    return whole->between(from, to, [] { return false; });
                };
            }
        }
        return find(first, last);
    });
}

} // namespace census
