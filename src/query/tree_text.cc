// Trees as text for people and tests: one line, or indented.
#include "imr/query.h"
#include "query/connectors.h"

namespace imr {

namespace {

using Kind = QueryNode::Kind;

/// "word:knee+": the plus stands for synonyms, ~1 for edits; literal words have a name of their own.
std::string word_text(const QueryNode& node) {
  std::string text = (node.form == WordForm::Literal ? "literal:" : "word:") + node.word;
  if (node.form == WordForm::Fuzzy) text += '~' + std::to_string(node.edits);
  return node.synonyms ? text + '+' : text;
}

std::string filter_text(const QueryNode& node) {
  const bool is_plain = node.value.find_first_of(" ()\"") == std::string::npos;
  return "filter " + node.field + ' ' + (is_plain ? node.value : '"' + node.value + '"');
}

std::string range_text(const QueryNode& node) {
  return "range " + node.field + ' ' + (node.low ? std::to_string(*node.low) : "") + ".." +
         (node.high ? std::to_string(*node.high) : "");
}

/// "w/5", "pre/5", "/s", "not-/issue".
std::string distance_text(const QueryNode& node) {
  const query::Connector connector{node.unit, node.distance, node.ordered, false};
  return (node.negated ? "not-" : "") + query::to_string(connector);
}

/// What a node is, without its children.
std::string head_text(const QueryNode& node) {
  switch (node.kind) {
    case Kind::All:
      return "all";
    case Kind::Word:
      return word_text(node);
    case Kind::Phrase:
      return "phrase";
    case Kind::And:
      return "and";
    case Kind::Or:
      return "or";
    case Kind::Not:
      return "not";
    case Kind::Distance:
      return distance_text(node);
    case Kind::AtLeast:
      return "atleast" + std::to_string(node.minimum);
    case Kind::Section:
      return "section " + node.field;
    case Kind::Filter:
      return filter_text(node);
    case Kind::Range:
      return range_text(node);
  }
  return "";
}

void append_lines(const QueryNode& node, std::size_t depth, std::string& text) {
  text.append(2 * depth, ' ').append(head_text(node)).append("\n");
  for (const QueryNode& child : node.children) append_lines(child, depth + 1, text);
}

}  // namespace

std::string to_string(const QueryNode& node) {
  std::string text = head_text(node);
  if (node.kind == Kind::All || node.kind == Kind::Word) return text;
  for (const QueryNode& child : node.children) text += ' ' + to_string(child);
  return '(' + text + ')';
}

std::string to_tree_text(const QueryNode& node) {
  std::string text;
  append_lines(node, 0, text);
  return text;
}

}  // namespace imr
