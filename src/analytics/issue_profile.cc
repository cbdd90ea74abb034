#include "analytics/issue_profile.h"

#include <algorithm>
#include <map>

#include "base/strings.h"
#include "imr/facets.h"
#include "imr/text.h"
#include "index/packed_facets.h"

namespace imr::analytics {

namespace {

constexpr std::size_t kMaxTerms = 40, kMinTermBytes = 3;
constexpr double kSaturation = 1.2;
constexpr double kHeadingWeight = 3, kRationaleWeight = 1, kSummaryWeight = 0.3;

struct FacetWeight {
  const char* facet;
  double of_item, of_background;
  bool is_any;
};

/// Tuned once on the letters of docs/evaluation.md; what is asked for and where decides, the rest orders.
constexpr FacetWeight kWeights[] = {
    {"drug", 6, 2, true},       {"subcategory", 3, 1, true},         {"procedure", 2, 2, false},
    {"class", 1, 0.5, true},    {"body_region", 1, 1, true},         {"category", 0.5, 0.25, true},
    {"mtus", 0.5, 0.25, false}, {"injured_region", 0.3, 0.3, false}, {"diagnosis", 0.3, 0.3, false}};
constexpr double kBothOfItem = 4, kBothOfBackground = 1, kTextOfIssue = 3, kTextOfText = 12;

/// Begin words of sentences that say what is asked for.
constexpr std::string_view kRequestWords[] = {"request",  "authoriz", "certif",    "denied",
                                              "modified", "plan",     "recommend", "prescri"};

void add_once(std::vector<std::uint32_t>& codes, std::uint32_t code) {
  if (std::find(codes.begin(), codes.end(), code) == codes.end()) codes.push_back(code);
}

FacetGroup empty_group(const Schema& schema, bool is_background) {
  FacetGroup group;
  for (const FacetWeight& weight : kWeights) {
    const auto position = static_cast<std::size_t>(&schema.facet(weight.facet) - schema.facets().data());
    group.facets.push_back({position, {}, is_background ? weight.of_background : weight.of_item, weight.is_any});
  }
  group.both_weight = is_background ? kBothOfBackground : kBothOfItem;
  return group;
}

ProfileFacet& facet_of(FacetGroup& group, const Schema& schema, std::string_view name) {
  return *std::find_if(group.facets.begin(), group.facets.end(),
                       [&](const ProfileFacet& facet) { return schema.facets()[facet.facet].name == name; });
}

bool names_treatment(FacetGroup& group, const Schema& schema) {
  return !facet_of(group, schema, "subcategory").codes.empty() || !facet_of(group, schema, "drug").codes.empty();
}

bool speaks_of_request(std::string_view sentence) {
  const std::string folded = base::to_lower(sentence);
  return std::any_of(std::begin(kRequestWords), std::end(kRequestWords),
                     [&](std::string_view word) { return folded.find(word) != std::string::npos; });
}

/// Parts of a sentence between commas and "and": items of a list.
std::vector<Span> list_parts(std::string_view text, Span sentence) {
  std::vector<Span> parts;
  std::uint32_t begin = sentence.begin;
  for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
    const std::string_view rest = text.substr(i, sentence.end - i);
    const std::uint32_t gap = rest.starts_with(", ") || rest.starts_with("; ") ? 2 : rest.starts_with(" and ") ? 5 : 0;
    if (gap == 0) continue;
    parts.push_back({begin, i});
    begin = i + gap;
    i = begin - 1;
  }
  parts.push_back({begin, sentence.end});
  return parts;
}

Issue make_issue(Span heading, Span reasons) {
  Issue issue;
  issue.treatment_place = heading;
  issue.rationale = reasons;
  return issue;
}

/// A text as a letter: the first issue is all of it, the others are what it says is asked for.
Determination letter_of_text(std::string_view text) {
  Determination letter;
  const Span whole{0, static_cast<std::uint32_t>(text.size())};
  letter.case_summary = whole;
  letter.issues.push_back(make_issue(whole, whole));
  for (const Span sentence : find_sentences(text))
    if (speaks_of_request(slice(text, sentence)))
      for (const Span part : list_parts(text, sentence)) letter.issues.push_back(make_issue(part, sentence));
  return letter;
}

}  // namespace

void ProfileMaker::add_values(FacetGroup& group, const FacetSet& set) const {
  const Schema& schema = reader_.schema();
  for (ProfileFacet& facet : group.facets) {
    const Facet& described = schema.facets()[facet.facet];
    for (const FacetValue& value : set.values)
      if (value.facet == described.name)
        if (const auto code = index::facet_code(schema, described, value.value)) add_once(facet.codes, *code);
  }
}

