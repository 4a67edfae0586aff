// SPDX-License-Identifier: BSL-1.0
//
// What every relation must obey: the library's relations do, and relations with one subtle flaw
// each are found out, by the right law, at a sample where the flaw shows.
#include "../check.hpp"

#include <limits>

#include <selfalign/laws/check_relation_laws.hpp>
#include <selfalign/ext/print.hpp>

namespace sa = selfalign;
using sa::opt;
using law = sa::relation_law;

namespace {

// --- flawed, each in one way ---------------------------------------------------------------------
struct owes_sometimes {  // a credit where part 0 gets its favourite of three
    constexpr int loss(opt x, sa::OrdinalProfile auto const& h) const {
        return h.options() == 3 && h.rank(0, x) == 0 && h.parts() == 2 && h.rank(1, x) == 2 ? -1
                                                                                            : 0;
    }
};
struct strict_predicate {  // says "aligned" up to loss 1, and its loss says otherwise
    constexpr int loss(opt x, sa::OrdinalProfile auto const& h) const { return worst(x, h); }
    constexpr bool operator()(opt x, sa::OrdinalProfile auto const& h) const {
        return worst(x, h) <= 1;
    }

private:
    static constexpr int worst(opt x, sa::OrdinalProfile auto const& h) {
        int most = 0;
        for (int i = 0; i < h.parts(); ++i) most = h.rank(i, x) > most ? h.rank(i, x) : most;
        return most;
    }
};
struct remembers {  // the third time, it is bored
    mutable int calls = 0;
    int loss(opt x, sa::OrdinalProfile auto const& h) const {
        return ++calls % 100 == 0 ? 0 : h.rank(0, x) > 1;
    }
};
struct by_address {  // takes a system that it has seen for the first one it saw
    mutable void const* first = nullptr;
    int loss(opt, sa::Profile auto const& h) const {
        if (first == nullptr) first = &h;
        return first == &h ? 0 : 1;
    }
};
struct other_losses {  // the fast path forgets the last option
    constexpr int loss(opt x, sa::OrdinalProfile auto const& h) const {
        return h.rank(h.parts() - 1, x) > 0;
    }
    constexpr sa::list<int, 0> losses(sa::OrdinalProfile auto const& h) const {
        sa::list<int, 0> all(h.options());
        for (int x = 0; x + 1 < h.options(); ++x) all[x] = loss(opt(x), h);
        return all;
    }
    static constexpr sa::relation_claims claims{.anonymous = false};
};
struct blames_the_first {  // whoever is unhappy, part 0 is named
    constexpr long long loss(opt x, sa::OrdinalProfile auto const& h) const {
        return sa::relations::all_top.loss(x, h);
    }
    constexpr sa::objection<long long> witness(opt x, sa::OrdinalProfile auto const& h) const {
        auto o = sa::relations::all_top.witness(x, h);
        if (o.part > 0) o.part = 0;
        return o;
    }
};
struct exaggerates {
    constexpr int loss(opt x, sa::OrdinalProfile auto const& h) const {
        return sa::relations::pareto.loss(x, h);
    }
    constexpr sa::objection<int> witness(opt x, sa::OrdinalProfile auto const& h) const {
        auto o = sa::relations::pareto.witness(x, h);
        o.amount *= 2;
        return o;
    }
};
struct adds_up_what_is_not_comparable {  // a sum, of utilities that promise no common unit
    constexpr long long loss(opt x, sa::CardinalProfile auto const& h) const {
        return sa::relations::utilitarian.loss(x, h);
    }
};
struct levels_without_levels {  // who is worst off, of utilities that only share a unit
    constexpr long long loss(opt x, sa::UnitComparable auto const& h) const {
        long long best = worst(opt(0), h);
        for (int y = 1; y < h.options(); ++y)
            best = worst(opt(y), h) > best ? worst(opt(y), h) : best;
        return best - worst(x, h);
    }

private:
    static constexpr long long worst(opt x, auto const& h) {
        long long least = h.value(0, x);
        for (int i = 1; i < h.parts(); ++i) least = h.value(i, x) < least ? h.value(i, x) : least;
        return least;
    }
};
struct reads_values_if_any {  // ordinal, as it says; but where there are values it looks at them
    template <sa::OrdinalProfile H>
    constexpr int loss(opt x, H const& h) const {
        if constexpr (sa::CardinalProfile<H>) return h.value(0, x) + h.value(h.parts() - 1, x) < 3;
        else return h.rank(0, x) > 0;
    }
    static constexpr sa::relation_claims claims{.anonymous = false};
};
struct second_among_equals {  // part 1 has a veto
    constexpr bool operator()(opt x, sa::OrdinalProfile auto const& h) const {
        return h.parts() < 2 || h.rank(1, x) + 1 < h.options();
    }
};
struct knows_zeta {
    constexpr bool operator()(opt, auto const& h) const { return sa::text(h.name(0))[0] != 'z'; }
};
struct never_the_third {
    constexpr bool operator()(opt x, sa::Profile auto const& h) const {
        return h.options() < 4 || x != opt(2);
    }
};
struct likes_yes {
    constexpr bool operator()(opt x, auto const& h) const {
        return sa::text(h.option_name(x))[0] != 'y';
    }
};
struct first_of_ties {  // breaks ties among favourites to the lowest index
    constexpr bool operator()(opt x, sa::OrdinalProfile auto const& h) const {
        for (int y = 0; y < x.index; ++y)
            if (h.rank(0, opt(y)) <= h.rank(0, x)) return false;
        for (int y = x.index + 1; y < h.options(); ++y)
            if (h.rank(0, opt(y)) < h.rank(0, x)) return false;
        return true;
    }
    static constexpr sa::relation_claims claims{.anonymous = false};
};
struct counts_rows {  // most of the parts like it best, however many each of them stands for
    constexpr bool operator()(opt x, sa::OrdinalProfile auto const& h) const {
        int n = 0;
        for (int i = 0; i < h.parts(); ++i) n += h.rank(i, x) == 0 ? 1 : 0;
        return 2 * n > h.parts();
    }
};
struct reads_sigma {
    constexpr bool operator()(opt x, sa::System auto const& h) const {
        return sa::choose(h).contains(x);
    }
};
struct same_object {  // a system is like itself, and like nothing else
    bool operator()(sa::Profile auto const& a, sa::Profile auto const& h) const {
        return static_cast<void const*>(&a) == static_cast<void const*>(&h);
    }
};
struct as_heavy {
    constexpr bool operator()(sa::Profile auto const& a, sa::Profile auto const& h) const {
        return sa::total_weight(a) == sa::total_weight(h);
    }
};

struct part_by_part {  // compares the first part with the first, the second with the second
    constexpr int loss(sa::OrdinalProfile auto const& a, sa::OrdinalProfile auto const& h) const {
        int differ = 0;
        for (int i = 0; i < h.parts() && i < a.parts(); ++i)
            for (int x = 0; x < h.options(); ++x)
                differ += a.rank(i, opt(x)) == h.rank(i, opt(x)) ? 0 : 1;
        return differ;
    }
};
struct agree_on_the_first {  // how far down the parts put option 0 is all that counts
    constexpr bool operator()(sa::OrdinalProfile auto const& a,
                              sa::OrdinalProfile auto const& h) const {
        long long of_a = 0, of_h = 0;
        for (int i = 0; i < a.parts(); ++i) of_a += sa::weight_of(a, i) * a.rank(i, opt(0));
        for (int i = 0; i < h.parts(); ++i) of_h += sa::weight_of(h, i) * h.rank(i, opt(0));
        return of_a * sa::total_weight(h) == of_h * sa::total_weight(a);
    }
};
struct choose_alike {  // asks both systems' aggregators, and does not say so
    constexpr bool operator()(sa::System auto const& a, sa::System auto const& h) const {
        return sa::choose(a) == sa::choose(h);
    }
};
// Five that a stranger could write by mistake.
struct tied_by_label {  // of options that all parts find equally good, the last in the alphabet
    constexpr bool operator()(opt x, sa::OrdinalProfile auto const& h) const {
        for (int y = 0; y < h.options(); ++y) {
            if (opt(y) == x) continue;
            bool alike = true;
            for (int i = 0; i < h.parts(); ++i) alike = alike && h.rank(i, opt(y)) == h.rank(i, x);
            auto const mine = h.option_name(x), other = h.option_name(opt(y));
            if (alike && sa::text(mine)[0] < sa::text(other)[0]) return false;
        }
        return true;
    }
};
// The predicate tolerates what the loss does not, with four options only.
struct forgives_small_losses {
    constexpr int loss(opt x, sa::OrdinalProfile auto const& h) const { return worst(x, h); }
    constexpr bool operator()(opt x, sa::OrdinalProfile auto const& h) const {
        return worst(x, h) <= (h.options() == 4 ? 1 : 0);
    }

private:
    static constexpr int worst(opt x, auto const& h) {
        int most = 0;
        for (int i = 0; i < h.parts(); ++i) most = h.rank(i, x) > most ? h.rank(i, x) : most;
        return most;
    }
};
struct objects_to_ties {  // names an option that its part likes no better, where there is a tie
    constexpr long long loss(opt x, sa::OrdinalProfile auto const& h) const {
        return sa::relations::all_top.loss(x, h);
    }
    constexpr sa::objection<long long> witness(opt x, sa::OrdinalProfile auto const& h) const {
        auto o = sa::relations::all_top.witness(x, h);
        for (int y = 0; o.part >= 0 && y < h.options(); ++y)
            if (opt(y) != x && h.rank(o.part, opt(y)) == h.rank(o.part, x)) o.preferred = opt(y);
        return o;
    }
};
struct not_its_own_copy {  // two systems are alike if the second was not made later
    constexpr bool operator()(sa::Profile auto const& a, sa::Profile auto const& h) const {
        return static_cast<void const*>(&a) <= static_cast<void const*>(&h);
    }
};
struct counts_points {  // an absolute bar for utilities that have no zero
    constexpr bool operator()(opt x, sa::CardinalProfile auto const& h) const {
        for (int i = 0; i < h.parts(); ++i)
            if (h.value(i, x) < 0) return false;
        return true;
    }
};

struct nothing_would_help { // names a part that likes another option better, and says there is none
    constexpr long long loss(opt x, sa::OrdinalProfile auto const& h) const {
        return sa::relations::all_top.loss(x, h);
    }
    constexpr sa::objection<long long> witness(opt x, sa::OrdinalProfile auto const& h) const {
        auto o = sa::relations::all_top.witness(x, h);
        o.preferred = opt();
        return o;
    }
};
struct blames_the_happy {  // the happy first part, that could not do better
    constexpr long long loss(opt x, sa::OrdinalProfile auto const& h) const {
        return sa::relations::all_top.loss(x, h);
    }
    constexpr sa::objection<long long> witness(opt x, sa::OrdinalProfile auto const& h) const {
        auto o = sa::relations::all_top.witness(x, h);
        if (o.part > 0 && h.is_top(0, x)) return {0, opt(), o.amount};
        return o;
    }
};
struct two_at_most {  // a part counts for two at most
    constexpr bool operator()(opt x, sa::OrdinalProfile auto const& h) const {
        long long happy = 0, all = 0;
        for (int i = 0; i < h.parts(); ++i) {
            long long const w = sa::weight_of(h, i) > 2 ? 2 : sa::weight_of(h, i);
            all += w;
            happy += h.rank(i, x) == 0 ? w : 0;
        }
        return 2 * happy > all;
    }
};
struct forgives_the_heavy {  // predicate and loss part ways where somebody counts for three
    constexpr long long loss(opt x, sa::OrdinalProfile auto const& h) const {
        return sa::relations::veto.loss(x, h);
    }
    constexpr bool operator()(opt x, sa::OrdinalProfile auto const& h) const {
        return loss(x, h) == 0 || sa::total_weight(h) == h.parts() + 2;
    }
};
struct nobody_is_rich {  // an amount that none of the samples comes near
    constexpr bool operator()(opt x, sa::RatioProfile auto const& h) const {
        for (int i = 0; i < h.parts(); ++i)
            if (h.value(i, x) > 150) return false;
        return true;
    }
};
struct not_too_steep {  // orders, it says; but it looks at whether steps grow towards the top
    template <sa::OrdinalProfile H>
    constexpr bool operator()(opt x, H const& h) const {
        if constexpr (sa::CardinalProfile<H>)
            for (int i = 0; i < h.parts(); ++i)
                for (int y = 0; y < h.options(); ++y)
                    for (int z = 0; z < h.options(); ++z)
                        if (h.prefers(i, opt(y), x) && h.prefers(i, x, opt(z))
                            && h.value(i, opt(y)) - h.value(i, x)
                                   > 8 * (h.value(i, x) - h.value(i, opt(z))))
                            return false;
        return true;
    }
};
struct never_the_worst_of_four {  // so bad that no number will do
    constexpr double loss(opt x, sa::OrdinalProfile auto const& h) const {
        return h.rank(0, x) == 3 ? std::numeric_limits<double>::infinity() : 0.;
    }
    static constexpr sa::relation_claims claims{.anonymous = false};
};
struct gives_up {
    bool operator()(opt x, sa::OrdinalProfile auto const& h) const {
        if (h.options() == 4 && h.rank(0, x) == 3) throw 7;
        return true;
    }
};
struct asked_once {
    mutable int calls = 0;
    bool operator()(opt, sa::Profile auto const&) const { return ++calls > 2000 ? throw 7 : true; }
};
struct sees_values {  // does not say that it needs them
    constexpr bool operator()(opt x, auto const& h) const {
        for (int i = 0; i < h.parts(); ++i)
            if (h.value(i, x) < 0) return false;
        return true;
    }
};
struct as_much_in_all {  // of whole systems: adds up what nobody said could be added
    constexpr bool operator()(sa::CardinalProfile auto const& a,
                              sa::CardinalProfile auto const& h) const {
        return sum(a) * sa::total_weight(h) == sum(h) * sa::total_weight(a);
    }

private:
    static constexpr long long sum(auto const& h) {
        long long all = 0;
        for (int i = 0; i < h.parts(); ++i)
            for (int x = 0; x < h.options(); ++x) all += sa::weight_of(h, i) * h.value(i, opt(x));
        return all;
    }
};
struct as_many_rows {  // of whole systems
    constexpr bool operator()(sa::Profile auto const& a, sa::Profile auto const& h) const {
        return a.parts() == h.parts();
    }
};
struct takes_two {  // reads how many rows there are, and nothing else
    constexpr bool operator()(opt, sa::Profile auto const& h) const { return h.parts() > 1; }
};
struct adds_up_rows {  // right about whether something is lost, and not about how much
    constexpr int loss(opt x, sa::OrdinalProfile auto const& h) const {
        int sum = 0;
        for (int i = 0; i < h.parts(); ++i) sum += h.rank(i, x);
        return sum;
    }
};
struct in_tenths {  // sums that are not exact, and not to blame for it
    constexpr double loss(opt x, sa::OrdinalProfile auto const& h) const {
        double sum = 0;
        for (int i = 0; i < h.parts(); ++i)
            sum += 0.1 * h.rank(i, x) * static_cast<double>(sa::weight_of(h, i));
        return sum;
    }
};

// The only law that the relation breaks; how many there are, if not one.
template <class F>
std::string broken_by(F const& f = {}, sa::relation_claims claims = sa::claims_of<F>()) {
    auto const report = sa::check_relation_laws(f, claims);
    std::string found;
    int laws = 0;
    for (int k = 0; k < sa::relation_law_count; ++k) {
        auto const l = static_cast<law>(k);
        if (!report.broken(l)) continue;
        sa::text const name = sa::to_text(l);
        if (laws++ == 0) found = std::string(name.data(), static_cast<std::size_t>(name.size()));
        auto const& r = report[l];
        // The failure names a sample, as it is.
        if (r.sample < 0 || !r.system || r.cases < r.failures) return "a failure without a sample";
    }
    if ((laws == 0) != report.holds()) return "holds() is wrong";
    return laws <= 1 ? found : found + ", and others";
}
std::string said(law l) {
    sa::text const name = sa::to_text(l);
    return {name.data(), static_cast<std::size_t>(name.size())};
}

}  // namespace

