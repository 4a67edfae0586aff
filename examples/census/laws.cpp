// SPDX-License-Identifier: BSL-1.0
#include "laws.hpp"
#include "checkpoint.hpp"
#include "conventions.hpp"
#include "progress.hpp"

#include <selfalign/ext/print.hpp>
#include <selfalign/ext/tbb.hpp>
#include <selfalign/laws/axioms/catalogue.hpp>

#include <algorithm>
#include <atomic>
#include <mutex>
#include <type_traits>
#include <utility>

namespace census {
namespace {

using sa::scopes::asked_rule;
using sa::scopes::remembered_rule;
using sa::scopes::search_limits;
using sa::scopes::size_limit;
using sa::scopes::violation;

template <std::size_t I>
constexpr auto const& axiom_at = boost::hana::at_c<I>(sa::axioms::catalogue).value;

template <std::size_t I>
known_axiom known() {
    known_axiom a;
    a.name = sa::to_string(boost::hana::at_c<I>(sa::axioms::catalogue).name);
    using axiom = std::remove_cvref_t<decltype(axiom_at<I>)>;
    a.of_part_names = std::is_same_v<axiom, std::remove_cvref_t<decltype(sa::axioms::anonymity)>>;
    if (a.of_part_names)
        a.find_by_names = [](asked_rule const& rule, search_limits const& limits) {
            return sa::scopes::smallest_violation_by_names(axiom_at<I>, rule, limits);
        };
    else
        a.find = [](remembered_rule& rule, search_limits const& limits) {
            return sa::scopes::smallest_violation(axiom_at<I>, rule, limits);
        };
    a.holds = [](asked_rule const& rule, int options, std::vector<int> const& rows) {
        return sa::scopes::holds_at(axiom_at<I>, rule, options, rows);
    };
    return a;
}

/// The order of parts is a matter of factorials: sizes of so many profiles are looked at in every
/// order to see whether it matters (those that nobody asked for too, if they are very small), and
/// of so many where it does.
constexpr long long most_to_compare = 20'000;
constexpr long long most_always_compared = 1'500;
constexpr long long most_where_it_matters = 100'000;

law_row find_row(command const& c, named_rule const& rule, bool (*stop)()) {
    law_search search(c, rule, stop);
    law_row row{rule};
    for (known_axiom const& a : known_axioms()) row.found.push_back(search.find(a));
    row.anonymous = search.anonymous();
    row.undefined = search.undefined();
    return row;
}

// --- a row as numbers ----------------------------------------------------------------------------

void append(ranks::numbers& all, std::size_t rule, law_row const& row) {
    all.push_back(static_cast<long long>(rule));
    all.push_back(row.anonymous ? 1 : 0);
    all.push_back(row.undefined ? 1 : 0);
    for (violation const& v : row.found) {
        all.push_back(v.options);
        all.push_back(v.parts);
        all.insert(all.end(), v.rows.begin(), v.rows.end());
        all.push_back(static_cast<long long>(v.searched.size()));
        for (auto const size : v.searched) all.insert(all.end(), {size.options, size.parts});
    }
}

/// Reads what `append` has written.
class row_reader {
public:
    row_reader(command const& c, ranks::numbers const& all)
        : command_(c), next_(all.data()), end_(all.data() + all.size()) {}

    bool at_end() const { return next_ == end_; }
    /// False if these are no numbers of a row.
    bool read(std::size_t& rule, law_row& row) {
        long long const most = static_cast<long long>(command_.asked.rules.size()) - 1;
        rule = static_cast<std::size_t>(number(0, most));
        if (!right_) return false;
        row = {command_.asked.rules[rule]};
        row.anonymous = number(0, 1) == 1;
        row.undefined = number(0, 1) == 1;
        for (std::size_t a = 0; a < known_axioms().size() && right_; ++a) {
            violation v;
            v.from_parts = command_.laws.from_parts;
            v.options = static_cast<int>(number(0, most_options));
            v.parts = static_cast<int>(number(0, remembered_rule::max_parts));
            for (int i = 0; i < v.parts && right_; ++i)
                v.rows.push_back(static_cast<int>(number(0, orders_of(most_options).count() - 1)));
            long long const sizes = number(0, most_options);
            for (long long k = 0; k < sizes && right_; ++k) {
                auto const options = static_cast<int>(number(1, most_options));
                auto const parts = static_cast<int>(number(1, remembered_rule::max_parts));
                v.searched.push_back({options, parts});
            }
            row.found.push_back(std::move(v));
        }
        return right_;
    }

private:
    long long number(long long least, long long most) {
        right_ = right_ && next_ != end_ && *next_ >= least && *next_ <= most;
        return right_ ? *next_++ : 0;
    }

