#include "analytics/matched_citations.h"

#include <algorithm>

#include "imr/error.h"
#include "query/suggestions.h"

namespace imr::analytics {

CitedBy MatchedCitations::by() const {
  return reviewer.empty() ? CitedBy::ClaimsAdministrator : administrator.empty() ? CitedBy::Reviewer : CitedBy::Both;
}

std::vector<const GuidelineCitation*> MatchedCitations::all() const {
  std::vector<const GuidelineCitation*> both = reviewer;
  both.insert(both.end(), administrator.begin(), administrator.end());
  return both;
}

MatchedCitations CitationMatcher::match(const Issue& issue) {
  MatchedCitations found;
  for (const GuidelineCitation& citation : issue.guidelines)
    if (matches(citation)) found.reviewer.push_back(&citation);
  for (const GuidelineCitation& citation : issue.claims_administrator_guidelines)
    if (matches(citation)) found.administrator.push_back(&citation);
  return is_wanted_side(found.by()) ? found : MatchedCitations{};
}

bool CitationMatcher::matches(const GuidelineCitation& citation) {
  if (!cites(citation, wanted_, schema_)) return false;
  known_sections_.insert(citation.sections.begin(), citation.sections.end());
  if (!request_.section.empty() && !has_wanted_section(citation)) return false;
  return !request_.page || has_page(citation.pages, *request_.page);
}

bool CitationMatcher::has_wanted_section(const GuidelineCitation& citation) const {
  return std::any_of(citation.sections.begin(), citation.sections.end(),
                     [&](const std::string& section) { return is_section(section, request_.section, schema_); });
}

bool CitationMatcher::is_wanted_side(CitedBy by) const {
  return !request_.cited_by || by == *request_.cited_by || (by == CitedBy::Both && *request_.cited_by != CitedBy::Both);
}

void CitationMatcher::require_section() const {
  if (known_sections_.empty()) return;
  std::vector<query::Candidate> candidates;
  for (const std::string& section : known_sections_) {
    if (is_section(section, request_.section, schema_)) return;
    candidates.push_back({section, candidates.size()});
  }
  const std::string name = wanted_.source + (wanted_.chapter.empty() ? "" : " " + wanted_.chapter);
  throw QueryError("no letter names a section \"" + request_.section + "\" of " + name, 1,
                   query::find_nearest(request_.section, candidates));
}

}  // namespace imr::analytics
