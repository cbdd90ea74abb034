// Nearest right forms for a name that is not known.
#include "query/suggestions.h"

#include <algorithm>
#include <tuple>

#include "base/strings.h"
#include "query/limits.h"

namespace imr::query {

namespace {

/// A word shorter than this starts too many others.
constexpr std::size_t kMinStartLetters = 3;
constexpr std::size_t kWordwiseRank = 100;  // behind every edit distance

std::size_t allowed_edits(std::size_t letters) {
  return letters < 3 ? letters / 2 : std::min<std::size_t>(3, letters / 3);
}

/// Whether some word of `name` starts with some word of `typed`, or the reverse ("opioid" and "opioids").
bool shares_word_start(std::string_view typed, std::string_view name) {
  for (const std::string& t : base::split(typed, ' '))
    for (const std::string& n : base::split(name, ' '))
      if (std::min(t.size(), n.size()) >= kMinStartLetters && (n.starts_with(t) || t.starts_with(n))) return true;
  return false;
}

struct Ranked {
  std::size_t rank = 0;
  std::size_t order = 0;
  const Candidate* candidate = nullptr;
  bool operator<(const Ranked& other) const { return std::tie(rank, order) < std::tie(other.rank, other.order); }
};

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit) {
  const std::size_t difference = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
  if (difference > limit) return limit + 1;
  std::vector<std::size_t> before(b.size() + 1), row(b.size() + 1), next(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    next[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      next[j] = std::min({row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] == b[j - 1] ? 0u : 1u)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        next[j] = std::min(next[j], before[j - 2] + 1);
    }
    before.swap(row);
    row.swap(next);
  }
  return std::min(row[b.size()], limit + 1);
}

std::vector<std::string> find_nearest(std::string_view typed, const std::vector<Candidate>& candidates) {
  const std::string folded = base::fold_name(typed);
  const std::size_t limit = allowed_edits(folded.size());
  std::vector<Ranked> ranked;
  for (const Candidate& candidate : candidates) {
    const std::string name = base::fold_name(candidate.form);
    std::size_t rank = edit_distance(folded, name, limit);
    if (rank > limit) rank = shares_word_start(folded, name) ? kWordwiseRank : kWordwiseRank + 1;
    if (rank <= kWordwiseRank) ranked.push_back({rank, ranked.size(), &candidate});
  }
  std::sort(ranked.begin(), ranked.end());
  std::vector<std::string> nearest;
  std::vector<std::size_t> groups;
  for (const Ranked& r : ranked) {
    if (nearest.size() == kMaxSuggestions) break;
    if (std::find(groups.begin(), groups.end(), r.candidate->group) != groups.end()) continue;
    groups.push_back(r.candidate->group);
    nearest.push_back(r.candidate->form);
  }
  return nearest;
}

}  // namespace imr::query
