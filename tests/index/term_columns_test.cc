#include "index/term_columns.h"

#include <doctest/doctest.h>

#include <map>
#include <random>

#include "imr/error.h"
#include "index/index_view.h"
#include "index/manifest.h"
#include "index/term_columns_writer.h"
#include "temp_folder.h"

namespace {

using imr::index::Doc;
using imr::index::TermColumns;

constexpr Doc kBlock = TermColumns::kBlockDocuments;

/// Every second document has "often", with frequencies from 0 to beyond what is told apart; every 100th has "seldom".
Xapian::Document document(Doc number) {
  Xapian::Document result;
  result.add_boolean_term("XKissue");
  if (number % 2 == 0) result.add_term("often", number % 7 == 0 ? 300 : number % 5);
  if (number % 100 == 0) result.add_term("seldom");
  return result;
}

class Database {
public:
  explicit Database(Doc documents) { add(documents); }

  std::string path() const { return folder_.path("database"); }

  void add(Doc documents) {
    Xapian::WritableDatabase database(path(), Xapian::DB_CREATE_OR_OPEN);
    for (Doc i = 0; i < documents; ++i) database.add_document(document(database.get_lastdocid() + 1));
  }

  void remove(Doc begin, Doc end) {
    Xapian::WritableDatabase database(path());
    imr::index::TermColumnsWriter columns(database);
    for (Doc doc = begin; doc < end; ++doc) {
      columns.remove(doc);
      database.delete_document(doc);
    }
    columns.before_commit();
  }

  void set(const std::string& key, const std::string& value) {
    Xapian::WritableDatabase(path()).set_metadata(key, value);
  }

  void update() { imr::index::update_term_columns(path()); }
  TermColumns columns() const { return TermColumns(Xapian::Database(path())); }
  std::optional<std::string> wrong_column() const { return imr::index::find_wrong_column(Xapian::Database(path())); }

private:
  imr::tests::TempFolder folder_;
};

/// What the engine's posting list says of the documents from `begin` to `end`.
std::map<Doc, std::uint32_t> postings(const Xapian::Database& database, const std::string& term, Doc begin, Doc end) {
  std::map<Doc, std::uint32_t> result;
  for (auto it = database.postlist_begin(term); it != database.postlist_end(term); ++it)
    if (*it >= begin && *it <= end) result[*it] = std::min(it.get_wdf(), imr::index::kMaxFrequency);
  return result;
}

/// Keeps the stretches of columns that it gets, and single postings.
struct ColumnVisitor {
  std::map<Doc, std::uint32_t>& found;
  std::size_t& stretches;

  void operator()(Doc doc, std::uint32_t frequency) const { found[doc] = frequency; }
  void column(Doc first, std::span<const std::uint8_t> bytes) const {
    ++stretches;
    for (std::size_t i = 0; i < bytes.size(); ++i)
      if (bytes[i] != 0) found[first + static_cast<Doc>(i)] = bytes[i] - 1U;
  }
};

}  // namespace

TEST_CASE("frequent terms have columns of the documents that fill blocks") {
  Database database(2 * kBlock + 100);
  database.update();
  TermColumns columns = database.columns();
  CHECK(columns.end() == 2 * kBlock);
  CHECK(columns.has("often"));
  CHECK(columns.has("XKissue"));
  CHECK_FALSE(columns.has("seldom"));
  const TermColumns::Block& block = columns.block("often", 1);
  CHECK(block[0] == kBlock % 5 + 1);
  CHECK(block[1] == 0);
  CHECK_FALSE(database.wrong_column());
}

TEST_CASE("the column of lengths says how short a document may be, and hardly less than it is") {
  for (std::uint64_t length = 0; length < 100'000; length += 1 + length / 50) {
    CAPTURE(length);
    const double least = imr::index::least_length(static_cast<std::uint8_t>(1 + imr::index::length_class(length)));
    CHECK(least <= static_cast<double>(length));
    CHECK(least >= static_cast<double>(length) * 0.95 - 3);
  }
  CHECK(imr::index::least_length(0) == 0);
  CHECK(imr::index::length_class(UINT64_MAX) < imr::index::kMaxFrequency);

  Database database(kBlock + 50);
  database.update();
  const Xapian::Database engine(database.path());
  const imr::index::IndexView view({imr::index::ShardPlace{database.path(), {}, 0}});
  std::map<Doc, std::uint32_t> lengths;
  std::size_t stretches = 0;
  view.visit_lengths(100, view.last(), ColumnVisitor{lengths, stretches});
  CHECK(lengths.size() == kBlock - 100);
  for (const auto& [doc, number] : lengths) REQUIRE(number == imr::index::length_class(engine.get_doclength(doc)));
}

TEST_CASE("an index that fills no block has no columns") {
  Database database(100);
  database.update();
  CHECK(database.columns().end() == 0);
  CHECK(database.columns().terms().empty());
}

