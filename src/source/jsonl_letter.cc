// A letter from one line of JSONL.
#include "source/jsonl_letter.h"

#include <nlohmann/json.hpp>

#include "imr/error.h"
#include "source/letter_metadata.h"

namespace imr::source {

namespace {

using nlohmann::json;

// An object holds strings, and lists of strings: what lies deeper is dropped while it is parsed, so that
// a line of brackets costs no memory.
constexpr int kMaxDepth = 2;

json parse_object(std::string_view line) {
  const auto is_wanted = [](int depth, json::parse_event_t, const json&) { return depth <= kMaxDepth; };
  json object = json::parse(line, is_wanted, false);
  if (object.is_discarded()) throw InputError("not valid JSON");
  if (!object.is_object()) throw InputError("not a JSON object");
  return object;
}

std::string read_id(const json& object) {
  const auto id = object.find("id");
  if (id != object.end() && id->is_string() && !id->get_ref<const std::string&>().empty()) return *id;
  if (id != object.end() && id->is_number_integer()) return id->dump();
  throw InputError("no \"id\" that is a string or a whole number");
}

bool set_field(LetterMetadata& metadata, const std::string& key, const json& value) {
  if (value.is_string()) return set_metadata_field(metadata, key, value.get_ref<const std::string&>());
  if (value.is_null()) return true;
  if (!value.is_array()) return false;
  for (const json& element : value)
    if (!element.is_string() || !set_metadata_field(metadata, key, element.get_ref<const std::string&>())) return false;
  return true;
}

}  // namespace

JsonlLetter parse_jsonl_letter(std::string_view line) {
  json object = parse_object(line);
  JsonlLetter letter;
  letter.id = read_id(object);
  const auto text = object.find("text");
  if (text == object.end() || !text->is_string()) throw InputError("no \"text\" that is a string");
  letter.text = std::move(text->get_ref<std::string&>());
  for (const auto& [key, value] : object.items())
    if (is_metadata_field(key) && !set_field(letter.metadata, key, value))
      letter.diagnostics.push_back(
          {Severity::Warning, "metadata-invalid", 0, {}, "The metadata field " + key + " is not readable."});
  return letter;
}

}  // namespace imr::source
