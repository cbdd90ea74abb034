#include "index/source_entry.h"

#include <nlohmann/json.hpp>

#include "base/hash.h"
#include "imr/error.h"
#include "index/json_bytes.h"

namespace imr::index {

namespace {

/// Longest name that is a key as it is; the engine takes 245 bytes.
constexpr std::size_t kMaxNameBytes = 200;

constexpr const char* kStatusNames[] = {"ok", "failed", "duplicate"};

SourceStatus parse_status(const std::string& name) {
  for (std::size_t i = 0; i < std::size(kStatusNames); ++i)
    if (name == kStatusNames[i]) return static_cast<SourceStatus>(i);
  throw IndexError(IndexError::Kind::Damaged, "a source of the unknown status \"" + name + "\"");
}

}  // namespace

std::string source_key(std::string_view name) {
  std::string key(kSourceKeyStart);
  if (name.size() <= kMaxNameBytes) return key.append(name);
  const std::string hash = base::hash128_hex(name);
  return key.append(name.substr(0, kMaxNameBytes - hash.size())).append(hash);
}

std::string to_json_text(const SourceEntry& entry) {
  nlohmann::json j = {{"name", bytes_to_json(entry.name)},
                      {"hash", entry.content_hash},
                      {"extractor", entry.extractor},
                      {"status", kStatusNames[static_cast<int>(entry.status)]}};
  if (!entry.letter_id.empty()) j["letter"] = bytes_to_json(entry.letter_id);
  if (!entry.reason.empty()) j["reason"] = bytes_to_json(entry.reason);
  return to_text(j);
}

SourceEntry parse_source_entry(std::string_view json) try {
  const auto j = nlohmann::json::parse(json);
  const auto bytes = [&](const char* key) { return j.contains(key) ? bytes_from_json(j.at(key)) : std::string(); };
  return {bytes("name"),
          j.at("hash").get<std::string>(),
          j.at("extractor").get<std::string>(),
          bytes("letter"),
          parse_status(j.at("status").get<std::string>()),
          bytes("reason")};
} catch (const nlohmann::json::exception& error) {
  throw IndexError(IndexError::Kind::Damaged, std::string("the entry of a source is not readable: ") + error.what());
}

std::uint64_t content_digest(const SourceEntry& entry) {
  if (entry.status != SourceStatus::Ok) return 0;
  return base::hash64(entry.letter_id + '\0' + entry.content_hash + '\0' + entry.extractor);
}

}  // namespace imr::index
