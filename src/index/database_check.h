// An index compared with itself.
#ifndef IMR_INDEX_DATABASE_CHECK_H
#define IMR_INDEX_DATABASE_CHECK_H

#include <string>

#include "imr/index.h"

namespace imr::index {

enum class CheckDepth {
  Quick,  ///< the engine's check, counts, order of documents, content digest
  Full    ///< and every letter is read
};

/// @throws IndexError Missing, Unsupported; may throw Xapian::Error
CheckReport check_database(const std::string& path, CheckDepth depth);

}  // namespace imr::index

#endif
