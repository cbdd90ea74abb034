#include "index/term_columns_writer.h"

#include <algorithm>
#include <deque>
#include <future>
#include <utility>

#include "base/strings.h"
#include "imr/error.h"
#include "imr/schema.h"
#include "index/manifest.h"
#include "index/terms.h"
#include "index/visit_terms.h"
#include "index/zstd_contexts.h"

namespace imr::index {

namespace {

/// Measured: matches of seven bytes or more leave most bytes to the faster part of zstd, so that a block is unpacked in
/// 0.7 of the time of the default's and takes an eighth less.
constexpr int kColumnLevel = 6, kMinMatch = 7, kStrategy = ZSTD_lazy;
/// The engine's keys are not much longer.
constexpr std::size_t kMaxTermBytes = 200;
/// Columns that are packed at once, beside the one that is read: packing takes twice as long.
constexpr std::size_t kPackers = 2;
/// Once more than this part of the documents was taken out, to write down which costs more than the columns save.
constexpr Xapian::docid kMaxRemovedPart = 16;

/// Fills blocks of a column, one after the other. The engine's list of all documents has the empty term.
class BlockFiller {
public:
  BlockFiller(const Xapian::Database& database, const std::string& term, Xapian::docid first_block)
      : is_of_lengths_(term == kLengthColumn),
        posting_(database.postlist_begin(term)),
        end_(database.postlist_end(term)) {
    if (first_block > 0 && posting_ != end_) posting_.skip_to(first_block * TermColumns::kBlockDocuments);
  }

  void fill(Xapian::docid number, TermColumns::Block& block) {
    const Xapian::docid begin = number * TermColumns::kBlockDocuments;
    block.fill(0);
    for (; posting_ != end_ && *posting_ < begin + TermColumns::kBlockDocuments; ++posting_)
      block[*posting_ - begin] = static_cast<std::uint8_t>(1 + value());
  }

private:
  std::uint32_t value() const {
    if (is_of_lengths_) return length_class(posting_.get_doclength());
    return std::min<std::uint32_t>(posting_.get_wdf(), kMaxFrequency);
  }

  bool is_of_lengths_;
  Xapian::PostingIterator posting_, end_;
};

/// Two of five: columns of all terms that they are faster for would take three times as much of the index.
bool is_in_many(Xapian::doccount documents, Xapian::docid last) { return 5ULL * documents >= 2ULL * last; }

/// The lengths, the kinds of documents, and words and phrases of many documents; the values of facets as frequent are
/// read as what is left by the others.
std::vector<std::string> choose_columns(const Xapian::Database& database) {
  const Schema& schema = Schema::embedded();
  const std::string letters = letter_kind_term(schema), issues = issue_kind_term(schema);
  const std::string& phrase = schema.field("phrase").prefix;
  std::vector<std::string> terms{kLengthColumn};
  visit_terms(database, {}, [&](const std::string& term, Xapian::doccount frequency) {
    const bool is_kind = term == letters || term == issues;
    const bool is_text = !base::is_upper(term.front()) || term.starts_with(phrase);
    if (is_kind || (is_text && is_in_many(frequency, database.get_lastdocid()) && term.size() <= kMaxTermBytes))
      terms.push_back(term);
  });
  return terms;
}

class BlockPacker {
public:
  BlockPacker() {
    ZSTD_CCtx_setParameter(context_.get(), ZSTD_c_compressionLevel, kColumnLevel);
    ZSTD_CCtx_setParameter(context_.get(), ZSTD_c_minMatch, kMinMatch);
    ZSTD_CCtx_setParameter(context_.get(), ZSTD_c_strategy, kStrategy);
  }

