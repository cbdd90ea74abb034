// Databases written as one, without the space that batches left.
#ifndef IMR_INDEX_COMPACTION_H
#define IMR_INDEX_COMPACTION_H

#include <string>
#include <vector>

namespace imr::index {

/// Writes the letters of all databases as one compacted database, whose counts are the sums of theirs.
/// @param databases  of one schema, committed, without a letter or source in common
/// @throws Xapian::Error
void compact_databases(const std::vector<std::string>& databases, const std::string& path);

}  // namespace imr::index

#endif
