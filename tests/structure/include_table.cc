#include "structure/include_table.h"

#include <algorithm>

#include "structure/cpp_scan.h"
#include "structure/source_tree.h"

namespace imr::structure {

namespace {

/// Headers of the operating system, by their beginning.
constexpr std::string_view kPosix[] = {"fcntl.h", "poll.h", "pthread.h", "signal.h",
                                       "spawn.h", "sys/",   "termios.h", "unistd.h"};

/// Column text without "–" and backquotes.
std::string plain(std::string text) {
  std::erase(text, '`');
  for (std::size_t at = text.find("–"); at != std::string::npos; at = text.find("–")) text.erase(at, 3);
  return text;
}

bool is_standard(std::string_view header) { return header.find_first_of("./") == std::string_view::npos; }

bool starts_with_any(std::string_view header, const auto& beginnings) {
  return std::ranges::any_of(beginnings, [&](std::string_view beginning) { return header.starts_with(beginning); });
}

bool is_third_party_allowed(const LayerRow& row, std::string_view header) {
  if (is_standard(header) || starts_with_any(header, row.third_party)) return true;
  return std::ranges::find(row.third_party, "posix") != row.third_party.end() && starts_with_any(header, kPosix);
}

bool is_own_allowed(const LayerRow& row, std::string_view header) {
  const std::size_t slash = header.find('/');
  if (slash == std::string_view::npos) return row.folder == "tools";
  const std::string_view folder = header.substr(0, slash);
  if (folder == "imr" || folder == row.folder) return true;
  return std::ranges::find(row.may_include, folder) != row.may_include.end();
}

}  // namespace

LayerRow parse_layer_row(const std::vector<std::string>& columns) {
  LayerRow row;
  row.folder = split_words(plain(columns.at(0))).at(0);
  const std::vector<std::string> level = split_words(plain(columns.at(1)));
  if (!level.empty()) row.level = std::stoi(level[0]);
  row.may_include = split_words(plain(columns.at(2)));
  row.third_party = split_words(plain(columns.at(3)));
  return row;
}

std::vector<Include> find_includes(std::string_view text) {
  const std::string code = scan_cpp(text).code;
  const std::vector<std::string> lines = split_lines(text);
  const std::vector<std::string> code_lines = split_lines(code);
  std::vector<Include> includes;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::vector<std::string> words = split_words(lines[i]);
    const bool is_code = code_lines[i].find("#include") != std::string::npos;
    if (is_code && words.size() >= 2 && words[0] == "#include") includes.push_back({static_cast<int>(i) + 1, words[1]});
  }
  return includes;
}

const LayerRow* find_row(const std::vector<LayerRow>& table, const std::filesystem::path& file) {
  const std::string name = file.generic_string();
  for (const LayerRow& row : table)
    if (name.starts_with(row.level ? "src/" + row.folder + "/" : row.folder + "/")) return &row;
  return nullptr;
}

bool is_allowed(const LayerRow& row, std::string_view include_name) {
  if (include_name.size() < 3) return false;
  const std::string_view header = include_name.substr(1, include_name.size() - 2);
  return include_name[0] == '<' ? is_third_party_allowed(row, header) : is_own_allowed(row, header);
}

}  // namespace imr::structure
