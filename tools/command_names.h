// The subcommands by name, and which one may have been meant.
#ifndef IMR_TOOLS_COMMAND_NAMES_H
#define IMR_TOOLS_COMMAND_NAMES_H

#include <CLI/CLI.hpp>
#include <string>

namespace imr::tools {

bool is_command(const CLI::App& app, const std::string& name);

/// The subcommand that differs least from what was typed, at most by two letters; empty when none is that near.
std::string nearest_command(const CLI::App& app, const std::string& typed);

}  // namespace imr::tools

#endif
