#include "analytics/cited_guideline.h"

#include <charconv>

#include "base/strings.h"
#include "imr/error.h"
#include "query/facet_values.h"
#include "query/suggestions.h"
#include "schema/chapter_names.h"

namespace imr::analytics {

namespace {

constexpr const char* kMtus = "MTUS";

using schema::chapters_of;

/// A source before the rest: "ODG low back", "Official Disability Guidelines: low back".
std::optional<CitedGuideline> find_with_source(std::string_view typed, const Schema& schema) {
  const Vocabulary& sources = schema.vocabulary("guideline-sources");
  const std::string folded = base::fold_name(typed);
  for (std::size_t end = folded.size(); end != std::string::npos && end > 0; end = folded.rfind(' ', end - 1)) {
    const VocabularyValue* source = sources.find(std::string_view(folded).substr(0, end));
    if (source == nullptr) continue;
    const std::string rest(base::trim(std::string_view(folded).substr(end)));
    if (rest.empty() || rest == "guideline" || rest == "guidelines") return CitedGuideline{source->value, {}};
    const Vocabulary* chapters = chapters_of(source->value, schema);
    if (chapters == nullptr) return CitedGuideline{source->value, rest};
    if (const VocabularyValue* chapter = query::find_named(*chapters, rest))
      return CitedGuideline{source->value, chapter->value};
    return std::nullopt;
  }
  return std::nullopt;
}

void add_candidates(std::vector<query::Candidate>& candidates, std::size_t& group, const Vocabulary& vocabulary,
                    const std::string& before) {
  for (const VocabularyValue& value : vocabulary.values) {
    candidates.push_back({before + value.value, group});
    for (const std::string& alias : value.aliases) candidates.push_back({before + alias, group});
    ++group;
  }
}

std::vector<std::string> nearest_chapters(std::string_view typed, const Schema& schema) {
  std::vector<query::Candidate> candidates;
  std::size_t group = 0;
  add_candidates(candidates, group, schema.vocabulary("guidelines"), "");
  for (const char* source : {"ODG", "ACOEM"})
    add_candidates(candidates, group, *chapters_of(source, schema), std::string(source) + " ");
  return query::find_nearest(typed, candidates);
}

/// Reads a number at the begin of `text` and takes it away; 0 when there is none.
int take_number(std::string_view& text) {
  int number = 0;
  const auto [rest, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{}) return 0;
  text.remove_prefix(static_cast<std::size_t>(rest - text.data()));
  return number;
}

}  // namespace

CitedGuideline parse_cited_guideline(std::string_view typed, const Schema& schema) {
  if (const VocabularyValue* chapter = query::find_named(schema.vocabulary("guidelines"), typed))
    return {kMtus, chapter->value};
  if (auto found = find_with_source(typed, schema)) return *found;
  throw QueryError("there is no chapter \"" + std::string(typed) + "\"", 1, nearest_chapters(typed, schema));
}

std::string chapter_name(const GuidelineCitation& citation, const Schema& schema) {
  const VocabularyValue* value = schema::find_chapter(citation.source, citation.chapter, schema);
  return value == nullptr ? citation.chapter : value->value;
}

bool cites(const GuidelineCitation& citation, const CitedGuideline& wanted, const Schema& schema) {
  if (citation.source != wanted.source) return false;
  if (wanted.chapter.empty()) return true;
  if (chapters_of(wanted.source, schema) != nullptr) return chapter_name(citation, schema) == wanted.chapter;
  return (' ' + base::fold_name(citation.chapter) + ' ').find(' ' + wanted.chapter + ' ') != std::string::npos;
}

std::string section_name(std::string_view written, const Schema& schema) {
  const VocabularyValue* value = schema.vocabulary("mtus-sections").find(written);
  return value == nullptr ? base::fold_name(written) : value->value;
}

bool is_section(std::string_view written, std::string_view wanted, const Schema& schema) {
  if (section_name(written, schema) == section_name(wanted, schema)) return true;
  return base::fold_name(written).starts_with(base::fold_name(wanted) + ' ');
}

std::vector<std::string> split_pages(std::string_view pages) {
  std::string separated(pages);
  for (char& c : separated)
    if (c == ';' || c == '&') c = ',';
  std::vector<std::string> parts;
  for (const std::string& part : base::split(separated, ','))
    if (base::is_digit(part.front())) parts.push_back(part);
  return parts;
}

bool has_page(std::string_view pages, int page) {
  for (const std::string& part : split_pages(pages)) {
    std::string_view rest = part;
    const int first = take_number(rest);
    rest = base::trim(rest);
    int last = first;
    if (rest.starts_with('-')) {
      rest = base::trim(rest.substr(1));
      last = take_number(rest);
    }
    if (first <= page && page <= std::max(first, last)) return true;
  }
  return false;
}

}  // namespace imr::analytics
