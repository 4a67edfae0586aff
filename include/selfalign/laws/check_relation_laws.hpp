// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_LAWS_CHECK_RELATION_LAWS_HPP
#define SELFALIGN_LAWS_CHECK_RELATION_LAWS_HPP

#include <vector>
#include <selfalign/aggregators/chance/uniform.hpp>
#include <selfalign/aggregators/fixed/constant.hpp>
#include <selfalign/core/rearranged.hpp>
#include <selfalign/core/with_content.hpp>
#include <selfalign/laws/explain.hpp>
#include <selfalign/laws/judge.hpp>
#include <selfalign/laws/relation_report.hpp>
#include <selfalign/laws/relation_samples.hpp>

namespace selfalign {

namespace detail {

// A loss as the relation says it, unchecked, at every option; of a relation that reads A as a
// whole, with H itself and with another sample as A.
template <class F, class A, class H>
constexpr auto raw_loss(F const& f, A const& a, H const& h) {
    if constexpr (requires { f.loss(a, h); }) return f.loss(a, h);
    else return f(a, h) ? 0 : 1;
}
template <class F, class H>
constexpr auto raw_loss_at(F const& f, opt x, H const& h) {
    if constexpr (LossRelation<F, H>) return f.loss(x, h);
    else if constexpr (Predicate<F, H>) return f(x, h) ? 0 : 1;
    else return f(h.world()[x], h) ? 0 : 1;
}
// Out of line, as all that is called in many places here: this is code for tests, which compile it
// more often than they run it.
template <class F, class H>
[[gnu::noinline]] constexpr auto raw_losses(F const& f, H const& h, H const& partner) {
    if constexpr (ChoiceRelation<F, H>) {
        using loss = decltype(raw_loss_at(f, opt(0), h));
        std::vector<loss> all(static_cast<std::size_t>(h.options()), loss(0));
        for (int x = 0; x < h.options(); ++x) all[static_cast<std::size_t>(x)] = raw_loss_at(f, opt(x), h);
        return all;
    } else {
        using loss = decltype(raw_loss(f, h, h));
        std::vector<loss> all(2, loss(0));
        all[0] = raw_loss(f, h, h);
        all[1] = raw_loss(f, partner, h);
        return all;
    }
}

template <class F, class H>
using raw_loss_type = typename decltype(raw_losses(std::declval<F const&>(), std::declval<H const&>(),
                                                   std::declval<H const&>()))::value_type;

struct other_names {
    constexpr label operator[](int part) const { return label("zeta").append(9 - part); }
};

// Whether F needs a capability of the parts, seen from what it cannot do without.
template <class F, class H, capability What>
inline constexpr bool relation_needs =
    needs<relation_question<F>, typename H::world_type, archetype_number<typename H::profile_type>, What>;

// Utilities that the scale of F's needs cannot tell from the given ones.
enum class rescaling { stretch_one, shift_one, stretch_all, shift_all, bend_one };
inline constexpr int rescalings = 5;

template <class F, class H>
constexpr bool admissible(rescaling r) {
    constexpr bool utility = relation_needs<F, H, capability::utility>;
    constexpr bool zero = relation_needs<F, H, capability::zero>;
    constexpr bool unit = relation_needs<F, H, capability::common_unit>;
    constexpr bool level = relation_needs<F, H, capability::common_level>;
    switch (r) {
        case rescaling::stretch_one: return !unit && !level;
        case rescaling::shift_one: return !zero && !level;
        case rescaling::stretch_all: return true;
        case rescaling::shift_all: return !zero;
        case rescaling::bend_one: return !utility;
    }
    return false;
}
template <class P>
constexpr void rescale(P& p, rescaling r, int part) {
    bool const all = r == rescaling::stretch_all || r == rescaling::shift_all;
    for (int i = 0; i < p.parts(); ++i) {
        if (!all && i != part) continue;
        for (int x = 0; x < p.options(); ++x) {
            auto v = p.value(i, opt(x));
            using number = decltype(v);
            if (r == rescaling::stretch_one || r == rescaling::stretch_all) v = number(v * number(3));
            else if (r == rescaling::bend_one) v = number(v * v * v + v);
            else v = number(v + number(2));
            p.set_value(i, opt(x), v);
        }
    }
}

// What does not depend on the relation.
template <class H, class Loss>
class relation_findings {
protected:
    constexpr explicit relation_findings(std::vector<H> const& samples, relation_claims claims)
        : samples_(samples), result_() {
        result_.samples = static_cast<int>(samples.size());
        // Set here: g++ 12 forgets initialisers that it has met in constant evaluation.
        for (auto& law : result_.laws) law.sample = -1;
        result_[relation_law::part_order_unread].waived = !claims.anonymous;
        result_[relation_law::weights_are_copies].waived = !claims.anonymous;
        result_[relation_law::part_names_unread].waived = !claims.anonymous;
        result_[relation_law::option_order_unread].waived = !claims.neutral;
        result_[relation_law::option_names_unread].waived = !claims.neutral;
        result_[relation_law::sigma_free].waived = !claims.sigma_free;
    }

