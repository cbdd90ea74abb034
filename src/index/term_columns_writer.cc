#include "index/term_columns_writer.h"

#include <zstd.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "imr/error.h"
#include "index/json_bytes.h"

namespace imr::index {

namespace {

constexpr int kLevel = 3;  // measured: what higher ones save is less than a hundredth of the index
/// Longer ones have no room in a key.
constexpr std::size_t kMaxTermBytes = 200;
/// Once more than this part of the documents was taken out, to write down which costs more than the columns save.
constexpr Xapian::docid kMaxRemovedPart = 16;

/// Fills blocks of the column of a term, one after the other.
class BlockFiller {
public:
  BlockFiller(const Xapian::Database& database, const std::string& term, Xapian::docid first_block)
      : posting_(database.postlist_begin(term)), end_(database.postlist_end(term)) {
    if (first_block > 0 && posting_ != end_) posting_.skip_to(first_block * TermColumns::kBlockDocuments);
  }

  void fill(Xapian::docid number, TermColumns::Block& block) {
    const Xapian::docid begin = number * TermColumns::kBlockDocuments;
    block.fill(0);
    for (; posting_ != end_ && *posting_ < begin + TermColumns::kBlockDocuments; ++posting_)
      block[*posting_ - begin] =
          static_cast<std::uint8_t>(1 + std::min<Xapian::termcount>(posting_.get_wdf(), kMaxFrequency));
  }

private:
  Xapian::PostingIterator posting_, end_;
};

std::vector<std::string> frequent_terms(const Xapian::Database& database) {
  const Xapian::doccount least = database.get_lastdocid() / kDocumentsOfPosting;
  std::vector<std::string> terms;
  for (auto it = database.allterms_begin(), end = database.allterms_end(); it != end; ++it)
    if (it.get_termfreq() >= least && (*it).size() <= kMaxTermBytes) terms.push_back(*it);
  return terms;
}

std::string packed(const TermColumns::Block& block) {
  std::string bytes(ZSTD_compressBound(block.size()), '\0');
  const std::size_t size = ZSTD_compress(bytes.data(), bytes.size(), block.data(), block.size(), kLevel);
  if (ZSTD_isError(size) != 0) throw Error(std::string("a column cannot be packed: ") + ZSTD_getErrorName(size));
  bytes.resize(size);
  return bytes;
}

}  // namespace

TermColumnsWriter::TermColumnsWriter(Xapian::WritableDatabase& database)
    : database_(database), header_(read_columns_header(database)), removed_(read_removed_documents(database)) {}

void TermColumnsWriter::remove(Xapian::docid document) {
  if (document >= header_.blocks * TermColumns::kBlockDocuments) return;
  removed_.push_back(document);
  has_new_removed_ = true;
}

void TermColumnsWriter::write_removed() {
  if (!has_new_removed_) return;
  has_new_removed_ = false;
  std::sort(removed_.begin(), removed_.end());
  if (removed_.size() * kMaxRemovedPart > header_.blocks * TermColumns::kBlockDocuments) give_up();
  else database_.set_metadata(kRemovedKey, to_text(nlohmann::json(removed_)));
}

/// Their blocks go when others are made.
void TermColumnsWriter::give_up() {
  header_ = {};
  removed_.clear();
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
  header_ = {0, blocks, frequent_terms(database_)};
  add_blocks(blocks);
}

void TermColumnsWriter::add_blocks(Xapian::docid end) {
  TermColumns::Block block;
  for (const std::string& term : header_.terms) {
    BlockFiller filler(database_, term, header_.blocks);
    for (Xapian::docid number = header_.blocks; number < end; ++number) {
      filler.fill(number, block);
      database_.set_metadata(column_key(term, number), packed(block));
    }
  }
  header_.blocks = end;
  database_.set_metadata(kColumnsKey, columns_header_text(header_));
}

void update_term_columns(const std::string& path) {
  Xapian::WritableDatabase database(path, Xapian::DB_OPEN);
  database.begin_transaction();
  TermColumnsWriter columns(database);
  columns.update();
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
