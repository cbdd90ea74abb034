#include "facet/region_facets.h"

#include <algorithm>
#include <cstdlib>

#include "base/strings.h"

namespace imr::facet {

namespace {

constexpr std::string_view kRegions = "body-regions";
constexpr std::string_view kImplied = "body-regions/implied";
constexpr std::string_view kDevices = "device-names";

bool is_any(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// The region of a spine level such as "l4"; empty for other words.
std::string_view level_region(std::string_view term) {
  if (term.size() < 2 || term.size() > 3 || !base::is_digit(term[1]) || !base::is_digit(term.back())) return {};
  const int number = std::atoi(std::string(term.substr(1)).c_str());
  switch (term[0]) {
    case 'c': return number >= 1 && number <= 7 ? "neck" : "";
    case 't': return number >= 1 && number <= 12 ? "thoracic spine" : "";
    case 'l': return number >= 1 && number <= 5 ? "low back" : "";
    case 's': return number == 1 ? "low back" : "";
    default: return {};
  }
}

/// "T3" and "T4" are also thyroid hormones, "S1" is always a level.
bool is_level_in_context(const LetterContext& context, std::size_t token, std::size_t first, std::size_t last) {
  if (context.term(token)[0] != 't') return true;
  for (std::size_t i = first; i < last; ++i)
    if (is_any(context.term(i), {"thyroid", "tsh", "free", "uptake", "lab", "labs", "panel"})) return false;
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

bool overlaps(Span a, Span b) { return a.begin < b.end && b.begin < a.end; }

}  // namespace

std::vector<RegionMention> find_regions(const LetterContext& context, Span within) {
  const auto devices = context.find(kDevices, within);
  const auto is_device = [&](Span place) {
    return std::any_of(devices.begin(), devices.end(), [&](const auto& device) { return overlaps(device.place, place); });
  };
  std::vector<RegionMention> mentions;
  for (const auto& match : context.find(kRegions, within))
    if (!is_device(match.place)) mentions.push_back({context.value(kRegions, match).value, match.place, false});
  for (const auto& match : context.find(kImplied, within))
    if (!is_device(match.place)) mentions.push_back({context.value(kImplied, match).value, match.place, true});
  add_levels(context, within, mentions);
  std::stable_sort(mentions.begin(), mentions.end(),
                   [](const auto& a, const auto& b) { return a.place.begin < b.place.begin; });
  return mentions;
}

namespace {

void add_sides(const LetterContext& context, Span heading, FacetSet& set) {
  const auto [first, last] = context.tokens_in(heading);
  for (std::size_t i = first; i < last; ++i) {
    const text::Token& token = context.tokens.tokens[i];
    const std::string_view word = context.term(i);
    const char* side = nullptr;
    if (is_any(word, {"left", "lt"})) side = "left";
    else if (is_any(word, {"right", "rt"})) side = "right";
    else if (is_any(word, {"bilateral", "bilaterally", "bilat", "bil"})) side = "bilateral";
    else if (word == "both" && i + 1 < last && !is_any(context.term(i + 1), {"sides", "of"})) side = "bilateral";
    if (side != nullptr) add_value(set, "side", side, Confidence::Certain, "side-heading", {token.begin, token.end});
  }
}

/// The spine or limb as a whole says nothing where one of its parts is named.
void drop_generic(const LetterContext& context, FacetSet& set, std::string_view facet) {
  const Vocabulary& regions = context.schema.vocabulary(kRegions);
  std::vector<std::string> parents;
  for (const FacetValue& value : set.values) {
    if (value.facet != facet) continue;
    if (const VocabularyValue* region = regions.find(value.value))
      parents.insert(parents.end(), region->parents.begin(), region->parents.end());
  }
  for (const std::string& parent : parents)
    if (parent == "spine") drop_value(set, facet, parent);
}

bool is_guideline_sentence(std::string_view sentence) {
  static constexpr std::string_view kCues[] = {"guideline", "mtus", "acoem", "odg", "official disability", "recommended for",
                                               "is recommended", "are recommended", "not recommended", "evidence",
                                               "criteria", "according to", "per the ca", "per ca", "literature", "studies"};
  const std::string folded = base::to_lower(sentence);
  return std::any_of(std::begin(kCues), std::end(kCues), [&](std::string_view cue) { return folded.find(cue) != std::string::npos; });
}

bool is_about_patient(std::string_view sentence) {
  static constexpr std::string_view kCues[] = {"patient", "injured worker", "claimant", "applicant", "employee", "request",
                                               "this case", "the worker", "provider", "documented", " he ", " she ", "this individual"};
  const std::string folded = base::to_lower(sentence);
  return std::any_of(std::begin(kCues), std::end(kCues), [&](std::string_view cue) { return folded.find(cue) != std::string::npos; });
}

/// What the rationale says the treatment is for, sentence by sentence, without the guideline's own text.
void add_rationale_regions(const LetterContext& context, const Issue& issue, FacetSet& set) {
  const std::string_view rationale = slice(context.text, issue.rationale);
  for (const Span& sentence : find_sentences(rationale)) {
    const std::string_view words = slice(rationale, sentence);
    if (is_guideline_sentence(words) || !is_about_patient(words)) continue;
    const Span place{issue.rationale.begin + sentence.begin, issue.rationale.begin + sentence.end};
    for (const RegionMention& mention : find_regions(context, place))
      add_value(set, "body_region", mention.region, Confidence::Likely, "region-rationale", mention.place);
  }
}

}  // namespace

void read_issue_regions(const LetterContext& context, const Issue& issue, Span heading, FacetSet& set) {
  add_sides(context, heading, set);
  const auto mentions = find_regions(context, heading);
  for (const RegionMention& mention : mentions)
    if (!mention.is_implied) add_value(set, "body_region", mention.region, Confidence::Certain, "region-heading", mention.place);
  if (!has_value(set, "body_region"))
    for (const RegionMention& mention : mentions)
      add_value(set, "body_region", mention.region, Confidence::Likely, "region-implied", mention.place);
  if (!has_value(set, "body_region")) add_rationale_regions(context, issue, set);
  drop_generic(context, set, "body_region");
}

namespace {

/// How a clause of the summary speaks of the regions it names.
struct ClauseCues {
  bool is_complaint = false, is_examination = false, is_history = false, is_negated = false;
};

ClauseCues cues_of(const LetterContext& context, Span clause) {
  ClauseCues cues;
  const auto [first, last] = context.tokens_in(clause);
  for (std::size_t i = first; i < last; ++i) {
    const std::string_view word = context.term(i);
    if (is_any(word, {"pain", "pains", "painful", "complain", "complains", "complained", "complaint", "complaints", "complaining",
                      "injury", "injuries", "injured", "injuring", "hurt", "strain", "strains", "sprain", "sprains", "contusion",
                      "diagnosed", "diagnosis", "diagnoses", "diagnostic", "impression", "numbness", "tingling", "paresthesias",
                      "radiculopathy", "radiculitis", "syndrome", "tear", "tendinitis", "tendonitis", "tendinosis",
                      "bursitis", "fracture", "arthritis", "osteoarthritis", "arthropathy", "discogenic", "disc", "spondylosis",
                      "stenosis", "herniation", "neuropathy", "impingement", "derangement", "dislocation", "laceration", "crush",
                      "burn", "aches", "ache", "symptoms", "soreness", "discomfort", "amputation", "chondromalacia", "headaches"}))
      cues.is_complaint = true;
    if (is_any(word, {"examination", "exam", "reflexes", "strength", "flexion", "extension", "palpation", "rom", "tenderness", "tender",
                      "x", "mri", "requested", "request", "requesting", "authorization", "utilization", "review", "sensation",
                      "testing", "maneuver", "spasm"}))
      cues.is_examination = true;
    if (is_any(word, {"prior", "previous", "previously", "past", "history", "remote", "surgery", "status", "underwent", "s"}))
      cues.is_history |= is_any(word, {"prior", "previous", "previously", "remote"});
    if (is_any(word, {"denies", "denied", "negative", "without", "no", "unremarkable", "normal"})) cues.is_negated = true;
  }
  return cues;
}

}  // namespace

void read_injured_regions(const LetterContext& context, FacetSet& set) {
  const Span summary = context.determination.case_summary;
  const std::string_view text = slice(context.text, summary);
  for (const Span& sentence : find_sentences(text)) {
    const Span place{summary.begin + sentence.begin, summary.begin + sentence.end};
    const ClauseCues cues = cues_of(context, place);
    if (!cues.is_complaint || cues.is_negated || cues.is_examination) continue;
    for (const RegionMention& mention : find_regions(context, place))
      add_value(set, "injured_region", mention.region, cues.is_history ? Confidence::Weak : Confidence::Likely,
                "region-complaint", mention.place);
    for (const auto& match : context.find("diagnoses", place))
      add_value(set, "diagnosis", context.value("diagnoses", match).value, Confidence::Likely, "diagnosis-named", match.place);
  }
  drop_generic(context, set, "injured_region");
}

}  // namespace imr::facet
