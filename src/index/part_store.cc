#include "index/part_store.h"

#include <algorithm>
#include <mutex>

#include "base/hash.h"

namespace imr::index {

namespace {

/// Letters that may wait for all writers: enough to bridge their commits.
constexpr std::size_t kWaitingLetters = 512;
constexpr std::size_t kMinWaitingLetters = 16;

}  // namespace

PartStore::Part::Part(const std::string& path, const Schema& schema, std::uint64_t batch_bytes, IndexWriter::Open open,
                      std::size_t capacity)
    : writer(path, schema, batch_bytes, open), update(writer), thread(capacity) {
  if (writer.counts().sources > 0) before.emplace(path);
}

/// Asking the writer would wait for all letters before it, so what it has not touched is read beside it.
std::optional<SourceEntry> PartStore::Part::find_before(const std::string& name) {
  while (before) {
    try {
      return index::find_source(*before, name);
    } catch (const Xapian::DatabaseModifiedError&) {
      before->reopen();
    }
  }
  return std::nullopt;
}

PartStore::PartStore(const std::vector<std::string>& databases, const Schema& schema, std::uint64_t batch_bytes,
                     IndexWriter::Open open) {
  const std::size_t capacity = std::max(kWaitingLetters / databases.size(), kMinWaitingLetters);
  for (const std::string& path : databases)
    parts_.push_back(std::make_unique<Part>(path, schema, batch_bytes, open, capacity));
}

/// Runs task(part, number) on the threads of all parts and waits for them.
template <typename Task>
void PartStore::on_all(Task&& task) {
  std::vector<std::future<void>> all;
  for (std::size_t number = 0; number < parts_.size(); ++number) {
    Part& part = *parts_[number];
    all.push_back(part.thread.post([&task, &part, number] { task(part, number); }));
  }
  for (const auto& one : all) one.wait();  // none may outlive the task, whatever another throws
  for (auto& one : all) one.get();
  for (auto& one : running_) one.get();
  running_.clear();
}

void PartStore::on_writers(const std::function<void(IndexWriter& writer, std::size_t number)>& task) {
  on_all([&](Part& part, std::size_t number) { task(part.writer, number); });
}

PartStore::Found PartStore::find(const std::string& name) {
  const bool is_touched = touched_.contains(base::hash64(name));
  Found found;
  for (const auto& part : parts_) {
    auto entry =
        is_touched ? part->thread.post([&] { return part->writer.find_source(name); }).get() : part->find_before(name);
    if (!entry) continue;
    if (found.entry) entry->content_hash.clear();
    found.entry = std::move(entry);
    found.parts.push_back(part.get());
  }
  return found;
}

/// Keeps a future for later, and hands on the errors of those that are done.
void PartStore::watch(std::future<void> done) {
  running_.push_back(std::move(done));
  if (running_.size() < kWaitingLetters) return;
  for (auto& one : running_) one.get();
  running_.clear();
}

std::future<LetterUpdate::Result> PartStore::put(StoredLetter letter) {
  Part* part = parts_[base::hash64(letter.id) % parts_.size()].get();
  for (Part* old : find(letter.source.name).parts)
    if (old != part) watch(old->thread.post([old, name = letter.source.name] { old->update.remove(name); }));
  touched_.insert(base::hash64(letter.source.name));
  return part->thread.post([part, letter = std::move(letter)] {
    LetterUpdate::Result result = part->update.put(letter);
    part->writer.commit_if_full();
    return result;
  });
}

void PartStore::put_failure(const std::string& name, const std::string& content_hash, const std::string& extractor,
                            const std::string& reason) {
  std::vector<Part*> parts = find(name).parts;
  if (parts.empty()) parts.push_back(parts_[base::hash64(name) % parts_.size()].get());
  touched_.insert(base::hash64(name));
  for (Part* part : parts)
    watch(part->thread.post([=] {
      part->update.put_failure(name, content_hash, extractor, reason);
      part->writer.commit_if_full();
    }));
}

void PartStore::remove(const std::string& name) {
  for (Part* part : find(name).parts) watch(part->thread.post([part, name] { part->update.remove(name); }));
  touched_.insert(base::hash64(name));
}

void PartStore::visit_sources(const std::function<void(const SourceEntry&)>& visit) {
  for (const auto& part : parts_) part->thread.post([&] { part->writer.visit_sources(visit); }).get();
}

std::set<std::string> PartStore::to_read_again() {
  std::mutex mutex;
  std::set<std::string> names;
  on_all([&](Part& part, std::size_t) {
    const std::scoped_lock lock(mutex);
    names.insert(part.update.to_read_again().begin(), part.update.to_read_again().end());
  });
  return names;
}

IndexCounts PartStore::counts() {
  std::mutex mutex;
  IndexCounts sum;
  on_all([&](Part& part, std::size_t) {
    const std::scoped_lock lock(mutex);
    sum += part.writer.counts();
  });
  return sum;
}

void PartStore::commit() {
  on_all([](Part& part, std::size_t) { part.writer.commit(); });
}

std::vector<Manifest> PartStore::manifests() const {
  std::vector<Manifest> manifests;
  for (const auto& part : parts_) manifests.push_back(part->writer.manifest());
  return manifests;
}

}  // namespace imr::index
