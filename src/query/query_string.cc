// Trees back to query strings, every bracket written.
#include "query/query_string.h"

#include <algorithm>

#include "base/strings.h"
#include "query/connectors.h"
#include "query/field_values.h"

namespace imr::query {

namespace {

using Kind = QueryNode::Kind;

class QueryStringWriter {
public:
  explicit QueryStringWriter(const Schema& schema) : schema_(schema) {}

  std::string write(const QueryNode& node) const {
    switch (node.kind) {
      case Kind::And:
        return write_and(node);
      case Kind::Or:
        return join(node, " OR ");
      case Kind::Distance:
        return join(node, ' ' + to_string(connector_of(node)) + ' ');
      default:
        return write_operand(node);
    }
  }

private:
  static Connector connector_of(const QueryNode& node) {
    return {node.unit, node.distance, node.ordered, node.negated};
  }

  std::string join(const QueryNode& node, const std::string& sign) const {
    std::string text;
    for (const QueryNode& child : node.children) text += (text.empty() ? "" : sign) + write_operand(child);
    return text;
  }

  std::string write_and(const QueryNode& node) const {
    std::string text;
    for (const QueryNode& child : node.children)
      if (child.kind != Kind::All) text += (text.empty() ? "" : " AND ") + write_operand(child);
    return text;
  }

  std::string write_operand(const QueryNode& node) const {
    switch (node.kind) {
      case Kind::All:
        return "";
      case Kind::Word:
        return write_word(node);
      case Kind::Phrase:
        return write_phrase(node);
      case Kind::Not:
        return '-' + write_operand(node.children.front());
      case Kind::AtLeast:
        return "atleast" + std::to_string(node.minimum) + '(' + write(node.children.front()) + ')';
      case Kind::Section:
        return node.field + ":(" + write(node.children.front()) + ')';
      case Kind::Filter:
        return node.field + ':' + write_value(node.value);
      case Kind::Range:
        return node.field + ':' + end_text(node, node.low) + ".." + end_text(node, node.high);
      default:
        return '(' + write(node) + ')';
    }
  }

  static std::string bare_word(const QueryNode& node) {
    if (node.form == WordForm::Literal) return '#' + node.word;
    return node.form == WordForm::Fuzzy ? node.word + '~' + std::to_string(node.edits) : node.word;
  }

  static std::string write_word(const QueryNode& node) {
    const bool needs_quotes = node.form == WordForm::Stemmed && !node.synonyms;
    return needs_quotes ? '"' + node.word + '"' : bare_word(node);
  }

  /// A phrase that came from one unquoted word has synonyms; a hyphen keeps it one word, but not where that would make
  /// it the number of a determination.
  static std::string write_phrase(const QueryNode& node) {
    const bool is_one_word =
        std::any_of(node.children.begin(), node.children.end(), [](const QueryNode& word) { return word.synonyms; });
    std::string text;
    for (const QueryNode& word : node.children) text += (text.empty() ? "" : is_one_word ? "-" : " ") + bare_word(word);
    if (is_one_word && (find_case_number(text) || nearest_case_number(text)))
      std::replace(text.begin(), text.end(), '-', '/');
    return is_one_word ? text : '"' + text + '"';
  }

  /// In quotes unless it is one lower-case word that is no operator.
  static std::string write_value(const std::string& value) {
    const bool is_word = std::all_of(value.begin(), value.end(), [](char c) { return base::is_lower(c) || c == '_'; });
    const bool is_operator = value == "and" || value == "or" || value == "not";
    return is_word && !is_operator && !value.empty() ? value : '"' + value + '"';
  }

  std::string end_text(const QueryNode& node, std::optional<std::int64_t> end) const {
    if (!end) return "";
    const Field* field = schema_.find_field(node.field);
    std::string digits = std::to_string(*end);
    if (field == nullptr || field->kind != Field::Kind::Date || digits.size() != 8) return digits;
    return digits.insert(6, "-").insert(4, "-");
  }

  const Schema& schema_;
};

}  // namespace

std::string to_query_string(const QueryNode& node, const Schema& schema) {
  return QueryStringWriter(schema).write(node);
}

}  // namespace imr::query
