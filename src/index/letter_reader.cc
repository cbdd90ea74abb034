#include "index/letter_reader.h"

#include "base/hash.h"
#include "source/letter_metadata.h"

namespace imr::index {

namespace {

std::string hash_with(const std::string& content_hash, const LetterMetadata* row) {
  return row == nullptr ? content_hash : base::hash128_hex(content_hash + source::to_hash_text(*row));
}

}  // namespace

LetterReader::LetterReader(const Schema& schema, const MetadataTable& sidecar, const PdfLimits& limits)
    : schema_(schema), sidecar_(sidecar), extractor_(limits) {}

std::string content_hash(const SourceFile& file, const MetadataTable& sidecar, const std::string& letter_id) {
  return hash_with(file.content_hash, sidecar.find(file.name, letter_id));
}

StoredLetter LetterReader::read(const SourceFile& file) {
  const ExtractedText extracted = extractor_.extract(file);
  StoredLetter letter;
  letter.source = {file.name, {}, file.kind, extracted.encoding, file.diagnostics};
  letter.text = normalize_text(extracted.text);
  letter.text.source_map.clear();
  if (!file.metadata.empty()) letter.metadata.push_back(file.metadata);
  parse_stored_text(letter, schema_);
  const LetterMetadata* row = sidecar_.find(file.name, letter.determination.case_number);
  if (row != nullptr) {
    letter.metadata.push_back(*row);
    join_metadata(letter.determination, *row);
  }
  letter.source.content_hash = hash_with(file.content_hash, row);
  tag_stored_letter(letter, schema_);
  return letter;
}

}  // namespace imr::index
