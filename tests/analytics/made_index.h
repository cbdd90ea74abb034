// An index over generated letters of which everything is known.
#ifndef IMR_TESTS_ANALYTICS_MADE_INDEX_H
#define IMR_TESTS_ANALYTICS_MADE_INDEX_H

#include <functional>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "imr/index.h"
#include "letters/letter_text.h"
#include "letters/make_facts.h"
#include "letters/planted.h"
#include "temp_folder.h"

namespace imr::tests {

/// How decisions are drawn once the rest of a letter is made.
using DrawDecisions = std::function<void(bench::LetterFacts&, bench::Random&)>;

class MadeIndex {
public:
  MadeIndex(std::size_t letters, std::uint64_t seed, const DrawDecisions& draw = {}) {
    const bench::Catalogue catalogue(Schema::embedded());
    std::string lines;
    for (std::size_t number = 1; number <= letters; ++number) {
      bench::Random random(seed, number), decisions(~seed, number);
      bench::LetterFacts& made = facts_.emplace_back(make_facts(catalogue, number, random));
      if (draw) draw(made, decisions);
      const nlohmann::json line{{"id", made.case_number}, {"text", letter_text(catalogue, made, random)}};
      lines += line.dump() + "\n";
    }
    folder_.write("letters.jsonl", lines);
    IndexOptions options;
    options.path = path();
    update_index({folder_.path("letters.jsonl")}, options);
  }

  std::string path() const { return folder_.path("index"); }
  const std::vector<bench::LetterFacts>& facts() const { return facts_; }

private:
  TempFolder folder_;
  std::vector<bench::LetterFacts> facts_;
};

}  // namespace imr::tests

#endif
