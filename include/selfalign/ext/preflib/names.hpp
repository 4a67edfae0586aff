// SPDX-License-Identifier: BSL-1.0
#ifndef SELFALIGN_EXT_PREFLIB_NAMES_HPP
#define SELFALIGN_EXT_PREFLIB_NAMES_HPP

#include <selfalign/ext/preflib/data_set.hpp>
#include <selfalign/ext/preflib/journal.hpp>
#include <selfalign/ext/preflib/line.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace selfalign::preflib::detail {

/// The numbered names of a header: `ALTERNATIVE NAME k: ...` or `CATEGORY NAME k: ...`.
class name_list {
public:
    /// `what` is `alternative` or `category`, `key` and `number_key` the header keys for one of
    /// them and for how many there are.
    name_list(std::string what, std::string key, std::string number_key)
        : what_(std::move(what)), key_(std::move(key)), number_key_(std::move(number_key)) {}

    bool empty() const { return named_.empty(); }

    /// One line with its id (what stands behind the key) and its name.
    void add(journal& notes, line const& l, std::string_view id, std::string_view name) {
        char const* const end = id.data() + id.size();
        auto const n = read_number(id.data(), end);
        auto const column = l.column(id.data());
        if (n.is == number::state::absent)
            notes.loss(l.number, column, "no " + what_ + " id in " + in_quotes(id),
                       "a non-negative integer after " + key_);
        else if (n.is == number::state::too_large)
            notes.loss(l.number, column, what_ + " id " + in_quotes(id) + " is too large",
                       "at most 9223372036854775807");
        else if (n.next != end)
            notes.loss(l.number, column, in_quotes(id) + " is no " + what_ + " id",
                       "a non-negative integer after " + key_);
        else
            named_.push_back({n.value, name, l.number, column});
    }

    /// The names by ascending id, once the header has ended at line `end`. Checks them against the
    /// declared number at (`line`, `column`) and fills in ids without a name. Empty if nothing can
    /// be made of it, which is then noted.
    std::vector<alternative> take(journal& notes, std::optional<long long> declared,
                                  std::size_t line, std::size_t column, std::size_t file_size) {
        drop_repeated(notes);
        std::vector<alternative> list;
        list.reserve(named_.size());
        for (auto const& n : named_) {
            if (n.name.empty())
                notes.deviation(n.line, n.column,
                                what_ + ' ' + std::to_string(n.id) + " has an empty name",
                                "a name");
            list.push_back({n.id, n.name.empty() ? std::to_string(n.id) : std::string(n.name)});
        }
        auto const present = static_cast<long long>(list.size());
        if (declared && *declared != present) {
            bool const too_few = *declared > present;
            auto const what = number_key_ + " is " + std::to_string(*declared)
                              + ", but the file names " + std::to_string(present);
            auto const expected = too_few ? counted(*declared, "line") + " `# " + key_ + " k: name`"
                                          : std::to_string(present);
            if (too_few && !fill(list, *declared, file_size)) {
                notes.loss(line, column, what, expected);
                return {};
            }
            notes.deviation(line, column, what, expected);
        }
        if (list.empty())
            notes.loss(line, column, "no " + what_, "lines `# " + key_ + " k: name` in the header");
        return list;
    }

private:
    struct named {
        long long id;
        std::string_view name;
        std::size_t line, column;
    };

    void drop_repeated(journal& notes) {
        std::sort(named_.begin(), named_.end(), [](named const& a, named const& b) {
            return std::tie(a.id, a.line) < std::tie(b.id, b.line);
        });
        auto const last =
            std::unique(named_.begin(), named_.end(), [&](named const& a, named const& b) {
                if (a.id != b.id) return false;
                auto what = what_ + ' ' + std::to_string(b.id) + " is named twice, first in line "
                            + std::to_string(a.line);
                if (a.name == b.name)
                    notes.deviation(b.line, b.column, std::move(what), "each id once");
                else // votes for which of the two?
                    notes.loss(b.line, b.column, std::move(what) + " as " + in_quotes(a.name),
                               "each id once");
                return true;
            });
        named_.erase(last, named_.end());
    }

    // Gives ids without a name the digits of the id as name. Only if there is no doubt which ids
    // those are: the file counts from 1, or from 0 if it names 0, without a gap. A number that
    // would take more memory than the file itself is no honest number.
    bool fill(std::vector<alternative>& list, long long declared, std::size_t file_size) const {
        long long const first = !list.empty() && list.front().id == 0 ? 0 : 1;
        if (static_cast<unsigned long long>(declared) > file_size
            || (!list.empty() && list.back().id - first >= declared))
            return false;
        std::vector<alternative> filled;
        filled.reserve(static_cast<std::size_t>(declared));
        auto next = list.begin();
        for (long long id = first; id < first + declared; ++id)
            filled.push_back(next != list.end() && next->id == id
                                 ? std::move(*next++)
                                 : alternative{id, std::to_string(id)});
        list = std::move(filled);
        return true;
    }

    std::string what_, key_, number_key_;
    std::vector<named> named_;
};

}   // namespace selfalign::preflib::detail

#endif
