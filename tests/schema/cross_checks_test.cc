#include "schema/cross_checks.h"

#include <doctest/doctest.h>

#include "imr/error.h"
#include "schema/tsv.h"
#include "schema/vocabulary.h"

using imr::SchemaError;
using imr::Vocabulary;

namespace {

Vocabulary vocabulary(const std::string& name, const char* text) {
  return imr::schema::read_vocabulary(name, imr::schema::parse_tsv("vocabularies/" + name + ".tsv", text));
}

}  // namespace

TEST_CASE("a parent or another column's entry that is no value is refused with file and line") {
  const Vocabulary regions = vocabulary("regions", "value\tparent\tnear\nhip\t\t\nknee\tleg\thip|shin\n");
  CHECK_THROWS_WITH_AS(imr::schema::check_column(regions, "parent", regions),
                       "vocabularies/regions.tsv:3: \"leg\" in column parent is no value of vocabularies/regions.tsv",
                       SchemaError);
  CHECK_THROWS_WITH_AS(imr::schema::check_column(regions, "near", regions),
                       "vocabularies/regions.tsv:3: \"shin\" in column near is no value of vocabularies/regions.tsv",
                       SchemaError);
}

TEST_CASE("a name in two vocabularies that must be disjoint is refused with both lines") {
  const Vocabulary drugs = vocabulary("drugs", "value\taliases\naspirin\tBayer\n");
  const Vocabulary products = vocabulary("products", "value\taliases\nexcedrin\tx|bayer\n");
  CHECK_THROWS_WITH_AS(
      imr::schema::check_disjoint(drugs, products),
      "vocabularies/products.tsv:2: \"bayer\" is already a name of \"aspirin\" in vocabularies/drugs.tsv:2: "
      "take it out of one of the two",
      SchemaError);
  CHECK_NOTHROW(imr::schema::check_disjoint(drugs, vocabulary("products", "value\nexcedrin\n")));
}

TEST_CASE("a treatment whose category is not above its subcategory, or without a rank, is refused") {
  const Vocabulary subcategories = vocabulary("subcategories", "value\tparent\nDME\tDMEPOS\n");
  const char* header = "value\tcategory\tsubcategory\trank\n";
  struct Row {
    const char* row;
    const char* message;
  };
  const Row rows[] = {{"Cane\tSurgery\tDME\t7\n", "vocabularies/treatments.tsv:2: \"Surgery\" is not above \"DME\""},
                      {"Cane\tDMEPOS\tCanes\t7\n", "vocabularies/treatments.tsv:2: \"DMEPOS\" is not above \"Canes\""},
                      {"Cane\tDMEPOS\tDME\t0\n", "vocabularies/treatments.tsv:2: the rank \"0\" is not one of 1 to 9"},
                      {"Cane\tDMEPOS\tDME\t\n", "vocabularies/treatments.tsv:2: the rank \"\" is not one of 1 to 9"}};
  for (const Row& row : rows) {
    CAPTURE(row.row);
    CHECK_THROWS_WITH_AS(
        imr::schema::check_treatments(vocabulary("treatments", (std::string(header) + row.row).c_str()), subcategories),
        row.message, SchemaError);
  }
}

TEST_CASE("a phrase that implies two values is refused") {
  const Vocabulary regions = vocabulary("regions", "value\timplied\nknee\tgonalgia\nhip\tcoxalgia|Gonalgia\n");
  CHECK_THROWS_WITH_AS(imr::schema::check_implied(regions),
                       "vocabularies/regions.tsv:3: \"Gonalgia\" already implies \"knee\" (line 2)", SchemaError);
}
