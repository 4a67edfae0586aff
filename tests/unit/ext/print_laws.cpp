// SPDX-License-Identifier: BSL-1.0
#include "../check.hpp"

#include <selfalign/ext/doctest.hpp>
#include <selfalign/ext/print_laws.hpp>
#include <selfalign/laws/check_relation_laws.hpp>
#include <selfalign/laws/lattice.hpp>
#include <selfalign/laws/reflexive_on.hpp>
#include <selfalign/laws/symmetric.hpp>
#include <selfalign/core/entry.hpp>

namespace sa = selfalign;
using sa::opt;

// as_code spells whole names, so this file stays out of the batches, which would add to them.
namespace lunch {
enum class meal { soup, salad };
}

namespace {

struct picky {
    constexpr int loss(opt x, sa::OrdinalProfile auto const& h) const { return h.rank(0, x) > 0; }
};

struct blames_nobody {
    constexpr int loss(opt x, sa::OrdinalProfile auto const& h) const {
        return sa::relations::pareto.loss(x, h);
    }
    constexpr sa::objection<int> witness(opt x, sa::OrdinalProfile auto const& h) const {
        return {-1, opt(), loss(x, h)};
    }
};
struct knows_three_options {  // another option is bad input to it
    bool operator()(opt x, sa::OrdinalProfile auto const& h) const {
        if (x.index > 2) sa::bad_input::there_is_no_such_option(x.index, 3);
        return h.rank(0, x) == 0;
    }
    static constexpr sa::relation_claims claims{.anonymous = false};
};
struct first_approves {  // the first part has a role, and does not say so
    bool operator()(opt x, sa::ApprovalProfile auto const& h) const { return h.approves(0, x); }
};
struct as_many_rows {
    constexpr bool operator()(sa::Profile auto const& a, sa::Profile auto const& h) const {
        return a.parts() == h.parts();
    }
};

#define CODE_OF(...) #__VA_ARGS__
#define SAME_SYSTEM(system, rule, ...)                                                   \
    do {                                                                                 \
        CHECK(check::one_line(sa::as_code(system, rule)) ==                              \
              check::one_line(CODE_OF(__VA_ARGS__)));                                    \
        auto const pasted = __VA_ARGS__;                                                 \
        CHECK(same(sa::evaluate(system), sa::evaluate(pasted)));                         \
    } while (false)

template <class A, class B>
bool same(A const& a, B const& b) {
    if (a.parts() != b.parts() || a.options() != b.options() || !(sa::choose(a) == sa::choose(b)))
        return false;
    for (int i = 0; i < a.parts(); ++i) {
        if (sa::weight_of(a, i) != sa::weight_of(b, i) || !(a.name(i) == b.name(i))) return false;
        for (int x = 0; x < a.options(); ++x) {
            if (a.rank(i, opt(x)) != b.rank(i, opt(x))) return false;
            if constexpr (sa::CardinalProfile<A>)
                if (a.value(i, opt(x)) != b.value(i, opt(x))) return false;
            if constexpr (sa::ApprovalProfile<A>)
                if (a.approves(i, opt(x)) != b.approves(i, opt(x))) return false;
        }
    }
    return true;
}

}  // namespace

