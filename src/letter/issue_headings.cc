#include "letter/issue_headings.h"

#include <algorithm>

#include "base/strings.h"
#include "letter/patterns.h"

namespace imr::letter {

namespace {

/// More than any heading seen; a longer paragraph is no heading.
constexpr std::size_t kMaxHeadingBytes = 1800;

bool ends_sentence(std::string_view line) {
  line = base::trim(line);
  while (!line.empty() && (line.back() == '"' || line.back() == '\'' || line.back() == ')')) line.remove_suffix(1);
  return !line.empty() && (line.back() == '.' || line.back() == '?' || line.back() == '!');
}

bool is_rationale_text(std::string_view text) {
  static const Pattern closing(R"(Decision\s+rationale|medically\s+necessary|medical\s+necessity|guideline:\s)");
  return re2::RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), closing);
}

bool lacks_original_request(std::string_view heading) {
  static const Pattern remaining(R"(eligible\s+portion|(?:was|were)\s+authorized\s+by\s+the)");
  static const Pattern original(R"((?:was|were)\s+the\s+original\s+request)");
  const re2::StringPiece piece(heading.data(), heading.size());
  return re2::RE2::PartialMatch(piece, remaining) && !re2::RE2::PartialMatch(piece, original);
}

class HeadingFinder {
public:
  explicit HeadingFinder(const NormalizedText& letter) : text_(letter.text), line_starts_(letter.line_starts) {}

  std::vector<Issue> run(std::size_t from) {
    std::vector<Issue> issues;
    std::size_t floor = from;
    while (const auto decision = next_decision(floor)) {
      const std::size_t begin = heading_begin(floor, decision->begin);
      issues.push_back(make_issue(static_cast<int>(issues.size()) + 1, begin, *decision));
      floor = decision->end;
    }
    return issues;
  }

private:
  /// ": Upheld" that ends a line or stands before the first guideline paragraph; with its colon.
  std::optional<Span> next_decision(std::size_t from) const {
    static const Pattern pattern(R"(:\s*(?:Upheld|Overturned)\b\.?)");
    static const Pattern after(R"(\s*(?:\n|$|Claims?\s+Administrator))");
    const re2::StringPiece whole(text_.data(), text_.size());
    re2::StringPiece found;
    for (std::size_t at = text_.find(':', from); at < text_.size(); at = text_.find(':', at + 1)) {
      if (!pattern.Match(whole, at, text_.size(), re2::RE2::ANCHOR_START, &found, 1)) continue;
      const std::size_t end = at + found.size();
      if (is_line_start(end) || after.Match(whole, end, text_.size(), re2::RE2::ANCHOR_START, nullptr, 0))
        return make_span(at, end);
    }
    return std::nullopt;
  }

  bool is_line_start(std::size_t offset) const {
    while (offset < text_.size() && text_[offset] == ' ') ++offset;
    return offset >= text_.size() ||
           std::binary_search(line_starts_.begin(), line_starts_.end(), static_cast<std::uint32_t>(offset));
  }

  std::string_view between(std::size_t begin, std::size_t end) const {
    return std::string_view(text_).substr(begin, end - begin);
  }

  std::size_t heading_begin(std::size_t floor, std::size_t decision) const {
    const std::size_t line_end = text_.rfind('\n', decision);
    const std::size_t paragraph = std::max(floor, line_end == std::string::npos ? 0 : line_end + 1);
    const std::string_view heading = between(paragraph, decision);
    if (heading.size() <= kMaxHeadingBytes && !is_rationale_text(heading) && !base::trim(heading).empty() &&
        !lacks_original_request(heading))
      return paragraph;
    return walk_back(floor, decision);
  }

  /// Goes back line by line to the end of the rationale before.
  std::size_t walk_back(std::size_t floor, std::size_t decision) const {
    auto line = std::upper_bound(line_starts_.begin(), line_starts_.end(), static_cast<std::uint32_t>(decision));
    if (line == line_starts_.begin()) return floor;
    --line;
    while (line != line_starts_.begin() && *line > floor) {
      const std::size_t begin = *line, before = *(line - 1);
      if (decision - before > kMaxHeadingBytes) break;
      const bool is_end = ends_sentence(between(before, begin)) || text_[begin - 1] == '\n';
      if (is_end && !lacks_original_request(between(begin, decision)) && !base::trim(between(begin, decision)).empty())
        break;
      --line;
    }
    return std::max<std::size_t>(floor, *line);
  }

  Issue make_issue(int number, std::size_t begin, Span decision) const {
    Issue issue;
    issue.number = number;
    issue.treatment_place = trim_span(text_, make_span(begin, decision.begin));
    issue.heading = {issue.treatment_place.begin, decision.end};
    issue.treatment = base::collapse_spaces(slice(text_, issue.treatment_place));
    const bool is_overturned = base::to_lower(slice(text_, decision)).find("overturned") != std::string::npos;
    issue.decision = is_overturned ? Decision::Overturned : Decision::Upheld;
    return issue;
  }

  const std::string& text_;
  const std::vector<std::uint32_t>& line_starts_;
};

}  // namespace

std::vector<Issue> find_issues(const NormalizedText& letter, std::size_t from) {
  std::vector<Issue> issues = HeadingFinder(letter).run(from);
  for (Issue& issue : issues) read_partial_request(issue);
  return issues;
}

void read_partial_request(Issue& issue) {
  // Each with the requested, the authorized and the disputed part as its groups.
  static const Pattern remaining(
      R"(^(.*?),?\s+(?:was|were|is)\s+the\s+original\s+request[.,;]?\s+(.*?)\s+(?:was|were|has\s+been|have\s+been|is|are)\s+)"
      R"((?:certified|authorized|approved)(?:\s+by\s+the\s+Claims?\s+Administrator)?[.,;]?\s+(?:The\s+)?remaining\s+)"
      R"((?:IMR\s+)?(?:eligible\s+)?portion(?:\s+of\s+the\s+original\s+request)?[,:]?\s+(.*?)(?:[,:]?\s+(?:is|are))?\s*$)");
  static const Pattern whole(
      R"(^(.*?),?\s+(?:was|were|is)\s+the\s+original\s+request[.,;]?\s+(?:The\s+)?Claims?\s+Administrator\s+)"
      R"((?:has\s+|have\s+)?(?:certified|authorized|approved)\s+(.*?)[.,;]?\s+(?:leaving\s+the\s+original\s+request\s+(?:as\s+)?)"
      R"((?:IMR\s+)?eligible[.,;]?\s+The\s+original\s+request|(?:The\s+)?remaining\s+(?:IMR\s+)?(?:eligible\s+)?portion)"
      R"((?:\s+of\s+the\s+original\s+request)?)[,:]?\s+(.*?)(?:[,:]?\s+(?:is|are))?\s*$)");
  if (base::find_folded(issue.treatment, "original request") == std::string_view::npos) return;
  std::string requested, authorized, disputed;
  for (const Pattern* pattern : {&remaining, &whole}) {
    if (!re2::RE2::FullMatch(issue.treatment, *pattern, &requested, &authorized, &disputed)) continue;
    issue.requested = requested;
    issue.authorized = authorized;
    issue.disputed = disputed;
    return;
  }
}

}  // namespace imr::letter
