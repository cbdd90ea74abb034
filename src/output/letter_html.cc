// One letter as a fragment of a page: no head, no style, everything from outside escaped.
#include <ostream>

#include "output/letter_parts.h"
#include "output/marked_text.h"

namespace imr {

namespace {

using namespace output;

void write_row(std::ostream& out, std::initializer_list<std::string_view> cells, std::string_view tag) {
  out << "<tr>";
  for (const std::string_view cell : cells) out << '<' << tag << '>' << escape_html(cell) << "</" << tag << '>';
  out << "</tr>\n";
}

void write_tag_rows(std::ostream& out, const std::vector<Tag>& tags) {
  out << "<table class=\"imr-tags\">\n";
  write_row(out, {"of", "facet", "value", "confidence", "rule", "words"}, "th");
  for (const Tag& tag : tags)
    write_row(out, {tag.level, tag.facet, tag.value, tag.confidence, tag.rule, tag.words}, "td");
  out << "</table>\n";
}

}  // namespace

void write_letter_html(std::ostream& out, const LetterText& letter, const LetterStyle& style) {
  out << "<article class=\"imr-letter\">\n<h1>"
      << escape_html(letter.case_number.empty() ? letter.id : letter.case_number)
      << "</h1>\n<table class=\"imr-head\">\n";
  for (const HeadFact& fact : head_facts(letter)) write_row(out, {fact.label, fact.value}, "td");
  out << "</table>\n<table class=\"imr-issues\">\n";
  write_row(out, {"issue", "treatment", "decision", "category", "guideline"}, "th");
  for (const IssueRow& row : issue_rows(letter, style))
    write_row(out, {std::to_string(row.number), row.treatment, row.decision, row.category, row.guideline}, "td");
  out << "</table>\n";
  if (style.has_tags) write_tag_rows(out, tags(letter, style));
  for (const LetterParagraph& paragraph : letter_paragraphs(letter, style)) {
    for (const std::string& name : paragraph.labels) out << "<h2>" << escape_html(name) << "</h2>\n";
    out << "<p>" << marked_html(paragraph.text, paragraph.marks) << "</p>\n";
  }
  out << "</article>\n";
}

}  // namespace imr
