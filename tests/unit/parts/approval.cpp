// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

namespace sa = selfalign;
using namespace check;

namespace {

constexpr auto world = sa::options(trip::sea, trip::city, trip::home);
constexpr auto h = sa::compose(world, sa::aggregators::constant(opt(2)),
                               sa::approval("safety", trip::home, trip::city),
                               sa::approval("fun", [](trip t) { return t == trip::sea; }),
                               [](trip t) { return t != trip::city; });

// Everybody approves.
constexpr auto accepted = [](opt x, sa::ApprovalProfile auto const& p) {
    for (int i = 0; i < p.parts(); ++i)
        if (!p.approves(i, x)) return false;
    return true;
};

}  // namespace

TEST_CASE("approval: by listing options, by a function, and a bare function that says yes or no") {
    constexpr auto p = sa::evaluate(h).profile();
    static_assert(sa::ApprovalProfile<decltype(p)> && !sa::OrdinalProfile<decltype(p)>);
    BOTH(p.approves(0, opt(2)) && p.approves(0, opt(1)) && !p.approves(0, opt(0)));
    BOTH(p.approves(1, opt(0)) && !p.approves(1, opt(1)) && !p.approves(1, opt(2)));
    BOTH(p.approves(2, opt(0)) && !p.approves(2, opt(1)) && p.approves(2, opt(2)));
}

TEST_CASE("approval: what a relation asks of it, and what it cannot be asked") {
    BOTH(sa::can_ask<decltype(accepted), decltype(h)>);
    BOTH(sa::reflexive(accepted, h).misaligned());
    BOTH(!sa::can_ask<decltype(sa::relations::pareto), decltype(h)>);
    // On a menu the approvals stay.
    BOTH(sa::restricted(sa::evaluate(h).profile(), menu_of_two(0, 2)).approves(1, opt(0)));
}

TEST_CASE("approval: beside an order, utilities, or a group") {
    constexpr auto p =
        sa::evaluate(
            sa::compose(
                world, sa::aggregators::approval,
                sa::with_approval(sa::ranking("a", trip::sea, trip::city, trip::home), trip::home),
                sa::with_approval(sa::utility("b", [](trip t) { return t == trip::sea ? 2 : 1; }),
                                  [](trip t) { return t == trip::sea; }),
                sa::with_approval(sa::group("c", sa::aggregators::borda,
                                            sa::ranking("", trip::home, trip::sea, trip::city)))))
            .profile();
    BOTH(p.rank(0, opt(0)) == 0 && p.approves(0, opt(2)) && !p.approves(0, opt(0)));
    BOTH(p.rank(1, opt(1)) == 1 && p.approves(1, opt(0)) && !p.approves(1, opt(1)));
    BOTH(p.rank(2, opt(2)) == 0 && !p.approves(2, opt(0)) && !p.approves(2, opt(1))
         && !p.approves(2, opt(2)));
    CHECK(error_of([] {
              sa::compose(sa::options(1, 2), sa::aggregators::approval,
                          sa::with_approval(sa::ranking("a", 1, 2), 3));
          }).find("part 'a' names '3'")
          != std::string::npos);
    CHECK(error_of([] {
              sa::compose(sa::options(1, 2), sa::aggregators::approval,
                          sa::with_approval(sa::ranking("a", 1, 3), 1));
          })
          != "");
}

TEST_CASE("approval: an option that the world does not have is an error") {
    CHECK(error_of([] {
              static_cast<void>(sa::compose(sa::options("sea", "city"),
                                            sa::aggregators::constant(opt(0)),
                                            sa::approval("safety", "sea", "moon")));
          })
          == "part 'safety' names 'moon', which is not an option of the world");
}
