// Tagging anew what an index already holds.
#ifndef IMR_INDEX_REEXTRACT_H
#define IMR_INDEX_REEXTRACT_H

#include <cstdint>

#include "imr/schema.h"
#include "index/index_writer.h"

namespace imr::index {

/// Reads every letter of another extractor again from its stored text. A killed call is continued by the next.
/// @return letters that were tagged again
std::uint64_t reextract(IndexWriter& writer, const Schema& schema);

}  // namespace imr::index

#endif