    command const& command_;
    long long const* next_;
    long long const* end_;
    bool right_ = true;
};

/// The rows of all rules, some of them found already.
class rows_found {
public:
    explicit rows_found(command const& c) : command_(c), rows_(c.asked.rules.size()) {}

    /// Together with those in the numbers; false if these are no rows.
    bool add(ranks::numbers const& found) {
        row_reader from(command_, found);
        while (!from.at_end()) {
            std::size_t rule = 0;
            law_row row;
            if (!from.read(rule, row)) return false;
            add(rule, std::move(row));
        }
        return true;
    }
    void add(std::size_t rule, law_row row) {
        if (!rows_[rule]) ++done_;
        rows_[rule] = std::move(row);
    }
    long long done() const { return done_; }
    std::vector<std::size_t> missing() const {
        std::vector<std::size_t> rules;
        for (std::size_t rule = 0; rule < rows_.size(); ++rule)
            if (!rows_[rule]) rules.push_back(rule);
        return rules;
    }
    progress_made state() const {
        progress_made made{done_, {}};
        for (std::size_t rule = 0; rule < rows_.size(); ++rule)
            if (rows_[rule]) append(made.found, rule, *rows_[rule]);
        return made;
    }
    std::vector<law_row> all() && {
        std::vector<law_row> rows;
        for (auto& row : rows_) rows.push_back(std::move(*row));
        return rows;
    }

private:
    command const& command_;
    std::vector<std::optional<law_row>> rows_;
    long long done_ = 0;
};

/// What is asked, and what it is asked about.
std::string all_that_is_asked(command const& c) {
    std::string all = c.question() + " axioms:";
    for (known_axiom const& a : known_axioms()) all += " " + a.name;
    return all;
}

/// `visit(rule)` for each of them on so many threads, begun in their order.
template <class Visit>
void for_each_rule(std::vector<std::size_t> const& rules, int threads, Visit visit) {
    struct nothing {
        nothing& operator+=(nothing) { return *this; }
    };
    // Not the rules that a thread is given, but the next: then those that are done have few gaps.
    std::atomic<std::size_t> next = 0;
    sa::sum_in_order(
        0, static_cast<long long>(rules.size()), 1, nothing(),
        [&](long long first, long long last) {
            for (; first < last; ++first) visit(rules[next++]);
            return nothing();
        },
        threads);
}

ranks::numbers rows_between(command const& c, long long first, long long last, int threads,
                            bool (*stop)()) {
    std::vector<std::size_t> rules;
    for (; first < last; ++first) rules.push_back(static_cast<std::size_t>(first));
    ranks::numbers all;
    std::mutex one_at_a_time;
    for_each_rule(rules, threads, [&](std::size_t rule) {
        law_row const row = find_row(c, c.asked.rules[rule], stop);
        std::lock_guard const mine(one_at_a_time);
        append(all, rule, row);
    });
    return all;
}

} // namespace

std::vector<known_axiom> const& known_axioms() {
    static std::vector<known_axiom> const axioms =
        of_each(sa::axioms::catalogue, [](auto place) { return known<place()>(); });
    return axioms;
}

search_limits all_limits(command const& c) {
    search_limits limits;
    limits.up_to = c.laws.up_to;
    limits.from_parts = c.laws.from_parts;
    return limits;
}

search_limits limits_of(command const& c, known_axiom const& a, bool anonymous) {
    search_limits const all = all_limits(c);
    if (a.of_part_names) return all.at_most(most_to_compare);
    return anonymous || c.laws.every_order ? all : all.at_most(most_where_it_matters);
}

search_limits compared_in_every_order(command const& c) {
    search_limits sizes = search_limits().at_most(most_always_compared);
    for (size_limit const asked : all_limits(c).at_most(most_to_compare).up_to) {
        auto at = sizes.up_to.begin();
        while (at != sizes.up_to.end() && at->options < asked.options) ++at;
        if (at == sizes.up_to.end() || at->options > asked.options) sizes.up_to.insert(at, asked);
        else at->parts = std::max(at->parts, asked.parts);
    }
    return sizes;
}

law_search::law_search(command const& c, named_rule const& rule, bool (*stop)())
    : command_(c), ask_([this, rule, stop](int options, int parts, int const* rows) {
          if (stop != nullptr && stop()) throw stopped();
          profile p{orders(sa::capacity<most_parts, most_options>(parts, options))};
          for (int i = 0; i < parts; ++i) set_order(p, i, rows[i]);
          choice const chosen = parts < rule.least_parts ? 0 : rule.rule(p);
          undefined_ = undefined_ || chosen == 0;
          return sa::option_bits(chosen);
      }) {
    using sa::scopes::profiles;
    anonymous_ = !sa::scopes::smallest_violation_by_names(sa::axioms::anonymity, ask_,
                                                          compared_in_every_order(c));
    if (anonymous_ && !c.laws.every_order) {
        remembered_.emplace(ask_, profiles::sorted);
        anonymous_ = all_limits_look_anonymous();
    }
    if (!anonymous_ || c.laws.every_order) remembered_.emplace(ask_, profiles::all);
}

bool law_search::all_limits_look_anonymous() {
    search_limits const compared = compared_in_every_order(command_);
    for (size_limit const most : command_.laws.up_to) {
        int in_full = 0;
        for (size_limit const size : compared.up_to)
            if (size.options == most.options) in_full = size.parts;
        int const count = static_cast<int>(orders_of(most.options).count());
        for (int parts = in_full + 1; parts <= most.parts; ++parts) {
            std::vector<int> rows(static_cast<std::size_t>(parts), 0);
            do {
                sa::option_bits const chosen = (*remembered_)(most.options, parts, rows.data());
                std::vector<int> moved(rows.rbegin(), rows.rend());
                if (ask_(most.options, parts, moved.data()) != chosen) return false;
                std::rotate_copy(rows.begin(), rows.begin() + 1, rows.end(), moved.begin());
                if (ask_(most.options, parts, moved.data()) != chosen) return false;
            } while (sa::scopes::next_rows(rows, count, sa::scopes::profiles::sorted));
        }
    }
    return true;
}

violation law_search::find(known_axiom const& a) {
    search_limits const limits = limits_of(command_, a, anonymous_);
    return a.of_part_names ? a.find_by_names(ask_, limits) : a.find(*remembered_, limits);
}

ranks::work laws_in_pieces(command const& c, int threads) {
    return [&c, threads](long long first, long long last) {
        return rows_between(c, first, last, threads, nullptr);
    };
}

std::optional<std::vector<law_row>> find_laws(command const& c, ranks& all) {
    rows_found rows(c);
    std::optional<checkpoint> saved;
    auto const save = [&] {
        if (saved) saved->save(rows.state());
    };
    if (!c.checkpoint.empty()) {
        saved.emplace(c.checkpoint, all_that_is_asked(c));
        auto const before = saved->load([&](progress_made const& state) {
            return rows.add(state.found) && rows.done() == state.done;
        });
        if (!before) save(); // where nothing can be saved, that is known before the work
    }

    auto const size = static_cast<long long>(c.asked.rules.size());
    int const threads = all.threads(c.threads);
    interruptible const guard;
    progress_bar bar("rules", static_cast<double>(rows.done()), static_cast<double>(size),
                     c.progress);
    auto const taken = [&] {
        if (rows.done() == size || (saved && saved->is_due())) save();
        bar.show(static_cast<double>(rows.done()));
    };
    auto const interrupted = [&] {
        if (!interruptible::happened()) return false;
        save();
        interruptible::say(saved.has_value());
        return true;
    };
    std::vector<std::size_t> const missing = rows.missing();
    bool complete = true;
    try {
        if (!all.under_mpirun()) {
            std::mutex one_at_a_time;
            for_each_rule(missing, threads, [&](std::size_t rule) {
                law_row row = find_row(c, c.asked.rules[rule], interruptible::happened);
                std::lock_guard const mine(one_at_a_time);
                rows.add(rule, std::move(row));
                taken();
            });
        } else {
            // A rule after the first that is missing may be found twice: to no harm.
            complete = all.hand_out(
                missing.empty() ? size : static_cast<long long>(missing.front()), size,
                [&](long long first, long long last) {
                    return rows_between(c, first, last, threads, interruptible::happened);
                },
                [&](long long, ranks::numbers const& found) {
                    rows.add(found);
                    taken();
                },
                interrupted, threads);
        }
    } catch (law_search::stopped) {
        complete = false;
    }
    if (complete) return std::move(rows).all();
    interrupted();
    return {};
}

} // namespace census
