// imr stats: outcome tables over any query, with intervals, trends and charts.
#include <fstream>
#include <iostream>
#include <memory>

#include "commands.h"
#include "facet_names.h"
#include "imr/error.h"
#include "imr/output.h"
#include "imr/schema.h"
#include "imr/statistics.h"
#include "imr/statistics_output.h"
#include "index_options.h"
#include "query_arguments.h"

namespace imr::tools {

namespace {

struct StatsArguments {
  std::string index, format, unit, trend, preset, chart;
  std::vector<std::string> by, numbers;
  QueryArguments query;
  std::uint64_t floor = 10;
};

const StatisticsPreset* find_preset(const std::string& name) {
  for (const StatisticsPreset& preset : statistics_presets())
    if (preset.name == name) return &preset;
  return nullptr;
}

TrendPeriod trend_named(const std::string& name) {
  return name == "year"      ? TrendPeriod::Year
         : name == "quarter" ? TrendPeriod::Quarter
         : name == "month"   ? TrendPeriod::Month
                             : TrendPeriod::None;
}

std::string preset_query(const StatsArguments& arguments, const StatisticsPreset* preset) {
  const std::string text = query_text(arguments.query);
  if (preset == nullptr || preset->query.empty()) return text;
  make_request(arguments.query, text);  // what is typed must be right by itself before brackets stand around it
  return text.empty() ? std::string(preset->query) : "(" + text + ") " + std::string(preset->query);
}

/// What was typed goes before what the preset says.
StatisticsRequest make_request(const StatsArguments& arguments, const StatisticsPreset* preset) {
  StatisticsRequest request;
  request.filter = make_request(arguments.query, preset_query(arguments, preset));
  for (const std::string& typed : arguments.by) request.by.push_back(named_facet(typed).name);
  for (const std::string& typed : arguments.numbers) request.numbers.push_back(named_number(typed));
  request.trend = trend_named(arguments.trend);
  request.floor = arguments.floor;
  request.unit = arguments.unit == "determination" ? CountUnit::Determination : CountUnit::Issue;
  if (preset == nullptr) return request;
  if (request.by.empty()) request.by = preset->by;
  if (request.numbers.empty()) request.numbers = preset->numbers;
  if (request.trend == TrendPeriod::None) request.trend = preset->trend;
  if (arguments.unit.empty()) request.unit = preset->unit;
  return request;
}

void write_chart(const std::string& path, const std::string& svg) {
  std::ofstream file(path, std::ios::binary);
  file << svg;
  file.flush();
  if (!file) throw InputError(path + ": cannot be written");
}

void print(const StatisticsResult& result, const std::string& format) {
  if (format == "json") std::cout << to_json(result) << '\n';
  else if (format == "csv") write_csv(std::cout, result);
  else if (format == "markdown") write_markdown(std::cout, result);
  else write_text(std::cout, result);
}

/// Statistics know counts only; the search knows which word is not in the index.
void suggest_spellings(const std::string& index, SearchRequest request) {
  request.count = 0;
  print_suggestions(Searcher(index).search(request));
}

/// "--by category specialty" asks for one facet, and for the word.
void note_names(const StatsArguments& arguments) {
  const auto note = [](const std::string& word, const char* what, const char* option) {
    std::cerr << "imr: note: " << printable(word) << " is taken as a word to find; for a " << what << " write "
              << option << ' ' << printable(word) << '\n';
  };
  for (const std::string& word : arguments.query.words) {
    const bool is_facet = Schema::embedded().find_facet(word) != nullptr;
    if (is_facet && !arguments.by.empty()) note(word, "column", "--by");
    else if (find_number(word) && !arguments.numbers.empty()) note(word, "number", "--numbers");
  }
}

int run_stats(const StatsArguments& arguments) {
  const StatisticsPreset* preset = find_preset(arguments.preset);
  note_names(arguments);
  const StatisticsRequest request = make_request(arguments, preset);
  const StatisticsResult result = compute_statistics(index_path(arguments.index), request);
  for (const QueryNote& note : result.notes) std::cerr << "imr: note: " << printable(note.message) << '\n';
  if (result.issues == 0) suggest_spellings(index_path(arguments.index), request.filter);
  print(result, arguments.format);
  if (!arguments.chart.empty()) {
    const std::string title = preset != nullptr ? std::string(preset->meaning) : "Rate of overturned decisions";
    write_chart(arguments.chart, to_svg(result, title));
  }
  return result.issues == 0 ? kNothingFound : kDone;
}

std::vector<std::string> preset_names() {
  std::vector<std::string> names;
  for (const StatisticsPreset& preset : statistics_presets()) names.emplace_back(preset.name);
  return names;
}

}  // namespace

void add_stats_command(CLI::App& app, Run& run) {
  auto arguments = std::make_shared<StatsArguments>();
  CLI::App* command = app.add_subcommand("stats", "Outcome tables over any query");
  add_index_option(*command, arguments->index);
  add_format_option(*command, arguments->format, {"text", "csv", "json", "markdown"});
  add_query_options(*command, arguments->query);
  command->add_option("--by", arguments->by, "A row for each value of this facet; twice for a cross table")
      ->allow_extra_args(false)
      ->option_text("FACET");
  command->add_option("--trend", arguments->trend, "A row for each period of the decision")
      ->check(CLI::IsMember({"year", "quarter", "month"}));
  command->add_option("--unit", arguments->unit, "What is counted (default: issue)")
      ->check(CLI::IsMember({"issue", "determination"}));
  command
      ->add_option("--numbers", arguments->numbers,
                   "Numbers to summarize (again for more): age, visits, days, issues …")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->option_text("NAME[,NAME]");
  command->add_option("--floor", arguments->floor, "Rows that count fewer are marked")->capture_default_str();
  command->add_option("--preset", arguments->preset, "A table that researchers publish")
      ->check(CLI::IsMember(preset_names()));
  command->add_option("--chart", arguments->chart, "Draw the table into this SVG file")->option_text("FILE");
  command->footer("Example: imr stats acupuncture --by body_region --chart acupuncture.svg");
  command->callback([arguments, &run] { run = [arguments] { return run_stats(*arguments); }; });
}

}  // namespace imr::tools
