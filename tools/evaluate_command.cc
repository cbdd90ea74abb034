// imr evaluate: what is read in letters against labels, measure by measure.
#include <algorithm>
#include <fstream>
#include <iomanip>
#include <iostream>
#include <iterator>
#include <memory>

#include "commands.h"
#include "imr/error.h"
#include "imr/evaluation.h"
#include "imr/output.h"
#include "imr/schema.h"
#include "imr/source.h"

namespace imr::tools {

namespace {

struct EvaluateOptions {
  std::string labels, schema;
  std::vector<std::string> paths;
  std::size_t misses = 0;
};

std::string read_labels(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw InputError(path + ": cannot be opened");
  return {std::istreambuf_iterator<char>(file), {}};
}

/// Reads letters and adds each to the evaluation. True if every file could be read.
bool add_letters(const EvaluateOptions& options, const Schema& schema, Evaluation& evaluation) {
  TextExtractor extractor;
  bool has_failed = false;
  SourceEvents events;
  events.fail = [&](const std::string& name, const std::string& reason) {
    std::cerr << "imr: " << printable(name) << ": " << printable(reason) << '\n';
    has_failed = true;
  };
  events.skip = [](const std::string&) {};
  events.file = [&](SourceFile&& file) {
    try {
      const NormalizedText text = normalize_text(extractor.extract(file).text);
      Determination determination = parse_letter(text, schema);
      join_metadata(determination, file.metadata);
      const FacetValues facets = extract_facets(determination, text, schema);
      evaluation.add(to_json({file.name, text, determination, facets}, false));
    } catch (const InputError& error) {
      events.fail(file.name, error.what());
    }
  };
  read_sources(options.paths, {}, events, &std::cin);
  return !has_failed;
}

void print_values(const char* label, const std::vector<std::string>& values) {
  if (values.empty()) return;
  std::cout << "  " << label;
  for (std::size_t i = 0; i < values.size(); ++i) std::cout << (i == 0 ? " " : " | ") << printable(values[i]);
}

void print(const Measure& measure, std::size_t misses) {
  std::cout << std::left << std::setw(22) << measure.name << std::right << std::fixed << std::setprecision(4)
            << std::setw(10) << measure.precision() << std::setw(10) << measure.recall() << std::setw(10)
            << measure.f1() << std::setw(10) << measure.exact_match() << "  " << measure.exact << '/' << measure.cases
            << '\n';
  for (std::size_t i = 0; i < std::min(misses, measure.misses.size()); ++i) {
    std::cout << "    " << printable(measure.misses[i].place);
    print_values("missing:", measure.misses[i].missing);
    print_values("extra:", measure.misses[i].extra);
    std::cout << '\n';
  }
}

int run_evaluate(const EvaluateOptions& options) {
  std::unique_ptr<Schema> loaded;
  if (!options.schema.empty()) loaded = std::make_unique<Schema>(Schema::load(options.schema));
  Evaluation evaluation(read_labels(options.labels));
  const bool is_complete = add_letters(options, loaded ? *loaded : Schema::embedded(), evaluation);
  std::cout << evaluation.labelled_letters() << " labelled letters\n"
            << std::left << std::setw(22) << "measure" << std::right << std::setw(10) << "precision" << std::setw(10)
            << "recall" << std::setw(10) << "F1" << std::setw(10) << "exact" << '\n';
  for (const Measure& measure : evaluation.measures()) print(measure, options.misses);
  return evaluation.labelled_letters() == 0 ? kNothingFound : is_complete ? kDone : kTrouble;
}

}  // namespace

void add_evaluate_command(CLI::App& app, Run& run) {
  const auto options = std::make_shared<EvaluateOptions>();
  CLI::App* command = app.add_subcommand("evaluate", "Compare what is read in letters with labels");
  command->add_option("labels", options->labels, "JSONL, one labelled letter a line, as imr extract writes them")
      ->required();
  command->add_option("paths", options->paths, "Files, folders, archives, JSONL; - reads a list of paths")->required();
  command->add_option("--misses", options->misses, "Show so many misses of each measure");
  command->add_option("--schema", options->schema, "Folder to use instead of the built-in index-schema");
  command->callback([options, &run] { run = [options] { return run_evaluate(*options); }; });
}

}  // namespace imr::tools
