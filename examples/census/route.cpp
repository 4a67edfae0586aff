// SPDX-License-Identifier: BSL-1.0
#include "route.hpp"
#include "claims.hpp"
#include "command_line.hpp"

#include <selfalign/core/relabelled.hpp>
#include <selfalign/ext/tbb.hpp>
#include <selfalign/scopes/classes.hpp>
#include <selfalign/scopes/tally_states.hpp>

#include <fmt/core.h>

#include <tbb/info.h>

#include <algorithm>
#include <limits>
#include <utility>

namespace census {
namespace {

/// So many systems are looked at to prove something, and as few are counted before it is proved.
constexpr long long proof_systems = 20'000;
/// So many states of the first parts are kept.
constexpr double most_states = 2e6;
/// So many systems of a cell are asked for theorem T1, which tallies alone cannot contradict.
constexpr int most_asked = 32;
/// So many numbers make a state, at most: firsts among all sets of 5 options, and gains.
constexpr std::size_t most_fields = 96;

std::string counted(long long n, char const* what) {
    return fmt::format("{} {}{}", n, what, n == 1 ? "" : "s");
}

/// The largest scope with as many options that is small enough to be looked at in full.
size proof_size(size of) {
    while (of.parts > 1 && (count_of(of) < 0 || count_of(of) > proof_systems)) --of.parts;
    return of;
}

double multisets(size of) {
    double n = 1;
    for (int i = 1; i <= of.parts; ++i)
        n = n * static_cast<double>(orders_of(of.options).count() + i - 1) / i;
    return n;
}

long long combined(sa::combining how, long long a, long long b) {
    switch (how) {
    case sa::combining::add: return a + b;
    case sa::combining::multiply: return a * b;
    case sa::combining::least: break;
    }
    return std::min(a, b);
}
long long of_nobody(sa::combining how) {
    switch (how) {
    case sa::combining::add: return 0;
    case sa::combining::multiply: return 1;
    case sa::combining::least: break;
    }
    return std::numeric_limits<int>::max();
}

/// The tally of a profile.
std::vector<long long> fields_of(tally_table const& table, profile const& p) {
    std::vector<long long> fields(table.fields, of_nobody(table.how));
    for (int i = 0; i < p.parts(); ++i) {
        auto const row = static_cast<std::size_t>(orders_of(p.options()).number_of(p, i));
        for (std::size_t k = 0; k < table.fields; ++k)
            fields[k] = combined(table.how, fields[k], table.contributions[row * table.fields + k]);
    }
    return fields;
}

// --- what is known -------------------------------------------------------------------------------

/// A relation that is asked about systems of one size.
class asked_relation {
public:
    asked_relation(known_relation const& f, size of) : f_(f), now_{of, 0, 0, nullptr} {}

    loss_list losses(profile const& p, choice chosen, memory* rule) {
        now_.number = number_of(p);
        now_.chosen = chosen;
        now_.rule = rule;
        loss_list all{};
        f_.losses(situation(p, sa::numbered(p.options()), current_rule{&now_}), all);
        return all;
    }

private:
    known_relation const& f_;
    question now_;
};

/// Which of these options is which after renaming.
choice renamed(choice c, sa::renaming by, int options) {
    choice result = 0;
    for (int x = 0; x < options; ++x)
        if ((c >> x & 1U) != 0) result |= 1U << sa::renamed(by, x, options);
    return result;
}
bool are_renamed(loss_list const& all, loss_list const& other, sa::renaming by, int options) {
    for (int x = 0; x < options; ++x)
        if (all[static_cast<std::size_t>(x)]
            != other[static_cast<std::size_t>(sa::renamed(by, x, options))])
            return false;
    return true;
}

struct known {
    bool yes = false;
    std::string why;
};

class proofs {
public:
    explicit proofs(request const& asked) : asked_(asked), of_(proof_size(asked.of)) {
        for (named_rule const& r : asked.rules) rules_.push_back(std::make_unique<memory>(r.rule, proof_systems));
        where_ = fmt::format("all {} of {} and {}", counted(count_of(of_), "system"),
                             counted(of_.parts, "part"), counted(of_.options, "option"));
    }

