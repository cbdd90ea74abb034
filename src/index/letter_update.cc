#include "index/letter_update.h"

#include <algorithm>
#include <tuple>

namespace imr::index {

namespace {

bool wins(const StoredLetter& a, const StoredLetter& b) {
  const auto rank = [](const StoredLetter& letter) {
    return std::tuple(letter.determination.decision_date, letter.text.text.size());
  };
  if (rank(a) != rank(b)) return rank(a) > rank(b);
  return a.source.name < b.source.name;
}

SourceEntry entry_of(const StoredLetter& letter) {
  return {letter.source.name, letter.source.content_hash, letter.extractor, letter.id, SourceStatus::Ok, {}};
}

}  // namespace

LetterUpdate::Result LetterUpdate::put(const StoredLetter& letter) {
  const std::string& name = letter.source.name;
  Result result{forget(name) ? Change::Replaced : Change::Added, {}, {}};
  to_read_again_.erase(name);
  if (const auto owner = writer_.find_letter(letter.id)) {
    const bool is_winner = wins(letter, *owner);
    result.winner = is_winner ? name : owner->source.name;
    result.loser = is_winner ? owner->source.name : name;
    if (!is_winner) {
      add_loser(letter, result.winner);
      result.change = Change::Lost;
      return result;
    }
    writer_.remove_letter(letter.id);
    add_loser(*owner, name);
    rename_winner(letter.id, name);
    result.change = Change::Replaced;
  }
  writer_.add_letter(letter);
  writer_.put_source(entry_of(letter));
  return result;
}

void LetterUpdate::put_failure(const std::string& name, const std::string& content_hash, const std::string& extractor,
                               const std::string& reason) {
  const auto old = writer_.find_source(name);
  if (old && old->status == SourceStatus::Ok && content_hash.empty()) return;
  forget(name);
  to_read_again_.erase(name);
  writer_.put_source({name, content_hash, extractor, {}, SourceStatus::Failed, reason});
}

void LetterUpdate::remove(const std::string& name) {
  forget(name);
  to_read_again_.erase(name);
  writer_.remove_source(name);
}

/// Takes out what a source gave before; true if it gave a letter.
bool LetterUpdate::forget(const std::string& name) {
  const auto old = writer_.find_source(name);
  if (!old) return false;
  if (old->status == SourceStatus::Ok) {
    writer_.remove_letter(old->letter_id);
    mark_losers(old->letter_id);
  } else if (old->status == SourceStatus::Duplicate) {
    std::vector<std::string> names = writer_.duplicates_of(old->letter_id);
    std::erase(names, name);
    writer_.set_duplicates(old->letter_id, names);
  }
  return old->status == SourceStatus::Ok;
}

void LetterUpdate::mark_losers(const std::string& letter_id) {
  for (const std::string& name : writer_.duplicates_of(letter_id)) {
    auto entry = writer_.find_source(name);
    if (!entry) continue;
    entry->content_hash.clear();
    writer_.put_source(*entry);
    to_read_again_.insert(name);
  }
}

void LetterUpdate::add_loser(const StoredLetter& loser, const std::string& winner) {
  SourceEntry entry = entry_of(loser);
  entry.status = SourceStatus::Duplicate;
  entry.reason = winner;
  writer_.put_source(entry);
  std::vector<std::string> names = writer_.duplicates_of(loser.id);
  if (std::ranges::find(names, entry.name) == names.end()) names.push_back(entry.name);
  std::ranges::sort(names);
  writer_.set_duplicates(loser.id, names);
}

void LetterUpdate::rename_winner(const std::string& letter_id, const std::string& winner) {
  for (const std::string& name : writer_.duplicates_of(letter_id)) {
    auto entry = writer_.find_source(name);
    if (!entry || entry->reason == winner) continue;
    entry->reason = winner;
    writer_.put_source(*entry);
  }
}

}  // namespace imr::index
