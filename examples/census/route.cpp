// SPDX-License-Identifier: BSL-1.0
#include "route.hpp"
#include "claims.hpp"
#include "command_line.hpp"

#include <selfalign/core/relabelled.hpp>
#include <selfalign/ext/tbb.hpp>
#include <selfalign/scopes/classes.hpp>
#include <selfalign/scopes/first_failing_state.hpp>
#include <selfalign/scopes/tally_states.hpp>

#include <fmt/core.h>
#include <fmt/format.h>

#include <tbb/info.h>

#include <algorithm>
#include <chrono>
#include <functional>
#include <limits>
#include <optional>
#include <utility>

namespace census {
namespace {

/// So many systems are looked at to prove something, and as few are counted before it is proved.
constexpr long long proof_systems = 20'000;
/// States of tallies are kept in so many bytes, and twice as many while there are more and more.
constexpr std::size_t most_kept = std::size_t{1} << 28;
/// ... or of so many cells that have 8 or 16 bytes each: up to 24 parts that rank 4 options.
constexpr long long most_cells = 140'000'000;
/// So many classes are counted where nobody asked for them.
constexpr double most_classes = 1e12;
/// What 64 bits can number.
constexpr large most_numbered = std::numeric_limits<long long>::max();

std::string counted(large n, char const* what) {
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

/// Why it has no tally of systems of this size; empty if it has one.
template <class Claims>
std::string no_tally(Claims const& claims, size of) {
    if (of.options > most_tallied_options)
        return fmt::format(" has tallies of up to {} options", most_tallied_options);
    if (claims.tally == nullptr) return " has no tally";
    if (claims.most(of.parts, of.options) > most_tallied)
        return " has a tally that does not fit 31 bits with so many parts";
    if (static_cast<double>(claims.most(of.parts, of.options)) * static_cast<double>(count_of(of))
        > most_of_large)
        return " has a tally of which 127 bits may not hold the sums of losses";
    return {};
}
template <class Claims>
bool adds_up(Claims const& claims) {
    return claims.tally(1).how == sa::combining::add;
}

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
        long long const systems = static_cast<long long>(count_of(of_));
        for (long long k = 0; k < systems; ++k, step(p))
            for (sa::renaming const by : {sa::renaming::first_two, sa::renaming::circle})
                if (std::string const who = to_whom_names_matter(p, by, of_parts); !who.empty())
                    return {false, fmt::format("{} is not {}: see {}, number {} of {}", who, word,
                                               text_of(p), k, where_)};
        return {true, fmt::format("{}: {} {}", word, whole ? "proved on" : "claimed and tested, and seen on", where_)};
    }

    /// Why there are no tallies; empty if there are.
    std::string no_tallies() const {
        for (named_rule const& r : asked_.rules)
            if (std::string why = no_tally(claims_of_rule(r.name), asked_.of); !why.empty())
                return "the rule " + r.name + why;
        for (known_relation const& f : asked_.relations)
            if (std::string why = no_tally(claims_of_relation(f.name), asked_.of); !why.empty())
                return "the relation " + f.name + why;
        return {};
    }

    /// Do all rules and relations have tallies, and do these say what the plain texts say?
    known const& tallies_are_right() {
        if (!tallies_) tallies_ = look_at_tallies();
        return *tallies_;
    }

