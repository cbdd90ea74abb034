// What sets two sets apart, for people.
#include <ostream>

#include "imr/contrast_output.h"
#include "output/columns.h"
#include "output/marked_text.h"
#include "output/table_text.h"

namespace imr {

namespace {

constexpr std::size_t kCountWidth = 18;

std::string counted_part(std::uint64_t count, std::uint64_t total) {
  const double part = total == 0 ? 0 : static_cast<double>(count) / static_cast<double>(total);
  return std::to_string(count) + "/" + std::to_string(total) + " " + output::percent(part);
}

void write_set(std::ostream& out, const char* name, const std::string& query, const ContrastSet& set) {
  out << name << ": " << output::printable_line(query) << ": " << output::counted(set.issues, CountUnit::Issue)
      << " in " << output::counted(set.determinations, CountUnit::Determination);
  if (set.wordings != set.issues)
    out << ", " << output::counted(set.wordings, CountUnit::Issue) << " with copies of a rationale counted once";
  out << '\n';
}

void write_example(std::ostream& out, const ContrastFinding& finding, const output::MarkStyle& marks) {
  const std::string& name = finding.case_number.empty() ? finding.id : finding.case_number;
  out << "      " << output::printable_line(name) << "#" << finding.number;
  if (finding.passage)
    out << " " << finding.passage->section << ": " << (finding.passage->starts_inside ? "... " : "")
        << output::marked_line(finding.passage->text, finding.passage->marks, marks)
        << (finding.passage->ends_inside ? " ..." : "");
  out << '\n';
}

void write_findings(std::ostream& out, const std::vector<ContrastFinding>& findings, bool has_evidence,
                    const output::MarkStyle& marks) {
  out << "   " << output::pad_left("A", kCountWidth) << output::pad_left("B", kCountWidth)
      << (has_evidence ? output::pad_left("G2", 9) : "") << '\n';
  for (const ContrastFinding& finding : findings) {
    out << "   " << output::pad_left(counted_part(finding.in_a, finding.a_total), kCountWidth)
        << output::pad_left(counted_part(finding.in_b, finding.b_total), kCountWidth);
    if (has_evidence) out << output::pad_left(output::fixed(finding.g2, 1), 9);
    out << "  " << finding.label << ": " << output::printable_line(finding.value)
        << (finding.unit == CountUnit::Determination ? " (determinations)" : "") << '\n';
    write_example(out, finding, marks);
  }
}

void write_side(std::ostream& out, const char* title, const std::vector<ContrastFinding>& findings,
                const output::MarkStyle& marks) {
  out << '\n' << title << '\n';
  if (findings.empty()) out << "   nothing beyond chance\n";
  else write_findings(out, findings, true, marks);
}

void write_reasons(std::ostream& out, const char* title, const std::vector<ContrastFinding>& findings,
                   const output::MarkStyle& marks) {
  if (findings.empty()) return;
  out << '\n' << title << '\n';
  write_findings(out, findings, false, marks);
}

}  // namespace

void write_text(std::ostream& out, const ContrastResult& result, const ContrastNames& names, bool has_color,
                bool has_brackets) {
  const output::MarkStyle marks = output::terminal_marks(has_color, has_brackets);
  write_set(out, "A", names.a, result.a);
  write_set(out, "B", names.b, result.b);
  if (result.in_both > 0)
    out << output::counted(result.in_both, CountUnit::Issue) << " in both sets: left out of both\n";
  out << result.features << " words, phrases and values, " << result.comparisons
      << " of them frequent enough to be compared; listed where chance has a part of at most "
      << output::plain(result.significance) << " in any of them\n";
  write_side(out, "MORE OFTEN IN A", result.more_in_a, marks);
  write_side(out, "MORE OFTEN IN B", result.more_in_b, marks);
  if (result.more_in_a.empty() && result.more_in_b.empty())
    out << "\nThe sets are too small or too alike to tell; imr similar --contrast shows single cases.\n";
  write_reasons(out, "REASONS GIVEN IN A (read by decision, not compared)", result.reasons_of_a, marks);
  write_reasons(out, "REASONS GIVEN IN B (read by decision, not compared)", result.reasons_of_b, marks);
}

}  // namespace imr