    // The next sample that knows as many options: A and H are to share a world.
    constexpr H const& partner_of(std::size_t s) const {
        std::size_t next = (s + 1) % samples_.size();
        while (samples_[next].options() != samples_[s].options()) next = (next + 1) % samples_.size();
        return samples_[next];
    }

    [[gnu::noinline]] constexpr void add(relation_law law, std::size_t s, int x, Loss found, Loss expected, bool ok) {
        auto& r = result_[law];
        ++r.cases;
        if (ok || r.failures++ > 0) {
            // Samples are looked at backwards, too; the first one is what is shown.
            if (ok || static_cast<int>(s) >= r.sample) return;
        }
        r.sample = static_cast<int>(s);
        r.option = opt(x);
        r.found = found;
        r.expected = expected;
        r.system.set(samples_[s]);
    }
    // NaN is caught as a loss, and equals itself here.
    static constexpr bool equal(Loss const& a, Loss const& b) { return a == b || (a != a && b != b); }
    [[gnu::noinline]] constexpr void same(relation_law law, std::size_t s,
                                          std::vector<Loss> const& losses) {
        for (std::size_t x = 0; x < losses.size(); ++x)
            add(law, s, static_cast<int>(x), losses[x], said_[s][x], equal(losses[x], said_[s][x]));
    }
    // The same where option y is what was option_at[y].
    [[gnu::noinline]] constexpr void same(relation_law law, std::size_t s,
                                          std::vector<Loss> const& losses,
                                          list<int, unbounded> const& option_at) {
        for (int y = 0; y < option_at.size(); ++y) {
            Loss const expected = said_[s][static_cast<std::size_t>(option_at[y])];
            Loss const found = losses[static_cast<std::size_t>(y)];
            add(law, s, option_at[y], found, expected, equal(found, expected));
        }
    }
    // Only whether something is lost.
    [[gnu::noinline]] constexpr void same_zeros(relation_law law, std::size_t s,
                                                std::vector<Loss> const& found,
                                                std::vector<Loss> const& expected) {
        for (std::size_t x = 0; x < found.size(); ++x)
            add(law, s, static_cast<int>(x), found[x], expected[x],
                (found[x] == Loss(0)) == (expected[x] == Loss(0)));
    }

    [[gnu::noinline]] constexpr void agree(std::size_t s, int x, bool holds) {
        Loss const l = said_[s][static_cast<std::size_t>(x)];
        add(relation_law::predicate_is_loss_zero, s, x, l, holds ? Loss(0) : Loss(1),
            holds == (l == Loss(0)));
    }
    // Nothing is said where nothing is lost. Else something is at stake, at most the whole loss;
    // a part that objects is there, and likes what it would prefer better than what was chosen;
    // where no part in particular objects, what is preferred is better for some part, or loses less.
    template <class Objection>
    [[gnu::noinline]] constexpr void certify(std::size_t s, int x, Objection const& o) {
        H const& h = samples_[s];
        Loss const l = said_[s][static_cast<std::size_t>(x)];
        Loss const amount(o.amount);
        bool ok = o.part >= -1 && o.part < h.parts() && o.preferred.index >= -1 &&
                  o.preferred.index < h.options();
        if (l == Loss(0)) {
            ok = ok && amount == Loss(0);
        } else {
            ok = ok && Loss(0) < amount && !(l < amount) && o.preferred.index != x;
            if constexpr (PreferenceProfile<H>) {
                if (ok && o.preferred) {
                    bool wanted = false;
                    for (int i = 0; i < h.parts(); ++i)
                        if (o.part < 0 || o.part == i) wanted = wanted || h.prefers(i, o.preferred, opt(x));
                    if (o.part < 0)
                        wanted = wanted || said_[s][static_cast<std::size_t>(o.preferred.index)] < l;
                    ok = wanted;
                }
            }
        }
        add(relation_law::witness_certifies, s, x, amount, l, ok);
    }

