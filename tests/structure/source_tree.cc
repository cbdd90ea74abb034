#include "structure/source_tree.h"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace imr::structure {

namespace fs = std::filesystem;

fs::path root() { return IMR_PROJECT_ROOT; }

std::vector<fs::path> find_files(const fs::path& folder, const std::vector<std::string>& extensions) {
  std::vector<fs::path> files;
  if (!fs::exists(root() / folder)) return files;
  for (const auto& entry : fs::recursive_directory_iterator(root() / folder)) {
    const bool wanted = std::ranges::find(extensions, entry.path().extension().string()) != extensions.end();
    if (entry.is_regular_file() && wanted) files.push_back(entry.path().lexically_relative(root()));
  }
  std::ranges::sort(files);
  return files;
}

std::vector<fs::path> find_cpp_files() {
  std::vector<fs::path> files;
  for (const char* folder : {"include", "src", "tools", "tests", "bench"})
    for (fs::path& file : find_files(folder, {".h", ".cc"})) files.push_back(std::move(file));
  return files;
}

std::string read_file(const fs::path& file) {
  std::ifstream stream(root() / file, std::ios::binary);
  if (!stream) throw std::runtime_error("cannot read " + file.string());
  std::ostringstream text;
  text << stream.rdbuf();
  return std::move(text).str();
}

std::vector<std::string> split_lines(std::string_view text) {
  if (text.ends_with('\n')) text.remove_suffix(1);
  return text.empty() ? std::vector<std::string>() : split(text, '\n');
}

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(separator, begin), text.size());
    parts.emplace_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

std::vector<std::string> split_words(std::string_view text) {
  std::istringstream stream{std::string(text)};
  std::vector<std::string> words;
  for (std::string word; stream >> word;) words.push_back(word);
  return words;
}

std::string join_lines(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + '\n';
  return text;
}

std::vector<std::vector<std::string>> read_table(const fs::path& file) {
  std::vector<std::vector<std::string>> rows;
  for (const std::string& line : split_lines(read_file(file)))
    if (!line.empty() && line[0] != '#') rows.push_back(split(line, '\t'));
  if (!rows.empty()) rows.erase(rows.begin());
  return rows;
}

}  // namespace imr::structure
