// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_AGGREGATORS_COMBINED_DODGSON_PROGRAM_HPP
#define SELFALIGN_AGGREGATORS_COMBINED_DODGSON_PROGRAM_HPP

#include <vector>
#include <selfalign/core/linear_program.hpp>

namespace selfalign::aggregators::dodgson_detail {

/// The Dodgson score of an option x as an integer program (J. Bartholdi, C. Tovey and M. Trick,
/// 1989), seen from the other end: x is on top of every ballot and comes down again as far as it
/// may. A variable says how many ballots of a kind stop short, with x below the option at a
/// certain distance; each spares the swaps that are left. All coefficients are 0 or 1 and all right
/// sides at least 0, or nothing is feasible. By branch and bound over exact linear programs.
template <class N>
class dodgson_program {
public:
    explicit constexpr dodgson_program(int options) : surplus_(options) {}

    /// `ballots` of them, with these options above x, from the nearest on.
    constexpr void add_kind(std::vector<int> const& above, long long ballots) {
        kinds_.push_back({above, ballots});
        auto const length = static_cast<int>(above.size());
        all_raised_ += ballots * length;
        for (int k = 0; k < length; ++k) {
            stops_.push_back({static_cast<int>(kinds_.size()) - 1, k, length - k});
            surplus_[above[static_cast<unsigned>(k)]] += ballots;
        }
    }
    /// After all kinds: in how many ballots x has to pass y.
    constexpr void set_lack(int y, long long lack) { surplus_[y] -= lack; }

    /// The score if it is at most `limit`, else a number above it.
    constexpr long long score(long long limit) {
        auto const variables = static_cast<int>(stops_.size());
        if (static_cast<long long>(variables) * static_cast<long long>(kinds_.size()) > most_cells)
            refuse();
        most_spared_ = all_raised_ - limit - 1;
        branch(selfalign::detail::store<long long>(variables),
               selfalign::detail::store<long long>(variables, -1));
        return all_raised_ - most_spared_;
    }

private:
    using bounds = selfalign::detail::store<long long>;
    struct kind {
        std::vector<int> above;
        long long ballots;
    };
    /// Below the option at distance `after`: what lies further away is not passed.
    struct stop {
        int kind = 0, after = 0, spares = 0;
    };
    static constexpr long long most_cells = 1 << 16;
    static constexpr int most_programs = 1 << 12;

    [[noreturn]] static constexpr void refuse() {
        bad_input::a_rule_takes_more_steps_than_it_may("dodgson", most_programs);
    }

    // Looks for more than most_spared_ with `least` <= variables <= `most` (-1: no bound).
    constexpr void branch(bounds const& least, bounds const& most) {
        if (++programs_ > most_programs) refuse();
        auto const kinds = static_cast<int>(kinds_.size());
        int const options = surplus_.size();
        int const variables = least.size();
        int bounded = 0;
        for (int v = 0; v < variables; ++v) bounded += most[v] < 0 ? 0 : 1;
        selfalign::detail::linear_program<N> program(kinds + options + bounded, variables);
        bounds right(kinds + options + bounded);
        bounds weight(variables);
        for (int k = 0; k < kinds; ++k) right[k] = kinds_[static_cast<unsigned>(k)].ballots;
        for (int y = 0; y < options; ++y) right[kinds + y] = surplus_[y];
        long long already = 0;
        int row = kinds + options;
        for (int v = 0; v < variables; ++v) {
            stop const& s = stops_[static_cast<unsigned>(v)];
            weight[v] = s.spares;
            already += least[v] * s.spares;
            auto const put = [&](int i) {
                program.cell(i, v) = N(1);
                right[i] -= least[v];
            };
            put(s.kind);
            auto const& above = kinds_[static_cast<unsigned>(s.kind)].above;
            for (auto j = static_cast<unsigned>(s.after); j < above.size(); ++j)
                put(kinds + above[j]);
            if (most[v] >= 0) {
                right[row] = most[v];
                put(row++);
            }
        }
        for (int i = 0; i < right.size(); ++i) {
            if (right[i] < 0) return;
            program.cell(i, variables) = N(right[i]);
        }
        program.maximise(weight);
        if (!program.fits()) refuse();
        // What is spared is an integer.
        long long const bound =
            already + selfalign::detail::narrow(N(program.best() / program.denominator()));
        if (bound <= most_spared_) return;
        for (int v = 0; v < variables; ++v) {
            N const value = program.value(v);
            if (selfalign::detail::sign_of(N(value % program.denominator())) == 0) continue;
            long long const whole =
                least[v] + selfalign::detail::narrow(N(value / program.denominator()));
            bounds more = least;
            more[v] = whole + 1;
            branch(more, most);
            bounds fewer = most;
            fewer[v] = whole;
            branch(least, fewer);
            return;
        }
        most_spared_ = bound;
    }

    std::vector<kind> kinds_;
    std::vector<stop> stops_;
    bounds surplus_;
    long long all_raised_ = 0, most_spared_ = 0;
    int programs_ = 0;
};

}  // namespace selfalign::aggregators::dodgson_detail

#endif
