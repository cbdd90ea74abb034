// Similar issues for people.
#include <algorithm>
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

/// Hits in their order; a line stands where those end that make the outcome.
void write_ranked(std::ostream& out, const std::vector<SimilarHit>& hits, const output::MarkStyle& marks) {
  bool is_near = true;
  for (const SimilarHit& hit : hits) {
    if (is_near && !hit.is_near) out << "\nLESS ALIKE (not counted among the nearest)\n";
    is_near = hit.is_near;
    write_hit(out, hit, marks);
  }
}

/// @param near  near issues of this side, of so many in all
void write_side(std::ostream& out, const char* title, const std::vector<SimilarHit>& hits, std::uint64_t near,
                std::uint64_t all, const output::MarkStyle& marks) {
  out << '\n' << title << " (" << near << " of " << all << " near issues)\n";
  if (hits.empty()) out << "   none is near\n";
  for (const SimilarHit& hit : hits) write_hit(out, hit, marks);
}

void write_outcome(std::ostream& out, const SimilarResult& result) {
  const TableRow& outcome = result.outcome;
  out << "among the nearest " << output::counted(outcome.count, CountUnit::Issue) << ": " << outcome.overturned
      << " overturned";
  if (outcome.rate)
    out << ", " << output::percent(*outcome.rate) << " (95% interval " << output::percent_range(outcome.interval)
        << ")";
  if (result.restricts_decision) out << " (no rate: the request chooses by decision)";
  out << '\n';
}

}  // namespace

void write_text(std::ostream& out, const SimilarResult& result, bool has_color, bool has_brackets) {
  const output::MarkStyle marks = output::terminal_marks(has_color, has_brackets);
  if (!result.of.empty()) out << "like: " << printable(result.of) << '\n';
  write_outcome(out, result);
  const SimilarContrast& contrast = result.contrast;
  if (contrast.near_issues == 0) return write_ranked(out, result.hits, marks);
  write_side(out, "NEAREST OVERTURNED", contrast.overturned, contrast.near_overturned, contrast.near_issues, marks);
  write_side(out, "NEAREST UPHELD", contrast.upheld, contrast.near_upheld, contrast.near_issues, marks);
  if (std::min(contrast.near_overturned, contrast.near_upheld) < kLeastContrasted)
    out << "\ntoo few are near to tell what separates the sides\n";
  if (contrast.differences.empty()) return;
  out << "\nWHAT SEPARATES THEM (overturned / upheld)\n";
  for (const Difference& difference : contrast.differences)
    out << "   " << difference.overturned << " / " << difference.upheld << "  " << difference.kind << ": "
        << printable(difference.value) << '\n';
}

}  // namespace imr
