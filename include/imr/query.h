// The query language: a query string becomes our own tree, which can be printed.
#ifndef IMR_QUERY_H
#define IMR_QUERY_H

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "imr/span.h"

namespace imr {

class Schema;

/// How a word of the query stands for words of the text.
enum class WordForm {
  Stemmed,  ///< every word with the same stem
  Literal,  ///< this word only (`#word`, or inside ="…")
  Pattern,  ///< `*` any letters, `?` one letter; `inject!` is `inject*`; at least three fixed letters
  Fuzzy     ///< words within `edits` changes (`opiod~`, `opiod~2`)
};

enum class DistanceUnit { Words, Sentence, Paragraph, Issue };

/// One node of the tree. Which members count depends on `kind`; the others keep their defaults.
struct QueryNode {
  enum class Kind {
    All,       ///< every issue (an empty query)
    Word,      ///< word, form, edits, synonyms
    Phrase,    ///< children: Word nodes that stand side by side in this order
    And,       ///< children, at least two; a child may be Not
    Or,        ///< children, at least two; none is Not
    Not,       ///< one child; only below And or as the root
    Distance,  ///< two children; unit, distance (Words), ordered, negated
    AtLeast,   ///< one child that must match at least `minimum` times in the issue
    Section,   ///< one child that must match within section `field`
    Filter,    ///< `field` has `value` (with the values below it); no score
    Range      ///< number or date `field` lies in [low, high]; no score
  };
  Kind kind = Kind::All;
  std::vector<QueryNode> children;
  std::string word;          ///< folded as the tokenizer folds; Pattern keeps * and ?
  WordForm form = WordForm::Stemmed;
  int edits = 0;             ///< Fuzzy: 1 or 2
  bool synonyms = false;     ///< Word: synonyms of the field may stand for it; Or: the children stand for one another
  DistanceUnit unit = DistanceUnit::Words;
  int distance = 0;          ///< Words: 1 to 255
  bool ordered = false;      ///< left operand first
  bool negated = false;      ///< an occurrence of the left operand with none of the right that near
  int minimum = 0;           ///< AtLeast: 1 to 255
  std::string field;         ///< canonical field name of fields.tsv or facets.tsv
  std::string value;         ///< Filter: canonical value; "none" for no value found
  std::optional<std::int64_t> low, high;  ///< Range, inclusive; dates as 20161109; none is open
  Span place;                ///< bytes of the query string it was read from

  friend bool operator==(const QueryNode&, const QueryNode&) = default;
};

/// A remark about how the query was understood, for example that AND and OR mix without brackets.
struct QueryNote {
  std::string message;
  Span place;
};

struct Query {
  QueryNode root;
  std::vector<QueryNote> notes;
};

struct QueryOptions {
  bool any = false;       ///< plain words are joined by Or instead of And
  bool synonyms = true;   ///< Word nodes outside quotes are marked for synonyms
};

/// Reads a query string. docs/query-syntax.md holds the grammar. Thread-safe for one schema.
/// @throws QueryError with column, reason and nearest right forms
Query parse_query(std::string_view text, const Schema& schema, const QueryOptions& options = {});

/// Finds the canonical value of a facet from a name or alias in any letter case ("lumbar" in body_region
/// is "low back").
/// @throws QueryError (column 1) with the nearest values when it is unknown
std::string find_facet_value(const Schema& schema, std::string_view facet, std::string_view text);

/// Reads what stands behind a field's colon, for options: a facet's value by name, alias or parent, a date, a number, a
/// range of them, a case number. The field may be an alias.
/// @returns a Filter or a Range; And of Filters for a drug product of several ingredients
/// @throws QueryError with the column in `text` and the nearest values
QueryNode parse_field_value(std::string_view field, std::string_view text, const Schema& schema);

/// Notes on phrases of a tree (with or without synonyms), or on all its words together, that lie within the wording that
/// all letters share: it is not indexed, so where nothing is found they may be why. Empty when there are none.
std::vector<QueryNote> find_shared_wording(const QueryNode& node, const Schema& schema);

/// True if words are looked for: without them there is neither an order of relevance nor a match to show. Words below
/// Not do not count.
bool has_words(const QueryNode& node);

/// The tree as one line: (and word:knee+ word:inject* (filter decision overturned)). "+" stands for synonyms,
/// "literal:" for WordForm::Literal, "~1" for edits, "not-" for a negated distance.
std::string to_string(const QueryNode& node);

/// The tree over several indented lines, for `--explain`.
std::string to_tree_text(const QueryNode& node);

}  // namespace imr

#endif
