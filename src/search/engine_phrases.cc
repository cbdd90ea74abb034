#include "search/engine_phrases.h"

#include <algorithm>
#include <set>

#include "search/match_source.h"

namespace imr::search {

namespace {

using Kind = QueryNode::Kind;

/// A leaf of more words than this is read by the matcher of our own.
constexpr std::size_t kMaxWordsOfLeaf = 64;

class DocumentCollector : public Xapian::MatchSpy {
public:
  explicit DocumentCollector(DocSet& set) : set_(set) {}
  void operator()(const Xapian::Document& document, double) override { set_.add(document.get_docid()); }

private:
  DocSet& set_;
};

/// The engine counts a compound as one position, and pairs a word with itself.
bool is_plain(const Plan& plan, const QueryNode& node) {
  std::set<std::string> seen;
  for (const QueryNode& child : node.children) {
    if (child.kind != Kind::Word || compound_width(child) != 1) return false;
    const auto& words = plan.words[plan.leaves.at(&child)];
    if (words.empty() || words.size() > kMaxWordsOfLeaf) return false;
    for (const ExpandedWord& word : words)
      if (word.term.find('-') != std::string::npos || (node.kind == Kind::Distance && !seen.insert(word.term).second))
        return false;
  }
  return node.children.size() > 1;
}

Xapian::Query leaf_query(const Plan& plan, const QueryNode& leaf) {
  std::vector<Xapian::Query> terms;
  for (const ExpandedWord& word : plan.words[plan.leaves.at(&leaf)]) terms.emplace_back(word.term);
  return terms.size() == 1 ? terms.front() : Xapian::Query(Xapian::Query::OP_OR, terms.begin(), terms.end());
}

std::optional<Xapian::Query> engine_query(const Plan& plan, const QueryNode& node) {
  const bool is_distance = node.kind == Kind::Distance && node.unit == DistanceUnit::Words && !node.negated;
  if ((node.kind != Kind::Phrase && !is_distance) || !is_plain(plan, node)) return std::nullopt;
  std::vector<Xapian::Query> leaves;
  for (const QueryNode& child : node.children) leaves.push_back(leaf_query(plan, child));
  const auto window =
      is_distance ? static_cast<Xapian::termcount>(node.distance) + 1 : static_cast<Xapian::termcount>(leaves.size());
  const auto op = is_distance && !node.ordered ? Xapian::Query::OP_NEAR : Xapian::Query::OP_PHRASE;
  return Xapian::Query(op, leaves.begin(), leaves.end(), window);
}

}  // namespace

std::optional<DocSet> match_by_engine(const Xapian::Database& database, const Plan& plan, const QueryNode& node,
                                      const DocSet& possible) {
  const std::optional<Xapian::Query> query = engine_query(plan, node);
  if (!query) return std::nullopt;
  DocSet found(possible.last());
  MatchSource source(possible);
  DocumentCollector collector(found);
  Xapian::Enquire enquire(database);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.set_docid_order(Xapian::Enquire::DONT_CARE);
  enquire.set_query(Xapian::Query(Xapian::Query::OP_AND, Xapian::Query(&source), *query));
  enquire.add_matchspy(&collector);
  enquire.get_mset(0, 1, database.get_doccount());
  return found;
}

}  // namespace imr::search