TEST_CASE("check_relation_laws: relations that obey all of them") {
    CHECK(broken_by(sa::relations::boundary) == "");
    CHECK(broken_by(sa::relations::pareto) == "");
    CHECK(broken_by(sa::relations::nash_opt) == "");
    CHECK(broken_by<as_heavy>() == "");
    CHECK(broken_by<in_tenths>() == "");
    // What Σ tells apart is not held against a relation that looks at it.
    using dictator = decltype(sa::aggregators::dictator(0));
    auto const led = sa::check_relation_laws(
        sa::relations::boundary, sa::relation_samples<sa::weak_orders, dictator>());
    CHECK((led.holds() && led[law::part_order_unread].cases == 0));
    // A loss in floating point, a lambda, a predicate on options by value.
    CHECK(broken_by(
              [](opt x, sa::OrdinalProfile auto const& h) {
                  return h.rank(0, x) == 0 || h.options() > 2;
              },
              sa::relation_claims{.anonymous = false})
          == "");
}

TEST_CASE("check_relation_laws: relations about options by value, with those of a world") {
    auto const never = [](sa::text city, auto const&) { return city != "Knoxville"; };
    auto const cities = sa::options("Memphis", "Nashville", "Chattanooga", "Jackson", "Knoxville");
    auto const some = sa::check_relation_laws(never, cities);
    CHECK(some.holds());
    CHECK(some.samples == sa::check_relation_laws(sa::relations::veto).samples);
    CHECK(some[law::loss_not_negative].cases > 0);
    // Which value it is matters, of course.
    CHECK(sa::check_relation_laws(never, cities, sa::relation_claims{})
              .broken(law::option_order_unread));
    // Every option of the world is in some sample, the last of many as well.
    auto const samples = sa::relation_samples(cities);
    for (int x = 0; x < 5; ++x)
        CHECK(std::any_of(samples.begin(), samples.end(), [&](auto const& h) {
            return static_cast<bool>(h.world().index_of(cities[opt(x)]));
        }));
    // Two options are enough, and one is not.
    CHECK(sa::check_relation_laws(never, sa::options("Knoxville", "Memphis")).samples > 50);
    CHECK_THROWS_AS(static_cast<void>(sa::check_relation_laws(never, sa::options("Knoxville"))),
                    sa::error);
    // Planted: as long as the first part likes it.
    auto const moody = [](sa::text city, sa::OrdinalProfile auto const& h) {
        return city != "Knoxville" || h.rank(0, h.world().index_of(city)) == 0;
    };
    CHECK(sa::check_relation_laws(moody, cities).broken(law::part_order_unread));
    // Without ties where the relation takes none.
    auto const strictly = [](sa::text city, sa::StrictProfile auto const& h) {
        return h.at(0, 0) == h.at(0, 0) && city != "Knoxville";
    };
    CHECK(sa::check_relation_laws(strictly, cities).holds());
}

