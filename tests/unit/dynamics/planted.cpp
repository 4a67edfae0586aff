// SPDX-License-Identifier: BSL-1.0
// Each check of what changes over time is a function of what it checks: it must pass what the
// library does, and catch what somebody might have done instead.
#include "../laws/erased.hpp"

#include <selfalign/dynamics.hpp>
#include <selfalign/laws/influence.hpp>
#include <selfalign/laws/neglect.hpp>

#include <algorithm>
#include <map>
#include <cmath>
#include <random>

namespace sa = selfalign;
namespace drifts = selfalign::drifts;
using namespace check;
using erased::erased_system;
using erased::scope;

namespace {

using order = std::vector<int>;
using minds = std::vector<order>;

std::size_t at(int i) { return static_cast<std::size_t>(i); }
std::vector<erased_system> const& systems() {
    static auto const all = scope(3, 3, "plurality");
    return all;
}
minds plain(erased_system const& h) {
    minds all(at(h.parts()));
    for (int i = 0; i < h.parts(); ++i)
        for (int place = 0; place < h.options(); ++place)
            all[at(i)].push_back(h.at(i, place).index);
    return all;
}
int place_of(order const& o, int x) {
    return static_cast<int>(std::find(o.begin(), o.end(), x) - o.begin());
}
int plurality(minds const& all) {
    order votes(all[0].size());
    for (auto const& o : all) ++votes[at(o[0])];
    return static_cast<int>(std::max_element(votes.begin(), votes.end()) - votes.begin());
}
int last_for(minds const& all, int x) {
    return static_cast<int>(
        std::count_if(all.begin(), all.end(), [&](order const& o) { return o.back() == x; }));
}
int borda(minds const& all, int x) {
    int sum = 0;
    for (auto const& o : all) sum += static_cast<int>(o.size()) - 1 - place_of(o, x);
    return sum;
}
minds moved(minds all, int x, int by) {
    for (auto& o : all) {
        int const from = place_of(o, x), to = from + by;
        if (to >= 0 && to < static_cast<int>(o.size())) std::swap(o[at(from)], o[at(to)]);
    }
    return all;
}
minds conformed(minds const& all) {
    minds later = all;
    for (auto& o : later)
        for (std::size_t k = 0; k + 1 < o.size(); ++k) {
            int const upper = borda(all, o[k]), lower = borda(all, o[k + 1]);
            if (lower > upper || (lower == upper && o[k + 1] < o[k])) {
                std::swap(o[k], o[k + 1]);
                break;
            }
        }
    return later;
}

// Does the drift do on all systems, whatever is chosen, what the plain one does?
template <class Drift, class Plain>
bool drifts_like(Drift const& drift, Plain const& expected) {
    for (auto const& h : systems())
        for (int x = 0; x < 3; ++x)
            if (plain(drift(h, opt(x))) != expected(plain(h), x)) return false;
    return true;
}

}  // namespace

TEST_CASE("planted: drift models") {
    auto const up = [](minds const& all, int x) { return moved(all, x, -1); };
    auto const down = [](minds const& all, int x) { return moved(all, x, 1); };
    auto const in_line = [](minds const& all, int) { return conformed(all); };
    CHECK(drifts_like(drifts::adaptation, up));
    CHECK(drifts_like(drifts::habituation, down));
    CHECK(drifts_like(drifts::conformity, in_line));

    auto const twice = [](auto const& h, opt x) {
        return drifts::adaptation(drifts::adaptation(h, x), x);
    };
    auto const only_first = [](auto const& h, opt x) {
        auto later = h;
        if (h.rank(0, x) > 0) sa::detail::swap_places(later.profile(), 0, h.rank(0, x) - 1);
        return later;
    };
    auto const around = [](auto const& h,
                           opt x) { // who is at the end starts again at the other one
        auto later = drifts::adaptation(h, x);
        for (int i = 0; i < h.parts(); ++i)
            for (int k = 0; h.rank(i, x) == 0 && k + 1 < h.options(); ++k)
                sa::detail::swap_places(later.profile(), i, k);
        return later;
    };
    CHECK(!drifts_like(twice, up));
    CHECK(!drifts_like(only_first, up));
    CHECK(!drifts_like(around, up));
    CHECK(!drifts_like(drifts::habituation, up));
    CHECK(!drifts_like(drifts::adaptation, down));
    // Conformity towards what was chosen, or of one part after the other, each with the new
    // ranking.
    CHECK(!drifts_like(drifts::adaptation, in_line));
    auto const one_by_one = [](auto const& h, opt) {
        auto later = h;
        for (int i = 0; i < h.parts(); ++i) {
            auto const next = drifts::conformity(later);
            for (int place = 0; place < h.options(); ++place)
                later.profile().set_rank(i, next.at(i, place), place);
        }
        return later;
    };
    CHECK(!drifts_like(one_by_one, in_line));
}

