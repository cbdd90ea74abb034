// A letter as the index keeps it: all that is needed to show it, to mark words in it and to tag it anew.
#ifndef IMR_INDEX_STORED_LETTER_H
#define IMR_INDEX_STORED_LETTER_H

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "imr/determination.h"
#include "imr/facets.h"
#include "imr/source.h"
#include "imr/text.h"

namespace imr::index {

/// Raise it when the same bytes give another letter: by a change in text, letter or facet rules, or in
/// what is stored. Sources read by another version are read again.
inline constexpr int kExtractorVersion = 3;

/// The version with the schema's digest, as it stands beside each letter.
std::string extractor_version(const Schema& schema);

/// The slot of a letter's document with the letter, packed. Not the data of the document: the engine would try to
/// compress it once more, in vain, whenever it is written.
int stored_letter_slot(const Schema& schema);

/// Where a letter came from.
struct LetterSource {
  std::string name;
  std::string content_hash;  ///< over bytes, metadata and sidecar row
  SourceKind kind = SourceKind::Text;
  std::string encoding;
  std::vector<Diagnostic> diagnostics;  ///< what was noticed before the letter was read
};

struct StoredLetter {
  std::string id;
  std::string extractor;  ///< extractor_version() that read it
  LetterSource source;
  std::vector<LetterMetadata> metadata;  ///< what was joined, in order
  NormalizedText text;                   ///< without source_map
  Determination determination;
  FacetValues facets;
};

/// Id of a letter: its case number in lower case; without one the last part of the source's name and 16
/// digits of the hash of the text.
std::string letter_id(const Determination& determination, const std::string& source_name, std::string_view text);

/// Key that sorts letters by year and number: "CM16-0213037" is "20160213037"; the id where there is no
/// such case number.
std::string case_sort_key(const StoredLetter& letter);

/// Parses `letter.text` and joins `letter.metadata`; sets the determination.
void parse_stored_text(StoredLetter& letter, const Schema& schema);

/// Tags a parsed letter; sets facets, id and extractor.
void tag_stored_letter(StoredLetter& letter, const Schema& schema);

/// As JSON, and back. Names that are not UTF-8 survive. @throws IndexError (Damaged) on other JSON
std::string to_json_text(const StoredLetter& letter);
StoredLetter parse_stored_letter(std::string_view json);
/// Its determination alone, of whose JSON only is a tree built.
Determination parse_stored_determination(std::string json);

/// The facets that a hit shows.
namespace hit_facets {
inline constexpr std::string_view kSpecialty = "specialty", kCategory = "category", kSubcategory = "subcategory",
                                  kBodyRegion = "body_region", kDrug = "drug", kMtus = "mtus", kFlag = "flag";
inline constexpr std::array kAll = {kSpecialty, kCategory, kSubcategory, kBodyRegion, kDrug, kMtus, kFlag};
}  // namespace hit_facets

/// Of a stored letter what a hit shows, in a tenth of the time: id, name of the source, text, dates, outcome and case
/// number; of issues number, decision and places; values of the facets above without confidence, rule and evidence.
/// @throws IndexError (Damaged)
StoredLetter parse_hit_letter(std::string json);

/// The part of the JSON that is the determination. @throws IndexError (Damaged) where there is none
std::string determination_json(std::string json);

}  // namespace imr::index

#endif
