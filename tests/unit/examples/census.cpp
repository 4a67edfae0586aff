// SPDX-License-Identifier: BSL-1.0
// The census program's sweep: it adds up, and theorem T1 finds a relation that is not what it says.
#include <doctest/doctest.h>

#include "../../../examples/census/sweep.hpp"

#include <selfalign/relations/parts/veto.hpp>
#include <selfalign/scopes/classes.hpp>
#include <selfalign/scopes/strict_orders.hpp>

using namespace census;

namespace {

choice lowest_top(int part, profile const& p) { return 1U << p.at(part, 0).index; }
choice all_tops(int, profile const& p) {
    choice tops = 0;
    for (int i = 0; i < p.parts(); ++i) tops |= 1U << p.at(i, 0).index;
    return tops;
}
choice nothing(int, profile const&) { return 0; }

void veto_losses(situation const& h, loss_list& all) {
    for (int x = 0; x < h.options(); ++x)
        all[static_cast<std::size_t>(x)] = sa::relations::veto.loss(sa::opt(x), h);
}
choice not_vetoed(situation const& h) {
    choice aligned = 0;
    for (int x = 0; x < h.options(); ++x)
        if (sa::relations::veto.loss(sa::opt(x), h) == 0) aligned |= 1U << x;
    return aligned;
}

// Whether the option is still chosen when the part it is best for is asked last: needs Σ.
void asks_again(situation const& h, loss_list& all) {
    profile const p = profile_of({h.parts(), h.options()}, 0);
    for (int x = 0; x < h.options(); ++x)
        all[static_cast<std::size_t>(x)] = h.sigma()(p).contains(sa::opt(x)) ? 0 : 1;
}

// Wrong: says of all options at once that nothing is ever lost.
void forgets(situation const&, loss_list& all) { all = {}; }
// Wrong: says of every option on its own that it is aligned.
choice everything(situation const& h) { return (1U << h.options()) - 1; }

known_relation const veto{"veto", false, veto_losses, not_vetoed};
known_relation const again{"again", true, asks_again, nullptr};
known_relation const forgetful{"forgetful", false, forgets, not_vetoed};
known_relation const lenient{"lenient", false, veto_losses, everything};

request asking(sa::ties reading) {
    return {{3, 3},
            reading,
            {{"first", {lowest_top, 0}}, {"tops", {all_tops, 0}}, {"nothing", {nothing, 0}}},
            {veto, again, forgetful, lenient}};
}

} // namespace

