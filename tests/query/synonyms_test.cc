#include "query/synonyms.h"

#include <doctest/doctest.h>

#include <set>
#include <string>

#include "imr/query.h"
#include "imr/schema.h"

namespace {

std::string expanded(const std::string& text, const imr::QueryOptions& options = {}) {
  const imr::Schema& schema = imr::Schema::embedded();
  return to_string(imr::query::expand_synonyms(imr::parse_query(text, schema, options).root, schema));
}

/// The alternatives of a node as a set: their order is that of the table.
std::set<std::string> alternatives(const std::string& text) {
  const imr::Schema& schema = imr::Schema::embedded();
  const imr::QueryNode tree = imr::query::expand_synonyms(imr::parse_query(text, schema).root, schema);
  std::set<std::string> found;
  if (tree.kind != imr::QueryNode::Kind::Or) return {to_string(tree)};
  for (const imr::QueryNode& child : tree.children) found.insert(to_string(child));
  return found;
}

}  // namespace

TEST_CASE("a word of a group becomes an Or of all its forms, the typed one first") {
  CHECK(expanded("mri").starts_with("(or word:mri+ "));
  CHECK(alternatives("mri").contains("(phrase word:magnetic word:resonance word:imaging)"));
  CHECK(alternatives("norco").contains("word:hydrocodone"));
  CHECK(alternatives("hydrocodone").contains("word:norco"));
  CHECK(expanded("zebra") == "word:zebra+");
}

TEST_CASE("words side by side that are one form are replaced together, the longest run first") {
  const auto forms = alternatives("magnetic resonance imaging");
  CHECK(forms.contains("(and word:magnetic+ word:resonance+ word:imaging+)"));
  CHECK(forms.contains("word:mri"));
  CHECK(expanded("knee magnetic resonance imaging").starts_with("(and word:knee+ (or (and word:magnetic+ "));
  CHECK(expanded("magnetic zebra resonance imaging").find("word:mri") == std::string::npos);
}

TEST_CASE("a form that holds another one is found by it; words that may stand apart are also sought side by side") {
  CHECK(expanded("acupuncture") == "word:acupuncture+");
  CHECK_FALSE(alternatives("mri").contains("(phrase word:mri word:scan)"));
  const auto forms = alternatives("physical therapy");
  CHECK(forms.contains("(phrase word:physical word:therapy)"));
  CHECK_FALSE(forms.contains("(phrase word:physical word:therapy word:sessions)"));
}

TEST_CASE("what is typed with a hyphen or a slash is found among the forms of several words") {
  struct Row {
    const char *query, *form;
  };
  for (const Row& row : {Row{"non-steroidal anti-inflammatory drugs", "word:nsaid"},
                         Row{"non-operative treatment", "(phrase word:conservative word:care)"},
                         Row{"follow-up visit", "(phrase word:office word:visit)"},
                         Row{"hot/cold unit", "word:vascutherm"},
                         Row{"home-exercise program", "word:hep"},
                         Row{"X-ray", "word:radiograph"},
                         Row{"chiro", "word:chiropractic"}}) {
    CAPTURE(row.query);
    CHECK(alternatives(row.query).contains(row.form));
  }
  CHECK(expanded("non-operative treatment").starts_with("(or (and (phrase word:non+ word:operative+) word:treatment+) "));
  CHECK(expanded("\"non-operative\" treatment") == "(and (phrase word:non word:operative) word:treatment+)");
}

TEST_CASE("a number behind # belongs to the name of a drug, and else is a word of its own") {
  CHECK(expanded("tylenol #3").starts_with("(or (phrase word:tylenol word:3) "));
  CHECK(alternatives("tylenol #3").contains("(phrase word:acetaminophen word:with word:codeine)"));
  CHECK_FALSE(alternatives("tylenol #3").contains("word:apap"));
  CHECK(expanded("lyrica #90") == "(and " + expanded("lyrica") + " literal:90)");
  CHECK(expanded("#3") == "literal:3");
  CHECK(expanded("#3 tylenol") == "(and literal:3 " + expanded("tylenol") + ")");
}

TEST_CASE("a word is no plural of a word with another stem") {
  CHECK(expanded("ten") == "word:ten+");
  CHECK(alternatives("tens").contains("(phrase word:transcutaneous word:electrotherapy)"));
}

TEST_CASE("what letters also use otherwise is no synonym") {
  CHECK_FALSE(alternatives("rhizotomy").contains("word:rfa"));  // a request for authorization, too
  CHECK(expanded("rfa") == "word:rfa+");
  CHECK_FALSE(alternatives("thoracic").contains("(phrase word:upper word:back)"));  // in the title of the chapter on the neck
}

TEST_CASE("plurals find the group, and the typed form is not repeated") {
  CHECK(alternatives("MRI scans").contains("(phrase word:magnetic word:resonance word:imaging)"));
  CHECK_FALSE(alternatives("MRI scans").contains("(phrase word:mri word:scan)"));
}

TEST_CASE("quoted, literal, pattern and switched-off words have no synonyms") {
  CHECK(expanded("\"mri\"") == "word:mri");
  CHECK(expanded("#mri") == "literal:mri");
  CHECK(expanded("mri!") == "word:mri*");
  imr::QueryOptions off;
  off.synonyms = false;
  CHECK(expanded("mri", off) == "word:mri");
}

TEST_CASE("words are replaced wherever they stand, and nothing twice") {
  for (const char* text : {"-mri", "mri w/5 knee", "rationale:mri", "mri OR knee", "atleast2(mri)"}) {
    CAPTURE(text);
    CHECK(expanded(text).find("(or word:mri+ ") != std::string::npos);
  }
  const imr::Schema& schema = imr::Schema::embedded();
  const imr::QueryNode once = imr::query::expand_synonyms(imr::parse_query("norco", schema).root, schema);
  for (std::size_t i = 1; i < once.children.size(); ++i) CHECK_FALSE(once.children[i].synonyms);
}

TEST_CASE("the plural of an abbreviation stands for what the abbreviation does, once") {
  for (const char* plural : {"MRIs", "NCVs", "UDSs", "ESIs"}) {
    CAPTURE(plural);
    std::string singular = plural;
    singular.pop_back();
    CHECK(alternatives(plural).size() >= alternatives(singular).size());
  }
  CHECK(alternatives("MRIs").contains("word:mri"));
  CHECK(alternatives("NCVs").contains("word:ncv"));
  CHECK(alternatives("UDSs").contains("word:uds"));
  CHECK_FALSE(alternatives("ESIs").contains("word:esi"));  // the stem of "esis" finds it
}
