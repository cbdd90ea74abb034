// Tells when a query asks for wording that all letters share, which no index holds.
#include <algorithm>
#include <string>
#include <vector>

#include "imr/query.h"
#include "imr/schema.h"
#include "query/tree.h"
#include "query/word_keys.h"

namespace imr {

namespace {

using Kind = QueryNode::Kind;
using Words = std::vector<std::string>;

Words keys_of(const std::string& wording) {
  Words keys = query::words_of(wording);
  for (std::string& key : keys) key = query::word_key(key);
  return keys;
}

bool holds_run(const Words& wording, const Words& run) {
  return std::search(wording.begin(), wording.end(), run.begin(), run.end()) != wording.end();
}

bool holds_each(const Words& wording, const Words& words) {
  return std::all_of(words.begin(), words.end(), [&](const auto& word) {
    return std::find(wording.begin(), wording.end(), word) != wording.end();
  });
}

/// A node as it was typed: synonyms stand behind it in an Or of the same place.
const QueryNode& as_typed(const QueryNode& node) {
  const bool is_expanded = node.kind == Kind::Or && node.children.front().place == node.place;
  return is_expanded ? node.children.front() : node;
}

Words keys_of(const QueryNode& phrase) {
  Words keys;
  for (const QueryNode& word : phrase.children) keys.push_back(query::word_key(word.word));
  return keys;
}

class SharedWordingFinder {
public:
  explicit SharedWordingFinder(const Schema& schema) {
    for (const std::string& phrase : schema.fixed_wording()) wordings_.push_back(keys_of(phrase));
  }

  std::vector<QueryNote> find(const QueryNode& root) {
    visit(root);
    const bool has_words_only = !words_.empty() && std::any_of(wordings_.begin(), wordings_.end(),
                                                               [&](const Words& w) { return holds_each(w, words_); });
    if (has_words_only && notes_.empty())
      notes_.push_back({"all words stand in wording that all letters share, which is not searched", root.place});
    return std::move(notes_);
  }

private:
  /// Only what must hold is looked at: of alternatives another one might.
  void visit(const QueryNode& node) {
    const QueryNode& typed = as_typed(node);
    if (typed.kind == Kind::Word) words_.push_back(query::word_key(typed.word));
    if (typed.kind == Kind::Phrase) visit_phrase(typed);
    if (typed.kind == Kind::And || typed.kind == Kind::Section || typed.kind == Kind::Distance)
      for (const QueryNode& child : typed.children) visit(child);
  }

  void visit_phrase(const QueryNode& phrase) {
    const Words keys = keys_of(phrase);
    if (std::none_of(wordings_.begin(), wordings_.end(), [&](const Words& w) { return holds_run(w, keys); })) return;
    std::string text;
    for (const QueryNode& word : phrase.children) text += (text.empty() ? "" : " ") + word.word;
    notes_.push_back(
        {"\"" + text + "\" stands in wording that all letters share, which is not searched", phrase.place});
  }

  std::vector<Words> wordings_;
  Words words_;
  std::vector<QueryNote> notes_;
};

}  // namespace

std::vector<QueryNote> find_shared_wording(const QueryNode& node, const Schema& schema) {
  return SharedWordingFinder(schema).find(node);
}

}  // namespace imr
