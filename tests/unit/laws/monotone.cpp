// SPDX-License-Identifier: BSL-1.0
//
// monotone_in_parts, monotone_in_options: against an enumeration in the oracle's terms, the numbers
// of the theory's section 5, and failures that are replayed as code.
#include <selfalign/ext/print_laws.hpp>
#include <selfalign/laws/monotone.hpp>

#include "erased.hpp"

#include <array>
#include <tuple>

namespace sa = selfalign;
using sa::opt;
using namespace erased;
namespace rel = sa::relations;

namespace {

// A rule with all its co-winners.
struct tied {
    rule const* r;
    sa::option_set<1> operator()(sa::StrictProfile auto const& p) const {
        return r->co_winners(profile_of(p));
    }
};
using tied_system = sa::situation<profile, sa::numbers<sa::unbounded>, tied>;

std::vector<tied_system> tied_scope(int n, int m, rule const& r) {
    std::vector<tied_system> all;
    for (auto const& h : scope(n, m, r)) all.emplace_back(h.profile(), h.world(), tied{&r});
    return all;
}

// --- by hand: samples and the oracle -------------------------------------------------------------

check::sample without_row(check::sample s, int part) {
    s.rank.erase(s.rank.begin() + part);
    s.weight.erase(s.weight.begin() + part);
    return s;
}
check::sample without_option(check::sample const& s, int gone) {
    check::choice menu;
    for (int x = 0; x < s.options(); ++x)
        if (x != gone) menu.insert(x);
    return check::restricted_to(s, menu);
}

enum class said { no, open, yes };
struct opinion {
    said holds;
    int chosen;
};
// f(H, H) and the co-winner that decides: the first of those that lose most, or least (`exists`).
opinion about(std::string const& f, std::string const& r, check::sample const& s,
              sa::ties reading) {
    check::choice const chosen = check::oracle_choice(r, s);
    int aligned = 0, worst = -1, best = -1;
    long long most = -1, least = 1000;
    for (int x : chosen) {
        long long const l = check::oracle_loss(f, r, s, x).numerator;
        if (l == 0) ++aligned;
        if (l > most) most = l, worst = x;
        if (l < least) least = l, best = x;
        if (reading == sa::ties::lowest) return {l == 0 ? said::yes : said::no, x};
    }
    bool const all = aligned == static_cast<int>(chosen.size()), none = aligned == 0;
    if (reading == sa::ties::exists) return {none ? said::no : said::yes, best};
    if (reading == sa::ties::report && !all && !none) return {said::open, worst};
    return {all ? said::yes : said::no, worst};
}

struct tally {
    long long cases = 0, failures = 0, open = 0;
    std::tuple<long long, int, int, int> first{-1, -1, -1, -1}; // system, part, option, other

    void add(said before, said after, std::tuple<long long, int, int, int> where) {
        if (before == said::no) return;
        ++cases;
        if (after == said::yes) return;
        if (before == said::open || after == said::open)
            ++open;
        else if (failures++ == 0)
            first = where;
    }
    friend bool operator==(tally const&, tally const&) = default;
};
template <class H>
tally tally_of(sa::law_verdict<H, 1> const& v) {
    return {v.cases,
            v.failures,
            v.open,
            {v.first.index[0], v.first.part, v.first.option.index, v.first.other.index}};
}

// Joining and leaving; of the parts or the options `only` the last one moves, if it is asked for.
std::pair<tally, tally> by_hand(bool parts, bool choosing, std::string const& f,
                                std::string const& r, int n, int m, sa::ties reading,
                                bool only_the_last = false) {
    std::pair<tally, tally> found;
    long long index = 0;
    for (check::sample const& s : check::strict(n, m)) {
        int const movers = parts ? n : m;
        for (int k = only_the_last ? movers - 1 : 0; k < movers && movers > 1; ++k) {
            check::sample const fewer = parts ? without_row(s, k) : without_option(s, k);
            auto const back = [&](int x) { return !parts && x >= k ? x + 1 : x; };
            auto const where = [&](int x) {
                return std::tuple(index, parts ? k : -1, x, parts ? -1 : k);
            };
            if (choosing) {
                opinion const with = about(f, r, s, reading), without = about(f, r, fewer, reading);
                found.first.add(without.holds, with.holds, where(with.chosen));
                found.second.add(with.holds, without.holds, where(back(without.chosen)));
                continue;
            }
            for (int x = 0; x < fewer.options(); ++x) {
                auto const holds = [&](check::sample const& t, int y) {
                    return check::oracle_loss(f, r, t, y).numerator == 0 ? said::yes : said::no;
                };
                said const with = holds(s, back(x)), without = holds(fewer, x);
                found.first.add(without, with, where(back(x)));
                found.second.add(with, without, where(back(x)));
            }
        }
        ++index;
    }
    return found;
}

// The first question to which the laws and the enumeration by hand have different answers.
std::string first_difference(bool only_the_last) {
    constexpr sa::ties readings[] = {sa::ties::report, sa::ties::forall, sa::ties::lowest,
                                     sa::ties::exists};
    std::string different;
    for (auto [n, m] : {std::pair{1, 3}, {3, 1}, {2, 3}, {3, 2}, {3, 3}})
        for (auto r : {"plurality", "nash", "serial_veto"})
            for (auto f : {"veto", "pareto", "condorcet", "egal_opt"})
                for (bool parts : {true, false}) {
                    // Of the largest scope less: the oracle takes its time.
                    bool const large = n == 3 && m == 3;
                    if (different != "" || (large && (check::thinned || r != std::string("nash"))))
                        continue;
                    auto const s = tied_scope(n, m, the_rule(r));
                    relation const& g = the_relation(f);
                    auto const compare = [&](auto const& v,
                                             std::pair<tally, tally> const& expected) {
                        if (!(tally_of(v.joining) == expected.first
                              && tally_of(v.leaving) == expected.second))
                            different = std::string(r) + " " + f + (parts ? " parts" : " options");
                    };
                    compare(parts ? sa::monotone_in_parts(g, s) : sa::monotone_in_options(g, s),
                            by_hand(parts, false, f, r, n, m, sa::ties::lowest, only_the_last));
                    for (sa::ties reading : readings)
                        compare(parts ? sa::monotone_in_parts.choosing(g, s, reading)
                                      : sa::monotone_in_options.choosing(g, s, reading),
                                by_hand(parts, true, f, r, n, m, reading, only_the_last));
                }
    return different;
}

// Planted: it is kept exactly while there are two parts, and exactly while there are two options.
constexpr auto two_parts = [](opt, sa::OrdinalProfile auto const& h) { return h.parts() == 2; };
constexpr auto two_options = [](opt, sa::OrdinalProfile auto const& h) { return h.options() == 2; };

} // namespace

