#include "color_option.h"

#include <unistd.h>

#include <cstdlib>

namespace imr::tools {

void add_mark_options(CLI::App& command, MarkArguments& arguments) {
  command.add_option("--color", arguments.color, "Mark matches in colour; auto: on a terminal, unless NO_COLOR is set")
      ->check(CLI::IsMember({"auto", "always", "never"}))
      ->option_text("auto|always|never");
  command.add_flag("--mark", arguments.has_brackets, "Put matches in [brackets] where there is no colour");
}

bool has_color(const MarkArguments& arguments) {
  if (arguments.color != "auto") return arguments.color == "always";
  const char* refused = std::getenv("NO_COLOR");
  return isatty(STDOUT_FILENO) != 0 && (refused == nullptr || *refused == '\0');
}

}  // namespace imr::tools
