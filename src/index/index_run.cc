#include "index/index_run.h"

#include <algorithm>
#include <filesystem>
#include <istream>
#include <iterator>
#include <sstream>

#include "base/hash.h"
#include "imr/error.h"

namespace imr::index {

namespace {

constexpr std::string_view kListPath = "-";

bool has_list_path(const std::vector<std::string>& paths) { return std::ranges::find(paths, kListPath) != paths.end(); }

/// True if a source of this name can come from `path`: the file itself, or what is in the folder or archive.
bool lies_under(std::string_view name, std::string_view path) {
  if (!name.starts_with(path)) return false;
  if (name.size() == path.size() || path.ends_with('/')) return true;
  return name[path.size()] == '/' || name[path.size()] == '!';
}

}  // namespace

IndexRun::IndexRun(IndexWriter& writer, const Schema& schema, const MetadataTable& sidecar, const IndexOptions& options,
                   const IndexEvents& events)
    : writer_(writer),
      schema_(schema),
      options_(options),
      events_(events),
      reader_(schema, sidecar, options.pdf),
      update_(writer),
      extractor_(extractor_version(schema)),
      start_(std::chrono::steady_clock::now()) {}

void IndexRun::reextract() {
  Manifest manifest = writer_.manifest();
  if (manifest.schema_digest != schema_.digest()) {
    manifest.schema_digest = kUnfinishedDigest;
    writer_.write_manifest(manifest);
    writer_.commit();
  }
  for (const Xapian::docid document : writer_.letter_documents()) {
    auto letter = writer_.letter_at(document);
    if (!letter || letter->extractor == extractor_) continue;
    parse_stored_text(*letter, schema_);
    tag_stored_letter(*letter, schema_);
    update_.put(*letter);
    writer_.commit_if_full();
    ++summary_.reextracted;
  }
  writer_.write_manifest(make_manifest(schema_));
  writer_.commit();
}

bool IndexRun::read(const std::vector<std::string>& paths, std::istream* list) {
  std::string names;
  if (list != nullptr && has_list_path(paths)) names.assign(std::istreambuf_iterator<char>(*list), {});
  if (events_.progress) progress_.files_total = count_sources(paths);
  stream(paths, names, list != nullptr);
  if (!stopped_ && options_.prune && has_list_path(paths) && seen_.empty())
    throw UsageError("--prune with an empty list of paths would take every letter out; nothing was changed");
  if (!stopped_ && options_.prune) prune(paths);
  if (!stopped_ && !update_.to_read_again().empty()) stream_again(paths, names, list != nullptr);
  writer_.commit();
  return !stopped_;
}

void IndexRun::stream(const std::vector<std::string>& paths, const std::string& list, bool has_list) {
  SourceEvents events;
  events.file = [&](SourceFile&& file) {
    add_file(file);
    writer_.commit_if_full();
    show_progress();
  };
  events.fail = [&](const std::string& name, const std::string& reason) { add_failure(name, reason); };
  events.skip = [&](const std::string& name) {
    ++summary_.skipped;
    if (events_.skip) events_.skip(name);
  };
  events.stop = [&] { return has_stopped(); };
  std::istringstream names(list);
  read_sources(paths, options_.source, events, has_list ? &names : nullptr);
}

/// Only for sources whose rival changed or went away after they had passed in the stream.
void IndexRun::stream_again(const std::vector<std::string>& paths, const std::string& list, bool has_list) {
  SourceEvents events;
  events.file = [&](SourceFile&& file) {
    if (!update_.to_read_again().contains(file.name)) return;
    read_letter(file, reader_.content_hash(file, {}));
    writer_.commit_if_full();
  };
  events.fail = [](const std::string&, const std::string&) {};
  events.skip = [](const std::string&) {};
  events.stop = [&] { return update_.to_read_again().empty() || has_stopped(); };
  std::istringstream names(list);
  read_sources(paths, options_.source, events, has_list ? &names : nullptr);
}

void IndexRun::add_file(const SourceFile& file) {
  const auto entry = writer_.find_source(file.name);
  const std::string hash = reader_.content_hash(file, entry ? entry->letter_id : std::string());
  const bool is_first = seen_.insert(base::hash64(file.name)).second;
  if (entry && entry->content_hash == hash && entry->extractor == extractor_) {
    const bool has_failed = entry->status == SourceStatus::Failed;
    if (!has_failed) ++summary_.unchanged;
    else if (!options_.retry_failed) ++summary_.failed_before;
    if (!has_failed || !options_.retry_failed) return;
  }
  if (is_first) read_letter(file, hash);
  else report_failure(file.name, "another letter of this name came before in this run; give it a name of its own");
}

void IndexRun::read_letter(const SourceFile& file, const std::string& content_hash) {
  std::optional<StoredLetter> letter;
  try {
    letter = reader_.read(file);
  } catch (const InputError& error) {
    update_.put_failure(file.name, content_hash, extractor_, error.what());
    report_failure(file.name, error.what());
    return;
  }
  count(update_.put(*letter));
}

void IndexRun::count(const LetterUpdate::Result& result) {
  if (result.change == LetterUpdate::Change::Added) ++summary_.added;
  if (result.change == LetterUpdate::Change::Replaced) ++summary_.replaced;
  if (!result.loser.empty() && events_.duplicate) events_.duplicate(result.loser, result.winner);
}

void IndexRun::add_failure(const std::string& name, const std::string& reason) {
  seen_.insert(base::hash64(name));
  unreadable_.push_back(name);
  const auto old = writer_.find_source(name);
  const bool is_known = old && old->status == SourceStatus::Failed && old->reason == reason;
  if (is_known && !options_.retry_failed) {
    ++summary_.failed_before;
    return;
  }
  std::error_code ignored;
  if (!is_known && name != kListPath && std::filesystem::exists(name.substr(0, name.find('!')), ignored))
    update_.put_failure(name, {}, extractor_, reason);
  report_failure(name, reason);
}

void IndexRun::report_failure(const std::string& name, const std::string& reason) {
  summary_.failed.push_back({name, reason});
  if (events_.fail) events_.fail(name, reason);
}

void IndexRun::prune(const std::vector<std::string>& paths) {
  const auto is_below_failure = [&](const std::string& name) {
    return std::ranges::any_of(unreadable_, [&](const std::string& path) { return lies_under(name, path); });
  };
  const bool is_all = has_list_path(paths);
  std::vector<std::string> vanished;
  writer_.visit_sources([&](const SourceEntry& entry) {
    if (seen_.contains(base::hash64(entry.name)) || is_below_failure(entry.name)) return;
    const bool is_in_scope =
        std::ranges::any_of(paths, [&](const std::string& path) { return lies_under(entry.name, path); });
    if (is_all || is_in_scope) vanished.push_back(entry.name);
  });
  for (const std::string& name : vanished) update_.remove(name);
  summary_.pruned += vanished.size();
}

bool IndexRun::has_stopped() {
  if (!stopped_ && events_.stop && events_.stop()) stopped_ = true;
  return stopped_;
}

void IndexRun::show_progress() {
  ++progress_.files_done;
  if (!events_.progress) return;
  progress_.letters = summary_.added + summary_.replaced;
  progress_.seconds = seconds();
  events_.progress(progress_);
}

double IndexRun::seconds() const {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start_).count();
}

IndexSummary IndexRun::summary() const {
  IndexSummary summary = summary_;
  summary.letters = writer_.counts().letters;
  summary.issues = writer_.counts().issues;
  summary.duplicates = writer_.counts().duplicates;
  summary.seconds = seconds();
  return summary;
}

}  // namespace imr::index
