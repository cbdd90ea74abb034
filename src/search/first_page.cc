#include "search/first_page.h"

#include <algorithm>

namespace imr::search {

namespace {

/// Candidates that are looked at first, for each place of the page; each further look takes twice as many.
constexpr std::size_t kFirstLook = 4;
/// Candidates that are ranked before any is looked at: to rank anew costs a pass over all of them.
constexpr std::size_t kRankedFirst = 1000, kRankedMore = 4;
/// One place looked up costs as much as this many that are read one after another: if more than this part of the
/// candidates must be looked at, all are; a phrase of fewer of them is decided at once.
constexpr std::uint64_t kFewPart = 64;
/// Longer pages are nearly all there is.
constexpr std::size_t kLongestPage = 10'000;

/// No fewer than the issues that may satisfy a node, from the frequencies of its words.
std::uint64_t most_issues(const Plan& plan, const QueryNode& node) {
  if (const auto leaf = plan.leaf_of(node)) {
    std::uint64_t sum = 0;
    for (const ExpandedWord& word : plan.words[*leaf]) sum += word.frequency;
    return sum;
  }
  const bool is_choice = node.kind == QueryNode::Kind::Or;
  if (!is_choice && !is_positional(plan, node) && node.kind != QueryNode::Kind::And) return UINT64_MAX;
  std::uint64_t most = is_choice ? 0 : UINT64_MAX;
  for (const QueryNode& child : node.children) {
    const std::uint64_t issues = most_issues(plan, child);
    if (node.kind == QueryNode::Kind::Distance && node.negated) return issues;  // the second only takes away
    most = is_choice ? most + std::min(issues, UINT64_MAX - most) : std::min(most, issues);
  }
  return most;
}

/// True if places must be read to decide the node, of at least so many issues at once.
bool has_places(const Plan& plan, const QueryNode& node, std::uint64_t issues) {
  if (plan.leaf_of(node)) return false;
  if (is_positional(plan, node)) return most_issues(plan, node) >= issues;
  return std::any_of(node.children.begin(), node.children.end(),
                     [&](const auto& child) { return has_places(plan, child, issues); });
}

}  // namespace

bool FirstPage::saves_work(const Plan& plan, const SearchRequest& request) {
  const bool is_page = request.count > 0 && request.count < kLongestPage && request.first < kLongestPage;
  return is_page && !plan.scored.empty() && has_places(plan, plan.root, most_issues(plan, plan.root) / kFewPart);
}

FirstPage::FirstPage(ReaderTeam& team, MatchSets& sets, Plan& plan, DocSet candidates)
    : team_(team), sets_(sets), plan_(plan), possible_(std::move(candidates)), found_(possible_.last()) {}

std::vector<RankedIssue> FirstPage::rank(const SearchRequest& request) {
  SearchRequest best = request;
  best.first = 0;
  best.group = false;
  const std::size_t wanted = request.first + request.count;
  const std::uint64_t first = std::max(kRankedFirst, wanted * kFirstLook);
  const std::uint64_t few = std::max(first, possible_.count() / kFewPart);
  best.count = first;
  while (best.count <= few) {
    Page page = first_matches(search::rank(team_, sets_, plan_, possible_, best), wanted, few, request.group);
    best.count = std::max(best.count * kRankedMore, page.expected_looks);
    if (page.issues.size() < wanted) continue;
    page.issues.erase(page.issues.begin(), page.issues.begin() + static_cast<std::ptrdiff_t>(request.first));
    if (request.group) verify(letters_issues(page.issues));
    return std::move(page.issues);
  }
  found_ = possible_ = sets_.match(plan_, possible_);
  return search::rank(team_, sets_, plan_, found_, request);
}

/// The first matches in the order given, with groups one of each letter, or as many as there are; gives up when more
/// than `most` looks are to be expected.
FirstPage::Page FirstPage::first_matches(const std::vector<RankedIssue>& ranked, std::size_t wanted, std::size_t most,
                                         bool is_grouped) {
  Page page;
  DocSet taken(possible_.last());
  std::size_t look = wanted * kFirstLook;
  for (std::size_t end = 0; end < ranked.size() && page.issues.size() < wanted && page.expected_looks <= most;
       look *= 2) {
    const auto part = std::span(ranked).subspan(end, std::min(look, ranked.size() - end));
    verify(build_set(part));
    for (const RankedIssue& issue : part)
      if (page.issues.size() < wanted && take_place(issue.document, is_grouped, taken)) page.issues.push_back(issue);
    end += part.size();
    page.expected_looks = end * wanted / (page.issues.size() + 1);
  }
  return page;
}

/// Takes the place of a match on the page, its own or that of its letter; false if it is none or its place is taken.
bool FirstPage::take_place(DocSet::Doc issue, bool is_grouped, DocSet& taken) const {
  const DocSet::Doc place = is_grouped ? team_.letters().previous(issue) : issue;
  if (!found_.has(issue) || taken.has(place)) return false;
  taken.add(place);
  return true;
}

DocSet FirstPage::build_set(std::span<const RankedIssue> ranked) const {
  DocSet issues(possible_.last());
  for (const RankedIssue& issue : ranked) issues.add(issue.document);
  return issues;
}

void FirstPage::verify(DocSet issues) {
  issues -= found_;
  const DocSet found = sets_.verify(plan_, plan_.root, issues);
  found_ |= found;
  possible_ -= issues -= found;
}

/// All candidates of the letters on a page.
DocSet FirstPage::letters_issues(const std::vector<RankedIssue>& page) const {
  DocSet issues(possible_.last());
  const DocSet& letters = team_.letters();
  for (const RankedIssue& ranked : page) {
    const DocSet::Doc next = letters.next(ranked.document);
    possible_.for_each(letters.previous(ranked.document), next == 0 ? possible_.last() : next - 1,
                       [&](DocSet::Doc issue) { issues.add(issue); });
  }
  return issues;
}

}  // namespace imr::search
