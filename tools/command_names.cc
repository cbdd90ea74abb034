#include "command_names.h"

#include <algorithm>
#include <cctype>
#include <numeric>
#include <vector>

namespace imr::tools {

namespace {

constexpr std::size_t kMaxChanges = 2;

std::vector<const CLI::App*> commands_of(const CLI::App& app) {
  return app.get_subcommands([](const CLI::App*) { return true; });
}

std::string lower(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return text;
}

/// Letters that are put in, left out or replaced.
std::size_t changes_between(const std::string& a, const std::string& b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, replaced});
    }
  }
  return row[b.size()];
}

}  // namespace

std::string nearest_name(const std::vector<std::string>& names, const std::string& typed) {
  std::string nearest;
  std::size_t fewest = kMaxChanges + 1;
  for (const std::string& name : names) {
    const std::size_t changes = changes_between(lower(typed), name);
    if (changes >= fewest || changes >= name.size()) continue;
    fewest = changes;
    nearest = name;
  }
  return nearest;
}

bool is_command(const CLI::App& app, const std::string& name) {
  const auto commands = commands_of(app);
  return std::any_of(commands.begin(), commands.end(), [&](const CLI::App* c) { return c->get_name() == name; });
}

std::string nearest_command(const CLI::App& app, const std::string& typed) {
  std::vector<std::string> names;
  for (const CLI::App* command : commands_of(app)) names.push_back(command->get_name());
  return nearest_name(names, typed);
}

std::string nearest_option(const CLI::App& command, const std::vector<std::string>& arguments) {
  std::vector<std::string> names;
  for (const CLI::Option* option : command.get_options())
    for (const std::string& name : option->get_lnames()) names.push_back(name);
  for (const std::string& argument : arguments) {
    if (!argument.starts_with("--") || argument.size() == 2) continue;
    const std::string name = argument.substr(2, argument.find('=') - 2);
    if (std::find(names.begin(), names.end(), name) != names.end()) continue;
    const std::string nearest = nearest_name(names, name);
    return nearest.empty() ? nearest : "--" + nearest;
  }
  return {};
}

}  // namespace imr::tools