TEST_CASE("columns know what was taken out") {
  Database database(kBlock + 5);
  database.update();
  database.remove(20, 40);
  database.remove(2, 4);
  database.remove(kBlock + 1, kBlock + 3);
  TermColumns columns = database.columns();
  const TermColumns::Block& block = columns.block("XKissue", 0);
  CHECK(block[1] == 1);
  CHECK(block[2] == 0);
  CHECK(block[30] == 0);
  CHECK(block[40] == 1);
  CHECK_FALSE(database.wrong_column());
}

TEST_CASE("columns grow with the index, and are made anew when it has doubled") {
  Database database(2 * kBlock);
  database.update();
  database.add(kBlock + 1);
  database.update();
  CHECK(database.columns().end() == 3 * kBlock);
  CHECK(imr::index::read_columns_header(Xapian::Database(database.path())).blocks_at_choice == 2);
  CHECK_FALSE(database.wrong_column());

  database.add(kBlock);
  database.update();
  CHECK(imr::index::read_columns_header(Xapian::Database(database.path())).blocks_at_choice == 4);
}

TEST_CASE("columns are given up when much was taken out, and made anew") {
  Database database(kBlock);
  database.update();
  database.remove(1, kBlock / 32);
  CHECK(imr::index::read_removed_documents(Xapian::Database(database.path())).size() == kBlock / 32 - 1);
  database.remove(kBlock / 2, kBlock / 2 + kBlock / 16);
  CHECK(imr::index::read_removed_documents(Xapian::Database(database.path())).empty());
  CHECK(database.columns().end() == 0);
  CHECK_FALSE(database.columns().has("often"));
  database.update();
  CHECK(database.columns().end() == kBlock);
  CHECK_FALSE(database.wrong_column());
}

TEST_CASE("columns that a program without them left behind are not read, and made anew") {
  Database database(kBlock);
  database.update();
  database.set(imr::index::kCountsKey, R"({"letters":1})");
  CHECK(database.columns().end() == 0);
  CHECK(database.columns().terms().empty());
  database.update();
  CHECK(database.columns().end() == kBlock);
  CHECK_FALSE(database.wrong_column());
}

TEST_CASE("a column that is not true or not readable is found") {
  Database database(kBlock);
  database.update();
  const std::string key = imr::index::column_key("often", 0);
  const std::string other = Xapian::Database(database.path()).get_metadata(imr::index::column_key("XKissue", 0));
  database.set(key, other);
  CHECK(database.wrong_column().value() == "the column of the term often is not what its posting list says");
  database.set(key, "x");
  CHECK_THROWS_AS(database.wrong_column(), imr::IndexError);
  for (const char* const removed : {"\x02\x05", "\x01\x05\x05", "[1,2]"}) {  // too short, too long, other bytes
    CAPTURE(removed);
    database.set(imr::index::kRemovedKey, removed);
    CHECK_THROWS_AS(database.columns(), imr::IndexError);
  }
  database.set(imr::index::kRemovedKey, "");
  database.set(imr::index::kColumnsKey, "{");
  CHECK_THROWS_AS(database.columns(), imr::IndexError);
}

TEST_CASE("postings are visited as the posting lists of the shards have them, from columns or not") {
  Database with_columns(2 * kBlock + 500), without(300);
  with_columns.update();
  with_columns.remove(70, 90);
  const Doc before = ((2 * kBlock + 500) / 64 + 1) * 64;
  const imr::index::IndexView view({imr::index::ShardPlace{with_columns.path(), {}, 0}, {without.path(), {}, 0}});
  std::mt19937 random(5);
  for (int i = 0; i < 40; ++i) {
    const Doc begin = 1 + static_cast<Doc>(random() % view.last());
    const Doc end = begin + static_cast<Doc>(random() % (view.last() - begin + 1));
    for (const char* const term : {"often", "seldom", "XKissue", "never"}) {
      CAPTURE(term);
      CAPTURE(begin);
      CAPTURE(end);
      auto expected = postings(Xapian::Database(with_columns.path()), term, begin, end);
      for (const auto& [doc, frequency] : postings(Xapian::Database(without.path()), term, 1, 300))
        if (doc + before >= begin && doc + before <= end) expected[doc + before] = frequency;
      std::map<Doc, std::uint32_t> visited, from_columns, documents;
      std::size_t stretches = 0;
      view.visit_postings(term, begin, end, [&](Doc doc, std::uint32_t frequency) { visited[doc] = frequency; });
      view.visit_postings(term, begin, end, [&](Doc doc) { documents[doc] = expected[doc]; });
      view.visit_postings(term, begin, end, ColumnVisitor{from_columns, stretches});
      REQUIRE(visited == expected);
      REQUIRE(documents == expected);
      REQUIRE(from_columns == expected);
      CHECK((stretches > 0) == (begin < 2 * kBlock && (term == std::string("often") || term == std::string("XKissue"))));
    }
  }
}
