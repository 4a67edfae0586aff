// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_EXT_PREFLIB_BALLOTS_HPP
#define SELFALIGN_EXT_PREFLIB_BALLOTS_HPP

#include <selfalign/ext/preflib/data_set.hpp>
#include <selfalign/ext/preflib/journal.hpp>
#include <selfalign/ext/preflib/line.hpp>

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <limits>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace selfalign::preflib::detail {

/// The lines `count: order`, appended to a data set whose header is read.
class ballot_reader {
public:
    /// `usable`: the header says what the ballots mean; otherwise they are only counted.
    /// `first` is the first ballot's line; `rest` bytes are to be read from its begin.
    ballot_reader(journal& notes, data_set& data, bool usable, line const& first, std::size_t rest)
        : notes_(notes), data_(data), usable_(usable), size_(std::ssize(data.alternatives)),
          seen_(data.alternatives.size(), 0) {
        // An alternative or a group takes two bytes at least, and most ballots are about as long as
        // the first. Memory that is not touched costs nothing, moving what has been read costs as
        // much as reading it.
        data.entries.reserve(rest / 2 + 1);
        data.group_start.reserve(rest / 2 + 2);
        data.ballots.reserve(rest / first.column(first.end) * 5 / 4 + 1);
        auto const& a = data.alternatives;
        first_id_ = a.empty() ? 0 : a.front().id;
        no_gap_ = !a.empty() && a.back().id - first_id_ == size_ - 1;
    }

    long long lines() const { return static_cast<long long>(lines_); }

    /// The number of voters, also those whose order could not be read; nullopt if a count could not
    /// be read.
    std::optional<long long> voters() const { return voters_; }

    /// One line, `at` its first byte that is not blank.
    void take(line const& l, char const* at) {
        ++lines_;
        line_ = l;
        auto const count = read_number(at, l.end);
        at = read_count(count, at);
        if (!at)
            voters_.reset();
        else if (usable_)
            read_ballot(count.value, skip_blanks(at, l.end));
    }

    /// The narrowest data type that holds the ballots and is not narrower than declared.
    data_type widened() const {
        auto const declared = data_.type;
        bool const complete = is_complete(declared) && !incomplete_;
        bool const strict = is_strict(declared) && !tied_;
        if (declared == data_type::cat)
            return declared;
        return complete ? (strict ? data_type::soc : data_type::toc)
                        : (strict ? data_type::soi : data_type::toi);
    }

private:
    // The functions that read take where they start and return where they ended, or null once they
    // have noted a loss.

    char const* lose(char const* at, std::string what, std::string expected) {
        notes_.loss(line_.number, line_.column(at), std::move(what), std::move(expected));
        return nullptr;
    }

    std::string found(char const* at) const { return detail::found(at, line_.end); }
    bool is(char const* at, char c) const { return at != line_.end && *at == c; }
    char const* skip(char const* at) const { return skip_blanks(at, line_.end); }

    char const* read_count(number n, char const* at) {
        constexpr auto most = std::numeric_limits<long long>::max();
        if (n.is == number::state::absent)
            return lose(at, "no count, but " + found(at),
                        "`count: order`, the count a non-negative integer");
        if (n.is == number::state::too_large)
            return lose(at, "count " + found(at) + " is too large",
                        "at most " + std::to_string(most));
        char const* const colon = skip(n.next);
        if (!is(colon, ':'))
            return lose(colon, found(colon) + " after the count", "a colon");
        if (voters_ && n.value > most - *voters_)
            return lose(at,
                        "the sum of the counts is too large with this " + std::to_string(n.value),
                        "at most " + std::to_string(most));
        if (voters_)
            *voters_ += n.value;
        return colon + 1;
    }

    void read_ballot(long long count, char const* at) {
        auto const entries = data_.entries.size();
        auto const first = data_.group_start.size() - 1;
        if (read_order(at)
            && fits(at, data_.group_start.size() - 1 - first, data_.entries.size() - entries)) {
            auto const groups = data_.group_start.size() - 1 - first;
            data_.ballots.push_back({count, static_cast<std::uint32_t>(first),
                                     static_cast<std::uint32_t>(groups), line_.number});
        } else {
            data_.entries.resize(entries);
            data_.group_start.resize(first + 1);
        }
    }

    char const* read_order(char const* at) {
        if (at == line_.end)
            return lose(at, "no order after the count", "alternatives, best first");
        bool tie_noted = false;
        for (;;) {
            char const* const group = at;
            auto const before = data_.entries.size();
            at = is(at, '{') ? read_braces(at) : read_id(at);
            if (!at)
                return at;
            auto const size = data_.entries.size() - before;
            if (size == 0 && data_.type != data_type::cat)
                return lose(group, "empty group", "at least one alternative");
            if (size > 1 && is_strict(data_.type))
                tie_noted = tie_noted || note_tie(group, size);
            data_.group_start.push_back(static_cast<std::uint32_t>(data_.entries.size()));
            at = skip(at);
            if (at == line_.end)
                return at;
            if (*at != ',')
                return lose(at, found(at) + " after a group", "a comma");
            at = skip(at + 1);
        }
    }

    bool note_tie(char const* group, std::size_t size) {
        notes_.deviation(line_.number, line_.column(group),
                         "tie of " + std::to_string(size) + " alternatives",
                         "none in " + std::string(to_string(data_.type)));
        return tied_ = true;
    }

    char const* read_braces(char const* const open) {
        char const* at = skip(open + 1);
        if (is(at, '}'))
            return at + 1;
        for (;;) {
            if (at == line_.end)
                return lose(open, "`{` is not closed", "`}` in the same line");
            if (*at == '{')
                return lose(at, "`{` inside a group", "an alternative's id");
            at = read_id(at);
            if (!at)
                return at;
            at = skip(at);
            if (is(at, '}'))
                return at + 1;
            if (is(at, ','))
                at = skip(at + 1);
            else if (at != line_.end)
                return lose(at, found(at) + " inside a group", "a comma or `}`");
        }
    }

    char const* read_id(char const* at) {
        auto const n = read_number(at, line_.end);
        auto const index = n.is == number::state::fine ? index_of(n.value) : -1;
        if (index < 0 || seen_[static_cast<std::size_t>(index)] == lines_)
            return lose_id(at, n);
        seen_[static_cast<std::size_t>(index)] = lines_;
        data_.entries.push_back(index);
        return n.next;
    }

    // Apart, because the messages would keep the function above, called for each entry, from being
    // inlined.
    char const* lose_id(char const* at, number n) {
        if (n.is == number::state::absent)
            return lose(at, "no alternative, but " + found(at), "an alternative's id");
        if (n.is == number::state::fine && index_of(n.value) >= 0)
            return lose(at, "alternative " + found(at) + " is twice in the ballot",
                        "it at most once");
        return lose(at, "unknown alternative " + found(at),
                    "one of the " + counted(size_, "id") + " in the header");
    }

    int index_of(long long id) const {
        if (!no_gap_)
            return data_.index_of(id).value_or(-1);
        return id >= first_id_ && id - first_id_ < size_ ? static_cast<int>(id - first_id_) : -1;
    }

    // Whether as many groups and alternatives as were read at `order` are a ballot of this type.
    bool fits(char const* order, std::size_t groups, std::size_t ranked) {
        if (data_.type == data_type::cat && groups != data_.categories.size())
            return lose(order, counted(static_cast<long long>(groups), "group"),
                        std::to_string(data_.categories.size()) + ", one for each category");
        if (is_complete(data_.type) && ranked != data_.alternatives.size()) {
            incomplete_ = true;
            std::size_t missing = 0;   // stops: fewer are seen than there are
            while (seen_[missing] == lines_)
                ++missing;
            notes_.deviation(line_.number, line_.column(order),
                             "alternative " + std::to_string(data_.alternatives[missing].id)
                                 + " is missing",
                             "all " + std::to_string(data_.alternatives.size()) + " in "
                                 + std::string(to_string(data_.type)));
        }
        return true;
    }

    journal& notes_;
    data_set& data_;
    bool usable_;
    std::ptrdiff_t size_;   // how many alternatives
    bool tied_ = false, incomplete_ = false;
    bool no_gap_ = false;
    long long first_id_ = 0;
    std::vector<std::size_t> seen_;   // by alternative: the last ballot that has it, counted from 1
    std::size_t lines_ = 0;
    std::optional<long long> voters_ = 0;
    line line_{};
};

}   // namespace selfalign::preflib::detail

#endif
