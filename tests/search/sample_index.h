// The sample letters as one index, built once for all tests that search.
#ifndef IMR_TESTS_SEARCH_SAMPLE_INDEX_H
#define IMR_TESTS_SEARCH_SAMPLE_INDEX_H

#include <string>

#include "imr/index.h"
#include "temp_folder.h"

namespace imr::tests {

class SampleIndex {
public:
  /// Path of the index of tests/data/letters.
  static const std::string& path() {
    static const SampleIndex index;
    return index.path_;
  }

private:
  SampleIndex() : path_(folder_.path("index")) {
    IndexOptions options;
    options.path = path_;
    options.pdf.worker_program = IMR_PROGRAM;
    update_index({IMR_TEST_DATA "/letters"}, options);
  }

  TempFolder folder_;
  std::string path_;
};

}  // namespace imr::tests

#endif
