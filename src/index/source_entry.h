// What the index remembers of each source it was shown, so that the next run knows what is new.
#ifndef IMR_INDEX_SOURCE_ENTRY_H
#define IMR_INDEX_SOURCE_ENTRY_H

#include <cstdint>
#include <string>
#include <string_view>

namespace imr::index {

enum class SourceStatus {
  Ok,         ///< its letter is in the index
  Failed,     ///< it cannot be read; `reason` says why
  Duplicate,  ///< another source gives the determination; `reason` is its name
};

struct SourceEntry {
  std::string name;
  std::string content_hash;  ///< empty: to be read again by the next run that finds it
  std::string extractor;
  std::string letter_id;  ///< empty when failed
  SourceStatus status = SourceStatus::Ok;
  std::string reason;
};

/// Begins the key of every entry.
inline constexpr std::string_view kSourceKeyStart = "source:";

/// Key of the entry in the index's metadata; long names are hashed, as the engine limits keys.
std::string source_key(std::string_view name);

std::string to_json_text(const SourceEntry& entry);
/// @throws IndexError (Damaged)
SourceEntry parse_source_entry(std::string_view json);

/// The part of a source's letter in the content digest of the index; 0 unless its status is Ok.
std::uint64_t content_digest(const SourceEntry& entry);

}  // namespace imr::index

#endif
