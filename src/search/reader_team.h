// The cores of the machine on one request.
#ifndef IMR_SEARCH_READER_TEAM_H
#define IMR_SEARCH_READER_TEAM_H

#include <xapian.h>

#include <functional>
#include <string>
#include <vector>

#include "search/doc_set.h"

namespace imr::search {

/// Handles of one revision of a database, one for each thread: the engine's may not be shared.
class ReaderTeam {
public:
  /// Opens further handles when they are first needed.
  /// @param database  the caller's own handle, which is used on the caller's thread; must outlive the team
  /// @param size      handles in all, at least 1
  ReaderTeam(const Xapian::Database& database, std::string path, std::size_t size);

  /// Drops the further handles: the caller's was reopened.
  void forget() { others_.clear(); }
  const Xapian::Database& first() const { return first_; }

  /// Documents [begin, end] of one part.
  struct Part {
    const Xapian::Database& database;
    DocSet::Doc begin, end;
    std::size_t number;  ///< from 0
  };
  std::size_t parts_for(const DocSet& issues) const;
  /// Splits the documents into parts_for(issues) parts with about as many issues in each, no letter across two, and
  /// works on all at once. Returns when all are done.
  /// @throws what work throws; Xapian::DatabaseModifiedError when the database was written meanwhile
  void work(const DocSet& issues, const DocSet& letters, const std::function<void(const Part&)>& work);

private:
  void open_others(std::size_t count);

  const Xapian::Database& first_;
  std::string path_;
  std::size_t size_;
  std::vector<Xapian::Database> others_;
};

}  // namespace imr::search

#endif