    /// Do names of parts, or else of options, matter to any rule or relation? Looked at under two
    /// renamings that together give all others.
    known names_are_idle(bool of_parts) {
        char const* const word = of_parts ? "anonymous" : "neutral";
        bool const whole = of_ == asked_.of;
        if (!whole) {
            if (!of_parts && asked_.reading == sa::ties::lowest)
                return {false, "the reading of ties (lowest index) is not neutral"};
            if (std::string const who = who_claims_nothing(of_parts); !who.empty())
                return {false, fmt::format("{} is not known to be {}: it does not claim it, and the "
                                           "scope is too large to look", who, word)};
        }
        profile p = profile_of(of_, 0);
        for (long long k = 0; k < count_of(of_); ++k, step(p))
            for (sa::renaming const by : {sa::renaming::first_two, sa::renaming::circle})
                if (std::string const who = to_whom_names_matter(p, by, of_parts); !who.empty())
                    return {false, fmt::format("{} is not {}: see {}, number {} of {}", who, word,
                                               text_of(p), k, where_)};
        return {true, fmt::format("{}: {} {}", word, whole ? "proved on" : "claimed and tested, and seen on", where_)};
    }

    /// Do all rules and relations have tallies, and do these say what the plain texts say?
    known tallies_are_right() {
        if (of_.options > most_tallied_options)
            return {false, fmt::format("tallies go up to {} options", most_tallied_options)};
        of_rules_.clear();
        of_relations_.clear();
        for (named_rule const& r : asked_.rules)
            if (auto const tally = claims_of_rule(r.name).tally; tally != nullptr)
                of_rules_.push_back(tally(of_.options));
            else return {false, "the rule " + r.name + " has no tally"};
        for (known_relation const& f : asked_.relations)
            if (auto const tally = claims_of_relation(f.name).tally; tally != nullptr)
                of_relations_.push_back(tally(of_.options));
            else return {false, "the relation " + f.name + " has no tally"};
        profile p = profile_of(of_, 0);
        for (long long k = 0; k < count_of(of_); ++k, step(p))
            if (std::string const who = whose_tally_is_wrong(p); !who.empty())
                return {false, fmt::format("the tally of {} is wrong: see {}, number {} of {}", who,
                                           text_of(p), k, where_)};
        return {true, "tallies: compared with the plain texts on " + where_};
    }

    known tallies_add_up() {
        for (known_relation const& f : asked_.relations)
            if (auto const tally = claims_of_relation(f.name).tally;
                tally != nullptr && tally(1).how != sa::combining::add)
                return {false, "the tally of the relation " + f.name + " is no sum"};
        return {true, ""};
    }

private:
    std::string who_claims_nothing(bool of_parts) const {
        for (named_rule const& r : asked_.rules) {
            rule_claims const says = claims_of_rule(r.name);
            if (!(of_parts ? says.anonymous : says.neutral)) return "the rule " + r.name;
        }
        for (known_relation const& f : asked_.relations) {
            relation_claims const says = claims_of_relation(f.name);
            if (!(of_parts ? says.anonymous : says.neutral)) return "the relation " + f.name;
        }
        return {};
    }

