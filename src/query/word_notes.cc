// Notes on words of a query that may not have been meant as they are read.
#include "query/word_notes.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/strings.h"
#include "query/characters.h"
#include "query/fields.h"
#include "text/compounds.h"

namespace imr::query {

namespace {

using Pair = std::pair<std::string_view, std::string_view>;

/// Connectors of other engines that are words here, and what does their work.
constexpr std::array<Pair, 2> kConnectorNotes = {{{"adj", "words side by side stand in quotes, or pre/3 joins them"},
                                                  {"same", "write /s for one sentence, /p for one paragraph"}}};

/// Abbreviations that letters use for several things, and what to type instead.
constexpr std::array<Pair, 3> kAmbiguous = {{{"pt", "'physical therapy' finds its other names"},
                                             {"ot", "'occupational therapy' finds its other names"},
                                             {"rfa", "type 'radiofrequency ablation' or 'request for authorization'"}}};

/// What stands beside a word in a table; empty when it is not there.
template <std::size_t n>
std::string_view find(const std::array<Pair, n>& table, std::string_view word) {
  const auto found = std::find_if(table.begin(), table.end(), [&](const Pair& pair) { return pair.first == word; });
  return found == table.end() ? std::string_view() : found->second;
}

std::string operator_note(std::string_view word, bool is_first) {
  const bool is_not = word == "not" && !is_first;  // "not medically necessary" means what it says
  if (word != "or" && word != "and" && !is_not) return {};
  return "lower-case " + std::string(word) + " is a word; write " + (word == "or" ? "OR" : is_not ? "NOT" : "AND");
}

/// A heading says how an issue was decided, and headings are not words of the text.
std::string decision_note(const Schema& schema, const std::string& word) {
  const std::string folded = base::to_lower(word);
  if (schema.vocabulary(schema.facet(kDecision).vocabulary).ordinal(folded) < 0) return {};
  return word + " was searched as a word; " + std::string(kDecision) + ":" + folded + " filters by decision";
}

std::string connector_note(const QueryText& query, const WordPlace& place) {
  const std::string word(query.at(place.word));
  const bool is_between = place.before.end > place.before.begin && place.after.end > place.after.begin;
  const std::string_view advice = find(kConnectorNotes, base::to_lower(word));
  const bool is_english = word == "same" && base::to_lower(query.at(place.before)) == "the";
  return !is_between || advice.empty() || is_english ? std::string() : word + " is a word here; " + std::string(advice);
}

std::string date_note(const QueryText& query, Span word) {
  const std::string_view text = query.text();
  std::size_t end = 0;
  if (!base::is_letter(text[word.begin]) || !text::find_date(text, word.begin, end) || end <= word.end) return {};
  const std::string date(text.substr(word.begin, end - word.begin));
  return date + " was searched as words; in quotes it is a date: \"" + date + '"';
}

bool is_form(const Schema& schema, const std::string& words) {
  const auto holds = [&](const SynonymGroup& group) {
    return std::find(group.forms.begin(), group.forms.end(), words) != group.forms.end();
  };
  return std::any_of(schema.synonyms().begin(), schema.synonyms().end(), holds);
}

std::string quantity_note(const QueryText& query, const Schema& schema, const WordPlace& place) {
  const std::string word(query.at(place.word));
  if (!word.starts_with('#') || !are_digits(word.substr(1))) return {};
  if (is_form(schema, base::to_lower(query.at(place.before)) + ' ' + word)) return {};
  return word + " finds the word " + word.substr(1) + " exactly as it is written, not a quantity";
}

std::string ambiguous_note(const std::string& word) {
  const std::string_view advice = find(kAmbiguous, base::to_lower(word));
  return advice.empty() ? std::string() : word + " has several meanings and no synonyms: " + std::string(advice);
}

}  // namespace

std::vector<std::string> notes_on_word(const QueryText& query, const Schema& schema, const WordPlace& place) {
  const std::string word(query.at(place.word));
  std::vector<std::string> notes = {operator_note(word, place.word.begin == 0),
                                    decision_note(schema, word),
                                    connector_note(query, place),
                                    date_note(query, place.word),
                                    quantity_note(query, schema, place),
                                    ambiguous_note(word)};
  std::erase(notes, std::string());
  return notes;
}

std::string note_on_question_mark(const QueryText& query, Span words) {
  std::string_view word = query.at(words);
  if (!word.ends_with('?')) return {};
  const std::size_t marks = word.size() - 1 - word.find_last_not_of('?');
  word.remove_prefix(word.find_last_of(" \t\n", word.size() - 1) + 1);
  std::string without(query.text());
  without.erase(words.end - marks, marks);
  return "the ? of " + std::string(word) +
         " stands for one letter or digit; if it ends a question, leave it out: " + without;
}

}  // namespace imr::query
