#include "search/bare_xapian.h"

#include <xapian.h>

#include <filesystem>
#include <fstream>
#include <future>
#include <nlohmann/json.hpp>

namespace imr::bench {

namespace {

Xapian::Query bare_query(const BenchQuery& query, const Xapian::Stem& stemmer) {
  std::vector<std::string> stems;
  const bool is_literal = query.kind == QueryKind::Phrase || query.kind == QueryKind::Distance;
  for (const std::string& word : query.words) stems.push_back(is_literal ? word : "Z" + stemmer(word));
  constexpr Xapian::termcount kDistance = 6;
  switch (query.kind) {
    case QueryKind::Phrase:
      return {Xapian::Query::OP_PHRASE, stems.begin(), stems.end(), static_cast<Xapian::termcount>(stems.size())};
    case QueryKind::Distance:
      return {Xapian::Query::OP_NEAR, stems.begin(), stems.end(), kDistance};
    case QueryKind::Wildcard:
      return {Xapian::Query::OP_WILDCARD, query.text.substr(0, query.text.size() - 1)};
    case QueryKind::Boolean:
      return (Xapian::Query(stems[0]) | Xapian::Query(stems[1])) & Xapian::Query(stems[2]);
    case QueryKind::Sentence:
    case QueryKind::FilterAlone:
      return {};
    case QueryKind::MatchAll:
      return Xapian::Query::MatchAll;
    default:
      return {Xapian::Query::OP_AND, stems.begin(), stems.end()};
  }
}

}  // namespace

namespace {

/// One writer over every `step`-th letter from `first` on.
std::size_t write_part(const std::string& letters, const std::string& path, std::size_t first, std::size_t step,
                       std::size_t batch) {
  Xapian::WritableDatabase database(path, Xapian::DB_CREATE_OR_OVERWRITE);
  Xapian::TermGenerator generator;
  generator.set_stemmer(Xapian::Stem("english"));
  std::ifstream file(letters);
  std::string line;
  std::size_t count = 0;
  for (std::size_t number = 0; std::getline(file, line); ++number) {
    if (number % step != first) continue;
    const std::string text = nlohmann::json::parse(line).at("text");
    Xapian::Document document;
    generator.set_document(document);
    generator.index_text(text);
    document.set_data(text);
    database.add_document(document);
    if (++count % batch == 0) database.commit();
  }
  database.commit();
  return count;
}

}  // namespace

std::size_t build_bare(const std::string& letters, const std::string& path, std::size_t writers, std::size_t batch) {
  if (writers == 1) return write_part(letters, path, 0, 1, batch);
  std::vector<std::future<std::size_t>> parts;
  for (std::size_t i = 0; i < writers; ++i)
    parts.push_back(std::async(std::launch::async, write_part, letters, path + std::to_string(i), i, writers, batch));
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

std::uint64_t search_bare(const std::string& path, const BenchQuery& query) {
  static const Xapian::Database database(path);  // one index a program
  static const Xapian::Stem stemmer("english");
  const Xapian::Query bare = bare_query(query, stemmer);
  if (bare.empty()) return 0;
  Xapian::Enquire enquire(database);
  enquire.set_query(bare);
  const Xapian::MSet page = enquire.get_mset(0, 10, database.get_doccount());
  return page.get_matches_estimated();
}

}  // namespace imr::bench