std::vector<search::WeightedTerm> ProfileMaker::telling_terms(
    const std::vector<std::pair<std::string_view, double>>& sections) const {
  std::map<std::string, double> weights;
  for (const auto& [text, section_weight] : sections) {
    const index::SectionTokens tokens = index::indexed_tokens(text, fixed_wording_);
    std::map<std::string, double> frequencies;
    for (const auto& token : tokens.list.tokens) ++frequencies[std::string(tokens.list.term(token))];
    for (const auto& [term, frequency] : frequencies)
      weights[term] += section_weight * frequency / (frequency + kSaturation);
  }
  std::vector<search::WeightedTerm> terms;
  for (const auto& [term, weight] : weights) {
    if (term.size() < kMinTermBytes) continue;
    const double rarity = search::term_rarity(reader_.view(), term, reader_.manifest().issues);
    if (rarity > 0) terms.push_back({term, weight * rarity});
  }
  std::stable_sort(terms.begin(), terms.end(), [](const auto& a, const auto& b) { return a.weight > b.weight; });
  if (terms.size() > kMaxTerms) terms.resize(kMaxTerms);
  return terms;
}

/// Each procedure stands for its subcategory: a history names several treatments.
void ProfileMaker::add_subcategories(FacetGroup& group) const {
  const Schema& schema = reader_.schema();
  const Facet& procedures = schema.facet("procedure");
  const Facet& subcategories = schema.facet("subcategory");
  for (const std::uint32_t code : facet_of(group, schema, procedures.name).codes) {
    const VocabularyValue& treatment = schema.vocabulary(procedures.vocabulary).values[code];
    if (const auto above = index::facet_code(schema, subcategories, treatment.attributes.at(subcategories.name)))
      add_once(facet_of(group, schema, subcategories.name).codes, *above);
  }
}

IssueProfile ProfileMaker::of_letter(const index::StoredLetter& letter, std::optional<std::size_t> issue) const {
  IssueProfile profile;
  profile.text_weight = kTextOfIssue;
  std::vector<std::pair<std::string_view, double>> sections{
      {slice(letter.text.text, letter.determination.case_summary), kSummaryWeight}};
  for (std::size_t i = 0; i < letter.determination.issues.size(); ++i) {
    if (issue && *issue != i) continue;
    FacetGroup& item = profile.items.emplace_back(empty_group(reader_.schema(), false));
    add_values(item, letter.facets.determination);
    if (i < letter.facets.issues.size()) add_values(item, letter.facets.issues[i]);
    sections.emplace_back(slice(letter.text.text, letter.determination.issues[i].treatment_place), kHeadingWeight);
    sections.emplace_back(slice(letter.text.text, letter.determination.issues[i].rationale), kRationaleWeight);
  }
  profile.terms = telling_terms(sections);
  return profile;
}

IssueProfile ProfileMaker::of_text(std::string_view pasted) const {
  const Schema& schema = reader_.schema();
  const NormalizedText text = normalize_text(pasted);
  const FacetValues values = extract_facets(letter_of_text(text.text), text, schema);
  IssueProfile profile;
  profile.text_weight = kTextOfText;
  profile.background = empty_group(schema, true);
  add_values(profile.background, values.determination);
  add_values(profile.background, values.issues.front());
  add_subcategories(profile.background);
  for (std::size_t i = 1; i < values.issues.size(); ++i) {
    FacetGroup item = empty_group(schema, false);
    add_values(item, values.issues[i]);
    if (names_treatment(item, schema)) profile.items.push_back(std::move(item));
  }
  profile.terms = telling_terms({{text.text, 1}});
  return profile;
}

namespace {

double group_similarity(const FacetGroup& group, const search::FacetRow& row, const Schema& schema) {
  double score = 0;
  bool has_subcategory = false, has_region = false;
  for (const ProfileFacet& facet : group.facets) {
    const auto shared = std::count_if(facet.codes.begin(), facet.codes.end(),
                                      [&](std::uint32_t code) { return row.has(facet.facet, code); });
    if (shared == 0) continue;
    score += facet.weight * (facet.is_any ? 1 : static_cast<double>(shared) / static_cast<double>(facet.codes.size()));
    const std::string& name = schema.facets()[facet.facet].name;
    has_subcategory = has_subcategory || name == "subcategory";
    has_region = has_region || name == "body_region";
  }
  return score + (has_subcategory && has_region ? group.both_weight : 0);
}

}  // namespace

double similarity(const IssueProfile& profile, const search::FacetRow& row, double text_score, const Schema& schema) {
  double best = 0;
  for (const FacetGroup& item : profile.items) best = std::max(best, group_similarity(item, row, schema));
  return profile.text_weight * text_score + best + group_similarity(profile.background, row, schema);
}

}  // namespace imr::analytics
