// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_LAWS_RELATION_CHECKER_HPP
#define SELFALIGN_LAWS_RELATION_CHECKER_HPP

#include <exception>
#include <selfalign/laws/can_ask.hpp>
#include <selfalign/laws/raw_losses.hpp>
#include <selfalign/laws/relation_findings.hpp>

/// Asks a relation about samples, as they are and changed, for `check_relation_laws`.

namespace selfalign {

namespace detail {

template <class F, class H>
class relation_checker : relation_findings<H, raw_loss_type<F, H>> {
public:
    using loss = raw_loss_type<F, H>;
    using report = relation_report<H, loss>;

    constexpr relation_checker(F const& f, std::vector<H> const& samples, relation_claims claims)
        : findings(samples, claims, !ChoiceRelation<F, H>), f_(f) {}

    // What is thrown is a finding, too, of the sample that f was asked about, as it is or changed.
    constexpr report run() {
        result_.reads_utility = relation_needs<F, H, capability::utility>;
        result_.reads_approval = relation_needs<F, H, capability::approval>;
        try {
            look();
        } catch (std::exception const& e) {
            throws(e.what());
        } catch (...) {
            throws("");
        }
        return result_;
    }

private:
    constexpr void throws(text what) {
        add(relation_law::always_answers, asked_, 0, loss(0), loss(0), false);
        for (int i = 0; i < what.size(); ++i) result_.thrown.push_back(what[i]);
    }
    constexpr void look() {
        for (; asked_ < samples_.size(); ++asked_)
            said_.push_back(raw_losses(f_, samples_[asked_], partner_of(asked_)));
        // Backwards, and in one place of storage: neither what was asked before nor where H lies
        // may matter.
        maybe<H> copy;
        for (std::size_t s = samples_.size(); s-- > 0;) {
            asked_ = s;
            same(relation_law::same_answer_again, s, raw_losses(f_, samples_[s], partner_of(s)));
            copy.set(samples_[s]);
            maybe<H> const partner(partner_of(s));
            same(relation_law::reads_no_identity, s, raw_losses(f_, *copy, *partner));
            if constexpr (!ChoiceRelation<F, H>) mixed_copies(s, *copy);
        }
        for (std::size_t s = 0; s < samples_.size(); ++s) {
            asked_ = s;
            add(relation_law::always_answers, s, 0, loss(0), loss(0), true);
            forms(s);
            names(s);
            arrangements(s);
            sigmas(s);
            weights(s);
            if constexpr (CardinalProfile<H>) scales(s);
        }
    }