  std::string pack(const TermColumns::Block& block) const {
    std::string bytes(ZSTD_compressBound(block.size()), '\0');
    const std::size_t size = ZSTD_compress2(context_.get(), bytes.data(), bytes.size(), block.data(), block.size());
    if (ZSTD_isError(size) != 0) throw Error(std::string("a column cannot be packed: ") + ZSTD_getErrorName(size));
    bytes.resize(size);
    return bytes;
  }

private:
  CompressContext context_{ZSTD_createCCtx()};
};

/// The blocks of a column, packed.
using PackedColumn = std::vector<std::string>;

PackedColumn pack_all(const std::vector<TermColumns::Block>& blocks) {
  const BlockPacker packer;
  PackedColumn packed;
  for (const TermColumns::Block& block : blocks) packed.push_back(packer.pack(block));
  return packed;
}

}  // namespace

TermColumnsWriter::TermColumnsWriter(Xapian::WritableDatabase& database)
    : database_(database), header_(read_columns_header(database)), removed_(read_removed_documents(database)) {
  if (!are_columns_true(database)) header_ = {};
}

void TermColumnsWriter::remove(Xapian::docid document) {
  if (document >= header_.blocks * TermColumns::kBlockDocuments) return;
  removed_.push_back(document);
  has_new_removed_ = true;
}

void TermColumnsWriter::before_commit() {
  if (header_.blocks > 0) database_.set_metadata(kColumnsCountsKey, database_.get_metadata(kCountsKey));
  if (!has_new_removed_) return;
  has_new_removed_ = false;
  std::sort(removed_.begin(), removed_.end());
  removed_.erase(std::unique(removed_.begin(), removed_.end()), removed_.end());
  if (removed_.size() * kMaxRemovedPart > header_.blocks * TermColumns::kBlockDocuments) give_up();
  else database_.set_metadata(kRemovedKey, removed_documents_bytes(removed_));
}

/// Their blocks go when others are made.
void TermColumnsWriter::give_up() {
  header_ = {};
  removed_.clear();
  has_new_removed_ = false;
  database_.set_metadata(kColumnsKey, "");
  database_.set_metadata(kRemovedKey, "");
}

bool TermColumnsWriter::is_outgrown() const {
  return full_blocks() > 0 && full_blocks() >= 2 * header_.blocks_at_choice;
}

bool TermColumnsWriter::is_behind() const { return full_blocks() > header_.blocks || is_outgrown(); }

void TermColumnsWriter::update() {
  if (is_outgrown()) make_anew(full_blocks());
  else if (is_behind()) add_blocks(full_blocks());
}

void TermColumnsWriter::make_anew(Xapian::docid blocks) {
  const std::vector<std::string> old(database_.metadata_keys_begin(kColumnKeyStart),
                                     database_.metadata_keys_end(kColumnKeyStart));
  for (const std::string& key : old) database_.set_metadata(key, "");
  give_up();
  header_ = {0, blocks, choose_columns(database_)};
  add_blocks(blocks);
}

/// Columns are packed on other threads, which takes most of the time, while this one reads and writes.
void TermColumnsWriter::add_blocks(Xapian::docid end) {
  std::deque<std::pair<std::string, std::future<PackedColumn>>> packing;
  const auto write_first = [&] {
    Xapian::docid number = header_.blocks;
    for (const std::string& packed : packing.front().second.get())
      database_.set_metadata(column_key(packing.front().first, number++), packed);
    packing.pop_front();
  };
  for (const std::string& term : header_.terms) {
    std::vector<TermColumns::Block> blocks(end - header_.blocks);
    BlockFiller filler(database_, term, header_.blocks);
    for (Xapian::docid i = 0; i < blocks.size(); ++i) filler.fill(header_.blocks + i, blocks[i]);
    if (packing.size() >= kPackers) write_first();
    packing.emplace_back(term, std::async(std::launch::async, pack_all, std::move(blocks)));
  }
  while (!packing.empty()) write_first();
  header_.blocks = end;
  database_.set_metadata(kColumnsKey, columns_header_text(header_));
}

void update_term_columns(const std::string& path) {
  Xapian::WritableDatabase database(path, Xapian::DB_OPEN);
  database.begin_transaction();
  TermColumnsWriter columns(database);
  columns.update();
  columns.before_commit();
  database.commit_transaction();
}

std::optional<std::string> find_wrong_column(const Xapian::Database& database) {
  TermColumns columns(database);
  TermColumns::Block expected;
  for (const std::string& term : columns.terms()) {
    BlockFiller filler(database, term, 0);
    for (Xapian::docid number = 0; number < columns.end() / TermColumns::kBlockDocuments; ++number) {
      filler.fill(number, expected);
      if (columns.block(term, number) != expected)
        return "the column of the term " + term + " is not what its posting list says";
    }
  }
  return std::nullopt;
}

}  // namespace imr::index
