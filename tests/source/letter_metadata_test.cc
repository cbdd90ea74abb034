#include "source/letter_metadata.h"

#include <doctest/doctest.h>

#include <set>

using imr::LetterMetadata;
using imr::source::set_metadata_field;

TEST_CASE("metadata is empty until a field has a value") {
  LetterMetadata metadata;
  CHECK(set_metadata_field(metadata, "priority", "  "));
  CHECK(set_metadata_field(metadata, "received", ""));
  CHECK(set_metadata_field(metadata, "licensure", " ; "));
  CHECK(metadata.empty());
  CHECK_FALSE(set_metadata_field(metadata, "file", "a.txt"));
  CHECK(metadata.empty());
}

TEST_CASE("each field by itself makes metadata that is not empty and hashes differently") {
  struct Row {
    const char *field, *text;
  };
  const Row rows[] = {{"case_number", "CM1"},     {"priority", "CM1"},      {"assigned", "2016-01-02"},
                      {"decision", "2016-01-02"}, {"injury", "2016-01-02"}, {"ur_denial", "2016-01-02"},
                      {"received", "2016-01-02"}, {"specialties", "CM1"},   {"licensure", "CM1"},
                      {"specialties", "C;M1"},    {"specialties", "CM;1"}};
  std::set<std::string> hash_texts{imr::source::to_hash_text({})};
  for (const Row& row : rows) {
    CAPTURE(row.field);
    LetterMetadata metadata;
    CHECK(imr::source::is_metadata_field(row.field));
    CHECK(set_metadata_field(metadata, row.field, row.text));
    CHECK_FALSE(metadata.empty());
    hash_texts.insert(imr::source::to_hash_text(metadata));
  }
  CHECK(hash_texts.size() == std::size(rows) + 1);
}
