#include "query/synonyms.h"

#include <algorithm>
#include <map>
#include <string>

#include "base/strings.h"
#include "query/word_keys.h"

namespace imr::query {

namespace {

using Kind = QueryNode::Kind;
using Words = std::vector<std::string>;

constexpr std::size_t kShortestStem = 3;

/// "MRIs" without its s; empty for words that do not end so.
std::string without_s(const std::string& word) {
  return word.size() > 2 && word.back() == 's' ? word.substr(0, word.size() - 1) : std::string();
}

/// True if English stems keep the s of a plural: those of abbreviations without an earlier vowel ("ncvs", "mris"), and
/// behind another s ("udss"). Porter's second English stemmer, step 1a. No stem has two letters ("urs").
bool keeps_s(const std::string& word) {
  const std::size_t vowel = word.find_first_of("aeiouy");
  return word.size() <= kShortestStem || word.ends_with("ss") || vowel == std::string::npos || vowel + 2 >= word.size();
}

}  // namespace

/// Finds the group of a run of words.
class SynonymIndex {
public:
  explicit SynonymIndex(const Schema& schema) : groups_(schema.synonyms()), stems_(schema.vocabulary("stems")) {
    for (std::size_t i = 0; i < groups_.size(); ++i)
      for (const std::string& form : groups_[i].forms) {
        const Words words = words_of(form);
        longest_ = std::max(longest_, words.size());
        by_key_.emplace(key(words), i);
      }
  }

  std::size_t longest() const { return longest_; }

  const SynonymGroup* find(const Words& words) const {
    auto found = by_key_.find(key(words));
    if (found == by_key_.end() && words.size() == 1) found = by_key_.find(key({without_s(words.front())}));
    return found == by_key_.end() ? nullptr : &groups_[found->second];
  }

  /// "tens" has a stem of its own, and is no plural of "ten".
  std::string key(const Words& words) const {
    std::string result;
    for (const std::string& word : words) {
      const auto family = stems_.by_alias.find(word);
      result += family == stems_.by_alias.end() ? word_key(word) + ' ' : stems_.values[family->second].value + "= ";
    }
    return result;
  }

private:
  const std::vector<SynonymGroup>& groups_;
  const Vocabulary& stems_;
  std::map<std::string, std::size_t> by_key_;
  std::size_t longest_ = 1;
};

namespace {

QueryNode word_node(const std::string& word, Span place) {
  QueryNode node;
  node.kind = Kind::Word;
  node.word = word;
  node.place = place;
  return node;
}

QueryNode form_node(const Words& words, Span place) {
  if (words.size() == 1) return word_node(words.front(), place);
  QueryNode phrase;
  phrase.kind = Kind::Phrase;
  phrase.place = place;
  for (const std::string& word : words) phrase.children.push_back(word_node(word, place));
  return phrase;
}

class Expander {
public:
  explicit Expander(const SynonymIndex& index) : index_(index) {}

  QueryNode expand(const QueryNode& node) const {
    if (node.kind == Kind::Word) return expand_run({&node});
    if (node.kind == Kind::Phrase) return is_open_phrase(node) ? expand_phrase(node) : node;
    QueryNode result = node;
    result.children = node.kind == Kind::And ? expand_side_by_side(node.children) : expand_each(node.children);
    if (node.kind == Kind::And && result.children.size() == 1) return QueryNode(std::move(result.children.front()));
    return result;
  }

private:
  static bool is_open_phrase(const QueryNode& node) {
    return std::all_of(node.children.begin(), node.children.end(),
                       [](const QueryNode& child) { return child.synonyms; });
  }

  QueryNode expand_phrase(const QueryNode& node) const {
    Words words;
    for (const QueryNode& child : node.children) words.push_back(child.word);
    const SynonymGroup* group = index_.find(words);
    return group == nullptr ? node : alternatives(node, words, *group);
  }

  std::vector<QueryNode> expand_each(const std::vector<QueryNode>& nodes) const {
    std::vector<QueryNode> result;
    for (const QueryNode& node : nodes) result.push_back(expand(node));
    return result;
  }

