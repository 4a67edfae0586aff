// SPDX-License-Identifier: BSL-1.0
//
// How tables keep ranks whose sizes only run time knows: against plain rows of integers, at the
// edges of blocks, of bytes and of vectors; and that nothing depends on where a profile keeps them.
#include "../check.hpp"

#include <algorithm>
#include <memory>
#include <numeric>
#include <random>
#include <selfalign/core/remembered_places.hpp>
#include <utility>

namespace sa = selfalign;
using sa::elimination::place;
using sa::opt;

namespace {

using strict_table = sa::table<sa::dynamic, sa::strict_orders, sa::weights>;
using weak_table = sa::table<sa::dynamic, sa::weak_orders, sa::weights>;
using rows = std::vector<std::vector<int>>;

// Of each part the ranks of all options; with ties, of about so many grades.
rows random_rows(int parts, int options, int grades, std::mt19937& random) {
    rows all;
    std::vector<int> score(static_cast<std::size_t>(options));
    for (int i = 0; i < parts; ++i) {
        std::iota(score.begin(), score.end(), 0);
        std::shuffle(score.begin(), score.end(), random);
        if (grades > 0) {
            for (int& s : score) s = static_cast<int>(random() % static_cast<unsigned>(grades));
            auto sorted = score;
            std::sort(sorted.begin(), sorted.end());
            for (int& s : score)
                s = static_cast<int>(std::lower_bound(sorted.begin(), sorted.end(), s) -
                                     sorted.begin());
        }
        all.push_back(score);
    }
    return all;
}

template <class Table>
Table table_of(rows const& all) {
    Table t(sa::dynamic(static_cast<int>(all.size()), static_cast<int>(all[0].size())));
    for (int i = 0; i < t.parts(); ++i) {
        for (int x = 0; x < t.options(); ++x)
            t.set_rank(i, opt(x), all[static_cast<std::size_t>(i)][static_cast<std::size_t>(x)]);
        t.set_weight(i, 1 + i % 300);
    }
    return t;
}

template <class Table>
int wrong_cells(Table const& t, rows const& all) {
    int wrong = 0;
    for (int i = 0; i < t.parts(); ++i)
        for (int x = 0; x < t.options(); ++x) {
            int const rank = all[static_cast<std::size_t>(i)][static_cast<std::size_t>(x)];
            wrong += t.rank(i, opt(x)) != rank || t.is_top(i, opt(x)) != (rank == 0) ? 1 : 0;
            if constexpr (sa::StrictProfile<Table>) wrong += t.at(i, rank) != opt(x) ? 1 : 0;
        }
    return wrong;
}

// The columns as whoever counts many parts reads them, and that what no part has is 0.
int wrong_columns(sa::detail::rank_blocks const& blocks, rows const& all) {
    int wrong = 0;
    for (int block = 0; block < blocks.blocks(); ++block)
        for (std::size_t x = 0; x < all[0].size(); ++x) {
            unsigned char const* const column = blocks.column(block, static_cast<int>(x));
            if (blocks.rows() % 64 == 0)
                wrong += reinterpret_cast<std::size_t>(column) % 64 != 0 ? 1 : 0;
            for (int row = 0; row < blocks.rows(); ++row) {
                auto const i = static_cast<std::size_t>(block * sa::detail::block_rows + row);
                int const low = blocks.in_bytes() ? column[row] : column[2 * row];
                int const high = blocks.in_bytes() ? 0 : column[2 * row + 1];
                wrong += low + 256 * high != (i < all.size() ? all[i][x] : 0) ? 1 : 0;
            }
        }
    return wrong;
}

}  // namespace

