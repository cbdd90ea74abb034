// The subcommands: each declares its options and leaves what is to run.
#ifndef IMR_TOOLS_COMMANDS_H
#define IMR_TOOLS_COMMANDS_H

#include <CLI/CLI.hpp>
#include <functional>

namespace imr::tools {

/// What the program ends with; docs/architecture.md lists them for users.
enum ExitStatus : int { kDone = 0, kNothingFound = 1, kTrouble = 2, kBadQuery = 3, kBadIndex = 4 };

/// Set by the subcommand that was typed; returns an exit status.
using Run = std::function<int()>;

void add_search_command(CLI::App& app, Run& run);
void add_check_command(CLI::App& app, Run& run);
void add_cite_command(CLI::App& app, Run& run);
void add_contrast_command(CLI::App& app, Run& run);
void add_evaluate_command(CLI::App& app, Run& run);
void add_extract_command(CLI::App& app, Run& run);
void add_index_command(CLI::App& app, Run& run);
void add_similar_command(CLI::App& app, Run& run);
void add_stats_command(CLI::App& app, Run& run);
void add_facets_command(CLI::App& app, Run& run);
void add_show_command(CLI::App& app, Run& run);
void add_kwic_command(CLI::App& app, Run& run);

}  // namespace imr::tools

#endif