    // Generators of all permutations: the first two exchanged, and everyone moved on by one.
    [[gnu::noinline]] static constexpr list<int, unbounded> permutation(int generator, int size) {
        auto all = in_order(size);
        if (generator == 0 && size > 1) all[0] = 1, all[1] = 0;
        if (generator == 1)
            for (int i = 0; i < size; ++i) all[i] = (i + 1) % size;
        return all;
    }
    using arranged_type = situation<table_of_profile<typename H::profile_type>,
                                    typename H::world_type, typename H::sigma_type>;
    [[gnu::noinline]] static constexpr arranged_type arranged(H const& h,
                                                              list<int, unbounded> const& parts,
                                                              list<int, unbounded> const& options) {
        return arranged_type(rearranged(h.profile(), parts, options), h.world(), h.sigma());
    }
    static constexpr arranged_type other_parts(H const& h, int generator) {
        return arranged(h, permutation(generator, h.parts()), in_order(h.options()));
    }
    [[gnu::noinline]] static constexpr arranged_type rescaled(H const& h, rescaling r, int part) {
        arranged_type other = arranged(h, in_order(h.parts()), in_order(h.options()));
        rescale(other.profile(), r, part);
        return other;
    }

    using renamed_type = situation<typename H::profile_type, typename H::world_type,
                                   typename H::sigma_type, typename H::parts_type, other_names>;
    [[gnu::noinline]] static constexpr renamed_type renamed(H const& h) {
        return renamed_type(h.profile(), h.world(), h.sigma(), {});
    }
    using texts = option_list<text, unbounded>;
    using relabelled_type = situation<typename H::profile_type, texts, typename H::sigma_type,
                                      typename H::parts_type>;
    [[gnu::noinline]] static constexpr relabelled_type relabelled(H const& h) {
        constexpr text words[] = {"yes", "anything else", "", "no"};
        list<text, unbounded> all(h.options());
        for (int x = 0; x < h.options(); ++x) all[x] = words[x];
        return relabelled_type(h.profile(), texts(all), h.sigma());
    }
    using stubborn_sigma = std::remove_cvref_t<decltype(aggregators::constant(opt(0)))>;
    using stubborn_type = situation<typename H::profile_type, typename H::world_type,
                                    stubborn_sigma, typename H::parts_type>;
    [[gnu::noinline]] static constexpr stubborn_type stubborn(H const& h, int choice) {
        return stubborn_type(h.profile(), h.world(), aggregators::constant(opt(choice)));
    }
    // The same profile with room for weights, and part 0 of weight 2.
    using heavy_profile = contents_if<table_of_profile<typename H::profile_type>,
                                      choice<!WeightedProfile<H>, selfalign::weights>>;
    using heavy_type = situation<heavy_profile, typename H::world_type, typename H::sigma_type>;
    [[gnu::noinline]] static constexpr heavy_type doubled(H const& h) {
        heavy_profile p(typename heavy_profile::shape_type(h.parts(), h.options()));
        for (int i = 0; i < h.parts(); ++i)
            for (int x = 0; x < h.options(); ++x) {
                if constexpr (OrdinalProfile<H>) p.set_rank(i, opt(x), h.rank(i, opt(x)));
                if constexpr (CardinalProfile<H>) p.set_value(i, opt(x), h.value(i, opt(x)));
                if constexpr (ApprovalProfile<H>) p.set_approval(i, opt(x), h.approves(i, opt(x)));
            }
        p.set_weight(0, 2);
        return heavy_type(p, h.world(), h.sigma());
    }

    std::vector<H> const& samples_;
    std::vector<std::vector<Loss>> said_;
    relation_report<H, Loss> result_;
};

template <class F, class H>
class relation_checker : relation_findings<H, raw_loss_type<F, H>> {
public:
    using loss = raw_loss_type<F, H>;
    using report = relation_report<H, loss>;

    constexpr relation_checker(F const& f, std::vector<H> const& samples, relation_claims claims)
        : findings(samples, claims), f_(f) {}

