#include "index/stemmer.h"

#include <algorithm>
#include <iterator>

#include "base/strings.h"

namespace imr::index {

namespace {

constexpr std::size_t kShortestStem = 3;
constexpr std::string_view kInflammation = "itis";

/// Function words of three letters and more that some word loses its ending to ("ours", "outing"), sorted.
constexpr std::string_view kFunctionWords[] = {"all",  "and",  "any",  "are", "but", "can",  "for",  "had",  "has",
                                               "her",  "him",  "his",  "how", "its", "may",  "not",  "now",  "off",
                                               "our",  "out",  "own",  "per", "she", "than", "that", "the",  "them",
                                               "then", "they", "this", "too", "was", "were", "who",  "will", "with"};

}  // namespace

bool Stemmer::is_single(std::string_view stem) {
  return stem.size() < kShortestStem || std::binary_search(std::begin(kFunctionWords), std::end(kFunctionWords), stem);
}

std::string Stemmer::stem(std::string_view word) const {
  const auto is_plain = [](char c) { return base::is_lower(c) || static_cast<unsigned char>(c) >= 0x80; };
  if (!std::all_of(word.begin(), word.end(), is_plain) || word.ends_with(kInflammation)) return std::string(word);
  const auto family = families_->by_alias.find(word);
  if (family != families_->by_alias.end())
    return families_->values[family->second].value + '=';  // no other stem has one
  std::string stem = stem_(std::string(word));
  return is_single(stem) ? std::string(word) : stem;
}

}  // namespace imr::index
