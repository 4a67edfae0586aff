// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include <selfalign/scopes/packed_classes.hpp>
#include <selfalign/scopes/utilities.hpp>
#include <selfalign/scopes/weak_orders.hpp>

namespace scopes = selfalign::scopes;
using namespace check;

namespace {

using rows_of_parts = std::vector<int>;
using classes = std::map<rows_of_parts, long long>; // the smallest system, how many it stands for

template <class Rows>
classes visited(scopes::indifference what, auto parts) {
    constexpr int n = decltype(parts)::value;
    classes found;
    rows_of_parts before;
    bool ascending = true;
    scopes::walk_classes<Rows, n>(
        scopes::large_renamings<Rows>(), what, n, rows_of_parts(),
        [](rows_of_parts rows, int row) {
            rows.push_back(row);
            return rows;
        },
        [&](rows_of_parts const& state, int const* row, scopes::last_rows<Rows> const& last) {
            for (int c = 0; c < Rows::count; ++c) {
                auto const systems = static_cast<long long>(last.systems(c));
                if (systems == 0) continue;
                rows_of_parts rows(row, row + n - 1);
                ascending = ascending && rows == state;
                rows.push_back(c);
                ascending = ascending && before < rows;
                before = rows;
                found[rows] = systems;
            }
            return true;
        });
    CHECK(ascending);
    return found;
}

// Definition: two systems are in one class if renaming makes one of the other.
template <class Rows>
classes by_definition(scopes::indifference what, int parts) {
    std::vector<std::vector<int>> all; // what each row says of each option
    for (int r = 0; r < Rows::count; ++r) {
        typename Rows::template table<1> p{};
        Rows::set(p, 0, r);
        all.emplace_back();
        for (int x = 0; x < Rows::options; ++x)
            all.back().push_back(scopes::detail::row_codes<Rows>::key(p, x));
    }
    auto const number_of = [&](std::vector<int> const& said) {
        return static_cast<int>(std::find(all.begin(), all.end(), said) - all.begin());
    };
    std::vector<int> names;
    for (int x = 0; x < Rows::options; ++x) names.push_back(x);
    std::vector<std::vector<int>> renamed; // renamed[g][row]
    do {
        renamed.emplace_back();
        for (auto const& said : all) {
            std::vector<int> other(said.size());
            for (std::size_t x = 0; x < said.size(); ++x)
                other[static_cast<std::size_t>(names[x])] = said[x];
            renamed.back().push_back(number_of(other));
        }
    } while (what.options && std::next_permutation(names.begin(), names.end()));
    classes found;
    rows_of_parts rows(static_cast<std::size_t>(parts), 0);
    for (;;) {
        rows_of_parts smallest;
        for (auto const& g : renamed) {
            rows_of_parts other;
            for (int r : rows) other.push_back(g[static_cast<std::size_t>(r)]);
            if (what.parts) std::sort(other.begin(), other.end());
            if (smallest.empty() || other < smallest) smallest = other;
        }
        ++found[smallest];
        std::size_t i = rows.size();
        while (i > 0 && rows[i - 1] == Rows::count - 1) rows[--i] = 0;
        if (i == 0) return found;
        ++rows[i - 1];
    }
}

template <class Rows, int Parts>
bool as_defined() {
    bool same = true;
    for (bool parts : {false, true})
        for (bool options : {false, true})
            same = same && visited<Rows>({parts, options}, std::integral_constant<int, Parts>()) ==
                               by_definition<Rows>({parts, options}, Parts);
    return same;
}

constexpr scopes::indifference both{true, true};

// What the walk for constant evaluation visits: all rows of all representatives, one after the
// other.
template <int Parts>
std::vector<int> packed(bool options) {
    std::vector<int> all;
    scopes::walk_packed_classes<scopes::strict_rows<4>, Parts>(
        options, 0, [](int, int) { return 0; },
        [&](int, int const* row) {
            all.insert(all.end(), row, row + Parts);
            return true;
        });
    return all;
}
template <int Parts>
bool packed_as_always(bool options) {
    using rows = scopes::strict_rows<4>;
    std::vector<int> all;
    bool sizes = true;
    scopes::walk_classes<rows, Parts>(
        scopes::large_renamings<rows>(), {true, options}, Parts, 0, [](int, int) { return 0; },
        [&](int, int const* row, scopes::last_rows<rows> const& last) {
            for (int c = last.first; c < 24; ++c) {
                if (last.systems(c) == 0) continue;
                all.insert(all.end(), row, row + Parts - 1);
                all.push_back(c);
                int one[Parts] = {};
                std::copy(all.end() - Parts, all.end(), one);
                sizes = sizes && scopes::packed_class_size<rows>(options, one) == last.systems(c);
            }
            return true;
        });
    return sizes && all == packed<Parts>(options);
}

// Whether what is enough without the last part, together with every row, has every class; and how
// many of the classes without a last part that is.
template <int Options, int Parts>
int enough() {
    using rows = scopes::strict_rows<Options>;
    auto const& names = scopes::large_renamings<rows>();
    auto const smallest = [&](std::array<int, Parts> const& row) {
        auto best = row;
        for (auto const& source : names.source) {
            int renamed[rows::count] = {};
            for (int k = 0; k < rows::count; ++k) renamed[source[k]] = k;
            auto other = row;
            for (int& r : other) r = renamed[r];
            std::sort(other.begin(), other.end());
            best = std::min(best, other);
        }
        return best;
    };
    std::set<std::array<int, Parts>> reached;
    int kept = 0;
    scopes::walk_packed_classes<rows, Parts - 1>(
        true, 0, [](int, int) { return 0; },
        [&](int, int const* row) {
            if (!scopes::is_enough_without_last<rows, Parts>(row)) return true;
            ++kept;
            std::array<int, Parts> with{};
            std::copy(row, row + Parts - 1, with.begin());
            for (int c = 0; c < rows::count; ++c) {
                with[Parts - 1] = c;
                auto sorted = with;
                std::sort(sorted.begin(), sorted.end());
                reached.insert(smallest(sorted));
            }
            return true;
        });
    auto const all = scopes::detail::count_classes<rows, Parts>(names, both).classes;
    return static_cast<long long>(reached.size()) == all ? kept : -1;
}

template <int Parts>
constexpr scopes::class_count proved() {
    return scopes::count_classes<scopes::strict_rows<4>, Parts>(both);
}
template <int Parts>
scopes::class_count counted() {
    using rows = scopes::strict_rows<4>;
    return scopes::detail::count_classes<rows, Parts>(scopes::large_renamings<rows>(), both);
}

} // namespace

