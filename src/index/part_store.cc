#include "index/part_store.h"

#include <filesystem>

#include "base/hash.h"

namespace imr::index {

namespace {

namespace fs = std::filesystem;

/// Letters that may wait for a writer: enough to bridge its commits.
constexpr std::size_t kWaitingLetters = 256;

std::string part_path(const std::string& folder, std::size_t number) {
  return folder + "/part-" + std::to_string(number);
}

/// Sums the counts of parts; all else that two of them have is the same in both.
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

PartStore::Part::Part(const std::string& path, const Schema& schema, std::uint64_t batch_bytes)
    : writer(path, schema, batch_bytes, IndexWriter::Open::CreateOrContinue), update(writer), thread(kWaitingLetters) {}

PartStore::PartStore(const std::string& folder, const Schema& schema, std::uint64_t batch_bytes, std::size_t count)
    : folder_(folder) {
  const bool goes_on = fs::exists(part_path(folder, 0));
  fs::create_directories(folder);
  while (goes_on ? fs::exists(part_path(folder, parts_.size())) : parts_.size() < count) open_part(schema, batch_bytes);
}

void PartStore::open_part(const Schema& schema, std::uint64_t batch_bytes) {
  parts_.push_back(std::make_unique<Part>(part_path(folder_, parts_.size()), schema, batch_bytes));
  parts_.back()->writer.visit_sources([&](const SourceEntry& entry) { known_.insert(base::hash64(entry.name)); });
}

/// Runs task(part) on the threads of all parts and waits for them.
template <typename Task>
void PartStore::on_all(Task&& task) {
  std::vector<std::future<void>> all;
  for (const auto& part : parts_) all.push_back(part->thread.post([&task, &part] { task(*part); }));
  for (const auto& one : all) one.wait();  // none may outlive the task, whatever another throws
  for (auto& one : all) one.get();
  for (auto& one : running_) one.get();
  running_.clear();
}

PartStore::Found PartStore::find(const std::string& name) {
  if (!known_.contains(base::hash64(name))) return {};
  for (const auto& part : parts_)
    if (auto entry = part->thread.post([&] { return part->writer.find_source(name); }).get())
      return {part.get(), std::move(entry)};
  return {};
}

std::optional<SourceEntry> PartStore::find_source(const std::string& name) { return find(name).entry; }

/// Keeps a future for later, and hands on the errors of those that are done.
void PartStore::watch(std::future<void> done) {
  running_.push_back(std::move(done));
  if (running_.size() < kWaitingLetters) return;
  for (auto& one : running_) one.get();
  running_.clear();
}

std::future<LetterUpdate::Result> PartStore::put(StoredLetter letter) {
  Part* part = parts_[base::hash64(letter.id) % parts_.size()].get();
  if (Part* old = find(letter.source.name).part; old != nullptr && old != part)
    watch(old->thread.post([old, name = letter.source.name] { old->update.remove(name); }));
  known_.insert(base::hash64(letter.source.name));
  return part->thread.post([part, letter = std::move(letter)] {
    LetterUpdate::Result result = part->update.put(letter);
    part->writer.commit_if_full();
    return result;
  });
}

void PartStore::put_failure(const std::string& name, const std::string& content_hash, const std::string& extractor,
                            const std::string& reason) {
  Part* part = find(name).part;
  if (part == nullptr) part = parts_[base::hash64(name) % parts_.size()].get();
  known_.insert(base::hash64(name));
  watch(part->thread.post([=] {
    part->update.put_failure(name, content_hash, extractor, reason);
    part->writer.commit_if_full();
  }));
}

void PartStore::remove(const std::string& name) {
  if (Part* part = find(name).part) watch(part->thread.post([part, name] { part->update.remove(name); }));
}

void PartStore::visit_sources(const std::function<void(const SourceEntry&)>& visit) {
  for (const auto& part : parts_) part->thread.post([&] { part->writer.visit_sources(visit); }).get();
}

std::set<std::string> PartStore::to_read_again() {
  std::mutex mutex;
  std::set<std::string> names;
  on_all([&](Part& part) {
    const std::scoped_lock lock(mutex);
    names.insert(part.update.to_read_again().begin(), part.update.to_read_again().end());
  });
  return names;
}

IndexCounts PartStore::counts() {
  std::mutex mutex;
  IndexCounts sum;
  on_all([&](Part& part) {
    const std::scoped_lock lock(mutex);
    sum += part.writer.counts();
  });
  return sum;
}

void PartStore::commit() {
  on_all([](Part& part) { part.writer.commit(); });
}

std::vector<Manifest> PartStore::manifests() const {
  std::vector<Manifest> manifests;
  for (const auto& part : parts_) manifests.push_back(part->writer.manifest());
  return manifests;
}

void PartStore::merge_to(const std::string& path) {
  commit();
  Xapian::Database all;
  for (std::size_t number = 0; number < parts_.size(); ++number)
    all.add_database(Xapian::Database(part_path(folder_, number)));
  CountSum sum;
  all.compact(path, Xapian::Compactor::FULL, 0, sum);
}

}  // namespace imr::index
