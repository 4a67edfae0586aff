// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_CORE_ERROR_HPP
#define SELFALIGN_CORE_ERROR_HPP

#include <exception>
#include <selfalign/core/text.hpp>

namespace selfalign {

namespace detail {

// A text or an integer of a message. Of one type, for a constructor that is a template would be
// instantiated by nearly every message.
struct message_piece {
    message_piece() = default;
    message_piece(text t) : words(t) {}
    message_piece(char const* literal) : words(literal) {}
    message_piece(label const& l) : words(l) {}
    message_piece(std::integral auto n) : number(n), is_number(true) {}
    /// So many of these: `{n, "part"}` is `1 part` or `2 parts`.
    message_piece(std::integral auto n, char const* what)
        : words(what), number(n), is_number(true) {}

    text words;
    long long number = 0;
    bool is_number = false;
};

}  // namespace detail

/// What the library throws on bad input: says what is wrong, where, and what was expected.
/// Holds its text inline, so that copying it cannot fail.
class error : public std::exception {
    using piece = detail::message_piece;

public:
    /// What is said, piece by piece: texts and integers.
    explicit error(piece a, piece b = {}, piece c = {}, piece d = {}, piece e = {}, piece f = {},
                   piece g = {}, piece h = {}, piece i = {}, piece j = {}, piece k = {},
                   piece l = {}) {
        piece const* const all[] = {&a, &b, &c, &d, &e, &f, &g, &h, &i, &j, &k, &l};
        for (piece const* p : all) append(*p);
    }
    char const* what() const noexcept override { return chars_; }

private:
    static constexpr int capacity = 1023;

    void append(piece const& p) {
        if (p.is_number) {
            write(text(label().append(p.number)));
            if (!p.words.empty()) write(" ");
        }
        write(p.words);
        if (p.is_number && !p.words.empty() && p.number != 1) write("s");
    }
    void write(text words) {
        for (char c : words)
            if (size_ < capacity) chars_[size_++] = c;
    }

