#include "analytics/contrast_findings.h"

#include <algorithm>

#include "analytics/example_passage.h"
#include "index/packed_facets.h"

namespace imr::analytics {

namespace {

constexpr double kSameSentence = 0.9;  ///< words of one sentence that are so equally frequent tell the same

bool is_term(const ContrastFinding& finding) { return finding.kind == "word" || finding.kind == "phrase"; }

bool have_one_place(const ContrastFinding& a, const ContrastFinding& b) {
  return a.passage && b.passage && a.id == b.id && a.number == b.number && a.passage->place == b.passage->place;
}

bool is_of_one_sentence(const ContrastFinding& a, const ContrastFinding& b, std::size_t set) {
  if (!is_term(a) || !is_term(b) || !have_one_place(a, b)) return false;
  const auto count = [&](const ContrastFinding& f) { return static_cast<double>(set == kA ? f.in_a : f.in_b); };
  return std::min(count(a), count(b)) >= kSameSentence * std::max(count(a), count(b));
}

ContrastFinding counted(const Feature& feature, const ChosenFeature& chosen) {
  ContrastFinding finding;
  finding.unit = feature.unit;
  finding.in_a = chosen.counts.in_a;
  finding.a_total = chosen.counts.a_total;
  finding.in_b = chosen.counts.in_b;
  finding.b_total = chosen.counts.b_total;
  finding.g2 = chosen.g2;
  finding.probability = chosen.probability;
  return finding;
}

}  // namespace

std::string_view rationale_of(const index::StoredLetter& letter, std::size_t issue) {
  return slice(letter.text.text, letter.determination.issues.at(issue).rationale);
}

std::vector<ContrastFinding> ContrastFindings::list(const std::vector<Feature>& features,
                                                    const std::vector<ChosenFeature>& chosen, std::size_t set,
                                                    std::size_t count) {
  std::vector<ContrastFinding> listed;
  for (const ChosenFeature& one : chosen) {
    if (listed.size() == count) break;
    ContrastFinding made = make(features[one.feature], one, set);
    const bool is_repeat = std::any_of(listed.begin(), listed.end(), [&](const ContrastFinding& other) {
      return is_of_one_sentence(made, other, set);
    });
    if (!is_repeat) listed.push_back(std::move(made));
  }
  return listed;
}

ContrastFinding ContrastFindings::make(const Feature& feature, const ChosenFeature& chosen, std::size_t set) {
  ContrastFinding finding = counted(feature, chosen);
  const Example example = example_of(feature, set);
  finding.id = example.letter.id;
  finding.case_number = example.letter.determination.case_number;
  finding.number = example.letter.determination.issues.at(example.issue).number;
  if (feature.kind == Feature::Kind::Value) describe_value(feature, example, finding);
  else describe_term(feature, example, finding);
  return finding;
}

ContrastFindings::Example ContrastFindings::example_of(const Feature& feature, std::size_t set) const {
  const index::Doc issue = feature.first_issue[set], document = reader_.letter_document(issue);
  return {reader_.letter_at(document), issue - document - 1};
}

void ContrastFindings::describe_term(const Feature& feature, const Example& example, ContrastFinding& finding) {
  const bool is_phrase = feature.kind == Feature::Kind::Phrase;
  finding.kind = is_phrase ? "phrase" : "word";
  finding.label = is_phrase ? "Phrase" : "Word";
  finding.value = feature.text;
  const std::string_view rationale = rationale_of(example.letter, example.issue);
  for (const RationaleTerm& term : terms_.of(rationale)) {
    if (term.stems != feature.text) continue;
    finding.value = std::string(slice(rationale, term.place));
    const std::uint32_t begin = example.letter.determination.issues[example.issue].rationale.begin;
    const Span place{begin + term.place.begin, begin + term.place.end};
    finding.passage = example_passage(example.letter, example.issue, place, passage_bytes_);
    return;
  }
}

void ContrastFindings::describe_value(const Feature& feature, const Example& example, ContrastFinding& finding) {
  const Facet& facet = schema_.facets()[feature.facet];
  finding.kind = facet.name;
  finding.label = facet.label;
  finding.value = rows_.value_name(feature.facet, feature.code);
  finding.passage = example_passage(example.letter, example.issue, evidence_of(feature, example), passage_bytes_);
  if (!finding.passage) finding.passage = heading_passage(example.letter, example.issue);
}

/// The words that a value, or one below it, was read from.
Span ContrastFindings::evidence_of(const Feature& feature, const Example& example) const {
  const Facet& facet = schema_.facets()[feature.facet];
  const FacetValues& facets = example.letter.facets;
  const FacetSet& values =
      facet.level == Facet::Level::Determination ? facets.determination : facets.issues.at(example.issue);
  for (const FacetValue& value : values.values)
    if (value.facet == facet.name && !value.evidence.empty() && is_of_code(facet, value.value, feature.code))
      return value.evidence;
  return {};
}

/// True if the value is the one with the code, or below it.
bool ContrastFindings::is_of_code(const Facet& facet, const std::string& value, std::uint32_t wanted) const {
  const auto code = index::facet_code(schema_, facet, value);
  if (!code) return false;
  if (*code == wanted) return true;
  if (facet.vocabulary.empty()) return false;
  const auto above = search::ancestors_of(schema_, facet, *code);
  return std::find(above.begin(), above.end(), wanted) != above.end();
}

}  // namespace imr::analytics
