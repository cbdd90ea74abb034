// Counts the issues that cite a chapter or section, and shows the latest of them.
#include "imr/citator.h"

#include <algorithm>
#include <map>
#include <set>

#include "analytics/case_order.h"
#include "analytics/cited_guideline.h"
#include "analytics/example_passage.h"
#include "analytics/outcome_tally.h"
#include "analytics/trend_periods.h"
#include "base/strings.h"
#include "imr/error.h"
#include "index/index_reader.h"
#include "index/terms.h"
#include "query/suggestions.h"
#include "search/attempts.h"
#include "search/facet_rows.h"
#include "search/request_matches.h"

namespace imr {

std::string to_string(CitedBy by) {
  return by == CitedBy::Both ? "both" : by == CitedBy::Reviewer ? "reviewer" : "claims administrator";
}

namespace {

using analytics::CitedGuideline;
using analytics::OutcomeTally;
using search::DocSet;
using search::FacetRow;

constexpr const char* kTreatmentFacets[] = {"category", "subcategory", "procedure", "drug"};

/// The citations of one issue that match, of each side.
struct MatchedCitations {
  std::vector<const GuidelineCitation*> reviewer, administrator;
  bool empty() const { return reviewer.empty() && administrator.empty(); }
  CitedBy by() const {
    return reviewer.empty() ? CitedBy::ClaimsAdministrator : administrator.empty() ? CitedBy::Reviewer : CitedBy::Both;
  }
  std::vector<const GuidelineCitation*> all() const {
    std::vector<const GuidelineCitation*> both = reviewer;
    both.insert(both.end(), administrator.begin(), administrator.end());
    return both;
  }
};

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
      : reader_(reader),
        schema_(reader.schema()),
        request_(request),
        wanted_(analytics::parse_cited_guideline(request.chapter, schema_)),
        team_(reader),
        sets_(team_, request.filter.min_confidence),
        rows_(reader.view(), schema_, request.filter.min_confidence),
        decided_(rows_.field_position("decided")) {
    tables_ = {{"cited_by", "Cited by", true, {}}, {"year", "Year decided", true, {}}};
    for (const char* facet : kTreatmentFacets) tables_.push_back({facet, schema_.facet(facet).label, false, {}});
    tables_.push_back({"section", schema_.facet("section").label, false, {}});
    tables_.push_back({"pages", "Pages", false, {}});
  }

  CitatorResult run() {
    DocSet::Doc last = 0, counted = 0;
    index::StoredLetter letter;
    const DocSet citing = citing_issues();
    const analytics::CaseOrder order(reader_, citing);
    rows_.for_each(citing, sets_.all_letters(), [&](const FacetRow& row) {
      if (row.letter != last) letter = reader_.letter_at(row.letter);
      last = row.letter;
      const Issue& issue = letter.determination.issues.at(row.issue - row.letter - 1);
      const MatchedCitations citations = matched(issue);
      if (citations.empty() || !is_wanted_side(citations.by())) return;
      count(row, issue, citations, order.place(row.issue));
      determinations_ += counted != row.letter;
      counted = row.letter;
    });
    if (total_.count() == 0 && !request_.section.empty()) require_section();
    return result();
  }

private:
  /// Issues that cite the chapter, or at least its source, on either side.
  DocSet citing_issues() {
    DocSet issues = search::match_request(team_, sets_, request_.filter);
    const bool is_chapter = wanted_.source == "MTUS" && !wanted_.chapter.empty();
    const std::string& value = is_chapter ? wanted_.chapter : wanted_.source;
    DocSet citing = sets_.match(FacetSelection{is_chapter ? "mtus" : "source", {value}, Selector::Any});
    citing |= sets_.match(FacetSelection{is_chapter ? "ur_mtus" : "ur_source", {value}, Selector::Any});
    issues &= citing;
    return issues;
  }

