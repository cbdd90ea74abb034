// The first issues of an order, without sorting all.
#ifndef IMR_SEARCH_BEST_ISSUES_H
#define IMR_SEARCH_BEST_ISSUES_H

#include <algorithm>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "search/doc_set.h"

namespace imr::search {

template <typename Key>
struct KeyedIssue {
  Key key;
  DocSet::Doc document = 0;
  std::string case_key = {};  ///< value of the case number, never empty once it was read
};

/// Reads the values of case numbers of documents in ascending order.
using CaseKeyReader = std::function<std::string(DocSet::Doc document)>;

/// Keeps the first `limit` issues by their keys; ties go to the smaller case number, then to the earlier issue. Case
/// numbers are read of issues only whose ties they decide, many at a time, as each lies somewhere else.
template <typename Key, typename KeyBefore>
class BestIssues {
public:
  using Item = KeyedIssue<Key>;

  BestIssues(std::size_t limit, KeyBefore key_before) : limit_(limit), key_before_(std::move(key_before)) {}

  /// To be called on the thread that adds or takes issues, before it does.
  /// @param read_case_keys  makes a reader
  void read_case_keys_with(std::function<CaseKeyReader()> read_case_keys) {
    read_case_keys_ = std::move(read_case_keys);
  }

  /// True if an issue with this key cannot be among the first, whatever its case number.
  bool is_behind(const Key& key) const { return limit_ == 0 || (last_key_ && key_before_(*last_key_, key)); }

  /// @param item  one that is_behind() does not leave out
  void add(Item item) {
    kept_.push_back(std::move(item));
    if (kept_.size() >= 2 * limit_ + kSpareItems) drop_last();
  }

  void add(BestIssues&& other) {
    for (Item& item : other.kept_)
      if (!is_behind(item.key)) add(std::move(item));
  }

  /// In order; nothing is kept.
  std::vector<Item> take() {
    if (kept_.size() > limit_) drop_last();
    std::ranges::sort(kept_, [this](const Item& a, const Item& b) { return key_before_(a.key, b.key); });
    read_case_keys([this](const Item& item) {
      const auto is_before_key = [this](const Item& a, const Key& key) { return key_before_(a.key, key); };
      const auto first = std::lower_bound(kept_.begin(), kept_.end(), item.key, is_before_key);
      return first + 1 != kept_.end() && !key_before_(item.key, (first + 1)->key);
    });
    std::ranges::sort(kept_, [this](const Item& a, const Item& b) { return is_before(a, b); });
    if (kept_.size() > limit_) kept_.resize(limit_);
    return std::exchange(kept_, {});
  }

private:
  static constexpr std::size_t kSpareItems = 32;

  /// Leaves the first `limit`, and those that tie with the last of them unless they are too many.
  void drop_last() {
    const auto last = kept_.begin() + static_cast<std::ptrdiff_t>(limit_) - 1;
    std::ranges::nth_element(kept_, last, [this](const Item& a, const Item& b) { return key_before_(a.key, b.key); });
    last_key_ = last->key;
    std::erase_if(kept_, [this](const Item& item) { return is_behind(item.key); });
    if (kept_.size() < 2 * limit_ + kSpareItems) return;
    read_case_keys([this](const Item& item) { return !key_before_(item.key, *last_key_); });
    std::ranges::nth_element(kept_, kept_.begin() + static_cast<std::ptrdiff_t>(limit_) - 1,
                             [this](const Item& a, const Item& b) { return is_before(a, b); });
    kept_.resize(limit_);
  }

  template <typename IsWanted>
  void read_case_keys(IsWanted&& is_wanted) {
    std::vector<Item*> wanted;
    for (Item& item : kept_)
      if (item.case_key.empty() && is_wanted(item)) wanted.push_back(&item);
    if (wanted.empty()) return;
    std::ranges::sort(wanted, {}, &Item::document);
    const CaseKeyReader read = read_case_keys_();
    for (Item* const item : wanted) item->case_key = read(item->document);
  }

  /// Of items that tie the case keys must be there, unless it does not matter which of them comes first.
  bool is_before(const Item& a, const Item& b) const {
    if (key_before_(a.key, b.key)) return true;
    if (key_before_(b.key, a.key)) return false;
    return a.case_key != b.case_key ? a.case_key < b.case_key : a.document < b.document;
  }

  std::size_t limit_;
  KeyBefore key_before_;
  std::function<CaseKeyReader()> read_case_keys_;
  std::optional<Key> last_key_;  ///< behind it is nothing that is wanted
  std::vector<Item> kept_;
};

}  // namespace imr::search

#endif
