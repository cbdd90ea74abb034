// Counts what two sets of issues have, and makes findings of what sets them apart.
#include "imr/contrast.h"

#include <algorithm>

#include "analytics/case_order.h"
#include "analytics/choose_findings.h"
#include "analytics/contrasted_facets.h"
#include "analytics/copy_groups.h"
#include "analytics/example_passage.h"
#include "analytics/rationale_terms.h"
#include "imr/error.h"
#include "index/packed_facets.h"
#include "search/attempts.h"
#include "search/facet_rows.h"
#include "search/request_matches.h"

namespace imr {

namespace {

using analytics::ChosenFeature;
using analytics::Feature;
using analytics::FeatureTable;
using search::DocSet;
using search::FacetRow;

constexpr std::size_t kA = 0, kB = 1;
constexpr std::size_t kReasons = 10;   ///< most frequent of each set
constexpr double kSameSentence = 0.9;  ///< words of one sentence that are so equally frequent tell the same

std::set<std::string> stems_of(const std::set<std::string>& words) {
  const index::Stemmer stemmer;
  std::set<std::string> stems;
  for (const std::string& word : words) stems.insert(stemmer.stem(word));
  return stems;
}

class ContrastSearch {
public:
  ContrastSearch(index::IndexReader& reader, const ContrastRequest& request)
      : reader_(reader),
        schema_(reader.schema()),
        request_(request),
        fixed_wording_(schema_),
        team_(reader),
        sets_(team_, request.filter.min_confidence),
        rows_(reader.view(), schema_, request.filter.min_confidence),
        reason_facet_(rows_.facet_position("reason")) {}

  ContrastResult run() {
    ContrastResult result;
    const analytics::NamedInQueries names = named();
    is_by_decision_ = analytics::is_by_decision(names);
    contrasted_ = analytics::contrasted_facets(schema_, names);
    analytics::RationaleTerms terms(fixed_wording_, stems_of(names.words), !is_by_decision_);
    make_sets(result);
    count(kA, set_a_, terms, result.a);
    count(kB, set_b_, terms, result.b);
    sizes_.wordings = {result.a.wordings, result.b.wordings};
    sizes_.determinations = {result.a.determinations, result.b.determinations};
    choose(terms, result);
    if (is_by_decision_) {
      result.reasons_of_a = reasons_of(kA);
      result.reasons_of_b = reasons_of(kB);
    }
    result.notes = request_.filter.query.notes;
    return result;
  }

private:
  analytics::NamedInQueries named() const {
    analytics::NamedInQueries names;
    analytics::add_names(request_.a.root, names);
    if (request_.b) analytics::add_names(request_.b->root, names);
    return names;
  }

  DocSet match(const Query& query) {
    SearchRequest request;
    request.query = query;
    request.min_confidence = request_.filter.min_confidence;
    return search::match_request(team_, sets_, request);
  }

  void make_sets(ContrastResult& result) {
    const DocSet all = search::match_request(team_, sets_, request_.filter);
    set_a_ = all;
    set_a_ &= match(request_.a);
    set_b_ = all;
    if (!request_.b) {
      set_b_ -= set_a_;
      return;
    }
    set_b_ &= match(*request_.b);
    DocSet both = set_a_;
    both &= set_b_;
    result.in_both = both.count();
    set_a_ -= both;
    set_b_ -= both;
  }

  /// The values of an issue that are counted, until its turn comes.
  struct Collected {
    std::uint32_t place = 0;
    DocSet::Doc issue = 0, letter = 0;
    std::vector<std::pair<std::size_t, std::uint32_t>> values;  ///< facet and code
  };

  /// In the order of case numbers, so that groups of copies and examples are the same whoever wrote the index.
  std::vector<Collected> collect(const DocSet& issues) {
    const analytics::CaseOrder order(reader_, issues);
    std::vector<Collected> collected;
    rows_.for_each(issues, sets_.all_letters(), [&](const FacetRow& row) {
      Collected& one = collected.emplace_back();
      one.place = order.place(row.issue);
      one.issue = row.issue;
      one.letter = row.letter;
      for (std::size_t facet = 0; facet < row.codes.size(); ++facet)
        if (contrasted_[facet] || (is_by_decision_ && facet == reason_facet_))
          for (const std::uint32_t code : row.codes[facet]) one.values.emplace_back(facet, code);
    });
    std::sort(collected.begin(), collected.end(),
              [](const Collected& a, const Collected& b) { return a.place < b.place; });
    return collected;
  }

