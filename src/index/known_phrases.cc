#include "index/known_phrases.h"

#include <algorithm>

#include "base/strings.h"
#include "index/terms.h"

namespace imr::index {

namespace {

using Stems = std::vector<std::string>;

/// Words in the cache: more than the letters of an hour use often, and few megabytes.
constexpr std::size_t kMostWords = 1 << 16;

Stems stems_of_form(const Stemmer& stemmer, std::string_view form) {
  Stems stems;
  const text::TokenList list = text::tokenize(form);
  for (const text::Token& token : list.tokens)
    if (!token.is_compound) stems.push_back(stemmer.stem(list.term(token)));
  return stems;
}

/// A word and its stem begin with the same letter; of other signs the tokenizer decides.
bool may_begin_with(std::string_view form, const std::string& stem) {
  return !form.empty() && (!base::is_lower(form.front()) || form.front() == stem.front());
}

}  // namespace

std::string phrase_term(const Schema& schema, const Stems& stems) {
  std::string joined;
  for (const std::string& stem : stems) joined += (joined.empty() ? "" : " ") + stem;
  return id_term(schema, "phrase", joined);
}

bool is_known_phrase(const Schema& schema, const Stemmer& stemmer, const Stems& stems) {
  if (stems.size() < 2) return false;
  for (const SynonymGroup& group : schema.synonyms())
    for (const std::string& form : group.forms)
      if (may_begin_with(form, stems.front()) && stems_of_form(stemmer, form) == stems) return true;
  return false;
}

KnownPhrases::KnownPhrases(const Schema& schema) : stemmer_(schema), begins_(1), phrases_(1, kNone) {
  for (const SynonymGroup& group : schema.synonyms())
    for (const std::string& form : group.forms)
      if (const Stems stems = stems_of_form(stemmer_, form); stems.size() > 1) add(stems, phrase_term(schema, stems));
}

void KnownPhrases::add(const Stems& stems, std::string term) {
  std::uint32_t node = 0;
  for (const std::string& text : stems) {
    const auto stem = numbers_.try_emplace(text, static_cast<Stem>(numbers_.size() + 1)).first->second;
    begins_.resize(numbers_.size() + 1);
    if (node == 0) begins_[stem] = true;
    const auto [next, is_new] = nodes_.try_emplace(key(node, stem), static_cast<std::uint32_t>(phrases_.size()));
    if (is_new) phrases_.push_back(kNone);
    node = next->second;
  }
  if (phrases_[node] != kNone) return;
  phrases_[node] = static_cast<Number>(terms_.size());
  terms_.push_back(std::move(term));
}

KnownPhrases::Stem KnownPhrases::stem_of(std::string_view word) {
  if (const auto known = by_word_.find(word); known != by_word_.end()) return known->second;
  if (by_word_.size() >= kMostWords) by_word_.clear();
  const auto found = numbers_.find(stemmer_.stem(word));
  const Stem stem = found == numbers_.end() ? 0 : found->second;
  by_word_.emplace(word, stem);
  return stem;
}

std::vector<KnownPhrases::Stem> KnownPhrases::stems_of(const LetterWords& words) {
  std::vector<Stem> stems(words.size());
  for (LetterWords::Number word = 0; word < words.size(); ++word) stems[word] = stem_of(words.word(word));
  return stems;
}

std::vector<KnownPhrases::Number> KnownPhrases::find(const NumberedSection& section,
                                                     const std::vector<Stem>& stems) const {
  std::vector<Stem> row;
  row.reserve(section.words.size() + 1);
  for (std::size_t i = 0; i < section.words.size(); ++i)
    if (!section.tokens.list.tokens[i].is_compound) row.push_back(stems[section.words[i]]);
  row.push_back(0);  // no form goes on behind it
  std::vector<Number> found;
  for (std::size_t first = 0; first < row.size(); ++first) {
    if (!begins_[row[first]] || row[first + 1] == 0) continue;
    std::uint32_t node = 0;
    for (std::size_t at = first; row[at] != 0; ++at) {
      const auto next = nodes_.find(key(node, row[at]));
      if (next == nodes_.end()) break;
      node = next->second;
      if (phrases_[node] != kNone) found.push_back(phrases_[node]);
    }
  }
  return found;
}

}  // namespace imr::index
