// Words and two-word phrases of a rationale, by their stems.
#ifndef IMR_ANALYTICS_RATIONALE_TERMS_H
#define IMR_ANALYTICS_RATIONALE_TERMS_H

#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "imr/span.h"
#include "index/section_tokens.h"
#include "index/stemmer.h"

namespace imr::analytics {

struct RationaleTerm {
  std::string stems;  ///< one, or two with a space between
  Span place;         ///< bytes of the rationale where it stands first
  bool is_phrase = false;
};

/// Not thread-safe.
class RationaleTerms {
public:
  /// @param left_out          stems that make no term
  /// @param with_conclusions  words that only say how the request ended ("necessary", "denied") make terms too
  RationaleTerms(const index::FixedWording& fixed_wording, index::Stemmer stemmer, std::set<std::string> left_out,
                 bool with_conclusions);

  /// Each term once. Function words make none, nor do words with digits; a phrase is two words side by side in a
  /// sentence, of which the first may be a negation ("no documentation").
  std::vector<RationaleTerm> of(std::string_view rationale);

private:
  enum class Role { Content, Negation, None };
  struct Word {
    std::string stem;
    Role role = Role::None;
  };
  const Word& word_of(std::string_view term);

  const index::FixedWording& fixed_wording_;
  std::set<std::string> left_out_;
  bool with_conclusions_;
  index::Stemmer stemmer_;
  std::unordered_map<std::string, Word> words_;
};

}  // namespace imr::analytics

#endif
