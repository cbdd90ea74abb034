#include "analytics/telling_passage.h"

#include <algorithm>
#include <map>
#include <set>

#include "imr/text.h"

namespace imr::analytics {

namespace {

using WeightByTerm = std::map<std::string, double, std::less<>>;

struct TermPlace {
  Span place;
  std::string_view term;
  double weight = 0;
};

double weight_within(const std::vector<TermPlace>& places, Span sentence) {
  std::set<std::string_view> seen;
  double weight = 0;
  for (const TermPlace& place : places)
    if (sentence.contains(place.place.begin) && seen.insert(place.term).second) weight += place.weight;
  return weight;
}

Span cut(std::string_view text, Span sentence, std::size_t bytes) {
  if (sentence.size() <= bytes) return sentence;
  std::size_t end = text.rfind(' ', sentence.begin + bytes);
  if (end == std::string_view::npos || end <= sentence.begin) end = sentence.end;
  return {sentence.begin, static_cast<std::uint32_t>(end)};
}

}  // namespace

std::vector<std::string> shared_terms(std::string_view text, const index::FixedWording& fixed_wording,
                                      const std::vector<search::WeightedTerm>& terms, std::size_t count) {
  const index::SectionTokens tokens = index::indexed_tokens(text, fixed_wording);
  std::set<std::string, std::less<>> present;
  for (const auto& token : tokens.list.tokens) present.emplace(tokens.list.term(token));
  std::vector<std::string> shared;
  for (const search::WeightedTerm& term : terms)
    if (shared.size() < count && present.contains(term.term)) shared.push_back(term.term);
  return shared;
}

std::optional<Passage> telling_passage(std::string_view letter, Span rationale,
                                       const index::FixedWording& fixed_wording,
                                       const std::vector<search::WeightedTerm>& terms, std::size_t bytes) {
  WeightByTerm weights;
  for (const search::WeightedTerm& term : terms) weights.emplace(term.term, term.weight);
  const std::string_view text = slice(letter, rationale);
  const index::SectionTokens tokens = index::indexed_tokens(text, fixed_wording);
  std::vector<TermPlace> places;
  for (const auto& token : tokens.list.tokens)
    if (const auto found = weights.find(tokens.list.term(token)); found != weights.end())
      places.push_back({{token.begin, token.end}, found->first, found->second});
  Span best;
  double best_weight = 0;
  for (const Span sentence : find_sentences(text))
    if (const double weight = weight_within(places, sentence); weight > best_weight)
      best = sentence, best_weight = weight;
  if (best.empty()) return std::nullopt;
  const Span shown = cut(text, best, bytes);
  Passage passage;
  passage.section = "rationale";
  passage.text = std::string(slice(text, shown));
  passage.place = {rationale.begin + shown.begin, rationale.begin + shown.end};
  passage.ends_inside = shown.end != best.end;
  for (const TermPlace& place : places)
    if (shown.begin <= place.place.begin && place.place.end <= shown.end &&
        (passage.marks.empty() || passage.marks.back().end + shown.begin <= place.place.begin))
      passage.marks.push_back({place.place.begin - shown.begin, place.place.end - shown.begin});
  return passage;
}

}  // namespace imr::analytics
