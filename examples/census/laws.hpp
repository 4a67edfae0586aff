// SPDX-License-Identifier: BSL-1.0
#ifndef CENSUS_LAWS_HPP
#define CENSUS_LAWS_HPP

#include "command_line.hpp"
#include "ranks.hpp"

#include <selfalign/scopes/smallest_violation.hpp>

#include <optional>
#include <string>
#include <vector>

/// Every rule x every axiom: the smallest system at which the rule violates the axiom.

namespace census {

/// An axiom of the library, its type forgotten.
struct known_axiom {
    using rule = sa::scopes::asked_rule;

    std::string name;
    bool of_part_names = false;
    sa::scopes::violation (*find)(sa::scopes::remembered_rule&, sa::scopes::search_limits const&) =
        nullptr;
    sa::scopes::violation (*find_by_names)(rule const&, sa::scopes::search_limits const&) = nullptr;
    /// Whether it is kept where the parts have the orders with these numbers.
    bool (*holds)(rule const&, int options, std::vector<int> const& rows) = nullptr;
};

/// In the order of the library's catalogue.
std::vector<known_axiom> const& known_axioms();

/// The searches of one rule, which remember what it chooses. Not to be copied.
class law_search {
public:
    /// Looks first whether the order of its parts matters to the rule: in every order on
    /// `compared_in_every_order`, and on all other sizes that were asked for in two orders of each
    /// profile. `stop()`: whether to throw `stopped`, asked each time that the rule is.
    law_search(command const& c, named_rule const& rule, bool (*stop)() = nullptr);
    law_search(law_search const&) = delete;
    law_search& operator=(law_search const&) = delete;

    struct stopped {};

    /// Whether the order of its parts was not seen to matter.
    bool anonymous() const { return anonymous_; }
    /// Whether it chose nobody somewhere so far.
    bool undefined() const { return undefined_; }
    sa::scopes::violation find(known_axiom const& a);
    bool holds(known_axiom const& a, int options, std::vector<int> const& rows) const {
        return a.holds(ask_, options, rows);
    }

private:
    /// On the sizes too large for every order: in the reverse of each profile, and with its first
    /// part at the end.
    bool all_limits_look_anonymous();

    command const& command_;
    bool undefined_ = false;
    sa::scopes::asked_rule ask_;
    bool anonymous_ = true;
    std::optional<sa::scopes::remembered_rule> remembered_;
};

/// All sizes that were asked for.
sa::scopes::search_limits all_limits(command const& c);
/// Where an axiom is looked at, of a rule that the order of its parts matters to or not.
sa::scopes::search_limits limits_of(command const& c, known_axiom const& a, bool anonymous);
/// Where every order of the parts is looked at to see whether it matters: some sizes always, and
/// those that were asked for and are not too large. From one part on.
sa::scopes::search_limits compared_in_every_order(command const& c);

/// A rule, and what was found for each axiom.
struct law_row {
    named_rule rule;
    std::vector<sa::scopes::violation> found{};
    bool anonymous = true;
    bool undefined = false;
};

/// The rows of all rules asked for, in their order, on its threads and ranks: with a progress bar
/// if stderr is a terminal, and with its checkpoint, in which rules that are done are kept. Nothing
/// if it was interrupted (Ctrl-C, SIGTERM). Throws `checkpoint_error`.
std::optional<std::vector<law_row>> find_laws(command const& c, ranks& all);

/// What other ranks do: the rows of some of the rules, as numbers.
ranks::work laws_in_pieces(command const& c, int threads);

} // namespace census

#endif
