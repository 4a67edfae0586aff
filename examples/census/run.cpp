// SPDX-License-Identifier: BSL-1.0
#include "run.hpp"
#include "checkpoint.hpp"
#include "laws.hpp"
#include "progress.hpp"

#include <selfalign/ext/tbb.hpp>

#include <algorithm>
#include <chrono>
#include <utility>

namespace census {
namespace {

/// Counts of each of the shares below.
using tallies = std::vector<tally>;

/// Counts of a piece, as numbers that can be sent, and back. The first says how many words each
/// count has: one, or two where 64 bits do not hold all of them, the lower one first.
ranks::numbers numbers_of(tallies found) {
    std::vector<large> counts;
    for (tally& t : found) t.each_number([&](large number) { counts.push_back(number); });
    bool const wide = std::any_of(counts.begin(), counts.end(), [](large number) {
        return static_cast<long long>(number) != number;
    });
    ranks::numbers all = {wide ? 2 : 1};
    for (large const number : counts) {
        all.push_back(static_cast<long long>(number));
        if (wide) all.push_back(static_cast<long long>(number >> 64));
    }
    return all;
}
/// Nothing if these cannot be such counts.
std::optional<tallies> tallies_of(ranks::numbers const& all, tallies const& empty) {
    tallies found = empty;
    std::size_t counts = 0;
    for (tally& t : found) t.each_number([&](large) { ++counts; });
    if (all.empty() || all[0] < 1 || all[0] > 2 || all.size() != 1 + static_cast<std::size_t>(all[0]) * counts)
        return {};
    auto next = all.begin() + 1;
    for (tally& t : found)
        t.each_number([&](large& number) {
            number = *next++;
            if (all[0] == 2)
                number = static_cast<unsigned long long>(number) + large{*next++} * (large{1} << 64);
        });
    return found;
}

/// The work of a command, in units that are counted anywhere and added up in their order: what the
/// routes taken make of the systems, or, if there are several routes, a piece of that.
class counting {
public:
    counting(command const& c, int threads) : asked_(c.asked), threads_(threads) {
        for (routed_pairs const& some : c.routes) {
            shares_.emplace_back(some);
            nothing_.emplace_back(some.rules.size(), some.relations.size());
        }
        for (share& s : shares_) {
            s.piece = shares_.size() > 1 ? s.in_a_piece() : 1;
            s.units = (s.size() + s.piece - 1) / s.piece;
            size_ += s.units;
        }
    }

    tallies const& nothing() const { return nothing_; }
    long long size() const { return size_; }
    /// How many units make a piece; 0: what turns out to take so long.
    long long at_once() const {
        if (shares_.size() > 1) return 1;
        return shares_[0].routed ? shares_[0].routed->at_once(threads_) : 0;
    }

    ranks::numbers between(long long first, long long last, bool (*stop)()) const {
        tallies found = nothing_;
        long long before = 0;
        for (std::size_t k = 0; k < shares_.size(); ++k) {
            share const& s = shares_[k];
            auto const place = [&](long long unit) {
                return std::min(std::clamp(unit - before, 0LL, s.units) * s.piece, s.size());
            };
            if (place(first) < place(last)) found[k] = s.between(place(first), place(last), threads_, stop);
            before += s.units;
        }
        return numbers_of(found);
    }
    void add(tallies& found, ranks::numbers const& numbers) const {
        tallies const more = tallies_of(numbers, nothing_).value();
        for (std::size_t k = 0; k < found.size(); ++k) found[k].add_numbered(more[k]);
    }

    /// Whether that can have been found in so many units.
    bool fits(long long done, ranks::numbers const& numbers) const {
        auto const found = tallies_of(numbers, nothing_);
        if (!found || done > size()) return false;
        bool right = true;
        for (std::size_t k = 0; k < shares_.size(); ++k) {
            share const& s = shares_[k];
            long long const units = std::clamp(done, 0LL, s.units);
            right = right && s.fits(std::min(units * s.piece, s.size()), (*found)[k]);
            done -= units;
        }
        return right;
    }

    /// What has been counted of all rules and relations.
    tally together(tallies const& found) const {
        tally all(asked_.rules.size(), asked_.relations.size());
        for (std::size_t k = 0; k < shares_.size(); ++k) {
            routed_pairs const& some = shares_[k].pairs;
            for (std::size_t r = 0; r < some.rules.size(); ++r) {
                all.chosen[some.rules[r]] |= found[k].chosen[r];
                for (std::size_t f = 0; f < some.relations.size(); ++f)
                    if (some.asked.asks(r, f)) all.at(some.rules[r], some.relations[f]) = found[k].at(r, f);
            }
        }
        return all;
    }

