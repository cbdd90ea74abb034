// The first issues of an order, without sorting all.
#ifndef IMR_SEARCH_BEST_ISSUES_H
#define IMR_SEARCH_BEST_ISSUES_H

#include <algorithm>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "search/doc_set.h"

namespace imr::search {

template <typename Key>
struct KeyedIssue {
  Key key;
  DocSet::Doc document = 0;
  mutable std::string case_key = {};  ///< empty until a tie asks for it
};

/// Keeps the first `limit` issues by their keys; ties go to the smaller case number, then to the earlier issue.
template <typename Key, typename KeyBefore>
class BestIssues {
public:
  using Item = KeyedIssue<Key>;
  /// The value of the case number, never empty.
  using CaseKey = std::function<std::string(DocSet::Doc document)>;

  BestIssues(std::size_t limit, KeyBefore key_before) : limit_(limit), key_before_(std::move(key_before)) {}

  /// To be called before issues are added or taken, on the thread that does so.
  void read_case_keys_with(CaseKey case_key_of) { case_key_of_ = std::move(case_key_of); }

  /// True if an issue with this key cannot be among the first, whatever its case number.
  bool is_behind(const Key& key) const {
    return kept_.size() >= limit_ && (kept_.empty() || key_before_(kept_.front().key, key));
  }

  void add(Item item) {
    const auto before = [this](const Item& a, const Item& b) { return is_before(a, b); };
    kept_.push_back(std::move(item));
    std::push_heap(kept_.begin(), kept_.end(), before);
    if (kept_.size() <= limit_) return;
    std::pop_heap(kept_.begin(), kept_.end(), before);
    kept_.pop_back();
  }

  void add(BestIssues&& other) {
    for (Item& item : other.kept_)
      if (!is_behind(item.key)) add(std::move(item));
  }

  /// In order; nothing is kept.
  std::vector<Item> take() {
    std::sort(kept_.begin(), kept_.end(), [this](const Item& a, const Item& b) { return is_before(a, b); });
    return std::exchange(kept_, {});
  }

private:
  bool is_before(const Item& a, const Item& b) const {
    if (key_before_(a.key, b.key)) return true;
    if (key_before_(b.key, a.key)) return false;
    const std::string &of_a = case_key(a), &of_b = case_key(b);
    return of_a != of_b ? of_a < of_b : a.document < b.document;
  }

  const std::string& case_key(const Item& item) const {
    if (item.case_key.empty()) item.case_key = case_key_of_(item.document);
    return item.case_key;
  }

  std::size_t limit_;
  KeyBefore key_before_;
  CaseKey case_key_of_;
  std::vector<Item> kept_;  ///< a heap: the last of the order in front
};

}  // namespace imr::search

#endif