TEST_CASE("check_relation_laws: in constant evaluation") {
    static_assert(sa::check_relation_laws(sa::relations::veto, sa::few_relation_samples()).holds());
    static_assert(sa::check_relation_laws<second_among_equals>(sa::few_relation_samples())
                      .broken(law::part_order_unread));
}

TEST_CASE("check_relation_laws: one flaw each") {
    CHECK(broken_by<owes_sometimes>() == said(law::loss_not_negative) + ", and others");
    CHECK(broken_by<strict_predicate>() == said(law::predicate_is_loss_zero));
    CHECK(broken_by<other_losses>() == said(law::losses_agree));
    CHECK(broken_by<blames_the_first>() == said(law::witness_certifies));
    CHECK(broken_by<exaggerates>() == said(law::witness_certifies));
    CHECK(broken_by<adds_up_what_is_not_comparable>() == said(law::invariant_under_scale));
    CHECK(broken_by<levels_without_levels>() == said(law::invariant_under_scale));
    CHECK(broken_by<reads_values_if_any>() == said(law::invariant_under_scale));
    CHECK(sa::check_relation_laws(second_among_equals{}).broken(law::part_order_unread));
    CHECK(broken_by<knows_zeta>() == said(law::part_names_unread));
    CHECK(broken_by<never_the_third>() == said(law::option_order_unread));
    CHECK(broken_by<likes_yes>() == said(law::option_names_unread));
    CHECK(broken_by<first_of_ties>() == said(law::option_order_unread));
    CHECK(broken_by<counts_rows>() == said(law::weights_are_copies));
    CHECK(broken_by<reads_sigma>() == said(law::sigma_free));
    CHECK(broken_by<same_object>() == said(law::reads_no_identity));
    CHECK(sa::check_relation_laws(not_its_own_copy{}).broken(law::reads_no_identity));
    CHECK(sa::check_relation_laws(part_by_part{}).broken(law::part_order_unread));
    CHECK(broken_by<agree_on_the_first>() == said(law::option_order_unread));
    CHECK(broken_by<choose_alike>() == said(law::sigma_free));
    CHECK(broken_by<tied_by_label>().starts_with(said(law::option_order_unread)));
    CHECK(broken_by<forgives_small_losses>() == said(law::predicate_is_loss_zero));
    CHECK(broken_by<objects_to_ties>() == said(law::witness_certifies));
    CHECK(broken_by<counts_points>() == said(law::invariant_under_scale));
    CHECK(broken_by<nothing_would_help>() == said(law::witness_certifies));
    CHECK(broken_by<blames_the_happy>() == said(law::witness_certifies));
    CHECK(broken_by<two_at_most>() == said(law::weights_are_copies));
    CHECK(sa::check_relation_laws(forgives_the_heavy{}).broken(law::predicate_is_loss_zero));
    CHECK(broken_by<nobody_is_rich>() == said(law::invariant_under_scale));
    CHECK(broken_by<not_too_steep>() == said(law::invariant_under_scale));
    CHECK(broken_by<never_the_worst_of_four>() == said(law::loss_not_negative));
    CHECK(broken_by<gives_up>() == said(law::always_answers));
    CHECK(broken_by<asked_once>() == said(law::always_answers));
    CHECK(broken_by<sees_values>() == said(law::invariant_under_scale));
    CHECK(broken_by<as_much_in_all>() == said(law::invariant_under_scale));
    CHECK(broken_by<as_many_rows>() == said(law::weights_are_copies));
    CHECK(broken_by<takes_two>() == said(law::weights_are_copies));
    CHECK(broken_by<adds_up_rows>() == said(law::weights_are_copies));
    // State shows wherever it happens to.
    auto const bored = sa::check_relation_laws(remembers{});
    CHECK((bored.broken(law::same_answer_again) && bored.fails()));
    CHECK(sa::check_relation_laws(by_address{}).broken(law::reads_no_identity));
}