namespace {

// The losses under veto of all pairs of years, as the library has them or as somebody might.
using losses = std::vector<std::vector<long long>>;
template <class Matrix>
bool right_over_time(Matrix const& matrix) {
    for (auto const& h : systems()) {
        auto const years = sa::history(h, drifts::habituation, 2);
        losses expected(3, std::vector<long long>(3));
        for (std::size_t s = 0; s < 3; ++s)
            for (std::size_t t = 0; t < 3; ++t)
                expected[s][t] = last_for(plain(years[t]), plurality(plain(years[s])));
        if (matrix(years) != expected) return false;
    }
    return true;
}
losses veto_over_time(std::vector<erased_system> const& years) {
    auto const m = sa::temporal(erased::the_relation("veto"), years);
    losses all(3, std::vector<long long>(3));
    for (int s = 0; s < 3; ++s)
        for (int t = 0; t < 3; ++t) all[at(s)][at(t)] = m(s, t).loss;
    return all;
}

}  // namespace

TEST_CASE("planted: who is judged by whom over time") {
    CHECK(right_over_time(veto_over_time));
    CHECK(!right_over_time([](auto const& years) {  // the other way round
        auto m = veto_over_time(years);
        for (std::size_t s = 0; s < 3; ++s)
            for (std::size_t t = 0; t < s; ++t) std::swap(m[s][t], m[t][s]);
        return m;
    }));
    CHECK(!right_over_time([](auto const& years) {  // everybody by who they are when they choose
        auto m = veto_over_time(years);
        for (std::size_t s = 0; s < 3; ++s)
            for (std::size_t t = 0; t < 3; ++t) m[s][t] = m[s][s];
        return m;
    }));
    CHECK(!right_over_time([](auto const& years) {  // everybody by who they end up as
        return veto_over_time(std::vector(3, years.back()));
    }));

    // The lower triangle: 2 losses there, 1 above and none on the diagonal.
    sa::temporal_matrix<long long> m(2);
    m(0, 0) = m(1, 1) = {sa::answer::aligned, opt(0), 0, 0};
    m(1, 0) = {sa::answer::misaligned, opt(0), 2, 0};
    m(0, 1) = {sa::answer::misaligned, opt(0), 1, 0};
    CHECK((m.snapshot() == 0 && m.retrospective() == 2 && m.only_in_the_snapshot()));
    std::swap(m(1, 0), m(0, 1));
    CHECK((m.retrospective() == 1 && m.only_in_the_snapshot()));
    m(1, 0) = m(0, 0);
    CHECK((m.retrospective() == 0 && m.aligned_through_time()));
}

namespace {

// Random lists of choices on the 2 x 2 or 3 x 3 schedules of two parts.
template <class Wrong>
bool sums_up_schedules(Wrong const& change) {
    std::mt19937 dice(7);
    for (int k = 0; k < 300; ++k) {
        int const most = 2 + static_cast<int>(dice() % 2);
        sa::schedule_outcomes out;
        std::map<int, int> times;
        std::set<int> alike;
        for (int a = 1; a <= most; ++a)
            for (int b = 1; b <= most; ++b) {
                int const x = static_cast<int>(dice() % 3);
                out.add({{a, b}, opt(x)});
                ++times[x];
                if (a == b) alike.insert(x);
            }
        double bits = 0;
        for (auto const& [x, n] : times)
            bits -= double(n) / (most * most) * std::log2(double(n) / (most * most));
        struct { int divergence; bool stable, proportional; double bits; } said{
            out.divergence(), out.stable(), out.stable_under_proportional_scaling(), out.entropy()};
        change(said, out);
        if (said.divergence != static_cast<int>(times.size()) - 1
            || said.stable != (times.size() == 1) || said.proportional != (alike.size() == 1)
            || std::abs(said.bits - bits) > 1e-9)
            return false;
    }
    return true;
}

}  // namespace

