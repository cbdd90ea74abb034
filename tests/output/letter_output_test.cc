#include <doctest/doctest.h>

#include <sstream>

#include "imr/result_output.h"

using namespace imr;

namespace {

LetterText sample_letter() {
  LetterText letter;
  letter.id = letter.case_number = "CM16-0900001";
  letter.source = "a<b>.txt";
  letter.text.text = "Head.\nSummary & more.\nMRI: Upheld\nReasons for one.\nBrace: Overturned\nReasons for two.";
  letter.determination.decision_date = Date{2016, 12, 9};
  letter.determination.case_summary = {6, 21};
  Issue first, second;
  first.number = 1;
  first.treatment = "MRI";
  first.decision = Decision::Upheld;
  first.heading = {22, 33};
  first.rationale = {34, 50};
  first.guidelines = {{"MTUS", "Knee", "", {}, "", {}}, {"MTUS", "Knee", "", {}, "", {}}, {"ODG", "", "", {}, "", {}}};
  second.number = 2;
  second.treatment = "Brace";
  second.heading = {51, 68};
  second.rationale = {69, 85};
  letter.determination.issues = {first, second};
  letter.facets.determination.values.push_back({"sex", "male", Confidence::Likely, "sex-stated", {0, 4}});
  letter.facets.issues.resize(2);
  letter.facets.issues[0].values.push_back({"category", "Diagnostic Testing", Confidence::Certain, "rule", {22, 25}});
  letter.facets.issues[0].numbers.push_back({"visits", 3, "n", {}});
  letter.marks = {{34, 41}};
  return letter;
}

template <typename Write>
std::string written(Write&& write, const LetterStyle& style) {
  std::ostringstream out;
  write(out, sample_letter(), style);
  return out.str();
}

}  // namespace

TEST_CASE("a letter is shown with its facts, its issues and its sections labelled and marked") {
  LetterStyle style;
  style.has_brackets = true;
  CHECK(written(write_letter_text, style) ==
        "CM16-0900001\nSource          a<b>.txt\nDecision date   2016-12-09\nPatient         male\n\n"
        "#  decision  category            guideline       treatment\n"
        "1  upheld    Diagnostic Testing  MTUS Knee; ODG  MRI\n"
        "2                                                Brace\n"
        "\nHead.\n\n-- summary --\nSummary & more.\n\n-- treatment, issue 1 --\nMRI: Upheld\n"
        "\n-- rationale, issue 1 --\n[Reasons] for one.\n\n-- treatment, issue 2 --\nBrace: Overturned\n"
        "\n-- rationale, issue 2 --\nReasons for two.\n");
}

TEST_CASE("of one issue its own sections and the case summary are shown") {
  LetterStyle style;
  style.issue = 2;
  const std::string text = written(write_letter_text, style);
  CHECK(text.find("Summary & more.") != std::string::npos);
  CHECK(text.find("Reasons for two.") != std::string::npos);
  for (const char* other : {"Head.", "Reasons for one.", "MRI"}) CHECK(text.find(other) == std::string::npos);
}

TEST_CASE("sections that share a paragraph are shown each below its label") {
  LetterText letter;
  letter.text.text = "Guideline: none cited.  Decision rationale: It is not needed. It was not.\nAfterword.";
  Issue issue;
  issue.number = 1;
  issue.guideline_place = {11, 21};
  issue.rationale = {44, 73};
  letter.determination.issues = {issue};
  letter.facets.issues.resize(1);
  letter.marks = {{11, 15}, {44, 46}};
  LetterStyle style;
  style.has_brackets = true;
  const auto shown = [&] {
    std::ostringstream out;
    write_letter_text(out, letter, style);
    return out.str();
  };
  const std::string sections =
      "\n-- guideline, issue 1 --\nGuideline: [none] cited.\n"
      "\n-- rationale, issue 1 --\nDecision rationale: [It] is not needed. It was not.\n";
  CHECK(shown().ends_with(sections + "\nAfterword.\n"));
  style.issue = 1;
  CHECK(shown().ends_with(sections));
}

TEST_CASE("tags are shown with confidence, rule and words") {
  LetterStyle style;
  style.has_tags = true;
  const std::string text = written(write_letter_text, style);
  CHECK(text.find("letter   sex: male                     likely      sex-stated  Head\n") != std::string::npos);
  CHECK(text.find("issue 1  category: Diagnostic Testing  certain     rule        MRI\n") != std::string::npos);
  CHECK(text.find("issue 1  visits: 3                                 n           \n") != std::string::npos);
}

TEST_CASE("a letter as HTML is escaped and marked") {
  const std::string html = written(write_letter_html, {});
  for (const char* part : {"<td>a&lt;b&gt;.txt</td>", "<h2>summary</h2>\n<p>Summary &amp; more.</p>",
                           "<p><mark>Reasons</mark> for one.</p>"}) {
    CAPTURE(part);
    CHECK(html.find(part) != std::string::npos);
  }
}

TEST_CASE("a letter as JSON holds the text and the places in it") {
  LetterStyle style;
  style.issue = 1;
  const std::string json = written(write_letter_json, style);
  CHECK(json.starts_with("{\"format_version\":1,\"id\":\"CM16-0900001\","));
  CHECK(
      json.ends_with(",\"sections\":[{\"section\":\"summary\",\"issue\":null,\"place\":[6,21]},{\"section\":"
                     "\"treatment\",\"issue\":1,\"place\":[22,33]},"
                     "{\"section\":\"rationale\",\"issue\":1,\"place\":[34,50]}],\"marks\":[[34,41]]}\n"));
  CHECK(json.find("\"treatment\":\"Brace\"") == std::string::npos);
}
