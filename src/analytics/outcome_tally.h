// Counts of one row of an outcome table.
#ifndef IMR_ANALYTICS_OUTCOME_TALLY_H
#define IMR_ANALYTICS_OUTCOME_TALLY_H

#include <cstdint>

#include "imr/determination.h"
#include "imr/statistics.h"

namespace imr::analytics {

/// Issues are added letter by letter. By determination a letter counts once; it is overturned when any of its
/// added issues is.
class OutcomeTally {
public:
  void add(CountUnit unit, std::uint32_t letter, Decision decision) {
    if (unit == CountUnit::Issue || letter != letter_) {
      letter_ = letter;
      decision_ = Decision::None;
      ++count_;
    }
    if (decision == Decision::None || decision_ == Decision::Overturned || decision_ == decision) return;
    if (decision_ == Decision::Upheld) --upheld_;
    decision_ = decision;
    ++(decision == Decision::Upheld ? upheld_ : overturned_);
  }

  /// Adds the counts of other letters.
  void add(const OutcomeTally& other) {
    count_ += other.count_;
    upheld_ += other.upheld_;
    overturned_ += other.overturned_;
  }

  /// @param total  count of all, for the share
  TableRow row(std::uint64_t total, std::uint64_t floor) const {
    TableRow row;
    row.count = count_;
    row.upheld = upheld_;
    row.overturned = overturned_;
    row.share = total == 0 ? 0 : static_cast<double>(count_) / static_cast<double>(total);
    const std::uint64_t decided = upheld_ + overturned_;
    if (decided > 0) row.rate = static_cast<double>(overturned_) / static_cast<double>(decided);
    row.interval = wilson_interval(overturned_, decided);
    row.is_small = count_ < floor;
    return row;
  }
  std::uint64_t count() const { return count_; }

private:
  std::uint64_t count_ = 0, upheld_ = 0, overturned_ = 0;
  std::uint32_t letter_ = 0;
  Decision decision_ = Decision::None;
};

}  // namespace imr::analytics

#endif
