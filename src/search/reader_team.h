// The cores of the machine on one request.
#ifndef IMR_SEARCH_READER_TEAM_H
#define IMR_SEARCH_READER_TEAM_H

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "imr/schema.h"
#include "index/index_reader.h"
#include "search/doc_set.h"
#include "search/month.h"
#include "search/zeroed_bytes.h"

namespace imr::search {

/// Workers on one revision of an index, each with handles of its own: the engine's may not be shared. What is the same
/// for all requests to the revision is kept here.
class ReaderTeam {
public:
  /// @param reader   its handles are used on the caller's thread; must outlive the team
  /// @param workers  at least 1; 0 is one a core
  explicit ReaderTeam(const index::IndexReader& reader, std::size_t workers = 0);

  /// The reader was reopened.
  void forget();

  const index::IndexView& view() const { return reader_.view(); }
  const Schema& schema() const { return reader_.schema(); }
  std::size_t workers() const { return workers_; }

  /// Which documents are issues, and which letters.
  const DocSet& issues();
  const DocSet& letters();
  /// By document, a byte for index::least_length(); 0 where it is not known.
  const std::vector<std::uint8_t>& lengths();
  /// Months of a date field, the earliest first.
  const std::vector<Month>& months(const Field& field);
  /// A byte for each document.
  ZeroedBytesPool& zeroed_bytes() { return zeroed_bytes_; }

  /// Documents [begin, end].
  struct Part {
    const index::IndexView& view;
    DocSet::Doc begin, end;
    std::size_t worker;  ///< from 0; one after the other, the parts of a worker ascend
  };
  /// Works on all documents, part by part, and returns when all are done. Parts begin with a letter and end before one.
  /// No two parts share a word of a DocSet.
  /// @param effort  about how many documents there is something to do for: few are done on the caller's thread at once
  /// @throws what work throws; Xapian::DatabaseModifiedError when the index was written meanwhile
  void work(std::uint64_t effort, const std::function<void(const Part&)>& work);
  /// The same, but the parts may begin with any document: for reading postings, where they suit columns best.
  void work_on_postings(std::uint64_t effort, const std::function<void(const Part&)>& work);

private:
  struct Range {
    DocSet::Doc begin, end;
  };
  DocSet read_kind(const std::string& term);
  std::vector<Range> split_before(const DocSet& letters) const;
  std::vector<Range> split_at_blocks() const;
  DocSet::Doc part_size() const;
  void run(const std::vector<Range>& parts, const std::function<void(const Part&)>& work);
  void open_others();

  const index::IndexReader& reader_;
  std::size_t workers_;
  std::vector<index::IndexView> others_;
  std::optional<DocSet> issues_, letters_;
  std::vector<std::uint8_t> lengths_;
  std::map<std::string, std::vector<Month>> months_;  ///< by field
  ZeroedBytesPool zeroed_bytes_;
  std::vector<Range> parts_, posting_parts_;
};

}  // namespace imr::search

#endif