    constexpr report run() {
        for (H const& h : samples_) said_.push_back(raw_losses(f_, h, partner_of(said_.size())));
        // Backwards, and in one place of storage: neither what was asked before nor where H lies
        // may matter.
        maybe<H> copy;
        for (std::size_t s = samples_.size(); s-- > 0;) {
            same(relation_law::same_answer_again, s, raw_losses(f_, samples_[s], partner_of(s)));
            copy.set(samples_[s]);
            maybe<H> const partner(partner_of(s));
            same(relation_law::reads_no_identity, s, raw_losses(f_, *copy, *partner));
            if constexpr (!ChoiceRelation<F, H>) mixed_copies(s, *copy);
        }
        for (std::size_t s = 0; s < samples_.size(); ++s) {
            forms(s);
            names(s);
            arrangements(s);
            sigmas(s);
            if constexpr (!WeightedProfile<H>) weights(s);
            if constexpr (CardinalProfile<H>) scales(s);
        }
        return result_;
    }

private:
    using findings = relation_findings<H, loss>;
    using findings::add, findings::agree, findings::arranged, findings::certify, findings::doubled,
        findings::equal, findings::other_parts, findings::partner_of, findings::permutation,
        findings::relabelled, findings::renamed, findings::rescaled, findings::result_,
        findings::said_, findings::same, findings::same_zeros, findings::samples_,
        findings::stubborn;
    using typename findings::arranged_type, typename findings::heavy_type,
        typename findings::relabelled_type, typename findings::renamed_type,
        typename findings::stubborn_type;

    constexpr void mixed_copies(std::size_t s, H const& copy) {
        loss const there = raw_loss(f_, samples_[s], copy), back = raw_loss(f_, copy, samples_[s]);
        add(relation_law::reads_no_identity, s, 0, there, said_[s][0], equal(there, said_[s][0]));
        add(relation_law::reads_no_identity, s, 0, back, said_[s][0], equal(back, said_[s][0]));
    }

    // The loss by itself, and every other form in which the relation says the same.
    constexpr void forms(std::size_t s) {
        H const& h = samples_[s];
        for (std::size_t k = 0; k < said_[s].size(); ++k) {
            int const x = static_cast<int>(k);
            loss const l = said_[s][k];
            add(relation_law::loss_not_negative, s, x, l, loss(0), !(l < loss(0)) && l == l);
            if constexpr (LossRelation<F, H> && Predicate<F, H>)
                agree(s, x, f_(opt(x), h));
            if constexpr ((LossRelation<F, H> || Predicate<F, H>) && ValuePredicate<F, H>)
                agree(s, x, f_(h.world()[opt(x)], h));
            if constexpr (!ChoiceRelation<F, H> && requires { f_.loss(h, h); f_(h, h); })
                agree(s, x, f_(x == 0 ? h : partner_of(s), h));
            if constexpr (LossRelation<F, H> && requires { f_.losses(h); }) {
                auto const all = f_.losses(h);
                loss const other(all[x]);
                add(relation_law::losses_agree, s, x, other, l, equal(other, l));
            }
            if constexpr (ChoiceRelation<F, H> && requires { f_.witness(opt(0), h); })
                certify(s, x, f_.witness(opt(x), h));
        }
    }
    constexpr void names(std::size_t s) {
        H const& h = samples_[s];
        if constexpr (can_ask<F, renamed_type>)
            same(relation_law::part_names_unread, s, asked(renamed(h), s, [](H const& p) { return renamed(p); }));
        // A relation that speaks about options by value means these values.
        if constexpr (std::is_same_v<typename H::world_type, numbers<unbounded>> &&
                      (LossRelation<F, relabelled_type> || Predicate<F, relabelled_type>))
            if (h.options() <= 4) same(relation_law::option_names_unread, s, asked(relabelled(h)));
    }

    // Of one system; a relation that reads A as a whole is asked of the next sample as A, too.
    template <class S>
    constexpr auto asked(S const& h) const {
        return raw_losses(f_, h, h);
    }
    template <class S, class Make>
    constexpr auto asked(S const& h, std::size_t s, Make make) const {
        if constexpr (ChoiceRelation<F, S>) {
            static_cast<void>(s);
            static_cast<void>(make);
            return raw_losses(f_, h, h);
        } else {
            return raw_losses(f_, h, make(partner_of(s)));
        }
    }

