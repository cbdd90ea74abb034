#include "index/json_bytes.h"

namespace imr::index {

namespace {

using nlohmann::json;

bool is_ascii(const std::string& bytes) {
  for (const char c : bytes)
    if (static_cast<unsigned char>(c) >= 0x80) return false;
  return true;
}

bool is_utf8(const std::string& bytes) {
  if (is_ascii(bytes)) return true;
  try {
    return !json(bytes).dump().empty();
  } catch (const json::type_error&) {
    return false;
  }
}

}  // namespace

json bytes_to_json(const std::string& bytes) {
  if (is_utf8(bytes)) return bytes;
  json numbers = json::array();
  for (const char c : bytes) numbers.push_back(static_cast<unsigned char>(c));
  return numbers;
}

std::string bytes_from_json(const json& json) {
  if (json.is_string()) return json.get<std::string>();
  std::string bytes;
  for (const auto& number : json) bytes += static_cast<char>(number.get<unsigned char>());
  return bytes;
}

std::string to_text(const json& json) { return json.dump(-1, ' ', false, json::error_handler_t::replace); }

}  // namespace imr::index
