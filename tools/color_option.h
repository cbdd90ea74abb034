// When output is coloured.
#ifndef IMR_TOOLS_COLOR_OPTION_H
#define IMR_TOOLS_COLOR_OPTION_H

#include <CLI/CLI.hpp>
#include <string>

namespace imr::tools {

struct MarkArguments {
  std::string color = "auto";
  bool has_brackets = false;
};

/// Adds --color and --mark.
void add_mark_options(CLI::App& command, MarkArguments& arguments);

/// "auto" is colour on a terminal, unless NO_COLOR is set to anything (no-color.org).
bool has_color(const MarkArguments& arguments);

}  // namespace imr::tools

#endif
