// SPDX-License-Identifier: BSL-1.0
#ifndef SELF_ALIGNMENT_PAGE_HPP
#define SELF_ALIGNMENT_PAGE_HPP

#include "report.hpp"
#include "typography.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <filesystem>
#include <functional>
#include <iterator>
#include <map>
#include <string>
#include <utility>
#include <vector>

/// The report as a page for people.

namespace self_alignment {

/// How an answer looks in the matrix. A misalignment that no choice avoids is the parts' conflict
/// and not the rule's fault, so it looks different.
enum class mark { aligned, avoidable, irreducible, whole, split, undefined, ill_typed, refused };

struct look {
    char const* sign;
    char const* colour;
    char const* meaning;
};

inline look look_of(mark m) {
    switch (m) {
    case mark::aligned:
        return {"✓", "32", "aligned: nothing is lost"};
    case mark::avoidable:
        return {"✗", "31", "misaligned, and another choice would lose less"};
    case mark::irreducible:
        return {"~", "33", "misaligned, but no choice would lose less"};
    case mark::whole:
        return {"≠", "31", "misaligned, judged as a whole: no other choice is at issue"};
    case mark::split:
        return {"?", "36", "underdetermined: the rule ties, and its co-winners differ"};
    case mark::undefined:
        return {"∅", "36", "undefined: the rule chooses nothing"};
    case mark::ill_typed:
        return {"–", "2", "cannot be asked of these ballots"};
    case mark::refused:
        return {"!", "2", "refused: see below why"};
    }
    return {};
}

inline mark mark_of(answered const& a) {
    if (a.none) return a.none.refused ? mark::refused : mark::ill_typed;
    switch (a.verdict.value) {
    case sa::answer::aligned:
        return mark::aligned;
    case sa::answer::undefined:
        return mark::undefined;
    case sa::answer::underdetermined:
        return mark::split;
    case sa::answer::misaligned:
        break;
    }
    if (!a.verdict.witness.chosen) return mark::whole;
    return a.verdict.avoidable() == exact(0) ? mark::irreducible : mark::avoidable;
}

/// Whether there is a loss to be told.
inline bool loses(mark m) {
    return m == mark::avoidable || m == mark::irreducible || m == mark::whole || m == mark::split;
}

class page {
public:
    page(report const& r, sa::preflib::data_set const& data, request const& asked, bool colours)
        : r_(r), data_(data), asked_(asked), colours_(colours) {
        for (rule_row const& rule : r.rules)
            if (rule.of_interest) rules_.push_back(&rule);
        for (std::size_t f = 0; f < r.relations.size(); ++f)
            if (asked.relations || can_be_asked(f)) relations_.push_back(f);
        header();
        choices();
        matrix();
        objections();
        without_answer("What cannot be asked", false);
        without_answer("What is refused", true);
    }
    std::string const& text() const { return out_; }

private:
    std::string painted(char const* colour, std::string const& text) const {
        return colours_ ? fmt::format("\033[{}m{}\033[0m", colour, text) : text;
    }
    void heading(std::string const& text) { out_ += "\n" + painted("1", text) + "\n\n"; }
    void paragraph(std::string const& text, std::size_t indent) {
        out_ += wrapped(std::string(indent > 2 ? 2 : indent, ' ') + text, indent);
    }

    std::string option(sa::opt x) const {
        return clipped(r_.options[static_cast<std::size_t>(x.index)], 40);
    }

    void header() {
        auto const file = printable(std::filesystem::path(data_.file).filename().string());
        std::string const title = wrapped(printable(data_.title.empty() ? file : data_.title), 0);
        out_ += painted("1", title.substr(0, title.size() - 1)) + "\n";
        auto const options = static_cast<long long>(r_.options.size());
        paragraph(fmt::format("{}: {} in {}, {}", file, counted(data_.voters(), "voter", "voters"),
                              counted(static_cast<long long>(r_.weights.size()), "ballot line",
                                      "ballot lines"),
                              counted(options, "option", "options")),
                  0);
        out_ += "\n";
        fact("parts", "the voters; those on one line of the file are one part that counts for all "
                      "of them: part 0 (x"
                          + std::to_string(r_.weights[0]) + ") is the first line");
        fact("unranked", r_.complete ? "every ballot ranks every option"
                         : r_.scored
                             ? "options that a ballot leaves out are tied last in it"
                             : "options that a ballot leaves out are incomparable to all others");
        fact("scored", r_.scored
                           ? "by Borda, where utilities are needed: from each ballot a point for "
                             "every option below, half a point for every other that is tied"
                           : "not at all, so no part has utilities");
        fact("ties",
             asked_.reading == sa::ties::report   ? "where co-winners differ, that is reported"
             : asked_.reading == sa::ties::forall ? "all co-winners must be aligned"
             : asked_.reading == sa::ties::exists ? "one of the co-winners must be aligned"
                                                  : "only the co-winner listed first counts");
    }
    void fact(std::string_view name, std::string const& text) {
        paragraph(padded(name, 10) + text, 12);
    }

