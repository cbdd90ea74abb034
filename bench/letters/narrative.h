// The running text of a letter: case summary and rationales.
#ifndef IMR_BENCH_LETTERS_NARRATIVE_H
#define IMR_BENCH_LETTERS_NARRATIVE_H

#include <string>

#include "letters/catalogue.h"
#include "letters/facts.h"

namespace imr::bench {

enum class DateStyle { Slashes, ShortSlashes, Hyphens, Words };
std::string to_text(Day day, DateStyle style);

class Narrative {
public:
  Narrative(const Catalogue& catalogue, const LetterFacts& facts, Random& random);
  std::string summary();
  std::string rationale(const IssueFacts& issue);

private:
  /// Draws `count` sentences; about one word in 300 has a typing error.
  void add(std::string& text, const std::vector<std::string_view>& patterns, const IssueFacts& issue,
           bool is_rationale);
  std::string sentence(std::string_view pattern, const IssueFacts& issue, bool is_rationale);
  void misspell(std::string& sentence);

  const Catalogue& catalogue_;
  const LetterFacts& facts_;
  Random& random_;
  DateStyle dates_;
};

}  // namespace imr::bench

#endif