TEST_CASE("planted: divergence and entropy over schedules") {
    CHECK(sums_up_schedules([](auto&, auto const&) {}));
    CHECK(!sums_up_schedules(
        [](auto& said, auto const& out) { // changes from one schedule to the next
            said.divergence = 0;
            for (std::size_t k = 1; k < out.entries().size(); ++k)
                said.divergence += out.entries()[k].chosen != out.entries()[k - 1].chosen;
        }));
    CHECK(
        !sums_up_schedules([](auto& said, auto const& out) { said.divergence = out.distinct(); }));
    CHECK(!sums_up_schedules(
        [](auto& said, auto const&) { said.bits *= std::log(2.0); })); // not in bits
    CHECK(!sums_up_schedules([](auto& said, auto const& out) {
        said.bits = std::log2(out.distinct());
    })); // all as likely
    CHECK(
        !sums_up_schedules([](auto& said, auto const& out) { said.proportional = out.stable(); }));
    CHECK(
        !sums_up_schedules([](auto& said, auto const& out) { // the first and the last schedule only
            said.proportional = out.entries().front().chosen == out.entries().back().chosen;
        }));
}

namespace {

// Random losses along six strengths.
template <class Wrong>
bool sums_up_paths(Wrong const& change) {
    std::mt19937 dice(7);
    for (int k = 0; k < 300; ++k) {
        sa::strength_path<long long> path;
        std::vector<long long> loss;
        for (int s = 0; s < 6; ++s) {
            loss.push_back(dice() % 3 == 0 ? static_cast<long long>(dice() % 5) : 0);
            path.at_strength.push_back(
                {loss.back() == 0 ? sa::answer::aligned : sa::answer::misaligned, opt(0),
                 loss.back(), 0});
        }
        struct { int kappa; long long worst; bool throughout, at_the_end; } said{
            path.kappa(), path.worst(), path.aligned_throughout(), path.aligned_at_the_end()};
        change(said, path);
        auto const first =
            std::find_if(loss.begin(), loss.end(), [](long long l) { return l > 0; });
        if (said.kappa != first - loss.begin()
            || said.worst != *std::max_element(loss.begin(), loss.end())
            || said.throughout != (first == loss.end()) || said.at_the_end != (loss.back() == 0))
            return false;
    }
    return true;
}

}  // namespace

TEST_CASE("planted: kappa and the loss of a path") {
    CHECK(sums_up_paths([](auto&, auto const&) {}));
    CHECK(!sums_up_paths([](auto& said, auto const& path) { // how many, not how many in a row
        said.kappa = static_cast<int>(
            std::count_if(path.at_strength.begin(), path.at_strength.end(),
                          [](auto const& j) { return j.value == sa::answer::aligned; }));
    }));
    CHECK(!sums_up_paths([](auto& said, auto const& path) {  // the greatest at which f holds
        for (int k = 1; k <= path.size(); ++k)
            if (path(k).value == sa::answer::aligned) said.kappa = k;
    }));
    CHECK(
        !sums_up_paths([](auto& said, auto const& path) { said.worst = path(path.size()).loss; }));
    CHECK(!sums_up_paths([](auto& said, auto const&) { said.throughout = said.at_the_end; }));
}

namespace {

int swaps_between(order const& a, order const& b) {
    int swaps = 0;
    for (int x = 0; x < 3; ++x)
        for (int y = 0; y < x; ++y)
            swaps += (place_of(a, x) < place_of(a, y)) != (place_of(b, x) < place_of(b, y));
    return swaps;
}
// Swaps by which each option comes to be chosen, by a look at every profile.
std::vector<std::array<long long, 3>> cheapest() {
    std::vector<minds> all;
    for (auto const& h : systems()) all.push_back(plain(h));
    std::array<order, 6> orders;
    int between[6][6];
    for (std::size_t a = 0; a < 6; ++a) orders[a] = all[a].back();  // the last part varies fastest
    for (std::size_t a = 0; a < 6; ++a)
        for (std::size_t b = 0; b < 6; ++b) between[a][b] = swaps_between(orders[a], orders[b]);
    std::vector<std::array<long long, 3>> least(all.size(), {99, 99, 99});
    for (std::size_t to = 0; to < all.size(); ++to) {
        auto const x = at(plurality(all[to]));
        for (std::size_t from = 0; from < all.size(); ++from) {
            long long const swaps = between[from / 36][to / 36] + between[from / 6 % 6][to / 6 % 6]
                                    + between[from % 6][to % 6];
            least[from][x] = std::min(least[from][x], swaps);
        }
    }
    return least;
}
template <class Price>
bool prices_are_right(Price const& price) {
    static auto const expected = cheapest();
    for (std::size_t k = 0; k < systems().size(); ++k)
        for (int x = 0; x < 3; ++x)
            if (price(systems()[k], x) != expected[k][at(x)]) return false;
    return true;
}

}  // namespace

