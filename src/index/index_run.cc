#include "index/index_run.h"

#include <algorithm>
#include <filesystem>
#include <istream>
#include <iterator>
#include <sstream>

#include "base/hash.h"
#include "imr/error.h"
#include "source/file_type.h"
#include "source/folder_walk.h"

namespace imr::index {

namespace {

constexpr std::string_view kListPath = "-";

bool has_list_path(const std::vector<std::string>& paths) { return std::ranges::find(paths, kListPath) != paths.end(); }

/// A walk passes over hidden files and folders, and never goes up.
bool is_out_of_reach(std::string_view below) {
  below = below.substr(0, below.find('!'));
  return source::is_hidden(below) || below.starts_with("../") || below.find("/../") != std::string_view::npos;
}

/// True if a source of this name can come from `path`: the file itself, or what is in the folder or archive.
bool lies_under(std::string_view name, std::string_view path) {
  if (path == source::kHere) return !name.starts_with('/') && !is_out_of_reach(name);
  if (!name.starts_with(path)) return false;
  const std::string_view below = name.substr(path.size());
  if (below.empty() || below.front() == '!') return true;
  return (path.ends_with('/') || below.front() == '/') && !is_out_of_reach(below);
}

bool is_ready(const std::future<LetterUpdate::Result>& result) {
  return result.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
}

/// A part of the memory, and no more than keeps the readers busy.
std::uint64_t waiting_bytes(const IndexOptions& options) {
  return std::clamp<std::uint64_t>(options.memory_bytes / 32, 1, 16 << 20);
}

}  // namespace

IndexRun::IndexRun(PartStore& store, const Schema& schema, const MetadataTable& sidecar, const IndexOptions& options,
                   const IndexEvents& events)
    : store_(store),
      options_(options),
      events_(events),
      sidecar_(sidecar),
      pool_(schema, sidecar, options.pdf, options.threads, waiting_bytes(options)),
      extractor_(extractor_version(schema)),
      start_(std::chrono::steady_clock::now()) {}

bool IndexRun::read(const std::vector<std::string>& paths, std::istream* list) {
  std::string names;
  if (list != nullptr && has_list_path(paths)) names.assign(std::istreambuf_iterator<char>(*list), {});
  if (events_.progress) progress_.files_total = count_sources(paths);
  stream(paths, names, list != nullptr);
  finish_reading();
  if (!stopped_ && options_.prune && has_list_path(paths) && seen_.empty())
    throw UsageError("--prune with an empty list of paths would take every letter out; nothing was changed");
  if (!stopped_ && options_.prune) prune(paths);
  if (!stopped_) stream_again(paths, names, list != nullptr);
  store_.commit();
  return !stopped_;
}

void IndexRun::stream(const std::vector<std::string>& paths, const std::string& list, bool has_list) {
  SourceEvents events;
  events.file = [&](SourceFile&& file) {
    add_file(std::move(file));
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
  std::set<std::string> wanted = store_.to_read_again();
  if (wanted.empty()) return;
  SourceEvents events;
  events.file = [&](SourceFile&& file) {
    if (wanted.erase(file.name) == 0) return;
    std::string hash = content_hash(file, sidecar_, {});
    read_letter(std::move(file), std::move(hash));
  };
  events.fail = [](const std::string&, const std::string&) {};
  events.skip = [](const std::string&) {};
  events.stop = [&] { return wanted.empty() || has_stopped(); };
  std::istringstream names(list);
  read_sources(paths, options_.source, events, has_list ? &names : nullptr);
  finish_reading();
}

void IndexRun::add_file(SourceFile&& file) {
  const bool is_first = seen_.insert(base::hash64(file.name)).second;
  if (!is_first) finish_reading();  // what came before under this name decides
  const auto entry = store_.find_source(file.name);
  std::string hash = content_hash(file, sidecar_, entry ? entry->letter_id : std::string());
  if (entry && entry->content_hash == hash && entry->extractor == extractor_) {
    const bool has_failed = entry->status == SourceStatus::Failed;
    if (entry->status == SourceStatus::Ok) ++summary_.unchanged;
    if (has_failed && !options_.retry_failed) ++summary_.failed_before;
    if (!has_failed || !options_.retry_failed) return;
  }
  if (is_first) read_letter(std::move(file), std::move(hash));
  else report_failure(file.name, "another letter of this name came before in this run; give it a name of its own");
}

void IndexRun::read_letter(SourceFile&& file, std::string content_hash) {
  pool_.add(std::move(file), std::move(content_hash));
  while (pool_.is_full()) take_letter();
  take_ready();
}

/// Puts the next letter that was read, or waits for it.
void IndexRun::take_letter() {
  LetterPool::Read read = pool_.take();
  if (read.letter) {
    if (read.letter->determination.layout == Layout::Unknown) ++summary_.unknown_layout;
    puts_.push_back(store_.put(std::move(*read.letter)));
    return;
  }
  finish_puts();  // messages come in the order of the sources
  const auto old = store_.find_source(read.name);
  const bool gave_letter = old && old->status == SourceStatus::Ok;
  store_.put_failure(read.name, read.content_hash, extractor_, read.failure);
  report_failure(read.name, gave_letter ? read.failure + "; the letter that it gave before is taken out" : read.failure);
}

void IndexRun::take_ready() {
  while (pool_.has_ready()) take_letter();
  for (; !puts_.empty() && is_ready(puts_.front()); puts_.pop_front()) count(puts_.front().get());
}

void IndexRun::finish_reading() {
  while (!pool_.is_empty()) take_letter();
  finish_puts();
}

void IndexRun::finish_puts() {
  for (; !puts_.empty(); puts_.pop_front()) count(puts_.front().get());
}

void IndexRun::count(const LetterUpdate::Result& result) {
  if (result.change == LetterUpdate::Change::Added) ++summary_.added;
  if (result.change == LetterUpdate::Change::Replaced) ++summary_.replaced;
  if (!result.loser.empty() && events_.duplicate) events_.duplicate(result.loser, result.winner);
}

void IndexRun::add_failure(const std::string& name, const std::string& reason) {
  finish_reading();
  seen_.insert(base::hash64(name));
  unreadable_.push_back(name);
  const auto old = store_.find_source(name);
  const bool is_known = old && old->status == SourceStatus::Failed && old->reason == reason;
  if (is_known && !options_.retry_failed) {
    ++summary_.failed_before;
    return;
  }
  std::error_code ignored;
  if (!is_known && name != kListPath && std::filesystem::exists(name.substr(0, name.find('!')), ignored))
    store_.put_failure(name, {}, extractor_, reason);
  report_failure(name, reason);
}

void IndexRun::report_failure(const std::string& name, const std::string& reason) {
  summary_.failed.push_back({name, reason});
  if (events_.fail) events_.fail(name, reason);
}

/// Names that an earlier program wrote in another form are of the same scope.
void IndexRun::prune(const std::vector<std::string>& paths) {
  std::vector<std::string> scope;
  std::ranges::transform(paths, std::back_inserter(scope), source::plain_path);
  const auto lies_under_one = [](const std::string& name, const std::vector<std::string>& folders) {
    return std::ranges::any_of(folders, [&](const std::string& path) { return lies_under(name, path); });
  };
  const bool is_all = has_list_path(paths);
  std::vector<std::string> vanished;
  store_.visit_sources([&](const SourceEntry& entry) {
    const std::string name = source::plain_path(entry.name);
    if (seen_.contains(base::hash64(entry.name)) || lies_under_one(name, unreadable_)) return;
    if (is_all || lies_under_one(name, scope)) vanished.push_back(entry.name);
  });
  for (const std::string& name : vanished) store_.remove(name);
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

IndexSummary IndexRun::summary() {
  IndexSummary summary = summary_;
  const IndexCounts counts = store_.counts();
  summary.letters = counts.letters;
  summary.issues = counts.issues;
  summary.duplicates = counts.duplicates;
  summary.seconds = seconds();
  return summary;
}

}  // namespace imr::index
