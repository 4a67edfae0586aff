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
#include <functional>
#include <utility>

namespace census {
namespace {

/// So many systems are looked at to prove something, and as few are counted before it is proved.
constexpr long long proof_systems = 20'000;
/// States of tallies are kept in so many bytes, and twice as many while there are more and more.
constexpr std::size_t most_kept = std::size_t{1} << 28;

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

    /// Why there are no tallies; empty if there are.
    std::string no_tallies() const {
        if (of_.options > most_tallied_options)
            return fmt::format("tallies go up to {} options", most_tallied_options);
        for (named_rule const& r : asked_.rules)
            if (claims_of_rule(r.name).tally == nullptr)
                return "the rule " + r.name + " has no tally";
        for (known_relation const& f : asked_.relations)
            if (claims_of_relation(f.name).tally == nullptr)
                return "the relation " + f.name + " has no tally";
        return {};
    }

    /// Do all rules and relations have tallies, and do these say what the plain texts say?
    known const& tallies_are_right() {
        if (!tallies_) tallies_ = look_at_tallies();
        return *tallies_;
    }

    known tallies_add_up() {
        for (known_relation const& f : asked_.relations)
            if (auto const tally = claims_of_relation(f.name).tally;
                tally != nullptr && tally(1).how != sa::combining::add)
                return {false, "the tally of the relation " + f.name + " is no sum"};
        return {true, ""};
    }

private:
    known look_at_tallies() const {
        if (std::string const why = no_tallies(); !why.empty()) return {false, why};
        tally_reader const reader(asked_.rules, asked_.relations, of_);
        profile p = profile_of(of_, 0);
        for (long long k = 0; k < count_of(of_); ++k, step(p))
            if (std::string const who = whose_tally_is_wrong(reader, p); !who.empty())
                return {false, fmt::format("the tally of {} is wrong: see {}, number {} of {}", who,
                                           text_of(p), k, where_)};
        return {true, "tallies: compared with the plain texts on " + where_};
    }

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

    std::string whose_tally_is_wrong(tally_reader const& reader, profile const& p) const {
        std::vector<side_by_side> const state = reader.of_profile(p);
        for (std::size_t r = 0; r < asked_.rules.size(); ++r) {
            each_says wins[most_tallied_options] = {};
            reader.choose(r, state.data(), wins);
            choice said = 0;
            for (int x = 0; x < of_.options; ++x) said |= wins[x].bits[0] != 0 ? 1U << x : 0U;
            if (said != asked_.rules[r].rule(p)) return "the rule " + asked_.rules[r].name;
        }
        for (std::size_t f = 0; f < asked_.relations.size(); ++f) {
            side_by_side loss[most_tallied_options] = {};
            reader.lose(f, state.data(), loss);
            loss_list said{};
            for (int x = 0; x < of_.options; ++x) said[static_cast<std::size_t>(x)] = loss[x].v[0];
            if (said != asked_relation(asked_.relations[f], of_).losses(p, 1, nullptr))
                return "the relation " + asked_.relations[f].name;
        }
        return {};
    }

