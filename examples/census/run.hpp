// SPDX-License-Identifier: BSL-1.0
#ifndef CENSUS_RUN_HPP
#define CENSUS_RUN_HPP

#include "command_line.hpp"

#include <optional>

namespace census {

/// The whole sweep of a command on its threads, piece by piece: with a progress bar if stderr is a
/// terminal, and with its checkpoint. Nothing if it was interrupted (Ctrl-C, SIGTERM); what has
/// been found is then in the checkpoint, if there is one. Throws `checkpoint_error`.
std::optional<tally> run(command const& c);

} // namespace census

#endif