TEST_CASE("check_relation_laws: the failure, in values, and claims that are not made") {
    auto const report = sa::check_relation_laws<other_losses>();
    auto const& r = report[law::losses_agree];
    CHECK((r.found == 0 && r.expected == 1));
    // Re-checked: the sample and the option show it.
    CHECK(other_losses{}.loss(r.option, *r.system) == r.expected);
    CHECK(other_losses{}.losses(*r.system)[r.option.index] == r.found);
    // What the law compares a sample with shows it, too; of whole systems with A.
    auto const third = sa::check_relation_laws<never_the_third>();
    auto const& moved = third[law::option_order_unread];
    CHECK(sa::loss_at(never_the_third{}, moved.changed_option, *moved.changed) == moved.found);
    CHECK(sa::loss_at(never_the_third{}, moved.option, *moved.system) == moved.expected);
    auto const rich = sa::check_relation_laws<nobody_is_rich>();
    auto const& much = rich[law::invariant_under_scale];
    CHECK(sa::loss_at(nobody_is_rich{}, much.option, *much.changed) == much.found);
    CHECK(sa::loss_at(nobody_is_rich{}, much.option, *much.system) == much.expected);
    auto const summed = sa::check_relation_laws<as_much_in_all>();
    auto const& other = summed[law::invariant_under_scale];
    CHECK(
        (!other.option && as_much_in_all{}(*other.actor, *other.system) == (other.expected == 0)));
    CHECK(as_much_in_all{}(*other.actor, *other.changed) == (other.found == 0));
    // What is not claimed is looked at, reported, and not held against the relation.
    auto const some =
        sa::check_relation_laws(second_among_equals{}, sa::relation_claims{.anonymous = false});
    CHECK((some.holds() && some[law::part_order_unread].failures > 0));
    // One's own systems as samples.
    auto const scope = sa::scopes::strict_orders<2, 3>(sa::aggregators::borda).borda_scored();
    std::vector<sa::system_of<decltype(scope)>> const samples(scope.begin(), scope.end());
    CHECK(sa::check_relation_laws<struct sa::relations::nash_opt>(samples).holds());
    CHECK(sa::check_relation_laws<never_the_third>(samples).holds());  // needs four options to show
}
