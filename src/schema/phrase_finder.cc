#include "schema/phrase_finder.h"

#include <algorithm>

#include "base/strings.h"
#include "imr/error.h"

namespace imr::schema {

namespace {

constexpr std::uint16_t kNoVocabulary = 0xFFFF;

}  // namespace

std::string_view without_plural(std::string_view word, std::string& buffer) {
  if (word.size() < 4 || word.back() != 's') return word;
  if (word.ends_with("ies") && word.size() > 4) {
    buffer.assign(word.substr(0, word.size() - 3));
    buffer += 'y';
    return buffer;
  }
  for (const std::string_view ending : {"sses", "xes", "ches", "shes"})
    if (word.ends_with(ending) && !word.ends_with("aches")) return word.substr(0, word.size() - 2);
  const char before = word[word.size() - 2];
  return before == 's' || before == 'u' || before == 'i' ? word : word.substr(0, word.size() - 1);
}

void PhraseFinder::add_vocabulary(const Vocabulary& vocabulary, const std::string& column) {
  const auto id = static_cast<std::uint16_t>(names_.size());
  names_.push_back(column.empty() ? vocabulary.name : vocabulary.name + "/" + column);
  for (std::uint32_t i = 0; i < vocabulary.values.size(); ++i) {
    const VocabularyValue& value = vocabulary.values[i];
    if (column.empty()) {
      add_phrase(value.value, {i, id});
      for (const std::string& alias : value.aliases) add_phrase(alias, {i, id});
    } else if (const auto cell = value.attributes.find(column); cell != value.attributes.end()) {
      for (const std::string& phrase : base::split(cell->second, '|')) add_phrase(phrase, {i, id});
    }
  }
}

/// The state behind `word`, a new one where there is none.
std::uint32_t PhraseFinder::add_state(std::uint32_t state, std::uint32_t word) {
  const auto fresh = static_cast<std::uint32_t>(states_.size());
  if (fresh > EdgeTable::kMost || word > EdgeTable::kMost) throw SchemaError("the vocabularies have too many names");
  if (word >= first_states_.size()) first_states_.resize(word + 1, 0);
  if (state == 0 && first_states_[word] == 0) first_states_[word] = fresh;
  states_[state].next_words |= std::uint64_t{1} << (word % 64);
  const std::uint32_t next = state == 0 ? first_states_[word] : edges_.find_or_add(state, word, fresh);
  if (next == fresh) states_.emplace_back();
  return next;
}

void PhraseFinder::add_phrase(std::string_view phrase, Entry entry) {
  thread_local text::TokenList tokens;  // its memory is used again
  text::tokenize(base::fold_name(phrase), tokens);
  std::uint32_t state = 0;
  std::string buffer;
  for (const text::Token& token : tokens.tokens)
    if (!token.is_compound) state = add_state(state, words_.find_or_add(without_plural(tokens.term(token), buffer)));
  if (state == 0) return;
  std::uint32_t* last = &states_[state].first_name;
  for (; *last != 0; last = &chain_[*last].next)
    if (chain_[*last].entry.vocabulary == entry.vocabulary) return;  // two names that fold to one: the first keeps it
  const auto link = static_cast<std::uint32_t>(chain_.size());
  *last = link;
  chain_.push_back({entry});
}

std::uint16_t PhraseFinder::vocabulary_id(std::string_view name) const {
  const auto found = std::find(names_.begin(), names_.end(), name);
  return found == names_.end() ? kNoVocabulary : static_cast<std::uint16_t>(found - names_.begin());
}

/// The state behind `word`; 0 when no phrase goes on with it.
std::uint32_t PhraseFinder::next_state(std::uint32_t state, std::uint32_t word) const {
  const bool may_go_on = word != 0 && (states_[state].next_words >> (word % 64) & 1) != 0;
  return may_go_on ? edges_.find(state, word) : 0;
}

namespace {

/// A match with the place behind it in the list of words.
struct Found {
  PhraseMatch match;
  std::size_t end;
};

/// Of one vocabulary the longest counts, which comes last.
void keep_longest(std::vector<Found>& here, const Found& found) {
  const auto same = std::find_if(here.begin(), here.end(),
                                 [&](const Found& f) { return f.match.vocabulary == found.match.vocabulary; });
  if (same == here.end()) here.push_back(found);
  else *same = found;
}

}  // namespace

std::vector<PhraseMatch> PhraseFinder::find(const text::TokenList& list) const {
  std::vector<std::uint32_t> indexes, words;  // of the tokens that are words
  indexes.reserve(list.tokens.size());
  words.reserve(list.tokens.size() + 1);
  std::string buffer;
  for (std::uint32_t i = 0; i < list.tokens.size(); ++i) {
    if (list.tokens[i].is_compound) continue;
    indexes.push_back(i);
    words.push_back(words_.find(without_plural(list.term(list.tokens[i]), buffer)));
  }
  words.push_back(0);  // no phrase goes on behind the last word
  std::vector<PhraseMatch> matches;
  matches.reserve(words.size() / 4);
  std::vector<Found> here;
  std::vector<std::size_t> free_from(names_.size(), 0);  // by vocabulary: where its last match ended
  for (std::size_t start = 0; start + 1 < words.size(); ++start) {
    std::uint32_t state = first_states_[words[start]];
    if (state == 0) continue;
    here.clear();
    const text::Token& first = list.tokens[indexes[start]];
    for (std::size_t at = start; state != 0; state = next_state(state, words[++at]))
      for (std::uint32_t name = states_[state].first_name; name != 0; name = chain_[name].next) {
        const Entry& entry = chain_[name].entry;
        const Span place{first.begin, list.tokens[indexes[at]].end};
        keep_longest(here, {{entry.vocabulary, entry.value, indexes[start], indexes[at], place}, at + 1});
      }
    for (const Found& found : here) {
      if (start < free_from[found.match.vocabulary]) continue;
      matches.push_back(found.match);
      free_from[found.match.vocabulary] = found.end;
    }
  }
  return matches;
}

}  // namespace imr::schema
