#include "search/facet_counter.h"

#include <algorithm>
#include <bit>

#include "base/bit_counts.h"
#include "base/strings.h"
#include "index/cursors.h"
#include "index/terms.h"
#include "search/facet_rows.h"

namespace imr::search {

namespace {

/// Keeps the first `limit`, and selected values wherever they stand: who chose a value must see that it holds.
void cut_counts(std::vector<FacetCount>& counts, std::size_t limit) {
  if (counts.size() <= limit) return;
  const auto cut = counts.begin() + static_cast<std::ptrdiff_t>(limit);
  counts.erase(std::remove_if(cut, counts.end(), [](const FacetCount& count) { return !count.is_selected; }),
               counts.end());
}

/// A look for the letter of an issue costs less than to go through this many words of the sets.
constexpr std::uint64_t kWordsOfLook = 8;

std::uint64_t count_one_by_one(const DocSet& issues, const DocSet& letters) {
  std::uint64_t count = 0;
  DocSet::Doc last = 0;
  for_each_issue(issues, letters, [&](DocSet::Doc, DocSet::Doc letter) {
    count += letter != last;
    last = letter;
  });
  return count;
}

}  // namespace

/// One is taken from the place behind each letter, as from one long number. It comes out of the letter's first match,
/// or where there is none out of the next letter: so the letters that remain are those whose predecessor has a match.
IMR_COUNTS_BITS std::uint64_t count_determinations(const DocSet& issues, const DocSet& letters) {
  if (issues.count() * kWordsOfLook < issues.words().size()) return count_one_by_one(issues, letters);
  std::uint64_t count = 0, behind = 0, borrowed = 0;
  for (std::size_t i = 0; i < issues.words().size(); ++i) {
    const std::uint64_t letter = letters.words()[i], all = issues.words()[i] | letter;
    const std::uint64_t taken = (letter << 1) | behind;
    const std::uint64_t rest = all - taken - borrowed;
    count += static_cast<std::uint64_t>(std::popcount(rest & letter));
    behind = letter >> 63;
    borrowed = all < taken || (all == taken && borrowed != 0);
  }
  return count - behind - borrowed;  // the first letter has no predecessor, the last no successor
}

void FacetCounter::count(const DocSet& issues, const std::vector<std::size_t>& facets) {
  const std::uint64_t count = issues.count();
  std::vector<FacetTallies> tallies(team_.workers(), FacetTallies(schema_, min_confidence_, facets));
  team_.work(count, [&](const ReaderTeam::Part& part) {
    index::ValueCursor packed(part.view, static_cast<unsigned>(schema_.slot("facets")), count);
    for_each_issue(issues, team_.letters(), part.begin, part.end, [&](DocSet::Doc issue, DocSet::Doc letter) {
      tallies[part.worker].count_issue(packed.at(issue), issue, letter);
    });
  });
  tallies_ = std::move(tallies.front());
  for (std::size_t i = 1; i < tallies.size(); ++i) tallies_->add(tallies[i]);
}

std::vector<FacetCount> FacetCounter::all_counts(std::size_t facet) const {
  std::vector<FacetCount> counts;
  const auto add_count = [&](const std::string& value, const Tally& tally) {
    if (tally.issues > 0) counts.push_back({value, tally.issues, tally.determinations, false});
  };
  const Facet& counted = schema_.facets()[facet];
  if (counted.vocabulary.empty()) {
    const auto values = open_facet_values(team_.view().vocabulary(), schema_, counted);
    tallies_->of_open_values(facet).for_each([&](std::uint32_t code, const Tally& tally) {
      const auto name = values.find(code);
      add_count(name == values.end() ? "?" : name->second, tally);
    });
  } else {
    const Vocabulary& vocabulary = schema_.vocabulary(counted.vocabulary);
    const std::vector<Tally> tallies = tallies_->of_values(facet);
    for (std::size_t code = 0; code < tallies.size(); ++code) add_count(vocabulary.values[code].value, tallies[code]);
  }
  add_count(std::string(index::kNoValue), tallies_->of_none(facet));
  return counts;
}

FacetResult FacetCounter::result(const FacetRequest& request, const std::vector<std::string>& selected) const {
  const auto& facets = schema_.facets();
  const std::string& facet_name = schema_.facet(request.facet).name;
  const auto found = std::find_if(facets.begin(), facets.end(), [&](const Facet& f) { return f.name == facet_name; });
  FacetResult result{found->name, found->label, all_counts(static_cast<std::size_t>(found - facets.begin())), 0};
  const std::string wanted = base::to_lower(request.match);
  std::erase_if(result.counts,
                [&](const FacetCount& c) { return base::to_lower(c.value).find(wanted) == std::string::npos; });
  for (FacetCount& count : result.counts)
    count.is_selected = std::any_of(selected.begin(), selected.end(), [&](const std::string& value) {
      return base::fold_name(value) == base::fold_name(count.value);  // values of open facets are kept folded
    });
  std::sort(result.counts.begin(), result.counts.end(), [](const auto& a, const auto& b) {
    return a.issues != b.issues ? a.issues > b.issues : a.value < b.value;
  });
  result.value_count = result.counts.size();
  if (request.limit > 0) cut_counts(result.counts, request.limit);
  return result;
}

}  // namespace imr::search
