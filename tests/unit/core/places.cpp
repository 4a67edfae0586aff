// SPDX-License-Identifier: BSL-1.0
//
// Places that are kept up to date while options go, and those that a tallied profile remembers,
// against counting anew among those that remain.
#include "../check.hpp"

#include <algorithm>
#include <new>
#include <random>
#include <selfalign/core/remembered_places.hpp>
#include <thread>
#include <utility>

namespace sa = selfalign;
using check::thinned;
using sa::elimination::place;
using sa::opt;

namespace {

// In blocks of parts: small, all equal, up to twelve bits.
int weight_of_part(int i) {
    if (i < 512) return 1 + i % 3;
    return i < 1024 ? 7 : 1 + i * 1234 % 4096;
}

template <class Table>
Table random_table(int parts, int options, unsigned grades, std::mt19937& random) {
    Table t(sa::dynamic(parts, options));
    std::vector<unsigned long> score(static_cast<std::size_t>(options));
    for (int i = 0; i < parts; ++i) {
        for (unsigned long x = 0; x < score.size(); ++x)
            score[x] = grades == 0 ? x : random() % grades;
        if (grades == 0) std::shuffle(score.begin(), score.end(), random);
        for (int x = 0; x < options; ++x) {
            auto const mine = score[static_cast<std::size_t>(x)];
            t.set_rank(i, opt(x), static_cast<int>(std::count_if(
                                      score.begin(), score.end(),
                                      [&](unsigned long other) { return other < mine; })));
        }
        t.set_weight(i, weight_of_part(i));
    }
    return t;
}

// Options leave, one or two at a time, until one is left. `asked` is t, or t with its tallies.
template <place End, class Table, class Asked>
bool keeps_up(Table const& t, Asked const& asked, std::mt19937& random) {
    using set = sa::options_of<Table>;
    sa::elimination::places_of<End, Asked> kept(asked, set::all(t.options()));
    std::vector<int> order(static_cast<std::size_t>(t.options()));
    for (std::size_t x = 0; x < order.size(); ++x) order[x] = static_cast<int>(x);
    std::shuffle(order.begin(), order.end(), random);
    for (std::size_t k = 0; k + 2 < order.size(); k += 2) {
        auto gone = set::of(opt(order[k]));
        if (k % 4 == 0) gone.insert(opt(order[k + 1]));
        kept.remove(gone);
        if (k % 4 != 0) kept.remove(set::of(opt(order[k + 1])));
        auto const among = sa::restricted(t, kept.remaining());
        auto const counts = kept.counts();
        int name = 0;
        for (opt x : kept.remaining()) {
            sa::wide_integer const mine = counts[x.index];
            sa::wide_integer anew = 0;
            sa::wide_integer per = 0;
            if constexpr (End == place::first) {
                auto const expected = sa::first_places(among);
                anew = expected[name];
                per = expected.per;
            } else {
                auto const expected = sa::last_places(among);
                anew = expected[name];
                per = expected.per;
            }
            if (mine * per != anew * counts.per) return false;
            ++name;
        }
    }
    return true;
}

}  // namespace

TEST_CASE("places: kept up to date, with ties, and with more options than a word has bits") {
    std::mt19937 random(3);
    using strict_table = sa::table<sa::dynamic, sa::strict_orders, sa::weights>;
    using weak_table = sa::table<sa::dynamic, sa::weak_orders, sa::weights>;
    for (int options : {5, 9, 70}) {
        int const parts = options == 70 ? 8 : 40;
        auto const strict = random_table<strict_table>(parts, options, 0, random);
        auto const weak = random_table<weak_table>(parts, options, options == 70 ? 9 : 3, random);
        CHECK(keeps_up<place::first>(strict, strict, random));
        CHECK(keeps_up<place::last>(strict, strict, random));
        CHECK(keeps_up<place::first>(weak, weak, random));
        CHECK(keeps_up<place::last>(weak, weak, random));
    }
}