    known tallies_add_up() {
        for (known_relation const& f : asked_.relations)
            if (auto const claims = claims_of_relation(f.name);
                claims.tally != nullptr && !adds_up(claims))
                return {false, "the tally of the relation " + f.name + " is no sum"};
        return {true, ""};
    }

private:
    known look_at_tallies() const {
        if (std::string const why = no_tallies(); !why.empty()) return {false, why};
        tally_reader const reader(asked_.rules, asked_.relations, of_);
        profile p = profile_of(of_, 0);
        long long const systems = static_cast<long long>(count_of(of_));
        for (long long k = 0; k < systems; ++k, step(p))
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
            for (std::size_t k = 0; k < asked_.relations.size(); ++k) {
                known_relation const& f = asked_.relations[k];
                if (!asked_.asks(r, k) || !f.asks_rule || (mine == 0 && !f.whole)) continue;
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

/// What the states of one pair need: a list of those that are reached, or a cell for each that there
/// could be.
struct room {
    bool cells = false;
    double bytes = 0;
};

/// In how many bytes the states of that many first parts are kept, at most, one by one.
double bytes_of_list(tally_reader const& reader, int parts) {
    double const each = with_room(reader.fields(), []<std::size_t Fields>() {
        return static_cast<double>(sizeof(kept_state<Fields>));
    });
    return each * multisets({parts, reader.of().options});
}
/// All states of all parts, whose tallies are sums: whatever takes less.
room room_to_count(tally_reader const& reader) {
    double const listed = bytes_of_list(reader, reader.of().parts);
    auto const space = reader.space();
    double const cells = static_cast<double>(space.cells()) * 16;
    if (space.cells() > most_cells || cells > listed || !space.ways_below(most_of_large))
        return {false, listed};
    return {true, cells};
}
tally_reader reader_of_pair(request const& asked, std::size_t r, std::size_t f) {
    return {{asked.rules[r]}, {asked.relations[f]}, asked.of};
}
/// The most that a pair needs on its way: all states of all parts if they are counted, or listed,
/// or those of all parts but the last.
room largest_room(request const& asked, bool count) {
    room most;
    for (std::size_t r = 0; r < asked.rules.size(); ++r)
        for (std::size_t f = 0; f < asked.relations.size(); ++f) {
            if (!asked.asks(r, f)) continue;
            tally_reader const reader = reader_of_pair(asked, r, f);
            room const one = count ? room_to_count(reader)
                                   : room{false, bytes_of_list(reader, asked.of.parts - 1)};
            if (one.bytes > most.bytes) most = one;
        }
    return most;
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
                         s.first * static_cast<large>(rows) + static_cast<large>(row));
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
        if (!last) counter.add(s.state.field, s.first, s.ways);
        else
            for (long long row = 0; row < rows; ++row)
                counter.add(s.state.field, static_cast<std::size_t>(row), s.first * rows + row, s.ways);
    }
    return counter.found();
}

/// How a count in the library asks whether to go on.
struct until_stopped {
    bool (*stop)();
    bool go_on(long long) const {
        if (stop()) throw routed_sweep::stopped();
        return true;
    }
};

/// The one rule and relation, whose tallies are sums, by a cell for each state.
tally count_cells(request const& one, tally_reader const& reader, bool (*stop)()) {
    auto const space = reader.space();
    tally_counter counter(one, reader);
    std::vector<system_class> first;
    for (large k = 0; k < std::min(count_of(one.of), large{32}); ++k) first.push_back({k, 1});
    counter.ask_texts(first);
    std::vector<tally_number> state(reader.fields());
    auto const read = [&](int const* fields) {
        for (std::size_t k = 0; k < state.size(); ++k)
            state[k] = static_cast<tally_number>(fields[k]);
        return state.data();
    };
    auto const take = [&](int const* fields, auto ways) {
        counter.add(read(fields), -1, static_cast<large>(ways));
    };
    until_stopped const pace{stop};
    if (space.ways_below(9e18)) space.each_state(space.ways<std::uint64_t>(pace), take, pace);
    else space.each_state(space.ways<sa::scopes::wide_unsigned>(pace), take, pace);
    tally found = counter.found();
    if (found.at(0, 0).counts.misaligned > 0)
        found.at(0, 0).counts.first_failure = sa::scopes::first_failing_state(
            space.axes(), space.parts(),
            [&](int const* fields) { return counter.fails(read(fields)); }, pace);
    return found;
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
/// The same by plain texts, of some systems from all over the scope: rules differ by a thousand times.
double nanoseconds_of_text(sweep const& whole) {
    using clock = std::chrono::steady_clock;
    large number = 0;
    double of_list = 0;
    auto const begun = clock::now();
    std::chrono::duration<double, std::nano> passed{};
    // Lists that double, for the first call costs more.
    for (int each = 1; each <= 1024 && passed.count() < 2e7; each *= 2) {
        std::vector<system_class> some;
        for (int k = 0; k < each; ++k) {
            // Steps of some 0.6 of the scope meet no two systems that are alike.
            number = (number + whole.size() / 1000 * 618 + 1) % whole.size();
            some.push_back({number, 1});
        }
        auto const before = clock::now();
        static_cast<void>(whole.of_classes(some));
        of_list = std::chrono::duration<double, std::nano>(clock::now() - before).count() / each;
        passed = clock::now() - begun;
    }
    return of_list;
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

namespace {

/// One route for all that is asked, of scopes that are not very small.
route_plan plan_route(request const& asked, sa::route wanted) {
    bool const automatic = wanted == sa::route::automatic;
    proofs look(asked);
    large const systems = count_of(asked.of);
    auto const cells = static_cast<double>(asked.rules.size() * asked.relations.size());
    double const rows = static_cast<double>(orders_of(asked.of.options).count());
    double const first_parts = multisets({asked.of.parts - 1, asked.of.options});
    // What the best route so far needs, in nanoseconds, roughly; nothing: there is none.
    std::optional<double> best;
    route_plan plan;
    std::string others;
    if (systems <= most_numbered) {
        best = static_cast<double>(systems) * (100 + 30 * cells);
        plan.why = "no other is known to be right and faster";
    }
    auto const consider = [&](sa::route r, double cost, auto const& ask) {
        if (!automatic && wanted != r) return;
        if (automatic && best && cost >= *best) return;
        known const right = ask();
        if (!right.yes) {
            if (!automatic)
                throw usage_error(fmt::format("--route {} is not known to be right here: {}",
                                              sa::to_text(r).data(), right.why));
            others += fmt::format("; not {}: {}", sa::to_text(r).data(), right.why);
            return;
        }
        best = cost;
        plan.taken = r;
        plan.why = right.why;
    };
    bool const tallied = look.no_tallies().empty();
    // Only what is asked for is tried where there may be too many.
    auto const look_at = [&](room const& need) {
        if (automatic && !need.cells && need.bytes > static_cast<double>(most_kept))
            return known{false, "so many parts may have too many tallies for memory"};
        return look.tallies_are_right();
    };
    consider(sa::route::tally, cells * first_parts * rows * 60, [&] {
        if (!tallied) return known{false, look.no_tallies()};
        return look_at(largest_room(asked, false));
    });
    room need;
    if (tallied && look.tallies_add_up().yes) need = largest_room(asked, true);
    double const each_state = need.cells ? need.bytes / 16 * 60 : first_parts * rows * 80;
    consider(sa::route::count, cells * each_state, [&] {
        known const adds = look.tallies_add_up();
        if (!adds.yes) return adds;
        if (!tallied) return known{false, look.no_tallies()};
        return look_at(need);
    });
    double const classes = multisets(asked.of);
    consider(sa::route::classes, classes * nanoseconds_of_class(tallied, cells), [&] {
        if (automatic && !best && classes > most_classes)
            return known{false, fmt::format("there are more than {:.0e} classes", most_classes)};
        known const parts = look.names_are_idle(true);
        known const options = look.names_are_idle(false);
        plan.idle_parts = parts.yes;
        plan.idle_options = options.yes;
        std::string why = parts.why + "; " + options.why;
        why += "; " + (tallied ? look.tallies_are_right().why : "plain texts: " + look.no_tallies());
        plan.tallied = tallied && look.tallies_are_right().yes;
        return known{parts.yes || options.yes, why};
    });
    if (!best)
        throw usage_error(fmt::format("{} and {} make more systems than 64 bits can number, so that "
                                      "they cannot be counted one by one{}; draw some with --sample",
                                      counted(asked.of.parts, "part"),
                                      counted(asked.of.options, "option"), others));
    if (plan.taken == sa::route::plain) plan.why += others;
    return plan;
}

/// The pairs for which `belongs(rule, relation)`.
template <class Belongs>
routed_pairs pairs_for(request const& asked, Belongs const& belongs) {
    routed_pairs some{asked, {}, {}, {}};
    some.asked.rules.clear();
    some.asked.relations.clear();
    for (std::size_t r = 0; r < asked.rules.size(); ++r)
        for (std::size_t f = 0; f < asked.relations.size(); ++f) {
            if (!belongs(r, f)) continue;
            if (some.rules.empty() || some.rules.back() != r) some.rules.push_back(r);
            some.relations.push_back(f);
        }
    std::sort(some.relations.begin(), some.relations.end());
    some.relations.erase(std::unique(some.relations.begin(), some.relations.end()),
                         some.relations.end());
    for (std::size_t const r : some.rules) some.asked.rules.push_back(asked.rules[r]);
    for (std::size_t const f : some.relations) some.asked.relations.push_back(asked.relations[f]);
    for (std::size_t const r : some.rules)
        for (std::size_t const f : some.relations) some.asked.left_out.push_back(!belongs(r, f));
    return some;
}

/// What tallies say of a pair.
enum class tallied { not_at_all, somehow, as_sums };
std::vector<tallied> tallies_of_pairs(request const& asked) {
    std::vector<tallied> all;
    for (named_rule const& r : asked.rules)
        for (known_relation const& f : asked.relations) {
            auto const rule = claims_of_rule(r.name);
            auto const relation = claims_of_relation(f.name);
            if (!no_tally(rule, asked.of).empty() || !no_tally(relation, asked.of).empty())
                all.push_back(tallied::not_at_all);
            else
                all.push_back(adds_up(rule) && adds_up(relation) ? tallied::as_sums : tallied::somehow);
        }
    return all;
}

/// Whether one walk through all systems, or classes, does for both.
bool go_together(route_plan const& a, route_plan const& b) {
    if (a.taken != b.taken) return false;
    if (a.taken == sa::route::plain) return true;
    return a.taken == sa::route::classes && a.tallied == b.tallied && a.idle_parts == b.idle_parts
           && a.idle_options == b.idle_options;
}

} // namespace

std::vector<routed_pairs> plan_routes(request const& asked, sa::route wanted,
                                      std::string const& needs_plain) {
    std::string const name(sa::to_text(wanted).data());
    bool const automatic = wanted == sa::route::automatic;
    auto const all_by = [&](route_plan plan) {
        routed_pairs all = pairs_for(asked, [](std::size_t, std::size_t) { return true; });
        all.plan = std::move(plan);
        return std::vector{std::move(all)};
    };
    large const systems = count_of(asked.of);
    bool const numbered = asked.sample || systems <= most_numbered;
    if (!numbered && (wanted == sa::route::plain || !needs_plain.empty()))
        throw usage_error(fmt::format("{} and {} make more systems than 64 bits can number, and the "
                                      "plain route counts one by one",
                                      counted(asked.of.parts, "part"),
                                      counted(asked.of.options, "option")));
    if (wanted == sa::route::plain) return all_by({wanted, "asked for"});
    if (!needs_plain.empty() && !automatic)
        throw usage_error("--route " + name + " cannot be asked with " + needs_plain
                          + ", which only the plain route can do");
    if (!needs_plain.empty()) return all_by({sa::route::plain, "only it can do " + needs_plain});
    if (automatic && systems <= proof_systems)
        return all_by({sa::route::plain, "so few systems are counted before anything is proved"});
    // Every pair has to go by tallies.
    if (wanted == sa::route::tally || wanted == sa::route::count)
        return all_by(plan_route(asked, wanted));

    std::vector<tallied> const kind = tallies_of_pairs(asked);
    auto const pairs_of = [&](auto const& wanted_kind) {
        return pairs_for(asked, [&](std::size_t r, std::size_t f) {
            return wanted_kind(kind[r * asked.relations.size() + f]);
        });
    };
    std::vector<routed_pairs> all;
    std::vector<std::vector<tallied>> of_kinds;
    for (tallied const what : {tallied::as_sums, tallied::somehow, tallied::not_at_all}) {
        routed_pairs some = pairs_of([&](tallied t) { return t == what; });
        if (some.rules.empty()) continue;
        some.plan = plan_route(some.asked, wanted);
        // What goes the same way goes together.
        if (!all.empty() && go_together(all.back().plan, some.plan)) {
            of_kinds.back().push_back(what);
            route_plan plan = all.back().plan;
            if (plan.why != some.plan.why) plan.why += "; " + some.plan.why;
            all.back() = pairs_of([&](tallied t) {
                auto const& kinds = of_kinds.back();
                return std::find(kinds.begin(), kinds.end(), t) != kinds.end();
            });
            all.back().plan = std::move(plan);
            continue;
        }
        all.push_back(std::move(some));
        of_kinds.push_back({what});
    }
    return all;
}

std::string routed_pairs::names() const {
    std::string text;
    std::vector<bool> named(rules.size());
    for (std::size_t r = 0; r < rules.size(); ++r) {
        if (named[r]) continue;
        auto const same = [&](std::size_t other) {
            for (std::size_t f = 0; f < relations.size(); ++f)
                if (asked.asks(r, f) != asked.asks(other, f)) return false;
            return true;
        };
        std::vector<std::string> who, under;
        for (std::size_t other = r; other < rules.size(); ++other) {
            if (named[other] || !same(other)) continue;
            named[other] = true;
            who.push_back(asked.rules[other].name);
        }
        for (std::size_t f = 0; f < relations.size(); ++f)
            if (asked.asks(r, f)) under.push_back(asked.relations[f].name);
        text += fmt::format("{}{} under {}", text.empty() ? "" : "; ", fmt::join(who, ", "),
                            fmt::join(under, ", "));
    }
    return text;
}

std::string routes_of(std::vector<routed_pairs> const& all) {
    std::vector<std::string> names;
    for (routed_pairs const& some : all) {
        std::string name(sa::to_text(some.plan.taken).data());
        if (names.empty() || names.back() != name) names.push_back(std::move(name));
    }
    return fmt::format("{}", fmt::join(names, ", "));
}

std::vector<std::string> reasons_of(std::vector<routed_pairs> const& all) {
    std::vector<std::string> reasons;
    for (routed_pairs const& some : all)
        reasons.push_back(all.size() == 1 ? some.plan.why
                                          : fmt::format("{} for {}: {}", sa::to_text(some.plan.taken).data(),
                                                        some.names(), some.plan.why));
    return reasons;
}

routed_sweep::routed_sweep(route_plan const& plan, request const& asked) : plan_(plan), asked_(asked) {
    auto const cells = static_cast<double>(asked.rules.size() * asked.relations.size());
    auto const each = static_cast<double>(orders_of(asked.of.options).count());
    int const parts = asked.of.parts;
    if (plan.taken != sa::route::classes) {
        bool const counts = plan.taken == sa::route::count;
        room const need = largest_room(asked, counts);
        size_ = static_cast<long long>(cells);
        seconds_each_ = need.cells ? need.bytes / 16 * 6e-8
                                   : multisets({counts ? parts : parts - 1, asked.of.options}) * each * 6e-8;
        most_threads_ = static_cast<int>(
            std::clamp(static_cast<double>(most_kept) / need.bytes, 1.0, 1024.0));
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
    double const of_class =
        plan.tallied ? nanoseconds_of_class(true, cells) : 100 + nanoseconds_of_text(*whole_);
    seconds_each_ = classes * of_class * 1e-9 / static_cast<double>(size_);
}

double routed_sweep::about_seconds(int threads) const {
    int together = threads > 0 ? threads : tbb::info::default_concurrency();
    if (most_threads_ > 0) together = std::min(together, most_threads_);
    return seconds_each_ * static_cast<double>(size_) / static_cast<double>(std::min<long long>(together, size_));
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
            large number = 0;
            for (int i = 0; i + 1 < parts; ++i) number = number * each + row[i];
            for (int c = of_last.first; c < each; ++c)
                if (auto const systems = of_last.systems(c); systems != 0)
                    take(state, static_cast<std::size_t>(c),
                         system_class{number * each + c, systems});
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
        if (!asked_.asks(r, f)) continue;
        request one = asked_;
        one.rules = {asked_.rules[r]};
        one.relations = {asked_.relations[f]};
        one.left_out.clear();
        tally_reader const reader(one.rules, one.relations, one.of);
        tally const pair = !by_last && room_to_count(reader).cells
                               ? count_cells(one, reader, stop)
                               : with_room(reader.fields(), [&]<std::size_t Fields>() {
                                     return count_pair<Fields>(one, reader, by_last, stop);
                                 });
        found.chosen[r] |= pair.chosen[0];
        found.at(r, f) = pair.at(0, 0);
    }
    return found;
}

} // namespace census
