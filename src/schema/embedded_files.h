// The files of index-schema/ as they stood when the program was built.
#ifndef IMR_SCHEMA_EMBEDDED_FILES_H
#define IMR_SCHEMA_EMBEDDED_FILES_H

#include <cstddef>

namespace imr::schema {

struct EmbeddedFile {
  const char* name;  ///< path below index-schema/
  const char* text;
};

extern const EmbeddedFile kEmbeddedFiles[];
extern const std::size_t kEmbeddedFileCount;

}  // namespace imr::schema

#endif
