// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_SCOPES_RANDOM_PROFILES_HPP
#define SELFALIGN_SCOPES_RANDOM_PROFILES_HPP

#include <selfalign/scopes/all_profiles.hpp>
#include <selfalign/scopes/cultures.hpp>

namespace selfalign::scopes {

/// So many systems of Parts strict orders over Options options under one rule, drawn at random.
/// Number k depends only on the seed, the culture and k: it is the same on every machine, in every
/// shard, and whether or not the others were drawn. A sample, and therefore never exhaustive: no
/// failure in it does not mean that there is none.
template <class Culture, int Parts, int Options, class Rule, class Number = void>
class random_profiles {
public:
    using table_type = table<fixed<Parts, Options>, selfalign::strict_orders>;
    using profile_type = typename detail::scored<table_type, Number>::type;
    using value_type = situation<profile_type, numbers<Options>, Rule>;

    static constexpr int parts = Parts;
    static constexpr int options = Options;

    constexpr random_profiles() = default;
    constexpr random_profiles(Rule const& rule, Culture const& culture, long long draws,
                              std::uint64_t seed)
        : kept_rule(rule), culture_(culture), draws_(draws), seed_(seed) {
        if (draws < 0)
            bad_input::a_culture_is_out_of_range("the number of draws", draws, "at least 0");
    }

    constexpr Rule const& rule() const { return *kept_rule; }
    constexpr std::uint64_t seed() const { return seed_; }
    constexpr Culture const& culture() const { return *culture_; }

    constexpr long long size() const { return draws_; }
    /// Draw number `index`. Cost: drawing Parts orders.
    constexpr value_type operator[](long long index) const {
        table_type drawn;
        random_numbers random(seed_, static_cast<std::uint64_t>(index));
        culture()(random, drawn);
        return value_type(profile_type(drawn), numbers<Options>(), rule());
    }

    /// The same draws, scored by Borda.
    template <class N = long long>
    constexpr auto borda_scored() const {
        return random_profiles<Culture, Parts, Options, Rule, N>(rule(), culture(), draws_, seed_);
    }
    /// The same draws under another rule.
    template <class Other>
    constexpr auto with_rule(Other const& other) const {
        return random_profiles<Culture, Parts, Options, Other, Number>(other, culture(), draws_,
                                                                       seed_);
    }

    class cursor {
    public:
        constexpr cursor(random_profiles const& scope, long long index)
            : scope_(scope), index_(index) {}
        constexpr value_type system() const { return scope_[index_]; }
        constexpr void next() { ++index_; }
        constexpr void jump(long long index) { index_ = index; }

    private:
        random_profiles scope_;
        long long index_;
    };
    using iterator = scope_iterator<cursor>;
    constexpr cursor from(long long index) const { return {*this, index}; }
    constexpr iterator begin() const { return {from(0), 0}; }
    constexpr iterator end() const { return {from(draws_), draws_}; }

private:
    detail::kept<Rule> kept_rule;
    detail::kept<Culture> culture_;
    long long draws_ = 0;
    std::uint64_t seed_ = 0;
};

/// `random_orders<5, 4>(rule, impartial_culture{}, 10'000, seed)`: 10 000 systems of 5 parts and 4
/// options. Cultures: `impartial_culture`, `mallows`, `urn`, `single_peaked`, `euclidean`, or
/// yours: `culture(random_numbers&, p)` gives every part of p a strict order by `p.set_rank`.
template <int Parts, int Options, class Rule, class Culture>
constexpr auto random_orders(Rule const& rule, Culture const& culture, long long draws,
                             std::uint64_t seed) {
    return random_profiles<Culture, Parts, Options, Rule>(rule, culture, draws, seed);
}

/// Whether a scope has every system of its size, so that finding no failure is a proof.
template <class S> inline constexpr bool is_exhaustive = false;
template <class Rows, int Parts, class Rule, class Number>
inline constexpr bool is_exhaustive<all_profiles<Rows, Parts, Rule, Number>> = true;

/// Between which shares of all systems the true one lies.
struct interval {
    double low = 0;
    double high = 1;
};

/// What a random sample says about the share of all systems that have a property, when `hits` of
/// `draws` have it: the interval that holds the truth in 95 of 100 samples (or as `z`, in standard
/// deviations, says). Source: E. B. Wilson, 1927.
inline interval confidence(long long hits, long long draws, double z = 1.959963984540054) {
    if (draws < 1) return {};
    double const n = static_cast<double>(draws);
    double const share = static_cast<double>(hits) / n;
    double const centre = share + z * z / (2 * n);
    double const spread = z * __builtin_sqrt((share * (1 - share) + z * z / (4 * n)) / n);
    double const scale = 1 + z * z / n;
    // At the ends, rounding must not cut off what is certain.
    return {hits == 0 ? 0.0 : (centre - spread) / scale,
            hits == draws ? 1.0 : (centre + spread) / scale};
}

}  // namespace selfalign::scopes

#endif
