// The life of an index: a first build beside its path, updates in the live one.
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <thread>

#include "imr/error.h"
#include "imr/index.h"
#include "imr/schema.h"
#include "index/database_check.h"
#include "index/index_run.h"
#include "index/manifest.h"
#include "index/part_store.h"
#include "index/reextract.h"
#include "index/xapian_errors.h"

namespace imr {

namespace {

namespace fs = std::filesystem;
using index::IndexRun;
using index::IndexWriter;
using index::PartStore;
using index::require_same_schema;

/// Letters are about patients: files of the index are for their owner only.
class OwnerOnlyFiles {
public:
  OwnerOnlyFiles() : before_(::umask(S_IRWXG | S_IRWXO)) {}
  ~OwnerOnlyFiles() { ::umask(before_); }
  OwnerOnlyFiles(const OwnerOnlyFiles&) = delete;
  OwnerOnlyFiles& operator=(const OwnerOnlyFiles&) = delete;

private:
  mode_t before_;
};

/// What one call of update_index works with.
struct Call {
  const std::vector<std::string>& paths;
  const IndexOptions& options;
  const IndexEvents& events;
  std::istream* list;
  const Schema& schema;
  MetadataTable sidecar;
};

bool is_ours(const std::string& path);

bool is_there(const std::string& path) {
  std::error_code error;
  return fs::exists(path, error) && !fs::is_empty(path, error);
}

/// True for the files that the engine makes, also those of a run that was killed early, and the parts of a build.
bool is_engine_file(const fs::directory_entry& entry) {
  const std::string name = entry.path().filename();
  if (entry.is_directory()) return name.starts_with("part-") && is_ours(entry.path());
  return entry.is_regular_file() &&
         (name == "flintlock" || name.starts_with("iamglass") || name.ends_with(".glass") || name.ends_with(".tmp"));
}

bool is_ours(const std::string& path) {
  std::error_code error;
  return fs::is_directory(path, error) && std::ranges::all_of(fs::directory_iterator(path), is_engine_file);
}

/// Our own folders are written over and removed; what anyone else put there is not.
void require_ours(const std::string& path) {
  if (is_there(path) && !is_ours(path))
    throw IndexError(IndexError::Kind::Missing,
                     path + " is there, but no index and not empty; choose another --index, or move it away");
}

void remove_ours(const std::string& path) {
  require_ours(path);
  fs::remove_all(path);
}

std::string without_final_slashes(std::string path) {
  while (path.size() > 1 && path.back() == '/') path.pop_back();
  return path;
}

/// Opens what a killed first build left, or begins anew where that is of no use.
std::unique_ptr<PartStore> open_building(const Call& call, const std::string& building) {
  const auto open = [&] {
    return std::make_unique<PartStore>(building, call.schema, call.options.batch_bytes, call.options.threads);
  };
  try {
    auto store = open();
    for (const Manifest& manifest : store->manifests()) require_same_schema(manifest, call.schema, building);
    return store;
  } catch (const Xapian::DatabaseLockError&) {
    throw;
  } catch (const Xapian::DatabaseError&) {
    remove_ours(building);
  } catch (const IndexError&) {
    remove_ours(building);
  }
  return open();
}

void require_sound(const std::string& path) {
  const std::vector<std::string> problems = index::check_database(path, index::CheckDepth::Quick).problems;
  if (!problems.empty())
    throw IndexError(IndexError::Kind::Damaged, path + ": the new index is not sound: " + problems.front());
}

/// Makes the finished build appear at its path, checked and without the space that batches left.
void publish(PartStore& parts, const std::string& path) {
  const std::string compacted = path + ".compacted";
  remove_ours(compacted);
  parts.merge_to(compacted);
  require_sound(compacted);
  fs::rename(compacted, path);
}

/// The manifest names the versions that wrote last.
void note_versions(IndexWriter& writer, const Schema& schema) {
  const Manifest own = index::make_manifest(schema);
  if (index::manifest_text(own) != index::manifest_text(writer.manifest())) writer.write_manifest(own);
}

IndexSummary update_live(const Call& call) {
  const std::string& path = call.options.path;
  IndexWriter writer(path, call.schema, call.options.batch_bytes, IndexWriter::Open::Existing);
  remove_ours(path + ".building");
  const std::uint64_t reextracted = call.options.reextract ? index::reextract(writer, call.schema) : 0;
  require_same_schema(writer.manifest(), call.schema, path);
  note_versions(writer, call.schema);
  index::LiveStore store(writer);
  IndexRun run(store, call.schema, call.sidecar, call.options, call.events);
  run.read(call.paths, call.list);
  IndexSummary summary = run.summary();
  summary.reextracted = reextracted;
  return summary;
}

IndexSummary build_first(const Call& call) {
  const std::string& path = call.options.path;
  const std::string building = path + ".building";
  if (const fs::path parent = fs::path(path).parent_path(); !parent.empty()) fs::create_directories(parent);
  auto store = open_building(call, building);
  if (is_there(path)) {  // another run has published meanwhile
    store.reset();
    return update_live(call);
  }
  IndexRun run(*store, call.schema, call.sidecar, call.options, call.events);
  const bool is_complete = run.read(call.paths, call.list);
  const IndexSummary summary = run.summary();
  if (!is_complete) return summary;
  if (store->counts().sources > 0) publish(*store, path);
  store.reset();
  remove_ours(building);
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
  const std::uint64_t share = options.memory_bytes / options.threads / kBytesOfBatchByte;
  options.batch_bytes = std::min(options.batch_bytes, std::max(share, kMinBatchBytes));
}

}  // namespace

IndexSummary update_index(const std::vector<std::string>& paths, const IndexOptions& asked, const IndexEvents& events,
                          std::istream* list) {
  if (asked.path.empty()) throw UsageError("no path is given for the index");
  IndexOptions options = asked;
  options.path = without_final_slashes(options.path);
  set_defaults(options);
  require_ours(options.path);
  require_ours(options.path + ".building");
  const OwnerOnlyFiles owner_only;
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
