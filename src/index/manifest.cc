#include "index/manifest.h"

#include <xapian.h>

#include <nlohmann/json.hpp>

#include "imr/error.h"
#include "index/json_bytes.h"
#include "index/stored_letter.h"
#include "text/icu_version.h"

namespace imr {

NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Manifest, format_version, schema_version, schema_digest, program_version,
                                   extractor_version, xapian_version, icu_version, stemmer, facet_values)

}  // namespace imr

namespace imr::index {

NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(IndexCounts, letters, issues, sources, failures, duplicates, digest)

}  // namespace imr::index

namespace imr::index {

namespace {

std::string hex(std::uint64_t number) {
  static constexpr char kDigits[] = "0123456789abcdef";
  std::string text;
  for (int shift = 60; shift >= 0; shift -= 4) text += kDigits[(number >> shift) & 15];
  return text;
}

IndexError damaged(const char* what, const std::exception& error) {
  return {IndexError::Kind::Damaged, std::string(what) + " of the index is not readable: " + error.what()};
}

}  // namespace

Manifest make_manifest(const Schema& schema) {
  Manifest manifest;
  manifest.format_version = kFormatVersion;
  manifest.schema_version = schema.version();
  manifest.schema_digest = schema.digest();
  manifest.program_version = IMR_VERSION_STRING;
  manifest.extractor_version = extractor_version(schema);
  manifest.xapian_version = Xapian::version_string();
  manifest.icu_version = text::icu_version();
  manifest.stemmer = kStemmerName;
  for (const Facet& facet : schema.facets()) {
    if (facet.vocabulary.empty()) continue;
    std::vector<std::string>& values = manifest.facet_values[facet.name];
    for (const VocabularyValue& value : schema.vocabulary(facet.vocabulary).values) values.push_back(value.value);
  }
  return manifest;
}

std::string manifest_text(const Manifest& manifest) { return to_text(nlohmann::json(manifest)); }

IndexCounts& IndexCounts::operator+=(const IndexCounts& other) {
  letters += other.letters;
  issues += other.issues;
  sources += other.sources;
  failures += other.failures;
  duplicates += other.duplicates;
  digest += other.digest;
  return *this;
}

std::string counts_text(const IndexCounts& counts) { return to_text(nlohmann::json(counts)); }

IndexCounts parse_counts(std::string_view json) try {
  return nlohmann::json::parse(json).get<IndexCounts>();
} catch (const std::exception& error) {
  throw damaged("the counts", error);
}

Manifest parse_manifest(std::string_view json, const IndexCounts& counts) try {
  auto manifest = nlohmann::json::parse(json).get<Manifest>();
  manifest.letters = counts.letters;
  manifest.issues = counts.issues;
  manifest.sources = counts.sources;
  manifest.failures = counts.failures;
  manifest.duplicates = counts.duplicates;
  manifest.content_digest = hex(counts.digest);
  return manifest;
} catch (const std::exception& error) {
  throw damaged("the manifest", error);
}

Manifest sum_of(const std::vector<Manifest>& manifests) {
  const auto digest = [](const Manifest& manifest) { return std::stoull("0" + manifest.content_digest, nullptr, 16); };
  Manifest sum = manifests.front();
  for (std::size_t i = 1; i < manifests.size(); ++i) {
    const Manifest& other = manifests[i];
    sum.letters += other.letters;
    sum.issues += other.issues;
    sum.sources += other.sources;
    sum.failures += other.failures;
    sum.duplicates += other.duplicates;
    sum.content_digest = hex(digest(sum) + digest(other));
  }
  return sum;
}

void require_same_format(const Manifest& manifest, const std::string& path) {
  if (manifest.format_version == kFormatVersion) return;
  throw IndexError(IndexError::Kind::Unsupported, path + ": format " + std::to_string(manifest.format_version) +
                                                      " of the index is not that of this program (" +
                                                      std::to_string(kFormatVersion) +
                                                      "); build it again with imr index");
}

void require_same_schema(const Manifest& manifest, const Schema& schema, const std::string& path) {
  using Kind = IndexError::Kind;
  require_same_format(manifest, path);
  if (manifest.schema_digest == kUnfinishedDigest)
    throw IndexError(Kind::OtherSchema,
                     path + ": tagging the letters again was interrupted; run imr index --reextract to finish it");
  if (manifest.schema_version != schema.version() || manifest.schema_digest != schema.digest())
    throw IndexError(Kind::OtherSchema, path +
                                            ": the index was made with another index-schema; run imr index "
                                            "--reextract to tag its letters again");
}

}  // namespace imr::index
