// Counts of what issues of two sets have: words and phrases of rationales, and facet values.
#ifndef IMR_ANALYTICS_FEATURE_TABLE_H
#define IMR_ANALYTICS_FEATURE_TABLE_H

#include <array>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "imr/statistics.h"

namespace imr::analytics {

inline constexpr std::size_t kA = 0, kB = 1;  ///< the two sets

struct Feature {
  enum class Kind { Word, Phrase, Value };
  Kind kind = Kind::Word;
  std::string text;        ///< stems, or nothing
  std::size_t facet = 0;   ///< Value: position in Schema::facets()
  std::uint32_t code = 0;  ///< Value
  CountUnit unit = CountUnit::Issue;
  std::array<std::uint64_t, 2> counts{};       ///< by set
  std::array<std::uint64_t, 2> letters{};      ///< by set: letters in which it was counted
  std::array<std::uint32_t, 2> first_issue{};  ///< document of the first issue that has it, by set; 0 without one
};

/// Where an issue stands: documents of the issue and of its letter, and its group of copies in its set.
struct IssuePlace {
  std::uint32_t issue = 0, letter = 0, group = 0;
};

/// Sets are filled one after the other, letters and issues in the order of the index.
class FeatureTable {
public:
  /// A word or phrase of the first rationale of a group.
  void add_term(std::size_t set, const std::string& stems, bool is_phrase, const IssuePlace& place);
  /// A value of an issue: counts once a group.
  void add_issue_value(std::size_t set, std::size_t facet, std::uint32_t code, const IssuePlace& place);
  /// A value of a letter, once a letter.
  void add_letter_value(std::size_t set, std::size_t facet, std::uint32_t code, const IssuePlace& place);
  /// Behind the last issue of a set.
  void end_set(std::size_t set);
  const std::vector<Feature>& features() const { return features_; }

private:
  std::uint32_t value_number(std::size_t facet, std::uint32_t code, CountUnit unit);
  void add(std::size_t set, std::uint32_t feature, const IssuePlace& place);

  std::vector<Feature> features_;
  std::vector<std::uint32_t> last_letters_;  ///< by feature: the letter that was counted last
  std::unordered_map<std::string, std::uint32_t> by_stems_;
  std::unordered_map<std::uint64_t, std::uint32_t> by_value_;
  std::vector<std::uint64_t> of_groups_;  ///< feature and group, to be counted once
};

}  // namespace imr::analytics

#endif