    bool can_be_asked(std::size_t relation) const {
        return std::any_of(rules_.begin(), rules_.end(), [&](rule_row const* rule) {
            return !rule->answers[relation]->none;
        });
    }

    std::size_t rule_column() const {
        std::size_t columns = 0;
        for (rule_row const* rule : rules_) columns = std::max(columns, width(rule->name));
        return columns + 2;
    }

    std::string chosen_by(rule_row const& rule) const {
        std::vector<std::string> names;
        for (sa::opt x : rule.choice) names.push_back(option(x));
        return rule.none.refused   ? "! (refused: see below why)"
               : rule.none         ? "– (cannot be asked of these ballots)"
               : names.empty()     ? "nothing (undefined here)"
               : names.size() == 1 ? names[0]
               : names.size() == r_.options.size()
                   ? fmt::format("all {} options (tied)", names.size())
                   : enumerated(names, "and", "options", 6) + " (tied)";
    }

    void choices() {
        heading("What each rule chooses");
        if (rules_.size() < r_.rules.size()) {
            by_choice();
            return;
        }
        for (rule_row const& rule : r_.rules)
            paragraph(padded(rule.name, rule_column()) + chosen_by(rule), 2 + rule_column());
    }

    // Many rules, and a line for each choice; what most of them choose is first.
    void by_choice() {
        std::vector<std::pair<std::string, std::vector<std::string>>> groups;
        for (rule_row const& rule : r_.rules) {
            std::string const choice = chosen_by(rule);
            auto const same = std::find_if(groups.begin(), groups.end(), [&](auto const& group) {
                return group.first == choice;
            });
            if (same != groups.end()) same->second.push_back(rule.name);
            else groups.push_back({choice, {rule.name}});
        }
        std::multimap<std::size_t, std::size_t, std::greater<>> by_size; // equal ones in order
        for (std::size_t g = 0; g < groups.size(); ++g) by_size.emplace(groups[g].second.size(), g);
        for (auto const& [size, g] : by_size)
            paragraph(fmt::format("{}  {}: {}", groups[g].first,
                                  counted(static_cast<long long>(size), "rule", "rules"),
                                  enumerated(groups[g].second, "and", "rules", size)),
                      6);
    }

    std::string cell(answered const& a) const {
        mark const m = mark_of(a);
        return look_of(m).sign + (loses(m) ? " " + short_number{}(a.verdict.loss) : std::string());
    }

    void matrix() {
        heading("Is the group aligned with itself?");
        if (rules_.size() < r_.rules.size())
            paragraph(
                fmt::format("Asked under {} of these {} rules; --rules all asks under all of them.",
                            rules_.size(), r_.rules.size())
                    + "\n",
                2);
        std::vector<std::size_t> columns;
        for (std::size_t const f : relations_) {
            std::size_t widest = width(r_.relations[f]);
            for (rule_row const* rule : rules_)
                widest = std::max(widest, width(cell(*rule->answers[f])));
            columns.push_back(widest);
        }
        // As many relations as fit beside each other, then the next ones below.
        std::size_t const left = 2 + rule_column();
        for (std::size_t first = 0; first < columns.size();) {
            std::size_t end = first;
            for (std::size_t used = left; end < columns.size(); ++end) {
                used += columns[end] + (end > first ? 2 : 0);
                if (end > first && used > page_width) break;
            }
            if (first > 0) out_ += "\n";
            block(first, end, columns);
            first = end;
        }
        legend();
    }

    void block(std::size_t first, std::size_t end, std::vector<std::size_t> const& columns) {
        auto const gap = [&](std::size_t k) { return k + 1 < end ? "  " : ""; };
        std::string line = std::string(2 + rule_column(), ' ');
        for (std::size_t k = first; k < end; ++k) {
            std::string const& name = r_.relations[relations_[k]];
            line += k + 1 < end ? padded(name, columns[k]) + gap(k) : name;
        }
        out_ += painted("1", line) + "\n";
        for (rule_row const* rule : rules_) {
            out_ += "  " + padded(rule->name, rule_column());
            for (std::size_t k = first; k < end; ++k) {
                answered const& answer = *rule->answers[relations_[k]];
                std::string const text = cell(answer);
                out_ += painted(look_of(mark_of(answer)).colour, text);
                if (k + 1 < end) out_ += padded("", columns[k] - width(text)) + gap(k);
            }
            out_ += "\n";
        }
    }

