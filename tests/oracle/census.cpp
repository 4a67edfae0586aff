// SPDX-License-Identifier: BSL-1.0
//
// The rows of the census program, from the definitions and nothing else: every rule and relation of
// the theory's conventions on all strict profiles of a scope, in three readings of ties.
//
//   selfalign_oracle_census [PARTS OPTIONS [RELATION...]]
//
// prints `ties`, then the columns of `census --tsv`. Without arguments: (1,2).
#include "oracle.hpp"

#include <cstdio>
#include <cstdlib>
#include <string>

namespace {

using namespace oracle;

std::string text_of(profile const& p) {
    std::string text;
    for (ballot const& rank : p.ballots) {
        if (!text.empty()) text += '|';
        for (int place = 0; place < count_of(rank); ++place)
            for (int x = 0; x < count_of(rank); ++x)
                if (at(rank, x) == place) text += static_cast<char>('0' + x);
    }
    return text;
}

} // namespace

int main(int argc, char** argv) {
    int const parts = argc > 2 ? std::atoi(argv[1]) : 1;
    int const options = argc > 2 ? std::atoi(argv[2]) : 2;
    std::set<std::string> const wanted(argv + (argc > 3 ? 3 : argc), argv + argc);
    auto const scope = all_strict_profiles(parts, options);

    struct reading {
        char const* name;
        ties how;
    };
    for (auto const& [rule_name, plain_rule] : rules()) {
        rule const r = remembered(plain_rule);
        for (auto const& [name, f] : relations()) {
            if (name == "proportional_to_best" || (!wanted.empty() && wanted.count(name) == 0))
                continue;
            std::map<profile, std::vector<rational>> losses;
            for (profile const& p : scope)
                for (int x = 0; x < options; ++x) losses[p].push_back(f(r, p, x));
            relation const known = [&losses](rule const&, profile const& p, int x) {
                return at(losses.at(p), x);
            };
            for (auto const& [tie, how] : {reading{"lowest", ties::lowest},
                                           reading{"forall", ties::forall},
                                           reading{"exists", ties::exists}}) {
                census const c = census_of(known, r, scope, how);
                std::printf("%s\t%d\t%d\t%lld\t%s\t%s\t%lld\t%s\t%s\t%s\t%lld\t%s\n", tie, parts,
                            options, c.systems, rule_name.c_str(), name.c_str(), c.aligned,
                            c.sum_loss.str().c_str(), c.sum_irreducible.str().c_str(),
                            c.sum_avoidable.str().c_str(), c.first_failure,
                            c.first_failure < 0
                                ? "-"
                                : text_of(at(scope, static_cast<int>(c.first_failure))).c_str());
            }
        }
    }
    return 0;
}
