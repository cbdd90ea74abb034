// Synonyms of the field: a tree in which words may be replaced by what else means the same.
#ifndef IMR_QUERY_SYNONYMS_H
#define IMR_QUERY_SYNONYMS_H

#include <memory>

#include "imr/query.h"
#include "imr/schema.h"

namespace imr::query {

class SynonymIndex;

/// The groups of synonyms.tsv, ready for looking words up. Thread-safe.
class Synonyms {
public:
  explicit Synonyms(const Schema& schema);
  ~Synonyms();

  /// The tree with an Or over all forms wherever a word that is marked for synonyms, or a run of such words
  /// side by side, is a form of a group. Forms of several words become phrases. Plurals do not count. The longest
  /// run wins; nothing is replaced twice.
  QueryNode expand(const QueryNode& tree) const;

private:
  std::unique_ptr<SynonymIndex> index_;
};

/// The same for one tree.
inline QueryNode expand_synonyms(const QueryNode& tree, const Schema& schema) { return Synonyms(schema).expand(tree); }

}  // namespace imr::query

#endif