    int size_ = 0;
    char chars_[capacity + 1] = {};
};

/// One function for each kind of bad input. They are deliberately not constexpr: a mistake found
/// during constant evaluation makes the compiler print the name of the function, which says what
/// is wrong; at run time they throw `error`, which also says where and what was expected.
namespace bad_input {

[[noreturn]] inline void a_system_needs_at_least_one_part() {
    throw error("no parts: a system needs at least one part");
}
[[noreturn]] inline void a_world_needs_at_least_one_option() {
    throw error("no options: a world needs at least one option");
}
[[noreturn]] inline void an_option_is_listed_twice(text option, int first, int second) {
    throw error("option '", option, "' is listed twice in the world (positions ", first, " and ",
                second, "); expected distinct options");
}
[[noreturn]] inline void a_ranking_misses_an_option(text part, text option) {
    throw error("ranking '", part, "' misses option '", option,
                "'; expected every option of the world exactly once");
}
[[noreturn]] inline void a_ranking_repeats_an_option(text part, text option) {
    throw error("ranking '", part, "' repeats option '", option,
                "'; expected every option of the world exactly once");
}
[[noreturn]] inline void a_part_names_an_unknown_option(text part, text option) {
    throw error("part '", part, "' names '", option, "', which is not an option of the world");
}
[[noreturn]] inline void a_utility_is_not_a_finite_number(text part, text option) {
    throw error("utility '", part, "' of option '", option,
                "' is not a finite number; expected neither NaN nor infinity");
}
[[noreturn]] inline void a_part_prefers_in_a_circle(text part, text x, text y) {
    throw error("part '", part, "' is inconsistent about options '", x, "' and '", y,
                "'; expected prefers() to be a strict weak order");
}
[[noreturn]] inline void a_rank_is_not_the_number_of_better_options(text part, text option,
                                                                    int rank, int better) {
    throw error("part '", part, "' gives option '", option, "' rank ", rank,
                "; expected the number of options that it ranks better, ", better);
}
[[noreturn]] inline void a_part_ranks_another_number_of_options(text part, int ranked,
                                                                int options) {
    throw error("part '", part, "' gives ranks of ", {ranked, "option"}, "; expected ", options);
}
[[noreturn]] inline void a_part_prefers_what_it_values_less(text part, text x, text y) {
    throw error("part '", part, "' compares options '", x, "' and '", y,
                "' one way by prefers() or rank() and another way by value(); expected the same");
}
[[noreturn]] inline void a_part_picks_outside_the_menu(text part, int option) {
    throw error("part '", part, "' picks option ", option, ", which is not on the menu");
}
[[noreturn]] inline void a_weight_is_not_positive(text part, long long weight) {
    throw error("part '", part, "' has weight ", weight, "; expected at least 1");
}
[[noreturn]] inline void the_aggregator_chooses_outside_the_menu(int option, int options) {
    throw error("the aggregator chose option ", option, "; expected one of 0..", options - 1);
}
[[noreturn]] inline void the_aggregator_scores_another_number_of_options(int scored, int options) {
    throw error("the aggregator scored ", {scored, "option"}, "; the profile has ", options);
}
[[noreturn]] inline void the_aggregator_ranks_another_number_of_options(int ranked, int options) {
    throw error("the aggregator ranked ", {ranked, "option"}, "; the profile has ", options);
}
[[noreturn]] inline void a_score_is_not_a_number(int option) {
    throw error("the aggregator's score of option ", option, " is not a number (NaN)");
}
[[noreturn]] inline void the_weights_of_the_parts_are_too_large(long long limit) {
    throw error("the weights of the parts add up to more than ", limit,
                ", beyond which tallies would not fit 64 bits");
}
[[noreturn]] inline void a_utility_does_not_fit_the_common_type(text part, text option) {
    throw error("utility '", part, "' of option '", option,
                "' changes its value in the number type that all parts share; expected equal "
                "number types, or a type that holds all of them");
}
[[noreturn]] inline void more_options_than_the_menu_can_hold(int options, int capacity) {
    throw error("option number ", options, " does not fit; this menu holds at most ",
                {capacity, "option"});
}
[[noreturn]] inline void more_parts_than_the_profile_can_hold(int parts, int capacity) {
    throw error(parts, " parts do not fit; this profile holds at most ", capacity);
}
[[noreturn]] inline void a_menu_is_empty() {
    throw error("an empty menu: expected at least one option to choose from");
}
[[noreturn]] inline void a_menu_has_an_unknown_option(int option, int options) {
    throw error("the menu has option ", option, "; expected 0..", options - 1);
}
[[noreturn]] inline void a_menu_names_an_unknown_option(text option) {
    throw error("a menu names '", option, "', which is not an option of the world");
}
[[noreturn]] inline void the_profile_has_another_number_of_options(int profile, int world) {
    throw error("the profile is about ", {profile, "option"}, ", the world has ", world);
}
[[noreturn]] inline void there_is_no_such_part(int part, int parts) {
    throw error("part ", part, " was asked for; expected 0..", parts - 1);
}
[[noreturn]] inline void there_is_no_such_option(int option, int options) {
    throw error("option ", option, " was asked for; expected 0..", options - 1);
}
[[noreturn]] inline void a_relation_names_an_unknown_option(text option) {
    throw error("a relation names '", option, "', which is not an option of the world");
}
[[noreturn]] inline void there_is_no_such_relation(text name) {
    throw error("there is no relation called '", name, "' here");
}
[[noreturn]] inline void a_number_does_not_fit(text what) {
    throw error(what, " does not fit the number type; expected a wider type or smaller numbers");
}
[[noreturn]] inline void a_loss_is_negative_or_not_a_number() {
    throw error("a relation returned a loss that is negative, infinite or not a number; expected a "
                "finite number of at least 0");
}
[[noreturn]] inline void a_witness_names_no_part_of_the_system(int part, int parts) {
    throw error("a relation's witness names part ", part, "; expected 0..", parts - 1,
                ", or -1 if no part in particular objects");
}
[[noreturn]] inline void a_witness_prefers_no_option_of_the_world(int option, int options) {
    throw error("a relation's witness prefers option ", option, "; expected 0..", options - 1,
                ", or -1 if none is better");
}
[[noreturn]] inline void a_relation_gives_losses_of_another_number_of_options(int given,
                                                                              int options) {
    throw error("a relation gave losses of ", {given, "option"}, "; the profile has ", options);
}
[[noreturn]] inline void the_weight_of_a_loss_is_not_positive() {
    throw error("the weight of a loss must be above 0");
}
[[noreturn]] inline void the_weights_of_a_lottery_do_not_fit() {
    throw error("the weights of an optimal lottery, without a common factor, exceed 64 bits; which "
                "options it draws is known all the same, by essential_set");
}
[[noreturn]] inline void the_weights_of_a_lottery_do_not_add_up() {
    throw error("a lottery needs weights of at least 0 with a positive sum");
}
[[noreturn]] inline void there_are_too_many_ways_to_break_ties(int limit) {
    throw error("eliminating tied options one at a time in every order leads to more than ", limit,
                " sets of remaining options; expected fewer ties or fewer options");
}
[[noreturn]] inline void a_place_has_no_points(int options, int places) {
    throw error("a scoring rule with points for ", {places, "place"}, " got ",
                {options, "option"}, "; expected points for every place");
}
[[noreturn]] inline void a_disagreement_point_has_another_number_of_parts(int given, int parts) {
    throw error("a disagreement point for ", {given, "part"}, ", the profile has ", parts);
}
[[noreturn]] inline void a_disagreement_utility_is_not_a_finite_number(int part) {
    throw error("the disagreement utility of part ", part,
                " is not a finite number; expected neither NaN nor infinity");
}
[[noreturn]] inline void the_frontier_of_lotteries_is_a_chain_for_one_or_two_parts(int parts) {
    throw error("the frontier of all lotteries for ", parts,
                " parts; expected 1 or 2, for which it is a chain of options");
}
[[noreturn]] inline void bargaining_over_lotteries_of_many_parts_needs_exact_numbers() {
    throw error("bargaining over lotteries of three or more parts with floating-point utilities; "
                "expected integers or fractions");
}
[[noreturn]] inline void the_nash_solution_is_not_found_among_simple_lotteries(int most) {
    throw error("the Nash solution of three or more parts is no lottery in ", most,
                "ths or simpler; it need not be rational");
}
[[noreturn]] inline void a_rule_gets_more_options_than_it_can_finish(text rule, int options,
                                                                     int bound) {
    throw error(rule, " takes time exponential in the number of options: ", options,
                " options are not told apart by simpler means; expected at most ", bound);
}
[[noreturn]] inline void optimal_lotteries_draw_too_many_options(int drawn, int bound) {
    throw error("several lotteries are optimal, which draw ", drawn,
                " options: the most even of them is found among at most ", bound,
                " where 64 bits do not suffice; which options they draw is known all the same, by "
                "essential_set");
}
[[noreturn]] inline void a_rule_takes_more_steps_than_it_may(text rule, long long steps) {
    throw error(rule, " takes time exponential in the number of options: not finished after ",
                steps, " steps");
}
[[noreturn]] inline void a_rule_attends_to_nothing(long long options) {
    throw error("a rule was to attend to the first ", options, " options; expected at least 1");
}
[[noreturn]] inline void an_oligarchy_needs_at_least_one_part() {
    throw error("an oligarchy of no parts; expected at least one");
}
[[noreturn]] inline void a_list_of_votes_has_another_number_of_parts(int votes, int parts) {
    throw error("votes for ", {votes, "part"}, ", the profile has ", parts);
}
[[noreturn]] inline void a_part_has_a_negative_number_of_votes(int part, long long votes) {
    throw error("part ", part, " has ", votes, " votes; expected at least 0");
}
[[noreturn]] inline void a_quota_is_not_positive(long long quota) {
    throw error("quota ", quota, "; expected at least 1");
}
[[noreturn]] inline void a_list_of_weights_has_another_number_of_parts(int weights, int parts) {
    throw error("weights for ", {weights, "part"}, ", the profile has ", parts);
}
[[noreturn]] inline void a_part_has_a_negative_weight(int part) {
    throw error("part ", part, " has a negative weight or none; expected a number of at least 0");
}

}  // namespace bad_input
}  // namespace selfalign

#endif
