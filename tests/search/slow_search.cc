// A slow, obvious evaluator of query trees, written from docs/query-syntax.md: the measure for the real one.
#include "search/slow_search.h"

#include <algorithm>
#include <stdexcept>

#include "base/strings.h"
#include "index/section_tokens.h"
#include "index/sections.h"

namespace imr::tests {

namespace {

using Kind = QueryNode::Kind;

/// Number of the span that a byte lies in.
int number_of(const std::vector<Span>& spans, std::uint32_t byte) {
  for (std::size_t i = 0; i < spans.size(); ++i)
    if (spans[i].contains(byte)) return static_cast<int>(i);
  throw std::logic_error("a word outside of all sentences");
}

/// "*" stands for any characters, "?" for one letter or digit.
bool fits(std::string_view word, std::string_view pattern) {
  if (pattern.empty()) return word.empty();
  if (pattern.front() == '*') return fits(word, pattern.substr(1)) || (!word.empty() && fits(word.substr(1), pattern));
  if (word.empty()) return false;
  const bool fits_one = pattern.front() == '?' ? word.front() != '.' : pattern.front() == word.front();
  return fits_one && fits(word.substr(1), pattern.substr(1));
}

/// True if so many changes turn `a` into `b`, tried one after another.
bool is_near_spelling(std::string_view a, std::string_view b, int changes) {
  if (changes < 0) return false;
  if (a.empty() && b.empty()) return true;
  if (!a.empty() && !b.empty() && a[0] == b[0] && is_near_spelling(a.substr(1), b.substr(1), changes)) return true;
  if (changes == 0) return false;
  if (!a.empty() && is_near_spelling(a.substr(1), b, changes - 1)) return true;
  if (!b.empty() && is_near_spelling(a, b.substr(1), changes - 1)) return true;
  if (!a.empty() && !b.empty() && is_near_spelling(a.substr(1), b.substr(1), changes - 1)) return true;
  const bool is_swapped = a.size() > 1 && b.size() > 1 && a[0] == b[1] && a[1] == b[0];
  return is_swapped && is_near_spelling(a.substr(2), b.substr(2), changes - 1);
}

bool share_a_word(const SlowStretch& a, const SlowStretch& b) {
  return a.section == b.section && a.first <= b.last && b.first <= a.last;
}

bool are_near(const QueryNode& node, const SlowStretch& left, const SlowStretch& right) {
  if (left.section != right.section || share_a_word(left, right)) return false;
  const bool is_left_first = left.last < right.first;
  if (node.ordered && !is_left_first) return false;
  const SlowStretch &a = is_left_first ? left : right, &b = is_left_first ? right : left;
  switch (node.unit) {
    case DistanceUnit::Words: return b.first - a.last <= node.distance;
    case DistanceUnit::Sentence: return a.sentence == b.last_sentence;
    case DistanceUnit::Paragraph: return a.paragraph == b.last_paragraph;
    default: throw std::logic_error("/issue has no places");
  }
}

/// One stretch stands once, with the words of all ways to find it.
void add_stretch(std::vector<SlowStretch>& found, const SlowStretch& stretch) {
  const auto same = std::ranges::find_if(found, [&](const SlowStretch& s) {
    return s.section == stretch.section && s.first == stretch.first && s.last == stretch.last;
  });
  if (same == found.end()) found.push_back(stretch);
  else same->words.insert(same->words.end(), stretch.words.begin(), stretch.words.end());
}

/// From the first to the last word of both.
SlowStretch joined(const SlowStretch& a, const SlowStretch& b) {
  SlowStretch whole = a.first <= b.first ? a : b;
  const SlowStretch& end = a.last >= b.last ? a : b;
  whole.last = end.last;
  whole.last_sentence = end.last_sentence;
  whole.last_paragraph = end.last_paragraph;
  whole.words = a.words;
  whole.words.insert(whole.words.end(), b.words.begin(), b.words.end());
  return whole;
}

}  // namespace

SlowSearch::SlowSearch(std::vector<index::StoredLetter> letters, const Schema& schema)
    : letters_(std::move(letters)), schema_(schema) {
  for (std::size_t i = 0; i < letters_.size(); ++i)
    for (std::size_t j = 0; j < letters_[i].determination.issues.size(); ++j) add_issue(i, j);
}

void SlowSearch::add_issue(std::size_t letter, std::size_t number) {
  SlowIssue issue{letter, number, {}};
  const Determination& determination = letters_[letter].determination;
  const auto places = index::section_places(determination, determination.issues[number]);
  for (std::size_t section = 0; section < places.size(); ++section) {
    const std::string_view text = slice(letters_[letter].text.text, places[section]);
    const index::SectionTokens tokens = index::indexed_tokens(text, schema_);
    const std::vector<Span> sentences = find_sentences(text);
    const auto paragraph = [&](std::uint32_t byte) { return static_cast<int>(std::count(text.begin(), text.begin() + byte, '\n')); };
    for (const auto& token : tokens.list.tokens) {
      SlowWord word{std::string(tokens.list.term(token)), 0, section, -1, 0, 0, 0, 0, 0, token.is_compound,
                    {places[section].begin + token.begin, places[section].begin + token.end}};
      for (const auto& other : tokens.list.tokens) {
        if (other.is_compound || other.begin < token.begin || other.begin >= token.end) continue;
        if (word.first == -1) {
          word.first = static_cast<int>(other.position);
          word.sentence = number_of(sentences, other.begin);
          word.paragraph = paragraph(other.begin);
        }
        word.last = static_cast<int>(other.position);
        word.last_sentence = number_of(sentences, other.begin);
        word.last_paragraph = paragraph(other.begin);
      }
      word.term_number = term_numbers_.emplace(word.term, term_numbers_.size()).first->second;
      if (word.term_number == examples_.size()) examples_.push_back(word);
      issue.words.push_back(word);
    }
  }
  issues_.push_back(std::move(issue));
}

std::set<std::size_t> SlowSearch::matches(const QueryNode& tree) const {
  std::set<std::size_t> found;
  for (std::size_t i = 0; i < issues_.size(); ++i)
    if (holds(tree, i, kAnySection)) found.insert(i);
  return found;
}

std::set<std::size_t> SlowSearch::letters_of(const std::set<std::size_t>& issues) const {
  std::set<std::size_t> letters;
  for (const std::size_t issue : issues) letters.insert(issues_[issue].letter);
  return letters;
}

bool SlowSearch::holds(const QueryNode& node, std::size_t issue, int section) const {
  const auto child_holds = [&](const QueryNode& child) { return holds(child, issue, section); };
  switch (node.kind) {
    case Kind::All: return true;
    case Kind::And: return std::ranges::all_of(node.children, child_holds);
    case Kind::Or: return std::ranges::any_of(node.children, child_holds);
    case Kind::Not: return !child_holds(node.children[0]);
    case Kind::Filter: return has_value(node, issue);
    case Kind::Range: return is_in_range(node, issue);
    case Kind::Section: {
      const auto& names = index::kSectionNames;
      return holds(node.children[0], issue, static_cast<int>(std::ranges::find(names, node.field) - names.begin()));
    }
    case Kind::AtLeast: return stretches(node.children[0], issue, section).size() >= static_cast<std::size_t>(node.minimum);
    default: break;
  }
  if (node.kind == Kind::Distance && node.unit == DistanceUnit::Issue)
    return child_holds(node.children[0]) && child_holds(node.children[1]) != node.negated;
  return !stretches(node, issue, section).empty();
}

bool SlowSearch::has_value(const QueryNode& node, std::size_t issue) const {
  if (const Facet* facet = schema_.find_facet(node.field)) return values(*facet, issue).contains(base::fold_name(node.value));
  const Determination& determination = letters_[issues_[issue].letter].determination;
  if (node.field == "case") {
    const bool has_issue = node.value.find('#') != std::string::npos;
    const std::string number = has_issue ? '#' + std::to_string(issues_[issue].number + 1) : "";
    return base::to_lower(determination.case_number + number) == base::to_lower(node.value);
  }
  if (node.value != "none") throw std::logic_error("a filter on " + node.field);
  return numbers(schema_.field(node.field), issue).empty();
}

/// A date as 20161109.
std::vector<double> SlowSearch::numbers(const Field& field, std::size_t issue) const {
  const index::StoredLetter& letter = letters_[issues_[issue].letter];
  const Determination& d = letter.determination;
  if (field.kind == Field::Kind::Date) {
    const std::optional<Date>& date = field.name == "decided"       ? d.decision_date
                                      : field.name == "assigned"    ? d.assigned_date
                                      : field.name == "injury_date" ? d.injury_date
                                      : field.name == "denied"      ? d.ur_denial_date
                                                                    : d.received_date;
    if (!date) return {};
    return {static_cast<double>(date->year) * 10000 + date->month * 100 + date->day};
  }
  if (field.name == "issues") return {static_cast<double>(d.issues.size())};
  std::vector<double> found;
  for (const FacetSet* set : {&letter.facets.determination, &letter.facets.issues[issues_[issue].number]})
    for (const NumberValue& number : set->numbers)
      if (schema_.find_field(number.field) == &field) found.push_back(number.value);
  return found;
}

bool SlowSearch::is_in_range(const QueryNode& node, std::size_t issue) const {
  const std::vector<double> found = numbers(schema_.field(node.field), issue);
  if (found.empty()) return false;
  const double number = *std::ranges::max_element(found);
  return (!node.low || number >= static_cast<double>(*node.low)) && (!node.high || number <= static_cast<double>(*node.high));
}

const std::set<std::string>& SlowSearch::values(const Facet& facet, std::size_t issue) const {
  const auto [at, is_new] = values_.try_emplace({&facet, issue});
  if (is_new) at->second = read_values(facet, issue);
  return at->second;
}

std::set<std::string> SlowSearch::read_values(const Facet& facet, std::size_t issue) const {
  const FacetValues& facets = letters_[issues_[issue].letter].facets;
  const FacetSet& set = facet.level == Facet::Level::Determination ? facets.determination : facets.issues[issues_[issue].number];
  std::vector<std::string> open;
  for (const FacetValue& value : set.values)
    if (value.facet == facet.name) open.push_back(value.value);
  std::set<std::string> found;
  while (!open.empty()) {
    const std::string value = open.back();
    open.pop_back();
    if (!found.insert(base::fold_name(value)).second || facet.vocabulary.empty() || !facet.parent.empty()) continue;
    for (const VocabularyValue& other : schema_.vocabulary(facet.vocabulary).values)
      if (other.value == value) open.insert(open.end(), other.parents.begin(), other.parents.end());
  }
  if (found.empty()) found.insert("none");
  return found;
}

std::map<std::string, SlowCount> SlowSearch::count(const Facet& facet, const std::set<std::size_t>& issues) const {
  std::map<std::string, SlowCount> counts;
  for (const std::size_t issue : issues)
    for (const std::string& value : values(facet, issue)) {
      counts[value].issues.insert(issue);
      counts[value].letters.insert(issues_[issue].letter);
    }
  return counts;
}

bool SlowSearch::stands_for(const QueryNode& word, const SlowWord& text) const {
  if (word.form == WordForm::Literal) return text.term == word.word;
  if (word.form == WordForm::Stemmed) return stemmer_.stem(text.term) == stemmer_.stem(word.word);
  if (text.is_compound) return false;
  return word.form == WordForm::Pattern ? fits(text.term, word.word) : is_near_spelling(word.word, text.term, word.edits);
}

const std::vector<char>& SlowSearch::terms_of(const QueryNode& word) const {
  const std::string key = std::to_string(static_cast<int>(word.form)) + std::to_string(word.edits) + word.word;
  std::vector<char>& terms = terms_of_[key];
  if (terms.empty())
    for (const SlowWord& text : examples_) terms.push_back(stands_for(word, text) ? 1 : 0);
  return terms;
}

std::vector<SlowStretch> SlowSearch::stretches(const QueryNode& node, std::size_t issue, int section) const {
  std::vector<SlowStretch> found;
  if (node.kind == Kind::Phrase) return phrase_stretches(node, issue, section);
  if (node.kind == Kind::Distance) return distance_stretches(node, issue, section);
  if (node.kind == Kind::Word) {
    const std::vector<char>& terms = terms_of(node);
    const std::vector<SlowWord>& words = issues_[issue].words;
    for (std::size_t i = 0; i < words.size(); ++i) {
      const SlowWord& w = words[i];
      if (section != kAnySection && w.section != static_cast<std::size_t>(section)) continue;
      if (terms[w.term_number] != 0) found.push_back({w.section, w.first, w.last, w.sentence, w.last_sentence, w.paragraph, w.last_paragraph, {i}});
    }
    return found;
  }
  if (node.kind != Kind::Or) throw std::logic_error("no place: " + to_string(node));
  for (const QueryNode& child : node.children)
    for (const SlowStretch& stretch : stretches(child, issue, section)) add_stretch(found, stretch);
  return found;
}

std::vector<SlowStretch> SlowSearch::phrase_stretches(const QueryNode& node, std::size_t issue, int section) const {
  std::vector<SlowStretch> found = stretches(node.children[0], issue, section);
  for (std::size_t i = 1; i < node.children.size(); ++i) {
    const std::vector<SlowStretch> next = stretches(node.children[i], issue, section);
    std::vector<SlowStretch> longer;
    for (const SlowStretch& begin : found)
      for (const SlowStretch& end : next)
        if (end.section == begin.section && end.first == begin.last + 1) longer.push_back(joined(begin, end));
    found = longer;
  }
  return found;
}

std::vector<SlowStretch> SlowSearch::distance_stretches(const QueryNode& node, std::size_t issue, int section) const {
  std::vector<SlowStretch> found;
  const std::vector<SlowStretch> right = stretches(node.children[1], issue, section);
  for (const SlowStretch& a : stretches(node.children[0], issue, section)) {
    bool has_near = false;
    for (const SlowStretch& b : right)
      if (are_near(node, a, b)) {
        has_near = true;
        if (!node.negated) add_stretch(found, joined(a, b));
      }
    if (node.negated && !has_near) add_stretch(found, a);
  }
  return found;
}

void SlowSearch::mark(const QueryNode& node, std::size_t issue, int section, std::set<std::size_t>& words) const {
  if (node.kind == Kind::Not || !holds(node, issue, section)) return;
  switch (node.kind) {
    case Kind::All:
    case Kind::Filter:
    case Kind::Range: return;
    case Kind::Section: {
      const auto& names = index::kSectionNames;
      return mark(node.children[0], issue, static_cast<int>(std::ranges::find(names, node.field) - names.begin()), words);
    }
    case Kind::And:
    case Kind::Or:
    case Kind::AtLeast:
      for (const QueryNode& child : node.children) mark(child, issue, section, words);
      return;
    default: break;
  }
  if (node.kind == Kind::Distance && node.unit == DistanceUnit::Issue) {
    mark(node.children[0], issue, section, words);
    if (!node.negated) mark(node.children[1], issue, section, words);
    return;
  }
  for (const SlowStretch& stretch : stretches(node, issue, section)) words.insert(stretch.words.begin(), stretch.words.end());
}

std::set<std::uint32_t> SlowSearch::marked_bytes(const QueryNode& tree, std::size_t issue) const {
  std::set<std::size_t> words;
  mark(tree, issue, kAnySection, words);
  std::set<std::uint32_t> bytes;
  for (const std::size_t word : words)
    for (std::uint32_t byte = issues_[issue].words[word].place.begin; byte < issues_[issue].words[word].place.end; ++byte)
      bytes.insert(byte);
  return bytes;
}

}  // namespace imr::tests
