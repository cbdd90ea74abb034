// All facets and numbers of an issue as one value, made to be counted over millions of issues.
#ifndef IMR_INDEX_PACKED_FACETS_H
#define IMR_INDEX_PACKED_FACETS_H

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/varint.h"
#include "imr/facets.h"
#include "imr/schema.h"

namespace imr::index {

/// The bytes: a varint of the length; for each facet of facets.tsv a count byte and that many varints
/// (code * 4 + confidence); then for
/// each date field of fields.tsv a varint of days since 1900-01-01; then for each number field a varint of
/// value * 1000 + 1, rounded. 0 stands for no date and no number.
struct PackedFacets {
  struct Value {
    std::uint32_t code = 0;
    Confidence confidence = Confidence::Certain;
    friend bool operator==(const Value&, const Value&) = default;
  };
  std::uint64_t length = 0;                    ///< words and known phrases of the issue, weighted by section
  std::vector<std::vector<Value>> facets;      ///< by the order of facets.tsv
  std::vector<std::optional<Date>> dates;      ///< by the order of fields.tsv
  std::vector<std::optional<double>> numbers;  ///< by the order of fields.tsv
};

/// Code of a facet's value: its place in the vocabulary, or for open facets 30 bits of a hash of the folded
/// value. Nothing for a value that the vocabulary lacks.
std::optional<std::uint32_t> facet_code(const Schema& schema, const Facet& facet, std::string_view value);

std::string pack_facets(const PackedFacets& facets);

/// Reads a packed value from left to right without allocation. Bytes that end too early read as zeros.
class PackedFacetsReader {
public:
  explicit PackedFacetsReader(std::string_view bytes)
      : at_(bytes.data()), end_(bytes.data() + bytes.size()), length_(next_varint()) {}

  std::uint64_t length() const { return length_; }

  /// Calls visit(facet index, code, confidence) for every value. Must come first, once.
  template <typename Visit>
  void visit_values(std::size_t facet_count, Visit&& visit) {
    for (std::size_t facet = 0; facet < facet_count; ++facet)
      visit_facet([&](std::uint32_t code, Confidence confidence) { visit(facet, code, confidence); });
  }

  /// Calls visit(code, confidence) for the values of the next facet. Instead of visit_values, once for each facet.
  template <typename Visit>
  void visit_facet(Visit&& visit) {
    if (at_ == end_) return;
    for (unsigned count = static_cast<unsigned char>(*at_++); count > 0 && at_ != end_; --count) {
      const std::uint64_t packed = next_varint();
      visit(static_cast<std::uint32_t>(packed >> 2), static_cast<Confidence>(packed & 3));
    }
  }

  /// The next date as days since 1900-01-01; 0 is none. After the values, once for each date field.
  std::uint64_t next_date() { return next_varint(); }

  /// The next number times 1000, plus 1; 0 is none. After the dates, once for each number field.
  std::uint64_t next_number() { return next_varint(); }

private:
  std::uint64_t next_varint() { return base::next_varint(at_, end_); }

  const char* at_;
  const char* end_;
  std::uint64_t length_;
};

/// The value of a number as it is packed, and back. Negative numbers and those above 10^12 are none.
std::uint64_t pack_number(std::optional<double> number);
std::optional<double> unpack_number(std::uint64_t packed);

/// Days since 1900-01-01, the smallest date; that day itself reads as none.
std::uint64_t pack_date(const std::optional<Date>& date);

}  // namespace imr::index

#endif
