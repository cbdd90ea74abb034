#include "search/stemmer.h"

#include <algorithm>
#include <iterator>

#include "base/strings.h"

namespace imr::search {

namespace {

struct Exception {
  std::string_view word, stem;
};

/// Words that English stems merge with others ("later" with "lateral"), sorted.
constexpr Exception kExceptions[] = {
    {"emerge", "emerge"},           {"emerged", "emerge"},       {"emerges", "emerge"},
    {"general", "general"},         {"generally", "general"},    {"generic", "generic"},
    {"generics", "generic"},        {"intern", "intern"},        {"international", "international"},
    {"interns", "intern"},          {"later", "later"},          {"organ", "organ"},
    {"organization", "organiz"},    {"organizations", "organiz"}, {"organize", "organiz"},
    {"organized", "organiz"},       {"organs", "organ"},         {"physic", "physic"},
    {"physics", "physics"},         {"several", "several"},      {"severe", "severe"},
    {"severely", "severe"},         {"universal", "universal"},  {"universities", "university"},
    {"university", "university"}};

}  // namespace

std::string Stemmer::stem(std::string_view word) const {
  const auto is_plain = [](char c) { return base::is_lower(c) || static_cast<unsigned char>(c) >= 0x80; };
  if (!std::all_of(word.begin(), word.end(), is_plain)) return std::string(word);
  const auto found = std::lower_bound(std::begin(kExceptions), std::end(kExceptions), word,
                                      [](const Exception& e, std::string_view w) { return e.word < w; });
  if (found != std::end(kExceptions) && found->word == word) return std::string(found->stem);
  return stem_(std::string(word));
}

}  // namespace imr::search
