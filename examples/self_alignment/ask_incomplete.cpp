// SPDX-License-Identifier: BSL-1.0

#include "ask.hpp"

namespace self_alignment {

void ask_incomplete(sa::preflib::data_set const& data, questions const& asked, report& r) {
    ask_rules(sa::tallied(sa::preflib::incomplete_orders(data)), sa::preflib::world(data),
              approvals_of(data), asked, r);
}

} // namespace self_alignment
