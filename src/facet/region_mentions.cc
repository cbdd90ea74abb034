#include "facet/region_mentions.h"

#include <algorithm>
#include <cstdlib>

#include "base/strings.h"

namespace imr::facet {

namespace {

constexpr std::string_view kRegions = "body-regions";
constexpr std::string_view kImplied = "body-regions/implied";
constexpr std::string_view kDevices = "device-names";
constexpr std::string_view kSpine = "spine";

/// The region of a spine level such as "l4"; empty for other words.
std::string_view level_region(std::string_view term) {
  if (term.size() < 2 || term.size() > 3 || !base::is_digit(term[1]) || !base::is_digit(term.back())) return {};
  const int number = std::atoi(std::string(term.substr(1)).c_str());
  switch (term[0]) {
    case 'c':
      return number >= 1 && number <= 7 ? "neck" : "";
    case 't':
      return number >= 1 && number <= 12 ? "thoracic spine" : "";
    case 'l':
      return number >= 1 && number <= 5 ? "low back" : "";
    case 's':
      return number == 1 ? "low back" : "";
    default:
      return {};
  }
}

/// "T3" and "T4" are also thyroid hormones and "T1" a kind of image; a rib's number and the lower end of C7-T1
/// name no region of their own.
bool is_level_in_context(const LetterContext& context, std::size_t token, std::size_t first, std::size_t last) {
  if (context.term(token)[0] != 't') return true;
  for (std::size_t i = first; i < last; ++i)
    if (base::is_any_of(context.term(i),
                        {"thyroid", "tsh", "free", "uptake", "lab", "labs", "panel", "weighted", "rib", "ribs"}))
      return false;
  for (std::size_t i = token; i-- > first && i + 3 >= token;)
    if (context.term(token) == "t1" && context.term(i) == "c7") return false;
  return true;
}

void add_levels(const LetterContext& context, Span within, std::vector<RegionMention>& mentions) {
  const auto [first, last] = context.tokens_in(within);
  for (std::size_t i = first; i < last; ++i) {
    const text::Token& token = context.tokens.tokens[i];
    if (token.is_compound) continue;
    const std::string_view region = level_region(context.term(i));
    if (region.empty() || !is_level_in_context(context, i, first, last)) continue;
    mentions.push_back({std::string(region), {token.begin, token.end}, false});
  }
}

bool names_digit(const LetterContext& context, Span place) {
  return base::to_lower(slice(context.text, place)).find("digit") != std::string::npos;
}

/// A digit is a finger unless the foot is spoken of.
void drop_digits_of_foot(const LetterContext& context, std::vector<RegionMention>& mentions) {
  const bool has_foot = std::any_of(mentions.begin(), mentions.end(), [](const auto& m) { return m.region == "foot"; });
  if (has_foot)
    std::erase_if(mentions, [&](const auto& m) { return m.region == "hand" && names_digit(context, m.place); });
}

/// "The back of the hand", "went back to work": not the spine.
bool is_other_back(const LetterContext& context, Span place) {
  if (base::to_lower(slice(context.text, place)) != "back") return false;
  const auto [first, last] = context.tokens_in(
      {place.end, std::min<std::uint32_t>(place.end + 16, static_cast<std::uint32_t>(context.text.size()))});
  if (first >= last || slice(context.text, {place.end, context.tokens.tokens[first].begin}) != " ") return false;
  return context.term(first) == "of" ||
         (context.term(first) == "to" && first + 1 < last &&
          base::is_any_of(context.term(first + 1), {"work", "full", "normal", "his", "her"}));
}

/// "5 feet 9 inches".
bool is_length(const LetterContext& context, Span place) {
  const std::string word = base::to_lower(slice(context.text, place));
  if (place.begin < 2 || (word != "feet" && word != "foot")) return false;
  const char before = context.text[place.begin - 2];
  return base::is_digit(before) && context.text[place.begin - 1] == ' ';
}

}  // namespace

std::vector<RegionMention> find_regions(const LetterContext& context, Span within) {
  const auto devices = context.find(kDevices, within);
  const auto is_device = [&](Span place) {
    return std::any_of(devices.begin(), devices.end(),
                       [&](const auto& device) { return device.place.overlaps(place); });
  };
  std::vector<RegionMention> mentions;
  for (const auto& match : context.find(kRegions, within))
    if (!is_device(match.place) && !is_other_back(context, match.place) && !is_length(context, match.place))
      mentions.push_back({context.value(kRegions, match).value, match.place, false});
  for (const auto& match : context.find(kImplied, within))
    if (!is_device(match.place)) mentions.push_back({context.value(kImplied, match).value, match.place, true});
  add_levels(context, within, mentions);
  drop_digits_of_foot(context, mentions);
  std::stable_sort(mentions.begin(), mentions.end(),
                   [](const auto& a, const auto& b) { return a.place.begin < b.place.begin; });
  return mentions;
}

void drop_generic_spine(const LetterContext& context, FacetSet& set, std::string_view facet) {
  const Vocabulary& regions = context.schema.vocabulary(kRegions);
  const bool has_part = std::any_of(set.values.begin(), set.values.end(), [&](const FacetValue& value) {
    if (value.facet != facet || value.value == kSpine) return false;
    const VocabularyValue* region = regions.find(value.value);
    return region != nullptr &&
           std::find(region->parents.begin(), region->parents.end(), kSpine) != region->parents.end();
  });
  if (has_part) drop_value(set, facet, kSpine);
}

}  // namespace imr::facet
