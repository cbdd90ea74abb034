// Counts the issues that cite a chapter or section, and shows the latest of them.
#include "imr/citator.h"

#include <algorithm>
#include <map>
#include <set>

#include "analytics/case_order.h"
#include "analytics/example_passage.h"
#include "analytics/matched_citations.h"
#include "analytics/opened_index.h"
#include "analytics/outcome_tally.h"
#include "analytics/trend_periods.h"
#include "index/terms.h"
#include "search/attempts.h"

namespace imr {

std::string to_string(CitedBy by) {
  return by == CitedBy::Both ? "both" : by == CitedBy::Reviewer ? "reviewer" : "claims administrator";
}

namespace {

using analytics::CitationMatcher;
using analytics::MatchedCitations;
using analytics::OutcomeTally;
using search::DocSet;
using search::FacetRow;

constexpr const char* kTreatmentFacets[] = {"category", "subcategory", "procedure", "drug"};

/// Rows of one dimension while they are counted.
struct Tallies {
  std::string name, label;
  bool is_by_name = false;  ///< periods and sides; otherwise the most frequent first
  std::map<std::string, OutcomeTally> rows;
};

struct Candidate {
  std::uint64_t decided = 0;
  std::uint32_t place = 0;  ///< in the order of case numbers
  DocSet::Doc issue = 0, letter = 0;
  Decision decision = Decision::None;
};

class Citator {
public:
  Citator(index::IndexReader& reader, const CitatorRequest& request)
      : request_(request),
        matcher_(request, reader.schema()),
        index_(reader, request.filter),
        decided_(index_.rows.field_position("decided")) {
    tables_ = {{"cited_by", "Cited by", true, {}}, {"year", "Year decided", true, {}}};
    for (const char* facet : kTreatmentFacets) tables_.push_back({facet, index_.schema.facet(facet).label, false, {}});
    tables_.push_back({"section", index_.schema.facet("section").label, false, {}});
    tables_.push_back({"pages", "Pages", false, {}});
  }

  CitatorResult run() {
    DocSet::Doc last = 0, counted = 0;
    Determination determination;
    const DocSet citing = citing_issues();
    const analytics::CaseOrder order(index_.reader, citing);
    index_.for_each_row(citing, [&](const FacetRow& row) {
      if (row.letter != last) determination = index_.reader.determination_at(row.letter);
      last = row.letter;
      const Issue& issue = determination.issues.at(row.issue - row.letter - 1);
      const MatchedCitations citations = matcher_.match(issue);
      if (citations.empty()) return;
      count(row, issue, citations, order.place(row.issue));
      determinations_ += counted != row.letter;
      counted = row.letter;
    });
    if (total_.count() == 0 && !request_.section.empty()) matcher_.require_section();
    return result();
  }

private:
  /// Issues that cite the chapter, or at least its source, on either side.
  DocSet citing_issues() {
    DocSet issues = index_.filtered();
    const analytics::CitedGuideline& wanted = matcher_.wanted();
    const bool is_chapter = wanted.source == "MTUS" && !wanted.chapter.empty();
    const std::string& value = is_chapter ? wanted.chapter : wanted.source;
    DocSet citing = index_.sets.match(FacetSelection{is_chapter ? "mtus" : "source", {value}, Selector::Any});
    citing |= index_.sets.match(FacetSelection{is_chapter ? "ur_mtus" : "ur_source", {value}, Selector::Any});
    issues &= citing;
    return issues;
  }

  void count(const FacetRow& row, const Issue& issue, const MatchedCitations& citations, std::uint32_t place) {
    total_.add(CountUnit::Issue, row.letter, issue.decision);
    const std::uint64_t decided = row.dates[decided_];
    examples_.push_back({decided, place, row.issue, row.letter, issue.decision});
    for (Tallies& table : tables_)
      for (const std::string& key : keys_of(table.name, row, decided, citations))
        table.rows[key].add(CountUnit::Issue, row.letter, issue.decision);
  }

  std::set<std::string> keys_of(const std::string& table, const FacetRow& row, std::uint64_t decided,
                                const MatchedCitations& citations) {
    if (table == "cited_by") return {to_string(citations.by())};
    if (table == "year")
      return {decided == 0
                  ? std::string(index::kNoValue)
                  : analytics::period_name(analytics::period_number(decided, TrendPeriod::Year), TrendPeriod::Year)};
    std::set<std::string> keys = table == "section" ? sections_of(citations)
                                 : table == "pages" ? pages_of(citations)
                                                    : values_of(table, row);
    if (keys.empty()) keys.emplace(index::kNoValue);
    return keys;
  }

