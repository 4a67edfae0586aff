// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_SCOPES_TALLIED_SCOPE_HPP
#define SELFALIGN_SCOPES_TALLIED_SCOPE_HPP

#include <initializer_list>
#include <selfalign/scopes/rows_of_scope.hpp>
#include <selfalign/scopes/tally_from.hpp>
#include <selfalign/scopes/tally_judge.hpp>

namespace selfalign::scopes {

/// Whether all that a scope's rule and F look at can be read off tallies.
template <class F, class Scope>
concept Tallied = RowScope<Scope> && StrictProfile<typename Scope::profile_type> &&
                  Scope::options <= 5 &&
                  TallyRule<typename rows_of_scope<Scope>::rule, Scope::options> &&
                  TallyRelation<F, Scope::options>;

namespace detail {

// A part's row as tallies read it.
template <class P> struct tally_row {
    P const& profile;
    int part = 0;
    constexpr int rank(int x) const { return profile.rank(part, opt(x)); }
    constexpr int value(int x) const
        requires CardinalProfile<P>
    {
        return static_cast<int>(profile.value(part, opt(x)));
    }
};

} // namespace detail

/// The tallies of a scope's rule and a relation as one state that grows part by part: a commutative
/// monoid, so the order of the parts never matters to it. Needs `Tallied`.
/// RuleStored, FStored: tallies that are kept, from which those of the rule and of F can be read.
template <class Scope, class F, class RuleStored = typename rows_of_scope<Scope>::rule::tally,
          class FStored = typename F::tally>
class tallied_scope {
public:
    using rows = typename rows_of_scope<Scope>::rows;
    using rule_type = typename rows_of_scope<Scope>::rule;
    static constexpr int options = Scope::options;
    static constexpr bool shared = std::is_same_v<RuleStored, FStored>;
    static constexpr int rule_fields = RuleStored::fields(options);
    static constexpr int fields = rule_fields + (shared ? 0 : FStored::fields(options));
    static constexpr combining how_rule = RuleStored::how, how_relation = FStored::how;
    static constexpr bool adds = how_rule == combining::add && how_relation == combining::add;

    /// No number that the rule, and that the relation, reads and computes of so many parts exceeds
    /// it, and none in the judgement.
    static constexpr long long most_of_rule(int parts) {
        return largest({2LL * options, rule_type::tally::most(parts, options),
                        RuleStored::most(parts, options)});
    }
    static constexpr long long most_of_relation(int parts) {
        return largest(
            {2LL * options, F::tally::most(parts, options), FStored::most(parts, options)});
    }
    static constexpr long long most(int parts) {
        return largest({most_of_rule(parts), most_of_relation(parts)});
    }

    template <class N> struct state {
        N field[fields];
    };

    constexpr tallied_scope(rule_type const& rule, F const& f) : rule_(rule), f_(f) {
        for (int r = 0; r < rows::count; ++r) {
            typename rows_of_scope<Scope>::one_part p{typename rows::template table<1>{}};
            rows::set(p, 0, r);
            detail::tally_row<typename rows_of_scope<Scope>::one_part> const row{p};
            for (int k = 0; k < fields; ++k) contribution[r][k] = contribution_of(row, k);
        }
    }

    /// What each row contributes to each field.
    int contribution[rows::count][fields] = {};

    /// Whether no contribution is negative, and those of so many parts, combined, keep to what the
    /// tallies of the rule (or of the relation) say is their `most`.
    constexpr bool rule_fields_fit(int parts) const {
        return fields_fit<RuleStored>(0, rule_fields, parts);
    }
    constexpr bool relation_fields_fit(int parts) const {
        return fields_fit<FStored>(shared ? 0 : rule_fields, fields, parts);
    }

    template <class N>
    constexpr state<N> of_row(int row) const {
        state<N> s;
        for (int k = 0; k < fields; ++k) s.field[k] = static_cast<N>(contribution[row][k]);
        return s;
    }
    template <class N>
    static constexpr N combined_field(int k, N a, N b) {
        return k < rule_fields ? combine<RuleStored::how>(a, b) : combine<FStored::how>(a, b);
    }
    template <class N>
    static constexpr state<N> combined(state<N> const& a, state<N> const& b) {
        state<N> s;
        for (int k = 0; k < rule_fields; ++k)
            s.field[k] = combine<RuleStored::how>(a.field[k], b.field[k]);
        for (int k = rule_fields; k < fields; ++k)
            s.field[k] = combine<FStored::how>(a.field[k], b.field[k]);
        return s;
    }

    /// The state of a profile, part by part.
    template <class N, class P>
    static constexpr state<N> of_profile(P const& p) {
        state<N> s = nothing<N>(p.parts());
        for (int i = 0; i < p.parts(); ++i)
            for (int k = 0; k < fields; ++k)
                s.field[k] = combined_field(
                    k, s.field[k], static_cast<N>(contribution_of(detail::tally_row<P>{p, i}, k)));
        return s;
    }

