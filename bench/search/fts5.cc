#include "search/fts5.h"

#include <sqlite3.h>

#include <filesystem>
#include <stdexcept>

namespace imr::bench {

namespace {

using Database = std::unique_ptr<sqlite3, int (*)(sqlite3*)>;
using Statement = std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt*)>;

void check(sqlite3* database, int result) {
  if (result != SQLITE_OK) throw std::runtime_error(std::string("SQLite: ") + sqlite3_errmsg(database));
}

Database open(const std::string& path, int flags) {
  sqlite3* opened = nullptr;
  const int result = sqlite3_open_v2(path.c_str(), &opened, flags, nullptr);
  Database database(opened, sqlite3_close);
  check(opened, result);
  return database;
}

void execute(const Database& database, const char* sql) {
  check(database.get(), sqlite3_exec(database.get(), sql, nullptr, nullptr, nullptr));
}

Statement prepare(const Database& database, const std::string& sql) {
  sqlite3_stmt* prepared = nullptr;
  check(database.get(), sqlite3_prepare_v2(database.get(), sql.c_str(), -1, &prepared, nullptr));
  return {prepared, sqlite3_finalize};
}

void bind_text(sqlite3_stmt* statement, int place, const std::string& text) {
  sqlite3_bind_text(statement, place, text.data(), static_cast<int>(text.size()), SQLITE_STATIC);
}

void require_done(const Database& database, int result) {
  if (result != SQLITE_DONE) throw std::runtime_error(std::string("SQLite: ") + sqlite3_errmsg(database.get()));
}

std::string in_quotes(std::string word) {
  word.insert(0, 1, '"');
  return word.append(1, '"');
}

std::string joined(const std::vector<std::string>& words, const std::string& between) {
  std::string text;
  for (const std::string& word : words) text.append(text.empty() ? "" : between).append(in_quotes(word));
  return text;
}

std::string filter_expression(const FilterGroups& groups) {
  std::string text;
  for (const auto& group : groups) text += (text.empty() ? "(" : " AND (") + joined(group, " OR ") + ")";
  return "filters : (" + text + ")";
}

/// Expression of the kind's words; nothing for kinds without.
std::optional<std::string> word_expression(const BenchQuery& query) {
  const auto& words = query.words;
  switch (query.kind) {
    case QueryKind::OneWord:
    case QueryKind::RareWord:
    case QueryKind::ThreeWords:
    case QueryKind::Filtered:
      return joined(words, " AND ");
    case QueryKind::Phrase: {
      std::string phrase;
      for (const std::string& word : words) phrase += (phrase.empty() ? "" : " ") + word;
      return in_quotes(phrase);
    }
    case QueryKind::Boolean:
      return "((" + in_quotes(words[0]) + " OR " + in_quotes(words[1]) + ") AND " + in_quotes(words[2]) + ") NOT " +
             in_quotes(query.without);
    case QueryKind::Distance:
      return "NEAR(" + joined(words, " ") + ", 4)";  // four words between: at most five away
    case QueryKind::Wildcard:
      return in_quotes(words[0]) + " *";
    default:
      return std::nullopt;
  }
}

std::uint64_t count_rows(const Database& database, const std::string& sql, const std::string& expression) {
  const Statement statement = prepare(database, sql);
  if (!expression.empty()) bind_text(statement.get(), 1, expression);
  std::uint64_t count = 0;
  int result = SQLITE_OK;
  while ((result = sqlite3_step(statement.get())) == SQLITE_ROW)
    count += static_cast<std::uint64_t>(sqlite3_column_int64(statement.get(), 0));
  require_done(database, result);
  return count;
}

}  // namespace

std::size_t build_fts5(const std::string& letters, const std::string& path, BareUnit unit) {
  std::filesystem::remove(path);
  const Database database = open(path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
  execute(database, "PRAGMA journal_mode = OFF");
  execute(database, "CREATE VIRTUAL TABLE documents USING fts5(text, filters, tokenize = 'porter unicode61')");
  execute(database, "INSERT INTO documents(documents, rank) VALUES ('rank', 'bm25(1.0, 0.0)')");
  execute(database, "BEGIN");
  const Statement insert = prepare(database, "INSERT INTO documents VALUES (?, ?)");
  const std::size_t count = read_documents(letters, unit, 0, 1, [&](const BareDocument& document) {
    std::string filters;
    for (const std::string& word : document.filters) filters += word + ' ';
    bind_text(insert.get(), 1, document.text);
    bind_text(insert.get(), 2, filters);
    require_done(database, sqlite3_step(insert.get()));
    sqlite3_reset(insert.get());
  });
  execute(database, "COMMIT");
  execute(database, "INSERT INTO documents(documents) VALUES ('optimize')");
  return count;
}

Fts5Searcher::Fts5Searcher(const std::string& path) : database_(open(path, SQLITE_OPEN_READONLY)) {}

std::optional<std::uint64_t> Fts5Searcher::search(const BenchQuery& query) {
  const auto words = word_expression(query);
  if (!words && query.kind != QueryKind::FilterAlone && query.kind != QueryKind::MatchAll) return std::nullopt;
  std::string expression = words ? "text : (" + *words + ")" : "";
  if (!query.filters.empty()) expression += (words ? " AND " : "") + filter_expression(query.filters);
  const std::string where = expression.empty() ? "" : " WHERE documents MATCH ?";
  const std::uint64_t count = count_rows(database_, "SELECT count(*) FROM documents" + where, expression);
  const std::string page = "SELECT rowid, snippet(documents, 0, '<', '>', '...', 40) FROM documents" + where;
  count_rows(database_, page + (words ? " ORDER BY rank" : "") + " LIMIT 10", expression);
  return count;
}

}  // namespace imr::bench