  bool matches(const GuidelineCitation& citation) {
    if (!analytics::cites(citation, wanted_, schema_)) return false;
    for (const std::string& section : citation.sections) known_sections_.insert(section);
    const auto is_wanted = [&](const std::string& section) {
      return analytics::is_section(section, request_.section, schema_);
    };
    if (!request_.section.empty() && std::none_of(citation.sections.begin(), citation.sections.end(), is_wanted))
      return false;
    return !request_.page || analytics::has_page(citation.pages, *request_.page);
  }

  MatchedCitations matched(const Issue& issue) {
    MatchedCitations found;
    for (const GuidelineCitation& citation : issue.guidelines)
      if (matches(citation)) found.reviewer.push_back(&citation);
    for (const GuidelineCitation& citation : issue.claims_administrator_guidelines)
      if (matches(citation)) found.administrator.push_back(&citation);
    return found;
  }

  bool is_wanted_side(CitedBy by) const {
    return !request_.cited_by || by == *request_.cited_by ||
           (by == CitedBy::Both && *request_.cited_by != CitedBy::Both);
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
    std::set<std::string> keys;
    if (table == "section") {
      for (const GuidelineCitation* citation : citations.all())
        for (const std::string& section : citation->sections) keys.insert(analytics::section_name(section, schema_));
    } else if (table == "pages") {
      for (const GuidelineCitation* citation : citations.all())
        for (std::string& pages : analytics::split_pages(citation->pages)) keys.insert(std::move(pages));
    } else {
      const std::size_t facet = rows_.facet_position(table);
      for (const std::uint32_t code : row.codes[facet]) keys.insert(rows_.value_name(facet, code));
    }
    if (keys.empty()) keys.emplace(index::kNoValue);
    return keys;
  }

  /// @throws QueryError when no citation of the chapter names the section
  void require_section() const {
    for (const std::string& section : known_sections_)
      if (analytics::is_section(section, request_.section, schema_)) return;
    std::vector<query::Candidate> candidates;
    std::size_t group = 0;
    for (const std::string& section : known_sections_) candidates.push_back({section, group++});
    if (known_sections_.empty()) return;
    throw QueryError("no letter names a section \"" + request_.section + "\" of " + name(), 1,
                     query::find_nearest(request_.section, candidates));
  }

  std::string name() const { return wanted_.source + (wanted_.chapter.empty() ? "" : " " + wanted_.chapter); }

  CitatorResult result() {
    CitatorResult result;
    result.source = wanted_.source;
    result.chapter = wanted_.chapter;
    result.section = request_.section;
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
    const index::StoredLetter letter = reader_.letter_at(candidate.letter);
    const std::size_t number = candidate.issue - candidate.letter - 1;
    const Issue& issue = letter.determination.issues.at(number);
    const MatchedCitations citations = matched(issue);
    CitatorExample example;
    example.id = letter.id;
    example.case_number = letter.determination.case_number;
    example.number = issue.number;
    example.treatment = issue.treatment;
    example.decision = issue.decision;
    example.decision_date = letter.determination.decision_date;
    example.cited_by = citations.by();
    const auto add_once = [](std::vector<std::string>& list, const std::string& text) {
      if (!text.empty() && std::find(list.begin(), list.end(), text) == list.end()) list.push_back(text);
    };
    for (const GuidelineCitation* citation : citations.all()) {
      for (const std::string& section : citation->sections) add_once(example.sections, section);
      add_once(example.pages, citation->pages);
    }
    example.passage =
        analytics::example_passage(letter, number, citations.all().front()->place, request_.passage_bytes);
    return example;
  }

  index::IndexReader& reader_;
  const Schema& schema_;
  const CitatorRequest& request_;
  CitedGuideline wanted_;
  search::ReaderTeam team_;
  search::MatchSets sets_;
  search::FacetRows rows_;
  std::size_t decided_;
  std::vector<Tallies> tables_;
  OutcomeTally total_;
  std::uint64_t determinations_ = 0;
  std::vector<Candidate> examples_;
  std::set<std::string> known_sections_;
};

}  // namespace

CitatorResult find_citations(const std::string& index_path, const CitatorRequest& request, const Schema& schema) {
  index::IndexReader reader(index_path, schema);
  return search::attempt(reader, [&] { return Citator(reader, request).run(); });
}

}  // namespace imr
