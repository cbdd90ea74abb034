#include "search/term_scores.h"

#include <cmath>

namespace imr::search {

namespace {

constexpr double kSaturation = 2;  ///< frequencies are weighted by section: a word of the rationale counts 2
constexpr double kCommonPart = 0.25;
constexpr std::uint64_t kFewIssues = 20;  ///< in so small an index no word is common

}  // namespace

double term_rarity(const index::IndexView& view, const std::string& term, std::uint64_t issue_count) {
  const double frequency = view.vocabulary().get_termfreq(term), count = static_cast<double>(issue_count);
  if (frequency < 2 || (issue_count > kFewIssues && frequency > kCommonPart * count)) return 0;
  return std::log(1 + (count - frequency + 0.5) / (frequency + 0.5));
}

std::vector<float> term_scores(const index::IndexView& view, const std::vector<WeightedTerm>& terms, index::Doc begin,
                               index::Doc end) {
  std::vector<float> scores(end - begin + std::size_t{1}, 0.0F);
  double total = 0;
  for (const WeightedTerm& term : terms) total += term.weight;
  if (total == 0) return scores;
  for (const WeightedTerm& term : terms)
    view.visit_postings(term.term, begin, end, [&](index::Doc issue, double frequency) {
      scores[issue - begin] += static_cast<float>(term.weight / total * frequency / (frequency + kSaturation));
    });
  return scores;
}

}  // namespace imr::search