    request const& asked_;
    size of_;
    std::vector<std::unique_ptr<memory>> rules_;
    std::optional<known> tallies_;
    std::string where_;
};

// --- tallies -------------------------------------------------------------------------------------

/// A state of at most so many numbers.
template <std::size_t Fields>
struct state_of {
    tally_number field[Fields] = {};
};

template <std::size_t Fields>
using kept_state = sa::scopes::tally_state<state_of<Fields>>;
/// `go.template operator()<Fields>()` with room for so many numbers: at most firsts among all sets
/// of 5 options, and gains.
template <class Go>
auto with_room(std::size_t fields, Go const& go) {
    if (fields <= 8) return go.template operator()<8>();
    return fields <= 16 ? go.template operator()<16>() : go.template operator()<96>();
}

/// In how many bytes the states of that many first parts are kept, at most, for any one pair.
double bytes_of_states(request const& asked, int parts) {
    std::size_t largest = 0;
    for (named_rule const& r : asked.rules)
        for (known_relation const& f : asked.relations)
            largest = std::max(
                largest, tally_reader({r}, {f}, {1, asked.of.options}).fields());
    double const each = with_room(largest, []<std::size_t Fields>() {
        return static_cast<double>(sizeof(kept_state<Fields>));
    });
    return each * multisets({parts, asked.of.options});
}

/// Every state of so many parts, once, with its ways and the number of the first. Throws `stopped`,
/// and `usage_error` if there are too many.
template <std::size_t Fields>
sa::scopes::tally_states<state_of<Fields>> states(request const& one, tally_reader const& reader,
                                                  int parts, bool (*stop)()) {
    constexpr std::size_t most = most_kept / sizeof(kept_state<Fields>);
    using state = state_of<Fields>;
    auto const rows = static_cast<std::size_t>(orders_of(reader.of().options).count());
    state nobody;
    std::copy(reader.of_nobody().begin(), reader.of_nobody().end(), nobody.field);
    sa::scopes::tally_states<state> now(nobody);
    for (int i = 0; i < parts; ++i) {
        sa::scopes::tally_states<state> next;
        for (auto const& s : now.all()) {
            if (stop()) throw routed_sweep::stopped();
            for (std::size_t row = 0; row < rows; ++row) {
                state more;
                reader.add(s.state.field, row, more.field);
                next.add(more, s.ways,
                         s.first * static_cast<long long>(rows) + static_cast<long long>(row));
            }
            if (next.all().size() > most)
                throw usage_error(fmt::format(
                    "{} and {} have more than {} tallies of {}, which do not fit the memory: take "
                    "another route",
                    one.rules[0].name, one.relations[0].name, most, counted(parts, "part")));
        }
        now = std::move(next);
    }
    return now;
}

/// The one rule and relation. `last`: whether each order of the last part is judged by itself
/// behind every state of the others (tally), or only states (count).
template <std::size_t Fields>
tally count_pair(request const& one, tally_reader const& reader, bool last, bool (*stop)()) {
    auto const rows = orders_of(one.of.options).count();
    tally_counter counter(one, reader);
    auto const all = states<Fields>(one, reader, one.of.parts - (last ? 1 : 0), stop);
    // The states come in the order of their first ways.
    for (auto const& s : all.all()) {
        if (stop()) throw routed_sweep::stopped();
        auto const first = static_cast<long long>(s.first), ways = static_cast<long long>(s.ways);
        if (!last) counter.add(s.state.field, first, ways);
        else
            for (long long row = 0; row < rows; ++row)
                counter.add(s.state.field, static_cast<std::size_t>(row), first * rows + row, ways);
    }
    return counter.found();
}

// --- classes -------------------------------------------------------------------------------------

/// At most so many units. The walk to a unit takes as long as some thousand classes by tallies.
constexpr std::size_t most_units(bool tallied) { return tallied ? 10'000 : 100'000; }
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

template <int Options>
using last_rows = sa::scopes::last_rows<sa::scopes::strict_rows<Options>>;
/// What is done with all classes that share all rows but the last, and the tallies of these rows.
template <int Options>
using visitor = std::function<bool(tally_number const*, int const*, last_rows<Options> const&)>;

/// Visits all classes of so many parts that begin with these rows. `reader`: of the tallies that
/// the visitor wants, if it wants any.
template <int Options>
void walk(route_plan const& plan, int parts, sa::scopes::first_rows begin,
          tally_reader const* reader, visitor<Options> const& visit) {
    using rows = sa::scopes::strict_rows<Options>;
    // The state after each part, one behind the other.
    std::size_t const fields = reader != nullptr ? reader->fields() : 0;
    std::vector<tally_number> states(fields * static_cast<std::size_t>(parts + 1));
    if (reader != nullptr) std::copy_n(reader->of_nobody().begin(), fields, states.begin());
    sa::scopes::walk_classes<rows, most_parts>(
        sa::scopes::large_renamings<rows>(), {plan.idle_parts, plan.idle_options}, parts,
        states.data(),
        [&](tally_number* state, int row) {
            tally_number* const more = state + fields;
            if (reader != nullptr) reader->add(state, static_cast<std::size_t>(row), more);
            return more;
        },
        visit, begin);
}

/// What a class takes, roughly, by tallies or by plain texts.
double nanoseconds_of_class(bool tallied, double cells) {
    return tallied ? 20 + 15 * cells : 300 + 50 * cells;
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
    bool const tallied = look.no_tallies().empty();
    // Only what is asked for is tried where there may be too many.
    auto const look_at = [&](int parts) {
        if (automatic && tallied && bytes_of_states(asked, parts) > static_cast<double>(most_kept))
            return known{false, "so many parts may have too many tallies for memory"};
        return look.tallies_are_right();
    };
    consider(sa::route::tally, cells * first_parts * rows * 60,
             [&] { return look_at(asked.of.parts - 1); });
    consider(sa::route::count, cells * first_parts * rows * 80, [&] {
        known const adds = look.tallies_add_up();
        return adds.yes ? look_at(asked.of.parts) : adds;
    });
    consider(sa::route::classes, multisets(asked.of) * nanoseconds_of_class(tallied, cells), [&] {
        known const parts = look.names_are_idle(true);
        known const options = look.names_are_idle(false);
        plan.idle_parts = parts.yes;
        plan.idle_options = options.yes;
        std::string why = parts.why + "; " + options.why;
        if (tallied) why += "; " + look.tallies_are_right().why;
        plan.tallied = tallied && look.tallies_are_right().yes;
        return known{parts.yes || options.yes, why};
    });
    return plan;
}

routed_sweep::routed_sweep(route_plan const& plan, request const& asked) : plan_(plan), asked_(asked) {
    auto const cells = static_cast<double>(asked.rules.size() * asked.relations.size());
    auto const each = static_cast<double>(orders_of(asked.of.options).count());
    int const parts = asked.of.parts;
    if (plan.taken != sa::route::classes) {
        int const first_parts = plan.taken == sa::route::tally ? parts - 1 : parts;
        size_ = static_cast<long long>(cells);
        seconds_each_ = multisets({first_parts, asked.of.options}) * each * 6e-8;
        most_threads_ = static_cast<int>(std::clamp(
            static_cast<double>(most_kept) / bytes_of_states(asked, first_parts), 1.0, 1024.0));
        return;
    }
    if (plan.tallied) reader_.emplace(asked.rules, asked.relations, asked.of);
    else whole_.emplace(asked);
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
            walk<Options>(plan, begin + 1, {}, nullptr, [&](auto, int const* row, auto const&) {
                for (int i = 0; i < begin; ++i) rows.push_back(static_cast<unsigned short>(row[i]));
                return ++units < most_units(plan.tallied);
            });
            if (units >= most_units(plan.tallied)) break;
            begin_ = begin;
            rows_ = std::move(rows);
            size_ = static_cast<long long>(units);
        }
    });
    double const classes = (plan.idle_parts ? multisets(asked.of) : static_cast<double>(count_of(asked.of))) / names;
    seconds_each_ = classes * nanoseconds_of_class(plan.tallied, cells) * 1e-9
                    / static_cast<double>(size_);
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

