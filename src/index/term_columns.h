// What posting lists of frequent terms say, a byte a document.
#ifndef IMR_INDEX_TERM_COLUMNS_H
#define IMR_INDEX_TERM_COLUMNS_H

#include <xapian.h>

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <unordered_set>
#include <vector>

namespace imr::index {

/// A posting list is read posting by posting, a column many documents at a time: to read a column takes as long as a
/// list of one document in this many.
inline constexpr Xapian::docid kDocumentsOfPosting = 8;

/// The highest frequency of a term in a document that is told from others.
inline constexpr std::uint32_t kMaxFrequency = 254;

/// The columns of a database: for a frequent term and each document 1 + the frequency of the term in it, kMaxFrequency
/// at most, and 0 where it lacks the term. (A term may stand in a document with frequency 0: filters do.) They lie
/// compressed, in blocks, in the metadata, and so belong to a revision as all else does. What was added behind their
/// end is in posting lists only. For one thread at a time.
class TermColumns {
public:
  static constexpr Xapian::docid kBlockDocuments = 16384;
  using Block = std::array<std::uint8_t, kBlockDocuments>;

  /// @throws IndexError (Damaged)
  explicit TermColumns(const Xapian::Database& database);
  ~TermColumns();
  TermColumns(const TermColumns&) = delete;
  TermColumns& operator=(const TermColumns&) = delete;

  bool has(const std::string& term) const { return terms_.contains(term); }
  const std::unordered_set<std::string>& terms() const { return terms_; }
  /// The first document that they do not cover: a multiple of kBlockDocuments.
  Xapian::docid end() const { return end_; }
  /// Bytes of the documents from `number` * kBlockDocuments on, valid until the next call.
  /// @param term    one that has() a column
  /// @param number  below end() / kBlockDocuments
  /// @throws IndexError (Damaged)
  const Block& block(const std::string& term, Xapian::docid number);

private:
  struct Zstd;

  Xapian::Database database_;
  std::unordered_set<std::string> terms_;
  std::vector<Xapian::docid> removed_;  ///< documents taken out since the columns were made, ascending
  Xapian::docid end_ = 0;
  Block block_{};
  std::unique_ptr<Zstd> zstd_;
};

/// The name of one more column: of the lengths of documents, as classes.
inline constexpr const char* kLengthColumn = "";
/// The class of a length, below kMaxFrequency: 15 for each doubling.
std::uint8_t length_class(std::uint64_t length);
/// No document with this byte in the column of lengths is shorter.
double least_length(std::uint8_t byte);

/// What the metadata says of the columns.
struct TermColumnsHeader {
  Xapian::docid blocks = 0;
  Xapian::docid blocks_at_choice = 0;  ///< when the terms were chosen
  std::vector<std::string> terms;      ///< ascending, with kLengthColumn
};
TermColumnsHeader read_columns_header(const Xapian::Database& database);
std::string columns_header_text(const TermColumnsHeader& header);
/// Documents that were taken out since the columns were made, ascending.
/// @throws IndexError (Damaged)
std::vector<Xapian::docid> read_removed_documents(const Xapian::Database& database);
/// How they are written down: their number and the steps from each to the next.
std::string removed_documents_bytes(const std::vector<Xapian::docid>& removed);

/// False when a program that knows nothing of columns has written the database: counts are others then.
bool are_columns_true(const Xapian::Database& database);

/// Keys in the metadata: of the header, of the counts that the columns belong to, of the documents that were taken out,
/// and what those of blocks begin with.
inline constexpr const char* kColumnsKey = "columns";
inline constexpr const char* kColumnsCountsKey = "columns-counts";
inline constexpr const char* kRemovedKey = "columns-removed";
inline constexpr const char* kColumnKeyStart = "column:";
std::string column_key(const std::string& term, Xapian::docid block);

}  // namespace imr::index

#endif
