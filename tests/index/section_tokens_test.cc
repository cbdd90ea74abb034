#include "index/section_tokens.h"

#include <doctest/doctest.h>

using namespace imr::index;
using imr::Schema;

namespace {

/// "term@position" of each token, one space between.
std::string words(const SectionTokens& tokens) {
  std::string text;
  for (const auto& token : tokens.list.tokens)
    text.append(text.empty() ? "" : " ").append(tokens.list.term(token)).append("@" + std::to_string(token.position));
  return text;
}

struct Row {
  const char* text;
  const char* words;
  std::vector<std::uint32_t> sentences, paragraphs;
};

}  // namespace

TEST_CASE("fixed wording takes no positions and begins no sentence") {
  const Row rows[] = {
      {"", "", {}, {}},
      {"Knee pain. Rest!", "knee@0 pain@1 rest@2", {0, 2}, {0}},
      {"Decision based on MTUS Knee Complaints 2004.", "knee@0 complaints@1 2004@2", {0}, {0}},
      {"Decision based on Non-MTUS Citation ODG, Knee.", "odg@0 knee@1", {0}, {0}},
      {"The Claims Administrator did not cite any medical evidence for its decision.", "", {}, {}},
      {"The Expert Reviewer based their decision on recommendation(s) outside of the MTUS Guidelines. Decision based "
       "on Non-MTUS Citation ODG.",
       "odg@0",
       {0},
       {0}},
      {"A decision based on\nthe MTUS.", "a@0 decision@1 based@2 on@3 the@4 mtus@5", {0, 4}, {0, 4}},
      {"Seen 10/13/2016 for L4-5.\nRest.",
       "seen@0 2016-10-13@1 10@1 13@2 2016@3 for@4 l4-l5@5 l4@5 5@6 rest@7",
       {0, 7},
       {0, 7}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const SectionTokens tokens = indexed_tokens(row.text, Schema::embedded());
    CHECK(words(tokens) == row.words);
    CHECK(tokens.sentence_starts == row.sentences);
    CHECK(tokens.paragraph_starts == row.paragraphs);
  }
}

TEST_CASE("the length of a section is the number of its positions") {
  CHECK(indexed_tokens("On 10/13/2016 rest.", Schema::embedded()).length == 5);
  CHECK(indexed_tokens("Decision based on MTUS", Schema::embedded()).length == 0);
}