TEST_CASE("monotone: as enumerated by hand, under every reading of ties") {
    CHECK(first_difference(false) == "");
    CHECK(first_difference(true) != ""); // planted: only the last part or option moves
}

TEST_CASE("monotone: what is planted fails, and where") {
    constexpr auto s = sa::scopes::strict_orders<2, 2>(sa::aggregators::plurality);
    constexpr auto parts = sa::monotone_in_parts(two_parts, s);
    BOTH(parts.joining.cases == 0 && parts.joining.holds());
    BOTH(parts.leaving.cases == 16 && parts.leaving.failures == 16);
    BOTH(parts.leaving.first.index[0] == 0 && parts.leaving.first.part == 0
         && parts.leaving.first.option == opt(0));
    // Whatever is chosen: on 01|10 both options are, and neither will do.
    constexpr auto chosen = sa::monotone_in_parts.choosing(two_parts, s);
    BOTH(chosen.leaving.cases == 8 && chosen.leaving.failures == 8 && chosen.leaving.open == 0);
    constexpr auto wide = sa::scopes::strict_orders<1, 3>(sa::aggregators::plurality);
    constexpr auto options = sa::monotone_in_options.choosing(two_options, wide);
    BOTH(options.leaving.cases == 0 && options.joining.cases == 18
         && options.joining.failures == 18);
    BOTH(options.joining.first.option == opt(0) && options.joining.first.other == opt(0));
    // What two parts like differently is open as long as ties are: veto on 01|10.
    constexpr auto veto = sa::monotone_in_parts.choosing(rel::veto, s);
    BOTH(veto.joining.cases == 8 && veto.joining.failures == 4 && veto.joining.open == 0);
    constexpr auto first = [](opt x, sa::Profile auto const&) { return x == opt(0); };
    constexpr auto tie = sa::monotone_in_parts.choosing(first, s);
    BOTH(tie.joining.open == 2 && tie.joining.failures == 0 && tie.leaving.open == 2
         && tie.leaving.failures == 0);
    BOTH(sa::monotone_in_parts.choosing(first, s, sa::ties::lowest).joining.holds());
    BOTH(sa::monotone_in_parts.choosing(first, s, sa::ties::forall).joining.failures == 2);
    // A system without anybody else, or without another option, is no case.
    constexpr auto alone = sa::scopes::strict_orders<1, 1>(sa::aggregators::plurality);
    BOTH(sa::monotone_in_parts(rel::pareto, alone).joining.cases == 0);
    BOTH(sa::monotone_in_options.choosing(rel::pareto, alone).leaving.systems == 1);
    // Of a relation that reads whole systems only f(H, H) can be asked.
    BOTH(sa::monotone_in_options.choosing(rel::boundary_all_menus, s).leaving.holds());
}

