#include "index/compaction.h"

#include <xapian.h>

#include "index/manifest.h"

namespace imr::index {

namespace {

/// Four times what the engine takes by itself. Values and posting lists are read one after another by queries that take
/// long: a third of the reads, and fewer entries are cut in two, so that the index is smaller too.
constexpr int kBlockBytes = 32 << 10;

/// Sums the counts of databases; all else that two of them have is the same in both.
class CountSum : public Xapian::Compactor {
public:
  std::string resolve_duplicate_metadata(const std::string& key, std::size_t count, const std::string tags[]) override {
    if (!key.ends_with(kCountsKey)) return tags[0];  // the engine's own bytes stand before the key
    IndexCounts sum;
    for (std::size_t i = 0; i < count; ++i) sum += parse_counts(tags[i]);
    return counts_text(sum);
  }
};

}  // namespace

void compact_databases(const std::vector<std::string>& databases, const std::string& path) {
  Xapian::Database all;
  for (const std::string& database : databases) all.add_database(Xapian::Database(database));
  CountSum sum;
  all.compact(path, Xapian::Compactor::FULL, kBlockBytes, sum);
}

}  // namespace imr::index