TEST_CASE("classes: representatives, their order and the systems they stand for, by definition") {
    CHECK(as_defined<scopes::strict_rows<1>, 2>());
    CHECK(as_defined<scopes::strict_rows<2>, 1>());
    CHECK(as_defined<scopes::strict_rows<2>, 5>());
    CHECK(as_defined<scopes::strict_rows<3>, 1>());
    CHECK(as_defined<scopes::strict_rows<3>, 4>());
    CHECK(as_defined<scopes::strict_rows<4>, 3>());
    CHECK(as_defined<scopes::weak_rows<2>, 4>());
    CHECK(as_defined<scopes::weak_rows<3>, 3>());
    CHECK(as_defined<scopes::utility_rows<2, 2, scopes::common_scale>, 3>());
    CHECK(as_defined<scopes::utility_rows<3, 1, scopes::common_scale>, 4>());
}

TEST_CASE("classes: in constant evaluation the same ones are visited") {
    CHECK(packed_as_always<1>(true));
    CHECK(packed_as_always<3>(false));
    CHECK(packed_as_always<5>(true));
}

TEST_CASE("classes: how many there are, at compile time") {
    BOTH(scopes::count_classes<scopes::strict_rows<3>, 3>(both).classes == 10);
    BOTH(proved<3>().classes == 111 && proved<3>().systems == 13'824);
    BOTH(proved<4>().classes == 762);
    // 3 parts with names that matter: 24^2 classes of 24 systems each.
    BOTH(scopes::count_classes<scopes::strict_rows<4>, 3>({false, true}).classes == 576);
    // Multisets of 3 orders of 24.
    BOTH(scopes::count_classes<scopes::strict_rows<4>, 3>({true, false}).classes
         == 26 * 25 * 24 / 6);
}

TEST_CASE("classes: how many there are of up to 8 parts and 4 options") {
    CHECK(counted<5>().classes == 4'095);
    CHECK(counted<6>().classes == 19'941);
    CHECK(counted<7>().classes == 84'825);
    CHECK(counted<8>().classes == 329'214);
    CHECK(counted<8>().systems == 110'075'314'176);
}

TEST_CASE("classes: what is enough without the last part has every class with it") {
    CHECK(enough<2, 5>() == 2);
    CHECK(enough<3, 4>() == 10);
    CHECK(enough<3, 5>() == 14);
    CHECK(enough<3, 6>() == 27);
    CHECK(enough<4, 2>() == 1);
    CHECK(enough<4, 3>() == 8);
    CHECK(enough<4, 4>() == 111);
    CHECK(enough<4, 5>() == 398);
    CHECK(enough<4, 6>() == 2730);
}