TEST_CASE("monotone: section 5") {
    auto const joins = [](std::string_view f, int n, int m) {
        return sa::monotone_in_parts(the_relation(f), scope(n, m, "plurality")).joining.failures;
    };
    auto const leaves = [](std::string_view f, int n, int m) {
        return sa::monotone_in_parts(the_relation(f), scope(n, m, "plurality")).leaving.failures;
    };
    for (int n : {2, 3}) {
        for (auto f : {"pareto", "unanimity"}) CHECK(joins(f, n, 3) == 0);
        for (auto f : {"all_top", "veto", "ir_last"}) CHECK(leaves(f, n, 3) == 0);
        for (auto f : {"condorcet", "core", "smith", "utilitarian", "nash_opt", "egal_opt"})
            CHECK((joins(f, n, 3) > 0 || leaves(f, n, 3) > 0));
    }
    // With the choice allowed to move; the theory adds a last part, and these rules are anonymous.
    auto const costs = [](rule const& r, std::string_view f, int n) {
        return sa::monotone_in_parts.choosing(the_relation(f), scope(n, 3, r), sa::ties::lowest)
            .joining.failures;
    };
    CHECK(costs(the_rule("plurality"), "veto", 3) == 3 * 52);
    CHECK(costs(the_rule("borda"), "veto", 3) == 3 * 59);
    CHECK(costs(the_rule("nash"), "veto", 3) == 3 * 48);
    // Adding a part never cost Pareto alignment; but here a new antidictator may come in front.
    for (rule const& r : rules)
        if (&r != &the_rule("antidictator0"))
            CHECK((costs(r, "pareto", 2) == 0 && costs(r, "pareto", 3) == 0));
    CHECK((costs(the_rule("antidictator0"), "pareto", 2) == 0
           && costs(the_rule("antidictator0"), "pareto", 3) == 12));
    // Menus.
    auto const contracts = [](std::string_view f) {
        return sa::monotone_in_options(the_relation(f), scope(2, 3, "plurality")).leaving.failures;
    };
    CHECK((contracts("pareto") == 0 && contracts("all_top") == 0 && contracts("core") == 0));
    CHECK(
        (contracts("unanimity") == 24 && contracts("veto") == 42 && contracts("condorcet") == 24));
    // The same at compile time.
    constexpr auto s = sa::scopes::strict_orders<2, 3>(sa::aggregators::plurality);
    static_assert(sa::monotone_in_options(rel::veto, s).leaving.failures == 42);
    static_assert(sa::monotone_in_options(rel::unanimity, s).leaving.failures == 24);
    static_assert(sa::monotone_in_parts(rel::pareto, s).joining.holds());
    static_assert(sa::monotone_in_parts(rel::veto, s).leaving.holds());
}

TEST_CASE("monotone: a failure is replayed as code") {
    constexpr auto s = sa::scopes::strict_orders<3, 3>(sa::aggregators::copeland);
    auto const part = sa::monotone_in_parts.choosing(rel::veto, s, sa::ties::lowest).joining;
    CHECK((part.first.index[0] == 3 && part.first.part == 0 && part.first.option == opt(0)));
    CHECK(sa::as_code(part.first, "selfalign::aggregators::copeland")
          == "selfalign::compose(selfalign::options(0, 1, 2), selfalign::aggregators::copeland,\n"
             "    selfalign::ranking(\"part 0\", 0, 1, 2),\n"
             "    selfalign::ranking(\"part 1\", 0, 1, 2),\n"
             "    selfalign::ranking(\"part 2\", 1, 2, 0));\n");
    // That, pasted: parts 1 and 2 chose 1, until part 0 came.
    constexpr auto pasted = selfalign::compose(
        selfalign::options(0, 1, 2), selfalign::aggregators::copeland,
        selfalign::ranking("part 0", 0, 1, 2), selfalign::ranking("part 1", 0, 1, 2),
        selfalign::ranking("part 2", 1, 2, 0));
    constexpr auto again =
        sa::monotone_in_parts
            .choosing(rel::veto, std::array{sa::evaluate(pasted)}, sa::ties::lowest)
            .joining;
    BOTH(again.failures > 0 && again.first.part == 0 && again.first.option == opt(0));

    constexpr auto of_two = sa::scopes::strict_orders<2, 3>(sa::aggregators::plurality);
    auto const option =
        sa::monotone_in_options.choosing(rel::veto, of_two, sa::ties::lowest).leaving;
    CHECK(sa::as_code(option.first, "selfalign::aggregators::plurality")
          == "selfalign::compose(selfalign::options(0, 1, 2), selfalign::aggregators::plurality,\n"
             "    selfalign::ranking(\"part 0\", 0, 1, 2),\n"
             "    selfalign::ranking(\"part 1\", 0, 2, 1));\n");
    constexpr auto shorter = selfalign::compose(
        selfalign::options(0, 1, 2), selfalign::aggregators::plurality,
        selfalign::ranking("part 0", 0, 1, 2), selfalign::ranking("part 1", 0, 2, 1));
    constexpr auto gone =
        sa::monotone_in_options
            .choosing(rel::veto, std::array{sa::evaluate(shorter)}, sa::ties::lowest)
            .leaving;
    BOTH(gone.failures == 1 && gone.first.other == opt(0) && gone.first.option == opt(1));
    CHECK((option.first.other == gone.first.other && option.first.option == gone.first.option));
    CHECK(to_string(gone)
          == "fails in 1 of 3 cases, on 1 system; first: system 0, option 1 and option 0");
}