    using findings = relation_findings<H, loss>;
    using findings::add, findings::agree, findings::arranged, findings::certify,
        findings::equal, findings::multiplied, findings::other_parts, findings::partner_of,
        findings::plain, findings::permutation,
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
            add(relation_law::loss_not_negative, s, x, l, loss(0),
                !(l < loss(0)) && loss(l - l) == loss(0));
            if constexpr (LossRelation<F, H> && Predicate<F, H>)
                agree(s, x, f_(opt(x), h));
            if constexpr ((LossRelation<F, H> || Predicate<F, H>) && ValuePredicate<F, H>)
                agree(s, x, f_(h.world()[opt(x)], h));
            if constexpr (!ChoiceRelation<F, H> && requires { f_.loss(h, h); f_(h, h); })
                agree(s, x, f_(x == 0 ? h : partner_of(s), h));
            if constexpr (LossRelation<F, H> && requires { f_.losses(h); }) {
                auto const all = all_losses(f_, h);
                loss const other(entry_at(all, x));
                add(relation_law::losses_agree, s, x, other, l, equal(other, l));
            }
            if constexpr (ChoiceRelation<F, H> && requires { f_.witness(opt(0), h); })
                certify(s, x, f_.witness(opt(x), h));
        }
    }
    constexpr void names(std::size_t s) {
        H const& h = samples_[s];
        if constexpr (can_ask<F, renamed_type>)
            same(relation_law::part_names_unread, s,
                 asked(renamed(h), s, [](H const& p) { return renamed(p); }));
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
                if (parts_are_alike()) {
                    auto const changed = other_parts(h, generator);
                    auto const other = [&](H const& p) { return other_parts(p, generator); };
                    same(relation_law::part_order_unread, s, asked(changed, s, other), &changed);
                    // A's parts in the order they had.
                    if constexpr (!ChoiceRelation<F, arranged_type>)
                        same(relation_law::part_order_unread, s, asked(changed, s, plain),
                             &changed);
                }
                if (!options_are_alike()) continue;
                auto const options = permutation(generator, h.options());
                auto const other_options = [&](H const& p) {
                    return arranged(p, in_order(p.parts()), options);
                };
                auto const changed = other_options(h);
                if constexpr (ChoiceRelation<F, arranged_type>)
                    same(relation_law::option_order_unread, s, asked(changed), options, changed);
                else
                    same(relation_law::option_order_unread, s, asked(changed, s, other_options),
                         &changed);
            }
        }
    }

    // A part two or three times as heavy, or there so many times: as much is lost.
    constexpr void weights(std::size_t s) {
        H const& h = samples_[s];
        if constexpr (can_ask<F, arranged_type> && can_ask<F, heavy_type>) {
            int const room = max_parts<H> > 0 ? max_parts<H> - h.parts() : 2;
            if (room < 1 || !parts_are_alike() || result_[relation_law::weights_are_copies].waived)
                return;
            int const more = room > 1 && s % 2 == 1 ? 2 : 1;
            int const part = static_cast<int>(s) % h.parts();
            auto parts = in_order(h.parts() + more);
            for (int i = h.parts(); i < parts.size(); ++i) parts[i] = part;
            auto const copies = arranged(h, parts, in_order(h.options()));
            auto const as_heavy = [](H const& p) { return multiplied(p, 0, 1); };
            same(relation_law::weights_are_copies, s,
                 asked(multiplied(h, part, more + 1), s, as_heavy), asked(copies, s, plain),
                 &copies);
        }
    }

    // Whatever H chooses instead, the same options, or systems, satisfy the relation.
    constexpr void sigmas(std::size_t s) {
        H const& h = samples_[s];
        if constexpr (ChoiceRelation<F, H>) {
            if constexpr (can_ask<F, stubborn_type>)
                for (int y = 0; y < h.options(); ++y)
                    same(relation_law::sigma_free, s, asked(stubborn(h, y)));
        } else if constexpr (SystemRelation<F, H, stubborn_type>) {
            for (int y = 0; y < h.options(); ++y) {
                // Only of another A: H with another Σ is no longer H itself.
                loss const found = raw_loss(f_, partner_of(s), stubborn(h, y));
                add(relation_law::sigma_free, s, 1, found, said_[s][1], equal(found, said_[s][1]));
            }
        }
    }

    // The same options, or systems, satisfy the relation, whatever utilities are measured in.
    constexpr void scales(std::size_t s) {
        H const& h = samples_[s];
        if constexpr (can_ask<F, arranged_type>) {
            for (int k = 0; k < rescalings; ++k) {
                auto const r = static_cast<rescaling>(k);
                if (!(looks_at_sigma() ? admissible<read_of_scale<F, H, true>>(r)
                                       : admissible<read_of_scale<F, H, false>>(r)))
                    continue;
                // What holds for all parts of H holds for A's, too.
                auto const other = [r](H const& p) {
                    return is_of_all(r) ? rescaled(p, r, 0) : plain(p);
                };
                for (int part = 0; part < (is_of_all(r) ? 1 : h.parts()); ++part) {
                    auto const changed = rescaled(h, r, part);
                    same_zeros(relation_law::invariant_under_scale, s, asked(changed, s, other),
                               said_[s], changed);
                }
            }
        }
    }

    constexpr bool looks_at_sigma() const { return result_[relation_law::sigma_free].waived; }
    // To Σ as well, if the relation looks at it: it is not to blame for what Σ tells apart.
    constexpr bool parts_are_alike() const {
        return !looks_at_sigma() || claims_anonymous<typename H::sigma_type>;
    }
    constexpr bool options_are_alike() const {
        return !looks_at_sigma() || claims_neutral<typename H::sigma_type>;
    }

    F const& f_;
    std::size_t asked_ = 0;  // the sample in question
};

}  // namespace detail

}  // namespace selfalign

#endif
