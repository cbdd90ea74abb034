#include "search/passages.h"

#include <algorithm>
#include <set>

#include "base/strings.h"

namespace imr::search {

namespace {

using index::kRationale, index::kSummary, index::kTreatment;

struct Candidate {
  std::size_t section = 0;
  Span place;
  bool starts_inside = false, ends_inside = false;
  double score = 0;
  std::set<std::string> words;  ///< that are marked in it
};

/// Where a reader would rather have the passage from: the reasons, then the history.
double section_bonus(std::size_t section) { return section == kRationale ? 0.5 : section == kSummary ? 0.25 : 0; }

class PassageFinder {
public:
  PassageFinder(std::string_view letter, const TextWords& words,
                const std::array<std::vector<Span>, index::kSectionCount>& marks, const PassageLimits& limits)
      : letter_(letter), words_(words), marks_(marks), limits_(limits) {}

  std::vector<Passage> run() {
    for (std::size_t section = kTreatment + 1; section < index::kSectionCount; ++section)
      if (!marks_[section].empty()) add_section(section);
    std::stable_sort(candidates_.begin(), candidates_.end(),
                     [](const auto& a, const auto& b) { return a.score > b.score; });
    std::vector<Passage> passages;
    while (passages.size() < limits_.count && !candidates_.empty()) passages.push_back(take_next());
    return passages;
  }

private:
  /// The best of those with the most words that no passage has shown yet; what overlaps it is out.
  Passage take_next() {
    const auto news = [&](const Candidate& c) {
      return std::count_if(c.words.begin(), c.words.end(),
                           [&](const std::string& word) { return !shown_.contains(word); });
    };
    const auto best = std::max_element(candidates_.begin(), candidates_.end(),
                                       [&](const Candidate& a, const Candidate& b) { return news(a) < news(b); });
    const Candidate taken = *best;
    shown_.insert(taken.words.begin(), taken.words.end());
    std::erase_if(candidates_, [&](const Candidate& c) {
      return c.place.overlaps(taken.place);
    });
    return make(taken);
  }

  /// One candidate for each sentence with a mark: it and those behind it, as many as fit.
  void add_section(std::size_t section) {
    const Span place = words_.section_place(section);
    const auto sentences = find_sentences(slice(letter_, place));
    const bool is_citation = section != kRationale && section != kSummary;
    for (std::size_t i = 0; i < sentences.size(); ++i) {
      Span window{place.begin + sentences[i].begin, place.begin + sentences[i].end};
      if (!has_mark(section, window)) continue;
      if (window.size() > limits_.bytes) {
        add_cut(section, window);
        continue;
      }
      for (std::size_t j = i + 1; j < sentences.size() && !is_citation; ++j) {
        const std::uint32_t end = place.begin + sentences[j].end;
        if (end - window.begin > limits_.bytes) break;
        window.end = end;
      }
      add(section, window, false, false);
    }
  }

  /// Of a long sentence the part around each mark.
  void add_cut(std::size_t section, Span sentence) {
    for (const Span& mark : marks_[section]) {
      if (!sentence.contains(mark.begin)) continue;
      const auto third = static_cast<std::uint32_t>(limits_.bytes / 3);
      Span window{mark.begin > sentence.begin + third ? mark.begin - third : sentence.begin, 0};
      window.end = std::min<std::uint32_t>(sentence.end, window.begin + static_cast<std::uint32_t>(limits_.bytes));
      while (window.begin > sentence.begin && letter_[window.begin - 1] != ' ') --window.begin;
      while (window.end < sentence.end && letter_[window.end] != ' ') ++window.end;
      add(section, window, window.begin > sentence.begin, window.end < sentence.end);
    }
  }

  bool has_mark(std::size_t section, Span window) const {
    return std::any_of(marks_[section].begin(), marks_[section].end(),
                       [&](const Span& m) { return window.contains(m.begin); });
  }

  void add(std::size_t section, Span window, bool starts_inside, bool ends_inside) {
    std::set<std::string> different;
    std::size_t count = 0;
    for (const Span& mark : marks_[section]) {
      if (!window.contains(mark.begin)) continue;
      different.insert(base::to_lower(slice(letter_, mark)));
      ++count;
    }
    const double score =
        static_cast<double>(different.size()) + 0.01 * static_cast<double>(count) + section_bonus(section);
    candidates_.push_back(
        {section, without_shared_wording(section, window), starts_inside, ends_inside, score, std::move(different)});
  }

  /// From the first to the last word that is the letter's own, with the point behind it.
  Span without_shared_wording(std::size_t section, Span window) const {
    const Span own = words_.indexed_part(section, window);
    if (own.empty() || section == kRationale || section == kSummary) return window;
    Span part = own;
    while (part.end < window.end && !base::is_space(letter_[part.end])) ++part.end;
    return part;
  }

  Passage make(const Candidate& candidate) const {
    Passage passage{std::string(index::kSectionNames[candidate.section]),
                    std::string(slice(letter_, candidate.place)),
                    {},
                    candidate.place,
                    candidate.starts_inside,
                    candidate.ends_inside};
    for (const Span& mark : marks_[candidate.section])
      if (candidate.place.begin <= mark.begin && mark.end <= candidate.place.end)
        passage.marks.push_back({mark.begin - candidate.place.begin, mark.end - candidate.place.begin});
    return passage;
  }

  std::string_view letter_;
  const TextWords& words_;
  const std::array<std::vector<Span>, index::kSectionCount>& marks_;
  const PassageLimits& limits_;
  std::vector<Candidate> candidates_;
  std::set<std::string> shown_;
};

}  // namespace

std::vector<Passage> make_passages(std::string_view letter, const TextWords& words,
                                   const std::array<std::vector<Span>, index::kSectionCount>& marks,
                                   const PassageLimits& limits) {
  return PassageFinder(letter, words, marks, limits).run();
}

std::vector<Passage> closing_passage(std::string_view letter, const Issue& issue, const PassageLimits& limits) {
  if (limits.count == 0) return {};
  const auto sentences = find_sentences(slice(letter, issue.rationale));
  if (sentences.empty()) return {};
  Span window{issue.rationale.begin + sentences.back().begin, issue.rationale.begin + sentences.back().end};
  for (std::size_t i = sentences.size() - 1; i-- > 0;) {
    const std::uint32_t begin = issue.rationale.begin + sentences[i].begin;
    if (window.end - begin > limits.bytes) break;
    window.begin = begin;
  }
  const bool is_cut = window.size() > limits.bytes;
  if (is_cut) {
    window.begin = window.end - static_cast<std::uint32_t>(limits.bytes);
    while (window.begin < window.end && letter[window.begin - 1] != ' ') ++window.begin;
  }
  return {
      {std::string(index::kSectionNames[kRationale]), std::string(slice(letter, window)), {}, window, is_cut, false}};
}

}  // namespace imr::search