TEST_CASE("as_code: a system as an expression that compiles to an equal one") {
    auto const orders = sa::scopes::strict_orders<2, 3>(sa::aggregators::plurality)[8];
    SAME_SYSTEM(orders, "selfalign::aggregators::plurality",
                selfalign::compose(selfalign::options(0, 1, 2), selfalign::aggregators::plurality,
                                   selfalign::ranking("part 0", 0, 2, 1),
                                   selfalign::ranking("part 1", 1, 0, 2)));
    constexpr auto weak =
        sa::compose(sa::options("a \"b\"", "c", "d"), sa::aggregators::borda,
                    sa::times(3, sa::ranking("me", "c", sa::tied("a \"b\"", "d"))));
    SAME_SYSTEM(
        weak, "selfalign::aggregators::borda",
        selfalign::compose(
            selfalign::options("a \"b\"", "c", "d"), selfalign::aggregators::borda,
            selfalign::times(3, selfalign::ranking("me", "c", selfalign::tied("a \"b\"", "d")))));
    constexpr auto valued = sa::compose(
        sa::options(lunch::meal::soup, lunch::meal::salad), sa::aggregators::nash,
        sa::utility<sa::zero>("me", [](lunch::meal m) { return m == lunch::meal::soup ? 5 : -2; }));
    SAME_SYSTEM(valued, "selfalign::aggregators::nash",
                selfalign::compose(selfalign::options(lunch::meal(0), lunch::meal(1)),
                                   selfalign::aggregators::nash,
                                   selfalign::utility<selfalign::zero>("me", [](auto const& o) {
                                       return o == lunch::meal(0) ? 5 : -2;
                                   })));
    constexpr auto plain = sa::compose(sa::options(1), sa::aggregators::plurality,
                                       sa::utility("me", [](int) { return 2; }));
    SAME_SYSTEM(plain, "selfalign::aggregators::plurality",
                selfalign::compose(selfalign::options(1), selfalign::aggregators::plurality,
                                   selfalign::utility("me", [](auto const&) { return 2; })));
    // What parts approve, beside what they rank or value.
    constexpr auto approves =
        sa::compose(sa::options(1, 2, 3), sa::aggregators::approval,
                    sa::times(2, sa::with_approval(sa::ranking("me", 3, 1, 2), 3, 1)),
                    sa::with_approval(sa::utility("you", [](int x) { return x; })));
    SAME_SYSTEM(
        approves, "selfalign::aggregators::approval",
        selfalign::compose(
            selfalign::options(1, 2, 3), selfalign::aggregators::approval,
            selfalign::times(2, selfalign::with_approval(selfalign::ranking("me", 3, 1, 2), 1, 3)),
            selfalign::with_approval(selfalign::ranking("you", 3, 2, 1))));
    // Texts in full, however long, and with whatever bytes; numbers of every type.
    auto const words = sa::compose(
        sa::options("the option whose name has more than forty-seven bytes, A", "b\r"),
        sa::aggregators::plurality,
        sa::ranking("me", "b\r", "the option whose name has more than forty-seven bytes, A"));
    SAME_SYSTEM(
        words, "selfalign::aggregators::plurality",
        selfalign::compose(
            selfalign::options("the option whose name has more than forty-seven bytes, A", "b\015"),
            selfalign::aggregators::plurality,
            selfalign::ranking("me", "b\015",
                               "the option whose name has more than forty-seven bytes, A")));
    auto const letters =
        sa::compose(sa::options('a', 'b'), sa::aggregators::plurality,
                    sa::utility("me", [](char c) { return c == 'a' ? 2.0 : 1e300; }));
    SAME_SYSTEM(letters, "selfalign::aggregators::plurality",
                selfalign::compose(selfalign::options(static_cast<char>(97), static_cast<char>(98)),
                                   selfalign::aggregators::plurality,
                                   selfalign::utility("me", [](auto const& o) {
                                       return o == static_cast<char>(97) ? 2.0 : 1e+300;
                                   })));
    auto const most = 18'446'744'073'709'551'615ULL;
    auto const large = sa::compose(sa::options(most, 0ULL), sa::aggregators::plurality,
                                   sa::ranking("me", 0ULL, most));
    SAME_SYSTEM(large, "selfalign::aggregators::plurality",
                selfalign::compose(selfalign::options(18446744073709551615ULL, 0ULL),
                                   selfalign::aggregators::plurality,
                                   selfalign::ranking("me", 0ULL, 18446744073709551615ULL)));
    auto const halves = sa::compose(
        sa::options(0.5, 3.0), sa::aggregators::plurality,
        sa::utility("me", [](double x) { return x > 1 ? -9'223'372'036'854'775'807 - 1 : 3LL; }));
    SAME_SYSTEM(halves, "selfalign::aggregators::plurality",
                selfalign::compose(selfalign::options(0.5, 3.0), selfalign::aggregators::plurality,
                                   selfalign::utility("me", [](auto const& o) {
                                       return o == 0.5 ? 3 : (-9223372036854775807 - 1);
                                   })));
}