TEST_CASE("rank blocks: what is set is there, at the edges of blocks and of bytes") {
    std::mt19937 random(1);
    for (int options : {1, 2, 3, 127, 128, 129, 300})
        for (int parts : {1, 2, 127, 128, 129, 511, 512, 513, 1025}) {
            if (check::thinned && options > 3 && parts % 128 > 1) continue;
            auto const strict = random_rows(parts, options, 0, random);
            auto const weak = random_rows(parts, options, 3, random);
            auto const s = table_of<strict_table>(strict);
            auto const w = table_of<weak_table>(weak);
            CHECK(wrong_cells(s, strict) == 0);
            CHECK(wrong_cells(w, weak) == 0);
            CHECK(wrong_columns(s.stored_ranks(), strict) == 0);
            CHECK(wrong_columns(w.stored_ranks(), weak) == 0);
            CHECK(wrong_columns(sa::detail::blocks_of_ranks(w), weak) == 0);
            CHECK(s.stored_ranks().in_bytes() == (options <= 128));
        }
    // A few parts take no more than their own cells.
    CHECK(sa::detail::rank_blocks(sa::dynamic(3, 4)).rows() == 3);
    CHECK(sa::detail::rank_blocks(sa::dynamic(128, 4)).rows() == 128);
    CHECK(sa::detail::rank_blocks(sa::dynamic(130, 4)).rows() == 192);
    CHECK(sa::detail::rank_blocks(sa::dynamic(513, 4)).rows() == 512);
    CHECK(sa::detail::rank_blocks(sa::dynamic(513, 4)).blocks() == 2);
    // All ranks that there are, and a check that can fail.
    sa::detail::rank_blocks most(sa::dynamic(1, 46'340));
    most.set(0, 46'339, 46'339);
    CHECK(most.get(0, 46'339) == 46'339);
    auto planted = random_rows(513, 3, 2, random);
    auto const t = table_of<weak_table>(planted);
    planted[512][2] ^= 1;
    CHECK(wrong_cells(t, planted) > 0);
    CHECK(wrong_columns(t.stored_ranks(), planted) == 1);
}

TEST_CASE("rank blocks: a copy is another table, and what is moved keeps its ranks") {
    std::mt19937 random(2);
    for (int options : {4, 129}) {
        auto const before = random_rows(513, options, 0, random);
        auto after = before;
        auto const t = table_of<strict_table>(before);
        auto copy = t;
        std::swap(after[512][0], after[512][1]);
        std::swap(after[0][0], after[0][3]);
        for (int x = 0; x < options; ++x)
            for (int i : {0, 512})
                copy.set_rank(i, opt(x),
                              after[static_cast<std::size_t>(i)][static_cast<std::size_t>(x)]);
        CHECK(wrong_cells(t, before) == 0);
        CHECK(wrong_cells(copy, after) == 0);
        auto moved = std::move(copy);
        CHECK(wrong_cells(moved, after) == 0);
        copy = t;
        CHECK(wrong_cells(copy, before) == 0);
        copy = std::move(moved);
        CHECK(wrong_cells(copy, after) == 0);
    }
}

namespace {

// Says no more than what ordinal rules need: its ranks are not stored in blocks.
template <class Table>
struct plain {
    Table t;
    static constexpr int max_parts = 0;
    static constexpr int max_options = 0;
    int parts() const { return t.parts(); }
    int options() const { return t.options(); }
    int rank(int i, opt x) const { return t.rank(i, x); }
    bool prefers(int i, opt x, opt y) const { return t.prefers(i, x, y); }
    bool is_top(int i, opt x) const { return t.is_top(i, x); }
    opt at(int i, int position) const
        requires sa::StrictProfile<Table>
    {
        return t.at(i, position);
    }
    long long weight(int i) const { return t.weight(i); }
};

template <place End, class A, class B>
bool same_places(A const& a, B const& b, std::mt19937& random) {
    for (int k = 0; k < 6; ++k) {
        sa::options_of<A> among;
        for (int x = 0; x < a.options(); ++x)
            if (random() % 4 > 0) among.insert(opt(x));
        if (among.size() < 2) continue;
        sa::elimination::places_of<End, A> const of_a(a, among);
        sa::elimination::places_of<End, B> const of_b(b, among);
        for (opt x : among)
            if (of_a.counts()[x.index] * of_b.counts().per
                != of_b.counts()[x.index] * of_a.counts().per)
                return false;
    }
    return true;
}

template <class Table>
bool same_tallies(Table const& t, std::mt19937& random) {
    auto const one = sa::tallied(t);
    auto const other = sa::tallied(plain<Table>{t});
    for (int x = 0; x < t.options(); ++x)
        for (int y = 0; y < t.options(); ++y)
            if (sa::support(one)(x, y) != sa::support(other)(x, y)) return false;
    for (int x = 0; x < t.options(); ++x)
        if (sa::borda_points(one)[x] != sa::borda_points(other)[x]) return false;
    return same_places<place::first>(one, other, random)
           && same_places<place::last>(one, other, random);
}

static_assert(sa::detail::StoresRanks<sa::tallied_profile<weak_table>>);
static_assert(!sa::detail::StoresRanks<sa::tallied_profile<plain<weak_table>>>);

}  // namespace

TEST_CASE("rank blocks: who keeps ranks elsewhere has them copied, and gets the same tallies") {
    std::mt19937 random(3);
    for (auto const& [parts, options] :
         {std::pair(127, 5), {128, 1}, {129, 17}, {513, 22}, {600, 65}, {130, 129}}) {
        CHECK(same_tallies(table_of<strict_table>(random_rows(parts, options, 0, random)), random));
        CHECK(same_tallies(table_of<weak_table>(random_rows(parts, options, 6, random)), random));
        CHECK(same_tallies(table_of<weak_table>(random_rows(parts, options, options, random)),
                           random));
    }
}

namespace {

// First places among some of the options, as tallied profile p remembers them and as rows say.
bool first_is_right(sa::tallied_profile<strict_table> const& p, rows const& all) {
    sa::options_of<strict_table> among;
    for (int x : {0, 2, 3, 5}) among.insert(opt(x));
    std::vector<long long> expected(6);
    for (std::size_t i = 0; i < all.size(); ++i) {
        std::size_t best = 0;
        for (std::size_t x : {2U, 3U, 5U})
            if (all[i][x] < all[i][best]) best = x;
        expected[best] += 1 + static_cast<int>(i) % 300;
    }
    auto const counts = p.stored_places<place::first>(among);
    for (opt x : among)
        if (counts[x.index] != expected[static_cast<std::size_t>(x.index)]) return false;
    return true;
}

}  // namespace

TEST_CASE(
    "rank blocks: tallied profiles are copied, moved and assigned, looked at before or after") {
    std::mt19937 random(4);
    for (bool const looked : {false, true}) {
        auto const here = random_rows(600, 6, 0, random), there = random_rows(300, 6, 0, random);
        auto a = std::make_unique<sa::tallied_profile<strict_table>>(table_of<strict_table>(here));
        auto b = sa::tallied(table_of<strict_table>(there));
        if (looked) CHECK((first_is_right(*a, here) && first_is_right(b, there)));
        auto copy = *a;
        auto moved = std::move(*a);
        a.reset();  // whatever pointed there
        CHECK(first_is_right(copy, here));
        CHECK(first_is_right(moved, here));
        copy = b;
        CHECK(first_is_right(copy, there));
        b = std::move(moved);
        CHECK(first_is_right(b, here));
        CHECK(first_is_right(copy, there));
        std::swap(copy, b);
        CHECK((first_is_right(copy, here) && first_is_right(b, there)));
    }
}