TEST_CASE("census: the number of a profile, and back") {
    for (long long k : {0LL, 1LL, 7LL, 215LL}) CHECK(number_of(profile_of({3, 3}, k)) == k);
    profile p = profile_of({2, 4}, 22);
    CHECK(text_of(p) == "0123|3201");
    step(p);
    step(p);
    CHECK(text_of(p) == "0132|0123");
    CHECK(count_of({4, 4}) == 331'776);
    CHECK(count_of({12, 6}) == sa::power(large{720}, 12));
    CHECK(count_of({14, 6}) == -1);
    // The same where 64 bits cannot say.
    large const late = count_of({27, 4}) - 2;
    CHECK(text_of(profile_of({27, 4}, late)).substr(26 * 5) == "3201");
    CHECK(number_of(profile_of({27, 4}, late)) == -1);
}

TEST_CASE("census: profiles that 64 bits cannot number are told apart") {
    // In 64 bits, 256 * 720^14 would be 0: the first part's order would not matter.
    profile const p = profile_of({15, 6}, 0);
    profile q = p;
    set_order(q, 0, 256);
    memory rule({lowest_top, 0}, 1000);
    question const now{{15, 6}, number_of(p), rule({15, 6}, number_of(p), p), &rule};
    CHECK(current_rule{&now}(p).contains(sa::opt(0)));
    CHECK(current_rule{&now}(q).contains(sa::opt(2)));
    CHECK(!current_rule{&now}(q).contains(sa::opt(0)));
}

TEST_CASE("census: pairs that are counted elsewhere are left out, and all others are as before") {
    request some = asking(sa::ties::forall);
    some.left_out.assign(12, false);
    some.left_out[1] = some.left_out[6] = true;
    sweep const all(asking(sa::ties::forall)), part(some);
    tally const whole = all.between(0, 216), found = part.between(0, 216);
    for (std::size_t r = 0; r < 3; ++r)
        for (std::size_t f = 0; f < 4; ++f)
            CHECK(found.at(r, f).counts
                  == (some.asks(r, f) ? whole.at(r, f).counts : sa::counts<large, large>()));
}

TEST_CASE("census: theorem T1 holds for what is right and fires for what is wrong") {
    for (sa::ties const reading : {sa::ties::lowest, sa::ties::forall, sa::ties::exists}) {
        sweep const s(asking(reading));
        tally const found = s.between(0, 216);
        for (std::size_t rule : {0U, 1U}) {
            for (std::size_t right : {0U, 1U})
                CHECK(found.is_reflexive(rule, right) == found.is_implied(rule, right));
            for (std::size_t wrong : {2U, 3U})
                CHECK(found.is_reflexive(rule, wrong) != found.is_implied(rule, wrong));
        }
        CHECK(found.at(2, 0).counts.undefined == 216);
        CHECK(found.is_reflexive(2, 0) == found.is_implied(2, 0));
    }
    tally const lowest = sweep(asking(sa::ties::lowest)).between(0, 216);
    CHECK(lowest.at(0, 0).counts.aligned == 96); // the theory's dictator
    CHECK(lowest.at(0, 0).counts.loss_sum == 144);
    CHECK(lowest.at(0, 0).counts.irreducible_sum == 48);
}

TEST_CASE("census: theorem T1 contradicts a tally that says something else than the plain texts") {
    // One system of two options: what is chosen and lost by the tallies, and by the texts.
    auto const holds = [](choice chosen, loss_list const& losses, choice by_text,
                          loss_list const& losses_by_text) {
        opinion of_tally, of_text;
        of_tally.take(losses, 2);
        of_text.take(losses_by_text, 2);
        tally found(1, 1), asked_again(1, 1);
        found.chosen[0] = chosen;
        count_in(found.at(0, 0), chosen, of_tally, chosen, sa::ties::forall);
        asked_again.chosen[0] = by_text;
        count_in(asked_again.at(0, 0), by_text, of_text, by_text, sa::ties::forall);
        found.take_implied(asked_again);
        return found.is_reflexive(0, 0) == found.is_implied(0, 0);
    };
    CHECK(holds(1, {0, 1}, 1, {0, 1}));
    CHECK(holds(2, {0, 1}, 2, {0, 1}));
    CHECK(!holds(1, {0, 1}, 2, {0, 1})); // the rule's is wrong
    CHECK(!holds(2, {0, 1}, 1, {0, 1}));
    CHECK(!holds(1, {0, 1}, 1, {1, 0})); // the relation's is
    CHECK(!holds(1, {1, 0}, 1, {0, 1}));
}

TEST_CASE("census: the parts of a scope add up to the whole, wherever it is cut") {
    sweep const s(asking(sa::ties::forall));
    tally const whole = s.between(0, 216);
    CHECK(whole.at(1, 0).counts.first_failure >= 0);
    for (long long cut : {0LL, 1LL, 5LL, 100LL, 215LL, 216LL}) {
        tally sum = s.between(0, cut);
        sum += s.between(cut, 216);
        for (std::size_t r = 0; r < 3; ++r) {
            CHECK(sum.chosen[r] == whole.chosen[r]);
            for (std::size_t f = 0; f < 4; ++f) {
                CHECK(sum.at(r, f).counts == whole.at(r, f).counts);
                CHECK(sum.at(r, f).violating == whole.at(r, f).violating);
            }
        }
    }
}

// Names of options do not matter to any of these but to `again`, which asks about one profile.
TEST_CASE(
    "census: classes add up to the whole wherever their list is cut, first failures included") {
    using rows = sa::scopes::strict_rows<3>;
    std::vector<system_class> all;
    sa::scopes::walk_classes<rows, 3>(
        sa::scopes::small_renamings<rows>, {false, true}, 3, 0, [](int, int) { return 0; },
        [&](int, int const* row, sa::scopes::last_rows<rows> const& last) {
            for (int c = 0; c < rows::count; ++c)
                if (auto const systems = last.systems(c); systems != 0)
                    all.push_back({(row[0] * 6 + row[1]) * 6 + c, systems});
            return true;
        });
    REQUIRE(all.size() == 36);
    for (sa::ties const reading : {sa::ties::forall, sa::ties::exists}) {
        sweep const s(asking(reading));
        tally const whole = s.between(0, 216);
        CHECK(whole.at(1, 0).counts.first_failure > 0);
        for (std::size_t cut = 0; cut <= all.size(); ++cut) {
            auto const at = all.begin() + static_cast<std::ptrdiff_t>(cut);
            tally sum = s.of_classes({all.begin(), at});
            sum.add_numbered(s.of_classes({at, all.end()}));
            for (std::size_t r = 0; r < 3; ++r)
                for (std::size_t f : {0U, 2U, 3U})
                    CHECK(sum.at(r, f).counts == whole.at(r, f).counts);
        }
    }
}

TEST_CASE("census: losses that do not fit 127 bits are an error") {
    // The first profile, whose last option is vetoed: of a rule that chooses it, all is lost.
    request picks = asking(sa::ties::forall);
    picks.rules = {{"last", {[](int, profile const&) -> choice { return 4; }, 0}}};
    sweep const last(picks);
    constexpr large most = (large{1} << 126) - 1 + (large{1} << 126);
    CHECK(last.of_classes({{0, most / 3}}).at(0, 0).counts.loss_sum == most / 3 * 3);
    CHECK_THROWS_AS(last.of_classes({{0, most / 2}}), std::overflow_error);
    CHECK_THROWS_AS(last.of_classes({{0, most / 6}, {0, most / 6}, {0, most / 6}}),
                    std::overflow_error);
    tally half = last.of_classes({{0, most / 4}});
    CHECK_THROWS_AS(half.add_numbered(half), std::overflow_error);
}
