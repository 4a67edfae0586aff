// SPDX-License-Identifier: BSL-1.0
#include <iomanip>  // std::quoted must not take the place of the reader's own

#include <selfalign/ext/preflib.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <filesystem>
#include <iterator>
#include <ranges>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace preflib = selfalign::preflib;
using preflib::mode;

namespace {

using groups = std::vector<std::vector<int>>;

groups copied(preflib::group_range range) {
    groups all;
    for (auto const group : range)
        all.emplace_back(group.begin(), group.end());
    return all;
}

// A header for `type` with alternatives 1 Ann, 2 Bob, 3 Cat, of 13 lines without categories and of
// 16 with them; then the ballots.
std::string file(std::string const& type, std::string const& ballots, int voters, int lines) {
    return "# FILE NAME: x." + type + "\n# TITLE: a: test\n# DESCRIPTION: \n# DATA TYPE: " + type
           + "\n# MODIFICATION TYPE: original\n# RELATES TO: \n# RELATED FILES: \n# NUMBER "
             "ALTERNATIVES: 3\n# NUMBER VOTERS: "
           + std::to_string(voters) + "\n# NUMBER UNIQUE "
           + (type == "cat" ? "PREFERENCES: " : "ORDERS: ") + std::to_string(lines)
           + (type == "cat"
                  ? "\n# NUMBER CATEGORIES: 2\n# CATEGORY NAME 1: Yes\n# CATEGORY NAME 2: No"
                  : "")
           + "\n# ALTERNATIVE NAME 1: Ann\n# ALTERNATIVE NAME 2: Bob\n# ALTERNATIVE NAME 3: Cat\n"
           + ballots;
}

using lines = std::vector<std::string>;

// One text, which a failed CHECK can show.
std::string joined(lines const& all) {
    std::string text;
    for (auto const& l : all)
        text += l + '\n';
    return text;
}

// What reading complains of, one line a diagnostic: thrown, or as warnings.
lines complaints(std::string_view text, mode how, std::string const& name = "f") {
    lines all;
    try {
        for (auto const& d : preflib::parse(text, name, how).warnings)
            all.push_back("warning " + to_string(d));
    } catch (preflib::error const& e) {
        for (auto const& d : e.diagnostics())
            all.push_back(to_string(d));
    }
    return all;
}

// An error in both modes, the same one.
void check_loss(std::string const& text, lines const& expected) {
    CAPTURE(text);
    CHECK(joined(complaints(text, mode::strict)) == joined(expected));
    CHECK(joined(complaints(text, mode::lenient)) == joined(expected));
}

// An error in strict mode and a warning in lenient mode; returns what lenient mode has read.
preflib::data_set check_deviation(std::string const& text, lines expected,
                                  std::string const& name = "f") {
    CAPTURE(text);
    CHECK(joined(complaints(text, mode::strict, name)) == joined(expected));
    for (auto& e : expected)
        e.insert(0, "warning ");
    CHECK(joined(complaints(text, mode::lenient, name)) == joined(expected));
    return preflib::parse(text, name, mode::lenient);
}

std::string replaced(std::string text, std::string_view what, std::string_view by) {
    auto const at = text.find(what);
    REQUIRE(at != std::string::npos);
    return text.replace(at, what.size(), by);
}

// The folder with the files of PrefLib, or an empty path, said aloud.
std::filesystem::path real_files() {
    char const* const set = std::getenv("SELFALIGN_DATA");
    auto const folder = std::filesystem::path(set ? set : "../shared/data") / "preflib";
    if (std::filesystem::is_directory(folder))
        return folder;
    MESSAGE("SKIPPED: no real files in " << folder.string()
                                         << " (set SELFALIGN_DATA to the folder above)");
    return {};
}

}   // namespace

static_assert(std::random_access_iterator<preflib::group_range::iterator>);
static_assert(std::ranges::random_access_range<preflib::group_range>);
static_assert(std::ranges::view<preflib::group_range>);
static_assert(std::ranges::borrowed_range<preflib::group_range>);
static_assert(preflib::data_type_named("toc") == preflib::data_type::toc);
static_assert(!preflib::data_type_named("wmd"));
static_assert(to_string(preflib::data_type::cat) == "cat");
static_assert(preflib::is_strict(preflib::data_type::soi)
              && !preflib::is_complete(preflib::data_type::soi));
static_assert(!preflib::is_strict(preflib::data_type::toc)
              && preflib::is_complete(preflib::data_type::toc));