    std::string to_whom_names_matter(profile const& p, sa::renaming by, bool of_parts) {
        sa::renaming const parts = of_parts ? by : sa::renaming::none;
        sa::renaming const options = of_parts ? sa::renaming::none : by;
        profile const other = sa::relabelled(p, parts, options);
        for (std::size_t f = 0; f < asked_.relations.size(); ++f) {
            if (asked_.relations[f].asks_rule) continue;
            asked_relation one(asked_.relations[f], of_);
            if (!are_renamed(one.losses(p, 1, nullptr), one.losses(other, 1, nullptr), options, of_.options))
                return "the relation " + asked_.relations[f].name;
        }
        for (std::size_t r = 0; r < rules_.size(); ++r) {
            choice const mine = asked_.rules[r].rule(p);
            choice const others = asked_.rules[r].rule(other);
            if (renamed(mine, options, of_.options) != others) return "the rule " + asked_.rules[r].name;
            if (asked_.reading == sa::ties::lowest
                && renamed(lowest_of(mine), options, of_.options) != lowest_of(others))
                return "the reading of ties (lowest index)";
            for (known_relation const& f : asked_.relations) {
                if (!f.asks_rule || (mine == 0 && !f.whole)) continue;
                asked_relation one(f, of_);
                loss_list const here = one.losses(p, mine, rules_[r].get());
                loss_list const there = one.losses(other, others, rules_[r].get());
                if (f.whole ? here[0] != there[0] : !are_renamed(here, there, options, of_.options))
                    return "the relation " + f.name + " (with the rule " + asked_.rules[r].name + ")";
            }
        }
        return {};
    }

    std::string whose_tally_is_wrong(profile const& p) {
        for (std::size_t r = 0; r < asked_.rules.size(); ++r)
            if (claims_of_rule(asked_.rules[r].name)
                    .choose(of_.options, fields_of(of_rules_[r], p).data(), of_.parts)
                != asked_.rules[r].rule(p))
                return "the rule " + asked_.rules[r].name;
        for (std::size_t f = 0; f < asked_.relations.size(); ++f) {
            loss_list said{};
            claims_of_relation(asked_.relations[f].name)
                .losses(of_.options, fields_of(of_relations_[f], p).data(), of_.parts, said);
            if (said != asked_relation(asked_.relations[f], of_).losses(p, 1, nullptr))
                return "the relation " + asked_.relations[f].name;
        }
        return {};
    }

    request const& asked_;
    size of_;
    std::vector<std::unique_ptr<memory>> rules_;
    std::vector<tally_table> of_rules_, of_relations_;
    std::string where_;
};

// --- tallies -------------------------------------------------------------------------------------

/// What a rule and a relation read of a system, as one state that grows part by part.
template <std::size_t Fields>
class pair_of_tallies {
public:
    struct state {
        long long field[Fields] = {};
    };

    pair_of_tallies(named_rule const& r, known_relation const& f, request const& asked)
        : asked_(asked), rule_(claims_of_rule(r.name)), relation_(claims_of_relation(f.name)),
          of_rule_(rule_.tally(asked.of.options)), of_relation_(relation_.tally(asked.of.options)) {}

    /// What is chosen and lost at a state.
    choice chosen(state const& s) const {
        return rule_.choose(asked_.of.options, s.field, asked_.of.parts);
    }
    loss_list losses(state const& s) const {
        loss_list all{};
        relation_.losses(asked_.of.options, s.field + of_rule_.fields, asked_.of.parts, all);
        return all;
    }

    state with(state const& s, std::size_t row) const {
        state more;
        add(more.field, s.field, of_rule_, row);
        add(more.field + of_rule_.fields, s.field + of_rule_.fields, of_relation_, row);
        return more;
    }
    state of_nobody() const {
        state s;
        std::fill_n(s.field, of_rule_.fields, census::of_nobody(of_rule_.how));
        std::fill_n(s.field + of_rule_.fields, of_relation_.fields, census::of_nobody(of_relation_.how));
        return s;
    }

    /// Every state of so many parts, once, with its ways and the number of the first. Throws
    /// `stopped`.
    sa::scopes::tally_states<state> states(int parts, bool (*stop)()) const {
        auto const rows = static_cast<std::size_t>(orders_of(asked_.of.options).count());
        sa::scopes::tally_states<state> now(of_nobody());
        for (int i = 0; i < parts; ++i) {
            sa::scopes::tally_states<state> next;
            for (auto const& s : now.all()) {
                if (stop()) throw routed_sweep::stopped();
                for (std::size_t row = 0; row < rows; ++row)
                    next.add(with(s.state, row), s.ways,
                             s.first * static_cast<long long>(rows) + static_cast<long long>(row));
            }
            now = std::move(next);
        }
        return now;
    }

private:
    static void add(long long* to, long long const* from, tally_table const& table, std::size_t row) {
        long long const* const more = table.contributions.data() + row * table.fields;
        for (std::size_t k = 0; k < table.fields; ++k) to[k] = combined(table.how, from[k], more[k]);
    }