  std::set<std::string> sections_of(const MatchedCitations& citations) const {
    std::set<std::string> sections;
    for (const GuidelineCitation* citation : citations.all())
      for (const std::string& section : citation->sections)
        sections.insert(analytics::section_name(section, index_.schema));
    return sections;
  }

  static std::set<std::string> pages_of(const MatchedCitations& citations) {
    std::set<std::string> all;
    for (const GuidelineCitation* citation : citations.all())
      for (std::string& pages : analytics::split_pages(citation->pages)) all.insert(std::move(pages));
    return all;
  }

  std::set<std::string> values_of(const std::string& facet_name, const FacetRow& row) {
    std::set<std::string> values;
    const std::size_t facet = index_.rows.facet_position(facet_name);
    for (const std::uint32_t code : row.codes[facet]) values.insert(index_.rows.value_name(facet, code));
    return values;
  }

  CitatorResult result() {
    CitatorResult result;
    result.source = matcher_.wanted().source;
    result.chapter = matcher_.wanted().chapter;
    result.section = request_.section;
    result.page = request_.page;
    result.cited_by = request_.cited_by;
    result.total = total_.row(total_.count(), request_.floor);
    result.determinations = determinations_;
    result.floor = request_.floor;
    for (const Tallies& tallies : tables_) result.tables.push_back(table_of(tallies));
    for (const Decision decision : {Decision::Overturned, Decision::Upheld}) add_examples(decision, result.examples);
    result.notes = request_.filter.query.notes;
    return result;
  }

  CitatorTable table_of(const Tallies& tallies) const {
    CitatorTable table{tallies.name, tallies.label, {}};
    for (const auto& [key, tally] : tallies.rows) {
      table.rows.push_back(tally.row(total_.count(), request_.floor));
      table.rows.back().keys = {key};
    }
    std::stable_sort(table.rows.begin(), table.rows.end(), [&](const TableRow& a, const TableRow& b) {
      const bool a_is_none = a.keys.front() == index::kNoValue, b_is_none = b.keys.front() == index::kNoValue;
      if (a_is_none != b_is_none) return b_is_none;
      return !tallies.is_by_name && a.count > b.count;
    });
    return table;
  }

  void add_examples(Decision decision, std::vector<CitatorExample>& examples) {
    std::vector<Candidate> candidates;
    std::copy_if(examples_.begin(), examples_.end(), std::back_inserter(candidates),
                 [&](const Candidate& candidate) { return candidate.decision == decision; });
    std::stable_sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
      return a.decided != b.decided ? a.decided > b.decided : a.place < b.place;
    });
    if (candidates.size() > request_.examples) candidates.resize(request_.examples);
    for (const Candidate& candidate : candidates) examples.push_back(example(candidate));
  }

  CitatorExample example(const Candidate& candidate) {
    const index::StoredLetter letter = index_.reader.letter_at(candidate.letter);
    const std::size_t number = candidate.issue - candidate.letter - 1;
    const Issue& issue = letter.determination.issues.at(number);
    const MatchedCitations citations = matcher_.match(issue);
    CitatorExample example;
    example.id = letter.id;
    example.case_number = letter.determination.case_number;
    example.number = issue.number;
    example.treatment = issue.treatment;
    example.decision = issue.decision;
    example.decision_date = letter.determination.decision_date;
    example.cited_by = citations.by();
    add_as_written(citations, example);
    example.passage =
        analytics::example_passage(letter, number, citations.all().front()->place, request_.passage_bytes);
    return example;
  }

  static void add_as_written(const MatchedCitations& citations, CitatorExample& example) {
    const auto add_once = [](std::vector<std::string>& list, const std::string& text) {
      if (!text.empty() && std::find(list.begin(), list.end(), text) == list.end()) list.push_back(text);
    };
    for (const GuidelineCitation* citation : citations.all()) {
      for (const std::string& section : citation->sections) add_once(example.sections, section);
      add_once(example.pages, citation->pages);
    }
  }

  const CitatorRequest& request_;
  CitationMatcher matcher_;
  analytics::OpenedIndex index_;
  std::size_t decided_;
  std::vector<Tallies> tables_;
  OutcomeTally total_;
  std::uint64_t determinations_ = 0;
  std::vector<Candidate> examples_;
};

}  // namespace

CitatorResult find_citations(const std::string& index_path, const CitatorRequest& request, const Schema& schema) {
  index::IndexReader reader(index_path, schema);
  return search::attempt(reader, [&] { return Citator(reader, request).run(); });
}

}  // namespace imr
