// The life of an index: a first build beside its path, updates in the live one.
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <memory>
#include <thread>

#include "imr/error.h"
#include "imr/index.h"
#include "imr/schema.h"
#include "index/compaction.h"
#include "index/database_check.h"
#include "index/index_folder.h"
#include "index/index_run.h"
#include "index/manifest.h"
#include "index/part_store.h"
#include "index/reextract.h"
#include "index/shards.h"
#include "index/term_columns_writer.h"
#include "index/xapian_errors.h"

namespace imr {

namespace {

namespace fs = std::filesystem;
using index::IndexRun;
using index::IndexWriter;
using index::is_there;
using index::part_path;
using index::PartStore;
using index::remove_ours;
using index::require_same_schema;

/// What one call of update_index works with.
struct Call {
  const std::vector<std::string>& paths;
  const IndexOptions& options;
  const IndexEvents& events;
  std::istream* list;
  const Schema& schema;
  MetadataTable sidecar;
};

/// Parts of a build that was interrupted.
std::size_t count_parts(const std::string& building) {
  std::size_t count = 0;
  while (fs::exists(part_path(building, count))) ++count;
  return count;
}

/// A build in shards is known by its list, which is there before them.
std::size_t shards_of_building(const Call& call, const std::string& building) {
  const std::size_t asked = call.options.shards, found = index::count_shards(building);
  const bool has_begun = found > 0 || count_parts(building) > 0;
  if (!has_begun || asked == 0 || asked == found) return has_begun ? found : asked;
  throw UsageError(building + ": a build " +
                   (found == 0 ? "without --shards" : "with --shards " + std::to_string(found)) +
                   " was interrupted; go on with it, or remove this folder");
}

/// Where the databases of a first build lie.
std::vector<std::string> place_databases(const Call& call, const std::string& building, std::size_t shards) {
  if (shards > 0) {
    index::write_shard_list(building, shards);
    return index::shard_paths(building, shards);
  }
  fs::create_directories(building);
  const std::size_t begun = count_parts(building);
  std::vector<std::string> parts;
  while (parts.size() < (begun > 0 ? begun : call.options.threads)) parts.push_back(part_path(building, parts.size()));
  return parts;
}

/// A first build on its way.
struct Building {
  std::size_t shards;  ///< 0: the parts become one database
  std::vector<std::string> databases;
  std::unique_ptr<PartStore> store;
};

/// Opens what a killed first build left, or begins anew where that is of no use.
Building open_building(const Call& call, const std::string& path) {
  const std::size_t shards = shards_of_building(call, path);
  const auto open = [&] {
    std::vector<std::string> databases = place_databases(call, path, shards);
    auto store = std::make_unique<PartStore>(databases, call.schema, call.options.batch_bytes,
                                             IndexWriter::Open::CreateOrContinue);
    return Building{shards, std::move(databases), std::move(store)};
  };
  try {
    Building building = open();
    for (const Manifest& manifest : building.store->manifests()) require_same_schema(manifest, call.schema, path);
    return building;
  } catch (const Xapian::DatabaseLockError&) {
    throw;
  } catch (const Xapian::DatabaseError&) {
    remove_ours(path);
  } catch (const IndexError&) {
    remove_ours(path);
  }
  return open();
}

void require_sound(const std::string& path) {
  const std::vector<std::string> problems = index::check_database(path, index::CheckDepth::Quick).problems;
  if (!problems.empty())
    throw IndexError(IndexError::Kind::Damaged, path + ": the new index is not sound: " + problems.front());
}

void compact_and_check(const std::vector<std::string>& databases, const std::string& path) {
  index::compact_databases(databases, path);
  index::update_term_columns(path);
  require_sound(path);
}

/// Makes the finished build appear at its path, checked and without the space that batches left.
void publish(const Building& building, const std::string& path) {
  const std::string compacted = path + ".compacted";
  remove_ours(compacted);
  if (building.shards == 0) {
    compact_and_check(building.databases, compacted);
  } else {
    index::write_shard_list(compacted, building.shards);
    const std::vector<std::string> shards = index::shard_paths(compacted, building.shards);
    building.store->on_writers(
        [&](IndexWriter&, std::size_t number) { compact_and_check({building.databases[number]}, shards[number]); });
  }
  fs::rename(compacted, path);
}

/// The manifest names the versions that wrote last.
void note_versions(IndexWriter& writer, const Schema& schema) {
  const Manifest own = index::make_manifest(schema);
  if (index::manifest_text(own) != index::manifest_text(writer.manifest())) writer.write_manifest(own);
}

/// Where the databases of the index that is there lie.
std::vector<std::string> find_databases(const Call& call) {
  const std::string& path = call.options.path;
  const std::size_t asked = call.options.shards, found = index::count_shards(path);
  if (asked != 0 && asked != found)
    throw UsageError(path + ": this index has " + (found == 0 ? "no" : std::to_string(found)) +
                     " shards, and an update cannot change that; leave --shards out, or build another index");
  return index::databases_of(path);
}

std::uint64_t reextract_all(PartStore& store, const Schema& schema) {
  std::atomic<std::uint64_t> tagged = 0;
  store.on_writers([&](IndexWriter& writer, std::size_t) { tagged += index::reextract(writer, schema); });
  return tagged;
}

IndexSummary update_live(const Call& call) {
  const std::string& path = call.options.path;
  PartStore store(find_databases(call), call.schema, call.options.batch_bytes, IndexWriter::Open::Existing);
  remove_ours(path + ".building");
  const std::uint64_t reextracted = call.options.reextract ? reextract_all(store, call.schema) : 0;
  for (const Manifest& manifest : store.manifests()) require_same_schema(manifest, call.schema, path);
  store.on_writers([&](IndexWriter& writer, std::size_t) { note_versions(writer, call.schema); });
  IndexRun run(store, call.schema, call.sidecar, call.options, call.events);
  const bool is_complete = run.read(call.paths, call.list);
  if (is_complete) store.on_writers([](IndexWriter& writer, std::size_t) { writer.update_columns(); });
  IndexSummary summary = run.summary();
  summary.reextracted = reextracted;
  return summary;
}

IndexSummary build_first(const Call& call) {
  const std::string& path = call.options.path;
  if (const fs::path parent = fs::path(path).parent_path(); !parent.empty()) fs::create_directories(parent);
  Building building = open_building(call, path + ".building");
  if (is_there(path)) {  // another run has published meanwhile
    building.store.reset();
    return update_live(call);
  }
  IndexRun run(*building.store, call.schema, call.sidecar, call.options, call.events);
  const bool is_complete = run.read(call.paths, call.list);
  const IndexSummary summary = run.summary();
  if (!is_complete) return summary;
  if (building.store->counts().sources > 0) publish(building, path);
  building.store.reset();
  remove_ours(path + ".building");
  return summary;
}

/// Measured: a batch takes up to eight times its text while it is written.
constexpr std::uint64_t kBytesOfBatchByte = 8;
constexpr std::uint64_t kMinBatchBytes = 4096;

void set_defaults(IndexOptions& options) {
  if (options.threads == 0) options.threads = std::max(1U, std::thread::hardware_concurrency());
  if (options.memory_bytes == 0)
    options.memory_bytes =
        static_cast<std::uint64_t>(::sysconf(_SC_PHYS_PAGES)) * static_cast<std::uint64_t>(::sysconf(_SC_PAGESIZE)) / 4;
  const std::uint64_t share = options.memory_bytes / std::max(options.threads, options.shards) / kBytesOfBatchByte;
  options.batch_bytes = std::min(options.batch_bytes, std::max(share, kMinBatchBytes));
}

}  // namespace

IndexSummary update_index(const std::vector<std::string>& paths, const IndexOptions& asked, const IndexEvents& events,
                          std::istream* list) {
  if (asked.path.empty()) throw UsageError("no path is given for the index");
  IndexOptions options = asked;
  options.path = index::without_final_slashes(options.path);
  set_defaults(options);
  index::require_ours(options.path);
  index::require_ours(options.path + ".building");
  const index::OwnerOnlyFiles owner_only;
  Call call{paths, options, events, list, options.schema != nullptr ? *options.schema : Schema::embedded(), {}};
  if (!options.metadata_file.empty()) call.sidecar = MetadataTable::load(options.metadata_file);
  return index::translating_errors(options.path, [&] {
    if (is_there(options.path)) return update_live(call);
    if (paths.empty())
      throw IndexError(IndexError::Kind::Missing, options.path + ": there is no index; give letters to make one of");
    return build_first(call);
  });
}

}  // namespace imr
