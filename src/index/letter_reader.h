// From a source file to a letter: extraction, normalization, parsing, metadata, facets.
#ifndef IMR_INDEX_LETTER_READER_H
#define IMR_INDEX_LETTER_READER_H

#include <string>

#include "imr/source.h"
#include "imr/text.h"
#include "index/stored_letter.h"

namespace imr::index {

/// Reads letters one after another; it touches no index. One reader a thread.
class LetterReader {
public:
  /// @param sidecar  must outlive the reader
  LetterReader(const Schema& schema, const MetadataTable& sidecar, const PdfLimits& limits);

  /// @throws InputError with the reason
  StoredLetter read(const SourceFile& file);

private:
  const Schema& schema_;
  const MetadataTable& sidecar_;
  TextExtractor extractor_;
};

/// Hash of all that the letter of a file depends on.
/// @param letter_id  id by which the sidecar may know it; empty when not known
std::string content_hash(const SourceFile& file, const MetadataTable& sidecar, const std::string& letter_id);

}  // namespace imr::index

#endif
