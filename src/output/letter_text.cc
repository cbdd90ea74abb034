// One letter for people.
#include <algorithm>

#include "output/columns.h"
#include "output/letter_parts.h"
#include "output/marked_text.h"

namespace imr {

namespace {

using namespace output;

constexpr std::size_t kLabelWidth = 16;

void write_issue_table(std::ostream& out, const std::vector<IssueRow>& rows) {
  std::vector<std::vector<std::string>> cells = {{"#", "decision", "category", "guideline", "treatment"}};
  for (const IssueRow& row : rows)
    cells.push_back({std::to_string(row.number), row.decision, row.category, printable_line(row.guideline),
                     printable_line(row.treatment)});
  write_columns(out, cells);
}

void write_tags(std::ostream& out, const std::vector<Tag>& tags) {
  std::vector<std::vector<std::string>> cells = {{"of", "tag", "confidence", "rule", "words"}};
  for (const Tag& tag : tags)
    cells.push_back(
        {tag.level, printable_line(tag.facet + ": " + tag.value), tag.confidence, tag.rule, printable_line(tag.words)});
  out << '\n';
  write_columns(out, cells);
}

}  // namespace

void write_letter_text(std::ostream& out, const LetterText& letter, const LetterStyle& style) {
  const MarkStyle marks = terminal_marks(style.has_color, style.has_brackets);
  const std::string_view bold = style.has_color ? kBold : "", reset = style.has_color ? kReset : "";
  out << bold << printable_line(letter.case_number.empty() ? letter.id : letter.case_number) << reset << '\n';
  for (const HeadFact& fact : head_facts(letter))
    out << pad(fact.label, kLabelWidth) << printable_line(fact.value) << '\n';
  out << '\n';
  write_issue_table(out, issue_rows(letter, style));
  if (style.has_tags) write_tags(out, tags(letter, style));
  for (const LetterParagraph& paragraph : letter_paragraphs(letter, style)) {
    for (const std::string& name : paragraph.labels) out << '\n' << bold << "-- " << name << " --" << reset;
    out << '\n' << marked_line(paragraph.text, paragraph.marks, marks) << '\n';
  }
}

}  // namespace imr
