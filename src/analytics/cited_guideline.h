// A chapter or section of a guideline as it is asked for, and whether a citation names it.
#ifndef IMR_ANALYTICS_CITED_GUIDELINE_H
#define IMR_ANALYTICS_CITED_GUIDELINE_H

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "imr/determination.h"
#include "imr/schema.h"

namespace imr::analytics {

struct CitedGuideline {
  std::string source;   ///< "MTUS", "ODG", "ACOEM" or "Other"
  std::string chapter;  ///< as the vocabulary names it; empty for all
};

/// Reads "Chronic Pain", "ODG Pain", "ACOEM". @throws QueryError with the nearest names
CitedGuideline parse_cited_guideline(std::string_view typed, const Schema& schema);

/// The vocabulary's name of a cited chapter: by all of its words, or else by as many of the first as are a name; as
/// written where it knows none.
std::string chapter_name(const GuidelineCitation& citation, const Schema& schema);

bool cites(const GuidelineCitation& citation, const CitedGuideline& wanted, const Schema& schema);

/// The name under which spellings of a section are counted together: the vocabulary's, or as written without letter
/// case and punctuation.
std::string section_name(std::string_view written, const Schema& schema);

/// True when the section has the wanted name or begins with its words.
bool is_section(std::string_view written, std::string_view wanted, const Schema& schema);

/// "30-34, 78" apart: "30-34", "78".
std::vector<std::string> split_pages(std::string_view pages);
/// True when one of the pages, or a range of them, is `page`.
bool has_page(std::string_view pages, int page);

}  // namespace imr::analytics

#endif
