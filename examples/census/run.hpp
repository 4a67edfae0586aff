// SPDX-License-Identifier: BSL-1.0
#ifndef CENSUS_RUN_HPP
#define CENSUS_RUN_HPP

#include "command_line.hpp"
#include "ranks.hpp"

#include <functional>
#include <optional>

namespace census {

/// The whole sweep of a command on its threads and ranks, piece by piece: with a progress bar if
/// stderr is a terminal, and with its checkpoint. Nothing if it was interrupted (Ctrl-C, SIGTERM);
/// what has been found is then in the checkpoint, if there is one. Throws `checkpoint_error`.
std::optional<tally> run(command const& c, ranks& all);

/// What all ranks but the first do: their share of what the first one runs. The command is only
/// asked for if there is work.
void help_run(std::function<command()> const& asked, ranks& all);

} // namespace census

#endif
