// Strings of any bytes in JSON, which holds only UTF-8.
#ifndef IMR_INDEX_JSON_BYTES_H
#define IMR_INDEX_JSON_BYTES_H

#include <nlohmann/json.hpp>
#include <string>

namespace imr::index {

/// UTF-8 as it is; other bytes as an array of numbers.
nlohmann::json bytes_to_json(const std::string& bytes);
std::string bytes_from_json(const nlohmann::json& json);

/// Compact text; what is not UTF-8 in it becomes U+FFFD.
std::string to_text(const nlohmann::json& json);

}  // namespace imr::index

#endif