TEST_CASE("places: a tallied profile of many parts remembers them, and so does its copy") {
    std::mt19937 random(4);
    using strict_table = sa::table<sa::dynamic, sa::strict_orders, sa::weights>;
    using weak_table = sa::table<sa::dynamic, sa::weak_orders, sa::weights>;
    // Few parts, and more options than looks serve, are followed part by part.
    for (auto const& [parts, options] :
         {std::pair(40, 4), {130, 9}, {512, 4}, {1500, 9}, {130, 70}}) {
        if (thinned && (options == 9 || options == 70)) continue;
        auto const strict = random_table<strict_table>(parts, options, 0, random);
        auto const grades = static_cast<unsigned>(options) / 2;
        auto const weak = random_table<weak_table>(parts, options, grades, random);
        auto const strict_tally = sa::tallied(strict);
        auto const weak_tally = sa::tallied(weak);
        // The same options go again and again in other orders, so that much is known already.
        bool right = true;
        int const times = options == 70 || thinned ? 1 : 3;
        for (int k = 0; k < times; ++k)
            right = right && keeps_up<place::first>(strict, strict_tally, random) &&
                    keeps_up<place::last>(strict, strict_tally, random) &&
                    keeps_up<place::first>(weak, weak_tally, random) &&
                    keeps_up<place::last>(weak, weak_tally, random);
        CHECK(right);
        auto copy = weak_tally;
        CHECK(keeps_up<place::first>(weak, copy, random));
        auto const other = random_table<weak_table>(parts, options, grades, random);
        copy = sa::tallied(other);
        CHECK(keeps_up<place::first>(other, copy, random));
        copy = weak_tally;
        auto const moved = std::move(copy);
        CHECK(keeps_up<place::first>(weak, moved, random));
    }
    // Another profile remembers something else.
    auto const one = sa::tallied(random_table<strict_table>(200, 4, 0, random));
    auto const other_table = random_table<strict_table>(200, 4, 0, random);
    auto const other = sa::tallied(other_table);
    static_cast<void>(keeps_up<place::first>(other_table, other, random));
    CHECK(!keeps_up<place::first>(other_table, one, random));
}

