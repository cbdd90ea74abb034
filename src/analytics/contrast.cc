// Makes two sets of issues, counts what they have, and chooses what sets them apart.
#include "imr/contrast.h"

#include <algorithm>

#include "analytics/case_order.h"
#include "analytics/choose_findings.h"
#include "analytics/contrast_findings.h"
#include "analytics/contrasted_facets.h"
#include "analytics/copy_groups.h"
#include "analytics/opened_index.h"
#include "analytics/rationale_terms.h"
#include "imr/error.h"
#include "search/attempts.h"

namespace imr {

namespace {

using analytics::ContrastFindings;
using analytics::Feature;
using analytics::FeatureTable;
using analytics::kA;
using analytics::kB;
using search::DocSet;
using search::FacetRow;

constexpr std::size_t kReasons = 10;  ///< most frequent of each set

std::set<std::string> stems_of(const std::set<std::string>& words, const index::Stemmer& stemmer) {
  std::set<std::string> stems;
  for (const std::string& word : words) stems.insert(stemmer.stem(word));
  return stems;
}

class ContrastSearch {
public:
  ContrastSearch(index::IndexReader& reader, const ContrastRequest& request)
      : request_(request),
        index_(reader, request.filter),
        fixed_wording_(index_.schema),
        reason_facet_(index_.rows.facet_position("reason")) {}

  ContrastResult run() {
    ContrastResult result;
    const analytics::NamedInQueries names = named();
    is_by_decision_ = analytics::is_by_decision(names);
    contrasted_ = analytics::contrasted_facets(index_.schema, names);
    const index::Stemmer stemmer(index_.schema);
    analytics::RationaleTerms terms(fixed_wording_, stemmer, stems_of(names.words, stemmer), !is_by_decision_);
    make_sets(result);
    count(kA, set_a_, terms, result.a);
    count(kB, set_b_, terms, result.b);
    sizes_.wordings = {result.a.wordings, result.b.wordings};
    sizes_.determinations = {result.a.determinations, result.b.determinations};
    ContrastFindings findings(index_.reader, index_.rows, terms, request_.passage_bytes);
    choose(findings, result);
    if (is_by_decision_) {
      result.reasons_of_a = reasons_of(kA, findings);
      result.reasons_of_b = reasons_of(kB, findings);
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
    return search::match_request(index_.team, index_.sets, request);
  }

  void make_sets(ContrastResult& result) {
    const DocSet all = index_.filtered();
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
    const analytics::CaseOrder order(index_.reader, issues);
    std::vector<Collected> collected;
    index_.for_each_row(issues, [&](const FacetRow& row) {
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
      if (is_new_letter) letter = index_.reader.hit_letter_at(one.letter);
      last_letter = one.letter;
      ++sizes.issues;
      sizes.determinations += is_new_letter;
      const std::string_view rationale = analytics::rationale_of(letter, one.issue - one.letter - 1);
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

  void add_values(std::size_t set, const Collected& one, const analytics::IssuePlace& place, bool is_new_letter) {
    for (const auto& [facet, code] : one.values) {
      const bool is_of_letter = index_.schema.facets()[facet].level == Facet::Level::Determination;
      if (!is_of_letter) table_.add_issue_value(set, facet, code, place);
      else if (is_new_letter) table_.add_letter_value(set, facet, code, place);
    }
  }

  bool is_compared(const Feature& feature) const {
    return feature.kind != Feature::Kind::Value || contrasted_[feature.facet];
  }

  void choose(ContrastFindings& findings, ContrastResult& result) {
    std::vector<Feature> compared;
    std::copy_if(table_.features().begin(), table_.features().end(), std::back_inserter(compared),
                 [&](const Feature& feature) { return is_compared(feature); });
    const analytics::ChosenFeatures chosen = analytics::choose_features(compared, sizes_, request_.significance);
    result.features = compared.size();
    result.comparisons = chosen.comparisons;
    result.significance = request_.significance;
    result.more_in_a = findings.list(compared, chosen.more_in_a, kA, request_.count);
    result.more_in_b = findings.list(compared, chosen.more_in_b, kB, request_.count);
  }

  /// Reasons by frequency in a set.
  std::vector<ContrastFinding> reasons_of(std::size_t set, ContrastFindings& findings) {
    std::vector<Feature> reasons;
    for (const Feature& feature : table_.features())
      if (feature.kind == Feature::Kind::Value && feature.facet == reason_facet_ && feature.counts[set] > 0)
        reasons.push_back(feature);
    std::stable_sort(reasons.begin(), reasons.end(),
                     [&](const Feature& a, const Feature& b) { return a.counts[set] > b.counts[set]; });
    if (reasons.size() > kReasons) reasons.resize(kReasons);
    std::vector<ContrastFinding> listed;
    for (const Feature& reason : reasons)
      listed.push_back(findings.make(reason, {0, analytics::counts_of(reason, sizes_), 0, 1}, set));
    return listed;
  }

  const ContrastRequest& request_;
  analytics::OpenedIndex index_;
  index::FixedWording fixed_wording_;
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
