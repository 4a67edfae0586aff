// SPDX-License-Identifier: BSL-1.0
#include "../check.hpp"

#include <selfalign/ext/tsv.hpp>

#include <algorithm>

namespace sa = selfalign;

TEST_CASE("a verdict as a row has the columns of the header") {
    constexpr auto h =
        sa::compose(sa::options("A", "B\tC"), sa::aggregators::constant(sa::opt(0)),
                    sa::ranking("head", "B\tC", "A"), sa::ranking("heart", "A", "B\tC"));
    std::string const row =
        sa::tsv_row(sa::reflexive(sa::relations::all_top, h), "all_top", "habit");
    CHECK(row == "all_top\thabit\tmisaligned\t1\t1\t0\tA\thead\tB C\t1\n");
    auto const aligned = sa::tsv_row(sa::reflexive(sa::relations::pareto, h), "pareto", "habit");
    CHECK(aligned == "pareto\thabit\taligned\t0\t0\t0\toption 0\t\t\t\n");
    auto const undefined = sa::tsv_row(sa::verdict<int>(), "f", "g");
    CHECK(undefined == "f\tg\tundefined\t\t\t\t\t\t\t\n");
    auto const nameless = sa::tsv_row(sa::verdict<int>(), "", "");
    CHECK(nameless == "\t\tundefined\t\t\t\t\t\t\t\n");
    for (std::string const& r : {sa::tsv_header(), row, aligned, undefined, nameless})
        CHECK((std::count(r.begin(), r.end(), '\t') == 9
               && std::count(r.begin(), r.end(), '\n') == 1));
}