namespace {

// Places among some options, against the definition part by part: who is not behind another (or,
// for last places, not ahead) shares the part's weight.
template <place End, class Table>
bool right_among(Table const& t, sa::tallied_profile<Table> const& tally,
                 sa::options_of<Table> const& among) {
    std::vector<long long> const none(static_cast<std::size_t>(t.options()));
    std::vector<std::vector<long long>> shared(none.size() + 1, none);
    for (int i = 0; i < t.parts(); ++i) {
        std::vector<std::size_t> there;
        for (opt x : among) {
            bool beaten = false;
            for (opt y : among)
                beaten =
                    beaten || (End == place::first ? t.prefers(i, y, x) : t.prefers(i, x, y));
            if (!beaten) there.push_back(static_cast<std::size_t>(x.index));
        }
        for (std::size_t x : there) shared[there.size()][x] += t.weight(i);
    }
    sa::elimination::places_of<End, sa::tallied_profile<Table>> const kept(tally, among);
    auto const counts = kept.counts();
    // Of a unit that all numbers up to 20 divide.
    sa::wide_integer const unit = 232'792'560;
    for (opt x : among) {
        sa::wide_integer expected = 0;
        for (std::size_t k = 1; k < shared.size(); ++k)
            if (auto const w = shared[k][static_cast<std::size_t>(x.index)]; w != 0)
                expected += unit * w / static_cast<sa::wide_integer>(k);
        if (unit * counts[x.index] != expected * counts.per) return false;
    }
    return true;
}

template <place End, class Table>
bool any_sets(Table const& t, std::mt19937& random, int sets) {
    auto const tally = sa::tallied(t);
    for (; sets > 0; --sets) {
        sa::options_of<Table> among;
        auto const thin = 1 + random() % 6;
        for (int x = 0; x < t.options(); ++x)
            if (random() % thin == 0) among.insert(opt(x));
        if (!among.empty() && !right_among<End>(t, tally, among)) return false;
    }
    return true;
}

// Options leave, up to three at a time; then some of those that left come back, or others leave
// from the beginning, so that what has been looked at has the answer or not.
template <place End, class Table>
bool chains(Table const& t, std::mt19937& random, int chains) {
    using set = sa::options_of<Table>;
    auto const tally = sa::tallied(t);
    set among = set::all(t.options());
    for (; chains > 0; --chains) {
        while (among.size() > 2) {
            for (auto gone = 1 + random() % 3; gone > 0 && among.size() > 1; --gone) {
                auto k = random() % static_cast<unsigned>(among.size());
                for (opt x : set(among))
                    if (k-- == 0) among.erase(x);
            }
            if (!right_among<End>(t, tally, among)) return false;
        }
        for (int x = 0; x < t.options(); ++x)
            if (chains % 2 == 0 || random() % 2 == 0) among.insert(opt(x));
    }
    return true;
}

// Weights that no table has: none, and of one to six bytes in the same block of parts.
template <class Table>
struct odd_weights : Table {
    explicit odd_weights(Table const& t) : Table(t) {}
    long long weight(int i) const {
        constexpr long long some[] = {0, 1, 255, 256, 65'535, 1LL << 32, (1LL << 47) + 128};
        return some[i % 7];
    }
    long long total_weight() const {
        long long sum = 0;
        for (int i = 0; i < this->parts(); ++i) sum += weight(i);
        return sum;
    }
};

}  // namespace

TEST_CASE("places: a tallied profile, asked for any sets in any order") {
    std::mt19937 random(7);
    using strict_table = sa::table<sa::dynamic, sa::strict_orders, sa::weights>;
    using weak_table = sa::table<sa::dynamic, sa::weak_orders, sa::weights>;
    // With ties, up to fifteen options are counted together, and of more up to ten.
    for (int options : {2, 8, 12, 13, 20}) {
        auto const strict = random_table<strict_table>(600, options, 0, random);
        CHECK(any_sets<place::first>(strict, random, 12));
        CHECK(any_sets<place::last>(strict, random, 12));
        for (unsigned grades : {1U, 2U, 5U}) {  // one: nobody ranks anything
            auto const weak = random_table<weak_table>(600, options, grades, random);
            CHECK(any_sets<place::first>(weak, random, 12));
            CHECK(any_sets<place::last>(weak, random, 12));
        }
    }
}

TEST_CASE("places: with ties among so many options that they are counted in groups") {
    std::mt19937 random(11);
    using table = sa::table<sa::dynamic, sa::weak_orders, sa::weights>;
    for (int options : {31, 64}) {
        auto const t = random_table<table>(600, options, 40, random);
        CHECK(any_sets<place::first>(t, random, 4));
        CHECK(any_sets<place::last>(t, random, 4));
    }
}

TEST_CASE("places: a tallied profile, asked along chains that branch, with odd weights") {
    std::mt19937 random(9);
    using strict_table = sa::table<sa::dynamic, sa::strict_orders, sa::weights>;
    using weak_table = sa::table<sa::dynamic, sa::weak_orders, sa::weights>;
    // Of up to 13 options the first four places are looked at, of up to 32 three; with ties, of up
    // to 6, 7 and 9 options four, three and two.
    for (int options : {3, 9, 20, 33}) {
        odd_weights const strict(random_table<strict_table>(520, options, 0, random));
        int const count = options > 9 ? 2 : 4;
        CHECK(chains<place::first>(strict, random, count));
        CHECK(chains<place::last>(strict, random, count));
        if (options > 20) continue;
        odd_weights const weak(random_table<weak_table>(520, options, 5, random));
        CHECK(chains<place::first>(weak, random, count));
        CHECK(chains<place::last>(weak, random, count));
    }
}

TEST_CASE("places: that no majority is possible is said without counting, and never in error") {
    std::mt19937 random(8);
    using table = sa::table<sa::dynamic, sa::weak_orders, sa::weights>;
    int impossible = 0, majorities = 0;
    bool right = true;
    for (int round = 0; round < 40; ++round) {
        auto const t = random_table<table>(130, 6, 12, random);
        auto const tally = sa::tallied(t);
        using set = sa::options_of<table>;
        sa::elimination::remembered_places<place::first, sa::tallied_profile<table>> firsts(
            tally, set::all(6));
        for (int x = 5; x >= 0; --x) {
            if (round % 2 == 0) static_cast<void>(firsts.counts());
            bool const possible = firsts.majority_is_possible();
            sa::wide_integer all = 0, most = 0;
            auto const counts = sa::first_places(t, firsts.remaining());
            for (opt y : firsts.remaining()) {
                all += counts[y.index];
                most = std::max(most, sa::wide_integer(counts[y.index]));
            }
            right = right && (possible || 2 * most <= all);
            impossible += possible ? 0 : 1;
            majorities += 2 * most > all ? 1 : 0;
            if (x > 0) firsts.remove(set::of(opt(x)));
        }
    }
    CHECK(right);
    CHECK(impossible > 0);
    CHECK(majorities > 0);
}

namespace {

// Its ranks cannot always be had.
struct failing {
    sa::table<sa::dynamic, sa::strict_orders> const* t;
    bool const* fails;
    static constexpr int max_parts = 0;
    static constexpr int max_options = 0;
    int parts() const { return t->parts(); }
    int options() const { return t->options(); }
    int rank(int i, opt x) const {
        if (*fails && i == 100) throw std::bad_alloc();
        return t->rank(i, x);
    }
    bool prefers(int i, opt x, opt y) const { return t->prefers(i, x, y); }
    bool is_top(int i, opt x) const { return t->is_top(i, x); }
    opt at(int i, int position) const { return t->at(i, position); }
};

}  // namespace

TEST_CASE("places: who asked in vain can ask again") {
    sa::table<sa::dynamic, sa::strict_orders> t(sa::dynamic(130, 4));
    for (int i = 0; i < 130; ++i)
        for (int x = 0; x < 4; ++x) t.set_rank(i, opt(x), (x + i) % 4);
    bool fails = false;
    auto const tally = sa::tallied(failing{&t, &fails});
    sa::options_of<failing> among;
    for (int x : {0, 1, 3}) among.insert(opt(x));
    fails = true;
    for (int k = 0; k < 2; ++k)
        CHECK_THROWS_AS(tally.stored_places<place::first>(among), std::bad_alloc);
    fails = false;
    auto const counts = tally.stored_places<place::first>(among);
    auto const expected = sa::first_places(t, among);
    for (opt x : among) CHECK(counts[x.index] == expected[x.index]);
}

TEST_CASE("places: of more sets than are worth keeping the first ones are remembered") {
    std::mt19937 random(5);
    using table = sa::table<sa::dynamic, sa::strict_orders, sa::weights>;
    auto const t = random_table<table>(130, 12, 0, random);
    sa::detail::place_memory<table> const memory;
    for (int round = 0; round < 2; ++round) {
        bool right = true;
        for (int bits = 1; bits < 1 << 12; ++bits) {
            sa::options_of<table> among;
            for (int x = 0; x < 12; ++x)
                if ((bits >> x & 1) != 0) among.insert(opt(x));
            auto const expected = sa::first_places(t, among);
            auto const counts = memory.places<place::first>(t, among);
            for (int x = 0; x < 12; ++x) right = right && counts[x] == expected[x];
        }
        CHECK(right);
        CHECK(memory.size() == memory.most_sets);
    }
}

TEST_CASE("places: threads ask the same tallied profile at the same time") {
    std::mt19937 random(6);
    using table = sa::table<sa::dynamic, sa::weak_orders, sa::weights>;
    auto const t = random_table<table>(700, 7, 4, random);
    auto const tally = sa::tallied(t);
    std::vector<char> right(4, 0);
    std::vector<std::thread> threads;
    for (unsigned k = 0; k < 4; ++k)
        threads.emplace_back([&, k] {
            std::mt19937 mine(k);
            right[k] = keeps_up<place::first>(t, tally, mine)
                       && keeps_up<place::last>(t, tally, mine)
                       && keeps_up<place::first>(t, sa::tallied_profile<table>(tally), mine);
        });
    for (auto& thread : threads) thread.join();
    CHECK(right == std::vector<char>(4, 1));
}