TEST_CASE("planted: prices") {
    CHECK(prices_are_right([](auto const& h, int x) { return sa::price_of(h, opt(x)); }));
    auto const wrong = [](auto const& price) { return !prices_are_right(price); };
    CHECK(wrong([](auto const& h, int x) {
        return borda(plain(h), x) == 6 ? 0LL : 6LL - borda(plain(h), x);
    })); // everybody's favourite
    CHECK(wrong([](auto const& h, int x) { return x == plurality(plain(h)) ? 0LL : 1LL; }));
    CHECK(wrong([](auto const& h, int x) {  // one part alone
        long long least = 99;
        for (auto const& o : plain(h)) least = std::min<long long>(least, place_of(o, x));
        return x == plurality(plain(h)) ? 0 : least;
    }));
}

namespace {

// How often each part gets its worst, and how many other orders of it change the choice (item 13).
struct standing {
    std::array<long long, 3> neglected{}, influence{};
    friend bool operator==(standing const&, standing const&) = default;
};
template <class Neglected, class Influence>
standing standing_under(std::string_view rule, Neglected const& neglected,
                        Influence const& influence) {
    standing s;
    for (auto const& h : scope(3, 3, rule))
        for (int i = 0; i < 3; ++i) {
            s.neglected[at(i)] += neglected(h, i);
            s.influence[at(i)] += influence(h, i);
        }
    return s;
}

}  // namespace

TEST_CASE("planted: neglect and influence") {
    auto const neglected = [](auto const& h, int i) { return sa::neglect(h).parts[i].wholly(); };
    auto const influence = [](auto const& h, int i) { return sa::influence(h)[i]; };
    // Strikes: part 2 decides nothing. A dictator's part 0 always does, where its favourite
    // changes.
    auto const right = [](auto const& n, auto const& f) {
        return standing_under("dictator0", n, f) == standing{{0, 72, 72}, {864, 0, 0}}
               && standing_under("serial_veto", n, f).influence
                      == std::array<long long, 3>{576, 648, 0}
               && standing_under("plurality", n, f).neglected
                      == std::array<long long, 3>{40, 40, 40};
    };
    CHECK(right(neglected, influence));
    CHECK(!right([](auto const& h, int i) { return h.rank(i, sa::choose(h).lowest()) > 0; },
                 influence)); // not the best
    CHECK(!right([](auto const& h, int i) { return sa::neglect(h).most() == i; },
                 influence)); // the worst off of all
    CHECK(!right(neglected, [](auto const& h, int i) {
        return sa::influence(h)[i] > 0 ? 1 : 0;
    })); // whether, not how much
    CHECK(!right(neglected, [](auto const& h, int i) {
        return h.is_top(i, sa::choose(h).lowest()) ? 4 : 0;
    })); // to have won
}

namespace {

// The 27 maps from what is expected of three options to what is then done.
template <class Solve>
std::vector<int> by_solutions(Solve const& solve) {
    std::vector<int> n(4, 0);
    for (int code = 0; code < 27; ++code) ++n[at(solve(order{code % 3, code / 3 % 3, code / 9}))];
    return n;
}

}  // namespace

TEST_CASE("planted: self-consistent choices") {
    // An erased rule does as it is told: what is expected decides which constant it is.
    auto const count = [](order const& b) {
        return sa::self_fulfilling([&](opt expected) {
            int const goal = b[at(expected.index)];
            auto const chosen = [=](sa::Profile auto const&) { return opt(goal); };
            return sa::compose(sa::numbered(3), chosen, systems()[0].profile());
        }, 3).size();
    };
    std::vector<int> const expected{8, 12, 6, 1};  // none, one, several
    CHECK(by_solutions(count) == expected);
    CHECK(by_solutions([](order const& b) {  // what comes true in the end, if one goes round
        return (b[at(b[0])] == 0) + (b[at(b[1])] == 1) + (b[at(b[2])] == 2);
    }) != expected);
    CHECK(by_solutions(
              [](order const& b) { return static_cast<int>(std::set(b.begin(), b.end()).size()); })
          != expected);
    CHECK(by_solutions([](order const& b) { return b[0] == 0 ? 1 : 0; })
          != expected); // the first expectation only
}
