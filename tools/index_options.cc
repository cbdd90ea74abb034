#include "index_options.h"

#include <cstdlib>

namespace imr::tools {

void add_index_option(CLI::App& command, std::string& index) {
  command.add_option("--index", index, "Folder of the index (default: $IMR_INDEX, then ./imr-index)")
      ->option_text("DIR");
}

std::string index_path(const std::string& index) {
  if (!index.empty()) return index;
  const char* path = std::getenv("IMR_INDEX");
  return path != nullptr && *path != '\0' ? path : "imr-index";
}

std::string counted(std::uint64_t number, const std::string& what) {
  return std::to_string(number) + ' ' + what + (number == 1 ? "" : "s");
}

void add_format_option(CLI::App& command, std::string& format, const std::vector<std::string>& formats) {
  format = formats.front();
  command.add_option("--format", format, "Form of the output")
      ->transform(CLI::IsMember(formats, CLI::ignore_case))
      ->capture_default_str();
}

}  // namespace imr::tools