TEST_SUITE("preflib") {

TEST_CASE("a file with ties") {
    auto const data = preflib::parse(file("toi", "5: 3,{1,2}\n2: 2\n", 7, 2), "folder/x.toi");
    CHECK(data.file == "folder/x.toi");
    CHECK(data.title == "a: test");
    CHECK(data.description.empty());
    CHECK(data.modification == "original");
    CHECK(data.type == preflib::data_type::toi);
    CHECK(data.alternatives
          == std::vector<preflib::alternative>{{1, "Ann"}, {2, "Bob"}, {3, "Cat"}});
    CHECK(data.categories.empty());
    CHECK(data.warnings.empty());
    CHECK(data.voters() == 7);
    REQUIRE(data.ballots.size() == 2);
    CHECK(data.ballots[0].count == 5);
    CHECK(data.ballots[0].line == 14);
    CHECK(copied(data.groups(data.ballots[0])) == groups{{2}, {0, 1}});
    CHECK(copied(data.groups(data.ballots[1])) == groups{{1}});
    CHECK(data.index_of(3) == 2);
    CHECK_FALSE(data.index_of(0));
    CHECK_FALSE(data.index_of(4));
}

TEST_CASE("groups are a random access range of spans") {
    auto const data = preflib::parse(file("toc", "1: 3,{1,2}\n", 1, 1), "x.toc");
    auto const range = data.groups(data.ballots[0]);
    CHECK(range.size() == 2);
    CHECK_FALSE(range.empty());
    CHECK(range[1].size() == 2);
    CHECK(range.end() - range.begin() == 2);
    CHECK((*(range.end() - 1))[1] == 1);
    CHECK(range.begin()[1][0] == 0);
    CHECK(range.begin() < range.end());
    CHECK(std::ranges::count_if(range, [](std::span<int const> g) { return g.size() == 1; }) == 1);
    auto const order = data.order(data.ballots[0]);
    CHECK(std::vector(order.begin(), order.end()) == std::vector{2, 0, 1});
}

TEST_CASE("categories: braces, single ids, empty groups, uncategorised alternatives") {
    auto const data = preflib::parse(file("cat", "1: {1,3},2\n2: {},{}\n3: 2,{}\n", 6, 3), "x.cat");
    CHECK(data.categories == std::vector<std::string>{"Yes", "No"});
    REQUIRE(data.ballots.size() == 3);
    CHECK(copied(data.groups(data.ballots[0])) == groups{{0, 2}, {1}});
    CHECK(copied(data.groups(data.ballots[1])) == groups{{}, {}});
    CHECK(copied(data.groups(data.ballots[2])) == groups{{1}, {}});
    CHECK(data.order(data.ballots[1]).empty());
    CHECK(preflib::parse(file("cat", "1: {},{1,2}\n", 1, 1), "x.cat", mode::lenient).type
          == preflib::data_type::cat);
}

TEST_CASE("blanks, tabs, CRLF, byte order mark, empty lines, no end of the last line") {
    auto const plain = file("toi", "5: 3,{1,2}\n2: 2\n", 7, 2);
    auto const same = [&](std::string const& text) {
        auto const a = preflib::parse(plain, "f");
        auto const b = preflib::parse(text, "f");
        CHECK(a.alternatives == b.alternatives);
        CHECK(a.title == b.title);
        CHECK(a.entries == b.entries);
        CHECK(a.group_start == b.group_start);
        CHECK(a.voters() == b.voters());
    };
    std::string crlf;
    for (char const c : plain)
        crlf += c == '\n' ? "\r\n" : std::string(1, c);
    same(crlf);
    same("\xEF\xBB\xBF" + plain);
    same("\n \t\n" + plain + "\n\n");
    same(plain.substr(0, plain.size() - 1));
    same(crlf.substr(0, crlf.size() - 1));
    same(file("toi", " 5 :\t3 , { 1 ,2 }  \n\n2:2", 7, 2));
    same(replaced(plain, "# NUMBER VOTERS: 7", "\t#NUMBER \t VOTERS :7\t"));
    same(replaced(plain, "# ALTERNATIVE NAME 2: Bob", "#  ALTERNATIVE  NAME  2  :  Bob  "));
    same(replaced(plain, "# RELATES TO: ",
                  "# a comment\n#\n# SOME KEY: 12\n# TITLE PAGE: no\n# ALTERNATIVE NAMES: none\n# "
                  "NUMBER VOTERS are so many"));
    CHECK(preflib::parse(crlf, "f").ballots[1].line == 15);
}

TEST_CASE("names with colons and in any script; two ids may share a name") {
    auto text = replaced(file("soi", "1: 3\n", 1, 1), "Ann", "Ann: a 1: \xC3\xA9");
    text = replaced(text, "Cat", "Bob");
    auto const data = preflib::parse(text, "f");
    CHECK(data.alternatives[0].name == "Ann: a 1: \xC3\xA9");
    CHECK(data.alternatives[1].name == data.alternatives[2].name);
}

TEST_CASE("ids from 0, with gaps, large, in any order of lines") {
    auto text = replaced(file("soi", "1: 9223372036854775807,0\n2: 7\n", 3, 2), "NAME 1", "NAME 7");
    text = replaced(text, "NAME 2", "NAME 9223372036854775807");
    text = replaced(text, "NAME 3", "NAME 0");
    auto const data = preflib::parse(text, "f");
    CHECK(
        data.alternatives
        == std::vector<preflib::alternative>{{0, "Cat"}, {7, "Ann"}, {9223372036854775807, "Bob"}});
    CHECK(copied(data.groups(data.ballots[0])) == groups{{2}, {0}});
    CHECK(copied(data.groups(data.ballots[1])) == groups{{1}});
    auto const from_0 = preflib::parse(replaced(file("soi", "1: 0,02\n", 1, 1), "NAME 1", "NAME 0"),
                                       "f", mode::lenient)
                            .alternatives;
    CHECK(from_0.front().id == 0);
}

TEST_CASE("a count of 0 is kept, but somebody must have voted") {
    auto const data = preflib::parse(file("soi", "0: 1\n4: 2\n", 4, 2), "f");
    REQUIRE(data.ballots.size() == 2);
    CHECK(data.ballots[0].count == 0);
    check_loss(file("soi", "0: 1\n", 0, 1),
               {"f:14:1: no voters, expected a ballot with a positive count"});
}

TEST_CASE("ballots that lose or invent a vote are errors in both modes") {
    struct wrong { std::string type, ballot, message; };
    std::vector<wrong> const all{
        {"soi", "x: 1",
         "f:15:1: no count, but `x`, expected `count: order`, the count a non-negative integer"},
        {"soi", "-1: 1",
         "f:15:1: no count, but `-1`, expected `count: order`, the count a non-negative integer"},
        {"soi", " : 1",
         "f:15:2: no count, but `:`, expected `count: order`, the count a non-negative integer"},
        {"soi", "1.5: 1", "f:15:2: `.5` after the count, expected a colon"},
        {"soi", "1", "f:15:2: end of line after the count, expected a colon"},
        {"soi", "1,2,3", "f:15:2: `,` after the count, expected a colon"},
        {"soi", "9223372036854775808: 1",
         "f:15:1: count `9223372036854775808` is too large, expected at most 9223372036854775807"},
        {"soi", "9223372036854775807: 1",
         "f:15:1: the sum of the counts is too large with this 9223372036854775807, expected at "
         "most 9223372036854775807"},
        {"soi", "1:", "f:15:3: no order after the count, expected alternatives, best first"},
        {"soi", "1: 1,", "f:15:6: no alternative, but end of line, expected an alternative's id"},
        {"soi", "1: ,1", "f:15:4: no alternative, but `,`, expected an alternative's id"},
        {"soi", "1: 1,,2", "f:15:6: no alternative, but `,`, expected an alternative's id"},
        {"soi", "1: 1 2", "f:15:6: `2` after a group, expected a comma"},
        {"soi", "1: 1:2", "f:15:5: `:` after a group, expected a comma"},
        {"soi", "1: -1", "f:15:4: no alternative, but `-1`, expected an alternative's id"},
        {"soi", "1: Ann", "f:15:4: no alternative, but `Ann`, expected an alternative's id"},
        {"soi", "1: 1,4",
         "f:15:6: unknown alternative `4`, expected one of the 3 ids in the header"},
        {"soi", "1: 0", "f:15:4: unknown alternative `0`, expected one of the 3 ids in the header"},
        {"soc", "1: 1,2,3,4",
         "f:15:10: unknown alternative `4`, expected one of the 3 ids in the header"},
        {"soi", "1: 99999999999999999999",
         "f:15:4: unknown alternative `99999999999999999999`, expected one of the 3 ids in the "
         "header"},
        {"soi", "1: 2,1,2",
         "f:15:8: alternative `2` is twice in the ballot, expected it at most once"},
        {"toi", "1: 2,{1,2}",
         "f:15:9: alternative `2` is twice in the ballot, expected it at most once"},
        {"toi", "1: 2,{}", "f:15:6: empty group, expected at least one alternative"},
        {"toi", "1: { }", "f:15:4: empty group, expected at least one alternative"},
        {"toi", "1: 1,{2,3", "f:15:6: `{` is not closed, expected `}` in the same line"},
        {"toi", "1: 1,{2,", "f:15:6: `{` is not closed, expected `}` in the same line"},
        {"toi", "1: 1,{", "f:15:6: `{` is not closed, expected `}` in the same line"},
        {"toi", "1: {1,{2},3}", "f:15:7: `{` inside a group, expected an alternative's id"},
        {"toi", "1: {1,,2}", "f:15:7: no alternative, but `,`, expected an alternative's id"},
        {"toi", "1: {1,2,}", "f:15:9: no alternative, but `}`, expected an alternative's id"},
        {"toi", "1: {1 2}", "f:15:7: `2` inside a group, expected a comma or `}`"},
        {"toi", "1: 1}", "f:15:5: `}` after a group, expected a comma"},
        {"toi", "1: {1,2}3", "f:15:9: `3` after a group, expected a comma"},
        {"toi", "1: 1\x01", "f:15:5: `\\x01` after a group, expected a comma"},
        {"cat", "1: {1,2,3}", "f:18:4: 1 group, expected 2, one for each category"},
        {"cat", "1: 1,2,3", "f:18:4: 3 groups, expected 2, one for each category"},
        {"cat", "1: {1,2},{2,3}",
         "f:18:11: alternative `2` is twice in the ballot, expected it at most once"},
    };
    for (auto const& w : all) {
        auto const good = w.type == "cat" ? "1: {1,2},3" : w.type == "soc" ? "1: 1,2,3" : "1: 1,2";
        bool const counted = w.message.find("count") == std::string::npos
                             || w.message.find("no order") != std::string::npos;
        check_loss(file(w.type, good + ("\n" + w.ballot + "\n") + good + "\n", counted ? 3 : 99, 3),
                   {w.message});
    }
}

TEST_CASE("all diagnostics come together, in the order of the file") {
    auto const text = file("soi", "1: 4\n1: 1,1\n1: {1,2}\n", 4, 4);
    lines const losses{"f:14:4: unknown alternative `4`, expected one of the 3 ids in the header",
                       "f:15:6: alternative `1` is twice in the ballot, expected it at most once"};
    CHECK(joined(complaints(text, mode::lenient)) == joined(losses));
    CHECK(joined(complaints(text, mode::strict))
          == joined(
              {"f:9:18: NUMBER VOTERS is 4, but the file has 3 voters, expected 3",
               "f:10:25: NUMBER UNIQUE ORDERS is 4, but the file has 3 ballot lines, expected 3",
               losses[0], losses[1], "f:16:4: tie of 2 alternatives, expected none in soi"}));
    try {
        preflib::parse(text, "f");
    } catch (preflib::error const& e) {
        CHECK(std::string(e.what()).starts_with(
            "f:9:18: NUMBER VOTERS is 4, but the file has 3 voters, expected 3\nf:10:25:"));
        auto const copy = e;
        CHECK(copy.diagnostics() == e.diagnostics());
        CHECK(copy.diagnostics()[2]
              == preflib::diagnostic{"f", 14, 4, "unknown alternative `4`",
                                     "one of the 3 ids in the header"});
    }
}

TEST_CASE("what a file lacks is caught as an error of the library, with all of its text") {
    std::string ballots;
    for (int i = 0; i < 25; ++i)
        ballots += "1: 4\n";
    auto const text = file("soi", ballots, 25, 25);
    std::string whole, as_base, cut;
    try {
        preflib::parse(text, "f");
    } catch (preflib::error const& e) {
        whole = e.what();
    }
    CHECK(whole.size() > 1023); // more than an error of the library holds by itself
    try {
        preflib::parse(text, "f");
    } catch (selfalign::error const& e) {
        as_base = e.what();
        cut = selfalign::error(e).what();
    }
    CHECK(as_base == whole);
    CHECK(cut == whole.substr(0, 1023));
}

TEST_CASE("what() and the list of diagnostics are capped") {
    std::string ballots;
    for (int i = 0; i < 25; ++i)
        ballots += "1: 4\n";
    try {
        preflib::parse(file("soi", ballots, 25, 25), "f");
        FAIL("must throw");
    } catch (preflib::error const& e) {
        std::string const what = e.what();
        CHECK(e.diagnostics().size() == 25);
        CHECK(std::count(what.begin(), what.end(), '\n') == 20);
        CHECK(what.ends_with("\nand 5 more"));
    }
    for (int i = 25; i < 10'025; ++i)
        ballots += "1: 4\n";
    auto const all = complaints(file("soi", ballots, 10'025, 10'025), mode::lenient);
    CHECK(all.size() == 10'001);
    CHECK(all.back() == "f: 25 more diagnostics, not kept");
}

TEST_CASE("ties in a strict order and gaps in a complete one: lenient reading widens the type") {
    auto soc = check_deviation(file("soc", "1: 1,2\n1: 1,2,3\n", 2, 2),
                               {"f:14:4: alternative 3 is missing, expected all 3 in soc"});
    CHECK(soc.type == preflib::data_type::soi);
    CHECK(soc.ballots.size() == 2);
    soc = check_deviation(file("soc", "1: 1,{2,3}\n", 1, 1),
                          {"f:14:6: tie of 2 alternatives, expected none in soc"});
    CHECK(soc.type == preflib::data_type::toc);
    soc = check_deviation(file("soc", "1: 1,2\n1: {1,2,3}\n", 2, 2),
                          {"f:14:4: alternative 3 is missing, expected all 3 in soc",
                           "f:15:4: tie of 3 alternatives, expected none in soc"});
    CHECK(soc.type == preflib::data_type::toi);
    CHECK(copied(soc.groups(soc.ballots[1])) == groups{{0, 1, 2}});
    auto const soi = check_deviation(file("soi", "1: {1,2}\n", 1, 1),
                                     {"f:14:4: tie of 2 alternatives, expected none in soi"});
    CHECK(soi.type == preflib::data_type::toi);
    auto const toc = check_deviation(file("toc", "1: {2,3}\n", 1, 1),
                                     {"f:14:4: alternative 1 is missing, expected all 3 in toc"});
    CHECK(toc.type == preflib::data_type::toi);
    CHECK(preflib::parse(file("soc", "1: {1},2,3\n", 1, 1), "f").type
          == preflib::data_type::soc); // one alone is no tie
}

TEST_CASE("the header against what is there") {
    auto const good = file("soi", "2: 1\n", 2, 1);
    check_deviation(replaced(good, "VOTERS: 2", "VOTERS: 3"),
                    {"f:9:18: NUMBER VOTERS is 3, but the file has 2 voters, expected 2"});
    check_deviation(
        replaced(good, "ORDERS: 1", "ORDERS: 2"),
        {"f:10:25: NUMBER UNIQUE ORDERS is 2, but the file has 1 ballot line, expected 1"});
    check_deviation(replaced(good, "IVES: 3", "IVES: 2"),
                    {"f:8:24: NUMBER ALTERNATIVES is 2, but the file names 3, expected 3"});
    check_deviation(replaced(good, "# FILE NAME: x.soi\n", ""),
                    {"f:13:1: no FILE NAME, expected `# FILE NAME: ...` in the header before"});
    check_deviation(replaced(good, "# TITLE: a: test\n", ""),
                    {"f:13:1: no TITLE, expected `# TITLE: ...` in the header before"});
    check_deviation(
        replaced(good, "# NUMBER VOTERS: 2\n", ""),
        {"f:13:1: no NUMBER VOTERS, expected `# NUMBER VOTERS: ...` in the header before"});
    check_deviation(replaced(good, "# NUMBER ALTERNATIVES: 3\n", ""),
                    {"f:13:1: no NUMBER ALTERNATIVES, expected `# NUMBER ALTERNATIVES: ...` in the "
                     "header before"});
    check_deviation(replaced(good, "# RELATES TO: ", "# TITLE: other"),
                    {"f:6:10: TITLE again, first in line 2, expected it once"});
    check_deviation(replaced(good, "# RELATES TO: ", "# DATA TYPE: soi"),
                    {"f:6:14: DATA TYPE again, first in line 4, expected it once"});
    check_deviation(
        good + "# NUMBER VOTERS: 2\n",
        {"f:15:3: NUMBER VOTERS after the first ballot, expected all of the header first",
         "f:15:18: NUMBER VOTERS again, first in line 9, expected it once"});
    check_loss(replaced(good, "# RELATES TO: ", "# DATA TYPE: soc"),
               {"f:6:14: DATA TYPE again, first in line 4 as `soi`, expected it once"});
    check_loss(replaced(good, "VOTERS: 2", "VOTERS: many"),
               {"f:9:18: NUMBER VOTERS is `many`, expected a non-negative integer"});
    check_loss(replaced(good, "VOTERS: 2", "VOTERS: -2"),
               {"f:9:18: NUMBER VOTERS is `-2`, expected a non-negative integer"});
    check_loss(
        replaced(good, "VOTERS: 2", "VOTERS: 99999999999999999999"),
        {"f:9:18: NUMBER VOTERS is `99999999999999999999`, expected at most 9223372036854775807"});
    CHECK(complaints(replaced(good, "VOTERS: 2", "VOTERS 2"), mode::lenient) ==
          lines{"f:9:3: header line without a colon, expected `# NUMBER VOTERS: value`"});
    check_loss(good + "# ALTERNATIVE NAME 4: Dan\n",
               {"f:15:3: ALTERNATIVE NAME after the first ballot, expected it before, for that "
                "ballot depends on it"});
}

TEST_CASE("the data type: missing, unknown, not the extension's") {
    auto const good = file("soi", "2: 1\n", 2, 1);
    auto const none = replaced(good, "# DATA TYPE: soi\n", "");
    check_loss(none, {"f:13:1: no DATA TYPE, expected `# DATA TYPE: soc`, soi, toc, toi or cat in "
                      "the header before"});
    auto const by_name = check_deviation(none,
                                         {"a/f.toi:13:1: no DATA TYPE, expected `# DATA TYPE: "
                                          "soc`, soi, toc, toi or cat in the header before"},
                                         "a/f.toi");
    CHECK(by_name.type == preflib::data_type::toi);
    check_loss(replaced(good, "TYPE: soi", "TYPE: wmd"),
               {"f:4:14: DATA TYPE is `wmd`, expected soc, soi, toc, toi or cat"});
    check_loss(replaced(good, "TYPE: soi", "TYPE:"),
               {"f:4:13: DATA TYPE is ``, expected soc, soi, toc, toi or cat"});
    auto const other = check_deviation(
        good, {"f.soc:4:14: DATA TYPE is `soi`, expected `soc` as the file's extension"}, "f.soc");
    CHECK(other.type == preflib::data_type::soi);
    check_deviation(replaced(good, "x.soi", "x.toc"),
                    {"f:1:14: FILE NAME is `x.toc`, expected the extension `soi` as DATA TYPE"});
    CHECK(complaints(good, mode::strict, "f.txt").empty());
}

TEST_CASE("names of alternatives and categories: missing, twice, empty, not numbered") {
    auto const good = file("soi", "2: 1,3\n", 2, 1);
    auto data = check_deviation(replaced(good, "# ALTERNATIVE NAME 2: Bob\n", ""),
                                {"f:8:24: NUMBER ALTERNATIVES is 3, but the file names 2, expected "
                                 "3 lines `# ALTERNATIVE NAME k: name`"});
    CHECK(data.alternatives == std::vector<preflib::alternative>{{1, "Ann"}, {2, "2"}, {3, "Cat"}});
    CHECK(copied(data.groups(data.ballots[0])) == groups{{0}, {2}});
    data = check_deviation(
        replaced(file("soi", "1: 0\n", 1, 1),
                 "# ALTERNATIVE NAME 1: Ann\n# ALTERNATIVE NAME 2: Bob\n# ALTERNATIVE NAME 3",
                 "# ALTERNATIVE NAME 0"),
        {"f:8:24: NUMBER ALTERNATIVES is 3, but the file names 1, expected 3 lines `# ALTERNATIVE "
         "NAME k: name`"});
    CHECK(data.alternatives == std::vector<preflib::alternative>{{0, "Cat"}, {1, "1"}, {2, "2"}});
    data = check_deviation(
        replaced(
            good,
            "# ALTERNATIVE NAME 1: Ann\n# ALTERNATIVE NAME 2: Bob\n# ALTERNATIVE NAME 3: Cat\n",
            ""),
        {"f:8:24: NUMBER ALTERNATIVES is 3, but the file names 0, expected 3 lines `# ALTERNATIVE "
         "NAME k: name`"});
    CHECK(data.alternatives.size() == 3);
    data = check_deviation(replaced(good, "2: Bob", "2:"),
                           {"f:12:20: alternative 2 has an empty name, expected a name"});
    CHECK(data.alternatives[1].name == "2");
    check_deviation(
        replaced(good, "# RELATES TO: ", "# ALTERNATIVE NAME 2: Bob"),
        {"f:12:20: alternative 2 is named twice, first in line 6, expected each id once"});
    check_loss(replaced(good, "# RELATES TO: ", "# ALTERNATIVE NAME 2: Bill"),
               {"f:12:20: alternative 2 is named twice, first in line 6 as `Bill`, expected each "
                "id once"});
    check_loss(replaced(good, "IVES: 3", "IVES: 1000000000000"),
               {"f:8:24: NUMBER ALTERNATIVES is 1000000000000, but the file names 3, expected "
                "1000000000000 lines `# ALTERNATIVE NAME k: name`"});
    check_loss(replaced(good, "IVES: 3", "IVES: 9223372036854775807"),
               {"f:8:24: NUMBER ALTERNATIVES is 9223372036854775807, but the file names 3, "
                "expected 9223372036854775807 lines `# ALTERNATIVE NAME k: name`"});
    check_loss(replaced(replaced(good, "NAME 3", "NAME 8"), "IVES: 3",
                        "IVES: 4"), // which id has the fourth?
               {"f:8:24: NUMBER ALTERNATIVES is 4, but the file names 3, expected 4 lines `# "
                "ALTERNATIVE NAME k: name`"});
    auto const extra = [&](std::string const& line) {
        return replaced(good, "# RELATES TO: ", line);
    };
    check_loss(extra("# ALTERNATIVE NAME 9223372036854775808: Dan"),
               {"f:6:20: alternative id `9223372036854775808` is too large, expected at most "
                "9223372036854775807"});
    check_loss(extra("# ALTERNATIVE NAME -4: Dan"),
               {"f:6:20: no alternative id in `-4`, expected a non-negative integer after "
                "ALTERNATIVE NAME"});
    check_loss(extra("# ALTERNATIVE NAME: Dan"), {"f:6:19: no alternative id in ``, expected a "
                                                  "non-negative integer after ALTERNATIVE NAME"});
    check_loss(extra("# ALTERNATIVE NAME 4 5: Dan"),
               {"f:6:20: `4 5` is no alternative id, expected a non-negative integer after "
                "ALTERNATIVE NAME"});
    check_loss(extra("# ALTERNATIVE NAME 4 Dan"),
               {"f:6:3: header line without a colon, expected `# ALTERNATIVE NAME: value`"});

    auto const cat = file("cat", "2: {1,3},{2}\n", 2, 1);
    data = check_deviation(replaced(cat, "# CATEGORY NAME 2: No\n", ""),
                           {"f:11:22: NUMBER CATEGORIES is 2, but the file names 1, expected 2 "
                            "lines `# CATEGORY NAME k: name`"});
    CHECK(data.categories == std::vector<std::string>{"Yes", "2"});
    data = check_deviation(
        replaced(cat, "# NUMBER CATEGORIES: 2\n", ""),
        {"f:16:1: no NUMBER CATEGORIES, expected `# NUMBER CATEGORIES: ...` in the header before"});
    CHECK(data.categories.size() == 2);
    CHECK(
        complaints(
            replaced(cat, "# NUMBER CATEGORIES: 2\n# CATEGORY NAME 1: Yes\n# CATEGORY NAME 2: No\n",
                     ""),
            mode::lenient)
        == lines{"f:14:1: no category, expected lines `# CATEGORY NAME k: name` in the header"});
}

TEST_CASE("what is no file of ballots") {
    check_loss("", {"f:1:1: the file is empty, expected a header and ballots"});
    check_loss("\xEF\xBB\xBF \r\n\n", {"f:1:1: the file is empty, expected a header and ballots"});
    check_loss(file("soi", "", 0, 0),
               {"f:13:1: no ballots after the header, expected lines `count: order`"});
    check_loss("# hello\n#\n", {"f:2:1: neither a header nor ballots, expected lines `# KEY: "
                                "value`, then lines `count: order`"});
    check_loss("a,b\n1: 2\n",
               {"f:1:1: `a` before the header, expected lines `# KEY: value` first",
                "f:2:1: `1` before the header, expected lines `# KEY: value` first"});
    check_loss("1: 2\n" + file("soi", "1: 2\n", 1, 1),
               {"f:1:1: `1` before the header, expected lines `# KEY: value` first"});
    check_loss("# TITLE: a\n 1: \n" + std::string("2: 1,\0", 6),
               {"f:3:6: NUL byte, expected text in UTF-8"});
    CHECK(joined(complaints("# TITLE: a\n1: 1\n2: 1\n# DATA TYPE: soi\n# NUMBER VOTERS: 3",
                            mode::lenient))
          == "f:2:1: no DATA TYPE, expected `# DATA TYPE: soc`, soi, toc, toi or cat in the header "
             "before\n"
             "f:2:1: no alternative, expected lines `# ALTERNATIVE NAME k: name` in the header\n"
             "f:4:3: DATA TYPE after the first ballot, expected it before, for that ballot depends "
             "on it\n");
}

TEST_CASE("long and strange tokens are cut and escaped in messages") {
    CHECK(preflib::detail::in_quotes("a\tb\x7F") == "`a\\x09b\\x7f`");
    CHECK(preflib::detail::in_quotes(std::string(41, 'x')) == '`' + std::string(40, 'x') + "...`");
    CHECK(preflib::detail::in_quotes(std::string(39, 'x') + "\xC3\xA9")
          == '`' + std::string(39, 'x') + "...`");
    CHECK(preflib::detail::in_quotes(std::string(38, 'x') + "\xC3\xA9")
          == '`' + std::string(38, 'x') + "\xC3\xA9`");
    CHECK(preflib::detail::in_quotes(std::string(99, '\x80')).size() < 50);
}

TEST_CASE("files that cannot be read") {
    auto const message = [](std::filesystem::path const& path) -> std::string {
        try {
            preflib::read(path, mode::lenient);
        } catch (preflib::error const& e) {
            return e.what();
        }
        return "read";
    };
    auto const folder = std::filesystem::temp_directory_path();
    CHECK(message(folder) == folder.string() + ": is a directory, expected a readable file");
    auto const absent = folder / "selfalign-no-such-file.soc";
    CHECK(message(absent) == absent.string() + ": cannot be opened, expected a readable file");
}

TEST_CASE("every real file reads in strict mode") {
    auto const folder = real_files();
    if (folder.empty())
        return;
    std::size_t files = 0;
    for (auto const& entry : std::filesystem::directory_iterator(folder)) {
        CAPTURE(entry.path().string());
        preflib::data_set data;
        REQUIRE_NOTHROW(data = preflib::read(entry.path()));
        ++files;
        CHECK(data.warnings.empty());
        CHECK(data.file == entry.path().string());
        CHECK('.' + std::string(to_string(data.type)) == entry.path().extension().string());
        CHECK(preflib::read(entry.path(), mode::lenient).type == data.type);
        for (auto const& b : data.ballots)
            if (is_complete(data.type))
                CHECK(data.order(b).size() == data.alternatives.size());
    }
    CHECK(files == 23);
}

TEST_CASE("known facts about real files") {
    auto const folder = real_files();
    if (folder.empty())
        return;

    auto const debian = preflib::read(folder / "00002-00000001.soi");
    CHECK(debian.title == "Debian 2002 Leader");
    CHECK(debian.alternatives.size() == 4);
    CHECK(debian.alternatives[2] == preflib::alternative{3, "Bdale Garbee"});
    CHECK(debian.voters() == 475);
    CHECK(debian.ballots.size() == 41);
    CHECK(debian.ballots[0].count == 60);
    CHECK(debian.ballots[0].line == 17);
    CHECK(copied(debian.groups(debian.ballots[0])) == groups{{2}, {0}, {1}, {3}});

    auto const burlington = preflib::read(folder / "00005-00000002.toi");
    CHECK(burlington.voters() == 8980);
    CHECK(burlington.alternatives.size() == 6);
    std::vector<long long> first(6);   // only ballots with one alternative on top
    for (auto const& b : burlington.ballots)
        if (auto const top = burlington.groups(b)[0]; top.size() == 1)
            first[static_cast<std::size_t>(top[0])] += b.count;
    auto const plurality = std::max_element(first.begin(), first.end()) - first.begin();
    CHECK(burlington.alternatives[static_cast<std::size_t>(plurality)].name == "Kurt Wright");

    auto const sushi = preflib::read(folder / "00014-00000001.soc");
    CHECK(sushi.alternatives.size() == 10);
    CHECK(sushi.voters() == 5000);
    CHECK(sushi.entries.size() == 10 * sushi.ballots.size());

    auto const approval = preflib::read(folder / "00026-00000001.cat");
    CHECK(approval.voters() == 365);
    CHECK(approval.alternatives.size() == 16);
    CHECK(approval.categories == std::vector<std::string>{"Yes", "No"});
    CHECK(approval.ballots.size() == 216);
    CHECK(approval.groups(approval.ballots[1])[0].empty());
    CHECK(approval.groups(approval.ballots[1])[1].size() == 16);
}

}   // TEST_SUITE
