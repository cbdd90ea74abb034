#include "search/facet_counter.h"

#include <algorithm>

#include "base/strings.h"
#include "index/packed_facets.h"
#include "index/terms.h"
#include "search/facet_rows.h"

namespace imr::search {

std::uint64_t count_determinations(const DocSet& issues, const DocSet& letters) {
  std::uint64_t count = 0;
  DocSet::Doc last = 0;
  for_each_issue(issues, letters, [&](DocSet::Doc, DocSet::Doc letter) {
    count += letter != last;
    last = letter;
  });
  return count;
}

FacetCounter::FacetCounter(const Xapian::Database& database, const Schema& schema, const DocSet& letters, Confidence min_confidence)
    : database_(database), schema_(schema), letters_(letters), min_confidence_(min_confidence), tallies_(schema.facets().size()) {}

void FacetCounter::prepare(std::size_t facet) {
  FacetTally& tally = tallies_[facet];
  const Facet& counted = schema_.facets()[facet];
  tally.is_wanted = true;
  tally.is_open = counted.vocabulary.empty();
  if (tally.is_open) return;
  const Vocabulary& vocabulary = schema_.vocabulary(counted.vocabulary);
  tally.by_code.assign(vocabulary.values.size(), {});
  tally.ancestors.resize(vocabulary.values.size());
}

/// Values above a value, looked up when it is first met: most of a large vocabulary never is.
const std::vector<std::uint32_t>& FacetCounter::ancestors_of(std::size_t facet, std::uint32_t code) {
  auto& known = tallies_[facet].ancestors[code];
  if (!known) known = search::ancestors_of(schema_, schema_.facets()[facet], code);
  return *known;
}

void FacetCounter::add(Tally& tally, std::uint32_t issue, std::uint32_t letter) {
  if (tally.last_issue == issue) return;  // a value above two values of one issue counts once
  tally.last_issue = issue;
  ++tally.issues;
  if (tally.last_letter == letter) return;
  tally.last_letter = letter;
  ++tally.determinations;
}

void FacetCounter::count_issue(std::string_view packed, std::uint32_t issue, std::uint32_t letter) {
  index::PackedFacetsReader reader(packed);
  reader.visit_values(tallies_.size(), [&](std::size_t facet, std::uint32_t code, Confidence confidence) {
    FacetTally& tally = tallies_[facet];
    if (!tally.is_wanted || confidence < min_confidence_) return;
    tally.has_value = true;
    if (tally.is_open) return add(tally.by_hash[code], issue, letter);
    if (code >= tally.by_code.size()) return;
    add(tally.by_code[code], issue, letter);
    for (const std::uint32_t ancestor : ancestors_of(facet, code)) add(tally.by_code[ancestor], issue, letter);
  });
  for (FacetTally& tally : tallies_) {
    if (tally.is_wanted && !tally.has_value) add(tally.none, issue, letter);
    tally.has_value = false;
  }
}

void FacetCounter::count(const DocSet& issues, const std::vector<std::size_t>& facets) {
  for (FacetTally& tally : tallies_) tally.is_wanted = false;
  for (const std::size_t facet : facets) prepare(facet);
  const auto slot = static_cast<Xapian::valueno>(schema_.slot("facets"));
  auto value = database_.valuestream_begin(slot);
  const auto end = database_.valuestream_end(slot);
  for_each_issue(issues, letters_, [&](DocSet::Doc issue, DocSet::Doc letter) {
    if (value != end && value.get_docid() < issue) value.skip_to(issue);
    if (value != end && value.get_docid() == issue) count_issue(*value, issue, letter);
  });
}

std::vector<FacetCount> FacetCounter::all_counts(std::size_t facet) const {
  const FacetTally& tally = tallies_[facet];
  std::vector<FacetCount> counts;
  const auto add_count = [&](const std::string& value, const Tally& t) {
    if (t.issues > 0) counts.push_back({value, t.issues, t.determinations, false});
  };
  if (tally.is_open) {
    const auto values = open_facet_values(database_, schema_, schema_.facets()[facet]);
    for (const auto& [code, t] : tally.by_hash) {
      const auto name = values.find(code);
      add_count(name == values.end() ? "?" : name->second, t);
    }
  } else {
    const Vocabulary& vocabulary = schema_.vocabulary(schema_.facets()[facet].vocabulary);
    for (std::size_t code = 0; code < tally.by_code.size(); ++code) add_count(vocabulary.values[code].value, tally.by_code[code]);
  }
  add_count(std::string(index::kNoValue), tally.none);
  return counts;
}

FacetResult FacetCounter::result(const FacetRequest& request, const std::vector<std::string>& selected) const {
  const auto& facets = schema_.facets();
  const std::string& facet_name = schema_.facet(request.facet).name;
  const auto found = std::find_if(facets.begin(), facets.end(), [&](const Facet& f) { return f.name == facet_name; });
  FacetResult result{found->name, found->label, all_counts(static_cast<std::size_t>(found - facets.begin())), 0};
  const std::string wanted = base::to_lower(request.match);
  std::erase_if(result.counts, [&](const FacetCount& c) { return base::to_lower(c.value).find(wanted) == std::string::npos; });
  for (FacetCount& count : result.counts)
    count.is_selected = std::any_of(selected.begin(), selected.end(), [&](const std::string& value) {
      return base::fold_name(value) == base::fold_name(count.value);  // values of open facets are kept folded
    });
  std::sort(result.counts.begin(), result.counts.end(),
            [](const auto& a, const auto& b) { return a.issues != b.issues ? a.issues > b.issues : a.value < b.value; });
  result.value_count = result.counts.size();
  if (request.limit > 0 && result.counts.size() > request.limit) result.counts.resize(request.limit);
  return result;
}

}  // namespace imr::search
