// Which source gives a determination, and what becomes of the others.
#ifndef IMR_INDEX_LETTER_UPDATE_H
#define IMR_INDEX_LETTER_UPDATE_H

#include <set>
#include <string>

#include "index/index_writer.h"
#include "index/stored_letter.h"

namespace imr::index {

/// Brings what one source says into the index. Of several sources with one id the one with the later decision
/// date gives the determination, then the one with the longer text, then the one whose name sorts first; so the
/// order of arrival does not matter. When the source that gives it changes or goes away, the others are marked
/// to be read again: the rest of this run, or the next run that finds them, does so.
class LetterUpdate {
public:
  explicit LetterUpdate(IndexWriter& writer) : writer_(writer) {}

  enum class Change {
    Added,
    Replaced,  ///< an earlier letter of the source, or another source's letter of this determination
    Lost
  };
  struct Result {
    Change change = Change::Added;
    std::string loser, winner;  ///< names of two sources of this determination, if there were two
  };
  Result put(const StoredLetter& letter);

  /// Remembers a source that cannot be read. With an empty hash its earlier letter stays: its bytes were not seen.
  void put_failure(const std::string& name, const std::string& content_hash, const std::string& extractor,
                   const std::string& reason);

  /// Takes a source and what it gave out of the index.
  void remove(const std::string& name);

  /// Names of sources marked in this run and not put since.
  const std::set<std::string>& to_read_again() const { return to_read_again_; }

private:
  bool forget(const std::string& name);
  void mark_losers(const std::string& letter_id);
  void add_loser(const StoredLetter& loser, const std::string& winner);
  void rename_winner(const std::string& letter_id, const std::string& winner);

  IndexWriter& writer_;
  std::set<std::string> to_read_again_;
};

}  // namespace imr::index

#endif
