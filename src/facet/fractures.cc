#include "facet/fractures.h"

#include <algorithm>
#include <iterator>

namespace imr::facet {

namespace {

constexpr std::size_t kMostWords = 5;

/// Words around a bone that are no part of its name.
constexpr std::string_view kQualifiers[] = {"the",        "a",        "an",        "his",         "her",
                                            "of",         "left",     "right",     "bilateral",   "end",
                                            "part",       "type",     "shaft",     "unspecified", "closed",
                                            "open",       "initial",  "displaced", "non",         "nondisplaced",
                                            "comminuted", "impacted", "healed",    "healing",     "old"};
constexpr std::string_view kStops[] = {"and", "or", "with", "to", "on", "in", "after", "from", "by", "status", "like"};

bool is_one_of(std::string_view word, const std::string_view* begin, const std::string_view* end) {
  return std::find(begin, end, word) != end;
}

class BoneWords {
public:
  BoneWords(const LetterContext& context, Span sentence) : context_(context) {
    std::tie(first_, last_) = context.tokens_in(sentence);
  }

  /// Of "fracture of …", up to the end of the phrase.
  std::vector<std::string> after(std::size_t token) const {
    std::vector<std::string> words;
    if (token >= last_ || context_.term(token) != "of") return words;
    for (; token < last_ && words.size() < kMostWords && !is_stop(token) && !is_parted(token); ++token)
      add(token, words);
    return words;
  }

  /// Of "… fracture". "Ankle, fracture" are two things.
  std::vector<std::string> before(std::size_t token) const {
    std::vector<std::string> words;
    std::size_t begin = token;
    if (begin > first_ && is_parted(begin)) return words;
    while (begin > first_ && token - begin < kMostWords && !is_stop(begin - 1)) --begin;
    for (; begin < token; ++begin) add(begin, words);
    return words;
  }

private:
  bool is_stop(std::size_t token) const {
    return is_one_of(context_.term(token), std::begin(kStops), std::end(kStops));
  }

  /// True if a mark of punctuation stands before the token.
  bool is_parted(std::size_t token) const {
    const auto &before = context_.tokens.tokens[token - 1], &here = context_.tokens.tokens[token];
    return before.end < here.begin &&
           slice(context_.text, {before.end, here.begin}).find_first_of(",;:.(") != std::string_view::npos;
  }

  void add(std::size_t token, std::vector<std::string>& words) const {
    const std::string_view word = context_.term(token);
    const bool is_of_end = token + 1 < last_ && context_.term(token + 1) == "end";
    if (is_of_end && (word == "lower" || word == "upper")) words.emplace_back(word == "lower" ? "distal" : "proximal");
    else if (!context_.tokens.tokens[token].is_compound &&
             !is_one_of(word, std::begin(kQualifiers), std::end(kQualifiers)))
      words.emplace_back(word);
  }

  const LetterContext& context_;
  std::size_t first_ = 0, last_ = 0;
};

std::string joined(const std::vector<std::string>& words, std::size_t begin, std::size_t end) {
  std::string name;
  for (std::size_t i = begin; i < end; ++i) name += words[i] + ' ';
  return name + "fracture";
}

}  // namespace

const VocabularyValue* find_fracture(const LetterContext& context, Span sentence, Span fracture) {
  const Vocabulary& diagnoses = context.schema.vocabulary("diagnoses");
  const auto [first, last] = context.tokens_in(fracture);
  const BoneWords bones(context, sentence);
  const std::vector<std::string> after = bones.after(last), before = bones.before(first);
  for (std::size_t begin = 0; begin < after.size(); ++begin)
    for (std::size_t end = after.size(); end > begin; --end)
      if (const VocabularyValue* value = diagnoses.find(joined(after, begin, end))) return value;
  for (std::size_t begin = 0; begin < before.size(); ++begin)
    if (const VocabularyValue* value = diagnoses.find(joined(before, begin, before.size()))) return value;
  return nullptr;
}

}  // namespace imr::facet