    request const& asked_;
    rule_claims rule_;
    relation_claims relation_;
    tally_table of_rule_, of_relation_;
};

std::size_t fields_of(named_rule const& r, known_relation const& f, int options) {
    return claims_of_rule(r.name).tally(options).fields + claims_of_relation(f.name).tally(options).fields;
}

/// One rule and one relation: what is chosen, and the cell. `last`: whether each order of the last
/// part is judged by itself behind every state of the others (tally), or only states (count).
template <std::size_t Fields>
std::pair<choice, cell> count_pair(named_rule const& r, known_relation const& f, request const& asked,
                                   bool last, bool (*stop)()) {
    pair_of_tallies<Fields> const pair(r, f, asked);
    auto const rows = last ? orders_of(asked.of.options).count() : 1;
    std::pair<choice, cell> found{};
    opinion says, themselves;
    asked_relation one(f, asked.of);
    int asked_so_far = 0;
    auto const read = [&](choice c) { return asked.reading == sa::ties::lowest ? lowest_of(c) : c; };
    auto const states = pair.states(asked.of.parts - (last ? 1 : 0), stop);
    for (auto const& s : states.all()) {
        if (stop()) throw routed_sweep::stopped();
        for (long long row = 0; row < rows; ++row) {
            auto const state = last ? pair.with(s.state, static_cast<std::size_t>(row)) : s.state;
            auto const first = static_cast<long long>(s.first * rows + row);
            choice const chosen = pair.chosen(state);
            says.take(pair.losses(state), asked.of.options);
            // What the rule and the relation say themselves of the first system with this state.
            choice boundary = read(chosen);
            bool const ask = asked_so_far < most_asked;
            if (ask) {
                ++asked_so_far;
                profile const p = profile_of(asked.of, first);
                boundary = read(r.rule(p));
                themselves.take(one.losses(p, 1, nullptr), asked.of.options);
            }
            found.first |= read(chosen) | boundary;
            auto& counts = found.second.counts;
            bool const failed = counts.misaligned > 0;
            count_in(found.second, chosen, says, boundary, ask ? themselves : says, asked.reading,
                     static_cast<long long>(s.ways));
            // The states come in the order of their first ways.
            if (!failed && counts.misaligned > 0) counts.first_failure = first;
        }
    }
    return found;
}

// --- classes -------------------------------------------------------------------------------------

/// At most so many units.
constexpr std::size_t most_units = 100'000;
/// So many classes are listed before they are counted.
constexpr std::size_t list_size = 8192;

/// `go.template operator()<Options>()`.
template <class Go>
void with_options(int options, Go const& go) {
    switch (options) {
    case 1: return go.template operator()<1>();
    case 2: return go.template operator()<2>();
    case 3: return go.template operator()<3>();
    case 4: return go.template operator()<4>();
    case 5: return go.template operator()<5>();
    default: return go.template operator()<6>();
    }
}

/// Visits all classes of so many parts that begin with these rows.
template <int Options, class Visit>
bool walk(route_plan const& plan, int parts, sa::scopes::first_rows begin, Visit const& visit) {
    using rows = sa::scopes::strict_rows<Options>;
    return sa::scopes::walk_classes<rows, most_parts>(
        sa::scopes::large_renamings<rows>(), {plan.idle_parts, plan.idle_options}, parts, 0,
        [](int, int) { return 0; },
        [&](int, int const* row, sa::scopes::last_rows<rows> const& last) { return visit(row, last); },
        begin);
}

/// What is counted of units, added up in their order.
struct in_order {
    tally all;
    in_order& operator+=(in_order const& next) {
        all.add_numbered(next.all);
        return *this;
    }
};

} // namespace

route_plan plan_route(request const& asked, sa::route wanted, std::string const& needs_plain) {
    std::string const name(sa::to_text(wanted).data());
    bool const automatic = wanted == sa::route::automatic;
    if (wanted == sa::route::plain) return {wanted, "asked for"};
    if (!needs_plain.empty() && !automatic)
        throw usage_error("--route " + name + " cannot be asked with " + needs_plain
                          + ", which only the plain route can do");
    if (!needs_plain.empty()) return {sa::route::plain, "only it can do " + needs_plain};
    double const systems = static_cast<double>(count_of(asked.of));
    if (automatic && systems <= static_cast<double>(proof_systems))
        return {sa::route::plain, "so few systems are counted before anything is proved"};

    proofs look(asked);
    auto const cells = static_cast<double>(asked.rules.size() * asked.relations.size());
    double const rows = static_cast<double>(orders_of(asked.of.options).count());
    double const first_parts = multisets({asked.of.parts - 1, asked.of.options});
    // What the best route so far needs, in nanoseconds, roughly.
    double best = systems * (100 + 30 * cells);
    route_plan plan{sa::route::plain, "no other is known to be right and faster"};
    auto const consider = [&](sa::route r, double cost, auto const& ask) {
        if (!automatic && wanted != r) return;
        if (automatic && cost >= best) return;
        known const right = ask();
        if (!right.yes) {
            if (!automatic)
                throw usage_error("--route " + name + " is not known to be right here: " + right.why);
            plan.why += fmt::format("; not {}: {}", sa::to_text(r).data(), right.why);
            return;
        }
        best = cost;
        plan.taken = r;
        plan.why = right.why;
    };
    auto const states_fit = [&](double states, auto const& ask) {
        known const right = ask();
        if (right.yes && states > most_states)
            return known{false, "so many parts have too many tallies for memory"};
        return right;
    };
    consider(sa::route::tally, cells * first_parts * rows * 200,
             [&] { return states_fit(first_parts, [&] { return look.tallies_are_right(); }); });
    consider(sa::route::count, cells * first_parts * rows * 150, [&] {
        return states_fit(multisets(asked.of), [&] {
            known const adds = look.tallies_add_up();
            return adds.yes ? look.tallies_are_right() : adds;
        });
    });
    consider(sa::route::classes, multisets(asked.of) * (300 + 50 * cells), [&] {
        known const parts = look.names_are_idle(true);
        known const options = look.names_are_idle(false);
        plan.idle_parts = parts.yes;
        plan.idle_options = options.yes;
        return known{parts.yes || options.yes, parts.why + "; " + options.why};
    });
    return plan;
}

routed_sweep::routed_sweep(route_plan const& plan, request const& asked) : plan_(plan), asked_(asked) {
    auto const cells = static_cast<double>(asked.rules.size() * asked.relations.size());
    auto const each = static_cast<double>(orders_of(asked.of.options).count());
    int const parts = asked.of.parts;
    if (plan.taken != sa::route::classes) {
        double const states = multisets({plan.taken == sa::route::tally ? parts - 1 : parts, asked.of.options});
        size_ = static_cast<long long>(cells);
        seconds_each_ = states * each * 2e-7;
        most_threads_ = static_cast<int>(std::clamp(most_states / states, 1.0, 1024.0));
        return;
    }
    whole_.emplace(asked);
    size_ = 1;
    double names = 1;
    // As many of the first parts as there may be units, but not the last two: to walk to each unit
    // from the start would take longer than what is there.
    with_options(asked.of.options, [&]<int Options>() {
        if (plan.idle_options)
            names = sa::scopes::renamings<sa::scopes::strict_rows<Options>>::count;
        for (int begin = 1; begin + 2 <= parts; ++begin) {
            std::vector<unsigned short> rows;
            std::size_t units = 0;
            bool const few = walk<Options>(plan, begin + 1, {}, [&](int const* row, auto const&) {
                for (int i = 0; i < begin; ++i) rows.push_back(static_cast<unsigned short>(row[i]));
                return ++units < most_units;
            });
            if (!few) break;
            begin_ = begin;
            rows_ = std::move(rows);
            size_ = static_cast<long long>(units);
        }
    });
    double const classes = (plan.idle_parts ? multisets(asked.of) : static_cast<double>(count_of(asked.of))) / names;
    seconds_each_ = classes * (300 + 50 * cells) * 1e-9 / static_cast<double>(size_);
}

long long routed_sweep::at_once(int threads) const {
    int const together = threads > 0 ? threads : tbb::info::default_concurrency();
    double const units = 0.01 * together / seconds_each_; // the first ones take several times as long as the last
    return static_cast<long long>(std::clamp(units, static_cast<double>(together), 1e6));
}

tally routed_sweep::between(long long first, long long last, int threads, bool (*stop)()) const {
    bool const of_classes = plan_.taken == sa::route::classes;
    if (most_threads_ > 0) {
        int const all = threads > 0 ? threads : tbb::info::default_concurrency();
        threads = std::min(all, most_threads_);
    }
    in_order const nothing{tally(asked_.rules.size(), asked_.relations.size())};
    return sa::sum_in_order(first, last, (last - first) / 64, nothing,
                            [&](long long from, long long to) {
                                return in_order{of_classes ? classes_between(from, to, stop)
                                                           : cells_between(from, to, stop)};
                            },
                            threads)
        .all;
}

tally routed_sweep::classes_between(long long first, long long last, bool (*stop)()) const {
    tally found(asked_.rules.size(), asked_.relations.size());
    std::vector<system_class> list;
    auto const count = [&] {
        if (stop()) throw stopped();
        found.add_numbered(whole_->of_classes(list));
        list.clear();
    };
    int const parts = asked_.of.parts;
    with_options(asked_.of.options, [&]<int Options>() {
        constexpr int each = sa::scopes::strict_rows<Options>::count;
        for (long long unit = first; unit < last; ++unit) {
            int begin[most_parts] = {};
            for (int i = 0; i < begin_; ++i)
                begin[i] = rows_[static_cast<std::size_t>(unit * begin_ + i)];
            walk<Options>(plan_, parts, {begin, begin_}, [&](int const* row, auto const& of_last) {
                long long number = 0;
                for (int i = 0; i + 1 < parts; ++i) number = number * each + row[i];
                for (int c = of_last.first; c < each; ++c)
                    if (auto const systems = of_last.systems(c); systems != 0)
                        list.push_back({number * each + c, static_cast<long long>(systems)});
                if (list.size() >= list_size) count();
                return true;
            });
        }
    });
    count();
    if (plan_.idle_options) {
        // What one system of a class chooses, another one chooses under every other name.
        choice const all = (1U << asked_.of.options) - 1U;
        for (choice& c : found.chosen) c = c != 0 ? all : 0;
        found.each_cell([&](cell& c) { c.violating = c.violating != 0 ? all : 0; });
    }
    return found;
}

tally routed_sweep::cells_between(long long first, long long last, bool (*stop)()) const {
    tally found(asked_.rules.size(), asked_.relations.size());
    bool const by_last = plan_.taken == sa::route::tally;
    for (long long unit = first; unit < last; ++unit) {
        std::size_t const r = static_cast<std::size_t>(unit) / asked_.relations.size();
        std::size_t const f = static_cast<std::size_t>(unit) % asked_.relations.size();
        auto const& rule = asked_.rules[r];
        auto const& relation = asked_.relations[f];
        auto const [chosen, of_pair] = fields_of(rule, relation, asked_.of.options) <= 16
                                           ? count_pair<16>(rule, relation, asked_, by_last, stop)
                                           : count_pair<most_fields>(rule, relation, asked_, by_last, stop);
        found.chosen[r] |= chosen;
        found.at(r, f) = of_pair;
    }
    return found;
}

} // namespace census
