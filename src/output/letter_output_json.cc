// One letter with its text, sections and marks as JSON (`imr show`).
#include <ostream>

#include "output/json_values.h"
#include "output/letter_parts.h"

namespace imr {

namespace {

using namespace output;

Json parts_json(const std::vector<LetterPart>& parts) {
  Json list = Json::array();
  for (const LetterPart& part : parts)
    list.push_back({{"section", part.section},
                    {"issue", part.issue == 0 ? Json(nullptr) : Json(part.issue)},
                    {"place", span_json(part.place)}});
  return list;
}

}  // namespace

void write_letter_json(std::ostream& out, const LetterText& letter, const LetterStyle& style) {
  Json json = {{"format_version", kOutputFormatVersion}, {"id", letter.id}};
  json.update(letter_json({letter.source, letter.text, letter.determination, letter.facets}, style.has_tags));
  if (style.issue) {
    Json only = Json::array();
    for (Json& issue : json["issues"])
      if (issue.at("number") == *style.issue) only.push_back(issue);
    json["issues"] = std::move(only);
  }
  json["text"] = letter.text.text;
  json["sections"] = parts_json(letter_parts(letter, style));
  json["marks"] = spans_json(letter.marks);
  out << to_line(json) << '\n';
}

}  // namespace imr
