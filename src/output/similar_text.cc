// Similar issues for people.
#include <ostream>

#include "imr/output.h"
#include "imr/similar_output.h"
#include "output/marked_text.h"
#include "output/table_text.h"

namespace imr {

namespace {

std::string quoted(const Passage& passage, const output::MarkStyle& marks) {
  return (passage.starts_inside ? "... " : "") + output::marked_line(passage.text, passage.marks, marks) +
         (passage.ends_inside ? " ..." : "");
}

void write_hit(std::ostream& out, const SimilarHit& hit, const output::MarkStyle& marks) {
  const std::string name = (hit.case_number.empty() ? hit.id : hit.case_number) + "#" + std::to_string(hit.number);
  out << '\n'
      << hit.rank << ". " << printable(name) << "  "
      << (hit.decision == Decision::None ? "no decision" : to_string(hit.decision));
  if (hit.decision_date) out << "  decided " << to_string(*hit.decision_date);
  out << "\n   " << printable(hit.treatment) << '\n';
  std::vector<std::string> shared;
  for (const SharedFacet& facet : hit.shared) shared.push_back(facet.label + " " + facet.value);
  if (!shared.empty()) out << "   shares: " << printable(output::join(shared)) << '\n';
  if (!hit.terms.empty()) out << "   words: " << printable(output::join(hit.terms)) << '\n';
  for (const Passage& passage : hit.passages) out << "   " << passage.section << ": " << quoted(passage, marks) << '\n';
  if (!hit.copies.empty())
    out << "   same wording in " << hit.copies.size() << " more: " << printable(output::join(hit.copies)) << '\n';
}

void write_hits(std::ostream& out, const char* title, const std::vector<SimilarHit>& hits,
                const output::MarkStyle& marks) {
  out << '\n' << title << '\n';
  if (hits.empty()) out << "   none\n";
  for (const SimilarHit& hit : hits) write_hit(out, hit, marks);
}

void write_outcome(std::ostream& out, const TableRow& outcome) {
  out << "among the nearest " << output::counted(outcome.count, CountUnit::Issue) << ": " << outcome.overturned
      << " overturned";
  if (outcome.rate)
    out << ", " << output::percent(*outcome.rate) << " (95% interval " << output::percent_range(outcome.interval)
        << ")";
  out << '\n';
}

}  // namespace

void write_text(std::ostream& out, const SimilarResult& result, bool has_color, bool has_brackets) {
  const output::MarkStyle marks = output::terminal_marks(has_color, has_brackets);
  if (!result.of.empty()) out << "like: " << printable(result.of) << '\n';
  write_outcome(out, result.outcome);
  const SimilarContrast& contrast = result.contrast;
  if (contrast.overturned.empty() && contrast.upheld.empty()) {
    for (const SimilarHit& hit : result.hits) write_hit(out, hit, marks);
    return;
  }
  write_hits(out, "NEAREST OVERTURNED", contrast.overturned, marks);
  write_hits(out, "NEAREST UPHELD", contrast.upheld, marks);
  if (contrast.differences.empty()) return;
  out << "\nWHAT SEPARATES THEM (overturned / upheld)\n";
  for (const Difference& difference : contrast.differences)
    out << "   " << difference.overturned << " / " << difference.upheld << "  " << difference.kind << ": "
        << printable(difference.value) << '\n';
}

}  // namespace imr
