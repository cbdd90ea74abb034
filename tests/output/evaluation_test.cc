#include "imr/evaluation.h"

#include <doctest/doctest.h>

#include "imr/error.h"

using imr::Evaluation;
using imr::Measure;

namespace {

Measure find(const Evaluation& evaluation, const std::string& name) {
  for (const Measure& measure : evaluation.measures())
    if (measure.name == name) return measure;
  FAIL("no measure " << name);
  return {};
}

constexpr const char* kLabels =
    "{\"case_number\":\"CM16-0900001\",\"priority\":\"Standard\",\"injured_regions\":[\"neck\",\"knee\"],\"issues\":["
    "{\"treatment\":\"MRI, neck\",\"decision\":\"upheld\",\"category\":\"Diagnostic "
    "Testing\",\"subcategory\":\"Imaging/Radiology\","
    "\"body_regions\":[\"neck\"],\"drugs\":[],\"guidelines\":[{\"source\":\"MTUS\",\"chapter\":\"A\",\"sections\":[\"X,"
    " y\"]},"
    "{\"source\":\"ODG\",\"chapter\":\"B\",\"sections\":[\"Z\"]}]}]}\n\n"
    "{\"case_number\":null,\"file\":\"txt/letter-2.txt\",\"priority\":null,\"injured_regions\":[],\"issues\":[]}\n";

}  // namespace

TEST_CASE("sets are counted value by value, and letter by letter where they agree as a whole") {
  Evaluation evaluation(kLabels);
  CHECK(evaluation.labelled_letters() == 2);
  evaluation.add(
      R"({"case_number":"CM16-0900001","priority":"Expedited","injured_regions":["knee","hip","foot"],"issues":[
    {"treatment":"mri NECK","decision":"upheld","category":"Diagnostic Testing","subcategory":"EMG/NCV/NCS","body_regions":["neck"],
     "drugs":[],"guidelines":[{"source":"MTUS","chapter":"A","sections":["X Y"]}]}]})");
  evaluation.add(R"({"case_number":null,"source":"letter-2.txt","priority":null,"injured_regions":[],"issues":[]})");
  evaluation.add(R"({"case_number":"CM16-0909999"})");
  const Measure regions = find(evaluation, "injured_regions");
  CHECK(regions.right == 1);
  CHECK(regions.precision() == doctest::Approx(1.0 / 3));
  CHECK(regions.recall() == doctest::Approx(0.5));
  CHECK(regions.f1() == doctest::Approx(0.4));
  CHECK(regions.exact_match() == doctest::Approx(0.5));
  REQUIRE(regions.misses.size() == 1);
  CHECK(regions.misses[0].place == "CM16-0900001");
  CHECK(regions.misses[0].missing == std::vector<std::string>{"neck"});
  CHECK(regions.misses[0].extra == std::vector<std::string>{"foot", "hip"});
  struct Row {
    const char* measure;
    double exact;
    double f1;
  };
  const Row rows[] = {{"priority", 0.5, 0},
                      {"heading", 1, 1},
                      {"subcategory", 0, 0},
                      {"mtus_section", 1, 1},
                      {"guideline_source", 0, 2.0 / 3},
                      {"drugs", 1, 1},
                      {"letter", 1, 1}};
  for (const Row& row : rows) {
    CAPTURE(row.measure);
    CHECK(find(evaluation, row.measure).exact_match() == doctest::Approx(row.exact));
    CHECK(find(evaluation, row.measure).f1() == doctest::Approx(row.f1));
  }
}

TEST_CASE("a labelled letter that was not read counts with nothing found") {
  const Evaluation evaluation(kLabels);
  CHECK(find(evaluation, "letter").recall() == 0);
  CHECK(find(evaluation, "decision").recall() == 0);
}

TEST_CASE("labels that are no JSON are refused with their line") {
  CHECK_THROWS_WITH_AS(Evaluation("{}\nnothing\n"), "line 2 of the labels is no JSON object", imr::InputError);
}
