#include "cli/session.h"

#include <algorithm>
#include <span>

namespace imr::cli {

namespace {

constexpr std::string_view kAnyLines = "...";
constexpr std::string_view kAnyCharacters = "[...]";

void add_line(std::vector<Step>& steps, std::string_view line, int number) {
  if (line.starts_with("$ ")) {
    steps.push_back({number, std::string(line.substr(2)), {}, 0});
  } else if (line.starts_with("? ") && !steps.empty()) {
    steps.back().status = std::stoi(std::string(line.substr(2)));
  } else if (!steps.empty()) {
    steps.back().expected.emplace_back(line);
  }
}

/// Empty lines before the next command are layout, not output.
void drop_trailing_empty_lines(std::vector<Step>& steps) {
  for (Step& step : steps)
    while (!step.expected.empty() && step.expected.back().empty()) step.expected.pop_back();
}

bool line_matches(std::string_view expected, std::string_view line) {
  const std::size_t any = expected.find(kAnyCharacters);
  if (any == std::string_view::npos) return expected == line;
  if (!line.starts_with(expected.substr(0, any))) return false;
  const std::string_view rest = expected.substr(any + kAnyCharacters.size());
  for (std::size_t at = any; at <= line.size(); ++at)
    if (line_matches(rest, line.substr(at))) return true;
  return false;
}

bool lines_match(std::span<const std::string> expected, std::span<const std::string> output) {
  if (expected.empty()) return output.empty();
  if (expected[0] == kAnyLines) {
    for (std::size_t skipped = 0; skipped <= output.size(); ++skipped)
      if (lines_match(expected.subspan(1), output.subspan(skipped))) return true;
    return false;
  }
  return !output.empty() && line_matches(expected[0], output[0]) && lines_match(expected.subspan(1), output.subspan(1));
}

}  // namespace

std::vector<Step> parse_session(std::string_view text) {
  std::vector<Step> steps;
  int number = 0;
  for (const std::string& line : split_lines(text)) add_line(steps, line, ++number);
  drop_trailing_empty_lines(steps);
  return steps;
}

std::vector<Step> parse_console_blocks(std::string_view page) {
  std::vector<Step> steps;
  bool inside = false;
  int number = 0;
  for (const std::string& line : split_lines(page)) {
    ++number;
    if (line.starts_with("```")) inside = line == "```console";
    else if (inside) add_line(steps, line, number);
  }
  drop_trailing_empty_lines(steps);
  return steps;
}

bool matches(const std::vector<std::string>& expected, const std::vector<std::string>& output) {
  std::vector<std::string> trimmed = output;
  while (!trimmed.empty() && trimmed.back().empty()) trimmed.pop_back();
  return lines_match(expected, trimmed);
}

std::vector<std::string> split_lines(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

}  // namespace imr::cli