TEST_CASE("laws as text, and a counterexample that is pasted as code") {
    constexpr auto scope = sa::scopes::strict_orders<2, 2>(sa::lex(sa::aggregators::plurality));
    auto const v = sa::symmetric(sa::relations::pareto, scope);
    CHECK(to_string(v) == "fails in 2 of 16 cases, on 4 systems; first: systems 3 and 1");
    CHECK(sa::as_code(v.first, "selfalign::lex(selfalign::aggregators::plurality)")
          == "selfalign::compose(selfalign::options(0, 1), "
             "selfalign::lex(selfalign::aggregators::plurality),\n"
             "    selfalign::ranking(\"part 0\", 1, 0),\n"
             "    selfalign::ranking(\"part 1\", 1, 0));\n"
             "selfalign::compose(selfalign::options(0, 1), "
             "selfalign::lex(selfalign::aggregators::plurality),\n"
             "    selfalign::ranking(\"part 0\", 0, 1),\n"
             "    selfalign::ranking(\"part 1\", 1, 0));\n");
    // That, pasted:
    constexpr auto a = selfalign::compose(
        selfalign::options(0, 1), selfalign::lex(selfalign::aggregators::plurality),
        selfalign::ranking("part 0", 1, 0), selfalign::ranking("part 1", 1, 0));
    constexpr auto h = selfalign::compose(
        selfalign::options(0, 1), selfalign::lex(selfalign::aggregators::plurality),
        selfalign::ranking("part 0", 0, 1), selfalign::ranking("part 1", 1, 0));
    static_assert(sa::aligned(sa::relations::pareto, a, h)
                  && sa::aligned(sa::relations::pareto, h, a).misaligned());

    CHECK(to_string(sa::reflexive_on(sa::relations::pareto, scope))
          == "holds in all 4 cases, on 4 systems");
    constexpr auto ties = sa::scopes::strict_orders<2, 2>(sa::aggregators::plurality);
    constexpr auto first = [](opt x, sa::Profile auto const&) { return x == opt(0); };
    CHECK(to_string(sa::reflexive_on(first, ties))
          == "fails in 1 of 4 cases, on 4 systems; 2 cases are undefined or underdetermined; "
             "first: system 3");
    CHECK(doctest::toString(v) == to_string(v).c_str());
}

TEST_CASE("a lattice says its scope") {
    auto const two = boost::hana::make_tuple(sa::entry{"all_top", sa::relations::all_top},
                                             sa::entry{"pareto", sa::relations::pareto},
                                             sa::entry{"unanimity", sa::relations::unanimity},
                                             sa::entry{"condorcet", sa::relations::condorcet});
    CHECK(to_string(sa::lattice(two, sa::scopes::strict_orders<2, 3>(sa::aggregators::plurality)))
          == "On 36 systems with 2 parts and 3 options:\n"
             "  all_top => pareto\n"
             "  pareto => unanimity\n"
             "  unanimity = condorcet\n");
}

TEST_CASE("what a relation breaks, with the sample as code") {
    CHECK(to_string(sa::check_relation_laws(sa::relations::veto, sa::few_relation_samples()))
          == "obeys all laws on 22 samples");
    CHECK(to_string(sa::check_relation_laws(picky{}, sa::few_relation_samples()))
          == "broken: the order of the parts does not matter, in 16 of 114 cases; first: sample 1, "
             "option 1: 0, expected 1\n"
             "selfalign::compose(selfalign::options(0, 1), selfalign::aggregators::plurality,\n"
             "    selfalign::ranking(\"part 0\", 0, 1),\n"
             "    selfalign::ranking(\"part 1\", selfalign::tied(0, 1)))\n"
             "changed to\n"
             "selfalign::compose(selfalign::options(0, 1), selfalign::aggregators::plurality,\n"
             "    selfalign::ranking(\"part 0\", selfalign::tied(0, 1)),\n"
             "    selfalign::ranking(\"part 1\", 0, 1))");
    // A witness that certifies nothing, and systems of which one is A.
    std::string const witness =
        to_string(sa::check_relation_laws(blames_nobody{}, sa::few_relation_samples()));
    CHECK(witness.starts_with("broken: a witness certifies the loss, in "));
    CHECK(witness.find(": the loss is 1, the witness says no part, no option, 1\n")
          != witness.npos);
    // What is thrown, and where.
    auto const three = sa::check_relation_laws<knows_three_options>();
    CHECK((three.broken(sa::relation_law::always_answers)
           && three[sa::relation_law::always_answers].system->options() == 4));
    CHECK(to_string(three).find("is thrown, in 1 of 1 case; first: sample ") != std::string::npos);
    CHECK(to_string(three).find(": option 3 was asked for; expected 0..2\nselfalign::compose(")
          != std::string::npos);
    // A relation that reads approvals needs them to fail again; parts that only approve are code,
    // too.
    CHECK(to_string(sa::check_relation_laws(first_approves{}))
              .find("selfalign::with_approval(selfalign::utility")
          != std::string::npos);
    constexpr auto only =
        sa::compose(sa::options(1, 2), sa::aggregators::approval, sa::approval("me", 2),
                    sa::approval("you", [](int) { return false; }));
    CHECK(check::one_line(sa::as_code(only, "selfalign::aggregators::approval"))
          == check::one_line(CODE_OF(
              selfalign::compose(selfalign::options(1, 2), selfalign::aggregators::approval,
                                 selfalign::approval("me", 2),
                                 selfalign::approval("you", [](auto const&) { return false; })))));
    std::string const two =
        to_string(sa::check_relation_laws(as_many_rows{}, sa::relation_samples()));
    CHECK(two.find("another sample as A: ") != two.npos);
    CHECK(two.find("\nand as A\nselfalign::compose(") != two.npos);
}
