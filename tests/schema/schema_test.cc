#include "imr/schema.h"

#include <doctest/doctest.h>

#include "imr/error.h"
#include "schema/tsv.h"
#include "schema/vocabulary.h"
#include "temp_folder.h"

using imr::Schema;

TEST_CASE("the embedded schema names every slot, field and facet once") {
  const Schema& schema = Schema::embedded();
  CHECK(schema.version() >= 1);
  CHECK(schema.digest().size() == 32);
  CHECK(schema.field("BODY").name == "body_region");
  CHECK(schema.facet("body").name == "body_region");
  CHECK(schema.find_field("nothing") == nullptr);
  CHECK_THROWS_AS(schema.slot("nothing"), imr::UsageError);
}

TEST_CASE("the schema that is embedded passes every check of its files") {
  const Schema schema = Schema::load(IMR_TEST_DATA "/../../index-schema");
  CHECK(schema.digest() == Schema::embedded().digest());
}

TEST_CASE("a schema that names no file of a facet's vocabulary is refused") {
  const imr::tests::TempFolder folder;
  std::filesystem::copy(IMR_TEST_DATA "/../../index-schema", folder.path("schema"),
                        std::filesystem::copy_options::recursive);
  std::filesystem::remove(folder.path("schema/vocabularies/sexes.tsv"));
  CHECK_THROWS_AS(Schema::load(folder.path("schema")), imr::SchemaError);
}

TEST_CASE("a vocabulary value is found by name and alias in any letter case") {
  const auto& sources = Schema::embedded().vocabulary("guideline-sources");
  REQUIRE(sources.find("official DISABILITY guidelines") != nullptr);
  CHECK(sources.find("official DISABILITY guidelines")->value == "ODG");
  CHECK(sources.find("nothing") == nullptr);
  CHECK(sources.ordinal("MTUS") == 0);
  CHECK(sources.ordinal("mtus") == -1);
}

TEST_CASE("a vocabulary that claims a name twice is refused with file and line") {
  const auto table = imr::schema::parse_tsv("x.tsv", "value\taliases\n# note\nknee\tpatella\nhip\tPatella\n");
  CHECK_THROWS_WITH_AS(imr::schema::read_vocabulary("x", table),
                       "x.tsv:4: \"Patella\" is already a name of \"knee\" (line 3); take it out of one of the two",
                       imr::SchemaError);
}

