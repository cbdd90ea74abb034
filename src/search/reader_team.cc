#include "search/reader_team.h"

#include <algorithm>
#include <atomic>
#include <future>
#include <thread>

#include "index/terms.h"

namespace imr::search {

namespace {

/// Fewer documents are done before a thread has started.
constexpr std::uint64_t kEffortOfWorker = 2000;
/// More parts than workers, as matches stand closer in some years than in others.
constexpr std::size_t kPartsOfWorker = 8;
constexpr DocSet::Doc kLeastPart = 4096;
constexpr DocSet::Doc kWordBits = 64;

struct Copier {
  std::vector<std::uint8_t>& all;
  void column(DocSet::Doc first, std::span<const std::uint8_t> bytes) const {
    std::ranges::copy(bytes, all.begin() + first);
  }
};

}  // namespace

ReaderTeam::ReaderTeam(const index::IndexReader& reader, std::size_t workers)
    : reader_(reader), workers_(workers > 0 ? workers : std::max(1U, std::thread::hardware_concurrency())) {}

void ReaderTeam::forget() {
  others_.clear();
  issues_.reset();
  letters_.reset();
  lengths_.clear();
  months_.clear();
  zeroed_bytes_.clear();
  parts_.clear();
  posting_parts_.clear();
}

const DocSet& ReaderTeam::issues() {
  if (!issues_) issues_ = read_kind(index::issue_kind_term(schema()));
  return *issues_;
}

const DocSet& ReaderTeam::letters() {
  if (!letters_) letters_ = read_kind(index::letter_kind_term(schema()));
  return *letters_;
}

const std::vector<std::uint8_t>& ReaderTeam::lengths() {
  if (!lengths_.empty()) return lengths_;
  lengths_.resize(view().last() + std::size_t{1});
  work_on_postings(view().last(),
                   [&](const Part& part) { part.view.visit_lengths(part.begin, part.end, Copier{lengths_}); });
  return lengths_;
}

const std::vector<Month>& ReaderTeam::months(const Field& field) {
  const auto known = months_.find(field.name);
  return known != months_.end() ? known->second : months_.emplace(field.name, months_of(view(), field)).first->second;
}

DocSet ReaderTeam::read_kind(const std::string& term) {
  DocSet set(view().last());
  work_on_postings(view().last(),
                   [&](const Part& part) { part.view.visit_postings(term, part.begin, part.end, SetAdder(set)); });
  return set;
}

/// Shards of other machines are not split: their handles are not for two threads.
std::vector<ReaderTeam::Range> ReaderTeam::split_before(const DocSet& letters) const {
  const DocSet::Doc size = part_size();
  std::vector<Range> parts;
  for (const auto& shard : view().shards()) {
    parts.push_back({shard->before() + 1, shard->last()});
    if (shard->place().is_remote()) continue;
    DocSet::Doc bound = (parts.back().begin / kWordBits + size / kWordBits) * kWordBits;
    for (; bound < shard->last(); bound += kWordBits) {
      if (!letters.has(bound)) continue;
      parts.back().end = bound - 1;
      parts.push_back({bound, shard->last()});
      bound += size / kWordBits * kWordBits;
    }
  }
  return parts;
}

/// Where the blocks of columns end.
std::vector<ReaderTeam::Range> ReaderTeam::split_at_blocks() const {
  constexpr DocSet::Doc kBlock = index::TermColumns::kBlockDocuments;
  const DocSet::Doc size = (part_size() + kBlock - 1) / kBlock * kBlock;
  std::vector<Range> parts;
  for (const auto& shard : view().shards()) {
    parts.push_back({shard->before() + 1, shard->last()});
    if (shard->place().is_remote()) continue;
    for (DocSet::Doc bound = shard->before() + size; bound <= shard->last(); bound += size) {
      parts.back().end = bound - 1;
      parts.push_back({bound, shard->last()});
    }
  }
  return parts;
}

DocSet::Doc ReaderTeam::part_size() const {
  return std::max(view().last() / static_cast<DocSet::Doc>(workers_ * kPartsOfWorker), kLeastPart);
}

void ReaderTeam::open_others() {
  while (others_.size() + 1 < workers_) others_.push_back(view().another());
}

void ReaderTeam::run(const std::vector<Range>& parts, const std::function<void(const Part&)>& work) {
  std::atomic<std::size_t> next{0};
  const auto run_worker = [&](const index::IndexView& view, std::size_t worker) {
    for (std::size_t i = next++; i < parts.size(); i = next++) work({view, parts[i].begin, parts[i].end, worker});
  };
  if (parts.size() > 1) open_others();
  const std::size_t helpers = std::min(others_.size(), parts.size() - 1);
  std::vector<std::future<void>> running;
  for (std::size_t i = 0; i < helpers; ++i)
    running.push_back(std::async(std::launch::async, [&, i] { run_worker(others_[i], i + 1); }));
  try {
    run_worker(view(), 0);
  } catch (...) {
    next = parts.size();
    for (const std::future<void>& one : running) one.wait();
    throw;
  }
  for (const std::future<void>& one : running) one.wait();  // none may outlive the task, whatever another throws
  for (std::future<void>& one : running) one.get();
}

void ReaderTeam::work_on_postings(std::uint64_t effort, const std::function<void(const Part&)>& work) {
  if (effort < kEffortOfWorker || workers_ == 1) return work({view(), 1, view().last(), 0});
  if (posting_parts_.empty()) posting_parts_ = split_at_blocks();
  run(posting_parts_, work);
}

void ReaderTeam::work(std::uint64_t effort, const std::function<void(const Part&)>& work) {
  if (effort < kEffortOfWorker || workers_ == 1) return work({view(), 1, view().last(), 0});
  if (parts_.empty()) parts_ = split_before(letters());
  run(parts_, work);
}

}  // namespace imr::search
