// Drugs and their classes in a heading.
#include <algorithm>
#include <optional>

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

bool has_word(const LetterContext& context, Span within, std::initializer_list<std::string_view> words) {
  const auto [first, last] = context.tokens_in(within);
  for (std::size_t i = first; i < last; ++i)
    if (std::find(words.begin(), words.end(), context.term(i)) != words.end()) return true;
  return false;
}

bool is_topical(const LetterContext& context, Span heading) {
  return has_word(context, heading, {"cream", "creams",  "gel",  "gels", "ointment", "ointments", "lotion",
                                     "patch", "patches", "pad",  "pads", "topical",  "topically", "transdermal",
                                     "salve", "balm",    "roll", "rub",  "spray",    "liniment"}) &&
         !has_word(context, heading,
                   {"fentanyl", "butrans", "duragesic", "nicotine", "estradiol", "nasal", "eye", "ophthalmic"});
}

bool is_compounded(const LetterContext& context, Span heading) {
  return has_word(context, heading, {"compound", "compounded", "compounding", "base"});
}

std::size_t count_ingredients(const std::vector<DrugMention>& mentions) {
  std::vector<std::string> all;
  for (const DrugMention& mention : mentions)
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

}  // namespace

void read_drugs(const LetterContext& context, Span heading, FacetSet& set) {
  const auto mentions = find_drugs(context, heading);
  if (mentions.empty()) return;
  const std::size_t ingredients = count_ingredients(mentions);
  const bool is_single_product = mentions.size() == 1 && mentions.front().is_product;
  const bool topical = is_topical(context, heading);
  const bool compound = !is_single_product && ((ingredients >= 2 && (topical || has_percentages(context, heading))) ||
                                               (topical && is_compounded(context, heading)));
  for (const DrugMention& mention : mentions) {
    for (const std::string& ingredient : mention.ingredients)
      add_value(set, "drug", ingredient, Confidence::Certain, mention.is_product ? "drug-product" : "drug-name",
                mention.place);
    const bool keeps_class = mention.is_product || compound || !topical;
    const std::string drug_class = compound ? kCompound : keeps_class ? mention.drug_class : kTopical;
    if (is_companion(drug_class) && mentions.size() > 1) continue;
    add_value(set, "class", drug_class, Confidence::Certain,
              compound      ? "class-compound"
              : keeps_class ? "class-drug"
                            : "class-topical",
              mention.place);
  }
  if (!has_value(set, "class"))
    add_value(set, "class", mentions.front().drug_class, Confidence::Certain, "class-drug", mentions.front().place);
}

}  // namespace imr::facet
