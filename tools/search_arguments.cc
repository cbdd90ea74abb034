#include "search_arguments.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <iostream>
#include <utility>

#include "commands.h"
#include "facet_names.h"
#include "imr/schema.h"
#include "query_refusal.h"

namespace imr::tools {

namespace {

constexpr std::size_t kFacetValues = 5;
constexpr std::array<const char*, 6> kUsualFacets = {"decision", "category", "body_region",
                                                     "drug",     "mtus",     "specialty"};

constexpr std::array<std::pair<const char*, ResultFormat>, 7> kFormats = {{{"text", ResultFormat::Text},
                                                                           {"json", ResultFormat::Json},
                                                                           {"jsonl", ResultFormat::Jsonl},
                                                                           {"csv", ResultFormat::Csv},
                                                                           {"trec", ResultFormat::Trec},
                                                                           {"cite", ResultFormat::Cite},
                                                                           {"html", ResultFormat::Html}}};

constexpr std::array<std::pair<const char*, SortKey>, 7> kSortKeys = {{{"relevance", SortKey::Relevance},
                                                                       {"decided", SortKey::Decided},
                                                                       {"assigned", SortKey::Assigned},
                                                                       {"injured", SortKey::Injured},
                                                                       {"denied", SortKey::Denied},
                                                                       {"received", SortKey::Received},
                                                                       {"case", SortKey::CaseNumber}}};

template <typename Table>
std::vector<std::string> names_of(const Table& table) {
  std::vector<std::string> names;
  for (const auto& row : table) names.emplace_back(row.first);
  return names;
}

/// The name was checked when it was typed.
template <typename Table>
auto value_of(const Table& table, const std::string& name) {
  for (const auto& row : table)
    if (name == row.first) return row.second;
  return table.front().second;
}

/// "specialty:10" asks for ten values, "specialty:0" for all.
FacetRequest read_facet(const std::string& typed) {
  const std::size_t colon = typed.find(':');
  FacetRequest request{named_facet(typed.substr(0, colon)).name, kFacetValues, {}};
  if (colon == std::string::npos) return request;
  const char* end = typed.data() + typed.size();
  const auto [at, fault] = std::from_chars(typed.data() + colon + 1, end, request.limit);
  if (fault != std::errc{} || at != end)
    throw UsageError("--facet " + typed + ": behind the colon stands how many values to show");
  return request;
}

/// Only these formats show counts; the others need not have them counted.
bool shows_facets(ResultFormat format) {
  return format == ResultFormat::Text || format == ResultFormat::Json || format == ResultFormat::Html;
}

void add_facets(const SearchArguments& arguments, ResultFormat format, SearchRequest& request) {
  if (arguments.no_counts && !arguments.facets.empty())
    throw UsageError("--no-counts counts no facets; leave out --facet, or --no-counts");
  if (arguments.no_facets || arguments.no_counts || !shows_facets(format)) return;
  for (const std::string& typed : arguments.facets) request.facets.push_back(read_facet(typed));
  if (!arguments.facets.empty()) return;
  for (const char* facet : kUsualFacets) request.facets.push_back({facet, kFacetValues, {}});
}

SearchRequest full_request(const SearchArguments& arguments, const std::string& text, ResultFormat format) {
  SearchRequest request = make_request(arguments.query, text);
  add_facets(arguments, format, request);
  request.counts_all = !arguments.no_counts;
  request.first = arguments.first;
  request.count = arguments.count == 0 ? kAllResults : arguments.count;
  request.passages = arguments.passages;
  request.group = !arguments.issues && format != ResultFormat::Trec && format != ResultFormat::Cite;
  request.sort = value_of(kSortKeys, arguments.sort);
  request.ascending = arguments.ascending;
  if (request.ascending && request.sort == SortKey::Relevance && has_words(request.query.root))
    throw UsageError(
        "--ascending: the order of relevance has no other direction; give --sort and a date, or --sort case");
  return request;
}

/// Passes a search on to a writer and keeps its totals.
class CountingSink : public HitSink {
public:
  CountingSink(HitSink& sink, bool has_notes) : sink_(sink), has_notes_(has_notes) {}
  void begin(const SearchResult& result) override {
    issues_ = result.issues;
    determinations_ = result.determinations;
    if (has_notes_) print_notes(result);
    SearchResult explained = result;
    explained.notes = notes_of(result);
    sink_.begin(explained);
  }
  void add(const DeterminationHit& hit) override {
    ++shown_;
    sink_.add(hit);
  }
  std::uint64_t issues() const { return issues_; }
  std::uint64_t determinations() const { return determinations_; }
  std::uint64_t shown() const { return shown_; }

private:
  HitSink& sink_;
  bool has_notes_;
  std::uint64_t issues_ = 0, determinations_ = 0, shown_ = 0;
};

/// A page behind the last result is empty, which looks as if nothing was found.
void note_empty_page(const SearchRequest& request, const CountingSink& sink) {
  if (sink.shown() > 0 || sink.issues() == 0 || request.first == 0) return;
  const std::uint64_t results = request.group ? sink.determinations() : sink.issues();
  std::cerr << "imr: note: --first " << request.first << " passes over all results; there "
            << (results == 1 ? "is " : "are ") << results << "\n";
}

}  // namespace

void add_search_options(CLI::App& command, SearchArguments& arguments) {
  add_query_options(command, arguments.query);
  command.add_option("--format", arguments.format, "Form of the output")
      ->transform(CLI::IsMember(names_of(kFormats), CLI::ignore_case))
      ->option_text("text|json|jsonl|csv|trec|cite|html");
  command.add_option("--sort", arguments.sort, "Order of the results; dates and case numbers descend")
      ->transform(CLI::IsMember(names_of(kSortKeys), CLI::ignore_case))
      ->option_text("relevance|decided|assigned|injured|denied|received|case");
  command.add_flag("--ascending", arguments.ascending, "Sort from the earliest or smallest");
  command.add_option("--first", arguments.first, "Results to pass over")->option_text("N");
  command.add_option("--count", arguments.count, "Results to show; 0 is all (default 10)")->option_text("N");
  command.add_option("--passages", arguments.passages, "Passages of an issue, at most (default 2)")->option_text("N");
  command.add_flag("--issues", arguments.issues, "Issues one by one, not grouped by determination");
  command
      .add_option("--facet", arguments.facets,
                  "Count this facet, N values of it (again for more; default: six usual ones)")
      ->allow_extra_args(false)
      ->option_text("NAME[:N]");
  command.add_flag("--no-facets", arguments.no_facets, "Count no facets");
  command.add_flag("--no-counts", arguments.no_counts,
                   "Count no more than the page takes: the same results sooner, the total mostly \"at least\"");
  command.add_flag("--explain", arguments.explain, "Show how the query is understood");
  command.add_option("--run-tag", arguments.run_tag, "Last column of --format trec")->option_text("NAME");
  add_mark_options(command, arguments.marks);
}

int run_search(const SearchArguments& arguments, Searcher& searcher, std::ostream& out, const std::string* topic) {
  const std::string text = query_text(arguments.query);
  const ResultFormat format = value_of(kFormats, arguments.format);
  const SearchRequest request = full_request(arguments, text, format);
  try {
    Explanation explanation;
    if (arguments.explain) explanation = searcher.explain(request.query);
    ResultStyle style{has_color(arguments.marks),
                      arguments.marks.has_brackets,
                      text,
                      topic != nullptr ? *topic : "1",
                      topic != nullptr,
                      arguments.run_tag,
                      arguments.explain ? &explanation : nullptr};
    const bool is_shown_apart = arguments.explain && format != ResultFormat::Text && format != ResultFormat::Json;
    if (is_shown_apart) write_explanation(std::cerr, explanation);
    const auto writer = make_result_writer(format, out, style);
    CountingSink sink(*writer, topic == nullptr);
    searcher.search(request, sink);
    writer->finish();
    note_empty_page(request, sink);
    return sink.issues() == 0 ? kNothingFound : kDone;
  } catch (const QueryError& error) {
    throw QueryRefused(text, error);
  }
}

}  // namespace imr::tools