  void count(std::size_t set, const DocSet& issues, analytics::RationaleTerms& terms, ContrastSet& sizes) {
    analytics::CopyGroups groups;
    DocSet::Doc last_letter = 0, last_worded = 0;
    index::StoredLetter letter;
    for (const Collected& one : collect(issues)) {
      const bool is_new_letter = one.letter != last_letter;
      if (is_new_letter) letter = reader_.letter_at(one.letter);
      last_letter = one.letter;
      ++sizes.issues;
      sizes.determinations += is_new_letter;
      const std::string_view rationale = rationale_of(letter, one.issue - one.letter - 1);
      const auto group = groups.add(analytics::shingles_of(rationale));
      const analytics::IssuePlace place{one.issue, one.letter, group.group};
      if (group.is_first) {
        for (const analytics::RationaleTerm& term : terms.of(rationale))
          table_.add_term(set, term.stems, term.is_phrase, place);
        sizes_.worded_letters[set] += last_worded != one.letter;
        last_worded = one.letter;
      }
      add_values(set, one, place, is_new_letter);
    }
    table_.end_set(set);
    sizes.wordings = groups.size();
  }

  static std::string_view rationale_of(const index::StoredLetter& letter, std::size_t issue) {
    return slice(letter.text.text, letter.determination.issues.at(issue).rationale);
  }

  void add_values(std::size_t set, const Collected& one, const analytics::IssuePlace& place, bool is_new_letter) {
    for (const auto& [facet, code] : one.values) {
      const bool is_of_letter = schema_.facets()[facet].level == Facet::Level::Determination;
      if (!is_of_letter) table_.add_issue_value(set, facet, code, place);
      else if (is_new_letter) table_.add_letter_value(set, facet, code, place);
    }
  }

  bool is_compared(const Feature& feature) const {
    return feature.kind != Feature::Kind::Value || contrasted_[feature.facet];
  }

  void choose(analytics::RationaleTerms& terms, ContrastResult& result) {
    std::vector<Feature> compared;
    std::copy_if(table_.features().begin(), table_.features().end(), std::back_inserter(compared),
                 [&](const Feature& feature) { return is_compared(feature); });
    const analytics::ChosenFeatures chosen = analytics::choose_features(compared, sizes_, request_.significance);
    result.features = compared.size();
    result.comparisons = chosen.comparisons;
    result.significance = request_.significance;
    result.more_in_a = findings(compared, chosen.more_in_a, kA, terms);
    result.more_in_b = findings(compared, chosen.more_in_b, kB, terms);
  }

  /// At most as many as are wanted; of words of one sentence that rationales repeat the first stands.
  std::vector<ContrastFinding> findings(const std::vector<Feature>& compared, const std::vector<ChosenFeature>& chosen,
                                        std::size_t set, analytics::RationaleTerms& terms) {
    std::vector<ContrastFinding> listed;
    for (const ChosenFeature& one : chosen) {
      if (listed.size() == request_.count) break;
      ContrastFinding made = finding(compared[one.feature], one, set, &terms);
      const bool is_repeat = std::any_of(listed.begin(), listed.end(), [&](const ContrastFinding& other) {
        return is_of_one_sentence(made, other, set);
      });
      if (!is_repeat) listed.push_back(std::move(made));
    }
    return listed;
  }

  static bool is_of_one_sentence(const ContrastFinding& a, const ContrastFinding& b, std::size_t set) {
    const auto is_term = [](const ContrastFinding& finding) {
      return finding.kind == "word" || finding.kind == "phrase";
    };
    if (!is_term(a) || !is_term(b) || !a.passage || !b.passage || a.id != b.id || a.number != b.number ||
        a.passage->place != b.passage->place)
      return false;
    const auto count = [&](const ContrastFinding& f) { return static_cast<double>(set == kA ? f.in_a : f.in_b); };
    return std::min(count(a), count(b)) >= kSameSentence * std::max(count(a), count(b));
  }

  /// Reasons by frequency in a set.
  std::vector<ContrastFinding> reasons_of(std::size_t set) {
    std::vector<Feature> reasons;
    for (const Feature& feature : table_.features())
      if (feature.kind == Feature::Kind::Value && feature.facet == reason_facet_ && feature.counts[set] > 0)
        reasons.push_back(feature);
    std::stable_sort(reasons.begin(), reasons.end(),
                     [&](const Feature& a, const Feature& b) { return a.counts[set] > b.counts[set]; });
    if (reasons.size() > kReasons) reasons.resize(kReasons);
    std::vector<ContrastFinding> findings;
    for (const Feature& reason : reasons)
      findings.push_back(finding(reason, {0, analytics::counts_of(reason, sizes_), 0, 1}, set, nullptr));
    return findings;
  }

