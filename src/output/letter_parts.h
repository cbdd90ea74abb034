// What is shown of a letter, whatever the format: head facts, table of issues, labelled paragraphs, tags.
#ifndef IMR_OUTPUT_LETTER_PARTS_H
#define IMR_OUTPUT_LETTER_PARTS_H

#include <string>
#include <string_view>
#include <vector>

#include "imr/result_output.h"

namespace imr::output {

/// A line of the head: "Decision date", "2016-12-09".
struct HeadFact {
  std::string label, value;
};

/// What the letter lacks is left out.
std::vector<HeadFact> head_facts(const LetterText& letter);

/// A row of the table of issues.
struct IssueRow {
  int number = 0;
  std::string treatment, decision, category, guideline;
};

/// "MTUS Shoulder Complaints; ODG Shoulder".
std::vector<IssueRow> issue_rows(const LetterText& letter, const LetterStyle& style);

/// Where a section of the letter stands.
struct LetterPart {
  std::string section;  ///< field name: "rationale", "summary", …
  int issue = 0;        ///< 0 for the whole letter
  Span place;
};

/// Those that are there, in the order of the text; with `style.issue`, its own and the case summary.
std::vector<LetterPart> letter_parts(const LetterText& letter, const LetterStyle& style);

/// "rationale, issue 2".
std::string label(const LetterPart& part);

/// A paragraph, or a piece of one in which several sections begin, with the labels of those that begin with it.
struct LetterParagraph {
  std::vector<std::string> labels;
  std::string_view text;
  std::vector<Span> marks;  ///< bytes of `text`
};

/// All paragraphs; with `style.issue`, those of its sections.
std::vector<LetterParagraph> letter_paragraphs(const LetterText& letter, const LetterStyle& style);

/// A facet value with where it comes from.
struct Tag {
  std::string level;  ///< "letter" or "issue 2"
  std::string facet, value, confidence, rule, words;
};

std::vector<Tag> tags(const LetterText& letter, const LetterStyle& style);

}  // namespace imr::output

#endif
