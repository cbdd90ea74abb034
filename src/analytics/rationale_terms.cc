#include "analytics/rationale_terms.h"

#include <algorithm>

#include "base/strings.h"

namespace imr::analytics {

namespace {

constexpr std::size_t kMinWordBytes = 3;

constexpr std::string_view kFunctionWords[] = {
    "a",       "about",  "above",  "after",   "again",  "all",    "also",    "although", "am",     "among",   "an",
    "and",     "any",    "are",    "as",      "at",     "be",     "because", "been",     "before", "being",   "below",
    "between", "both",   "but",    "by",      "can",    "could",  "did",     "do",       "does",   "doing",   "done",
    "down",    "due",    "during", "each",    "either", "etc",    "even",    "for",      "from",   "further", "given",
    "had",     "has",    "have",   "having",  "he",     "her",    "here",    "hers",     "him",    "his",     "how",
    "however", "i",      "if",     "in",      "into",   "is",     "it",      "its",      "itself", "just",    "may",
    "might",   "more",   "most",   "much",    "must",   "of",     "off",     "on",       "once",   "one",     "only",
    "onto",    "or",     "other",  "our",     "out",    "over",   "own",     "per",      "same",   "shall",   "she",
    "should",  "since",  "so",     "some",    "such",   "than",   "that",    "the",      "their",  "them",    "then",
    "there",   "these",  "they",   "this",    "those",  "though", "through", "thus",     "to",     "too",     "toward",
    "two",     "under",  "until",  "up",      "upon",   "us",     "very",    "was",      "we",     "well",    "were",
    "what",    "when",   "where",  "whether", "which",  "while",  "who",     "whom",     "whose",  "why",     "will",
    "with",    "within", "would",  "yet",     "you",    "your",   "hence",   "therefore"};

constexpr std::string_view kNegations[] = {"cannot", "lack", "lacks", "neither", "never",
                                           "no",     "nor",  "not",   "without"};

/// Begins of words that say how a request ended, not why.
constexpr std::string_view kConclusions[] = {"appropriate", "approv",      "authoriz",  "certif",    "denial",
                                             "denied",      "established", "granted",   "indicated", "justified",
                                             "medically",   "necess",      "noncertif", "overrul",   "overturn",
                                             "reasonabl",   "supported",   "upheld",    "uphold",    "warrant"};

template <typename List>
bool holds(const List& list, std::string_view word) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

bool is_conclusion(std::string_view word) {
  return std::any_of(std::begin(kConclusions), std::end(kConclusions),
                     [&](std::string_view begin) { return word.starts_with(begin); });
}

bool has_digit(std::string_view word) { return std::any_of(word.begin(), word.end(), base::is_digit); }

}  // namespace

RationaleTerms::RationaleTerms(const index::FixedWording& fixed_wording, index::Stemmer stemmer,
                               std::set<std::string> left_out, bool with_conclusions)
    : fixed_wording_(fixed_wording),
      left_out_(std::move(left_out)),
      with_conclusions_(with_conclusions),
      stemmer_(std::move(stemmer)) {}

const RationaleTerms::Word& RationaleTerms::word_of(std::string_view term) {
  const auto [entry, is_new] = words_.try_emplace(std::string(term));
  Word& word = entry->second;
  if (!is_new) return word;
  if (holds(kNegations, term)) return word = {std::string(term), Role::Negation}, word;
  if (term.size() < kMinWordBytes || has_digit(term) || holds(kFunctionWords, term)) return word;
  if (!with_conclusions_ && is_conclusion(term)) return word;
  word.stem = stemmer_.stem(term);
  word.role = left_out_.contains(word.stem) ? Role::None : Role::Content;
  return word;
}

std::vector<RationaleTerm> RationaleTerms::of(std::string_view rationale) {
  const index::SectionTokens tokens = index::indexed_tokens(rationale, fixed_wording_);
  std::vector<RationaleTerm> terms;
  std::set<std::string> seen;
  const auto add = [&](std::string stems, Span place, bool is_phrase) {
    if (seen.insert(stems).second) terms.push_back({std::move(stems), place, is_phrase});
  };
  const text::Token* previous = nullptr;
  for (const text::Token& token : tokens.list.tokens) {
    if (token.is_compound) continue;
    const Word word = word_of(tokens.list.term(token));
    if (word.role == Role::Content) {
      add(word.stem, {token.begin, token.end}, false);
      const bool begins_sentence =
          std::binary_search(tokens.sentence_starts.begin(), tokens.sentence_starts.end(), token.position);
      if (previous != nullptr && !begins_sentence && previous->position + 1 == token.position) {
        const Word& first = word_of(tokens.list.term(*previous));
        if (first.role != Role::None) add(first.stem + ' ' + word.stem, {previous->begin, token.end}, true);
      }
    }
    previous = &token;
  }
  return terms;
}

}  // namespace imr::analytics
