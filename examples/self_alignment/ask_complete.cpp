// SPDX-License-Identifier: BSL-1.0

#include "ask.hpp"

namespace self_alignment {

void ask_complete(sa::preflib::data_set const& data, questions const& asked, report& r) {
    ask_rules(sa::tallied(sa::borda_scored<exact>(sa::preflib::orders(data))),
              sa::preflib::world(data), approvals_of(data), asked, r);
}

} // namespace self_alignment