    /// About how long all of it takes, seconds.
    double about_seconds() const {
        double all = 0;
        for (share const& s : shares_) all += s.about_seconds(threads_);
        return all;
    }

    /// What the progress bar counts: systems, or else rules and relations, or pieces.
    char const* shown_word() const {
        if (shares_.size() > 1) return "pieces";
        return shows_systems() ? "systems" : "cells";
    }
    double shown_size() const {
        return shows_systems() ? static_cast<double>(shares_[0].systems.size()) : static_cast<double>(size());
    }
    double shown(long long done, tallies const& found) const {
        return shows_systems() ? static_cast<double>(shares_[0].counted(found[0])) : static_cast<double>(done);
    }

private:
    /// What one route counts.
    struct share {
        explicit share(routed_pairs const& some) : pairs(some), systems(some.asked) {
            if (some.plan.taken != sa::route::plain) routed.emplace(some.plan, some.asked);
        }

        long long size() const {
            return routed ? routed->size() : static_cast<long long>(systems.size());
        }
        /// What is kept is told in pieces: they may not depend on threads, or on how fast this is.
        long long in_a_piece() const {
            if (routed) return routed->size() / 1024 + 1;
            auto const cells = static_cast<double>(pairs.rules.size() * pairs.relations.size());
            return static_cast<long long>(2e8 / (100 + 30 * cells)) + 1;
        }
        double about_seconds(int threads) const {
            if (routed) return routed->about_seconds(threads);
            // Some pieces, from all over.
            long long const some = std::min(size(), 256LL), apart = size() / 8;
            auto const begun = std::chrono::steady_clock::now();
            for (int k = 0; k < 8; ++k) systems.between(k * apart, std::min(k * apart + some, size()));
            std::chrono::duration<double> const passed = std::chrono::steady_clock::now() - begun;
            return passed.count() / static_cast<double>(8 * some) * static_cast<double>(size())
                   / std::max(threads, 1);
        }
        /// A first failure is told by its number in what is to be counted.
        tally between(long long first, long long last, int threads, bool (*stop)()) const {
            if (routed) return routed->between(first, last, threads, stop);
            tally found = sa::sum_in_order(
                first, last, std::max((last - first) / 64, 64LL),
                tally(pairs.rules.size(), pairs.relations.size()),
                [&](long long from, long long to) { return systems.between(from, to); }, threads);
            found.each_cell([&](cell& c) {
                if (c.counts.first_failure >= 0) c.counts.first_failure += first;
            });
            return found;
        }
        large counted(tally found) const {
            large most = 0;
            found.each_cell([&](cell& c) { most = std::max(most, c.counts.systems); });
            return most;
        }
        bool fits(long long done, tally found) const {
            large const all = systems.size(), most = counted(found);
            sa::route const route = pairs.plan.taken;
            std::size_t number = 0;
            bool right = true;
            found.each_cell([&](cell& c) {
                std::size_t const r = number / pairs.relations.size(), f = number % pairs.relations.size();
                large const here = c.counts.systems;
                if (!pairs.asked.asks(r, f)) right = right && here == 0;
                else if (route == sa::route::plain) right = right && here == done;
                else if (route != sa::route::classes)
                    right = right && here == (static_cast<long long>(number) < done ? all : large{0});
                else // some units have no class, the last ones among them
                    right = right && here == most && here <= all && (done > 0 || here == 0)
                            && (done < size() || here == all);
                ++number;
            });
            return right;
        }

        routed_pairs pairs;
        sweep systems;
        std::optional<routed_sweep> routed{};
        long long piece = 1, units = 0;
    };
    bool shows_systems() const {
        sa::route const route = shares_[0].pairs.plan.taken;
        return shares_.size() == 1 && (route == sa::route::plain || route == sa::route::classes);
    }

    request asked_;
    int threads_;
    std::vector<share> shares_;
    tallies nothing_;
    long long size_ = 0;
};

} // namespace

std::optional<tally> run(command const& c, ranks& all) {
    counting const whole(c, all.threads(c.threads));
    long long done = 0;
    tallies found = whole.nothing();
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
            found = tallies_of(before->found, whole.nothing()).value();
        } else {
            save(); // where nothing can be saved, that is known before the work
        }
    }

    interruptible const guard;
    auto const interrupted = [&] {
        save();
        interruptible::say(saved.has_value());
    };
    if (progress_bar::is_shown(c.progress))
        say_if_long(whole.about_seconds() * static_cast<double>(whole.size() - done)
                        / static_cast<double>(whole.size()), saved.has_value());
    progress_bar bar(whole.shown_word(), whole.shown(done, found), whole.shown_size(), c.progress);
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
    return whole.together(found);
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
