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

ranks::work in_pieces(sweep const& whole, tally const& nothing, int threads) {
    return [&whole, nothing, threads](long long first, long long last) {
        return numbers_of(sa::sum_in_order(
            first, last, std::max((last - first) / 64, 64LL), nothing,
            [&](long long from, long long to) { return whole.between(from, to); }, threads));
    };
}

} // namespace

std::optional<tally> run(command const& c, ranks& all) {
    if (c.plan.taken != sa::route::plain) {
        interruptible const guard;
        return count_by(c.plan, c.asked, all.threads(c.threads), interruptible::happened);
    }
    sweep const whole(c.asked);
    tally const nothing(c.asked.rules.size(), c.asked.relations.size());
    long long done = 0;
    tally found = nothing;
    std::optional<checkpoint> saved;
    auto const save = [&] {
        if (saved) saved->save({done, numbers_of(found)});
    };
    if (!c.checkpoint.empty()) {
        saved.emplace(c.checkpoint, c.question());
        auto const before = saved->load([&](progress_made const& state) {
            if (state.done > whole.size() || state.found.size() != numbers_of(nothing).size())
                return false;
            bool right = true;
            tally_of(state.found, nothing).each_cell([&](cell& of) {
                right = right && of.counts.systems == state.done;
            });
            return right;
        });
        if (before) {
            done = before->done;
            found = tally_of(before->found, nothing);
        } else {
            save(); // where nothing can be saved, that is known before the work
        }
    }

    interruptible const guard;
    progress_bar bar("systems", done, whole.size(), c.progress);
    bool const complete = all.hand_out(
        done, whole.size(), in_pieces(whole, nothing, all.threads(c.threads)),
        [&](long long end, ranks::numbers const& more) {
            found += tally_of(more, nothing);
            done = end;
            if (done == whole.size() || (saved && saved->is_due())) save();
            bar.show(done);
        },
        [&] {
            if (!interruptible::happened()) return false;
            save();
            interruptible::say(saved.has_value());
            return true;
        });
    if (!complete) return {};
    return found;
}

void help_run(std::function<command()> const& asked, ranks& all) {
    std::optional<command> c;
    std::optional<sweep> whole;
    ranks::work find;
    interruptible const guard; // the first one hears of it as well, and ends all
    all.serve([&](long long first, long long last) {
        if (!c) {
            c = asked();
            int const threads = all.threads(c->threads);
            if (c->laws.asked) {
                find = laws_in_pieces(*c, threads);
            } else {
                whole.emplace(c->asked);
                tally const nothing(c->asked.rules.size(), c->asked.relations.size());
                find = in_pieces(*whole, nothing, threads);
            }
        }
        return find(first, last);
    });
}

} // namespace census
