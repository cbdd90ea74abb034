// Values of the library as JSON, the same in every output.
#ifndef IMR_OUTPUT_JSON_VALUES_H
#define IMR_OUTPUT_JSON_VALUES_H

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "imr/output.h"
#include "imr/search.h"
#include "imr/span.h"

namespace imr::output {

using Json = nlohmann::ordered_json;

/// What is absent is null.
Json text_or_null(const std::string& text);
Json text_or_null(const std::optional<std::string>& text);
Json date_or_null(const std::optional<Date>& date);

/// [begin, end] in bytes.
Json span_json(const Span& span);
Json spans_json(const std::vector<Span>& spans);

/// A passage with its marks, as all commands show it.
Json passage_json(const Passage& passage);

/// On one line; bytes that are not UTF-8 are replaced.
std::string to_line(const Json& json);

/// A letter as `imr extract` shows it.
Json letter_json(const LetterView& letter, bool evidence);

/// Facet counts and histograms.
Json facets_json(const std::vector<FacetResult>& facets);
Json histograms_json(const std::vector<Histogram>& histograms);

}  // namespace imr::output

#endif
