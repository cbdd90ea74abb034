// Similar issues for people.
#include <ostream>

#include "imr/output.h"
#include "imr/similar_output.h"
#include "output/table_text.h"

namespace imr {

namespace {

constexpr const char* kBold = "\x1B[1m";
constexpr const char* kReset = "\x1B[0m";

std::string joined(const std::vector<std::string>& parts) {
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : ", ") + part;
  return text;
}

std::string marked(const Passage& passage, bool has_color) {
  std::string text;
  std::uint32_t at = 0;
  for (const Span& mark : passage.marks) {
    text += printable(slice(passage.text, {at, mark.begin}));
    text += (has_color ? kBold : "") + printable(slice(passage.text, mark)) + (has_color ? kReset : "");
    at = mark.end;
  }
  return text + printable(slice(passage.text, {at, static_cast<std::uint32_t>(passage.text.size())})) +
         (passage.ends_inside ? " …" : "");
}

void write_hit(std::ostream& out, const SimilarHit& hit, bool has_color) {
  const std::string name = (hit.case_number.empty() ? hit.id : hit.case_number) + "#" + std::to_string(hit.number);
  out << '\n'
      << hit.rank << ". " << (has_color ? kBold : "") << printable(name) << (has_color ? kReset : "") << "  "
      << (hit.decision == Decision::None ? "no decision" : to_string(hit.decision));
  if (hit.decision_date) out << "  decided " << to_string(*hit.decision_date);
  out << "\n   " << printable(hit.treatment) << '\n';
  std::vector<std::string> shared;
  for (const SharedFacet& facet : hit.shared) shared.push_back(facet.label + " " + facet.value);
  if (!shared.empty()) out << "   shares: " << printable(joined(shared)) << '\n';
  if (!hit.terms.empty()) out << "   words: " << printable(joined(hit.terms)) << '\n';
  for (const Passage& passage : hit.passages)
    out << "   " << passage.section << ": " << marked(passage, has_color) << '\n';
  if (!hit.copies.empty())
    out << "   same wording in " << hit.copies.size() << " more: " << printable(joined(hit.copies)) << '\n';
}

void write_hits(std::ostream& out, const char* title, const std::vector<SimilarHit>& hits, bool has_color) {
  out << '\n' << title << '\n';
  if (hits.empty()) out << "   none\n";
  for (const SimilarHit& hit : hits) write_hit(out, hit, has_color);
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

void write_text(std::ostream& out, const SimilarResult& result, bool has_color) {
  if (!result.of.empty()) out << "like: " << printable(result.of) << '\n';
  write_outcome(out, result.outcome);
  const SimilarContrast& contrast = result.contrast;
  if (contrast.overturned.empty() && contrast.upheld.empty()) {
    for (const SimilarHit& hit : result.hits) write_hit(out, hit, has_color);
    return;
  }
  write_hits(out, "NEAREST OVERTURNED", contrast.overturned, has_color);
  write_hits(out, "NEAREST UPHELD", contrast.upheld, has_color);
  if (contrast.differences.empty()) return;
  out << "\nWHAT SEPARATES THEM (overturned / upheld)\n";
  for (const Difference& difference : contrast.differences)
    out << "   " << difference.overturned << " / " << difference.upheld << "  " << difference.kind << ": "
        << printable(difference.value) << '\n';
}

}  // namespace imr
