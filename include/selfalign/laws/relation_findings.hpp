// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_LAWS_RELATION_FINDINGS_HPP
#define SELFALIGN_LAWS_RELATION_FINDINGS_HPP

#include <vector>
#include <selfalign/aggregators/fixed/constant.hpp>
#include <selfalign/core/rearranged.hpp>
#include <selfalign/core/with_content.hpp>
#include <selfalign/laws/relation_report.hpp>
#include <selfalign/laws/rescaled.hpp>
#include <selfalign/laws/symmetry_claims.hpp>
#include <selfalign/worlds/options.hpp>

namespace selfalign::detail {

struct other_names {
    constexpr label operator[](int part) const { return label("zeta").append(9 - part); }
};

// What does not depend on the relation.
template <class H, class Loss>
class relation_findings {
protected:
    using result_type = relation_law_result<H, Loss>;
    using arranged_type = rewritten_situation<H>;

    // of_systems: of a relation that reads A as a whole; cases are H itself and another sample.
    constexpr relation_findings(std::vector<H> const& samples, relation_claims claims,
                                bool of_systems)
        : samples_(samples), of_systems_(of_systems), result_() {
        result_.samples = static_cast<int>(samples.size());
        // Set here: g++ 12 forgets initialisers that it has met in constant evaluation.
        for (auto& law : result_.laws) law.sample = -1;
        result_[relation_law::part_order_unread].waived = !claims.anonymous;
        result_[relation_law::weights_are_copies].waived =
            !claims.anonymous || !claims.weights_are_copies;
        result_[relation_law::part_names_unread].waived = !claims.anonymous;
        result_[relation_law::option_order_unread].waived = !claims.neutral;
        result_[relation_law::option_names_unread].waived = !claims.neutral;
        result_[relation_law::sigma_free].waived = !claims.sigma_free;
        result_[relation_law::invariant_under_scale].waived = !claims.scale_free;
    }

    // The next sample that knows as many options: A and H are to share a world.
    constexpr H const& partner_of(std::size_t s) const {
        std::size_t next = (s + 1) % samples_.size();
        while (samples_[next].options() != samples_[s].options())
            next = (next + 1) % samples_.size();
        return samples_[next];
    }

    // A case of the law. The result to complete, if this is the failure that is shown.
    [[gnu::noinline]] constexpr result_type* add(relation_law law, std::size_t s, int x, Loss found,
                                                 Loss expected, bool ok) {
        result_type& r = result_[law];
        ++r.cases;
        if (ok || r.failures++ > 0) {
            // Samples are looked at backwards, too; the first one is what is shown.
            if (ok || static_cast<int>(s) >= r.sample) return nullptr;
        }
        r.sample = static_cast<int>(s);
        r.option = of_systems_ ? opt() : opt(x);
        r.found = found;
        r.expected = expected;
        r.system.set(samples_[s]);
        r.actor = of_systems_ && x == 1 ? maybe<H>(partner_of(s)) : maybe<H>();
        r.changed = {};
        return &r;
    }
    // NaN is caught as a loss, and equals itself here. Sums of floating-point numbers may depend on
    // the order of the summands, but not whether something is lost.
    static constexpr bool equal(Loss const& a, Loss const& b) {
        if (a == b || (a != a && b != b)) return true;
        if constexpr (std::is_floating_point_v<Loss>) {
            Loss const larger = a < b ? b : a, smaller = a < b ? a : b;
            return Loss(0) < smaller && larger - smaller <= larger / Loss(1LL << 40);
        }
        return false;
    }
    static constexpr void point_to(result_type* r, arranged_type const* changed, int option) {
        if (r == nullptr || changed == nullptr) return;
        r->changed.set(*changed);
        r->changed_option = r->option ? opt(option) : opt();
    }
    [[gnu::noinline]] constexpr void same(relation_law law, std::size_t s,
                                          std::vector<Loss> const& found,
                                          std::vector<Loss> const& expected,
                                          arranged_type const* changed) {
        for (std::size_t k = 0; k < found.size(); ++k) {
            int const x = static_cast<int>(k);
            bool const ok = equal(found[k], expected[k]);
            point_to(add(law, s, x, found[k], expected[k], ok), changed, x);
        }
    }
    constexpr void same(relation_law law, std::size_t s, std::vector<Loss> const& losses,
                        arranged_type const* changed = nullptr) {
        same(law, s, losses, said_[s], changed);
    }
    // The same where option y is what was option_at[y].
    [[gnu::noinline]] constexpr void same(relation_law law, std::size_t s,
                                          std::vector<Loss> const& losses,
                                          list<int, unbounded> const& option_at,
                                          arranged_type const& changed) {
        for (int y = 0; y < option_at.size(); ++y) {
            Loss const expected = said_[s][static_cast<std::size_t>(option_at[y])];
            Loss const found = losses[static_cast<std::size_t>(y)];
            bool const ok = equal(found, expected);
            point_to(add(law, s, option_at[y], found, expected, ok), &changed, y);
        }
    }
    // Only whether something is lost.
    [[gnu::noinline]] constexpr void same_zeros(relation_law law, std::size_t s,
                                                std::vector<Loss> const& found,
                                                std::vector<Loss> const& expected,
                                                arranged_type const& changed) {
        for (std::size_t k = 0; k < found.size(); ++k) {
            int const x = static_cast<int>(k);
            bool const ok = (found[k] == Loss(0)) == (expected[k] == Loss(0));
            point_to(add(law, s, x, found[k], expected[k], ok), &changed, x);
        }
    }