    constexpr void arrangements(std::size_t s) {
        H const& h = samples_[s];
        if constexpr (can_ask<F, arranged_type>) {
            for (int generator = 0; generator < 2; ++generator) {
                same(relation_law::part_order_unread, s,
                     asked(other_parts(h, generator), s,
                           [&](H const& p) { return other_parts(p, generator); }));
                // A relation of two whole systems would need both to have the same options.
                if constexpr (ChoiceRelation<F, arranged_type>) {
                    auto const options = permutation(generator, h.options());
                    same(relation_law::option_order_unread, s,
                         asked(arranged(h, in_order(h.parts()), options)), options);
                }
            }
        }
    }

    // Part 0, twice as heavy or there twice: the same options satisfy the relation.
    constexpr void weights(std::size_t s) {
        H const& h = samples_[s];
        if constexpr (can_ask<F, arranged_type> && can_ask<F, heavy_type> &&
                      ChoiceRelation<F, arranged_type>) {
            // Of one part alone two would be another question.
            if (h.parts() < 2 || (max_parts<H> > 0 && h.parts() >= max_parts<H>)) return;
            list<int, unbounded> parts(h.parts() + 1);
            for (int i = 0; i < h.parts(); ++i) parts[i] = i;
            parts[h.parts()] = 0;
            same_zeros(relation_law::weights_are_copies, s, asked(doubled(h)),
                       asked(arranged(h, parts, in_order(h.options()))));
        }
    }

    // Whatever H chooses instead, the same options satisfy the relation.
    constexpr void sigmas(std::size_t s) {
        if constexpr (can_ask<F, stubborn_type> && ChoiceRelation<F, H>)
            for (int y = 0; y < samples_[s].options(); ++y)
                same(relation_law::sigma_free, s, asked(stubborn(samples_[s], y)));
    }

    // The same options satisfy the relation, whatever the losses are measured in.
    constexpr void scales(std::size_t s) {
        if constexpr (can_ask<F, arranged_type> && ChoiceRelation<F, arranged_type>) {
            for (int r = 0; r < rescalings; ++r) {
                if (!admissible<F, H>(static_cast<rescaling>(r))) continue;
                for (int part = 0; part < samples_[s].parts(); ++part)
                    same_zeros(relation_law::invariant_under_scale, s,
                               asked(rescaled(samples_[s], static_cast<rescaling>(r), part)), said_[s]);
            }
        }
    }

    F const& f_;
};

}  // namespace detail

/// Does f obey what every alignment relation must obey (`relation_law`), and what it claims of
/// itself (`relation_claims`)? On samples: any vector of situations, or without one the sample
/// systems of `relation_samples`. What is broken is reported with the sample and the losses.
/// What holds on samples need not hold everywhere. Cost: some 20 losses per option and sample.
/// Errors: a relation that cannot be asked of the samples does not compile, and says why.
template <class F, class H>
constexpr auto check_relation_laws(F const& f, std::vector<H> const& samples,
                                   relation_claims claims = claims_of<F>()) {
    if constexpr (can_ask<F, H>) {
        return detail::relation_checker<F, H>(f, samples, claims).run();
    } else {
        explain<F, H>();
        return relation_report<H, int>{};
    }
}

namespace detail {

// The first kind of samples that the relation can be asked of: with ties if it takes them, under a
// rule that chooses by lot if that is what it asks for. Named before they are returned, because of
// a returned call clang asks whether it is constant, which takes it seconds.
template <class F>
constexpr auto samples_for() {
    using lot = struct aggregators::uniform;
    if constexpr (can_ask<F, sample_system<weak_orders>>) {
        auto samples = relation_samples<weak_orders>();
        return samples;
    } else if constexpr (can_ask<F, sample_system<strict_orders>>) {
        auto samples = relation_samples<strict_orders>();
        return samples;
    } else if constexpr (can_ask<F, sample_system<weak_orders, lot>>) {
        auto samples = relation_samples<weak_orders, lot>();
        return samples;
    } else {
        auto samples = relation_samples<strict_orders, lot>();
        return samples;
    }
}

}  // namespace detail

template <class F>
constexpr auto check_relation_laws(F const& f, relation_claims claims = claims_of<F>()) {
    auto report = check_relation_laws(f, detail::samples_for<F>(), claims);
    return report;
}

/// `check_relation_laws<my_relation>()`, `check_relation_laws<my_relation>(samples)`.
template <class F>
constexpr auto check_relation_laws() {
    auto report = check_relation_laws(F{});
    return report;
}
template <class F, class H>
    requires std::default_initializable<F>
constexpr auto check_relation_laws(std::vector<H> const& samples) {
    return check_relation_laws(F{}, samples);
}

}  // namespace selfalign

#endif
