#include "search/suggestions.h"

#include <algorithm>
#include <tuple>

#include "base/strings.h"
#include "index/terms.h"
#include "index/visit_terms.h"
#include "query/suggestions.h"
#include "search/word_expansion.h"

namespace imr::search {

namespace {

constexpr std::size_t kShortestWord = 4, kMaxSuggestions = 3;
constexpr int kMaxChanges = 2;
constexpr std::size_t kLongWord = 6;           // in shorter ones two changes make another word
constexpr std::string_view kCaseStart = "cm";  // ids are case numbers in lower case

/// Values of a facet that the index holds.
std::vector<query::Candidate> indexed_values(const Xapian::Database& database, const Field& field) {
  std::vector<query::Candidate> values;
  index::visit_terms(database, field.prefix, [&](const std::string& term, Xapian::doccount) {
    if (!index::is_value_term(field, term)) return;
    if (std::string value = term.substr(field.prefix.size()); value != index::kNoValue)
      values.push_back({std::move(value), values.size()});
  });
  return values;
}

void add_values(const Xapian::Database& database, const Schema& schema, const QueryNode& node,
                std::vector<std::string>& found) {
  for (const QueryNode& child : node.children) add_values(database, schema, child, found);
  const Facet* facet = node.kind == QueryNode::Kind::Filter ? schema.find_facet(node.field) : nullptr;
  if (facet == nullptr || !facet->vocabulary.empty()) return;
  if (database.term_exists(index::facet_term(schema, facet->name, node.value))) return;
  for (const std::string& value :
       query::find_nearest(node.value, indexed_values(database, schema.field(facet->field)))) {
    const bool is_word = value.find_first_of(" ()|\"") == std::string::npos;
    found.push_back(facet->name + ':' + (is_word ? value : '"' + value + '"'));
  }
}

}  // namespace

std::vector<std::string> suggest_values(const Xapian::Database& database, const Schema& schema, const QueryNode& tree) {
  std::vector<std::string> found;
  add_values(database, schema, tree, found);
  return found;
}

std::vector<std::string> suggest_words(const Xapian::Database& database, const QueryNode& word) {
  const std::string& wanted = word.word;
  const bool has_letters_only = std::all_of(wanted.begin(), wanted.end(), [](char c) { return base::is_lower(c); });
  if (wanted.size() < kShortestWord || !has_letters_only) return {};
  const int limit = wanted.size() < kLongWord ? 1 : kMaxChanges;
  std::vector<std::tuple<int, std::int64_t, std::string>> found;
  for (char first = 'a'; first <= 'z'; ++first)
    index::visit_terms(database, std::string(1, first), [&](const std::string& term, Xapian::doccount frequency) {
      const int changes = edit_distance(term, wanted, limit);
      if (changes <= limit && term.find_first_of("0123456789-") == std::string::npos)
        found.emplace_back(changes, -static_cast<std::int64_t>(frequency), term);
    });
  std::sort(found.begin(), found.end());
  std::vector<std::string> words;
  for (const auto& suggestion : found)
    if (words.size() < kMaxSuggestions) words.push_back(std::get<2>(suggestion));
  return words;
}

std::vector<std::string> nearest_cases(const Xapian::Database& database, const Schema& schema, std::string_view typed,
                                       std::size_t count) {
  const std::string wanted = base::to_lower(typed), prefix = index::id_term(schema, "id", {});
  const int limit = std::max(kMaxChanges, static_cast<int>(wanted.size() / 3));
  std::vector<std::pair<int, std::string>> found;
  index::visit_terms(database, prefix, [&](const std::string& term, Xapian::doccount) {
    std::string id = term.substr(prefix.size());
    const int changes = edit_distance(id, wanted, limit);
    if (changes > limit) return;
    if (id.starts_with(kCaseStart))
      std::transform(id.begin(), id.begin() + kCaseStart.size(), id.begin(),
                     [](char c) { return static_cast<char>(c - 32); });
    found.emplace_back(changes, std::move(id));
  });
  const std::size_t kept = std::min(count, found.size());
  std::partial_sort(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(kept), found.end());
  std::vector<std::string> cases;
  for (std::size_t i = 0; i < kept; ++i) cases.push_back(found[i].second);
  return cases;
}

}  // namespace imr::search
