// Drugs and their classes in a heading.
#include <algorithm>
#include <span>
#include <utility>

#include "base/strings.h"
#include "facet/treatment_facets.h"

namespace imr::facet {

namespace {

constexpr std::string_view kDrugs = "drugs";
constexpr std::string_view kProducts = "drug-products";
constexpr const char* kTopical = "Topical Analgesics";
constexpr const char* kCompound = "Topical Compounds";

/// A drug or product found in a heading, before classes are settled.
struct DrugMention {
  std::vector<std::string> ingredients;
  std::string drug_class;
  Span place;
  bool is_product = false;
};

bool inside(Span inner, Span outer) { return outer.begin <= inner.begin && inner.end <= outer.end; }

std::vector<DrugMention> find_drugs(const LetterContext& context, Span heading) {
  std::vector<DrugMention> mentions;
  for (const auto& match : context.find(kProducts, heading)) {
    const VocabularyValue& product = context.value(kProducts, match);
    mentions.push_back({base::split(product.attributes.at("ingredients"), '|'),
                        product.parents.empty() ? std::string{} : product.parents.front(), match.place, true});
  }
  const std::size_t products = mentions.size();
  for (const auto& match : context.find(kDrugs, heading)) {
    const VocabularyValue& drug = context.value(kDrugs, match);
    bool is_covered = false;
    for (std::size_t i = 0; i < products; ++i) is_covered |= inside(match.place, mentions[i].place);
    if (!is_covered)
      mentions.push_back(
          {{drug.value}, drug.parents.empty() ? std::string{} : drug.parents.front(), match.place, false});
  }
  std::sort(mentions.begin(), mentions.end(),
            [](const auto& a, const auto& b) { return a.place.begin < b.place.begin; });
  return mentions;
}

bool has_word(const LetterContext& context, Span within, std::span<const std::string_view> words) {
  const auto [first, last] = context.tokens_in(within);
  for (std::size_t i = first; i < last; ++i)
    if (std::find(words.begin(), words.end(), context.term(i)) != words.end()) return true;
  return false;
}

constexpr std::string_view kTopicalForms[] = {
    "cream", "creams",  "gel",       "gels",        "ointment", "ointments", "lotion", "patch", "patches", "pad",
    "pads",  "topical", "topically", "transdermal", "salve",    "balm",      "roll",   "rub",   "spray",   "liniment"};
constexpr std::string_view kInjectedForms[] = {"inject",
                                               "injected",
                                               "injection",
                                               "injections",
                                               "injectable",
                                               "infiltration",
                                               "infusion",
                                               "infusions",
                                               "block",
                                               "blocks",
                                               "epidural",
                                               "intraarticular",
                                               "intra-articular",
                                               "intramuscular",
                                               "intravenous",
                                               "subcutaneous",
                                               "intrathecal",
                                               "iv",
                                               "im",
                                               "tpi",
                                               "esi",
                                               "vial",
                                               "vials"};

constexpr std::string_view kNotForTheSkin[] = {"fentanyl",  "butrans", "duragesic", "nicotine",
                                               "estradiol", "nasal",   "eye",       "ophthalmic"};
constexpr std::string_view kCompounding[] = {"compound", "compounded", "compounding", "base"};

/// How many words stand between a place in a heading and the nearest of these words; more than any if there is none.
std::size_t words_to(const LetterContext& context, Span heading, Span place, std::span<const std::string_view> words) {
  const auto [first, last] = context.tokens_in(heading);
  const auto [begin, end] = context.tokens_in(place);
  std::size_t nearest = last - first;
  for (std::size_t i = first; i < last; ++i)
    if (std::find(words.begin(), words.end(), context.term(i)) != words.end())
      nearest = std::min(nearest, i < begin ? begin - i : i - std::min(i, end));
  return nearest;
}

bool names_the_skin(std::string_view drug_class) { return drug_class == kTopical || drug_class == kCompound; }

bool is_topical(const LetterContext& context, Span heading) {
  return has_word(context, heading, kTopicalForms) && !has_word(context, heading, kNotForTheSkin);
}

/// The nearest word of a way to give a drug is its own: "lidocaine injection, Voltaren gel".
bool is_injected(const LetterContext& context, Span heading, Span place) {
  return words_to(context, heading, place, kInjectedForms) < words_to(context, heading, place, kTopicalForms);
}

bool is_compounded(const LetterContext& context, Span heading) { return has_word(context, heading, kCompounding); }

/// Of what is mixed: what is injected besides is no part of it.
std::size_t count_ingredients(const LetterContext& context, Span heading, const std::vector<DrugMention>& mentions) {
  std::vector<std::string> all;
  for (const DrugMention& mention : mentions)
    if (!is_injected(context, heading, mention.place))
      all.insert(all.end(), mention.ingredients.begin(), mention.ingredients.end());
  std::sort(all.begin(), all.end());
  return static_cast<std::size_t>(std::unique(all.begin(), all.end()) - all.begin());
}

/// How many of a fixed-dose combination's classes give way to others: acetaminophen is the companion.
bool is_companion(std::string_view drug_class) {
  return drug_class == "Misc Analgesics" || drug_class == "Nutritional Products" || drug_class.empty();
}

/// A percentage behind a drug ("Baclofen 5%") is the strength of a cream.
bool has_percentages(const LetterContext& context, Span heading) {
  const std::string_view words = slice(context.text, heading);
  return std::count(words.begin(), words.end(), '%') >= 2;
}

/// The class as this heading asks for the drug, and the rule that tells. An ingredient that is injected has none of the
/// skin; a product, a patch or a gel, keeps its own.
std::pair<std::string, const char*> asked_class(const LetterContext& context, Span heading, const DrugMention& mention,
                                                bool compound, bool topical) {
  if (is_injected(context, heading, mention.place))
    return {names_the_skin(mention.drug_class) && !mention.is_product ? std::string{} : mention.drug_class,
            "class-drug"};
  if (compound) return {kCompound, "class-compound"};
  const bool keeps_class = mention.is_product && !mention.drug_class.empty();
  if (keeps_class || !topical) return {mention.drug_class, "class-drug"};
  return {kTopical, "class-topical"};
}

}  // namespace

void read_drugs(const LetterContext& context, Span heading, FacetSet& set) {
  const auto mentions = find_drugs(context, heading);
  if (mentions.empty()) return;
  const std::size_t ingredients = count_ingredients(context, heading, mentions);
  const bool is_single_product = mentions.size() == 1 && mentions.front().is_product;
  const bool topical = is_topical(context, heading);
  const bool compound = !is_single_product && ((ingredients >= 2 && (topical || has_percentages(context, heading))) ||
                                               (topical && is_compounded(context, heading)));
  for (const DrugMention& mention : mentions) {
    for (const std::string& ingredient : mention.ingredients)
      add_value(set, "drug", ingredient, Confidence::Certain, mention.is_product ? "drug-product" : "drug-name",
                mention.place);
    const auto [drug_class, rule] = asked_class(context, heading, mention, compound, topical);
    if (!is_companion(drug_class) || mentions.size() == 1)
      add_value(set, "class", drug_class, Confidence::Certain, rule, mention.place);
  }
  if (has_value(set, "class")) return;
  const auto [drug_class, rule] = asked_class(context, heading, mentions.front(), compound, topical);
  add_value(set, "class", drug_class, Confidence::Certain, rule, mentions.front().place);
}

}  // namespace imr::facet