    void legend() {
        bool seen[8] = {};
        for (rule_row const* rule : rules_)
            for (std::size_t const f : relations_)
                seen[static_cast<int>(mark_of(*rule->answers[f]))] = true;
        out_ += "\n";
        for (mark const m : {mark::aligned, mark::avoidable, mark::irreducible, mark::whole,
                             mark::split, mark::undefined, mark::ill_typed, mark::refused})
            if (seen[static_cast<int>(m)])
                out_ += fmt::format("  {}  {}\n", painted(look_of(m).colour, look_of(m).sign),
                                    look_of(m).meaning);
        if (std::any_of(std::begin(seen), std::end(seen),
                        [&](bool const& s) { return s && loses(static_cast<mark>(&s - seen)); }))
            out_ += "  Numbers are losses; each relation counts in its own unit.\n";
    }

    // The same words for several rules are said once: those that make the same choice.
    struct complaint {
        std::size_t relation;
        answered const* answer;
        std::vector<std::string> rules;
        bool tied; // so the option chosen is one of several
    };

    std::vector<complaint> complaints() const {
        std::vector<complaint> all;
        for (std::size_t f = 0; f < r_.relations.size(); ++f)
            for (rule_row const* rule : rules_) {
                sa::verdict<exact> const& v = rule->answers[f]->verdict;
                if (!loses(mark_of(*rule->answers[f]))) continue;
                // What is underdetermined says by itself that options tie.
                bool const tied = v.value == sa::answer::misaligned && v.witness.chosen
                                  && asked_.reading != sa::ties::lowest
                                  && rule->choice.size() > 1;
                auto const same = std::find_if(all.begin(), all.end(), [&](complaint const& c) {
                    sa::verdict<exact> const& other = c.answer->verdict;
                    return c.relation == f && c.tied == tied && other.value == v.value
                           && other.witness.chosen == v.witness.chosen && other.loss == v.loss
                           && c.answer->objection == rule->answers[f]->objection;
                });
                if (same != all.end())
                    same->rules.push_back(rule->name);
                else
                    all.push_back({f, rule->answers[f].get(), {rule->name}, tied});
            }
        return all;
    }

    // Which of them to show: of each relation in turn the one that concerns most rules, then of
    // each the second ..., so that no relation crowds out the others.
    static std::vector<bool> selected(std::vector<complaint> const& all, std::size_t most) {
        std::vector<bool> shown(all.size(), false);
        for (std::size_t left = std::min(most, all.size()); left > 0;)
            for (std::size_t i = 0; i < all.size() && left > 0;) {
                std::size_t end = i;
                std::size_t next = all.size();
                for (; end < all.size() && all[end].relation == all[i].relation; ++end)
                    if (!shown[end]
                        && (next == all.size() || all[end].rules.size() > all[next].rules.size()))
                        next = end;
                if (next < all.size()) {
                    shown[next] = true;
                    --left;
                }
                i = end;
            }
        return shown;
    }

    void objections() {
        constexpr std::size_t most = 10;
        auto const all = complaints();
        if (all.empty()) return;
        heading("Who objects");
        auto const shown = selected(all, most);
        for (std::size_t i = 0; i < all.size(); ++i)
            if (shown[i])
                paragraph(sa::sentence(all[i].answer->verdict, r_.relations[all[i].relation],
                                       enumerated(all[i].rules, "or", "rules")
                                           + (all[i].tied ? ", where several options tie," : ""),
                                       short_number{12},
                                       all[i].answer->objection)
                              + ".",
                          4);
        if (all.size() > most)
            out_ +=
                fmt::format("\n  ... and {} more like this: --rules and --relations select, --tsv "
                            "lists all.\n",
                            all.size() - most);
    }

    void without_answer(std::string const& title, bool refused) {
        std::map<std::string, std::vector<std::string>> who;
        for (rule_row const& rule : r_.rules)
            if (rule.none && rule.none.refused == refused) who[rule.none.why].push_back(rule.name);
        for (std::size_t f = 0; f < r_.relations.size(); ++f)
            for (rule_row const* rule : rules_) {
                no_answer const& none = rule->answers[f]->none;
                if (!rule->none && none && none.refused == refused) {
                    who[none.why].push_back(r_.relations[f]);
                    break;
                }
            }
        if (who.empty()) return;
        heading(title);
        for (auto const& [reason, names] : who)
            paragraph(enumerated(names, "and", "names", 8) + ": " + reason + ".", 4);
    }

    report const& r_;
    sa::preflib::data_set const& data_;
    request const& asked_;
    bool colours_;
    std::vector<rule_row const*> rules_;  // those that relations are asked of
    std::vector<std::size_t> relations_; // those of the matrix: one that no rule can be asked about
                                         // is there only if it was named
    std::string out_;
};

} // namespace self_alignment

#endif
