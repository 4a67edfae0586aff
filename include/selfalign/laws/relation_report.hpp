// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_LAWS_RELATION_REPORT_HPP
#define SELFALIGN_LAWS_RELATION_REPORT_HPP

#include <vector>
#include <selfalign/concepts/option.hpp>
#include <selfalign/concepts/relation_claims.hpp>
#include <selfalign/core/maybe.hpp>
#include <selfalign/core/rearranged.hpp>
#include <selfalign/core/situation.hpp>
#include <selfalign/core/text.hpp>
#include <selfalign/core/verdict.hpp>

namespace selfalign {

/// What every alignment relation must obey, or claims to.
enum class relation_law {
    always_answers,
    loss_not_negative,
    predicate_is_loss_zero,
    same_answer_again,
    reads_no_identity,
    losses_agree,
    witness_certifies,
    invariant_under_scale,
    weights_are_copies,
    part_order_unread,
    part_names_unread,
    option_order_unread,
    option_names_unread,
    sigma_free
};
inline constexpr int relation_law_count = 14;

constexpr text to_text(relation_law law) {
    switch (law) {
        case relation_law::always_answers: return "every question has an answer, nothing is thrown";
        case relation_law::loss_not_negative:
            return "a loss is a finite number, and never negative";
        case relation_law::predicate_is_loss_zero:
            return "the predicate holds exactly if the loss is 0";
        case relation_law::same_answer_again: return "the same question has the same answer again";
        case relation_law::reads_no_identity: return "a copy of H is judged as H";
        case relation_law::losses_agree: return "losses(h) agrees with loss(x, h)";
        case relation_law::witness_certifies: return "a witness certifies the loss";
        case relation_law::invariant_under_scale:
            return "what the parts' scales leave open does not matter";
        case relation_law::weights_are_copies: return "a part of weight n counts as n equal parts";
        case relation_law::part_order_unread: return "the order of the parts does not matter";
        case relation_law::part_names_unread: return "the names of the parts do not matter";
        case relation_law::option_order_unread: return "the order of the options does not matter";
        case relation_law::option_names_unread: return "the names of the options do not matter";
        case relation_law::sigma_free: return "H's aggregator does not matter";
    }
    return "";
}

/// H with a profile that can be written.
template <class H>
using rewritten_situation = situation<table_of_profile<typename H::profile_type>,
                                      typename H::world_type, typename H::sigma_type>;

/// How a relation fares under one law: in how many cases it was asked (0: the question does not
/// arise), how many of them fail, and the first: the sample by index and as it is, the option, the
/// loss at issue and the loss that the law expects instead. Where the law compares the sample with
/// what it is changed to, that as well, and where the option is then. Of a relation of whole
/// systems there is no option; A, if it is another system than H.
template <class H, class Loss>
struct relation_law_result {
    bool waived = false;  ///< the relation declares that it claims no such thing
    long long cases = 0;
    long long failures = 0;
    int sample = -1;
    opt option{};
    Loss found = Loss(0);
    Loss expected = Loss(0);
    maybe<H> system{};
    maybe<H> actor{};
    maybe<rewritten_situation<H>> changed{};
    opt changed_option{};
    objection<Loss> said{};  ///< of a witness that certifies nothing
};

/// The answer of `check_relation_laws`.
template <class H, class Loss>
struct relation_report {
    int samples = 0;
    bool reads_utility = false;  ///< the relation cannot do without
    bool reads_approval = false;
    relation_law_result<H, Loss> laws[relation_law_count];
    std::vector<char> thrown{};  ///< what the relation threw, in words, if it did and said

    constexpr relation_law_result<H, Loss> const& operator[](relation_law law) const {
        return laws[static_cast<int>(law)];
    }
    constexpr relation_law_result<H, Loss>& operator[](relation_law law) {
        return laws[static_cast<int>(law)];
    }
    constexpr bool broken(relation_law law) const {
        return !(*this)[law].waived && (*this)[law].failures > 0;
    }
    /// No law that is not waived is broken on the samples.
    constexpr bool holds() const {
        for (int k = 0; k < relation_law_count; ++k)
            if (broken(static_cast<relation_law>(k))) return false;
        return true;
    }
    constexpr bool fails() const { return !holds(); }
    constexpr explicit operator bool() const { return holds(); }
};

}  // namespace selfalign

#endif
