// Letters come from files, folders, archives, JSONL and standard input: one stream of source files.
#ifndef IMR_SOURCE_H
#define IMR_SOURCE_H

#include <cstddef>
#include <cstdint>
#include <functional>
#include <iosfwd>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "imr/date.h"
#include "imr/diagnostic.h"

namespace imr {

/// Facts about a letter that come from beside it: a JSONL object or a sidecar CSV. Fills what the
/// letter lacks; where the letter says otherwise the letter counts and a diagnostic is made.
struct LetterMetadata {
  std::optional<std::string> case_number;
  std::optional<std::string> priority;
  std::optional<Date> assigned_date, decision_date, injury_date, ur_denial_date, received_date;
  std::vector<std::string> specialties;
  std::vector<std::string> licensure;
  bool empty() const;
};

enum class SourceKind { Text, Pdf };

/// What the bytes of a text file are: a PDF if they begin as one, whatever the file's name says.
SourceKind kind_of(std::string_view bytes);

/// One letter's bytes, wherever they came from.
struct SourceFile {
  std::string name;  ///< path as given, without "./", or as found; "a.zip!b/c.txt" in archives; "x.jsonl!ID" in JSONL
  SourceKind kind = SourceKind::Text;
  std::string bytes;
  std::string content_hash;  ///< 32 hexadecimal digits over bytes and metadata
  LetterMetadata metadata;   ///< from JSONL; the sidecar is joined later
  std::vector<Diagnostic> diagnostics;
};

struct SourceOptions {
  std::uint64_t max_file_bytes = 64ull << 20;  ///< a larger file fails with its reason
  std::uint64_t max_entries = 50'000'000;      ///< files in all, guards against archive bombs
  int max_archive_depth = 2;                   ///< archives inside archives that are opened
};

/// What the stream tells its user. All are called on the caller's thread, in the order of the stream.
struct SourceEvents {
  std::function<void(SourceFile&&)> file;                                        ///< a letter
  std::function<void(const std::string& name, const std::string& reason)> fail;  ///< a bad file; goes on
  std::function<void(const std::string& name)> skip;                             ///< another file type
  std::function<bool()> stop;  ///< asked between files; true ends the stream; may be empty
};

/// Walks `paths` and hands over every letter found: .txt and .pdf files; folders (recursive, entries in
/// byte order of their names, each directory visited once even through symlinks); .zip, .tar, .tar.gz,
/// .tgz, .tar.zst archives as streams; .jsonl; "-" reads a list of paths, a line each, from `list`.
/// A path that does not exist is a failure event, not an exception.
/// @param list  where "-" reads from; null refuses "-" by a failure event
void read_sources(const std::vector<std::string>& paths, const SourceOptions& options, const SourceEvents& events,
                  std::istream* list = nullptr);

/// Number of letters in `paths` if that is cheap to know (files and folders), for progress lines;
/// nothing when an archive, JSONL or "-" is among them.
std::optional<std::uint64_t> count_sources(const std::vector<std::string>& paths);

/// A sidecar table: file name (last part of the name) or case number to metadata. Columns by header name
/// in any order: file, case_number, priority, assigned, decision, injury, ur_denial, received,
/// specialties, licensure (lists separated by ';'). Dates ISO or US.
class MetadataTable {
public:
  MetadataTable() = default;
  /// Reads a CSV (RFC 4180). @throws InputError naming the line of a malformed row or an unknown column.
  static MetadataTable load(const std::string& path);
  /// The row for a source name or, when not found, for a case number; null when neither is there.
  const LetterMetadata* find(const std::string& source_name, const std::string& case_number) const;
  std::size_t size() const { return rows_.size(); }

private:
  std::vector<LetterMetadata> rows_;
  std::map<std::string, std::size_t> by_file_, by_case_;
};

}  // namespace imr

#endif
