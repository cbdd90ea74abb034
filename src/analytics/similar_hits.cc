#include "analytics/similar_hits.h"

#include <algorithm>
#include <map>

#include "analytics/telling_passage.h"

namespace imr::analytics {

namespace {

constexpr std::size_t kTermsOfHit = 8;

void add_once(const Facet& facet, const std::string& value, std::vector<SharedFacet>& shared) {
  const bool is_known = std::any_of(shared.begin(), shared.end(), [&](const SharedFacet& known) {
    return known.facet == facet.name && known.value == value;
  });
  if (!is_known) shared.push_back({facet.name, facet.label, value});
}

}  // namespace

std::vector<SimilarHit> SimilarHits::make(Decision wanted) {
  Shown shown;
  std::size_t place = 0;
  for (const RankedIssue* found = neighbours_.next(place, wanted); found != nullptr;
       found = neighbours_.next(++place, wanted)) {
    if (shown.hits.size() == request_.count && !request_.group) break;
    const RankedIssue ranked = *found;
    const Span rationale = neighbours_.issue(ranked).rationale;
    Shingles shingles = shingles_of(slice(neighbours_.letter(ranked).text.text, rationale));
    if (join_original(ranked, shingles, shown)) continue;
    if (shown.hits.size() == request_.count) break;
    shown.hits.push_back(make_hit(ranked, shown.hits.size() + 1));
    shown.hits.back().is_near = neighbours_.is_near(place);
    shown.issues.push_back(ranked);
    shown.shingles.push_back(std::move(shingles));
  }
  add_shared_facets(shown);
  return std::move(shown.hits);
}

/// True if a hit that is shown already stands for the issue too.
bool SimilarHits::join_original(const RankedIssue& ranked, const Shingles& shingles, Shown& shown) {
  for (std::size_t i = 0; request_.group && i < shown.hits.size(); ++i) {
    SimilarHit& hit = shown.hits[i];
    if (hit.decision != ranked.decision || resemblance(shown.shingles[i], shingles) < kCopyResemblance) continue;
    hit.copies.push_back(neighbours_.letter(ranked).determination.case_number + "#" +
                         std::to_string(neighbours_.issue(ranked).number));
    return true;
  }
  return false;
}

SimilarHit SimilarHits::make_hit(const RankedIssue& ranked, std::size_t rank) {
  const index::StoredLetter& letter = neighbours_.letter(ranked);
  const Issue& issue = neighbours_.issue(ranked);
  SimilarHit hit;
  hit.rank = rank;
  hit.id = letter.id;
  hit.case_number = letter.determination.case_number;
  hit.number = issue.number;
  hit.treatment = issue.treatment;
  hit.decision = issue.decision;
  hit.decision_date = letter.determination.decision_date;
  hit.score = ranked.score;
  add_shared_terms(letter.text.text, issue, hit);
  return hit;
}

void SimilarHits::add_shared_terms(std::string_view text, const Issue& issue, SimilarHit& hit) const {
  const std::string words =
      std::string(slice(text, issue.treatment_place)) + " " + std::string(slice(text, issue.rationale));
  hit.terms = shared_terms(words, fixed_wording_, profile_.terms, kTermsOfHit);
  if (auto passage = telling_passage(text, issue.rationale, fixed_wording_, profile_.terms, request_.passage_bytes))
    hit.passages.push_back(std::move(*passage));
}

void SimilarHits::add_shared_facets(Shown& shown) {
  search::DocSet documents(index_.reader.view().last());
  for (const RankedIssue& ranked : shown.issues) documents.add(ranked.issue);
  std::map<search::DocSet::Doc, std::vector<SharedFacet>> shared;
  index_.for_each_row(documents, [&](const search::FacetRow& row) {
    for (const FacetGroup& item : profile_.items) add_shared(item, row, shared[row.issue]);
    add_shared(profile_.background, row, shared[row.issue]);
  });
  for (std::size_t i = 0; i < shown.hits.size(); ++i) shown.hits[i].shared = shared[shown.issues[i].issue];
}

void SimilarHits::add_shared(const FacetGroup& group, const search::FacetRow& row, std::vector<SharedFacet>& shared) {
  for (const ProfileFacet& facet : group.facets)
    for (const std::uint32_t code : facet.codes)
      if (row.has(facet.facet, code))
        add_once(index_.schema.facets()[facet.facet], index_.rows.value_name(facet.facet, code), shared);
}

}  // namespace imr::analytics
