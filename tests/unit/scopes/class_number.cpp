// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <selfalign/scopes/class_number.hpp>
#include <selfalign/scopes/utilities.hpp>
#include <selfalign/scopes/weak_orders.hpp>

#include <map>
#include <vector>

namespace scopes = selfalign::scopes;

namespace {

// The classes of so many parts: the rows of each one's first system, by way of every system.
template <class Rows>
std::map<std::vector<int>, std::vector<int>> firsts_of_all(scopes::indifference what, int parts) {
    auto const& names = scopes::large_renamings<Rows>();
    std::map<std::vector<int>, std::vector<int>> first;
    std::vector<int> row(static_cast<std::size_t>(parts), 0);
    for (bool more = true; more;) {
        // The smallest of all that names make of it, parts swapped one by one.
        std::vector<int> least = row;
        for (int g = 0; g < (what.options ? scopes::renamings<Rows>::count : 1); ++g) {
            std::vector<int> other;
            for (int r : row) other.push_back(names.source[g][r]);
            for (std::size_t i = 0; what.parts && i < other.size(); ++i)
                for (std::size_t k = i + 1; k < other.size(); ++k)
                    if (other[k] < other[i]) std::swap(other[i], other[k]);
            if (other < least) least = other;
        }
        first[row] = least;
        more = false;
        for (std::size_t i = row.size(); i-- > 0 && !more;) {
            more = ++row[i] < Rows::count;
            if (!more) row[i] = 0;
        }
    }
    return first;
}

// Whether their number is that of systems that are the first of their class, and these are found.
template <class Rows>
bool numbers_agree(int parts, bool same_number = true) {
    auto const& names = scopes::large_renamings<Rows>();
    for (scopes::indifference what :
         {scopes::indifference{true, true}, {true, false}, {false, true}}) {
        double classes = 0;
        for (auto const& [row, first] : firsts_of_all<Rows>(what, parts)) {
            if (row == first) ++classes;
            if (scopes::first_of_class(names, what, row) != first) return false;
        }
        double const said = same_number ? scopes::number_of_classes(names, what, parts)
                                        : scopes::about_classes<Rows>(what, parts);
        if (said < classes - 1e-6 || classes + 1e-6 < said) return false;
    }
    return true;
}

} // namespace

TEST_CASE("number of classes: as many as are found among all systems") {
    for (int parts : {1, 2, 3, 4})
        if (parts < 4 || !check::thinned) CHECK(numbers_agree<scopes::strict_rows<3>>(parts));
    CHECK(numbers_agree<scopes::strict_rows<4>>(check::thinned ? 2 : 3));
    CHECK(numbers_agree<scopes::weak_rows<3>>(3));
    CHECK(numbers_agree<scopes::utility_rows<2, 3, scopes::common_scale>>(4));
    // What neglects the systems that a renaming leaves as they are is caught.
    CHECK(!numbers_agree<scopes::strict_rows<3>>(3, false));
}

TEST_CASE("number of classes: of orders of 4 options, as a third program found them") {
    auto const& names = scopes::large_renamings<scopes::strict_rows<4>>();
    int parts = 3;
    for (double classes : {111., 762., 4095., 19'941., 84'825., 329'214.})
        CHECK(scopes::number_of_classes(names, {true, true}, parts++) == doctest::Approx(classes));
}