    /// What the rule's and the relation's texts read, where `field[k]` is field k of a state.
    template <class N, class Fields>
    static constexpr auto rule_total(Fields const& field, int parts) {
        return read_total<typename rule_type::tally, RuleStored, N>(field, 0, parts);
    }
    template <class N, class Fields>
    static constexpr auto relation_total(Fields const& field, int parts) {
        return read_total<typename F::tally, FStored, N>(field, shared ? 0 : rule_fields, parts);
    }

    /// The same of fields that are kept in a tally's own words.
    template <class N> using rule_kept = typename RuleStored::template total<options, N>;
    template <class N>
    using relation_kept =
        std::conditional_t<shared, tallies::detail::fields_and_parts<1, N>,
                           typename FStored::template total<options, N>>;
    template <class Kept>
    static constexpr decltype(auto) rule_reads(Kept const& kept) {
        return as_wanted<typename rule_type::tally, RuleStored>(kept);
    }
    template <class Kept>
    static constexpr decltype(auto) relation_reads(Kept const& kept) {
        return as_wanted<typename F::tally, FStored>(kept);
    }

    /// The state of no parts at all.
    template <class N>
    static constexpr state<N> nothing(int parts) {
        state<N> s;
        for (int k = 0; k < fields; ++k)
            s.field[k] = k < rule_fields ? neutral_number<N, RuleStored>(parts)
                                         : neutral_number<N, FStored>(parts);
        return s;
    }

    /// The same as `judge` on a system with that state.
    template <class N>
    constexpr tally_judgement<N> judged(state<N> const& s, int parts, ties reading) const {
        return judged_fields<N>(s.field, parts, reading);
    }
    /// The same on what two states combine to, which is never formed.
    template <class N>
    constexpr tally_judgement<N> judged(N const* a, N const* b, int parts, ties reading) const {
        struct both_fields {
            N const* a;
            N const* b;
            constexpr N operator[](int k) const { return combined_field(k, a[k], b[k]); }
        };
        return judged_fields<N>(both_fields{a, b}, parts, reading);
    }

    constexpr rule_type const& rule() const { return rule_; }
    constexpr F const& relation() const { return f_; }

private:
    static constexpr long long largest(std::initializer_list<long long> numbers) {
        long long result = 0;
        for (long long n : numbers) result = result < n ? n : result;
        return result;
    }
    template <class Tally>
    constexpr bool fields_fit(int first, int last, int parts) const {
        for (int r = 0; r < rows::count; ++r)
            for (int k = first; k < last; ++k) {
                int const c = contribution[r][k];
                long long all = c;
                if (Tally::how == combining::add) all *= parts;
                else if (Tally::how == combining::multiply && c > 1)
                    all = tallies::detail::power(c, parts);
                if (c < 0 || all > Tally::most(parts, options)) return false;
            }
        return true;
    }
    template <class N, class Fields>
    constexpr tally_judgement<N> judged_fields(Fields const& field, int parts, ties reading) const {
        return judge_tallies<options>(rule_, f_, rule_total<N>(field, parts),
                                      relation_total<N>(field, parts), reading);
    }
    template <class Row>
    static constexpr int contribution_of(Row const& row, int k) {
        return k < rule_fields ? RuleStored::contribution(row, options, k)
                               : FStored::contribution(row, options, k - rule_fields);
    }
    template <class Wanted, class Stored, class N, class Fields>
    static constexpr auto read_total(Fields const& field, int from, int parts) {
        typename Stored::template total<options, N> total;
        for (int k = 0; k < Stored::fields(options); ++k) total.field[k] = field[from + k];
        total.parts = N(parts);
        if constexpr (std::is_same_v<Wanted, Stored>) return total;
        else return detail::tally_from<Wanted, Stored>::template read<options>(total);
    }
    template <class Wanted, class Stored, class Kept>
    static constexpr decltype(auto) as_wanted(Kept const& kept) {
        if constexpr (std::is_same_v<Wanted, Stored>) return (kept);
        else return detail::tally_from<Wanted, Stored>::template read<options>(kept);
    }
    template <class N, class Tally>
    static constexpr N neutral_number(int parts) {
        switch (Tally::how) {
            case combining::add: return N(0);
            case combining::multiply: return N(1);
            case combining::least: break;
        }
        return static_cast<N>(Tally::most(parts, options));
    }

    rule_type rule_;
    F f_;
};

/// One system's tally judgement in the words of `judge`. No option is named: tallies do not say
/// which of several co-winners decided.
template <class N>
constexpr judgement<N> in_words(tally_judgement<N> const& j) {
    judgement<N> result;
    result.value = j.undefined        ? answer::undefined
                   : j.misaligned     ? answer::misaligned
                   : j.underdetermined ? answer::underdetermined
                                      : answer::aligned;
    result.loss = j.loss;
    result.irreducible = j.irreducible;
    return result;
}

} // namespace selfalign::scopes

#endif
