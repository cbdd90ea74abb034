#include "text/tokenizer.h"

#include <doctest/doctest.h>

namespace {

/// "0:l4-l5* 0:l4 1:5": position, term, and a star on compounds.
std::string show(std::string_view text) {
  const imr::text::TokenList list = imr::text::tokenize(text);
  std::string result;
  for (const auto& token : list.tokens) {
    if (!result.empty()) result += ' ';
    result += std::to_string(token.position) + ':' + std::string(list.term(token)) + (token.is_compound ? "*" : "");
  }
  return result;
}

}  // namespace

TEST_CASE("a text is split into the words that a reader would name") {
  struct Row { const char* text; const char* expected; };
  const Row rows[] = {
      {"", ""},
      {"Physical Therapy", "0:physical 1:therapy"},
      {"worker's don't", "0:worker 1:dont"},
      {"10mg #60", "0:10 1:mg 2:60"},
      {"Norco 10/325mg", "0:norco 1:10 2:325 3:mg"},
      {"7.5 1,000 2,300.", "0:7.5 1:1000 2:2300"},
      {"8 CCR § 9792.24.2.", "0:8 1:ccr 2:9792.24.2"},
      {"x-ray B12 h2", "0:x 1:ray 2:b12 3:h2"},
      {"L4-5", "0:l4-l5* 0:l4 1:5"},
      {"L4/L5, C7-T1", "0:l4-l5* 0:l4 1:l5 2:c7-t1* 2:c7 3:t1"},
      {"on 10-13-16.", "0:on 1:2016-10-13* 1:10 2:13 3:16"},
      {"October 13, 2016", "0:2016-10-13* 0:october 1:13 2:2016"},
      {"on October 13th, 2016 and", "0:on 1:2016-10-13* 1:october 2:13 3:2016 4:and"},
      {"the 2nd, 3RD and 21st; 4thumbs 5th\xC3\xA9", "0:the 1:2 2:3 3:and 4:21 5:4 6:thumbs 7:5 8:the"},
      {"10-13-15-17", "0:10 1:13 2:15 3:17"},
      {"Sj\xC3\xB6gren \xE2\x80\xA2 caf\xC3\xA9", "0:sjogren 1:cafe"},
      {"bad \xFF byte", "0:bad 1:byte"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(show(row.text) == row.expected);
  }
}

TEST_CASE("a term is never longer than the limit and never cut inside a character") {
  std::string word(59, 'a');
  word += "\xC3\xB1\xC3\xB1";  // folds to n: shorter
  CHECK(show(word) == "0:" + std::string(59, 'a') + "n");
  std::string greek;
  for (int i = 0; i < 40; ++i) greek += "\xCE\xB1";
  CHECK(show(greek).size() == 2 + imr::text::kMaxTermBytes);
}
