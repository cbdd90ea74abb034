#include "index/reextract.h"

#include "index/letter_update.h"
#include "index/manifest.h"

namespace imr::index {

std::uint64_t reextract(IndexWriter& writer, const Schema& schema) {
  Manifest manifest = writer.manifest();
  if (manifest.schema_digest != schema.digest()) {
    manifest.schema_digest = kUnfinishedDigest;
    writer.write_manifest(manifest);
    writer.commit();
  }
  const std::string extractor = extractor_version(schema);
  LetterUpdate update(writer);
  std::uint64_t tagged = 0;
  for (const Xapian::docid document : writer.letter_documents()) {
    auto letter = writer.letter_at(document);
    if (!letter || letter->extractor == extractor) continue;
    parse_stored_text(*letter, schema);
    tag_stored_letter(*letter, schema);
    update.put(*letter);
    writer.commit_if_full();
    ++tagged;
  }
  writer.write_manifest(make_manifest(schema));
  writer.commit();
  return tagged;
}

}  // namespace imr::index