  ContrastFinding finding(const Feature& feature, const ChosenFeature& chosen, std::size_t set,
                          analytics::RationaleTerms* terms) {
    ContrastFinding finding;
    finding.unit = feature.unit;
    finding.in_a = chosen.counts.in_a;
    finding.a_total = chosen.counts.a_total;
    finding.in_b = chosen.counts.in_b;
    finding.b_total = chosen.counts.b_total;
    finding.g2 = chosen.g2;
    finding.probability = chosen.probability;
    const DocSet::Doc issue = feature.first_issue[set], document = reader_.letter_document(issue);
    const index::StoredLetter letter = reader_.letter_at(document);
    const std::size_t number = issue - document - 1;
    finding.id = letter.id;
    finding.case_number = letter.determination.case_number;
    finding.number = letter.determination.issues.at(number).number;
    if (feature.kind == Feature::Kind::Value) describe_value(feature, letter, number, finding);
    else describe_term(feature, letter, number, *terms, finding);
    return finding;
  }

  void describe_term(const Feature& feature, const index::StoredLetter& letter, std::size_t number,
                     analytics::RationaleTerms& terms, ContrastFinding& finding) const {
    const bool is_phrase = feature.kind == Feature::Kind::Phrase;
    finding.kind = is_phrase ? "phrase" : "word";
    finding.label = is_phrase ? "Phrase" : "Word";
    finding.value = feature.text;
    const std::string_view rationale = rationale_of(letter, number);
    for (const analytics::RationaleTerm& term : terms.of(rationale)) {
      if (term.stems != feature.text) continue;
      finding.value = std::string(slice(rationale, term.place));
      const std::uint32_t begin = letter.determination.issues[number].rationale.begin;
      finding.passage = analytics::example_passage(letter, number, {begin + term.place.begin, begin + term.place.end},
                                                   request_.passage_bytes);
      return;
    }
  }

  void describe_value(const Feature& feature, const index::StoredLetter& letter, std::size_t number,
                      ContrastFinding& finding) {
    const Facet& facet = schema_.facets()[feature.facet];
    finding.kind = facet.name;
    finding.label = facet.label;
    finding.value = rows_.value_name(feature.facet, feature.code);
    finding.passage =
        analytics::example_passage(letter, number, evidence_of(feature, letter, number), request_.passage_bytes);
    if (!finding.passage) finding.passage = analytics::heading_passage(letter, number);
  }

  /// The words that a value, or one below it, was read from.
  Span evidence_of(const Feature& feature, const index::StoredLetter& letter, std::size_t number) const {
    const Facet& facet = schema_.facets()[feature.facet];
    const FacetSet& values =
        facet.level == Facet::Level::Determination ? letter.facets.determination : letter.facets.issues.at(number);
    for (const FacetValue& value : values.values) {
      if (value.facet != facet.name || value.evidence.empty()) continue;
      const auto code = index::facet_code(schema_, facet, value.value);
      if (!code) continue;
      if (*code == feature.code) return value.evidence;
      if (facet.vocabulary.empty()) continue;
      const auto above = search::ancestors_of(schema_, facet, *code);
      if (std::find(above.begin(), above.end(), feature.code) != above.end()) return value.evidence;
    }
    return {};
  }

  index::IndexReader& reader_;
  const Schema& schema_;
  const ContrastRequest& request_;
  index::FixedWording fixed_wording_;
  search::ReaderTeam team_;
  search::MatchSets sets_;
  search::FacetRows rows_;
  std::size_t reason_facet_;
  bool is_by_decision_ = false;
  std::vector<bool> contrasted_;
  DocSet set_a_, set_b_;
  FeatureTable table_;
  analytics::SetSizes sizes_;
};

}  // namespace

ContrastResult find_contrast(const std::string& index_path, const ContrastRequest& request, const Schema& schema) {
  if (!(request.significance > 0 && request.significance < 1))
    throw UsageError("the significance of a contrast lies between 0 and 1");
  index::IndexReader reader(index_path, schema);
  return search::attempt(reader, [&] { return ContrastSearch(reader, request).run(); });
}

}  // namespace imr