  /// Runs of words that stand side by side are looked up together, the longest first.
  std::vector<QueryNode> expand_side_by_side(const std::vector<QueryNode>& nodes) const {
    std::vector<QueryNode> result;
    for (std::size_t i = 0; i < nodes.size();) {
      std::size_t length = run_length(nodes, i);
      while (length > 1 && index_.find(run_words(nodes, i, length)) == nullptr) --length;
      std::vector<const QueryNode*> run;
      for (std::size_t j = i; j < i + std::max<std::size_t>(length, 1); ++j) run.push_back(&nodes[j]);
      result.push_back(run.size() == 1 ? expand(*run.front()) : expand_run(run));
      i += run.size();
    }
    return result;
  }

  static bool is_open(const QueryNode& node) {
    return (node.kind == Kind::Word && node.synonyms) || (node.kind == Kind::Phrase && is_open_phrase(node));
  }

  /// The "#3" of a drug's name; it has no synonyms by itself.
  static bool is_marked_number(const QueryNode& node) {
    return node.kind == Kind::Word && node.form == WordForm::Literal && std::ranges::all_of(node.word, base::is_digit);
  }

  std::size_t run_length(const std::vector<QueryNode>& nodes, std::size_t begin) const {
    std::size_t end = begin;
    while (end < nodes.size() && end - begin < index_.longest() &&
           (is_open(nodes[end]) || (end > begin && is_marked_number(nodes[end]))))
      ++end;
    return end - begin;
  }

  /// What was typed with a hyphen is a phrase, whose words count one by one.
  static void add_words(const QueryNode& node, Words& words) {
    if (node.kind == Kind::Word) words.push_back(node.word);
    for (const QueryNode& child : node.children) words.push_back(child.word);
  }

  static Words run_words(const std::vector<QueryNode>& nodes, std::size_t begin, std::size_t length) {
    Words words;
    for (std::size_t i = begin; i < begin + length; ++i) add_words(nodes[i], words);
    return words;
  }

  QueryNode expand_run(const std::vector<const QueryNode*>& run) const {
    Words words;
    for (const QueryNode* node : run) add_words(*node, words);
    const QueryNode typed = run.size() == 1 ? *run.front() : typed_node(run, words);
    const SynonymGroup* group = is_open(*run.front()) ? index_.find(words) : nullptr;
    return group == nullptr ? typed : alternatives(typed, words, *group);
  }

  /// Words may stand apart; a number says nothing alone.
  static QueryNode typed_node(const std::vector<const QueryNode*>& run, const Words& words) {
    const Span place{run.front()->place.begin, run.back()->place.end};
    if (std::ranges::any_of(run, [](const QueryNode* node) { return is_marked_number(*node); }))
      return form_node(words, place);
    QueryNode typed;
    typed.kind = Kind::And;
    typed.place = place;
    for (const QueryNode* node : run) typed.children.push_back(*node);
    return typed;
  }

  QueryNode alternatives(const QueryNode& typed, const Words& typed_words, const SynonymGroup& group) const {
    QueryNode any;
    any.kind = Kind::Or;
    any.synonyms = true;
    any.place = typed.place;
    any.children.push_back(typed);
    std::vector<Words> searched;
    // Words that may stand apart find the form too, but side by side they say more.
    if (typed.kind != Kind::And) searched.push_back(typed_words);
    for (const std::string& form : group.forms) {
      Words words = words_of(form);
      if (std::ranges::any_of(searched, [&](const Words& other) { return is_found_by(other, words); })) continue;
      any.children.push_back(form_node(words, typed.place));
      searched.push_back(std::move(words));
    }
    return any.children.size() == 1 ? typed : any;
  }

  /// True if the search for some words finds the form: it has them side by side, but for inflections.
  bool is_found_by(const Words& words, const Words& form) const {
    const bool is_plural = words.size() == 1 && form.size() == 1 && without_s(words.front()) == form.front();
    if (is_plural) return !keeps_s(words.front());
    return (' ' + index_.key(form)).find(' ' + index_.key(words)) != std::string::npos;
  }

  const SynonymIndex& index_;
};

}  // namespace

Synonyms::Synonyms(const Schema& schema) : index_(std::make_unique<SynonymIndex>(schema)) {}
Synonyms::~Synonyms() = default;

QueryNode Synonyms::expand(const QueryNode& tree) const { return Expander(*index_).expand(tree); }

}  // namespace imr::query
