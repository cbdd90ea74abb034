#include "search/bare_documents.h"

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "imr/determination.h"
#include "imr/facets.h"
#include "imr/schema.h"
#include "imr/text.h"

namespace imr::bench {

namespace {

using Filters = std::vector<std::string>;

/// A value and those above it in its vocabulary: the low back is also found as the spine.
void add_with_ancestors(const Schema& schema, const FacetValue& found, Filters& filters) {
  const Facet& facet = schema.facet(found.facet);
  const Vocabulary* vocabulary = schema.find_vocabulary(facet.vocabulary);
  Filters open = {found.value};
  while (!open.empty()) {
    const std::string value = std::move(open.back());
    open.pop_back();
    const std::string word = filter_word(facet.name, value);
    if (std::find(filters.begin(), filters.end(), word) != filters.end()) continue;
    filters.push_back(word);
    const int at = vocabulary == nullptr || !facet.parent.empty() ? -1 : vocabulary->ordinal(value);
    if (at < 0) continue;
    for (const std::string& parent : vocabulary->values[static_cast<std::size_t>(at)].parents)
      if (vocabulary->ordinal(parent) >= 0) open.push_back(parent);
  }
}

Filters filters_of(const Schema& schema, const Determination& letter, const Issue& issue, const FacetSet& shared,
                   const FacetSet& own) {
  Filters filters = {filter_word("decision", to_string(issue.decision))};
  if (letter.decision_date) filters.push_back(filter_word("year", to_string(*letter.decision_date).substr(0, 4)));
  for (const FacetSet* set : {&shared, &own})
    for (const FacetValue& value : set->values) add_with_ancestors(schema, value, filters);
  return filters;
}

void visit_issues(const std::string& extracted, const std::function<void(const BareDocument&)>& visit) {
  const Schema& schema = Schema::embedded();
  const NormalizedText text = normalize_text(extracted);
  const Determination letter = parse_letter(text, schema);
  const FacetValues facets = extract_facets(letter, text, schema);
  for (std::size_t i = 0; i < letter.issues.size(); ++i) {
    const Issue& issue = letter.issues[i];
    BareDocument document;
    for (const Span place : {issue.treatment_place, issue.guideline_place, issue.claims_guideline_place,
                             issue.rationale, letter.case_summary})
      document.text.append(slice(text.text, place)).append("\n\n");
    document.filters = filters_of(schema, letter, issue, facets.determination, facets.issues.at(i));
    visit(document);
  }
}

}  // namespace

std::size_t read_documents(const std::string& letters, BareUnit unit, std::size_t first, std::size_t step,
                           const std::function<void(const BareDocument&)>& visit) {
  std::ifstream file(letters);
  if (!file) throw std::runtime_error("cannot read " + letters);
  std::string line;
  std::size_t count = 0;
  for (std::size_t number = 0; std::getline(file, line); ++number) {
    if (number % step != first) continue;
    std::string text = nlohmann::json::parse(line).at("text");
    if (unit == BareUnit::Letter) visit({std::move(text), {}});
    else visit_issues(text, visit);
    ++count;
  }
  return count;
}

std::string filter_word(std::string_view facet, std::string_view value) {
  std::string word = "x";
  for (const std::string_view part : {facet, value})
    for (const char c : part)
      if (std::isalnum(static_cast<unsigned char>(c)))
        word += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return word;
}

}  // namespace imr::bench
