// Keyword in context: a line a match.
#include <algorithm>
#include <ostream>
#include <set>

#include "output/columns.h"
#include "output/csv.h"
#include "output/json_values.h"
#include "output/marked_text.h"
#include "output/result_writers.h"

namespace imr {

namespace {

constexpr std::size_t kPlaceWidth = 30;
constexpr std::size_t kIdBytes = 14;  // leaves room for "#20 ur_guideline"

std::string one_line(std::string_view text) {
  std::string line(text);
  for (char& c : line)
    if (c == '\n' || c == '\t') c = ' ';
  return line;
}

output::Json line_json(const ContextLine& line) {
  return {{"id", line.id},       {"case_number", output::text_or_null(line.case_number)},
          {"issue", line.issue}, {"section", line.section},
          {"left", line.left},   {"match", line.match},
          {"right", line.right}};
}

/// Ids of letters without a case number are long; what is cut off shows as "~".
std::string short_id(const std::string& id) {
  if (id.size() <= kIdBytes) return id;
  std::size_t end = kIdBytes - 1;
  while (end > 0 && (static_cast<unsigned char>(id[end]) & 0xC0) == 0x80) --end;
  return id.substr(0, end) + '~';
}

void write_text(std::ostream& out, const ContextLine& line, std::size_t width, bool has_color) {
  const std::string place =
      short_id(line.case_number.empty() ? line.id : line.case_number) + '#' + std::to_string(line.issue) + ' ' + line.section;
  const output::MarkStyle marks = output::terminal_marks(has_color, true);
  std::string right = output::printable_line(line.right);
  right.erase(right.find_last_not_of(' ') + 1);
  out << output::pad(output::printable_line(place), kPlaceWidth) << "  "
      << output::pad_left(output::printable_line(line.left), width) << marks.open << output::printable_line(line.match)
      << marks.close << right << '\n';
}

}  // namespace

std::vector<ContextLine> context_lines(const DeterminationHit& hit) {
  std::vector<const IssueHit*> issues;
  for (const IssueHit& issue : hit.issues) issues.push_back(&issue);
  std::sort(issues.begin(), issues.end(), [](const auto* a, const auto* b) { return a->number < b->number; });
  std::set<std::uint32_t> seen;
  std::vector<ContextLine> lines;
  for (const IssueHit* issue : issues)
    for (const Passage& passage : issue->passages) {
      if (passage.marks.empty()) continue;  // a query without words marks nothing
      const Span mark = passage.marks.front();
      if (!seen.insert(passage.place.begin + mark.begin).second) continue;
      const std::string_view text = passage.text;
      lines.push_back({hit.id, hit.case_number, issue->number, passage.section, one_line(text.substr(0, mark.begin)),
                       one_line(slice(text, mark)), one_line(text.substr(mark.end))});
    }
  return lines;
}

void write_context_head(std::ostream& out, ContextFormat format) {
  if (format == ContextFormat::Csv)
    output::write_csv_row(out, {"id", "case_number", "issue", "section", "left", "match", "right"});
}

void write_context(std::ostream& out, ContextFormat format, const ContextLine& line, std::size_t width,
                   bool has_color) {
  switch (format) {
    case ContextFormat::Jsonl:
      out << output::to_line(line_json(line)) << '\n';
      return;
    case ContextFormat::Csv:
      output::write_csv_row(out, {line.id, line.case_number, std::to_string(line.issue), line.section, line.left,
                                  line.match, line.right});
      return;
    case ContextFormat::Text:
      write_text(out, line, width, has_color);
  }
}

}  // namespace imr
