// Building, updating and checking an index.
//
//   imr::IndexOptions options;
//   options.path = "letters.index";
//   const imr::IndexSummary summary = imr::update_index({"letters"}, options);
//   std::cout << summary.letters << " letters\n";
#ifndef IMR_INDEX_H
#define IMR_INDEX_H

#include <cstdint>
#include <functional>
#include <iosfwd>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "imr/source.h"
#include "imr/text.h"

namespace imr {

class Schema;

struct IndexOptions {
  std::string path;           ///< folder of the index; made when it is not there
  std::string metadata_file;  ///< sidecar CSV; empty for none
  bool prune = false;         ///< letters of sources that vanished from the paths are taken out
  bool retry_failed = false;  ///< sources that failed before are read again though unchanged
  bool reextract = false;     ///< all letters are tagged again from their stored text first
  std::size_t shards = 0;     ///< databases of a first build, 1 to 64; 0: one, without a list, or as the index has them
  std::size_t threads = 0;    ///< readers, and writers of a first build; 0: one for each core
  std::uint64_t memory_bytes = 0;  ///< what letters on their way may take, roughly; 0: a quarter of the machine's
  std::uint64_t batch_bytes = 2ull << 20;  ///< largest text of a batch, which is what a kill may lose; see memory_bytes
  SourceOptions source;
  PdfLimits pdf;
  const Schema* schema = nullptr;  ///< null: the embedded one; must outlive the call
};

/// Where a run stands.
struct IndexProgress {
  std::uint64_t files_done = 0;
  std::optional<std::uint64_t> files_total;  ///< where it is cheap to know
  std::uint64_t letters = 0;                 ///< added or replaced so far
  double seconds = 0;
};

/// What a run tells its user. Each may be empty; all are called on the caller's thread.
struct IndexEvents {
  std::function<void(const IndexProgress&)> progress;  ///< after every file
  std::function<void(const std::string& name, const std::string& reason)> fail;
  std::function<void(const std::string& name)> skip;  ///< another file type
  std::function<void(const std::string& name, const std::string& winner)> duplicate;
  std::function<bool()> stop;  ///< asked between files; true ends the run after the files so far
};

/// A source that cannot be read, and why.
struct SourceFailure {
  std::string name;
  std::string reason;
};

/// What a run did, and what is in the index after it.
struct IndexSummary {
  std::uint64_t letters = 0, issues = 0;  ///< in the index now
  std::uint64_t added = 0, replaced = 0, unchanged = 0, pruned = 0;
  std::uint64_t duplicates = 0;     ///< sources seen in this run whose determination another source gives
  std::uint64_t skipped = 0;        ///< files of other types
  std::uint64_t failed_before = 0;  ///< unchanged since they failed in an earlier run, not read again
  std::uint64_t reextracted = 0;
  std::uint64_t unknown_layout = 0;   ///< of those added or replaced, the texts that are no letter of a known layout
  std::vector<SourceFailure> failed;  ///< in this run
  double seconds = 0;
};

/// Brings the index at `options.path` up to date with the letters in `paths`. A first build appears at its path
/// only when it is complete and checked; until then it stands beside it as "<path>.building", and a killed run is
/// continued from there. An update goes into the live index in batches; a kill loses the last batch only.
/// With `options.shards` the folder holds the databases shard-1, shard-2 …, each an index of its own, and the list
/// XAPIANDB that makes it stand for all of them. All sources of one determination are in one shard. Makes files that
/// only their owner may read (it changes the process's umask while it runs).
/// @param list  where the path "-" reads names from; null refuses "-"
/// @throws IndexError Locked (another run writes), OtherSchema (`reextract` is the way out), Damaged
/// @throws UsageError when the index has another number of shards than is asked for
/// @throws InputError when the metadata file is not readable
/// Not for two threads at once.
IndexSummary update_index(const std::vector<std::string>& paths, const IndexOptions& options,
                          const IndexEvents& events = {}, std::istream* list = nullptr);

/// What an index says of itself.
struct Manifest {
  int format_version = 0;
  int schema_version = 0;
  std::string schema_digest;
  std::string program_version, extractor_version, xapian_version, icu_version, stemmer;
  std::map<std::string, std::vector<std::string>> facet_values;  ///< by facet; what the stored ordinals mean
  std::uint64_t letters = 0, issues = 0, sources = 0, failures = 0, duplicates = 0;
  std::string content_digest;  ///< 16 hexadecimal digits; the same for the same letters in any order
};

/// @throws IndexError Missing, Damaged, Unsupported
Manifest read_manifest(const std::string& path);

/// What a check found.
struct CheckReport {
  Manifest manifest;
  std::vector<std::string> problems;      ///< one sentence each; empty when the index is sound
  std::vector<SourceFailure> failures;    ///< sources remembered as unreadable
  std::vector<SourceFailure> duplicates;  ///< sources whose determination the source in `reason` gives
  bool is_sound() const { return problems.empty(); }
};

/// Reads the whole index and compares it with itself: the engine's own check, counts against the manifest, every
/// issue behind its letter, every letter readable, the content digest. Of an index in shards each is checked, and the
/// report is their sum.
/// @throws IndexError Missing, Unsupported
CheckReport check_index(const std::string& path);

}  // namespace imr

#endif
