// A schema that differs from the embedded one, as after an update of the program.
#ifndef IMR_TESTS_INDEX_OTHER_SCHEMA_H
#define IMR_TESTS_INDEX_OTHER_SCHEMA_H

#include <filesystem>
#include <fstream>

#include "imr/schema.h"
#include "temp_folder.h"

namespace imr::tests {

/// The schema of the project with one body region more.
inline Schema other_schema(const TempFolder& folder) {
  namespace fs = std::filesystem;
  const fs::path copy = folder.path("schema");
  fs::copy(fs::path(IMR_TEST_DATA) / "../../index-schema", copy, fs::copy_options::recursive);
  std::ofstream(copy / "vocabularies/body-regions.tsv", std::ios::app) << "a region of this test\t\t\t\n";
  return Schema::load(copy.string());
}

}  // namespace imr::tests

#endif
