#include "index/packed_facets.h"

#include <algorithm>
#include <cmath>

#include "base/hash.h"
#include "base/strings.h"
#include "base/varint.h"

namespace imr::index {

namespace {

constexpr Date kFirstDate{1900, 1, 1};
constexpr double kNumberScale = 1000;
constexpr double kMaxNumber = 1e12;
constexpr std::size_t kMaxValues = 255;
constexpr std::uint32_t kOpenCodeMask = (1u << 30) - 1;

using base::append_varint;

}  // namespace

std::optional<std::uint32_t> facet_code(const Schema& schema, const Facet& facet, std::string_view value) {
  if (facet.vocabulary.empty()) return static_cast<std::uint32_t>(base::hash64(base::fold_name(value))) & kOpenCodeMask;
  const int ordinal = schema.vocabulary(facet.vocabulary).ordinal(value);
  if (ordinal < 0) return std::nullopt;
  return static_cast<std::uint32_t>(ordinal);
}

std::uint64_t pack_number(std::optional<double> number) {
  if (!number || !(*number >= 0) || *number > kMaxNumber) return 0;
  return static_cast<std::uint64_t>(std::llround(*number * kNumberScale)) + 1;
}

std::optional<double> unpack_number(std::uint64_t packed) {
  if (packed == 0) return std::nullopt;
  return static_cast<double>(packed - 1) / kNumberScale;
}

std::uint64_t pack_date(const std::optional<Date>& date) {
  return date ? static_cast<std::uint64_t>(std::max(0, days_between(kFirstDate, *date))) : 0;
}

std::string pack_facets(const PackedFacets& facets) {
  std::string bytes;
  append_varint(bytes, facets.length);
  for (const std::vector<PackedFacets::Value>& values : facets.facets) {
    const std::size_t count = std::min(values.size(), kMaxValues);
    bytes += static_cast<char>(count);
    for (std::size_t i = 0; i < count; ++i)
      append_varint(
          bytes, (static_cast<std::uint64_t>(values[i].code) << 2) | static_cast<std::uint64_t>(values[i].confidence));
  }
  for (const std::optional<Date>& date : facets.dates) append_varint(bytes, pack_date(date));
  for (const std::optional<double>& number : facets.numbers) append_varint(bytes, pack_number(number));
  return bytes;
}

}  // namespace imr::index
