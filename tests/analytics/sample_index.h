// An index over the text letters of tests/data/letters, and what the extractor reads in each of them.
#ifndef IMR_TESTS_ANALYTICS_SAMPLE_INDEX_H
#define IMR_TESTS_ANALYTICS_SAMPLE_INDEX_H

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "imr/facets.h"
#include "imr/index.h"
#include "imr/schema.h"
#include "imr/source.h"
#include "imr/text.h"
#include "temp_folder.h"

namespace imr::tests {

/// One letter as the extractor reads it, without any index.
struct ExtractedLetter {
  Determination determination;
  FacetValues facets;
};

class SampleIndex {
public:
  SampleIndex() {
    for (const auto& entry : std::filesystem::directory_iterator(IMR_TEST_DATA "/letters"))
      if (entry.path().extension() == ".txt") paths_.push_back(entry.path().string());
    std::sort(paths_.begin(), paths_.end());
    IndexOptions options;
    options.path = path();
    update_index(paths_, options);
  }

  std::string path() const { return folder_.path("index"); }
  const std::vector<std::string>& letters() const { return paths_; }

  std::vector<ExtractedLetter> extracted() const {
    std::vector<ExtractedLetter> letters;
    TextExtractor extractor;
    SourceEvents events;
    events.fail = [](const std::string&, const std::string&) {};
    events.skip = [](const std::string&) {};
    events.file = [&](SourceFile&& file) {
      const NormalizedText text = normalize_text(extractor.extract(file).text);
      Determination determination = parse_letter(text, Schema::embedded());
      FacetValues facets = extract_facets(determination, text, Schema::embedded());
      letters.push_back({std::move(determination), std::move(facets)});
    };
    read_sources(paths_, {}, events);
    return letters;
  }

private:
  TempFolder folder_;
  std::vector<std::string> paths_;
};

/// Built once for all tests.
inline const SampleIndex& sample_index() {
  static const SampleIndex index;
  return index;
}

}  // namespace imr::tests

#endif