template <class Take>
void routed_sweep::each_class(long long first, long long last, bool (*stop)(),
                              Take const& take) const {
    int const parts = asked_.of.parts;
    with_options(asked_.of.options, [&]<int Options>() {
        constexpr int each = sa::scopes::strict_rows<Options>::count;
        visitor<Options> const visit = [&](auto const* state, int const* row, auto const& of_last) {
            if (stop()) throw stopped();
            long long number = 0;
            for (int i = 0; i + 1 < parts; ++i) number = number * each + row[i];
            for (int c = of_last.first; c < each; ++c)
                if (auto const systems = of_last.systems(c); systems != 0)
                    take(state, static_cast<std::size_t>(c),
                         system_class{number * each + c, static_cast<long long>(systems)});
            return true;
        };
        for (long long unit = first; unit < last; ++unit) {
            int begin[most_parts] = {};
            for (int i = 0; i < begin_; ++i)
                begin[i] = rows_[static_cast<std::size_t>(unit * begin_ + i)];
            walk<Options>(plan_, parts, {begin, begin_}, reader_ ? &*reader_ : nullptr, visit);
        }
    });
}

tally routed_sweep::classes_between(long long first, long long last, bool (*stop)()) const {
    tally found(asked_.rules.size(), asked_.relations.size());
    if (reader_) {
        tally_counter counter(asked_, *reader_);
        each_class(first, last, stop, [&](auto const* state, std::size_t row, system_class c) {
            counter.add(state, row, c.number, c.systems);
        });
        found = counter.found();
    } else {
        std::vector<system_class> list;
        auto const count = [&] {
            found.add_numbered(whole_->of_classes(list));
            list.clear();
        };
        each_class(first, last, stop, [&](auto const*, std::size_t, system_class c) {
            list.push_back(c);
            if (list.size() == list_size) count();
        });
        count();
    }
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
        request one = asked_;
        one.rules = {asked_.rules[r]};
        one.relations = {asked_.relations[f]};
        tally_reader const reader(one.rules, one.relations, one.of);
        tally const pair = with_room(reader.fields(), [&]<std::size_t Fields>() {
            return count_pair<Fields>(one, reader, by_last, stop);
        });
        found.chosen[r] |= pair.chosen[0];
        found.at(r, f) = pair.at(0, 0);
    }
    return found;
}

} // namespace census
