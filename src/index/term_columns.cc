#include "index/term_columns.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <utility>

#include "base/varint.h"
#include "imr/error.h"
#include "index/json_bytes.h"
#include "index/manifest.h"
#include "index/zstd_contexts.h"

namespace imr::index {

namespace {

constexpr std::size_t kBlockDigits = 6;
constexpr double kClassesOfDoubling = 15;

[[noreturn]] void fail(const std::string& why) {
  throw IndexError(IndexError::Kind::Damaged, "the columns of terms are not readable: " + why);
}

}  // namespace

std::uint8_t length_class(std::uint64_t length) {
  const double number = kClassesOfDoubling * std::log2(1 + static_cast<double>(length));
  return static_cast<std::uint8_t>(std::min<double>(number, kMaxFrequency - 1));
}

double least_length(std::uint8_t byte) {
  if (byte <= 1) return 0;
  return std::max(0.0, std::exp2((byte - 1) / kClassesOfDoubling) - 2);  // 1, and 1 that rounding may take
}

std::string column_key(const std::string& term, Xapian::docid block) {
  const std::string digits = std::to_string(block);
  return kColumnKeyStart + term + ':' + std::string(kBlockDigits - std::min(kBlockDigits, digits.size()), '0') + digits;
}

TermColumnsHeader read_columns_header(const Xapian::Database& database) try {
  TermColumnsHeader header;
  const std::string text = database.get_metadata(kColumnsKey);
  if (text.empty()) return header;
  const auto json = nlohmann::json::parse(text);
  header.blocks = json.at("blocks");
  header.blocks_at_choice = json.at("blocks_at_choice");
  for (const nlohmann::json& term : json.at("terms")) header.terms.push_back(bytes_from_json(term));
  return header;
} catch (const nlohmann::json::exception& error) {
  fail(error.what());
}

std::string columns_header_text(const TermColumnsHeader& header) {
  auto terms = nlohmann::json::array();
  for (const std::string& term : header.terms) terms.push_back(bytes_to_json(term));
  return to_text({{"blocks", header.blocks}, {"blocks_at_choice", header.blocks_at_choice}, {"terms", terms}});
}

bool are_columns_true(const Xapian::Database& database) {
  return database.get_metadata(kColumnsCountsKey) == database.get_metadata(kCountsKey);
}

std::vector<Xapian::docid> read_removed_documents(const Xapian::Database& database) {
  const std::string bytes = database.get_metadata(kRemovedKey);
  std::vector<Xapian::docid> removed;
  if (bytes.empty()) return removed;
  const char* at = bytes.data();
  base::next_steps(at, at + bytes.size(), 0, &removed);
  if (removed_documents_bytes(removed) != bytes) fail("the list of removed documents is not as long as it says");
  if (std::ranges::adjacent_find(removed, std::ranges::greater_equal{}) != removed.end())
    fail("the list of removed documents has no order");
  return removed;
}

std::string removed_documents_bytes(const std::vector<Xapian::docid>& removed) {
  std::string bytes;
  base::append_steps(bytes, removed);
  return bytes;
}

struct TermColumns::Zstd {
  DecompressContext context{ZSTD_createDCtx()};
};

TermColumns::TermColumns(const Xapian::Database& database) : database_(database), zstd_(std::make_unique<Zstd>()) {
  if (!are_columns_true(database)) return;
  removed_ = read_removed_documents(database);
  TermColumnsHeader header = read_columns_header(database);
  end_ = header.blocks * kBlockDocuments;
  terms_.insert(std::make_move_iterator(header.terms.begin()), std::make_move_iterator(header.terms.end()));
}

TermColumns::~TermColumns() = default;

const TermColumns::Block& TermColumns::block(const std::string& term, Xapian::docid number) {
  const std::string packed = database_.get_metadata(column_key(term, number));
  const std::size_t size =
      ZSTD_decompressDCtx(zstd_->context.get(), block_.data(), block_.size(), packed.data(), packed.size());
  if (ZSTD_isError(size) != 0 || size != block_.size())
    throw IndexError(IndexError::Kind::Damaged, "the column of the term " + term + " cannot be unpacked");
  const Xapian::docid begin = number * kBlockDocuments;
  const auto end = std::lower_bound(removed_.begin(), removed_.end(), begin + kBlockDocuments);
  for (auto at = std::lower_bound(removed_.begin(), end, begin); at != end; ++at) block_[*at - begin] = 0;
  return block_;
}

}  // namespace imr::index
