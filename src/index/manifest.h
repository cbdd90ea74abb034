// The manifest: what an index says of itself, in the metadata of its database.
#ifndef IMR_INDEX_MANIFEST_H
#define IMR_INDEX_MANIFEST_H

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "imr/index.h"
#include "imr/schema.h"

namespace imr::index {

/// Form of terms, values and metadata. Raise it when old indexes cannot be read any more.
inline constexpr int kFormatVersion = 5;

/// Xapian's name of the stemmer whose stems queries are expanded by.
inline constexpr const char* kStemmerName = "english";

/// Keys in the metadata. The first changes with the program and the schema, the second with every batch.
inline constexpr const char* kManifestKey = "manifest";
inline constexpr const char* kCountsKey = "counts";

/// What changes with every batch.
struct IndexCounts {
  std::uint64_t letters = 0, issues = 0, sources = 0, failures = 0, duplicates = 0;
  std::uint64_t digest = 0;  ///< sum of content_digest() over all sources
  friend bool operator==(const IndexCounts&, const IndexCounts&) = default;
  IndexCounts& operator+=(const IndexCounts& other);
};

/// The manifest of an index that this program makes, without counts.
Manifest make_manifest(const Schema& schema);

/// The parts of a manifest as their two metadata entries.
std::string manifest_text(const Manifest& manifest);
std::string counts_text(const IndexCounts& counts);

/// The manifest of databases of one program and schema together.
/// @param manifests  at least one
Manifest sum_of(const std::vector<Manifest>& manifests);

/// @throws IndexError (Damaged)
Manifest parse_manifest(std::string_view manifest, const IndexCounts& counts);
IndexCounts parse_counts(std::string_view json);

/// @throws IndexError Unsupported when this program cannot read the index
void require_same_format(const Manifest& manifest, const std::string& path);
/// @throws IndexError Unsupported or OtherSchema, with what to do, when this program cannot use the index
void require_same_schema(const Manifest& manifest, const Schema& schema, const std::string& path);

/// Marks an index whose letters are being tagged anew: no program opens it but to go on with that.
inline constexpr const char* kUnfinishedDigest = "unfinished";

}  // namespace imr::index

#endif
