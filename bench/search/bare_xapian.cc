#include "search/bare_xapian.h"

#include <xapian.h>

#include <filesystem>
#include <future>

namespace imr::bench {

namespace {

std::string filter_term(const std::string& word) { return std::string(1, 'X').append(word); }

std::string stem_term(const Xapian::Stem& stemmer, const std::string& word) {
  return std::string(1, 'Z').append(stemmer(word));
}

Xapian::Query filter_query(const FilterGroups& groups) {
  std::vector<Xapian::Query> all;
  for (const auto& group : groups) {
    std::vector<std::string> terms;
    for (const std::string& word : group) terms.push_back(filter_term(word));
    all.emplace_back(Xapian::Query::OP_OR, terms.begin(), terms.end());
  }
  return {Xapian::Query::OP_AND, all.begin(), all.end()};
}

Xapian::Query bare_query(const BenchQuery& query, const Xapian::Stem& stemmer) {
  std::vector<std::string> stems;
  stems.reserve(query.words.size());
  for (const std::string& word : query.words) stems.push_back(stem_term(stemmer, word));
  const auto& words = query.words;
  constexpr Xapian::termcount kDistance = 6;
  switch (query.kind) {
    case QueryKind::Phrase:
      return {Xapian::Query::OP_PHRASE, words.begin(), words.end(), static_cast<Xapian::termcount>(words.size())};
    case QueryKind::Distance:
      return {Xapian::Query::OP_NEAR, words.begin(), words.end(), kDistance};
    case QueryKind::Wildcard:
      return {Xapian::Query::OP_WILDCARD, words[0]};
    case QueryKind::Boolean:
      return {Xapian::Query::OP_AND_NOT, (Xapian::Query(stems[0]) | Xapian::Query(stems[1])) & Xapian::Query(stems[2]),
              Xapian::Query(stem_term(stemmer, query.without))};
    case QueryKind::Filtered:
      return {
          Xapian::Query::OP_FILTER, {Xapian::Query::OP_AND, stems.begin(), stems.end()}, filter_query(query.filters)};
    case QueryKind::FilterAlone:
      return {Xapian::Query::OP_SCALE_WEIGHT, filter_query(query.filters), 0.0};
    case QueryKind::MatchAll:
      return Xapian::Query::MatchAll;
    case QueryKind::Sentence:
    case QueryKind::Similar:
    case QueryKind::Stats:
      return {};
    default:
      return {Xapian::Query::OP_AND, stems.begin(), stems.end()};
  }
}

/// One writer over every `step`-th letter from `first` on.
std::size_t write_part(const std::string& letters, const std::string& path, BareUnit unit, std::size_t first,
                       std::size_t step, std::size_t batch) {
  Xapian::WritableDatabase database(path, Xapian::DB_CREATE_OR_OVERWRITE);
  Xapian::TermGenerator generator;
  generator.set_stemmer(Xapian::Stem("english"));
  std::size_t documents = 0;
  const std::size_t count = read_documents(letters, unit, first, step, [&](const BareDocument& bare) {
    Xapian::Document document;
    generator.set_document(document);
    generator.index_text(bare.text);
    for (const std::string& word : bare.filters) document.add_boolean_term(filter_term(word));
    document.set_data(bare.text);
    database.add_document(document);
    if (++documents % batch == 0) database.commit();
  });
  database.commit();
  return count;
}

}  // namespace

std::size_t build_bare(const std::string& letters, const std::string& path, BareUnit unit, std::size_t writers,
                       std::size_t batch) {
  if (writers == 1) return write_part(letters, path, unit, 0, 1, batch);
  std::vector<std::future<std::size_t>> parts;
  for (std::size_t i = 0; i < writers; ++i)
    parts.push_back(
        std::async(std::launch::async, write_part, letters, path + std::to_string(i), unit, i, writers, batch));
  std::size_t count = 0;
  Xapian::Database all;
  for (std::size_t i = 0; i < writers; ++i) {
    count += parts[i].get();
    all.add_database(Xapian::Database(path + std::to_string(i)));
  }
  all.compact(path);
  for (std::size_t i = 0; i < writers; ++i) std::filesystem::remove_all(path + std::to_string(i));
  return count;
}

std::optional<std::uint64_t> search_bare(const std::string& path, const BenchQuery& query) {
  static const Xapian::Database database(path);  // one index a program
  static const Xapian::Stem stemmer("english");
  const Xapian::Query bare = bare_query(query, stemmer);
  if (bare.empty()) return std::nullopt;
  Xapian::Enquire enquire(database);
  enquire.set_query(bare);
  const Xapian::MSet page = enquire.get_mset(0, 10, database.get_doccount());
  for (auto hit = page.begin(); hit != page.end(); ++hit) (void)hit.get_document().get_data();
  return page.get_matches_estimated();
}

}  // namespace imr::bench
