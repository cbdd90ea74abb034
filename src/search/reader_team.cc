#include "search/reader_team.h"

#include <algorithm>
#include <future>

namespace imr::search {

namespace {

/// Fewer issues are done before a thread has started.
constexpr std::uint64_t kIssuesOfPart = 2000;

/// The last document before the next letter after `count` issues from `begin` on.
DocSet::Doc end_of_part(const DocSet& issues, const DocSet& letters, DocSet::Doc begin, std::uint64_t count) {
  DocSet::Doc issue = issues.next(begin);
  for (; issue != 0 && count > 1; --count) issue = issues.next(issue + 1);
  const DocSet::Doc letter = issue == 0 ? 0 : letters.next(issue + 1);
  return letter == 0 ? issues.last() : letter - 1;
}

}  // namespace

ReaderTeam::ReaderTeam(const Xapian::Database& database, std::string path, std::size_t size)
    : first_(database), path_(std::move(path)), size_(std::max<std::size_t>(size, 1)) {}

std::size_t ReaderTeam::parts_for(const DocSet& issues) const {
  return std::clamp<std::size_t>(issues.count() / kIssuesOfPart, 1, size_);
}

void ReaderTeam::open_others(std::size_t count) {
  while (others_.size() < count) {
    others_.emplace_back(path_);
    if (others_.back().get_revision() == first_.get_revision()) continue;
    others_.clear();
    throw Xapian::DatabaseModifiedError("the index was written while a search began");
  }
}

void ReaderTeam::work(const DocSet& issues, const DocSet& letters, const std::function<void(const Part&)>& work) {
  const std::size_t parts = parts_for(issues);
  open_others(parts - 1);
  const std::uint64_t share = issues.count() / parts + 1;
  std::vector<std::future<void>> others;
  DocSet::Doc begin = 1;
  for (std::size_t number = 1; number < parts; ++number) {
    const DocSet::Doc end = end_of_part(issues, letters, begin, share);
    others.push_back(
        std::async(std::launch::async, [&work, part = Part{others_[number - 1], begin, end, number}] { work(part); }));
    begin = end + 1;
  }
  work({first_, begin, issues.last(), 0});
  for (std::future<void>& other : others) other.get();
}

}  // namespace imr::search
