#include "index/terms.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "imr/error.h"
#include "index/facet_terms.h"

using namespace imr::index;
using imr::Confidence;
using imr::FacetSet;
using imr::Schema;

namespace {

const Schema& schema() { return Schema::embedded(); }
bool has(const std::vector<std::string>& terms, const std::string& term) {
  return std::ranges::find(terms, term) != terms.end();
}

}  // namespace

TEST_CASE("a filter term is the prefix of the field and the folded value") {
  const std::string prefix = schema().field("body_region").prefix;
  CHECK(facet_term(schema(), "body_region", "Low  Back") == prefix + "low back");
  CHECK(facet_term(schema(), "body", "low back") == prefix + "low back");
  CHECK(confidence_mark(schema(), "body_region", "Knee", Confidence::Weak) == prefix + "~1knee");
  const imr::Field& drug_class = schema().field("class"), &decision = schema().field("decision");
  CHECK(is_value_term(decision, facet_term(schema(), "decision", "upheld")));
  CHECK(is_value_term(decision, facet_term(schema(), "decision", kNoValue)));
  CHECK_FALSE(is_value_term(decision, confidence_mark(schema(), "decision", "upheld", Confidence::Weak)));
  CHECK(drug_class.prefix.starts_with(decision.prefix));
  CHECK_FALSE(is_value_term(decision, facet_term(schema(), "class", "opioids")));
  const imr::Field& date = schema().field("decided");
  CHECK(month_term(date, "20190731") == date.prefix + "201907");
  CHECK(id_term(schema(), "id", "a B") == schema().field("id").prefix + "a B");
  CHECK(issue_id("cm16-0000001", 3) == "cm16-0000001#3");
  CHECK_THROWS_AS(facet_term(schema(), "nothing", "x"), imr::UsageError);
}

TEST_CASE("a long value is cut and told apart by its hash") {
  const std::string a(300, 'a'), b = a + 'b';
  CHECK(facet_term(schema(), "section", a).size() == kMaxFilterTermBytes);
  CHECK(facet_term(schema(), "section", a) != facet_term(schema(), "section", b));
}

TEST_CASE("a value is found by those above it, with the highest confidence that leads there") {
  FacetSet issue;
  issue.values = {{"body_region", "low back", Confidence::Weak, "", {}},
                  {"body_region", "neck", Confidence::Likely, "", {}},
                  {"body_region", "knee", Confidence::Certain, "", {}}};
  const std::vector<std::string> terms = FacetTerms(schema()).of({}, issue);
  struct Row {
    const char* value;
    Confidence confidence;
  };
  const Row rows[] = {{"low back", Confidence::Weak},
                      {"neck", Confidence::Likely},
                      {"spine", Confidence::Likely},
                      {"knee", Confidence::Certain},
                      {"lower extremity", Confidence::Certain}};
  for (const Row& row : rows) {
    CAPTURE(row.value);
    CHECK(has(terms, facet_term(schema(), "body_region", row.value)));
    for (const Confidence mark : {Confidence::Weak, Confidence::Likely})
      CHECK(has(terms, confidence_mark(schema(), "body_region", row.value, mark)) == (row.confidence == mark));
  }
  CHECK(!has(terms, facet_term(schema(), "body_region", kNoValue)));
  CHECK(has(terms, field_term(schema(), "confidence", "weak")));
}

TEST_CASE("a facet without a value has the term none, on the level that it has") {
  FacetSet letter, issue;
  letter.values = {{"specialty", "Family Practice", Confidence::Certain, "", {}}};
  issue.values = {{"decision", "upheld", Confidence::Certain, "", {}}};
  const std::vector<std::string> terms = FacetTerms(schema()).of(letter, issue);
  CHECK(has(terms, facet_term(schema(), "decision", "upheld")));
  CHECK(has(terms, facet_term(schema(), "specialty", "family practice")));
  CHECK(!has(terms, facet_term(schema(), "specialty", kNoValue)));
  CHECK(has(terms, facet_term(schema(), "drug", kNoValue)));
  CHECK(has(terms, field_term(schema(), "confidence", "certain")));
}
