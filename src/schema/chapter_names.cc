#include "schema/chapter_names.h"

#include <string>

#include "base/strings.h"

namespace imr::schema {

const Vocabulary* chapters_of(std::string_view source, const Schema& schema) {
  if (source == "MTUS") return schema.find_vocabulary("guidelines");
  if (source == "ODG") return schema.find_vocabulary("odg-chapters");
  if (source == "ACOEM") return schema.find_vocabulary("acoem-chapters");
  return nullptr;
}

const VocabularyValue* find_chapter(std::string_view source, std::string_view written, const Schema& schema) {
  const Vocabulary* chapters = chapters_of(source, schema);
  if (chapters == nullptr) return nullptr;
  if (const VocabularyValue* value = chapters->find(written)) return value;
  std::string words = base::fold_name(written);
  while (!words.empty()) {
    if (const VocabularyValue* value = chapters->find(words)) return value;
    const std::size_t space = words.rfind(' ');
    words.resize(space == std::string::npos ? 0 : space);
  }
  return nullptr;
}

}  // namespace imr::schema
