// The subcommands by name, and which one may have been meant.
#ifndef IMR_TOOLS_COMMAND_NAMES_H
#define IMR_TOOLS_COMMAND_NAMES_H

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

namespace imr::tools {

/// The name that differs least from what was typed, at most by two letters; empty when none is that near.
std::string nearest_name(const std::vector<std::string>& names, const std::string& typed);

bool is_command(const CLI::App& app, const std::string& name);

/// The subcommand that differs least from what was typed, at most by two letters; empty when none is that near.
std::string nearest_command(const CLI::App& app, const std::string& typed);

/// For the first of the arguments that is a long option which the command has not, the nearest that it has, as
/// "--name"; empty when none is near.
std::string nearest_option(const CLI::App& command, const std::vector<std::string>& arguments);

}  // namespace imr::tools

#endif
