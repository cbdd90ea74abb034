#include "search/hits.h"

#include <algorithm>

#include "base/strings.h"
#include "imr/error.h"
#include "search/contexts.h"
#include "search/passages.h"
#include "search/text_words.h"

namespace imr::search {

namespace {

std::string value_of(const FacetSet& set, std::string_view facet) {
  const auto values = values_of(set, facet);
  return values.empty() ? std::string{} : values.front();
}

/// "cm160213037", "16-0213037" and "CM16-0213037" are one case.
std::string case_id(std::string_view typed) {
  std::string digits;
  for (const char c : typed)
    if (base::is_digit(c)) digits += c;
  const bool is_case =
      digits.size() == 9 && base::fold_name(typed).find_first_not_of("cm0123456789 ") == std::string::npos;
  return is_case ? "cm" + digits.substr(0, 2) + "-" + digits.substr(2) : base::to_lower(typed);
}

index::Doc issue_document(index::Doc letter, std::size_t number) {
  return letter + static_cast<index::Doc>(number) + 1;
}

IssueMatcher matcher_for(const Plan& plan, index::Doc issue) {
  return IssueMatcher(plan.leaves,
                      [&plan, issue](const QueryNode& node) { return plan.restrictions.at(&node).has(issue); });
}

/// Issues share their summary, and may mark a compound and a word of it.
std::vector<Span> joined(std::vector<Span> spans) {
  std::sort(spans.begin(), spans.end(), [](const Span& a, const Span& b) { return a.begin < b.begin; });
  std::vector<Span> apart;
  for (const Span& span : spans)
    if (!apart.empty() && span.begin < apart.back().end) apart.back().end = std::max(apart.back().end, span.end);
    else apart.push_back(span);
  return apart;
}

DeterminationHit determination_hit(const index::StoredLetter& letter) {
  DeterminationHit hit;
  hit.id = letter.id;
  hit.case_number = letter.determination.case_number;
  hit.source = letter.source.name;
  hit.assigned_date = letter.determination.assigned_date;
  hit.decision_date = letter.determination.decision_date;
  hit.injury_date = letter.determination.injury_date;
  hit.ur_denial_date = letter.determination.ur_denial_date;
  hit.received_date = letter.determination.received_date;
  hit.outcome = letter.determination.outcome;
  hit.specialties = values_of(letter.facets.determination, index::hit_facets::kSpecialty);
  hit.issue_count = static_cast<int>(letter.determination.issues.size());
  return hit;
}

[[noreturn]] void fail_alone() { throw IndexError(IndexError::Kind::Damaged, "an issue does not follow its letter"); }

/// Without what the query marks.
IssueHit issue_hit(const index::StoredLetter& letter, std::size_t number) {
  const Issue& issue = letter.determination.issues[number];
  const FacetSet& facets = letter.facets.issues[number];
  IssueHit hit;
  hit.number = issue.number;
  hit.treatment = std::string(slice(letter.text.text, issue.treatment_place));
  std::replace(hit.treatment.begin(), hit.treatment.end(), '\n', ' ');
  hit.decision = issue.decision;
  hit.category = value_of(facets, index::hit_facets::kCategory);
  hit.subcategory = value_of(facets, index::hit_facets::kSubcategory);
  hit.body_regions = values_of(facets, index::hit_facets::kBodyRegion);
  hit.drugs = values_of(facets, index::hit_facets::kDrug);
  hit.mtus_chapters = values_of(facets, index::hit_facets::kMtus);
  hit.flags = values_of(facets, index::hit_facets::kFlag);
  return hit;
}

/// True if what the node marks in a section does not depend on the others, given that it holds in the issue.
bool is_marked_by_section(const QueryNode& node) {
  using Kind = QueryNode::Kind;
  return node.kind == Kind::Word || node.kind == Kind::Phrase ||
         (node.kind == Kind::Or && std::ranges::all_of(node.children, is_marked_by_section));
}

using SectionMarks = std::array<std::vector<Span>, index::kSectionCount>;

void add_heading_marks(const Issue& issue, const SectionMarks& marks, IssueHit& hit) {
  for (const Span& mark : marks[index::kTreatment])
    hit.treatment_marks.push_back({mark.begin - issue.treatment_place.begin, mark.end - issue.treatment_place.begin});
}

bool shows_text(const SearchRequest& request) { return request.passages > 0 || request.context_characters > 0; }

std::vector<Passage> shown_passages(std::string_view letter, const Issue& issue, const TextWords& words,
                                    const SectionMarks& marks, const SearchRequest& request) {
  if (request.context_characters > 0) return make_contexts(letter, words, marks, request.context_characters);
  const PassageLimits limits{request.passages, request.passage_bytes};
  const bool has_marks = std::ranges::any_of(marks, [](const auto& section) { return !section.empty(); });
  return has_marks ? make_passages(letter, words, marks, limits) : closing_passage(letter, issue, limits);
}

/// Marks what the query found; without text to show, in the heading alone.
void add_marked(const index::StoredLetter& letter, std::size_t number, const QueryNode& query, IssueMatcher& matcher,
                TextWords& words, const SearchRequest& request, IssueHit& hit) {
  const Issue& issue = letter.determination.issues[number];
  if (!shows_text(request) && !words.has_words_in(index::kTreatment, issue)) return;
  if (shows_text(request) || !is_marked_by_section(query)) words.read(issue);
  else words.read(issue, index::kTreatment);
  const SectionMarks marks = words.spans_of(matcher.marks(query, words));
  add_heading_marks(issue, marks, hit);
  if (shows_text(request)) hit.passages = shown_passages(letter.text.text, issue, words, marks, request);
}

}  // namespace

DeterminationHit HitMaker::make(const RankedIssue& best, std::size_t rank, const Plan& plan, const DocSet& letters,
                                const DocSet& matches, const SearchRequest& request) const {
  const index::Doc document = letters.previous(best.document);
  if (document == 0) fail_alone();
  const index::StoredLetter letter = reader_.hit_letter_at(document);
  const std::size_t best_issue = best.document - document - 1;
  if (best_issue >= letter.determination.issues.size()) fail_alone();
  TextWords words(letter.text.text, letter.determination, fixed_wording_, plan);
  DeterminationHit hit = determination_hit(letter);
  hit.rank = rank;
  const auto add_issue = [&](std::size_t number) {
    hit.issues.push_back(issue_hit(letter, number));
    IssueMatcher matcher = matcher_for(plan, issue_document(document, number));
    add_marked(letter, number, plan.root, matcher, words, request, hit.issues.back());
  };
  add_issue(best_issue);
  hit.issues.front().score = best.score;
  for (std::size_t i = 0; request.group && i < letter.determination.issues.size(); ++i)
    if (i != best_issue && matches.has(issue_document(document, i))) add_issue(i);
  return hit;
}

std::optional<index::Doc> HitMaker::find_letter(std::string_view case_number) const {
  return reader_.find_document(case_id(case_number));
}

std::vector<Span> HitMaker::mark_letter(index::Doc document, const index::StoredLetter& letter,
                                        const Plan& plan) const {
  std::vector<Span> all;
  TextWords words(letter.text.text, letter.determination, fixed_wording_, plan);
  for (std::size_t i = 0; i < letter.determination.issues.size(); ++i) {
    words.read(letter.determination.issues[i]);
    const Positions marks = matcher_for(plan, issue_document(document, i)).marks(plan.root, words);
    for (const auto& section : words.spans_of(marks)) all.insert(all.end(), section.begin(), section.end());
  }
  return joined(std::move(all));
}

}  // namespace imr::search