    [[gnu::noinline]] constexpr void agree(std::size_t s, int x, bool holds) {
        Loss const l = said_[s][static_cast<std::size_t>(x)];
        add(relation_law::predicate_is_loss_zero, s, x, l, holds ? Loss(0) : Loss(1),
            holds == (l == Loss(0)));
    }
    // Nothing is said where nothing is lost. Else something is at stake, at most the whole loss. A
    // part that objects is there, and likes what it would prefer better than what was chosen; if it
    // would prefer nothing, it likes nothing better, and objects to an amount of utility. Where no
    // part in particular objects, what is preferred is better for some part, or loses less; and
    // nothing loses less where nothing is preferred.
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
            if (ok && o.preferred) ok = is_better(s, x, o.part, o.preferred);
            else if (ok && o.part >= 0 && !result_.reads_utility) ok = false;
            else if (ok) ok = nothing_is_better(s, x, o.part);
        }
        if (auto* r = add(relation_law::witness_certifies, s, x, amount, l, ok))
            r->said = {o.part, o.preferred, amount};
    }
    constexpr bool likes_better(H const& h, int part, opt y, opt x) const {
        if constexpr (PreferenceProfile<H>)
            for (int i = 0; i < h.parts(); ++i)
                if ((part < 0 || part == i) && h.prefers(i, y, x)) return true;
        return false;
    }
    constexpr bool is_better(std::size_t s, int x, int part, opt y) const {
        if (!PreferenceProfile<H> || likes_better(samples_[s], part, y, opt(x))) return true;
        return part < 0 && loses_less(s, y.index, x);
    }
    constexpr bool nothing_is_better(std::size_t s, int x, int part) const {
        H const& h = samples_[s];
        for (int y = 0; y < h.options(); ++y)
            if (part < 0 ? loses_less(s, y, x) : likes_better(h, part, opt(y), opt(x)))
                return false;
        return true;
    }
    constexpr bool loses_less(std::size_t s, int y, int x) const {
        return said_[s][static_cast<std::size_t>(y)] < said_[s][static_cast<std::size_t>(x)];
    }

    // Generators of all permutations: the first two exchanged, and everyone moved on by one.
    [[gnu::noinline]] static constexpr list<int, unbounded> permutation(int generator, int size) {
        auto all = in_order(size);
        if (generator == 0 && size > 1) all[0] = 1, all[1] = 0;
        if (generator == 1)
            for (int i = 0; i < size; ++i) all[i] = (i + 1) % size;
        return all;
    }
    [[gnu::noinline]] static constexpr arranged_type arranged(H const& h,
                                                              list<int, unbounded> const& parts,
                                                              list<int, unbounded> const& options) {
        return arranged_type(rearranged(h.profile(), parts, options), h.world(), h.sigma());
    }
    static constexpr arranged_type plain(H const& h) {
        return arranged(h, in_order(h.parts()), in_order(h.options()));
    }
    static constexpr arranged_type other_parts(H const& h, int generator) {
        return arranged(h, permutation(generator, h.parts()), in_order(h.options()));
    }
    [[gnu::noinline]] static constexpr arranged_type rescaled(H const& h, rescaling r, int part) {
        arranged_type other = plain(h);
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
    // The same profile with room for weights, and one part several times as heavy.
    using heavy_profile = contents_if<table_of_profile<typename H::profile_type>,
                                      choice<!WeightedProfile<H>, selfalign::weights>>;
    using heavy_type = situation<heavy_profile, typename H::world_type, typename H::sigma_type>;
    [[gnu::noinline]] static constexpr heavy_type multiplied(H const& h, int part, int times) {
        heavy_profile p(typename heavy_profile::shape_type(h.parts(), h.options()));
        for (int i = 0; i < h.parts(); ++i)
            for (int x = 0; x < h.options(); ++x) {
                if constexpr (OrdinalProfile<H>) p.set_rank(i, opt(x), h.rank(i, opt(x)));
                if constexpr (CardinalProfile<H>) p.set_value(i, opt(x), h.value(i, opt(x)));
                if constexpr (ApprovalProfile<H>) p.set_approval(i, opt(x), h.approves(i, opt(x)));
            }
        for (int i = 0; i < h.parts(); ++i) {
            long long const w = static_cast<long long>(weight_of(h, i));
            p.set_weight(i, i == part ? times * w : w);
        }
        return heavy_type(p, h.world(), h.sigma());
    }

    std::vector<H> const& samples_;
    bool of_systems_;
    std::vector<std::vector<Loss>> said_;
    relation_report<H, Loss> result_;
};

}  // namespace selfalign::detail

#endif
