#include "index/known_phrases.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "index/other_schema.h"
#include "temp_folder.h"

using namespace imr::index;
using imr::Schema;
using imr::tests::TempFolder;

namespace {

/// A schema whose only synonyms are these rows.
Schema schema_with(const TempFolder& folder, const std::string& rows) {
  namespace fs = std::filesystem;
  imr::tests::other_schema(folder);
  std::ofstream(folder.path("schema") + "/synonyms.tsv") << "forms\n" << rows;
  return Schema::load(folder.path("schema"));
}

/// The phrases of a section in byte order, "|" between them.
std::string found(const Schema& schema, KnownPhrases& phrases, const char* text) {
  LetterWords words;
  NumberedSection section{indexed_tokens(text, schema), {}, {}};
  section.words = words.add(section.tokens);
  std::vector<std::string> terms;
  for (const KnownPhrases::Number phrase : phrases.find(section, phrases.stems_of(words)))
    terms.push_back(phrases.term(phrase).substr(schema.field("phrase").prefix.size()));
  std::ranges::sort(terms);
  std::string joined;
  for (const std::string& term : terms) joined += (joined.empty() ? "" : "|") + term;
  return joined;
}

struct Row {
  const char* text;
  const char* phrases;
};

}  // namespace

TEST_CASE("every phrase of the synonyms is found wherever its words follow each other") {
  const TempFolder folder;
  const Schema schema = schema_with(folder,
                                    "pt9|physical therapy\n"
                                    "esi9|epidural steroid injection|epidural injection\n"
                                    "lesi9|lumbar epidural steroid injection|lumbar epidural|Steroid Injections\n"
                                    "a1c9|hemoglobin a1c\n"
                                    "de quervain's disease|pain pain\n"
                                    "emg/ncv9|l4-5 block\n");
  KnownPhrases phrases(schema);
  const Row rows[] = {
      {"", ""},
      {"Physical therapy.", "physic therapi"},
      {"PHYSICAL\nTherapies", "physic therapi"},
      {"Physics therapy", ""},  // a stem of its own
      {"Work is physical. Therapy helps.", "physic therapi"},
      {"Physical therapy; physical-therapy", "physic therapi|physic therapi"},
      {"Therapy physical", ""},
      {"Physical and therapy", ""},
      {"Physical", ""},
      {"epidural injections", "epidur inject"},
      {"epidural epidural injection", "epidur inject"},
      {"Lumbar epidural steroid injections",
       "epidur steroid inject|lumbar epidur|lumbar epidur steroid inject|steroid inject"},
      {"lumbar epidural physical therapy", "lumbar epidur|physic therapi"},
      {"physical Decision based on MTUS therapy", "physic therapi"},  // fixed wording takes no positions
      {"hemoglobin A1C", "hemoglobin a1 c"},
      {"hemoglobin A2C", ""},
      {"DeQuervain's disease, de Quervain's diseases", "de quervain diseas"},
      {"pain pain pain", "pain pain|pain pain"},
      {"EMG/NCV9 done", "emg ncv9"},
      {"an L4-5 block", "l4 5 block"},  // the compound beside the words of the level counts for none
      {"steroid 10/13/2016 injection", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(found(schema, phrases, row.text) == row.phrases);
    CHECK(found(schema, phrases, row.text) == row.phrases);  // with the stems that are known by now
  }
}

TEST_CASE("a phrase is known if a form of several words has its stems") {
  const Stemmer stemmer(Schema::embedded());
  const auto is_known = [&](std::vector<std::string> words) {
    for (std::string& word : words) word = stemmer.stem(word);
    return is_known_phrase(Schema::embedded(), stemmer, words);
  };
  CHECK(is_known({"physical", "therapy"}));
  CHECK(is_known({"physical", "therapies"}));
  CHECK(is_known({"epidural", "steroid", "injections"}));
  CHECK_FALSE(is_known({"epidural", "steroid"}));
  CHECK_FALSE(is_known({"therapy", "physical"}));
  CHECK_FALSE(is_known({"physiotherapy"}));
  CHECK_FALSE(is_known({}));
}

TEST_CASE("all forms of the schema are known, and each is found in its own text") {
  const Schema& schema = Schema::embedded();
  const Stemmer stemmer(Schema::embedded());
  KnownPhrases phrases(schema);
  std::size_t several = 0;
  for (const imr::SynonymGroup& group : schema.synonyms())
    for (const std::string& form : group.forms) {
      const imr::text::TokenList list = imr::text::tokenize(form);
      std::vector<std::string> stems;
      for (const auto& token : list.tokens)
        if (!token.is_compound) stems.push_back(stemmer.stem(list.term(token)));
      CAPTURE(form);
      CHECK(is_known_phrase(schema, stemmer, stems) == (stems.size() > 1));
      if (stems.size() < 2) continue;
      ++several;
      const std::string term = phrase_term(schema, stems).substr(schema.field("phrase").prefix.size());
      CHECK(("|" + found(schema, phrases, form.c_str()) + "|").find("|" + term + "|") != std::string::npos);
    }
  CHECK(several > 300);
  CHECK(several >= phrases.size());
}
