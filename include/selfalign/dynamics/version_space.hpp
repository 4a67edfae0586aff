// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_DYNAMICS_VERSION_SPACE_HPP
#define SELFALIGN_DYNAMICS_VERSION_SPACE_HPP

#include <selfalign/core/choose.hpp>

#include <vector>

namespace selfalign {
namespace bad_input {

[[noreturn]] inline void there_are_too_many_menus(int options, int most) {
    throw error("all menus of ", options, " options; expected at most ", most, " options");
}

} // namespace bad_input

/// Everything that can be seen of a system from outside: what it chooses from each menu. Menus in
/// the order of their bits, {0}, {1}, {0, 1}, {2}, ...; choices as sets of bits.
struct behaviour {
    std::vector<unsigned> choices;

    friend constexpr bool operator==(behaviour const&, behaviour const&) = default;
};

/// Observes a system on all its menus. Cost: 2^options aggregations.
/// Errors: more than 16 options.
template <class H>
constexpr behaviour behaviour_of(H const& h) {
    constexpr int most = 16;
    decltype(auto) s = evaluate(h);
    using set = options_of<typename situation_of<H>::profile_type>;
    int const options = s.options();
    if (options > most) bad_input::there_are_too_many_menus(options, most);
    behaviour seen;
    for (unsigned menu = 1; menu < 1u << options; ++menu) {
        set offered;
        for (int x = 0; x < options; ++x)
            if (menu >> x & 1u) offered.insert(opt(x));
        unsigned chosen = 0;
        for (opt x : choose(s, offered)) chosen |= 1u << x.index;
        seen.choices.push_back(chosen);
    }
    return seen;
}

/// Inverts a system: every system of a scope that behaves like it, whatever it is like inside.
/// Scope: any range of systems of one type; several rules as one type where Σ is not known either.
/// Cost: 2^options aggregations a system; for many systems, `version_spaces` looks at each once.
template <class H, class Scope>
constexpr auto explanations_of(H const& h, Scope const& scope) {
    behaviour const seen = behaviour_of(h);
    std::vector<std::remove_cvref_t<decltype(*scope.begin())>> all;
    for (auto const& other : scope)
        if (behaviour_of(other) == seen) all.push_back(other);
    return all;
}

/// A possible inside of a system: number `system` of the scope that was added as number `scope`.
struct hypothesis {
    int scope = 0;
    long long system = 0;
};

/// What a learner can find out about the inside of a system by watching what it chooses from every
/// menu: all hypotheses, grouped by behaviour. The group that explains what was seen is the version
/// space; no number of further observations narrows it down.
/// Sources: T. Mitchell, 1982 (version spaces); S. Armstrong and S. Mindermann, 2018 (planner and
/// reward cannot both be inferred).
class version_spaces {
public:
    struct space {
        behaviour seen;
        std::vector<hypothesis> explained_by;
    };

    /// Adds every system of a scope as a hypothesis; add scopes with other rules for a learner that
    /// does not know Σ either. Resolute behaviour, as in the theory's numbers: `lex(rule)`.
    template <class Scope>
    constexpr void add(Scope const& scope) {
        long long system = 0;
        for (auto const& h : scope) {
            add(behaviour_of(h), {scopes_, system});
            ++system;
        }
        ++scopes_;
    }

    constexpr std::vector<space> const& spaces() const { return spaces_; }
    constexpr int behaviours() const { return static_cast<int>(spaces_.size()); }
    constexpr long long hypotheses() const { return hypotheses_; }
    constexpr long long largest() const {
        std::size_t most = 0;
        for (space const& s : spaces_)
            if (most < s.explained_by.size()) most = s.explained_by.size();
        return static_cast<long long>(most);
    }
    /// Inverts a system: all hypotheses that behave like it; none if none does.
    template <class H>
    constexpr std::vector<hypothesis> explaining(H const& h) const {
        behaviour const seen = behaviour_of(h);
        for (space const& s : spaces_)
            if (s.seen == seen) return s.explained_by;
        return {};
    }
    /// The number of behaviours from which the answer to a question about the inside follows.
    /// `question(hypothesis)`: anything that can be compared.
    template <class Question>
    constexpr int answered(Question const& question) const {
        int behaviours = 0;
        for (space const& s : spaces_) {
            bool same = true;
            for (hypothesis const& other : s.explained_by)
                same = same && question(other) == question(s.explained_by[0]);
            behaviours += same ? 1 : 0;
        }
        return behaviours;
    }

private:
    constexpr void add(behaviour const& seen, hypothesis const& h) {
        ++hypotheses_;
        for (space& s : spaces_)
            if (s.seen == seen) {
                s.explained_by.push_back(h);
                return;
            }
        spaces_.push_back({seen, {h}});
    }

    int scopes_ = 0;
    long long hypotheses_ = 0;
    std::vector<space> spaces_;
};

} // namespace selfalign

#endif
