// The life of an index: a first build beside its path, updates in the live one.
#include <sys/stat.h>

#include <filesystem>
#include <memory>

#include "imr/error.h"
#include "imr/index.h"
#include "imr/schema.h"
#include "index/database_check.h"
#include "index/index_run.h"
#include "index/manifest.h"
#include "index/xapian_errors.h"

namespace imr {

namespace {

namespace fs = std::filesystem;
using index::IndexRun;
using index::IndexWriter;
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

bool is_there(const std::string& path) {
  std::error_code error;
  return fs::exists(path, error) && !fs::is_empty(path, error);
}

/// Opens what a killed first build left, or begins anew where that is of no use.
std::unique_ptr<IndexWriter> open_building(const Call& call, const std::string& building) {
  const auto open = [&] {
    return std::make_unique<IndexWriter>(building, call.schema, call.options.batch_bytes,
                                         IndexWriter::Open::CreateOrContinue);
  };
  try {
    auto writer = open();
    require_same_schema(writer->manifest(), call.schema, building);
    return writer;
  } catch (const Xapian::DatabaseLockError&) {
    throw;
  } catch (const Xapian::DatabaseError&) {
    fs::remove_all(building);
  } catch (const IndexError&) {
    fs::remove_all(building);
  }
  return open();
}

void require_sound(const std::string& path) {
  const std::vector<std::string> problems = index::check_database(path, index::CheckDepth::Quick).problems;
  if (!problems.empty())
    throw IndexError(IndexError::Kind::Damaged, path + ": the new index is not sound: " + problems.front());
}

/// Makes the finished build appear at its path, checked and without the space that batches left.
void publish(IndexWriter& writer, const std::string& path) {
  const std::string compacted = path + ".compacted";
  fs::remove_all(compacted);
  writer.compact_to(compacted);
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
  fs::remove_all(path + ".building");
  IndexRun run(writer, call.schema, call.sidecar, call.options, call.events);
  if (call.options.reextract) run.reextract();
  require_same_schema(writer.manifest(), call.schema, path);
  note_versions(writer, call.schema);
  run.read(call.paths, call.list);
  return run.summary();
}

IndexSummary build_first(const Call& call) {
  const std::string& path = call.options.path;
  const std::string building = path + ".building";
  if (const fs::path parent = fs::path(path).parent_path(); !parent.empty()) fs::create_directories(parent);
  auto writer = open_building(call, building);
  if (is_there(path)) {  // another run has published meanwhile
    writer.reset();
    return update_live(call);
  }
  IndexRun run(*writer, call.schema, call.sidecar, call.options, call.events);
  const bool is_complete = run.read(call.paths, call.list);
  const IndexSummary summary = run.summary();
  if (!is_complete) return summary;
  if (writer->counts().sources > 0) publish(*writer, path);
  writer.reset();
  fs::remove_all(building);
  return summary;
}

}  // namespace

IndexSummary update_index(const std::vector<std::string>& paths, const IndexOptions& options, const IndexEvents& events,
                          std::istream* list) {
  if (options.path.empty()) throw UsageError("no path is given for the index");
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
