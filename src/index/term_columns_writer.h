// Columns of frequent terms are made here, and kept true.
#ifndef IMR_INDEX_TERM_COLUMNS_WRITER_H
#define IMR_INDEX_TERM_COLUMNS_WRITER_H

#include <xapian.h>

#include <optional>
#include <string>
#include <vector>

#include "index/term_columns.h"

namespace imr::index {

/// For who holds the lock of the database, within transactions of theirs. Not thread-safe.
class TermColumnsWriter {
public:
  /// @param database  must outlive the writer
  explicit TermColumnsWriter(Xapian::WritableDatabase& database);

  /// To be called for each document that is taken out.
  void remove(Xapian::docid document);
  /// Writes down what was removed, or gives the columns up where that is too much, and the counts that they belong to:
  /// to be called before each commit, when the counts of the database are written.
  void before_commit();
  /// True if update() would do something.
  bool is_behind() const;
  /// Makes columns for the documents behind them that fill whole blocks. All are made anew once the index is twice what
  /// it was when their terms were chosen, and where they were given up: the cost of all updates together grows with
  /// what they change.
  void update();

private:
  Xapian::docid full_blocks() const { return (database_.get_lastdocid() + 1) / TermColumns::kBlockDocuments; }
  bool is_outgrown() const;
  void give_up();
  void make_anew(Xapian::docid blocks);
  void add_blocks(Xapian::docid end);

  Xapian::WritableDatabase& database_;
  TermColumnsHeader header_;
  std::vector<Xapian::docid> removed_;
  bool has_new_removed_ = false;
};

/// Makes the columns of a database that nobody writes, as a transaction of its own.
void update_term_columns(const std::string& path);

/// Compares every column with its posting list.
/// @return the first difference in words; nothing where all is well
std::optional<std::string> find_wrong_column(const Xapian::Database& database);

}  // namespace imr::index

#endif
